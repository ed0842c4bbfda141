// Findings that were set aside, as text of one cell: "push: it is the law", a finding a line. Must not know: tables.
#pragma once

#include "model/map.h"

#include <string>
#include <string_view>
#include <vector>

namespace journey {

/// Line ends and backslashes of a reason are written "\n" and "\\", a colon of a name "\:", so that all come back.
[[nodiscard]] std::string set_aside_text(const std::vector<SetAside>& findings);
/// The same again; never fails: a line without a colon is a finding without a reason. Empty lines are passed over.
[[nodiscard]] std::vector<SetAside> read_set_aside(std::string_view text);

}  // namespace journey
