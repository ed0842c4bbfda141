#include "editor/cursor.h"

#include "editor/overload.h"
#include "model/lookup.h"

#include <algorithm>

namespace journey {
namespace {

Selection stage_selection(const Map& map, std::size_t stage) { return StageSelected{map.stages[stage]->id}; }

/// One step along a list of `count`: absent at its end.
std::optional<std::size_t> stepped(std::size_t at, bool forward, std::size_t count) {
    if (forward) return at + 1 < count ? std::optional(at + 1) : std::nullopt;
    return at > 0 ? std::optional(at - 1) : std::nullopt;
}

bool is_forward(Direction direction) { return direction == Direction::right || direction == Direction::down; }
bool is_sideways(Direction direction) { return direction == Direction::left || direction == Direction::right; }

/// Where the cursor starts when nothing is selected.
Selection start_of_board(const Map& map) {
    if (map.stages.empty()) return NothingSelected{};
    if (map.lanes.empty()) return stage_selection(map, 0);
    return cell_selection(map, 0, 0, CellEntry::first_card);
}

Selection moved_stage(const StageSelected& selected, const Map& map, Direction direction) {
    const auto at = stage_position(map, selected.id);
    if (!at) return start_of_board(map);
    if (is_sideways(direction)) {
        const auto to = stepped(*at, is_forward(direction), map.stages.size());
        return to ? stage_selection(map, *to) : Selection(selected);
    }
    if (direction == Direction::up) {
        const auto touches = [&](const Path& path) { return path.from == selected.id || path.to == selected.id; };
        const auto path = std::ranges::find_if(map.paths, touches);
        return path == map.paths.end() ? Selection(selected) : Selection(PathSelected{path->id});
    }
    if (map.lanes.empty()) return selected;
    return cell_selection(map, *at, 0, CellEntry::first_card);
}

Selection moved_lane(const LaneSelected& selected, const Map& map, Direction direction) {
    const auto at = lane_position(map, selected.id);
    if (!at) return start_of_board(map);
    if (is_sideways(direction)) {
        if (direction == Direction::left || map.stages.empty()) return selected;
        return cell_selection(map, 0, *at, CellEntry::first_card);
    }
    const auto to = stepped(*at, is_forward(direction), map.lanes.size());
    return to ? Selection(LaneSelected{map.lanes[*to].id}) : Selection(selected);
}

Selection moved_phase(const PhaseSelected& selected, const Map& map, Direction direction) {
    const auto at = phase_position(map, selected.id);
    if (!at) return start_of_board(map);
    if (is_sideways(direction)) {
        const auto to = stepped(*at, is_forward(direction), map.phases.size());
        return to ? Selection(PhaseSelected{map.phases[*to].id}) : Selection(selected);
    }
    if (direction == Direction::up) return selected;
    const auto first =
        std::ranges::find_if(map.stages, [&](const Box<Stage>& stage) { return stage->phase == selected.id; });
    return first == map.stages.end() ? Selection(selected) : Selection(StageSelected{(*first)->id});
}

/// Along the paths; down to a stage that it touches.
Selection moved_path(const PathSelected& selected, const Map& map, Direction direction) {
    const auto at = std::ranges::find(map.paths, selected.id, &Path::id);
    if (at == map.paths.end()) return start_of_board(map);
    if (is_sideways(direction)) {
        const auto to =
            stepped(static_cast<std::size_t>(at - map.paths.begin()), is_forward(direction), map.paths.size());
        return to ? Selection(PathSelected{map.paths[*to].id}) : Selection(selected);
    }
    if (direction == Direction::up) return selected;
    for (const StageId* end : {&at->from, &at->to})
        if (find_stage(map, *end)) return StageSelected{*end};
    return selected;
}

/// Within a cell, then to the cell (or header) above or below.
Selection moved_up_down(const Selection& here, const CursorPlace& place, const Map& map, bool down) {
    const auto cards = cards_of_cell(map, map.stages[*place.stage]->id, map.lanes[*place.lane].id);
    if (place.card) {
        const auto at = static_cast<std::size_t>(std::ranges::find(cards, *place.card) - cards.begin());
        if (const auto to = stepped(at, down, cards.size())) return CardsSelected{{cards[*to]}};
    }
    const auto lane = stepped(*place.lane, down, map.lanes.size());
    if (lane) return cell_selection(map, *place.stage, *lane, down ? CellEntry::first_card : CellEntry::last_card);
    return down ? here : stage_selection(map, *place.stage);
}

/// To the same height in the neighbouring cell.
Selection moved_sideways(const Selection& here, const CursorPlace& place, const Map& map, bool right) {
    const auto stage = stepped(*place.stage, right, map.stages.size());
    if (!stage) return here;
    const LaneId& lane = map.lanes[*place.lane].id;
    const auto target = cards_of_cell(map, map.stages[*stage]->id, lane);
    if (target.empty()) return CellSelected{map.stages[*stage]->id, lane};
    std::size_t height = 0;
    if (place.card) {
        const auto cards = cards_of_cell(map, map.stages[*place.stage]->id, lane);
        height = static_cast<std::size_t>(std::ranges::find(cards, *place.card) - cards.begin());
    }
    return CardsSelected{{target[std::min(height, target.size() - 1)]}};
}

Selection moved_on_board(const Selection& here, const Map& map, Direction direction) {
    const CursorPlace place = cursor_place(here, map);
    if (!place.stage || !place.lane) return start_of_board(map);
    return is_sideways(direction) ? moved_sideways(here, place, map, is_forward(direction))
                                  : moved_up_down(here, place, map, is_forward(direction));
}

}  // namespace

CursorPlace cursor_place(const Selection& selection, const Map& map) {
    CursorPlace place;
    if (const auto* stage = std::get_if<StageSelected>(&selection)) place.stage = stage_position(map, stage->id);
    if (const auto* lane = std::get_if<LaneSelected>(&selection)) place.lane = lane_position(map, lane->id);
    if (const auto* cell = std::get_if<CellSelected>(&selection)) {
        place.stage = stage_position(map, cell->stage);
        place.lane = lane_position(map, cell->lane);
    }
    if (const auto* cards = std::get_if<CardsSelected>(&selection); cards && !cards->ids.empty()) {
        if (const Card* card = find_card(map, cards->ids.back())) {
            place.stage = stage_position(map, card->stage);
            place.lane = lane_position(map, card->lane);
            place.card = card->id;
        }
    }
    return place;
}

std::vector<CardId> cards_of_cell(const Map& map, const StageId& stage, const LaneId& lane) {
    std::vector<CardId> ids;
    for (const Box<Card>& card : map.cards)
        if (card->stage == stage && card->lane == lane) ids.push_back(card->id);
    return ids;
}

Selection cell_selection(const Map& map, std::size_t stage, std::size_t lane, CellEntry entry) {
    const StageId& stage_id = map.stages[stage]->id;
    const LaneId& lane_id = map.lanes[lane].id;
    const auto cards = cards_of_cell(map, stage_id, lane_id);
    if (cards.empty()) return CellSelected{stage_id, lane_id};
    return CardsSelected{{entry == CellEntry::first_card ? cards.front() : cards.back()}};
}

Selection moved(const Selection& selection, const Map& map, Direction direction) {
    return std::visit(Overload{[&](const NothingSelected&) { return start_of_board(map); },
                               [&](const StageSelected& selected) { return moved_stage(selected, map, direction); },
                               [&](const LaneSelected& selected) { return moved_lane(selected, map, direction); },
                               [&](const PathSelected& selected) { return moved_path(selected, map, direction); },
                               [&](const PhaseSelected& selected) { return moved_phase(selected, map, direction); },
                               [&](const auto& selected) { return moved_on_board(selected, map, direction); }},
                      selection);
}

Selection moved_to_end(const Selection& selection, const Map& map, BoardEnd end) {
    if (map.stages.empty()) return selection;
    const bool first = end == BoardEnd::first_stage || end == BoardEnd::first_cell;
    const std::size_t stage = first ? 0 : map.stages.size() - 1;
    if (map.lanes.empty()) return stage_selection(map, stage);
    if (end == BoardEnd::first_cell) return cell_selection(map, stage, 0, CellEntry::first_card);
    if (end == BoardEnd::last_cell) return cell_selection(map, stage, map.lanes.size() - 1, CellEntry::last_card);
    const CursorPlace place = cursor_place(selection, map);
    if (!place.lane) return stage_selection(map, stage);
    return cell_selection(map, stage, *place.lane, CellEntry::first_card);
}

}  // namespace journey
