// Whole device pixels: crisp lines and text at every device pixel ratio. Must not know: what is drawn.
#pragma once

#include "ui/frame.h"

#include <cmath>

namespace journey::ui {

/// The nearest position that lies on a device pixel.
[[nodiscard]] inline float snapped(const Frame& frame, float logical_px) {
    return std::round(logical_px * frame.input.pixel_ratio) / frame.input.pixel_ratio;
}
[[nodiscard]] inline Rect snapped(const Frame& frame, const Rect& rect) {
    const float x = snapped(frame, rect.x);
    const float y = snapped(frame, rect.y);
    return {x, y, snapped(frame, rect.right()) - x, snapped(frame, rect.bottom()) - y};
}

}  // namespace journey::ui
