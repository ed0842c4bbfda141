// How a persona is shown wherever it is named: its colour and its name. Must not know: the board.
#pragma once

#include "ui/frame.h"

#include <optional>
#include <string_view>

namespace journey::ui {

/// "#rrggbb" as a colour; absent when it is none.
[[nodiscard]] std::optional<Color> color_of(std::string_view hex);
/// The colour of a persona on the map: the one it was given, in the shade of the theme; else one of the series.
[[nodiscard]] Color persona_color(const Theme& theme, const Map& map, std::size_t persona);
/// Its name, "Uden navn" where it has none, empty where there is no such persona.
[[nodiscard]] std::string_view persona_name(const Frame& frame, const PersonaId& id);

}  // namespace journey::ui
