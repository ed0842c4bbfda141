#include "editor/apply_parts.h"
#include "editor/clean.h"
#include "editor/id_set.h"
#include "model/lookup.h"
#include "model/validate.h"

#include <algorithm>

namespace journey {
namespace {

using Cards = std::vector<Box<Card>>;

bool lies_in(const Card& card, const StageId& stage, const LaneId& lane) {
    return card.stage == stage && card.lane == lane;
}

/// Where new cards of a cell go in the list: before a card of that cell; else behind its last one, so that a file
/// keeps its lines together; else `otherwise`.
std::size_t place_in_list(const Cards& cards, const StageId& stage, const LaneId& lane,
                          const std::optional<CardId>& before, std::size_t otherwise) {
    std::size_t place = otherwise;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        if (!lies_in(*cards[i], stage, lane)) continue;
        if (before && cards[i]->id == *before) return i;
        place = i + 1;
    }
    return place;
}

/// The order a cell is read in.
std::vector<const Card*> cell_order(const Cards& cards, const StageId& stage, const LaneId& lane) {
    std::vector<const Card*> order;
    for (const Box<Card>& card : cards)
        if (lies_in(*card, stage, lane)) order.push_back(card.address());
    return order;
}

/// `before`, or the next card behind it in its cell that does not move itself.
std::optional<CardId> resting_card(const Map& map, const MoveCards& edit, const IdSet& moving) {
    if (!edit.before) return std::nullopt;
    bool reached = false;
    for (const Box<Card>& card : map.cards) {
        if (!lies_in(*card, edit.stage, edit.lane)) continue;
        reached = reached || card->id == *edit.before;
        if (reached && !moving.contains(card->id)) return card->id;
    }
    return std::nullopt;
}

Box<Card> in_cell(const Box<Card>& box, const StageId& stage, const LaneId& lane) {
    if (lies_in(*box, stage, lane)) return box;
    Card card = *box;
    card.stage = stage;
    card.lane = lane;
    return card;
}

}  // namespace

void apply_to(Map& map, const InsertCards& edit) {
    if (map.cards.size() + edit.cards.size() > Limits::cards) return;
    constexpr std::size_t kept_together_max = 200;  // more are put at the end of the list: a cell's order is the same
    const bool at_end = !edit.before && edit.cards.size() > kept_together_max;
    UsedIds used(map);
    for (const Card& card : edit.cards) {
        if (!find_stage(map, card.stage) || !find_lane(map, card.lane) || !used.take(card.id.value)) continue;
        const std::size_t end = map.cards.size();
        const std::size_t place = at_end ? end : place_in_list(map.cards, card.stage, card.lane, edit.before, end);
        map.cards.insert(map.cards.begin() + static_cast<std::ptrdiff_t>(place), Box(clean_card(map, card)));
    }
}

void apply_to(Map& map, const RemoveCards& edit) {
    const IdSet gone(edit.cards);
    std::erase_if(map.cards, [&](const Box<Card>& card) { return gone.contains(card->id); });
}

void apply_to(Map& map, const MoveCards& edit) {
    if (!find_stage(map, edit.stage) || !find_lane(map, edit.lane)) return;
    const IdSet wanted(edit.cards);
    Cards moving;
    Cards rest;
    std::size_t first = map.cards.size();
    for (const Box<Card>& card : map.cards) {
        const bool moves = wanted.contains(card->id);
        if (moves && moving.empty()) first = rest.size();
        (moves ? moving : rest).push_back(moves ? in_cell(card, edit.stage, edit.lane) : card);
    }
    if (moving.empty()) return;
    // Into an empty cell a card need not move in the list at all: the smallest change of the file.
    const auto place = place_in_list(rest, edit.stage, edit.lane, resting_card(map, edit, wanted), first);
    rest.insert(rest.begin() + static_cast<std::ptrdiff_t>(place), moving.begin(), moving.end());
    // The same cards in the same order look the same: then the list stays as it was.
    const bool same = cell_order(map.cards, edit.stage, edit.lane) == cell_order(rest, edit.stage, edit.lane);
    if (!same) map.cards = std::move(rest);
}

}  // namespace journey
