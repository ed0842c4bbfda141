#include "layout/board.h"

#include "unit/layout/board_samples.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace journey;
using namespace journey::test;

namespace {

BoardLayout lay(const Map& map, float column_width = 164) {
    LayoutCache cache;
    return lay_out(map, {column_width}, half_em(), cache);
}

void add(Map& map, std::size_t lane, std::size_t stage, std::string text = "kort") {
    map.cards.emplace_back(card_in(map, lane, stage, std::move(text)));
}

const Rect& rect_of(const BoardLayout& layout, std::size_t card) {
    for (const PlacedCard& placed : layout.cards)
        if (placed.card == card) return placed.rect;
    FAIL("the card is not on the board");
    return layout.cards.front().rect;
}

}  // namespace

TEST_CASE("An empty map is an empty board") {
    const BoardLayout layout = lay(Map{});
    CHECK(layout.width == 0);
    CHECK(layout.height == 0);
    CHECK(layout.cards.empty());
}

TEST_CASE("Columns stand side by side as wide as asked for") {
    const BoardLayout layout = lay(small_map(), 150);
    REQUIRE(layout.columns.size() == 3);
    CHECK(layout.columns[2].x == 300);
    CHECK(layout.columns[2].width == 150);
    CHECK(layout.width == 450);
}

TEST_CASE("A phase band spans neighbouring stages of one phase, and stages of none have a band too") {
    Map map = small_map();
    map.stages = {stage_of(0, "a"), stage_of(1, "a"), stage_of(2), stage_of(3, "a")};
    const BoardLayout layout = lay(map, 100);
    REQUIRE(layout.phases.size() == 3);
    CHECK(layout.phases[0].stage_count == 2);
    CHECK(layout.phases[0].width == 200);
    CHECK(layout.phases[1].id.empty());
    CHECK(layout.phases[2].first_stage == 3);
    CHECK(layout.phases[2].x == 300);
}

TEST_CASE("Lanes without cards have their least heights") {
    const BoardLayout layout = lay(small_map());
    REQUIRE(layout.lanes.size() == 4);
    CHECK(layout.lanes[0].height == 172);
    CHECK(layout.lanes[1].height == 52);
    CHECK(layout.lanes[2].height == 120);
    CHECK(layout.lanes[3].height == 37);
    CHECK(layout.lanes[3].y == 172 + 52 + 120);
    CHECK(layout.height == 172 + 52 + 120 + 37);
}

TEST_CASE("Touchpoints are stacked cards with room for one more behind them") {
    Map map = small_map();
    for (int i = 0; i < 4; ++i) add(map, 0, 1);
    const BoardLayout layout = lay(map);
    CHECK(rect_of(layout, 0) == Rect{164 + 8, 8, 148, 46});
    CHECK(rect_of(layout, 3).y == 8 + 3 * 52);
    CHECK(layout.lanes[0].height == 8 + 4 * 52 + 26 + 8);
}

TEST_CASE("A text card is as high as its lines, and its lane grows with it") {
    Map map = small_map();
    add(map, 1, 0, "abcd efgh ijkl mnop qrst uvwx abcd efgh ijkl mnop qrst");  // 24 characters fit a line
    add(map, 1, 0, "kort");
    const BoardLayout layout = lay(map);
    CHECK(rect_of(layout, 0) == Rect{10, 172 + 9, 144, 48});
    CHECK(rect_of(layout, 1) == Rect{10, 172 + 9 + 48 + 6, 144, 16});
    CHECK(layout.lanes[1].height == 9 + 48 + 6 + 16 + 9);
}

TEST_CASE("A text card shows at most six lines") {
    Map map = small_map();
    add(map, 1, 0, std::string(1000, 'a'));
    CHECK(rect_of(lay(map), 0).height == 6 * 16);
}

TEST_CASE("A feeling lies on the curve: the better, the higher") {
    Map map = small_map();
    for (const double emotion : {0.0, 2.0, -2.0}) {
        Card card = card_in(map, 2, map.cards.size(), "følelse");
        card.emotion = emotion;
        map.cards.emplace_back(card);
    }
    const BoardLayout layout = lay(map);
    const float middle = 172 + 52 + 60;
    CHECK(rect_of(layout, 0) == Rect{82 - 12, middle - 12, 24, 24});
    CHECK(rect_of(layout, 1).y == middle - 35 - 12);
    CHECK(rect_of(layout, 2).y == middle + 35 - 12);
}

TEST_CASE("A feeling that is not a number lies in the middle") {
    Map map = small_map();
    Card card = card_in(map, 2, 0, "følelse");
    card.emotion = std::numeric_limits<double>::quiet_NaN();
    map.cards.emplace_back(card);
    CHECK(rect_of(lay(map), 0).y == 172 + 52 + 60 - 12);
}

TEST_CASE("In the overview touchpoints are tiles in centred rows") {
    Map map = small_map();
    for (int i = 0; i < 3; ++i) add(map, 0, 0);
    const BoardLayout layout = lay(map, 66);
    CHECK(layout.density == Density::overview);
    CHECK(rect_of(layout, 0) == Rect{6, 9, 24, 24});
    CHECK(rect_of(layout, 1) == Rect{36, 9, 24, 24});
    CHECK(rect_of(layout, 2) == Rect{21, 39, 24, 24});
}

TEST_CASE("In a folded column there is one tile a row") {
    Map map = small_map();
    for (int i = 0; i < 2; ++i) add(map, 0, 0);
    CHECK(rect_of(lay(map, 36), 1) == Rect{6, 39, 24, 24});
}

TEST_CASE("In the overview a cell with one text keeps the least height of its lane") {
    Map map = small_map();
    add(map, 1, 0, std::string(1000, 'a'));
    add(map, 3, 0, std::string(1000, 'a'));
    for (const float width : {36.0F, 66.0F, 131.0F}) {
        const BoardLayout layout = lay(map, width);
        CHECK(layout.lanes[1].height == 52);
        CHECK(layout.lanes[3].height == 37);
    }
}

TEST_CASE("A card whose stage is missing is not on the board") {
    Map map = small_map();
    add(map, 0, 0);
    Card lost = card_in(map, 0, 0, "væk");
    lost.stage.value = "nowhere";
    map.cards.emplace_back(lost);
    CHECK(lay(map).cards.size() == 1);
}

TEST_CASE("Cards of a cell follow one another in the order of the map") {
    Map map = small_map();
    add(map, 1, 0);
    add(map, 1, 1);
    add(map, 1, 0);
    const BoardLayout layout = lay(map);
    const Cell& cell = layout.cell(1, 0);
    REQUIRE(cell.count == 2);
    CHECK(layout.cards[cell.first].card == 0);
    CHECK(layout.cards[cell.first + 1].card == 2);
}

TEST_CASE("Lines of a title leave room for its icon and its mark") {
    Map map = small_map();
    add(map, 0, 0, "Svar på mail efter 2–3 dage");  // 15 characters fit a line
    LayoutCache cache;
    const WrappedText& wrapped = lines_of(map.cards[0], LaneKind::touchpoints, 164, half_em(), cache);
    REQUIRE(wrapped.lines.size() == 2);
    CHECK(map.cards[0]->text.substr(wrapped.lines[0].begin, wrapped.lines[0].end) == "Svar på mail");
    CHECK_FALSE(wrapped.cut);
}

TEST_CASE("An owner has one line beside the round mark") {
    Map map = small_map();
    add(map, 3, 0, "Salg og kundeservice i Jylland");
    LayoutCache cache;
    const WrappedText& wrapped = lines_of(map.cards[0], LaneKind::owner, 164, half_em(), cache);
    CHECK(wrapped.lines.size() == 1);
    CHECK(wrapped.cut);
}

TEST_CASE("There are no lines to draw in the overview") {
    Map map = small_map();
    add(map, 1, 0);
    LayoutCache cache;
    CHECK(lines_of(map.cards[0], LaneKind::does, 100, half_em(), cache).lines.empty());
}

TEST_CASE("Every card has as many lines to draw as its height has room for") {
    const std::uint64_t seed = 4711;
    INFO("seed " << seed);
    Random random(seed);
    for (int round = 0; round < 200; ++round) {
        const Map map = random_map(random, 40);
        LayoutCache cache;
        const BoardLayout layout = lay_out(map, {164}, half_em(), cache);
        for (const PlacedCard& placed : layout.cards) {
            const Box<Card>& card = map.cards[placed.card];
            std::size_t lane = 0;
            while (map.lanes[lane].id != card->lane) ++lane;
            const LaneKind kind = map.lanes[lane].kind.value;
            if (kind == LaneKind::touchpoints || kind == LaneKind::feels) continue;
            const std::size_t lines = lines_of(card, kind, 164, half_em(), cache).lines.size();
            REQUIRE(placed.rect.height == 16 * static_cast<float>(std::max<std::size_t>(1, lines)));
        }
    }
}
