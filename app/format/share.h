// A map as it may be shared: without what people wrote for themselves, without who they are, without their figures
// ("Share without notes, names and numbers"); and the part of a map that a picture shows. Must not know: where it goes.
#pragma once

#include "model/map.h"

#include <vector>

namespace journey {

/// The map without notes, names and numbers: no description, personas without names, no owners, sources, links, dates,
/// counts, shares, costs and reasons, nothing that this version does not know. Lanes of owners and of metrics hold
/// nothing else and are left out. What remains: the structure, the texts of all other cards, channels, effects,
/// messages, readiness and the height of feelings.
[[nodiscard]] Map without_private(const Map& map);

/// The map with these stages and lanes only, in its own order; empty: all. Their cards come along.
[[nodiscard]] Map part_of_map(const Map& map, const std::vector<StageId>& stages, const std::vector<LaneId>& lanes);

}  // namespace journey
