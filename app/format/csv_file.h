// Files of cells between commas or semicolons, as spreadsheets write and read them. Must not know: what stands in the
// cells.
#pragma once

#include "format/table.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace journey {

/// How a file is written. A semicolon goes with a decimal comma, as in Danish spreadsheets; else a decimal point.
struct CsvStyle {
    char separator = ';';          // or ','
    bool with_utf8_mark = true;    // Excel takes a file without it for another encoding
};
[[nodiscard]] char decimal_of(char separator);

/// RFC 4180: line ends CR LF, quotes around cells that need them. Cells that a spreadsheet would run are guarded with
/// an apostrophe (write_table), which read_csv takes off again; so does a spreadsheet when the user edits the cell.
[[nodiscard]] std::string write_csv(const Table& table, const CsvStyle& style);

/// A file that was taken apart.
struct CsvFile {
    char separator = ';';  // `;`, `,` or a tab: what stands most often between the cells of the first row
    std::vector<std::string> headings;  // the first row
    Table rows;  // the others, without empty ones
    std::vector<std::size_t> lines;  // on which each of them begins, from 1
    bool is_old_encoding = false;  // it was no UTF-8, and read as Windows-1252
};
/// Never fails. A first line "sep=;" says what the separator is, as in Excel's files.
[[nodiscard]] CsvFile read_csv(std::string_view text);

}  // namespace journey
