#include "editor/apply_parts.h"
#include "editor/clean.h"
#include "editor/move_within.h"
#include "model/lookup.h"
#include "model/validate.h"

#include <algorithm>

namespace journey {

void apply_to(Map& map, const ChangeLane& edit) {
    const auto at = lane_position(map, edit.lane);
    if (!at) return;
    Lane& lane = map.lanes[*at];
    if (edit.name) lane.name = clean_text(*edit.name);
    if (edit.kind) lane.kind = clean_choice(*edit.kind, LaneKind::custom);
}

void apply_to(Map& map, const InsertLane& edit) {
    if (map.lanes.size() >= Limits::lanes || map.cards.size() + edit.cards.size() > Limits::cards) return;
    UsedIds used(map);
    if (!used.take(edit.lane.id.value)) return;
    std::vector<Box<Card>> cards;
    for (const Card& card : edit.cards) {
        if (!find_stage(map, card.stage) || !used.take(card.id.value)) continue;
        Card clean = clean_card(map, card);
        clean.lane = edit.lane.id;
        cards.emplace_back(std::move(clean));
    }
    Lane lane = edit.lane;
    lane.name = clean_text(lane.name);
    lane.kind = clean_choice(lane.kind, LaneKind::custom);
    const std::size_t at = std::min(edit.at, map.lanes.size());
    map.lanes.insert(map.lanes.begin() + static_cast<std::ptrdiff_t>(at), std::move(lane));
    map.cards.insert(map.cards.end(), cards.begin(), cards.end());
}

void apply_to(Map& map, const RemoveLane& edit) {
    const auto at = lane_position(map, edit.lane);
    if (!at) return;
    map.lanes.erase(map.lanes.begin() + static_cast<std::ptrdiff_t>(*at));
    std::erase_if(map.cards, [&](const Box<Card>& card) { return card->lane == edit.lane; });
}

void apply_to(Map& map, const MoveLane& edit) {
    const auto from = lane_position(map, edit.lane);
    if (from) move_within(map.lanes, *from, std::min(edit.to, map.lanes.size() - 1));
}

}  // namespace journey
