// What a stage tells: what the customer does, thinks and feels there, what he meets, and what it costs. In words, for
// the slides and for the printed notes. Must not know: how it is shown.
#pragma once

#include "editor/session.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace journey {

struct StoryCard {
    std::string_view text;  // of the map
    std::optional<Effect> effect;  // of a touchpoint
    std::string detail;            // "E-mail, skubber, 70 % møder det"; empty for what is only a text
};

/// The cards of one lane at the stage; lanes without cards there are left out.
struct StoryPart {
    std::string_view title;  // of the lane
    LaneKind kind{};
    std::vector<StoryCard> cards;
};

struct StageStory {
    std::string name;   // never empty
    std::string place;  // "80 %" or "Efter"
    std::string_view phase;  // empty: none
    std::string_view need;
    double readiness = 0;  // 0–130
    double score = 0;      // points
    std::string score_words;  // "Score 38 af 100, svag"
    std::vector<StoryPart> parts;     // what he does and thinks first, what he meets last
    std::vector<std::string> costs;  // sentences; estimates say so. Empty after the purchase and where nobody arrives
};

/// Views into the document: use it at once.
[[nodiscard]] StageStory story_of(Language language, const Document& document, std::size_t stage);

/// One thing that helps, with what it brings: the lines of the last slide.
struct WinLine {
    std::string title;
    std::string place;  // of the stage
    std::string reason;
    std::string gain;  // "+4,0 købere af 1.000 (skøn)"
};
[[nodiscard]] std::vector<WinLine> biggest_wins(Language language, const Document& document, std::size_t most);

/// "48 af 100" and how many buy, of the whole journey; empty where there is no journey.
[[nodiscard]] std::vector<std::string> journey_words(Language language, const Document& document);

/// How ready customers are at a stage, in words: "80 %", after the purchase "Efter".
[[nodiscard]] std::string readiness_place(Language language, double readiness);
/// How many drop off at a stage, in words; an estimate says so. Empty after the purchase and where nobody arrives.
[[nodiscard]] std::string drop_off_words(Language language, const StageFlow& flow);
[[nodiscard]] Word tier_of(double score);

}  // namespace journey
