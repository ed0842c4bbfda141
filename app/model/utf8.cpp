#include "model/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace journey {
namespace {

constexpr unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

constexpr bool is_continuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

/// Length that the first byte announces; 0 for a byte that cannot be first.
constexpr std::size_t announced_length(unsigned char first) {
    if (first < 0x80) return 1;
    if (first < 0xC2) return 0;  // a continuation, or an overlong form of ASCII
    if (first < 0xE0) return 2;
    if (first < 0xF0) return 3;
    return first < 0xF5 ? 4 : 0;
}

/// Whether the second byte keeps the sequence from being overlong, a surrogate or past U+10FFFF.
constexpr bool second_fits(unsigned char first, unsigned char second) {
    switch (first) {
    case 0xE0: return second >= 0xA0;
    case 0xED: return second < 0xA0;
    case 0xF0: return second >= 0x90;
    case 0xF4: return second < 0x90;
    default: return true;
    }
}

/// First place at or after `at` that is not plain ASCII, eight bytes at a stride.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
    constexpr std::uint64_t high_bits = 0x8080808080808080U;
    std::uint64_t eight = 0;
    while (at + sizeof eight <= text.size()) {
        std::memcpy(&eight, text.data() + at, sizeof eight);
        if ((eight & high_bits) != 0) break;
        at += sizeof eight;
    }
    while (at < text.size() && byte_at(text, at) < 0x80) ++at;
    return at;
}

}  // namespace

std::size_t utf8_sequence_length(std::string_view text, std::size_t at) {
    const unsigned char first = byte_at(text, at);
    const std::size_t length = announced_length(first);
    if (length < 2) return length;
    if (at + length > text.size() || !second_fits(first, byte_at(text, at + 1))) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if (!is_continuation(byte_at(text, at + i))) return 0;
    return length;
}

std::size_t first_bad_utf8(std::string_view text) {
    for (std::size_t at = skip_ascii(text, 0); at < text.size(); at = skip_ascii(text, at)) {
        const std::size_t length = utf8_sequence_length(text, at);
        if (length == 0) return at;
        at += length;
    }
    return std::string_view::npos;
}

std::size_t character_count(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return !is_continuation(static_cast<unsigned char>(c)); }));
}

}  // namespace journey
