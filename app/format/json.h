// JSON as a small tree in the order of the file, and how it is read. Numbers stay as they are written, texts are views
// into the file wherever they can be. Must not know: what a journey map is.
//
// Why not nlohmann/json: its tree sorts or hashes keys and turns numbers into doubles, so digits and repeated keys are
// gone; its event reader alone takes as long as reading the whole map may take, and refuses 1e999, which is JSON.
#pragma once

#include "format/words.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace journey {

enum class JsonKind : std::uint8_t { null, boolean, number, text, list, object };

/// One value; an object's members and a list's elements are `items`.
struct Json {
    JsonKind kind = JsonKind::null;
    bool taken = false;     // for the reader of an object: this member is understood
    std::string_view key;   // name of a member of an object, else empty
    std::string_view text;  // the decoded text; a number's digits or `true`/`false` as written
    std::vector<Json> items;
};

/// A tree and the texts that are not views into the file. The file's text has to outlive it.
struct JsonDocument {
    Json root;
    std::deque<std::string> texts;  // a deque: views into it stay good when it grows or moves

    /// Keeps a text for as long as the document lives.
    std::string_view keep(std::string text) { return texts.emplace_back(std::move(text)); }
};

/// Why a text is not JSON: a sentence, its figures, and the byte at which reading stopped.
struct JsonError {
    Word what{};
    std::size_t offset = 0;
    std::vector<std::string> values{};
};

/// Reads strict JSON (RFC 8259) of at most `deepest` containers inside each other. `text` has to be UTF-8.
[[nodiscard]] std::expected<JsonDocument, JsonError> parse_json(std::string_view text, std::size_t deepest);

/// Number of bytes at the start of `text` that are a JSON number; 0 when it does not begin with one.
[[nodiscard]] std::size_t json_number_length(std::string_view text);

/// The member with this name, or null. Repeated names: the last one.
[[nodiscard]] Json* find_member(Json& object, std::string_view key);

}  // namespace journey
