#include "format/markdown_text.h"
#include "format/write_markdown.h"
#include "unit/format/told_samples.h"
#include "unit/layout/board_samples.h"
#include "unit/support/models.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace journey;
using namespace journey::test;

namespace {

std::string markdown_of(const Map& map, const MarkdownOptions& options = {}, Figures figures = Figures::told) {
    return with_results(map, Language::danish, figures,
                        [&](const ToldMap& told) { return write_markdown(told, options); });
}

/// Two stages of a phase and one without, a touchpoint with a link, two cards in one cell, a feeling.
Map told_map() {
    Map map = small_map();
    map.title = "Rejsen";
    map.phases = {{.id = {"p1"}, .name = "Før"}};
    std::vector<Box<Stage>> stages;
    for (const char* name : {"Søger", "Spørger", "Køber"}) {
        Stage stage = *map.stages[stages.size()];
        stage.name = name;
        stage.after = stages.size() == 2;
        if (stages.size() < 2) stage.phase = {"p1"};
        if (stages.empty()) stage.readiness = 20;
        stages.emplace_back(stage);
    }
    map.stages = stages;
    Card card = card_in(map, 0, 0, "Svar på mail");
    card.touch.effect = Effect::push;
    card.touch.channel = Channel::email;
    card.touch.reach = 0.7;
    card.link = "https://eksempel.dk/a(b)?c=1&d";
    card.note = "hemmeligt";
    map.cards.emplace_back(card);
    map.cards.emplace_back(card_in(map, 1, 0, "Læser\nguider"));
    map.cards.emplace_back(card_in(map, 1, 0, "Ringer"));
    map.cards.emplace_back(card_in(map, 1, 1, "Skriver"));
    Card feeling = card_in(map, 2, 2, "Glad");
    feeling.emotion = 1.5;
    feeling.truth = true;
    map.cards.emplace_back(feeling);
    return map;
}

}  // namespace

TEST_CASE("A map is a table a phase, with a column a stage and a row for each card of a lane") {
    const std::string text = markdown_of(told_map(), {}, Figures::left_out);
    CHECK(text == "# Rejsen\n"
                  "\n## Før\n"
                  "\n| Trin | Søger | Spørger |\n"
                  "| --- | --- | --- |\n"
                  "| **Parathed** | 20\u0020% |  |\n"
                  "| **Kontaktpunkter** | **−** [Svar på mail](https://eksempel.dk/a%28b%29?c=1&amp;d) "
                  "(E-mail, Skubber) |  |\n"
                  "| **Kunden gør** | Læser guider | Skriver |\n"
                  "|  | Ringer |  |\n"
                  "\n## Uden fase\n"
                  "\n| Trin | Køber |\n"
                  "| --- | --- |\n"
                  "| **Parathed** | Efter |\n"
                  "| **Følelser** | Glad (Følelse: +1,5, sandhedens øjeblik) |\n");
}

TEST_CASE("With figures there are scores and shares; notes and links as wanted; headings as deep as wanted") {
    const std::string text = markdown_of(told_map(), {.heading = 3, .with_notes = true, .with_links = false});
    CHECK(text.starts_with("### Rejsen\n\nSamlet score "));
    CHECK(text.find("\n#### Før\n") != std::string::npos);
    CHECK(text.find("**−** Svar på mail (E-mail, Skubber, 70 % møder det) – hemmeligt |") != std::string::npos);
    CHECK(text.find("| **Score** | ") != std::string::npos);
    CHECK(text.find(" af 100 (Svag) |") != std::string::npos);
    CHECK(text.find("eksempel.dk") == std::string::npos);
    CHECK(markdown_of(told_map()).find("hemmeligt") == std::string::npos);
}

TEST_CASE("Every model is Markdown whose tables have as many cells in every row") {
    for (const std::string& name : model_names()) {
        const Map map = model_map(name, danish_ending);
        const std::string text = markdown_of(map);
        CAPTURE(name);
        std::ptrdiff_t cells = 0;
        std::size_t tables = 0;
        std::string_view rest = text;
        while (!rest.empty()) {
            const std::string_view line = rest.substr(0, rest.find('\n'));
            rest.remove_prefix(line.size() + 1);
            const auto here = std::ranges::count(line, '|');
            if (cells != 0 && here != 0) CHECK(here == cells);
            tables += cells == 0 && here != 0 ? 1U : 0U;
            cells = here;
        }
        std::size_t phases = 0;
        for (const Phase& phase : map.phases)
            phases +=
                std::ranges::any_of(map.stages, [&](const auto& stage) { return stage->phase == phase.id; }) ? 1U : 0U;
        const bool has_rest = std::ranges::any_of(map.stages, [](const auto& stage) { return stage->phase.empty(); });
        CHECK(tables == phases + (has_rest ? 1U : 0U));
        for (const Box<Card>& card : map.cards) CHECK(text.find(markdown_text(card->text)) != std::string::npos);
    }
}

TEST_CASE("Only links that are safe to follow are links") {
    CHECK(markdown_link("a", "https://eksempel.dk/_a_*b*|c") == "[a](https://eksempel.dk/_a_%2Ab%2A%7Cc)");
    CHECK(markdown_link("a]b", "mailto:a@eksempel.dk") == "[a\\]b](mailto:a@eksempel.dk)");
    for (const std::string_view link : {"javascript:alert(1)", "", "https://a b", "data:text/html,a", "//eksempel.dk"})
        CHECK(markdown_link("a", link) == "a");
}
