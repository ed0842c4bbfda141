// New things: an id, a place, the cursor on it and its text field open.
#include "editor/cursor.h"
#include "editor/update_handlers.h"
#include "format/finding_words.h"
#include "model/lookup.h"
#include "model/validate.h"
#include "scoring/score.h"

#include <algorithm>

namespace journey {
namespace {

/// The phase that a stage put at a position belongs to: that of the stage before it.
PhaseId phase_at(const Map& map, std::size_t at) {
    if (map.stages.empty()) return {};
    return map.stages[at > 0 ? std::min(at, map.stages.size()) - 1 : 0]->phase;
}

bool is_signal_id(const Map& map, const std::string& id) {
    return std::ranges::any_of(map.stages, [&](const Box<Stage>& stage) {
        return std::ranges::find(stage->signals, id, &Signal::id) != stage->signals.end();
    });
}

bool is_used(const Map& map, const std::string& id) {
    return map.id.value == id || find_card(map, {id}) || find_stage(map, {id}) || find_lane(map, {id}) ||
           find_phase(map, {id}) || find_persona(map, {id}) || is_signal_id(map, id) ||
           std::ranges::any_of(map.paths, [&](const Path& path) { return path.id.value == id; });
}

/// The stages a phase that begins at a stage takes over: the rest of the run the stage lies in; of a phase that it
/// leads, only itself, or nothing would be left of that one.
std::vector<StageId> stages_of_new_phase(const Map& map, std::size_t first) {
    const PhaseId& own = map.stages[first]->phase;
    const bool leads = first == 0 || map.stages[first - 1]->phase != own;
    std::vector<StageId> stages{map.stages[first]->id};
    if (leads && !own.empty()) return stages;
    for (std::size_t i = first + 1; i < map.stages.size() && map.stages[i]->phase == own; ++i)
        stages.push_back(map.stages[i]->id);
    return stages;
}

/// A guess: something that pulls, of medium reach and weight, with a message that fits there (scoring.md 8, add-pull).
Card pull_at(const Document& document, const StageId& stage) {
    const StageScore* score = find_score(document.score, stage);
    Card card;
    card.stage = stage;
    card.touch.effect = Effect::pull;
    card.touch.message = fitting_message(score ? score->readiness : 0);
    return card;
}

const Lane* touchpoint_lane(const Map& map) {
    const auto is_of_touchpoints = [](const Lane& lane) { return lane.kind.value == LaneKind::touchpoints; };
    const auto found = std::ranges::find_if(map.lanes, is_of_touchpoints);
    return found == map.lanes.end() ? nullptr : &*found;
}

/// What a new thing needs before it can be made.
bool ready_to_make(Turn& turn) {
    if (!may_edit(turn)) return false;
    settle(turn);
    return true;
}

}  // namespace

std::string fresh_id(Session& session, const Map& map) {
    std::string id = session.ids.next();
    while (is_used(map, id)) id = session.ids.next();
    return id;
}

Card copy_of(Session& session, const Map& map, const Card& card) {
    Card copy = card;
    copy.id.value = fresh_id(session, map);
    return copy;
}

void begin_new_thing(Turn& turn, const Edit& edit, TextTarget target, bool needs_text) {
    Document& document = *turn.session.document;
    Map made = journey::apply(document.map, edit);
    if (made == document.map) return;
    Selection before = document.selection;
    preview_map(turn, made);
    document.new_thing = NewThing{std::move(made), label_of(edit), needs_text, std::move(before)};
    open_text(turn, std::move(target));
    turn.ask(effect::Reveal{document.selection});
}

void add_card(Turn& turn, const StageId& stage, const LaneId& lane) {
    if (!ready_to_make(turn)) return;
    const Map& map = turn.session.document->map;
    if (map.cards.size() >= Limits::cards) return say(turn, Word::not_now_too_many_cards);
    Card card;
    card.id.value = fresh_id(turn.session, map);
    card.stage = stage;
    card.lane = lane;
    const CardId id = card.id;
    begin_new_thing(turn, InsertCards{{std::move(card)}, std::nullopt}, text_target::CardText{id}, true);
}

void add_stage(Turn& turn, std::size_t at) {
    if (!ready_to_make(turn)) return;
    const Map& map = turn.session.document->map;
    if (map.stages.size() >= Limits::stages) return say(turn, Word::not_now_too_many_stages);
    Stage stage;
    stage.id.value = fresh_id(turn.session, map);
    stage.phase = phase_at(map, at);
    const StageId id = stage.id;
    begin_new_thing(turn, InsertStage{std::move(stage), at, {}}, text_target::StageName{id}, false);
}

void add_lane(Turn& turn, std::size_t at, LaneKind kind) {
    if (!ready_to_make(turn)) return;
    const Map& map = turn.session.document->map;
    if (map.lanes.size() >= Limits::lanes) return say(turn, Word::not_now_too_many_lanes);
    Lane lane;
    lane.id.value = fresh_id(turn.session, map);
    lane.kind = kind;
    const LaneId id = lane.id;
    begin_new_thing(turn, InsertLane{std::move(lane), at, {}}, text_target::LaneName{id}, false);
}

void add_phase(Turn& turn, const StageId& stage) {
    if (!ready_to_make(turn)) return;
    const Map& map = turn.session.document->map;
    const auto first = stage_position(map, stage);
    if (!first) return;
    if (map.phases.size() >= Limits::stages) return say(turn, Word::not_now_too_many_phases);
    Phase phase;
    phase.id.value = fresh_id(turn.session, map);
    const PhaseId id = phase.id;
    const auto own = phase_position(map, map.stages[*first]->phase);
    const std::size_t at = own ? *own + 1 : map.phases.size();
    begin_new_thing(turn, InsertPhase{std::move(phase), at, stages_of_new_phase(map, *first)},
                    text_target::PhaseName{id}, false);
}

void handle(Turn& turn, const action::AddCard& wanted) { add_card(turn, wanted.stage, wanted.lane); }
void handle(Turn& turn, const action::AddStage& wanted) { add_stage(turn, wanted.at); }
void handle(Turn& turn, const action::AddLane& wanted) { add_lane(turn, wanted.at, wanted.kind); }

void handle(Turn& turn, const action::PutOnMap& wanted) {
    if (!ready_to_make(turn)) return;
    const Document& document = *turn.session.document;
    const Map& map = document.map;
    const Lane* lane = touchpoint_lane(map);
    if (!lane) return say(turn, Word::not_now_no_touchpoint_lane);
    if (!find_stage(map, wanted.stage)) return;
    if (map.cards.size() >= Limits::cards) return say(turn, Word::not_now_too_many_cards);
    Card card = pull_at(document, wanted.stage);
    card.id.value = fresh_id(turn.session, map);
    card.lane = lane->id;
    card.text = wanted.text;
    const CardId id = card.id;
    const Edit edit = InsertCards{{std::move(card)}, std::nullopt};
    if (wanted.text.empty()) {
        go_to_page(turn, Page::map);
        return begin_new_thing(turn, edit, text_target::CardText{id}, true);
    }
    commit_edit(turn, edit);
    say(turn,
        fill(turn.language(), Word::toast_put_on_map,
             {wanted.text, stage_place_text(turn.language(), document.map, wanted.stage)}),
        ToastAction::undo);
}

void handle(Turn& turn, const action::AddPersona&) {
    if (!ready_to_make(turn)) return;
    const Map& map = turn.session.document->map;
    if (map.personas.size() >= Limits::personas) return say(turn, Word::not_now_too_many_personas);
    std::vector<Persona> personas = map.personas;
    const PersonaId id{fresh_id(turn.session, map)};
    personas.emplace_back().id = id;
    begin_new_thing(turn, ChangeMap{map_change::SetPersonas{std::move(personas)}},
                    text_target::PersonaText{id, text_target::PersonaField::name}, true);
}

void handle(Turn& turn, const action::AddSignal& wanted) {
    if (!ready_to_make(turn)) return;
    const Map& map = turn.session.document->map;
    const Stage* stage = find_stage(map, wanted.stage);
    if (!stage) return;
    std::vector<Signal> signals = stage->signals;
    Signal& signal = signals.emplace_back();
    signal.id = fresh_id(turn.session, map);
    signal.center = stage->readiness.value_or(0);
    begin_new_thing(turn, ChangeStage{wanted.stage, stage_change::SetSignals{signals}},
                    text_target::SignalText{wanted.stage, signal.id, text_target::SignalField::text}, true);
}

}  // namespace journey
