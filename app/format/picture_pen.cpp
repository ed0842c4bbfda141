#include "format/picture_pen.h"

#include "layout/reading_order.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace journey {

Outline& Outline::move(Point to) {
    m_steps.push_back({StepKind::move, to, {}, {}});
    return *this;
}

Outline& Outline::line(Point to) {
    m_steps.push_back({StepKind::line, to, {}, {}});
    return *this;
}

Outline& Outline::quadratic(Point by, Point to) {
    m_steps.push_back({StepKind::quadratic, to, by, {}});
    return *this;
}

Outline& Outline::cubic(Point a, Point b, Point to) {
    m_steps.push_back({StepKind::cubic, to, a, b});
    return *this;
}

Outline& Outline::arc(float radius, bool large, Point to) {
    m_steps.push_back({StepKind::arc, to, {radius, large ? 1.0F : 0.0F}, {}});
    return *this;
}

Outline& Outline::close() {
    m_steps.push_back({StepKind::close, {}, {}, {}});
    return *this;
}

void PicturePen::fill(const Rect& rect, Color color, float radius) {
    m_picture.shapes.emplace_back(RectShape{.rect = rect, .radius = radius, .fill = color});
}

void PicturePen::stroke(const Rect& rect, const Stroke& stroke, float radius) {
    const float inset = stroke.width / 2;
    const Rect line{rect.x + inset, rect.y + inset, rect.width - stroke.width, rect.height - stroke.width};
    m_picture.shapes.emplace_back(
        RectShape{.rect = line, .radius = std::max(0.0F, radius - inset), .fill = {}, .stroke = stroke});
}

void PicturePen::circle(Point center, float radius, Color fill, const Stroke& stroke) {
    m_picture.shapes.emplace_back(CircleShape{center, radius, fill, stroke});
}

void PicturePen::path(Outline outline, const Stroke& stroke, Ends ends) {
    m_picture.shapes.emplace_back(PathShape{.steps = outline.take(), .fill = {}, .stroke = stroke, .ends = ends});
}

void PicturePen::area(Outline outline, Color color) {
    m_picture.shapes.emplace_back(PathShape{.steps = outline.take(), .fill = color});
}

void PicturePen::area(Outline outline, std::size_t gradient) {
    m_picture.shapes.emplace_back(PathShape{.steps = outline.take(), .fill = {}, .gradient = gradient});
}

void PicturePen::fill_gradient(const Rect& rect, std::size_t gradient) {
    m_picture.shapes.emplace_back(RectShape{.rect = rect, .fill = {}, .gradient = gradient});
}

std::size_t PicturePen::gradient(Gradient gradient) {
    m_picture.gradients.push_back(std::move(gradient));
    return m_picture.gradients.size() - 1;
}

void PicturePen::icon(Point at, float size, std::string_view name, Color color) {
    m_picture.shapes.emplace_back(IconShape{at, size, name, color});
}

void PicturePen::icon_centered(Point center, float size, std::string_view name, Color color) {
    icon({center.x - size / 2, center.y - size / 2}, size, name, color);
}

float PicturePen::width_of(std::string_view text, const TextStyle& text_style) const {
    return m_measure.width(text, text_style.weight, text_style.size_px);
}

WrappedText PicturePen::wrapped(std::string_view text, float width, int most, const TextStyle& text_style) const {
    return wrap(text, width + text_width_slack, most, text_style.weight, text_style.size_px, m_measure);
}

void PicturePen::text(Point at, std::string text, const TextLook& look) {
    const bool right_to_left = reads_right_to_left(text);
    if (right_to_left && look.anchor == TextAnchor::start) at.x += width_of(text, look.style);
    line(at, std::move(text), look, right_to_left);
}

void PicturePen::line(Point at, std::string text, const TextLook& look, bool right_to_left) {
    if (text.empty()) return;
    // A baseline lies on a whole pixel, as on the screen.
    const Point baseline{at.x, std::round(at.y + baseline_of(look.style, m_face))};
    m_picture.shapes.emplace_back(
        TextShape{baseline, std::move(text), look.style, look.color, look.anchor, right_to_left});
}

float PicturePen::text_in(const Rect& rect, std::string_view text, const TextLook& look) {
    const float natural = width_of(text, look.style);
    const bool fits = natural <= rect.width + text_width_slack;
    std::string shown(text);
    if (!fits) {
        shown = fitting_part(text, rect.width, look.style.weight, look.style.size_px, m_measure);
        shown += "…";
    }
    const float width = fits ? natural : width_of(shown, look.style);
    const bool is_middle = look.anchor == TextAnchor::middle;
    // What is cut begins where its place does, as on the screen.
    const float x = is_middle ? rect.x + (fits ? rect.width : width) / 2 : rect.x;
    this->text({x, rect.y + (rect.height - look.style.line_px) / 2}, std::move(shown), look);
    return width;
}

float PicturePen::lines(Point at, std::string_view text, const WrappedText& lines, const TextLook& look) {
    const bool right_to_left = reads_right_to_left(text);
    if (right_to_left) at.x += lines.width_px;
    for (std::size_t i = 0; i < lines.lines.size(); ++i) {
        line(at, line_text(text, lines, i), look, right_to_left);
        at.y += look.style.line_px;
    }
    return static_cast<float>(lines.lines.size()) * look.style.line_px;
}

void PicturePen::lines_in(const Rect& rect, std::string_view text, const TextLook& look) {
    const int most = std::max(1, static_cast<int>((rect.height + text_height_slack) / look.style.line_px));
    const WrappedText broken = wrapped(text, rect.width, most, look.style);
    const float height = static_cast<float>(broken.lines.size()) * look.style.line_px;
    lines({rect.x, rect.y + (rect.height - height) / 2}, text, broken, look);
}

void PicturePen::begin(GroupRole role, std::string name, std::string description, std::string link) {
    m_picture.shapes.emplace_back(GroupBegin{role, std::move(name), std::move(description), std::move(link)});
}

}  // namespace journey
