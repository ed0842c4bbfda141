// In which order a line is drawn that holds words of a script written from right to left: the part of the Unicode
// bidirectional algorithm that texts without control characters need, with brackets taken as any other sign. Must not
// know: widths, fonts.
#pragma once

#include "layout/units.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace journey {

/// Whether there is anything in it that is written from right to left.
[[nodiscard]] bool has_right_to_left(std::string_view text);

/// Whether a text as a whole reads from right to left: its first letter says so, as `dir=auto` does for a field.
[[nodiscard]] bool reads_right_to_left(std::string_view text);

/// A unit of a line where it is drawn. Its value is that of the sign it is drawn as: brackets turn around.
struct PlacedUnit {
    std::size_t at = 0;  // bytes
    CodePoint unit;
};

/// The units of a line from left to right.
[[nodiscard]] std::vector<PlacedUnit> units_from_left(std::string_view line, bool right_to_left);

}  // namespace journey
