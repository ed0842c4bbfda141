// What the colours mean. The values are generated from assets/tokens.json (app/ui/theme_colors.cmake) into
// theme_colors.h: a struct `ThemeColors` with one member per token ("color.light.surface.canvas" →
// `surface_canvas`, camelCase → snake_case), `readiness_fill[12]`, `readiness_text[12]`, and the two instances
// `light_colors`, `dark_colors`. Must not know: who paints.
#pragma once

#include "theme_colors.h"
#include "ui/color.h"

namespace journey::ui {

struct Theme : ThemeColors {
    bool dark = false;
    bool reduced_motion = false;
};

[[nodiscard]] inline Theme make_theme(bool dark, bool reduced_motion) {
    return Theme{dark ? dark_colors : light_colors, dark, reduced_motion};
}

/// The shade of a readiness 0–110 (130 after the purchase takes the last one), nearest step of the scale.
[[nodiscard]] inline int readiness_step(double readiness) {
    const int step = static_cast<int>(readiness / 10 + 0.5);
    return step < 0 ? 0 : step > 11 ? 11 : step;
}

/// Radii and steps of tokens.json that draw code shares.
namespace metric {
inline constexpr float radius_xs = 3, radius_sm = 4, radius_md = 6, radius_lg = 8, radius_xl = 12;
inline constexpr float top_bar = 48, status_bar = 36, panel = 328, rail = 136, rail_compact = 44, gutter = 8;
inline constexpr float control_sm = 24, control_md = 28, control_lg = 36, touch_target = 40;
inline constexpr float icon_xs = 12, icon_sm = 14, icon_md = 16, icon_lg = 20;
inline constexpr float score_ring = 28, stroke_selection = 2, focus_gap = 2;
inline constexpr float width_compact = 1000, width_narrow = 1200;  // below: ui.md 8
}  // namespace metric

}  // namespace journey::ui
