// Whether something that is told again and again is still the same, without keeping it. Must not know: what it is.
#pragma once

#include <cstdint>
#include <span>

namespace journey::web {

inline constexpr std::uint64_t fingerprint_start = 0xCBF29CE484222325U;

/// One step of FNV-1a, with a whole word instead of a byte.
[[nodiscard]] constexpr std::uint64_t mixed(std::uint64_t before, std::uint64_t word) {
    constexpr std::uint64_t prime = 0x100000001B3U;
    return (before ^ word) * prime;
}

/// The same for the same words after the same start.
[[nodiscard]] constexpr std::uint64_t fingerprint(std::span<const std::uint32_t> words,
                                                  std::uint64_t start = fingerprint_start) {
    for (const std::uint32_t word : words) start = mixed(start, word);
    return start;
}

}  // namespace journey::web
