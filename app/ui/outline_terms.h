// What the list view needs to know beside the map: its words, the commands as they are now, what can be chosen. Must
// not know: the forms.
#pragma once

#include "editor/session.h"
#include "ui/json_lines.h"

namespace journey::ui {

/// The keys `words`, `commands` and `symbols` of the outline.
void write_terms(JsonLine& json, const Session& session);
/// The key `choices`: what can be chosen in forms, by the names that their rows give it (outline_form.h).
void write_choices(JsonLine& json, Language language, const Map& map);

}  // namespace journey::ui
