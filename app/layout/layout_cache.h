// What LayoutCache holds: one entry per card that was laid out, found by the address of its box. An entry keeps the
// box itself, so an address cannot come to mean another card. Must not know: where cards end up on the board.
#pragma once

#include "layout/board.h"
#include "layout/line_breaker.h"

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

namespace journey {

inline constexpr std::size_t no_cell = static_cast<std::size_t>(-1);

/// What is remembered of one card. `pieces` and `lines` hold for the style they were made with.
struct CardMemo {
    explicit CardMemo(const Box<Card>& box_of_card) : box(box_of_card) {}

    Box<Card> box;
    std::uint64_t grid = 0;     // the grid `cell` belongs to; 0: none yet
    std::uint64_t used_in = 0;  // the layout that used it last
    std::size_t position = 0;   // among the cards of that layout
    std::size_t cell = no_cell;
    CardTextStyle style;
    Pieces pieces;
    bool has_pieces = false;
    float counted_width = -1;  // px; `lines` holds for it
    int lines = 0;
    float wrapped_width = -1;  // px; `wrapped` holds for it
    WrappedText wrapped;
};

/// Stage and lane ids of a map with their positions: which cell a card is in.
class Grid {
public:
    /// Whether the map still has these stages and lanes in this order.
    [[nodiscard]] bool matches(const Map& map) const;
    void assign(const Map& map);
    /// Row-wise number of the card's cell, or `no_cell`.
    [[nodiscard]] std::size_t cell_of(const Card& card) const;

private:
    std::vector<StageId> m_stages;
    std::vector<LaneId> m_lanes;
    std::unordered_map<StageId, std::size_t> m_stage_at;
    std::unordered_map<LaneId, std::size_t> m_lane_at;
};

struct LayoutCache::Store {
    Store();

    /// Starts a layout: sees whether stages or lanes changed. Texts have at most `lines_max` lines until the next.
    void begin(const Map& map, int lines_max);
    /// The memo of a card and its cell in the present grid. Cheap when cards come in the order of the last layout.
    CardMemo& visit(const Box<Card>& card);
    /// Ends a layout: forgets cards that are gone once they outnumber those that are there.
    void end(std::size_t cards);

    /// The memo of a card outside a layout.
    CardMemo& memo_of(const Box<Card>& card);
    /// Lines of the card's text, at least 1.
    int lines_in(CardMemo& memo, LaneKind kind, float column_width, const TextMeasure& measure);
    const WrappedText& wrapped_in(CardMemo& memo, LaneKind kind, float column_width, const TextMeasure& measure);

    WrappedText nothing;

private:
    [[nodiscard]] CardTextStyle style_of(LaneKind kind) const;
    using Visited = std::vector<std::pair<const Card*, CardMemo*>>;

    Advances& advances_of(Weight weight);
    void cut(CardMemo& memo, const CardTextStyle& style, float width_px, const TextMeasure& measure);
    void forget_unused();

    std::unordered_map<const Card*, CardMemo> m_memos;
    Visited m_before;  // of the last layout, in its order
    Visited m_now;
    std::size_t m_hint = 0;  // in m_before
    std::size_t m_kept = 0;  // memos to keep before looking for unused ones
    std::uint64_t m_layout = 0;
    std::uint64_t m_grid_number = 0;
    int m_lines_max = BoardSizes::text_lines_max;
    Grid m_grid;
    Advances m_regular;
    Advances m_medium;
};

}  // namespace journey
