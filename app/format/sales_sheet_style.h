// How a sales sheet looks: the light colours of the screen, on A4. Must not know: what stands on it.
#pragma once

#include <string>

namespace journey {

/// The style sheet; the classes `r0` to `r11` are the shades of readiness (readiness_step()).
[[nodiscard]] std::string sales_sheet_style();

}  // namespace journey
