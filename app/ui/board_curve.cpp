// The emotion curve: a point a stage, a smooth line through them, tinted above and below the middle.
#include "ui/board_parts.h"
#include "ui/snap.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <optional>
#include <vector>

namespace journey::ui {
namespace {

constexpr float curve_inset = 25;   // of the extremes from the lane's edges, as layout places the points
constexpr float line_width = 2;
constexpr float ease = 0.42F;       // how far the tangents reach towards the next point
constexpr float strip_px = 4;
constexpr float tint = 0.30F;
constexpr double emotion_max = 2;

struct CurvePoint {
    Point at;
    std::size_t card;
    std::size_t stage;
};

float height_of(const LaneRow& row, double emotion) {
    const float half = row.height / 2 - curve_inset;
    return row.y + row.height / 2 - static_cast<float>(emotion / emotion_max) * half;
}

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
                {{board.page_x(x), board.page_y(height_of(layout.lanes[lane], emotion))}, placed.card, stage});
        }
    }
    return points;
}

Point bezier(Point a, Point b, float t) {
    const float reach = (b.x - a.x) * ease;
    const float u = 1 - t;
    const float x = u * u * u * a.x + 3 * u * u * t * (a.x + reach) + 3 * u * t * t * (b.x - reach) + t * t * t * b.x;
    const float y = (u * u * u + 3 * u * u * t) * a.y + (3 * u * t * t + t * t * t) * b.y;
    return {x, y};
}

/// Those a line goes through: what its persona feels, alone or with everybody.
std::vector<Point> points_of(const Board& board, const std::vector<CurvePoint>& points, const FeelingLine& line) {
    std::vector<Point> chosen;
    for (const CurvePoint& point : points) {
        const std::vector<PersonaId>& whose = board.map().cards[point.card]->personas;
        if (!line.persona || whose.empty() || std::ranges::find(whose, line.persona->id) != whose.end())
            chosen.push_back(point.at);
    }
    return chosen;
}

std::vector<Point> sampled(const std::vector<Point>& points) {
    std::vector<Point> line;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const Point a = points[i];
        const Point b = points[i + 1];
        const int steps = std::max(2, static_cast<int>((b.x - a.x) / strip_px));
        for (int s = 0; s < steps; ++s) line.push_back(bezier(a, b, static_cast<float>(s) / static_cast<float>(steps)));
    }
    if (!points.empty()) line.push_back(points.back());
    return line;
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
        const ImU32 edge = color.faded(tint * std::min(1.0F, depth / 36)).abgr;
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
    const float radius = board.reading(point.stage) ? 4 : 3;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    constexpr float near = 12;
    const bool hovered =
        board.points_at(board.area) && std::abs(mouse.x - point.at.x) < near && std::abs(mouse.y - point.at.y) < near;
    if (selected || hovered)
        frame.draw->AddCircleFilled({point.at.x, point.at.y}, radius + 5, frame.theme.accent_solid.faded(0.18F).abgr);
    frame.draw->AddCircleFilled({point.at.x, point.at.y}, radius, frame.theme.surface_canvas.abgr);
    frame.draw->AddCircle({point.at.x, point.at.y}, radius, frame.theme.accent_solid.abgr, 0, line_width);
    if (card.truth || !card.review_by.empty())
        draw_feeling_marks(board, point.at, point.at.y <= middle ? FeelingWord::above : FeelingWord::below, card);
    constexpr float veil = 9;
    if (board.document.lens && is_for_others(board, card))
        draw_veil(board, {point.at.x - veil, point.at.y - veil, 2 * veil, 2 * veil});
}

void draw_word(const Board& board, const CurvePoint& point, float middle) {
    Frame& frame = board.frame;
    const Card& card = *board.map().cards[point.card];
    const float width = board.view.request.column_width - 12;
    const bool above = point.at.y <= middle;
    const Rect rect{point.at.x - width / 2, above ? point.at.y - 25 : point.at.y + 9, width, BoardSizes::line_height};
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
    const std::vector<FeelingLine> lines = feeling_lines(board, lane);
    tint_area(board, sampled(points_of(board, points, lines.front())), middle);
    // The most important line lies on top.
    for (std::size_t i = lines.size(); i-- > 0;)
        draw_feeling(board, lines[i], sampled(points_of(board, points, lines[i])));
    for (const CurvePoint& point : points) {
        draw_point(board, point, middle);
        if (board.reading(point.stage)) draw_word(board, point, middle);
    }
}

}  // namespace journey::ui
