// Valid maps of every kind, the same for the same seed on every platform: for property tests of every layer.
#pragma once

#include "model/map.h"
#include "unit/random.h"

#include <cstddef>
#include <string>

namespace journey::test {

/// At most this much of each; about half of it on average, now and then none. Cards need stages and lanes.
struct MapSize {
    std::size_t personas = 4;
    std::size_t phases = 4;
    std::size_t stages = 9;
    std::size_t lanes = 7;
    std::size_t cards = 60;
    std::size_t paths = 6;
};

/// A map for which validate() is empty and which a file can hold exactly: no place that its channel has anyway.
[[nodiscard]] Map random_map(Random& random, const MapSize& size = {});

/// A text with letters of several scripts, quotes, line feeds and control characters; sometimes empty.
[[nodiscard]] std::string random_text(Random& random);

/// A number of the range: half of them with few digits, half with all.
[[nodiscard]] double random_number(Random& random, double low, double high);

}  // namespace journey::test
