#include "scoring/score.h"

#include "unit/scoring/score_samples.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace journey;
using namespace journey::test;
using doctest::Approx;

namespace {

/// Worked example 5.8: sheet, adviser, newsletter, slow reply at 90 %.
std::vector<Card> worked_example() {
    Card sheet = touchpoint("1-sheet", Effect::pull, 0.8, 0.5, Message::practical);
    sheet.evidence = Evidence::heard;
    sheet.touch.nature = Nature::fact;
    Card adviser = touchpoint("2-adviser", Effect::pull, 0.5, 0.75, Message::answer);
    adviser.evidence = Evidence::survey;
    adviser.touch.nature = Nature::experience;
    Card newsletter = touchpoint("3-newsletter", Effect::neutral, 0.6, 0.5);
    Card slow = touchpoint("4-slow", Effect::push, 0.6, 0.5);
    slow.evidence = Evidence::heard;
    return {sheet, adviser, newsletter, slow};
}

bool all_finite(const StageScore& score) {
    bool finite = true;
    for (const double value : {score.readiness, score.score, score.sd, score.base, score.pull, score.push, score.mean,
                               score.coverage, score.pull_fact, score.pull_experience, score.variance})
        finite = finite && std::isfinite(value);
    for (const Contribution& contribution : score.contributions)
        finite = finite && std::isfinite(contribution.points) && std::isfinite(contribution.fit);
    return finite;
}

}  // namespace

TEST_CASE("The worked stage of 5.8 comes out as by hand") {
    const StageScore score = score_of(stage_with(0.35), 90, worked_example());
    CHECK(score.score == Approx(50.35).epsilon(1e-4));
    CHECK(score.sd == Approx(11.9).epsilon(0.005));
    CHECK(score.base == Approx(35));
    CHECK(score.pull == Approx(30.38).epsilon(1e-3));
    CHECK(score.push == Approx(-15.02).epsilon(1e-3));
    REQUIRE(score.contributions.size() == 4);
    CHECK(score.contributions[0].points == Approx(13.5).epsilon(0.005));
    CHECK(score.contributions[1].points == Approx(16.9).epsilon(0.005));
    CHECK(score.contributions[2].points == 0);
    CHECK(score.contributions[3].points == Approx(-15.0).epsilon(0.005));
    CHECK(score.contributions[0].fit == Approx(0.7773).epsilon(1e-4));
    CHECK(score.coverage == Approx(0.984));
}

TEST_CASE("A stage without touchpoints scores what goes on unaided") {
    const StageScore score = score_of(stage_with(0.35), 50, {});
    CHECK(score.score == 35);
    CHECK(score.coverage == 0);
    CHECK(score.pull == 0);
    CHECK(score.push == 0);
}

TEST_CASE("A string that this version does not know counts as the default of its field") {
    Card odd = touchpoint("a", Effect::pull, 0.5, 0.5, Message::review);
    odd.touch.message = Open<Message>(Message::none, "riddle");
    odd.touch.nature = Open<Nature>(Nature::both, "smell");
    odd.evidence = Open<Evidence>(Evidence::guess, "dream");
    const Card plain = touchpoint("a", Effect::pull, 0.5, 0.5);
    CHECK(score_of(stage_with(0.35), 0, {odd}) == score_of(stage_with(0.35), 0, {plain}));
    Card unknown_effect = plain;
    unknown_effect.touch.effect = Open<Effect>(Effect::neutral, "shove");
    CHECK(score_of(stage_with(0.35), 0, {unknown_effect}).score == 35);
}

TEST_CASE("A touchpoint of both natures counts as fact and as experience") {
    const StageScore score = score_of(stage_with(0.35), 0, {touchpoint("a", Effect::pull, 0.5, 0.5)});
    CHECK(score.pull_fact == score.pull_experience);
    CHECK(score.pull_fact > 0);
}

TEST_CASE("Measured without a sample counts one customer") {
    Card card = touchpoint("a", Effect::pull, 0.5, 0.5);
    card.evidence = Evidence::measured;
    Card one = card;
    one.sample = 1;
    CHECK(score_of(stage_with(0.35), 0, {card}) == score_of(stage_with(0.35), 0, {one}));
}

TEST_CASE("What is not a number never leaves the score") {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    constexpr double infinity = std::numeric_limits<double>::infinity();
    for (const double bad : {nan, infinity, -infinity}) {
        for (const Effect effect : {Effect::pull, Effect::push}) {
            Card card = touchpoint("a", effect, bad, bad, Message::proof);
            card.evidence = Evidence::measured;
            card.sample = bad;
            for (const double unaided : {0.35, 0.0, 1.0, bad})
                CHECK(all_finite(score_of(stage_with(unaided), 50, {card, card})));
            CHECK(all_finite(score_of(stage_with(0.35), nan, {card})));
        }
    }
}

TEST_CASE("Ten thousand touchpoints are handled") {
    Random random(10);
    std::vector<Card> cards;
    for (std::size_t i = 0; i < 10'000; ++i) cards.push_back(random_touchpoint(random, i));
    const StageScore score = score_of(stage_with(0.35), 60, cards);
    CHECK(all_finite(score));
    CHECK(score.score >= 0);
    CHECK(score.variance >= 0);
    std::erase_if(cards, [](const Card& card) { return card.touch.effect.value == Effect::push; });
    CHECK(score_of(stage_with(0.35), 60, cards).score == 100);
}

TEST_CASE("The contributions come in order of card id") {
    const StageScore score = score_of(stage_with(0.35), 0,
                                      {touchpoint("b", Effect::pull, 1, 1), touchpoint("a", Effect::push, 1, 1),
                                       touchpoint("B", Effect::neutral, 1, 1)});
    REQUIRE(score.contributions.size() == 3);
    CHECK(score.contributions[0].card.value == "B");
    CHECK(score.contributions[1].card.value == "a");
    CHECK(score.contributions[2].card.value == "b");
}
