#include "format/typed_value.h"

#include "format/enum_words.h"
#include "model/names.h"
#include "model/text_rules.h"

#include <algorithm>
#include <array>

namespace journey {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";
constexpr std::string_view narrow_no_break_space = "\xE2\x80\xAF";
constexpr std::array<std::string_view, 6> spaces{" ", "\t", "\n", "\r", no_break_space, narrow_no_break_space};

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool equal_ignoring_case(std::string_view a, std::string_view b) { return std::ranges::equal(a, b, {}, lower, lower); }

/// Digits of a day, month or year, with leading zeros up to `width`.
std::optional<std::string> padded(std::string_view digits, std::size_t width) {
    if (digits.empty() || digits.size() > width || !std::ranges::all_of(digits, is_digit)) return std::nullopt;
    return std::string(width - digits.size(), '0').append(digits);
}

/// "31.12.2026", "31/12/2026", "31-12-2026" as year, month, day.
std::optional<std::string> from_day_first(std::string_view text, char separator) {
    const auto first = text.find(separator);
    const auto second = first == std::string_view::npos ? first : text.find(separator, first + 1);
    if (second == std::string_view::npos) return std::nullopt;
    const auto day = padded(trimmed(text.substr(0, first)), 2);
    const auto month = padded(trimmed(text.substr(first + 1, second - first - 1)), 2);
    const std::string_view year = trimmed(text.substr(second + 1));
    if (!day || !month || year.size() != 4) return std::nullopt;
    std::string date(year);
    date.append("-").append(*month).append("-").append(*day);
    return is_date(date) ? std::optional(date) : std::nullopt;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    const auto cut = [&](auto is_there, auto remove) {
        const auto space = std::ranges::find_if(spaces, is_there);
        if (space == spaces.end()) return false;
        remove(space->size());
        return true;
    };
    while (cut([&](std::string_view space) { return text.starts_with(space); },
               [&](std::size_t size) { text.remove_prefix(size); })) {
    }
    while (cut([&](std::string_view space) { return text.ends_with(space); },
               [&](std::size_t size) { text.remove_suffix(size); })) {
    }
    return text;
}

std::string single_line(std::string_view text) {
    std::string line(text);
    std::ranges::replace_if(line, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return line;
}

std::string date_text(Language language, std::string_view date) {
    if (language != Language::danish || !is_date(date)) return std::string(date);
    return std::string(date.substr(8, 2)).append(".").append(date.substr(5, 2)).append(".").append(date.substr(0, 4));
}

std::optional<std::string> typed_date(std::string_view text) {
    text = trimmed(text);
    if (is_date(text)) return std::string(text);
    for (const char separator : {'.', '/', '-'})
        if (auto date = from_day_first(text, separator)) return date;
    return std::nullopt;
}

std::optional<std::string> typed_link(std::string_view text) {
    text = trimmed(text);
    if (is_safe_link(text)) return std::string(text);
    const bool looks_like_address =
        text.find(':') == std::string_view::npos && text.find('.') != std::string_view::npos;
    if (!looks_like_address) return std::nullopt;
    std::string link(text.find('@') == std::string_view::npos ? "https://" : "mailto:");
    link.append(text);
    return is_safe_link(link) ? std::optional(link) : std::nullopt;
}

Open<Channel> typed_channel(std::string_view text) {
    text = trimmed(text);
    for (const auto& known : enum_names<Channel>()) {
        const bool fits = equal_ignoring_case(text, known.name) ||
                          equal_ignoring_case(text, words_for(Language::danish, Open<Channel>(known.value))) ||
                          equal_ignoring_case(text, words_for(Language::english, Open<Channel>(known.value)));
        if (fits) return known.value;
    }
    const bool none = equal_ignoring_case(text, words_for(Language::danish, Open<Channel>(Channel::none))) ||
                      equal_ignoring_case(text, words_for(Language::english, Open<Channel>(Channel::none)));
    return none ? Open<Channel>(Channel::none) : from_name<Channel>(text, Channel::none);
}

std::optional<LaneKind> typed_lane_kind(std::string_view text) {
    text = trimmed(text);
    for (const auto& known : enum_names<LaneKind>())
        for (const Language language : {Language::danish, Language::english})
            if (equal_ignoring_case(text, words_for(language, Open<LaneKind>(known.value)))) return known.value;
    return std::nullopt;
}

std::vector<std::string> typed_lines(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (const std::string_view line = trimmed(text.substr(0, end)); !line.empty()) lines.emplace_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

}  // namespace journey
