// The slider: drag, arrows, and the value beside it.
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float knob_px = 16;
constexpr float track_px = 4;
constexpr float value_width = 44;
constexpr float value_gap = 8;

double on_step(double value, const SliderRange& range) {
    const double steps = std::round((value - range.min) / range.step);
    return std::clamp(range.min + steps * range.step, range.min, range.max);
}

double value_at_pointer(const Rect& track, const SliderRange& range) {
    const double share = static_cast<double>(ImGui::GetIO().MousePos.x - track.x) / static_cast<double>(track.width);
    return on_step(range.min + std::clamp(share, 0.0, 1.0) * (range.max - range.min), range);
}

void draw_slider(Frame& frame, const Rect& rect, const Rect& track, float share, const Response& response) {
    const Theme& theme = frame.theme;
    const bool off = frame.disabled.has_value();
    const float y = rect.y + rect.height / 2;
    const Rect rail{track.x - knob_px / 2, y - track_px / 2, track.width + knob_px, track_px};
    const float x = track.x + track.width * share;
    fill_rect(frame, rail, theme.surface_active, track_px / 2);
    fill_rect(frame, {rail.x, rail.y, x - rail.x, track_px}, off ? theme.border_strong : theme.accent_solid,
              track_px / 2);
    const Rect knob{x - knob_px / 2, y - knob_px / 2, knob_px, knob_px};
    shadow(frame, knob, knob_px / 2, Elevation::e1);
    frame.draw->AddCircleFilled({x, y}, knob_px / 2,
                                (response.held ? theme.surface_active : theme.surface_raised).abgr);
    frame.draw->AddCircle({x, y}, knob_px / 2 - 0.5F,
                          (response.hovered && !off ? theme.text_secondary : theme.border_strong).abgr);
    if (response.focused) focus_ring(frame, knob, knob_px / 2);
}

}  // namespace

Rect slider_track(const Rect& rect) {
    return {rect.x + knob_px / 2, rect.y, rect.width - value_width - value_gap - knob_px, rect.height};
}

Rect slider_value_place(const Rect& rect) { return {rect.right() - value_width, rect.y, value_width, rect.height}; }

bool is_canceled(const Frame& frame, const Response& response) {
    return (response.held && frame.input.escape) || ((response.held || response.released) && frame.input.lets_go);
}

bool calls_off_edge(Frame& frame, const Response& response, std::optional<float>& size) {
    std::optional<EdgeDrag>& drag = frame.state.edge_drag;
    if (!drag || drag->id != response.id || ImGui::IsMouseClicked(0)) drag = EdgeDrag{response.id, size};
    if (!is_canceled(frame, response)) return false;
    size = drag->from;
    let_go();
    return true;
}

SliderResponse slider(Frame& frame, std::string_view key, const Rect& rect, std::string_view name, double value,
                      const SliderRange& range, std::string_view value_text) {
    const Rect track = slider_track(rect);
    const Rect hit{track.x - knob_px / 2, track.y, track.width + knob_px, track.height};
    const Response response = interactive(frame, key, hit,
                                          {.role = Role::slider,
                                           .name = std::string(name),
                                           .value = std::string(value_text),
                                           .now = static_cast<float>(value),
                                           .min = static_cast<float>(range.min),
                                           .max = static_cast<float>(range.max)});
    const double span = range.max - range.min;
    const auto share = static_cast<float>(span > 0 ? std::clamp((value - range.min) / span, 0.0, 1.0) : 0);
    draw_slider(frame, rect, track, share, response);
    if (range.draws_value)
        draw_text_in(frame, slider_value_place(rect), value_text, style::cell_medium,
                     frame.disabled ? frame.theme.text_disabled : frame.theme.text_primary, Align::end);

    SliderResponse result;
    if (frame.disabled) {
        tooltip(frame, response, frame.word(*frame.disabled));
        return result;
    }
    if (is_canceled(frame, response)) {
        result.canceled = true;
        let_go();
    } else if (response.held) {
        result.changed = value_at_pointer(track, range);
    } else if (response.released) {
        result.committed = value_at_pointer(track, range);
    } else if (frame.input.focused == response.id && frame.input.steps != 0) {
        result.committed = on_step(value + frame.input.steps * range.step, range);
    }
    return result;
}

}  // namespace journey::ui
