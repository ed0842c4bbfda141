#include "ui/mode_tabs.h"

#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float strip_padding = 2;
constexpr float tab_padding = 11;
constexpr float icon_gap = 6;

float tab_width(const Frame& frame, const ModeTab& tab, TabForm form) {
    const float icon = metric::icon_sm + 2 * tab_padding;
    return form == TabForm::icons ? icon : icon + icon_gap + width_of(frame, frame.word(tab.title), style::cell_medium);
}

void tab_ground(Frame& frame, const Rect& rect, bool is_open, float glow) {
    const Theme& theme = frame.theme;
    if (is_open) {
        shadow(frame, rect, metric::radius_md, Elevation::e1);
        fill_rect(frame, rect, theme.dark ? theme.surface_active : theme.surface_raised, metric::radius_md);
    } else {
        fill_rect(frame, rect, theme.surface_hover.faded(glow), metric::radius_md);
    }
}

void tab_content(Frame& frame, const Rect& rect, const ModeTab& tab, TabForm form, Color color) {
    const float x = rect.x + tab_padding;
    draw_icon_centered(frame, {x + metric::icon_sm / 2, rect.y + rect.height / 2}, tab.icon, metric::icon_sm, color);
    if (form == TabForm::icons) return;
    const float text_x = x + metric::icon_sm + icon_gap;
    draw_text_in(frame, {text_x, rect.y, rect.right() - text_x, rect.height}, frame.word(tab.title), style::cell_medium,
                 color);
}

/// One tab; the arrows move along the strip (one tab stop for all).
void draw_tab(Frame& frame, const Rect& rect, std::size_t at, TabForm form) {
    const ModeTab& tab = mode_tabs[at];
    const bool is_open = frame.session.page == tab.page;
    const NodeState state = is_open ? NodeState::cursor | NodeState::selected : NodeState::none;
    const Response response = interactive(
        frame, tab.key, rect, {.role = Role::tab, .name = std::string(frame.word(tab.title)), .state = state});
    tab_ground(frame, rect, is_open, hover_glow(frame, response));
    tab_content(frame, rect, tab, form, is_open ? frame.theme.text_primary : frame.theme.text_secondary);
    if (response.focused) focus_ring(frame, rect, metric::radius_md);
    if (form == TabForm::icons) tooltip(frame, response, frame.word(tab.title));
    if (response.pressed && !is_open) frame.act(action::GoTo{tab.page});
    if (frame.input.focused != response.id || frame.input.steps == 0) return;
    const std::size_t count = std::size(mode_tabs);
    const std::size_t next = (at + (frame.input.steps > 0 ? 1 : count - 1)) % count;
    if (next == at) return;
    frame.out.focus = ImGui::GetID(mode_tabs[next].key.data(), mode_tabs[next].key.data() + mode_tabs[next].key.size());
    frame.act(action::GoTo{mode_tabs[next].page});
}

}  // namespace

float mode_tabs_width(const Frame& frame, TabForm form) {
    float width = strip_padding;
    for (const ModeTab& tab : mode_tabs) width += tab_width(frame, tab, form) + strip_padding;
    return width;
}

void draw_mode_tabs(Frame& frame, Point at, TabForm form) {
    const IdScope scope("modes");
    const Theme& theme = frame.theme;
    const Rect strip{at.x, at.y, mode_tabs_width(frame, form), mode_tabs_height};
    fill_rect(frame, strip, theme.dark ? theme.surface_raised : theme.surface_active, metric::radius_lg);
    if (theme.dark) stroke_rect(frame, strip, theme.border_default, metric::radius_lg);
    const MirrorGroup group(frame, "tabs", Role::tablist, std::string(frame.word(Word::top_modes)), strip);
    float x = strip.x + strip_padding;
    for (std::size_t i = 0; i < std::size(mode_tabs); ++i) {
        const float width = tab_width(frame, mode_tabs[i], form);
        draw_tab(frame, {x, strip.y + strip_padding, width, strip.height - 2 * strip_padding}, i, form);
        x += width + strip_padding;
    }
}

}  // namespace journey::ui
