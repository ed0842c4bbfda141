#include "layout/board.h"

#include "unit/layout/board_samples.h"

#include <doctest/doctest.h>

using namespace journey;
using namespace journey::test;

namespace {

/// Columns of 164; in the first cell three touchpoints at y 8, 60 and 112.
BoardLayout three_cards(float column_width = 164) {
    Map map = small_map();
    for (int i = 0; i < 3; ++i) map.cards.emplace_back(card_in(map, 0, 0, "kort"));
    LayoutCache cache;
    return lay_out(map, {column_width}, half_em(), cache);
}

}  // namespace

TEST_CASE("Outside the board there is nothing") {
    const BoardLayout layout = three_cards();
    for (const Point at : {Point{-1, 10}, Point{10, -1}, Point{layout.width, 10}, Point{10, layout.height}}) {
        CHECK(std::holds_alternative<std::monostate>(hit_test(layout, at)));
        CHECK_FALSE(drop_spot(layout, at));
    }
}

TEST_CASE("Between cards there is their cell") {
    const BoardHit hit = hit_test(three_cards(), {80, 57});
    REQUIRE(std::holds_alternative<CellHit>(hit));
    CHECK(std::get<CellHit>(hit).lane == 0);
    CHECK(std::get<CellHit>(hit).stage == 0);
}

TEST_CASE("A point on the border of two columns belongs to the right one") {
    const BoardHit hit = hit_test(three_cards(), {164, 30});
    REQUIRE(std::holds_alternative<CellHit>(hit));
    CHECK(std::get<CellHit>(hit).stage == 1);
}

TEST_CASE("A card dropped on the upper half of another lands before it, on the lower half behind it") {
    const BoardLayout layout = three_cards();
    CHECK(drop_spot(layout, {80, 2})->before == 0);
    CHECK(drop_spot(layout, {80, 61})->before == 1);
    CHECK(drop_spot(layout, {80, 100})->before == 2);
    CHECK(drop_spot(layout, {80, 165})->before == 3);
}

TEST_CASE("The drop line lies in the gap between two cards") {
    CHECK(drop_spot(three_cards(), {80, 61})->line == Rect{8, 56, 148, 2});
}

TEST_CASE("In an empty cell a card lands first") {
    const auto spot = drop_spot(three_cards(), {200, 90});
    REQUIRE(spot);
    CHECK(spot->stage == 1);
    CHECK(spot->before == 0);
    CHECK(spot->line.y > 0);
}

TEST_CASE("Among tiles a card lands beside the nearest one") {
    const BoardLayout layout = three_cards(66);  // rows of two: x 6 and 36, then one at 21
    CHECK(drop_spot(layout, {2, 20})->before == 0);
    CHECK(drop_spot(layout, {33, 20})->before == 1);
    CHECK(drop_spot(layout, {60, 20})->before == 2);
    CHECK(drop_spot(layout, {10, 50})->before == 2);
    CHECK(drop_spot(layout, {60, 50})->before == 3);
    CHECK(drop_spot(layout, {33, 20})->line == Rect{32, 9, 2, 24});
}

TEST_CASE("Visible columns and lanes are those that touch the view") {
    const BoardLayout layout = three_cards();
    CHECK(visible_columns(layout, 100, 300).first == 0);
    CHECK(visible_columns(layout, 100, 300).end == 2);
    CHECK(visible_columns(layout, 170, 171).first == 1);
    CHECK(visible_columns(layout, 1000, 2000).first == visible_columns(layout, 1000, 2000).end);
    CHECK(visible_lanes(layout, 180, 230).first == 0);
    CHECK(visible_lanes(layout, 200, 260).first == 1);
    CHECK(visible_lanes(layout, 200, 260).end == 3);
}
