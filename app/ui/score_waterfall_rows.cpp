#include "ui/score_waterfall_rows.h"

#include "ui/mirror_table.h"

namespace journey::ui::waterfall {
namespace {

constexpr float bar_height = 16, bar_radius = 3;
constexpr float icon_box = 28;
constexpr int words_lines = 2;

void draw_bar(Frame& frame, const Columns& columns, const Rect& rect, const Row& row) {
    const float left = columns.x_of(std::min(row.from, row.to));
    const float width = std::max(2.0F, columns.x_of(std::max(row.from, row.to)) - left);
    const float y = rect.y + (rect.height - bar_height) / 2;
    fill_rect(frame, {left, y, width, bar_height}, row.color, std::min(bar_radius, width / 2));
}

void draw_names(Frame& frame, const Rect& place, const Row& row) {
    const Theme& theme = frame.theme;
    float x = place.x;
    const float middle = place.y + place.height / 2;
    if (row.icon != Icon::none) {
        const Rect box{x, middle - icon_box / 2, icon_box, icon_box};
        fill_rect(frame, box, theme.surface_sunken, metric::radius_md);
        draw_icon_centered(frame, {box.x + icon_box / 2, middle}, row.icon, metric::icon_sm, theme.text_secondary);
    }
    x += words_inset;
    const float width = place.right() - x;
    const float words_height = wrapped_height(frame, width, words_lines, row.words, style::caption);
    const float y = middle - (style::cell.line_px + words_height) / 2;
    draw_text_cut(frame, {x, y}, width, row.name, row.strong ? style::body_strong : style::cell_medium,
                  theme.text_primary);
    draw_text_wrapped(frame, {x, y + style::cell.line_px}, width, words_lines, row.words, style::caption,
                      theme.text_tertiary);
}

Rect value_place(const Rect& rect) { return {rect.right() - value_width, rect.y, value_width, rect.height}; }

void draw_row(Frame& frame, const Columns& columns, const Rect& rect, const Row& row) {
    draw_names(frame, columns.name(rect), row);
    draw_bar(frame, columns, rect, row);
    draw_text_in(frame, value_place(rect), row.value, row.strong ? style::title : style::body_strong, row.value_color,
                 Align::end);
}

/// The row's name, which is pressed to open it.
Response row_button(Frame& frame, const Rect& hit, const RowNode& node) {
    const MirrorGroup name(frame, "name", Role::row_header, {}, hit);
    return interactive(
        frame, "row", hit,
        {.name = node.name,
         .state = NodeState::focusable | NodeState::can_press | (node.is_open ? NodeState::pressed : NodeState::none),
         .description = std::string(frame.word(Word::score_step_open))});
}

}  // namespace

void draw_link(Frame& frame, const Columns& columns, const Rect& rect, Tenths at) {
    const float y = rect.y + (rect.height + bar_height) / 2;
    vertical_line(frame, columns.x_of(at), y, rect.height - bar_height, frame.theme.border_strong);
}

bool opening_row(Frame& frame, const Columns& columns, const Rect& rect, const Row& row, const RowNode& node) {
    const Rect hit{rect.x - hit_overhang, rect.y, rect.width + 2 * hit_overhang, rect.height};
    const Response response = row_button(frame, hit, node);
    if (!node.is_open)
        fill_rect(frame, hit, frame.theme.surface_hover.faded(hover_glow(frame, response)), metric::radius_lg);
    draw_row(frame, columns, rect, row);
    table_cell(frame, "words", row.words, columns.name(rect), node.meaning);
    table_cell(frame, "value", row.value, value_place(rect), frame.word(Word::inspect_contribution_meaning));
    if (response.focused) focus_ring(frame, hit, metric::radius_lg, 0);
    if (response.hovered) frame.out.cursor = Cursor::hand;
    tooltip(frame, response, node.meaning);
    return response.pressed;
}

}  // namespace journey::ui::waterfall
