// How ready the customer is: in words, and as the likelihood of each of the twelve steps.
#include "editor/readiness_words.h"
#include "ui/mirror_table.h"
#include "ui/readiness.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace journey::ui {
namespace {

constexpr double percent = 100;
constexpr float badge_height = 44, badge_padding = 12, badge_gap = 14, badge_radius = 8;
constexpr float chart_height = 190, label_room = 22, axis_width = 42, bar_inset = 5, bar_radius = 4;
constexpr float chip_room = 34, bracket_room = 40;
constexpr double grid_step = 0.2;  // share
constexpr float legend_mark = 16, legend_gap = 6;

std::string step_text(Language language, std::size_t step) {
    return percent_text(language, readiness_of_step(step) / percent);
}

/// The span in the shade of the most likely step, and what it means in words.
void headline_row(Column& column, const ReadinessView& view) {
    Frame& frame = column.frame;
    const Theme& theme = frame.theme;
    const bool informed = is_informed(view.estimate);
    const ReadinessSpan& span = view.estimate.span;
    Rect row = column.take(badge_height, 12);
    if (informed) {
        const std::string text = span_text(frame.language(), span.low, span.high);
        const auto step = static_cast<std::size_t>(readiness_step(view.estimate.mode));
        const float width = width_of(frame, text, style::heading) + 2 * badge_padding;
        const Rect badge{row.x, row.y, width, row.height};
        fill_rect(frame, badge, theme.readiness_fill[step], badge_radius);
        draw_text_in(frame, badge, text, style::heading, theme.readiness_text[step], Align::center);
        explain(frame, "span", badge, fill(frame.language(), Word::ready_span, {text}),
                frame.word(Word::ready_span_meaning));
        row.x += width + badge_gap;
        row.width -= width + badge_gap;
    }
    const std::string title =
        informed ? headline(frame.language(), view.estimate) : std::string(frame.word(Word::ready_nothing_known));
    const std::string_view hint = frame.word(informed ? phase_sentence(view.estimate) : Word::ready_nothing_hint);
    draw_text_fitting(frame, {row.x, row.y, row.width, row.height / 2}, title, style::title, theme.text_primary);
    note(frame, "headline", Role::heading, title, row);
    const float height = draw_text_wrapped(frame, {row.x, row.y + row.height / 2 + 2}, row.width, 2, hint, style::cell,
                                           theme.text_secondary);
    note(frame, "phase", Role::text, std::string(hint), row);
    column.y += std::max(0.0F, height - style::cell.line_px);
}

void legend(Column& column) {
    Frame& frame = column.frame;
    const std::string_view text = frame.word(Word::ready_prior);
    const Rect row = column.take(style::caption.line_px, 4);
    const float width = std::min(width_of(frame, text, style::caption) + 1, row.width - legend_mark - legend_gap);
    const float x = row.right() - width - legend_mark - legend_gap;
    for (float dot = 0; dot < legend_mark; dot += 5)
        fill_rect(frame, {x + dot, row.y + row.height / 2, 2, 1.5F}, frame.theme.text_tertiary);
    draw_text_in(frame, {row.right() - width, row.y, width, row.height}, text, style::caption,
                 frame.theme.text_tertiary);
    note(frame, "legend", Role::text, std::string(text), row);
}

/// Where the chart's values lie.
struct Chart {
    Rect plot;       // from 0 to `top`
    double top = 1;  // share at the upper edge
    float cell = 0;  // width of a step
    [[nodiscard]] float height_of(double share) const {
        return plot.height * static_cast<float>(std::clamp(share / top, 0.0, 1.0));
    }
    [[nodiscard]] float x_of(std::size_t step) const { return plot.x + cell * static_cast<float>(step); }
};

Chart chart_in(const Rect& rect, const PerStep& posterior) {
    constexpr double air = 0.03;
    const double most = *std::ranges::max_element(posterior);
    const double top = std::clamp(std::ceil((most + air) / grid_step) * grid_step, grid_step, 1.0);
    const Rect plot{rect.x + axis_width, rect.y + label_room, rect.width - axis_width, rect.height - label_room};
    return {plot, top, plot.width / static_cast<float>(readiness_steps)};
}

void draw_grid(Frame& frame, const Rect& rect, const Chart& chart) {
    const int lines = static_cast<int>(std::lround(chart.top / grid_step));
    for (int i = 0; i <= lines; ++i) {
        const float y = chart.plot.bottom() - chart.height_of(grid_step * i);
        horizontal_line(frame, chart.plot.x, y, chart.plot.width,
                        i == 0 ? frame.theme.border_default : frame.theme.border_subtle);
        const float half = style::caption.line_px / 2;
        draw_text_in(frame, {rect.x, y - half, axis_width - 8, 2 * half}, percent_text(frame.language(), grid_step * i),
                     style::caption, frame.theme.text_tertiary, Align::end);
    }
}

void draw_dots(Frame& frame, const Rect& line) {
    constexpr float pitch = 5, dot = 2, thick = 1.5F;
    for (float x = line.x; x + dot <= line.right(); x += pitch)
        fill_rect(frame, {x, line.y, dot, thick}, frame.theme.text_tertiary);
}

bool is_in(const ReadinessSpan& span, std::size_t step) {
    return readiness_of_step(step) >= span.low && readiness_of_step(step) <= span.high;
}

/// One step: its bar, what it was on average, its chip; all of it in one sentence.
void draw_step(Frame& frame, const Chart& chart, const ReadinessView& view, std::size_t step) {
    constexpr double labelled_from = 0.1;
    constexpr float lowest = 2;
    const Language language = frame.language();
    const double share = view.estimate.posterior[step];
    const double usual = usual_prior()[step];
    const Rect cell{chart.x_of(step), chart.plot.y - label_room, chart.cell,
                    chart.plot.height + label_room + chip_room};
    const IdScope scope("step", static_cast<int>(step));
    const std::string words =
        fill(language, Word::ready_step,
             {step_text(language, step), percent_text(language, share), percent_text(language, usual)});
    const std::string meaning = words + ". " + std::string(frame.word(Word::ready_step_meaning));
    const MirrorRow row(frame, cell, words);
    table_row_name(frame, step_text(language, step), cell);
    table_figure(frame, percent_text(language, share), cell, meaning);
    table_cell(frame, "usual", percent_text(language, usual), cell, frame.word(Word::ready_prior));
    const float height = std::max(lowest, chart.height_of(share));
    const bool is_likely = is_informed(view.estimate) && is_in(view.estimate.span, step);
    fill_rect(frame, {cell.x + bar_inset, chart.plot.bottom() - height, cell.width - 2 * bar_inset, height},
              is_likely ? frame.theme.readiness_fill[step] : frame.theme.border_default, std::min(bar_radius, height));
    if (is_informed(view.estimate))
        draw_dots(frame, {cell.x + 3, chart.plot.bottom() - chart.height_of(usual), cell.width - 6, 2});
    if (share >= labelled_from)
        draw_text_in(frame, {cell.x - 4, chart.plot.bottom() - height - 20, cell.width + 8, 16},
                     percent_text(language, share), style::cell_strong, frame.theme.text_primary, Align::center);
    const std::string number = number_text(language, readiness_of_step(step), 0);
    const float chip_width = width_of(frame, number, style::caption_strong) + 12;
    readiness_chip(frame, {cell.x + (cell.width - chip_width) / 2, chart.plot.bottom() + 8}, readiness_of_step(step),
                   number);
}

/// The run of steps that holds 80 %, in words.
void draw_bracket(Frame& frame, const Chart& chart, const ReadinessSpan& span, float y) {
    constexpr float half = 4, line = 1.5F, words_below = 8;
    const auto low = static_cast<std::size_t>(readiness_step(span.low));
    const auto high = static_cast<std::size_t>(readiness_step(span.high));
    const float from = chart.x_of(low) + bar_inset;
    const float to = chart.x_of(high + 1) - bar_inset;
    const Color color = frame.theme.text_primary;
    fill_rect(frame, {from, y, to - from, line}, color);
    fill_rect(frame, {from, y - half, line, 2 * half}, color);
    fill_rect(frame, {to - line, y - half, line, 2 * half}, color);
    const std::string words =
        fill(frame.language(), Word::ready_span_sure,
             {percent_text(frame.language(), span.mass), span_text(frame.language(), span.low, span.high)});
    const float width = width_of(frame, words, style::cell_medium) + 2;
    const float x =
        std::clamp((from + to - width) / 2, chart.plot.x, std::max(chart.plot.x, chart.plot.right() - width));
    const Rect place{x, y + words_below, width, style::cell.line_px};
    draw_text_in(frame, place, words, style::cell_medium, color, Align::center);
    explain(frame, "bracket", place, words, frame.word(Word::ready_span_meaning));
}

void chart_block(Column& column, const ReadinessView& view) {
    Frame& frame = column.frame;
    const Rect rect = column.take(chart_height, chip_room);
    const Chart chart = chart_in(rect, view.estimate.posterior);
    draw_grid(frame, rect, chart);
    {
        constexpr std::array heads{Word::table_step, Word::table_likely, Word::table_usual};
        const MirrorTable table(frame, "chart", std::string(frame.word(Word::ready_chart)), rect, heads);
        for (std::size_t step = 0; step < readiness_steps; ++step) draw_step(frame, chart, view, step);
    }
    if (!is_informed(view.estimate)) {
        column.y += 2 * metric::gutter;
        return;
    }
    const Rect below = column.take(bracket_room, 4);
    draw_bracket(frame, chart, view.estimate.span, below.y + 8);
}

/// A thin line that fills up, with words.
void certainty_row(Column& column, const ReadinessView& view) {
    constexpr float name_width = 84, meter_height = 4, value_width = 190;
    Frame& frame = column.frame;
    Rect row = column.take(style::cell.line_px, 14);
    const std::string figure = number_text(frame.language(), view.estimate.certainty * percent, 0);
    const std::string words = fill(frame.language(), Word::ready_certainty_value,
                                   {frame.word(certainty_word(view.estimate.certainty)), figure});
    const std::string name = std::string(frame.word(Word::ready_certainty)).append(": ").append(words);
    explain(frame, "certainty", row, name, frame.word(Word::ready_certainty_meaning));
    draw_text_in(frame, {row.x, row.y, name_width, row.height}, frame.word(Word::ready_certainty), style::cell,
                 frame.theme.text_secondary);
    const float value_room = std::max(value_width, width_of(frame, words, style::cell_medium) + 1);
    draw_text_in(frame, cut_end(row, value_room, 0), words, style::cell_medium, frame.theme.text_primary, Align::end);
    const Rect meter{row.x + name_width, row.y + (row.height - meter_height) / 2, row.width - name_width, meter_height};
    fill_rect(frame, meter, frame.theme.surface_active, meter_height / 2);
    const float filled = meter.width * static_cast<float>(view.estimate.certainty);
    fill_rect(frame, {meter.x, meter.y, std::max(filled, meter_height), meter_height}, frame.theme.accent_solid,
              meter_height / 2);
}

}  // namespace

void estimate_part(Column& column, const ReadinessView& view) {
    headline_row(column, view);
    if (is_informed(view.estimate)) legend(column);
    chart_block(column, view);
    if (is_informed(view.estimate)) certainty_row(column, view);
}

}  // namespace journey::ui
