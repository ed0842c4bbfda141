// Which cards differ between two snapshots, by their boxes, and which stages they are touchpoints of. Must not know:
// scores.
#pragma once

#include "model/map.h"

#include <vector>

namespace journey::scoring {

using Cards = std::vector<Box<Card>>;

/// Cards whose box is only in one of the two. A card that only moved in the order may be named in both.
struct CardChanges {
    std::vector<const Card*> gone;
    std::vector<const Card*> come;
};
[[nodiscard]] CardChanges card_changes(const Cards& before, const Cards& after);

/// By position in `after`: whether a stage can have another score because of its touchpoints. Both maps have the same
/// lanes of touchpoints.
[[nodiscard]] std::vector<bool> with_changed_touchpoints(const Map& before, const Map& after);

}  // namespace journey::scoring
