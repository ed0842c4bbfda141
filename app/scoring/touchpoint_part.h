// A touchpoint with the numbers that its stage's score is made of (scoring.md 5.3). Must not know: the other stages.
#pragma once

#include "model/map.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace journey::scoring {

/// A share inside 0–1; `fallback` for what is not a number.
[[nodiscard]] inline double share_or(double value, double fallback) {
    return std::isnan(value) ? fallback : std::clamp(value, 0.0, 1.0);
}

/// The known value, or the field's default for a string this version does not know.
template <class E>
[[nodiscard]] E value_or(const Open<E>& open, E fallback) {
    return open.is_known() ? open.value : fallback;
}

struct Part {
    const Card* card = nullptr;
    Effect effect = Effect::neutral;
    double reach = 0;     // share
    double strength = 0;  // share
    double fit = 1;       // share
    double caught = 0;    // u: share that it catches (pull) or loses (push)
    double measure = 0;   // −ln(1−u): how the block is divided
};

/// The touchpoints of a stage in order of card id, so that no sum depends on the order of the cards.
[[nodiscard]] std::vector<Part> parts_by_id(std::span<const Card* const> touchpoints, double readiness);

/// Var p of a stage with these touchpoints, share² (5.6); one without a card is a guess.
[[nodiscard]] double share_variance(const Stage& stage, std::span<const Part> parts);

}  // namespace journey::scoring
