#include "scoring/readiness_estimate.h"

#include "scoring/constants.h"
#include "scoring/score.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace journey {
namespace {

constexpr double prior_step = 0.8;       // each step has this many customers of the one before (6.2)
constexpr double half_life_days = 30;    // a piece of evidence loses half its weight in this time
constexpr double family_likeness = 0.5;  // ρ: how much signals of one family say the same
constexpr double span_mass = 0.8;
constexpr std::size_t step_of_80 = 8;
// First step of each phase 0–40, 50–70, 80–90, 100–110, and the end.
constexpr std::array<std::size_t, 5> phase_steps{0, 5, 8, 10, readiness_steps};

double bounded(double share) { return std::clamp(share, scoring::log_margin, 1 - scoring::log_margin); }

PerStep likelihoods(const Signal& signal) {
    PerStep result{};
    for (std::size_t k = 0; k < readiness_steps; ++k) result[k] = bounded(likelihood(signal, readiness_of_step(k)));
    return result;
}

/// Shares that sum to 1, from their logarithms.
PerStep shares_of(const PerStep& logs) {
    const double most = *std::ranges::max_element(logs);
    PerStep shares{};
    double sum = 0;
    for (std::size_t k = 0; k < readiness_steps; ++k) sum += shares[k] = std::exp(logs[k] - most);
    for (double& share : shares) share /= sum;
    return shares;
}

/// ln of the odds of 80 or more.
double log_odds(const PerStep& shares) {
    double below = 0;
    double from = 0;
    for (std::size_t k = 0; k < readiness_steps; ++k) (k < step_of_80 ? below : from) += shares[k];
    return std::log(std::max(from, scoring::log_margin)) - std::log(std::max(below, scoring::log_margin));
}

/// An observation of a signal that is known.
struct Piece {
    const Signal* signal = nullptr;
    bool seen = true;
    double age_days = 0;
};

const std::string& family_of(const Signal& signal) { return signal.family.empty() ? signal.id : signal.family; }

std::vector<Piece> pieces_of(std::span<const Signal> signals, std::span<const Observation> observations) {
    std::vector<Piece> pieces;
    for (const Observation& observation : observations) {
        const auto signal = std::ranges::find(signals, observation.signal, &Signal::id);
        if (signal == signals.end()) continue;
        const double age = std::isnan(observation.age_days) ? 0 : std::max(0.0, observation.age_days);
        pieces.push_back({&*signal, observation.seen, age});
    }
    const auto order = [](const Piece& piece) {
        return std::make_tuple(-piece.age_days, std::string_view(piece.signal->id), piece.seen);
    };
    std::ranges::sort(pieces, {}, order);
    return pieces;
}

/// Adds the evidence piece by piece.
void weigh(const std::vector<Piece>& pieces, PerStep& logs, ReadinessEstimate& estimate) {
    std::unordered_map<std::string, double> in_family;
    for (const Piece& piece : pieces) ++in_family[family_of(*piece.signal)];
    double odds = log_odds(shares_of(logs));
    for (const Piece& piece : pieces) {
        const double crowd = 1 + family_likeness * (in_family[family_of(*piece.signal)] - 1);
        const double weight = std::exp2(-piece.age_days / half_life_days) / crowd;
        const PerStep shown = likelihoods(*piece.signal);
        for (std::size_t k = 0; k < readiness_steps; ++k)
            logs[k] += weight * std::log(piece.seen ? shown[k] : 1 - shown[k]);
        const double then = log_odds(shares_of(logs));
        estimate.evidence.push_back({piece.signal->id, weight, std::exp(then - odds)});
        odds = then;
    }
}

double entropy_part(double share) { return share > 0 ? -share * std::log(share) : 0; }

ReadinessSpan span_of(const PerStep& posterior) {
    for (std::size_t length = 1; length <= readiness_steps; ++length) {
        ReadinessSpan best;
        for (std::size_t first = 0; first + length <= readiness_steps; ++first) {
            double mass = 0;
            for (std::size_t k = first; k < first + length; ++k) mass += posterior[k];
            if (mass > best.mass) best = {readiness_of_step(first), readiness_of_step(first + length - 1), mass};
        }
        if (best.mass >= span_mass) return best;
    }
    return {readiness_of_step(0), readiness_of_step(readiness_steps - 1), 1};
}

void summarise(ReadinessEstimate& estimate) {
    const PerStep& posterior = estimate.posterior;
    double entropy = 0;
    for (std::size_t k = 0; k < readiness_steps; ++k) {
        estimate.mean += posterior[k] * readiness_of_step(k);
        entropy += entropy_part(posterior[k]);
    }
    const auto most = std::ranges::max_element(posterior) - posterior.begin();
    estimate.mode = readiness_of_step(static_cast<std::size_t>(most));
    estimate.certainty = std::clamp(1 - entropy / std::log(static_cast<double>(readiness_steps)), 0.0, 1.0);
    estimate.span = span_of(posterior);
    for (std::size_t phase = 0; phase < estimate.phases.size(); ++phase)
        for (std::size_t k = phase_steps[phase]; k < phase_steps[phase + 1]; ++k)
            estimate.phases[phase] += posterior[k];
}

/// Mutual information of the signal and the step: how much looking would tell.
NextSignal prospect(const Signal& signal, const PerStep& posterior) {
    const PerStep shown = likelihoods(signal);
    NextSignal next{signal.id, 0, 0};
    double known = 0;
    for (std::size_t k = 0; k < readiness_steps; ++k) {
        next.likely += posterior[k] * shown[k];
        known += posterior[k] * (entropy_part(shown[k]) + entropy_part(1 - shown[k]));
    }
    next.nats = std::max(0.0, entropy_part(next.likely) + entropy_part(1 - next.likely) - known);
    return next;
}

void add_prospects(std::span<const Signal> signals, const std::vector<Piece>& pieces, ReadinessEstimate& estimate) {
    for (const Signal& signal : signals) {
        const auto is_same = [&](const Piece& piece) { return piece.signal == &signal; };
        if (std::ranges::none_of(pieces, is_same)) estimate.next.push_back(prospect(signal, estimate.posterior));
    }
    std::ranges::sort(estimate.next, [](const NextSignal& a, const NextSignal& b) {
        return a.nats != b.nats ? a.nats > b.nats : a.signal < b.signal;
    });
}

}  // namespace

PerStep usual_prior() {
    PerStep logs{};
    for (std::size_t k = 0; k < readiness_steps; ++k) logs[k] = static_cast<double>(k) * std::log(prior_step);
    return shares_of(logs);
}

ReadinessEstimate estimate_readiness(std::span<const Signal> signals, std::span<const Observation> observations,
                                     const PerStep& prior) {
    PerStep logs{};
    for (std::size_t k = 0; k < readiness_steps; ++k)
        logs[k] = std::log(std::isfinite(prior[k]) ? std::max(prior[k], scoring::log_margin) : scoring::log_margin);
    ReadinessEstimate estimate;
    const std::vector<Piece> pieces = pieces_of(signals, observations);
    weigh(pieces, logs, estimate);
    estimate.posterior = shares_of(logs);
    summarise(estimate);
    add_prospects(signals, pieces, estimate);
    return estimate;
}

double expected_fit(const Open<Message>& message, const PerStep& posterior) {
    double fit = 0;
    for (std::size_t k = 0; k < readiness_steps; ++k) fit += posterior[k] * message_fit(message, readiness_of_step(k));
    return fit;
}

}  // namespace journey
