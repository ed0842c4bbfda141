// Text in lower case, to find and compare what people write. Must not know: what is looked for, and where.
#pragma once

#include <string>
#include <string_view>

namespace journey {

/// UTF-8 in lower case (ASCII and Latin-1), byte for byte as long as the text: a place in one is a place in the other.
[[nodiscard]] std::string folded(std::string_view text);

}  // namespace journey
