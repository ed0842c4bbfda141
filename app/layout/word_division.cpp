#include "layout/word_division.h"

#include "layout/units.h"

#include <array>

namespace journey {
namespace {

bool is_vowel(char32_t c) {
    constexpr std::u32string_view vowels = U"aeiouyæøåäöüéAEIOUYÆØÅÄÖÜÉ";
    return vowels.find(c) != std::u32string_view::npos;
}
bool is_letter(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c < 0x180 && c != 0xD7 && c != 0xF7);
}

}  // namespace

bool divides_well(std::string_view text, char32_t before, std::uint32_t at, std::uint32_t end) {
    std::array<char32_t, 3> next{};
    for (char32_t& letter : next) {
        if (at >= end) break;
        const CodePoint c = code_point_at(text, at);
        letter = c.value;
        at += c.bytes;
    }
    return is_letter(before) && is_letter(next[0]) && !is_vowel(next[0]) && is_vowel(next[1]) && is_letter(next[2]);
}

}  // namespace journey
