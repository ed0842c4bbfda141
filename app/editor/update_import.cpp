// Cards from a table: opened, its columns assigned, then made as one step.
#include "editor/update_handlers.h"
#include "model/validate.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace journey {
namespace {

/// A card without a text would say nothing: no column of texts, no cards.
CsvCards cards_now(const Session& session, const CardsImport& import) {
    const CardMapping& mapping = import.table.mapping;
    if (std::ranges::find(mapping, std::optional(CardField::text)) == mapping.end()) return {};
    return cards_of_csv(session.document->map, import.table.file, import.table.mapping, session.language(),
                        import.id_seed);
}

/// What would come of it.
void reckon(const Session& session, CardsImport& import) {
    CsvCards made = cards_now(session, import);
    import.cards = made.cards.size();
    import.problems = import.table.problems;
    std::ranges::move(made.problems, std::back_inserter(import.problems));
}

}  // namespace

void open_table(Turn& turn, const action::OpenFile& file) {
    Session& session = turn.session;
    if (!session.document || session.page == Page::home)
        return refuse(turn, file.name, turn.text(Word::refused_no_map_for_table));
    if (session.document->access == Access::read_only)
        return refuse(turn, file.name, turn.text(Word::not_now_read_only));
    auto read = read_cards_csv(file.text);
    if (!read) return refuse(turn, file.name, describe(turn.language(), read.error()));
    settle(turn);
    CardsImport import{.file_name = file.name, .table = std::move(*read), .id_seed = session.ids.next_number()};
    reckon(session, import);
    session.cards_import = std::move(import);
    show_overlay(turn, Overlay::import_cards);
}

void handle(Turn& turn, const action::SetColumn& wanted) {
    std::optional<CardsImport>& import = turn.session.cards_import;
    if (!import || !turn.session.document || wanted.column >= import->table.mapping.size()) return;
    CardMapping& mapping = import->table.mapping;
    // A field has one column.
    if (wanted.field) std::ranges::replace(mapping, wanted.field, std::optional<CardField>());
    mapping[wanted.column] = wanted.field;
    reckon(turn.session, *import);
}

void handle(Turn& turn, const action::ImportCards&) {
    Session& session = turn.session;
    if (!session.cards_import || !may_edit(turn)) return;
    const CardsImport import = std::move(*session.cards_import);
    session.cards_import.reset();
    show_overlay(turn, Overlay::none);
    CsvCards made = cards_now(session, import);
    const std::size_t count = made.cards.size();
    if (count == 0) return say(turn, Word::import_none);
    if (session.document->map.cards.size() + count > Limits::cards) return say(turn, Word::not_now_too_many_cards);
    CardsSelected selected;
    for (const Card& card : made.cards) selected.ids.push_back(card.id);
    StepLabel label = label_with(Word::label_paste, made.cards.front().text);
    label.count = count;
    commit_map(turn, journey::apply(session.document->map, InsertCards{std::move(made.cards), std::nullopt}),
               std::move(label));
    report_repairs(turn, import.file_name, import.problems);
    go_to(turn, std::move(selected));
    announce(turn,
             fill(turn.language(), Word::toast_pasted, {number_text(turn.language(), static_cast<double>(count), 0)}));
}

}  // namespace journey
