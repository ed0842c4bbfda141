// The cells: lines, backgrounds, what lies in them, and the invitations to add.
#include "ui/board_parts.h"
#include "ui/snap.h"

#include <algorithm>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float ghost_height = 26;
constexpr float ghost_inset = 8;
constexpr float ghost_icon_gap = 6;
constexpr float add_stage_width = 44;
constexpr int ghost_columns = 4;

bool pointer_in_cell(const Board& board, const Rect& rect) {
    if (!board.points_at(board.area) || !std::holds_alternative<std::monostate>(board.frame.state.drag)) return false;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    return rect.contains({mouse.x, mouse.y});
}

/// "+ Kontaktpunkt" where the next card of the cell would lie.
void draw_ghost(const Board& board, const Rect& rect, LaneKind kind) {
    Frame& frame = board.frame;
    const float y = rect.y + (rect.height - metric::icon_sm) / 2;
    draw_icon(frame, {rect.x, y}, Icon::plus, metric::icon_sm, frame.theme.text_tertiary);
    draw_text_fitting(
        frame,
        {rect.x + metric::icon_sm + ghost_icon_gap, rect.y, rect.width - metric::icon_sm - ghost_icon_gap, rect.height},
        frame.word(add_word(kind)), style::cell, frame.theme.text_tertiary);
}

void draw_gap_warning(const Board& board, const Rect& cell, bool reading) {
    Frame& frame = board.frame;
    if (!reading) {
        const Rect tile{cell.x + (cell.width - BoardSizes::tile) / 2, cell.y + 9, BoardSizes::tile, BoardSizes::tile};
        dashed_rect(frame, tile, frame.theme.push_border, metric::radius_md);
        draw_icon_centered(frame, {tile.x + BoardSizes::tile / 2, tile.y + BoardSizes::tile / 2}, Icon::triangle_alert,
                           metric::icon_xs, frame.theme.push_text);
        return;
    }
    const Rect box{cell.x + BoardSizes::card_margin, cell.y + BoardSizes::card_margin,
                   cell.width - 2 * BoardSizes::card_margin, BoardSizes::card_height};
    dashed_rect(frame, box, frame.theme.push_border, metric::radius_md);
    draw_icon(frame, {box.x + WarningSizes::icon_inset, box.y + WarningSizes::icon_inset}, Icon::triangle_alert,
              metric::icon_sm, frame.theme.push_text);
    draw_lines_in(frame,
                  {box.x + WarningSizes::text_left, box.y,
                   box.width - WarningSizes::text_left - WarningSizes::text_right, box.height},
                  frame.word(Word::board_no_touchpoints), style::cell, frame.theme.push_text);
}

void draw_invitation(const Board& board, std::size_t lane_at, std::size_t stage_at) {
    const Cell& cell = board.layout().cell(lane_at, stage_at);
    const LaneKind kind = board.layout().lanes[lane_at].kind;
    const Rect page = board.on_page(board.layout().cell_rect(lane_at, stage_at));
    const bool reading = board.reading(stage_at);
    if (kind == LaneKind::touchpoints && cell.count == 0) draw_gap_warning(board, page, reading);
    if (!reading || board.read_only() || !pointer_in_cell(board, page)) return;
    const bool text_lane = kind != LaneKind::touchpoints;
    if (text_lane && cell.count > 0) return;
    float y = page.y + (text_lane ? 5 : ghost_inset);
    if (kind == LaneKind::touchpoints && cell.count == 0) y += BoardSizes::card_height + BoardSizes::card_gap;
    if (cell.count > 0)
        y = board.page_y(board.layout().cards[cell.first + cell.count - 1].rect.bottom()) + BoardSizes::card_gap;
    draw_ghost(board, {page.x + 15, y, page.width - 30, ghost_height}, kind);
}

void draw_cell(const Board& board, std::size_t lane_at, std::size_t stage_at) {
    const BoardLayout& layout = board.layout();
    const Cell& cell = layout.cell(lane_at, stage_at);
    const Rect rect = layout.cell_rect(lane_at, stage_at);
    const LaneRow& row = layout.lanes[lane_at];
    const auto* cursor = std::get_if<CellSelected>(&board.document.selection);
    if (cursor && cursor->stage == layout.columns[stage_at].id && cursor->lane == row.id) {
        const Rect page = board.on_page(rect);
        stroke_rect(board.frame, {page.x + 2, page.y + 2, page.width - 4, page.height - 5},
                    board.frame.theme.accent_focus, metric::radius_md, metric::stroke_selection);
    }
    draw_invitation(board, lane_at, stage_at);
    if (row.kind == LaneKind::feels) return;  // points on the curve
    if (row.kind == LaneKind::message) draw_message_mark(board, lane_at, stage_at);
    const float top = board.view.viewport.scroll_y;
    const VisibleRange seen = visible_cards(layout, cell, top, top + board.area.height);
    for (std::size_t i = seen.first; i < seen.end; ++i) {
        const PlacedCard& placed = layout.cards[i];
        const Card& card = board.card(placed);
        const bool selected = board.is_selected(card.id);
        const Rect at = board.on_page(placed.rect);
        if (row.kind != LaneKind::touchpoints)
            draw_text_card(board, at, placed, {board.map().lanes[lane_at], stage_at, selected});
        else if (board.reading(stage_at))
            draw_touchpoint(board, at, placed.card, selected);
        else
            draw_tile(board, at, card, selected);
        if (board.document.lens && is_for_others(board, card)) draw_veil(board, at);
    }
}

void clip_to_area(const Board& board) {
    const Rect& area = board.area;
    board.frame.draw->PushClipRect({area.x, area.y}, {area.right(), area.bottom()}, true);
}

}  // namespace

void draw_grid(const Board& board) {
    Frame& frame = board.frame;
    const BoardLayout& layout = board.layout();
    fill_rect(frame, board.whole, frame.theme.surface_canvas);
    clip_to_area(board);
    const float top = board.page_y(0);
    const float bottom = board.page_y(layout.height);
    for (std::size_t i = board.columns.first; i < board.columns.end; ++i) {
        const StageColumn& column = layout.columns[i];
        const float x = board.page_x(column.x);
        if (board.is_stage_selected(column.id))
            fill_rect(frame, {x, top, column.width, bottom - top}, frame.theme.surface_selected);
        const bool phase_starts = i == 0 || board.map().stages[i - 1]->phase != board.map().stages[i]->phase;
        vertical_line(frame, x, top, bottom - top,
                      phase_starts ? frame.theme.border_default : frame.theme.border_subtle);
    }
    vertical_line(frame, board.page_x(layout.width), top, bottom - top, frame.theme.border_default);
    const float width = std::min(board.page_x(layout.width), board.area.right()) - board.area.x;
    for (std::size_t i = board.lanes.first; i < board.lanes.end; ++i)
        if (!layout.lanes[i].is_hidden())
            horizontal_line(frame, board.area.x, board.page_y(layout.lanes[i].y + layout.lanes[i].height) - 1, width,
                            frame.theme.border_subtle);
    frame.draw->PopClipRect();
}

void draw_cells(const Board& board) {
    clip_to_area(board);
    for (std::size_t lane = board.lanes.first; lane < board.lanes.end; ++lane) {
        if (board.layout().lanes[lane].is_hidden()) continue;
        if (board.layout().lanes[lane].kind == LaneKind::feels) draw_emotion_curve(board, lane);
        for (std::size_t stage = board.columns.first; stage < board.columns.end; ++stage) draw_cell(board, lane, stage);
    }
    board.frame.draw->PopClipRect();
}

void draw_finding_outline(const Board& board) {
    const std::optional<FindingKey>& key = board.frame.state.findings.hovered;
    if (!key) return;
    const auto outline = [&](const Rect& rect) {
        focus_ring(board.frame, board.on_page(rect), metric::radius_lg, key->card.empty() ? -4 : 1);
    };
    const BoardLayout& layout = board.layout();
    clip_to_area(board);
    for (std::size_t stage = board.columns.first; stage < board.columns.end; ++stage) {
        const StageColumn& column = layout.columns[stage];
        if (column.id != key->stage) continue;
        if (key->card.empty()) outline({column.x, 0, column.width, layout.height});
        for (std::size_t lane = board.lanes.first; lane < board.lanes.end; ++lane) {
            const Cell& cell = layout.cell(lane, stage);
            for (std::size_t i = cell.first; i < cell.first + cell.count; ++i)
                if (board.card(layout.cards[i]).id == key->card) outline(layout.cards[i].rect);
        }
    }
    board.frame.draw->PopClipRect();
}

/// The focus comes to its header when the name is written.
void add_stage(Frame& frame, std::size_t at) {
    frame.state.board_wants_focus_after_text = true;
    frame.act(action::AddStage{at});
}

void draw_ghost_columns(const Board& board) {
    Frame& frame = board.frame;
    if (board.read_only()) return;
    const float top = board.header.y + BoardSizes::phase_band;
    const std::size_t count = board.map().stages.size();
    if (count > 0) {
        const Rect rect{board.page_x(board.layout().width) + ghost_inset, top + ghost_inset, add_stage_width, 36};
        if (rect.x > board.header.right()) return;
        if (icon_button(frame, "add stage", rect, Icon::plus, frame.word(Word::board_add_stage)))
            add_stage(frame, count);
        return;
    }
    const Rect first{board.header.x + ghost_inset, top + ghost_inset, 220, metric::control_lg};
    for (int i = 0; i < ghost_columns; ++i) {
        const float x = board.header.x + static_cast<float>(i) * BoardSizes::column_default;
        dashed_rect(frame, {x + 4, top + 4, BoardSizes::column_default - 8, board.area.bottom() - top - 12},
                    frame.theme.border_default, metric::radius_lg);
    }
    const std::string_view text = frame.word(Word::board_first_stage);
    const ButtonLook look{.kind = ButtonKind::primary, .icon = Icon::plus};
    if (button(frame, "first stage", {first.x, first.y, button_width(frame, text, look), first.height}, text, look))
        add_stage(frame, 0);
}

}  // namespace journey::ui
