// A key as it stands on a keyboard, and the shortcut of a command. Must not know: what the key does.
#pragma once

#include "editor/commands.h"
#include "ui/paint.h"

#include <string>

namespace journey::ui {

inline constexpr float key_cap_height = 18;

[[nodiscard]] float key_cap_width(const Frame& frame, std::string_view text);
/// A key cap with its right edge at `right`, centred on `middle_y`. Draws nothing for an empty text. Returns its width.
float key_cap(Frame& frame, float right, float middle_y, std::string_view text);

/// The shortcut that is shown for a command, empty when it has none.
[[nodiscard]] std::string shortcut_of(const Session& session, CommandId id);

}  // namespace journey::ui
