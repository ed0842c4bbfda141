// The theme for those who need more contrast, or whose system has colours of its own. Must not know: who asks for it.
#pragma once

#include "ui/theme.h"

#include <cstdint>

namespace journey::ui {

/// The colours of a system with colours of the user's own choosing (CSS `forced-colors`), 0xRRGGBB.
struct SystemColors {
    std::uint32_t canvas = 0;
    std::uint32_t text = 0;
    std::uint32_t highlight = 0;
    std::uint32_t on_highlight = 0;
    std::uint32_t link = 0;
    std::uint32_t disabled = 0;
};

/// The same theme with full text and edges that are seen: every text ≥ 7:1 on every surface, every edge ≥ 3:1.
[[nodiscard]] Theme with_contrast(Theme theme);

/// The theme in the system's colours alone; what colour said, shapes and words say (design/ui.md 9).
[[nodiscard]] Theme in_system_colors(Theme theme, const SystemColors& colors);

}  // namespace journey::ui
