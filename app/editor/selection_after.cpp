// What is selected after the map changed under the selection.
#include "editor/cursor.h"
#include "editor/overload.h"
#include "model/lookup.h"

#include <algorithm>

namespace journey {
namespace {

/// More than this is not pointed at after undo: it would be "everything".
constexpr std::size_t cards_pointed_at_max = 200;

Selection in_place_of_stage(const StageSelected& gone, const Map& before, const Map& after) {
    const auto at = stage_position(before, gone.id);
    if (!at || after.stages.empty()) return NothingSelected{};
    return StageSelected{after.stages[std::min(*at, after.stages.size() - 1)]->id};
}

Selection in_place_of_lane(const LaneSelected& gone, const Map& before, const Map& after) {
    const auto at = lane_position(before, gone.id);
    if (!at || after.lanes.empty()) return NothingSelected{};
    return LaneSelected{after.lanes[std::min(*at, after.lanes.size() - 1)].id};
}

Selection in_place_of_cards(const CardsSelected& gone, const Map& before, const Map& after) {
    const Card* card = gone.ids.empty() ? nullptr : find_card(before, gone.ids.back());
    if (!card) return NothingSelected{};
    return pruned(CellSelected{card->stage, card->lane}, after);
}

std::vector<CardId> changed_cards(const Map& before, const Map& after) {
    std::vector<const Card*> known;
    known.reserve(before.cards.size());
    for (const Box<Card>& card : before.cards) known.push_back(card.address());
    std::ranges::sort(known);
    std::vector<CardId> changed;
    for (const Box<Card>& card : after.cards)
        if (!std::ranges::binary_search(known, card.address())) changed.push_back(card->id);
    return changed;
}

/// The ids of things in `after` that `before` has not, or has otherwise.
template <class T>
std::vector<const T*> changed_in(const std::vector<T>& before, const std::vector<T>& after) {
    std::vector<const T*> changed;
    for (const T& item : after)
        if (std::ranges::find(before, item) == before.end()) changed.push_back(&item);
    return changed;
}

}  // namespace

Selection selection_after(const Selection& selection, const Map& before, const Map& after) {
    Selection kept = pruned(selection, after);
    if (!std::holds_alternative<NothingSelected>(kept)) return kept;
    return std::visit(Overload{[&](const StageSelected& gone) { return in_place_of_stage(gone, before, after); },
                               [&](const LaneSelected& gone) { return in_place_of_lane(gone, before, after); },
                               [&](const CardsSelected& gone) { return in_place_of_cards(gone, before, after); },
                               [](const auto&) -> Selection { return NothingSelected{}; }},
                      selection);
}

Selection what_came_back(const Map& before, const Map& after) {
    // A stage or lane that came back with its cards is what the user misses, not the cards.
    if (before.stages.size() < after.stages.size())
        for (const Box<Stage>& stage : after.stages)
            if (!find_stage(before, stage->id)) return StageSelected{stage->id};
    if (before.lanes.size() < after.lanes.size())
        for (const Lane& lane : after.lanes)
            if (!find_lane(before, lane.id)) return LaneSelected{lane.id};
    std::vector<CardId> cards = changed_cards(before, after);
    if (!cards.empty()) {
        if (cards.size() > cards_pointed_at_max) return NothingSelected{};
        return CardsSelected{std::move(cards)};
    }
    if (const auto stages = changed_in(before.stages, after.stages); stages.size() == 1)
        return StageSelected{(*stages.front())->id};
    if (const auto lanes = changed_in(before.lanes, after.lanes); lanes.size() == 1)
        return LaneSelected{lanes.front()->id};
    if (const auto phases = changed_in(before.phases, after.phases); phases.size() == 1)
        return PhaseSelected{phases.front()->id};
    if (const auto paths = changed_in(before.paths, after.paths); paths.size() == 1)
        return PathSelected{paths.front()->id};
    return NothingSelected{};
}

}  // namespace journey
