// The flow through the journey (scoring.md 5.7, 5.11, 5.13b, 8).
#include "scoring/journey_flow.h"

#include "scoring/beta.h"
#include "scoring/constants.h"
#include "scoring/touchpoint_part.h"
#include "scoring/touchpoints.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace journey {
namespace {

using scoring::JourneyModel;
using scoring::ModelDepth;
using scoring::ModelStage;

// "An empty map sells to 1 %": every stage at the share that goes on unaided by default.
constexpr double empty_map_buyers = 0.01;
constexpr double tail = 0.1;
// Readiness between the four phases.
constexpr std::array phase_ends{45.0, 75.0, 95.0};

bool positive(const std::optional<double>& value) { return value && *value > 0 && std::isfinite(*value); }

MeasuredFlow measured_flow(const ModelStage& stage, const Measured& counts) {
    const double k = stage.prior_count;
    const double p = stage.passes;
    const double rate = counts.moved_on / counts.arrived;
    const double spread = std::sqrt(p * (1 - p) / (k + 1) + rate * (1 - rate) / counts.arrived);
    const double on = k * p + counts.moved_on;
    const double off = k * (1 - p) + counts.arrived - counts.moved_on;
    MeasuredFlow result;
    result.mean = on / (k + counts.arrived);
    result.low = scoring::beta_quantile(tail, on, off);
    result.high = scoring::beta_quantile(1 - tail, on, off);
    result.map_weight = k / (k + counts.arrived);
    result.z = spread > 0 ? (p - rate) / spread : 0;
    return result;
}

void set_band(const JourneyModel& model, const MapScore& score, JourneyFlow& flow) {
    double weights = 0;
    double index_spread = 0;
    for (const ModelStage& stage : model.stages) {
        const StageScore& own = score.stages[stage.stage];
        weights += stage.weight;
        index_spread += scoring::spread_of(stage.weight, own.mean, own.variance);
        flow.spread += scoring::spread_of(model.gamma * stage.weight, own.mean, own.variance);
    }
    const scoring::Band band = scoring::band_of(flow.buyers, flow.spread);
    flow.low = band.low;
    flow.high = band.high;
    // The index is a mean over the steps, without the calibration.
    if (!score.index || !(weights > 0)) return;
    const scoring::Band index = scoring::band_of(*score.index, index_spread / (weights * weights));
    constexpr double percent = 100;
    flow.index_low = index.low;
    flow.index_high = std::min(index.high, percent);
}

double cost_of(const Card& card) {
    constexpr double most = 1e100;
    return std::isnan(card.touch.cost) ? 1 : std::clamp(card.touch.cost, 0.0, most);
}

void scale_to_one(std::vector<StageFlow>& stages, double StageFlow::* share) {
    double sum = 0;
    for (const StageFlow& stage : stages) sum += stage.*share;
    for (StageFlow& stage : stages) stage.*share = sum > 0 ? stage.*share / sum : 0;
}

std::size_t phase_of(double readiness) {
    return static_cast<std::size_t>(std::ranges::upper_bound(phase_ends, readiness) - phase_ends.begin());
}

void set_need_and_effort(const JourneyModel& model, std::span<const StageBasis> basis, const MapScore& score,
                         JourneyFlow& flow) {
    for (const ModelStage& stage : model.stages) {
        StageFlow& own = flow.stages[stage.stage];
        own.need = own.lost * stage.buys_next;
        own.effort = basis[stage.stage].cost;
    }
    scale_to_one(flow.stages, &StageFlow::need);
    scale_to_one(flow.stages, &StageFlow::effort);
    double need = 0;
    double effort = 0;
    double apart = 0;
    for (const ModelStage& stage : model.stages) {
        const StageFlow& own = flow.stages[stage.stage];
        need += own.need;
        effort += own.effort;
        apart += std::abs(own.effort - own.need);
        PhaseShare& phase = flow.phases[phase_of(score.stages[stage.stage].readiness)];
        phase.need += own.need;
        phase.effort += own.effort;
    }
    flow.misplaced = need > 0 && effort > 0 ? apart / 2 : 0;
}

/// What an amount of money is; absent where it is beyond every number.
std::optional<double> amount(double product) { return std::isfinite(product) ? std::optional(product) : std::nullopt; }

void set_money(const Map& map, const JourneyModel& model, JourneyFlow& flow) {
    if (!map.value || !positive(map.value->order)) return;
    // With paths that come in again, what a buyer buys follows from them.
    const double orders = model.repeat > 0 ? 1 / (1 - model.repeat) : map.value->orders;
    flow.buyer_worth = amount(*map.value->order * orders * map.value->margin);
    if (flow.buyer_worth && positive(map.value->entrants_per_year))
        flow.money_per_buyer_share = amount(*flow.buyer_worth * *map.value->entrants_per_year);
}

double share_without_pushes(std::span<const scoring::Part> parts, const Stage& stage) {
    double not_pulled = 1;
    for (const scoring::Part& part : parts)
        if (part.effect == Effect::pull) not_pulled *= 1 - part.caught;
    return 1 - (1 - scoring::share_or(stage.unaided, default_unaided)) * not_pulled;
}

void set_stage(const JourneyModel& model, const StageBasis& basis, const ModelStage& stage, StageFlow& flow) {
    const double left = stage.arrive * (1 - stage.turned);
    flow.arrive = stage.arrive;
    flow.onward = stage.onward;
    flow.source = stage.source;
    flow.buy_from_here = stage.buys;
    flow.lost = left * (1 - stage.onward);
    flow.pushed_away = std::max(0.0, left * (model.onward_with(stage, basis.unpushed) - stage.onward));
}

void set_measured(const Map& map, const ModelStage& stage, std::span<const MeasuredFlow* const> known,
                  StageFlow& flow) {
    if (!known.empty() && known[stage.stage] != nullptr)
        flow.measured = *known[stage.stage];
    else if (const auto counts = scoring::usable_counts(*map.stages[stage.stage]))
        flow.measured = measured_flow(stage, *counts);
}

}  // namespace

namespace scoring {

StageParts parts_of(const Map& map, const MapScore& score) {
    std::vector<std::size_t> all(map.stages.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
    const auto touchpoints = touchpoints_of(map, all);
    StageParts parts;
    parts.reserve(all.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        parts.push_back(parts_by_id(touchpoints[i], score.stages[i].readiness));
    return parts;
}

StageBasis basis_of(const Stage& stage, std::span<const Part> parts) {
    StageBasis basis;
    basis.unpushed = share_without_pushes(parts, stage);
    for (const Part& part : parts) basis.cost += cost_of(*part.card);
    return basis;
}

double gamma_of(const Map& map, const MapScore& score, const JourneyRequest& request) {
    return positive(request.gamma) ? *request.gamma : journey_gamma(map, score);
}

double spread_of(double exponent, double mean, double variance) {
    if (!(variance > 0)) return 0;
    constexpr double widest = 1e100;  // a sum of squares of it is still a number
    const double spread = std::min(exponent * std::sqrt(variance) / std::max(mean, log_margin), widest);
    return spread * spread;
}

Band band_of(double buyers, double spread) {
    constexpr double widest = 600;  // keeps exp() a number
    const double width = std::min(band * std::sqrt(std::max(spread, 0.0)), widest);
    return {buyers * std::exp(-width), buyers * std::exp(width)};
}

JourneyFlow flow_of(const Map& map, const MapScore& score, const JourneyModel& model, std::span<const StageBasis> basis,
                    std::span<const MeasuredFlow* const> known) {
    JourneyFlow flow;
    for (const auto& stage : map.stages) flow.stages.push_back({.stage = stage->id, .after = stage->after});
    if (model.stages.empty()) return flow;
    flow.has_journey = true;
    flow.gamma = model.gamma;
    flow.buyers = model.buyers;
    flow.purchases = model.buyers / (1 - model.repeat);
    for (const ModelStage& stage : model.stages) {
        set_stage(model, basis[stage.stage], stage, flow.stages[stage.stage]);
        set_measured(map, stage, known, flow.stages[stage.stage]);
    }
    set_need_and_effort(model, basis, score, flow);
    for (StageFlow& stage : flow.stages)
        if (stage.after) stage.arrive = flow.purchases;
    set_band(model, score, flow);
    set_money(map, model, flow);
    return flow;
}

}  // namespace scoring

double journey_gamma(const Map& map, const MapScore& score) {
    if (positive(map.calibration)) return *map.calibration;
    const scoring::LogScore own = scoring::log_score(map, score);
    if (!(own.logs < 0)) return 1;
    if (positive(map.buyers_per_thousand) && *map.buyers_per_thousand < 1000)
        return std::log(std::max(*map.buyers_per_thousand / 1000, std::numeric_limits<double>::min())) / own.logs;
    return std::log(empty_map_buyers) / (std::log(default_unaided) * own.weights);
}

std::optional<double> calibrate(const Map& map, const MapScore& score, double buyers_per_thousand) {
    const double known = buyers_per_thousand / 1000;
    if (!(known > 0 && known < 1)) return std::nullopt;
    const auto buyers = [&](double log_gamma) {
        return scoring::journey_model(map, score, std::exp(log_gamma), ModelDepth::buyers).buyers;
    };
    double low = -20;  // ln γ: the greater γ, the fewer buy
    double high = 20;
    if (!(buyers(low) >= known && buyers(high) <= known)) return std::nullopt;
    constexpr int halvings = 60;
    for (int i = 0; i < halvings; ++i) {
        const double middle = (low + high) / 2;
        (buyers(middle) > known ? low : high) = middle;
    }
    return std::exp((low + high) / 2);
}

JourneyFlow journey_flow(const Map& map, const MapScore& score, const JourneyRequest& request) {
    const double gamma = scoring::gamma_of(map, score, request);
    const JourneyModel model = scoring::journey_model(map, score, gamma, ModelDepth::all);
    const scoring::StageParts parts = scoring::parts_of(map, score);
    std::vector<StageBasis> basis;
    for (std::size_t i = 0; i < parts.size(); ++i) basis.push_back(scoring::basis_of(*map.stages[i], parts[i]));
    return scoring::flow_of(map, score, model, basis);
}

}  // namespace journey
