// The keyboard cursor as a place on the board, for the commands that move it. Must not know: keys.
#pragma once

#include "editor/selection.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace journey {

/// Where the cursor is, by position; a lane or stage that the selection does not say is absent.
struct CursorPlace {
    std::optional<std::size_t> stage;
    std::optional<std::size_t> lane;
    std::optional<CardId> card;  // the one the cursor is on
};
[[nodiscard]] CursorPlace cursor_place(const Selection& selection, const Map& map);

/// The cards of a cell in the order they are read.
[[nodiscard]] std::vector<CardId> cards_of_cell(const Map& map, const StageId& stage, const LaneId& lane);

enum class CellEntry { first_card, last_card };
/// The cell, or the card in it that is met first from that side.
[[nodiscard]] Selection cell_selection(const Map& map, std::size_t stage, std::size_t lane, CellEntry entry);

/// The cards of the lane from where the selection began to a card, the card last (Shift with a click or an arrow key);
/// only the card, where the selection began in another lane.
[[nodiscard]] Selection extended_to(const Selection& selection, const Map& map, const CardId& card);
/// The same to the next card of the lane in a direction; where there is none, as it was.
[[nodiscard]] Selection extended(const Selection& selection, const Map& map, Direction direction);
/// All cards of the stage that is selected, else of the cursor's lane; when those are selected, or there is no cursor,
/// all cards of the map.
[[nodiscard]] Selection all_around(const Selection& selection, const Map& map);

enum class BoardEnd { first_stage, last_stage, first_cell, last_cell };
/// Home and End: the first or last stage of the same lane (or header); the first or last cell of the board.
[[nodiscard]] Selection moved_to_end(const Selection& selection, const Map& map, BoardEnd end);

/// The stages beside this one that share its phase (or are of none, like it), in map order, and itself.
[[nodiscard]] std::vector<StageId> band_of(const Map& map, std::size_t stage);
/// The stage whose phase the fold commands are about; absent where none is selected.
[[nodiscard]] std::optional<std::size_t> stage_to_fold(const Selection& selection, const Map& map);

/// What is selected when `before` became `after`: what is left of the selection; else the cell where the cards were,
/// else the stage or lane that took the place.
[[nodiscard]] Selection selection_after(const Selection& selection, const Map& before, const Map& after);

/// The cards, or the one stage, lane or phase, in which `after` differs from `before`; nothing when that is no single
/// thing that could be pointed at.
[[nodiscard]] Selection what_came_back(const Map& before, const Map& after);

}  // namespace journey
