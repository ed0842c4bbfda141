// Which part of the board is seen, and where: layout, zoom, pan, reveal.
#include "editor/slides.h"
#include "model/lookup.h"
#include "ui/board_parts.h"
#include "ui/snap.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float wheel_zoom_rate = 0.0025F;  // of the column width per px of wheel
constexpr float room_at_end = 120;          // what can be scrolled past the last column and lane
constexpr float reveal_margin = 24;

bool pointer_in(const Frame& frame, const Rect& rect) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    return rect.contains({mouse.x, mouse.y}) && !frame.state.menu && ImGui::IsWindowHovered();
}

float clamped_width(float width) { return std::clamp(width, BoardSizes::column_min, BoardSizes::column_max); }

/// "Fit" asks with 0: the whole journey in the width there is.
float asked_width(const Board& board, const Viewport& viewport) {
    if (viewport.column_width > 0) return clamped_width(viewport.column_width);
    return fitting_width(board.map(), board.area.width, board.document.folded);
}

void lay_out_if_needed(Board& board, BoardRequest request) {
    BoardView& view = board.view;
    if (view.map && view.request == request && *view.map == board.map()) return;
    view.layout = lay_out(board.map(), request, measure_with(board.frame.fonts), view.cache);
    view.map = board.map();
    view.request = std::move(request);
    ++view.layout_count;
}

/// What of the board a slide shows; nothing but the slide moves it.
Viewport presented(const Board& board) {
    const auto slides = slides_of(board.map());
    const std::size_t at = std::min(board.document.presentation->slide, slides.size() - 1);
    return slide_viewport(slides[at], board.frame.state.slides.fit.column_width, board.area.width);
}

/// How far it can be scrolled.
Point scroll_end(const Board& board) {
    const BoardLayout& layout = board.layout();
    const float end = board.document.hidden.empty() ? room_at_end / 2 : room_at_end;  // the rail goes on with a button
    return {std::max(0.0F, layout.width + room_at_end - board.area.width),
            std::max(0.0F, layout.height + end - board.area.height)};
}

Viewport clamped(const Board& board, Viewport viewport) {
    const Point end = scroll_end(board);
    viewport.scroll_x = snapped(board.frame, std::clamp(viewport.scroll_x, 0.0F, end.x));
    viewport.scroll_y = snapped(board.frame, std::clamp(viewport.scroll_y, 0.0F, end.y));
    return viewport;
}

/// Zooms so that what is under `at_page_x` stays there.
void zoom(Board& board, Viewport& viewport, float width, float at_page_x) {
    const float before = std::round(clamped_width(viewport.column_width));
    viewport.column_width = clamped_width(width);
    const float after = std::round(viewport.column_width);
    const float offset = at_page_x - board.area.x;
    float x = (viewport.scroll_x + offset) * after / before;
    if (!board.document.folded.empty())
        x = x_of_column(
            column_widths(board.map(), after, board.document.folded),
            column_of_x(column_widths(board.map(), before, board.document.folded), viewport.scroll_x + offset));
    viewport.scroll_x = x - offset;
}

void follow_input(Board& board, Viewport& viewport) {
    const FrameInput& input = board.frame.input;
    if (board.points_at(board.whole)) {
        const float mouse_x = ImGui::GetIO().MousePos.x;
        if (input.wheel_zooms) {
            zoom(board, viewport, viewport.column_width * std::exp(-input.wheel_px.y * wheel_zoom_rate), mouse_x);
        } else {
            viewport.scroll_x += input.wheel_px.x;
            viewport.scroll_y += input.wheel_px.y;
        }
        if (input.pinch != 1) zoom(board, viewport, viewport.column_width * input.pinch, mouse_x);
        viewport.scroll_x -= input.touch_pan.x;
        viewport.scroll_y -= input.touch_pan.y;
    }
    if (const auto* pan = std::get_if<PanDrag>(&board.frame.state.drag)) {
        const ImVec2 mouse = ImGui::GetIO().MousePos;
        const Viewport& from = board.frame.state.drag_from;
        viewport.scroll_x = from.scroll_x - (mouse.x - pan->start.x);
        viewport.scroll_y = from.scroll_y - (mouse.y - pan->start.y);
    }
}

/// The board rectangle of what is to be revealed; empty when it is not on the board.
std::optional<Rect> place_of(const Board& board, const Selection& selection) {
    const BoardLayout& layout = board.layout();
    const auto column = [&](const StageId& id) -> std::optional<Rect> {
        const auto at = stage_position(board.map(), id);
        if (!at) return std::nullopt;
        return Rect{layout.columns[*at].x, board.view.viewport.scroll_y, layout.columns[*at].width, 1};
    };
    if (const auto* stage = std::get_if<StageSelected>(&selection)) return column(stage->id);
    if (const auto* lane = std::get_if<LaneSelected>(&selection)) {
        const auto at = lane_position(board.map(), lane->id);
        if (!at) return std::nullopt;
        return Rect{board.view.viewport.scroll_x, layout.lanes[*at].y, 1, layout.lanes[*at].height};
    }
    if (const auto* cell = std::get_if<CellSelected>(&selection)) {
        const auto stage = stage_position(board.map(), cell->stage);
        const auto lane = lane_position(board.map(), cell->lane);
        if (!stage || !lane) return std::nullopt;
        return layout.cell_rect(*lane, *stage);
    }
    if (const auto* chosen = std::get_if<PathSelected>(&selection)) {
        const Path* path = find_path(board.map(), chosen->id);
        return path ? column(find_stage(board.map(), path->to) ? path->to : path->from) : std::nullopt;
    }
    const auto* cards = std::get_if<CardsSelected>(&selection);
    const auto card = cards ? card_position(board.map(), cards->ids.back()) : std::nullopt;
    if (!card) return std::nullopt;
    for (const PlacedCard& placed : layout.cards)
        if (placed.card == *card) return placed.rect;
    return std::nullopt;
}

/// The shortest way from an interval of the view so that another lies in it.
float shortest_scroll(float scroll, float extent, float begin, float end) {
    if (begin - reveal_margin < scroll) return begin - reveal_margin;
    if (end + reveal_margin > scroll + extent) return std::min(begin - reveal_margin, end + reveal_margin - extent);
    return scroll;
}

void reveal(Board& board, Viewport& viewport) {
    if (!board.view.reveal) return;
    if (const auto rect = place_of(board, *board.view.reveal)) {
        viewport.scroll_x = shortest_scroll(viewport.scroll_x, board.area.width, rect->x, rect->right());
        viewport.scroll_y = shortest_scroll(viewport.scroll_y, board.area.height, rect->y, rect->bottom());
    }
    board.view.reveal.reset();
}

void place_parts(Board& board, bool reading) {
    const Rect& rect = board.whole;
    const float rail = board.compact_rail ? metric::rail_compact : metric::rail;
    const float arcs = arcs_height(board.map(), reading);
    const float top = rect.y + arcs;
    constexpr float header = BoardSizes::phase_band + BoardSizes::stage_header;
    const float cells = top + header;
    board.arcs = {rect.x + rail, rect.y, rect.width - rail, arcs};
    board.corner = {rect.x, top, rail, header};
    board.header = {rect.x + rail, top, rect.width - rail, header};
    board.rail = {rect.x, cells, rail, rect.bottom() - cells};
    board.area = {rect.x + rail, cells, rect.width - rail, rect.bottom() - cells};
}

}  // namespace

bool Board::is_selected(const CardId& id) const { return view.chosen.contains(id); }

bool Board::is_stage_selected(const StageId& id) const {
    const auto* stage = std::get_if<StageSelected>(&document.selection);
    return stage && stage->id == id;
}

bool Board::points_at(const Rect& part) const { return pointer_in(frame, part); }

Point mouse() { return {ImGui::GetIO().MousePos.x, ImGui::GetIO().MousePos.y}; }

namespace {

void note_selection(BoardView& view, const Selection& selection) {
    if (view.chosen_of == selection) return;
    view.chosen_of = selection;
    const auto* cards = std::get_if<CardsSelected>(&view.chosen_of);
    view.chosen = cards ? IdSet(cards->ids) : IdSet();
}

}  // namespace

namespace {

Viewport see_slide(Board& board) {
    const SlideFit& fit = board.frame.state.slides.fit;
    place_parts(board, fit.column_width >= BoardSizes::reading_from);
    lay_out_if_needed(board, board_request(board.document, fit.column_width, fit.lines_max));
    return clamped(board, presented(board));
}

/// What is seen after all that was asked for: by wheel and fingers, by what is to be revealed.
Viewport follow(Board& board, Viewport viewport) {
    place_parts(board, viewport.column_width >= BoardSizes::reading_from);
    if (viewport.column_width <= 0) {
        viewport.column_width = asked_width(board, viewport);
        viewport.scroll_x = 0;
    }
    follow_input(board, viewport);
    place_parts(board, asked_width(board, viewport) >= BoardSizes::reading_from);  // the zoom may have crossed it
    const float width = std::round(asked_width(board, viewport));
    BoardRequest request{.column_width = width, .hidden = board.document.hidden};
    if (has_folded(board)) request.widths = widths_now(board, width, viewport);
    lay_out_if_needed(board, std::move(request));
    reveal(board, viewport);
    return clamped(board, viewport);
}

}  // namespace

BoardRequest board_request(const Document& document, float column_width, int lines_max) {
    return {.column_width = column_width,
            .widths = column_widths(document.map, column_width, document.folded),
            .hidden = document.hidden,
            .heights = LaneHeights::tight,
            .lines_max = lines_max};
}

Board prepare_board(Frame& frame, const Rect& rect) {
    const Document& document = *frame.session.document;
    Board board{.frame = frame, .document = document, .view = frame.state.board, .whole = rect};
    note_selection(board.view, document.selection);
    board.compact_rail = frame.input.width < metric::width_compact;
    const Viewport viewport = document.presentation ? see_slide(board) : follow(board, document.viewport);
    board.view.viewport = viewport;
    board.view.area = board.area;
    if (!document.presentation && board.points_at(rect))
        frame.out.scroll_room = {{viewport.scroll_x, viewport.scroll_y}, scroll_end(board), true};
    const BoardArea& known = frame.session.board_area;
    if (known.width != board.area.width || known.height != board.area.height)
        frame.act(action::SetBoardArea{{board.area.width, board.area.height}});
    if (!document.presentation && !(viewport == document.viewport)) frame.act(action::SetViewport{viewport});
    frame.out.mirror.board_origin = {board.page_x(0), board.page_y(0)};
    board.columns = visible_columns(board.layout(), viewport.scroll_x, viewport.scroll_x + board.area.width);
    board.lanes = visible_lanes(board.layout(), viewport.scroll_y, viewport.scroll_y + board.area.height);
    return board;
}

void draw_board(Frame& frame, const Rect& rect) {
    const IdScope scope("board");
    const Board board = prepare_board(frame, rect);
    if (!frame.session.text_edit) frame.state.text_origin = 0;
    frame.draw->PushClipRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, true);
    handle_pointer(board);
    draw_grid(board);
    draw_cells(board);
    if (has_backstage(board.map())) draw_blueprint_lines(board);
    draw_finding_outline(board);
    if (board.document.search) draw_found(board);
    draw_arcs(board);
    draw_phases(board);
    draw_stage_headers(board);
    draw_ghost_columns(board);  // partly in the header: over its ground
    draw_rail(board);
    draw_corner(board);
    draw_path_handle(board);
    frame.draw->PopClipRect();
    mirror_board(board);
    handle_drag(board);
    draw_drag(board);
    const auto* selected = std::get_if<CardsSelected>(&board.document.selection);
    if (selected && selected->ids.size() > 1) draw_selection_bar(board);
    if (board.document.search) draw_find_bar(board);
    draw_menus(board);
}

}  // namespace journey::ui
