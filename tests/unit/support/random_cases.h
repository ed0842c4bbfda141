// Property tests: a check is run on random cases until enough of them could show the property. Must not know: what is
// checked.
#pragma once

#include "unit/random.h"

#include <cstdint>
#include <doctest/doctest.h>
#include <type_traits>

namespace journey::test {

/// What a check says of its case: whether the property says anything of it at all.
enum class Case { kept, skipped };

/// Calls `check(random)` until `wanted` cases were kept; a check that returns nothing keeps all. A failure names the
/// seed and the round.
template <class Check>
void for_random_cases(std::uint64_t seed, int wanted, Check check) {
    constexpr int most_skipped_of_each = 20;  // a check that keeps hardly anything is a mistake
    Random random(seed);
    int kept = 0;
    for (int round = 0; kept < wanted; ++round) {
        INFO("seed " << seed << ", round " << round);
        REQUIRE(round / most_skipped_of_each <= kept);
        if constexpr (std::is_void_v<std::invoke_result_t<Check, Random&>>) {
            check(random);
            ++kept;
        } else {
            if (check(random) == Case::kept) ++kept;
        }
    }
}

}  // namespace journey::test
