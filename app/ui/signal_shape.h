// At which of the twelve steps a sign of readiness is typical: small in a list, and large to be dragged. Must not know:
// whose sign it is.
#pragma once

#include "model/map.h"
#include "ui/widgets.h"

#include <optional>
#include <string>

namespace journey::ui {

inline constexpr float profile_width = 60, profile_height = 14;  // design/src/readiness.html

/// Twelve bars, the highest as tall as there is room; `at` is the top left corner.
void draw_profile(Frame& frame, Point at, const Signal& signal, Color color);

/// "Mest typisk ved 80 %: 56 % af kunderne dér viser det."
[[nodiscard]] std::string profile_words(Language language, const Signal& signal);

/// What the user asks for while dragging the shape, as with a slider.
struct ShapeResponse {
    std::optional<Signal> changed;  // send Preview
    std::optional<Signal> committed;  // send Commit
    bool canceled = false;  // Escape: send CancelPreview
};
inline constexpr float shape_height = 92;
/// Twelve cells over the width: dragging sideways moves where the sign is typical, up and down how many show it there.
ShapeResponse signal_shape(Frame& frame, std::string_view key, const Rect& rect, const Signal& signal);

}  // namespace journey::ui
