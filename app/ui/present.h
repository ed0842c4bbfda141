// The inside of the presentation: what its parts share. Must not know: the rest of the page.
#pragma once

#include "editor/slides.h"
#include "ui/frame.h"
#include "ui/paint.h"
#include "ui/widgets.h"

#include <cstddef>

namespace journey::ui {

/// Where on the page the board of a slide lies, below its heading. (present.cpp)
[[nodiscard]] Rect slide_board(const Rect& page);
/// How a slide is shown so that nothing of it is cut, at the size of the page. (present_fit.cpp)
[[nodiscard]] SlideFit slide_fit(Frame& frame, const Slide& slide);

/// One stage's story: what the customer does, thinks and meets, and what it costs. (present_slides.cpp)
void draw_stage_slide(Frame& frame, const Rect& rect, std::size_t stage);
/// What helps the most.
void draw_wins_slide(Frame& frame, const Rect& rect);

}  // namespace journey::ui
