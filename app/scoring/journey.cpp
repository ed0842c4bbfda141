#include "scoring/journey.h"

#include "scoring/findings.h"

#include <algorithm>

namespace journey {

Journey analyse(const Map& map, const MapScore& score, const JourneyRequest& request) {
    const double gamma = scoring::gamma_of(map, score, request);
    const auto model = scoring::journey_model(map, score, gamma, scoring::ModelDepth::all);
    const scoring::StageParts parts = scoring::parts_of(map, score);
    Journey journey;
    for (std::size_t i = 0; i < parts.size(); ++i) journey.basis.push_back(scoring::basis_of(*map.stages[i], parts[i]));
    journey.flow = scoring::flow_of(map, score, model, journey.basis);
    scoring::add_findings_and_wins({map, score, model, request.today}, parts, journey);
    return journey;
}

const Win* best_win(const std::vector<Win>& wins, const StageId& stage) {
    const auto found = std::ranges::find(wins, stage, &Win::stage);
    return found == wins.end() ? nullptr : &*found;
}

std::optional<double> drop_off(const StageFlow& stage) {
    if (stage.after || !(stage.arrive > 0)) return std::nullopt;
    return stage.lost / stage.arrive;
}

bool is_worth_showing(const Finding& finding) {
    constexpr double least_points = 0.5;
    return finding.points >= least_points || is_structural(finding.kind);
}

bool is_structural(FindingKind kind) {
    return kind == FindingKind::out_of_order || kind == FindingKind::closed_cycle || kind == FindingKind::unreachable;
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
