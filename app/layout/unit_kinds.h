// What a code point does to its neighbours. Must not know: texts.
#pragma once

namespace journey {

/// It belongs to what stands in front of it: accents, vowel signs, joiners, variation selectors, skin tones.
[[nodiscard]] bool is_mark(char32_t c);
/// Of a script that is written from right to left.
[[nodiscard]] bool is_right_to_left(char32_t c);
/// Of a script in which the letters of a word touch, written from left to right.
[[nodiscard]] bool is_joined(char32_t c);
/// The sign that makes one letter of the two around it, in the scripts of India and its neighbours.
[[nodiscard]] bool binds_next(char32_t c);
/// A picture or symbol, of which a joiner makes one with its neighbour.
[[nodiscard]] bool is_pictograph(char32_t c);
/// One of the letters of which two are a flag.
[[nodiscard]] constexpr bool is_flag_letter(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }
/// Without a meaning of its own: whoever draws texts uses them for something else.
[[nodiscard]] constexpr bool is_private(char32_t c) { return c >= 0xE000 && c <= 0xF8FF; }

}  // namespace journey
