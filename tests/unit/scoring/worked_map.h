// The vectors of scoring-vectors.json and the map of 5.9 that they describe.
#pragma once

#include "model/names.h"
#include "unit/scoring/score_samples.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>
#include <iterator>
#include <string>

namespace journey::test {

using Json = nlohmann::json;

inline const Json& vectors() {
    static const Json json = [] {
        std::ifstream file(JOURNEY_TEST_DATA "/scoring-vectors.json", std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        return Json::parse(text);
    }();
    return json;
}

/// The equality of scoring.md 8.
inline bool equal(double a, double b, double absolute) {
    return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)) + absolute;
}
inline bool equal_points(double a, double b) { return equal(a, b, 1e-10); }
inline bool equal_shares(double a, double b) { return equal(a, b, 1e-12); }

inline Nature nature_of(const std::string& letter) {
    if (letter == "F") return Nature::fact;
    return letter == "S" ? Nature::experience : Nature::both;
}

inline Card vector_card(const Json& touchpoint, std::size_t stage, std::size_t number) {
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

inline Map worked_map() {
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
        for (std::size_t k = 0; k < touchpoints.size(); ++k) add_touchpoint(map, id, vector_card(touchpoints[k], i, k));
    }
    return map;
}

}  // namespace journey::test
