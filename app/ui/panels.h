// The parts of the page, one small file each. Each draws into the rectangle it is given. Must not know: each other.
#pragma once

#include "ui/frame.h"

namespace journey::ui {

void draw_home(Frame& frame, const Rect& rect);
void draw_top_bar(Frame& frame, const Rect& rect);
void draw_board(Frame& frame, const Rect& rect);
void draw_status_bar(Frame& frame, const Rect& rect);
void draw_inspector(Frame& frame, const Rect& rect);
/// Toast, notice, storage bar, drop outline: what lies over the page.
void draw_messages(Frame& frame, const Rect& page);
void draw_palette(Frame& frame, const Rect& page);
void draw_help(Frame& frame, const Rect& page);

}  // namespace journey::ui
