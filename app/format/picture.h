// A picture as a list of shapes in the order they are painted, with what they mean for those who do not see them. Must
// not know: maps, XML, Dear ImGui.
#pragma once

#include "format/color.h"
#include "layout/board.h"
#include "layout/text_style.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace journey {

/// A line around a shape, or along it; none where the width is 0.
struct Stroke {
    Color color;
    float width = 0;
    std::array<float, 4> dashes{};  // px on, off, on, off; all 0: solid
    [[nodiscard]] bool is_dashed() const { return dashes[0] > 0; }
};

struct RectShape {
    Rect rect;
    float radius = 0;
    Color fill;  // opacity 0: none
    Stroke stroke;
    std::optional<std::size_t> gradient;  // of Picture::gradients, in place of `fill`
};

struct CircleShape {
    Point center;
    float radius = 0;
    Color fill;
    Stroke stroke;
};

enum class StepKind : std::uint8_t { move, line, quadratic, cubic, arc, close };
/// One step of an outline. `to` is where it ends; `a` and `b` are its control points. An arc is part of a circle,
/// clockwise: `a.x` is its radius, `a.y` is not 0 where it is more than half of the circle.
struct PathStep {
    StepKind kind{};
    Point to;
    Point a;
    Point b;
};
enum class Ends : std::uint8_t { flat, round };
struct PathShape {
    std::vector<PathStep> steps;
    Color fill;
    Stroke stroke;
    Ends ends = Ends::flat;
    std::optional<std::size_t> gradient;
};

/// One of Lucide's icons in a square.
struct IconShape {
    Point at;  // top left
    float size = 0;
    std::string_view name;  // outlives the picture: of format/icon_names.h
    Color color;
};

enum class TextAnchor : std::uint8_t { start, middle };
/// One line of text, as it is read: who shows it puts its letters into place.
struct TextShape {
    Point baseline;  // where it begins (anchor start), which is at the right where it reads from right to left
    std::string text;
    TextStyle style{};
    Color color;
    TextAnchor anchor = TextAnchor::start;
    bool right_to_left = false;
};

/// What a group of shapes is for those who do not see it.
enum class GroupRole : std::uint8_t {
    decoration,  // nothing
    group,       // holds things, under a name
    thing        // one thing with a name: what is in it is told by that
};
struct GroupBegin {
    GroupRole role{};
    std::string name;
    std::string description;  // what else is to be said; may be empty
    std::string link;         // where a click leads; empty: nowhere
};
struct GroupEnd {};

using Shape = std::variant<RectShape, CircleShape, PathShape, IconShape, TextShape, GroupBegin, GroupEnd>;

struct GradientStop {
    float at = 0;  // 0–1
    Color color;
};
/// From left to right over a shape, or from y to y of the picture.
struct Gradient {
    std::vector<GradientStop> stops;
    std::optional<std::array<float, 2>> heights;  // absent: from left to right
};

/// What a picture shows, and what it is called. Sizes in px.
struct Picture {
    float width = 0;
    float height = 0;
    std::string title;
    std::string description;
    std::string language;  // BCP 47, of most of its texts; empty: unknown
    std::vector<Shape> shapes;
    std::vector<Gradient> gradients;
};

}  // namespace journey
