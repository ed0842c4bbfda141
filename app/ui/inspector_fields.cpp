#include "ui/inspector_fields.h"

#include "editor/update.h"

#include <algorithm>

namespace journey::ui {
namespace {

constexpr int text_lines_min = 2, text_lines_max = 20;  // more of a text is read where it is edited
constexpr float number_width = 72, unit_gap = 8;
constexpr float menu_width = 180;
constexpr float toggle_width = 30, toggle_height = 18;  // design/src/score.html

/// What stands in an empty field: "Blandet" when it is empty because several cards differ.
std::string_view placeholder_of(const Frame& frame, const TextTarget& target, Word otherwise) {
    const bool is_of_several = std::holds_alternative<text_target::CardsText>(target) ||
                               std::holds_alternative<text_target::CardsNumber>(target);
    return frame.word(is_of_several && values_differ(frame.session, target) ? Word::inspect_mixed : otherwise);
}

/// Why what stands in an open field cannot be taken, below it.
void field_problem(Column& column, const TextTarget& target) {
    const auto& edit = column.frame.session.text_edit;
    if (!edit || !edit->problem || !(edit->target == target)) return;
    sentence(column, "problem", column.frame.word(*edit->problem), Icon::circle_alert, column.frame.theme.danger_text);
}

/// The small arrow of a field that has a menu, and the menu; returns what was chosen.
std::optional<std::string> suggestion_menu(Frame& frame, const Rect& rect, const Rect& anchor, const SuggestRow& row) {
    const std::string_view name = frame.word(row.label.name);
    const Response response = interactive(frame, "suggestions", rect,
                                          {.name = fill(frame.language(), Word::inspect_suggestions, {name}),
                                           .state = NodeState::focusable | NodeState::has_popup});
    const float glow = menu_is_open(frame, response.id) ? 1 : hover_glow(frame, response);
    fill_rect(frame, rect, frame.theme.surface_hover.faded(glow), metric::radius_md);
    draw_icon_centered(frame, {rect.x + rect.width / 2, rect.y + rect.height / 2}, Icon::chevron_down, metric::icon_sm,
                       frame.theme.text_tertiary);
    if (response.focused) focus_ring(frame, rect, metric::radius_md);
    if (response.pressed) open_menu(frame, response.id, anchor);
    if (!menu_is_open(frame, response.id)) return {};
    const std::vector<std::string> suggestions = row.suggestions();
    std::vector<MenuRow> rows;
    for (const std::string& suggestion : suggestions) rows.push_back({.text = suggestion});
    const auto chosen = menu(frame, response.id, name, rows, menu_width);
    if (!chosen) return {};
    return suggestions[static_cast<std::size_t>(*chosen)];
}

/// The value of a slider with its unit; a press opens it for typing.
void typed_value(Frame& frame, const Rect& rect, const SliderRow& row, std::string_view name) {
    constexpr std::string_view key = "exact";
    if (is_open(frame, *row.exact)) {
        text_field(frame, key, rect, *row.exact, {.label = name, .bare = true, .align = Align::end});
        return;
    }
    const Response response =
        interactive(frame, key, rect, {.role = Role::textbox, .name = std::string(name), .value = row.value_text});
    fill_rect(frame, rect, frame.theme.surface_hover.faded(hover_glow(frame, response)), metric::radius_md);
    if (response.focused) focus_ring(frame, rect, metric::radius_md);
    if (response.hovered) frame.out.cursor = Cursor::text;
    draw_text_in(frame, rect, row.value_text, style::cell_medium, frame.theme.text_primary, Align::end);
    if (!response.pressed) return;
    frame.state.text_origin = response.id;
    frame.act(action::BeginText{*row.exact});
}

}  // namespace

bool is_open(const Frame& frame, const TextTarget& target) {
    return frame.session.text_edit && frame.session.text_edit->target == target;
}

SliderResponse slider_row(Column& column, std::string_view key, const SliderRow& row) {
    Frame& frame = column.frame;
    const IdScope scope(key);
    const std::string_view name = frame.word(row.label.name);
    const Rect rect = labelled_row(column, row.label);
    const bool typed = row.exact && !frame.disabled;
    SliderRange range = row.range;
    range.draws_value = !typed;
    const SliderResponse response = slider(frame, "slider", rect, name, row.value, range, row.value_text);
    if (!typed) return response;
    typed_value(frame, slider_value_place(rect), row, name);
    field_problem(column, *row.exact);
    return response;
}

void text_row(Column& column, std::string_view key, const Label& label, const TextTarget& target, Word placeholder) {
    Frame& frame = column.frame;
    const IdScope scope(key);
    const Rect rect = labelled_row(column, label);
    text_field(frame, "field", rect, target,
               {.label = frame.word(label.name), .placeholder = placeholder_of(frame, target, placeholder)});
    field_problem(column, target);
}

void text_block(Column& column, std::string_view key, const Label& label, const TextTarget& target, Word placeholder) {
    Frame& frame = column.frame;
    const IdScope scope(key);
    const FieldLook look{
        .label = frame.word(label.name), .placeholder = placeholder_of(frame, target, placeholder), .multiline = true};
    const float height = field_height(frame, column.width, target, look, text_lines_min, text_lines_max);
    text_field(frame, "field", labelled_block(column, label, height), target, look);
    field_problem(column, target);
}

void number_row(Column& column, std::string_view key, const Label& label, const TextTarget& target, Word unit) {
    Frame& frame = column.frame;
    const IdScope scope(key);
    Rect rect = labelled_row(column, label);
    const Rect rest = cut_end(rect, rect.width - number_width - unit_gap, unit_gap);
    text_field(frame, "field", rect, target,
               {.label = frame.word(label.name), .placeholder = placeholder_of(frame, target, Word::inspect_not_set)});
    draw_text_fitting(frame, rest, frame.word(unit), style::cell, frame.theme.text_tertiary);
    field_problem(column, target);
}

std::optional<std::string> suggest_row(Column& column, std::string_view key, const SuggestRow& row) {
    Frame& frame = column.frame;
    const IdScope scope(key);
    const Rect whole = labelled_row(column, row.label);
    Rect rect = whole;
    const std::string_view name = frame.word(row.label.name);
    std::optional<std::string> chosen;
    if (row.has_suggestions && !frame.disabled) {
        const Rect end = cut_end(rect, column.control, row_size::caption_gap);
        chosen = suggestion_menu(frame, end, whole, row);
    }
    text_field(frame, "field", rect, row.target,
               {.label = name, .placeholder = placeholder_of(frame, row.target, Word::inspect_none)});
    field_problem(column, row.target);
    return chosen;
}

std::optional<int> choice_row(Column& column, std::string_view key, const ChoiceRow& row) {
    const Rect rect = labelled_row(column, row.label);
    return choice(column.frame, key, rect, column.frame.word(row.label.name), row.items, row.chosen, row.shown_if_none);
}

std::optional<int> choice_or_text_row(Column& column, std::string_view key, const ChoiceRow& row,
                                      const TextTarget& other) {
    Frame& frame = column.frame;
    if (is_open(frame, other)) {
        text_row(column, key, row.label, other);
        return {};
    }
    std::vector<ChoiceItem> items(row.items.begin(), row.items.end());
    items.push_back({.text = std::string(frame.word(Word::inspect_other)), .icon = Icon::pencil});
    const ChoiceRow with_other{row.label, items, row.chosen, row.shown_if_none};
    const std::optional<int> chosen = choice_row(column, key, with_other);
    if (!chosen || static_cast<std::size_t>(*chosen) < row.items.size()) return chosen;
    frame.state.text_origin = 0;
    frame.act(action::BeginText{other});
    return {};
}

std::optional<int> segments_row(Column& column, std::string_view key, const Label& label,
                                std::span<const SegmentItem> items, int chosen) {
    const Rect rect = labelled_row(column, label);
    return segments(column.frame, key, rect, column.frame.word(label.name), items, chosen);
}

bool toggle_row(Column& column, std::string_view key, const Label& label, bool on) {
    Rect rect = column.take(column.control);
    Rect end = cut_end(rect, toggle_width, row_size::label_gap);
    end.y += (end.height - toggle_height) / 2;
    end.height = toggle_height;
    row_label(column.frame, rect, label);
    return toggle(column.frame, key, end, column.frame.word(label.name), on);
}

bool button_row(Column& column, std::string_view key, Word text, Icon icon) {
    return button(column.frame, key, column.take(column.control), column.frame.word(text), {.icon = icon});
}

}  // namespace journey::ui
