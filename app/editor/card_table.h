// Cards as a table for other programs, and back: Excel's rows become cards, cards become Excel's rows. Must not know:
// the clipboard, where pasted cards end up.
#pragma once

#include "format/card_columns.h"
#include "format/words.h"
#include "model/map.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace journey {

/// The cards of a map as tab-separated text: a heading and a row a card, in the language's words. One card alone is
/// its text and nothing else, for that is what a mail or a cell wants.
[[nodiscard]] std::string cards_as_table(Language language, const Map& map);

/// A card that a table says: without ids and without a cell.
struct TableCard : SaidCard {
    std::size_t column = 0;  // of a table without a heading: so many stages further on
};
/// What a text says. A first row with known headings, in any language of the program, says what the columns are; what
/// stands under an unknown heading joins the note. Without one every cell is the text of a card. Empty rows are passed
/// over; a value that cannot be taken leaves the card's own.
[[nodiscard]] std::vector<TableCard> cards_of_table(Language language, std::string_view text);

}  // namespace journey
