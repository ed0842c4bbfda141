// Find or do: the palette, and help, its printed form.
#include "format/finding_words.h"
#include "ui/palette_hits.h"
#include "ui/search_text.h"
#include "unit/ui/support.h"

#include <doctest/doctest.h>

namespace journey::ui {
namespace {

Desk& opened(Desk& desk) {
    desk.settle();
    desk.act(action::Run{CommandId::show_palette});
    desk.settle();
    desk.input.focused = desk.node(Role::textbox, "Find eller gør…").id;
    return desk;
}

/// Enter in the field.
void enter(Desk& desk) { desk.activate(Role::textbox, "Find eller gør…"); }

std::string highlighted(const Desk& desk) {
    for (const MirrorNode& node : desk.out.mirror.nodes)
        if (node.role == Role::option && has(node.state, NodeState::selected)) return node.name;
    return {};
}

const Card& some_touchpoint(const Map& map) {
    for (const Box<Card>& card : map.cards)
        if (card->touch.channel.value != Channel::none && card->text.size() > 8) return *card;
    return *map.cards.front();
}

}  // namespace

TEST_CASE("the palette opens with its field ready to type in") {
    Desk desk(session_with_model("readiness"));
    opened(desk);
    REQUIRE(desk.out.text_field.has_value());
    CHECK(desk.out.text_field->leads_list);
    CHECK(desk.find(Role::dialog, "Find eller gør…") != nullptr);
}

TEST_CASE("the palette finds a card by its text and selects it") {
    Desk desk(session_with_model("readiness"));
    opened(desk);
    const Card card = some_touchpoint(desk.session.document->map);
    desk.type(card.text);
    desk.settle();
    CHECK(highlighted(desk) == card.text);
    CHECK(desk.out.text_field->highlighted == desk.node(Role::option, card.text).id);
    enter(desk);
    CHECK(desk.session.overlay == Overlay::none);
    const auto* selected = std::get_if<CardsSelected>(&desk.session.document->selection);
    REQUIRE(selected != nullptr);
    CHECK(selected->ids == std::vector{card.id});
    CHECK_FALSE(desk.session.text_edit.has_value());
}

TEST_CASE("the palette finds a finding by its title and unfolds it, also where the panel was put away") {
    for (const float width : {1440.0F, 768.0F}) {
        Desk desk(session_with_model("readiness"));
        desk.input.width = width;
        desk.state.inspector_open = false;
        const Document& document = *desk.session.document;
        const Finding& worst = *listed(document.journey.findings, document.findings_view).front();
        const FindingKey key = key_of(worst);
        const std::string title = finding_title(Language::danish, document.map, worst);
        opened(desk);
        desk.type(title);
        desk.settle();
        desk.click(Role::option, title);
        desk.settle();
        CHECK(desk.session.document->finding == key);
        CHECK(desk.session.document->selection == place_of(key));
        CHECK(desk.find(Role::region, "Fund") != nullptr);
        CHECK(desk.find(Role::textbox, "Sæt til side") != nullptr);
    }
}

TEST_CASE("the palette runs a command, by Enter or by a press") {
    Desk desk(session_with_model("readiness"));
    opened(desk);
    desk.type("> skift til engelsk");
    desk.settle();
    SUBCASE("Enter") { enter(desk); }
    SUBCASE("press") { desk.click(Role::option, "Skift til engelsk"); }
    CHECK(desk.session.language() == Language::english);
    CHECK(desk.session.overlay == Overlay::none);
}

TEST_CASE("a press on a row works although the browser's field loses the focus first") {
    Desk desk(session_with_model("readiness"));
    opened(desk);
    desk.type("> skift til engelsk");
    desk.settle();
    desk.press_at(desk.middle_of(Role::option, "Skift til engelsk"));
    desk.act(action::EndText{.keep = true});
    CHECK(desk.session.overlay == Overlay::palette);
    desk.release();
    desk.settle();
    CHECK(desk.session.language() == Language::english);
}

TEST_CASE("what is not possible now is found, says why, and does nothing") {
    Desk desk(session_with_model("readiness"));
    opened(desk);
    desk.type("fortryd");
    desk.settle();
    const MirrorNode row = desk.node(Role::option, "Fortryd");
    CHECK(has(row.state, NodeState::disabled));
    CHECK_FALSE(row.description.empty());
    enter(desk);
    CHECK(desk.session.overlay == Overlay::palette);
}

TEST_CASE("the arrows move in the list; with nothing typed, Enter alone does nothing") {
    Desk desk(session_with_model("readiness"));
    opened(desk);
    CHECK(highlighted(desk).empty());
    desk.forget();
    enter(desk);
    CHECK(desk.last<action::Run>() == nullptr);
    desk.steps(1);
    desk.settle();
    const std::string first = highlighted(desk);
    CHECK_FALSE(first.empty());
    desk.steps(1);
    desk.settle();
    CHECK(highlighted(desk) != first);
    desk.steps(-1);
    desk.settle();
    CHECK(highlighted(desk) == first);
}

TEST_CASE("Escape and a press outside close the palette") {
    Desk desk(session_with_model("readiness"));
    opened(desk);
    SUBCASE("Escape") { desk.escape(); }
    SUBCASE("the field was closed by the browser") {
        desk.act(action::EndText{.keep = false});
        desk.settle();
    }
    SUBCASE("a press outside") { desk.click_at({1300, 860}); }
    CHECK(desk.session.overlay == Overlay::none);
    CHECK_FALSE(desk.session.text_edit.has_value());
}

TEST_CASE("nothing found is said") {
    Desk desk(session_with_model("readiness"));
    opened(desk);
    desk.type("qqxxyy");
    desk.settle();
    CHECK(desk.find(Role::status, "Ingen fundet") != nullptr);
}

TEST_CASE("on the home page the palette finds maps and commands, but nothing on a map that is not seen") {
    Session session = session_with_model("readiness");
    session.page = Page::home;
    session.library = {library_entry("m2", "Kursuskunder")};
    for (const PaletteHit& hit : palette_hits(session, "ku")) CHECK(hit.group != HitGroup::on_map);
    const auto maps = palette_hits(session, "@kursus");
    REQUIRE(maps.size() == 1);
    CHECK(std::get<MapId>(maps[0].target).value == "m2");
}

TEST_CASE("a hash asks for stages only") {
    const Session session = session_with_model("readiness");
    const auto hits = palette_hits(session, "#");
    CHECK(hits.size() == session.document->map.stages.size());
    for (const PaletteHit& hit : hits) CHECK(std::holds_alternative<StageId>(hit.target));
}

TEST_CASE("text is found whatever its case, where a word begins first") {
    CHECK(folded("ÆØÅ ÉÜ × abc") == "æøå éü × abc");
    CHECK(find_folded("Svar på mail", "svar") == 0);
    CHECK(find_folded("Uansvarligt svar", "svar") == 12);
    CHECK(find_folded("Uansvarligt", "svar") == 3);
    CHECK_FALSE(find_folded("Mail", "svar").has_value());
}

TEST_CASE("help lists every command that has a key") {
    Desk desk(session_with_model("readiness"));
    desk.settle();
    desk.act(action::Run{CommandId::show_help});
    desk.settle();
    for (const Command& row : command_table()) {
        if (row.keys.empty()) continue;
        const std::string name = std::string(text_of(Language::danish, row.title)) + ": " +
                                 shortcut_text(row.keys.front(), Language::danish, false);
        CAPTURE(name);
        CHECK(desk.find(Role::list_item, name) != nullptr);
    }
    SUBCASE("Escape closes it") { desk.escape(); }
    SUBCASE("its button closes it") { desk.click(Role::button, "Luk"); }
    CHECK(desk.session.overlay == Overlay::none);
}

TEST_CASE("help says what the words on the map mean, whole, in one column and in two") {
    for (const float width : {1440.0F, 768.0F, 400.0F})
        for (const Language language : {Language::danish, Language::english}) {
            Desk desk(session_with_model("readiness", language));
            desk.input.width = width;
            desk.writes_down = true;
            desk.settle();
            desk.act(action::Run{CommandId::show_help});
            desk.settle();
            const auto says = [&](Word term, Word meaning) {
                const std::string name =
                    std::string(text_of(language, term)) + ": " + std::string(text_of(language, meaning));
                return desk.find(Role::list_item, name) != nullptr;
            };
            CHECK(says(Word::glossary_touchpoint, Word::glossary_touchpoint_text));
            CHECK(says(Word::glossary_readiness, Word::glossary_readiness_text));
            CHECK(says(Word::glossary_fit, Word::glossary_fit_text));
            for (const WrittenText& text : desk.written)
                for (const Word meaning : {Word::glossary_touchpoint_text, Word::glossary_readiness_text,
                                           Word::glossary_fit_text, Word::glossary_score_text}) {
                    const bool is_its = text_of(language, meaning).find(text.text) != std::string_view::npos;
                    CHECK_FALSE((is_its && text.is_cut));
                }
        }
}

TEST_CASE("single keys are switched off in help") {
    Desk desk(session_with_model("readiness"));
    desk.settle();
    desk.act(action::Run{CommandId::show_help});
    desk.settle();
    desk.click(Role::checkbox, "Enkelte taster på kortet");
    CHECK_FALSE(desk.session.preferences.single_keys);
}

}  // namespace journey::ui
