// The numbers a map may hold (format.md), once: for reading, for validation, for sliders. Must not know: what is done
// with a number outside.
#pragma once

#include <cmath>
#include <limits>

namespace journey {

/// From `low` to `high`; an open end is not itself inside.
struct Range {
    double low = 0;
    double high = std::numeric_limits<double>::max();
    bool low_is_open = false;
    bool high_is_open = false;

    [[nodiscard]] bool contains(double value) const {
        if (!std::isfinite(value)) return false;
        return (low_is_open ? value > low : value >= low) && (high_is_open ? value < high : value <= high);
    }
};

namespace ranges {

inline constexpr Range share{0, 1};
inline constexpr Range not_negative{};
inline constexpr Range positive{.low_is_open = true};
inline constexpr Range any_number{.low = std::numeric_limits<double>::lowest()};
inline constexpr Range readiness{0, 110};
inline constexpr Range unaided{0.01, 0.99};
inline constexpr Range emotion{-2, 2};
inline constexpr Range buyers_per_thousand{.low = 0, .high = 1000, .low_is_open = true, .high_is_open = true};

}  // namespace ranges
}  // namespace journey
