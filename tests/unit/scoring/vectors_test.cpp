// The results that scoring.md promises, at full precision.
#include "scoring/journey.h"
#include "unit/scoring/worked_map.h"

#include <doctest/doctest.h>

using namespace journey;
using namespace journey::test;

namespace {

Journey worked_journey() {
    const Map map = worked_map();
    return analyse(map, score_map(map));
}

const Finding* find(const Journey& journey, FindingKind kind, const std::string& card) {
    for (const Finding& finding : journey.findings)
        if (finding.kind == kind && finding.card.value == card) return &finding;
    return nullptr;
}

/// The kind that the vectors name in words: "stop the push: Contact form".
WinKind win_kind(const std::string& words) {
    if (words.starts_with("stop")) return WinKind::stop_push;
    if (words.starts_with("make")) return WinKind::turn_neutral;
    if (words.starts_with("match")) return WinKind::fix_message;
    return words.starts_with("strengthen") ? WinKind::strengthen : WinKind::add_pull;
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

TEST_CASE("The worked map has the findings promised") {
    const Journey journey = worked_journey();
    for (std::size_t i = 0; i < vectors()["map"].size(); ++i) {
        for (const Json& expected : vectors()["map"][i]["expect"]["findings"]) {
            const auto name = expected[1].get<std::string>();
            CAPTURE(name);
            const Json& touchpoints = vectors()["map"][i]["touchpoints"];
            std::size_t number = 0;
            while (touchpoints[number]["name"].get<std::string>() != name) ++number;
            const auto kind = expected[0].get<std::string>();
            const FindingKind wanted = kind == "wasted"     ? FindingKind::wasted
                                       : kind == "mismatch" ? FindingKind::mismatch
                                                            : FindingKind::push;
            const Finding* finding = find(journey, wanted, "s" + std::to_string(i) + "-" + std::to_string(number));
            REQUIRE(finding != nullptr);
            CHECK(equal_points(finding->points, expected[2].get<double>()));
        }
    }
}

TEST_CASE("The worked journey flows as promised") {
    const JourneyFlow flow = worked_journey().flow;
    const Json& expected = vectors()["journey"];
    CHECK(equal_shares(flow.gamma, expected["gamma"].get<double>()));
    CHECK(equal_shares(flow.buyers, expected["H"].get<double>()));
    CHECK(equal_shares(flow.misplaced, expected["mis"].get<double>()));
    CHECK(flow.low == doctest::Approx(0.017).epsilon(0.03));
    CHECK(flow.high == doctest::Approx(0.046).epsilon(0.03));
    for (std::size_t i = 0; i < 12; ++i) {
        CAPTURE(i);
        CHECK(equal_shares(flow.stages[i].onward, expected["P"][i].get<double>()));
        CHECK(equal_shares(flow.stages[i].arrive, expected["N"][i].get<double>()));
        CHECK(equal_shares(flow.stages[i].buy_from_here, expected["h"][i].get<double>()));
        CHECK(equal_shares(flow.stages[i].lost, expected["loss"][i].get<double>()));
        CHECK(equal_shares(flow.stages[i].need, expected["need"][i].get<double>()));
        CHECK(equal_shares(flow.stages[i].effort, expected["eff"][i].get<double>()));
    }
    CHECK(equal_shares(flow.stages[12].arrive, flow.buyers));
    CHECK(flow.stages[8].pushed_away == doctest::Approx(0.0073).epsilon(0.01));
    CHECK(flow.stages[10].pushed_away == doctest::Approx(0.0052).epsilon(0.01));
}

TEST_CASE("Effort and need by phase are those of 5.9") {
    const JourneyFlow flow = worked_journey().flow;
    const double effort[] = {0.40, 0.27, 0.25, 0.08};
    const double need[] = {0.43, 0.28, 0.14, 0.15};
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(std::abs(flow.phases[i].effort - effort[i]) < 0.006);  // rounded so that they sum to 100 %
        CHECK(std::abs(flow.phases[i].need - need[i]) < 0.006);
    }
}

TEST_CASE("The worked map has the wins promised, in their order") {
    const Journey journey = worked_journey();
    const Json& expected = vectors()["wins"];
    REQUIRE(journey.wins.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CAPTURE(i);
        CHECK(equal_shares(journey.wins[i].buyers, expected[i][0].get<double>()));
        CHECK(journey.wins[i].stage.value == "s" + std::to_string(expected[i][1].get<int>() / 10));
        CHECK(journey.wins[i].kind == win_kind(expected[i][2].get<std::string>()));
        CHECK(journey.wins[i].ratio == doctest::Approx(journey.wins[i].buyers / journey.flow.buyers));
    }
}
