#include "format/words.h"

#include "format/fill.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <cstdio>

namespace journey {
namespace {

constexpr std::size_t word_count = static_cast<std::size_t>(Word::count);

constexpr std::array<std::string_view, word_count> danish_texts{
#define JOURNEY_WORD(name, danish, english) std::string_view(danish),
#include "format/words.def"
#undef JOURNEY_WORD
};

constexpr std::array<std::string_view, word_count> english_texts{
#define JOURNEY_WORD(name, danish, english) std::string_view(english),
#include "format/words.def"
#undef JOURNEY_WORD
};

constexpr std::string_view minus_sign = "\u2212";
constexpr std::string_view no_break_space = "\u00a0";

/// Digits in groups of three, from the right.
std::string grouped(std::string_view digits, char separator) {
    std::string result;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i != 0 && (digits.size() - i) % 3 == 0) result += separator;
        result += digits[i];
    }
    return result;
}

/// A number ≥ 0 as plain digits with a point, rounded half away from zero as people do ("0.25" to one place: "0.3").
std::string plain_digits(double value, int decimals) {
    const double scale = std::pow(10.0, decimals);
    const double scaled = value * scale;
    // The small push makes 1.005, which is stored a hair below, round as it is read.
    constexpr double hair = 1e-9;
    constexpr double exact_below = 1e15;
    const double rounded = scaled < exact_below ? std::floor(scaled + 0.5 + hair) / scale : value;
    std::array<char, 400> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), "%.*f", decimals, rounded);
    return {buffer.data(), static_cast<std::size_t>(std::max(length, 0))};
}

bool is_zero(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return c >= '1' && c <= '9'; });
}

std::string unsigned_text(Language language, double magnitude, int decimals) {
    const std::string digits = plain_digits(magnitude, decimals);
    const std::size_t point = std::min(digits.find('.'), digits.size());
    std::string text = grouped(std::string_view(digits).substr(0, point), language == Language::danish ? '.' : ',');
    std::string_view fraction = std::string_view(digits).substr(point);
    while (!fraction.empty() && (fraction.back() == '0' || fraction.back() == '.')) fraction.remove_suffix(1);
    if (fraction.empty()) return text;
    text += language == Language::danish ? ',' : '.';
    text += fraction.substr(1);
    return text;
}

}  // namespace

std::string_view text_of(Language language, Word word) {
    assert(word < Word::count);
    const auto index = static_cast<std::size_t>(word);
    return language == Language::danish ? danish_texts[index] : english_texts[index];
}

std::string fill_template(std::string_view text, std::span<const std::string_view> values) {
    constexpr std::string_view slot = "{}";
    std::string result;
    for (const std::string_view value : values) {
        const std::size_t at = text.find(slot);
        if (at == std::string_view::npos) break;
        result += text.substr(0, at);
        result += value;
        text.remove_prefix(at + slot.size());
    }
    result += text;
    return result;
}

std::string fill(Language language, Word word, std::initializer_list<std::string_view> values) {
    return fill_template(text_of(language, word), {values.begin(), values.size()});
}

std::string number_text(Language language, double value, int decimals) {
    if (!std::isfinite(value)) return "–";
    const std::string magnitude = unsigned_text(language, std::abs(value), std::clamp(decimals, 0, 15));
    return value < 0 && !is_zero(magnitude) ? std::string(minus_sign) + magnitude : magnitude;
}

std::string count_text(Language language, int count) {
    constexpr int first = 2, last = 10;
    if (count < first || count > last) return number_text(language, count, 0);
    std::string_view words = text_of(language, Word::small_numbers);
    for (int skipped = first; skipped < count; ++skipped) words.remove_prefix(words.find(' ') + 1);
    return std::string(words.substr(0, words.find(' ')));
}

std::string percent_text(Language language, double share) {
    constexpr double per_cent = 100;
    std::string text = number_text(language, share * per_cent, 0);
    if (language == Language::danish) text += no_break_space;
    return text += '%';
}

std::string signed_text(Language language, double points, int decimals) {
    std::string text = number_text(language, points, decimals);
    return points > 0 && !is_zero(text) ? "+" + text : text;
}

}  // namespace journey
