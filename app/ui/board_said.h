// What is said of a card beside its name.
#pragma once

#include "ui/board_parts.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace journey::ui {

/// What was found at each card and not set aside, by the id of the card. Views into the document.
using FindingsOfCards = std::unordered_map<std::string_view, std::vector<const Finding*>>;
[[nodiscard]] FindingsOfCards findings_of_cards(const Board& board);

/// A message that does not fit, what the card does to the score, what was found at it, how sure it is. In sentences,
/// empty where there is nothing of it to say.
[[nodiscard]] std::string card_details(const Board& board, const Card& card, LaneKind kind,
                                       const FindingsOfCards& findings);

}  // namespace journey::ui
