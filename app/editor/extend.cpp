// Selections of several cards: from one card to another, and all of a lane, a stage or the map.
#include "editor/cursor.h"
#include "editor/id_set.h"
#include "model/lookup.h"

#include <algorithm>

namespace journey {
namespace {

using Ids = std::vector<CardId>;

/// The cards of a lane as they are read: stage by stage, from the top down.
Ids cards_of_lane(const Map& map, const LaneId& lane) {
    std::vector<Ids> stages(map.stages.size());
    for (const Box<Card>& card : map.cards)
        if (const auto stage = card->lane == lane ? stage_position(map, card->stage) : std::nullopt)
            stages[*stage].push_back(card->id);
    Ids ids;
    for (const Ids& cell : stages) ids.insert(ids.end(), cell.begin(), cell.end());
    return ids;
}

Ids cards_of_stage(const Map& map, const StageId& stage) {
    Ids ids;
    for (const Box<Card>& card : map.cards)
        if (card->stage == stage) ids.push_back(card->id);
    return ids;
}

Selection selected(Ids ids) {
    if (ids.empty()) return NothingSelected{};
    return CardsSelected{std::move(ids)};
}

const Card* cursor_card(const Selection& selection, const Map& map) {
    const auto* cards = std::get_if<CardsSelected>(&selection);
    return cards ? find_card(map, cards->ids.back()) : nullptr;
}

/// One step of the cursor, over empty cells; absent at the end of the board or of the lane.
std::optional<CardId> next_card(const Selection& from, const Map& map, Direction direction) {
    const Card* here = cursor_card(from, map);
    if (!here) return std::nullopt;
    for (Selection at = CardsSelected{{here->id}};;) {
        Selection next = moved(at, map, direction);
        if (next == at) return std::nullopt;
        if (const Card* card = cursor_card(next, map))
            return card->lane == here->lane ? std::optional(card->id) : std::nullopt;
        if (!std::holds_alternative<CellSelected>(next)) return std::nullopt;
        at = std::move(next);
    }
}

}  // namespace

Selection extended_to(const Selection& selection, const Map& map, const CardId& card) {
    const Card* to = find_card(map, card);
    if (!to) return selection;
    const auto* cards = std::get_if<CardsSelected>(&selection);
    const Card* from = cards ? find_card(map, cards->ids.front()) : nullptr;
    if (!from || from->lane != to->lane) return CardsSelected{{card}};
    Ids lane = cards_of_lane(map, to->lane);
    const auto begin = std::ranges::find(lane, from->id);
    const auto end = std::ranges::find(lane, card);
    if (begin <= end) return CardsSelected{{begin, end + 1}};
    Ids backwards(end, begin + 1);
    std::ranges::reverse(backwards);
    return CardsSelected{std::move(backwards)};
}

Selection extended(const Selection& selection, const Map& map, Direction direction) {
    if (!cursor_card(selection, map)) return moved(selection, map, direction);
    const auto next = next_card(selection, map, direction);
    return next ? extended_to(selection, map, *next) : selection;
}

Selection all_around(const Selection& selection, const Map& map) {
    if (const auto* stage = std::get_if<StageSelected>(&selection))
        if (Ids ids = cards_of_stage(map, stage->id); !ids.empty()) return CardsSelected{std::move(ids)};
    const CursorPlace place = cursor_place(selection, map);
    if (place.lane) {
        Ids lane = cards_of_lane(map, map.lanes[*place.lane].id);
        const auto* cards = std::get_if<CardsSelected>(&selection);
        const Ids none;
        const IdSet chosen(cards ? cards->ids : none);
        const bool has_all = std::ranges::all_of(lane, [&](const CardId& id) { return chosen.contains(id); });
        if (!has_all && !lane.empty()) return CardsSelected{std::move(lane)};
    }
    Ids all;
    for (const Box<Card>& card : map.cards)  // not those of lanes that are not shown
        if (find_lane(map, card->lane)) all.push_back(card->id);
    return selected(std::move(all));
}

}  // namespace journey
