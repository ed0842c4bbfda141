// What was wrong with a file, as data: which kind, where, and the figures that belong in the sentence. The words are
// in format/words.def. Must not know: who shows it.
#pragma once

#include "format/words.h"

#include <string>
#include <vector>

namespace journey {

/// One problem of a file. `what` is a sentence of the language table; `values` fill its `{}`; `place` is a JSON
/// pointer ("/cards/3/reach"), or "line:column" or "line" (1-based) for text that is not JSON.
struct Problem {
    Word what{};
    std::string place;
    std::vector<std::string> values;
    friend bool operator==(const Problem&, const Problem&) = default;
};

/// The problem as one line for the user: the sentence, then the place.
[[nodiscard]] std::string describe(Language language, const Problem& problem);

}  // namespace journey
