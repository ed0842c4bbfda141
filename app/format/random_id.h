// Ids for what a text brings along without one. Must not know: which ids are taken.
#pragma once

#include <cstdint>
#include <string>

namespace journey {

/// An id of 12 characters (60 bits) from a seed, which moves on: the same seed gives the same ids.
[[nodiscard]] std::string random_id(std::uint64_t& seed);

}  // namespace journey
