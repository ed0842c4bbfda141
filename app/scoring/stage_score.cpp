// The score of one stage (scoring.md 5.3, 5.4, 5.6). Sums and products run in order of card id, so that the result
// does not depend on the order of the cards.
#include "scoring/constants.h"
#include "scoring/score.h"
#include "scoring/touchpoint_part.h"

#include <algorithm>
#include <cmath>

namespace journey {
namespace {

using scoring::Part;
using scoring::share_or;
using scoring::value_or;

double pseudo_count(const Card* card) {
    if (card == nullptr) return scoring::count_guess;
    switch (value_or(card->evidence, Evidence::guess)) {
    case Evidence::guess: return scoring::count_guess;
    case Evidence::heard: return scoring::count_heard;
    case Evidence::survey: return scoring::count_survey;
    case Evidence::measured: break;
    }
    const double sample = card->sample.value_or(scoring::count_measured_unknown);
    return std::isnan(sample) ? scoring::count_measured_unknown : std::max(0.0, sample);
}

/// Variance of a share with this mean that is worth `count` observations: Beta(mean, count).
double beta_variance(double mean, double count) { return mean * (1 - mean) / (count + 1); }

/// A product of independent random shares, by the means of the factors and of their squares.
class RandomProduct {
public:
    void multiply(double mean, double variance) {
        const double square = variance + mean * mean;
        m_mean *= mean;
        m_square *= square;
        m_spread += mean > 0 ? std::log1p(variance / (mean * mean)) : 0;
    }
    [[nodiscard]] double mean() const { return m_mean; }
    [[nodiscard]] double square() const { return m_square; }
    /// E[x²] − E[x]², written so that neither a small difference of large numbers nor an overflow can spoil it.
    [[nodiscard]] double variance() const { return -m_square * std::expm1(-m_spread); }

private:
    double m_mean = 1;
    double m_square = 1;
    double m_spread = 0;  // ln E[x²] − ln E[x]²
};

/// The products and sums over the touchpoints of a stage.
struct Totals {
    double not_pulled = 1;  // X
    double not_pushed = 1;  // Y
    double pull_measure = 0;
    double push_measure = 0;
    double not_met = 1;
    double not_pulled_by_fact = 1;
    double not_pulled_by_experience = 1;
    RandomProduct lost;  // (1−b)·X as a random share
    RandomProduct kept;  // Y as a random share
};

void add_pull(Totals& totals, const Part& part) {
    const Nature nature = part.card != nullptr ? value_or(part.card->touch.nature, Nature::both) : Nature::both;
    totals.not_pulled *= 1 - part.caught;
    totals.pull_measure += part.measure;
    if (nature != Nature::experience) totals.not_pulled_by_fact *= 1 - part.caught;
    if (nature != Nature::fact) totals.not_pulled_by_experience *= 1 - part.caught;
    totals.lost.multiply(1 - part.caught, beta_variance(part.caught, pseudo_count(part.card)));
}

void add_push(Totals& totals, const Part& part) {
    totals.not_pushed *= 1 - part.caught;
    totals.push_measure += part.measure;
    totals.kept.multiply(1 - part.caught, beta_variance(part.caught, pseudo_count(part.card)));
}

Totals totals_of(double unaided, std::span<const Part> parts) {
    Totals totals;
    totals.lost.multiply(1 - unaided, beta_variance(unaided, scoring::count_unaided));
    for (const Part& part : parts) {
        totals.not_met *= 1 - part.reach;
        if (part.effect == Effect::pull) add_pull(totals, part);
        if (part.effect == Effect::push) add_push(totals, part);
    }
    return totals;
}

/// Var p of p = (1 − lost)·kept with independent factors: Var(lost)·E[kept²] + E[1−lost]²·Var(kept) (5.6).
double variance_of(const Totals& totals) {
    const double onward = 1 - totals.lost.mean();
    return totals.lost.variance() * totals.kept.square() + onward * onward * totals.kept.variance();
}

double points_of(const Part& part, const Totals& totals, const StageScore& score) {
    if (part.effect == Effect::pull && totals.pull_measure > 0)
        return score.pull * (part.measure / totals.pull_measure);
    if (part.effect == Effect::push && totals.push_measure > 0)
        return score.push * (part.measure / totals.push_measure);
    return 0;
}

}  // namespace

double scoring::share_variance(const Stage& stage, std::span<const Part> parts) {
    return variance_of(totals_of(share_or(stage.unaided, default_unaided), parts));
}

StageScore score_stage(const Stage& stage, double readiness, std::span<const Card* const> touchpoints) {
    constexpr double percent = 100;
    const double b = share_or(stage.unaided, default_unaided);
    const double r = std::isnan(readiness) ? scoring::readiness_first : readiness;
    const std::vector<Part> parts = scoring::parts_by_id(touchpoints, r);
    const Totals totals = totals_of(b, parts);
    const double x = totals.not_pulled;
    const double y = totals.not_pushed;

    StageScore score;
    score.stage = stage.id;
    score.readiness = r;
    score.mean = std::clamp((1 - (1 - b) * x) * y, 0.0, 1.0);
    score.score = percent * score.mean;
    score.variance = variance_of(totals);
    score.sd = percent * std::sqrt(score.variance);
    score.base = percent * b;
    score.pull = percent * (1 - b) * (1 - x) * (1 + y) / 2;
    score.push = percent * (1 - y) * (1 + b - (1 - b) * x) / -2;
    score.coverage = 1 - totals.not_met;
    score.pull_fact = 1 - totals.not_pulled_by_fact;
    score.pull_experience = 1 - totals.not_pulled_by_experience;
    score.contributions.reserve(parts.size());
    for (const Part& part : parts)
        score.contributions.push_back({part.card->id, points_of(part, totals, score), part.fit});
    return score;
}

}  // namespace journey
