// The cards of a map as a file of cells, a row a card, so that a spreadsheet can read them and read_cards_csv() gets
// them back. Must not know: where the file goes.
#pragma once

#include "format/board_words.h"
#include "format/csv_file.h"
#include "model/map.h"

#include <string>

namespace journey {

/// A heading and a row a card with every field of a card (format.md), the names and ids of its stage and lane; words in
/// the language, figures exact (shares 0–1). Read again with the same map, the cards are the same, but for two
/// things: keys that this version does not know are not in the table, and a word of an open list that is also a word of
/// the program becomes that one ("Phone" as a channel of one's own). With `figures` left out the columns are those of a
/// map without notes, names and numbers (format/share.h).
[[nodiscard]] std::string write_cards_csv(const Map& map, Language language, const CsvStyle& style = {},
                                          Figures figures = Figures::told);

}  // namespace journey
