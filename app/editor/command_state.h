// How the files that say why a command is not possible put it. Must not know: what a command does.
#pragma once

#include "editor/commands.h"

#include <optional>

namespace journey {

struct Document;
struct Finding;

/// Why not; absent: it is possible.
using Reason = std::optional<Word>;
inline constexpr Reason possible = std::nullopt;

[[nodiscard]] inline Reason unless(bool holds, Word reason) { return holds ? possible : Reason(reason); }

/// Commands of the page itself, with or without an open map; absent: not one of them.
[[nodiscard]] std::optional<Reason> why_not_on_page(const Session& session, CommandId id);

/// The end of the table: the panel, whole maps, personas, findings, customers, how large everything is.
[[nodiscard]] constexpr bool is_for_things(CommandId id) { return id >= CommandId::toggle_panel; }
[[nodiscard]] constexpr bool is_for_scale(CommandId id) {
    return id >= CommandId::scale_up && id <= CommandId::scale_reset;
}
/// What hands the map out as text (update_share.cpp).
[[nodiscard]] constexpr bool is_for_sharing(CommandId id) {
    return id >= CommandId::share_file && id <= CommandId::save_sales_sheet;
}
[[nodiscard]] Reason why_not_for_things(const Session& session, CommandId id);
/// The finding that was gone to and is still selected, as the list shows it unfolded; null when there is none.
[[nodiscard]] const Finding* chosen_finding(const Document& document);

}  // namespace journey
