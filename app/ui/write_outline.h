// What the list view is told, as JSON on one line (web/src/list_types.ts reads it). Must not know: the DOM.
#pragma once

#include "editor/session.h"

#include <string>

namespace journey::ui {

/// Everything but what stands in the stages: words, commands, selection, the open field, messages, the stages in brief;
/// on the home page the library. The same session gives the same text.
[[nodiscard]] std::string write_outline(const Session& session);
/// What stands in one stage of the open map; empty when there is no such stage.
[[nodiscard]] std::string write_outline_content(const Session& session, const StageId& stage);
/// The map as text, stage by stage, to be printed; empty without a map.
[[nodiscard]] std::string write_notes(const Session& session);

}  // namespace journey::ui
