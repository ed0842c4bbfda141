#include "format/json_writer.h"

#include "format/json_number.h"

#include <algorithm>
#include <cmath>

namespace journey {
namespace {

/// The letter after the backslash for characters that have a short escape, else 0.
char short_escape(char c) {
    switch (c) {
    case '"': return '"';
    case '\\': return '\\';
    case '\b': return 'b';
    case '\f': return 'f';
    case '\n': return 'n';
    case '\r': return 'r';
    case '\t': return 't';
    default: return 0;
    }
}

bool needs_escape(char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20; }

bool is_whole_as_written(std::string_view digits) { return digits.find_first_of(".eE") == std::string_view::npos; }

bool has_nonzero_digit(std::string_view digits) {
    return digits.substr(0, digits.find_first_of("eE")).find_first_of("123456789") != std::string_view::npos;
}

void append_kept_number(std::string& json, std::string_view digits) {
    const double value = json_number_value(digits);
    const bool lost = !std::isfinite(value) || (value == 0 && has_nonzero_digit(digits));
    if (lost || (is_whole_as_written(digits) && value != 0)) {
        json += digits;
    } else {
        append_json_number(json, value);
    }
}

void append_compact(std::string& json, const Json& value) {
    switch (value.kind) {
    case JsonKind::null: json += "null"; return;
    case JsonKind::boolean: json += value.text; return;
    case JsonKind::number: append_kept_number(json, value.text); return;
    case JsonKind::text: append_json_text(json, value.text); return;
    case JsonKind::list:
    case JsonKind::object: break;
    }
    const bool object = value.kind == JsonKind::object;
    json += object ? '{' : '[';
    for (const Json& item : value.items) {
        if (&item != &value.items.front()) json += ',';
        if (object) {
            append_json_text(json, item.key);
            json += ':';
        }
        append_compact(json, item);
    }
    json += object ? '}' : ']';
}

/// Length of the text in quotes at the start of `json`, quotes included.
std::size_t quoted_length(std::string_view json) {
    std::size_t at = 1;
    while (at < json.size() && json[at] != '"') at += json[at] == '\\' ? 2U : 1U;
    return std::min(at + 1, json.size());
}

}  // namespace

void append_json_text(std::string& json, std::string_view text) {
    json += '"';
    while (!text.empty()) {
        const auto special = std::ranges::find_if(text, needs_escape);
        const auto plain = static_cast<std::size_t>(special - text.begin());
        json += text.substr(0, plain);
        if (plain == text.size()) break;
        const char c = text[plain];
        json += '\\';
        if (const char letter = short_escape(c)) {
            json += letter;
        } else {
            constexpr std::string_view hex = "0123456789abcdef";
            json += "u00";
            json += hex[static_cast<unsigned char>(c) >> 4U];
            json += hex[static_cast<unsigned char>(c) & 0xFU];
        }
        text.remove_prefix(plain + 1);
    }
    json += '"';
}

std::string compact_json(const Json& value) {
    std::string json;
    append_compact(json, value);
    return json;
}

void JsonWriter::new_line() {
    if (m_layout == JsonLayout::one_line) return;
    m_json += '\n';
    m_json.append(2 * m_depth, ' ');
}

void JsonWriter::before_value() {
    if (m_after_key) {
        m_after_key = false;
        return;
    }
    if (m_depth == 0) return;
    if (!m_first) m_json += ',';
    m_first = false;
    new_line();
}

void JsonWriter::begin(char open) {
    before_value();
    m_json += open;
    ++m_depth;
    m_first = true;
}

void JsonWriter::end(char close) {
    --m_depth;
    if (!m_first) new_line();
    m_json += close;
    m_first = false;
}

void JsonWriter::key(std::string_view name) {
    before_value();
    append_json_text(m_json, name);
    m_json += m_layout == JsonLayout::one_line ? ":" : ": ";
    m_after_key = true;
}

void JsonWriter::text(std::string_view value) {
    before_value();
    append_json_text(m_json, value);
}

void JsonWriter::number(double value) {
    before_value();
    append_json_number(m_json, value);
}

void JsonWriter::boolean(bool value) {
    before_value();
    m_json += value ? "true" : "false";
}

void JsonWriter::null() {
    before_value();
    m_json += "null";
}

void JsonWriter::compact(std::string_view json) {
    if (json.empty()) return null();
    while (!json.empty()) {
        const char c = json.front();
        std::size_t length = 1;
        if (c == '{' || c == '[') {
            begin(c);
        } else if (c == '}' || c == ']') {
            end(c);
        } else if (c == '"') {
            length = quoted_length(json);
            before_value();
            m_json += json.substr(0, length);
        } else if (c == ':') {
            m_json += m_layout == JsonLayout::one_line ? ":" : ": ";
            m_after_key = true;
        } else if (c != ',') {  // a number or a word; commas come with the values
            length = std::min(json.find_first_of(",]}"), json.size());
            before_value();
            m_json += json.substr(0, length);
        }
        json.remove_prefix(length);
    }
}

}  // namespace journey
