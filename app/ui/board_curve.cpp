// The emotion curve: a point a stage, a smooth line through them, tinted above and below the middle.
#include "layout/curve.h"
#include "ui/board_parts.h"
#include "ui/snap.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <optional>
#include <vector>

namespace journey::ui {
namespace {

struct CurvePoint {
    Point at;
    std::size_t card;
    std::size_t stage;
};

/// One point a card of the lane, in page coordinates, left to right; with some beyond the visible part, so that the
/// curve does not change when it is panned.
std::vector<CurvePoint> curve_points(const Board& board, std::size_t lane) {
    const BoardLayout& layout = board.layout();
    std::vector<CurvePoint> points;
    const std::size_t first = board.columns.first > 2 ? board.columns.first - 2 : 0;
    const std::size_t end = std::min(board.columns.end + 2, layout.columns.size());
    const auto* drag = std::get_if<EmotionDrag>(&board.frame.state.drag);
    for (std::size_t stage = first; stage < end; ++stage) {
        const Cell& cell = layout.cell(lane, stage);
        for (std::size_t i = cell.first; i < cell.first + cell.count; ++i) {
            const PlacedCard& placed = layout.cards[i];
            const Card& card = board.card(placed);
            const double emotion = drag && drag->card == card.id ? drag->value : card.emotion;
            const float x = placed.rect.x + placed.rect.width / 2;
            points.push_back(
                {{board.page_x(x), board.page_y(feeling_y(layout.lanes[lane], emotion))}, placed.card, stage});
        }
    }
    return points;
}

/// Those a line goes through: what its persona feels, alone or with everybody.
std::vector<Point> points_of(const Board& board, const std::vector<CurvePoint>& points, const FeelingLine& line) {
    std::vector<Point> chosen;
    for (const CurvePoint& point : points) {
        if (line.goes_through(*board.map().cards[point.card])) chosen.push_back(point.at);
    }
    return chosen;
}

/// The area between curve and middle, fading towards the middle.
void tint_area(const Board& board, const std::vector<Point>& line, float middle) {
    Frame& frame = board.frame;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const Point a = line[i];
        const Point b = line[i + 1];
        const bool above = (a.y + b.y) / 2 < middle;
        const Color color = above ? frame.theme.accent_solid : frame.theme.push_solid;
        const float depth = std::abs((a.y + b.y) / 2 - middle);
        const ImU32 edge = color.faded(CurveSizes::tint * std::min(1.0F, depth / CurveSizes::tint_depth)).abgr;
        const ImU32 clear = color.faded(0).abgr;
        const float y = (a.y + b.y) / 2;
        if (above)
            frame.draw->AddRectFilledMultiColor({a.x, y}, {b.x, middle}, edge, edge, clear, clear);
        else
            frame.draw->AddRectFilledMultiColor({a.x, middle}, {b.x, y}, clear, clear, edge, edge);
    }
}

void draw_point(const Board& board, const CurvePoint& point, float middle) {
    Frame& frame = board.frame;
    const Card& card = *board.map().cards[point.card];
    const bool selected = board.is_selected(card.id);
    const float radius = board.reading(point.stage) ? CurveSizes::point : 3;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    constexpr float near = 12;
    const bool hovered =
        board.points_at(board.area) && std::abs(mouse.x - point.at.x) < near && std::abs(mouse.y - point.at.y) < near;
    if (selected || hovered)
        frame.draw->AddCircleFilled({point.at.x, point.at.y}, radius + 5, frame.theme.accent_solid.faded(0.18F).abgr);
    frame.draw->AddCircleFilled({point.at.x, point.at.y}, radius, frame.theme.surface_canvas.abgr);
    frame.draw->AddCircle({point.at.x, point.at.y}, radius, frame.theme.accent_solid.abgr, 0, CurveSizes::line);
    if (card.truth || !card.review_by.empty())
        draw_feeling_marks(board, point.at, point.at.y <= middle ? FeelingWord::above : FeelingWord::below, card);
    constexpr float veil = VeilSizes::point;
    if (board.document.lens && is_for_others(board, card))
        draw_veil(board, {point.at.x - veil, point.at.y - veil, 2 * veil, 2 * veil});
}

void draw_word(const Board& board, const CurvePoint& point, float middle) {
    Frame& frame = board.frame;
    const Card& card = *board.map().cards[point.card];
    const float width = board.view.request.column_width - CurveSizes::word_inset;
    const bool above = point.at.y <= middle;
    const Rect rect{point.at.x - width / 2,
                    above ? point.at.y - CurveSizes::word_above : point.at.y + CurveSizes::word_below, width,
                    BoardSizes::line_height};
    const text_target::CardText target{card.id};
    if (edits_here(board, target)) {
        place_editor(board, target, rect, {style::cell_medium, frame.word(Word::lane_feels)});
        return;
    }
    if (board.document.search)
        mark_found_line(board, rect, {FoundIn::card_text, card.id.value, card.text, style::cell_medium}, Align::center);
    draw_text_in(frame, rect, card.text, style::cell_medium, frame.theme.text_primary, Align::center);
}

}  // namespace

void draw_emotion_curve(const Board& board, std::size_t lane) {
    Frame& frame = board.frame;
    const LaneRow& row = board.layout().lanes[lane];
    const float middle = snapped(frame, board.page_y(row.y + row.height / 2));
    horizontal_line(frame, board.area.x, middle,
                    std::min(board.page_x(board.layout().width), board.area.right()) - board.area.x,
                    frame.theme.border_default);
    const std::vector<CurvePoint> points = curve_points(board, lane);
    if (points.empty()) return;
    const std::vector<FeelingLine> lines = lines_of(board, lane);
    tint_area(board, sampled_curve(points_of(board, points, lines.front())), middle);
    // The most important line lies on top.
    for (std::size_t i = lines.size(); i-- > 0;)
        draw_feeling(board, lines[i], sampled_curve(points_of(board, points, lines[i])));
    for (const CurvePoint& point : points) {
        draw_point(board, point, middle);
        if (board.reading(point.stage)) draw_word(board, point, middle);
    }
}

}  // namespace journey::ui
