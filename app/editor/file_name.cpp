#include "editor/file_name.h"

#include "model/utf8.h"

#include <algorithm>

namespace journey {
namespace {

constexpr std::size_t name_characters_max = 60;

constexpr bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

}  // namespace

std::string file_name_of(Language language, std::string_view title, std::string_view ending) {
    std::string name;
    std::size_t characters = 0;
    for (std::size_t at = 0; at < title.size() && characters < name_characters_max;) {
        const std::size_t length = std::max<std::size_t>(utf8_sequence_length(title, at), 1);
        const bool keeps = length > 1 || is_plain(title[at]);
        // Runs of anything else become one hyphen, and none stands at the ends.
        if (keeps)
            name.append(title.substr(at, length));
        else if (!name.empty() && name.back() != '-')
            name += '-';
        at += length;
        ++characters;
    }
    while (name.ends_with('-')) name.pop_back();
    if (name.empty()) name = text_of(language, Word::file_name_untitled);
    return name.append(ending);
}

}  // namespace journey
