// What the flow and the findings share. Must not know: the words of either.
#pragma once

#include "scoring/journey.h"
#include "scoring/journey_model.h"
#include "scoring/touchpoint_part.h"

#include <vector>

namespace journey::scoring {

/// The touchpoints of every stage in map order, each in order of card id. They point into the map.
using StageParts = std::vector<std::vector<Part>>;
[[nodiscard]] StageParts parts_of(const Map& map, const MapScore& score);

[[nodiscard]] JourneyFlow flow_of(const Map& map, const MapScore& score, const JourneyModel& model,
                                  const StageParts& parts);

}  // namespace journey::scoring
