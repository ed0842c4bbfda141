#include "format/write_cards_csv.h"

#include "format/card_columns.h"

namespace journey {

std::string write_cards_csv(const Map& map, Language language, const CsvStyle& style, Figures figures) {
    const CellStyle cells{language, CellText::exact, decimal_of(style.separator)};
    std::vector<const CardColumn*> columns;
    for (const CardColumn& column : all_card_columns())
        if (figures == Figures::told || !column.is_private) columns.push_back(&column);
    Table table(1);
    for (const CardColumn* column : columns) table.front().emplace_back(text_of(language, column->heading));
    for (const Box<Card>& card : map.cards) {
        auto& row = table.emplace_back();
        for (const CardColumn* column : columns) row.push_back(cell_of(cells, map, *card, *column));
    }
    return write_csv(table, style);
}

}  // namespace journey
