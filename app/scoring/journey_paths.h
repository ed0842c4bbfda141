// Which paths of a map count, and as what (scoring.md, "Where paths come in"). Must not know: scores.
#pragma once

#include "scoring/chain.h"

#include "model/map.h"

#include <span>
#include <vector>

namespace journey::scoring {

/// Paths out of one stage before the purchase to others before it; shares scaled to at most 0.95 together.
struct Turns {
    std::vector<ChainMove> moves;
    double raw = 0;    // Σ of the shares as drawn
    double total = 0;  // β: Σ after the cap
};

/// Everything by place among the stages before the purchase.
struct JourneyPaths {
    std::vector<std::size_t> stages;  // positions in Map::stages of the stages before the purchase
    std::vector<double> start;        // where customers enter; sums to 1
    std::vector<Turns> turns;
    std::vector<ChainMove> again;  // from after the purchase back in; shares scaled to at most 0.95 together
};

[[nodiscard]] JourneyPaths journey_paths(const Map& map);

/// The rows of the chain when these shares of those who do not turn move on; one share a stage of `paths.stages`.
[[nodiscard]] std::vector<ChainRow> chain_rows(const JourneyPaths& paths, std::span<const double> onward);

}  // namespace journey::scoring
