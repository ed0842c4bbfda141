// The cards that are inspected, one or several, and what they share. Must not know: how rows look.
#pragma once

#include "editor/session.h"
#include "model/lookup.h"

#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace journey::ui {

/// Handles of the selected cards, in map order.
struct CardSet {
    std::vector<Box<Card>> cards;
    std::vector<CardId> ids;
    bool all_touchpoints = false;
    bool all_feelings = false;

    [[nodiscard]] bool empty() const { return cards.empty(); }
    [[nodiscard]] bool is_one() const { return cards.size() == 1; }
    [[nodiscard]] const Card& front() const { return *cards.front(); }
    /// The stage all of them stand in; empty when they stand in several.
    [[nodiscard]] StageId shared_stage() const;
};
[[nodiscard]] CardSet cards_of(const Map& map, const std::vector<CardId>& ids);

/// The value that all cards share; absent when they differ ("Blandet").
template <class Projection>
[[nodiscard]] auto shared(const CardSet& set, Projection value_of) {
    using Value = std::decay_t<decltype(value_of(set.front()))>;
    std::optional<Value> value(value_of(set.front()));
    for (const Box<Card>& card : set.cards)
        if (!(value_of(*card) == *value)) return std::optional<Value>();
    return value;
}
/// The mean of a number over the cards: where a slider of mixed values stands.
template <class Projection>
[[nodiscard]] double mean(const CardSet& set, Projection value_of) {
    double sum = 0;
    for (const Box<Card>& card : set.cards) sum += value_of(*card);
    return sum / static_cast<double>(set.cards.size());
}

/// The text field for one card, or the one for several.
[[nodiscard]] TextTarget text_target_of(const CardSet& set, text_target::CardField field);
[[nodiscard]] TextTarget text_target_of(const CardSet& set, text_target::CardFigure figure);

/// The edit that gives all cards of the set a value.
template <class Change>
[[nodiscard]] Edit edit_of(const CardSet& set, Change change) {
    return ChangeCards{set.ids, std::move(change)};
}

/// The owners the map names, each once, in order of first use.
[[nodiscard]] std::vector<std::string> owners_of(const Map& map);

}  // namespace journey::ui
