// Rows that edit: text, number, slider, choice, checkbox. They know how to ask, not what for. Must not know: which
// field of the map they edit (that is the target or the edit they are given).
#pragma once

#include "format/enum_words.h"
#include "ui/inspector_rows.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace journey::ui {

/// Sends on what a slider asks for: a preview each frame, one commit, or the way back.
template <class EditOf>
void send(Frame& frame, const SliderResponse& response, EditOf edit_of) {
    if (response.changed) frame.act(action::Preview{edit_of(*response.changed)});
    if (response.committed) frame.act(action::Commit{edit_of(*response.committed)});
    if (response.canceled) frame.act(action::CancelPreview{});
}

/// A slider with its value to the right, where it can also be typed.
struct SliderRow {
    Label label;
    double value = 0;
    SliderRange range;
    std::string value_text;           // with its unit, for the eye and the screen reader
    std::optional<TextTarget> exact;  // what typing edits; absent: the text is only shown
};
SliderResponse slider_row(Column& column, std::string_view key, const SliderRow& row);

/// One line of text beside its label.
void text_row(Column& column, std::string_view key, const Label& label, const TextTarget& target,
              Word placeholder = Word::inspect_none);
/// Several lines below their label.
void text_block(Column& column, std::string_view key, const Label& label, const TextTarget& target, Word placeholder);
/// A number with its unit behind it.
void number_row(Column& column, std::string_view key, const Label& label, const TextTarget& target, Word unit);
/// A line of text with a menu of what the map already uses. Returns the one chosen from the menu.
struct SuggestRow {
    Label label;
    TextTarget target;
    bool has_suggestions = false;
    std::function<std::vector<std::string>()> suggestions;  // asked only while the menu is open
};
std::optional<std::string> suggest_row(Column& column, std::string_view key, const SuggestRow& row);

struct ChoiceRow {
    Label label;
    std::span<const ChoiceItem> items;
    int chosen = -1;
    std::string_view shown_if_none = {};
};
std::optional<int> choice_row(Column& column, std::string_view key, const ChoiceRow& row);
/// A choice whose last row opens `other` for typing; while that is open, the field stands in its place.
std::optional<int> choice_or_text_row(Column& column, std::string_view key, const ChoiceRow& row,
                                      const TextTarget& other);
std::optional<int> segments_row(Column& column, std::string_view key, const Label& label,
                                std::span<const SegmentItem> items, int chosen);
/// A name over the width of the column and a switch at its end. Returns whether it was switched.
bool toggle_row(Column& column, std::string_view key, const Label& label, bool on);
/// A button over the whole column.
bool button_row(Column& column, std::string_view key, Word text, Icon icon);

/// Whether this field is the one that is being typed in.
[[nodiscard]] bool is_open(const Frame& frame, const TextTarget& target);

/// The words of a closed list from its first value to `last`, as rows of a choice.
template <class E>
std::vector<ChoiceItem> items_of(Language language, E last) {
    std::vector<ChoiceItem> items;
    for (int i = 0; i <= static_cast<int>(last); ++i)
        items.push_back({.text = std::string(words_for(language, Open<E>(static_cast<E>(i))))});
    return items;
}

/// Position of a value in such a list; −1 for an unknown string and for mixed values.
template <class E>
int position_of(const std::optional<Open<E>>& value) {
    return value && value->is_known() ? static_cast<int>(value->value) : -1;
}

}  // namespace journey::ui
