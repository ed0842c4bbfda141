// What every part of `update` works on. Must not know: the parts.
#pragma once

#include "editor/action.h"
#include "editor/effect.h"
#include "editor/session.h"

#include <string>

namespace journey {

/// One update on its way: the session that changes, and the I/O that is asked for.
struct Turn {
    Session& session;
    std::vector<Task>& tasks;

    void ask(Task task) { tasks.push_back(std::move(task)); }
    [[nodiscard]] Language language() const { return session.language(); }
    [[nodiscard]] std::string text(Word word) const { return std::string(text_of(language(), word)); }
};

}  // namespace journey
