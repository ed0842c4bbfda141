// Where the small marks of a card are: a moment of truth, what is overdue, a message that misses its stage, where a
// touchpoint is met. The screen and the picture of a map put them in the same places. Must not know: how they look.
#pragma once

#include "layout/board.h"

#include <cstdint>
#include <vector>

namespace journey {

enum class CardMark : std::uint8_t { misfit, overdue, place, truth };

/// Which of them a card has.
struct MarksOfCard {
    bool misfit = false;
    bool overdue = false;
    bool place = false;
    bool truth = false;
};

struct PlacedMark {
    CardMark mark{};
    Point middle;
};

/// Of a touchpoint at reading size: under the icons of channel and effect, where there is room for two, and a moment of
/// truth on the corner.
[[nodiscard]] std::vector<PlacedMark> touchpoint_marks(const Rect& card, const MarksOfCard& has);
/// Of a text: in its margins, on the height of its first line.
[[nodiscard]] std::vector<PlacedMark> text_marks(const Rect& text, const MarksOfCard& has);
/// Of a feeling: on the side of its point where its word is not.
[[nodiscard]] std::vector<PlacedMark> feeling_marks(Point point, bool word_above, const MarksOfCard& has);

}  // namespace journey
