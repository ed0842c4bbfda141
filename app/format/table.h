// Tables as programs with cells exchange them through the clipboard: cells between tabs, rows between line ends, a cell
// with either of them in quotes. Must not know: what stands in the cells, where the text came from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace journey {

/// Rows of cells; rows need not be equally long.
using Table = std::vector<std::vector<std::string>>;

/// The table as text. A cell that a spreadsheet would take for a formula ("=…", "@…", and "+…" or "-…" that are no
/// numbers) gets an apostrophe before it, so that nothing is run where it is pasted; read_table takes it off again.
[[nodiscard]] std::string write_table(const Table& table);

/// The rows of a text; never fails: a quote that is not closed is text. Without the empty row behind the last line end.
[[nodiscard]] Table read_table(std::string_view text);

}  // namespace journey
