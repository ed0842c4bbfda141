// What a choice, a box or a button of the list view's forms changes in the map. The texts come from the page and are as
// good as any text from outside. Must not know: the DOM, fields that are typed in (outline_fields.h).
#pragma once

#include "editor/edit.h"
#include "ui/outline_messages.h"

#include <optional>

namespace journey::ui {

/// The edit of a message; absent for a verb that is not in the table, for what is not there, and for a value that the
/// map cannot have.
[[nodiscard]] std::optional<Edit> change_of(const Map& map, const OutlineMessage& message);

}  // namespace journey::ui
