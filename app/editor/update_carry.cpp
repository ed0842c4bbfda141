// Moving with the keyboard (M): what is selected follows the arrow keys, seen at once, until Enter puts it down or
// Escape takes it back. One undo step, whatever the way.
#include "editor/cursor.h"
#include "editor/update_parts.h"
#include "model/lookup.h"

#include <algorithm>

namespace journey {
namespace {

bool lie_in_one_cell(const Map& map, const std::vector<CardId>& ids) {
    const Card* first = find_card(map, ids.front());
    return first && std::ranges::all_of(ids, [&](const CardId& id) {
               const Card* card = find_card(map, id);
               return card && card->stage == first->stage && card->lane == first->lane;
           });
}

/// Past the next card of the cell; at its end into the next lane, where that cell begins on this side.
Map moved_up_down(const Map& map, const std::vector<CardId>& ids, bool down) {
    const Card& card = *find_card(map, ids.front());
    const auto cell = cards_of_cell(map, card.stage, card.lane);
    const auto moves = [&](const CardId& id) { return std::ranges::find(ids, id) != ids.end(); };
    const auto first = static_cast<std::size_t>(std::ranges::find_if(cell, moves) - cell.begin());
    std::size_t end = cell.size();
    while (end > first && !moves(cell[end - 1])) --end;
    if (!down && first > 0) return journey::apply(map, MoveCards{ids, card.stage, card.lane, cell[first - 1]});
    if (down && end < cell.size()) {
        const auto before = end + 1 < cell.size() ? std::optional(cell[end + 1]) : std::nullopt;
        return journey::apply(map, MoveCards{ids, card.stage, card.lane, before});
    }
    const std::size_t lane = *lane_position(map, card.lane);
    if (down ? lane + 1 >= map.lanes.size() : lane == 0) return map;
    const LaneId& to = map.lanes[down ? lane + 1 : lane - 1].id;
    const auto there = cards_of_cell(map, card.stage, to);
    const auto before = down && !there.empty() ? std::optional(there.front()) : std::nullopt;
    return journey::apply(map, MoveCards{ids, card.stage, to, before});
}

Map carried_cards(const Map& map, const std::vector<CardId>& ids, BoardStep step) {
    if (step.lanes != 0 && lie_in_one_cell(map, ids)) return moved_up_down(map, ids, step.lanes > 0);
    return moved_cards(map, ids, step);
}

/// One step along a list of `count`, not past its ends.
std::size_t stepped(std::size_t at, int by, std::size_t count) {
    if (by < 0) return at > 0 ? at - 1 : 0;
    return by > 0 ? std::min(at + 1, count - 1) : at;
}

Map carried(const Document& document, BoardStep step) {
    const Map& map = document.map;
    const CursorPlace place = cursor_place(document.selection, map);
    if (const auto* cards = std::get_if<CardsSelected>(&document.selection))
        return carried_cards(map, cards->ids, step);
    if (const auto* stage = std::get_if<StageSelected>(&document.selection); stage && place.stage)
        return journey::apply(map, MoveStage{stage->id, stepped(*place.stage, step.stages, map.stages.size())});
    if (const auto* lane = std::get_if<LaneSelected>(&document.selection); lane && place.lane)
        return journey::apply(map, MoveLane{lane->id, stepped(*place.lane, step.lanes, map.lanes.size())});
    return map;
}

StepLabel label_of_carried(const Document& document) {
    const Map& map = document.map;
    if (const auto* stage = std::get_if<StageSelected>(&document.selection))
        return step_label(map, MoveStage{stage->id, 0});
    if (const auto* lane = std::get_if<LaneSelected>(&document.selection))
        return step_label(map, MoveLane{lane->id, 0});
    const auto* cards = std::get_if<CardsSelected>(&document.selection);
    const Card* card = cards ? find_card(map, cards->ids.front()) : nullptr;
    return card ? step_label(map, MoveCards{cards->ids, card->stage, card->lane, {}})
                : StepLabel(Word::label_move_cards);
}

void carry(Turn& turn, BoardStep step) {
    preview_map(turn, carried(*turn.session.document, step));
    turn.ask(effect::Reveal{turn.session.document->selection});
}

}  // namespace

void pick_up(Turn& turn) {
    preview_map(turn, turn.session.document->map);
    turn.session.document->is_carrying = true;
    say(turn, Word::select_carry);
}

bool carry_on(Turn& turn, CommandId id) {
    switch (id) {
    case CommandId::cursor_left: carry(turn, {-1, 0}); return true;
    case CommandId::cursor_right: carry(turn, {1, 0}); return true;
    case CommandId::cursor_up: carry(turn, {0, -1}); return true;
    case CommandId::cursor_down: carry(turn, {0, 1}); return true;
    case CommandId::edit_selected:
    case CommandId::move_freely: put_down(turn); return true;
    default: return false;
    }
}

void put_down(Turn& turn) {
    const Document& document = *turn.session.document;
    commit_map(turn, document.map, label_of_carried(document));
}

}  // namespace journey
