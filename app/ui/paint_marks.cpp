// The marks that carry meaning: effect, score, readiness, chips, the logo.
#include "ui/paint.h"
#include "ui/snap.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <imgui.h>
#include <string>

namespace journey::ui {
namespace {

constexpr float pi = 3.14159265F;
constexpr float glyph_from_px = 12;  // smaller marks are shapes only

void arrow(Frame& frame, Point center, float size, float direction, Color color) {
    const float stroke = size * EffectMarkSizes::arrow_stroke;
    const float reach = size * EffectMarkSizes::arrow_reach;
    const float wing = size * EffectMarkSizes::arrow_wing;
    const ImVec2 tip{center.x + direction * reach, center.y};
    frame.draw->AddLine({center.x - direction * reach, center.y}, tip, color.abgr, stroke);
    const ImVec2 wings[] = {
        {tip.x - direction * wing, center.y - wing}, tip, {tip.x - direction * wing, center.y + wing}};
    frame.draw->AddPolyline(wings, 3, color.abgr, 0, stroke);
}

void pull_mark(Frame& frame, Point center, float size) {
    frame.draw->AddCircleFilled({center.x, center.y}, size / 2 - EffectMarkSizes::pull_inset_px,
                                frame.theme.pull_solid.abgr);
    if (size >= glyph_from_px) arrow(frame, center, size, 1, frame.theme.pull_on_solid);
}

void neutral_mark(Frame& frame, Point center, float size, Color background) {
    constexpr float stroke = EffectMarkSizes::ring_stroke_px;
    const float radius = size / 2 - EffectMarkSizes::ring_inset_px;
    frame.draw->AddCircleFilled({center.x, center.y}, radius, background.abgr);
    frame.draw->AddCircle({center.x, center.y}, radius, frame.theme.neutral_solid.abgr, 0, stroke);
    if (size < glyph_from_px) return;
    const float reach = size * EffectMarkSizes::dash_reach;
    frame.draw->AddLine({center.x - reach, center.y}, {center.x + reach, center.y}, frame.theme.neutral_solid.abgr,
                        stroke);
}

void push_mark(Frame& frame, Point center, float size) {
    const float reach = size / 2 + EffectMarkSizes::diamond_out_px;
    const ImVec2 diamond[] = {{center.x, center.y - reach},
                              {center.x + reach, center.y},
                              {center.x, center.y + reach},
                              {center.x - reach, center.y}};
    frame.draw->AddConvexPolyFilled(diamond, 4, frame.theme.push_solid.abgr);
    if (size >= glyph_from_px)
        arrow(frame, center, size * EffectMarkSizes::diamond_arrow, -1, frame.theme.push_on_solid);
}

}  // namespace

void effect_mark(Frame& frame, Point center, float size_px, const Open<Effect>& effect, Color background) {
    switch (effect.value) {
    case Effect::pull: return pull_mark(frame, center, size_px);
    case Effect::neutral: return neutral_mark(frame, center, size_px, background);
    case Effect::push: return push_mark(frame, center, size_px);
    }
}

void score_ring(Frame& frame, Point center, float diameter, float stroke, double score, const TextStyle& text_style) {
    const float radius = (diameter - stroke) / 2;
    const ImVec2 middle{center.x, center.y};
    frame.draw->AddCircle(middle, radius, frame.theme.border_default.abgr, 0, stroke);
    const auto share = static_cast<float>(std::clamp(score, 0.0, 100.0) / 100);
    if (share > 0) {
        const Color color = score_color(frame.theme, score);
        const float end = -pi / 2 + 2 * pi * share;
        frame.draw->PathArcTo(middle, radius, -pi / 2, end);
        frame.draw->PathStroke(color.abgr, 0, stroke);
        frame.draw->AddCircleFilled({center.x, center.y - radius}, stroke / 2, color.abgr);
        frame.draw->AddCircleFilled({center.x + radius * std::cos(end), center.y + radius * std::sin(end)}, stroke / 2,
                                    color.abgr);
    }
    const std::string text = std::to_string(static_cast<int>(std::lround(score)));
    const Rect box{center.x - radius, center.y - radius, 2 * radius, 2 * radius};
    draw_text_in(frame, box, text, text_style, frame.theme.text_primary, Align::center);
}

float readiness_chip(Frame& frame, Point at, double readiness, std::string_view text) {
    constexpr float height = HeaderSizes::chip;
    constexpr float padding = HeaderSizes::chip_padding;
    const float width = width_of(frame, text, style::caption_strong) + 2 * padding;
    const Rect rect{at.x, at.y, width, height};
    const auto step = static_cast<std::size_t>(readiness_step(readiness));
    const bool is_after = readiness > after_purchase_from;
    fill_rect(frame, rect, is_after ? frame.theme.accent_subtle : frame.theme.readiness_fill[step], metric::radius_sm);
    draw_text_in(frame, rect, text, style::caption_strong,
                 is_after ? frame.theme.accent_text : frame.theme.readiness_text[step], Align::center);
    return width;
}

float chip(Frame& frame, Point at, std::string_view text, Icon icon) {
    constexpr float height = 20;
    constexpr float padding = 6;
    constexpr float gap = 4;
    const float icon_width = icon == Icon::none ? 0 : metric::icon_xs + gap;
    const float width = width_of(frame, text, style::caption_medium) + icon_width + 2 * padding;
    fill_rect(frame, {at.x, at.y, width, height}, frame.theme.surface_active, metric::radius_sm);
    draw_icon(frame, {at.x + padding, at.y + (height - metric::icon_xs) / 2}, icon, metric::icon_xs,
              frame.theme.text_secondary);
    draw_text_in(frame, {at.x + padding + icon_width, at.y, width, height}, text, style::caption_medium,
                 frame.theme.text_secondary);
    return width;
}

void logo(Frame& frame, Point at, float size_px) {
    const float unit = size_px / 22;  // drawn in a box of 22
    const auto point = [&](float x, float y) { return ImVec2{at.x + x * unit, at.y + y * unit}; };
    fill_rect(frame, {at.x, at.y, size_px, size_px}, frame.theme.accent_solid, 6 * unit);
    const ImU32 ink = frame.theme.text_on_accent.abgr;
    frame.draw->PathLineTo(point(4.5F, 15.5F));
    frame.draw->PathBezierCubicCurveTo(point(8, 15.5F), point(7.5F, 7), point(11, 7));
    frame.draw->PathBezierCubicCurveTo(point(14.5F, 7), point(14, 12), point(17.5F, 6.5F));
    frame.draw->PathStroke(ink, 0, 2 * unit);
    frame.draw->AddCircleFilled(point(4.8F, 15.5F), 1.9F * unit, ink);
    frame.draw->AddCircleFilled(point(17.5F, 6.5F), unit, ink);
}

}  // namespace journey::ui
