// Which cards differ between two snapshots, by their boxes. Must not know: scores.
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

}  // namespace journey::scoring
