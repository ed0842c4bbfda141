#include "format/write_scores.h"

#include "unit/scoring/worked_map.h"
#include "unit/support/test_files.h"

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

TEST_CASE("A readiness estimate as JSON is that of the vectors, with its keys in the order of the specification") {
    const Json& cases = vectors()["readiness"]["cases"];
    REQUIRE_FALSE(cases.empty());
    for (const Json& sample : cases) {
        std::vector<Observation> observations;
        for (const Json& item : sample["observed"])
            observations.push_back({item[0].get<std::string>(), item[1].get<bool>(), item[2].get<double>()});
        const std::string text = write_readiness(estimate_readiness(known_signals(), observations));
        CHECK(stand_in_order(text, {"posterior", "mode", "mean", "span", "certainty", "phases", "0-40", "50-70",
                                    "80-90", "100-110", "evidence", "next", "signal", "nats", "likely"}));
        const Json json = Json::parse(text);
        const Json& summary = sample["summary"];
        REQUIRE(json["posterior"].size() == 12);
        for (std::size_t k = 0; k < 12; ++k) CHECK(is_near(json["posterior"][k], sample["posterior"][k].get<double>()));
        CHECK(is_near(json["mode"], summary["mode"].get<double>()));
        CHECK(is_near(json["mean"], summary["mean"].get<double>()));
        REQUIRE(json["span"].size() == 3);
        for (std::size_t k = 0; k < 3; ++k) CHECK(is_near(json["span"][k], summary["interval"][k].get<double>()));
        CHECK(is_near(json["certainty"], summary["certainty"].get<double>()));
        for (const auto& [phase, share] : summary["phases"].items())
            CHECK(is_near(json["phases"][phase], share.get<double>()));
        CHECK(json["evidence"].size() == observations.size());
        CHECK(json["next"].size() == known_signals().size() - observations.size());
    }
}

TEST_CASE("What an observation did to the estimate is told with its signal, its weight and its factor") {
    const std::vector<Observation> guide_and_question{{"signed-up", true, 20}, {"clarifying-questions", false, 0}};
    const ReadinessEstimate estimate = estimate_readiness(known_signals(), guide_and_question);
    const Json json = Json::parse(write_readiness(estimate));
    REQUIRE(json["evidence"].size() == 2);
    CHECK(json["evidence"][0]["signal"].get<std::string>() == "signed-up");
    CHECK(is_near(json["evidence"][0]["weight"], std::exp2(-20.0 / 30)));
    CHECK(is_near(json["evidence"][1]["ratio"], estimate.evidence[1].ratio));
    CHECK(json["next"][0]["signal"].get<std::string>() == estimate.next[0].signal);
    CHECK(is_near(json["next"][0]["nats"], estimate.next[0].nats));
    CHECK(is_near(json["next"][0]["likely"], estimate.next[0].likely));
}

TEST_CASE("The schema names the kinds of findings, which are what can be set aside") {
    const Json schema = Json::parse(file_text(JOURNEY_ASSETS "/journey-map.schema.json"));
    Json kinds = Json::array();
    for (int kind = 0; kind <= static_cast<int>(FindingKind::unreachable); ++kind)
        kinds.push_back(std::string(name_of(static_cast<FindingKind>(kind))));
    CHECK(schema["$defs"]["setAside"]["propertyNames"]["anyOf"][0]["enum"] == kinds);
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
