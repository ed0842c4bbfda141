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

bool is_open(const Frame& frame, const ModeTab& tab) { return frame.session.page == tab.page; }

/// What a press and the arrows do; the arrows move along the strip (one tab stop for all).
Response tab_response(Frame& frame, const Rect& rect, std::size_t at) {
    const ModeTab& tab = mode_tabs[at];
    const NodeState state = is_open(frame, tab) ? NodeState::cursor | NodeState::selected : NodeState::none;
    const Response response = interactive(
        frame, tab.key, rect, {.role = Role::tab, .name = std::string(frame.word(tab.title)), .state = state});
    if (response.pressed && !is_open(frame, tab)) frame.act(action::GoTo{tab.page});
    if (frame.input.focused != response.id || frame.input.steps == 0) return response;
    const std::size_t count = std::size(mode_tabs);
    const ModeTab& next = mode_tabs[(at + (frame.input.steps > 0 ? 1 : count - 1)) % count];
    frame.out.focus = ImGui::GetID(next.key.data(), next.key.data() + next.key.size());
    frame.act(action::GoTo{next.page});
    return response;
}

void draw_tab(Frame& frame, const Rect& rect, std::size_t at, TabForm form) {
    const ModeTab& tab = mode_tabs[at];
    const Response response = tab_response(frame, rect, at);
    const bool open = is_open(frame, tab);
    tab_ground(frame, rect, open, hover_glow(frame, response));
    tab_content(frame, rect, tab, form, open ? frame.theme.text_primary : frame.theme.text_secondary);
    if (response.focused) focus_ring(frame, rect, metric::radius_md);
    if (form == TabForm::icons) tooltip(frame, response, frame.word(tab.title));
}

/// In the bar at the bottom: the icon above the word.
void draw_bar_tab(Frame& frame, const Rect& rect, std::size_t at) {
    constexpr float icon_top = 10;
    constexpr float word_top = 30;
    constexpr float ring_inset = 4;
    const ModeTab& tab = mode_tabs[at];
    const Theme& theme = frame.theme;
    const Response response = tab_response(frame, rect, at);
    const bool open = is_open(frame, tab);
    fill_rect(frame, rect, theme.surface_hover.faded(hover_glow(frame, response)));
    const Color color = open ? theme.accent_text : theme.text_secondary;
    draw_icon_centered(frame, {rect.x + rect.width / 2, rect.y + icon_top + metric::icon_md / 2}, tab.icon,
                       metric::icon_md, color);
    draw_text_in(frame, {rect.x, rect.y + word_top, rect.width, style::caption.line_px}, frame.word(tab.title),
                 open ? style::caption_medium : style::caption, color, Align::center);
    if (response.focused)
        focus_ring(
            frame,
            {rect.x + ring_inset, rect.y + ring_inset, rect.width - 2 * ring_inset, rect.height - 2 * ring_inset},
            metric::radius_md, 0);
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

void draw_mode_bar(Frame& frame, const Rect& rect) {
    const IdScope scope("modes");
    fill_rect(frame, rect, frame.theme.surface_panel);
    horizontal_line(frame, rect.x, rect.y, rect.width, frame.theme.border_default);
    const MirrorGroup group(frame, "tabs", Role::tablist, std::string(frame.word(Word::top_modes)), rect);
    constexpr std::size_t count = std::size(mode_tabs);
    const float width = rect.width / static_cast<float>(count);
    for (std::size_t i = 0; i < count; ++i)
        draw_bar_tab(frame, {rect.x + width * static_cast<float>(i), rect.y + 1, width, rect.height - 1}, i);
}

}  // namespace journey::ui
