// What is wrong on the map and what helps most (scoring.md 5.5, 5.7, 8). Must not know: words.
#pragma once

#include "scoring/journey_flow.h"

namespace journey::scoring {

/// Findings and wins of `journey`, sorted.
void add_findings_and_wins(const Map& map, const MapScore& score, const JourneyModel& model, const StageParts& parts,
                           std::string_view today, Journey& journey);

}  // namespace journey::scoring
