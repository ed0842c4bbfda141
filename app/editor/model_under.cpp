#include "editor/model_under.h"

#include "scoring/score.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace journey {
namespace {

/// A stage and how far along it is: its readiness; after the purchase, beyond all readiness and in the order they
/// stand.
struct Placed {
    Box<Stage> stage;
    double along = 0;
};

std::vector<Placed> placed_stages(const Map& map) {
    constexpr double step = 10;  // of readiness, between two stages after the purchase
    const std::vector<double> readiness = effective_readiness(map);
    std::vector<Placed> placed;
    double after = 0;
    for (std::size_t i = 0; i < map.stages.size(); ++i) {
        placed.push_back({map.stages[i], readiness[i] + after});
        if (map.stages[i]->after) after += step;
    }
    return placed;
}

/// Position of the model's stage that this one stands for; the number of stages when there is none.
std::size_t counterpart(const std::vector<Placed>& model, const Placed& of) {
    std::size_t best = model.size();
    for (std::size_t i = 0; i < model.size(); ++i) {
        if (model[i].stage->after != of.stage->after) continue;
        const auto distance = [&](std::size_t at) { return std::abs(model[at].along - of.along); };
        if (best == model.size() || distance(i) < distance(best)) best = i;
    }
    return best;
}

/// The map's own id of a phase of the model; the phase is added when none has its name.
PhaseId own_phase(Map& map, const Map& model, const PhaseId& of, IdMaker& ids) {
    const auto theirs = std::ranges::find(model.phases, of, &Phase::id);
    if (theirs == model.phases.end()) return {};
    const auto ours = std::ranges::find(map.phases, theirs->name, &Phase::name);
    if (ours != map.phases.end()) return ours->id;
    map.phases.push_back({.id = {ids.next()}, .name = theirs->name, .unknown = {}});
    return map.phases.back().id;
}

void insert_by_place(std::vector<Placed>& stages, Placed added) {
    const auto later = [&](const Placed& other) { return other.along > added.along; };
    stages.insert(std::ranges::find_if(stages, later), std::move(added));
}

void merge_stages(Map& map, const Map& model, IdMaker& ids) {
    const std::vector<Placed> theirs = placed_stages(model);
    std::vector<Placed> ours = placed_stages(map);
    std::vector<bool> is_there(theirs.size());
    for (Placed& own : ours) {
        const std::size_t at = counterpart(theirs, own);
        if (at == theirs.size()) continue;
        is_there[at] = true;
        const PhaseId phase = own_phase(map, model, theirs[at].stage->phase, ids);
        if (phase.empty() || phase == own.stage->phase) continue;
        Stage changed = *own.stage;
        changed.phase = phase;
        own.stage = std::move(changed);
    }
    for (std::size_t i = 0; i < theirs.size(); ++i) {
        if (is_there[i]) continue;
        const Stage& missing = *theirs[i].stage;
        Stage added;
        added.id = {ids.next()};
        added.name = missing.name;
        added.phase = own_phase(map, model, missing.phase, ids);
        added.readiness = missing.readiness;
        added.after = missing.after;
        insert_by_place(ours, {std::move(added), theirs[i].along});
    }
    map.stages.clear();
    for (Placed& own : ours) map.stages.push_back(std::move(own.stage));
}

/// Position of the lane that does what a lane of the model does and that none of the model has taken yet.
std::size_t lane_for(const Map& map, const std::vector<LaneId>& taken, const Lane& wanted) {
    std::size_t best = map.lanes.size();
    for (std::size_t i = 0; i < map.lanes.size(); ++i) {
        const Lane& lane = map.lanes[i];
        if (lane.kind != wanted.kind || std::ranges::find(taken, lane.id) != taken.end()) continue;
        if (lane.name == wanted.name) return i;
        if (best == map.lanes.size() && lane.kind != LaneKind::custom) best = i;
    }
    return best;
}

/// Missing lanes come in behind the one that is before them in the model.
void merge_lanes(Map& map, const Map& model, IdMaker& ids) {
    std::vector<LaneId> taken;
    std::size_t next = 0;
    for (const Lane& wanted : model.lanes) {
        std::size_t at = lane_for(map, taken, wanted);
        if (at == map.lanes.size()) {
            at = next;
            const Lane added{.id = {ids.next()}, .name = wanted.name, .kind = wanted.kind, .unknown = {}};
            map.lanes.insert(map.lanes.begin() + static_cast<std::ptrdiff_t>(at), added);
        }
        taken.push_back(map.lanes[at].id);
        next = at + 1;
    }
}

}  // namespace

Map with_model_under(const Map& map, const Map& model, IdMaker& ids) {
    Map result = map;
    merge_stages(result, model, ids);
    merge_lanes(result, model, ids);
    result.model = model.model;
    return result;
}

}  // namespace journey
