#include "ui/inspector_rows.h"

#include <algorithm>

namespace journey::ui {
namespace {

constexpr float tile_padding_x = 10, tile_padding_y = 8;
constexpr float tile_value_up = 33;  // from the bottom of the tile to the top of the value
constexpr int tile_name_lines = 2;
constexpr float sentence_icon = 13, sentence_gap = 6, sentence_lift = 1;
constexpr int sentence_lines = 6;
constexpr float mark_size = 14, dot_size = 8;

/// The name of a row in the mirror and, with a tooltip, on the screen.
void label_text(Frame& frame, const Rect& rect, const Label& label, const TextStyle& text_style, Color color) {
    const IdScope scope("label", label.name);
    const Response response = interactive(frame, "name", rect,
                                          {.role = Role::text,
                                           .name = std::string(frame.word(label.name)),
                                           .state = NodeState::none,
                                           .description = std::string(frame.word(label.meaning))});
    draw_text_fitting(frame, rect, frame.word(label.name), text_style, color);
    tooltip(frame, response, frame.word(label.meaning));
}

}  // namespace

Rect cut_end(Rect& rect, float width, float gap) {
    const Rect end{rect.right() - width, rect.y, width, rect.height};
    rect.width -= width + gap;
    return end;
}

void row_label(Frame& frame, const Rect& rect, const Label& label) {
    label_text(frame, rect, label, style::cell, frame.theme.text_secondary);
}

Rect labelled_row(Column& column, const Label& label, float height) {
    const Rect row = column.take(height);
    row_label(column.frame, {row.x, row.y, row_size::label, row.height}, label);
    const float start = row_size::label + row_size::label_gap;
    return {row.x + start, row.y, row.width - start, row.height};
}

Rect labelled_row(Column& column, const Label& label) { return labelled_row(column, label, column.control); }

Rect labelled_block(Column& column, const Label& label, float height) {
    const Rect caption = column.take(style::caption_medium.line_px, row_size::caption_gap);
    label_text(column.frame, caption, label, style::caption_medium, column.frame.theme.text_tertiary);
    return column.take(height);
}

void section(Column& column, Word title, std::optional<std::size_t> count) {
    Frame& frame = column.frame;
    const Rect line = column.take(1);
    horizontal_line(frame, line.x, line.y, line.width, frame.theme.border_subtle);
    const Rect heading = column.take(style::body_strong.line_px);
    const std::string_view text = frame.word(title);
    const IdScope scope("section", title);
    note(frame, "heading", Role::heading, std::string(text), heading);
    const float width = draw_text_in(frame, heading, text, style::body_strong, frame.theme.text_primary);
    if (!count) return;
    Rect rest = heading;
    rest.x += width + row_size::icon_gap;
    rest.width -= width + row_size::icon_gap;
    draw_text_in(frame, rest, number_text(frame.language(), static_cast<double>(*count), 0), style::cell,
                 frame.theme.text_tertiary);
}

void value_row(Column& column, const Label& label, std::string_view value) {
    Frame& frame = column.frame;
    const Rect rect = labelled_row(column, label);
    draw_text_fitting(frame, rect, value, style::cell_medium, frame.theme.text_primary);
    const IdScope scope("value", label.name);
    explain(frame, "text", rect, std::string(value), frame.word(label.meaning));
}

void sentence(Column& column, std::string_view key, std::string_view text, Icon icon, Color color) {
    Frame& frame = column.frame;
    const float indent = icon == Icon::none ? 0 : sentence_icon + sentence_gap;
    const float width = column.width - indent;
    const Rect rect = column.take(wrapped_height(frame, width, sentence_lines, text, style::cell));
    if (icon != Icon::none) draw_icon(frame, {rect.x, rect.y + sentence_lift}, icon, sentence_icon, color);
    draw_text_wrapped(frame, {rect.x + indent, rect.y}, width, sentence_lines, text, style::cell, color);
    note(frame, key, Role::text, std::string(text), rect);
}

bool list_row(Column& column, std::string_view key, const ListRow& row) {
    Frame& frame = column.frame;
    const Theme& theme = frame.theme;
    constexpr float between_rows = 2;
    Rect rect = column.take(row_size::list_row, between_rows);
    const Rect hit{rect.x - row_size::list_overhang, rect.y, rect.width + 2 * row_size::list_overhang, rect.height};
    const std::string_view meaning = row.end_meaning ? frame.word(*row.end_meaning) : std::string_view();
    const Response response = interactive(frame, key, hit,
                                          {.role = row.role,
                                           .name = row.name.empty() ? row.text : row.name,
                                           .state = row.state,
                                           .description = std::string(meaning)});
    fill_rect(frame, hit, theme.surface_hover.faded(hover_glow(frame, response)), metric::radius_md);
    if (response.focused) focus_ring(frame, hit, metric::radius_md, 0);
    if (response.hovered) frame.out.cursor = Cursor::hand;

    const float middle = rect.y + rect.height / 2;
    if (row.icon != Icon::none) {
        draw_icon(frame, {rect.x, middle - metric::icon_sm / 2}, row.icon, metric::icon_sm, theme.text_tertiary);
        rect.x += metric::icon_sm + row_size::icon_gap;
        rect.width -= metric::icon_sm + row_size::icon_gap;
    }
    if (row.dot) {
        fill_rect(frame, {rect.x, middle - dot_size / 2, dot_size, dot_size}, *row.dot, dot_size / 2);
        rect.x += dot_size + row_size::icon_gap;
        rect.width -= dot_size + row_size::icon_gap;
    }
    if (row.effect) {
        const Rect mark = cut_end(rect, mark_size, row_size::icon_gap);
        effect_mark(frame, {mark.x + mark_size / 2, middle}, mark_size, *row.effect, theme.surface_panel);
    }
    if (!row.end.empty()) {
        const float width = std::min(width_of(frame, row.end, style::cell) + 1, rect.width / 2);
        const Rect end = cut_end(rect, width, row_size::icon_gap);
        draw_text_in(frame, end, row.end, style::cell, theme.text_tertiary, Align::end);
    }
    draw_text_in(frame, rect, row.text, row.quiet ? style::cell : style::cell_medium,
                 row.quiet ? theme.text_tertiary : theme.text_primary);
    if (!meaning.empty()) tooltip(frame, response, meaning);
    return response.pressed;
}

void draw_tile(Frame& frame, const Rect& rect, const Tile& tile) {
    const IdScope scope("tile", tile.label.name);
    stroke_rect(frame, rect, frame.theme.border_default, metric::radius_lg);
    draw_tile_name(frame, rect, tile.label.name);
    draw_text_cut(frame, {rect.x + tile_padding_x, rect.bottom() - tile_value_up}, rect.width - 2 * tile_padding_x,
                  tile.value, style::title, tile.color);
    explain(frame, "figure", rect, std::string(frame.word(tile.label.name)) + ": " + tile.value,
            frame.word(tile.label.meaning));
}

void draw_tile_name(Frame& frame, const Rect& rect, Word name) {
    draw_text_wrapped(frame, {rect.x + tile_padding_x, rect.y + tile_padding_y}, rect.width - 2 * tile_padding_x,
                      tile_name_lines, frame.word(name), style::caption, frame.theme.text_tertiary);
}

float tiles_height(const Frame& frame, float width, std::span<const Word> names) {
    float tallest = style::caption.line_px;
    for (const Word name : names)
        tallest = std::max(tallest, wrapped_height(frame, width - 2 * tile_padding_x, tile_name_lines, frame.word(name),
                                                   style::caption));
    return tile_height + tallest - style::caption.line_px;
}

void menu_button(Frame& frame, std::string_view key, const Rect& rect, Word name, std::span<const CommandId> commands) {
    const std::string_view text = frame.word(name);
    const Response response = interactive(
        frame, key, rect, {.name = std::string(text), .state = NodeState::focusable | NodeState::has_popup});
    const bool open = menu_is_open(frame, response.id);
    const float glow = open ? 1 : hover_glow(frame, response);
    fill_rect(frame, rect, frame.theme.surface_hover.faded(glow), metric::radius_md);
    draw_icon_centered(frame, {rect.x + rect.width / 2, rect.y + rect.height / 2}, Icon::ellipsis, metric::icon_md,
                       frame.theme.text_secondary);
    if (response.focused) focus_ring(frame, rect, metric::radius_md);
    if (response.pressed) open_menu(frame, response.id, rect);
    if (!open) tooltip(frame, response, text);
    command_menu(frame, response.id, text, commands);
}

}  // namespace journey::ui
