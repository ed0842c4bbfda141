// Texts from outside as a map may hold them (format.md). Must not know: where they came from, where they go.
#pragma once

#include <string>
#include <string_view>

namespace journey {

/// Valid UTF-8 (what is not becomes U+FFFD), cut to the limit of characters, line ends as "\n".
[[nodiscard]] std::string clean_text(std::string_view text);

/// Makes valid UTF-8 that is longer than a map may hold clean_text(); whether it was.
[[nodiscard]] bool cut_to_limit(std::string& text);

}  // namespace journey
