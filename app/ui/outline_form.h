// What the list view's forms hold: a row a field, in the order of the inspector, and folded sections of things that are
// not cards (paths, personas, signs, findings). Must not know: the DOM, how a change is carried out
// (outline_messages.h).
#pragma once

#include "editor/session.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace journey::ui {

enum class FormControl { heading, sentence, text, lines, number, choice, segments, colors, box, slider, button };

/// Where a slider stands, and the numbers it has.
struct FormRange {
    double now = 0;
    double min = 0;
    double max = 1;
    double step = 0.01;
};

struct FormRow {
    FormControl control{};
    std::string_view name;  // of a text: its field; else the verb (outline_messages.h)
    std::string id;  // what it belongs to
    std::string detail;  // of a box or button: which one
    std::string label;  // of a heading or sentence: its text
    std::string hint;  // one sentence: what it means
    std::string value;  // as typed; of a choice, the file's name; of a box "on" or nothing
    std::string_view choices;  // key of what can be chosen (outline_terms.h)
    std::string_view other;  // field in which what is not among it can be typed
    std::string none;  // what choosing nothing is called; empty: something is always chosen
    std::string shown;  // of a slider: the value in words
    FormRange range;
};
using Form = std::vector<FormRow>;

/// A thing of a section: its row, and what unfolds below it.
struct FormItem {
    std::string id;  // of its text fields
    std::string title;
    std::string meta;
    Form form;
};

struct FormSection {
    std::string_view id;
    std::string title;
    Form form;  // above the things
    std::vector<FormItem> items;
    std::string_view add_verb;  // makes a new one; empty: none can be made here
    std::string add_subject;
    std::string add_label;
};

// ---- outline_card_form.cpp, outline_stage_form.cpp ----

[[nodiscard]] Form card_form(Language language, const Document& document, const Card& card);
[[nodiscard]] Form stage_form(Language language, const Document& document, const Stage& stage);
/// The paths that begin at a stage, or enter there, and its signs of readiness.
[[nodiscard]] FormSection path_section(Language language, const Map& map, const Stage& stage);
[[nodiscard]] FormSection signal_section(Language language, const Map& map, const Stage& stage);

// ---- outline_map_form.cpp ----

[[nodiscard]] Form lane_form(Language language, const Map& map, const Lane& lane);
/// The map itself, its personas, and its findings, those that are set aside last.
[[nodiscard]] std::vector<FormSection> map_sections(Language language, const Document& document);

// ---- outline_findings_form.cpp ----

/// The findings of a card or, where it is empty, of a stage as a whole, each with its reason to be set aside.
[[nodiscard]] Form findings_form(Language language, const Document& document, const StageId& stage, const CardId& card);
/// All of them, as things.
[[nodiscard]] FormSection findings_section(Language language, const Document& document);

// ---- outline_rows.cpp: making rows ----

/// A text field of a form: its control, its field and what it is called.
struct FormField {
    FormControl control{};
    std::string_view kind;
    Word name{};
    Word meaning{};
};

class FormMaker {
public:
    FormMaker(Language language, const Map& map) : m_language(language), m_map(map) {}

    void heading(std::string_view text);
    void heading(Word word) { heading(text(word)); }
    void sentence(std::string text);
    /// Text fields of one thing, with the values they have in the map.
    void fields(const std::string& id, std::span<const FormField> fields);
    void field(const std::string& id, const FormField& field) { fields(id, {&field, 1}); }
    /// A row that is chosen, ticked or pressed; what it has beyond these is filled in by the caller.
    FormRow& control(FormControl control, std::string_view verb, const std::string& id, std::string_view label);
    FormRow& control(FormControl which, std::string_view verb, const std::string& id, Word name, Word meaning) {
        FormRow& row = control(which, verb, id, text(name));
        row.hint = text(meaning);
        return row;
    }
    void append(Form rows);
    [[nodiscard]] Form take() { return std::move(m_rows); }
    [[nodiscard]] std::string_view text(Word word) const { return text_of(m_language, word); }

private:
    Language m_language;
    const Map& m_map;
    Form m_rows;
};

}  // namespace journey::ui
