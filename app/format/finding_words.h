// What a finding or a win says on the screen: what is wrong or to be done, why, what it costs, what to do. Must not
// know: who shows it.
#pragma once

#include "format/words.h"
#include "model/map.h"
#include "scoring/journey.h"

#include <string>
#include <string_view>

namespace journey {

/// What a kind of finding is called, such as "Spildte chancer"; for a filter.
[[nodiscard]] std::string_view finding_kind_text(Language language, FindingKind kind);

/// What and where, in the map's own words: "Svar på mail ved 80 %".
[[nodiscard]] std::string finding_title(Language language, const Map& map, const Finding& finding);
/// The two halves of the title, so that a long name can be cut and the place still stands; the name is all of it where
/// the finding is of a whole stage.
struct FindingTitle {
    std::string name;
    std::string place;
};
[[nodiscard]] FindingTitle finding_title_parts(Language language, const Map& map, const Finding& finding);
/// What is wrong, in one short line: "Skubber væk: 70 % møder det".
[[nodiscard]] std::string finding_reason(Language language, const Map& map, const Finding& finding);
/// What it costs, in points of the stage and in buyers; empty for what has no figure.
[[nodiscard]] std::string finding_cost(Language language, const Finding& finding);
/// What to do about it, in one sentence.
[[nodiscard]] std::string finding_advice(Language language, const Map& map, const Finding& finding);

/// What to do: "Stop “Svar på mail”". Without the stage: that stands beside it.
[[nodiscard]] std::string win_title(Language language, const Map& map, const Win& win);
/// Why it helps, in one short line.
[[nodiscard]] std::string win_reason(Language language, const Map& map, const Win& win);

/// Buyers of 1,000 who enter, with a sign and a tenth: "+4,0". Less than half a tenth is "+0,0".
[[nodiscard]] std::string buyers_gain_text(Language language, double share);

/// A share as customers of 1,000: "23", below ten with a tenth: "4,2".
[[nodiscard]] std::string per_thousand_text(Language language, double share);

/// A stage as a place in a sentence: "80 %", "efter købet" or its name.
[[nodiscard]] std::string stage_place_text(Language language, const Map& map, const StageId& stage);

}  // namespace journey
