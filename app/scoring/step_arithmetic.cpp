#include "scoring/step_arithmetic.h"

#include "model/lookup.h"
#include "scoring/constants.h"
#include "scoring/touchpoint_part.h"
#include "scoring/touchpoints.h"

#include <algorithm>

namespace journey {

std::optional<StepArithmetic> step_arithmetic(const Map& map, const StageScore& score, const CardId& card) {
    const auto at = stage_position(map, score.stage);
    if (!at) return std::nullopt;
    const auto cards = scoring::touchpoints_of(map, {*at});
    const std::vector<scoring::Part> parts = scoring::parts_by_id(cards.front(), score.readiness);
    const auto own = std::ranges::find_if(parts, [&](const scoring::Part& part) { return part.card->id == card; });
    if (own == parts.end()) return std::nullopt;
    StepArithmetic result{.effect = own->effect, .reach = own->reach, .strength = own->strength, .caught = own->caught};
    if (own->effect == Effect::pull) result.fit = own->fit;
    result.stay = 1 - scoring::share_or(map.stages[*at]->unaided, default_unaided);
    double measure = 0;
    for (const scoring::Part& part : parts) {
        if (part.effect == own->effect) measure += part.measure;
        if (part.effect == Effect::pull) result.stay *= 1 - part.caught;
        if (part.effect == Effect::push) result.not_pushed *= 1 - part.caught;
    }
    if (own->effect == Effect::neutral) return result;
    result.block = own->effect == Effect::pull ? score.pull : score.push;
    result.part = measure > 0 ? own->measure / measure : 0;
    result.points = result.block * result.part;
    return result;
}

}  // namespace journey
