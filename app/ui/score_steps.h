// How a stage's score comes about, step by step, in figures that add up exactly as they are shown. Must not know: how
// it is drawn.
#pragma once

#include "format/words.h"
#include "scoring/score.h"

#include <optional>
#include <string>
#include <vector>

namespace journey::ui {

/// Tenths of a point, as they are shown.
using Tenths = int;
inline constexpr double tenths_per_point = 10;

/// One touchpoint of the calculation: from the sum before it to the sum after it.
struct ScoreStep {
    CardId card;
    Tenths points = 0;
    Tenths from = 0;
    double fit = 1;
    [[nodiscard]] Tenths to() const { return from + points; }
};

/// Base, then gains from large to small, what adds nothing, then losses from small to large: as a waterfall.
struct ScoreSteps {
    Tenths base = 0;
    Tenths pull = 0;  // sum of the gains
    Tenths push = 0;  // sum of the losses, ≤ 0
    Tenths total = 0;
    std::vector<ScoreStep> steps;
};
[[nodiscard]] ScoreSteps score_steps(const StageScore& score);

/// The step of one touchpoint, or null.
[[nodiscard]] const ScoreStep* find_step(const ScoreSteps& steps, const CardId& card);

/// The figure with its tenth even where that is 0, so that a column of figures lines up: "35,0".
[[nodiscard]] std::string with_tenth(Language language, std::string text);
[[nodiscard]] std::string tenths_text(Language language, Tenths tenths);
/// "+13,5", "−12,6", "0,0".
[[nodiscard]] std::string signed_tenths_text(Language language, Tenths tenths);

/// Whole numbers nearest to `values` that add up to the rounded sum (largest remainders get the rest; a 0 stays 0).
[[nodiscard]] std::vector<int> rounded_to_sum(const std::vector<double>& values);

}  // namespace journey::ui
