// Scrolling that is not the wheel's own: by finger, and whether a wheel would move anything. Must not know: what
// scrolls.
#pragma once

#include "ui/frame.h"

namespace journey::ui {

/// A finger is down on the page: one that moves up or down on an area of this id (the current window) scrolls it, and
/// what it pressed is let go. What is dragged itself (sliders, edges) keeps its finger.
void follow_finger(Frame& frame, WidgetId area);

/// Whether a wheel, turned by a distance in logical px (positive: content moves up and left), moves what was under the
/// pointer in this frame; `zooms`: a wheel with Ctrl, or a pinch. Else it is the browser's, or the page's around ours.
[[nodiscard]] bool takes_wheel(const FrameOutput& frame, Point distance, bool zooms);

}  // namespace journey::ui
