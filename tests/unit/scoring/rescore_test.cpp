#include "scoring/score.h"

#include "unit/scoring/score_samples.h"

#include <doctest/doctest.h>

using namespace journey;
using namespace journey::test;

namespace {

void change_card(Random& random, Map& map) {
    if (map.cards.empty()) return;
    Box<Card>& box = map.cards[random.below(map.cards.size())];
    Card card = *box;
    switch (random.below(4)) {
    case 0: card.touch.reach = random_share(random); break;
    case 1: card.stage = map.stages[random.below(map.stages.size())]->id; break;
    case 2: card.lane = map.lanes[random.below(map.lanes.size())].id; break;
    default: card.text += "!"; break;
    }
    box = card;
}

void change_order(Random& random, Map& map) {
    if (map.cards.empty()) return;
    const Box<Card> card = map.cards[random.below(map.cards.size())];
    std::erase_if(map.cards, [&](const Box<Card>& other) { return other.same_box(card); });
    map.cards.insert(map.cards.begin() + static_cast<std::ptrdiff_t>(random.below(map.cards.size() + 1)), card);
}

void change_stage(Random& random, Map& map) {
    Box<Stage>& box = map.stages[random.below(map.stages.size())];
    Stage stage = *box;
    switch (random.below(4)) {
    case 0: stage.readiness = random.between(0, 110); break;
    case 1: stage.readiness.reset(); break;
    case 2: stage.after = !stage.after; break;
    default: stage.unaided = random_unaided(random); break;
    }
    box = stage;
}

void change_structure(Random& random, Map& map, std::size_t number) {
    switch (random.below(4)) {
    case 0: add_stage(map, "n" + std::to_string(number), random.between(0, 110)); break;
    case 1: std::swap(map.stages.front(), map.stages[random.below(map.stages.size())]); break;
    case 2: map.lanes[2].kind = random.one_of({LaneKind::touchpoints, LaneKind::custom}); break;
    default:
        if (map.stages.size() < 2) return;
        std::erase_if(map.cards, [&](const Box<Card>& card) { return card->stage == map.stages.back()->id; });
        map.stages.pop_back();
        break;
    }
}

void edit(Random& random, Map& map, std::size_t number) {
    switch (random.below(7)) {
    case 0: add_touchpoint(map, map.stages.front()->id.value, random_touchpoint(random, 1000 + number)); break;
    case 1:
        if (!map.cards.empty())
            map.cards.erase(map.cards.begin() + static_cast<std::ptrdiff_t>(random.below(map.cards.size())));
        break;
    case 2: change_order(random, map); break;
    case 3: change_stage(random, map); break;
    case 4: change_structure(random, map, number); break;
    default: change_card(random, map); break;
    }
}

}  // namespace

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
