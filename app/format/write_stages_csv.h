// The stages of a map with all that is reckoned of them as a file of cells, a row a stage. Must not know: where the
// file goes.
#pragma once

#include "format/csv_file.h"
#include "format/told_map.h"

#include <string>

namespace journey {

/// A heading and a row a stage: number, name, phase, readiness, what the customer needs, and the results of scoring.md
/// 8 under their names in the language: points 0–100, shares 0–1 of those who enter (`arrive`, `lost`, `pushedAway`) or
/// of the whole, with 12 significant digits. Cells are empty where a figure is not known, as the flow after the
/// purchase is. With figures left out only what is no result.
[[nodiscard]] std::string write_stages_csv(const ToldMap& told, const CsvStyle& style = {});

}  // namespace journey
