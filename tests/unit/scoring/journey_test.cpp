#include "scoring/journey.h"

#include "scoring/beta.h"
#include "unit/scoring/journey_samples.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace journey;
using namespace journey::test;
using doctest::Approx;

namespace {

/// Three stages of 10 points each, without touchpoints, then one after the purchase.
Map plain_map() {
    Map map;
    map.lanes = {touchpoint_lane()};
    for (int i = 0; i < 3; ++i) add_stage(map, "s" + std::to_string(i), 80 + 10 * i);
    add_stage(map, "after", std::nullopt, true);
    map.calibration = 1;
    return map;
}

template <class Change>
void change_stage(Map& map, std::size_t at, Change change) {
    Stage stage = *map.stages[at];
    change(stage);
    map.stages[at] = stage;
}

std::optional<Finding> find(const Journey& journey, FindingKind kind) {
    for (const Finding& finding : journey.findings)
        if (finding.kind == kind) return finding;
    return std::nullopt;
}

/// The stage of 5.8, last before the purchase, counted.
Map counted_map(double moved_on, double arrived) {
    Map map;
    map.lanes = {touchpoint_lane()};
    map.calibration = 1;
    add_stage(map, "s", 90);
    change_stage(map, 0, [&](Stage& stage) {
        stage.measured = Measured{};
        stage.measured->arrived = arrived;
        stage.measured->moved_on = moved_on;
    });
    Card sheet = touchpoint("1", Effect::pull, 0.8, 0.5, Message::practical);
    sheet.evidence = Evidence::heard;
    Card adviser = touchpoint("2", Effect::pull, 0.5, 0.75, Message::answer);
    adviser.evidence = Evidence::survey;
    Card slow = touchpoint("3", Effect::push, 0.6, 0.5);
    slow.evidence = Evidence::heard;
    for (const Card& card : {sheet, adviser, slow}) add_touchpoint(map, "s", card);
    return map;
}

}  // namespace

TEST_CASE("A map without a stage before the purchase has no journey") {
    Map map;
    add_stage(map, "after", std::nullopt, true);
    const Journey journey = journey_of(map);
    CHECK_FALSE(journey.flow.has_journey);
    CHECK(journey.flow.buyers == 0);
    CHECK(journey.wins.empty());
    CHECK_FALSE(journey_of(Map{}).flow.has_journey);
}

TEST_CASE("An empty map sells to 1 % until something is known") {
    Map map = plain_map();
    map.calibration.reset();
    CHECK(flow_of(map).buyers == Approx(0.01));
    map.buyers_per_thousand = 12;
    CHECK(flow_of(map).buyers == Approx(0.012));
}

TEST_CASE("Customers arrive, are lost and buy by the shares that move on") {
    const JourneyFlow flow = flow_of(plain_map());
    CHECK(flow.stages[0].arrive == 1);
    CHECK(flow.stages[0].onward == Approx(0.35));
    CHECK(flow.stages[0].lost == Approx(0.65));
    CHECK(flow.stages[2].arrive == Approx(0.35 * 0.35));
    CHECK(flow.buyers == Approx(std::pow(0.35, 3)));
    CHECK(flow.stages[3].arrive == flow.purchases);
    CHECK(flow.purchases == flow.buyers);
}

TEST_CASE("A path back gives the customers another try") {
    Map map = plain_map();
    add_path(map, "s2", "s1", 0.2);
    const JourneyFlow flow = flow_of(map);
    // At s2: 20 % back to s1; of the rest 35 % buy. h1 = .35·h2, h2 = .2·h1 + .8·.35.
    CHECK(flow.stages[2].buy_from_here == Approx(0.28 / (1 - 0.07)));
    CHECK(flow.stages[2].lost == Approx(flow.stages[2].arrive * 0.8 * 0.65));
}

TEST_CASE("Entries are where customers start, and more than everybody is scaled down") {
    Map map = plain_map();
    add_path(map, "", "s1", 0.25);
    CHECK(flow_of(map).stages[0].arrive == Approx(0.75));
    add_path(map, "", "s2", 1);
    const JourneyFlow flow = flow_of(map);
    CHECK(flow.stages[0].arrive == 0);
    CHECK(flow.buyers == Approx(0.2 * 0.35 * 0.35 + 0.8 * 0.35));
}

TEST_CASE("Exits, missing ends and paths to after the purchase are drawn and not counted") {
    Map map = plain_map();
    const JourneyFlow before = flow_of(map);
    add_path(map, "s0", "", 0.5);
    add_path(map, "s0", "nowhere", 0.5);
    add_path(map, "nowhere", "s1", 0.5);
    add_path(map, "s0", "after", 0.5);
    add_path(map, "", "after", 0.5);
    add_path(map, "after", "after", 0.5);
    CHECK(flow_of(map) == before);
}

TEST_CASE("Customers who come in again buy again") {
    Map map = plain_map();
    map.value = BuyerValue{};
    map.value->order = 1000;
    map.value->orders = 3;
    map.value->margin = 0.5;
    CHECK(*flow_of(map).buyer_worth == Approx(1500));
    add_path(map, "after", "s2", 0.5);
    const JourneyFlow flow = flow_of(map);
    CHECK(flow.purchases == Approx(flow.buyers / (1 - 0.5 * 0.35)));
    CHECK(*flow.buyer_worth == Approx(500 / (1 - 0.5 * 0.35)));
}

TEST_CASE("A win is worth money when the order and the customers of a year are known") {
    Map map = plain_map();
    CHECK_FALSE(journey_of(map).wins.front().money);
    map.value = BuyerValue{};
    map.value->order = 1000;
    CHECK_FALSE(journey_of(map).wins.front().money);
    map.value->entrants_per_year = 200;
    const Win win = journey_of(map).wins.front();
    REQUIRE(win.money);
    CHECK(*win.money == Approx(win.buyers * 200'000));
}

TEST_CASE("In a target map the goal is what moves on, and a change removes its share of the loss") {
    Map map = plain_map();
    change_stage(map, 1, [](Stage& stage) { stage.goal = 0.8; });
    CHECK(flow_of(map).stages[1].onward == Approx(0.35));
    map.state = MapState::target;
    const Journey journey = journey_of(map);
    CHECK(journey.flow.stages[1].onward == 0.8);
    const Win* win = best_win(journey.wins, StageId{"s1"});
    REQUIRE(win != nullptr);
    CHECK(win->buyers == Approx(0.35 * 0.35 * 0.2 * 0.2375));  // a medium pull removes .2375 of the loss
}

TEST_CASE("Counts move a stage from the map's judgement to the log, as in 5.11") {
    struct Row {
        double moved_on, arrived, mean, low, high, map_weight;
    };
    for (const Row& row : {Row{7, 20, 0.420, 0.32, 0.53, 0.45}, Row{21, 60, 0.383, 0.31, 0.46, 0.22},
                           Row{350, 1000, 0.353, 0.33, 0.37, 0.02}}) {
        const JourneyFlow flow = flow_of(counted_map(row.moved_on, row.arrived));
        REQUIRE(flow.stages[0].measured);
        const MeasuredFlow& measured = *flow.stages[0].measured;
        CHECK(std::abs(measured.mean - row.mean) < 0.0006);
        CHECK(std::abs(measured.low - row.low) < 0.006);
        CHECK(std::abs(measured.high - row.high) < 0.006);
        CHECK(std::abs(measured.map_weight - row.map_weight) < 0.006);
        CHECK(flow.stages[0].onward == measured.mean);
    }
    CHECK(flow_of(counted_map(21, 60)).stages[0].measured->z == Approx(1.14).epsilon(0.005));
}

TEST_CASE("Where counts decide alone no calibration gives another number of buyers") {
    Map map = counted_map(350, 1e9);
    CHECK_FALSE(calibrate(map, score_map(map), 12));
}

TEST_CASE("Quantiles of the beta distribution are where its share lies") {
    CHECK(scoring::beta_quantile(0.1, 1, 1) == Approx(0.1));
    CHECK(scoring::beta_quantile(0.9, 2, 1) == Approx(std::sqrt(0.9)));
    CHECK(scoring::beta_quantile(0.5, 1e6, 1e6) == Approx(0.5));
    for (const double a : {0.3, 1.0, 8.36, 500.0, 1e6})
        for (const double b : {0.4, 8.24, 70.0, 2e5})
            CHECK(scoring::beta_below(scoring::beta_quantile(0.1, a, b), a, b) == Approx(0.1).epsilon(1e-6));
}

TEST_CASE("A stage with nothing is uncovered, by what a medium pull would add") {
    const Journey journey = journey_of(plain_map());
    const auto finding = find(journey, FindingKind::uncovered);
    REQUIRE(finding);
    CHECK(finding->points == Approx(65 * 0.2375));
    CHECK(finding->card.empty());
}

TEST_CASE("Only facts at 90 is one-sided, at 50 it is not") {
    Map map = plain_map();
    Card card = touchpoint("a", Effect::pull, 0.5, 0.5);
    card.touch.nature = Nature::fact;
    add_touchpoint(map, "s1", card);
    REQUIRE(find(journey_of(map), FindingKind::one_sided));
    change_stage(map, 1, [](Stage& stage) { stage.readiness = 50; });
    CHECK_FALSE(find(journey_of(map), FindingKind::one_sided));
}

TEST_CASE("A touchpoint without an owner counts what it contributes") {
    Map map = plain_map();
    Card card = touchpoint("a", Effect::push, 0.5, 0.5);
    add_touchpoint(map, "s1", card);
    const auto finding = find(journey_of(map), FindingKind::no_owner);
    REQUIRE(finding);
    CHECK(finding->points == Approx(-score_map(map).stages[1].push));
    CHECK(finding->buyers == 0);
    map.cards.clear();
    card.owner = "Salg";
    add_touchpoint(map, "s1", card);
    CHECK_FALSE(find(journey_of(map), FindingKind::no_owner));
}

TEST_CASE("A touchpoint is overdue after the day of its review") {
    Map map = plain_map();
    Card card = touchpoint("a", Effect::pull, 0.5, 0.5);
    card.review_by = "2026-11-22";
    add_touchpoint(map, "s1", card);
    const auto overdue = [&](std::string_view today) {
        return find(analyse(map, score_map(map), {.today = today, .gamma = {}}), FindingKind::overdue).has_value();
    };
    CHECK_FALSE(overdue(""));
    CHECK_FALSE(overdue("2026-11-22"));
    CHECK(overdue("2026-11-23"));
}

TEST_CASE("A journey that cannot be is a finding, not a crash") {
    Map map = plain_map();
    add_path(map, "s1", "s0", 0.6);
    add_path(map, "s1", "s2", 0.6);
    CHECK(find(journey_of(map), FindingKind::closed_cycle)->stage.value == "s1");
    map.paths.clear();
    add_path(map, "", "s1", 1);
    CHECK(find(journey_of(map), FindingKind::unreachable)->stage.value == "s0");
    change_stage(map, 1, [](Stage& stage) { stage.readiness = 110; });
    CHECK(find(journey_of(map), FindingKind::out_of_order)->stage.value == "s1");
}

TEST_CASE("A finding that was set aside stays, with the reason") {
    Map map = plain_map();
    change_stage(map, 0, [](Stage& stage) { stage.set_aside = {{"uncovered", "kommer til foråret"}}; });
    const Journey journey = journey_of(map);
    for (const Finding& finding : journey.findings) {
        if (finding.kind != FindingKind::uncovered) continue;
        CHECK(finding.is_set_aside == (finding.stage.value == "s0"));
        if (finding.is_set_aside) CHECK(finding.set_aside == "kommer til foråret");
    }
}
