#include "format/mermaid_text.h"
#include "format/read_mermaid.h"
#include "format/share.h"
#include "format/write_mermaid.h"
#include "model/validate.h"
#include "unit/format/told_samples.h"
#include "unit/support/models.h"
#include "unit/support/random_map.h"

#include <doctest/doctest.h>

using namespace journey;
using namespace journey::test;

namespace {

std::string mermaid_of(const Map& map, Figures figures = Figures::told) {
    return with_results(map, Language::danish, figures, [](const ToldMap& told) { return write_mermaid(told); });
}

ReadMermaid read_of(std::string_view text) {
    const auto read = read_mermaid(text, Language::danish, 7);
    REQUIRE(read.has_value());
    CHECK(validate(read->map).empty());
    return *read;
}

Map small_journey() {
    Map map;
    map.title = "Kunderejsen: B2B";
    map.personas = {{.id = {"a"}, .name = "Anna"}, {.id = {"b"}, .name = "Bo, chef"}};
    for (const char* name : {"Søger", "Køber"}) {
        Stage stage;
        stage.id.value = "s" + std::to_string(map.stages.size());
        stage.name = name;
        map.stages.emplace_back(stage);
    }
    map.lanes = {{.id = {"tp"}, .name = "Kontaktpunkter", .kind = LaneKind::touchpoints}, {.id = {"th"}}};
    const auto add = [&](std::string text, std::size_t stage, const char* lane, Effect effect, double strength) {
        Card card;
        card.id.value = "c" + std::to_string(map.cards.size());
        card.stage = map.stages[stage]->id;
        card.lane.value = lane;
        card.text = std::move(text);
        card.touch.effect = effect;
        card.touch.strength = strength;
        if (stage == 1) card.personas = {{"a"}, {"b"}};
        map.cards.emplace_back(card);
    };
    add("Svar: efter 2–3 dage", 0, "tp", Effect::push, 0.75);
    add("Guide", 0, "tp", Effect::pull, 0.5);
    add("Noget i en anden bane", 0, "th", Effect::pull, 0.5);
    add("Journey to the shop", 1, "tp", Effect::neutral, 0.5);
    add("Rådgiver", 1, "tp", Effect::pull, 0.9);
    return map;
}

}  // namespace

TEST_CASE("A map is a journey diagram: a section a stage, a task a touchpoint, effects as scores, personas as actors") {
    CHECK(mermaid_of(small_journey()) == "journey\n"
                                         "    title Kunderejsen\u2236 B2B\n"
                                         "    section Søger\n"
                                         "      Svar\u2236 efter 2–3 dage: 1\n"
                                         "      Guide: 4\n"
                                         "    section Køber\n"
                                         "      \u2060Journey to the shop: 3: Anna, Bo\u201A chef\n"
                                         "      Rådgiver: 5: Anna, Bo\u201A chef\n");
}

TEST_CASE("A diagram that was written is read as the same stages, touchpoints and personas") {
    const Map map = small_journey();
    const ReadMermaid read = read_of(mermaid_of(map));
    CHECK(read.problems.empty());
    CHECK(read.map.title == map.title);
    CHECK(read.map.language == "da");
    REQUIRE(read.map.stages.size() == 2);
    CHECK(read.map.stages[1]->name == "Køber");
    REQUIRE(read.map.personas.size() == 2);
    CHECK(read.map.personas[1].name == "Bo, chef");
    REQUIRE(read.map.cards.size() == 4);
    CHECK(read.map.cards[0]->text == "Svar: efter 2–3 dage");
    CHECK(read.map.cards[0]->touch.effect == Effect::push);
    CHECK(read.map.cards[0]->touch.strength == 0.75);
    CHECK(read.map.cards[0]->personas.empty());
    CHECK(read.map.cards[2]->text == "Journey to the shop");
    CHECK(read.map.cards[2]->touch.effect == Effect::neutral);
    CHECK(read.map.cards[2]->personas.size() == 2);
    CHECK(read.map.cards[3]->touch.strength == 0.75);
    CHECK(mermaid_of(read.map) == mermaid_of(map));
}

TEST_CASE("Every model and random maps come back from their diagrams as diagrams that are the same") {
    std::vector<Map> maps;
    for (const std::string& name : model_names()) maps.push_back(model_map(name, danish_ending));
    Random random(20261128);
    for (int i = 0; i < 60; ++i) maps.push_back(random_map(random));
    for (const Map& map : maps) {
        const std::string diagram = mermaid_of(map);
        CAPTURE(diagram);
        const ReadMermaid read = read_of(diagram);
        CHECK(read.problems.empty());
        CHECK(read.map.stages.size() == map.stages.size());
        CHECK(mermaid_of(read.map) == diagram);
    }
}

TEST_CASE("A shared map has no strong scores and no names") {
    const std::string diagram = mermaid_of(without_private(small_journey()), Figures::left_out);
    CHECK(diagram.find("Anna") == std::string::npos);
    CHECK(diagram.find(": 1\n") == std::string::npos);
    CHECK(diagram.find(": 5\n") == std::string::npos);
    CHECK(diagram.find(": 2\n") != std::string::npos);
}

TEST_CASE("Diagrams made elsewhere are read: front matter, comments, directives, entities, fences, any case") {
    const ReadMermaid read = read_of("\xEF\xBB\xBF---\ntitle: Fra toppen\nconfig:\n  theme: dark\n---\n"
                                     "%%{init: {\n 'theme': 'base' }\n}%%\r\n"
                                     "```mermaid\r\n"
                                     "%% en kommentar\r\n"
                                     "JOURNEY\r\n"
                                     "\tTitle Min dag\r\n"
                                     "accTitle: navn\r\n"
                                     "accDescr {\r\n  To linjer\r\n  om dagen\r\n}\r\n"
                                     "\tsection Morgen\r\n"
                                     "\t  Te #35; kaffe#59; kage: 5: Mig, Kat, Mig # kommentar\r\n"
                                     "\t  Op:2:Mig\r\n"
                                     "\tsection\tAften\r\n"
                                     "\t  Ned: 3\r\n"
                                     "```\r\n");
    CHECK(read.problems.empty());
    CHECK(read.map.title == "Min dag");
    CHECK(read.map.description == "To linjer\nom dagen");
    REQUIRE(read.map.stages.size() == 2);
    CHECK(read.map.stages[1]->name == "Aften");
    REQUIRE(read.map.cards.size() == 3);
    CHECK(read.map.cards[0]->text == "Te # kaffe; kage");
    CHECK(read.map.cards[0]->personas.size() == 2);
    CHECK(read.map.cards[1]->touch.effect == Effect::push);
    CHECK(read.map.cards[1]->touch.strength == 0.5);
}

TEST_CASE("What a diagram may not say is mended and told with its place") {
    const ReadMermaid read = read_of("journey\n"
                                     "  Uden afsnit: 4\n"
                                     "  section A\n"
                                     "    Uden score\n"
                                     "    Æ: mange\n"
                                     "    B: 9: X\n"
                                     "    C: 0\n"
                                     "    : 3\n"
                                     "    D: 3.4\n");
    CHECK(read.map.stages.size() == 2);
    CHECK(read.map.stages[0]->name.empty());
    const std::vector<Problem> wanted{{Word::problem_mermaid_no_score, "4:5", {"Uden score"}},
                                      {Word::problem_mermaid_score, "5:8", {"mange", "3"}},
                                      {Word::problem_mermaid_score, "6:8", {"9", "5"}},
                                      {Word::problem_mermaid_score, "7:8", {"0", "1"}},
                                      {Word::problem_mermaid_line, "8:5", {": 3"}}};
    REQUIRE(read.problems.size() == wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        CAPTURE(describe(Language::english, read.problems[i]));
        CHECK(read.problems[i] == wanted[i]);
    }
    CHECK(read.map.cards.size() == 6);
    CHECK(read.map.cards[3]->touch.effect == Effect::pull);
    CHECK(read.map.cards[5]->touch.effect == Effect::neutral);
}

TEST_CASE("What is no journey diagram is refused, and says where") {
    struct Row {
        std::string_view text;
        Word what;
        std::string_view place;
    };
    for (const Row& row :
         {Row{"", Word::problem_not_mermaid, ""}, Row{"flowchart LR\n a-->b", Word::problem_not_mermaid, "1:1"},
          Row{"%% a\n  journeys", Word::problem_not_mermaid, "2:3"},
          Row{"journey\n\xFF", Word::problem_not_utf8, ""}}) {
        CAPTURE(row.text);
        const auto read = read_mermaid(row.text, Language::english, 1);
        REQUIRE(!read.has_value());
        CHECK(read.error() == Problem{row.what, std::string(row.place), {}});
    }
}

TEST_CASE("A diagram that is too long for a map fills it, and says so") {
    std::string text = "journey\n";
    for (std::size_t i = 0; i < Limits::stages + 3; ++i) text += "section S\nA: 3: P" + std::to_string(i) + "\n";
    const ReadMermaid read = read_of(text);
    CHECK(read.map.stages.size() == Limits::stages);
    CHECK(read.map.personas.size() == Limits::personas);
    CHECK(read.map.cards.size() == Limits::stages);
    CHECK(read.problems.size() == 3);
    const ReadMermaid cut = read_of("journey\nsection " + std::string(Limits::text_characters + 1, 'a') + "\n");
    CHECK(cut.map.stages[0]->name.size() == Limits::text_characters);
    REQUIRE(cut.problems.size() == 1);
    CHECK(cut.problems[0].what == Word::problem_text_cut);
}
