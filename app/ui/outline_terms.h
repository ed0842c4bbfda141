// What the list view needs to know beside the map: its words, the commands as they are now, what can be chosen. Must
// not know: the map's content.
#pragma once

#include "editor/session.h"
#include "ui/json_lines.h"

namespace journey::ui {

/// The keys `words`, `commands` and `symbols` of the outline.
void write_terms(JsonLine& json, const Session& session);
/// The key `choices`: what a touchpoint and a feeling can be set to.
void write_choices(JsonLine& json, Language language);

}  // namespace journey::ui
