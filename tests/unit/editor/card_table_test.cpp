#include "editor/card_table.h"

#include "unit/editor/support.h"

using namespace journey;
using namespace journey::test;

namespace {

Map of_cards(std::vector<Card> cards) {
    Map map = sample_map();
    map.cards.clear();
    for (Card& card : cards) map.cards.emplace_back(std::move(card));
    return map;
}

Card touchpoint() {
    Card card;
    card.id.value = "x";
    card.stage.value = "s2";
    card.lane.value = "tp";
    card.text = "Svar på mail\nefter 2 dage";
    card.touch.effect = Effect::push;
    card.touch.channel = Channel::email;
    card.touch.place = Place::offline;
    card.touch.nature = Nature::fact;
    card.touch.reach = 0.7;
    card.touch.strength = 0.25;
    card.touch.message = Message::proof;
    card.owner = "Salg";
    card.evidence = Evidence::survey;
    card.source = "=cmd|x";
    card.note = "\"note\"";
    return card;
}

}  // namespace

TEST_CASE("Cards come back from their own table, in either language") {
    for (const Language language : {Language::danish, Language::english}) {
        CAPTURE(static_cast<int>(language));
        Card feeling;
        feeling.id.value = "y";
        feeling.stage.value = "s1";
        feeling.lane.value = "fe";
        feeling.text = "Spændt";
        feeling.emotion = -1.5;
        const auto rows = cards_of_table(language, cards_as_table(language, of_cards({touchpoint(), feeling})));
        REQUIRE(rows.size() == 2);
        Card first = rows[0].card;
        CHECK(rows[0].stage == "Læser");
        CHECK(rows[0].lane == "Kontaktpunkter");
        const Card wanted = touchpoint();
        first.id = wanted.id;
        first.stage = wanted.stage;
        first.lane = wanted.lane;
        CHECK(first == wanted);
        CHECK(rows[1].card.emotion == -1.5);
        CHECK(rows[1].lane == "Følelser");
    }
}

TEST_CASE("One card is its text and nothing else") {
    CHECK(cards_as_table(Language::danish, of_cards({touchpoint()})) == "Svar på mail\nefter 2 dage");
}

TEST_CASE("Without a heading every cell is a card, column by column further on") {
    const auto rows = cards_of_table(Language::danish, "Annonce\tGuide\n\n  \tMøde\n");
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].card.text == "Annonce");
    CHECK(rows[1].card.text == "Guide");
    CHECK(rows[1].column == 1);
    CHECK(rows[2].card.text == "Møde");
    CHECK(rows[2].column == 1);
}

TEST_CASE("A heading in any language, any case and any order says what the columns are; unknown ones join the note") {
    const auto rows = cards_of_table(Language::danish, "TEXT\tpris\tStage\tEffekt\tRækkevidde\n"
                                                       "Brochure\t20 kr.\tGoogler\tPulls\t35 %\n"
                                                       "\t\t\t\t\n"
                                                       "Skilt\t\t\tnoget andet\tmange\n");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].card.text == "Brochure");
    CHECK(rows[0].card.note == "pris: 20 kr.");
    CHECK(rows[0].stage == "Googler");
    CHECK(rows[0].card.touch.effect == Effect::pull);
    CHECK(rows[0].card.touch.reach == doctest::Approx(0.35));
    CHECK(rows[1].card.touch.effect.unknown == "noget andet");
    CHECK(rows[1].card.touch.reach == Touch{}.reach);
}

TEST_CASE("A row of words that happens to hold one heading is no heading") {
    CHECK(cards_of_table(Language::danish, "Tekst\tNoget helt andet\nA\tB\n").size() == 4);
    CHECK(cards_of_table(Language::danish, "Tekst\nA\nB\n").size() == 2);
    CHECK(cards_of_table(Language::danish, "").empty());
    CHECK(cards_of_table(Language::danish, "\n\t\t\n").empty());
}
