// The results that scoring.md promises, at full precision.
#include "model/names.h"
#include "scoring/score.h"
#include "unit/scoring/score_samples.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>
#include <iterator>

using namespace journey;
using namespace journey::test;
using Json = nlohmann::json;

namespace {

const Json& vectors() {
    static const Json json = [] {
        std::ifstream file(JOURNEY_TEST_DATA "/scoring-vectors.json", std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        return Json::parse(text);
    }();
    return json;
}

/// The equality of scoring.md 8.
bool equal(double a, double b, double absolute) {
    return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)) + absolute;
}
bool equal_points(double a, double b) { return equal(a, b, 1e-10); }
bool equal_shares(double a, double b) { return equal(a, b, 1e-12); }

Nature nature_of(const std::string& letter) {
    if (letter == "F") return Nature::fact;
    return letter == "S" ? Nature::experience : Nature::both;
}

Card card_of(const Json& touchpoint, std::size_t stage, std::size_t number) {
    const int effect = touchpoint["effect"].get<int>();
    Card card;
    card.id.value = "s" + std::to_string(stage) + "-" + std::to_string(number);
    card.text = touchpoint["name"].get<std::string>();
    card.evidence = from_name(touchpoint["evidence"].get<std::string>(), Evidence::guess);
    card.touch.effect = effect > 0 ? Effect::pull : effect < 0 ? Effect::push : Effect::neutral;
    card.touch.reach = touchpoint["reach"].get<double>();
    card.touch.strength = touchpoint["strength"].get<double>();
    card.touch.nature = nature_of(touchpoint["kind"].get<std::string>());
    card.touch.cost = touchpoint["cost"].get<double>();
    const auto message = touchpoint["msg"].get<std::string>();
    if (message != "any") card.touch.message = from_name(message, Message::none);
    return card;
}

/// The worked map of 5.9.
Map worked_map() {
    Map map;
    map.lanes = {touchpoint_lane()};
    const Json& stages = vectors()["map"];
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const std::string id = "s" + std::to_string(i);
        Stage stage = stage_with(stages[i]["b"].get<double>());
        stage.id.value = id;
        stage.readiness = stages[i]["readiness"].get<double>();
        stage.after = stages[i]["after"].get<bool>();
        map.stages.emplace_back(std::move(stage));
        const Json& touchpoints = stages[i]["touchpoints"];
        for (std::size_t k = 0; k < touchpoints.size(); ++k) add_touchpoint(map, id, card_of(touchpoints[k], i, k));
    }
    return map;
}

}  // namespace

TEST_CASE("Message fits are those of the table") {
    for (const auto& [name, row] : vectors()["fit"].items()) {
        CAPTURE(name);
        const Open<Message> message = from_name(name, Message::none);
        REQUIRE(message.is_known());
        for (std::size_t i = 0; i < row.size(); ++i) {
            const double readiness = i == 12 ? 130 : static_cast<double>(i) * 10;
            CHECK(equal_shares(message_fit(message, readiness), row[i].get<double>()));
        }
    }
}

TEST_CASE("The worked map has the stage scores, contributions and uncertainties promised") {
    const MapScore score = score_map(worked_map());
    REQUIRE(score.stages.size() == vectors()["map"].size());
    for (std::size_t i = 0; i < score.stages.size(); ++i) {
        CAPTURE(i);
        const StageScore& stage = score.stages[i];
        const Json& expected = vectors()["map"][i]["expect"];
        CHECK(equal_points(stage.score, expected["score"].get<double>()));
        CHECK(equal_shares(stage.mean, expected["mean_var"][0].get<double>()));
        CHECK(equal_shares(stage.variance, expected["mean_var"][1].get<double>()));
        CHECK(equal_shares(stage.coverage, expected["coverage"].get<double>()));
        CHECK(equal_shares(stage.pull_fact, expected["pull_factual"].get<double>()));
        CHECK(equal_shares(stage.pull_experience, expected["pull_subjective"].get<double>()));
        REQUIRE(stage.contributions.size() == expected["contributions"].size());
        for (std::size_t k = 0; k < stage.contributions.size(); ++k)
            CHECK(equal_points(stage.contributions[k].points, expected["contributions"][k].get<double>()));
    }
}

TEST_CASE("The worked map has the index promised") {
    const MapScore score = score_map(worked_map());
    REQUIRE(score.index);
    CHECK(equal_points(*score.index, vectors()["journey"]["index"].get<double>()));
    REQUIRE(score.after_index);
    CHECK(equal_points(*score.after_index, vectors()["map"][12]["expect"]["score"].get<double>()));
}
