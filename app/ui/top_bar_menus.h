// What opens a menu in the bar above a map. Must not know: where in the bar it stands.
#pragma once

#include "ui/frame.h"

namespace journey::ui {

[[nodiscard]] float version_width(const Frame& frame);
/// "Nu" or "Mål", and the menu to choose between them.
void version_chip(Frame& frame, const Rect& rect);
/// As wide as high, or with the name of the persona the map is shown for, where there is room.
[[nodiscard]] float personas_width(const Frame& frame, float height, bool has_room);
/// Whose map is shown, and the menu to choose.
void personas_menu(Frame& frame, const Rect& rect);

}  // namespace journey::ui
