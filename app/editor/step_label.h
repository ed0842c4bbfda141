// What a step of the history is called, in the user's words: what was done, with what, and where to. Must not know: the
// history, the screen.
#pragma once

#include "editor/edit.h"
#include "format/words.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace journey {

/// "Flyttede “Svar på mail” til 90 %": kept apart from its words, so that it follows the language.
struct StepLabel {
    Word word{};
    std::string thing;  // its own words; empty: it has none
    std::size_t count = 1;  // of things; of several the number is said
    std::string place;
    std::optional<double> place_share;  // said in place of `place`: the readiness of a stage, as a share

    StepLabel() = default;
    // Implicit on purpose: many steps are of the whole map.
    StepLabel(Word what) : word(what) {}
    friend bool operator==(const StepLabel&, const StepLabel&) = default;
    friend bool operator==(const StepLabel& label, Word other) { return label.word == other; }
};

/// The label of an edit of a map as it is before it.
[[nodiscard]] StepLabel step_label(const Map& before, const Edit& edit);
/// Of something done with cards.
[[nodiscard]] StepLabel label_with_cards(Word word, const Map& map, const std::vector<CardId>& cards);
[[nodiscard]] StepLabel label_with(Word word, std::string_view thing);

[[nodiscard]] std::string label_text(Language language, const StepLabel& label);

}  // namespace journey
