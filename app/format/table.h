// Tables as programs with cells exchange them, through the clipboard with tabs between the cells, in files with commas
// or semicolons (RFC 4180): rows between line ends, a cell with either of them in quotes. Must not know: what stands in
// the cells, where the text came from.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace journey {

/// Rows of cells; rows need not be equally long.
using Table = std::vector<std::vector<std::string>>;

/// What stands between cells, and behind each row.
struct TableStyle {
    char separator = '\t';
    std::string_view line_end = "\n";
};

/// The table as text. A cell that a spreadsheet would take for a formula ("=…", "@…", "+…" or "-…" that are no
/// numbers, the same in full width, and what begins with a tab or a line end) gets an apostrophe before it, so that
/// nothing is run where it is pasted or opened; read_table takes it off again.
[[nodiscard]] std::string write_table(const Table& table, const TableStyle& style = {});

/// The rows of a text; never fails: a quote that is not closed is text. Without the empty row behind the last line end.
[[nodiscard]] Table read_table(std::string_view text, char separator = '\t');

/// The same with the line on which each row begins, from 1.
struct LinedTable {
    Table rows;
    std::vector<std::size_t> lines;
};
[[nodiscard]] LinedTable read_lined_table(std::string_view text, char separator);

}  // namespace journey
