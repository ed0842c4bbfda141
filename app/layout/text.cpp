#include "layout/text.h"

#include "layout/line_breaker.h"

#include <algorithm>

namespace journey {

WrappedText wrap(std::string_view text, float width_px, int max_lines, Weight weight, float size_px,
                 const TextMeasure& measure) {
    Advances advances(weight, size_px);
    const Pieces pieces = cut_into_pieces(text, width_px, max_lines, advances, measure);
    return break_lines({text, pieces, advances, measure}, width_px, max_lines);
}

std::string_view fitting_part(std::string_view text, float width_px, Weight weight, float size_px,
                              const TextMeasure& measure) {
    Advances advances(weight, size_px);
    float used = advances.ellipsis(measure);
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = unit_at(text, at);
        const float width = advances.of(next, text, at, measure);
        if (used + width > width_px) {
            const bool is_one = next.value != several;
            const std::uint32_t part = is_one ? 0 : advances.fitting_bytes(next, text, at, width_px - used, measure);
            return text.substr(0, at + part);
        }
        used += width;
        at += next.bytes;
    }
    return text;
}

std::string line_text(std::string_view text, const WrappedText& lines, std::size_t line) {
    constexpr std::string_view soft_hyphen = "\u00AD";
    const LineRange& range = lines.lines[line];
    std::string shown;
    for (std::string_view rest = text.substr(range.begin, range.end - range.begin); !rest.empty();) {
        const std::size_t at = std::min(rest.find(soft_hyphen), rest.size());
        shown += rest.substr(0, at);
        rest.remove_prefix(std::min(at + soft_hyphen.size(), rest.size()));
    }
    if (range.hyphen) shown += '-';
    if (lines.cut && line + 1 == lines.lines.size()) shown += "…";
    return shown;
}

}  // namespace journey
