// Kinds of text that the file asks for, with the sentence for a text that is not one. Must not know: where they stand.
#pragma once

#include "format/words.h"
#include "model/text_rules.h"

#include <string_view>

namespace journey {

/// What a text has to be, and what the user is told when it is not.
struct TextKind {
    bool (*accepts)(std::string_view text);
    Word complaint;
};

namespace text_kinds {

inline constexpr TextKind any{[](std::string_view) { return true; }, Word::problem_text_dropped};
inline constexpr TextKind color{is_color, Word::problem_not_color};
inline constexpr TextKind date{is_date, Word::problem_not_date};
inline constexpr TextKind time{is_utc_time, Word::problem_not_time};
inline constexpr TextKind language{is_language_tag, Word::problem_not_language};
inline constexpr TextKind currency{is_currency, Word::problem_not_currency};
inline constexpr TextKind link{is_safe_link, Word::problem_bad_link};

}  // namespace text_kinds
}  // namespace journey
