#include "ui/outline_messages.h"

#include "model/lookup.h"
#include "model/names.h"
#include "ui/models.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace journey::ui {
namespace {

using Answer = std::optional<Action>;
using namespace text_target;

template <class Id>
Id id_from(std::string_view text) {
    return Id{std::string(text)};
}

// ---- fields ----

template <class Target>
TextTarget field_with(std::string_view id) {
    Target target{};
    if constexpr (requires { target.id; }) target.id.value = id;
    return target;
}
template <StageFigure figure>
TextTarget stage_number(std::string_view id) {
    return StageNumber{id_from<StageId>(id), figure};
}
TextTarget card_reach(std::string_view id) { return CardNumber{id_from<CardId>(id), CardFigure::reach}; }

struct FieldRow {
    std::string_view kind;
    TextTarget (*make)(std::string_view id);
};
constexpr std::array<FieldRow, 11> fields{{{"map-title", field_with<MapTitle>},
                                           {"stage-name", field_with<StageName>},
                                           {"stage-need", field_with<StageNeed>},
                                           {"stage-readiness", stage_number<StageFigure::readiness>},
                                           {"stage-unaided", stage_number<StageFigure::unaided>},
                                           {"phase-name", field_with<PhaseName>},
                                           {"lane-name", field_with<LaneName>},
                                           {"card-text", field_with<CardText>},
                                           {"card-note", field_with<CardNote>},
                                           {"card-owner", field_with<CardOwner>},
                                           {"card-reach", card_reach}}};

// ---- verbs ----

Answer select(const Session& session, const OutlineMessage& message) {
    if (!session.document) return std::nullopt;
    const Map& map = session.document->map;
    if (message.subject == "none") return action::Select{NothingSelected{}};
    if (const auto id = id_from<StageId>(message.detail); message.subject == "stage" && find_stage(map, id))
        return action::Select{StageSelected{id}};
    if (const auto id = id_from<CardId>(message.detail); message.subject == "card" && find_card(map, id))
        return action::Select{CardsSelected{{id}}};
    return std::nullopt;
}

Answer begin(const Session&, const OutlineMessage& message) {
    const auto row = std::ranges::find(fields, message.subject, &FieldRow::kind);
    return row == fields.end() ? Answer() : action::BeginText{row->make(message.detail)};
}

Answer type(const Session& session, const OutlineMessage& message) {
    return session.text_edit ? Answer(action::TypeText{std::string(message.value)}) : Answer();
}

Answer end(const Session& session, const OutlineMessage& message) {
    return session.text_edit ? Answer(action::EndText{message.subject == "keep"}) : Answer();
}

Answer run(const Session&, const OutlineMessage& message) {
    unsigned number = 0;
    const char* last = message.subject.data() + message.subject.size();
    const auto [read, error] = std::from_chars(message.subject.data(), last, number);
    const bool is_command = error == std::errc() && read == last && number < static_cast<unsigned>(CommandId::count);
    return is_command ? Answer(action::Run{static_cast<CommandId>(number)}) : Answer();
}

Answer add_card(const Session& session, const OutlineMessage& message) {
    const auto stage = id_from<StageId>(message.subject);
    const auto lane = id_from<LaneId>(message.detail);
    if (!session.document || !find_stage(session.document->map, stage) || !find_lane(session.document->map, lane))
        return std::nullopt;
    return action::AddCard{stage, lane};
}

/// Behind a stage, or first where none is named.
Answer add_stage(const Session& session, const OutlineMessage& message) {
    if (!session.document) return std::nullopt;
    if (message.subject.empty()) return action::AddStage{0};
    const auto at = stage_position(session.document->map, id_from<StageId>(message.subject));
    return at ? Answer(action::AddStage{*at + 1}) : Answer();
}

Answer change_card(const Session& session, const OutlineMessage& message, CardChange change) {
    const auto id = id_from<CardId>(message.subject);
    if (!session.document || !find_card(session.document->map, id)) return std::nullopt;
    return action::Commit{ChangeCards{{id}, std::move(change)}};
}

/// Only what the file format knows can be chosen in a list.
template <class E>
std::optional<E> known(std::string_view name) {
    for (const EnumName<E>& entry : enum_names<E>())
        if (entry.name == name) return entry.value;
    return std::nullopt;
}

Answer set_effect(const Session& session, const OutlineMessage& message) {
    const auto effect = known<Effect>(message.value);
    return effect ? change_card(session, message, card_change::SetEffect{*effect}) : std::nullopt;
}
Answer set_place(const Session& session, const OutlineMessage& message) {
    const auto place = known<Place>(message.value);
    return place ? change_card(session, message, card_change::SetPlace{Open<Place>(*place)}) : std::nullopt;
}
Answer set_channel(const Session& session, const OutlineMessage& message) {
    const auto channel = message.value.empty() ? std::optional(Channel::none) : known<Channel>(message.value);
    return channel ? change_card(session, message, card_change::SetChannel{*channel}) : std::nullopt;
}
Answer set_message(const Session& session, const OutlineMessage& message) {
    const auto kind = message.value.empty() ? std::optional(Message::none) : known<Message>(message.value);
    return kind ? change_card(session, message, card_change::SetMessage{*kind}) : std::nullopt;
}
Answer set_emotion(const Session& session, const OutlineMessage& message) {
    constexpr std::array<std::string_view, 5> steps{"-2", "-1", "0", "1", "2"};
    const auto at = std::ranges::find(steps, message.value);
    if (at == steps.end()) return std::nullopt;
    return change_card(session, message, card_change::SetEmotion{static_cast<double>(at - steps.begin()) - 2});
}

Answer dismiss(const Session&, const OutlineMessage& message) {
    return message.subject == "notice" ? Answer(action::DismissNotice{}) : Answer(action::DismissToast{});
}

/// Somebody is reading it.
Answer hold(const Session& session, const OutlineMessage&) {
    return session.toast ? Answer(action::HoldToast{}) : Answer();
}

Answer answer_toast(const Session& session, const OutlineMessage&) {
    if (!session.toast) return std::nullopt;
    switch (session.toast->action) {
    case ToastAction::none: return std::nullopt;
    case ToastAction::undo: return action::Run{CommandId::undo};
    case ToastAction::replace_mine: return action::ReplaceMine{};
    case ToastAction::restore_customers: return action::RestoreCustomers{};
    case ToastAction::save_file: return action::Run{CommandId::save_file};
    case ToastAction::restore_map: return action::RestoreLibraryMap{session.toast->map};
    }
    return std::nullopt;
}

/// Of a map that another tab has changed, too: the other tab's.
Answer use_theirs(const Session& session, const OutlineMessage&) {
    return session.tab_conflict ? Answer(action::UseTheirs{}) : Answer();
}

Answer put_off(const Session& session, const OutlineMessage&) {
    return session.document && session.document->reminder ? Answer(action::PutOffFileCopy{}) : Answer();
}

Answer restore(const Session& session, const OutlineMessage& message) {
    const auto id = id_from<MapId>(message.subject);
    const bool is_there = std::ranges::find(session.deleted, id, &LibraryEntry::id) != session.deleted.end();
    return is_there ? Answer(action::RestoreLibraryMap{id}) : Answer();
}

Answer open_map(const Session& session, const OutlineMessage& message) {
    const auto id = id_from<MapId>(message.subject);
    const bool is_there = std::ranges::find(session.library, id, &LibraryEntry::id) != session.library.end();
    return is_there ? Answer(action::OpenLibraryMap{id}) : Answer();
}

Answer start(const Session&, const OutlineMessage& message) {
    const auto model = std::ranges::find(gallery_models, message.subject, &GalleryModel::id);
    return model == std::end(gallery_models) ? Answer() : action::StartFromModel{std::string(model->id)};
}

struct VerbRow {
    std::string_view verb;
    Answer (*make)(const Session&, const OutlineMessage&);
};
constexpr std::array<VerbRow, 20> verbs{
    {{"select", select},   {"begin", begin},         {"type", type},           {"end", end},
     {"run", run},         {"add-card", add_card},   {"add-stage", add_stage}, {"effect", set_effect},
     {"place", set_place}, {"channel", set_channel}, {"message", set_message}, {"emotion", set_emotion},
     {"dismiss", dismiss}, {"toast", answer_toast},  {"hold", hold},           {"theirs", use_theirs},
     {"put-off", put_off}, {"restore", restore},     {"open", open_map},       {"start", start}}};

}  // namespace

std::optional<Action> action_of(const Session& session, const OutlineMessage& message) {
    const auto row = std::ranges::find(verbs, message.verb, &VerbRow::verb);
    return row == verbs.end() ? std::nullopt : row->make(session, message);
}

OutlineField field_of(const TextTarget& target) {
    std::string id = std::visit(
        [](const auto& field) {
            if constexpr (requires { std::string(field.id.value); })
                return std::string(field.id.value);
            else
                return std::string();
        },
        target);
    for (const FieldRow& row : fields)
        if (row.make(id) == target) return {row.kind, std::move(id)};
    return {};
}

}  // namespace journey::ui
