// What if, how a score comes about, what helps most (design/score.png).
#include "ui/panels.h"
#include "ui/widgets.h"

namespace journey::ui {

void draw_score_page(Frame& frame, const Rect& rect) {
    fill_rect(frame, rect, frame.theme.surface_panel, metric::radius_xl);
}

}  // namespace journey::ui
