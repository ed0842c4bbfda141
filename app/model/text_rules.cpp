#include "model/text_rules.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace journey {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_letter(char c) { return is_upper(c) || (c >= 'a' && c <= 'z'); }
constexpr char lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr bool is_hex_digit(char c) { return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'f'); }

/// Whether the text has the form of the pattern, in which 0 stands for a digit.
bool has_form(std::string_view text, std::string_view pattern) {
    return std::ranges::equal(text, pattern, [](char c, char p) { return p == '0' ? is_digit(c) : c == p; });
}

/// The number that two or four digits make.
int digits_value(std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

int days_in_month(int year, int month) {
    constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

bool starts_with_word(std::string_view text, std::string_view word) {
    return text.size() > word.size() && std::ranges::equal(text.substr(0, word.size()), word, {}, lower);
}

}  // namespace

bool is_color(std::string_view text) {
    return text.size() == 7 && text.front() == '#' && std::ranges::all_of(text.substr(1), is_hex_digit);
}

bool is_date(std::string_view text) {
    if (!has_form(text, "0000-00-00")) return false;
    const int month = digits_value(text.substr(5, 2));
    const int day = digits_value(text.substr(8, 2));
    return month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(digits_value(text.substr(0, 4)), month);
}

bool is_utc_time(std::string_view text) {
    constexpr std::string_view whole = "0000-00-00T00:00:00";
    if (text.size() <= whole.size() || text.back() != 'Z') return false;
    if (!has_form(text.substr(10, 9), "T00:00:00") || !is_date(text.substr(0, 10))) return false;
    const std::string_view fraction = text.substr(whole.size(), text.size() - whole.size() - 1);
    const bool fraction_fits = fraction.empty() || (fraction.size() > 1 && fraction.front() == '.' &&
                                                    std::ranges::all_of(fraction.substr(1), is_digit));
    // 60: a leap second.
    return fraction_fits && digits_value(text.substr(11, 2)) < 24 && digits_value(text.substr(14, 2)) < 60 &&
           digits_value(text.substr(17, 2)) <= 60;
}

bool is_language_tag(std::string_view text) {
    constexpr std::size_t longest_part = 8;
    std::size_t part = 0;
    bool first = true;
    for (const char c : text) {
        if (c == '-') {
            if (part == 0 || (first && part < 2)) return false;
            first = false;
            part = 0;
        } else if (!is_letter(c) && (first || !is_digit(c))) {
            return false;
        } else if (++part > longest_part) {
            return false;
        }
    }
    return first ? part >= 2 : part >= 1;
}

bool is_currency(std::string_view text) { return text.size() == 3 && std::ranges::all_of(text, is_upper); }

bool is_safe_link(std::string_view text) {
    const auto unsafe = [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == 0x7F; };
    if (std::ranges::any_of(text, unsafe)) return false;
    return starts_with_word(text, "http://") || starts_with_word(text, "https://") || starts_with_word(text, "mailto:");
}

}  // namespace journey
