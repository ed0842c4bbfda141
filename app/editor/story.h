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
    std::string detail;  // "E-mail, skubber, 70 % møder det, sandhedens øjeblik"; empty for what is only a text
    std::string_view note;  // of the map
    std::string known;      // for print: feeling, owner, how it is known, for whom, when to look again; never empty
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
    std::string persona;  // whose map it is, in words; empty: everybody's
    double readiness = 0;  // 0–130
    double score = 0;      // points
    std::string score_words;  // stage_score_words()
    std::vector<StoryPart> parts;     // what he does and thinks first, what he meets last
    std::vector<std::string> costs;  // sentences; estimates say so. Empty after the purchase and where nobody arrives
};

/// Views into the document: use it at once. Of the cards only those that the shown persona meets. `today` as in
/// JourneyRequest: empty, and nothing is overdue.
[[nodiscard]] StageStory story_of(Language language, const Document& document, std::size_t stage,
                                  std::string_view today = {});
/// Whose map is shown: "Kun det, Mette møder"; empty when it is everybody's.
[[nodiscard]] std::string persona_words(Language language, const Document& document);

/// One thing that helps, with what it brings: the lines of the last slide.
struct WinLine {
    std::string title;
    std::string place;  // of the stage
    std::string reason;
    std::string gain;  // "+4,0 købere af 1.000 (skøn)"
};
[[nodiscard]] std::vector<WinLine> biggest_wins(Language language, const Document& document, std::size_t most);

/// "Score 38 af 100, sandsynligvis 21 til 53 · Svag": the score of a stage with its 80 % band (scoring.md 5.6).
[[nodiscard]] std::string stage_score_words(Language language, const StageScore& score);
/// The same of the whole journey (scoring.md 5.7);
/// empty where there is no journey.
[[nodiscard]] std::string index_words(Language language, const Document& document);
/// Whose map it is, unless everybody's; these words and how many buy, of the whole journey, where there is one.
[[nodiscard]] std::vector<std::string> journey_words(Language language, const Document& document);

}  // namespace journey
