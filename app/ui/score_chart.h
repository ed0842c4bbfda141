// The chart of what if: where its bars stand, and one of them. Must not know: which stages there are.
#pragma once

#include "ui/score_page.h"

#include <algorithm>

namespace journey::ui {

/// Below the plot, in px from its end.
namespace chart_foot {
inline constexpr float chip = 10, name = 34, arrivals = 68, kind = 86;
inline constexpr float name_inset = 2;  // so that the names of neighbours stay apart
inline constexpr int name_lines = 2;    // and a third where one of them needs it
}  // namespace chart_foot

/// Where the bars stand.
struct Chart {
    const ScorePage& page;
    Rect rect;  // of the whole part
    Rect plot;
    double scale = 1;  // drop-off at the top
    float column = 0;  // width
    std::size_t first = 0;
    std::size_t count = 0;
    float more_names = 0;  // px below the plot for a third line, taken from its height

    [[nodiscard]] float name_width() const { return column - 2 * chart_foot::name_inset; }
    [[nodiscard]] const WhatIfResult& result() const { return page.document.what_if.result; }
    [[nodiscard]] float y_of(double drop_off) const {
        return plot.bottom() - plot.height * static_cast<float>(std::clamp(drop_off / scale, 0.0, 1.0));
    }
    /// Of a pointer. The axis stands still while something is dragged, so what lies past its end is reached above the
    /// plot: from its top to that of the card the drop-off runs on to `most`, all that the keys reach.
    [[nodiscard]] double drop_off_at(float y, double most) const {
        const auto share = static_cast<double>((plot.bottom() - y) / plot.height);
        if (share <= 1) return std::max(share, 0.0) * scale;
        const auto above = static_cast<double>((plot.y - y) / (plot.y - rect.y));
        return scale + std::min(above, 1.0) * std::max(most - scale, 0.0);
    }
};

/// One stage of the chart.
struct Bar {
    WhatIfStage before;
    WhatIfStage after;
    std::size_t at = 0;  // in the map
    Rect column;  // from the top of the card to its end

    [[nodiscard]] bool changed() const { return before.drop_off() != after.drop_off(); }
    /// Those who turn back or jump ahead are not lost.
    [[nodiscard]] double most() const { return 1 - before.turned; }
    [[nodiscard]] float middle() const { return column.x + column.width / 2; }
};

/// The id of the handle of a stage; within the id scope of the chart.
[[nodiscard]] WidgetId chart_handle_id(const StageId& stage);
/// The bar with its handle, its figures and its name. `has_cursor`: it is the tab stop among them.
void draw_chart_column(const Chart& chart, const Bar& bar, bool has_cursor);
/// Beside the handle that is dragged: the drop-off then and now, and what that does to the buyers.
void draw_drag_note(const Chart& chart, const Bar& bar);

}  // namespace journey::ui
