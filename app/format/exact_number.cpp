#include "format/exact_number.h"

#include "format/json_number.h"
#include "format/typed_value.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace journey {
namespace {

/// Takes the digits at the beginning off; whether there are any.
bool take_digits(std::string_view& text) {
    const std::size_t count = std::min(text.find_first_not_of("0123456789"), text.size());
    text.remove_prefix(count);
    return count > 0;
}

/// A number of JSON.
bool is_plain_number(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    if (!take_digits(text)) return false;
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        if (!take_digits(text)) return false;
    }
    if (text.starts_with('e') || text.starts_with('E')) {
        text.remove_prefix(1);
        if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
        if (!take_digits(text)) return false;
    }
    return text.empty();
}

}  // namespace

std::string exact_number(double value, char decimal) {
    std::string text = json_number(value);
    std::ranges::replace(text, '.', decimal);
    return text;
}

std::optional<double> read_exact_number(std::string_view text, char decimal) {
    std::string plain(trimmed(text));
    const bool has_other_sign = decimal != '.' && plain.contains('.');  // thousands, or typed by somebody else
    if (!has_other_sign) std::ranges::replace(plain, decimal, '.');
    if (has_other_sign || !is_plain_number(plain))
        return typed_number(decimal == ',' ? Language::danish : Language::english, text);
    const double value = json_number_value(plain);
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

}  // namespace journey
