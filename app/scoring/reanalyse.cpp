// The analysis after an edit: findings and wins are collected anew only for stages that an edit touched; of the others
// only the buyers change.
#include "scoring/card_changes.h"
#include "scoring/findings.h"
#include "scoring/map_score.h"
#include "scoring/touchpoints.h"

#include <utility>

namespace journey {
namespace {

/// Whether stages can be told apart by their position: the same ones in the same order, seen in the same way.
bool is_comparable(const Map& before, const Journey& journey, const Map& after) {
    if (before.stages.size() != after.stages.size() || journey.basis.size() != before.stages.size()) return false;
    for (std::size_t i = 0; i < before.stages.size(); ++i)
        if (before.stages[i]->id != after.stages[i]->id || before.stages[i]->after != after.stages[i]->after)
            return false;
    return before.state == after.state && scoring::touchpoint_lanes(before) == scoring::touchpoint_lanes(after);
}

/// By position: whether nothing that decides the stage's own findings has changed.
std::vector<bool> kept_stages(const Map& before, const Map& after) {
    const std::vector<bool> changed = scoring::with_changed_touchpoints(before, after);
    const std::vector<double> readiness_before = effective_readiness(before);
    const std::vector<double> readiness = effective_readiness(after);
    const std::vector<double> weight_before = scoring::stage_weights(readiness_before, before);
    const std::vector<double> weight = scoring::stage_weights(readiness, after);
    std::vector<bool> kept(after.stages.size());
    for (std::size_t i = 0; i < kept.size(); ++i)
        kept[i] = !changed[i] && before.stages[i].same_box(after.stages[i]) && readiness_before[i] == readiness[i] &&
                  weight_before[i] == weight[i];
    return kept;
}

std::vector<scoring::RenewedStage> renewed_stages(const Map& map, const MapScore& score,
                                                  const std::vector<bool>& kept) {
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < kept.size(); ++i)
        if (!kept[i]) positions.push_back(i);
    std::vector<scoring::RenewedStage> renewed;
    if (positions.empty()) return renewed;
    const auto touchpoints = scoring::touchpoints_of(map, positions);
    for (std::size_t k = 0; k < positions.size(); ++k)
        renewed.push_back({positions[k], scoring::parts_by_id(touchpoints[k], score.stages[positions[k]].readiness)});
    return renewed;
}

}  // namespace

Journey reanalyse(const Map& before, Journey journey, const Map& after, const MapScore& score,
                  const JourneyRequest& request) {
    const double gamma = scoring::gamma_of(after, score, request);
    const bool has_model = journey.flow.has_journey;  // without a stage before the purchase γ says nothing
    if (!is_comparable(before, journey, after) || (has_model && journey.flow.gamma != gamma))
        return analyse(after, score, request);
    const std::vector<bool> kept = kept_stages(before, after);
    const std::vector<scoring::RenewedStage> renewed = renewed_stages(after, score, kept);
    if (renewed.empty() && before.paths == after.paths && before.value == after.value) return journey;

    const auto model = scoring::journey_model(after, score, gamma, scoring::ModelDepth::all);
    for (const scoring::RenewedStage& stage : renewed)
        journey.basis[stage.position] = scoring::basis_of(*after.stages[stage.position], stage.parts);
    const JourneyFlow flow = std::move(journey.flow);
    std::vector<const MeasuredFlow*> known(kept.size(), nullptr);
    for (std::size_t i = 0; i < kept.size(); ++i)
        if (kept[i] && flow.stages[i].measured) known[i] = &*flow.stages[i].measured;
    journey.flow = scoring::flow_of(after, score, model, journey.basis, known);
    scoring::renew_findings_and_wins({after, score, model, request.today}, renewed, journey);
    return journey;
}

}  // namespace journey
