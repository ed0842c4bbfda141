// The curve of feelings.
#include "layout/curve.h"
#include "unit/layout/board_samples.h"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>

using namespace journey;
using namespace journey::test;

TEST_CASE("A feeling stands where the layout places its card") {
    Map map = small_map();
    for (const double emotion : {-2.0, -0.5, 0.0, 1.25, 2.0}) {
        Card card = card_in(map, 2, 0, "x");
        card.emotion = emotion;
        map.cards = {Box<Card>(card)};
        LayoutCache cache;
        const BoardLayout layout = lay_out(map, {}, half_em(), cache);
        const Rect& rect = layout.cards.front().rect;
        CHECK(feeling_y(layout.lanes[2], emotion) == doctest::Approx(rect.y + rect.height / 2));
    }
}

TEST_CASE("The curve goes through its points, level there, and never outside them in between") {
    const CurvePiece piece = curve_piece({10, 50}, {174, 20});
    CHECK(piece.at(0) == Point{10, 50});
    CHECK(piece.at(1) == Point{174, 20});
    CHECK(piece.near_begin.y == 50);
    CHECK(piece.near_end.y == 20);
    float x = 0;
    for (int i = 0; i <= 20; ++i) {
        const Point at = piece.at(static_cast<float>(i) / 20);
        CHECK(at.x > x);
        CHECK(at.y >= 19.99F);
        CHECK(at.y <= 50.01F);
        x = at.x;
    }
}

TEST_CASE("A sampled curve holds every point in order, and nothing where there is none") {
    CHECK(sampled_curve({}).empty());
    const std::array points{Point{0, 0}, Point{100, 40}, Point{101, 10}};
    const std::vector<Point> line = sampled_curve(points);
    CHECK(line.front() == points.front());
    CHECK(line.back() == points.back());
    CHECK(std::ranges::count(line, points[1]) == 1);
    CHECK(line.size() == 25 + 2 + 1);
}
