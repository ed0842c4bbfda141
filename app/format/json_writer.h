// Writes JSON in the one form that map files have: two-space indent, every key on a line of its own, ECMAScript's
// numbers and escapes; what JSON.stringify(value, null, 2) writes. Must not know: what is written.
#pragma once

#include "format/json.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace journey {

/// Appends a text in quotes with the fewest escapes.
void append_json_text(std::string& json, std::string_view text);

/// A value on one line without spaces, with canonical texts and numbers; whole numbers keep their digits.
[[nodiscard]] std::string compact_json(const Json& value);

enum class JsonLayout { indented, one_line };

/// Builds a document from the outside in. Every `begin_…` needs its `end_…`; inside an object `key` comes before each
/// value.
class JsonWriter {
public:
    explicit JsonWriter(JsonLayout layout) : m_layout(layout) {}

    void begin_object() { begin('{'); }
    void end_object() { end('}'); }
    void begin_list() { begin('['); }
    void end_list() { end(']'); }
    void key(std::string_view name);
    void text(std::string_view value);
    void number(double value);
    void boolean(bool value);
    void null();
    /// A value that is JSON already, in `compact_json`'s form.
    void compact(std::string_view json);

    /// Makes room once instead of many times.
    void expect_bytes(std::size_t bytes) { m_json.reserve(bytes); }
    [[nodiscard]] std::string take() { return std::move(m_json); }

private:
    void begin(char open);
    void end(char close);
    void before_value();
    void new_line();

    JsonLayout m_layout;
    std::string m_json;
    std::size_t m_depth = 0;
    bool m_first = true;       // nothing stands yet in the innermost container
    bool m_after_key = false;  // the next value belongs to a key
};

}  // namespace journey
