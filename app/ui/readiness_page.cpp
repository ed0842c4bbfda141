// How ready a customer is, from what was seen of him (design/readiness.png).
#include "ui/panels.h"
#include "ui/widgets.h"

namespace journey::ui {

void draw_readiness_page(Frame& frame, const Rect& rect) {
    fill_rect(frame, rect, frame.theme.surface_panel, metric::radius_xl);
}

}  // namespace journey::ui
