// The bar under the board: zoom, fit, where on the journey, and what the marks mean.
#include "ui/board_parts.h"
#include "ui/panels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float button_px = 28;
constexpr float zoom_width = 48;
constexpr float inset = 8;
constexpr float scrubber_height = 26;
constexpr float bar_max_px = 18;
constexpr float bar_step_max = 18;
constexpr float legend_gap = 14;

float draw_zoom(Frame& frame, const Rect& rect) {
    const float y = rect.y + (rect.height - button_px) / 2;
    float x = rect.x + inset;
    command_button(frame, CommandId::zoom_out, {x, y, button_px, button_px});
    x += button_px;
    const float width =
        frame.state.board.column_width > 0 ? frame.state.board.column_width : BoardSizes::column_default;
    const std::string zoom =
        percent_text(frame.language(), std::round(static_cast<double>(width / BoardSizes::column_default) * 100) / 100);
    note(frame, "zoom", Role::status, fill(frame.language(), Word::board_zoom_value, {zoom}),
         {x, y, zoom_width, button_px});
    draw_text_in(frame, {x, rect.y, zoom_width, rect.height}, zoom, style::cell_medium, frame.theme.text_primary,
                 Align::center);
    x += zoom_width;
    command_button(frame, CommandId::zoom_in, {x, y, button_px, button_px});
    x += button_px + inset;
    vertical_line(frame, x, rect.y + 10, 16, frame.theme.border_default);
    x += inset;
    const std::string_view fit = frame.word(Word::command_zoom_fit);
    const ButtonLook look{.kind = ButtonKind::quiet, .icon = Icon::scan};
    const float fit_width = button_width(frame, fit, look);
    if (button(frame, "fit", {x, y, fit_width, button_px}, fit, look)) frame.act(action::Run{CommandId::zoom_fit});
    return x + fit_width;
}

/// Folds every stage, or opens them again. Returns its right edge.
float draw_fold_all(Frame& frame, const Rect& rect, float x) {
    constexpr float text_from = 760;
    const bool unfolds = !frame.session.document->folded.empty();
    const CommandId id = unfolds ? CommandId::unfold_all : CommandId::fold_all;
    const float y = rect.y + (rect.height - button_px) / 2;
    if (rect.width < text_from) {
        command_button(frame, id, {x, y, button_px, button_px});
        return x + button_px;
    }
    const std::string_view text = frame.word(command(id).title);
    const ButtonLook look{.kind = ButtonKind::quiet,
                          .icon = unfolds ? Icon::unfold_horizontal : Icon::fold_horizontal,
                          .why_disabled = why_disabled(frame.session, id)};
    const float width = button_width(frame, text, look);
    if (button(frame, "fold all", {x, y, width, button_px}, text, look)) frame.act(action::Run{id});
    return x + width;
}

struct LegendItem {
    Effect effect;
    Word word;
};
constexpr std::array legend{LegendItem{Effect::pull, Word::effect_pull},
                            LegendItem{Effect::neutral, Word::effect_neutral},
                            LegendItem{Effect::push, Word::effect_push}};
constexpr float legend_mark = 12;
constexpr float legend_mark_gap = 5;

float legend_width(const Frame& frame) {
    float width = 0;
    for (const LegendItem& item : legend)
        width += legend_mark + legend_mark_gap + width_of(frame, frame.word(item.word), style::cell) + legend_gap;
    return width;
}

void draw_legend(Frame& frame, const Rect& rect) {
    float x = rect.right() - legend_width(frame);
    for (const LegendItem& item : legend) {
        const std::string_view text = frame.word(item.word);
        effect_mark(frame, {x + legend_mark / 2, rect.y + rect.height / 2}, legend_mark, item.effect,
                    frame.theme.surface_panel);
        x += legend_mark + legend_mark_gap;
        x += draw_text_in(frame, {x, rect.y, width_of(frame, text, style::cell) + 1, rect.height}, text, style::cell,
                          frame.theme.text_secondary) +
             legend_gap;
    }
}

/// One bar a stage; the frame is the visible part and can be dragged.
void draw_scrubber(Frame& frame, float left, float right, const Rect& bar) {
    const Document& document = *frame.session.document;
    const BoardView& view = frame.state.board;
    const auto stages = static_cast<float>(document.score.stages.size());
    if (stages < 2 || view.layout.width <= 0) return;
    const float step = std::min(bar_step_max, (right - left) / stages);
    const float width = step * stages;
    constexpr float narrowest = 60;
    if (width < narrowest) return;
    const Rect rect{(left + right - width) / 2, bar.y + (bar.height - scrubber_height) / 2, width, scrubber_height};
    const std::vector<float> widths =
        column_widths(document.map, view.column_width, view.folded);  // as they are when they have stopped moving
    // Where a point of the board lies in the scrubber, and the other way round: each stage has its bar.
    const auto in_scrubber = [&](float board_x) { return rect.x + column_of_x(widths, board_x) * step; };
    const auto on_board = [&](float page_x) { return x_of_column(widths, (page_x - rect.x) / step); };
    const Response response = interactive(frame, "scrubber", rect,
                                          {.role = Role::slider,
                                           .name = std::string(frame.word(Word::board_scrubber)),
                                           .now = view.viewport.scroll_x,
                                           .min = 0,
                                           .max = std::max(0.0F, view.layout.width - view.area.width)});
    const float gap = step > 8 ? 3 : 1;
    for (std::size_t i = 0; i < document.score.stages.size(); ++i) {
        const double score = document.score.stages[i].score;
        const float height = std::max(2.0F, static_cast<float>(score / 100) * bar_max_px);
        const Rect column{rect.x + static_cast<float>(i) * step + gap, rect.bottom() - 4 - height, step - 2 * gap,
                          height};
        const auto* selected = std::get_if<StageSelected>(&document.selection);
        const bool on = selected && selected->id == document.score.stages[i].stage;
        const Color color = on           ? frame.theme.accent_solid
                            : score < 40 ? frame.theme.push_solid
                                         : frame.theme.border_strong;
        fill_rect(frame, column, color, 2);
    }
    const float x = in_scrubber(view.viewport.scroll_x);
    const float end = std::min(in_scrubber(view.viewport.scroll_x + view.area.width), rect.right() + 1);
    stroke_rect(frame, {x - 1, rect.y, end - x + 2, rect.height},
                response.hovered ? frame.theme.text_secondary : frame.theme.text_tertiary, metric::radius_md, 1.5F);
    if (response.focused) focus_ring(frame, rect, metric::radius_md);
    Viewport viewport = view.viewport;
    if (response.held)
        viewport.scroll_x = on_board(ImGui::GetIO().MousePos.x) - view.area.width / 2;
    else if (frame.input.focused == response.id && frame.input.steps != 0)
        viewport.scroll_x += static_cast<float>(frame.input.steps) * view.layout.width / stages;
    if (!(viewport == view.viewport)) frame.act(action::SetViewport{viewport});
}

}  // namespace

void draw_status_bar(Frame& frame, const Rect& rect) {
    const IdScope scope("status bar");
    fill_rect(frame, rect, frame.theme.surface_panel);
    horizontal_line(frame, rect.x, rect.y, rect.width, frame.theme.border_subtle);
    const float left = draw_fold_all(frame, rect, draw_zoom(frame, rect) + 2) + inset;
    const float right = rect.right() - legend_width(frame);
    constexpr float legend_from = 620;
    const bool wide = rect.width >= legend_from;
    if (wide) draw_legend(frame, rect);
    draw_scrubber(frame, left + inset, (wide ? right : rect.right()) - 2 * inset, rect);
}

}  // namespace journey::ui
