// How a persona is shown wherever it is named: its colour and its name. Must not know: the board.
#pragma once

#include "ui/frame.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace journey::ui {

/// Colours that a persona may have, as the file writes them: the series of the light theme.
inline constexpr std::array persona_colors{light_colors.series_s1, light_colors.series_s2, light_colors.series_s3,
                                           light_colors.series_s4, light_colors.series_s5, light_colors.series_s6};
/// "#rrggbb".
[[nodiscard]] std::string hex_of(Color color);

/// "#rrggbb" as a colour; absent when it is none.
[[nodiscard]] std::optional<Color> color_of(std::string_view hex);
/// The colour of a persona on the map: the one it was given, in the shade of the theme; else one of the series.
[[nodiscard]] Color persona_color(const Theme& theme, const Map& map, std::size_t persona);
/// Its name, "Uden navn" where it has none, empty where there is no such persona.
[[nodiscard]] std::string_view persona_name(const Frame& frame, const PersonaId& id);

}  // namespace journey::ui
