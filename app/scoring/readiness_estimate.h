// How ready a customer is, from what he was seen to do (scoring.md 6). Pure functions. Must not know: the words of
// the screen, names of customers, the clock.
#pragma once

#include "model/map.h"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace journey {

inline constexpr std::size_t readiness_steps = 12;  // 0, 10 … 110
/// One number per step.
using PerStep = std::array<double, readiness_steps>;

/// The signals of the table in 6.1b, without texts: their words are the screen's, by id.
[[nodiscard]] std::vector<Signal> known_signals();
/// The table, with the signals of the map's stages added; the same id replaces (8).
[[nodiscard]] std::vector<Signal> signals_of(const Map& map);

/// Share of the customers at a readiness (0–110) that show the signal: L of 6.2.
[[nodiscard]] double likelihood(const Signal& signal, double readiness);

/// "On step 1 there are most customers": ∝ 0.8^step (6.2).
[[nodiscard]] PerStep usual_prior();

/// Something that was looked for: seen or absent.
struct Observation {
    std::string signal;   // id
    bool seen = true;
    double age_days = 0;  // ≥ 0
    friend bool operator==(const Observation&, const Observation&) = default;
};

/// What one observation does.
struct SignalWeight {
    std::string signal;
    double weight = 0;  // 0–1: fades with age, and with others of its family
    double ratio = 1;   // factor of the odds of 80 or more when it is added, oldest first
    friend bool operator==(const SignalWeight&, const SignalWeight&) = default;
};

/// A signal that was not looked for yet, and what looking for it would tell.
struct NextSignal {
    std::string signal;
    double nats = 0;    // mutual information
    double likely = 0;  // share: how likely it is to be seen
    friend bool operator==(const NextSignal&, const NextSignal&) = default;
};

/// The smallest run of steps that holds 80 %.
struct ReadinessSpan {
    double low = 0;   // readiness
    double high = 0;  // readiness
    double mass = 0;  // share
    friend bool operator==(const ReadinessSpan&, const ReadinessSpan&) = default;
};

struct ReadinessEstimate {
    PerStep posterior{};
    double mode = 0;                 // readiness
    double mean = 0;                 // readiness
    ReadinessSpan span;
    double certainty = 0;            // 0–1: 1 − entropy / ln 12
    std::array<double, 4> phases{};  // 0–40, 50–70, 80–90, 100–110
    std::vector<SignalWeight> evidence;  // oldest first, ties by signal
    std::vector<NextSignal> next;        // most telling first
    friend bool operator==(const ReadinessEstimate&, const ReadinessEstimate&) = default;
};

/// Observations of signals that are not in `signals` are left out.
[[nodiscard]] ReadinessEstimate estimate_readiness(std::span<const Signal> signals,
                                                   std::span<const Observation> observations,
                                                   const PerStep& prior = usual_prior());

/// How well a message fits a customer who may be at any of these steps (5.2 averaged, 6.5): 0–1.
[[nodiscard]] double expected_fit(const Open<Message>& message, const PerStep& posterior);

/// Readiness of a step.
[[nodiscard]] constexpr double readiness_of_step(std::size_t step) { return static_cast<double>(step) * 10; }

}  // namespace journey
