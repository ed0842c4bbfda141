#include "scoring/score.h"

#include "unit/scoring/edited_maps.h"

#include <doctest/doctest.h>

using namespace journey;
using namespace journey::test;

TEST_CASE("Scoring after edits equals scoring from the start, bit for bit") {
    const std::uint64_t seed = 301;
    Random random(seed);
    for (int round = 0; round < 1000; ++round) {
        INFO("seed " << seed << ", round " << round);
        Map map = random_map_to_score(random, random.below(60));
        MapScore score = score_map(map);
        for (std::size_t step = 0; step < 12; ++step) {
            const Map before = map;
            for (std::size_t edits = random.below(4); edits > 0; --edits) edit(random, map, step * 10 + edits);
            score = rescore(before, std::move(score), map);
            REQUIRE(score == score_map(map));
        }
    }
}

TEST_CASE("Two maps that share nothing are scored anew") {
    Random random(302);
    for (int round = 0; round < 200; ++round) {
        INFO("seed 302, round " << round);
        const Map before = random_map_to_score(random, 80);
        const Map after = random_map_to_score(random, 80);
        REQUIRE(rescore(before, score_map(before), after) == score_map(after));
    }
}

TEST_CASE("A card moved far away in the order changes no score") {
    Random random(303);
    Map map = random_map_to_score(random, 300);
    const Map before = map;
    std::rotate(map.cards.begin(), map.cards.begin() + 150, map.cards.end());
    CHECK(rescore(before, score_map(before), map) == score_map(before));
}
