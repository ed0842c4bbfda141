#include "model/validate.h"
#include "unit/support/random_map.h"

#include <doctest/doctest.h>

#include <functional>
#include <limits>

using namespace journey;
using namespace journey::test;

namespace {

/// A small valid map with one of everything.
Map good_map() {
    Map map;
    map.id.value = "m";
    map.value.emplace();
    map.personas.push_back({});
    map.personas.back().id.value = "pe";
    map.phases.push_back({{"ph"}, "", {}});
    Stage stage;
    stage.id.value = "st";
    stage.phase.value = "ph";
    stage.signals.push_back({});
    stage.signals.back().id = "si";
    stage.measured = Measured{10, 5, "", "", "", {}};
    map.stages.emplace_back(stage);
    map.lanes.push_back({{"la"}, "", LaneKind::custom, {}});
    Card card;
    card.id.value = "ca";
    card.stage.value = "st";
    card.lane.value = "la";
    card.personas = {{"pe"}};
    map.cards.emplace_back(card);
    map.paths.push_back({{"pa"}, {"st"}, {}, 0.5, "", {}});
    return map;
}

void change_stage(Map& map, const std::function<void(Stage&)>& change) {
    Stage stage = *map.stages.front();
    change(stage);
    map.stages.front() = stage;
}

void change_card(Map& map, const std::function<void(Card&)>& change) {
    Card card = *map.cards.front();
    change(card);
    map.cards.front() = card;
}

struct Row {
    std::function<void(Map&)> break_it;
    Violation expected;
};

std::vector<Row> broken_parts() {
    const std::string too_long(Limits::text_characters + 1, 'x');
    return {
        {[](Map& m) { m.id.value = ""; }, {"/id", "id is not valid"}},
        {[](Map& m) { m.lanes.push_back({{"st"}, "", LaneKind::custom, {}}); }, {"/lanes/1/id", "id is used twice"}},
        {[](Map& m) { m.phases.push_back({{"m"}, "", {}}); }, {"/phases/1/id", "id is used twice"}},
        {[](Map& m) { m.paths.front().id.value = "a b"; }, {"/paths/0/id", "id is not valid"}},
        {[](Map& m) { m.title = "\xFF"; }, {"/title", "text is not UTF-8"}},
        {[=](Map& m) { m.description = too_long; }, {"/description", "text is too long"}},
        {[](Map& m) { m.language = "dansk sprog"; }, {"/language", "text is not of its kind"}},
        {[](Map& m) { m.language = ""; }, {"/language", "text is missing"}},
        {[](Map& m) { m.model = ""; }, {"/model", "text is missing"}},
        {[](Map& m) { m.buyers_per_thousand = 1000; }, {"/buyersPerThousand", "number is out of range"}},
        {[](Map& m) { m.calibration = 0; }, {"/calibration", "number is out of range"}},
        {[](Map& m) { m.value->margin = 1.1; }, {"/value/margin", "number is out of range"}},
        {[](Map& m) { m.value->order = std::numeric_limits<double>::quiet_NaN(); },
         {"/value/order", "number is out of range"}},
        {[](Map& m) { m.value->currency = "kr"; }, {"/value/currency", "text is not of its kind"}},
        {[](Map& m) { m.personas.front().color = "red"; }, {"/personas/0/color", "text is not of its kind"}},
        {[](Map& m) { m.personas.front().goals = {"a", "\xC3"}; }, {"/personas/0/goals", "text is not UTF-8"}},
        {[](Map& m) { m.paths.front().share = 1.5; }, {"/paths/0/share", "number is out of range"}},
        {[](Map& m) { m.lanes.front().kind = {LaneKind::feels, "smells"}; },
         {"/lanes/0/kind", "unknown choice is a known one or has another value than the default"}},
        {[](Map& m) { m.state = {MapState::current, "target"}; },
         {"/state", "unknown choice is a known one or has another value than the default"}},
    };
}

std::vector<Row> broken_stages() {
    const auto stage = [](const std::function<void(Stage&)>& change) {
        return [=](Map& m) { change_stage(m, change); };
    };
    const std::string out = "number is out of range";
    return {
        {stage([](Stage& s) { s.phase.value = "x"; }), {"/stages/0/phase", "there is no such phase"}},
        {stage([](Stage& s) { s.readiness = 111; }), {"/stages/0/readiness", out}},
        {stage([](Stage& s) { s.unaided = 0; }), {"/stages/0/unaided", out}},
        {stage([](Stage& s) { s.goal = -0.1; }), {"/stages/0/goal", out}},
        {stage([](Stage& s) { s.days = -1; }), {"/stages/0/days", out}},
        {stage([](Stage& s) { s.competitors = std::numeric_limits<double>::infinity(); }),
         {"/stages/0/competitors", out}},
        {stage([](Stage& s) { s.measured->moved_on = 11; }), {"/stages/0/measured/movedOn", out}},
        {stage([](Stage& s) { s.measured->from = "i går"; }), {"/stages/0/measured/from", "text is not of its kind"}},
        {stage([](Stage& s) { s.signals.front().width = 0; }), {"/stages/0/signals/0/width", out}},
        {stage([](Stage& s) { s.signals.push_back(s.signals.front()); }),
         {"/stages/0/signals/1/id", "id is used twice"}},
        {stage([](Stage& s) { s.set_aside = {{"a", ""}, {"a", ""}}; }),
         {"/stages/0/setAside", "finding is set aside twice"}},
    };
}

std::vector<Row> broken_cards() {
    const auto card = [](const std::function<void(Card&)>& change) { return [=](Map& m) { change_card(m, change); }; };
    const std::string out = "number is out of range";
    return {
        {card([](Card& c) { c.stage.value = "x"; }), {"/cards/0/stage", "there is no such stage"}},
        {card([](Card& c) { c.lane.value = ""; }), {"/cards/0/lane", "there is no such lane"}},
        {card([](Card& c) { c.personas = {{"x"}}; }), {"/cards/0/personas", "there is no such persona"}},
        {card([](Card& c) { c.personas = {{"pe"}, {"pe"}}; }), {"/cards/0/personas", "persona is there twice"}},
        {card([](Card& c) { c.sample = -1; }), {"/cards/0/sample", out}},
        {card([](Card& c) { c.review_by = "2026-13-01"; }), {"/cards/0/reviewBy", "text is not of its kind"}},
        {card([](Card& c) { c.link = "javascript:x"; }), {"/cards/0/link", "text is not of its kind"}},
        {card([](Card& c) { c.emotion = 2.1; }), {"/cards/0/emotion", out}},
        {card([](Card& c) { c.touch.reach = -0.1; }), {"/cards/0/reach", out}},
        {card([](Card& c) { c.touch.strength = 2; }), {"/cards/0/strength", out}},
        {card([](Card& c) { c.touch.cost = -1; }), {"/cards/0/cost", out}},
        {card([](Card& c) { c.touch.answer_hours = -1; }), {"/cards/0/answerHours", out}},
    };
}

void check_each(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        Map map = good_map();
        row.break_it(map);
        CAPTURE(row.expected.place);
        CHECK(validate(map) == std::vector<Violation>{row.expected});
    }
}

}  // namespace

TEST_CASE("A good map has no violations") { CHECK(validate(good_map()).empty()); }

TEST_CASE("Each rule of a map and its parts is checked, with its place") { check_each(broken_parts()); }
TEST_CASE("Each rule of a stage is checked, with its place") { check_each(broken_stages()); }
TEST_CASE("Each rule of a card is checked, with its place") { check_each(broken_cards()); }

TEST_CASE("A path may lead nowhere") {
    Map map = good_map();
    map.paths.front().from.value = "gone";
    CHECK(validate(map).empty());
}

TEST_CASE("A signal may have the id of something else: its ids are a space of their own") {
    Map map = good_map();
    change_stage(map, [](Stage& stage) { stage.signals.front().id = "st"; });
    CHECK(validate(map).empty());
}

TEST_CASE("A text may have as many characters as the limit, however many bytes that is") {
    Map map = good_map();
    for (std::size_t i = 0; i < Limits::text_characters; ++i) map.title += "å";
    CHECK(validate(map).empty());
}

TEST_CASE("More of anything than its limit is a violation") {
    Map map = good_map();
    while (map.stages.size() <= Limits::stages) {
        Stage stage;
        stage.id.value = "n" + std::to_string(map.stages.size());
        map.stages.emplace_back(stage);
    }
    CHECK(validate(map) == std::vector<Violation>{{"/stages", "too many"}});
}

TEST_CASE("Random maps are valid") {
    for (std::uint64_t seed = 1000; seed < 1200; ++seed) {
        Random random(seed);
        CHECK(validate(random_map(random)).empty());
    }
}
