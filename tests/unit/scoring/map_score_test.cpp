#include "scoring/score.h"

#include "unit/scoring/score_samples.h"
#include "unit/support/random_cases.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace journey;
using namespace journey::test;
using doctest::Approx;

namespace {

using Readiness = std::vector<double>;

Map map_with(const std::vector<std::optional<double>>& readiness, std::size_t after = 0) {
    Map map;
    map.lanes = {touchpoint_lane()};
    for (const auto& own : readiness) add_stage(map, "s" + std::to_string(map.stages.size()), own);
    for (; after > 0; --after) add_stage(map, "a" + std::to_string(after), std::nullopt, true);
    return map;
}

double worst(const MapScore& score, const Map& map) {
    double result = 100;
    for (std::size_t i = 0; i < score.stages.size(); ++i)
        if (!map.stages[i]->after) result = std::min(result, score.stages[i].score);
    return result;
}

double best(const MapScore& score, const Map& map) {
    double result = 0;
    for (std::size_t i = 0; i < score.stages.size(); ++i)
        if (!map.stages[i]->after) result = std::max(result, score.stages[i].score);
    return result;
}

}  // namespace

TEST_CASE("An empty map has no index") {
    const MapScore score = score_map(Map{});
    CHECK(score.stages.empty());
    CHECK_FALSE(score.index);
    CHECK_FALSE(score.after_index);
}

TEST_CASE("A map with only stages after the purchase has only the index after it") {
    const MapScore score = score_map(map_with({}, 2));
    CHECK_FALSE(score.index);
    REQUIRE(score.after_index);
    CHECK(*score.after_index == Approx(35));
    CHECK(score.stages[0].readiness == 130);
}

TEST_CASE("A stage without readiness lies between its neighbours") {
    CHECK(effective_readiness(map_with({20.0, std::nullopt, std::nullopt, 80.0})) == Readiness{20, 40, 60, 80});
}

TEST_CASE("A map that says no readiness runs from 0 to 110") {
    CHECK(effective_readiness(map_with({std::nullopt, std::nullopt, std::nullopt})) == Readiness{0, 55, 110});
    CHECK(effective_readiness(map_with({std::nullopt, 50.0, std::nullopt})) == Readiness{0, 50, 110});
}

TEST_CASE("A lone stage without readiness is at 0") {
    CHECK(effective_readiness(map_with({std::nullopt})) == Readiness{0});
}

TEST_CASE("A stage after the purchase is at 130 and does not draw the others up") {
    CHECK(effective_readiness(map_with({80.0, std::nullopt}, 1)) == Readiness{80, 110, 130});
    Map map = map_with({80.0}, 1);
    Stage after = *map.stages[1];
    after.readiness = 20;
    map.stages[1] = after;
    CHECK(effective_readiness(map) == Readiness{80, 130});
}

TEST_CASE("Only cards in touchpoint lanes score") {
    Map map = map_with({50.0});
    add_touchpoint(map, "s0", touchpoint("a", Effect::pull, 1, 1));
    CHECK(score_map(map).stages[0].score > 35);
    map.lanes[0].kind = LaneKind::does;
    CHECK(score_map(map).stages[0].score == 35);
}

TEST_CASE("A stage of twenty points weighs two steps in the index") {
    Map map = map_with({0.0, 20.0, 30.0});
    add_touchpoint(map, "s0", touchpoint("a", Effect::pull, 1, 0.5));
    const MapScore score = score_map(map);
    const double first = score.stages[0].mean;
    REQUIRE(score.index);
    CHECK(*score.index == Approx(100 * std::exp((2 * std::log(first) + 2 * std::log(0.35)) / 4)));
}

TEST_CASE("A stage from which readiness falls weighs nothing") {
    Map map = map_with({50.0, 20.0});
    add_touchpoint(map, "s0", touchpoint("a", Effect::pull, 1, 1));
    CHECK(*score_map(map).index == Approx(35));
}

TEST_CASE("A stage that nobody passes leaves a number") {
    Map map = map_with({50.0, 60.0});
    for (int i = 0; i < 100; ++i) add_touchpoint(map, "s0", touchpoint(std::to_string(i), Effect::push, 1, 1));
    const MapScore score = score_map(map);
    CHECK(score.stages[0].score < 1e-100);
    REQUIRE(score.index);
    CHECK(*score.index == Approx(100 * std::sqrt(1e-12 * 0.35)));
}

TEST_CASE("A stage is found by its id") {
    const MapScore score = score_map(map_with({50.0, 60.0}));
    REQUIRE(find_score(score, StageId{"s1"}) != nullptr);
    CHECK(find_score(score, StageId{"s1"})->readiness == 60);
    CHECK(find_score(score, StageId{"nowhere"}) == nullptr);
}

TEST_CASE("The index lies between the worst and the best stage") {
    for_random_cases(201, 10'000, [](Random& random) {
        const Map map = random_map_to_score(random, random.below(12));
        const MapScore score = score_map(map);
        if (!score.index) return Case::skipped;
        REQUIRE(*score.index >= std::max(1e-10, worst(score, map)) - 1e-9);
        REQUIRE(*score.index <= best(score, map) + 1e-9);
        return Case::kept;
    });
}

TEST_CASE("Improving one stage never lowers the index") {
    for_random_cases(202, 10'000, [](Random& random) {
        Map map = random_map_to_score(random, random.below(12));
        const MapScore before = score_map(map);
        Card card = random_touchpoint(random, 999);
        card.touch.effect = Effect::pull;
        const Stage& stage = *map.stages[random.below(map.stages.size())];
        const bool after_purchase = stage.after;
        add_touchpoint(map, stage.id.value, card);
        const MapScore after = score_map(map);
        if (before.index) REQUIRE(*after.index >= *before.index - 1e-9);
        if (before.after_index) REQUIRE(*after.after_index >= *before.after_index - 1e-9);
        return after_purchase ? Case::skipped : Case::kept;
    });
}

TEST_CASE("Splitting a stage into two halves of equal score leaves the index unchanged") {
    for_random_cases(203, 10'000, [](Random& random) {
        const std::size_t stages = 2 + random.below(5);
        Map whole;
        double readiness = random.between(0, 10);
        for (std::size_t i = 0; i < stages; ++i) {
            add_stage(whole, "s" + std::to_string(i), readiness);
            Stage stage = *whole.stages.back();
            stage.unaided = random_unaided(random);
            whole.stages.back() = stage;
            readiness += random.between(0, 20);
        }
        const std::size_t at = random.below(stages - 1);
        Stage half = *whole.stages[at];
        half.id.value = "half";
        half.readiness = (*whole.stages[at]->readiness + *whole.stages[at + 1]->readiness) / 2;
        Map split = whole;
        split.stages.insert(split.stages.begin() + static_cast<std::ptrdiff_t>(at) + 1, Box<Stage>(half));
        REQUIRE(std::abs(*score_map(split).index - *score_map(whole).index) < 1e-9);
    });
}
