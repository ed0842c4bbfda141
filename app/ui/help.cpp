// Help (F1): every command with its keys, from the command table, and what the mouse does.
#include "ui/dialog.h"
#include "ui/key_cap.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <algorithm>
#include <array>
#include <imgui.h>
#include <vector>

namespace journey::ui {
namespace {

constexpr float help_width = 760;
constexpr float two_columns_from = 620;
constexpr float foot_height = 52;
constexpr float padding = Dialog::padding;
constexpr float column_gap = 40;
constexpr float row_height = 28;
constexpr float title_height = 34;
constexpr float group_gap = 18;

struct HelpRow {
    std::string what;
    std::string how;
};
struct HelpGroup {
    std::string key;
    std::string title;
    std::vector<HelpRow> rows;
    bool has_caps = true;  // how: as a key cap
    [[nodiscard]] float height() const { return title_height + static_cast<float>(rows.size()) * row_height; }
};

struct GroupTitle {
    CommandGroup group{};
    std::string_view key;
    Word title{};
};
constexpr std::array<GroupTitle, 7> group_titles{{{CommandGroup::file, "file", Word::help_group_file},
                                                  {CommandGroup::insert, "insert", Word::help_group_insert},
                                                  {CommandGroup::edit, "edit", Word::help_group_edit},
                                                  {CommandGroup::card, "card", Word::help_group_card},
                                                  {CommandGroup::move, "move", Word::help_group_move},
                                                  {CommandGroup::view, "view", Word::help_group_view},
                                                  {CommandGroup::help, "help", Word::help_group_help}}};

HelpGroup command_group(const Frame& frame, const GroupTitle& title) {
    HelpGroup result{.key = std::string(title.key), .title = std::string(frame.word(title.title))};
    for (const Command& row : command_table())
        if (row.group == title.group && !row.keys.empty())
            result.rows.push_back({std::string(frame.word(row.title)), shortcut_of(frame.session, row.id)});
    return result;
}

HelpGroup mouse_group(const Frame& frame) {
    struct Row {
        Word what;
        Word how;
    };
    constexpr Row rows[] = {
        {Word::help_mouse_select, Word::help_mouse_select_how}, {Word::help_mouse_add, Word::help_mouse_add_how},
        {Word::help_mouse_frame, Word::help_mouse_frame_how},   {Word::help_mouse_edit, Word::help_mouse_edit_how},
        {Word::help_mouse_move, Word::help_mouse_move_how},     {Word::help_mouse_copy, Word::help_mouse_copy_how},
        {Word::help_mouse_scroll, Word::help_mouse_scroll_how}, {Word::help_mouse_pan, Word::help_mouse_pan_how},
        {Word::help_mouse_zoom, Word::help_mouse_zoom_how},     {Word::help_mouse_menu, Word::help_mouse_menu_how}};
    const std::string_view control = frame.session.surroundings.mac ? "⌘" : "Ctrl";
    HelpGroup result{.key = "mouse", .title = std::string(frame.word(Word::help_mouse)), .has_caps = false};
    for (const Row& row : rows)
        result.rows.push_back({std::string(frame.word(row.what)), fill(frame.language(), row.how, {control})});
    return result;
}

std::vector<HelpGroup> help_groups(const Frame& frame) {
    std::vector<HelpGroup> groups;
    for (const GroupTitle& title : group_titles) {
        HelpGroup group = command_group(frame, title);
        if (!group.rows.empty()) groups.push_back(std::move(group));
    }
    groups.push_back(mouse_group(frame));
    return groups;
}

/// Groups in two columns, in order, broken where the longer one is shortest. Returns the first group of the second.
std::size_t second_column(const std::vector<HelpGroup>& groups) {
    float whole = 0;
    for (const HelpGroup& group : groups) whole += group.height() + group_gap;
    float above = 0;
    float shortest = whole;
    std::size_t best = groups.size();
    for (std::size_t i = 0; i < groups.size(); ++i) {
        above += groups[i].height() + group_gap;
        const float longer = std::max(above, whole - above);
        if (longer >= shortest) continue;
        shortest = longer;
        best = i + 1;
    }
    return best;
}

/// Draws a group with its top at `at`. Returns where it ends.
float draw_group(Frame& frame, Point at, float width, const HelpGroup& group) {
    const IdScope scope("group", group.key);
    const MirrorGroup mirror(frame, "rows", Role::list, group.title, {at.x, at.y, width, group.height()});
    draw_text_in(frame, {at.x, at.y, width, title_height}, group.title, style::body_strong, frame.theme.text_primary);
    float y = at.y + title_height;
    for (std::size_t i = 0; i < group.rows.size(); ++i) {
        const HelpRow& row = group.rows[i];
        const float middle = y + row_height / 2;
        float taken = width_of(frame, row.how, style::cell);
        if (group.has_caps)
            taken = key_cap(frame, at.x + width, middle, row.how);
        else
            draw_text_in(frame, {at.x, y, width, row_height}, row.how, style::cell, frame.theme.text_tertiary,
                         Align::end);
        draw_text_fitting(frame, {at.x, y, width - taken - metric::gutter, row_height}, row.what, style::cell,
                          frame.theme.text_secondary);
        horizontal_line(frame, at.x, y + row_height, width, frame.theme.border_subtle);
        note(frame, "row " + std::to_string(i), Role::list_item, row.what + ": " + row.how,
             {at.x, y, width, row_height});
        y += row_height;
    }
    return y;
}

void draw_groups(Frame& frame, const Rect& rect) {
    const std::vector<HelpGroup> groups = help_groups(frame);
    const bool is_wide = rect.width >= two_columns_from;
    const float width = is_wide ? (rect.width - 2 * padding - column_gap) / 2 : rect.width - 2 * padding;
    const std::size_t second = is_wide ? second_column(groups) : groups.size();
    ScrollArea area(frame, "groups", rect);
    Point at{rect.x + padding, area.top()};
    float bottom = at.y;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (i == second) at = {at.x + width + column_gap, area.top()};
        at.y = draw_group(frame, at, width, groups[i]) + group_gap;
        bottom = std::max(bottom, at.y);
    }
    area.content_height(bottom - area.top());
}

/// Single keys can be switched off by those who press them by accident; and where the maps are kept.
void draw_foot(Frame& frame, const Rect& rect) {
    constexpr float toggle_width = 30;
    constexpr float gap = 10;
    const Preferences& preferences = frame.session.preferences;
    horizontal_line(frame, rect.x, rect.y, rect.width, frame.theme.border_subtle);
    const std::string_view name = frame.word(Word::help_single_keys);
    const Rect place{rect.x + padding, rect.y + (rect.height - metric::control_md) / 2, toggle_width,
                     metric::control_md};
    if (toggle(frame, "single keys", place, name, preferences.single_keys)) {
        Preferences changed = preferences;
        changed.single_keys = !changed.single_keys;
        frame.act(action::SetPreferences{changed});
    }
    float x = place.right() + gap;
    x += draw_text_fitting(frame, {x, rect.y, rect.right() - padding - x, rect.height}, name, style::cell_medium,
                           frame.theme.text_primary);
    x += gap;
    float right = rect.right() - padding;
    const std::string_view kept = frame.word(Word::kept_title);
    const ButtonLook look{.kind = ButtonKind::quiet, .icon = Icon::hard_drive};
    const float width = button_width(frame, kept, look);
    if (right - width > x) {
        right -= width;
        if (button(frame, "kept", {right, place.y, width, metric::control_md}, kept, look))
            frame.act(action::Run{CommandId::show_storage});
    }
    draw_text_fitting(frame, {x, rect.y, std::max(0.0F, right - gap - x), rect.height}, frame.word(Word::help_map_keys),
                      style::cell, frame.theme.text_tertiary);
}

}  // namespace

void draw_help(Frame& frame, const Rect& page) {
    constexpr float tallest = 720;
    const Dialog dialog(frame, page, {Overlay::help, "help", frame.word(Word::help_title), help_width, tallest});
    const Rect body = dialog.body();
    draw_groups(frame, {body.x, body.y, body.width, body.height - foot_height});
    draw_foot(frame, {body.x, body.bottom() - foot_height, body.width, foot_height});
}

}  // namespace journey::ui
