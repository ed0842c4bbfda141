// The curve of a lane of feelings: its points, and the smooth line through them. Must not know: whose feelings they
// are, how they are painted.
#pragma once

#include "layout/board.h"

#include <span>
#include <vector>

namespace journey {

/// Where a feeling (−2…2) stands in its lane: y on the board.
[[nodiscard]] float feeling_y(const LaneRow& row, double emotion);

/// One piece of the curve between two points, as a cubic Bézier.
struct CurvePiece {
    Point begin;
    Point near_begin;  // control points
    Point near_end;
    Point end;
    [[nodiscard]] Point at(float share) const;
};
[[nodiscard]] CurvePiece curve_piece(Point begin, Point end);

/// The curve as short straight lines.
[[nodiscard]] std::vector<Point> sampled_curve(std::span<const Point> points);

}  // namespace journey
