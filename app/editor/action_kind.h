// The inside of an action, for those who tell its kinds apart. Must not know: how it is done.
#pragma once

#include "editor/action.h"

#include <variant>

namespace journey {

struct ActionKind {
    std::variant<action::Tick
#define JOURNEY_ACTION(kind) , action::kind
#include "editor/actions.def"
#undef JOURNEY_ACTION
                 >
        is;
};

/// The action as one kind; null when it is of another.
template <class Kind>
[[nodiscard]] const Kind* as(const Action& action) {
    return std::get_if<Kind>(&action.kind().is);
}

}  // namespace journey
