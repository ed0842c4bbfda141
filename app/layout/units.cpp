#include "layout/units.h"

#include "layout/unit_end.h"

namespace journey {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr char32_t soft_hyphen = 0x00AD;
/// Lead byte of the first code point that can belong to the one in front of it (U+0300).
constexpr unsigned char first_mark_lead = 0xCC;
constexpr char32_t first_mark = 0x0300;

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

std::uint32_t sequence_length(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    if (lead >= 0xF0 && lead < 0xF5) return 4;
    return 0;
}

/// Latin, Greek, Cyrillic, punctuation and signs, the scripts of East Asia: nothing of it shapes a neighbour.
bool is_simple(char32_t c) {
    return c < first_mark || (c >= 0x0370 && c < 0x0483) || (c >= 0x2010 && c < 0x20D0) ||
           (c >= 0x2100 && c < 0x2C00) || (c >= 0x3041 && c < 0x3099) || (c >= 0x30A0 && c < 0xA66F) ||
           (c >= 0xAC00 && c < 0xD7B0);
}

/// What a line break swallows or makes visible is never part of anything.
bool stands_alone(char32_t c) { return c <= U' ' || c == soft_hyphen; }

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) return {lead, 1};
    const std::uint32_t length = sequence_length(lead);
    if (length == 0 || at + length > text.size()) return {replacement, 1};
    char32_t value = lead & (0x7FU >> length);
    for (std::uint32_t i = 1; i < length; ++i) {
        if (!is_continuation(text[at + i])) return {replacement, 1};
        value = (value << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    }
    return {value, length};
}

CodePoint rarer_unit_at(std::string_view text, std::size_t at) {
    const CodePoint first = code_point_at(text, at);
    const std::size_t next = at + first.bytes;
    const bool is_last = next >= text.size() || static_cast<unsigned char>(text[next]) < first_mark_lead;
    if (first.value < first_mark && is_last) return first;
    if (stands_alone(first.value)) return first;
    if (is_simple(first.value) && (is_last || is_simple(code_point_at(text, next).value))) return first;
    return joined_at(text, at, Extent::word);
}

CodePoint cluster_at(std::string_view text, std::size_t at) { return joined_at(text, at, Extent::cluster); }

}  // namespace journey
