// What is wrong on the map and what helps most (scoring.md 5.5, 5.7, 8). Must not know: words.
#pragma once

#include "scoring/journey_flow.h"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace journey::scoring {

/// What they are found in.
struct Analysed {
    const Map& map;
    const MapScore& score;
    const JourneyModel& model;
    std::string_view today;
};

/// Findings and wins of `journey`, sorted.
void add_findings_and_wins(const Analysed& in, const StageParts& parts, Journey& journey);

/// A stage whose findings and wins are collected anew.
struct RenewedStage {
    std::size_t position = 0;
    std::vector<Part> parts;
};
/// The findings and wins of `journey`, which are those of the map before an edit, brought up to date: anew for these
/// stages, with other buyers for the rest. Its flow is up to date already.
void renew_findings_and_wins(const Analysed& in, std::span<const RenewedStage> renewed, Journey& journey);

}  // namespace journey::scoring
