#include "ui/fonts.h"

namespace journey::ui {

float text_width(const Fonts& fonts, std::string_view text, Weight weight, float size_px) {
    float width_em = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = unit_at(text, at);
        if (next.value != soft_hyphen) width_em += fonts.advance_em(code_point_of(fonts, next, text, at), weight);
        at += next.bytes;
    }
    return width_em * size_px;
}

TextMeasure measure_with(const Fonts& fonts) {
    return {[&fonts](std::string_view text, Weight weight, float size_px) {
        return text_width(fonts, text, weight, size_px);
    }};
}

}  // namespace journey::ui
