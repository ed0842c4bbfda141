// The only place where a session changes. Must not know: the screen, the browser, the clock (time comes in).
#pragma once

#include "editor/action.h"
#include "editor/effect.h"
#include "editor/session.h"

#include <vector>

namespace journey {

/// Carries out one action and returns the I/O it asks for, in order. `now_ms` is monotonic time.
[[nodiscard]] std::vector<Task> update(Session& session, const Action& action, double now_ms);

/// The value a text field shows and edits, in the user's notation; empty when the target is gone.
[[nodiscard]] std::string text_value(const Session& session, const TextTarget& target);
/// Whether a field of several cards has no value because theirs differ.
[[nodiscard]] bool values_differ(const Session& session, const TextTarget& target);
/// Whether the field takes several lines.
[[nodiscard]] bool is_multiline(const TextTarget& target);

}  // namespace journey
