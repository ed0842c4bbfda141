// Copy and paste within a map, between maps, and with other programs.
#include "model/lookup.h"
#include "model/validate.h"
#include "unit/editor/support.h"

#include <algorithm>

using namespace journey;
using namespace journey::test;

namespace {

effect::CopyText copied(Desk& desk, std::vector<CardId> ids) {
    desk.act(action::Select{CardsSelected{std::move(ids)}});
    desk.run(CommandId::copy_selected);
    REQUIRE(desk.task<effect::CopyText>() != nullptr);
    return *desk.task<effect::CopyText>();
}

void paste_at(Desk& desk, const Selection& selection, action::Paste pasted) {
    desk.act(action::Select{selection});
    desk.act(std::move(pasted));
    CHECK(validate(desk.map()).empty());
}

/// Another map: other ids, the same names in another order.
Map other_map() {
    Map map = sample_map();
    map.id.value = "other";
    map.cards.clear();
    map.paths.clear();
    for (Lane& lane : map.lanes) lane.id.value += "2";
    std::swap(map.lanes[0], map.lanes[2]);
    map.stages[0] = [&] {
        Stage stage = *map.stages[0];
        stage.id.value = "z1";
        return stage;
    }();
    map.personas[0].id.value = "other-persona";
    return map;
}

std::string texts(const Map& map, const char* stage, const char* lane) {
    std::string text;
    for (const Box<Card>& card : map.cards)
        if (card->stage.value == stage && card->lane.value == lane) text += (text.empty() ? "" : "|") + card->text;
    return text;
}

}  // namespace

TEST_CASE("Nothing of a card is lost between maps; lanes and personas are found by name") {
    Desk from;
    from.act(action::Commit{ChangeCards{{{"c3"}}, card_change::SetReach{0.83}}});
    from.act(action::Commit{ChangeCards{{{"c3"}}, card_change::SetNote{"en note"}}});
    from.act(action::Commit{ChangeCards{{{"c3"}}, card_change::SetPersonas{{{"pe1"}}}}});
    const effect::CopyText clip = copied(from, {{"c3"}, {"b1"}});
    Desk to(other_map());
    paste_at(to, StageSelected{{"s3"}}, {clip.text, clip.cards});
    CHECK(texts(to.map(), "s3", "tp2") == "Guide");
    CHECK(texts(to.map(), "s3", "ba2") == "For dyrt");
    const auto& card = *to.map().cards[0];
    CHECK(card.touch.reach == 0.83);
    CHECK(card.note == "en note");
    CHECK(card.personas == std::vector<PersonaId>{{"other-persona"}});
    CHECK(to.steps() == 1);
    CHECK(to.task<effect::Announce>()->text == "Sat ind: 2");
    to.run(CommandId::undo);
    CHECK(to.map().cards.empty());
}

TEST_CASE("Cards of several stages keep their distance; past the end they share the last stage") {
    Desk desk;
    const effect::CopyText clip = copied(desk, {{"c1"}, {"c3"}, {"c4"}});
    paste_at(desk, CellSelected{{"s2"}, {"ba"}}, {clip.text, clip.cards});
    CHECK(texts(desk.map(), "s2", "ba") == "For dyrt|Annonce");
    CHECK(texts(desk.map(), "s3", "ba") == "Guide");
    CHECK(texts(desk.map(), "s4", "ba") == "Møde");
    paste_at(desk, CellSelected{{"s4"}, {"ba"}}, {clip.text, clip.cards});
    CHECK(texts(desk.map(), "s4", "ba") == "Møde|Annonce|Guide|Møde");
}

TEST_CASE("Rows of a spreadsheet become cards: downwards in the cell, columns over the stages") {
    Desk desk;
    paste_at(desk, CellSelected{{"s2"}, {"tp"}}, {"Brochure\tBesøg\r\nPlakat\r\n", ""});
    CHECK(texts(desk.map(), "s2", "tp") == "Guide|Brochure|Plakat");
    CHECK(texts(desk.map(), "s3", "tp") == "Møde|Besøg");
    CHECK(desk.steps() == 1);
}

TEST_CASE("With a heading, stages and lanes are found by name, else the cursor's are meant") {
    Desk desk;
    paste_at(desk, CellSelected{{"s2"}, {"tp"}},
             {"Trin\tBane\tTekst\nkøber\tBARRIERER\tDyr fragt\nFindes ikke\t\tSkilt\n", ""});
    CHECK(texts(desk.map(), "s4", "ba") == "Dyr fragt");
    CHECK(texts(desk.map(), "s2", "tp") == "Guide|Skilt");
}

TEST_CASE("Personas of a table are found by name; names that nobody has are passed over") {
    Desk desk;
    const std::string name = desk.map().personas.at(0).name;
    paste_at(desk, CellSelected{{"s4"}, {"tp"}}, {"Tekst\tPersonaer\nMesse\tNogen; " + name + "\nPlakat\tNogen\n", ""});
    for (const Box<Card>& card : desk.map().cards) {
        if (card->text == "Messe") CHECK(card->personas == std::vector<PersonaId>{desk.map().personas[0].id});
        if (card->text == "Plakat") CHECK(card->personas.empty());
    }
    CHECK(texts(desk.map(), "s4", "tp") == "Messe|Plakat");
}

TEST_CASE("Hostile clipboards are read as carefully as files, and what is no map is a text") {
    Desk desk;
    const Map before = desk.map();
    for (const std::string& cards :
         std::vector<std::string>{"{", "[]", "{\"format\":\"recipe\"}", std::string(100'000, '['), "\xFF\xFE"}) {
        paste_at(desk, CellSelected{{"s4"}, {"tp"}}, {"", cards});
        CHECK(desk.map() == before);
        CHECK(desk.toast() == text_of(Language::danish, Word::not_now_nothing_copied));
    }
    paste_at(desk, CellSelected{{"s4"}, {"tp"}}, {"<script>alert(1)</script>\xFF", "{"});
    CHECK(texts(desk.map(), "s4", "tp") == "<script>alert(1)</script>\xEF\xBF\xBD");
    paste_at(desk, NothingSelected{}, {std::string("nul\0l", 5), ""});
    CHECK(desk.map().cards.size() == before.cards.size() + 2);
}

TEST_CASE("Ten thousand rows are pasted at once; more than a map holds are not") {
    Desk desk;
    std::string rows;
    for (int i = 0; i < 10'000; ++i) rows += "Række " + std::to_string(i) + "\n";
    paste_at(desk, CellSelected{{"s4"}, {"tp"}}, {rows, ""});
    CHECK(cell_text(desk.map(), "s4", "tp").size() > 10'000);
    CHECK(desk.map().cards.size() == 10'006);
    CHECK((*desk.map().cards.back()).text == "Række 9999");
    const Map full = desk.map();
    paste_at(desk, CellSelected{{"s4"}, {"tp"}}, {rows, ""});
    CHECK(desk.map() == full);
    CHECK(desk.toast() == text_of(Language::danish, Word::not_now_too_many_cards));
}

TEST_CASE("A map without stages takes nothing, and says so") {
    Desk desk(Map{.id = {"empty"}});
    desk.act(action::Paste{"A\nB", ""});
    CHECK(desk.map().cards.empty());
    CHECK(desk.toast() == text_of(Language::danish, Word::not_now_no_cell));
}

// ---- from a menu: the browser is asked ----

namespace {

/// Two cards are copied here; then the browser says what the system's clipboard has.
Desk& pasted_by_menu(Desk& desk, std::optional<std::string> text) {
    desk.act(action::Select{CellSelected{{"s4"}, {"tp"}}});
    desk.run(CommandId::paste);
    CHECK(desk.task<effect::ReadClipboard>() != nullptr);
    desk.act(action::ClipboardRead{std::move(text)});
    return desk;
}

}  // namespace

TEST_CASE("A menu pastes what was copied last, wherever that was") {
    Desk desk;
    const effect::CopyText clip = copied(desk, {{"c3"}, {"b1"}});
    pasted_by_menu(desk, "Første\tAnden\r\nTredje\r\n");
    CHECK(texts(desk.map(), "s4", "tp") == "Første|Anden|Tredje");
    CHECK(desk.steps() == 1);
}

TEST_CASE("A menu pastes all of the cards that were copied here, though the clipboard's text says less") {
    for (const std::string_view end_of_line : {"\n", "\r\n"}) {
        Desk desk;
        desk.act(action::Commit{ChangeCards{{{"c3"}}, card_change::SetCost{0.73}}});
        const effect::CopyText clip = copied(desk, {{"c3"}, {"b1"}});
        std::string text;
        for (const char c : clip.text)
            if (c == '\n')
                text += end_of_line;
            else if (c != '\r')
                text += c;
        // The words of its headings were those of the language then.
        desk.act(action::SetPreferences{Preferences{.language = Language::english}});
        pasted_by_menu(desk, text);
        CHECK(texts(desk.map(), "s4", "tp") == "Guide|For dyrt");
        const auto& last = desk.map().cards;
        const auto found = std::ranges::find_if(last, [](const Box<Card>& card) { return card->stage.value == "s4"; });
        REQUIRE(found != last.end());
        CHECK((*found)->touch.cost == 0.73);
    }
}

TEST_CASE("Where the browser says nothing, a menu pastes what was copied here, or names the key that does") {
    Desk with;
    copied(with, {{"c3"}});
    CHECK(texts(pasted_by_menu(with, std::nullopt).map(), "s4", "tp") == "Guide");
    Desk without;
    const Map before = without.map();
    pasted_by_menu(without, std::nullopt);
    CHECK(without.map() == before);
    CHECK(without.toast() == "Browseren lader ikke siden se, hvad I har kopieret. Brug Ctrl V.");
    pasted_by_menu(without, "");
    CHECK(without.map() == before);
    CHECK(without.toast() == text_of(Language::danish, Word::not_now_nothing_copied));
}

TEST_CASE("What the browser says when the map is gone again is for nothing") {
    Desk desk;
    copied(desk, {{"c3"}});
    desk.act(action::Select{CellSelected{{"s4"}, {"tp"}}});
    desk.run(CommandId::paste);
    desk.act(action::GoTo{Page::home});
    const Map before = desk.map();
    desk.act(action::ClipboardRead{"Første"});
    CHECK(desk.map() == before);
}
