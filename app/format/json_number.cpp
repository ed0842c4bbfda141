#include "format/json_number.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <optional>

namespace journey {
namespace {

// std::to_chars and from_chars for double would do all of this, but bring 100 KB of tables into the page.

/// The powers of ten that are exact as doubles.
constexpr std::array powers_of_ten{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                   1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

constexpr double exact_integers_end = 9007199254740992.0;  // 2^53

/// Few digits and a small power of ten: one exact division or multiplication gives the nearest double. Absent when
/// there are more.
std::optional<double> short_number_value(std::string_view digits) {
    std::size_t at = 0;
    const bool negative = digits[at] == '-';
    if (negative) ++at;
    std::uint64_t whole = 0;
    std::size_t places = 0;
    bool past_point = false;
    constexpr std::size_t most_digits = 18;
    if (digits.size() > most_digits) return std::nullopt;
    for (; at < digits.size(); ++at) {
        if (digits[at] == '.') {
            past_point = true;
            continue;
        }
        if (digits[at] < '0' || digits[at] > '9') return std::nullopt;  // an exponent
        whole = whole * 10 + static_cast<std::uint64_t>(digits[at] - '0');
        if (past_point) ++places;
    }
    if (static_cast<double>(whole) >= exact_integers_end) return std::nullopt;
    const double value = static_cast<double>(whole) / powers_of_ten[places];
    return negative ? -value : value;
}

/// Decimal digits of a number > 0, without leading or trailing zeros, and where the point is: 0.digits × 10^point.
struct Decimal {
    std::string digits;
    int point = 0;
};

double value_of(const Decimal& decimal) {
    const std::string text = "0." + decimal.digits + "e" + std::to_string(decimal.point);
    return std::strtod(text.c_str(), nullptr);
}

/// The nearest decimal with this many digits.
Decimal rounded(double value, int digits) {
    std::array<char, 40> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.*e", digits - 1, value);
    const std::string_view text(buffer.data());
    const std::size_t exponent = text.find('e');
    Decimal decimal{std::string(text.substr(0, 1)), std::atoi(buffer.data() + exponent + 1) + 1};
    if (exponent > 2) decimal.digits += text.substr(2, exponent - 2);
    return decimal;
}

/// The next decimal above with as many digits.
Decimal next_above(Decimal decimal) {
    for (std::size_t i = decimal.digits.size(); i-- > 0;) {
        if (decimal.digits[i] != '9') {
            ++decimal.digits[i];
            return decimal;
        }
        decimal.digits[i] = '0';
    }
    return {"1", decimal.point + 1};
}

void drop_trailing_zeros(std::string& digits) { digits.erase(digits.find_last_not_of('0') + 1); }

/// The fewest digits that read back as `value` (> 0).
Decimal shortest(double value) {
    constexpr int digits_that_always_survive = 15;
    constexpr int digits_that_always_suffice = 17;
    const bool subnormal = value < std::numeric_limits<double>::min();
    for (int count = subnormal ? 1 : digits_that_always_survive; count < digits_that_always_suffice; ++count) {
        // Below a power of two doubles lie closer than above it: there the decimal above can be right when the
        // nearest one is not.
        for (const Decimal& nearest = rounded(value, count); Decimal candidate : {nearest, next_above(nearest)}) {
            if (value_of(candidate) != value) continue;
            drop_trailing_zeros(candidate.digits);
            return candidate;
        }
    }
    Decimal full = rounded(value, digits_that_always_suffice);
    drop_trailing_zeros(full.digits);
    return full;
}

/// ECMA-262, Number::toString.
void append_decimal(std::string& text, const Decimal& decimal) {
    constexpr int longest_whole = 21;
    constexpr int most_leading_zeros = 6;
    const auto count = static_cast<int>(decimal.digits.size());
    const auto zeros = [](int number) { return std::string(static_cast<std::size_t>(number), '0'); };
    if (decimal.point > 0 && decimal.point <= longest_whole) {
        if (count <= decimal.point) {
            text.append(decimal.digits).append(zeros(decimal.point - count));
            return;
        }
        const auto whole = static_cast<std::size_t>(decimal.point);
        text.append(decimal.digits, 0, whole).append(".").append(decimal.digits, whole);
    } else if (decimal.point <= 0 && decimal.point > -most_leading_zeros) {
        text.append("0.").append(zeros(-decimal.point)).append(decimal.digits);
    } else {
        text += decimal.digits.front();
        if (count > 1) text.append(".").append(decimal.digits, 1);
        const int exponent = decimal.point - 1;
        text.append(exponent < 0 ? "e-" : "e+").append(std::to_string(std::abs(exponent)));
    }
}

/// A number ≥ 1e-6 with few digits, as most are: the whole number that it is times a power of ten. False when it has
/// more digits.
bool append_short(std::string& text, double value) {
    constexpr double unambiguous_below = 1e15;
    constexpr double smallest_plain = 1e-6;
    if (value < smallest_plain) return false;
    constexpr std::size_t most_places = 15;
    for (std::size_t places = 0; places <= most_places; ++places) {
        const double scaled = std::round(value * powers_of_ten[places]);
        if (scaled >= unambiguous_below) return false;
        if (scaled / powers_of_ten[places] != value) continue;
        std::array<char, 20> buffer{};
        const char* end =
            std::to_chars(buffer.data(), buffer.data() + buffer.size(), static_cast<std::uint64_t>(scaled)).ptr;
        const std::string_view digits(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
        if (places == 0) {
            text += digits;
        } else if (digits.size() <= places) {
            text.append("0.").append(places - digits.size(), '0').append(digits);
        } else {
            const std::size_t whole = digits.size() - places;
            text.append(digits.substr(0, whole)).append(".").append(digits.substr(whole));
        }
        return true;
    }
    return false;
}

}  // namespace

double json_number_value(std::string_view digits) {
    if (const std::optional<double> value = short_number_value(digits)) return *value;
    return std::strtod(std::string(digits).c_str(), nullptr);
}

void append_json_number(std::string& text, double value) {
    if (value == 0) {
        text += '0';  // also for -0
        return;
    }
    if (value < 0) text += '-';
    const double magnitude = std::abs(value);
    if (!append_short(text, magnitude)) append_decimal(text, shortest(magnitude));
}

std::string json_number(double value) {
    std::string text;
    append_json_number(text, value);
    return text;
}

}  // namespace journey
