#include "format/exact_number.h"
#include "format/read_cards_csv.h"
#include "format/write_cards_csv.h"
#include "format/write_stages_csv.h"
#include "model/validate.h"
#include "unit/format/told_samples.h"
#include "unit/layout/board_samples.h"
#include "unit/support/models.h"
#include "unit/support/random_map.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace journey;
using namespace journey::test;

namespace {

/// The cards that a text makes for a map, by the proposed mapping.
CsvCards cards_from(const Map& map, std::string_view text) {
    const auto read = read_cards_csv(text);
    REQUIRE(read.has_value());
    return cards_of_csv(map, read->file, read->mapping, Language::danish, 5);
}

Map without_cards(Map map) {
    map.cards.clear();
    return map;
}

Map with_cards(Map map, const std::vector<Card>& cards) {
    map.cards.assign(cards.begin(), cards.end());
    return map;
}

/// Three stages named and at 10, 20 and 30 %, lanes of touchpoints and of what the customer does.
Map named_map() {
    Map map = small_map();
    map.id.value = "m";
    std::vector<Box<Stage>> stages;
    for (const char* name : {"Søger", "Sammenligner", "Køber"}) {
        Stage stage = *map.stages[stages.size()];
        stage.name = name;
        stage.readiness = 10.0 * static_cast<double>(stages.size() + 1);
        stages.emplace_back(stage);
    }
    map.stages = stages;
    map.personas = {{.id = {"a"}, .name = "Anna"}};
    return map;
}

}  // namespace

TEST_CASE("Cards come back from their file without loss, with either separator, in either language") {
    std::vector<Map> maps;
    for (const std::string& name : model_names()) maps.push_back(model_map(name, danish_ending));
    Random random(112826);
    for (int i = 0; i < 80; ++i) maps.push_back(test::random_map(random, MapSize{}));
    for (const Map& map : maps)
        for (const char separator : {';', ','})
            for (const Language language : {Language::danish, Language::english}) {
                const CsvStyle style{separator, language == Language::danish};
                const CsvCards made = cards_from(without_cards(map), write_cards_csv(map, language, style));
                CHECK(made.problems.empty());
                REQUIRE(made.cards.size() == map.cards.size());
                for (std::size_t i = 0; i < map.cards.size(); ++i) {
                    Card wanted = *map.cards[i];
                    wanted.unknown.clear();
                    CHECK(made.cards[i] == wanted);
                }
            }
}

TEST_CASE("The headings of every field are proposed, in both languages and as the map file calls them") {
    for (const Language language : {Language::danish, Language::english}) {
        const auto read = read_cards_csv(write_cards_csv(named_map(), language));
        REQUIRE(read.has_value());
        CHECK(read->problems.empty());
        REQUIRE(read->mapping.size() == all_card_columns().size());
        for (std::size_t i = 0; i < read->mapping.size(); ++i)
            CHECK(read->mapping[i] == std::optional(all_card_columns()[i].field));
    }
    std::string keys;
    for (const CardColumn& column : all_card_columns()) keys.append(column.key).append(";");
    const auto read = read_cards_csv(keys + "noget andet\n");
    REQUIRE(read.has_value());
    CHECK(read->mapping.back() == std::nullopt);
    CHECK(static_cast<std::size_t>(std::ranges::count_if(
              read->mapping, [](const auto& one) { return one.has_value(); })) == all_card_columns().size());
}

TEST_CASE("A row finds its stage by name, else by readiness, and its lane by name or kind") {
    Map map = named_map();
    map.lanes[1].name = "Kundens skridt";
    const CsvCards made = cards_from(map, "Trin,Tekst,Bane,Parathed\n"
                                          "  KØBER ,a,,\n"
                                          "20 %,b,kundens skridt,\n"
                                          "ukendt,c,Feelings,30\n"
                                          ",d,Følelser,10\n");
    CHECK(made.problems.empty());
    REQUIRE(made.cards.size() == 4);
    CHECK(made.cards[0].stage == map.stages[2]->id);
    CHECK(made.cards[0].lane == map.lanes[0].id);
    CHECK(made.cards[1].stage == map.stages[1]->id);
    CHECK(made.cards[1].lane == map.lanes[1].id);
    CHECK(made.cards[2].stage == map.stages[2]->id);
    CHECK(made.cards[2].lane == map.lanes[2].id);
    CHECK(made.cards[3].stage == map.stages[0]->id);
}

TEST_CASE("What a row may not say is told with its line, and the rest of it is taken") {
    const Map map = named_map();
    const CsvCards made = cards_from(map, "Tekst;Trin;Bane;Styrke;Se på igen;Link;Personaer;Kort-id\n"
                                          "\"to\nlinjer\";Søger;;150;31.12.2026;www.example.dk;Anna;s0\n"
                                          "b;Intet sted;;;;;;\n"
                                          "c;;;;;;;\n"
                                          "d;Køber;Ingen bane;;;;;\n"
                                          "e;Køber;;0,7;i går;javascript:alert(1);Bo;æ;for meget\n");
    REQUIRE(made.cards.size() == 2);
    CHECK(made.cards[0].text == "to\nlinjer");
    CHECK(made.cards[0].touch.strength == 0.5);
    CHECK(made.cards[0].review_by == "2026-12-31");
    CHECK(made.cards[0].link == "https://www.example.dk");
    CHECK(made.cards[0].personas == std::vector<PersonaId>{{"a"}});
    CHECK(made.cards[1].touch.strength == 0.7);
    CHECK(made.cards[1].link.empty());
    for (const Violation& wrong : validate(with_cards(map, made.cards))) {
        CAPTURE(wrong.place);
        CHECK(wrong.rule.empty());
    }
    const std::vector<std::pair<Word, std::string>> wanted{
        {Word::problem_cell_left_out, "2"},     {Word::problem_id_taken, "2"},      {Word::problem_row_no_stage, "4"},
        {Word::problem_row_stage_missing, "5"}, {Word::problem_row_no_lane, "6"},   {Word::problem_row_too_long, "7"},
        {Word::problem_cell_left_out, "7"},     {Word::problem_cell_left_out, "7"}, {Word::problem_no_persona, "7"},
        {Word::problem_id_invalid, "7"}};
    REQUIRE(made.problems.size() == wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        CAPTURE(describe(Language::danish, made.problems[i]));
        CHECK(made.problems[i].what == wanted[i].first);
        CHECK(made.problems[i].place == wanted[i].second);
    }
    CHECK(describe(Language::danish, made.problems[0]) ==
          "“150” i kolonnen “Styrke” er udeladt. Skriv en procent fra 0 til 100. (linje 2)");
}

TEST_CASE("Shares are understood as shares and as percent") {
    const CsvCards made =
        cards_from(named_map(), "Tekst;Trin;Rækkevidde\na;Søger;0,25\nb;Søger;25 %\nc;Søger;25\nd;Søger;1\n");
    REQUIRE(made.cards.size() == 4);
    for (std::size_t i = 0; i < 3; ++i) CHECK(made.cards[i].touch.reach == 0.25);
    CHECK(made.cards[3].touch.reach == 1);
}

TEST_CASE("Cards of the same file twice have ids of their own, and the user may choose the columns") {
    Map map = named_map();
    map.cards.emplace_back(card_in(map, 0, 0, "Annonce"));
    const std::string text = write_cards_csv(map, Language::danish);
    const CsvCards again = cards_from(map, text);
    REQUIRE(again.cards.size() == 1);
    CHECK(again.cards[0].id != map.cards[0]->id);
    CHECK(is_valid_id(again.cards[0].id.value));
    const auto read = read_cards_csv("Hvad,Hvor\nSkilt,Køber\n");
    REQUIRE(read.has_value());
    REQUIRE(read->problems.size() == 1);
    CHECK(read->problems[0].what == Word::problem_no_text_column);
    const CsvCards chosen = cards_of_csv(map, read->file, {CardField::text, CardField::stage}, Language::english, 5);
    CHECK(chosen.problems.empty());
    REQUIRE(chosen.cards.size() == 1);
    CHECK(chosen.cards[0].text == "Skilt");
}

TEST_CASE("What is wrong with a whole file is told, or it is refused") {
    CHECK(read_cards_csv("").error() == Problem{Word::problem_empty, {}, {}});
    CHECK(read_cards_csv("\n;;\n").error() == Problem{Word::problem_empty, {}, {}});
    const auto read = read_cards_csv("Tekst;text;Tr\xE6k\n");
    REQUIRE(read.has_value());
    REQUIRE(read->problems.size() == 2);
    CHECK(read->problems[0].what == Word::problem_old_encoding);
    CHECK(read->problems[1] == Problem{Word::problem_column_twice, {}, {"text"}});
    CHECK(read->mapping[1] == std::nullopt);
    const CsvCards cut =
        cards_from(named_map(), "Tekst;Trin\n" + std::string(Limits::text_characters + 1, 'a') + ";Søger\n");
    REQUIRE(cut.cards.size() == 1);
    CHECK(cut.cards[0].text.size() == Limits::text_characters);
    CHECK(cut.problems.size() == 1);
}

TEST_CASE("Stages are a row each with their results in the words of the language") {
    const Map map = model_map("readiness", danish_ending);
    const auto table = [&](Language language, Figures figures) {
        return with_results(map, language, figures, [&](const ToldMap& told) {
            return read_csv(write_stages_csv(told, {.separator = language == Language::danish ? ';' : ','}));
        });
    };
    const CsvFile danish = table(Language::danish, Figures::told);
    const CsvFile english = table(Language::english, Figures::told);
    REQUIRE(danish.rows.size() == map.stages.size());
    CHECK(danish.headings.size() == 21);
    CHECK(danish.headings[5] == "Score");
    CHECK(english.headings[8] == "Pulls (points)");
    const MapScore score = score_map(map);
    for (std::size_t i = 0; i < danish.rows.size(); ++i) {
        CHECK(danish.rows[i][1] == map.stages[i]->name);
        const auto value = read_exact_number(danish.rows[i][5], ',');
        REQUIRE(value.has_value());
        CHECK(*value == doctest::Approx(score.stages[i].score).epsilon(1e-11));
        CHECK(read_exact_number(english.rows[i][5], '.') == value);
        CHECK(danish.rows[i].back().empty() == map.stages[i]->after);
    }
    CHECK(table(Language::danish, Figures::left_out).headings.size() == 5);
}
