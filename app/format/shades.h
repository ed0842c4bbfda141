// Which colour means what, on the screen and in pictures. The values are generated from assets/tokens.json
// (format/theme_colors.cmake) into theme_colors.h: a struct `ThemeColors` with one member per token
// ("color.light.surface.canvas" → `surface_canvas`, camelCase → snake_case), `readiness_fill[12]`,
// `readiness_text[12]`, and the two instances `light_colors`, `dark_colors`. Must not know: who paints.
#pragma once

#include "format/color.h"
#include "model/map.h"
#include "theme_colors.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace journey {

/// The shade of a readiness 0–110 (130 after the purchase takes the last one), nearest step of the scale.
[[nodiscard]] inline int readiness_step(double readiness) {
    const int step = static_cast<int>(readiness / 10 + 0.5);
    return step < 0 ? 0 : step > 11 ? 11 : step;
}

/// Above this readiness the purchase is made (it counts as 130).
inline constexpr double after_purchase_from = 120;

/// From these scores on (points) a score is strong, or fair (tokens.json `score.tiers`).
inline constexpr double strong_from = 70;
inline constexpr double fair_from = 40;
[[nodiscard]] Color score_color(const ThemeColors& colors, double score);

/// Colours that a persona may have, as the file writes them: the series of the light theme.
inline constexpr std::array persona_colors{light_colors.series_s1, light_colors.series_s2, light_colors.series_s3,
                                           light_colors.series_s4, light_colors.series_s5, light_colors.series_s6};
/// "#rrggbb".
[[nodiscard]] std::string hex_of(Color color);
/// "#rrggbb" as a colour; absent when it is none.
[[nodiscard]] std::optional<Color> color_of(std::string_view hex);
/// The colour of a persona on the map: the one it was given, in the shade of the theme; else one of the series.
[[nodiscard]] Color persona_color(const ThemeColors& colors, const Map& map, std::size_t persona);

/// The ground of the initial before an owner's name: the same for the same name.
[[nodiscard]] Color owner_color(const ThemeColors& colors, std::string_view name);
/// The first code point of a name.
[[nodiscard]] std::string_view initial_of(std::string_view name);

}  // namespace journey
