// How the figures of a stage and of the journey come about: one sentence each, with the figures that go into it. Must
// not know: where it is shown.
#pragma once

#include "editor/session.h"

#include <cstddef>
#include <string>
#include <vector>

namespace journey {

/// A figure, named by the words of its sentence, and the sentence.
struct Reckoned {
    Word figure{};
    std::string sentence;
};

/// The score of the map, what customers buy, and the effort that lies where it is not needed (scoring.md 5.7). Empty
/// where the map has no stage before the purchase.
[[nodiscard]] std::vector<Reckoned> reckoning_of_map(Language language, const Document& document);

/// Who buys from the stage at this position, its share of the need and of the effort, and what they are apart. Empty
/// after the purchase, and where nobody arrives.
[[nodiscard]] std::vector<Reckoned> reckoning_of_stage(Language language, const Document& document,
                                                       std::size_t position);

/// A score with its unit and its 80 % band, 0–100 points: "Score 41 af 100, sandsynligvis 28 til 53".
[[nodiscard]] std::string score_span_words(Language language, double score, double low, double high);
/// The 80 % band of a stage's score, points within 0–100 (scoring.md 5.6, 8).
struct ScoreSpan {
    double low = 0;
    double high = 0;
};
[[nodiscard]] ScoreSpan span_of(const StageScore& score);
/// The same words of a stage.
[[nodiscard]] std::string score_span_words(Language language, const StageScore& score);

}  // namespace journey
