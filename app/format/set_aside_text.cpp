#include "format/set_aside_text.h"

#include <algorithm>
#include <cstddef>

namespace journey {
namespace {

void append_escaped(std::string& text, std::string_view part, bool is_name) {
    for (const char c : part) {
        if (c == '\\' || (is_name && c == ':')) text += '\\';
        if (c == '\n')
            text += "\\n";
        else if (c == '\r')
            text += "\\r";
        else
            text += c;
    }
}

/// The text up to a sign that is not escaped, or all of it; takes both off.
std::string take_until(std::string_view& text, char sign) {
    std::string part;
    std::size_t at = 0;
    for (; at < text.size() && text[at] != sign; ++at) {
        const bool escapes = text[at] == '\\' && at + 1 < text.size();
        if (escapes) ++at;
        const char c = text[at];
        part += escapes && c == 'n' ? '\n' : escapes && c == 'r' ? '\r' : c;
    }
    text.remove_prefix(std::min(at + 1, text.size()));
    return part;
}

SetAside finding_of(std::string_view line) {
    SetAside finding;
    finding.finding = take_until(line, ':');
    if (line.starts_with(' ')) line.remove_prefix(1);
    finding.reason = take_until(line, '\n');
    return finding;
}

}  // namespace

std::string set_aside_text(const std::vector<SetAside>& findings) {
    std::string text;
    for (const SetAside& one : findings) {
        if (!text.empty()) text += '\n';
        append_escaped(text, one.finding, true);
        text += ": ";
        append_escaped(text, one.reason, false);
    }
    return text;
}

std::vector<SetAside> read_set_aside(std::string_view text) {
    std::vector<SetAside> findings;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (!line.empty()) findings.push_back(finding_of(line));
    }
    return findings;
}

}  // namespace journey
