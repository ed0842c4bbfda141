#include "editor/apply_parts.h"
#include "editor/clean.h"
#include "editor/id_set.h"
#include "editor/move_within.h"
#include "model/lookup.h"
#include "model/validate.h"

#include <algorithm>

namespace journey {
namespace {

void set_phase(Box<Stage>& box, const PhaseId& phase) {
    if (box->phase == phase) return;
    Stage stage = *box;
    stage.phase = phase;
    box = std::move(stage);
}

bool has_other_stages(const Map& map, const PhaseId& phase, std::size_t except) {
    for (std::size_t i = 0; i < map.stages.size(); ++i)
        if (i != except && map.stages[i]->phase == phase) return true;
    return false;
}

/// The phase a stage has where it landed: that of the run it lies in; at the border of two runs its own, if it
/// belongs to one of them or is all there is of its phase; else that of the run before.
PhaseId phase_where_landed(const Map& map, std::size_t at) {
    const PhaseId& own = map.stages[at]->phase;
    const Stage* left = at > 0 ? &*map.stages[at - 1] : nullptr;
    const Stage* right = at + 1 < map.stages.size() ? &*map.stages[at + 1] : nullptr;
    if (left && right && left->phase == right->phase) return left->phase;
    if ((left && left->phase == own) || (right && right->phase == own)) return own;
    if (!own.empty() && !has_other_stages(map, own, at)) return own;
    if (left) return left->phase;
    return right ? right->phase : own;
}

}  // namespace

void apply_to(Map& map, const InsertStage& edit) {
    if (map.stages.size() >= Limits::stages || map.cards.size() + edit.cards.size() > Limits::cards) return;
    UsedIds used(map);
    if (!used.take(edit.stage.id.value)) return;
    const std::size_t at = std::min(edit.at, map.stages.size());
    std::vector<Box<Card>> cards;
    for (const Card& card : edit.cards) {
        if (!find_lane(map, card.lane) || !used.take(card.id.value)) continue;
        Card clean = clean_card(map, card);
        clean.stage = edit.stage.id;
        cards.emplace_back(std::move(clean));
    }
    map.stages.insert(map.stages.begin() + static_cast<std::ptrdiff_t>(at), Box(clean_stage(map, edit.stage)));
    map.cards.insert(map.cards.end(), cards.begin(), cards.end());
}

void apply_to(Map& map, const RemoveStage& edit) {
    const auto at = stage_position(map, edit.stage);
    if (!at) return;
    map.stages.erase(map.stages.begin() + static_cast<std::ptrdiff_t>(*at));
    std::erase_if(map.cards, [&](const Box<Card>& card) { return card->stage == edit.stage; });
    std::erase_if(map.paths, [&](const Path& path) { return path.from == edit.stage || path.to == edit.stage; });
}

void apply_to(Map& map, const MoveStage& edit) {
    const auto from = stage_position(map, edit.stage);
    if (!from) return;
    const std::size_t to = std::min(edit.to, map.stages.size() - 1);
    if (to == *from) return;
    move_within(map.stages, *from, to);
    set_phase(map.stages[to], phase_where_landed(map, to));
}

void apply_to(Map& map, const RenamePhase& edit) {
    if (const auto at = phase_position(map, edit.phase)) map.phases[*at].name = clean_text(edit.name);
}

void apply_to(Map& map, const InsertPhase& edit) {
    // The format sets no limit; more phases than stages would be none.
    if (map.phases.size() >= Limits::stages) return;
    UsedIds used(map);
    if (!used.take(edit.phase.id.value)) return;
    Phase phase = edit.phase;
    phase.name = clean_text(phase.name);
    const std::size_t at = std::min(edit.at, map.phases.size());
    map.phases.insert(map.phases.begin() + static_cast<std::ptrdiff_t>(at), std::move(phase));
    const IdSet stages(edit.stages);
    for (Box<Stage>& stage : map.stages)
        if (stages.contains(stage->id)) set_phase(stage, edit.phase.id);
}

void apply_to(Map& map, const AssignPhase& edit) {
    if (!edit.phase.empty() && !find_phase(map, edit.phase)) return;
    for (const StageId& id : edit.stages)
        if (const auto at = stage_position(map, id)) set_phase(map.stages[*at], edit.phase);
}

void apply_to(Map& map, const RemovePhase& edit) {
    const auto at = phase_position(map, edit.phase);
    if (!at) return;
    map.phases.erase(map.phases.begin() + static_cast<std::ptrdiff_t>(*at));
    for (Box<Stage>& stage : map.stages)
        if (stage->phase == edit.phase) set_phase(stage, {});
}

}  // namespace journey
