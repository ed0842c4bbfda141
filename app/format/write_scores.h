// The results of scoring as JSON (scoring.md 8), so that a page, a test or another tool can read them. Must not know:
// how they are computed.
#pragma once

#include "scoring/journey.h"
#include "scoring/readiness_estimate.h"
#include "scoring/score.h"

#include <string>

namespace journey {

/// One object with `stages`, `journey`, `findings` and `wins`, indented; numbers with 12 significant digits, the same
/// natively and as WebAssembly within the tolerance of section 8.
[[nodiscard]] std::string write_scores(const MapScore& score, const Journey& journey);

/// A figure without the digits in which no two computers agree: 12 significant ones (scoring.md 8).
[[nodiscard]] double as_everywhere(double value);

/// One object with `posterior` (12 shares, from 0 to 110 %), `mode`, `mean`, `span` (low, high, mass), `certainty`,
/// `phases`, `evidence` and `next`; written like the above.
[[nodiscard]] std::string write_readiness(const ReadinessEstimate& estimate);

}  // namespace journey
