#include "layout/reading_order.h"

#include "layout/unit_kinds.h"

#include <algorithm>
#include <cstdint>

namespace journey {
namespace {

enum class Direction : std::uint8_t {
    left_to_right,
    right_to_left,
    number,     // from left to right, wherever it stands
    separator,  // part of a number when between two
    sign,       // part of a number when beside one
    none        // takes that of its neighbours
};

struct Item {
    PlacedUnit placed;
    Direction direction = Direction::none;
    int level = 0;  // odd: from right to left
};

constexpr std::u32string_view separators = U".,:/+-";
constexpr std::u32string_view number_signs = U"%‰$€£¥#°";
/// Each with the one that it becomes, by turns.
constexpr std::u32string_view brackets = U"()[]{}<>«»‹›≤≥";

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

/// Of a script that is written from left to right.
bool is_letter(char32_t c) {
    constexpr char32_t times = 0xD7, divided_by = 0xF7;
    if (c < 0x80) return (c | 0x20U) >= U'a' && (c | 0x20U) <= U'z';
    return (c >= 0xC0 && c < 0x2000 && c != times && c != divided_by) || (c >= 0x2C00 && c < 0x2E00) ||
           (c >= 0x3040 && c < 0xFE00) || (c >= 0xFF21 && c < 0x1F000) || c >= 0x20000;
}

Direction direction_of(char32_t c) {
    if (is_right_to_left(c)) return Direction::right_to_left;
    if (is_letter(c)) return Direction::left_to_right;
    if (is_digit(c)) return Direction::number;
    if (separators.find(c) != std::u32string_view::npos) return Direction::separator;
    return number_signs.find(c) != std::u32string_view::npos ? Direction::sign : Direction::none;
}

std::vector<Item> items_of(std::string_view line) {
    std::vector<Item> items;
    for (std::size_t at = 0; at < line.size();) {
        const CodePoint unit = unit_at(line, at);
        items.push_back({{at, unit}, direction_of(code_point_at(line, at).value)});
        at += unit.bytes;
    }
    return items;
}

/// What stands in or beside a number is part of it; after letters from left to right, so is the number of them.
void settle_numbers(std::vector<Item>& items, Direction base) {
    const auto is_number = [&](std::size_t i) { return i < items.size() && items[i].direction == Direction::number; };
    for (std::size_t i = 0; i < items.size(); ++i) {
        Direction& own = items[i].direction;
        const bool has_before = i > 0 && is_number(i - 1);
        if (own == Direction::separator) own = has_before && is_number(i + 1) ? Direction::number : Direction::none;
        if (own == Direction::sign) own = has_before || is_number(i + 1) ? Direction::number : Direction::none;
    }
    Direction last = base;
    for (Item& item : items) {
        if (item.direction == Direction::number && last == Direction::left_to_right) item.direction = last;
        if (item.direction < Direction::number) last = item.direction;
    }
}

/// What has no direction goes with its neighbours where they agree, else with the line.
void settle_rest(std::vector<Item>& items, Direction base) {
    const auto side = [&](std::size_t i) {
        if (i >= items.size()) return base;
        return items[i].direction == Direction::number ? Direction::right_to_left : items[i].direction;
    };
    for (std::size_t i = 0; i < items.size();) {
        std::size_t end = i;
        while (end < items.size() && items[end].direction == Direction::none) ++end;
        const Direction before = i == 0 ? base : side(i - 1);
        for (std::size_t k = i; k < end; ++k) items[k].direction = before == side(end) ? before : base;
        i = std::max(end, i + 1);
    }
}

/// Turns every stretch around that stands at least at this level.
void turn(std::vector<Item>& items, int level) {
    const auto is_below = [level](const Item& item) { return item.level < level; };
    for (auto begin = items.begin(); begin != items.end();) {
        begin = std::find_if_not(begin, items.end(), is_below);
        const auto end = std::find_if(begin, items.end(), is_below);
        std::reverse(begin, end);
        begin = end;
    }
}

char32_t turned(char32_t c) {
    const std::size_t at = brackets.find(c);
    return at == std::u32string_view::npos ? c : brackets[at ^ 1U];
}

}  // namespace

bool has_right_to_left(std::string_view text) {
    constexpr unsigned char first_lead = 0xD6;  // of U+0590
    for (std::size_t at = 0; at < text.size(); ++at)
        if (static_cast<unsigned char>(text[at]) >= first_lead && is_right_to_left(code_point_at(text, at).value))
            return true;
    return false;
}

bool reads_right_to_left(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = code_point_at(text, at);
        const Direction direction = direction_of(next.value);
        if (direction < Direction::number) return direction == Direction::right_to_left;
        at += next.bytes;
    }
    return false;
}

std::vector<PlacedUnit> units_from_left(std::string_view line, bool right_to_left) {
    const Direction base = right_to_left ? Direction::right_to_left : Direction::left_to_right;
    std::vector<Item> items = items_of(line);
    settle_numbers(items, base);
    settle_rest(items, base);
    for (Item& item : items) {
        const bool is_right = item.direction == Direction::right_to_left;
        item.level = is_right ? 1 : item.direction == Direction::number || right_to_left ? 2 : 0;
        if (is_right) item.placed.unit.value = turned(item.placed.unit.value);
    }
    turn(items, 2);
    turn(items, 1);
    std::vector<PlacedUnit> placed;
    placed.reserve(items.size());
    for (const Item& item : items) placed.push_back(item.placed);
    return placed;
}

}  // namespace journey
