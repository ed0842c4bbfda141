// Numbers as people type them. Digits are collected as a whole number and divided once by a power of ten: with at most
// 15 digits both are exact and so is the result, without the size of a general parser.
#include "format/typed_value.h"

#include <algorithm>

namespace journey {
namespace {

constexpr std::size_t digits_max = 15;
constexpr int percent_decimals = 2;
constexpr int plain_decimals = 3;

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The sign, a percent sign and spaces taken off.
struct Bare {
    std::string text;
    bool negative = false;
};
Bare bare_number(std::string_view text) {
    constexpr std::string_view minus_sign = "\xE2\x88\x92";
    Bare bare;
    text = trimmed(text);
    if (text.ends_with('%')) text = trimmed(text.substr(0, text.size() - 1));
    if (text.starts_with('-') || text.starts_with(minus_sign)) {
        bare.negative = true;
        text.remove_prefix(text.front() == '-' ? 1 : minus_sign.size());
    } else if (text.starts_with('+')) {
        text.remove_prefix(1);
    }
    bare.text = trimmed(text);
    return bare;
}

/// Whether the separators stand between thousands: "1.234.567", not "12.5" and not "0.125".
bool groups_thousands(std::string_view whole, char separator) {
    std::size_t first = whole.find(separator);
    if (first == std::string_view::npos || first == 0 || first > 3 || whole.front() == '0') return false;
    for (std::string_view rest = whole.substr(first); !rest.empty(); rest.remove_prefix(4)) {
        if (rest.size() < 4 || rest.front() != separator) return false;
        if (!std::ranges::all_of(rest.substr(1, 3), is_digit)) return false;
    }
    return true;
}

/// The number without thousands separators and with "." before its decimals.
std::string plain_number(Language language, std::string text) {
    const char decimal = language == Language::danish ? ',' : '.';
    const char thousands = language == Language::danish ? '.' : ',';
    const std::size_t point = text.find(decimal);
    const bool has_decimals = point != std::string::npos;
    std::string whole = text.substr(0, point);
    if (groups_thousands(whole, thousands)) std::erase(whole, thousands);
    // "12.5" typed by a Dane can only mean 12,5.
    else if (!has_decimals && std::ranges::count(whole, thousands) == 1)
        std::ranges::replace(whole, thousands, '.');
    return has_decimals ? whole + '.' + text.substr(point + 1) : whole;
}

/// Digits with at most one point; `shift` moves the point to the left (percent).
std::optional<double> decimal_value(std::string_view text, int shift) {
    double digits = 0;
    std::size_t count = 0;
    std::size_t decimals = 0;
    bool after_point = false;
    for (const char c : text) {
        if (c == '.' && !after_point) {
            after_point = true;
        } else if (is_digit(c) && count < digits_max) {
            digits = digits * 10 + (c - '0');
            if (digits > 0) ++count;
            decimals += after_point ? 1 : 0;
        } else if (!is_digit(c) || !after_point) {
            return std::nullopt;
        }  // further decimals are below what a number holds
    }
    if (text.empty() || text == ".") return std::nullopt;
    double scale = 1;
    for (std::size_t i = 0; i < decimals + static_cast<std::size_t>(shift); ++i) scale *= 10;
    return digits / scale;
}

std::optional<double> number_shifted(Language language, std::string_view text, int shift) {
    const Bare bare = bare_number(text);
    const auto value = decimal_value(plain_number(language, bare.text), shift);
    if (!value) return std::nullopt;
    return bare.negative && *value > 0 ? -*value : *value;
}

}  // namespace

std::optional<double> typed_number(Language language, std::string_view text) {
    return number_shifted(language, text, 0);
}

std::string figure_text(Language language, const Figure& figure, const std::optional<double>& value) {
    if (!value) return {};
    if (!figure.is_percent) return number_text(language, *value, plain_decimals);
    return number_text(language, *value * 100, percent_decimals) + (language == Language::danish ? "\xC2\xA0%" : "%");
}

TypedFigure typed_figure(Language language, const Figure& figure, std::string_view text) {
    if (trimmed(text).empty()) return {};
    const auto value = number_shifted(language, text, figure.is_percent ? 2 : 0);
    if (!value || !figure.range.contains(*value)) return {std::nullopt, figure.problem};
    return {value, std::nullopt};
}

}  // namespace journey
