// The home page: starting, opening, searching, deleting.
#include "format/enum_words.h"
#include "ui/models.h"
#include "unit/support/test_files.h"
#include "unit/ui/support.h"

#include <algorithm>
#include <doctest/doctest.h>

namespace journey::ui {
namespace {

Session session_with_library() {
    Session session;
    session.library_known = true;
    session.library = {library_entry("m1", "B2B-kunderejsen"), library_entry("m2", "Kursuskunder"),
                       library_entry("m3", "Ældre kunder")};
    return session;
}

LibraryEntry deleted_entry(std::string_view id, std::string_view title, int days_left) {
    LibraryEntry entry = library_entry(id, title);
    entry.deleted = Deletion{1, days_left};
    return entry;
}

bool is_model(const MirrorNode& node) {
    return std::ranges::any_of(gallery_models, [&](const GalleryModel& model) {
        return node.role == Role::button && node.name == words_for_model(Language::danish, model.id);
    });
}

std::ptrdiff_t models_shown(const Desk& desk) { return std::ranges::count_if(desk.out.mirror.nodes, is_model); }

std::size_t cards_shown(const Desk& desk) {
    std::size_t count = 0;
    for (const MirrorNode& node : desk.out.mirror.nodes)
        if (node.role == Role::list_item) ++count;
    return count;
}

}  // namespace

TEST_CASE("before the library is known, the home page promises nothing") {
    Session session;
    Desk desk(session);
    desk.settle();
    CHECK_FALSE(desk.has_text("Nyt kort"));
    CHECK_FALSE(desk.has_text("Hvor mister I kunderne?"));
}

TEST_CASE("a first run says what the program is for and starts from a model") {
    Desk desk;
    desk.settle();
    CHECK(desk.find(Role::heading, "Hvor mister I kunderne?") != nullptr);
    desk.click(Role::button, "Parathed 0–110\u00a0%");
    REQUIRE(desk.last<action::StartFromModel>() != nullptr);
    CHECK(desk.last<action::StartFromModel>()->model == "readiness");
}

TEST_CASE("a first run puts the focus on the first model once, so that Enter starts") {
    Desk desk;
    desk.frame();
    CHECK(desk.out.focus == desk.node(Role::button, "Parathed 0–110\u00a0%").id);
    desk.frame();
    CHECK_FALSE(desk.out.focus.has_value());
    desk.activate(Role::button, "Parathed 0–110\u00a0%");
    CHECK(desk.last<action::StartFromModel>() != nullptr);
}

TEST_CASE("the blank model is offered too") {
    Desk desk;
    desk.settle();
    desk.click(Role::button, "Tomt kort");
    REQUIRE(desk.last<action::StartFromModel>() != nullptr);
    CHECK(desk.last<action::StartFromModel>()->model == "blank");
}

TEST_CASE("the gallery has one row that ends with the blank map, and shows all models when asked") {
    for (const bool first_run : {true, false}) {
        CAPTURE(first_run);
        Session session = session_with_library();
        if (first_run) session.library.clear();
        Desk desk(std::move(session));
        desk.settle();
        CHECK(models_shown(desk) == 5);
        CHECK(desk.find(Role::button, "Tomt kort") != nullptr);
        CHECK(desk.find(Role::button, "Serviceblueprint") == nullptr);
        CHECK_FALSE(has(desk.node(Role::button, "Alle modeller").state, NodeState::pressed));
        desk.click(Role::button, "Alle modeller");
        desk.settle();
        CHECK(models_shown(desk) == std::ssize(gallery_models));
        CHECK(has(desk.node(Role::button, "Alle modeller").state, NodeState::pressed));
        desk.click(Role::button, "Serviceblueprint");
        REQUIRE(desk.last<action::StartFromModel>() != nullptr);
        CHECK(desk.last<action::StartFromModel>()->model == "blueprint");
    }
}

TEST_CASE("a window too narrow for a row of models shows them all below each other") {
    Desk desk;
    desk.input.width = 480;
    desk.settle();
    CHECK(models_shown(desk) == std::ssize(gallery_models));
    CHECK(desk.find(Role::button, "Alle modeller") == nullptr);
}

TEST_CASE("every model of the gallery opens as a map in both languages, and every model is in the gallery") {
    CHECK(test::files_in(JOURNEY_ASSETS "/models", ".da.json").size() ==
          std::size(gallery_models) + 1);  // and the example
    for (const GalleryModel& model : gallery_models)
        for (const Language language : {Language::danish, Language::english}) {
            CAPTURE(model.id);
            const Session session = session_with_model(model.id, language);
            CHECK(session.document->map.model == model.id);
            CHECK(words_for_model(language, model.id) != model.id);
        }
}

TEST_CASE("every mark of a model's picture lies in its box") {
    constexpr int width = 216;
    constexpr int height = 104;
    for (const GalleryModel& model : gallery_models) {
        CAPTURE(model.id);
        CHECK(model.picture.size() >= 3);
        for (const Mark& mark : model.picture) {
            const bool has_size = mark.shape == Shape::bar || mark.shape == Shape::sheet;
            const int right = has_size ? mark.a.x + mark.b.x : std::max({mark.a.x, mark.b.x, mark.c.x});
            const int bottom = has_size ? mark.a.y + mark.b.y : std::max({mark.a.y, mark.b.y, mark.c.y});
            CHECK(right <= width);
            CHECK(bottom <= height);
        }
    }
}

TEST_CASE("a press on a card of the library opens that map") {
    Desk desk(session_with_library());
    desk.settle();
    desk.click(Role::button, "Kursuskunder, Parathed 0–110\u00a0%, score 48, I dag 09.14");
    REQUIRE(desk.last<action::OpenLibraryMap>() != nullptr);
    CHECK(desk.last<action::OpenLibraryMap>()->id.value == "m2");
}

TEST_CASE("a map that cannot be read says so and does not open") {
    Session session = session_with_library();
    session.library[0].readable = false;
    Desk desk(std::move(session));
    desk.settle();
    const MirrorNode card = desk.node(Role::button, "B2B-kunderejsen");
    CHECK(has(card.state, NodeState::disabled));
    CHECK(card.description.contains("urørt"));
    desk.click(Role::button, "B2B-kunderejsen");
    CHECK(desk.last<action::OpenLibraryMap>() == nullptr);
}

TEST_CASE("the menu of a card makes a copy of its map") {
    Desk desk(session_with_library());
    desk.settle();
    desk.click(Role::button, "Mere om Kursuskunder");
    desk.settle();
    desk.click(Role::menuitem, "Dublér");
    REQUIRE(desk.last<action::DuplicateLibraryMap>() != nullptr);
    CHECK(desk.last<action::DuplicateLibraryMap>()->id.value == "m2");
}

TEST_CASE("the menu of a card deletes its map without asking, and the toast has it back") {
    Desk desk(session_with_library());
    desk.settle();
    desk.click(Role::button, "Mere om Kursuskunder");
    desk.settle();
    desk.click(Role::menuitem, "Slet");
    REQUIRE(desk.last<action::TrashLibraryMap>() != nullptr);
    CHECK(desk.last<action::TrashLibraryMap>()->id.value == "m2");
    desk.settle();
    CHECK(desk.find(Role::heading, "Slettet for nylig") != nullptr);
    CHECK(desk.find(Role::button, "Gendan Kursuskunder") != nullptr);
    CHECK(desk.has_text("Slettes for altid om 30 dage"));
    desk.click(Role::button, "Fortryd");
    desk.settle();
    CHECK(desk.session.library.size() == 3);
    CHECK(desk.find(Role::heading, "Slettet for nylig") == nullptr);
}

TEST_CASE("a deleted map is had back with its button, also when no other is left") {
    Session session = session_with_library();
    session.deleted = {deleted_entry("m4", "Gammelt kort", 1)};
    session.library.clear();
    Desk desk(std::move(session));
    desk.input.height = 1400;
    desk.settle();
    CHECK(desk.has_text("Slettes for altid i morgen"));
    desk.click(Role::button, "Gendan Gammelt kort");
    REQUIRE(desk.last<action::RestoreLibraryMap>() != nullptr);
    desk.settle();
    CHECK(desk.find(Role::list_item, "Gammelt kort") != nullptr);
    CHECK(desk.find(Role::button, "Gendan Gammelt kort") == nullptr);
}

TEST_CASE("a deleted map goes for good only when its row was asked about") {
    Session session = session_with_library();
    session.deleted = {deleted_entry("m4", "Gammelt kort", 12), deleted_entry("m5", "Andet kort", 3)};
    Desk desk(std::move(session));
    desk.input.height = 1400;
    desk.settle();
    desk.click(Role::button, "Slet Gammelt kort for altid…");
    CHECK(desk.last<action::DeleteLibraryMap>() == nullptr);
    CHECK(desk.input.focused == desk.node(Role::button, "Annullér").id);
    desk.settle();
    REQUIRE(desk.find(Role::group, "Slet kortet for altid?") != nullptr);
    CHECK(desk.find(Role::button, "Gendan Gammelt kort") == nullptr);
    CHECK(desk.find(Role::button, "Gendan Andet kort") != nullptr);

    SUBCASE("Slet deletes that map") {
        desk.click(Role::button, "Slet");
        REQUIRE(desk.last<action::DeleteLibraryMap>() != nullptr);
        CHECK(desk.last<action::DeleteLibraryMap>()->id.value == "m4");
        desk.settle();
        CHECK(desk.session.deleted.size() == 1);
    }
    SUBCASE("Escape leaves it") {
        desk.escape();
        CHECK(desk.input.focused == desk.node(Role::button, "Slet Gammelt kort for altid…").id);
        desk.settle();
        CHECK(desk.find(Role::button, "Gendan Gammelt kort") != nullptr);
        CHECK(desk.session.deleted.size() == 2);
    }
}

TEST_CASE("the library can be saved in one file, and says where its maps are") {
    Desk desk(session_with_library());
    desk.settle();
    desk.click(Role::button, "Gem kopi af alle");
    REQUIRE(desk.last<action::Run>() != nullptr);
    CHECK(desk.last<action::Run>()->command == CommandId::back_up_all);
    desk.click(Role::button, "Kortene ligger kun i denne browser");
    desk.settle();
    CHECK(desk.find(Role::dialog, "Hvor kortene ligger") != nullptr);
    CHECK(desk.has_text("Safari sletter dem"));
    desk.escape();
    desk.settle();
    CHECK(desk.find(Role::dialog, "Hvor kortene ligger") == nullptr);
}

TEST_CASE("what cannot be read is saved as it is") {
    Session session = session_with_library();
    session.library[0].readable = false;
    Desk desk(std::move(session));
    desk.settle();
    desk.click(Role::button, "Mere om B2B-kunderejsen");
    desk.settle();
    desk.click(Role::menuitem, "Gem det, som det er");
    REQUIRE(desk.last<action::SaveLibraryEntry>() != nullptr);
    CHECK(desk.last<action::SaveLibraryEntry>()->id.value == "m1");
}

TEST_CASE("a map that cannot be read goes for good only when its card was asked about") {
    Session session = session_with_library();
    session.library[0].readable = false;
    Desk desk(std::move(session));
    desk.settle();
    desk.click(Role::button, "Mere om B2B-kunderejsen");
    desk.settle();
    desk.click(Role::menuitem, "Slet for altid…");
    CHECK(desk.last<action::DeleteLibraryMap>() == nullptr);
    CHECK(desk.find(Role::group, "Slet kortet for altid?") != nullptr);

    SUBCASE("Slet deletes that map") {
        desk.click(Role::button, "Slet");
        REQUIRE(desk.last<action::DeleteLibraryMap>() != nullptr);
        CHECK(desk.last<action::DeleteLibraryMap>()->id.value == "m1");
        desk.settle();
        CHECK_FALSE(desk.has_text("B2B-kunderejsen"));
    }
    SUBCASE("Annullér leaves it") {
        desk.click(Role::button, "Annullér");
        desk.settle();
        CHECK(desk.find(Role::group, "Slet kortet for altid?") == nullptr);
        CHECK(desk.session.library.size() == 3);
    }
    SUBCASE("Escape leaves it") {
        desk.escape();
        CHECK(desk.find(Role::group, "Slet kortet for altid?") == nullptr);
        CHECK(desk.session.library.size() == 3);
    }
    SUBCASE("the card does not open while it asks") {
        const Rect card = desk.node(Role::list_item, "B2B-kunderejsen").rect;
        desk.click_at({card.x + card.width / 2, card.y + 20});
        CHECK(desk.last<action::OpenLibraryMap>() == nullptr);
    }
    SUBCASE("the focus is on the way out") { CHECK(desk.input.focused == desk.node(Role::button, "Annullér").id); }
}

TEST_CASE("searching shows the maps that match, whatever the case of their letters") {
    Desk desk(session_with_library());
    desk.settle();
    CHECK(cards_shown(desk) == 3);
    desk.click(Role::textbox, "Søg i dine kort");
    desk.frame();
    REQUIRE(desk.out.text_field.has_value());
    desk.type("æLDRE");
    CHECK(cards_shown(desk) == 1);
    CHECK(desk.find(Role::list_item, "Ældre kunder") != nullptr);
    desk.type("findes ikke");
    CHECK(cards_shown(desk) == 0);
    CHECK(desk.has_text("Ingen af dine kort passer til “findes ikke”."));
}

TEST_CASE("the language is chosen in the header") {
    Desk desk;
    desk.settle();
    desk.click(Role::button, "Sprog");
    desk.settle();
    desk.click(Role::menuitem, "English");
    desk.settle();
    CHECK(desk.session.language() == Language::english);
    CHECK(desk.find(Role::heading, "Where do you lose your customers?") != nullptr);
}

TEST_CASE("the focus goes from the header over the models to the library") {
    Desk desk(session_with_library());
    desk.settle();
    std::vector<std::string> stops;
    for (const MirrorNode& node : desk.out.mirror.nodes)
        if (has(node.state, NodeState::focusable)) stops.push_back(node.name);
    const std::vector<std::string> expected{"Søg i dine kort",
                                            "Sprog",
                                            "Skift mellem lyst og mørkt",
                                            "Hjælp og alle taster",
                                            "Alle modeller",
                                            "Parathed 0–110\u00a0%",
                                            "ZMOT: sandhedens øjeblikke",
                                            "The Loop",
                                            "Den klassiske kunderejse",
                                            "Tomt kort",
                                            "Kortene ligger kun i denne browser",
                                            "Gem kopi af alle",
                                            "Åbn fil",
                                            "B2B-kunderejsen, Parathed 0–110\u00a0%, score 48, I dag 09.14",
                                            "Mere om B2B-kunderejsen",
                                            "Kursuskunder, Parathed 0–110\u00a0%, score 48, I dag 09.14",
                                            "Mere om Kursuskunder",
                                            "Ældre kunder, Parathed 0–110\u00a0%, score 48, I dag 09.14",
                                            "Mere om Ældre kunder",
                                            "Slip en kortfil her"};
    CHECK(stops == expected);
}

TEST_CASE("at every width the cards of the home page lie inside the window and apart") {
    for (const float width : {360.0F, 560.0F, 800.0F, 1024.0F, 1440.0F, 2560.0F}) {
        CAPTURE(width);
        Desk desk(session_with_library());
        desk.input.width = width;
        desk.state.all_models = true;
        desk.settle();
        std::vector<Rect> cards;
        for (const MirrorNode& node : desk.out.mirror.nodes)
            if (node.role == Role::list_item || is_model(node)) cards.push_back(node.rect);
        REQUIRE(cards.size() == 3 + std::size(gallery_models));
        for (std::size_t i = 0; i < cards.size(); ++i) {
            CHECK(cards[i].x >= 0);
            CHECK(cards[i].right() <= width);
            for (std::size_t k = i + 1; k < cards.size(); ++k) {
                const bool apart = cards[i].right() <= cards[k].x || cards[k].right() <= cards[i].x ||
                                   cards[i].bottom() <= cards[k].y || cards[k].bottom() <= cards[i].y;
                CHECK(apart);
            }
        }
    }
}

TEST_CASE("down to 320 px nothing of the home page lies beyond the window or on a neighbour, in either language") {
    for (const Language language : {Language::danish, Language::english})
        for (const bool has_maps : {false, true})
            for (const float width : {320.0F, 400.0F, 559.0F}) {
                CAPTURE(width);
                CAPTURE(has_maps);
                Desk desk(has_maps ? session_with_library() : Desk().session);
                desk.session.preferences.language = language;
                if (has_maps) desk.session.deleted = {deleted_entry("m4", "Gammelt kort med et langt navn", 12)};
                desk.input.width = width;
                desk.input.height = 640;
                desk.input.coarse_pointer = true;
                desk.settle();
                const auto& nodes = desk.out.mirror.nodes;
                for (const MirrorNode& node : nodes) {
                    CAPTURE(node.name);
                    CHECK(node.rect.x >= 0);
                    CHECK(node.rect.right() <= width);
                }
                const auto is_button = [](const MirrorNode& node) { return node.role == Role::button; };
                const auto meet = [](const Rect& a, const Rect& b) {
                    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
                };
                // The menu of a map lies on its card.
                const auto holds = [](const Rect& a, const Rect& b) {
                    return b.x >= a.x && b.right() <= a.right() && b.y >= a.y && b.bottom() <= a.bottom();
                };
                for (const MirrorNode& one : nodes)
                    for (const MirrorNode& other : nodes) {
                        if (&one == &other || !is_button(one) || !is_button(other)) continue;
                        CAPTURE(one.name);
                        CAPTURE(other.name);
                        const bool one_holds_other = holds(one.rect, other.rect) || holds(other.rect, one.rect);
                        CHECK((!meet(one.rect, other.rect) || one_holds_other));
                    }
            }
}

}  // namespace journey::ui
