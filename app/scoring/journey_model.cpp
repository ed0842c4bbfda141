#include "scoring/journey_model.h"

#include "scoring/constants.h"
#include "scoring/journey_paths.h"
#include "scoring/map_score.h"

#include <algorithm>
#include <cmath>

namespace journey::scoring {
namespace {

// A judgement beyond this is worth more customers than any count can have.
constexpr double most_customers = 1e12;

double log_of(double share) { return std::log(std::clamp(share, log_margin, 1 - log_margin)); }

double passes(double mean, double exponent) { return std::exp(exponent * log_of(mean)); }

std::vector<double> readiness_of(const MapScore& score) {
    std::vector<double> readiness;
    for (const StageScore& stage : score.stages) readiness.push_back(stage.readiness);
    return readiness;
}

ModelStage model_stage(const StageScore& score, double gamma, double weight) {
    ModelStage result;
    result.weight = weight;
    result.passes = result.onward = passes(score.mean, gamma * weight);
    result.prior_count = equivalent_customers(score);
    return result;
}

/// The goal of a target map, else the counts, else the map's own judgement (8).
void set_onward(const Map& map, const Stage& stage, ModelStage& result) {
    if (map.state.is_known() && map.state.value == MapState::target && stage.goal && !std::isnan(*stage.goal)) {
        result.onward = std::clamp(*stage.goal, 0.0, 1.0);
        result.source = FlowSource::goal;
    } else if (const auto counts = usable_counts(stage)) {
        const double k = result.prior_count;
        result.onward = (k * result.passes + counts->moved_on) / (k + counts->arrived);
        result.source = FlowSource::counted;
    }
}

std::vector<ChainRow> rows_of(const JourneyModel& model, const JourneyPaths& paths) {
    std::vector<double> onward;
    for (const ModelStage& stage : model.stages) onward.push_back(stage.onward);
    return chain_rows(paths, onward);
}

void set_visits(const Chain& chain, const JourneyPaths& paths, JourneyModel& model) {
    const std::vector<double> visits = chain.visits(paths.start);
    for (std::size_t i = 0; i < model.stages.size(); ++i) {
        model.stages[i].arrive = visits[i];
        if (i + 1 < model.stages.size()) model.stages[i].comes_back = chain.visits_from(i + 1, i);
    }
}

}  // namespace

double JourneyModel::onward_with(const ModelStage& stage, double mean) const {
    const double changed = passes(mean, gamma * stage.weight);
    if (!stage.scales_loss()) return changed;
    const double loss = 1 - stage.passes;
    if (changed == stage.passes || loss <= 0) return stage.onward;
    return 1 - std::min(1.0, (1 - stage.onward) * (1 - changed) / loss);
}

double JourneyModel::buyers_gained(const ModelStage& stage, double onward) {
    const double more = (1 - stage.turned) * (onward - stage.onward);
    const double stays = 1 - more * stage.comes_back;
    return stays > 0 ? stage.arrive * more * stage.buys_next / stays : 0;
}

double equivalent_customers(const StageScore& score) {
    const double count = score.mean * (1 - score.mean) / score.variance - 1;
    return std::isnan(count) ? most_customers : std::clamp(count, 0.0, most_customers);
}

std::optional<Measured> usable_counts(const Stage& stage) {
    if (!stage.measured || !(stage.measured->arrived > 0)) return std::nullopt;
    Measured counts = *stage.measured;
    counts.arrived = std::min(counts.arrived, most_customers);
    counts.moved_on = std::isnan(counts.moved_on) ? 0 : std::clamp(counts.moved_on, 0.0, counts.arrived);
    return counts;
}

LogScore log_score(const Map& map, const MapScore& score) {
    const std::vector<double> weights = stage_weights(readiness_of(score), map);
    LogScore result;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (map.stages[i]->after) continue;
        result.logs += weights[i] * log_of(score.stages[i].mean);
        result.weights += weights[i];
    }
    return result;
}

JourneyModel journey_model(const Map& map, const MapScore& score, double gamma, ModelDepth depth) {
    const JourneyPaths paths = journey_paths(map);
    const std::vector<double> weights = stage_weights(readiness_of(score), map);
    JourneyModel model;
    model.gamma = gamma;
    for (std::size_t i = 0; i < paths.stages.size(); ++i) {
        const std::size_t position = paths.stages[i];
        ModelStage stage = model_stage(score.stages[position], gamma, weights[position]);
        stage.stage = position;
        stage.turned = paths.turns[i].total;
        stage.turned_raw = paths.turns[i].raw;
        set_onward(map, *map.stages[position], stage);
        model.stages.push_back(stage);
    }
    const Chain chain(rows_of(model, paths));
    for (std::size_t i = 0; i < model.stages.size(); ++i) {
        model.stages[i].buys = chain.buys()[i];
        model.stages[i].buys_next = i + 1 < model.stages.size() ? chain.buys()[i + 1] : 1;
        model.buyers += paths.start[i] * chain.buys()[i];
    }
    for (const ChainMove& move : paths.again) model.repeat += move.share * chain.buys()[move.to];
    if (depth == ModelDepth::all) set_visits(chain, paths, model);
    return model;
}

}  // namespace journey::scoring
