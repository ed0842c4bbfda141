// Reading with other migrations than the program's own: for tests of the mechanism. Must not know: which those are.
#pragma once

#include "format/migrate.h"
#include "format/read_map.h"

#include <span>

namespace journey {

/// `read_map` with these migrations.
[[nodiscard]] std::expected<ReadMap, Problem> read_map_with(std::string_view text, std::uint64_t id_seed,
                                                            std::span<const Migration> migrations);

}  // namespace journey
