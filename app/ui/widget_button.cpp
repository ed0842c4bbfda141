// Buttons, segments, check boxes and toggles (design/components.png).
#include "ui/snap.h"
#include "ui/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float padding_x = 10;
constexpr float icon_gap = 6;
constexpr float key_cap_height = 18;
constexpr float key_cap_padding = 5;

float key_cap_width(const Frame& frame, std::string_view text) {
    return width_of(frame, text, style::caption) + 2 * key_cap_padding;
}

void key_cap(Frame& frame, Point at, std::string_view text, Color color, Color border) {
    const Rect rect{at.x, at.y, key_cap_width(frame, text), key_cap_height};
    stroke_rect(frame, rect, border, metric::radius_sm);
    draw_text_in(frame, rect, text, style::caption, color, Align::center);
}

struct ButtonColors {
    Color fill, border, text;
};

ButtonColors button_colors(const Theme& theme, const ButtonLook& look, const Response& response, float glow) {
    constexpr Color clear{0};
    const bool disabled = look.why_disabled.has_value();
    if (look.kind == ButtonKind::primary) {
        if (disabled) return {theme.surface_active, clear, theme.text_disabled};
        const Color fill = response.held ? theme.accent_pressed : mixed(theme.accent_solid, theme.accent_hover, glow);
        return {fill, clear, theme.text_on_accent};
    }
    const bool quiet = look.kind == ButtonKind::quiet;
    const bool is_on = look.pressed_in.value_or(false);
    const Color off = quiet ? theme.surface_hover.faded(0) : theme.surface_raised;
    const Color rest = is_on ? theme.surface_active : off;
    const Color fill = response.held ? theme.surface_active : mixed(rest, theme.surface_hover, glow);
    const Color border = quiet ? clear : theme.border_default;
    const Color text = disabled ? theme.text_disabled : quiet && !is_on ? theme.text_secondary : theme.text_primary;
    return {disabled ? off : fill, border, text};
}

void button_box(Frame& frame, const Rect& rect, const ButtonLook& look, const Response& response,
                const ButtonColors& colors) {
    if (look.kind != ButtonKind::quiet && !look.why_disabled) shadow(frame, rect, metric::radius_md, Elevation::e1);
    fill_rect(frame, rect, colors.fill, metric::radius_md);
    if (colors.border.abgr != 0) stroke_rect(frame, rect, colors.border, metric::radius_md);
    if (response.focused) focus_ring(frame, rect, metric::radius_md);
}

Described described(const Frame& frame, std::string_view name, const ButtonLook& look) {
    Described result{.role = Role::button, .name = std::string(look.name.empty() ? name : look.name)};
    if (look.pressed_in) result.state = result.state | NodeState::can_press;
    if (look.pressed_in.value_or(false)) result.state = result.state | NodeState::pressed;
    if (look.why_disabled) {
        result.state = result.state | NodeState::disabled;
        result.description = frame.word(*look.why_disabled);
    } else if (!look.shortcut.empty()) {
        result.description = look.shortcut;
    }
    return result;
}

ButtonLook effective(const Frame& frame, ButtonLook look) {
    if (frame.disabled) look.why_disabled = frame.disabled;
    return look;
}

}  // namespace

float button_width(const Frame& frame, std::string_view text, const ButtonLook& look) {
    float width = width_of(frame, text, style::body_medium) + 2 * padding_x;
    if (look.icon != Icon::none) width += metric::icon_sm + icon_gap;
    if (!look.shortcut.empty()) width += key_cap_width(frame, look.shortcut) + icon_gap;
    return width;
}

bool button(Frame& frame, std::string_view key, const Rect& rect, std::string_view text, const ButtonLook& asked) {
    const ButtonLook look = effective(frame, asked);
    const Response response = interactive(frame, key, rect, described(frame, text, look));
    const ButtonColors colors = button_colors(frame.theme, look, response, hover_glow(frame, response));
    button_box(frame, rect, look, response, colors);
    constexpr float least_padding = 4;
    const float spare = rect.width - button_width(frame, text, look);
    const float padding = spare < -1 ? least_padding : padding_x;
    const float cap = look.shortcut.empty() ? 0 : key_cap_width(frame, look.shortcut) + icon_gap;
    float x = rect.x + std::max(0.0F, spare) / 2 + padding;
    if (look.icon != Icon::none) {
        draw_icon(frame, {x, rect.y + (rect.height - metric::icon_sm) / 2}, look.icon, metric::icon_sm, colors.text);
        x += metric::icon_sm + icon_gap;
    }
    const float room = rect.right() - padding - cap - x;
    x += draw_text_fitting(frame, {x, rect.y, room, rect.height}, text, style::body_medium, colors.text) + icon_gap;
    if (!look.shortcut.empty())
        key_cap(frame, {x, rect.y + (rect.height - key_cap_height) / 2}, look.shortcut, colors.text,
                colors.text.faded(0.4F));
    if (look.why_disabled) tooltip(frame, response, frame.word(*look.why_disabled));
    return response.pressed;
}

bool icon_button(Frame& frame, std::string_view key, const Rect& rect, Icon icon, std::string_view name,
                 const ButtonLook& asked) {
    ButtonLook look = effective(frame, asked);
    if (look.kind == ButtonKind::normal) look.kind = ButtonKind::quiet;
    const Response response = interactive(frame, key, rect, described(frame, name, look));
    const ButtonColors colors = button_colors(frame.theme, look, response, hover_glow(frame, response));
    button_box(frame, rect, look, response, colors);
    draw_icon_centered(frame, {rect.x + rect.width / 2, rect.y + rect.height / 2}, icon, metric::icon_md, colors.text);
    tooltip(frame, response, look.why_disabled ? frame.word(*look.why_disabled) : name,
            look.why_disabled ? std::string_view{} : look.shortcut);
    return response.pressed;
}

void command_button(Frame& frame, CommandId id, const Rect& rect) {
    const Command& row = command(id);
    const std::string shortcut =
        row.keys.empty() ? std::string{}
                         : shortcut_text(row.keys.front(), frame.language(), frame.session.surroundings.mac);
    const IdScope scope("command", id);
    const ButtonLook look{
        .kind = ButtonKind::quiet, .shortcut = shortcut, .why_disabled = why_disabled(frame.session, id)};
    if (icon_button(frame, "run", rect, icon_named(row.icon), frame.word(row.title), look)) frame.act(action::Run{id});
}

namespace {

constexpr float segment_gap = 6, mark_px = 14, icon_px = 13;

/// Room for what stands before the text.
float segment_lead(const SegmentItem& item) {
    if (item.effect) return mark_px + segment_gap;
    return item.icon != Icon::none ? icon_px + segment_gap : 0;
}

void segment_content(Frame& frame, const Rect& cell, const SegmentItem& item, bool on) {
    const bool has_mark = item.effect.has_value();
    const float lead = segment_lead(item);
    const float text_wide = width_of(frame, item.text, style::cell_medium);
    float x = cell.x + std::max(4.0F, (cell.width - lead - text_wide) / 2);
    const Color color = frame.disabled ? frame.theme.text_disabled
                        : on           ? frame.theme.text_primary
                                       : frame.theme.text_secondary;
    if (has_mark)
        effect_mark(frame, {x + mark_px / 2, cell.y + cell.height / 2}, mark_px, *item.effect,
                    on ? frame.theme.surface_raised : frame.theme.surface_active);
    else
        draw_icon(frame, {x, cell.y + (cell.height - icon_px) / 2}, item.icon, icon_px, color);
    x += lead;
    draw_text_fitting(frame, {x, cell.y, cell.right() - x - 2, cell.height}, item.text, style::cell_medium, color);
}

/// Widths of the cells: alike where every text fits, else each as its text needs.
std::array<float, 4> segment_widths(const Frame& frame, std::span<const SegmentItem> items, float room) {
    constexpr float inset = 6;  // between a text and the edge of its cell, at least
    std::array<float, 4> widths{};
    const auto count = std::min(items.size(), widths.size());
    const float alike = room / static_cast<float>(count);
    float needed = 0;
    bool all_fit = true;
    for (std::size_t i = 0; i < count; ++i) {
        widths[i] = segment_lead(items[i]) + std::ceil(width_of(frame, items[i].text, style::cell_medium)) + 2 * inset;
        needed += widths[i];
        all_fit = all_fit && widths[i] <= alike;
    }
    const float more = (room - needed) / static_cast<float>(count);
    for (std::size_t i = 0; i < count; ++i) widths[i] = all_fit || more < 0 ? alike : widths[i] + more;
    return widths;
}

}  // namespace

std::optional<int> segments(Frame& frame, std::string_view key, const Rect& rect, std::string_view name,
                            std::span<const SegmentItem> items, int chosen) {
    constexpr float padding = 2;
    const IdScope scope(key);
    fill_rect(frame, rect, frame.theme.dark ? frame.theme.surface_raised : frame.theme.surface_active,
              metric::radius_lg);
    if (frame.theme.dark) stroke_rect(frame, rect, frame.theme.border_default, metric::radius_lg);
    const MirrorGroup group(frame, "group", Role::radiogroup, std::string(name), rect);
    const std::array<float, 4> widths = segment_widths(frame, items, rect.width - padding);
    float x = rect.x + padding;
    std::optional<int> result;
    for (int i = 0; i < static_cast<int>(items.size()); ++i) {
        const SegmentItem& item = items[static_cast<std::size_t>(i)];
        const float width = widths.at(static_cast<std::size_t>(i));
        const Rect cell{x, rect.y + padding, width - padding, rect.height - 2 * padding};
        x += width;
        const bool on = i == chosen;
        // One tab stop for the group; the arrows move within it.
        const bool stop = on || (chosen < 0 && i == 0);
        const NodeState state = (on ? NodeState::pressed : NodeState::none) | NodeState::can_press |
                                (stop ? NodeState::cursor : NodeState::none);
        const Response response =
            interactive(frame, item.key, cell, {.role = Role::radio, .name = std::string(item.text), .state = state});
        if (on) {
            shadow(frame, cell, metric::radius_md, Elevation::e1);
            fill_rect(frame, cell, frame.theme.dark ? frame.theme.surface_active : frame.theme.surface_raised,
                      metric::radius_md);
        } else if (const float glow = hover_glow(frame, response); glow > 0) {
            fill_rect(frame, cell, frame.theme.surface_hover.faded(glow), metric::radius_md);
        }
        segment_content(frame, cell, item, on);
        if (response.focused) focus_ring(frame, cell, metric::radius_md, 1);
        if (response.pressed) result = i;
        const int moved = i + frame.input.steps;
        if (frame.input.focused == response.id && frame.input.steps != 0 && !frame.disabled && moved >= 0 &&
            moved < static_cast<int>(items.size())) {
            result = moved;
            frame.out.focus = ImGui::GetID(items[static_cast<std::size_t>(moved)].key.data(),
                                           items[static_cast<std::size_t>(moved)].key.data() +
                                               items[static_cast<std::size_t>(moved)].key.size());
        }
        if (frame.disabled) tooltip(frame, response, frame.word(*frame.disabled));
    }
    if (result == chosen) result.reset();
    return result;
}

bool checkbox(Frame& frame, std::string_view key, const Rect& rect, std::string_view text, bool on) {
    constexpr float box_px = 16;
    constexpr float gap = 8;
    const NodeState state = NodeState::focusable | NodeState::can_press | (on ? NodeState::pressed : NodeState::none);
    const Response response =
        interactive(frame, key, rect, {.role = Role::checkbox, .name = std::string(text), .state = state});
    const Rect box{rect.x, rect.y + (rect.height - box_px) / 2, box_px, box_px};
    const Theme& theme = frame.theme;
    if (on) {
        fill_rect(frame, box, frame.disabled ? theme.border_strong : theme.accent_solid, metric::radius_sm);
        draw_icon_centered(frame, {box.x + box_px / 2, box.y + box_px / 2}, Icon::check, metric::icon_xs,
                           theme.text_on_accent);
    } else {
        fill_rect(frame, box, response.hovered ? theme.surface_hover : theme.surface_raised, metric::radius_sm);
        stroke_rect(frame, box, theme.border_strong, metric::radius_sm);
    }
    if (response.focused) focus_ring(frame, box, metric::radius_sm);
    draw_text_fitting(frame, {box.right() + gap, rect.y, rect.right() - box.right() - gap, rect.height}, text,
                      style::cell, frame.disabled ? theme.text_disabled : theme.text_primary);
    return response.pressed;
}

bool toggle(Frame& frame, std::string_view key, const Rect& rect, std::string_view name, bool on) {
    constexpr float width = 30;
    constexpr float height = 18;
    constexpr float knob_inset = 2;
    const NodeState state = NodeState::focusable | NodeState::can_press | (on ? NodeState::pressed : NodeState::none);
    const Rect track{rect.x, rect.y + (rect.height - height) / 2, width, height};
    constexpr float least_target = 24;  // WCAG 2.5.8
    const Rect target{track.x, rect.y + (rect.height - least_target) / 2, width, least_target};
    const Response response =
        interactive(frame, key, target, {.role = Role::checkbox, .name = std::string(name), .state = state});
    const Theme& theme = frame.theme;
    fill_rect(frame, track, on && !frame.disabled ? theme.accent_solid : theme.border_strong, height / 2);
    const float radius = height / 2 - knob_inset;
    const float x = on ? track.right() - knob_inset - radius : track.x + knob_inset + radius;
    frame.draw->AddCircleFilled({x, track.y + height / 2}, radius, theme.surface_raised.abgr);
    if (response.focused) focus_ring(frame, track, height / 2);
    tooltip(frame, response, frame.disabled ? frame.word(*frame.disabled) : name);
    return response.pressed;
}

}  // namespace journey::ui
