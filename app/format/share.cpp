#include "format/share.h"

#include <algorithm>
#include <unordered_set>

namespace journey {
namespace {

bool is_private(const Lane& lane) { return lane.kind.value == LaneKind::owner || lane.kind.value == LaneKind::metrics; }

Persona without_private(const Persona& persona) { return {.id = persona.id, .color = persona.color}; }

Signal without_unknown(Signal signal) {
    signal.unknown.clear();
    return signal;
}

Stage without_private(const Stage& stage) {
    Stage shared{.id = stage.id,
                 .name = stage.name,
                 .phase = stage.phase,
                 .readiness = stage.readiness,
                 .after = stage.after,
                 .need = stage.need};
    for (const Signal& signal : stage.signals) shared.signals.push_back(without_unknown(signal));
    return shared;
}

Touch without_private(const Touch& touch) {
    return {.channel = touch.channel,
            .place = touch.place,
            .effect = touch.effect,
            .nature = touch.nature,
            .message = touch.message};
}

Card without_private(const Card& card) {
    return {.id = card.id,
            .stage = card.stage,
            .lane = card.lane,
            .text = card.text,
            .personas = card.personas,
            .truth = card.truth,
            .emotion = card.emotion,
            .touch = without_private(card.touch)};
}

Path without_private(const Path& path) {
    return {.id = path.id, .from = path.from, .to = path.to, .label = path.label};
}

template <class Thing>
bool is_chosen(const std::vector<Thing>& chosen, const Thing& id) {
    return chosen.empty() || std::ranges::find(chosen, id) != chosen.end();
}

}  // namespace

Map without_private(const Map& map) {
    Map shared{.id = map.id, .title = map.title, .language = map.language, .model = map.model, .state = map.state};
    for (const Persona& persona : map.personas) shared.personas.push_back(without_private(persona));
    for (const Phase& phase : map.phases) shared.phases.push_back({.id = phase.id, .name = phase.name});
    for (const Box<Stage>& stage : map.stages) shared.stages.emplace_back(without_private(*stage));
    std::unordered_set<LaneId> left_out;
    for (const Lane& lane : map.lanes) {
        if (is_private(lane))
            left_out.insert(lane.id);
        else
            shared.lanes.push_back({.id = lane.id, .name = lane.name, .kind = lane.kind});
    }
    for (const Box<Card>& card : map.cards)
        if (!left_out.contains(card->lane)) shared.cards.emplace_back(without_private(*card));
    for (const Path& path : map.paths) shared.paths.push_back(without_private(path));
    return shared;
}

Map part_of_map(const Map& map, const std::vector<StageId>& stages, const std::vector<LaneId>& lanes) {
    if (stages.empty() && lanes.empty()) return map;
    Map part = map;
    std::erase_if(part.stages, [&](const Box<Stage>& stage) { return !is_chosen(stages, stage->id); });
    std::erase_if(part.lanes, [&](const Lane& lane) { return !is_chosen(lanes, lane.id); });
    std::erase_if(part.cards, [&](const Box<Card>& card) {
        return !is_chosen(stages, card->stage) || !is_chosen(lanes, card->lane);
    });
    return part;
}

}  // namespace journey
