// Menus and drop-downs: rows that hang from a rectangle, above everything.
#include "ui/widgets.h"

#include <algorithm>
#include <imgui.h>
#include <vector>

namespace journey::ui {
namespace {

constexpr float row_height = 28;
constexpr float separator_height = 9;
constexpr float padding = 4;
constexpr float row_padding_x = 8;
constexpr float icon_column = 24;
constexpr float shortcut_gap = 24;
constexpr float anchor_gap = 4;
constexpr float screen_margin = 8;

float menu_height(std::span<const MenuRow> rows) {
    float height = 2 * padding;
    for (const MenuRow& row : rows) height += row_height + (row.separator_before ? separator_height : 0);
    return height;
}

float menu_width(const Frame& frame, std::span<const MenuRow> rows, float min_width) {
    float width = min_width;
    for (const MenuRow& row : rows) {
        const float shortcut = row.shortcut.empty() ? 0 : width_of(frame, row.shortcut, style::cell) + shortcut_gap;
        width = std::max(width, width_of(frame, row.text, style::body) + shortcut + icon_column + 2 * row_padding_x +
                                    2 * padding + row_padding_x);
    }
    return width;
}

/// Below the anchor, above it where there is no room, never off the page.
Rect menu_place(const Frame& frame, const Rect& anchor, float width, float height) {
    const float tallest = frame.input.height - 2 * screen_margin;
    Rect rect{anchor.x, anchor.bottom() + anchor_gap, width, std::min(height, tallest)};
    rect.x = std::clamp(rect.x, screen_margin, std::max(screen_margin, frame.input.width - width - screen_margin));
    if (rect.bottom() > frame.input.height - screen_margin) {
        const float above = anchor.y - anchor_gap - rect.height;
        rect.y = above >= screen_margin ? above : frame.input.height - screen_margin - rect.height;
    }
    return rect;
}

bool is_chosen(const MenuRow& row) { return row.checked.value_or(false); }

void draw_row(Frame& frame, const Rect& rect, const MenuRow& row, bool lit) {
    const Theme& theme = frame.theme;
    const bool off = row.why_disabled.has_value();
    if (lit && !off) fill_rect(frame, rect, theme.surface_hover, metric::radius_sm);
    const Color color = off ? theme.text_disabled : theme.text_primary;
    const float icon_x = rect.x + row_padding_x;
    const float middle = rect.y + rect.height / 2;
    if (row.effect)
        effect_mark(frame, {icon_x + metric::icon_sm / 2, middle}, metric::icon_sm, *row.effect, theme.surface_raised);
    else
        draw_icon(frame, {icon_x, middle - metric::icon_sm / 2}, is_chosen(row) ? Icon::check : row.icon,
                  metric::icon_sm,
                  off              ? theme.text_disabled
                  : is_chosen(row) ? theme.accent_text
                                   : theme.text_secondary);
    const Rect text{icon_x + icon_column, rect.y, rect.right() - icon_x - icon_column - row_padding_x, rect.height};
    draw_text_in(frame, text, row.text, style::body, color);
    draw_text_in(frame, text, row.shortcut, style::cell, off ? theme.text_disabled : theme.text_tertiary, Align::end);
}

void close_menu(Frame& frame) {
    frame.out.focus = frame.state.menu->owner;
    frame.state.menu.reset();
    frame.out.animating = true;
}

Described row_described(const Frame& frame, const MenuRow& row) {
    Described result{.role = Role::menuitem, .name = row.text, .state = NodeState::focusable};
    if (row.checked) result.state = result.state | NodeState::can_press;
    if (is_chosen(row)) result.state = result.state | NodeState::pressed;
    if (row.why_disabled) {
        result.state = result.state | NodeState::disabled;
        result.description = frame.word(*row.why_disabled);
    } else {
        result.description = row.shortcut;
    }
    return result;
}

/// Draws the rows; the one that was chosen.
std::optional<int> menu_rows(Frame& frame, const Rect& rect, std::span<const MenuRow> rows) {
    std::optional<int> chosen;
    std::vector<WidgetId> ids;
    ScrollArea area(frame, "rows", rect);
    float y = area.top() + padding;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const MenuRow& row = rows[i];
        if (row.separator_before) {
            horizontal_line(frame, rect.x, y + separator_height / 2, rect.width, frame.theme.border_subtle);
            y += separator_height;
        }
        const Rect row_rect{rect.x + padding, y, rect.width - 2 * padding, row_height};
        const std::string key = "row " + std::to_string(i);
        const Response response = interactive(frame, key, row_rect, row_described(frame, row));
        ids.push_back(response.id);
        draw_row(frame, row_rect, row, response.hovered || response.focused);
        if (response.focused) stroke_rect(frame, row_rect, frame.theme.accent_focus, metric::radius_sm, 2);
        if (row.why_disabled && response.hovered) frame.out.cursor = Cursor::not_allowed;
        if (response.pressed) chosen = static_cast<int>(i);
        y += row_height;
    }
    area.content_height(y + padding - area.top());
    const auto at = std::ranges::find(ids, frame.input.focused);
    if (frame.state.menu->highlighted < 0 && !ids.empty()) {
        frame.state.menu->highlighted = 0;  // just opened: the keyboard starts in it
        frame.out.focus = ids.front();
    } else if (frame.input.steps != 0 && at != ids.end()) {
        const auto count = static_cast<int>(ids.size());
        const int next = (static_cast<int>(at - ids.begin()) + frame.input.steps + count) % count;
        frame.out.focus = ids[static_cast<std::size_t>(next)];
    }
    return chosen;
}

}  // namespace

void open_menu(Frame& frame, WidgetId owner, const Rect& anchor) {
    if (menu_is_open(frame, owner)) return;
    frame.state.menu = OpenMenu{owner, anchor};
    frame.out.animating = true;
}

bool menu_is_open(const Frame& frame, WidgetId owner) { return frame.state.menu && frame.state.menu->owner == owner; }

std::optional<int> menu(Frame& frame, WidgetId owner, std::string_view name, std::span<const MenuRow> rows,
                        float min_width) {
    if (!menu_is_open(frame, owner)) return std::nullopt;
    const Rect rect =
        menu_place(frame, frame.state.menu->anchor, menu_width(frame, rows, min_width), menu_height(rows));
    const bool just_opened = frame.state.menu->highlighted < 0;
    std::optional<int> chosen;
    bool outside = false;
    {
        const std::string key = "menu " + std::to_string(owner);
        const Layer layer(frame, key, rect);
        shadow(frame, rect, metric::radius_lg, Elevation::e2);
        fill_rect(frame, rect, frame.theme.surface_raised, metric::radius_lg);
        stroke_rect(frame, rect, frame.theme.border_default, metric::radius_lg);
        const MirrorGroup group(frame, "menu", Role::menu, std::string(name), rect);
        chosen = menu_rows(frame, rect, rows);
        const ImVec2 mouse = ImGui::GetIO().MousePos;
        outside = !just_opened && !rect.contains({mouse.x, mouse.y}) &&
                  (ImGui::IsMouseClicked(0) || ImGui::IsMouseClicked(1));
    }
    if (chosen || outside || frame.input.escape) close_menu(frame);
    return chosen;
}

void command_menu(Frame& frame, WidgetId owner, std::string_view name, std::span<const CommandId> commands) {
    if (!menu_is_open(frame, owner)) return;
    std::vector<MenuRow> rows;
    std::vector<CommandId> ids;
    bool separator = false;
    for (const CommandId id : commands) {
        if (id == CommandId::count) {
            separator = true;
            continue;
        }
        const Command& row = command(id);
        MenuRow shown;
        shown.text = command_title(frame.session, row.id);
        shown.icon = icon_named(row.icon);
        if (!row.keys.empty())
            shown.shortcut = shortcut_text(row.keys.front(), frame.language(), frame.session.surroundings.mac);
        shown.why_disabled = why_disabled(frame.session, id);
        shown.separator_before = separator && !rows.empty();
        if (id == CommandId::effect_pull) shown.effect = Effect::pull;
        if (id == CommandId::effect_neutral) shown.effect = Effect::neutral;
        if (id == CommandId::effect_push) shown.effect = Effect::push;
        rows.push_back(std::move(shown));
        ids.push_back(id);
        separator = false;
    }
    if (const auto chosen = menu(frame, owner, name, rows))
        frame.act(action::Run{ids[static_cast<std::size_t>(*chosen)]});
}

std::optional<int> choice(Frame& frame, std::string_view key, const Rect& rect, std::string_view name,
                          std::span<const ChoiceItem> items, int chosen, std::string_view shown_if_none) {
    constexpr float text_gap = 8, chevron_gap = 4;
    const bool known = chosen >= 0 && chosen < static_cast<int>(items.size());
    const ChoiceItem* item = known ? &items[static_cast<std::size_t>(chosen)] : nullptr;
    const std::string_view text = item ? std::string_view(item->text) : shown_if_none;
    const Response response = interactive(frame, key, rect,
                                          {.role = Role::combobox,
                                           .name = std::string(name),
                                           .state = NodeState::focusable | NodeState::has_popup,
                                           .value = std::string(text)});
    const Theme& theme = frame.theme;
    const bool off = frame.disabled.has_value();
    fill_rect(frame, rect,
              off ? theme.surface_sunken
                  : mixed(theme.surface_raised, theme.surface_hover, hover_glow(frame, response)),
              metric::radius_md);
    stroke_rect(frame, rect, theme.border_default, metric::radius_md);
    if (response.focused) focus_ring(frame, rect, metric::radius_md);
    float x = rect.x + row_padding_x;
    const float middle = rect.y + rect.height / 2;
    if (item && item->icon != Icon::none) {
        draw_icon(frame, {x, middle - metric::icon_sm / 2}, item->icon, metric::icon_sm, theme.text_tertiary);
        x += metric::icon_sm + text_gap;
    }
    const float right = rect.right() - row_padding_x - metric::icon_sm;
    draw_text_fitting(frame, {x, rect.y, right - x - chevron_gap, rect.height}, text, style::cell,
                      off    ? theme.text_disabled
                      : item ? theme.text_primary
                             : theme.text_tertiary);
    draw_icon(frame, {right, middle - metric::icon_sm / 2}, Icon::chevron_down, metric::icon_sm, theme.text_tertiary);
    if (off) tooltip(frame, response, frame.word(*frame.disabled));
    if (response.pressed) open_menu(frame, response.id, rect);

    std::vector<MenuRow> rows;
    if (!menu_is_open(frame, response.id)) return std::nullopt;
    for (int i = 0; i < static_cast<int>(items.size()); ++i) {
        const ChoiceItem& from = items[static_cast<std::size_t>(i)];
        rows.push_back({.text = from.text, .icon = from.icon, .shortcut = from.hint, .checked = i == chosen});
    }
    return menu(frame, response.id, name, rows, rect.width);
}

}  // namespace journey::ui
