#include "format/csv_file.h"

#include "model/utf8.h"

#include <algorithm>
#include <array>

namespace journey {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view line_end = "\r\n";
constexpr std::string_view says_separator = "sep=";

// Windows-1252 from 0x80 to 0x9F; the bytes it does not have are the replacement character. Above, it is Latin-1.
constexpr std::array<std::string_view, 32> windows_1252{
    "\u20AC", "\uFFFD", "\u201A", "\u0192", "\u201E", "\u2026", "\u2020", "\u2021", "\u02C6", "\u2030", "\u0160",
    "\u2039", "\u0152", "\uFFFD", "\u017D", "\uFFFD", "\uFFFD", "\u2018", "\u2019", "\u201C", "\u201D", "\u2022",
    "\u2013", "\u2014", "\u02DC", "\u2122", "\u0161", "\u203A", "\u0153", "\uFFFD", "\u017E", "\u0178"};

std::string utf8_of_windows_1252(std::string_view text) {
    constexpr unsigned first = 0x80;
    std::string result;
    for (const char c : text) {
        const unsigned byte = static_cast<unsigned char>(c);
        if (byte < first) {
            result += c;
        } else if (byte < first + windows_1252.size()) {
            result += windows_1252[byte - first];
        } else {
            result += static_cast<char>(0xC0U | (byte >> 6U));
            result += static_cast<char>(0x80U | (byte & 0x3FU));
        }
    }
    return result;
}

/// What stands most often between cells of the first row; a semicolon where nothing does.
char separator_of(std::string_view text) {
    constexpr std::string_view separators = ";,\t";
    std::array<std::size_t, separators.size()> counts{};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (!quoted && line_end.contains(c)) break;
        const std::size_t which = separators.find(c);
        if (!quoted && which != std::string_view::npos) ++counts[which];
    }
    return separators[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

/// Takes a line "sep=;" off; the separator it names, or none.
char take_named_separator(std::string_view& text) {
    const bool is_named = text.starts_with(says_separator) && text.size() > says_separator.size() + 1 &&
                          line_end.contains(text[says_separator.size() + 1]);
    if (!is_named) return '\0';
    const char separator = text[says_separator.size()];
    text.remove_prefix(says_separator.size() + 1);
    return separator;
}

bool is_empty(const std::vector<std::string>& row) {
    return std::ranges::all_of(row, [](const std::string& cell) { return cell.empty(); });
}

}  // namespace

char decimal_of(char separator) { return separator == ';' ? ',' : '.'; }

std::string write_csv(const Table& table, const CsvStyle& style) {
    std::string text(style.with_utf8_mark ? utf8_mark : std::string_view());
    return text += write_table(table, {style.separator, line_end});
}

CsvFile read_csv(std::string_view text) {
    CsvFile file;
    if (text.starts_with(utf8_mark)) text.remove_prefix(utf8_mark.size());
    file.is_old_encoding = first_bad_utf8(text) != std::string_view::npos;
    const std::string converted = file.is_old_encoding ? utf8_of_windows_1252(text) : std::string();
    if (file.is_old_encoding) text = converted;
    const char named = take_named_separator(text);
    file.separator = named != '\0' ? named : separator_of(text);
    LinedTable table = read_lined_table(text, file.separator);
    bool has_headings = false;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        if (is_empty(table.rows[i])) continue;
        if (!has_headings) {
            file.headings = std::move(table.rows[i]);
            has_headings = true;
            continue;
        }
        file.rows.push_back(std::move(table.rows[i]));
        file.lines.push_back(table.lines[i]);
    }
    return file;
}

}  // namespace journey
