// The inside of the presentation: what its parts share. Must not know: the rest of the page.
#pragma once

#include "ui/frame.h"
#include "ui/paint.h"
#include "ui/widgets.h"

#include <cstddef>

namespace journey::ui {

/// One stage's story: what the customer does, thinks and meets, and what it costs. (present_slides.cpp)
void draw_stage_slide(Frame& frame, const Rect& rect, std::size_t stage);
/// What helps the most.
void draw_wins_slide(Frame& frame, const Rect& rect);

}  // namespace journey::ui
