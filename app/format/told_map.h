// A map with its results, to be told as text for other programs and for print. Must not know: as what.
#pragma once

#include "format/board_words.h"
#include "format/words.h"
#include "model/map.h"
#include "scoring/journey.h"

namespace journey {

/// `score` and `journey` belong to the map, or to the whole of which it is a part (format/share.h): stages and cards
/// are looked up by id. A map without notes, names and numbers is told with Figures::left_out: what is left of its
/// figures are defaults, and so would be all that is reckoned from them.
struct ToldMap {
    const Map& map;
    const MapScore& score;
    const Journey& journey;
    Language language = Language::danish;
    Figures figures = Figures::told;
};

/// What customers do at a stage; null when it was not reckoned.
[[nodiscard]] const StageFlow* find_flow(const JourneyFlow& flow, const StageId& id);

/// "38 af 100 (Svag)"; empty where figures are left out.
[[nodiscard]] std::string score_words(const ToldMap& told, const StageId& stage);
/// How ready customers are at a stage: "80 %", "Efter"; empty when the stage says nothing of it.
[[nodiscard]] std::string readiness_words(Language language, const Stage& stage);
/// The lane's own name, else what its kind is called.
[[nodiscard]] std::string_view lane_title(Language language, const Lane& lane);
/// The map's own title, else what a map without one is called.
[[nodiscard]] std::string_view map_title(Language language, const Map& map);
/// "+", "−" or "○": the effect without colour.
[[nodiscard]] std::string_view sign_of(Effect effect);
/// What stands behind the text of a card: "E-mail, Skubber, 70 % møder det", "Følelse: −1"; empty for a text.
[[nodiscard]] std::string card_detail(const ToldMap& told, const Card& card, LaneKind kind);

}  // namespace journey
