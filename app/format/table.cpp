#include "format/table.h"

#include <algorithm>
#include <array>

namespace journey {
namespace {

constexpr std::string_view line_ends = "\r\n";

bool ends_cell(char c, char separator) { return c == separator || line_ends.contains(c); }

/// Until where the cell at the beginning of a text reaches.
std::size_t cell_length(std::string_view text, char separator) {
    const auto end = std::ranges::find_if(text, [&](char c) { return ends_cell(c, separator); });
    return static_cast<std::size_t>(end - text.begin());
}

bool is_number(std::string_view text) {
    text.remove_prefix(1);  // the sign
    const auto belongs = [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; };
    return !text.empty() && std::ranges::all_of(text, belongs);
}

/// Also behind apostrophes that stand there already, so that one more can be told from them.
bool looks_like_formula(std::string_view text) {
    while (text.starts_with('\'')) text.remove_prefix(1);
    if (text.empty()) return false;
    const char lead = text.front();
    if (lead == '+' || lead == '-') return !is_number(text);
    constexpr std::array<std::string_view, 4> in_full_width{"\uFF0B", "\uFF0D", "\uFF1D", "\uFF20"};
    return std::string_view("=@\t\r\n").contains(lead) ||
           std::ranges::any_of(in_full_width, [&](std::string_view sign) { return text.starts_with(sign); });
}

/// The clipboard knows quotes only at the beginning of a cell; in files every quote is in quotes.
bool needs_quotes(std::string_view cell, char separator) {
    if (cell_length(cell, separator) < cell.size()) return true;
    return separator == TableStyle{}.separator ? cell.starts_with('"') : cell.contains('"');
}

void append_cell(std::string& text, std::string_view cell, char separator) {
    const bool guarded = looks_like_formula(cell);
    const bool quoted = needs_quotes(cell, separator);
    if (quoted) text += '"';
    if (guarded) text += '\'';
    for (const char c : cell) {
        if (quoted && c == '"') text += '"';
        text += c;
    }
    if (quoted) text += '"';
}

/// The cell of a quote that opens at the beginning of `text`, and how much of the text it is; 0 when it is not closed
/// at the end of a cell.
struct Quoted {
    std::string cell;
    std::size_t length = 0;
    bool is_closed = false;
};
Quoted quoted_cell(std::string_view text, char separator) {
    Quoted quoted;
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (text[at] != '"') {
            quoted.cell += text[at];
        } else if (at + 1 < text.size() && text[at + 1] == '"') {
            quoted.cell += '"';
            ++at;
        } else {
            quoted.is_closed = true;
            const bool ends = at + 1 == text.size() || ends_cell(text[at + 1], separator);
            quoted.length = ends ? at + 1 : 0;
            return quoted;
        }
    }
    return quoted;
}

std::string unguarded(std::string cell) {
    if (cell.starts_with('\'') && looks_like_formula(std::string_view(cell).substr(1))) cell.erase(0, 1);
    return cell;
}

/// Takes one cell off the text.
std::string take_cell(std::string_view& text, char separator, bool& may_be_quoted) {
    if (may_be_quoted && text.starts_with('"')) {
        Quoted quoted = quoted_cell(text, separator);
        if (quoted.length > 0) {
            text.remove_prefix(quoted.length);
            return unguarded(std::move(quoted.cell));
        }
        may_be_quoted = quoted.is_closed;  // else no later one is closed either: looked for once, not at every quote
    }
    const std::string cell(text.substr(0, cell_length(text, separator)));
    text.remove_prefix(cell.size());
    return unguarded(cell);
}

std::size_t line_ends_in(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] == '\n' || (text[at] == '\r' && !text.substr(at).starts_with("\r\n"))) ++count;
    return count;
}

}  // namespace

std::string write_table(const Table& table, const TableStyle& style) {
    std::string text;
    for (const auto& row : table) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) text += style.separator;
            append_cell(text, row[i], style.separator);
        }
        text += style.line_end;
    }
    return text;
}

LinedTable read_lined_table(std::string_view text, char separator) {
    LinedTable table;
    bool may_be_quoted = true;
    std::size_t line = 1;
    while (!text.empty()) {
        const std::string_view from_here = text;
        auto& row = table.rows.emplace_back();
        table.lines.push_back(line);
        for (bool more = true; more;) {
            row.push_back(take_cell(text, separator, may_be_quoted));
            more = text.starts_with(separator);
            if (more) text.remove_prefix(1);
        }
        if (text.starts_with('\r')) text.remove_prefix(1);
        if (text.starts_with('\n')) text.remove_prefix(1);
        line += line_ends_in(from_here.substr(0, from_here.size() - text.size()));
    }
    return table;
}

Table read_table(std::string_view text, char separator) { return read_lined_table(text, separator).rows; }

}  // namespace journey
