#include "editor/card_table.h"

#include "format/table.h"
#include "format/typed_value.h"

namespace journey {
namespace {

/// The columns of a table that people read and write.
using Columns = std::vector<const CardColumn*>;

/// The fields of the columns under a heading; empty when the row is none. One known word alone may be a card.
Columns headed_columns(const std::vector<std::string>& row) {
    Columns fields;
    std::size_t known = 0;
    bool has_text = false;
    for (const std::string& heading : row) {
        const CardColumn* column = fields.emplace_back(column_named(shown_card_columns(), heading));
        known += column ? 1 : 0;
        has_text = has_text || (column && column->field == CardField::text);
    }
    if (!has_text || (known < 2 && row.size() > 1)) fields.clear();
    return fields;
}

TableCard card_of_row(Language language, const std::vector<std::string>& row, const Columns& fields,
                      const std::vector<std::string>& headings) {
    TableCard result;
    std::string rest;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (trimmed(row[i]).empty()) continue;
        if (i < fields.size() && fields[i]) {
            // What cannot be taken leaves the card's own: who pastes sees the card.
            static_cast<void>(take_cell({language}, result, fields[i]->field, row[i]));
            continue;
        }
        const bool is_named = i < headings.size() && !headings[i].empty();
        rest.append(rest.empty() ? "" : "\n").append(is_named ? headings[i] + ": " : std::string()).append(row[i]);
    }
    std::string& note = result.card.note;
    if (!rest.empty()) note.append(note.empty() ? "" : "\n").append(rest);
    return result;
}

}  // namespace

std::string cards_as_table(Language language, const Map& map) {
    if (map.cards.size() == 1) return map.cards.front()->text;
    Table table;
    auto& headings = table.emplace_back();
    for (const CardColumn& column : shown_card_columns()) headings.emplace_back(text_of(language, column.heading));
    for (const Box<Card>& card : map.cards) {
        auto& row = table.emplace_back();
        for (const CardColumn& column : shown_card_columns()) row.push_back(cell_of({language}, map, *card, column));
    }
    return write_table(table);
}

std::vector<TableCard> cards_of_table(Language language, std::string_view text) {
    const Table table = read_table(text);
    std::vector<TableCard> cards;
    if (table.empty()) return cards;
    const Columns fields = headed_columns(table.front());
    for (std::size_t row = fields.empty() ? 0 : 1; row < table.size(); ++row) {
        if (!fields.empty()) {
            TableCard card = card_of_row(language, table[row], fields, table.front());
            if (!card.card.text.empty() || !card.card.note.empty()) cards.push_back(std::move(card));
            continue;
        }
        for (std::size_t column = 0; column < table[row].size(); ++column)
            if (const std::string_view words = trimmed(table[row][column]); !words.empty()) {
                TableCard& card = cards.emplace_back();
                card.card.text = words;
                card.column = column;
            }
    }
    return cards;
}

}  // namespace journey
