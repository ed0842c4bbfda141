#include "scoring/step_arithmetic.h"

#include "model/lookup.h"
#include "scoring/constants.h"
#include "scoring/touchpoint_part.h"
#include "scoring/touchpoints.h"

#include <algorithm>

namespace journey {
namespace {

std::vector<scoring::Part> parts_at(const Map& map, std::size_t stage, const StageScore& score) {
    const auto cards = scoring::touchpoints_of(map, {stage});
    return scoring::parts_by_id(cards.front(), score.readiness);
}

StageArithmetic arithmetic_of(const Stage& stage, const std::vector<scoring::Part>& parts) {
    StageArithmetic result{.stay = 1 - scoring::share_or(stage.unaided, default_unaided)};
    for (const scoring::Part& part : parts) {
        if (part.effect == Effect::pull) result.stay *= 1 - part.caught;
        if (part.effect == Effect::push) result.not_pushed *= 1 - part.caught;
    }
    return result;
}

}  // namespace

std::optional<StageArithmetic> stage_arithmetic(const Map& map, const StageScore& score) {
    const auto at = stage_position(map, score.stage);
    if (!at) return std::nullopt;
    return arithmetic_of(*map.stages[*at], parts_at(map, *at, score));
}

std::optional<StepArithmetic> step_arithmetic(const Map& map, const StageScore& score, const CardId& card) {
    const auto at = stage_position(map, score.stage);
    if (!at) return std::nullopt;
    const std::vector<scoring::Part> parts = parts_at(map, *at, score);
    const auto own = std::ranges::find_if(parts, [&](const scoring::Part& part) { return part.card->id == card; });
    if (own == parts.end()) return std::nullopt;
    StepArithmetic result{.effect = own->effect, .reach = own->reach, .strength = own->strength, .caught = own->caught};
    if (own->effect == Effect::pull) result.fit = own->fit;
    const StageArithmetic stage = arithmetic_of(*map.stages[*at], parts);
    result.stay = stage.stay;
    result.not_pushed = stage.not_pushed;
    if (own->effect == Effect::neutral) {
        result.could_catch = scoring::strongest * own->reach * own->strength;
        result.could_add = 100 * result.stay * result.could_catch * result.not_pushed;
        return result;
    }
    double measure = 0;
    for (const scoring::Part& part : parts)
        if (part.effect == own->effect) measure += part.measure;
    result.block = own->effect == Effect::pull ? score.pull : score.push;
    result.part = measure > 0 ? own->measure / measure : 0;
    result.points = result.block * result.part;
    return result;
}

}  // namespace journey
