// Maps with their results, for the tests of what is told as text. Must not know: what is expected of them.
#pragma once

#include "format/told_map.h"

namespace journey::test {

/// What `what` makes of the map and what is reckoned of it.
template <class What>
auto with_results(const Map& map, Language language, Figures figures, const What& what) {
    const MapScore score = score_map(map);
    const Journey journey = analyse(map, score);
    return what(ToldMap{map, score, journey, language, figures});
}

}  // namespace journey::test
