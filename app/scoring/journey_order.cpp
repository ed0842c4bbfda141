#include "scoring/journey_order.h"

#include "model/heap_sort.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <tuple>
#include <utility>

namespace journey::scoring {
namespace {

const std::string& id_of(const Finding& finding) {
    return finding.card.empty() ? finding.stage.value : finding.card.value;
}

/// The number without its last bits, of which no two computers agree: what is equal on paper stays a tie.
double comparable(double value) {
    constexpr std::uint64_t noise_bits = 14;  // leaves about 12 digits
    constexpr std::uint64_t half = std::uint64_t{1} << (noise_bits - 1);
    return std::bit_cast<double>(((std::bit_cast<std::uint64_t>(value) + half) >> noise_bits) << noise_bits);
}

double number_of(const Finding& finding) { return comparable(finding.points); }
double number_of(const Win& win) { return comparable(win.buyers); }

/// An item with the number that nearly always decides.
template <class Item>
struct Numbered {
    double number;
    Item* item;
};

template <class Item>
bool stands_before(const Numbered<Item>& a, const Numbered<Item>& b) {
    return a.number != b.number ? a.number > b.number : is_before(*a.item, *b.item);
}

template <class Item>
void sort_items(std::vector<Item>& items) {
    const auto before = [](const Item& a, const Item& b) { return is_before(a, b); };
    if (std::ranges::is_sorted(items, before)) return;
    std::vector<Numbered<Item>> order;
    order.reserve(items.size());
    for (Item& item : items) order.push_back({number_of(item), &item});
    heap_sort(order, stands_before<Item>);
    std::vector<Item> sorted;
    sorted.reserve(items.size());
    for (const Numbered<Item>& numbered : order) sorted.push_back(std::move(*numbered.item));
    items = std::move(sorted);
}

template <class Item>
void merge_items(std::vector<Item>& items, std::vector<Item> more) {
    if (more.empty()) return;
    // From the end, so that what stands before the first new one is not touched.
    std::size_t from = items.size();
    std::size_t added = more.size();
    items.resize(from + added);
    std::size_t to = items.size();
    while (added > 0) {
        const bool takes_new = from == 0 || !is_before(more[added - 1], items[from - 1]);
        Item& source = takes_new ? more[--added] : items[--from];
        items[--to] = std::move(source);
    }
}

}  // namespace

bool is_before(const Finding& a, const Finding& b) {
    const double points_a = number_of(a);
    const double points_b = number_of(b);
    if (points_a != points_b) return points_a > points_b;
    return std::tie(id_of(a), a.kind) < std::tie(id_of(b), b.kind);
}

bool is_before(const Win& a, const Win& b) {
    const double buyers_a = number_of(a);
    const double buyers_b = number_of(b);
    if (buyers_a != buyers_b) return buyers_a > buyers_b;
    return std::tie(a.position, a.kind, a.card) < std::tie(b.position, b.kind, b.card);
}

void sort(std::vector<Finding>& findings) { sort_items(findings); }
void sort(std::vector<Win>& wins) { sort_items(wins); }
void merge(std::vector<Finding>& items, std::vector<Finding> more) { merge_items(items, std::move(more)); }
void merge(std::vector<Win>& items, std::vector<Win> more) { merge_items(items, std::move(more)); }

}  // namespace journey::scoring
