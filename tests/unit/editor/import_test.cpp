// Cards from a table: shown before they are made, made as one step, never over what is there.
#include "unit/editor/support.h"

#include "format/write_cards_csv.h"

#include <algorithm>

using namespace journey;
using namespace journey::test;

namespace {

/// Two rows for the first stage of the map, and one for a stage that it does not have.
std::string table_for(const Map& map) {
    const std::string stage = map.stages.front()->name;
    return "Trin;Hvad kunden møder;Effekt\r\n" + stage + ";Ny annonce;Trækker\r\n" + stage +
           ";Nyt opkald;Skubber\r\nFindes ikke;Noget;Neutral\r\n";
}

}  // namespace

TEST_CASE("A table is shown with what its columns are, and nothing is made yet") {
    Desk desk;
    const Map before = desk.map();
    desk.act(action::OpenFile{"kort.csv", table_for(before)});
    REQUIRE(desk.session.cards_import.has_value());
    CHECK(desk.session.overlay == Overlay::import_cards);
    const CardsImport& import = *desk.session.cards_import;
    CHECK(import.table.mapping.front() == CardField::stage);
    CHECK_FALSE(import.table.mapping[1].has_value());  // the heading says nothing that is known
    CHECK(desk.map() == before);
    desk.act(action::SetColumn{1, CardField::text});
    CHECK(desk.session.cards_import->cards == 2);
    CHECK(std::ranges::any_of(desk.session.cards_import->problems, [](const Problem& problem) {
        return describe(Language::danish, problem).contains("Findes ikke");
    }));
}

TEST_CASE("The cards of a table join the map as one step that can be undone") {
    Desk desk;
    const Map before = desk.map();
    desk.act(action::OpenFile{"kort.csv", table_for(before)});
    desk.act(action::SetColumn{1, CardField::text});
    desk.act(action::ImportCards{});
    REQUIRE(desk.map().cards.size() == before.cards.size() + 2);
    CHECK(desk.session.overlay == Overlay::none);
    CHECK_FALSE(desk.session.cards_import.has_value());
    const auto* selected = std::get_if<CardsSelected>(&desk.session.document->selection);
    REQUIRE(selected != nullptr);
    CHECK(selected->ids.size() == 2);
    REQUIRE(desk.session.notice.has_value());  // the row that was left out
    desk.run(CommandId::undo);
    CHECK(desk.map() == before);
}

TEST_CASE("A field has one column, and a column that is passed over has none") {
    Desk desk;
    desk.act(action::OpenFile{"kort.csv", table_for(desk.map())});
    desk.act(action::SetColumn{1, CardField::text});
    desk.act(action::SetColumn{2, CardField::text});
    CHECK_FALSE(desk.session.cards_import->table.mapping[1].has_value());
    CHECK(desk.session.cards_import->table.mapping[2] == CardField::text);
    desk.act(action::SetColumn{2, std::nullopt});
    CHECK(desk.session.cards_import->cards == 0);
    const std::size_t before = desk.map().cards.size();
    desk.act(action::ImportCards{});
    CHECK(desk.map().cards.size() == before);
    CHECK(desk.session.toast->text == text_of(Language::danish, Word::import_none));
    desk.act(action::SetColumn{900, CardField::text});  // nothing is open any more
}

TEST_CASE("What was saved as a table comes back as the same cards") {
    Desk desk;
    const Map before = desk.map();
    const std::string table = write_cards_csv(before, Language::danish);
    desk.act(action::Commit{RemoveCards{{before.cards.front()->id}}});
    desk.act(action::OpenFile{"kort.csv", table});
    CHECK(desk.session.cards_import->cards == before.cards.size());
}

TEST_CASE("A table needs a map that it is for") {
    Desk desk;
    desk.run(CommandId::go_home);
    desk.act(action::OpenFile{"kort.csv", "Trin;Tekst\r\n"});
    CHECK_FALSE(desk.session.cards_import.has_value());
    REQUIRE(desk.session.notice.has_value());
    CHECK(desk.session.notice->kind == NoticeKind::refused);
}
