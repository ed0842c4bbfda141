// Fresh ids. Random, but a value: the seed comes in from outside, so the same session replays the same. Must not
// know: where the seed came from.
#pragma once

#include <cstdint>
#include <string>

namespace journey {

/// Makes ids of 12 characters (71 bits) from a seed of 128 bits.
class IdMaker {
public:
    IdMaker() = default;
    IdMaker(std::uint64_t high, std::uint64_t low);
    [[nodiscard]] std::string next();
    [[nodiscard]] std::uint64_t next_number();

private:
    std::uint64_t m_high = 0x9E3779B97F4A7C15U;
    std::uint64_t m_low = 1;
};

}  // namespace journey
