// Appends shapes to a picture, and sets text as the screen does. Must not know: maps.
#pragma once

#include "format/picture.h"

#include <string>
#include <string_view>
#include <vector>

namespace journey {

/// The steps of an outline, one after the other.
class Outline {
public:
    Outline& move(Point to);
    Outline& line(Point to);
    Outline& quadratic(Point by, Point to);
    Outline& cubic(Point a, Point b, Point to);
    /// Clockwise around a circle, to a point on it; `large`: more than half of it.
    Outline& arc(float radius, bool large, Point to);
    Outline& close();
    [[nodiscard]] std::vector<PathStep> take() { return std::move(m_steps); }

private:
    std::vector<PathStep> m_steps;
};

/// How a text is set.
struct TextLook {
    TextStyle style{};
    Color color;
    TextAnchor anchor = TextAnchor::start;
};

class PicturePen {
public:
    PicturePen(Picture& picture, const TextMeasure& measure, const FaceHeights& face)
        : m_picture(picture), m_measure(measure), m_face(face) {}

    void fill(const Rect& rect, Color color, float radius = 0);
    /// A line inside the rectangle.
    void stroke(const Rect& rect, const Stroke& stroke, float radius = 0);
    /// 1 px, to the right respectively down.
    void horizontal(float x, float y, float width, Color color) { fill({x, y, width, 1}, color); }
    void vertical(float x, float y, float height, Color color) { fill({x, y, 1, height}, color); }
    void circle(Point center, float radius, Color fill, const Stroke& stroke = {});
    void path(Outline outline, const Stroke& stroke, Ends ends = Ends::flat);
    void area(Outline outline, Color color);
    /// Filled with one of the picture's gradients.
    void area(Outline outline, std::size_t gradient);
    void fill_gradient(const Rect& rect, std::size_t gradient);
    [[nodiscard]] std::size_t gradient(Gradient gradient);
    void icon(Point at, float size, std::string_view name, Color color);
    void icon_centered(Point center, float size, std::string_view name, Color color);

    [[nodiscard]] float width_of(std::string_view text, const TextStyle& text_style) const;
    [[nodiscard]] WrappedText wrapped(std::string_view text, float width, int most, const TextStyle& text_style) const;
    /// One line with the top of its line box at `at`; middle: around it.
    void text(Point at, std::string text, const TextLook& look);
    /// One line, in the middle of the rectangle's height, cut with "…" to its width. Returns the width drawn.
    float text_in(const Rect& rect, std::string_view text, const TextLook& look);
    /// The lines of a wrapped text. Returns their height.
    float lines(Point at, std::string_view text, const WrappedText& lines, const TextLook& look);
    /// As many lines as the rectangle is tall, together in its middle.
    void lines_in(const Rect& rect, std::string_view text, const TextLook& look);

    void begin(GroupRole role, std::string name = {}, std::string description = {}, std::string link = {});
    void end() { m_picture.shapes.emplace_back(GroupEnd{}); }

private:
    /// One line; `at`: where it begins, which is at its right where it reads from right to left.
    void line(Point at, std::string text, const TextLook& look, bool right_to_left);

    Picture& m_picture;
    const TextMeasure& m_measure;
    FaceHeights m_face;
};

}  // namespace journey
