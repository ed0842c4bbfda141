// Text one unit after the other (layout/units.h), for what draws whole lines of it: paint_text.cpp those that everybody
// has, paint_turned.cpp the rest, which is loaded when it is needed. Must not know: who wants the text drawn.
#pragma once

#include "ui/paint.h"

#include <string_view>

namespace journey::ui {

/// Where the next unit is drawn, in device pixels: a place on a baseline.
struct Pen {
    float x_device;
    float baseline_device;
};

/// The pen at the beginning of a line whose box has its top left corner at `at`.
[[nodiscard]] Pen pen_at(const Frame& frame, Point at, const TextStyle& text_style);
/// Draws one code point and returns where the pen goes. What stands for several is wide enough for whole pixels: no
/// phases of it take room in the atlas.
float draw_code_point(Frame& frame, char32_t code_point, const TextStyle& text_style, Pen pen, Color color);
/// The same for a unit of several.
float draw_several(Frame& frame, std::string_view unit, const TextStyle& text_style, Pen pen, Color color);

/// What a text is drawn with.
struct Ink {
    const TextStyle& style;
    Color color;
};
/// Draws a line that is, or has in it, what is written from right to left. The pen ends at its right.
Pen draw_turned(Frame& frame, std::string_view line, bool right_to_left, const Ink& ink, Pen pen);
/// Draws the lines of such a text. One that reads from right to left stands at the right. Returns what they cover.
Rect draw_turned_lines(Frame& frame, Point at, std::string_view text, const WrappedText& lines, const Ink& ink);

}  // namespace journey::ui
