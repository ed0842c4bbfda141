// Findings that the user set aside, on cards and stages alike. Must not know: which findings there are.
#pragma once

#include "model/map.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace journey {

/// Sets a finding aside with a reason, or takes it back (`reason` absent).
void set_finding_aside(std::vector<SetAside>& set_aside, std::string_view finding,
                       const std::optional<std::string>& reason);

}  // namespace journey
