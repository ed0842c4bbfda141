// The colours of the page and its measures. Must not know: who paints.
#pragma once

#include "format/shades.h"
#include "layout/board_sizes.h"

namespace journey::ui {

struct Theme : ThemeColors {
    bool dark = false;
    bool reduced_motion = false;
};

[[nodiscard]] inline Theme make_theme(bool dark, bool reduced_motion) {
    return Theme{dark ? dark_colors : light_colors, dark, reduced_motion};
}

/// Radii and steps of tokens.json that draw code shares.
namespace metric {
inline constexpr float radius_xs = 3, radius_sm = MarkSizes::radius_small, radius_md = MarkSizes::radius, radius_lg = 8,
                       radius_xl = 12;
inline constexpr float top_bar = 48, status_bar = 36, panel = 328, rail = RailSizes::width, rail_compact = 44,
                       gutter = 8;
inline constexpr float control_sm = 24, control_md = 28, control_lg = 36, touch_target = 40;
inline constexpr float icon_xs = MarkSizes::icon_small, icon_sm = MarkSizes::icon, icon_md = 16, icon_lg = 20;
inline constexpr float score_ring = HeaderSizes::ring, stroke_selection = 2, focus_gap = 2;
inline constexpr float width_compact = 1000, width_narrow = 1200;  // below: ui.md 8
}  // namespace metric

}  // namespace journey::ui
