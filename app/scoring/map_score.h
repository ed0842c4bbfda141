// What score_map() and rescore() share. Must not know: touchpoints.
#pragma once

#include "scoring/score.h"

#include <span>
#include <vector>

namespace journey::scoring {

/// Weight of every stage in map order (scoring.md 5.7): readiness gap to the next stage before the purchase, in steps
/// of 10 points; 1 for the last of them; 0 where readiness falls, and after the purchase.
[[nodiscard]] std::vector<double> stage_weights(std::span<const double> readiness, const Map& map);

/// Index and after-index from the scores of the stages (5.7, 8).
void set_indices(const Map& map, std::span<const double> readiness, MapScore& score);

}  // namespace journey::scoring
