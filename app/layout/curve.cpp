#include "layout/curve.h"

#include <algorithm>

namespace journey {

float feeling_y(const LaneRow& row, double emotion) {
    constexpr double emotion_max = 2;
    const float half = row.height / 2 - BoardSizes::curve_margin;
    return row.y + row.height / 2 - static_cast<float>(emotion / emotion_max) * half;
}

CurvePiece curve_piece(Point begin, Point end) {
    constexpr float ease = 0.42F;  // how far the tangents reach towards the next point
    const float reach = (end.x - begin.x) * ease;
    return {begin, {begin.x + reach, begin.y}, {end.x - reach, end.y}, end};
}

Point CurvePiece::at(float share) const {
    const float rest = 1 - share;
    const auto between = [&](float a, float b, float c, float d) {
        return rest * rest * rest * a + 3 * rest * rest * share * b + 3 * rest * share * share * c +
               share * share * share * d;
    };
    return {between(begin.x, near_begin.x, near_end.x, end.x), between(begin.y, near_begin.y, near_end.y, end.y)};
}

std::vector<Point> sampled_curve(std::span<const Point> points) {
    constexpr float step_px = 4;
    std::vector<Point> line;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const CurvePiece piece = curve_piece(points[i], points[i + 1]);
        const int steps = std::max(2, static_cast<int>((piece.end.x - piece.begin.x) / step_px));
        for (int step = 0; step < steps; ++step)
            line.push_back(piece.at(static_cast<float>(step) / static_cast<float>(steps)));
    }
    if (!points.empty()) line.push_back(points.back());
    return line;
}

}  // namespace journey
