#include "format/markdown_text.h"

#include "format/plain_line.h"
#include "model/text_rules.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace journey {
namespace {

struct Reference {
    char sign;
    std::string_view text;
};
// References rather than backslashes: also where a table is split at every `|`, and where HTML is passed through.
constexpr std::array references{Reference{'<', "&lt;"}, Reference{'>', "&gt;"}, Reference{'&', "&amp;"},
                                Reference{'|', "&#124;"}, Reference{'\\', "&#92;"}};
constexpr std::string_view signs = "`*_{}[]!~^$#";
constexpr std::string_view doubled_signs = "('/%=\"";  // of DokuWiki
constexpr std::string_view word_joiner = "\u2060";

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_word(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

/// Whether a sign would make a list, a heading or a line of what begins with it: "- a", "+ a", "1. a", "===".
bool begins_block(std::string_view line, std::size_t at) {
    const char sign = line[at];
    if (at == 0) return std::string_view("-+=:").contains(sign);
    return (sign == '.' || sign == ')') && std::ranges::all_of(line.substr(0, at), is_digit);
}

/// Whether the sign and what stands behind it are a name that is looked up: "@name", "#1", ":smile:".
bool begins_name(std::string_view line, std::size_t at) {
    const std::string_view rest = line.substr(at + 1);
    if (rest.empty() || !(is_word(rest.front()) || rest.front() == '+' || rest.front() == '-')) return false;
    if (line[at] == '@' || line[at] == '#') return true;
    const auto end = std::ranges::find_if(rest, [](char c) { return !is_word(c) && c != '+' && c != '-'; });
    return line[at] == ':' && end != rest.end() && *end == ':';
}

/// Whether the sign is the second of two that mean something together; "://" is an address.
bool is_doubled(std::string_view line, std::size_t at) {
    if (at == 0 || line[at] != line[at - 1] || !doubled_signs.contains(line[at])) return false;
    return line[at] != '/' || at < 2 || line[at - 2] != ':';
}

void append_sign(std::string& text, std::string_view line, std::size_t at) {
    const char sign = line[at];
    const auto reference = std::ranges::find(references, sign, &Reference::sign);
    if (is_doubled(line, at)) text += word_joiner;
    if (reference != references.end()) {
        text += reference->text;
        return;
    }
    if (signs.contains(sign) || begins_block(line, at)) text += '\\';
    text += sign;
    if (begins_name(line, at)) text += word_joiner;
}

}  // namespace

std::string markdown_text(std::string_view text) {
    const std::string line = plain_line(text);
    std::string result;
    for (std::size_t at = 0; at < line.size(); ++at) append_sign(result, line, at);
    return result;
}

std::string markdown_link(std::string_view text, std::string_view link) {
    std::string result = markdown_text(text);
    if (!is_safe_link(link) || result.empty()) return result;
    constexpr std::string_view hexadecimal = "0123456789ABCDEF";
    result = "[" + result + "](";
    for (const char c : link) {
        const auto byte = static_cast<unsigned char>(c);
        const bool is_plain = is_word(c) || std::string_view("-.~:/?#@$,=+%;!").contains(c);
        if (c == '&')
            result += "&amp;";
        else if (is_plain)
            result += c;
        else
            result.append("%").append(1, hexadecimal[byte >> 4U]).append(1, hexadecimal[byte & 15U]);
    }
    return result += ')';
}

}  // namespace journey
