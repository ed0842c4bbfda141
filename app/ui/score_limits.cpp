// How the figures of the score page are to be read (scoring.md 7).
#include "ui/score_page.h"

#include <array>
#include <imgui.h>
#include <utility>

namespace journey::ui {
namespace {

constexpr float inset = 14, row_gap = 6, cell_gap = 8;
constexpr std::array limits{Word::score_limit_judgement, Word::score_limit_conventions, Word::score_limit_evidence,
                            Word::score_limit_overlap,   Word::score_limit_memory,      Word::score_limit_cause};

/// A link leads here: it is scrolled to and gets the focus, for a screen reader to go on from it.
void limits_heading(Frame& frame, const Rect& rect, const Rect& box) {
    bool& is_sought = frame.state.score.seeks_limits;
    const WidgetId id = ImGui::GetID("limits");
    const bool stops = is_sought || frame.input.focused == id;
    const Response response = interactive(frame, "limits", rect,
                                          {.role = Role::heading,
                                           .name = std::string(frame.word(Word::score_limits)),
                                           .state = stops ? NodeState::focusable : NodeState::none});
    if (response.focused) focus_ring(frame, box, metric::radius_lg, 0);
    if (!std::exchange(is_sought, false)) return;
    frame.out.focus = id;
    scroll_to(box);
}

}  // namespace

float limits_height(const ScorePage& page, float card_width) {
    constexpr int lines_max = 4;
    float height = 2 * inset + style::cell_strong.line_px + row_gap;
    const float text_width = card_width - 2 * card_padding - 2 * inset - metric::icon_sm - cell_gap;
    for (const Word limit : limits)
        height += wrapped_height(page.frame, text_width, lines_max, page.frame.word(limit), style::cell) + row_gap;
    return height;
}

void draw_limits(const ScorePage& page, const Rect& card, float y) {
    Frame& frame = page.frame;
    const Theme& theme = frame.theme;
    const Rect box{card.x + card_padding, y, card.width - 2 * card_padding, limits_height(page, card.width)};
    fill_rect(frame, box, theme.surface_sunken, metric::radius_lg);
    Column column{frame, box.x + inset, box.y + inset, box.width - 2 * inset};
    column.gap = row_gap;
    const Rect heading = column.take(style::cell_strong.line_px);
    draw_icon(frame, {heading.x, heading.y + 1}, Icon::info, metric::icon_sm, theme.text_tertiary);
    constexpr float indent = metric::icon_sm + cell_gap;
    draw_text(frame, {heading.x + indent, heading.y}, frame.word(Word::score_limits), style::cell_strong,
              theme.text_primary);
    limits_heading(frame, heading, box);
    column.x += indent;
    column.width -= indent;
    for (const Word limit : limits) {
        const IdScope scope("limit", limit);
        sentence(column, "text", frame.word(limit), Icon::none, theme.text_secondary);
    }
}

}  // namespace journey::ui
