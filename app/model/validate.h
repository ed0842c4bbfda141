// What must always hold of a map inside the program: after reading, and after every edit. Must not know: how to mend
// it (format/repair.h does that for files; edits never break it).
#pragma once

#include "model/map.h"

#include <string>
#include <vector>

namespace journey {

/// The limits of format.md, Rules.
struct Limits {
    static constexpr std::size_t bytes = 32U * 1024U * 1024U;
    static constexpr std::size_t stages = 200;
    static constexpr std::size_t lanes = 100;
    static constexpr std::size_t cards = 20'000;
    static constexpr std::size_t paths = 1'000;
    static constexpr std::size_t personas = 200;
    static constexpr std::size_t text_characters = 10'000;
    static constexpr std::size_t nesting = 64;
};

/// One thing that does not hold: where (a JSON pointer) and which rule (a short English phrase for tests and logs).
struct Violation {
    std::string place;
    std::string rule;
    friend bool operator==(const Violation&, const Violation&) = default;
};

/// Everything that does not hold; empty for a valid map. Ids valid and unique over the whole file, references
/// resolve (dangling path ends are allowed, they count nowhere), numbers in range, limits kept.
[[nodiscard]] std::vector<Violation> validate(const Map& map);

}  // namespace journey
