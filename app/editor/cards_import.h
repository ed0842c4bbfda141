// A table of cards that was opened for the open map: what its columns are is shown and can be changed before any card
// is made. Must not know: how it is drawn.
#pragma once

#include "format/read_cards_csv.h"

#include <cstdint>
#include <string>
#include <vector>

namespace journey {

struct CardsImport {
    std::string file_name;
    CardsCsv table;
    std::uint64_t id_seed = 0;      // of the cards' ids
    std::size_t cards = 0;          // that would be made as the columns are now
    std::vector<Problem> problems;  // of the file, then of its rows
};

}  // namespace journey
