#include "format/sales_sheet_style.h"
#include "format/shades.h"
#include "format/share.h"
#include "format/write_sales_sheet.h"
#include "unit/format/told_samples.h"
#include "unit/layout/board_samples.h"
#include "unit/support/models.h"
#include "unit/support/xml.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace journey;
using namespace journey::test;

namespace {

std::string sheet_of(const Map& map, Figures figures = Figures::told, const SalesSheetOptions& options = {}) {
    return with_results(map, Language::danish, figures,
                        [&](const ToldMap& told) { return write_sales_sheet(told, options); });
}

/// The document as a tree.
Xml tree_of(const std::string& html) {
    constexpr std::string_view doctype = "<!DOCTYPE html>\n";
    REQUIRE(html.starts_with(doctype));
    const auto tree = parse_xml(std::string_view(html).substr(doctype.size()));
    REQUIRE(tree.has_value());
    return *tree;
}

/// The lines of the list under a heading of a sheet, each with what it says in small print.
std::vector<std::string> list_under(const Xml& sheet, std::string_view heading) {
    std::vector<std::string> lines;
    for (const Xml* section : all_of(sheet)) {
        if (section->name != "section" || section->child("h2")->text != heading) continue;
        for (const Xml* line : all_of(*section)) {
            if (line->name != "li") continue;
            std::string text = line->text;
            for (const Xml& part : line->children) text += " [" + part.text + "]";
            lines.push_back(text);
        }
    }
    return lines;
}

/// A stage at 80 % with something of each kind.
Map selling_map() {
    Map map = small_map();
    map.title = "Rejsen";
    map.lanes.push_back(lane_of(4, LaneKind::questions));
    map.lanes.push_back(lane_of(5, LaneKind::evidence));
    map.lanes.push_back(lane_of(6, LaneKind::metrics));
    map.lanes.push_back(lane_of(7, LaneKind::thinks));
    std::vector<Box<Stage>> stages;
    for (std::size_t i = 0; i < 3; ++i) {
        Stage stage = *map.stages[i];
        stage.name = "Trin " + std::to_string(i);
        stage.readiness = 70 + 10.0 * static_cast<double>(i);
        stage.need = i == 1 ? "Et svar nu" : "";
        stages.emplace_back(stage);
    }
    map.stages = stages;
    Card slow = card_in(map, 0, 1, "Svar på mail");
    slow.touch.effect = Effect::push;
    slow.touch.channel = Channel::email;
    slow.touch.reach = 0.6;
    slow.touch.answer_hours = 24;
    map.cards.emplace_back(slow);
    Card cases = card_in(map, 0, 1, "Kundecases");
    cases.touch.effect = Effect::pull;
    cases.touch.message = Message::proof;
    cases.source = "Årsrapport";
    cases.link = "https://eksempel.dk/cases";
    cases.evidence = Evidence::survey;
    map.cards.emplace_back(cases);
    map.cards.emplace_back(card_in(map, 4, 1, "Hvad koster det?"));
    map.cards.emplace_back(card_in(map, 7, 1, "Er de gode nok?"));
    map.cards.emplace_back(card_in(map, 7, 2, "Tør jeg?"));
    map.cards.emplace_back(card_in(map, 5, 1, "Certifikat"));
    map.cards.emplace_back(card_in(map, 6, 1, "90 % inden for en dag"));
    return map;
}

}  // namespace

TEST_CASE("A sheet a stage says what customers ask, what we answer, the proof, how soon and what to do next") {
    const Xml root = tree_of(sheet_of(selling_map()));
    std::vector<const Xml*> sheets;
    for (const Xml& child : root.child("body")->children) sheets.push_back(&child);
    REQUIRE(sheets.size() == 3);
    const Xml& sheet = *sheets[1];
    CHECK(sheet.name == "article");
    CHECK(sheet.child("header")->child("h1")->text == "Trin 1");
    CHECK(sheet.child("header")->child("p")->text == "Rejsen");
    CHECK(sheet.child("footer")->text == "Trin 2 af 3");
    CHECK(list_under(sheet, "Det spørger kunden om") == std::vector<std::string>{"Hvad koster det?"});
    CHECK(list_under(sheet, "Vores svar") ==
          std::vector<std::string>{"Svar på mail [−] [E-mail, Skubber, 60\u00A0% møder det]"});
    CHECK(list_under(sheet, "Beviset") ==
          std::vector<std::string>{" [+] [Kundecases] [Ingen kanal, Trækker, 50\u00A0% møder det · Spurgt om i en "
                                   "undersøgelse · Årsrapport]",
                                   "Certifikat [Gæt]"});
    CHECK(list_under(sheet, "Så hurtigt svarer vi") ==
          std::vector<std::string>{"Svar på mail [inden 24 timer]"});  // a figure of another kind is no promise
    const auto next = list_under(sheet, "Næste bedste skridt");
    REQUIRE(next.size() >= 2);
    CHECK(next[0].find("købere af 1.000 (skøn)]") != std::string::npos);
    CHECK(std::ranges::any_of(next, [](const std::string& line) { return line.starts_with("Svar på mail ["); }));
    CHECK(list_under(*sheets[2], "Det spørger kunden om") == std::vector<std::string>{"Tør jeg?"});
    CHECK(list_under(*sheets[0], "Vores svar").empty());
}

TEST_CASE("The document asks for nothing, runs nothing and says so") {
    for (const std::string& name : model_names()) {
        const std::string html = sheet_of(model_map(name, danish_ending));
        CAPTURE(name);
        const Xml root = tree_of(html);
        std::size_t policies = 0;
        for (const Xml* element : all_of(root)) {
            CHECK(element->name != "script");
            CHECK(element->name != "link");
            CHECK(element->attribute("src").empty());
            CHECK(element->attribute("style").empty());
            policies += element->attribute("http-equiv") == "Content-Security-Policy" ? 1U : 0U;
        }
        CHECK(policies == 1);
        CHECK(html.find("default-src &apos;none&apos;; style-src &apos;unsafe-inline&apos;") != std::string::npos);
        CHECK(html.find("url(") == std::string::npos);
        CHECK(html.find("@import") == std::string::npos);
    }
}

TEST_CASE("Findings that are set aside are no next step, and there are as many as wanted") {
    Map map = selling_map();
    Card slow = *map.cards[0];
    slow.set_aside = {{"push", "loven"}};
    map.cards[0] = slow;
    const auto next_of = [&](const SalesSheetOptions& options) {
        const Xml root = tree_of(sheet_of(map, Figures::told, options));
        return list_under(root.child("body")->children[1], "Næste bedste skridt");
    };
    for (const std::string& line : next_of({})) CHECK(line.find("[Skubber væk") == std::string::npos);
    CHECK(next_of({.steps = 0}).size() == 1);
}

TEST_CASE("A sheet without notes, names and numbers has no scores, no gains, no promises of hours") {
    const std::string html = sheet_of(without_private(selling_map()), Figures::left_out);
    for (const std::string_view word : {"af 100", "købere", "timer", "møder det", "Årsrapport", "eksempel.dk", "Gæt"}) {
        CAPTURE(word);
        CHECK(html.find(word) == std::string::npos);
    }
    const Xml root = tree_of(html);
    const Xml& sheet = root.child("body")->children[1];
    CHECK(list_under(sheet, "Næste bedste skridt").front().starts_with("Svar på mail ["));
}

TEST_CASE("The sheet has the light colours of the screen and breaks after each stage") {
    const std::string style = sales_sheet_style();
    CHECK(style.find(hex_of(light_colors.accent_text)) != std::string::npos);
    CHECK(style.find(".r11{background:" + hex_of(light_colors.readiness_fill[11])) != std::string::npos);
    CHECK(style.find("@page{size:A4") != std::string::npos);
    CHECK(style.find("break-after:page") != std::string::npos);
    CHECK(style.find_first_of("<&") == std::string::npos);
}
