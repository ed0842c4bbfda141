// Text: glyph by glyph onto whole device pixels (ui/fonts.h says why).
#include "layout/reading_order.h"
#include "ui/paint.h"
#include "ui/snap.h"
#include "ui/stand_ins.h"
#include "ui/text_pen.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr std::string_view ellipsis = "…";

bool is_loaded(const ImFontBaked& baked, char32_t code_point) {
    constexpr ImU16 unused = 0xFFFF;
    constexpr ImU16 not_found = 0xFFFE;
    const auto at = static_cast<int>(code_point);
    if (at >= baked.IndexLookup.Size) return false;
    const ImU16 index = baked.IndexLookup[at];
    return index != unused && index != not_found;
}

/// Draws the glyph when the atlas has it; what it has not is noted by Fonts and comes with the next pass.
void draw_glyph(Frame& frame, ImFontBaked& baked, const MissingGlyph& wanted, float x_device, float baseline_device,
                Color color) {
    if (!is_loaded(baked, wanted.code_point) && !frame.fonts.ready(wanted)) return;
    const ImFontGlyph* glyph = baked.FindGlyphNoFallback(static_cast<ImWchar>(wanted.code_point));
    if (!glyph || !glyph->Visible) return;
    const float ratio = frame.input.pixel_ratio;
    const float left = x_device / ratio + glyph->X0;
    const float top = baseline_device / ratio - baked.Ascent + glyph->Y0;
    const ImU32 tint = glyph->Colored ? (color.abgr | ~IM_COL32_A_MASK) : color.abgr;
    frame.draw->PrimReserve(6, 4);
    frame.draw->PrimRectUV({left, top}, {left + glyph->X1 - glyph->X0, top + glyph->Y1 - glyph->Y0},
                           {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, tint);
}

/// Draws a text whose units come one behind the other; the pen ends behind them.
Pen draw_run(Frame& frame, std::string_view text, const TextStyle& text_style, Pen pen, Color color) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = unit_at(text, at);
        if (next.value == several)
            pen.x_device = draw_several(frame, text.substr(at, next.bytes), text_style, pen, color);
        else if (next.value != soft_hyphen)
            pen.x_device = draw_code_point(frame, next.value, text_style, pen, color);
        at += next.bytes;
    }
    return pen;
}

/// Draws a text of one line.
Pen draw_line(Frame& frame, std::string_view text, const TextStyle& text_style, Pen pen, Color color) {
    if (!has_right_to_left(text)) return draw_run(frame, text, text_style, pen, color);
    return draw_turned(frame, text, reads_right_to_left(text), {text_style, color}, pen);
}

Rect draw_straight_lines(Frame& frame, Point at, std::string_view text, const WrappedText& lines, const Ink& ink) {
    const auto& [text_style, color] = ink;
    Rect drawn{at.x, at.y, 0, 0};
    for (std::size_t i = 0; i < lines.lines.size(); ++i) {
        const LineRange& line = lines.lines[i];
        Pen pen = pen_at(frame, at, text_style);
        pen = draw_run(frame, text.substr(line.begin, line.end - line.begin), text_style, pen, color);
        if (line.hyphen) pen = draw_run(frame, "-", text_style, pen, color);
        if (lines.cut && i + 1 == lines.lines.size()) pen = draw_run(frame, ellipsis, text_style, pen, color);
        at.y += text_style.line_px;
        drawn.width = std::max(drawn.width, pen.x_device / frame.input.pixel_ratio - at.x);
    }
    drawn.height = at.y - drawn.y;
    return drawn;
}

Rect clip_of(const ImDrawList& draw) {
    const ImVec2 least = draw.GetClipRectMin();
    const ImVec2 most = draw.GetClipRectMax();
    return {least.x, least.y, most.x - least.x, most.y - least.y};
}

void write_down(Frame& frame, const Rect& rect, std::string_view text, bool is_cut) {
    frame.written->push_back({std::string(text), rect, clip_of(*frame.draw), frame.draw, is_cut});
}

/// Remembers the whole text when the pointer is on the part that was drawn.
void note_cut(Frame& frame, const Rect& rect, std::string_view text) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const Point at{mouse.x, mouse.y};
    if (!rect.contains(at) || !clip_of(*frame.draw).contains(at) || !ImGui::IsWindowHovered()) return;
    frame.out.cut = CutText{ImGui::GetID(text.data(), text.data() + text.size()), std::string(text)};
}

/// What is measured is what is drawn: one way of breaking lines for both.
WrappedText wrapped(const Frame& frame, std::string_view text, float width, int most, const TextStyle& text_style) {
    return wrap(text, width + text_width_slack, most, text_style.weight, text_style.size_px, measure_with(frame.fonts));
}

}  // namespace

Pen pen_at(const Frame& frame, Point at, const TextStyle& text_style) {
    const float ratio = frame.input.pixel_ratio;
    const float baseline = at.y + baseline_of(text_style, {frame.fonts.ascent_em(), frame.fonts.descent_em()});
    return {at.x * ratio, std::round(baseline * ratio)};
}

float draw_code_point(Frame& frame, char32_t code_point, const TextStyle& text_style, Pen pen, Color color) {
    const float ratio = frame.input.pixel_ratio;
    const int phases = StandIns::is_one(code_point) ? 1 : frame.fonts.phases();
    const auto steps = static_cast<float>(phases);
    const float at = std::round(pen.x_device * steps) / steps;
    const float whole = std::floor(at);
    const int phase = static_cast<int>((at - whole) * steps);
    const MissingGlyph wanted{code_point, text_style.weight, phase, text_style.size_px, false};
    if (code_point > U' ') {
        ImFontBaked* baked = frame.fonts.face(text_style.weight, phase)->GetFontBaked(text_style.size_px, ratio);
        draw_glyph(frame, *baked, wanted, whole, pen.baseline_device, color);
    }
    return pen.x_device + frame.fonts.advance_em(code_point, text_style.weight) * text_style.size_px * ratio;
}

float width_of(const Frame& frame, std::string_view text, const TextStyle& text_style) {
    return text_width(frame.fonts, text, text_style.weight, text_style.size_px);
}

float draw_text(Frame& frame, Point at, std::string_view text, const TextStyle& text_style, Color color) {
    const Pen start = pen_at(frame, at, text_style);
    const Pen end = draw_line(frame, text, text_style, start, color);
    const float width = (end.x_device - start.x_device) / frame.input.pixel_ratio;
    if (frame.written) write_down(frame, {at.x, at.y, width, text_style.line_px}, text, false);
    return width;
}

float draw_text_cut(Frame& frame, Point at, float width, std::string_view text, const TextStyle& text_style,
                    Color color) {
    if (width_of(frame, text, text_style) <= width + text_width_slack)
        return draw_text(frame, at, text, text_style, color);
    const std::string_view beginning =
        fitting_part(text, width, text_style.weight, text_style.size_px, measure_with(frame.fonts));
    const Pen start = pen_at(frame, at, text_style);
    const Pen pen = draw_line(frame, std::string(beginning).append(ellipsis), text_style, start, color);
    const Rect drawn{at.x, at.y, (pen.x_device - start.x_device) / frame.input.pixel_ratio, text_style.line_px};
    note_cut(frame, drawn, text);
    if (frame.written) write_down(frame, drawn, text, true);
    return drawn.width;
}

void draw_lines(Frame& frame, Point at, std::string_view text, const WrappedText& lines, const TextStyle& text_style,
                Color color) {
    const Rect drawn = has_right_to_left(text) ? draw_turned_lines(frame, at, text, lines, {text_style, color})
                                               : draw_straight_lines(frame, at, text, lines, {text_style, color});
    if (lines.cut) note_cut(frame, drawn, text);
    if (frame.written) write_down(frame, drawn, text, lines.cut);
}

float draw_text_wrapped(Frame& frame, Point at, float width, int max_lines, std::string_view text,
                        const TextStyle& text_style, Color color) {
    const WrappedText lines = wrapped(frame, text, width, max_lines, text_style);
    draw_lines(frame, at, text, lines, text_style, color);
    return static_cast<float>(lines.lines.size()) * text_style.line_px;
}

float wrapped_height(const Frame& frame, float width, int max_lines, std::string_view text,
                     const TextStyle& text_style) {
    const WrappedText lines = wrapped(frame, text, width, max_lines, text_style);
    return static_cast<float>(lines.lines.size()) * text_style.line_px;
}

float draw_text_in(Frame& frame, const Rect& rect, std::string_view text, const TextStyle& text_style, Color color,
                   Align align) {
    const float natural = width_of(frame, text, text_style);
    const float spare = natural < rect.width ? rect.width - natural : 0;
    const float shift = align == Align::start ? 0 : align == Align::center ? spare / 2 : spare;
    const Point at{rect.x + shift, rect.y + (rect.height - text_style.line_px) / 2};
    return draw_text_cut(frame, at, rect.width, text, text_style, color);
}

float draw_text_fitting(Frame& frame, const Rect& rect, std::string_view text, const TextStyle& text_style, Color color,
                        Align align) {
    if (width_of(frame, text, text_style) <= rect.width + text_width_slack)
        return draw_text_in(frame, rect, text, text_style, color, align);
    const bool has_room =
        rect.height + text_height_slack >= 2 * style::cell.line_px && text_style.size_px > style::caption.size_px;
    TextStyle smaller = has_room ? style::cell : style::caption;
    smaller.weight = text_style.weight;
    return draw_lines_in(frame, rect, text, smaller, color, align);
}

float draw_lines_in(Frame& frame, const Rect& rect, std::string_view text, const TextStyle& text_style, Color color,
                    Align align) {
    const int most = std::max(1, static_cast<int>((rect.height + text_height_slack) / text_style.line_px));
    const WrappedText lines = wrapped(frame, text, rect.width, most, text_style);
    const float height = static_cast<float>(lines.lines.size()) * text_style.line_px;
    Rect row{rect.x, rect.y + (rect.height - height) / 2, rect.width, text_style.line_px};
    float widest = 0;
    for (std::size_t i = 0; i < lines.lines.size(); ++i) {
        const LineRange& line = lines.lines[i];
        const bool is_cut = lines.cut && i + 1 == lines.lines.size();
        std::string part(is_cut ? text.substr(line.begin) : text.substr(line.begin, line.end - line.begin));
        if (line.hyphen && !is_cut) part += '-';
        widest = std::max(widest, draw_text_in(frame, row, part, text_style, color, align));
        row.y += row.height;
    }
    return widest;
}

void draw_icon(Frame& frame, Point at, Icon icon, float size_px, Color color) {
    if (icon == Icon::none) return;
    const float ratio = frame.input.pixel_ratio;
    const MissingGlyph wanted{code_point_of(icon), Weight::regular, 0, size_px, true};
    ImFontBaked* baked = frame.fonts.icons()->GetFontBaked(size_px, ratio);
    // An icon's glyph fills its em box, with the ascent at its top edge.
    const float top = std::round(at.y * ratio);
    draw_glyph(frame, *baked, wanted, std::round(at.x * ratio), top + baked->Ascent * ratio, color);
}

void draw_icon_centered(Frame& frame, Point center, Icon icon, float size_px, Color color) {
    draw_icon(frame, {center.x - size_px / 2, center.y - size_px / 2}, icon, size_px, color);
}

}  // namespace journey::ui
