// The parts of the bar under the board. Must not know: where in the bar they stand.
#pragma once

#include "ui/frame.h"

namespace journey::ui {

/// One bar a stage between `left` and `right`; the frame is the part that is seen and can be dragged. The minimap.
void draw_scrubber(Frame& frame, float left, float right, const Rect& bar);

/// How much of the map is guessed and how much is due for review: "62 % gæt, 9 over tiden".
[[nodiscard]] std::string evidence_text(Frame& frame);
/// The text with a menu that selects what it counts.
void draw_evidence(Frame& frame, const Rect& rect, const std::string& text);

}  // namespace journey::ui
