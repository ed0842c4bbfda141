// Where everything on the map is: rectangles per id, and what is under a point. Text width comes in as a function, so
// the screen, the SVG and the tests agree by construction. Must not know: pixels, Dear ImGui, colours.
//
// Board coordinates: x to the right from the first stage's left edge, y down from the top of the first lane, in
// logical px. The rail (lane names) and the pinned header (phases, stage headers) are outside the board area; they
// share its x respectively y.
#pragma once

#include "layout/board_sizes.h"
#include "layout/text.h"
#include "model/map.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace journey {

struct Point {
    float x = 0;
    float y = 0;
    friend bool operator==(const Point&, const Point&) = default;
};

struct Rect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
    [[nodiscard]] float right() const { return x + width; }
    [[nodiscard]] float bottom() const { return y + height; }
    [[nodiscard]] bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    friend bool operator==(const Rect&, const Rect&) = default;
};

enum class Density { reading, overview };

struct StageColumn {
    StageId id;
    float x = 0;
    float width = 0;
    Density density = Density::reading;  // folded ones are an overview
};

/// A run of neighbouring stages of one phase (or of none: `id` empty).
struct PhaseBand {
    PhaseId id;
    std::size_t first_stage = 0;
    std::size_t stage_count = 0;
    float x = 0;
    float width = 0;
};

struct LaneRow {
    LaneId id;
    LaneKind kind{};
    float y = 0;
    float height = 0;  // 0: hidden, and nothing of it is on the board
    [[nodiscard]] bool is_hidden() const { return height <= 0; }
};

/// A card on the board. `card` is its position in Map::cards.
struct PlacedCard {
    std::size_t card = 0;
    Rect rect;
};

/// One cell: the cards of a stage in a lane, as a range of BoardLayout::cards.
struct Cell {
    std::size_t first = 0;
    std::size_t count = 0;
};

struct BoardLayout {
    Density density = Density::reading;  // of columns that are not folded
    std::vector<StageColumn> columns;
    std::vector<PhaseBand> phases;
    std::vector<LaneRow> lanes;
    std::vector<Cell> cells;         // lanes × stages, row by row
    std::vector<PlacedCard> cards;   // grouped by cell, top to bottom
    float width = 0;
    float height = 0;

    [[nodiscard]] const Cell& cell(std::size_t lane, std::size_t stage) const {
        return cells[lane * columns.size() + stage];
    }
    /// The rectangle of a whole cell in board coordinates.
    [[nodiscard]] Rect cell_rect(std::size_t lane, std::size_t stage) const;
};

/// What was measured once and holds until a card or the column width changes: lines per card. Passed in by the owner
/// so that a pan or an edit does not measure 10,000 texts again.
class LayoutCache {
public:
    LayoutCache();
    ~LayoutCache();
    LayoutCache(LayoutCache&&) noexcept;
    LayoutCache& operator=(LayoutCache&&) noexcept;

    struct Store;
    [[nodiscard]] Store& store() { return *m_store; }
    /// Forget everything, for example when the font arrived late and all widths changed.
    void clear();

private:
    std::unique_ptr<Store> m_store;
};

/// How high lanes are: with room to work in, or no higher than what stands in them, to show all of a map at once.
enum class LaneHeights { roomy, tight };

struct BoardRequest {
    float column_width = BoardSizes::column_default;  // logical px, column_min…column_max
    /// Of every column, where they are not alike (layout/columns.h). What lies in one that is narrower than
    /// `column_width` is set as in a folded one, so that nothing in it moves while it folds.
    std::vector<float> widths;
    std::vector<LaneId> hidden;  // lanes that are left out; they keep their position, without height and cards
    LaneHeights heights = LaneHeights::roomy;
    int lines_max = BoardSizes::text_lines_max;  // of a text in a text lane
    friend bool operator==(const BoardRequest&, const BoardRequest&) = default;
};

/// Lays out the whole map. Costs O(cards) with a cheap inner loop; only texts not seen before are measured.
[[nodiscard]] BoardLayout lay_out(const Map& map, const BoardRequest& request, const TextMeasure& measure,
                                  LayoutCache& cache);

/// The wrapped lines of a card's text as it is drawn in the layout made last (empty in overview). Byte ranges of
/// Card::text.
[[nodiscard]] const WrappedText& lines_of(const Box<Card>& card, LaneKind kind, float column_width,
                                          const TextMeasure& measure, LayoutCache& cache);

/// How a card's text is set in a lane of this kind (reading density).
struct CardTextStyle {
    Weight weight = Weight::regular;
    float inset_px = 0;  // column width minus this is the line width
    int max_lines = 1;
    friend bool operator==(const CardTextStyle&, const CardTextStyle&) = default;
};
[[nodiscard]] CardTextStyle card_text_style(LaneKind kind);

/// Bars that stand for a card's text in the overview, 1…4 (0 for an empty text).
[[nodiscard]] int bar_count(const Card& card, LaneKind kind, float column_width);

/// What lies under a point of the board area.
struct CardHit {
    std::size_t card = 0;
};
struct CellHit {
    std::size_t lane = 0;
    std::size_t stage = 0;
};
using BoardHit = std::variant<std::monostate, CardHit, CellHit>;
[[nodiscard]] BoardHit hit_test(const BoardLayout& layout, Point at);

/// Where a card dragged to a point would land: the cell, and before which position among its cards (0…count).
struct DropSpot {
    std::size_t lane = 0;
    std::size_t stage = 0;
    std::size_t before = 0;
    Rect line;  // the drop line to draw
    friend bool operator==(const DropSpot&, const DropSpot&) = default;
};
[[nodiscard]] std::optional<DropSpot> drop_spot(const BoardLayout& layout, Point at);

/// First and one past the last column / lane that touch the visible part of the board.
struct VisibleRange {
    std::size_t first = 0;
    std::size_t end = 0;
};
[[nodiscard]] VisibleRange visible_columns(const BoardLayout& layout, float left, float right);
[[nodiscard]] VisibleRange visible_lanes(const BoardLayout& layout, float top, float bottom);
/// The cards of a cell that touch top…bottom, as a range of BoardLayout::cards.
[[nodiscard]] VisibleRange visible_cards(const BoardLayout& layout, const Cell& cell, float top, float bottom);

}  // namespace journey
