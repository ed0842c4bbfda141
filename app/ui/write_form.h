// The forms of the list view as JSON (web/src/list_types.ts reads it). Must not know: what the rows are of.
#pragma once

#include "ui/json_lines.h"
#include "ui/outline_form.h"

#include <span>

namespace journey::ui {

/// The key `form`. What a row has not is left out.
void write_form(JsonLine& json, const Form& form);
/// The key `sections`.
void write_sections(JsonLine& json, std::span<const FormSection> sections);

}  // namespace journey::ui
