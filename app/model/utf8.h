// UTF-8, as far as a model needs it: is it valid, how long is it. Must not know: where the text came from.
#pragma once

#include <cstddef>
#include <string_view>

namespace journey {

/// Bytes of the valid UTF-8 sequence that begins at `at` (1–4), or 0: not UTF-8. Surrogates and overlong forms are not.
[[nodiscard]] std::size_t utf8_sequence_length(std::string_view text, std::size_t at);

/// Offset of the first byte that is not UTF-8; `npos` when all of it is.
[[nodiscard]] std::size_t first_bad_utf8(std::string_view text);

/// Characters (code points) of valid UTF-8.
[[nodiscard]] std::size_t character_count(std::string_view text);

}  // namespace journey
