// What the list view may ask for: a verb and up to three texts, made into an action or nothing. The texts come from the
// page and are as good as any text from outside. Must not know: the DOM.
#pragma once

#include "editor/action.h"

#include <optional>
#include <string_view>

namespace journey::ui {

struct OutlineMessage {
    std::string_view verb;
    std::string_view subject;
    std::string_view detail;
    std::string_view value;
};

/// The action of a message; absent for what is not in the table, names nothing that is there, or is not possible for
/// it.
[[nodiscard]] std::optional<Action> action_of(const Session& session, const OutlineMessage& message);

}  // namespace journey::ui
