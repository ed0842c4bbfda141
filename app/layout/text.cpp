#include "layout/text.h"

#include "layout/line_breaker.h"

namespace journey {

WrappedText wrap(std::string_view text, float width_px, int max_lines, Weight weight, float size_px,
                 const TextMeasure& measure) {
    Advances advances(weight, size_px);
    const Pieces pieces = cut_into_pieces(text, width_px, max_lines, advances, measure);
    return break_lines({text, pieces, advances, measure}, width_px, max_lines);
}

}  // namespace journey
