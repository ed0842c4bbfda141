#include "scoring/touchpoint_part.h"

#include "model/heap_sort.h"
#include "scoring/constants.h"
#include "scoring/score.h"

namespace journey::scoring {
namespace {

Part part_of(const Card& card, double readiness) {
    const Touch& touch = card.touch;
    Part part;
    part.card = &card;
    part.effect = value_or(touch.effect, Effect::neutral);
    part.reach = share_or(touch.reach, share_unsaid);
    part.strength = share_or(touch.strength, share_unsaid);
    part.fit = message_fit(touch.message, readiness);
    const double full = strongest * part.reach * part.strength;
    if (part.effect == Effect::pull) part.caught = full * part.fit;
    if (part.effect == Effect::push) part.caught = full;
    part.measure = -std::log1p(-part.caught);
    return part;
}

}  // namespace

std::vector<Part> parts_by_id(std::span<const Card* const> touchpoints, double readiness) {
    const auto earlier = [](const Card* a, const Card* b) { return a->id < b->id; };
    std::vector<const Card*> sorted;
    if (!std::ranges::is_sorted(touchpoints, earlier)) {
        sorted.assign(touchpoints.begin(), touchpoints.end());
        heap_sort(sorted, earlier);
        touchpoints = sorted;
    }
    std::vector<Part> parts;
    parts.reserve(touchpoints.size());
    for (const Card* card : touchpoints) parts.push_back(part_of(*card, readiness));
    return parts;
}

}  // namespace journey::scoring
