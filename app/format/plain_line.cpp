#include "format/plain_line.h"

#include "model/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace journey {
namespace {

// What JavaScript's regular expressions take for white space, beside ASCII's, and the line end of old machines.
constexpr std::array<std::string_view, 21> spaces{"\u0085", "\u00A0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003",
                                                  "\u2004", "\u2005", "\u2006", "\u2007", "\u2008", "\u2009", "\u200A",
                                                  "\u2028", "\u2029", "\u202F", "\u205F", "\u3000", "\uFEFF", " "};

bool is_control(std::string_view sequence) {
    const auto lead = static_cast<unsigned char>(sequence.front());
    if (sequence.size() == 1) return lead < 0x20 || lead == 0x7F;
    return sequence.size() == 2 && lead == 0xC2 && static_cast<unsigned char>(sequence[1]) < 0xA0;
}

bool is_space(std::string_view sequence) {
    const bool is_ascii = sequence.size() == 1 && std::string_view(" \t\n\v\f\r").contains(sequence.front());
    return is_ascii || std::ranges::find(spaces, sequence) != spaces.end();
}

}  // namespace

std::string plain_line(std::string_view text) {
    std::string line;
    bool space = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8_sequence_length(text, at);
        const std::string_view sequence = text.substr(at, std::max<std::size_t>(length, 1));
        at += sequence.size();
        if (length == 0) continue;
        if (is_space(sequence)) {
            space = !line.empty();
        } else if (!is_control(sequence)) {
            if (space) line += ' ';
            space = false;
            line += sequence;
        }
    }
    return line;
}

}  // namespace journey
