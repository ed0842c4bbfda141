// Whether all figures of a result are numbers. A figure that is added to a result belongs in its list here.
#pragma once

#include "scoring/readiness_estimate.h"
#include "scoring/what_if.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <optional>
#include <span>

namespace journey::test {

inline bool all_finite(std::span<const double> figures) {
    return std::ranges::all_of(figures, [](double figure) { return std::isfinite(figure); });
}
inline bool all_finite(std::initializer_list<double> figures) {
    return all_finite(std::span(figures.begin(), figures.size()));
}
/// Absent is an answer, too.
inline bool is_finite(const std::optional<double>& figure) { return !figure || std::isfinite(*figure); }

inline bool all_finite(const StageScore& stage) {
    const auto is_good = [](const Contribution& part) { return all_finite({part.points, part.fit}); };
    return all_finite({stage.readiness, stage.score, stage.sd, stage.base, stage.pull, stage.push, stage.coverage,
                       stage.pull_fact, stage.pull_experience, stage.mean, stage.variance}) &&
           std::ranges::all_of(stage.contributions, is_good);
}

inline bool all_finite(const MapScore& score) {
    return is_finite(score.index) && is_finite(score.after_index) &&
           std::ranges::all_of(score.stages, [](const StageScore& stage) { return all_finite(stage); });
}

inline bool all_finite(const StageFlow& stage) {
    const auto& counted = stage.measured;
    return all_finite({stage.arrive, stage.lost, stage.pushed_away, stage.onward, stage.buy_from_here, stage.need,
                       stage.effort}) &&
           (!counted || all_finite({counted->mean, counted->low, counted->high, counted->map_weight, counted->z}));
}

inline bool all_finite(const JourneyFlow& flow) {
    return all_finite({flow.gamma, flow.buyers, flow.low, flow.high, flow.spread, flow.index_low, flow.index_high,
                       flow.misplaced, flow.purchases}) &&
           is_finite(flow.buyer_worth) && is_finite(flow.money_per_buyer_share) &&
           std::ranges::all_of(flow.stages, [](const StageFlow& stage) { return all_finite(stage); }) &&
           std::ranges::all_of(flow.phases,
                               [](const PhaseShare& phase) { return all_finite({phase.need, phase.effort}); });
}

inline bool all_finite(const Finding& finding) {
    return all_finite({finding.points, finding.buyers, finding.onward, finding.part});
}

inline bool all_finite(const Win& win) {
    return all_finite({win.points, win.buyers, win.ratio, win.onward}) && is_finite(win.money);
}

inline bool all_finite(const Journey& journey) {
    return all_finite(journey.flow) &&
           std::ranges::all_of(journey.findings, [](const Finding& finding) { return all_finite(finding); }) &&
           std::ranges::all_of(journey.wins, [](const Win& win) { return all_finite(win); }) &&
           std::ranges::all_of(journey.basis,
                               [](const StageBasis& stage) { return all_finite({stage.unpushed, stage.cost}); });
}

inline bool all_finite(const WhatIfFlow& flow) {
    return all_finite({flow.buyers, flow.low, flow.high}) &&
           std::ranges::all_of(flow.stages, [](const WhatIfStage& stage) {
               return all_finite({stage.turned, stage.onward, stage.arrive, stage.drop_off()});
           });
}

inline bool all_finite(const ReadinessEstimate& estimate) {
    const auto is_good = [](const SignalWeight& piece) { return all_finite({piece.weight, piece.ratio}); };
    const auto is_told = [](const NextSignal& next) { return all_finite({next.nats, next.likely}); };
    return all_finite(estimate.posterior) && all_finite(estimate.phases) &&
           all_finite({estimate.mode, estimate.mean, estimate.certainty, estimate.span.low, estimate.span.high,
                       estimate.span.mass}) &&
           std::ranges::all_of(estimate.evidence, is_good) && std::ranges::all_of(estimate.next, is_told);
}

}  // namespace journey::test
