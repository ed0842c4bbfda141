// Numbers in files that are read again: every digit, no thousands. Must not know: what a number means.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace journey {

/// A finite number with the fewest digits that read back as the same value: "0,25", "-12", "1e+21".
[[nodiscard]] std::string exact_number(double value, char decimal);
/// The number again; also one as people type it in the language with this decimal sign (format/typed_value.h). Absent
/// for what is no number.
[[nodiscard]] std::optional<double> read_exact_number(std::string_view text, char decimal);

}  // namespace journey
