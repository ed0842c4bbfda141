// The score after an edit: only stages that an edit touched are computed again.
#include "scoring/card_changes.h"
#include "scoring/map_score.h"
#include "scoring/touchpoints.h"

#include <utility>

namespace journey {
namespace {

using Positions = std::unordered_map<std::string_view, std::size_t>;

}  // namespace

MapScore rescore(const Map& before, MapScore score_before, const Map& after) {
    const bool comparable = score_before.stages.size() == before.stages.size() &&
                            scoring::touchpoint_lanes(before) == scoring::touchpoint_lanes(after);
    if (!comparable) return score_map(after);
    const std::vector<bool> changed = scoring::with_changed_touchpoints(before, after);
    const std::vector<double> readiness_before = effective_readiness(before);
    const std::vector<double> readiness = effective_readiness(after);
    const Positions positions_before = scoring::stage_positions(before);

    MapScore score;
    score.stages.resize(after.stages.size());
    std::vector<std::size_t> anew;
    for (std::size_t i = 0; i < after.stages.size(); ++i) {
        const auto old = positions_before.find(after.stages[i]->id.value);
        const bool kept = old != positions_before.end() && !changed[i] &&
                          before.stages[old->second].same_box(after.stages[i]) &&
                          readiness_before[old->second] == readiness[i];
        if (kept)
            score.stages[i] = std::move(score_before.stages[old->second]);
        else
            anew.push_back(i);
    }
    if (!anew.empty()) {
        const auto touchpoints = scoring::touchpoints_of(after, anew);
        for (std::size_t k = 0; k < anew.size(); ++k)
            score.stages[anew[k]] = score_stage(*after.stages[anew[k]], readiness[anew[k]], touchpoints[k]);
    }
    scoring::set_indices(after, readiness, score);
    return score;
}

}  // namespace journey
