// Sorting that brings little code into the page. Must not know: what is sorted.
#pragma once

#include <algorithm>
#include <functional>
#include <vector>

namespace journey {

/// Puts `before(a, b)` first; what is equal may change places. No part of it runs only for some inputs, as in
/// std::ranges::sort, so what a page fetches first is enough for every map.
template <class Item, class Before = std::less<>>
void heap_sort(std::vector<Item>& items, Before before = {}) {
    std::ranges::make_heap(items, before);
    std::ranges::sort_heap(items, before);
}

}  // namespace journey
