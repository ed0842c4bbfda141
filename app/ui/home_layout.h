// Where things lie on the home page: a middle column, and cards in rows of equal width. Must not know: what is on them.
#pragma once

#include "ui/home_cards.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace journey::ui {

inline constexpr float content_max = 1200;
inline constexpr float margin_min = 16;
inline constexpr float card_gap = 16;

[[nodiscard]] inline PageColumn column_of(const Rect& rect) {
    const float width = std::clamp(rect.width - 2 * margin_min, margin_min, content_max);
    return {rect.x + std::floor((rect.width - width) / 2), width};
}

/// Cards in rows of equal width.
struct CardGrid {
    PageColumn column;
    float top = 0;
    float height = 0;
    std::size_t per_row = 1;
    float width = 0;

    CardGrid(const PageColumn& in, float at, float card_height, float card_min, std::size_t per_row_max)
        : column(in), top(at), height(card_height) {
        const auto fitting = static_cast<std::size_t>((in.width + card_gap) / (card_min + card_gap));
        per_row = std::clamp<std::size_t>(fitting, 1, per_row_max);
        width = (in.width - static_cast<float>(per_row - 1) * card_gap) / static_cast<float>(per_row);
    }
    [[nodiscard]] Rect cell(std::size_t at) const {
        return {column.x + static_cast<float>(at % per_row) * (width + card_gap),
                top + static_cast<float>(at / per_row) * (height + card_gap), width, height};
    }
    [[nodiscard]] float bottom(std::size_t count) const {
        const std::size_t rows = (count + per_row - 1) / per_row;
        return top + static_cast<float>(rows) * (height + card_gap) - (rows == 0 ? 0 : card_gap);
    }
};

[[nodiscard]] inline CardGrid gallery_grid(const Frame& frame, const PageColumn& column, float top) {
    constexpr float card_min = 208;
    constexpr std::size_t per_row_max = 5;
    CardGrid grid{column, top, model_card_height, card_min, per_row_max};
    grid.height = model_card_height_for(frame, grid.width);
    return grid;
}

/// The models of the gallery that are shown: all of them, or one row with the blank map at its end.
struct Gallery {
    CardGrid grid;
    std::size_t count = 0;
    bool can_fold = false;  // else the window is so narrow that all are below each other anyway

    Gallery(const Frame& frame, const PageColumn& in, float top)
        : grid(gallery_grid(frame, in, top)), can_fold(grid.per_row >= least_in_row) {
        count = frame.state.all_models || !can_fold ? std::size(gallery_models) : grid.per_row;
    }
    [[nodiscard]] const GalleryModel& model(std::size_t at) const {
        return at + 1 == count ? gallery_models[std::size(gallery_models) - 1] : gallery_models[at];
    }
    [[nodiscard]] float bottom() const { return grid.bottom(count); }

private:
    static constexpr std::size_t least_in_row = 3;
};

[[nodiscard]] inline CardGrid library_grid(const PageColumn& column, float top) {
    constexpr float card_min = 264;
    constexpr std::size_t per_row_max = 4;
    return {column, top, library_card_height, card_min, per_row_max};
}

/// Nothing in the library yet: what this is, and the first step. Returns where it ends.
float draw_first_run(Frame& frame, const PageColumn& column, float top, float height);

}  // namespace journey::ui
