// What the flow and the findings share. Must not know: the words of either.
#pragma once

#include "scoring/journey.h"
#include "scoring/journey_model.h"
#include "scoring/touchpoint_part.h"

#include <span>
#include <vector>

namespace journey::scoring {

/// The touchpoints of every stage in map order, each in order of card id. They point into the map.
using StageParts = std::vector<std::vector<Part>>;
[[nodiscard]] StageParts parts_of(const Map& map, const MapScore& score);

/// What the touchpoints of a stage give to the flow.
[[nodiscard]] StageBasis basis_of(const Stage& stage, std::span<const Part> parts);

/// (γ·w·sd/mean)²: what a stage gives to `JourneyFlow::spread`. `exponent` is γ·w.
[[nodiscard]] double spread_of(double exponent, double mean, double variance);

/// The 80 % band of so many buyers (8).
struct Band {
    double low = 0;
    double high = 0;
};
[[nodiscard]] Band band_of(double buyers, double spread);

/// γ to use: the one asked for, else the map's.
[[nodiscard]] double gamma_of(const Map& map, const MapScore& score, const JourneyRequest& request);

/// `basis` in map order. `known`: results of counts that are known already, by stage; empty, or null where they are
/// not.
[[nodiscard]] JourneyFlow flow_of(const Map& map, const MapScore& score, const JourneyModel& model,
                                  std::span<const StageBasis> basis, std::span<const MeasuredFlow* const> known = {});

}  // namespace journey::scoring
