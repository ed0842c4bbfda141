// What commands and gestures do with what is selected: copies, deletes, moves.
#include "editor/cursor.h"
#include "editor/id_set.h"
#include "editor/update_handlers.h"
#include "model/lookup.h"
#include "model/validate.h"

#include <algorithm>

namespace journey {
namespace {

/// A cell of the board by ids.
struct CellKey {
    StageId stage;
    LaneId lane;
    friend bool operator==(const CellKey&, const CellKey&) = default;
};

/// Cards that belong together because they lie in one cell, in reading order.
struct CellGroup {
    CellKey cell;
    std::vector<CardId> cards;
};

std::vector<CellGroup> grouped_by_cell(const Map& map, const std::vector<CardId>& ids) {
    const IdSet wanted(ids);
    std::vector<CellGroup> groups;
    for (const Box<Card>& card : map.cards) {
        if (!wanted.contains(card->id)) continue;
        const CellKey cell{card->stage, card->lane};
        auto group = std::ranges::find(groups, cell, &CellGroup::cell);
        if (group == groups.end()) group = groups.insert(groups.end(), {cell, {}});
        group->cards.push_back(card->id);
    }
    return groups;
}

/// The card behind a card of its cell, to put others between them.
std::optional<CardId> card_behind(const Map& map, const CellKey& cell, const CardId& card) {
    const auto cards = cards_of_cell(map, cell.stage, cell.lane);
    const auto found = std::ranges::find(cards, card);
    if (found == cards.end() || found + 1 == cards.end()) return std::nullopt;
    return *(found + 1);
}

/// Copies of cards that go into one cell.
std::vector<Card> copies(Session& session, const Map& map, const std::vector<Card>& cards, const CellKey& cell) {
    std::vector<Card> made;
    for (const Card& card : cards) {
        Card& copy = made.emplace_back(copy_of(session, map, card));
        copy.stage = cell.stage;
        copy.lane = cell.lane;
    }
    return made;
}

void append_ids(std::vector<CardId>& ids, const std::vector<Card>& cards) {
    for (const Card& card : cards) ids.push_back(card.id);
}

void commit_and_select(Turn& turn, Map next, StepLabel label, std::vector<CardId> ids) {
    commit_map(turn, std::move(next), std::move(label));
    if (!ids.empty()) go_to(turn, pruned(CardsSelected{std::move(ids)}, turn.session.document->map));
}

std::vector<Card> cards_by_id(const Map& map, const std::vector<CardId>& ids) {
    const IdSet wanted(ids);
    std::vector<Card> cards;
    for (const Box<Card>& card : map.cards)
        if (wanted.contains(card->id)) cards.push_back(*card);
    return cards;
}

void duplicate_cards(Turn& turn, const std::vector<CardId>& ids) {
    Map next = turn.session.document->map;
    StepLabel label = label_with_cards(Word::label_duplicate, next, ids);
    std::vector<CardId> made;
    for (const CellGroup& group : grouped_by_cell(next, ids)) {
        auto cards = copies(turn.session, next, cards_by_id(next, group.cards), group.cell);
        append_ids(made, cards);
        next = journey::apply(next, InsertCards{std::move(cards), card_behind(next, group.cell, group.cards.back())});
    }
    commit_and_select(turn, std::move(next), std::move(label), std::move(made));
}

void duplicate_stage(Turn& turn, const StageId& id) {
    const Map& map = turn.session.document->map;
    const auto at = stage_position(map, id);
    if (!at) return;
    InsertStage insert{*map.stages[*at], *at + 1, {}};
    insert.stage.id.value = fresh_id(turn.session, map);
    for (Signal& signal : insert.stage.signals) signal.id = fresh_id(turn.session, map);
    for (const Box<Card>& card : map.cards)
        if (card->stage == id) insert.cards.push_back(copy_of(turn.session, map, *card));
    const StageId made = insert.stage.id;
    commit_map(turn, journey::apply(map, insert), label_with(Word::label_duplicate, insert.stage.name));
    go_to(turn, pruned(StageSelected{made}, turn.session.document->map));
}

void duplicate_lane(Turn& turn, const LaneId& id) {
    const Map& map = turn.session.document->map;
    const auto at = lane_position(map, id);
    if (!at) return;
    InsertLane insert{map.lanes[*at], *at + 1, {}};
    insert.lane.id.value = fresh_id(turn.session, map);
    for (const Box<Card>& card : map.cards)
        if (card->lane == id) insert.cards.push_back(copy_of(turn.session, map, *card));
    const LaneId made = insert.lane.id;
    commit_map(turn, journey::apply(map, insert), label_with(Word::label_duplicate, insert.lane.name));
    go_to(turn, pruned(LaneSelected{made}, turn.session.document->map));
}

/// Where the first of them goes says where they go.
StepLabel label_of_move(const Map& map, const std::vector<CardId>& ids, BoardStep step) {
    const Map next = moved_cards(map, ids, step);
    const Card* first = ids.empty() ? nullptr : find_card(next, ids.front());
    return first ? step_label(map, MoveCards{ids, first->stage, first->lane, {}}) : StepLabel(Word::label_move_cards);
}

void move_cards(Turn& turn, const std::vector<CardId>& ids, BoardStep step) {
    commit_map(turn, moved_cards(turn.session.document->map, ids, step),
               label_of_move(turn.session.document->map, ids, step));
    turn.ask(effect::Reveal{turn.session.document->selection});
}

}  // namespace

Map moved_cards(const Map& map, const std::vector<CardId>& ids, BoardStep step) {
    Map next = map;
    const auto stepped = [](std::size_t at, int by, std::size_t count) -> std::optional<std::size_t> {
        if (by < 0 ? at == 0 : at + static_cast<std::size_t>(by) >= count) return std::nullopt;
        return by < 0 ? at - 1 : at + static_cast<std::size_t>(by);
    };
    for (const CellGroup& group : grouped_by_cell(next, ids)) {
        const auto stage = stage_position(next, group.cell.stage);
        const auto lane = lane_position(next, group.cell.lane);
        const auto to_stage = stepped(*stage, step.stages, next.stages.size());
        const auto to_lane = stepped(*lane, step.lanes, next.lanes.size());
        if (!to_stage || !to_lane) continue;  // at the edge: they stay
        next = journey::apply(
            next, MoveCards{group.cards, next.stages[*to_stage]->id, next.lanes[*to_lane].id, std::nullopt});
    }
    return next;
}

void duplicate_selected(Turn& turn) {
    const Selection selection = turn.session.document->selection;
    if (const auto* cards = std::get_if<CardsSelected>(&selection))
        duplicate_cards(turn, cards->ids);
    else if (const auto* stage = std::get_if<StageSelected>(&selection))
        duplicate_stage(turn, stage->id);
    else if (const auto* lane = std::get_if<LaneSelected>(&selection))
        duplicate_lane(turn, lane->id);
}

void delete_selected(Turn& turn) {
    const Selection selection = turn.session.document->selection;
    if (const auto* cards = std::get_if<CardsSelected>(&selection))
        commit_edit(turn, RemoveCards{cards->ids});
    else if (const auto* stage = std::get_if<StageSelected>(&selection))
        commit_edit(turn, RemoveStage{stage->id});
    else if (const auto* lane = std::get_if<LaneSelected>(&selection))
        commit_edit(turn, RemoveLane{lane->id});
    else if (const auto* phase = std::get_if<PhaseSelected>(&selection))
        commit_edit(turn, RemovePhase{phase->id});
    else if (const auto* path = std::get_if<PathSelected>(&selection))
        commit_edit(turn, RemovePath{path->id});
}

void move_selected(Turn& turn, BoardStep step) {
    const Document& document = *turn.session.document;
    const CursorPlace place = cursor_place(document.selection, document.map);
    const auto moved_to = [](std::size_t at, int by) { return by < 0 ? at - 1 : at + 1; };
    if (const auto* cards = std::get_if<CardsSelected>(&document.selection)) {
        const std::vector<CardId> ids = cards->ids;
        return move_cards(turn, ids, step);
    }
    if (const auto* stage = std::get_if<StageSelected>(&document.selection); stage && place.stage && step.stages != 0)
        commit_edit(turn, MoveStage{stage->id, moved_to(*place.stage, step.stages)});
    else if (const auto* lane = std::get_if<LaneSelected>(&document.selection); lane && place.lane && step.lanes != 0)
        commit_edit(turn, MoveLane{lane->id, moved_to(*place.lane, step.lanes)});
    turn.ask(effect::Reveal{document.selection});
}

void move_in_cell(Turn& turn, int step) {
    const Document& document = *turn.session.document;
    const CursorPlace place = cursor_place(document.selection, document.map);
    const Card* card = place.card ? find_card(document.map, *place.card) : nullptr;
    if (!card) return;
    const auto cell = cards_of_cell(document.map, card->stage, card->lane);
    const auto at = static_cast<std::size_t>(std::ranges::find(cell, card->id) - cell.begin());
    if (step < 0 ? at == 0 : at + 1 >= cell.size()) return;
    std::optional<CardId> before;
    if (step < 0)
        before = cell[at - 1];
    else if (at + 2 < cell.size())
        before = cell[at + 2];
    commit_edit(turn, MoveCards{{card->id}, card->stage, card->lane, before});
    turn.ask(effect::Reveal{document.selection});
}

void handle(Turn& turn, const action::CopyCardsTo& copy) {
    if (!may_edit(turn)) return;
    settle(turn);
    const Map& map = turn.session.document->map;
    auto cards = copies(turn.session, map, cards_by_id(map, copy.cards), {copy.stage, copy.lane});
    std::vector<CardId> made;
    append_ids(made, cards);
    if (map.cards.size() + cards.size() > Limits::cards) return say(turn, Word::not_now_too_many_cards);
    Map next = journey::apply(map, InsertCards{std::move(cards), copy.before});
    commit_and_select(turn, std::move(next), label_with_cards(Word::label_duplicate, map, copy.cards), std::move(made));
}

}  // namespace journey
