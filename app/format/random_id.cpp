#include "format/random_id.h"

#include <cstddef>
#include <string_view>

namespace journey {
namespace {

/// The next number of a well-mixed sequence (splitmix64).
std::uint64_t next_random(std::uint64_t& seed) {
    seed += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = seed;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
}

}  // namespace

std::string random_id(std::uint64_t& seed) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz012345";
    constexpr std::size_t length = 12;
    std::uint64_t random = next_random(seed);
    std::string id;
    for (std::size_t i = 0; i < length; ++i, random >>= 5U) id += letters[random & 31U];
    return id;
}

}  // namespace journey
