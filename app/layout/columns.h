// How wide the stages' columns are: all alike, but those of folded stages. Must not know: what lies in them.
#pragma once

#include "model/map.h"

#include <span>
#include <vector>

namespace journey {

/// Ids of the stages that are folded to a narrow column, sorted. Ids of stages that are gone do no harm.
using FoldedStages = std::vector<StageId>;
[[nodiscard]] bool is_folded(const FoldedStages& folded, const StageId& stage);
/// With these stages folded too, or unfolded.
[[nodiscard]] FoldedStages with_folded(FoldedStages folded, std::span<const StageId> stages, bool fold);
/// Without stages that are gone.
[[nodiscard]] FoldedStages with_present(const FoldedStages& folded, const Map& map);

/// The widths in map order, logical px.
[[nodiscard]] std::vector<float> column_widths(const Map& map, float column_width, const FoldedStages& folded);
/// How wide columns may be for the whole journey to fit into a width; within BoardSizes' limits.
[[nodiscard]] float fitting_width(const Map& map, float area_width, const FoldedStages& folded);

/// A point of the board in columns from the left: 2.5 is the middle of the third.
[[nodiscard]] float column_of_x(std::span<const float> widths, float x);
[[nodiscard]] float x_of_column(std::span<const float> widths, float column);

}  // namespace journey
