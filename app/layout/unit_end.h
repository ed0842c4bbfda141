// Where a unit ends that may be more than a code point. Must not know: what is surely none (units.cpp).
#pragma once

#include "layout/units.h"

namespace journey {

enum class Extent { cluster, word };
/// The unit that begins at `at`, with all that belongs to it.
[[nodiscard]] CodePoint joined_at(std::string_view text, std::size_t at, Extent extent);

}  // namespace journey
