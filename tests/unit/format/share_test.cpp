// Sharing without notes, names and numbers: none of them is left, in the picture or in the map that travels along.
#include "format/share.h"
#include "format/write_cards_csv.h"
#include "format/write_markdown.h"
#include "format/write_mermaid.h"
#include "format/write_sales_sheet.h"
#include "format/write_stages_csv.h"
#include "model/validate.h"
#include "unit/format/svg_samples.h"
#include "unit/format/told_samples.h"
#include "unit/support/random_map.h"

#include <algorithm>
#include <array>

using namespace journey;
using namespace journey::test;

namespace {

/// A map in which everything private is a word or a figure that stands nowhere else.
Map map_with_secrets() {
    Map map = small_map();
    map.id.value = "m";
    map.title = "Rejsen";
    map.description = "secret-description";
    map.buyers_per_thousand = 7171;
    map.calibration = 7272;
    map.value = BuyerValue{.order = 7373, .currency = "XTS"};
    map.unknown.push_back({"secret-key", "\"secret-value\""});
    map.personas.push_back({.id = {"q1"},
                            .name = "secret-persona",
                            .role = "secret-role",
                            .summary = "secret-summary",
                            .goals = {"secret-goal"},
                            .frustrations = {"secret-frustration"}});
    Stage stage = *map.stages[0];
    stage.name = "Trinnets navn";
    stage.readiness = 40;
    stage.need = "Det kunden har brug for";
    stage.risk = "secret-risk";
    stage.measured = Measured{.arrived = 7474, .moved_on = 7373, .source = "secret-count-source"};
    stage.unaided = 0.7575;
    stage.goal = 0.7676;
    stage.days = 7777;
    stage.competitors = 7878;
    stage.set_aside = {{"push", "secret-reason"}};
    map.stages[0] = Box<Stage>(stage);
    map.lanes.push_back(lane_of(4, LaneKind::metrics));
    for (std::size_t lane = 0; lane < map.lanes.size(); ++lane) {
        const bool is_private = lane >= 3;
        Card card = card_in(map, lane, 0, is_private ? "secret-in-lane" : "Kortets tekst");
        card.note = "secret-note";
        card.owner = "secret-owner";
        card.evidence = Evidence::measured;
        card.sample = 7979;
        card.source = "https://secret-source.dk";
        card.review_by = "2017-01-17";
        card.link = "https://secret-link.dk";
        card.set_aside = {{"push", "secret-card-reason"}};
        card.personas = {{"q1"}};
        card.touch.reach = 0.8181;
        card.touch.strength = 0.8282;
        card.touch.cost = 8383;
        card.touch.answer_hours = 8484;
        card.unknown.push_back({"secret-card-key", "1"});
        map.cards.emplace_back(card);
    }
    map.paths.push_back(
        {.id = {"w1"}, .from = map.stages[1]->id, .to = map.stages[0]->id, .share = 0.8585, .label = "vej"});
    return map;
}

constexpr std::array<std::string_view, 19> secrets{"secret", "7171", "7272", "7373", "XTS",    "7474", "7575",
                                                   "7676",   "7777", "7878", "7979", "8181",   "8282", "8383",
                                                   "8484",   "8585", "2017", "q1\"", "procent"};

}  // namespace

TEST_CASE("Without notes, names and numbers nothing of them is left in the map") {
    const Map map = map_with_secrets();
    const std::string before = write_map(map, "");
    const std::string after = write_map(without_private(map), "");
    for (const std::string_view secret : secrets) {
        if (secret == "procent" || secret == "q1\"") continue;  // words of the picture; whose feeling it is stays
        CAPTURE(secret);
        CHECK(before.find(secret) != std::string::npos);
        CHECK(after.find(secret) == std::string::npos);
    }
}

TEST_CASE("Without notes, names and numbers nothing of them is left in the picture") {
    const Map map = map_with_secrets();
    const std::string svg = svg_of(map, {.without_private = true, .with_map_file = true});
    CHECK(map_file_in_svg(svg) == write_map(without_private(map), updated));
    for (const std::string_view secret : secrets) {
        if (secret == "q1\"") continue;
        CAPTURE(secret);
        CHECK(svg.find(secret) == std::string::npos);
    }
    const Xml root = tree_of(svg);
    for (const std::string_view word :
         {"falder fra", "Samlet score", "af 1.000", "score ", "86 %", "over tiden", "skala"})
        for (const Xml* element : all_of(root)) {
            CAPTURE(word);
            CHECK(element->text.find(word) == std::string::npos);
        }
    for (const Xml* element : all_of(root)) CHECK(element->name != "a");
}

TEST_CASE("Without notes, names and numbers nothing of them is left in texts, tables and sales sheets") {
    const Map map = map_with_secrets();
    const auto texts_of = [](const Map& told_map, Figures figures) {
        return with_results(told_map, Language::danish, figures, [&](const ToldMap& told) {
            return std::vector<std::string>{write_markdown(told, {.with_notes = true}), write_mermaid(told),
                                            write_cards_csv(told.map, told.language, {}, figures),
                                            write_stages_csv(told), write_sales_sheet(told)};
        });
    };
    const std::vector<std::string> before = texts_of(map, Figures::told);
    const std::vector<std::string> after = texts_of(without_private(map), Figures::left_out);
    for (const std::string& text : before) CHECK((text.find("secret") != std::string::npos || &text == &before[3]));
    for (const std::string& text : after) {
        CAPTURE(text);
        for (const std::string_view secret : secrets) {
            CAPTURE(secret);
            if (secret != "q1\"") CHECK(text.find(secret) == std::string::npos);
        }
        // Defaults in place of what was left out are no figures either.
        for (const std::string_view word : {"af 100", "møder det", "0,5", "af 1.000", "q1"}) {
            CAPTURE(word);
            CHECK(text.find(word) == std::string::npos);
        }
        CHECK((text.find("Kortets tekst") != std::string::npos || &text == &after[3]));
    }
}

TEST_CASE("What a map tells of its customers stays when it is shared") {
    const Map map = map_with_secrets();
    const Map shared = without_private(map);
    CHECK(shared.title == map.title);
    REQUIRE(shared.stages.size() == map.stages.size());
    CHECK(shared.stages[0]->name == "Trinnets navn");
    CHECK(shared.stages[0]->readiness == 40);
    CHECK(shared.stages[0]->need == "Det kunden har brug for");
    CHECK(shared.lanes.size() == 3);
    CHECK(shared.cards.size() == 3);
    for (const Box<Card>& card : shared.cards) CHECK(card->text == "Kortets tekst");
    CHECK(shared.paths[0].label == "vej");
    const std::vector<std::string> names = names_of(tree_of(svg_of(map, {.without_private = true})));
    CHECK(std::ranges::count(names, "Kortets tekst, Ingen kanal, Online, neutral") == 1);
    CHECK(std::ranges::count(names, "Kortets tekst") == 2);
    CHECK(std::ranges::count(names, "Trin 1 af 3, 40\u00A0%, Trinnets navn") == 1);
}

TEST_CASE("A map that is shared is a valid map, and sharing it again changes nothing") {
    Random random(281126);
    for (int i = 0; i < 60; ++i) {
        CAPTURE(i);
        const Map shared = without_private(random_map(random));
        CHECK(validate(shared).empty());
        CHECK(without_private(shared) == shared);
    }
}

TEST_CASE("A part of a map has the chosen stages and lanes in the map's order, with their cards") {
    const Map map = map_with_secrets();
    CHECK(part_of_map(map, {}, {}) == map);
    const Map part = part_of_map(map, {map.stages[2]->id, map.stages[0]->id}, {map.lanes[1].id});
    REQUIRE(part.stages.size() == 2);
    CHECK(part.stages[0]->id == map.stages[0]->id);
    CHECK(part.stages[1]->id == map.stages[2]->id);
    REQUIRE(part.lanes.size() == 1);
    REQUIRE(part.cards.size() == 1);
    CHECK(part.cards[0]->lane == map.lanes[1].id);
    CHECK(part_of_map(map, {{"gone"}}, {}).stages.empty());
}
