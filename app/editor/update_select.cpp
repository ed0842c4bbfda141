// Selecting with the keyboard: a cursor that goes on, and cards that are held while it does.
#include "editor/cursor.h"
#include "editor/update_parts.h"
#include "model/lookup.h"

#include <algorithm>

namespace journey {
namespace {

const CardId* card_of(const Selection& selection) {
    const auto* cards = std::get_if<CardsSelected>(&selection);
    return cards ? &cards->ids.back() : nullptr;
}

/// The next card in a direction, over empty cells; absent where there is none.
std::optional<CardId> card_beyond(const CardId& from, const Map& map, Direction direction) {
    for (Selection at = CardsSelected{{from}};;) {
        Selection next = moved(at, map, direction);
        if (next == at) return std::nullopt;
        if (const CardId* card = card_of(next)) return *card;
        if (!std::holds_alternative<CellSelected>(next)) return std::nullopt;
        at = std::move(next);
    }
}

void say_count(Turn& turn) {
    const auto* cards = std::get_if<CardsSelected>(&turn.session.document->selection);
    const std::string count = number_text(turn.language(), cards ? static_cast<double>(cards->ids.size()) : 0, 0);
    announce(turn, fill(turn.language(), Word::select_count, {count}));
}

/// What is held, and the card of the cursor last.
Selection held_and(std::vector<CardId> held, const CardId& cursor) {
    std::erase(held, cursor);
    held.push_back(cursor);
    return CardsSelected{std::move(held)};
}

}  // namespace

void move_cursor(Turn& turn, Direction direction) {
    Document& document = *turn.session.document;
    const CardId* here = card_of(document.selection);
    const Map map = shown_map(document);
    if (document.held.empty() || !here) return go_to(turn, moved(document.selection, map, direction));
    const auto next = card_beyond(*here, map, direction);
    if (!next) return;
    std::vector<CardId> held = document.held;
    go_to(turn, held_and(held, *next));
    document.held = std::move(held);
    say_count(turn);
}

void toggle_held(Turn& turn) {
    Document& document = *turn.session.document;
    const CardId* here = card_of(document.selection);
    if (!here) return;
    const CardId cursor = *here;
    std::vector<CardId> held = document.held;
    if (held.empty()) held = std::get<CardsSelected>(document.selection).ids;  // what was selected otherwise, too
    const bool was_held = std::ranges::find(document.held, cursor) != document.held.end();
    std::erase(held, cursor);
    if (!was_held) held.push_back(cursor);
    select(turn, held_and(held, cursor));
    document.held = std::move(held);
    say_count(turn);
}

}  // namespace journey
