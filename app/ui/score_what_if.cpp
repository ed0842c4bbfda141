// What if: one bar a stage, as tall as the share that is lost there, with a handle to drag (design/score.png). Nothing
// is drawn from the map's figures that the journey's arithmetic does not give.
#include "ui/score_chart.h"
#include "ui/snap.h"

#include <algorithm>
#include <cmath>

namespace journey::ui {
namespace {

constexpr float axis_width = 84, plot_right = 12, plot_top = 96, plot_height = 150;
constexpr float axis_label_width = 66, axis_label_height = 14, axis_gap = 8;
constexpr float column_min = 50, column_max = 96;
constexpr float marked_above = 30, marked_below = 104, marked_inset = 3;
constexpr float arrows_width = 64;
constexpr double gridline_step = 0.2, room_above = 0.06, scale_least = 0.4;

/// Arrows to the side go to the handle beside the focused one. Before anything is drawn, so that it is drawn there.
std::size_t chosen_by_keys(const ScorePage& page, const std::vector<WhatIfStage>& stages, std::size_t cursor) {
    Frame& frame = page.frame;
    if (frame.input.sideways == 0 || frame.input.focused != chart_handle_id(stages[cursor].stage)) return cursor;
    const auto last = static_cast<int>(stages.size()) - 1;
    const auto next = static_cast<std::size_t>(std::clamp(static_cast<int>(cursor) + frame.input.sideways, 0, last));
    if (next == cursor) return cursor;
    frame.out.focus = chart_handle_id(stages[next].stage);
    if (const auto at = stage_position(page.map(), stages[next].stage)) page.choose(*at);
    return next;
}

double scale_for(Frame& frame, const WhatIfResult& result) {
    ScoreView& view = frame.state.score;
    if (view.grip && view.scale > 0) return view.scale;
    double highest = scale_least;
    for (std::size_t i = 0; i < result.after.stages.size(); ++i)
        highest = std::max(
            {highest, result.before.stages[i].drop_off() + room_above, result.after.stages[i].drop_off() + room_above});
    view.scale = std::min(1.0, std::ceil(highest / gridline_step) * gridline_step);
    return view.scale;
}

/// As many stages as there is room for, with the one at the cursor among them.
void set_columns(Chart& chart, std::size_t cursor) {
    const std::size_t all = chart.result().after.stages.size();
    const auto room = static_cast<std::size_t>(chart.plot.width / column_min);
    chart.count = std::min(all, std::max<std::size_t>(room, 1));
    chart.column = std::min(chart.plot.width / static_cast<float>(chart.count), column_max);
    std::size_t& first = chart.page.frame.state.score.first_column;
    if (cursor < first) first = cursor;
    if (cursor >= first + chart.count) first = cursor + 1 - chart.count;
    first = std::min(first, all - chart.count);
    chart.first = first;
}

/// Long words take two lines around the same middle.
void draw_axis_label(Frame& frame, const Rect& place, std::string_view text) {
    const float half = style::caption.line_px / 2;
    draw_lines_in(frame, {place.x, place.y - half, place.width, place.height + 2 * half}, text, style::caption,
                  frame.theme.text_tertiary, Align::end);
}

/// Room for names that take three lines: of all stages, so that nothing jumps when others come into sight.
void make_room_for_names(Chart& chart) {
    const ScorePage& page = chart.page;
    constexpr float usual = chart_foot::name_lines * style::caption.line_px;
    for (const WhatIfStage& stage : chart.result().after.stages) {
        const auto at = stage_position(page.map(), stage.stage);
        if (!at) continue;
        const std::string name = stage_name(page.frame.language(), page.map(), *at);
        const float height =
            wrapped_height(page.frame, chart.name_width(), chart_foot::name_lines + 1, name, style::caption);
        chart.more_names = std::max(chart.more_names, height - usual);
    }
    chart.plot.height -= chart.more_names;
}

void draw_axis(const Chart& chart) {
    Frame& frame = chart.page.frame;
    const Theme& theme = frame.theme;
    for (double share = 0; share < chart.scale + gridline_step / 2; share += gridline_step) {
        const float y = snapped(frame, chart.y_of(share));
        horizontal_line(frame, chart.plot.x - axis_gap, y, chart.plot.width + axis_gap,
                        share > 0 ? theme.border_subtle : theme.border_default);
        draw_text_in(frame,
                     {chart.plot.x - axis_gap - axis_label_width - axis_gap, y - axis_label_height / 2,
                      axis_label_width, axis_label_height},
                     percent_text(frame.language(), share), style::caption, theme.text_tertiary, Align::end);
    }
    const float right = chart.plot.x - axis_gap;
    const auto label = [&](std::string_view key, float top, Word name, Word meaning) {
        const Rect place{chart.rect.x + axis_gap, chart.plot.bottom() + top, right - chart.rect.x - 2 * axis_gap,
                         style::caption.line_px};
        draw_axis_label(frame, place, frame.word(name));
        explain(frame, key, place, std::string(frame.word(name)), frame.word(meaning));
    };
    label("arrive", chart_foot::arrivals + chart.more_names + 1, Word::score_arrive, Word::score_arrive_meaning);
    const Rect above{chart.rect.x + axis_gap, chart.plot.y - marked_above, right - chart.rect.x - 2 * axis_gap,
                     style::caption.line_px};
    draw_axis_label(frame, above, frame.word(Word::score_drop_off));
    explain(frame, "drop-off meaning", above, std::string(frame.word(Word::score_drop_off)),
            frame.word(Word::score_drop_off_short_meaning));
}

/// Behind the grid: which stage is looked at below.
void mark_column(const Chart& chart, const Rect& column) {
    fill_rect(chart.page.frame,
              {column.x + marked_inset, chart.plot.y - marked_above, column.width - 2 * marked_inset,
               chart.plot.height + marked_above + marked_below + chart.more_names},
              chart.page.frame.theme.surface_selected, metric::radius_lg);
}

/// Where not all stages fit: to those before and behind.
void column_arrows(const Chart& chart) {
    Frame& frame = chart.page.frame;
    const std::size_t all = chart.result().after.stages.size();
    if (chart.count == all) return;
    constexpr float top = 10;
    const auto go_to_stage = [&](std::size_t at) {
        if (const auto position = stage_position(chart.page.map(), chart.result().after.stages[at].stage))
            chart.page.choose(*position);
    };
    const Rect back{chart.rect.right() - arrows_width, chart.rect.y + top, metric::control_md, metric::control_md};
    const Rect ahead{back.right() + 2, back.y, back.width, back.height};
    if (icon_button(frame, "earlier", back, Icon::chevron_left, frame.word(Word::score_fewer_stages)))
        go_to_stage(chart.first > chart.count ? chart.first - chart.count : 0);
    if (icon_button(frame, "later", ahead, Icon::chevron_right, frame.word(Word::score_more_stages)))
        go_to_stage(std::min(all - 1, chart.first + 2 * chart.count - 1));
}

void draw_columns(const Chart& chart, std::size_t cursor, bool is_chosen) {
    const auto column_at = [&](std::size_t i) {
        return Rect{chart.plot.x + chart.column * static_cast<float>(i - chart.first), chart.rect.y, chart.column,
                    chart.rect.height};
    };
    if (is_chosen) mark_column(chart, column_at(cursor));
    draw_axis(chart);
    const MirrorGroup group(chart.page.frame, "bars", Role::group,
                            std::string(chart.page.frame.word(Word::score_drop_off)), chart.rect);
    for (std::size_t i = chart.first; i < chart.first + chart.count; ++i) {
        const WhatIfStage& before = chart.result().before.stages[i];
        const auto at = stage_position(chart.page.map(), before.stage);
        if (at) draw_chart_column(chart, {before, chart.result().after.stages[i], *at, column_at(i)}, i == cursor);
    }
    // Over all bars.
    if (is_chosen && chart.page.document.what_if.is_previewing() && chart.page.frame.state.score.grip)
        draw_drag_note(chart, {chart.result().before.stages[cursor], chart.result().after.stages[cursor],
                               chart.page.chosen, column_at(cursor)});
}

}  // namespace

float what_if_height(const Frame& frame) {
    constexpr float usual = 368;
    constexpr float one_line = 54;  // words that long have room below a column
    const auto width = [&](Word word) { return width_of(frame, frame.word(word), style::caption); };
    const float widest = std::max({width(Word::score_guess), width(Word::score_counted), width(Word::score_goal)});
    return widest <= one_line ? usual : usual + style::caption.line_px;
}

void draw_what_if_chart(const ScorePage& page, const Rect& rect) {
    Frame& frame = page.frame;
    const IdScope scope("what if");
    card_title(frame, rect, Word::score_what_if);
    const float hint_x = rect.x + card_padding + width_of(frame, frame.word(Word::score_what_if), style::title) + 10;
    draw_text_fitting(frame, {hint_x, rect.y + 14, rect.right() - hint_x - arrows_width, style::title.line_px},
                      frame.word(Word::score_what_if_hint), style::cell, frame.theme.text_tertiary);
    Chart chart{page, rect};
    const std::vector<WhatIfStage>& stages = chart.result().before.stages;
    if (stages.empty()) return;
    const auto found = std::ranges::find(stages, page.stage().id, &WhatIfStage::stage);
    const bool is_chosen = found != stages.end();
    const std::size_t cursor =
        chosen_by_keys(page, stages, is_chosen ? static_cast<std::size_t>(found - stages.begin()) : std::size_t{0});
    chart.plot = {rect.x + axis_width, rect.y + plot_top, rect.width - axis_width - plot_right, plot_height};
    chart.scale = scale_for(frame, chart.result());
    set_columns(chart, cursor);
    make_room_for_names(chart);
    column_arrows(chart);
    draw_columns(chart, cursor, is_chosen);
}

}  // namespace journey::ui
