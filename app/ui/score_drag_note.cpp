// What a drag does, beside the handle that is dragged (design/score.png).
#include "ui/score_chart.h"
#include "ui/score_steps.h"

namespace journey::ui {
namespace {

constexpr float padding_x = 12, padding_y = 8, line_gap = 2, word_gap = 4;
constexpr float above_handle = 38, beside_column = 6;
constexpr double per_thousand = 1000, per_cent = 100;

/// What the drop-off of this stage alone brings, with all else as it is assumed; share of those who enter.
double gained(const Chart& chart, const Bar& bar) {
    const Document& document = chart.page.document;
    const WhatIf without = with_drop_off(document.what_if.now(), bar.before.stage, std::nullopt);
    const WhatIfResult result = result_of(without, document.map, document.score, document.journey);
    return chart.result().after.buyers - result.after.buyers;
}

/// Above the percentage; where there is no room, beside the column.
Rect place_of(const Chart& chart, const Bar& bar, float width) {
    const float height = style::cell_strong.line_px + line_gap + style::caption.line_px + 2 * padding_y;
    const float handle = chart.y_of(std::max(bar.after.drop_off(), bar.before.drop_off()));
    const float x = std::clamp(bar.middle() - width / 2, chart.plot.x, chart.plot.right() - width);
    const float y = handle - above_handle - height;
    if (y >= chart.rect.y) return {x, y, width, height};
    const float left = bar.column.x - beside_column - width;
    const float side = left >= chart.plot.x ? left : bar.column.right() + beside_column;
    return {side, chart.y_of(bar.after.drop_off()) - height / 2, width, height};
}

}  // namespace

void draw_drag_note(const Chart& chart, const Bar& bar) {
    Frame& frame = chart.page.frame;
    const Theme& theme = frame.theme;
    const Language language = frame.language();
    const Stage& stage = *chart.page.map().stages[bar.at];
    const std::string place = stage.readiness ? percent_text(language, *stage.readiness / per_cent)
                                              : stage_name(language, chart.page.map(), bar.at);
    const std::string before = place + ": " + number_text(language, bar.before.drop_off() * per_cent, 0);
    const std::string after = percent_text(language, bar.after.drop_off());
    const std::string gain = fill(language, Word::score_dragged,
                                  {with_tenth(language, signed_text(language, gained(chart, bar) * per_thousand, 1))});
    const float before_width = width_of(frame, before, style::cell_strong);
    const float arrow = metric::icon_sm + 2 * word_gap;
    const float first = before_width + arrow + width_of(frame, after, style::cell_strong);
    const float width = std::max(first, width_of(frame, gain, style::caption)) + 2 * padding_x + 1;
    const Rect rect = place_of(chart, bar, width);
    shadow(frame, rect, metric::radius_lg, Elevation::e2);
    fill_rect(frame, rect, theme.surface_raised, metric::radius_lg);
    stroke_rect(frame, rect, theme.border_default, metric::radius_lg);
    const Point at{rect.x + padding_x, rect.y + padding_y};
    draw_text(frame, at, before, style::cell_strong, theme.text_primary);
    draw_icon(frame, {at.x + before_width + word_gap, at.y + (style::cell_strong.line_px - metric::icon_sm) / 2},
              Icon::arrow_right, metric::icon_sm, theme.text_tertiary);
    draw_text(frame, {at.x + before_width + arrow, at.y}, after, style::cell_strong, theme.text_primary);
    draw_text(frame, {at.x, at.y + style::cell_strong.line_px + line_gap}, gain, style::caption, theme.text_secondary);
    note(frame, "drag note", Role::text, before + " – " + after + ". " + gain, rect);
}

}  // namespace journey::ui
