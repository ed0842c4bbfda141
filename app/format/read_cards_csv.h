// Cards from a file of cells: what the columns are is proposed from their headings, the user may say otherwise, and
// then the cards are made for a map. Must not know: where the file came from, what becomes of the cards.
#pragma once

#include "format/card_columns.h"
#include "format/csv_file.h"
#include "format/problem.h"
#include "model/map.h"

#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <string_view>
#include <vector>

namespace journey {

/// Which field each column of a file is; absent: the column is passed over.
using CardMapping = std::vector<std::optional<CardField>>;

/// A file before its cards are made: what to show the user.
struct CardsCsv {
    CsvFile file;                   // its headings, its rows and the lines they stand on
    CardMapping mapping;            // proposed, as long as the headings
    std::vector<Problem> problems;  // of the file: its encoding, headings that stand twice, no column for the text
};

/// Takes a file apart and proposes what its columns are: by the words of both languages, and by the names of the fields
/// in the map file (format.md). Refused: an empty file, one of more than Limits::bytes.
[[nodiscard]] std::expected<CardsCsv, Problem> read_cards_csv(std::string_view text);

/// Cards for a map, each with a stage and a lane of it, an id of its own and values that the map may hold.
struct CsvCards {
    std::vector<Card> cards;  // in the order of the file
    std::vector<Problem> problems;  // with the line of the file
};

/// Makes the cards. A row's stage is the one with the id it says, else of the name (in any case), else of the readiness
/// ("80", "80 %"); its lane the one with the id, else of the name, else of the kind in words. A row that names no lane
/// goes to the map's first lane of touchpoints. Rows whose stage or lane is not there are left out and listed: no stage
/// is made up, for a misspelt one would be one too many. A row without an id, or with one that the map has, gets a
/// fresh one from `id_seed`. What a cell may not say is left out and listed, with what it may say in `language`.
[[nodiscard]] CsvCards cards_of_csv(const Map& map, const CsvFile& file, const CardMapping& mapping, Language language,
                                    std::uint64_t id_seed);

}  // namespace journey
