#include "ui/dialog.h"

#include <algorithm>
#include <imgui.h>
#include <string>

namespace journey::ui {
namespace {

Rect placed(const Rect& page, const DialogForm& form) {
    const float width = std::min(form.widest, page.width - 2 * metric::gutter);
    const float height = std::min(form.tallest, page.height - 2 * metric::top_bar);
    return {page.x + (page.width - width) / 2, page.y + (page.height - height) / 2, width, height};
}

void draw_surface(Frame& frame, const Rect& rect) {
    shadow(frame, rect, metric::radius_xl, Elevation::e3);
    fill_rect(frame, rect, frame.theme.surface_raised, metric::radius_xl);
    stroke_rect(frame, rect, frame.theme.border_default, metric::radius_xl);
}

void draw_head(Frame& frame, const Rect& rect, const DialogForm& form) {
    constexpr float padding = Dialog::padding;
    draw_text_fitting(frame,
                      {rect.x + padding, rect.y, rect.width - 2 * padding - metric::control_md, Dialog::head_height},
                      form.title, style::title, frame.theme.text_primary);
    const Rect place{rect.right() - padding - metric::control_md + metric::gutter,
                     rect.y + (Dialog::head_height - metric::control_md) / 2, metric::control_md, metric::control_md};
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool is_outside = ImGui::IsMouseClicked(0) && !rect.contains({mouse.x, mouse.y});
    const bool pressed = icon_button(frame, "close", place, Icon::x, frame.word(Word::message_close),
                                     {.shortcut = frame.word(Word::key_escape)});
    const bool leaves = (frame.input.escape || is_outside) && !frame.state.menu;  // a menu in it takes these for itself
    if (pressed || leaves) frame.act(action::ShowOverlay{Overlay::none});
    if (frame.state.overlay_seen != form.overlay) frame.out.focus = ImGui::GetID("close");
}

}  // namespace

Dialog::Dialog(Frame& frame, const Rect& page, const DialogForm& form)
    : m_rect(placed(page, form)), m_layer(frame, form.key, m_rect),
      m_group(frame, form.key, m_rect,
              {.role = Role::dialog, .name = std::string(form.title), .state = NodeState::modal}) {
    draw_surface(frame, m_rect);
    draw_head(frame, m_rect, form);
}

}  // namespace journey::ui
