// Any text as one line. Must not know: what it stands in.
#pragma once

#include <string>
#include <string_view>

namespace journey {

/// One line of valid UTF-8: white space of every kind (all that JavaScript's `\s` takes) is a single space, none at the
/// ends; control characters and bytes that are no UTF-8 are left out.
[[nodiscard]] std::string plain_line(std::string_view text);

}  // namespace journey
