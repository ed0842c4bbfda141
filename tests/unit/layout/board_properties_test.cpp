#include "layout/board.h"

#include "unit/layout/board_samples.h"

#include <doctest/doctest.h>

using namespace journey;
using namespace journey::test;

namespace {

constexpr float rounding = 0.01F;

float random_width(Random& random) { return static_cast<float>(36 + random.below(245)); }

bool overlap(const Rect& a, const Rect& b) {
    return a.x + rounding < b.right() && b.x + rounding < a.right() && a.y + rounding < b.bottom() &&
           b.y + rounding < a.bottom();
}

bool inside(const Rect& outer, const Rect& inner) {
    return inner.x >= outer.x - rounding && inner.right() <= outer.right() + rounding &&
           inner.y >= outer.y - rounding && inner.bottom() <= outer.bottom() + rounding;
}

Point center(const Rect& rect) { return {rect.x + rect.width / 2, rect.y + rect.height / 2}; }

bool same(const BoardLayout& a, const BoardLayout& b) {
    if (a.width != b.width || a.height != b.height || a.cards.size() != b.cards.size()) return false;
    for (std::size_t i = 0; i < a.cards.size(); ++i)
        if (a.cards[i].card != b.cards[i].card || !(a.cards[i].rect == b.cards[i].rect)) return false;
    for (std::size_t i = 0; i < a.cells.size(); ++i)
        if (a.cells[i].first != b.cells[i].first || a.cells[i].count != b.cells[i].count) return false;
    return a.cells.size() == b.cells.size();
}

void change_lanes(Random& random, Map& map) {
    if (random.chance(0.5))
        map.lanes[random.below(map.lanes.size())].kind =
            random.one_of({LaneKind::touchpoints, LaneKind::does, LaneKind::feels});
    else
        std::swap(map.lanes.front(), map.lanes.back());
}

/// One random edit, as an editor would make it.
void edit(Random& random, Map& map, std::size_t number) {
    const std::size_t at = map.cards.empty() ? 0 : random.below(map.cards.size());
    const auto position = map.cards.begin() + static_cast<std::ptrdiff_t>(at);
    switch (random.below(6)) {
    case 0: map.cards.emplace(position, random_card(random, map, number)); break;
    case 1:
        if (!map.cards.empty()) map.cards.erase(position);
        break;
    case 2:
        if (!map.cards.empty()) *position = random_card(random, map, number);
        break;
    case 3:
        if (!map.cards.empty()) std::swap(*position, map.cards[random.below(map.cards.size())]);
        break;
    case 4: change_lanes(random, map); break;
    default: std::swap(map.stages.front(), map.stages.back()); break;
    }
}

}  // namespace

TEST_CASE("Every card lies in its cell, no two overlap off the curve, and each is found at its centre") {
    const std::uint64_t seed = 1;
    INFO("seed " << seed);
    Random random(seed);
    for (int round = 0; round < 1500; ++round) {
        const Map map = random_map(random, random.below(60));
        LayoutCache cache;
        const BoardLayout layout = lay_out(map, {random_width(random)}, half_em(), cache);
        for (std::size_t lane = 0; lane < layout.lanes.size(); ++lane) {
            for (std::size_t stage = 0; stage < layout.columns.size(); ++stage) {
                const Cell& cell = layout.cell(lane, stage);
                for (std::size_t i = cell.first; i < cell.first + cell.count; ++i) {
                    const PlacedCard& placed = layout.cards[i];
                    REQUIRE(inside(layout.cell_rect(lane, stage), placed.rect));
                    const BoardHit hit = hit_test(layout, center(placed.rect));
                    REQUIRE(std::holds_alternative<CardHit>(hit));
                    REQUIRE(std::get<CardHit>(hit).card == placed.card);
                    if (layout.lanes[lane].kind == LaneKind::feels) continue;
                    for (std::size_t other = cell.first; other < i; ++other)
                        REQUIRE_FALSE(overlap(layout.cards[other].rect, placed.rect));
                }
            }
        }
    }
}

TEST_CASE("A layout from a warm cache is the same as from a cold one, after any edits and zooms") {
    const std::uint64_t seed = 2;
    INFO("seed " << seed);
    Random random(seed);
    for (int round = 0; round < 60; ++round) {
        Map map = random_map(random, 30);
        LayoutCache warm;
        for (std::size_t step = 0; step < 60; ++step) {
            edit(random, map, 1000 + step);
            const BoardRequest request{random.chance(0.7) ? 164 : random_width(random)};
            LayoutCache cold;
            REQUIRE(same(lay_out(map, request, half_em(), warm), lay_out(map, request, half_em(), cold)));
        }
    }
}

TEST_CASE("A text is measured once, whatever the zoom") {
    Random random(3);
    Map map = random_map(random, 100);
    int calls = 0;
    LayoutCache cache;
    (void)lay_out(map, {164}, half_em(&calls), cache);
    calls = 0;
    for (const float width : {132.0F, 180.0F, 280.0F, 40.0F}) (void)lay_out(map, {width}, half_em(&calls), cache);
    CHECK(calls == 0);
}

TEST_CASE("A dropped card lands where the line is: between the cards above and below it") {
    const std::uint64_t seed = 4;
    INFO("seed " << seed);
    Random random(seed);
    for (int round = 0; round < 500; ++round) {
        const Map map = random_map(random, 40);
        LayoutCache cache;
        const BoardLayout layout = lay_out(map, {random_width(random)}, half_em(), cache);
        const Point at{static_cast<float>(random.between(0, layout.width - 1)),
                       static_cast<float>(random.between(0, layout.height - 1))};
        const auto spot = drop_spot(layout, at);
        REQUIRE(spot);
        const Rect area = layout.cell_rect(spot->lane, spot->stage);
        REQUIRE(area.contains(at));
        REQUIRE(spot->before <= layout.cell(spot->lane, spot->stage).count);
        REQUIRE(inside(area, spot->line));
    }
}

TEST_CASE("Only cards outside the visible stretch are left out") {
    const std::uint64_t seed = 5;
    INFO("seed " << seed);
    Random random(seed);
    for (int round = 0; round < 500; ++round) {
        const Map map = random_map(random, 60);
        LayoutCache cache;
        const BoardLayout layout = lay_out(map, {random_width(random)}, half_em(), cache);
        const auto top = static_cast<float>(random.between(-10, layout.height));
        const float bottom = top + static_cast<float>(random.between(0, 300));
        for (const Cell& cell : layout.cells) {
            const VisibleRange seen = visible_cards(layout, cell, top, bottom);
            for (std::size_t i = cell.first; i < cell.first + cell.count; ++i) {
                const Rect& rect = layout.cards[i].rect;
                if (rect.y < bottom && rect.bottom() > top) REQUIRE((i >= seen.first && i < seen.end));
            }
        }
    }
}
