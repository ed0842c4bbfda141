#include "format/words.h"

#include "format/fill.h"
#include "format/word_memory.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>

namespace journey {
namespace {

constexpr std::size_t word_count = static_cast<std::size_t>(Word::count);

// All texts of a language in one piece, each with a zero behind it: smaller than a table of texts, and the page can be
// built so that it fetches the pieces one by one (web/split.mjs).
constexpr char danish_texts[] =
#define JOURNEY_WORD(name, danish, english) danish "\0"
#include "format/words.def"
#undef JOURNEY_WORD
    ;
constexpr char english_texts[] =
#define JOURNEY_WORD(name, danish, english) english "\0"
#include "format/words.def"
#undef JOURNEY_WORD
    ;

// Every so many texts it is kept where one begins; from there the zeros are counted. A place for each would be a fifth
// of all that the page fetches beside code.
constexpr std::size_t texts_per_mark = 16;
using Marks = std::array<std::uint16_t, word_count / texts_per_mark + 2>;  // the last: where the texts end

consteval Marks marks_of(std::string_view texts) {
    Marks marks{};
    std::size_t at = 0;
    for (std::size_t word = 0; word < word_count; ++word) {
        if (word % texts_per_mark == 0) marks[word / texts_per_mark] = static_cast<std::uint16_t>(at);
        at = texts.find('\0', at) + 1;
    }
    marks.back() = static_cast<std::uint16_t>(at);
    return marks;
}

// Without the zero that ends every literal.
constexpr std::string_view all_danish{danish_texts, sizeof danish_texts - 1};
constexpr std::string_view all_english{english_texts, sizeof english_texts - 1};
constexpr Marks danish_marks = marks_of(all_danish);
constexpr Marks english_marks = marks_of(all_english);
static_assert(danish_marks.back() == all_danish.size() && english_marks.back() == all_english.size(),
              "a text with a zero in it");
static_assert(all_danish.size() <= UINT16_MAX && all_english.size() <= UINT16_MAX, "the marks need more room");

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

/// The digits of a number too large for whole numbers.
std::string long_digits(double value, int decimals) {
    std::array<char, 400> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), "%.*f", decimals, value);
    return {buffer.data(), static_cast<std::size_t>(std::max(length, 0))};
}

/// A number ≥ 0 as plain digits with a point, rounded half away from zero as people do ("0.25" to one place: "0.3").
std::string plain_digits(double value, int decimals) {
    double scaled = value;  // not std::pow, whose tables the page would have to fetch
    for (int i = 0; i < decimals; ++i) scaled *= 10;
    constexpr double exact_below = 1e15;
    if (scaled >= exact_below) return long_digits(value, decimals);
    // The small push makes 1.005, which is stored a hair below, round as it is read.
    constexpr double hair = 1e-9;
    std::string digits = std::to_string(static_cast<std::uint64_t>(scaled + 0.5 + hair));
    const auto places = static_cast<std::size_t>(decimals);
    if (places == 0) return digits;
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    return digits.insert(digits.size() - places, 1, '.');
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
    const Marks& marks = language == Language::danish ? danish_marks : english_marks;
    std::string_view rest = all_texts(language).substr(marks[index / texts_per_mark]);
    for (std::size_t skipped = 0; skipped < index % texts_per_mark; ++skipped) rest.remove_prefix(rest.find('\0') + 1);
    return rest.substr(0, rest.find('\0'));
}

std::string_view all_texts(Language language) { return language == Language::danish ? all_danish : all_english; }

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

namespace {

std::string with_currency(std::string figure, std::string_view currency) {
    if (!currency.empty()) figure.append(" ").append(currency);
    return figure;
}

}  // namespace

std::string money_text(Language language, double amount, std::string_view currency) {
    return with_currency(number_text(language, std::round(amount), 0), currency);
}

std::string money_gain_text(Language language, double amount, std::string_view currency) {
    return with_currency(signed_text(language, std::round(amount), 0), currency);
}

}  // namespace journey
