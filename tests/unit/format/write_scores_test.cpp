#include "format/write_scores.h"

#include "unit/scoring/worked_map.h"

#include <doctest/doctest.h>

using namespace journey;
using namespace journey::test;

namespace {

Json scores_of(const Map& map) {
    const MapScore score = score_map(map);
    return Json::parse(write_scores(score, analyse(map, score, {.today = "2026-11-26"})));
}

/// Where the members of an object stand in the text, one behind the other.
bool stand_in_order(const std::string& text, const std::vector<std::string>& keys) {
    std::size_t at = 0;
    for (const std::string& key : keys) {
        at = text.find('"' + key + '"', at);
        if (at == std::string::npos) return false;
        ++at;
    }
    return true;
}

bool is_near(const Json& number, double expected) {
    return std::abs(number.get<double>() - expected) <= 1e-11 * std::max(1.0, std::abs(expected));
}

}  // namespace

TEST_CASE("The results as JSON are those of the vectors") {
    const Json json = scores_of(worked_map());
    const Json& expected = vectors()["map"];
    REQUIRE(json["stages"].size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CAPTURE(i);
        const Json& stage = json["stages"][i];
        const Json& expect = expected[i]["expect"];
        CHECK(stage["id"].get<std::string>() == "s" + std::to_string(i));
        CHECK(is_near(stage["score"], expect["score"].get<double>()));
        CHECK(is_near(stage["coverage"], expect["coverage"].get<double>()));
        CHECK(stage["contributions"].size() == expect["contributions"].size());
    }
    CHECK(is_near(json["journey"]["gamma"], vectors()["journey"]["gamma"].get<double>()));
    CHECK(is_near(json["journey"]["buyers"], vectors()["journey"]["H"].get<double>()));
    CHECK(is_near(json["journey"]["index"], vectors()["journey"]["index"].get<double>()));
    CHECK(is_near(json["journey"]["misplaced"], vectors()["journey"]["mis"].get<double>()));
}

TEST_CASE("The keys stand in the order of the specification") {
    const Map map = worked_map();
    const MapScore score = score_map(map);
    const std::string text = write_scores(score, analyse(map, score));
    CHECK(stand_in_order(text, {"stages", "id",   "readiness",     "score",    "sd",          "base",
                                "pull",   "push", "contributions", "coverage", "pullFact",    "pullExperience",
                                "arrive", "lost", "pushedAway",    "onward",   "buyFromHere", "need",
                                "effort", "wins"}));
    CHECK(stand_in_order(
        text, {"journey", "gamma", "buyers", "low", "high", "index", "afterIndex", "misplaced", "purchases"}));
    CHECK(stand_in_order(text, {"findings", "kind", "stage", "card", "points", "buyers"}));
}

TEST_CASE("After the purchase only what is bought arrives, and there is nothing to need") {
    const Json after = scores_of(worked_map())["stages"].back();
    CHECK(after.contains("arrive"));
    CHECK_FALSE(after.contains("need"));
    CHECK_FALSE(after.contains("lost"));
}

TEST_CASE("Numbers have twelve significant digits, counts and reasons are there") {
    Map map;
    map.lanes = {touchpoint_lane()};
    Stage stage = stage_with(1.0 / 3);
    stage.readiness = 50;
    stage.measured = Measured{};
    stage.measured->arrived = 60;
    stage.measured->moved_on = 21;
    stage.set_aside = {{"uncovered", "Det er med vilje"}};
    map.stages.emplace_back(stage);
    const MapScore score = score_map(map);
    const std::string text = write_scores(score, analyse(map, score));
    CHECK(text.find("33.3333333333,") != std::string::npos);
    CHECK(text.find("33.33333333333") == std::string::npos);
    const Json json = Json::parse(text);
    CHECK(json["stages"][0]["measured"].contains("mapWeight"));
    REQUIRE(json["findings"].size() == 1);
    CHECK(json["findings"][0]["card"].is_null());
    CHECK(json["findings"][0]["setAside"].get<std::string>() == "Det er med vilje");
}

TEST_CASE("A map without a stage before the purchase has only what is left to say") {
    Map map;
    CHECK(scores_of(map)["journey"].empty());
    map.lanes = {touchpoint_lane()};
    add_stage(map, "after", {}, true);
    const Json json = scores_of(map);
    CHECK(json["journey"].size() == 1);
    CHECK(json["journey"].contains("afterIndex"));
}
