// How the files that say why a command is not possible put it. Must not know: what a command does.
#pragma once

#include "editor/commands.h"

#include <optional>

namespace journey {

/// Why not; absent: it is possible.
using Reason = std::optional<Word>;
inline constexpr Reason possible = std::nullopt;

[[nodiscard]] inline Reason unless(bool holds, Word reason) { return holds ? possible : Reason(reason); }

/// Commands of the page itself, with or without an open map; absent: not one of them.
[[nodiscard]] std::optional<Reason> why_not_on_page(const Session& session, CommandId id);

}  // namespace journey
