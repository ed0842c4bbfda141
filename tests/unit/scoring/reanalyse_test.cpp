#include "scoring/journey.h"

#include "unit/scoring/edited_maps.h"
#include "unit/scoring/journey_samples.h"

#include <doctest/doctest.h>

using namespace journey;
using namespace journey::test;

namespace {

void change_duties(Random& random, Map& map) {
    if (map.cards.empty()) return;
    Box<Card>& box = map.cards[random.below(map.cards.size())];
    Card card = *box;
    switch (random.below(3)) {
    case 0: card.owner = random.chance(0.5) ? "Salg" : ""; break;
    case 1: card.review_by = random.chance(0.5) ? "2026-03-31" : "2027-01-01"; break;
    default: card.set_aside = {{"push", "Skal være sådan"}}; break;
    }
    box = card;
}

void change_map(Random& random, Map& map) {
    switch (random.below(6)) {
    case 0: map.paths.clear(); break;
    case 1: add_random_paths(random, map); break;
    case 2: add_random_counts(random, map); break;
    case 3: map.buyers_per_thousand = random.between(1, 900); break;
    case 4: map.calibration = random.between(0.2, 3); break;
    default:
        map.value = BuyerValue{};
        map.value->order = random.between(1, 1000);
        if (random.chance(0.7)) map.value->entrants_per_year = random.between(1, 1000);
        break;
    }
}

void edit_anything(Random& random, Map& map, std::size_t number) {
    switch (random.below(5)) {
    case 0: change_duties(random, map); break;
    case 1: change_map(random, map); break;
    default: edit(random, map, number); break;
    }
}

constexpr JourneyRequest request{.today = "2026-11-26"};

/// Edits a map again and again; after each step the analysis that was carried on is the one from the start.
void check_steps(Random& random, Map map) {
    MapScore score = score_map(map);
    Journey journey = analyse(map, score, request);
    for (std::size_t step = 0; step < 12; ++step) {
        const Map before = map;
        for (std::size_t edits = random.below(3); edits > 0; --edits) edit_anything(random, map, step * 10 + edits);
        score = rescore(before, std::move(score), map);
        journey = reanalyse(before, std::move(journey), map, score, request);
        const Journey anew = analyse(map, score, request);
        REQUIRE(journey.flow == anew.flow);
        REQUIRE(journey.findings == anew.findings);
        REQUIRE(journey.wins == anew.wins);
        REQUIRE(journey == anew);
    }
}

}  // namespace

TEST_CASE("The analysis after edits equals the analysis from the start, bit for bit") {
    const std::uint64_t seed = 311;
    Random random(seed);
    for (int round = 0; round < 1000; ++round) {
        INFO("seed " << seed << ", round " << round);
        check_steps(random, random_journey(random));
    }
}

TEST_CASE("A map of stages that all differ is analysed anew") {
    Random random(312);
    for (int round = 0; round < 200; ++round) {
        INFO("seed 312, round " << round);
        const Map before = random_journey(random);
        const Map after = random_journey(random);
        const MapScore score = score_map(after);
        const Journey journey = analyse(before, score_map(before), request);
        REQUIRE(reanalyse(before, journey, after, score, request) == analyse(after, score, request));
    }
}

TEST_CASE("What is not scored leaves the analysis as it is") {
    Random random(313);
    Map map = random_journey(random);
    const Map before = map;
    const MapScore score = score_map(map);
    map.title = "Et andet navn";
    CHECK(reanalyse(before, analyse(before, score), map, score) == analyse(map, score));
}
