// Numbers of JSON: text → value, and value → text as ECMAScript writes it, so that the same value is always the same
// bytes. Must not know: what a number means.
#pragma once

#include <string>
#include <string_view>

namespace journey {

/// The value of a JSON number as written; infinite when it is beyond every double.
[[nodiscard]] double json_number_value(std::string_view digits);

/// Appends a finite number as ECMAScript writes it: the fewest digits that read back as the same value; `1`, `0.25`,
/// `1e+21`.
void append_json_number(std::string& text, double value);

/// The same as a text of its own.
[[nodiscard]] std::string json_number(double value);

}  // namespace journey
