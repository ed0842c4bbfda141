// Whose feelings the curves of a lane show: one line of everybody, or one a persona with dots of its own. Must not
// know: how a line is painted.
#pragma once

#include "format/shades.h"
#include "layout/board.h"
#include "model/map.h"

#include <array>
#include <cstddef>
#include <vector>

namespace journey {

/// A line of the feelings: of the whole lane, or of one persona.
struct FeelingLine {
    const Persona* persona = nullptr;  // null: of everybody
    Color color;
    std::size_t rhythm = 0;  // 0: solid; else which dots
    /// Whether the line goes through the card: it is of this persona, alone or with others, or of everybody.
    [[nodiscard]] bool goes_through(const Card& card) const;
};

/// A lane of a map as it is laid out.
struct FeelingLane {
    const Map& map;
    const BoardLayout& layout;
    std::size_t lane = 0;
};
/// The lines of a lane, the most important one first: that of the persona whose map is `shown` (empty: everybody's).
/// Where no feeling is for one persona alone, there is one line. They point into the map.
[[nodiscard]] std::vector<FeelingLine> feeling_lines(const FeelingLane& in, const PersonaId& shown,
                                                     const ThemeColors& colors);

/// Dash, gap, dash, gap in px; one a persona, then from the start again.
using Rhythm = std::array<float, 4>;
/// Of a line that is not solid.
[[nodiscard]] const Rhythm& rhythm_of(const FeelingLine& line);

}  // namespace journey
