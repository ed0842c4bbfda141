// The feelings of a lane: the tinted area, a line a persona, a point and a word a card, as ui/board_curve.cpp draws
// them.
#include "format/feelings.h"
#include "format/icon_names.h"
#include "format/picture_parts.h"
#include "layout/curve.h"

namespace journey {
namespace {

using Sizes = CurveSizes;

Point middle_of(const Rect& rect) { return {rect.x + rect.width / 2, rect.y + rect.height / 2}; }

/// The points a line goes through, from the left.
std::vector<Point> points_of(const PictureBoard& board, std::size_t lane, const FeelingLine& line) {
    std::vector<Point> points;
    for (std::size_t stage = 0; stage < board.layout.columns.size(); ++stage) {
        const Cell& cell = board.layout.cell(lane, stage);
        for (std::size_t i = cell.first; i < cell.first + cell.count; ++i)
            if (line.goes_through(board.card(i)))
                points.push_back(middle_of(board.in_picture(board.layout.cards[i].rect)));
    }
    return points;
}

void add_curve(Outline& outline, const std::vector<Point>& points) {
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const CurvePiece piece = curve_piece(points[i], points[i + 1]);
        outline.cubic(piece.near_begin, piece.near_end, piece.end);
    }
}

/// The area between curve and middle, fading towards the middle.
void tint_area(const PictureBoard& board, const std::vector<Point>& points, float middle) {
    if (points.size() < 2) return;
    const Color good = board.colors.accent_solid;
    const Color bad = board.colors.push_solid;
    const std::size_t gradient =
        board.pen.gradient({.stops = {{0, good.faded(Sizes::tint)},
                                      {0.5F, good.faded(0)},
                                      {0.5F, bad.faded(0)},
                                      {1, bad.faded(Sizes::tint)}},
                            .heights = {{middle - Sizes::tint_depth, middle + Sizes::tint_depth}}});
    Outline outline;
    outline.move({points.front().x, middle}).line(points.front());
    add_curve(outline, points);
    outline.line({points.back().x, middle}).close();
    board.pen.area(std::move(outline), gradient);
}

Stroke stroke_of(const FeelingLine& line) {
    if (line.rhythm == 0) return {line.color, Sizes::line};
    return {line.color, Sizes::dotted, rhythm_of(line)};
}

void draw_line(const PictureBoard& board, const FeelingLine& line, const std::vector<Point>& points) {
    if (points.size() < 2) return;
    Outline outline;
    outline.move(points.front());
    add_curve(outline, points);
    board.pen.path(std::move(outline), stroke_of(line));
}

void draw_point(const PictureBoard& board, std::size_t placed, float middle) {
    const Card& card = board.card(placed);
    const Point at = middle_of(board.in_picture(board.layout.cards[placed].rect));
    const bool above = at.y <= middle;
    begin_card(board, card, LaneKind::feels);
    board.pen.circle(at, Sizes::point, board.colors.surface_canvas, {board.colors.accent_solid, Sizes::line});
    for (const PlacedMark& mark : feeling_marks(at, above, marks_of(board, card)))
        draw_mark(board, card, mark, MarkSizes::badge);
    constexpr float width = BoardSizes::column_default - Sizes::word_inset;
    const float top = above ? at.y - Sizes::word_above : at.y + Sizes::word_below;
    board.pen.text_in({at.x - width / 2, top, width, BoardSizes::line_height}, card.text,
                      {style::cell_medium, board.colors.text_primary, TextAnchor::middle});
    constexpr float veil = VeilSizes::point;
    end_card(board, card, {at.x - veil, at.y - veil, 2 * veil, 2 * veil});
}

std::vector<FeelingLine> lines_in(const PictureBoard& board, std::size_t lane) {
    return feeling_lines({board.map, board.layout, lane}, board.request.persona, board.colors);
}

}  // namespace

void draw_feelings(const PictureBoard& board, std::size_t lane) {
    const LaneRow& row = board.layout.lanes[lane];
    const float middle = board.area.y + row.y + row.height / 2;
    board.pen.begin(GroupRole::decoration);
    board.pen.horizontal(board.area.x, middle, board.layout.width, board.colors.border_default);
    const std::vector<FeelingLine> lines = lines_in(board, lane);
    tint_area(board, points_of(board, lane, lines.front()), middle);
    // The most important line lies on top.
    for (std::size_t i = lines.size(); i-- > 0;) draw_line(board, lines[i], points_of(board, lane, lines[i]));
    board.pen.end();
    for (std::size_t stage = 0; stage < board.layout.columns.size(); ++stage) {
        const Cell& cell = board.layout.cell(lane, stage);
        for (std::size_t i = cell.first; i < cell.first + cell.count; ++i) draw_point(board, i, middle);
    }
}

void draw_feeling_names(const PictureBoard& board, std::size_t lane, float top) {
    const std::vector<FeelingLine> lines = lines_in(board, lane);
    if (!lines.front().persona || board.request.without_private) return;
    const LaneRow& row = board.layout.lanes[lane];
    const float bottom = board.area.y + row.y + row.height;
    const float left = board.rail.x + RailSizes::left + MarkSizes::icon + RailSizes::icon_gap;
    constexpr float height = RailSizes::line_height;
    constexpr float beside = RailSizes::line_sample + RailSizes::line_gap;
    for (const FeelingLine& line : lines) {
        if (top + height > bottom) return;
        Outline sample;
        sample.move({left, top + height / 2}).line({left + RailSizes::line_sample, top + height / 2});
        board.pen.path(std::move(sample), stroke_of(line));
        board.pen.text_in({left + beside, top, board.rail.right() - RailSizes::right - left - beside, height},
                          shown_name(board.request.language, line.persona->name),
                          {style::caption, board.colors.text_secondary});
        top += height;
    }
}

}  // namespace journey
