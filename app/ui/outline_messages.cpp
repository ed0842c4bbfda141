#include "ui/outline_messages.h"

#include "editor/findings_list.h"
#include "model/lookup.h"
#include "ui/models.h"
#include "ui/outline_changes.h"
#include "ui/outline_fields.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace journey::ui {
namespace {

using Answer = std::optional<Action>;

template <class Id>
Id id_from(std::string_view text) {
    return Id{std::string(text)};
}

Answer select(const Session& session, const OutlineMessage& message) {
    if (!session.document) return std::nullopt;
    const Map& map = session.document->map;
    if (message.subject == "none") return action::Select{NothingSelected{}};
    if (const auto id = id_from<StageId>(message.detail); message.subject == "stage" && find_stage(map, id))
        return action::Select{StageSelected{id}};
    if (const auto id = id_from<CardId>(message.detail); message.subject == "card" && find_card(map, id))
        return action::Select{CardsSelected{{id}}};
    if (const auto id = id_from<PathId>(message.detail); message.subject == "path" && find_path(map, id))
        return action::Select{PathSelected{id}};
    return std::nullopt;
}

Answer begin(const Session&, const OutlineMessage& message) {
    auto target = field_target(message.subject, message.detail);
    return target ? Answer(action::BeginText{std::move(*target)}) : Answer();
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

/// From a stage back to the one before it, as most paths lead; into the first stage from outside. Where it leads is
/// then chosen.
Answer add_path(const Session& session, const OutlineMessage& message) {
    if (!session.document) return std::nullopt;
    const Map& map = session.document->map;
    const auto at = stage_position(map, id_from<StageId>(message.subject));
    if (!at) return std::nullopt;
    const StageId& own = map.stages[*at]->id;
    return *at == 0 ? action::AddPath{{}, own} : action::AddPath{own, map.stages[*at - 1]->id};
}

Answer add_persona(const Session& session, const OutlineMessage&) {
    return session.document ? Answer(action::AddPersona{}) : Answer();
}

/// Whose map is shown; nobody's name: everybody's.
Answer show_persona(const Session& session, const OutlineMessage& message) {
    const auto id = id_from<PersonaId>(message.value);
    const bool is_there = session.document && (id.empty() || find_persona(session.document->map, id));
    return is_there ? Answer(action::ShowAs{id}) : Answer();
}

Answer add_signal(const Session& session, const OutlineMessage& message) {
    const auto stage = id_from<StageId>(message.subject);
    const bool is_there = session.document && find_stage(session.document->map, stage);
    return is_there ? Answer(action::AddSignal{stage}) : Answer();
}

/// The finding of a field for its reason; absent when it is gone.
std::optional<FindingKey> finding_key(const Session& session, std::string_view id) {
    if (!session.document) return std::nullopt;
    const TextTarget target = *field_target("finding-reason", id);
    for (const Finding& finding : session.document->journey.findings)
        if (TextTarget(reason_field(key_of(finding))) == target) return key_of(finding);
    return std::nullopt;
}

Answer show_finding(const Session& session, const OutlineMessage& message) {
    const auto key = finding_key(session, message.subject);
    return key ? Answer(action::ShowFinding{*key}) : Answer();
}

template <MendKind kind>
Answer mend_finding(const Session& session, const OutlineMessage& message) {
    const auto key = finding_key(session, message.subject);
    return key ? Answer(action::MendFinding{*key, kind}) : Answer();
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
constexpr std::array verbs{VerbRow{"select", select},
                           VerbRow{"begin", begin},
                           VerbRow{"type", type},
                           VerbRow{"end", end},
                           VerbRow{"run", run},
                           VerbRow{"add-card", add_card},
                           VerbRow{"add-stage", add_stage},
                           VerbRow{"add-path", add_path},
                           VerbRow{"add-persona", add_persona},
                           VerbRow{"show-persona", show_persona},
                           VerbRow{"add-signal", add_signal},
                           VerbRow{"finding-show", show_finding},
                           VerbRow{"finding-message", mend_finding<MendKind::message>},
                           VerbRow{"finding-pull", mend_finding<MendKind::pull>},
                           VerbRow{"finding-owner", mend_finding<MendKind::owner>},
                           VerbRow{"dismiss", dismiss},
                           VerbRow{"toast", answer_toast},
                           VerbRow{"hold", hold},
                           VerbRow{"theirs", use_theirs},
                           VerbRow{"put-off", put_off},
                           VerbRow{"restore", restore},
                           VerbRow{"open", open_map},
                           VerbRow{"start", start}};

/// What else a form asks for: one edit.
Answer change(const Session& session, const OutlineMessage& message) {
    if (!session.document) return std::nullopt;
    auto edit = change_of(session.document->map, message);
    return edit ? Answer(action::Commit{std::move(*edit)}) : Answer();
}

}  // namespace

std::optional<Action> action_of(const Session& session, const OutlineMessage& message) {
    const auto row = std::ranges::find(verbs, message.verb, &VerbRow::verb);
    return row == verbs.end() ? change(session, message) : row->make(session, message);
}

}  // namespace journey::ui
