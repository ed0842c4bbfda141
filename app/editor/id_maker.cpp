#include "editor/id_maker.h"

#include <cstddef>

namespace journey {
namespace {

constexpr std::uint64_t rotated(std::uint64_t value, unsigned by) { return (value << by) | (value >> (64U - by)); }

/// SplitMix64's finish: spreads every bit of a weak seed (0, 1, a clock) over all.
constexpr std::uint64_t mixed(std::uint64_t value) {
    value += 0x9E3779B97F4A7C15U;
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31U);
}

}  // namespace

IdMaker::IdMaker(std::uint64_t high, std::uint64_t low) : m_high(mixed(high)), m_low(mixed(low ^ rotated(high, 32))) {
    if (m_high == 0 && m_low == 0) m_low = 1;  // the one state that would never leave itself
}

std::uint64_t IdMaker::next_number() {  // xoroshiro128++
    const std::uint64_t result = rotated(m_high + m_low, 17) + m_high;
    const std::uint64_t both = m_high ^ m_low;
    m_high = rotated(m_high, 49) ^ both ^ (both << 21U);
    m_low = rotated(both, 28);
    return result;
}

std::string IdMaker::next() {
    constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    constexpr std::uint64_t count = sizeof letters - 1;
    constexpr std::size_t length = 12;
    std::string id(length, '0');
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < length; ++i) {
        if (i % (length / 2) == 0) number = next_number();  // 6 letters of each keep their bias under 2^-28
        id[i] = letters[number % count];
        number /= count;
    }
    return id;
}

}  // namespace journey
