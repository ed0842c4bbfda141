// What if: the whole chain with other drop-offs, and wins carried out together.
#include "scoring/what_if.h"

#include "scoring/step_arithmetic.h"
#include "unit/scoring/journey_samples.h"
#include "unit/scoring/worked_map.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace journey;
using namespace journey::test;
using doctest::Approx;

namespace {

constexpr double near = 1e-9;

/// Some stages with another share that moves on.
std::vector<OnwardChange> random_changes(Random& random, const WhatIfFlow& flow) {
    std::vector<OnwardChange> changes;
    for (const WhatIfStage& stage : flow.stages)
        if (random.chance(0.5)) changes.push_back({stage.stage, random.unit()});
    return changes;
}

/// A target map whose goals are the changes, and what already moves on elsewhere.
Map with_goals(Map map, const WhatIfFlow& flow) {
    map.state = MapState::target;
    for (auto& box : map.stages) {
        const WhatIfStage* wanted = find_stage(flow, box->id);
        Stage stage = *box;
        stage.goal = wanted ? std::optional(wanted->onward) : std::nullopt;
        box = stage;
    }
    return map;
}

std::vector<WinKey> keys_of(const std::vector<Win>& wins, Random& random, double chance) {
    std::vector<WinKey> keys;
    for (const Win& win : wins)
        if (random.chance(chance)) keys.push_back(key_of(win));
    return keys;
}

}  // namespace

TEST_CASE("Nothing changed: the flow of the map, bit for bit") {
    for_random_journeys(1, 10'000, [](Random&, const Map& map) {
        const JourneyFlow flow = flow_of(map);
        if (!flow.has_journey) return Case::skipped;
        const WhatIfFlow same = what_if(map, flow, {});
        CHECK(same.buyers == flow.buyers);
        for (const WhatIfStage& stage : same.stages)
            for (const StageFlow& own : flow.stages)
                if (own.stage == stage.stage && own.arrive < 1e100) {
                    CHECK(stage.arrive == own.arrive);
                    CHECK(stage.arrive * stage.drop_off() == Approx(own.lost).epsilon(near));
                }
        return Case::kept;
    });
}

TEST_CASE("Changed stages give what a target map with these goals gives") {
    for_random_journeys(2, 10'000, [](Random& random, const Map& map) {
        const JourneyFlow flow = flow_of(map);
        const WhatIfFlow before = what_if(map, flow, {});
        const std::vector<OnwardChange> changes = random_changes(random, before);
        if (changes.empty()) return Case::skipped;
        const WhatIfFlow after = what_if(map, flow, changes);
        const JourneyFlow target = flow_of(with_goals(map, after), flow.gamma);
        CHECK(equal_shares(after.buyers, target.buyers));
        return Case::kept;
    });
}

TEST_CASE("A measured stage with very many customers gives the same as its share set by hand") {
    Map map = worked_map();
    const MapScore score = score_map(map);
    const JourneyFlow flow = journey_flow(map, score);
    const StageId stage = map.stages[8]->id;
    const std::vector<OnwardChange> change{{stage, 0.9}};
    const double by_hand = what_if(map, flow, change).buyers;
    Stage counted = *map.stages[8];
    counted.measured = Measured{};
    counted.measured->arrived = 1e11;
    counted.measured->moved_on = 0.9e11;
    map.stages[8] = counted;
    CHECK(by_hand == Approx(analyse(map, score_map(map)).flow.buyers).epsilon(1e-8));
    CHECK(by_hand > flow.buyers);
}

TEST_CASE("Whoever begins buys or is lost, whatever is changed") {
    for_random_journeys(3, 10'000, [](Random& random, const Map& map) {
        const JourneyFlow flow = flow_of(map);
        const WhatIfFlow before = what_if(map, flow, {});
        const WhatIfFlow after = what_if(map, flow, random_changes(random, before));
        double all = after.buyers;
        for (const WhatIfStage& stage : after.stages) all += stage.arrive * stage.drop_off();
        if (after.stages.empty() || all >= 1e3) return Case::skipped;
        CHECK(all == Approx(1).epsilon(1e-6));
        return Case::kept;
    });
}

TEST_CASE("Losing less at a stage never brings fewer buyers") {
    for_random_journeys(4, 10'000, [](Random& random, const Map& map) {
        const JourneyFlow flow = flow_of(map);
        const WhatIfFlow before = what_if(map, flow, {});
        if (before.stages.empty()) return Case::skipped;
        std::vector<OnwardChange> changes = random_changes(random, before);
        const WhatIfStage& stage = before.stages[random.below(before.stages.size())];
        const double onward = random.unit();
        changes.push_back({stage.stage, onward});
        const double some = what_if(map, flow, changes).buyers;
        changes.push_back({stage.stage, onward + (1 - onward) * random.unit()});
        CHECK(what_if(map, flow, changes).buyers >= some * (1 - near));
        return Case::kept;
    });
}

TEST_CASE("One win, tried alone, brings the buyers that it says") {
    for_random_journeys(5, 10'000, [](Random& random, const Map& map) {
        const MapScore score = score_map(map);
        const Journey journey = analyse(map, score);
        if (journey.wins.empty()) return Case::skipped;
        const Win& win = journey.wins[random.below(journey.wins.size())];
        const std::vector<WinKey> key{key_of(win)};
        const auto changes = onward_with(map, score, journey.flow.gamma, key);
        const double gained = what_if(map, journey.flow, changes).buyers - journey.flow.buyers;
        CHECK(gained == Approx(win.buyers).epsilon(1e-6).scale(1e-9));
        return Case::kept;
    });
}

TEST_CASE("More wins tried never bring fewer buyers") {
    for_random_journeys(6, 10'000, [](Random& random, const Map& map) {
        const MapScore score = score_map(map);
        const Journey journey = analyse(map, score);
        std::vector<WinKey> keys = keys_of(journey.wins, random, 0.3);
        const auto buyers = [&] {
            return what_if(map, journey.flow, onward_with(map, score, journey.flow.gamma, keys)).buyers;
        };
        const double some = buyers();
        const std::vector<WinKey> more = keys_of(journey.wins, random, 0.3);
        if (more.empty()) return Case::skipped;
        keys.insert(keys.end(), more.begin(), more.end());
        CHECK(buyers() >= some * (1 - near));
        return Case::kept;
    });
}

TEST_CASE("Wins of two stages multiply: together they bring more than one by one") {
    const Map map = worked_map();
    const MapScore score = score_map(map);
    const Journey journey = analyse(map, score);
    std::vector<WinKey> keys{key_of(journey.wins[0])};
    for (const Win& win : journey.wins)
        if (keys.size() < 2 && win.stage != keys.front().stage) keys.push_back(key_of(win));
    const double together =
        what_if(map, journey.flow, onward_with(map, score, journey.flow.gamma, keys)).buyers / journey.flow.buyers;
    const auto ratio = [&](const WinKey& key) {
        for (const Win& win : journey.wins)
            if (key_of(win) == key) return 1 + win.ratio;
        return 0.0;
    };
    CHECK(together == Approx(ratio(keys[0]) * ratio(keys[1])).epsilon(near));
}

TEST_CASE("The band of wins that are tried is that of the map in which they are carried out") {
    for_random_journeys(8, 10'000, [](Random&, Map map) {
        remove_counts(map);  // counts and goals scale a loss, which no edit of a touchpoint does
        const MapScore score = score_map(map);
        const Journey journey = analyse(map, score);
        std::vector<WinKey> keys;
        for (const Win& win : journey.wins)
            if (win.kind == WinKind::stop_push || win.kind == WinKind::strengthen) keys.push_back(key_of(win));
        if (keys.empty()) return Case::skipped;
        const WhatIfFlow tried = what_if(map, journey.flow, onward_with(map, score, journey.flow.gamma, keys));
        for (auto& box : map.cards)
            for (const WinKey& key : keys)
                if (key.card == box->id) {
                    Card card = *box;
                    if (key.kind == WinKind::stop_push) card.touch.effect = Effect::neutral;
                    if (key.kind == WinKind::strengthen) card.touch.strength = 0.75;
                    box = card;
                }
        const JourneyFlow done = flow_of(map, journey.flow.gamma);
        CHECK(tried.low == Approx(done.low).epsilon(1e-6).scale(1e-9));
        CHECK(tried.high == Approx(done.high).epsilon(1e-6).scale(1e-9));
        return Case::kept;
    });
}

TEST_CASE("A drop-off set by hand is as sure as the map is") {
    const Map map = worked_map();
    const JourneyFlow flow = flow_of(map);
    const std::vector<OnwardChange> change{{map.stages[8]->id, 0.9}};
    const WhatIfFlow after = what_if(map, flow, change);
    CHECK(after.buyers > flow.buyers);
    CHECK(after.low / after.buyers == Approx(flow.low / flow.buyers));
    CHECK(after.high / after.buyers == Approx(flow.high / flow.buyers));
}

TEST_CASE("The index of the worked map has the band of 5.9") {
    const JourneyFlow flow = flow_of(worked_map());
    CHECK(std::round(flow.index_low) == 39);
    CHECK(std::round(flow.index_high) == 50);
}

TEST_CASE("Two wins of one touchpoint add up on it") {
    Map map;
    map.lanes = {touchpoint_lane()};
    map.calibration = 1;
    add_stage(map, "s", 10);
    add_touchpoint(map, "s", touchpoint("c", Effect::pull, 0.8, 0.5, Message::buy_now));
    const MapScore score = score_map(map);
    const std::vector<WinKey> both{{WinKind::fix_message, {"s"}, {"c"}}, {WinKind::strengthen, {"s"}, {"c"}}};
    const auto changes = onward_with(map, score, 1, both);
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].onward == Approx(1 - 0.65 * (1 - 0.95 * 0.8 * 0.75)));
}

TEST_CASE("Stages that are not there and shares out of range do no harm") {
    const Map map = worked_map();
    const JourneyFlow flow = flow_of(map);
    const std::vector<OnwardChange> changes{
        {{"gone"}, 0.5}, {map.stages[3]->id, std::nan("")}, {map.stages[4]->id, 7}, {map.stages[5]->id, -1}};
    const WhatIfFlow after = what_if(map, flow, changes);
    CHECK(after.buyers == 0);
    CHECK(find_stage(after, map.stages[4]->id)->onward == 1);
    CHECK(what_if(Map{}, JourneyFlow{}, changes).stages.empty());
}

TEST_CASE("The arithmetic of a touchpoint gives its contribution") {
    for_random_journeys(7, 3'000, [](Random&, const Map& map) {
        for (const StageScore& score : score_map(map).stages)
            for (const Contribution& contribution : score.contributions) {
                const auto sum = step_arithmetic(map, score, contribution.card);
                REQUIRE(sum.has_value());
                CHECK(equal_points(sum->points, contribution.points));
                const double unaided = score.base / 100;
                if (sum->effect == Effect::pull)
                    CHECK(sum->block ==
                          Approx(100 * (1 - unaided - sum->stay) * (1 + sum->not_pushed) / 2).epsilon(near));
                if (sum->effect == Effect::push)
                    CHECK(sum->block ==
                          Approx(-100 * (1 - sum->not_pushed) * (unaided + 1 - sum->stay) / 2).epsilon(near));
            }
    });
}
