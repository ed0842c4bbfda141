// What the things of a map are called wherever it is shown: on the screen, to screen readers, in pictures and stories.
// Must not know: who shows it, where.
#pragma once

#include "format/words.h"
#include "layout/arcs.h"
#include "model/map.h"
#include "scoring/journey.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace journey {

/// The shown name of a stage, a lane or a persona: its own, else "Uden navn".
[[nodiscard]] std::string_view shown_name(Language language, std::string_view name);

/// How ready customers are at a stage, in words: "80 %", after the purchase "Efter".
[[nodiscard]] std::string readiness_place(Language language, double readiness);
/// From the first readiness of a phase to its last: "80–90 %"; empty after the purchase.
[[nodiscard]] std::string phase_range_words(Language language, double first, double last);
/// How many drop off at a stage, in words; an estimate says so. Empty after the purchase and where nobody arrives.
[[nodiscard]] std::string drop_off_words(Language language, const StageFlow& flow);
[[nodiscard]] Word tier_of(double score);

/// Whether scores, shares and the like are said.
enum class Figures { told, left_out };

/// A stage that is spoken of.
struct SpokenStage {
    const Stage& stage;
    std::size_t position = 0;  // from 0
    std::size_t count = 0;     // of the map's stages
    const StageScore& score;
    const StageFlow& flow;
};
/// "Trin 9 af 12, 80 %, Tager kontakt, score 38, svag, 31 % falder fra".
[[nodiscard]] std::string stage_name(Language language, const SpokenStage& spoken, Figures figures = Figures::told);

/// "Svar på mail efter 2–3 dage, e-mail, online, skubber væk, 70 procent møder det", and what marks on it mean: a
/// moment of truth, overdue. `today` as in JourneyRequest: empty, and nothing is overdue.
[[nodiscard]] std::string card_name(Language language, const Card& card, LaneKind kind, std::string_view today,
                                    Figures figures = Figures::told);

/// "Tilbage fra 100 % til 70 %, 18 % ser sig om igen".
[[nodiscard]] std::string arc_name(Language language, const Map& map, const Arc& arc, Figures figures = Figures::told);

/// Whether lines of a service blueprint stand between the lanes.
[[nodiscard]] bool has_backstage(const Map& map);
/// The line between two neighbouring lanes of such a map; absent: none.
[[nodiscard]] std::optional<Word> blueprint_line(LaneKind above, LaneKind below);

}  // namespace journey
