// What is selected, which part of the board is seen, what of it is folded or hidden and as whom. None of it is in the
// undo history; all comes back after a reload. Must not know: how it is drawn.
#pragma once

#include "layout/columns.h"
#include "model/map.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace journey {

struct NothingSelected {
    friend bool operator==(const NothingSelected&, const NothingSelected&) = default;
};
struct StageSelected {
    StageId id;
    friend bool operator==(const StageSelected&, const StageSelected&) = default;
};
struct LaneSelected {
    LaneId id;
    friend bool operator==(const LaneSelected&, const LaneSelected&) = default;
};
struct PhaseSelected {
    PhaseId id;
    friend bool operator==(const PhaseSelected&, const PhaseSelected&) = default;
};
struct PathSelected {
    PathId id;
    friend bool operator==(const PathSelected&, const PathSelected&) = default;
};
/// The keyboard cursor in a cell (with or without cards), nothing in it selected.
struct CellSelected {
    StageId stage;
    LaneId lane;
    friend bool operator==(const CellSelected&, const CellSelected&) = default;
};
/// One or more cards; the last is the one the cursor is on. Never empty.
struct CardsSelected {
    std::vector<CardId> ids;
    friend bool operator==(const CardsSelected&, const CardsSelected&) = default;
};
using Selection = std::variant<NothingSelected, StageSelected, LaneSelected, PhaseSelected, PathSelected, CellSelected,
                               CardsSelected>;

/// The part of the board that is seen, in board coordinates (layout/board.h), logical px.
struct Viewport {
    float column_width = 164;
    float scroll_x = 0;
    float scroll_y = 0;
    friend bool operator==(const Viewport&, const Viewport&) = default;
};

enum class Direction { left, right, up, down };

/// The selection without what is no longer in the map.
[[nodiscard]] Selection pruned(const Selection& selection, const Map& map);
/// Where the cursor goes with an arrow key: card to card within a cell, then cell to cell; from a stage header down
/// into its first lane and back up; never off the board.
[[nodiscard]] Selection moved(const Selection& selection, const Map& map, Direction direction);

/// Selection, viewport, folding and hiding as one short line of text, and back (tolerant: rubbish gives the defaults).
struct ViewState {
    Selection selection;
    Viewport viewport;
    FoldedStages folded;
    std::vector<LaneId> hidden;  // lanes
    PersonaId persona;  // whose map is shown; empty: everybody's
};
[[nodiscard]] std::string write_view(const ViewState& view);
[[nodiscard]] ViewState read_view(std::string_view text);

}  // namespace journey
