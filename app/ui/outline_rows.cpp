#include "ui/outline_fields.h"
#include "ui/outline_form.h"

#include "editor/typed.h"

#include <iterator>

namespace journey::ui {

void FormMaker::heading(std::string_view text) {
    m_rows.push_back({.control = FormControl::heading, .label = std::string(text)});
}

void FormMaker::sentence(std::string text) {
    if (!text.empty()) m_rows.push_back({.control = FormControl::sentence, .label = std::move(text)});
}

void FormMaker::fields(const std::string& id, std::span<const FormField> fields) {
    for (const FormField& field : fields) {
        const auto target = field_target(field.kind, id);
        if (!target) continue;
        FormRow& row = control(field.control, field.kind, id, field.name, field.meaning);
        row.value = shown_value(m_language, m_map, *target);
    }
}

FormRow& FormMaker::control(FormControl control, std::string_view verb, const std::string& id, std::string_view label) {
    m_rows.push_back({.control = control, .name = verb, .id = id, .label = std::string(label)});
    return m_rows.back();
}

void FormMaker::append(Form rows) {
    m_rows.insert(m_rows.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
}

}  // namespace journey::ui
