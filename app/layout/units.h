// Which code points of a text are measured and drawn as one, because a text engine shapes them together: the letters of
// an Arabic word, a letter with its accents, the people of a family emoji. Must not know: widths, lines, fonts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace journey {

/// One code point of a text: its value (U+FFFD for a byte that is not UTF-8) and how many bytes it takes.
struct CodePoint {
    char32_t value = 0;
    std::uint32_t bytes = 1;
};
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t at);

/// In place of a value: several code points, or one that must be drawn as they are.
inline constexpr char32_t several = 0x110000;
/// A unit has at most this many code points; what is longer is several units.
inline constexpr int longest_unit = 64;

/// The unit that begins at `at`. Nearly always that is one code point. Where words are joined (Arabic, Hindi) or read
/// from right to left it is a word of them, elsewhere a letter, sign or emoji with all that belongs to it.
[[nodiscard]] inline CodePoint unit_at(std::string_view text, std::size_t at);
/// The same where it is not two ASCII characters that lie there.
[[nodiscard]] CodePoint rarer_unit_at(std::string_view text, std::size_t at);
/// The same of the least that can stand alone: a word of joined letters comes letter by letter.
[[nodiscard]] CodePoint cluster_at(std::string_view text, std::size_t at);

CodePoint unit_at(std::string_view text, std::size_t at) {
    constexpr char32_t ascii_end = 0x80;
    const auto byte = [text](std::size_t i) -> char32_t { return static_cast<unsigned char>(text[i]); };
    const bool is_plain = byte(at) < ascii_end && (at + 1 == text.size() || byte(at + 1) < ascii_end);
    return is_plain ? CodePoint{byte(at), 1} : rarer_unit_at(text, at);
}

}  // namespace journey
