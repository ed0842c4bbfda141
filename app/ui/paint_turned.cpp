// Text that a glyph after the other from left to right would get wrong.
#include "layout/reading_order.h"
#include "layout/unit_kinds.h"
#include "ui/stand_ins.h"
#include "ui/text_pen.h"

#include <algorithm>

namespace journey::ui {
namespace {

/// A unit for which there is no room among the stand-ins, until they are given out anew: what it is made of, in its
/// place.
float draw_parts(Frame& frame, std::string_view unit, const TextStyle& text_style, Pen pen, Color color) {
    const float end = pen.x_device + width_of(frame, unit, text_style) * frame.input.pixel_ratio;
    for (std::size_t at = 0; at < unit.size();) {
        const CodePoint next = code_point_at(unit, at);
        if (!is_private(next.value)) pen.x_device = draw_code_point(frame, next.value, text_style, pen, color);
        at += next.bytes;
    }
    return end;
}

}  // namespace

float draw_several(Frame& frame, std::string_view unit, const TextStyle& text_style, Pen pen, Color color) {
    const char32_t code_point = frame.fonts.stand_in(unit);
    return code_point == StandIns::shared ? draw_parts(frame, unit, text_style, pen, color)
                                          : draw_code_point(frame, code_point, text_style, pen, color);
}

Pen draw_turned(Frame& frame, std::string_view line, bool right_to_left, const Ink& ink, Pen pen) {
    for (const auto& [at, unit] : units_from_left(line, right_to_left)) {
        if (unit.value == several)
            pen.x_device = draw_several(frame, line.substr(at, unit.bytes), ink.style, pen, ink.color);
        else if (unit.value != soft_hyphen)
            pen.x_device = draw_code_point(frame, unit.value, ink.style, pen, ink.color);
    }
    return pen;
}

Rect draw_turned_lines(Frame& frame, Point at, std::string_view text, const WrappedText& lines, const Ink& ink) {
    const bool right_to_left = reads_right_to_left(text);
    const auto spare = [&](float width) { return right_to_left ? std::max(0.0F, lines.width_px - width) : 0; };
    Rect drawn{at.x, at.y, 0, ink.style.line_px * static_cast<float>(lines.lines.size())};
    for (std::size_t i = 0; i < lines.lines.size(); ++i) {
        const std::string line = line_text(text, lines, i);
        const float width = width_of(frame, line, ink.style);
        draw_turned(frame, line, right_to_left, ink, pen_at(frame, {at.x + spare(width), at.y}, ink.style));
        drawn.width = std::max(drawn.width, width);
        at.y += ink.style.line_px;
    }
    drawn.x += spare(drawn.width);
    return drawn;
}

}  // namespace journey::ui
