// The bar under the board: zoom, fit, where on the journey, and what the marks mean.
#include "ui/board_parts.h"
#include "ui/panels.h"
#include "ui/status_parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float button_px = 28;
constexpr float zoom_width = 48;
constexpr float inset = 8;
constexpr float legend_gap = 14;

float draw_zoom(Frame& frame, const Rect& rect) {
    const float y = rect.y + (rect.height - button_px) / 2;
    float x = rect.x + inset;
    command_button(frame, CommandId::zoom_out, {x, y, button_px, button_px});
    x += button_px;
    const float width = frame.state.board.request.column_width > 0 ? frame.state.board.request.column_width
                                                                   : BoardSizes::column_default;
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

}  // namespace

void draw_status_bar(Frame& frame, const Rect& rect) {
    const IdScope scope("status bar");
    fill_rect(frame, rect, frame.theme.surface_panel);
    horizontal_line(frame, rect.x, rect.y, rect.width, frame.theme.border_subtle);
    const float left = draw_fold_all(frame, rect, draw_zoom(frame, rect) + 2) + inset;
    constexpr float legend_from = 620;
    const bool wide = rect.width >= legend_from;
    float right = rect.right() - (wide ? legend_width(frame) : 0);
    if (wide) draw_legend(frame, rect);
    // What the map rests on, where that leaves the scrubber room.
    constexpr float scrubber_room = 200;
    constexpr float padding = 16;
    const std::string evidence = evidence_text(frame);
    const float width = width_of(frame, evidence, style::cell) + padding;
    if (!evidence.empty() && right - width - left > scrubber_room) {
        right -= width + inset;
        draw_evidence(frame, {right, rect.y + (rect.height - button_px) / 2, width, button_px}, evidence);
    }
    draw_scrubber(frame, left + inset, right - 2 * inset, rect);
}

}  // namespace journey::ui
