// The properties of 5.14 "Journey", with random inputs.
#include "scoring/journey.h"
#include "unit/scoring/journey_samples.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace journey;
using namespace journey::test;

namespace {

bool is_before(const Map& map, std::size_t i) { return !map.stages[i]->after; }

/// The map after a win was carried out.
Map carried_out(Map map, const Win& win) {
    if (win.kind == WinKind::add_pull) {
        add_touchpoint(map, win.stage.value, touchpoint("added", Effect::pull, 0.5, 0.5));
        return map;
    }
    for (std::size_t i = 0; i < map.cards.size(); ++i) {
        if (map.cards[i]->id != win.card) continue;
        Card card = *map.cards[i];
        if (win.kind == WinKind::strengthen)
            card.touch.strength = 0.75;
        else
            card.touch.message = Message::none;
        card.touch.effect = win.kind == WinKind::stop_push ? Effect::neutral : Effect::pull;
        map.cards[i] = card;
    }
    return map;
}

}  // namespace

TEST_CASE("Losses and buyers sum to everybody who enters") {
    for_random_journeys(501, 10'000, [](Random&, const Map& map) {
        const JourneyFlow flow = flow_of(map);
        if (!flow.has_journey) return Case::skipped;
        double sum = flow.buyers;
        for (const StageFlow& stage : flow.stages) sum += stage.lost;
        REQUIRE(std::abs(sum - 1) < 1e-9);
        REQUIRE((flow.buyers > 0 && flow.buyers < 1));
        REQUIRE(flow.low <= flow.buyers);
        REQUIRE(flow.high >= flow.buyers);
        REQUIRE(flow.purchases >= flow.buyers);
        return Case::kept;
    });
}

TEST_CASE("Without paths the share that buys never falls along the journey") {
    for_random_journeys(502, 10'000, [](Random&, Map map) {
        map.paths.clear();
        const JourneyFlow flow = flow_of(map);
        if (map.stages.size() < 2) return Case::skipped;
        double before = 0;
        for (const StageFlow& stage : flow.stages) {
            if (stage.after) continue;
            REQUIRE(stage.buy_from_here >= before - 1e-12);
            before = stage.buy_from_here;
        }
        return Case::kept;
    });
}

TEST_CASE("Need and effort sum to 1 where there is any, and misplaced effort is a share") {
    for_random_journeys(503, 10'000, [](Random&, const Map& map) {
        const JourneyFlow flow = flow_of(map);
        double need = 0;
        double effort = 0;
        for (const StageFlow& stage : flow.stages) {
            need += stage.need;
            effort += stage.effort;
        }
        REQUIRE((need == 0 || std::abs(need - 1) < 1e-9));
        REQUIRE((effort == 0 || std::abs(effort - 1) < 1e-9));
        REQUIRE((flow.misplaced >= 0 && flow.misplaced <= 1 + 1e-12));
        return need > 0 && effort > 0 ? Case::kept : Case::skipped;
    });
}

TEST_CASE("Improving one stage never lowers the buyers") {
    for_random_journeys(504, 10'000, [](Random& random, const Map& map) {
        const std::size_t at = random.below(map.stages.size());
        // A counted stage is where the counts weigh more when the map is surer, so only judged ones are compared.
        if (!is_before(map, at) || map.stages[at]->measured) return Case::skipped;
        const double gamma = journey_gamma(map, score_map(map));
        Map better = map;
        Card card = random_touchpoint(random, 999);
        card.touch.effect = Effect::pull;
        add_touchpoint(better, map.stages[at]->id.value, card);
        REQUIRE(flow_of(better, gamma).buyers >= flow_of(map, gamma).buyers - 1e-12);
        return Case::kept;
    });
}

TEST_CASE("A win carried out brings what it promised") {
    for_random_journeys(505, 10'000, [](Random& random, const Map& map) {
        const double gamma = journey_gamma(map, score_map(map));
        const Journey before = journey_of(map, gamma);
        if (before.wins.empty()) return Case::skipped;
        const Win& win = before.wins[random.below(before.wins.size())];
        const Stage* stage = nullptr;
        for (const auto& box : map.stages)
            if (box->id == win.stage) stage = box.address();
        // Where counts or a goal decide, a change scales the loss: that is a promise, not a new map.
        if (stage->measured || stage->goal) return Case::skipped;
        const Map after = carried_out(map, win);
        CAPTURE(name_of(win.kind));
        REQUIRE(std::abs(flow_of(after, gamma).buyers - before.flow.buyers - win.buyers) < 1e-10);
        const double points =
            find_score(score_map(after), win.stage)->score - find_score(score_map(map), win.stage)->score;
        REQUIRE(std::abs(points - win.points) < 1e-9);
        REQUIRE(win.buyers >= -1e-12);
        return Case::kept;
    });
}

TEST_CASE("Splitting a stage into two halves of equal share leaves the buyers unchanged") {
    for_random_cases(506, 10'000, [](Random& random) {
        Map whole;
        double readiness = random.between(0, 10);
        const std::size_t stages = 2 + random.below(5);
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
        REQUIRE(std::abs(flow_of(split).buyers - flow_of(whole).buyers) < 1e-9);
    });
}

TEST_CASE("The ranking of wins does not depend on the calibration") {
    for_random_journeys(507, 10'000, [](Random& random, Map map) {
        map.paths.clear();
        remove_counts(map);
        const std::vector<Win> one = journey_of(map, 1.0).wins;
        const std::vector<Win> other = journey_of(map, random.between(0.05, 2)).wins;
        REQUIRE(one.size() == other.size());
        if (one.size() < 2) return Case::skipped;
        // Ratios (p′/p)^(γw) − 1 that are equal on paper may swap, so gains are compared, not places.
        for (std::size_t i = 0; i + 1 < one.size(); ++i) {
            const auto place = [&](const Win& win) {
                for (std::size_t k = 0; k < other.size(); ++k)
                    if (other[k].kind == win.kind && other[k].stage == win.stage && other[k].card == win.card) return k;
                return other.size();
            };
            const std::size_t first = place(one[i]);
            const std::size_t second = place(one[i + 1]);
            REQUIRE((first < second || std::abs(one[i].buyers - one[i + 1].buyers) <= 1e-9 * one[i].buyers + 1e-13));
        }
        return Case::kept;
    });
}

TEST_CASE("Findings are sorted by points and wins by buyers") {
    for_random_journeys(508, 10'000, [](Random&, const Map& map) {
        const Journey journey = journey_of(map);
        for (std::size_t i = 1; i < journey.findings.size(); ++i)
            REQUIRE(journey.findings[i - 1].points >= journey.findings[i].points * (1 - 1e-11));
        for (std::size_t i = 1; i < journey.wins.size(); ++i)
            REQUIRE(journey.wins[i - 1].buyers >= journey.wins[i].buyers - 1e-11);
    });
}

TEST_CASE("The order of the cards changes nothing, bit for bit") {
    for_random_journeys(509, 10'000, [](Random& random, Map map) {
        const Journey before = journey_of(map);
        for (std::size_t i = map.cards.size(); i > 1; --i) std::swap(map.cards[i - 1], map.cards[random.below(i)]);
        REQUIRE(journey_of(map) == before);
    });
}

TEST_CASE("A calibration found makes the whole chain sell what is known") {
    for_random_journeys(510, 10'000, [](Random& random, Map map) {
        constexpr std::size_t few = 3;  // the whole chain is solved again and again
        if (map.stages.size() > few) map.stages.resize(few);
        const MapScore score = score_map(map);
        const double known = random.between(1, 900);
        const auto gamma = calibrate(map, score, known);
        if (!gamma) return Case::skipped;
        REQUIRE(std::abs(flow_of(map, gamma).buyers * 1000 - known) < 1e-6);
        return Case::kept;
    });
}
