// Where a word too wide for its line may be divided. Must not know: widths, lines.
#pragma once

#include <cstdint>
#include <string_view>

namespace journey {

/// Whether a word reads well when it is divided before the byte `at`, where a code point begins; `before` is the code
/// point in front of it (0: none) and `end` the byte where the word ends. A consonant goes with the vowel behind it, as
/// Danish and German divide words and English mostly does, and at least one letter more goes on with them.
[[nodiscard]] bool divides_well(std::string_view text, char32_t before, std::uint32_t at, std::uint32_t end);

}  // namespace journey
