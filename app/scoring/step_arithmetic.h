// How the score of a stage and the points of one touchpoint come about, number by number (scoring.md 5.3, 5.4). Must
// not know: the words for it.
#pragma once

#include "scoring/score.h"

#include <optional>

namespace journey {

/// score = 100 · (1 − stay) · not_pushed; shares.
struct StageArithmetic {
    double stay = 1;        // (1−b)·X: share that stays after all pulls
    double not_pushed = 1;  // Y: share of the others that no push loses
};
/// Absent where the map has no such stage.
[[nodiscard]] std::optional<StageArithmetic> stage_arithmetic(const Map& map, const StageScore& score);

/// u = 0.95 · reach · strength · fit; then the touchpoint's share of all that pulls, or of all that pushes.
struct StepArithmetic {
    Effect effect{};
    double reach = 0;  // shares
    double strength = 0;
    double fit = 1;  // 1 for a push: its message does not matter
    double caught = 0;  // u: of those who would stay, a pull catches this share; of the others a push loses it
    double stay = 0;  // (1−b)·X: share that stays after all pulls
    double not_pushed = 1;  // Y: share that no push loses
    double block = 0;  // points of all pulls, or of all pushes (≤ 0)
    double part = 0;  // ln(1−u) of this one, as a share of the block's sum
    double points = 0;  // block · part
    double could_catch = 0;  // of a neutral one: 0.95 · reach · strength, which it caught if it pulled and fitted (5.5)
    double could_add = 0;  // points of that: 100 · stay · could_catch · not_pushed
};

/// Absent where the card is no touchpoint of the stage.
[[nodiscard]] std::optional<StepArithmetic> step_arithmetic(const Map& map, const StageScore& score,
                                                            const CardId& card);

}  // namespace journey
