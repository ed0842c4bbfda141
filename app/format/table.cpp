#include "format/table.h"

#include <algorithm>

namespace journey {
namespace {

constexpr std::string_view ends_cell = "\t\r\n";

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
    return lead == '=' || lead == '@' || ((lead == '+' || lead == '-') && !is_number(text));
}

void append_cell(std::string& text, std::string_view cell) {
    const bool guarded = looks_like_formula(cell);
    const bool quoted = cell.find_first_of(ends_cell) != std::string_view::npos || cell.starts_with('"');
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
Quoted quoted_cell(std::string_view text) {
    Quoted quoted;
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (text[at] != '"') {
            quoted.cell += text[at];
        } else if (at + 1 < text.size() && text[at + 1] == '"') {
            quoted.cell += '"';
            ++at;
        } else {
            quoted.is_closed = true;
            const bool ends = at + 1 == text.size() || ends_cell.contains(text[at + 1]);
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
std::string take_cell(std::string_view& text, bool& may_be_quoted) {
    if (may_be_quoted && text.starts_with('"')) {
        Quoted quoted = quoted_cell(text);
        if (quoted.length > 0) {
            text.remove_prefix(quoted.length);
            return unguarded(std::move(quoted.cell));
        }
        may_be_quoted = quoted.is_closed;  // else no later one is closed either: looked for once, not at every quote
    }
    const std::string cell(text.substr(0, text.find_first_of(ends_cell)));
    text.remove_prefix(cell.size());
    return unguarded(cell);
}

}  // namespace

std::string write_table(const Table& table) {
    std::string text;
    for (const auto& row : table) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) text += '\t';
            append_cell(text, row[i]);
        }
        text += '\n';
    }
    return text;
}

Table read_table(std::string_view text) {
    Table table;
    bool may_be_quoted = true;
    while (!text.empty()) {
        auto& row = table.emplace_back();
        for (bool more = true; more;) {
            row.push_back(take_cell(text, may_be_quoted));
            more = text.starts_with('\t');
            if (more) text.remove_prefix(1);
        }
        if (text.starts_with('\r')) text.remove_prefix(1);
        if (text.starts_with('\n')) text.remove_prefix(1);
    }
    return table;
}

}  // namespace journey
