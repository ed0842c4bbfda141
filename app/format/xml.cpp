#include "format/xml.h"

#include "model/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

namespace journey {
namespace {

constexpr std::string_view replacement = "\uFFFD";
constexpr std::string_view cdata_begin = "<![CDATA[";
constexpr std::string_view cdata_end = "]]>";

struct Reference {
    char sign;
    std::string_view xml;
};
constexpr std::array references{Reference{'&', "&amp;"}, Reference{'<', "&lt;"}, Reference{'>', "&gt;"},
                                Reference{'"', "&quot;"}, Reference{'\'', "&apos;"}};

/// What stands for a single byte, where it cannot stand for itself.
std::optional<std::string_view> instead_of(char byte, XmlSpace space) {
    const auto found = std::ranges::find(references, byte, &Reference::sign);
    if (found != references.end()) return found->xml;
    if (byte == '\x7F') return space == XmlSpace::one_line ? std::optional(replacement) : std::nullopt;
    if (static_cast<unsigned char>(byte) >= ' ') return std::nullopt;
    if (byte != '\t' && byte != '\n' && byte != '\r') return replacement;
    if (space == XmlSpace::one_line) return " ";
    return byte == '\r' ? std::optional<std::string_view>("&#13;") : std::nullopt;
}

/// U+FFFE and U+FFFF, which XML does not have; in a line also the control characters U+0080 to U+009F.
bool is_barred(std::string_view sequence, XmlSpace space) {
    if (sequence.size() == 2)
        return space == XmlSpace::one_line && sequence[0] == '\xC2' && static_cast<unsigned char>(sequence[1]) < 0xA0;
    return sequence == "\xEF\xBF\xBE" || sequence == "\xEF\xBF\xBF";
}

void append_utf8(std::string& text, std::uint32_t code_point) {
    const auto trail = [&](std::uint32_t shift) { text += static_cast<char>(0x80U | ((code_point >> shift) & 0x3FU)); };
    if (code_point < 0x80) {
        text += static_cast<char>(code_point);
    } else if (code_point < 0x800) {
        text += static_cast<char>(0xC0U | (code_point >> 6U));
        trail(0);
    } else if (code_point < 0x10000) {
        text += static_cast<char>(0xE0U | (code_point >> 12U));
        trail(6);
        trail(0);
    } else {
        text += static_cast<char>(0xF0U | (code_point >> 18U));
        trail(12);
        trail(6);
        trail(0);
    }
}

/// "&#10;", "&#xA;"; false: no such thing.
bool append_numbered(std::string& text, std::string_view reference) {
    if (!reference.starts_with("&#") || reference.size() < 4) return false;
    const bool is_hex = reference[2] == 'x';
    const std::string_view digits = reference.substr(is_hex ? 3 : 2, reference.size() - (is_hex ? 4 : 3));
    std::uint32_t code_point = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), code_point, is_hex ? 16 : 10);
    const bool is_surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    if (error != std::errc{} || end != digits.data() + digits.size() || code_point > 0x10FFFF || is_surrogate)
        return false;
    append_utf8(text, code_point);
    return true;
}

/// Appends what the reference at the beginning stands for and returns its length; one that stands for nothing is text.
std::size_t append_reference(std::string& text, std::string_view xml) {
    constexpr std::size_t longest = 10;
    const std::size_t end = xml.substr(0, longest).find(';');
    const std::string_view reference = xml.substr(0, end == std::string_view::npos ? 0 : end + 1);
    const auto found = std::ranges::find(references, reference, &Reference::xml);
    if (found != references.end())
        text += found->sign;
    else if (!append_numbered(text, reference)) {
        text += '&';
        return 1;
    }
    return reference.size();
}

}  // namespace

void append_xml_text(std::string& xml, std::string_view text, XmlSpace space) {
    std::size_t plain = 0;  // from here on nothing has to change
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8_sequence_length(text, at);
        std::optional<std::string_view> other;
        if (length == 0 || (length > 1 && is_barred(text.substr(at, length), space)))
            other = replacement;
        else if (length == 1)
            other = instead_of(text[at], space);
        const std::size_t step = std::max<std::size_t>(length, 1);
        if (other) {
            xml.append(text.substr(plain, at - plain)).append(*other);
            plain = at + step;
        }
        at += step;
    }
    xml.append(text.substr(plain));
}

std::string text_of_xml(std::string_view xml) {
    std::string text;
    text.reserve(xml.size());
    for (std::size_t at = 0; at < xml.size();) {
        const std::string_view rest = xml.substr(at);
        if (rest.starts_with(cdata_begin)) {
            const std::size_t end = std::min(rest.find(cdata_end), rest.size());
            text.append(rest.substr(cdata_begin.size(), end - cdata_begin.size()));
            at += std::min(end + cdata_end.size(), rest.size());
        } else if (rest.front() == '<') {
            const std::string_view last = rest.starts_with("<!--") ? "-->" : ">";
            at += std::min(rest.size(), std::min(rest.find(last), rest.size()) + last.size());
        } else if (rest.front() == '&') {
            at += append_reference(text, rest);
        } else {
            const std::size_t end = std::min(rest.find_first_of("<&"), rest.size());
            text.append(rest.substr(0, end));
            at += end;
        }
    }
    return text;
}

}  // namespace journey
