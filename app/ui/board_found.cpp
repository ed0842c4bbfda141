// What is found on the map (Ctrl F): a mark on every card and name that holds it, and one behind the letters
// themselves.
#include "layout/reading_order.h"
#include "ui/board_parts.h"

#include <algorithm>
#include <imgui.h>

namespace journey::ui {
namespace {

void mark(const Board& board, const Rect& page) {
    fill_rect(board.frame, page, board.frame.theme.accent_solid.faded(0.14F), metric::radius_md);
    stroke_rect(board.frame, page, board.frame.theme.accent_border, metric::radius_md);
}

void mark_cards(const Board& board, const std::vector<std::string>& ids) {
    const BoardLayout& layout = board.layout();
    const float top = board.view.viewport.scroll_y;
    for (std::size_t lane = board.lanes.first; lane < board.lanes.end; ++lane)
        for (std::size_t stage = board.columns.first; stage < board.columns.end; ++stage) {
            const VisibleRange seen = visible_cards(layout, layout.cell(lane, stage), top, top + board.area.height);
            for (std::size_t i = seen.first; i < seen.end; ++i)
                if (std::ranges::binary_search(ids, board.card(layout.cards[i]).id.value))
                    mark(board, board.on_page(layout.cards[i].rect));
        }
}

/// Behind one place of a text: the letters from `begin` to `end`. The one that is shown now is stronger.
void mark_letters(const Board& board, const Rect& letters, bool is_current) {
    constexpr float over = 1;  // beyond the letters, to each side
    const Theme& theme = board.frame.theme;
    const Rect box{letters.x - over, letters.y, letters.width + 2 * over, letters.height};
    fill_rect(board.frame, box, is_current ? theme.accent_border : theme.accent_border.faded(0.55F), metric::radius_xs);
    if (is_current) stroke_rect(board.frame, box, theme.accent_solid, metric::radius_xs, 1.5F);
}

/// Where words stand in both directions, what is found in a line marks all of it. `room`: what the line has.
void mark_line(const Board& board, const Rect& room, const FoundText& found, std::string_view line, bool is_current) {
    const float width = width_of(board.frame, line, found.style);
    const float shift = reads_right_to_left(found.text) ? std::max(0.0F, room.width - width) : 0;
    mark_letters(board, {room.x + shift, room.y, width, room.height}, is_current);
}

}  // namespace

void draw_found(const Board& board) {
    const std::vector<std::string>& ids = board.document.search->ids;
    const auto is_found = [&](const std::string& id) { return std::ranges::binary_search(ids, id); };
    ImDrawList& draw = *board.frame.draw;
    draw.PushClipRect({board.area.x, board.area.y}, {board.area.right(), board.area.bottom()}, true);
    mark_cards(board, ids);
    // Names stand outside the cells: their column or row is marked at its edge.
    constexpr float edge = 3;
    for (std::size_t i = board.columns.first; i < board.columns.end; ++i)
        if (const StageColumn& column = board.layout().columns[i]; is_found(column.id.value))
            mark(board, {board.page_x(column.x), board.area.y, column.width, edge});
    for (std::size_t i = board.lanes.first; i < board.lanes.end; ++i)
        if (const LaneRow& lane = board.layout().lanes[i]; !lane.is_hidden() && is_found(lane.id.value))
            mark(board, {board.area.x, board.page_y(lane.y), edge, lane.height});
    draw.PopClipRect();
}

void mark_found_lines(const Board& board, Point at, const FoundText& found, const WrappedText& lines) {
    const MapSearch& search = *board.document.search;
    const Found* current = search.at ? &search.found[*search.at] : nullptr;
    const Frame& frame = board.frame;
    for (const std::size_t place : places_in(found.text, search.wanted)) {
        const std::size_t end = place + search.wanted.size();
        const bool is_current = current && current->in == found.in && current->id == found.id && current->at == place;
        float y = at.y;
        for (const LineRange& line : lines.lines) {
            const std::size_t from = std::max<std::size_t>(place, line.begin);
            const std::size_t to = std::min<std::size_t>(end, line.end);
            if (from < to && has_right_to_left(found.text)) {
                mark_line(board, {at.x, y, lines.width_px, found.style.line_px}, found,
                          found.text.substr(line.begin, line.end - line.begin), is_current);
            } else if (from < to) {
                const float x = at.x + width_of(frame, found.text.substr(line.begin, from - line.begin), found.style);
                const float width = width_of(frame, found.text.substr(from, to - from), found.style);
                mark_letters(board, {x, y, width, found.style.line_px}, is_current);
            }
            y += found.style.line_px;
        }
    }
}

void mark_found_line(const Board& board, const Rect& rect, const FoundText& found, Align align) {
    const float natural = width_of(board.frame, found.text, found.style);
    const float spare = std::max(0.0F, rect.width - natural);
    const float shift = align == Align::start ? 0 : align == Align::center ? spare / 2 : spare;
    board.frame.draw->PushClipRect({rect.x - 2, rect.y}, {rect.right() + 2, rect.bottom()}, true);
    mark_found_lines(board, {rect.x + shift, rect.y + (rect.height - found.style.line_px) / 2}, found,
                     {.lines = {{0, static_cast<std::uint32_t>(found.text.size()), false}}, .cut = false});
    board.frame.draw->PopClipRect();
}

}  // namespace journey::ui
