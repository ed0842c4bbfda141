// Boxes, lines, rings of focus, shadows.
#include "ui/paint.h"
#include "ui/snap.h"

#include <algorithm>
#include <imgui.h>

namespace journey::ui {
namespace {

ImVec2 top_left(const Rect& rect) { return {rect.x, rect.y}; }
ImVec2 bottom_right(const Rect& rect) { return {rect.right(), rect.bottom()}; }
Rect grown(const Rect& rect, float by) { return {rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by}; }

}  // namespace

void fill_rect(Frame& frame, const Rect& rect, Color color, float radius) {
    const Rect on_pixels = snapped(frame, rect);
    frame.draw->AddRectFilled(top_left(on_pixels), bottom_right(on_pixels), color.abgr, radius);
}

void stroke_rect(Frame& frame, const Rect& rect, Color color, float radius, float width) {
    const Rect on_pixels = snapped(frame, rect);
    const float inset = width / 2;
    // AddRect draws centred on a line half a pixel inside what it is given; undo that half.
    const Rect line = grown(on_pixels, -inset);
    constexpr float half = 0.5F;
    frame.draw->AddRect({line.x - half, line.y - half}, {line.right() + half, line.bottom() + half}, color.abgr, radius,
                        0, width);
}

void dashed_rect(Frame& frame, const Rect& rect, Color color, float radius) {
    constexpr float dash = WarningSizes::dash;
    constexpr float half = 0.5F;
    const Rect line = grown(snapped(frame, rect), -half);
    const auto horizontal = [&](float y) {
        for (float x = line.x + radius; x < line.right() - radius; x += 2 * dash)
            frame.draw->AddLine({x, y}, {std::min(x + dash, line.right() - radius), y}, color.abgr);
    };
    const auto vertical = [&](float x) {
        for (float y = line.y + radius; y < line.bottom() - radius; y += 2 * dash)
            frame.draw->AddLine({x, y}, {x, std::min(y + dash, line.bottom() - radius)}, color.abgr);
    };
    horizontal(line.y);
    horizontal(line.bottom());
    vertical(line.x);
    vertical(line.right());
    if (radius <= 0) return;
    constexpr float pi = 3.14159265F;
    const auto corner = [&](float x, float y, float from) {
        frame.draw->PathArcTo({x, y}, radius, from, from + pi / 2);
        frame.draw->PathStroke(color.abgr);
    };
    corner(line.x + radius, line.y + radius, pi);
    corner(line.right() - radius, line.y + radius, pi * 1.5F);
    corner(line.right() - radius, line.bottom() - radius, 0);
    corner(line.x + radius, line.bottom() - radius, pi / 2);
}

void focus_ring(Frame& frame, const Rect& rect, float radius, float gap) {
    constexpr float width = metric::stroke_selection;
    stroke_rect(frame, grown(rect, gap + width), frame.theme.accent_focus, radius + gap, width);
}

void horizontal_line(Frame& frame, float x, float y, float width, Color color) {
    const float top = snapped(frame, y);
    const float thick = 1 / frame.input.pixel_ratio * std::max(1.0F, std::floor(frame.input.pixel_ratio));
    frame.draw->AddRectFilled({snapped(frame, x), top}, {snapped(frame, x + width), top + thick}, color.abgr);
}

void vertical_line(Frame& frame, float x, float y, float height, Color color) {
    const float left = snapped(frame, x);
    const float thick = 1 / frame.input.pixel_ratio * std::max(1.0F, std::floor(frame.input.pixel_ratio));
    frame.draw->AddRectFilled({left, snapped(frame, y)}, {left + thick, snapped(frame, y + height)}, color.abgr);
}

void shadow(Frame& frame, const Rect& rect, float radius, Elevation elevation) {
    // tokens.json `elevation`: offset, blur, opacity. The blur is a stack of growing rounded rectangles.
    struct Blur {
        float y, blur, light, dark;
        int layers;
    };
    constexpr Blur blurs[] = {{1, 3, 0.07F, 0.3F, 2}, {6, 20, 0.12F, 0.45F, 8}, {16, 48, 0.18F, 0.6F, 12}};
    const Blur& blur = blurs[static_cast<int>(elevation)];
    const float opacity = frame.theme.dark ? blur.dark : blur.light;
    const auto layers = static_cast<float>(blur.layers);
    for (int i = 0; i < blur.layers; ++i) {
        // From half the blur outside to half of it inside: the sum falls off like the real thing.
        const float out = blur.blur * (0.5F - static_cast<float>(i) / layers);
        Rect layer = grown(rect, out);
        layer.y += blur.y;
        const float rounding = std::max(radius + out, 1.0F);
        frame.draw->AddRectFilled(top_left(layer), bottom_right(layer),
                                  frame.theme.shadow_color.faded(opacity / layers).abgr, rounding);
    }
}

}  // namespace journey::ui
