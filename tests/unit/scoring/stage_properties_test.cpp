// The properties of 5.14 "Stage", with random inputs.
#include "scoring/score.h"
#include "unit/scoring/score_samples.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace journey;
using namespace journey::test;

namespace {

constexpr double rounding = 1e-9;  // points

/// A random stage with its touchpoints.
struct Case {
    Stage stage;
    double readiness;
    std::vector<Card> cards;
    [[nodiscard]] StageScore score() const { return score_of(stage, readiness, cards); }
};

Case random_case(Random& random) {
    return {stage_with(random_unaided(random)), random_readiness(random), random_touchpoints(random)};
}

/// Runs a check on 10,000 random stages; the seed and the round are printed when it fails.
template <class Check>
void for_random_cases(std::uint64_t seed, Check check) {
    Random random(seed);
    for (int round = 0; round < 10'000; ++round) {
        INFO("seed " << seed << ", round " << round);
        Case sample = random_case(random);
        check(random, sample);
    }
}

Card random_card_of(Random& random, Effect effect) {
    Card card = random_touchpoint(random, 999);
    card.touch.effect = effect;
    return card;
}

double points_of(const StageScore& score, const CardId& id) {
    for (const Contribution& contribution : score.contributions)
        if (contribution.card == id) return contribution.points;
    return 0;
}

bool same_but_for_coverage(StageScore a, StageScore b) {
    a.coverage = b.coverage = 0;
    a.contributions.clear();
    b.contributions.clear();
    return a == b;
}

}  // namespace

TEST_CASE("A score is between 0 and 100, its shares between 0 and 1") {
    for_random_cases(101, [](Random&, Case& sample) {
        const StageScore score = sample.score();
        REQUIRE((score.score >= 0 && score.score <= 100));
        REQUIRE((score.coverage >= 0 && score.coverage <= 1));
        REQUIRE((score.pull_fact >= 0 && score.pull_fact <= 1));
        REQUIRE((score.pull_experience >= 0 && score.pull_experience <= 1));
        REQUIRE(score.variance >= 0);
        REQUIRE(score.sd <= 50 + rounding);
    });
}

TEST_CASE("Adding a pull never lowers a score, adding a push never raises it") {
    for_random_cases(102, [](Random& random, Case& sample) {
        const double before = sample.score().score;
        Case pulled = sample;
        pulled.cards.push_back(random_card_of(random, Effect::pull));
        REQUIRE(pulled.score().score >= before - rounding);
        Case pushed = sample;
        pushed.cards.push_back(random_card_of(random, Effect::push));
        REQUIRE(pushed.score().score <= before + rounding);
    });
}

TEST_CASE("Adding a neutral touchpoint changes nothing but coverage, bit for bit") {
    for_random_cases(103, [](Random& random, Case& sample) {
        const StageScore before = sample.score();
        sample.cards.push_back(random_card_of(random, Effect::neutral));
        REQUIRE(same_but_for_coverage(before, sample.score()));
    });
}

TEST_CASE("A score rises with the reach and strength of a pull, and falls with those of a push") {
    for_random_cases(104, [](Random& random, Case& sample) {
        const bool pull = random.chance(0.5);
        Card card = random_card_of(random, pull ? Effect::pull : Effect::push);
        sample.cards.push_back(card);
        const double before = sample.score().score;
        double& share = random.chance(0.5) ? card.touch.reach : card.touch.strength;
        share = random.between(share, 1);
        sample.cards.back() = card;
        const double change = sample.score().score - before;
        REQUIRE((pull ? change : -change) >= -rounding);
    });
}

TEST_CASE("A score rises with the share that goes on unaided") {
    for_random_cases(105, [](Random& random, Case& sample) {
        const double before = sample.score().score;
        sample.stage.unaided = random.between(sample.stage.unaided, 0.99);
        REQUIRE(sample.score().score >= before - rounding);
    });
}

TEST_CASE("The order of the touchpoints and their names change nothing, bit for bit") {
    for_random_cases(106, [](Random& random, Case& sample) {
        const StageScore before = sample.score();
        shuffle(random, sample.cards);
        for (Card& card : sample.cards) card.text = "another name";
        sample.stage.name = "another name";
        REQUIRE(sample.score() == before);
    });
}

TEST_CASE("Removing what was added restores the score exactly") {
    for_random_cases(107, [](Random& random, Case& sample) {
        const StageScore before = sample.score();
        sample.cards.push_back(random_touchpoint(random, 999));
        (void)sample.score();
        sample.cards.pop_back();
        REQUIRE(sample.score() == before);
    });
}

TEST_CASE("Base and contributions sum to the score, with the right signs") {
    for_random_cases(108, [](Random&, Case& sample) {
        const StageScore score = sample.score();
        double sum = score.base;
        for (const Contribution& contribution : score.contributions) {
            sum += contribution.points;
            for (const Card& card : sample.cards) {
                if (card.id != contribution.card) continue;
                if (card.touch.effect.value == Effect::pull) REQUIRE(contribution.points >= 0);
                if (card.touch.effect.value == Effect::push) REQUIRE(contribution.points <= 0);
                if (card.touch.effect.value == Effect::neutral) REQUIRE(contribution.points == 0);
            }
        }
        REQUIRE(std::abs(sum - score.score) <= rounding);
        REQUIRE(std::abs(score.base + score.pull + score.push - score.score) <= rounding);
    });
}

TEST_CASE("A contribution grows with its own reach") {
    for_random_cases(109, [](Random& random, Case& sample) {
        Card card = random_card_of(random, random.one_of({Effect::pull, Effect::push}));
        sample.cards.push_back(card);
        const double before = std::abs(points_of(sample.score(), card.id));
        sample.cards.back().touch.reach = random.between(card.touch.reach, 1);
        REQUIRE(std::abs(points_of(sample.score(), card.id)) >= before - rounding);
    });
}

TEST_CASE("A second identical pull gains no more than the first") {
    for_random_cases(110, [](Random& random, Case& sample) {
        const double none = sample.score().score;
        Card card = random_card_of(random, Effect::pull);
        sample.cards.push_back(card);
        const double one = sample.score().score;
        card.id.value += "-again";
        sample.cards.push_back(card);
        REQUIRE(sample.score().score - one <= one - none + rounding);
    });
}

TEST_CASE("A message fits between not at all and fully") {
    Random random(111);
    for (int round = 0; round < 10'000; ++round) {
        const double fit = message_fit(random_message(random), random.between(-20, 150));
        REQUIRE((fit >= 0 && fit <= 1));
    }
}

TEST_CASE("One readiness point changes a score by at most 3.9 for one touchpoint and less than 6 for any") {
    Random random(112);
    const Stage stage = stage_with(default_unaided);
    for (int round = 0; round < 10'000; ++round) {
        INFO("seed 112, round " << round);
        std::vector<Card> cards;
        const std::size_t count = 1 + random.below(6);
        for (std::size_t i = 0; i < count; ++i)
            cards.push_back(touchpoint(std::to_string(i), Effect::pull, 1, 1, random_message(random)));
        const double readiness = random.between(0, 129);
        const double change =
            std::abs(score_of(stage, readiness + 1, cards).score - score_of(stage, readiness, cards).score);
        REQUIRE(change < (count == 1 ? 3.95 : 6.0));  // 3.9 as written, to two digits
    }
}

TEST_CASE("The expected score is the score") {
    for_random_cases(113, [](Random&, Case& sample) {
        const StageScore score = sample.score();
        REQUIRE(score.mean * 100 == score.score);
        REQUIRE(std::abs(score.sd * score.sd - score.variance * 10'000) <= rounding);
    });
}

TEST_CASE("More evidence never makes a score less certain") {
    for_random_cases(114, [](Random& random, Case& sample) {
        if (sample.cards.empty()) return;
        Card& card = sample.cards[random.below(sample.cards.size())];
        card.evidence = Evidence::measured;
        card.sample = random.between(0, 100);
        const double before = sample.score().variance;
        card.sample = random.between(*card.sample, 1000);
        REQUIRE(sample.score().variance <= before + 1e-15);
    });
}
