// Moving one thing of a list to another position. Must not know: what is in the list.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace journey {

/// Moves the thing at `from` so that it stands at `to` afterwards; the others keep their order. Both must be in range.
template <class T>
void move_within(std::vector<T>& list, std::size_t from, std::size_t to) {
    const auto at = [&](std::size_t i) { return list.begin() + static_cast<std::ptrdiff_t>(i); };
    if (from < to)
        std::rotate(at(from), at(from + 1), at(to + 1));
    else
        std::rotate(at(to), at(from), at(from + 1));
}

}  // namespace journey
