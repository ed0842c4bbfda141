// What the scores of a journey diagram mean on a map, once for both ways. Must not know: the diagram.
#pragma once

#include "model/map.h"

namespace journey {

inline constexpr int mermaid_worst = 1;
inline constexpr int mermaid_neutral = 3;
inline constexpr int mermaid_best = 5;
inline constexpr double strong_touch = 0.75;  // format.md, Card `strength`
inline constexpr double strong_touch_from = 0.625;  // nearer to strong than to medium

[[nodiscard]] inline int mermaid_score(const Touch& touch) {
    const int step = touch.strength >= strong_touch_from ? 2 : 1;
    switch (touch.effect.value) {
    case Effect::pull: return mermaid_neutral + step;
    case Effect::push: return mermaid_neutral - step;
    case Effect::neutral: break;
    }
    return mermaid_neutral;
}

/// A touchpoint with that score, which is from 1 to 5.
[[nodiscard]] inline Touch touch_of_score(int score) {
    Touch touch;
    if (score == mermaid_neutral) return touch;
    touch.effect = score > mermaid_neutral ? Effect::pull : Effect::push;
    if (score == mermaid_worst || score == mermaid_best) touch.strength = strong_touch;
    return touch;
}

}  // namespace journey
