// Help (F1): what the words on a map mean, every command with its keys, from the command table, and what the mouse
// does.
#include "ui/dialog.h"
#include "ui/key_cap.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <algorithm>
#include <array>
#include <imgui.h>
#include <numeric>
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
constexpr float sentence_gap = 8;
constexpr int sentence_lines = 8;

struct HelpRow {
    std::string what;
    std::string how;
    float height = row_height;
};
/// How a group says `how`: as a key, as words beside `what`, or as sentences below it.
enum class HelpForm { keys, words, sentences };
struct HelpGroup {
    std::string key;
    std::string title;
    std::vector<HelpRow> rows;
    HelpForm form = HelpForm::keys;
    [[nodiscard]] float height() const {
        return std::accumulate(rows.begin(), rows.end(), title_height,
                               [](float sum, const HelpRow& row) { return sum + row.height; });
    }
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
    HelpGroup result{
        .key = "mouse", .title = std::string(frame.word(Word::help_mouse)), .rows = {}, .form = HelpForm::words};
    for (const Row& row : rows)
        result.rows.push_back({std::string(frame.word(row.what)), fill(frame.language(), row.how, {control})});
    return result;
}

/// What the words on a map mean, in a column of this width.
HelpGroup glossary(const Frame& frame, float width) {
    struct Entry {
        Word term;
        Word meaning;
    };
    constexpr Entry entries[] = {{Word::glossary_touchpoint, Word::glossary_touchpoint_text},
                                 {Word::glossary_readiness, Word::glossary_readiness_text},
                                 {Word::glossary_fit, Word::glossary_fit_text},
                                 {Word::glossary_score, Word::glossary_score_text},
                                 {Word::glossary_finding, Word::glossary_finding_text},
                                 {Word::glossary_path, Word::glossary_path_text}};
    HelpGroup result{.key = "glossary",
                     .title = std::string(frame.word(Word::help_glossary)),
                     .rows = {},
                     .form = HelpForm::sentences};
    for (const Entry& entry : entries) {
        const std::string_view meaning = frame.word(entry.meaning);
        result.rows.push_back(
            {std::string(frame.word(entry.term)), std::string(meaning),
             row_height + wrapped_height(frame, width, sentence_lines, meaning, style::cell) + sentence_gap});
    }
    return result;
}

std::vector<HelpGroup> help_groups(const Frame& frame, float width) {
    std::vector<HelpGroup> groups{glossary(frame, width)};
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

/// The end of what stands behind `what`; sentences stand below it.
float draw_how(Frame& frame, const Rect& rect, const HelpRow& row, HelpForm form) {
    const Rect line{rect.x, rect.y, rect.width, row_height};
    switch (form) {
    case HelpForm::keys: return key_cap(frame, line.right(), line.y + line.height / 2, row.how);
    case HelpForm::words:
        draw_text_in(frame, line, row.how, style::cell, frame.theme.text_tertiary, Align::end);
        return width_of(frame, row.how, style::cell);
    case HelpForm::sentences:
        draw_text_wrapped(frame, {line.x, line.bottom()}, line.width, sentence_lines, row.how, style::cell,
                          frame.theme.text_secondary);
        return 0;
    }
    return 0;
}

void draw_row(Frame& frame, const Rect& rect, const HelpRow& row, HelpForm form) {
    const float taken = draw_how(frame, rect, row, form);
    const bool is_term = form == HelpForm::sentences;
    draw_text_fitting(frame, {rect.x, rect.y, rect.width - taken - metric::gutter, row_height}, row.what,
                      is_term ? style::cell_medium : style::cell,
                      is_term ? frame.theme.text_primary : frame.theme.text_secondary);
    horizontal_line(frame, rect.x, rect.bottom(), rect.width, frame.theme.border_subtle);
}

/// Draws a group with its top at `at`. Returns where it ends.
float draw_group(Frame& frame, Point at, float width, const HelpGroup& group) {
    const IdScope scope("group", group.key);
    const MirrorGroup mirror(frame, "rows", Role::list, group.title, {at.x, at.y, width, group.height()});
    draw_text_in(frame, {at.x, at.y, width, title_height}, group.title, style::body_strong, frame.theme.text_primary);
    float y = at.y + title_height;
    for (std::size_t i = 0; i < group.rows.size(); ++i) {
        const HelpRow& row = group.rows[i];
        const Rect place{at.x, y, width, row.height};
        draw_row(frame, place, row, group.form);
        note(frame, "row " + std::to_string(i), Role::list_item, row.what + ": " + row.how, place);
        y += row.height;
    }
    return y;
}

void draw_groups(Frame& frame, const Rect& rect) {
    const bool is_wide = rect.width >= two_columns_from;
    const float width = is_wide ? (rect.width - 2 * padding - column_gap) / 2 : rect.width - 2 * padding;
    const std::vector<HelpGroup> groups = help_groups(frame, width);
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
