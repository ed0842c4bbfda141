// The map file, text ⇄ map (format.md). Reading is tolerant and reporting: it repairs what can be repaired, keeps what
// is unknown, lists every repair, and refuses only what is not ours. Must not know: where the text came from.
#pragma once

#include "format/problem.h"
#include "model/map.h"

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace journey {

enum class Access { read_write, read_only };

/// A file that was understood.
struct ReadMap {
    Map map;
    std::string updated;           // RFC 3339 UTC or empty: last save whose content differed
    std::vector<Problem> repairs;  // what was mended, in the order met
    Access access = Access::read_write;  // read_only: `version` is newer than this program knows
    double version = 1;
};

/// Reads a map file. `id_seed` makes the fresh ids of repairs (the same seed and text give the same map).
/// Refused, with one Problem: not JSON, nested too deep, not an object, not a journey map, over a limit, not UTF-8.
[[nodiscard]] std::expected<ReadMap, Problem> read_map(std::string_view text, std::uint64_t id_seed);

/// The canonical bytes of a map (format.md, Rules); `updated` is left out when empty.
[[nodiscard]] std::string write_map(const Map& map, std::string_view updated);

}  // namespace journey
