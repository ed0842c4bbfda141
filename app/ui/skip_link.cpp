// The way past the bar for those who go by keyboard.
#include "ui/panels.h"
#include "ui/widgets.h"

#include <imgui.h>

namespace journey::ui {

void draw_skip_link(Frame& frame) {
    const std::string_view text = frame.word(Word::command_to_map);
    const bool is_seen = frame.input.focused == ImGui::GetID("skip");
    const Rect place{metric::gutter, metric::gutter, button_width(frame, text), metric::control_lg};
    const Rect rect = is_seen ? place : Rect{0, 0, 1, 1};  // out of the pointer's way
    const Response response = interactive(frame, "skip", rect, {.role = Role::link, .name = std::string(text)});
    if (response.pressed) frame.act(action::Run{CommandId::to_map});
    if (!is_seen) return;
    const Layer layer(frame, "skip link", place);
    shadow(frame, place, metric::radius_lg, Elevation::e2);
    fill_rect(frame, place, frame.theme.accent_solid, metric::radius_lg);
    draw_text_in(frame, place, text, style::body_medium, frame.theme.text_on_accent, Align::center);
    focus_ring(frame, place, metric::radius_lg);
}

}  // namespace journey::ui
