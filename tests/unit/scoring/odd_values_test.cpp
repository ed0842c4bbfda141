// Whatever a map says, every figure that leaves the core is a number, or absent where no number can say it.
#include "scoring/views.h"
#include "unit/scoring/all_finite.h"
#include "unit/scoring/odd_values.h"

#include <doctest/doctest.h>

#include <limits>

using namespace journey;
using namespace journey::test;

namespace {

constexpr double greatest = std::numeric_limits<double>::max();

/// One stage that pulls, where a buyer is worth this.
Map map_worth(const BuyerValue& value) {
    Map map;
    map.lanes = {touchpoint_lane()};
    map.value = value;
    add_stage(map, "s", 50);
    add_touchpoint(map, "s", touchpoint("c", Effect::push, 0.5, 0.5));
    return map;
}

BuyerValue value_of(double order, double entrants) {
    BuyerValue value;
    value.order = order;
    value.entrants_per_year = entrants;
    return value;
}

/// Some changes of what moves on, and the wins together that the analysis proposes.
bool what_if_is_finite(Random& random, const Map& map, const MapScore& score, const Journey& journey) {
    std::vector<WinKey> keys;
    for (const Win& win : journey.wins)
        if (random.chance(0.3)) keys.push_back(key_of(win));
    std::vector<OnwardChange> changes = onward_with(map, score, journey.flow.gamma, keys);
    for (const OnwardChange& change : changes)
        if (!all_finite({change.onward, change.more_spread})) return false;
    for (const auto& stage : map.stages)
        if (random.chance(0.2)) changes.push_back({stage->id, odd_number(random)});
    return all_finite(what_if(map, journey.flow, changes));
}

}  // namespace

TEST_CASE("Whatever a map says, only numbers come out") {
    for_random_cases(511, 10'000, [](Random& random) {
        const Map map = odd_journey(random);
        const MapScore score = score_map(map);
        REQUIRE(all_finite(score));
        const Journey journey = analyse(map, score);
        REQUIRE(all_finite(journey));
        for (const StageFlow& stage : journey.flow.stages) {
            for (const double figure : {stage.arrive, stage.lost, stage.pushed_away, stage.onward, stage.buy_from_here,
                                        stage.need, stage.effort})
                REQUIRE(figure >= 0);
            REQUIRE(is_finite(drop_off(stage)));
        }
        REQUIRE(what_if_is_finite(random, map, score, journey));
        REQUIRE(all_finite(opportunities(score, journey.flow)));
        REQUIRE(is_finite(peak_end(score)));
    });
}

TEST_CASE("Whatever is asked of a map, a calibration is a number or absent, and its flow is of numbers") {
    for_random_cases(512, 2'000, [](Random& random) {
        const Map map = odd_journey(random);
        const MapScore score = score_map(map);
        REQUIRE(is_finite(calibrate(map, score, random.chance(0.5) ? odd_number(random) : random.between(0, 1000))));
        REQUIRE(all_finite(journey_flow(map, score, {.gamma = odd_number(random)})));
    });
}

TEST_CASE("Money that no number can say is absent, and the buyers stay") {
    const auto money_of = [](const BuyerValue& value) { return journey_of(map_worth(value)); };

    const Journey some = money_of(value_of(100, 1000));
    CHECK(some.flow.buyer_worth == 100.0);
    REQUIRE_FALSE(some.wins.empty());
    CHECK(some.wins.front().money == some.wins.front().buyers * 100'000);

    const Journey per_year = money_of(value_of(greatest, greatest));
    CHECK(per_year.flow.buyer_worth == greatest);
    CHECK_FALSE(per_year.flow.money_per_buyer_share);
    CHECK_FALSE(per_year.wins.front().money);
    CHECK(per_year.wins.front().buyers == some.wins.front().buyers);

    BuyerValue often = value_of(greatest, 2);
    often.orders = 3;
    const Journey each = money_of(often);
    CHECK_FALSE(each.flow.buyer_worth);
    CHECK_FALSE(each.flow.money_per_buyer_share);
}

TEST_CASE("Hardly any known buyers give a calibration, and a stage that weighs nothing still lets everybody on") {
    Map map = map_worth({});
    add_stage(map, "lower", 20);  // readiness falls: the first stage weighs nothing
    map.buyers_per_thousand = std::numeric_limits<double>::denorm_min();
    const JourneyFlow flow = flow_of(map);
    CHECK(all_finite(flow));
    CHECK(flow.gamma > 100);
    CHECK(flow.stages[0].onward == 1);
}
