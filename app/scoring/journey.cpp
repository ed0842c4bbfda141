#include "scoring/journey.h"

#include "scoring/findings.h"

#include <algorithm>
#include <cmath>

namespace journey {

Journey analyse(const Map& map, const MapScore& score, const JourneyRequest& request) {
    const bool given = request.gamma && *request.gamma > 0 && std::isfinite(*request.gamma);
    const double gamma = given ? *request.gamma : journey_gamma(map, score);
    const auto model = scoring::journey_model(map, score, gamma, scoring::ModelDepth::all);
    const scoring::StageParts parts = scoring::parts_of(map, score);
    Journey journey;
    journey.flow = scoring::flow_of(map, score, model, parts);
    scoring::add_findings_and_wins(map, score, model, parts, request.today, journey);
    return journey;
}

const Win* best_win(const std::vector<Win>& wins, const StageId& stage) {
    const auto found = std::ranges::find(wins, stage, &Win::stage);
    return found == wins.end() ? nullptr : &*found;
}

std::string_view name_of(FindingKind kind) {
    switch (kind) {
    case FindingKind::wasted: return "wasted";
    case FindingKind::mismatch: return "mismatch";
    case FindingKind::push: return "push";
    case FindingKind::uncovered: return "uncovered";
    case FindingKind::one_sided: return "one-sided";
    case FindingKind::no_owner: return "no-owner";
    case FindingKind::overdue: return "overdue";
    case FindingKind::out_of_order: return "out-of-order";
    case FindingKind::closed_cycle: return "closed-cycle";
    case FindingKind::unreachable: return "unreachable";
    }
    return {};
}

std::string_view name_of(WinKind kind) {
    switch (kind) {
    case WinKind::stop_push: return "stop-push";
    case WinKind::turn_neutral: return "turn-neutral";
    case WinKind::fix_message: return "fix-message";
    case WinKind::strengthen: return "strengthen";
    case WinKind::add_pull: return "add-pull";
    }
    return {};
}

}  // namespace journey
