#include "format/clean_text.h"

#include "model/utf8.h"
#include "model/validate.h"

#include <algorithm>
#include <cstddef>

namespace journey {

std::string clean_text(std::string_view text) {
    constexpr std::string_view replacement = "\xEF\xBF\xBD";
    if (text.size() <= Limits::text_characters && first_bad_utf8(text) == std::string_view::npos &&
        text.find('\r') == std::string_view::npos)
        return std::string(text);
    std::string clean;
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size() && characters < Limits::text_characters; ++characters) {
        const std::size_t length = utf8_sequence_length(text, at);
        const bool line_end = text[at] == '\r';
        if (line_end && at + 1 < text.size() && text[at + 1] == '\n') ++at;
        if (line_end)
            clean += '\n';
        else
            clean += length == 0 ? replacement : text.substr(at, length);
        at += std::max<std::size_t>(length, 1);
    }
    return clean;
}

bool cut_to_limit(std::string& text) {
    if (text.size() <= Limits::text_characters || character_count(text) <= Limits::text_characters) return false;
    text = clean_text(text);
    return true;
}

}  // namespace journey
