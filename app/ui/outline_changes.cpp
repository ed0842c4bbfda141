#include "ui/outline_changes.h"

#include "editor/findings_list.h"
#include "format/typed_value.h"
#include "model/lookup.h"
#include "model/names.h"
#include "ui/outline_fields.h"

#include <algorithm>
#include <array>

namespace journey::ui {
namespace {

using Change = std::optional<Edit>;

template <class Id>
Id id_from(std::string_view text) {
    return Id{std::string(text)};
}

/// Only what the file format knows can be chosen in a list.
template <class E>
std::optional<E> known(std::string_view name) {
    for (const EnumName<E>& entry : enum_names<E>())
        if (entry.name == name) return entry.value;
    return std::nullopt;
}
/// The same, where nothing can be chosen too.
template <class E>
std::optional<E> known_or_none(std::string_view name) {
    return name.empty() ? std::optional(E::none) : known<E>(name);
}

bool is_on(const OutlineMessage& message) { return message.value == "on"; }

// ---- cards ----

Change change_card(const Map& map, const OutlineMessage& message, CardChange change) {
    const auto id = id_from<CardId>(message.subject);
    return find_card(map, id) ? Change(ChangeCards{{id}, std::move(change)}) : Change();
}

Change set_effect(const Map& map, const OutlineMessage& message) {
    const auto effect = known<Effect>(message.value);
    return effect ? change_card(map, message, card_change::SetEffect{*effect}) : Change();
}
Change set_place(const Map& map, const OutlineMessage& message) {
    const auto place = known<Place>(message.value);
    return place ? change_card(map, message, card_change::SetPlace{Open<Place>(*place)}) : Change();
}
Change set_nature(const Map& map, const OutlineMessage& message) {
    const auto nature = known<Nature>(message.value);
    return nature ? change_card(map, message, card_change::SetNature{*nature}) : Change();
}
Change set_evidence(const Map& map, const OutlineMessage& message) {
    const auto evidence = known<Evidence>(message.value);
    return evidence ? change_card(map, message, card_change::SetEvidence{*evidence}) : Change();
}
Change set_channel(const Map& map, const OutlineMessage& message) {
    const auto channel = known_or_none<Channel>(message.value);
    return channel ? change_card(map, message, card_change::SetChannel{*channel}) : Change();
}
Change set_message(const Map& map, const OutlineMessage& message) {
    const auto kind = known_or_none<Message>(message.value);
    return kind ? change_card(map, message, card_change::SetMessage{*kind}) : Change();
}
Change set_emotion(const Map& map, const OutlineMessage& message) {
    constexpr std::array<std::string_view, 5> steps{"-2", "-1", "0", "1", "2"};
    const auto at = std::ranges::find(steps, message.value);
    if (at == steps.end()) return std::nullopt;
    return change_card(map, message, card_change::SetEmotion{static_cast<double>(at - steps.begin()) - 2});
}
Change set_truth(const Map& map, const OutlineMessage& message) {
    return change_card(map, message, card_change::SetTruth{is_on(message)});
}

/// All personas is the same as none listed; so is none at all.
Change set_counts_for(const Map& map, const OutlineMessage& message) {
    const Card* card = find_card(map, id_from<CardId>(message.subject));
    const auto switched = id_from<PersonaId>(message.detail);
    if (!card || !find_persona(map, switched)) return std::nullopt;
    std::vector<PersonaId> personas;
    for (const Persona& persona : map.personas) {
        const bool counts = counts_for(*card, persona.id);
        if (persona.id == switched ? is_on(message) : counts) personas.push_back(persona.id);
    }
    if (personas.size() == map.personas.size()) personas.clear();
    return change_card(map, message, card_change::SetPersonas{std::move(personas)});
}

/// To the cell that the detail names ("stage lane"), before the card that the value names, or last.
Change move_card(const Map& map, const OutlineMessage& message) {
    const auto id = id_from<CardId>(message.subject);
    const auto [stage, lane] = split_id(message.detail);
    const auto before = id_from<CardId>(message.value);
    if (!find_card(map, id) || !find_stage(map, id_from<StageId>(stage)) || !find_lane(map, id_from<LaneId>(lane)))
        return std::nullopt;
    if (!before.empty() && !find_card(map, before)) return std::nullopt;
    return MoveCards{
        {id}, id_from<StageId>(stage), id_from<LaneId>(lane), before.empty() ? std::nullopt : std::optional(before)};
}

// ---- stages and lanes ----

Change set_phase(const Map& map, const OutlineMessage& message) {
    const auto id = id_from<StageId>(message.subject);
    const auto phase = id_from<PhaseId>(message.value);
    if (!find_stage(map, id) || (!phase.empty() && !find_phase(map, phase))) return std::nullopt;
    return ChangeStage{id, stage_change::SetPhase{phase}};
}
Change set_after(const Map& map, const OutlineMessage& message) {
    const auto id = id_from<StageId>(message.subject);
    return find_stage(map, id) ? Change(ChangeStage{id, stage_change::SetAfter{is_on(message)}}) : Change();
}
/// Before the stage that the value names, or last.
Change move_stage(const Map& map, const OutlineMessage& message) {
    const auto id = id_from<StageId>(message.subject);
    const auto from = stage_position(map, id);
    const auto before = stage_position(map, id_from<StageId>(message.value));
    if (!from || (!before && !message.value.empty())) return std::nullopt;
    const std::size_t gap = before.value_or(map.stages.size());
    // A gap behind the stage's own place counts one less once it has left it.
    return MoveStage{id, gap > *from ? gap - 1 : gap};
}
Change set_lane_kind(const Map& map, const OutlineMessage& message) {
    const auto id = id_from<LaneId>(message.subject);
    const auto kind = known<LaneKind>(message.value);
    return kind && find_lane(map, id) ? Change(ChangeLane{id, std::nullopt, Open<LaneKind>(*kind)}) : Change();
}

// ---- signs of readiness ----

/// The signs of a stage with one of them changed, or taken out where `change` says so.
template <class Apply>
Change change_signal(const Map& map, const OutlineMessage& message, Apply change) {
    const auto [stage_id, signal_id] = split_id(message.subject);
    const Stage* stage = find_stage(map, id_from<StageId>(stage_id));
    if (!stage) return std::nullopt;
    std::vector<Signal> signals = stage->signals;
    const auto found = std::ranges::find(signals, signal_id, &Signal::id);
    if (found == signals.end() || !change(signals, *found)) return std::nullopt;
    return ChangeStage{stage->id, stage_change::SetSignals{std::move(signals)}};
}

Change set_signal_shape(const Map& map, const OutlineMessage& message) {
    const auto kind = known<SignalKind>(message.value);
    return change_signal(map, message, [&](auto&, Signal& signal) {
        if (kind) signal.kind = *kind;
        return kind.has_value();
    });
}
template <double Signal::* member>
Change set_signal_figure(const Map& map, const OutlineMessage& message) {
    const auto number = typed_number(Language::english, message.value);  // as browsers write it
    return change_signal(map, message, [&](auto&, Signal& signal) {
        if (number) signal.*member = *number;
        return number.has_value();
    });
}
Change remove_signal(const Map& map, const OutlineMessage& message) {
    return change_signal(map, message, [](std::vector<Signal>& signals, const Signal& signal) {
        signals.erase(signals.begin() + (&signal - signals.data()));
        return true;
    });
}

// ---- paths ----

/// An end at the stage that the value names, or outside; never both outside.
template <StageId Path::* end, StageId Path::* other>
Change set_path_end(const Map& map, const OutlineMessage& message) {
    const Path* path = find_path(map, id_from<PathId>(message.subject));
    const auto stage = id_from<StageId>(message.value);
    if (!path || path->*other == stage || (!stage.empty() && !find_stage(map, stage))) return std::nullopt;
    Path changed = *path;
    changed.*end = stage;
    return ChangePath{std::move(changed)};
}
Change turn_path(const Map& map, const OutlineMessage& message) {
    const Path* path = find_path(map, id_from<PathId>(message.subject));
    if (!path) return std::nullopt;
    Path turned = *path;
    std::swap(turned.from, turned.to);
    return ChangePath{std::move(turned)};
}
Change remove_path(const Map& map, const OutlineMessage& message) {
    const auto id = id_from<PathId>(message.subject);
    return find_path(map, id) ? Change(RemovePath{id}) : Change();
}

// ---- the map ----

Change set_state(const Map&, const OutlineMessage& message) {
    const auto state = known<MapState>(message.value);
    return state ? Change(ChangeMap{map_change::SetState{*state}}) : Change();
}
Change set_language(const Map&, const OutlineMessage& message) {
    const bool is_known = message.value == "da" || message.value == "en";
    return is_known ? Change(ChangeMap{map_change::SetLanguage{std::string(message.value)}}) : Change();
}
Change set_persona_color(const Map& map, const OutlineMessage& message) {
    std::vector<Persona> personas = map.personas;
    const auto found = std::ranges::find(personas, id_from<PersonaId>(message.subject), &Persona::id);
    if (found == personas.end()) return std::nullopt;
    found->color = message.value;
    return ChangeMap{map_change::SetPersonas{std::move(personas)}};
}
Change remove_persona(const Map& map, const OutlineMessage& message) {
    std::vector<Persona> personas = map.personas;
    const auto removed =
        std::erase_if(personas, [&](const Persona& persona) { return persona.id.value == message.subject; });
    return removed > 0 ? Change(ChangeMap{map_change::SetPersonas{std::move(personas)}}) : Change();
}
Change take_finding_back(const Map& map, const OutlineMessage& message) {
    const auto field = field_target("finding-reason", message.subject);
    const auto& reason = std::get<text_target::SetAsideReason>(*field);
    const bool is_there = find_stage(map, reason.stage) && (reason.card.empty() || find_card(map, reason.card));
    return is_there ? Change(set_aside_edit(reason, {})) : Change();
}

struct ChangeRow {
    std::string_view verb;
    Change (*make)(const Map&, const OutlineMessage&);
};
constexpr std::array changes{ChangeRow{"effect", set_effect},
                             ChangeRow{"place", set_place},
                             ChangeRow{"nature", set_nature},
                             ChangeRow{"evidence", set_evidence},
                             ChangeRow{"channel", set_channel},
                             ChangeRow{"message", set_message},
                             ChangeRow{"emotion", set_emotion},
                             ChangeRow{"truth", set_truth},
                             ChangeRow{"counts-for", set_counts_for},
                             ChangeRow{"move-card", move_card},
                             ChangeRow{"phase", set_phase},
                             ChangeRow{"after", set_after},
                             ChangeRow{"move-stage", move_stage},
                             ChangeRow{"lane-kind", set_lane_kind},
                             ChangeRow{"signal-shape", set_signal_shape},
                             ChangeRow{"signal-center", set_signal_figure<&Signal::center>},
                             ChangeRow{"signal-width", set_signal_figure<&Signal::width>},
                             ChangeRow{"signal-shown", set_signal_figure<&Signal::shown>},
                             ChangeRow{"signal-elsewhere", set_signal_figure<&Signal::elsewhere>},
                             ChangeRow{"signal-remove", remove_signal},
                             ChangeRow{"path-from", set_path_end<&Path::from, &Path::to>},
                             ChangeRow{"path-to", set_path_end<&Path::to, &Path::from>},
                             ChangeRow{"path-turn", turn_path},
                             ChangeRow{"path-remove", remove_path},
                             ChangeRow{"state", set_state},
                             ChangeRow{"language", set_language},
                             ChangeRow{"persona-color", set_persona_color},
                             ChangeRow{"persona-remove", remove_persona},
                             ChangeRow{"finding-back", take_finding_back}};

}  // namespace

std::optional<Edit> change_of(const Map& map, const OutlineMessage& message) {
    const auto row = std::ranges::find(changes, message.verb, &ChangeRow::verb);
    return row == changes.end() ? std::nullopt : row->make(map, message);
}

}  // namespace journey::ui
