// Icons by name. An icon is a glyph in a private-use range, drawn by the same font loader as the text. Must not know:
// their shapes (the web build takes them from Lucide).
#pragma once

#include "model/enums.h"
#include "model/open_enum.h"

#include <string_view>

namespace journey::ui {

enum class Icon {
#define JOURNEY_ICON(name, lucide) name,
#include "ui/icons.def"
#undef JOURNEY_ICON
    none
};

inline constexpr char32_t first_icon_code_point = 0xE000;
[[nodiscard]] constexpr char32_t code_point_of(Icon icon) {
    return first_icon_code_point + static_cast<char32_t>(icon);
}

/// The icon with a Lucide name ("undo-2"); `none` for an unknown or empty one.
[[nodiscard]] Icon icon_named(std::string_view lucide_name);
[[nodiscard]] Icon icon_of(const Open<Channel>& channel);
[[nodiscard]] Icon icon_of(const Open<LaneKind>& kind);

}  // namespace journey::ui
