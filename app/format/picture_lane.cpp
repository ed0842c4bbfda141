// A lane: its name in the rail, as ui/board_rail.cpp draws it, and what lies in its cells.
#include "format/icon_names.h"
#include "format/picture_parts.h"

namespace journey {
namespace {

std::size_t cards_in(const PictureBoard& board, std::size_t lane) {
    std::size_t count = 0;
    for (std::size_t stage = 0; stage < board.layout.columns.size(); ++stage)
        count += board.layout.cell(lane, stage).count;
    return count;
}

void draw_rail(const PictureBoard& board, std::size_t lane_at) {
    const LaneRow& row = board.layout.lanes[lane_at];
    const Lane& lane = board.map.lanes[lane_at];
    const Language language = board.request.language;
    const float top = board.area.y + row.y + RailSizes::name_top;
    const float left = board.rail.x + RailSizes::left;
    board.pen.begin(GroupRole::decoration);
    board.pen.icon({left, top + 1}, MarkSizes::icon, icon_name(lane.kind), board.colors.text_tertiary);
    const float x = left + MarkSizes::icon + RailSizes::icon_gap;
    const std::string_view name = shown_name(language, lane.name);
    const WrappedText lines = board.pen.wrapped(name, board.rail.right() - RailSizes::right - x, 2, style::cell_medium);
    const float used = board.pen.lines({x, top}, name, lines, {style::cell_medium, board.colors.text_primary});
    if (row.kind == LaneKind::feels) draw_feeling_names(board, lane_at, top + used + RailSizes::below_name);
    if (row.kind == LaneKind::touchpoints)
        board.pen.text({x, top + used + RailSizes::below_name},
                       fill(language, Word::board_touchpoint_count,
                            {number_text(language, static_cast<double>(cards_in(board, lane_at)), 0)}),
                       {style::caption, board.colors.text_tertiary});
    board.pen.end();
}

/// In a cell of touchpoints that has none.
void draw_warning(const PictureBoard& board, const Rect& cell) {
    constexpr float margin = BoardSizes::card_margin;
    const Rect box{cell.x + margin, cell.y + margin, cell.width - 2 * margin, BoardSizes::card_height};
    const std::string_view text = board.word(Word::board_no_touchpoints);
    constexpr float dash = WarningSizes::dash;
    board.pen.begin(GroupRole::thing, std::string(text));
    board.pen.stroke(box, {board.colors.push_border, 1, {dash, dash, dash, dash}}, MarkSizes::radius);
    board.pen.icon({box.x + WarningSizes::icon_inset, box.y + WarningSizes::icon_inset}, MarkSizes::icon,
                   mark_icon::misfit, board.colors.push_text);
    board.pen.lines_in({box.x + WarningSizes::text_left, box.y,
                        box.width - WarningSizes::text_left - WarningSizes::text_right, box.height},
                       text, {style::cell, board.colors.push_text});
    board.pen.end();
}

/// In the margin of the first message, under the mark of a moment of truth.
void draw_message_mark(const PictureBoard& board, const Rect& cell, const Cell& cards) {
    const bool has_truth = cards.count > 0 && board.card(cards.first).truth;
    const float y = cell.y + BoardSizes::text_margin_y + BoardSizes::line_height / 2 + (has_truth ? MarkSizes::row : 0);
    board.pen.begin(GroupRole::thing, std::string(board.word(Word::board_misfit_stage_mark)));
    board.pen.icon_centered({cell.x + MarkSizes::margin_middle, y}, MarkSizes::margin, mark_icon::misfit,
                            board.colors.push_text);
    board.pen.end();
}

void draw_cell(const PictureBoard& board, std::size_t lane, std::size_t stage) {
    const LaneKind kind = board.layout.lanes[lane].kind;
    const Cell& cell = board.layout.cell(lane, stage);
    const Rect rect = board.in_picture(board.layout.cell_rect(lane, stage));
    if (kind == LaneKind::touchpoints && cell.count == 0) draw_warning(board, rect);
    if (kind == LaneKind::message && board.misfits.has_stage(board.positions[stage]))
        draw_message_mark(board, rect, cell);
    for (std::size_t i = cell.first; i < cell.first + cell.count; ++i) {
        if (kind == LaneKind::touchpoints)
            draw_touchpoint(board, i);
        else
            draw_text_card(board, i, lane);
    }
}

}  // namespace

void draw_lane(const PictureBoard& board, std::size_t lane) {
    board.pen.begin(GroupRole::group, std::string(shown_name(board.request.language, board.map.lanes[lane].name)));
    draw_rail(board, lane);
    if (board.layout.lanes[lane].kind == LaneKind::feels)
        draw_feelings(board, lane);
    else
        for (std::size_t stage = 0; stage < board.layout.columns.size(); ++stage) draw_cell(board, lane, stage);
    board.pen.end();
}

}  // namespace journey
