// Mean and spread of a score against drawing the shares at random (scoring.md 5.6).
#include "scoring/score.h"
#include "unit/scoring/score_samples.h"
#include "unit/support/random_cases.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>

using namespace journey;
using namespace journey::test;

namespace {

double normal(Random& random) {  // Box and Muller
    return std::sqrt(-2 * std::log(1 - random.unit())) * std::cos(2 * std::numbers::pi * random.unit());
}

double gamma(Random& random, double shape) {  // Marsaglia and Tsang
    if (shape < 1) return gamma(random, shape + 1) * std::pow(1 - random.unit(), 1 / shape);
    const double d = shape - 1.0 / 3;
    for (;;) {
        const double x = normal(random);
        const double v = std::pow(1 + x / std::sqrt(9 * d), 3);
        if (v > 0 && std::log(1 - random.unit()) < x * x / 2 + d - d * v + d * std::log(v)) return d * v;
    }
}

double beta(Random& random, double mean, double count) {
    if (mean <= 0 || mean >= 1) return mean;
    const double a = gamma(random, mean * count);
    return a / (a + gamma(random, (1 - mean) * count));
}

double count_of(const Card& card) {
    switch (card.evidence.value) {
    case Evidence::guess: return 4;
    case Evidence::heard: return 10;
    case Evidence::survey: return 30;
    case Evidence::measured: break;
    }
    return card.sample.value_or(1);
}

double drawn_score(Random& random, const Stage& stage, double readiness, const std::vector<Card>& cards) {
    double lost = 1 - beta(random, stage.unaided, 10);
    double kept = 1;
    for (const Card& card : cards) {
        const double full = 0.95 * card.touch.reach * card.touch.strength;
        const Effect effect = card.touch.effect.value;
        if (effect == Effect::pull)
            lost *= 1 - beta(random, full * message_fit(card.touch.message, readiness), count_of(card));
        if (effect == Effect::push) kept *= 1 - beta(random, full, count_of(card));
    }
    return (1 - lost) * kept;
}

/// Mean of the squares, and of the numbers.
class Moments {
public:
    void add(double value) {
        m_sum += value;
        m_squares += value * value;
        ++m_count;
    }
    [[nodiscard]] double mean() const { return m_sum / m_count; }
    [[nodiscard]] double mean_square() const { return m_squares / m_count; }
    [[nodiscard]] double count() const { return m_count; }

private:
    double m_sum = 0;
    double m_squares = 0;
    double m_count = 0;
};

/// A stage to draw from: evidence of at least one customer, else a share is hardly ever drawn between 0 and 1.
std::vector<Card> drawable_touchpoints(Random& random) {
    std::vector<Card> cards = random_touchpoints(random, 5);
    for (Card& card : cards)
        if (card.sample) card.sample = *card.sample + 1;
    return cards;
}

}  // namespace

TEST_CASE("Over ten thousand stages, draws are as far from the mean as the standard deviation says") {
    constexpr int stages = 10'000;
    constexpr int draws = 20;
    Moments single;
    Moments of_stages;  // of the mean of each stage's draws: 1 as well, where they are of that stage
    for_random_cases(2025, stages, [&](Random& random) {
        const Stage stage = stage_with(random_unaided(random));
        const double readiness = random_readiness(random);
        const std::vector<Card> cards = drawable_touchpoints(random);
        const StageScore score = score_of(stage, readiness, cards);
        double sum = 0;
        for (int draw = 0; draw < draws; ++draw) {
            const double z = (drawn_score(random, stage, readiness, cards) - score.mean) / (score.sd / 100);
            single.add(z);
            sum += z;
        }
        of_stages.add(sum / std::sqrt(draws));
    });
    // Five standard deviations of what is measured, with room for the tails of shares that are nearly 0 or 1.
    CHECK(std::abs(single.mean()) < 5 / std::sqrt(single.count()));
    CHECK(std::abs(single.mean_square() - 1) < 0.03);
    CHECK(std::abs(of_stages.mean_square() - 1) < 0.08);
}

TEST_CASE("Mean and standard deviation agree with simulation") {
    constexpr int draws = 40'000;
    const std::uint64_t seed = 2024;
    Random random(seed);
    for (int round = 0; round < 12; ++round) {
        INFO("seed " << seed << ", round " << round);
        const Stage stage = stage_with(random_unaided(random));
        const double readiness = random_readiness(random);
        const std::vector<Card> cards = drawable_touchpoints(random);
        const StageScore score = score_of(stage, readiness, cards);
        double sum = 0;
        double squares = 0;
        for (int draw = 0; draw < draws; ++draw) {
            const double p = drawn_score(random, stage, readiness, cards);
            sum += p - score.mean;
            squares += (p - score.mean) * (p - score.mean);
        }
        const double sd = score.sd / 100;
        CHECK(std::abs(sum / draws) < 5 * sd / std::sqrt(static_cast<double>(draws)) + 1e-12);
        CHECK(std::sqrt(squares / draws) == doctest::Approx(sd).epsilon(0.03));
    }
}
