// What is under a point, and what is in sight: binary searches over a finished layout.
#include "layout/board.h"

#include <algorithm>
#include <iterator>

namespace journey {
namespace {

using Cards = std::vector<PlacedCard>;

constexpr float drop_line_thickness = 2;

/// The column that holds x.
std::optional<std::size_t> column_at(const BoardLayout& layout, float x) {
    const VisibleRange range = visible_columns(layout, x, x);
    if (range.first == range.end) return std::nullopt;
    return range.first;
}

std::optional<std::size_t> lane_at(const BoardLayout& layout, float y) {
    const VisibleRange range = visible_lanes(layout, y, y);
    if (range.first == range.end) return std::nullopt;
    return range.first;
}

float center_x(const Rect& rect) { return rect.x + rect.width / 2; }
float center_y(const Rect& rect) { return rect.y + rect.height / 2; }

Cards::const_iterator first_of(const BoardLayout& layout, const Cell& cell) {
    return layout.cards.begin() + static_cast<std::ptrdiff_t>(cell.first);
}
Cards::const_iterator end_of(const BoardLayout& layout, const Cell& cell) {
    return first_of(layout, cell) + static_cast<std::ptrdiff_t>(cell.count);
}

/// Cards on the curve may overlap: the one whose centre is nearest.
const PlacedCard* point_at(const BoardLayout& layout, const Cell& cell, Point at) {
    const PlacedCard* best = nullptr;
    float best_distance = 0;
    for (auto card = first_of(layout, cell); card != end_of(layout, cell); ++card) {
        if (!card->rect.contains(at)) continue;
        const float dx = center_x(card->rect) - at.x;
        const float dy = center_y(card->rect) - at.y;
        const float distance = dx * dx + dy * dy;
        if (best != nullptr && distance >= best_distance) continue;
        best = &*card;
        best_distance = distance;
    }
    return best;
}

const PlacedCard* stacked_at(const BoardLayout& layout, const Cell& cell, Point at) {
    const auto above = [&at](const PlacedCard& card) { return card.rect.bottom() <= at.y; };
    const auto end = end_of(layout, cell);
    for (auto card = std::partition_point(first_of(layout, cell), end, above); card != end; ++card) {
        if (card->rect.y > at.y) break;
        if (card->rect.contains(at)) return &*card;
    }
    return nullptr;
}

/// How the cards of a cell follow one another.
enum class Flow { down, rows, across };

Flow flow_of(LaneKind kind, Density density) {
    if (kind == LaneKind::feels) return Flow::across;
    return kind == LaneKind::touchpoints && density == Density::overview ? Flow::rows : Flow::down;
}

bool comes_before(const Rect& card, Point at, Flow flow) {
    switch (flow) {
    case Flow::down: return center_y(card) < at.y;
    case Flow::across: return center_x(card) < at.x;
    case Flow::rows: break;
    }
    const float half_gap = BoardSizes::tile_gap / 2;
    if (card.bottom() + half_gap <= at.y) return true;
    return card.y - half_gap <= at.y && center_x(card) < at.x;
}

Rect line_between(const Rect* before, const Rect* after, const Rect& cell) {
    constexpr float half_gap = BoardSizes::card_gap / 2;
    float y = cell.y + BoardSizes::card_margin;
    if (after != nullptr)
        y = after->y - half_gap;
    else if (before != nullptr)
        y = before->bottom() + half_gap;
    return {cell.x + BoardSizes::card_margin, y - drop_line_thickness / 2, cell.width - 2 * BoardSizes::card_margin,
            drop_line_thickness};
}

Rect line_beside(const Rect* before, const Rect* after, const Rect& cell) {
    constexpr float half_gap = BoardSizes::tile_gap / 2;
    Rect line{center_x(cell), cell.y + BoardSizes::text_margin_y, drop_line_thickness, BoardSizes::tile};
    if (after != nullptr)
        line = {after->x - half_gap, after->y, drop_line_thickness, after->height};
    else if (before != nullptr)
        line = {before->right() + half_gap, before->y, drop_line_thickness, before->height};
    line.x = std::clamp(line.x - drop_line_thickness / 2, cell.x, cell.right() - drop_line_thickness);
    return line;
}

template <class Items, class Before, class Until>
VisibleRange range_of(const Items& items, Before is_before, Until is_until) {
    const auto first = std::partition_point(items.begin(), items.end(), is_before);
    const auto end = std::partition_point(first, items.end(), is_until);
    return {static_cast<std::size_t>(first - items.begin()), static_cast<std::size_t>(end - items.begin())};
}

}  // namespace

BoardHit hit_test(const BoardLayout& layout, Point at) {
    const auto stage = column_at(layout, at.x);
    const auto lane = lane_at(layout, at.y);
    if (!stage || !lane) return std::monostate{};
    const Cell& cell = layout.cell(*lane, *stage);
    const bool on_curve = layout.lanes[*lane].kind == LaneKind::feels;
    const PlacedCard* card = on_curve ? point_at(layout, cell, at) : stacked_at(layout, cell, at);
    if (card != nullptr) return CardHit{card->card};
    return CellHit{*lane, *stage};
}

std::optional<DropSpot> drop_spot(const BoardLayout& layout, Point at) {
    const auto stage = column_at(layout, at.x);
    const auto lane = lane_at(layout, at.y);
    if (!stage || !lane) return std::nullopt;
    const Cell& cell = layout.cell(*lane, *stage);
    const Flow flow = flow_of(layout.lanes[*lane].kind, layout.columns[*stage].density);
    const auto first = first_of(layout, cell);
    const auto end = end_of(layout, cell);
    const auto next =
        std::partition_point(first, end, [&](const PlacedCard& card) { return comes_before(card.rect, at, flow); });
    const Rect* before = next == first ? nullptr : &std::prev(next)->rect;
    const Rect* after = next == end ? nullptr : &next->rect;
    const Rect area = layout.cell_rect(*lane, *stage);
    const Rect line = flow == Flow::down ? line_between(before, after, area) : line_beside(before, after, area);
    return DropSpot{*lane, *stage, static_cast<std::size_t>(next - first), line};
}

VisibleRange visible_columns(const BoardLayout& layout, float left, float right) {
    return range_of(
        layout.columns, [left](const StageColumn& column) { return column.x + column.width <= left; },
        [right](const StageColumn& column) { return column.x <= right; });
}

VisibleRange visible_lanes(const BoardLayout& layout, float top, float bottom) {
    return range_of(
        layout.lanes, [top](const LaneRow& lane) { return lane.y + lane.height <= top; },
        [bottom](const LaneRow& lane) { return lane.y <= bottom; });
}

VisibleRange visible_cards(const BoardLayout& layout, const Cell& cell, float top, float bottom) {
    const VisibleRange all{cell.first, cell.first + cell.count};
    if (cell.count == 0) return all;
    // Points on the curve are not in order of y.
    const auto lane = lane_at(layout, layout.cards[cell.first].rect.y);
    if (lane && layout.lanes[*lane].kind == LaneKind::feels) return all;
    const auto first = std::partition_point(first_of(layout, cell), end_of(layout, cell),
                                            [top](const PlacedCard& card) { return card.rect.bottom() <= top; });
    const auto end = std::partition_point(first, end_of(layout, cell),
                                          [bottom](const PlacedCard& card) { return card.rect.y <= bottom; });
    return {static_cast<std::size_t>(first - layout.cards.begin()),
            static_cast<std::size_t>(end - layout.cards.begin())};
}

}  // namespace journey
