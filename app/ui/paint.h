// Drawing without interaction: text, icons, boxes, rings, effect marks. Must not know: what is being drawn.
#pragma once

#include "layout/board.h"
#include "model/enums.h"
#include "model/open_enum.h"
#include "ui/frame.h"
#include "ui/icons.h"

#include <string_view>

namespace journey::ui {

/// Text with the top of its line box at `at`; one line, no clipping. Returns its width.
float draw_text(Frame& frame, Point at, std::string_view text, const TextStyle& text_style, Color color);
/// Text in one line, cut with "…" to the width. Returns the width drawn.
float draw_text_cut(Frame& frame, Point at, float width, std::string_view text, const TextStyle& text_style,
                    Color color);
/// Wrapped text, at most `max_lines`. Returns the height drawn.
float draw_text_wrapped(Frame& frame, Point at, float width, int max_lines, std::string_view text,
                        const TextStyle& text_style, Color color);
/// Lines that layout broke (board cards).
void draw_lines(Frame& frame, Point at, std::string_view text, const WrappedText& lines, const TextStyle& text_style,
                Color color);
[[nodiscard]] float width_of(const Frame& frame, std::string_view text, const TextStyle& text_style);
/// Height that draw_text_wrapped would take.
[[nodiscard]] float wrapped_height(const Frame& frame, float width, int max_lines, std::string_view text,
                                   const TextStyle& text_style);
enum class Align { start, center, end };
/// One line, vertically centred in `rect`, cut to its width. Returns the width drawn.
float draw_text_in(Frame& frame, const Rect& rect, std::string_view text, const TextStyle& text_style, Color color,
                   Align align = Align::start);
/// As draw_text_in; where that does not fit, smaller and in as many lines as the rectangle is tall. Returns the width
/// drawn.
float draw_text_fitting(Frame& frame, const Rect& rect, std::string_view text, const TextStyle& text_style, Color color,
                        Align align = Align::start);
/// As many lines as the rectangle is tall, each aligned in it, together in its middle. Returns the width drawn.
float draw_lines_in(Frame& frame, const Rect& rect, std::string_view text, const TextStyle& text_style, Color color,
                    Align align = Align::start);

/// An icon with its top left corner at `at`.
void draw_icon(Frame& frame, Point at, Icon icon, float size_px, Color color);
void draw_icon_centered(Frame& frame, Point center, Icon icon, float size_px, Color color);

void fill_rect(Frame& frame, const Rect& rect, Color color, float radius = 0);
/// 1 px border inside the rect, snapped to device pixels.
void stroke_rect(Frame& frame, const Rect& rect, Color color, float radius = 0, float width = 1);
void dashed_rect(Frame& frame, const Rect& rect, Color color, float radius);
/// The ring of keyboard focus or selection: 2 px, `gap` px outside the rect.
void focus_ring(Frame& frame, const Rect& rect, float radius, float gap = 2);
void horizontal_line(Frame& frame, float x, float y, float width, Color color);
void vertical_line(Frame& frame, float x, float y, float height, Color color);
enum class Elevation { e1, e2, e3 };
void shadow(Frame& frame, const Rect& rect, float radius, Elevation elevation);

/// Pull: filled circle with an arrow; neutral: ring with a dash; push: diamond with an arrow back (ui.md 1.1).
void effect_mark(Frame& frame, Point center, float size_px, const Open<Effect>& effect, Color background);
/// Arc and number; the tier's colour (tokens.json `score`).
void score_ring(Frame& frame, Point center, float diameter, float stroke, double score, const TextStyle& text_style);
/// The chip of a readiness: "80 %", or the word for after the purchase. Returns its width.
float readiness_chip(Frame& frame, Point at, double readiness, std::string_view text);
/// A grey chip with text and perhaps an icon. Returns its width.
float chip(Frame& frame, Point at, std::string_view text, Icon icon = Icon::none);
void logo(Frame& frame, Point at, float size_px);

}  // namespace journey::ui
