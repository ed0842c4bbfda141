// The score of a map: its stages and its two indices (scoring.md 5.7, 8).
#include "scoring/map_score.h"

#include "scoring/constants.h"
#include "scoring/touchpoints.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace journey {
namespace {

/// A weighted geometric mean of shares.
class GeometricMean {
public:
    void add(double share, double weight) {
        m_logs += weight * std::log(std::clamp(share, scoring::log_margin, 1 - scoring::log_margin));
        m_weights += weight;
    }
    /// In points; absent when nothing was added.
    [[nodiscard]] std::optional<double> points() const {
        if (m_weights <= 0) return std::nullopt;
        constexpr double percent = 100;
        return percent * std::exp(m_logs / m_weights);
    }

private:
    double m_logs = 0;
    double m_weights = 0;
};

}  // namespace

namespace scoring {

std::vector<double> stage_weights(std::span<const double> readiness, const Map& map) {
    std::vector<double> weights(readiness.size(), 0);
    double* last = nullptr;
    double last_readiness = 0;
    for (std::size_t i = 0; i < readiness.size(); ++i) {
        if (map.stages[i]->after) continue;
        if (last != nullptr) *last = std::max(0.0, readiness[i] - last_readiness) / weight_step;
        last = &weights[i];
        last_readiness = readiness[i];
    }
    if (last != nullptr) *last = weight_last;
    return weights;
}

void set_indices(const Map& map, std::span<const double> readiness, MapScore& score) {
    const std::vector<double> weights = stage_weights(readiness, map);
    GeometricMean before;
    GeometricMean after;
    for (std::size_t i = 0; i < score.stages.size(); ++i) {
        if (map.stages[i]->after)
            after.add(score.stages[i].mean, 1);
        else
            before.add(score.stages[i].mean, weights[i]);
    }
    score.index = before.points();
    score.after_index = after.points();
}

}  // namespace scoring

MapScore score_map(const Map& map) {
    std::vector<std::size_t> all(map.stages.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    const auto touchpoints = scoring::touchpoints_of(map, all);
    const std::vector<double> readiness = effective_readiness(map);
    MapScore score;
    score.stages.reserve(all.size());
    for (const std::size_t i : all) score.stages.push_back(score_stage(*map.stages[i], readiness[i], touchpoints[i]));
    scoring::set_indices(map, readiness, score);
    return score;
}

const StageScore* find_score(const MapScore& score, const StageId& id) {
    const auto found = std::ranges::find(score.stages, id, &StageScore::stage);
    return found == score.stages.end() ? nullptr : &*found;
}

}  // namespace journey
