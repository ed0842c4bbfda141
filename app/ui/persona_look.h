// What a persona is called wherever it is named; its colour is in format/shades.h. Must not know: the board.
#pragma once

#include "ui/frame.h"

#include <string_view>

namespace journey::ui {

/// Its name, "Uden navn" where it has none, empty where there is no such persona.
[[nodiscard]] std::string_view persona_name(const Frame& frame, const PersonaId& id);

}  // namespace journey::ui
