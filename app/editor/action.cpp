#include "editor/action.h"

#include "editor/action_kind.h"

#include <utility>

namespace journey {

Action::Action(action::Tick what) : m_kind(std::make_unique<ActionKind>(ActionKind{what})) {}
#define JOURNEY_ACTION(kind)                                                                                           \
    Action::Action(action::kind what) : m_kind(std::make_unique<ActionKind>(ActionKind{std::move(what)})) {}
#include "editor/actions.def"
#undef JOURNEY_ACTION

Action::Action(const Action& other) : m_kind(std::make_unique<ActionKind>(*other.m_kind)) {}
Action::Action(Action&& other) noexcept = default;
Action& Action::operator=(const Action& other) {
    if (this != &other) m_kind = std::make_unique<ActionKind>(*other.m_kind);
    return *this;
}
Action& Action::operator=(Action&& other) noexcept = default;
Action::~Action() = default;

}  // namespace journey
