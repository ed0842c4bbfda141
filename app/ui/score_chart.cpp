// One stage of the chart: bar, handle, percentage, arrivals.
#include "ui/score_chart.h"

#include <cmath>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float bar_max = 36, bar_side = 8, bar_radius = 4;
constexpr float handle_width = 28, handle_height = 12, handle_radius = 5, grip_line = 8, grip_gap = 3;
constexpr float grab_width = 40, grab_height = 28;
constexpr float percent_height = 24, percent_above_handle = 32;
constexpr double point = 0.01;

void draw_bar(const Chart& chart, const Bar& bar) {
    Frame& frame = chart.page.frame;
    const Theme& theme = frame.theme;
    const float width = std::min(bar_max, bar.column.width - 2 * bar_side);
    const float left = bar.middle() - width / 2;
    const float top = chart.y_of(bar.after.drop_off());
    const float before = chart.y_of(bar.before.drop_off());
    if (bar.changed())
        dashed_rect(frame, {left, std::min(before, top), width, std::abs(top - before)}, theme.border_strong, 0);
    fill_rect(frame, {left, top, width, chart.plot.bottom() - top},
              bar.changed() ? theme.accent_solid : theme.push_border,
              std::min(bar_radius, (chart.plot.bottom() - top) / 2));
}

void draw_handle(Frame& frame, Point middle, const Response& response) {
    const Theme& theme = frame.theme;
    const Rect pill{middle.x - handle_width / 2, middle.y - handle_height / 2, handle_width, handle_height};
    fill_rect(frame, pill, response.held ? theme.surface_active : theme.surface_raised, handle_radius);
    stroke_rect(frame, pill, response.hovered ? theme.text_secondary : theme.border_strong, handle_radius);
    for (const float y : {middle.y - grip_gap / 2, middle.y + grip_gap / 2})
        fill_rect(frame, {middle.x - grip_line / 2, y - 0.5F, grip_line, 1}, theme.text_tertiary);
    if (response.focused) focus_ring(frame, pill, handle_height / 2);
    if (response.hovered || response.held) frame.out.cursor = Cursor::resize_y;
}

std::string handle_name(const ScorePage& page, const Bar& bar) {
    const Stage& stage = *page.map().stages[bar.at];
    const Language language = page.frame.language();
    if (!stage.readiness) return fill(language, Word::score_drop_off_of, {stage_name(language, page.map(), bar.at)});
    return fill(language, Word::score_drop_off_at, {number_text(language, *stage.readiness, 1)});
}

std::string handle_value(const ScorePage& page, const Bar& bar) {
    const Language language = page.frame.language();
    const std::string now = percent_text(language, bar.after.drop_off());
    if (bar.changed())
        return fill(language, Word::score_drop_off_changed, {now, percent_text(language, bar.before.drop_off())});
    const FlowSource source = page.document.journey.flow.stages[bar.at].source;
    const Word words = source == FlowSource::goal      ? Word::score_drop_off_goal
                       : source == FlowSource::counted ? Word::score_drop_off_counted
                                                       : Word::score_drop_off_guess;
    return fill(language, words, {now});
}

/// Whole percents; near the map's own figure that one, so that a bar can be put back where it was.
std::optional<double> on_step(const Bar& bar, double drop_off) {
    const double whole = std::round(drop_off / point) * point;
    if (std::abs(drop_off - bar.before.drop_off()) < point / 2) return std::nullopt;
    return std::clamp(whole, 0.0, bar.most());
}

void drag_handle(const Chart& chart, const Bar& bar, const Response& response) {
    Frame& frame = chart.page.frame;
    std::optional<float>& grip = frame.state.score.grip;
    const float pointer = ImGui::GetIO().MousePos.y;
    if (is_canceled(frame, response)) {
        grip.reset();
        let_go();
        return frame.act(action::CancelPreview{});
    }
    if (response.held && !grip) {
        grip = pointer - chart.y_of(bar.after.drop_off());
        if (chart.page.chosen != bar.at) chart.page.choose(bar.at);
    }
    if (!grip || (!response.held && !response.released)) return;
    const std::optional<double> drop_off = on_step(bar, chart.drop_off_at(pointer - *grip, bar.most()));
    if (response.held) {
        if (response.dragging) frame.act(action::PreviewDropOff{bar.before.stage, drop_off});
        return;
    }
    grip.reset();
    if (chart.page.document.what_if.is_previewing()) frame.act(action::SetDropOff{bar.before.stage, drop_off});
}

void step_handle(const Chart& chart, const Bar& bar, const Response& response) {
    Frame& frame = chart.page.frame;
    if (frame.input.focused != response.id) return;
    if (frame.input.resets) frame.act(action::SetDropOff{bar.before.stage, std::nullopt});
    if (frame.input.steps == 0) return;
    const double whole = std::round(bar.after.drop_off() / point) * point;
    frame.act(action::SetDropOff{bar.before.stage, on_step(bar, whole + frame.input.steps * point)});
}

void handle(const Chart& chart, const Bar& bar, bool has_cursor) {
    Frame& frame = chart.page.frame;
    const Point middle{bar.middle(), chart.y_of(bar.after.drop_off())};
    const Rect grab{middle.x - grab_width / 2, middle.y - grab_height / 2, grab_width, grab_height};
    constexpr float per_cent = 100;
    const std::string name = stage_name(frame.language(), chart.page.map(), bar.at);
    const Response response =
        interactive(frame, "drop-off", grab,
                    {.role = Role::slider,
                     .name = handle_name(chart.page, bar),
                     .state = NodeState::upright | (has_cursor ? NodeState::cursor : NodeState::none),
                     .value = handle_value(chart.page, bar),
                     .description = fill(frame.language(), Word::score_drop_off_meaning, {name}),
                     .now = std::round(static_cast<float>(bar.after.drop_off()) * per_cent),
                     .max = std::round(static_cast<float>(bar.most()) * per_cent)});
    draw_handle(frame, middle, response);
    drag_handle(chart, bar, response);
    step_handle(chart, bar, response);
    if (!response.held) tooltip(frame, response, fill(frame.language(), Word::score_drop_off_meaning, {name}));
}

/// The figure of the map, struck out, before the one that is assumed; returns the place of that one. Where there is no
/// room, the dashed bar alone says it.
Rect old_percentage(const Chart& chart, const Bar& bar, Rect place) {
    Frame& frame = chart.page.frame;
    constexpr float field_inset = 4;
    const std::string before = number_text(frame.language(), bar.before.drop_off() / point, 0);
    const float old_width = width_of(frame, before, style::cell);
    const float new_width =
        width_of(frame, percent_text(frame.language(), bar.after.drop_off()), style::cell_strong) + 2 * field_inset + 1;
    if (old_width + new_width > place.width) return place;
    const float x = bar.middle() - (old_width + new_width - field_inset) / 2;
    draw_text_in(frame, {x, place.y, old_width + 1, place.height}, before, style::cell, frame.theme.text_tertiary);
    horizontal_line(frame, x, place.y + place.height / 2, old_width, frame.theme.text_tertiary);
    return {x + old_width, place.y, new_width, place.height};
}

/// The percentage above the bar: a field where the stage is looked at, else a click makes it one.
void percentage(const Chart& chart, const Bar& bar, bool has_cursor) {
    Frame& frame = chart.page.frame;
    const Language language = frame.language();
    const float top = std::min(chart.y_of(bar.after.drop_off()), chart.y_of(bar.before.drop_off()));
    Rect place{bar.column.x, top - percent_above_handle, bar.column.width, percent_height};
    const text_target::DropOff target{bar.before.stage};
    const auto& edit = frame.session.text_edit;
    const bool is_typed = edit && edit->target == TextTarget(target);
    if (bar.changed() && !is_typed) place = old_percentage(chart, bar, place);
    const TextStyle look = bar.changed() ? style::cell_strong : style::cell_medium;
    const std::string name = fill(language, Word::score_percent_of, {stage_name(language, chart.page.map(), bar.at)});
    if (has_cursor || is_typed)
        return text_field(frame, "percent", place, target,
                          {.label = name, .text = look, .bare = true, .align = Align::center});
    const Response response =
        interactive(frame, "percent to type", place, {.role = Role::text, .name = name, .state = NodeState::none});
    if (response.hovered) frame.out.cursor = Cursor::text;
    draw_text_in(frame, place, percent_text(language, bar.after.drop_off()), look,
                 bar.changed() ? frame.theme.accent_text : frame.theme.text_primary, Align::center);
    if (!response.pressed) return;
    chart.page.choose(bar.at);
    frame.act(action::BeginText{target});
}

/// "36 43": arrivals before, struck out, and now.
void draw_arrivals(const Chart& chart, const Bar& bar) {
    Frame& frame = chart.page.frame;
    const Language language = frame.language();
    const Theme& theme = frame.theme;
    const std::string before = per_thousand_text(language, bar.before.arrive);
    const std::string after = per_thousand_text(language, bar.after.arrive);
    Rect place{bar.column.x, chart.plot.bottom() + chart_foot::arrivals + chart.more_names, bar.column.width,
               style::cell.line_px};
    if (before == after)
        return void(draw_text_in(frame, place, after, style::cell, theme.text_secondary, Align::center));
    constexpr float gap = 4;
    const float old_width = width_of(frame, before, style::cell);
    const float width = old_width + gap + width_of(frame, after, style::cell_strong);
    if (width > place.width)
        return void(draw_text_in(frame, place, after, style::cell_strong, theme.accent_text, Align::center));
    const float x = bar.middle() - width / 2;
    draw_text(frame, {x, place.y}, before, style::cell, theme.text_tertiary);
    draw_text(frame, {x + old_width + gap, place.y}, after, style::cell_strong, theme.accent_text);
}

/// Chip, name, arrivals, and whether the figure is counted. A click looks at the stage.
void column_foot(const Chart& chart, const Bar& bar) {
    const ScorePage& page = chart.page;
    Frame& frame = page.frame;
    const Language language = frame.language();
    const float bottom = chart.plot.bottom();
    const std::string name = stage_name(language, page.map(), bar.at);
    const std::string now = per_thousand_text(language, bar.after.arrive);
    const std::string before = per_thousand_text(language, bar.before.arrive);
    const Rect foot{bar.column.x, bottom + chart_foot::chip, bar.column.width,
                    chart_foot::kind + chart.more_names + style::caption.line_px - chart_foot::chip};
    const Response response =
        interactive(frame, "foot", foot,
                    {.role = Role::text,
                     .name = now == before ? fill(language, Word::score_arrive_at, {name, now})
                                           : fill(language, Word::score_arrive_changed, {name, now, before}),
                     .state = NodeState::none,
                     .description = std::string(frame.word(Word::score_arrive_meaning))});
    stage_chip(page, bar.at,
               {std::round(bar.middle() - stage_chip_width(page, bar.at) / 2), bottom + chart_foot::chip});
    draw_caption_lines(frame,
                       {foot.x + chart_foot::name_inset, bottom + chart_foot::name, chart.name_width(),
                        chart_foot::name_lines * style::caption.line_px + chart.more_names},
                       name, frame.theme.text_secondary, Align::center);
    draw_arrivals(chart, bar);
    const FlowSource source = page.document.journey.flow.stages[bar.at].source;
    const Word kind = source == FlowSource::goal      ? Word::score_goal
                      : source == FlowSource::counted ? Word::score_counted
                                                      : Word::score_guess;
    draw_caption_lines(frame, {foot.x, bottom + chart_foot::kind + chart.more_names, foot.width, 0}, frame.word(kind),
                       frame.theme.text_tertiary, Align::center);
    if (response.hovered) frame.out.cursor = Cursor::hand;
    tooltip(frame, response, name + ". " + std::string(frame.word(Word::score_arrive_meaning)));
    if (response.pressed) page.choose(bar.at);
}

}  // namespace

WidgetId chart_handle_id(const StageId& stage) {
    const IdScope scope("stage", stage.value);
    return ImGui::GetID("drop-off");
}

void draw_chart_column(const Chart& chart, const Bar& bar, bool has_cursor) {
    const IdScope scope("stage", bar.before.stage.value);
    draw_bar(chart, bar);
    handle(chart, bar, has_cursor);
    percentage(chart, bar, has_cursor);
    column_foot(chart, bar);
}

}  // namespace journey::ui
