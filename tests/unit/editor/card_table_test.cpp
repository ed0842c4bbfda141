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
    card.truth = true;
    card.sample = 1240;
    card.review_by = "2026-12-31";
    card.link = "https://example.com/?a=1&b=2";
    card.touch.cost = 1234.567;
    card.touch.answer_hours = 0.25;
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

TEST_CASE("Every field of a card that a cell can hold has its column; the personas are named in one") {
    Map map = of_cards({touchpoint(), touchpoint()});
    map.personas = {
        {.id = {"a"}, .name = "Anna"}, {.id = {"b"}, .name = "Bo, den travle"}, {.id = {"c"}, .name = "A;B"}};
    Card card = *map.cards[0];
    card.personas = {{"a"}, {"b"}};
    map.cards[0] = card;
    const std::string text = cards_as_table(Language::danish, map);
    const std::string_view headings =
        "Trin\tBane\tTekst\tEffekt\tKanal\tSted\tArt\tRækkevidde\tStyrke\tBudskab\tFølelse\tAnsvarlig\tViden\t"
        "Kilde\tNote\tPersonaer\tSandhedens øjeblik\tMålt på\tSe på igen\tLink\tOmkostning\tSvartid";
    CHECK(text.substr(0, headings.size()) == headings);
    CHECK(text.find("\tAnna; Bo, den travle\tJa\t1.240\t31.12.2026\thttps://example.com/?a=1&b=2\t1.234,567\t0,25") !=
          std::string::npos);
    const auto rows = cards_of_table(Language::danish, text);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].personas == std::vector<std::string>{"Anna", "Bo, den travle"});
    CHECK(rows[1].personas.empty());
    // A name that has the sign between names.
    for (const std::vector<PersonaId>& chosen : {std::vector<PersonaId>{{"c"}}, std::vector<PersonaId>{{"c"}, {"a"}}}) {
        card.personas = chosen;
        map.cards[0] = card;
        const auto again = cards_of_table(Language::english, cards_as_table(Language::english, map));
        REQUIRE(again.size() == 2);
        CHECK(again[0].personas.size() == chosen.size());
        CHECK(again[0].personas.front() == "A;B");
    }
}

TEST_CASE("What a cell may not hold leaves the card as it is; a cross is a yes") {
    const auto rows = cards_of_table(Language::danish, "Tekst\tLink\tSe på igen\tOmkostning\tSandhedens øjeblik\n"
                                                       "A\tjavascript:alert(1)\t31.02.2026\t-4\tx\n"
                                                       "B\twww.example.dk\t1/2/2026\t4\tnej\n");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].card.link.empty());
    CHECK(rows[0].card.review_by.empty());
    CHECK(rows[0].card.touch.cost == Touch{}.cost);
    CHECK(rows[0].card.truth);
    CHECK(rows[1].card.link == "https://www.example.dk");
    CHECK(rows[1].card.review_by == "2026-02-01");
    CHECK(rows[1].card.touch.cost == 4);
    CHECK_FALSE(rows[1].card.truth);
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
