// The rows of the waterfall: where their columns lie, and one of them, which opens. Must not know: whose points they
// are.
#pragma once

#include "ui/score_page.h"
#include "ui/score_steps.h"

#include <algorithm>
#include <string>

namespace journey::ui::waterfall {

inline constexpr float name_share = 0.37F, value_width = 64, bars_gap = 14;
inline constexpr float words_inset = 38;   // of name and words, behind the icon
inline constexpr float hit_overhang = 10;  // so far the place of a row reaches out on both sides

/// Where the columns of the rows are.
struct Columns {
    Rect card;
    float top = 0;         // of the first row
    Tenths right_end = 0;  // of the bars' scale
    float row_height = 0;

    [[nodiscard]] Rect row(std::size_t at) const {
        return {card.x + card_padding, top + row_height * static_cast<float>(at), card.width - 2 * card_padding,
                row_height};
    }
    [[nodiscard]] Rect name(const Rect& row) const { return {row.x, row.y, row.width * name_share, row.height}; }
    [[nodiscard]] Rect bars() const {
        const float left = card.x + card_padding + (card.width - 2 * card_padding) * name_share + bars_gap;
        return {left, top, card.right() - card_padding - value_width - bars_gap - left, 0};
    }
    [[nodiscard]] float x_of(Tenths at) const {
        const Rect place = bars();
        return place.x + place.width * static_cast<float>(std::clamp(at, 0, right_end)) /
                             static_cast<float>(std::max(right_end, 1));
    }
};

/// One row as it is drawn.
struct Row {
    Icon icon = Icon::none;
    std::string name;
    std::string words;
    std::string value{};
    Tenths from = 0;
    Tenths to = 0;
    Color color;
    Color value_color;
    bool strong = false;
};

/// How a row is called, and whether what it opens is seen.
struct RowNode {
    std::string name;     // in the mirror
    std::string meaning;  // a tooltip
    bool is_open = false;
};
/// The row with its bar; whether it was asked to open.
[[nodiscard]] bool opening_row(Frame& frame, const Columns& columns, const Rect& rect, const Row& row,
                               const RowNode& node);
/// From the end of the bar in `rect` down to the next one.
void draw_link(Frame& frame, const Columns& columns, const Rect& rect, Tenths at);

}  // namespace journey::ui::waterfall
