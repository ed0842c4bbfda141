// The words of the screen for the signs of readiness that the program knows (scoring.md 6.1b). Must not know: how much
// a sign says.
#pragma once

#include "format/words.h"
#include "model/map.h"

#include <optional>
#include <string_view>

namespace journey {

/// Where a sign is seen: the headings it is listed under.
enum class SignalPlace { online, dialogue, action, own };

/// What the customer does, by the id of the table; absent for a sign of the user's own.
[[nodiscard]] std::optional<Word> word_for_signal(std::string_view id);
[[nodiscard]] SignalPlace place_of_signal(std::string_view id);

/// The sign's own text, or the word of its id, or "without a name".
[[nodiscard]] std::string_view words_for(Language language, const Signal& signal);

}  // namespace journey
