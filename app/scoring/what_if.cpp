#include "scoring/what_if.h"

#include "scoring/constants.h"
#include "scoring/journey_flow.h"
#include "scoring/journey_model.h"
#include "scoring/journey_paths.h"
#include "scoring/stage_change.h"
#include "scoring/touchpoints.h"

#include <algorithm>
#include <cmath>

namespace journey {
namespace {

using scoring::Part;

bool is_of(const WinKey& win, const Part& part) { return part.card && win.card == part.card->id; }

/// Carries out a win on one touchpoint; several on the same one add up.
void carry_out(WinKind kind, Part& part) {
    if (kind == WinKind::turn_neutral) part.effect = Effect::pull;
    if (kind == WinKind::turn_neutral || kind == WinKind::fix_message) part.fit = 1;
    if (kind == WinKind::strengthen) part.strength = std::max(part.strength, scoring::strength_strong);
    const double full = scoring::strongest * part.reach * part.strength;
    part.caught = kind == WinKind::stop_push ? 0 : full * part.fit;
}

/// The share of a stage as the map judges it (5.3, 5.6).
struct Judged {
    double mean = 0;
    double variance = 0;
};

/// A stage with the wins that are its own.
Judged judged_with(const Stage& stage, std::vector<Part> parts, std::span<const WinKey> wins) {
    for (const WinKey& win : wins) {
        if (win.stage != stage.id) continue;
        if (win.kind == WinKind::add_pull)
            parts.push_back({.effect = Effect::pull, .caught = scoring::caught_by_medium_pull()});
        else
            for (Part& part : parts)
                if (is_of(win, part)) carry_out(win.kind, part);
    }
    constexpr double nothing_more = 0;
    return {scoring::StageChange(stage, parts).with_new_pull(nothing_more), scoring::share_variance(stage, parts)};
}

const OnwardChange* last_of(std::span<const OnwardChange> changes, const StageId& stage) {
    for (std::size_t i = changes.size(); i-- > 0;)
        if (changes[i].stage == stage) return &changes[i];
    return nullptr;
}

WhatIfFlow as_it_is(const Map& map, const JourneyFlow& flow, const scoring::JourneyPaths& paths) {
    WhatIfFlow result;
    result.buyers = flow.buyers;
    result.low = flow.low;
    result.high = flow.high;
    for (std::size_t i = 0; i < paths.stages.size(); ++i) {
        const std::size_t at = paths.stages[i];
        result.stages.push_back({.stage = map.stages[at]->id,
                                 .turned = paths.turns[i].total,
                                 .onward = flow.stages[at].onward,
                                 .arrive = flow.stages[at].arrive});
    }
    return result;
}

void solve(const scoring::JourneyPaths& paths, WhatIfFlow& flow) {
    std::vector<double> onward;
    for (const WhatIfStage& stage : flow.stages) onward.push_back(stage.onward);
    const scoring::Chain chain(scoring::chain_rows(paths, onward));
    const std::vector<double> visits = chain.visits(paths.start);
    flow.buyers = 0;
    for (std::size_t i = 0; i < flow.stages.size(); ++i) {
        flow.stages[i].arrive = visits[i];
        flow.buyers += paths.start[i] * chain.buys()[i];
    }
}

}  // namespace

const WhatIfStage* find_stage(const WhatIfFlow& flow, const StageId& stage) {
    const auto found = std::ranges::find(flow.stages, stage, &WhatIfStage::stage);
    return found == flow.stages.end() ? nullptr : &*found;
}

WhatIfFlow what_if(const Map& map, const JourneyFlow& flow, std::span<const OnwardChange> changes) {
    const scoring::JourneyPaths paths = scoring::journey_paths(map);
    WhatIfFlow result = as_it_is(map, flow, paths);
    bool changed = false;
    double spread = flow.spread;
    for (WhatIfStage& stage : result.stages) {
        const OnwardChange* change = last_of(changes, stage.stage);
        if (!change || std::isnan(change->onward)) continue;
        stage.onward = std::clamp(change->onward, 0.0, 1.0);
        spread += change->more_spread;
        changed = true;
    }
    if (!changed) return result;
    solve(paths, result);
    const scoring::Band band = scoring::band_of(result.buyers, spread);
    result.low = band.low;
    result.high = band.high;
    return result;
}

std::vector<OnwardChange> onward_with(const Map& map, const MapScore& score, double gamma,
                                      std::span<const WinKey> wins) {
    std::vector<OnwardChange> changes;
    if (wins.empty()) return changes;
    const auto model = scoring::journey_model(map, score, gamma, scoring::ModelDepth::buyers);
    for (const scoring::ModelStage& own : model.stages) {
        const Stage& stage = *map.stages[own.stage];
        if (std::ranges::find(wins, stage.id, &WinKey::stage) == wins.end()) continue;
        const auto cards = scoring::touchpoints_of(map, {own.stage});
        const StageScore& now = score.stages[own.stage];
        const Judged then = judged_with(stage, scoring::parts_by_id(cards.front(), now.readiness), wins);
        const double exponent = gamma * own.weight;
        changes.push_back({stage.id, model.onward_with(own, then.mean),
                           scoring::spread_of(exponent, then.mean, then.variance) -
                               scoring::spread_of(exponent, now.mean, now.variance)});
    }
    return changes;
}

}  // namespace journey
