#include "ui/fonts.h"

#include "layout/line_breaker.h"

namespace journey::ui {

float text_width(const Fonts& fonts, std::string_view text, Weight weight, float size_px) {
    float width_em = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = code_point_at(text, at);
        if (next.value != soft_hyphen) width_em += fonts.advance_em(next.value, weight);
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
