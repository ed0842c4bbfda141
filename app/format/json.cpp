#include "format/json.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace journey {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

constexpr std::uint32_t first_high_surrogate = 0xD800;
constexpr std::uint32_t first_low_surrogate = 0xDC00;
constexpr std::uint32_t past_surrogates = 0xE000;

void append_utf8(std::string& text, std::uint32_t code) {
    const auto byte = [&](std::uint32_t bits) { text += static_cast<char>(static_cast<unsigned char>(bits)); };
    const auto continuation = [&](unsigned shift) { byte(0x80U | ((code >> shift) & 0x3FU)); };
    if (code < 0x80) return byte(code);
    if (code < 0x800) {
        byte(0xC0U | (code >> 6U));
    } else if (code < 0x10000) {
        byte(0xE0U | (code >> 12U));
        continuation(6);
    } else {
        byte(0xF0U | (code >> 18U));
        continuation(12);
        continuation(6);
    }
    continuation(0);
}

/// Reads one document. Every step gives false once something is wrong, with the reason in `m_error`.
class Parser {
public:
    Parser(std::string_view text, std::size_t deepest) : m_text(text), m_deepest(deepest) {}

    std::expected<JsonDocument, JsonError> run() {
        skip_space();
        bool good = at_end() ? fail(Word::problem_empty) : value(m_document.root, 0);
        if (good) {
            skip_space();
            good = at_end() || fail(Word::problem_json_rest);
        }
        if (!good) return std::unexpected(std::move(m_error));
        return std::move(m_document);
    }

private:
    [[nodiscard]] bool at_end() const { return m_at == m_text.size(); }
    [[nodiscard]] char peek() const { return m_text[m_at]; }

    void skip_space() {
        while (!at_end() && is_space(peek())) ++m_at;
    }

    bool fail(Word what) { return fail_at(what, m_at); }

    bool fail_at(Word what, std::size_t offset) {
        const bool cut = offset == m_text.size() && what != Word::problem_empty && what != Word::problem_json_text_open;
        m_error = {cut ? Word::problem_json_cut : what, offset};
        return false;
    }

    bool value(Json& into, std::size_t depth) {
        if (at_end()) return fail(Word::problem_json_value);
        switch (peek()) {
        case '{': return container(into, JsonKind::object, '}', depth + 1);
        case '[': return container(into, JsonKind::list, ']', depth + 1);
        case '"': into.kind = JsonKind::text; return quoted(into.text);
        case 't': return word(into, JsonKind::boolean, "true");
        case 'f': return word(into, JsonKind::boolean, "false");
        case 'n': return word(into, JsonKind::null, "null");
        default: return number(into);
        }
    }

    /// Elements gather in one list that all levels share and move out at their exact number.
    bool container(Json& into, JsonKind kind, char close, std::size_t depth) {
        if (depth > m_deepest) {
            m_error = {Word::problem_too_deep, m_at, {std::to_string(m_deepest)}};
            return false;
        }
        into.kind = kind;
        const std::size_t first = m_gathered.size();
        ++m_at;
        skip_space();
        if (at_end()) return fail(Word::problem_json_separator);
        if (peek() != close) {
            if (!elements(kind, close, depth)) return false;
        }
        ++m_at;
        const auto begin = m_gathered.begin() + static_cast<std::ptrdiff_t>(first);
        into.items.assign(std::make_move_iterator(begin), std::make_move_iterator(m_gathered.end()));
        m_gathered.erase(begin, m_gathered.end());
        return true;
    }

    bool elements(JsonKind kind, char close, std::size_t depth) {
        while (true) {
            Json element;
            if (kind == JsonKind::object && !key(element.key)) return false;
            if (!value(element, depth) || !weigh(depth)) return false;
            m_gathered.push_back(std::move(element));
            skip_space();
            if (at_end()) return fail(Word::problem_json_separator);
            if (peek() == close) return true;
            if (peek() != ',') return fail(Word::problem_json_separator);
            ++m_at;
            skip_space();
        }
    }

    /// A file of nothing but brackets grows sixtyfold in memory and when it is written with indents: that ends here.
    bool weigh(std::size_t depth) {
        constexpr std::size_t bytes_of_a_value = 16;
        constexpr std::size_t heaviest = 128U * 1024U * 1024U;
        m_weight += bytes_of_a_value + 2 * depth;
        return m_weight <= heaviest || fail(Word::problem_too_many_parts);
    }

    bool key(std::string_view& into) {
        if (at_end() || peek() != '"') return fail(Word::problem_json_key);
        if (!quoted(into)) return false;
        skip_space();
        if (at_end() || peek() != ':') return fail(Word::problem_json_colon);
        ++m_at;
        skip_space();
        return true;
    }

    bool word(Json& into, JsonKind kind, std::string_view expected) {
        if (m_text.substr(m_at, expected.size()) != expected) return fail(Word::problem_json_word);
        into.kind = kind;
        into.text = m_text.substr(m_at, expected.size());
        m_at += expected.size();
        return true;
    }

    bool number(Json& into) {
        const char first = peek();
        if (first != '-' && !is_digit(first)) {
            const bool letter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || first == '\'';
            return fail(letter ? Word::problem_json_word : Word::problem_json_value);
        }
        const std::size_t length = json_number_length(m_text.substr(m_at));
        if (length == 0) return fail(Word::problem_json_number);
        into.kind = JsonKind::number;
        into.text = m_text.substr(m_at, length);
        m_at += length;
        const bool goes_on = !at_end() && (is_digit(peek()) || peek() == '.' || peek() == 'e' || peek() == 'E');
        return !goes_on || fail(Word::problem_json_number);
    }

    /// A text in quotes: a view into the file unless it has escapes.
    bool quoted(std::string_view& into) {
        const std::size_t open = m_at;
        const std::size_t first = ++m_at;
        if (!plain_run()) return unclosed(open);
        if (peek() == '"') {
            into = m_text.substr(first, m_at - first);
            ++m_at;
            return true;
        }
        std::string decoded(m_text.substr(first, m_at - first));
        while (peek() != '"') {
            if (peek() != '\\') return fail(Word::problem_json_control);
            if (!escape(decoded)) return false;
            const std::size_t run = m_at;
            if (!plain_run()) return unclosed(open);
            decoded += m_text.substr(run, m_at - run);
        }
        ++m_at;
        into = m_document.keep(std::move(decoded));
        return true;
    }

    /// Goes on to the next quote, backslash or control character; false at the end of the file.
    bool plain_run() {
        while (!at_end()) {
            const char c = peek();
            if (c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20) return true;
            ++m_at;
        }
        return false;
    }

    bool unclosed(std::size_t open) { return fail_at(Word::problem_json_text_open, open); }

    bool escape(std::string& decoded) {
        const std::size_t start = m_at++;
        if (at_end()) return fail(Word::problem_json_cut);
        const char c = m_text[m_at++];
        constexpr std::string_view names = "\"\\/bfnrt";
        constexpr std::string_view characters = "\"\\/\b\f\n\r\t";
        if (const std::size_t known = names.find(c); known != std::string_view::npos) {
            decoded += characters[known];
            return true;
        }
        if (c != 'u') return fail_at(Word::problem_json_escape, start);
        return unicode_escape(decoded, start);
    }

    /// After `\u`: a code point, of which the large ones are written as two halves (surrogates).
    bool unicode_escape(std::string& decoded, std::size_t start) {
        const std::optional<std::uint32_t> first = four_hex_digits();
        if (!first) return fail_at(Word::problem_json_escape, start);
        if (*first < first_high_surrogate || *first >= past_surrogates) {
            append_utf8(decoded, *first);
            return true;
        }
        if (*first >= first_low_surrogate || m_text.substr(m_at, 2) != "\\u")
            return fail_at(Word::problem_json_surrogate, start);
        m_at += 2;
        const std::optional<std::uint32_t> second = four_hex_digits();
        if (!second || *second < first_low_surrogate || *second >= past_surrogates)
            return fail_at(Word::problem_json_surrogate, start);
        constexpr std::uint32_t first_past_two_bytes = 0x10000;
        append_utf8(decoded,
                    first_past_two_bytes + ((*first - first_high_surrogate) << 10U) + (*second - first_low_surrogate));
        return true;
    }

    std::optional<std::uint32_t> four_hex_digits() {
        constexpr std::size_t digits = 4;
        if (m_text.size() - m_at < digits) return std::nullopt;
        std::uint32_t code = 0;
        for (const char c : m_text.substr(m_at, digits)) {
            constexpr std::string_view hex = "0123456789abcdef";
            const char lower = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
            const std::size_t digit = hex.find(lower);
            if (digit == std::string_view::npos) return std::nullopt;
            code = code * 16 + static_cast<std::uint32_t>(digit);
        }
        m_at += digits;
        return code;
    }

    std::string_view m_text;
    std::size_t m_deepest;
    std::size_t m_at = 0;
    std::size_t m_weight = 0;
    JsonDocument m_document;
    std::vector<Json> m_gathered;
    JsonError m_error;
};

}  // namespace

std::expected<JsonDocument, JsonError> parse_json(std::string_view text, std::size_t deepest) {
    return Parser(text, deepest).run();
}

std::size_t json_number_length(std::string_view text) {
    std::size_t at = 0;
    const auto digits = [&] {
        const std::size_t first = at;
        while (at < text.size() && is_digit(text[at])) ++at;
        return at - first;
    };
    if (at < text.size() && text[at] == '-') ++at;
    const bool leading_zero = at < text.size() && text[at] == '0';
    const std::size_t whole = digits();
    if (whole == 0 || (leading_zero && whole > 1)) return 0;
    if (at < text.size() && text[at] == '.') {
        ++at;
        if (digits() == 0) return 0;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
        if (digits() == 0) return 0;
    }
    return at;
}

Json* find_member(Json& object, std::string_view key) {
    const auto found =
        std::find_if(object.items.rbegin(), object.items.rend(), [&](const Json& member) { return member.key == key; });
    return found == object.items.rend() ? nullptr : &*found;
}

}  // namespace journey
