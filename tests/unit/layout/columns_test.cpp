#include "layout/columns.h"

#include "layout/board.h"
#include "unit/layout/board_samples.h"

#include <array>
#include <doctest/doctest.h>

using namespace journey;
using namespace journey::test;

namespace {

/// Three stages of 164 px, the one in the middle folded.
BoardLayout lay_folded(const Map& map) {
    LayoutCache cache;
    return lay_out(map, {164, column_widths(map, 164, {{"s1"}})}, half_em(), cache);
}

}  // namespace

TEST_CASE("Folding a stage twice folds it once, and unfolding what is open changes nothing") {
    const std::array<StageId, 2> two{StageId{"b"}, StageId{"a"}};
    FoldedStages folded = with_folded({}, two, true);
    CHECK(folded == FoldedStages{{"a"}, {"b"}});
    CHECK(with_folded(folded, two, true) == folded);
    folded = with_folded(folded, {two.data(), 1}, false);
    CHECK(folded == FoldedStages{{"a"}});
    CHECK(with_folded(folded, {two.data(), 1}, false) == folded);
    CHECK(is_folded(folded, {"a"}));
    CHECK_FALSE(is_folded(folded, {"b"}));
}

TEST_CASE("Stages that are gone are not folded any more") {
    CHECK(with_present({{"gone"}, {"s1"}}, small_map()) == FoldedStages{{"s1"}});
}

TEST_CASE("A folded column is narrow and an overview, its neighbours keep their widths") {
    const Map map = small_map();
    const BoardLayout layout = lay_folded(map);
    CHECK(layout.columns[0].width == 164);
    CHECK(layout.columns[1].width == BoardSizes::column_min);
    CHECK(layout.columns[1].density == Density::overview);
    CHECK(layout.columns[2].x == 164 + BoardSizes::column_min);
    CHECK(layout.columns[2].density == Density::reading);
    CHECK(layout.width == 2 * 164 + BoardSizes::column_min);
}

TEST_CASE("What lies in a folded stage is found at its place, as a tile") {
    Map map = small_map();
    map.cards = {card_in(map, 0, 1, "et kort")};
    const BoardLayout layout = lay_folded(map);
    REQUIRE(layout.cards.size() == 1);
    const Rect tile = layout.cards[0].rect;
    CHECK(tile.width == BoardSizes::tile);
    CHECK(tile.x >= layout.columns[1].x);
    CHECK(tile.right() <= layout.columns[1].x + layout.columns[1].width);
    const BoardHit hit = hit_test(layout, {tile.x + 2, tile.y + 2});
    REQUIRE(std::holds_alternative<CardHit>(hit));
    const auto spot = drop_spot(layout, {tile.x + 2, tile.bottom() + 20});
    REQUIRE(spot);
    CHECK(spot->stage == 1);
    CHECK(spot->before == 1);
}

TEST_CASE("A card keeps its size while its column folds, and stays in the middle of it") {
    Map map = small_map();
    map.cards = {card_in(map, 0, 1, "et kort")};
    LayoutCache cache;
    const BoardLayout layout = lay_out(map, {164, {164, 100, 164}}, half_em(), cache);
    CHECK(layout.cards[0].rect.width == BoardSizes::tile);
    CHECK(layout.cards[0].rect.x + BoardSizes::tile / 2 == layout.columns[1].x + 50);
}

TEST_CASE("A point keeps its column when widths change") {
    const std::array<float, 3> open{100, 100, 100};
    const std::array<float, 3> folded{100, 36, 100};
    CHECK(column_of_x(open, 150) == 1.5F);
    CHECK(x_of_column(folded, 1.5F) == 118);
    CHECK(x_of_column(folded, column_of_x(open, 250)) == 186);
    SUBCASE("beyond the last column it keeps its distance in columns") {
        CHECK(column_of_x(open, 400) == 4);
        CHECK(x_of_column(open, 4) == 400);
    }
    SUBCASE("without columns there is no place") {
        CHECK(column_of_x({}, 10) == 0);
        CHECK(x_of_column({}, 2) == 0);
    }
}

TEST_CASE("What fits leaves room for folded columns") {
    const Map map = small_map();
    CHECK(fitting_width(map, 600, {}) == 200);
    CHECK(fitting_width(map, 436, {{"s1"}}) == 200);
    CHECK(fitting_width(map, 436, {{"s0"}, {"s1"}, {"s2"}}) == BoardSizes::column_max);
}
