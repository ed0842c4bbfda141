// Figures that add up exactly as they are shown.
#include "ui/score_steps.h"

#include "ui/models.h"
#include "unit/ui/support.h"

#include <cmath>
#include <doctest/doctest.h>
#include <numeric>

namespace journey::ui {
namespace {

StageScore score_of(double base, std::vector<double> points) {
    StageScore score;
    score.base = base;
    score.score = base + std::accumulate(points.begin(), points.end(), 0.0);
    for (std::size_t i = 0; i < points.size(); ++i)
        score.contributions.push_back({.card = {"c" + std::to_string(i)}, .points = points[i]});
    return score;
}

}  // namespace

TEST_CASE("rounded figures add up to the rounded sum, and nothing stays nothing") {
    CHECK(rounded_to_sum({1.4, 1.4, 1.4}) == std::vector{2, 1, 1});
    CHECK(rounded_to_sum({350, 135.49, 169.03, -150.2}) == std::vector{350, 135, 169, -150});
    CHECK(rounded_to_sum({0.4, 0, 0.4, 0}) == std::vector{1, 0, 0, 0});
    CHECK(rounded_to_sum({-0.5, -0.5}) == std::vector{0, -1});
    CHECK(rounded_to_sum({}).empty());
}

TEST_CASE("the worked example reads as in the specification") {
    const ScoreSteps steps = score_steps(score_of(35, {13.54, 16.91, 0, -15.02}));
    CHECK(steps.base == 350);
    CHECK(steps.pull == 304);
    CHECK(steps.push == -150);
    CHECK(steps.total == 504);
}

TEST_CASE("gains come first, then what adds nothing, then losses, each from where the last one ended") {
    const ScoreSteps steps = score_steps(score_of(35, {-15, 0, 13.5, 16.9}));
    REQUIRE(steps.steps.size() == 4);
    CHECK(steps.steps[0].card.value == "c3");
    CHECK(steps.steps[1].card.value == "c2");
    CHECK(steps.steps[2].card.value == "c1");
    CHECK(steps.steps[3].card.value == "c0");
    CHECK(steps.steps[0].from == steps.base);
    for (std::size_t i = 1; i < steps.steps.size(); ++i) CHECK(steps.steps[i].from == steps.steps[i - 1].to());
    CHECK(steps.steps.back().to() == steps.total);
}

TEST_CASE("in every stage of the models the steps add up to the score that is shown") {
    for (const GalleryModel& model : gallery_models) {
        CAPTURE(model.id);
        const Session session = session_with_model(model.id);
        for (const StageScore& score : session.document->score.stages) {
            const ScoreSteps steps = score_steps(score);
            CHECK(steps.base + steps.pull + steps.push == steps.total);
            CHECK(std::abs(steps.total / tenths_per_point - score.score) < 0.0501);
            for (const ScoreStep& step : steps.steps)
                if (find_step(steps, step.card) != &step) FAIL("a step is found by its card");
        }
    }
}

}  // namespace journey::ui
