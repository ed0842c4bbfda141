#include "format/mermaid_text.h"

#include "format/plain_line.h"
#include "format/typed_value.h"
#include "format/xml.h"
#include "model/fold.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace journey {
namespace {

struct LookAlike {
    std::string_view sign;
    std::string_view stands_in;
};
constexpr std::array look_alikes{LookAlike{":", "\u2236"}, LookAlike{";", "\uFF1B"}, LookAlike{"#", "\uFF03"},
                                 LookAlike{"<", "\uFF1C"}, LookAlike{">", "\uFF1E"}, LookAlike{"%", "\uFF05"},
                                 LookAlike{",", "\u201A"}};

constexpr std::array<std::string_view, 5> grammar_words{"title", "section", "journey", "acctitle", "accdescr"};
constexpr std::string_view word_joiner = "\u2060";

/// Whether the sign is one that Mermaid reads as more than text there.
bool has_meaning(std::string_view line, std::size_t at, MermaidPlace place) {
    const char sign = line[at];
    const char before = at > 0 ? line[at - 1] : '\0';
    const char behind = at + 1 < line.size() ? line[at + 1] : '\0';
    if (sign == ',') return place == MermaidPlace::actor;
    if (sign == '%') return at == 0 || before == '%' || behind == '%' || behind == '{' || before == '}';
    return std::string_view(":;#<>").contains(sign);
}

}  // namespace

std::string mermaid_text(std::string_view text, MermaidPlace place) {
    std::string line = plain_line(text);
    while (line.starts_with(word_joiner)) line = plain_line(std::string_view(line).substr(word_joiner.size()));
    std::string result;
    const std::string small = folded(line);
    const auto begins = [&](std::string_view word) { return small.starts_with(word); };
    if (place == MermaidPlace::task && std::ranges::any_of(grammar_words, begins)) result += word_joiner;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const auto found = std::ranges::find(look_alikes, std::string_view(line).substr(at, 1), &LookAlike::sign);
        if (found != look_alikes.end() && has_meaning(line, at, place))
            result += found->stands_in;
        else
            result += line[at];
    }
    return result;
}

std::string text_of_mermaid(std::string_view text, MermaidPlace place) {
    text = trimmed(text);
    if (text.starts_with(word_joiner)) text.remove_prefix(word_joiner.size());
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        const std::size_t end = rest.find(';');
        if (rest.front() == '#' && end != std::string_view::npos) {
            const std::string_view name = rest.substr(1, end - 1);
            const bool is_number = !name.empty() && name.find_first_not_of("0123456789") == std::string_view::npos;
            result += text_of_xml(std::string(is_number ? "&#" : "&").append(name).append(";"));
            at += end + 1;
            continue;
        }
        const auto found = std::ranges::find_if(look_alikes, [&](const LookAlike& one) {
            return rest.starts_with(one.stands_in) && (one.sign != "," || place == MermaidPlace::actor);
        });
        result += found == look_alikes.end() ? rest.substr(0, 1) : found->sign;
        at += found == look_alikes.end() ? 1 : found->stands_in.size();
    }
    return result;
}

}  // namespace journey
