#include "editor/selection.h"

#include "editor/overload.h"
#include "model/lookup.h"

#include <algorithm>

namespace journey {
namespace {

Selection kept_cards(const CardsSelected& selected, const Map& map) {
    CardsSelected kept;
    if (selected.ids.size() == 1) {
        if (find_card(map, selected.ids.front())) return selected;
        return NothingSelected{};
    }
    std::vector<std::string_view> there;
    there.reserve(map.cards.size());
    for (const Box<Card>& card : map.cards) there.push_back(card->id.value);
    std::ranges::sort(there);
    for (const CardId& id : selected.ids)
        if (std::ranges::binary_search(there, std::string_view(id.value))) kept.ids.push_back(id);
    if (kept.ids.empty()) return NothingSelected{};
    return kept;
}

Selection kept_or_nothing(bool there, const Selection& selection) { return there ? selection : NothingSelected{}; }

}  // namespace

Selection pruned(const Selection& selection, const Map& map) {
    return std::visit(
        Overload{[](const NothingSelected&) -> Selection { return NothingSelected{}; },
                 [&](const StageSelected& s) { return kept_or_nothing(find_stage(map, s.id) != nullptr, selection); },
                 [&](const LaneSelected& s) { return kept_or_nothing(find_lane(map, s.id) != nullptr, selection); },
                 [&](const PhaseSelected& s) { return kept_or_nothing(find_phase(map, s.id) != nullptr, selection); },
                 [&](const PathSelected& s) { return kept_or_nothing(find_path(map, s.id) != nullptr, selection); },
                 [&](const CellSelected& s) {
                     return kept_or_nothing(find_stage(map, s.stage) && find_lane(map, s.lane), selection);
                 },
                 [&](const CardsSelected& s) { return kept_cards(s, map); }},
        selection);
}

}  // namespace journey
