// The bar above an open map.
#include "unit/ui/support.h"

#include <algorithm>
#include <doctest/doctest.h>

namespace journey::ui {
namespace {

std::string said_of_saving(const SaveState& saved) {
    Desk desk(session_with_model("readiness"));
    desk.carries_out = false;
    desk.session.document->saved = saved;
    desk.settle();
    for (const MirrorNode& node : desk.out.mirror.nodes)
        if ((node.role == Role::text || node.role == Role::alert) && node.rect.y < metric::top_bar) return node.name;
    return {};
}

}  // namespace

TEST_CASE("the title is edited where it stands, as one step") {
    Desk desk(session_with_model("readiness"));
    desk.settle();
    const std::string before = desk.session.document->map.title;
    desk.click(Role::textbox, "Kortets navn");
    desk.frame();
    REQUIRE(desk.out.text_field.has_value());
    CHECK(desk.out.text_field->label == "Kortets navn");
    desk.type("Vores");
    desk.type("Vores kunder");
    CHECK(desk.session.document->map.title == "Vores kunder");
    desk.act(action::EndText{.keep = true});
    CHECK(desk.session.document->map.title == "Vores kunder");
    desk.settle();
    CHECK_FALSE(desk.out.text_field.has_value());
    desk.click(Role::button, "Fortryd");
    CHECK(desk.session.document->map.title == before);
}

TEST_CASE("what cannot be undone says why") {
    Desk desk(session_with_model("readiness"));
    desk.settle();
    const MirrorNode undo = desk.node(Role::button, "Fortryd");
    CHECK(has(undo.state, NodeState::disabled));
    CHECK_FALSE(undo.description.empty());
}

TEST_CASE("where the map is saved is said as it is") {
    CHECK(said_of_saving(save_state::Clean{}).empty());
    CHECK(said_of_saving(save_state::Pending{}) == "Gemmer…");
    CHECK(said_of_saving(save_state::InBrowser{"12:03"}) == "Gemt i denne browser 12:03");
    CHECK(said_of_saving(save_state::InFile{"kort.json", "12:03"}) == "Gemt i kort.json 12:03");
    CHECK(said_of_saving(save_state::Failed{Word::home_unreadable}).starts_with("Ikke gemt: "));
    CHECK(said_of_saving(save_state::Off{Word::home_unreadable}).starts_with("Ikke gemt: "));
}

TEST_CASE("a map is made the wished-for one in the version menu") {
    Desk desk(session_with_model("readiness"));
    desk.settle();
    CHECK(desk.node(Role::button, "Nu eller mål").value == "Nu");
    desk.click(Role::button, "Nu eller mål");
    desk.settle();
    desk.click(Role::menuitem, "Mål");
    CHECK(desk.session.document->map.state.value == MapState::target);
}

TEST_CASE("the logo leads to the maps") {
    Desk desk(session_with_model("readiness"));
    desk.settle();
    desk.click(Role::button, "Vis jeres kort");
    CHECK(desk.session.page == Page::home);
}

TEST_CASE("the map is saved as a file from the bar") {
    Desk desk(session_with_model("readiness"));
    desk.settle();
    desk.forget();
    desk.click(Role::button, "Gem som fil");
    REQUIRE(desk.last<action::Run>() != nullptr);
    CHECK(desk.last<action::Run>()->command == CommandId::save_file);
}

TEST_CASE("more commands are in the menu, with their keys") {
    Desk desk(session_with_model("readiness"));
    desk.settle();
    desk.click(Role::button, "Mere");
    desk.settle();
    CHECK(desk.node(Role::menuitem, "Gem som ny fil").description == "Ctrl Skift S");
    desk.click(Role::menuitem, "Hjælp og alle taster");
    CHECK(desk.session.overlay == Overlay::help);
}

TEST_CASE("a page of the map has its tab, and the open one is selected") {
    Desk desk(session_with_model("readiness"));
    desk.settle();
    CHECK(has(desk.node(Role::tab, "Kort").state, NodeState::selected));
}

TEST_CASE("at every width the parts of the bar keep apart and on the page") {
    for (const float width : {360.0F, 560.0F, 768.0F, 1000.0F, 1100.0F, 1200.0F, 1440.0F, 1920.0F}) {
        CAPTURE(width);
        Desk desk(session_with_model("readiness"));
        desk.input.width = width;
        desk.session.document->map.title = "En meget lang titel på et kort over en kunderejse, som ingen kan huske";
        desk.settle();
        float right = 0;
        std::vector<MirrorNode> stops;
        for (const MirrorNode& node : desk.out.mirror.nodes)
            if (node.rect.y < metric::top_bar && has(node.state, NodeState::focusable)) stops.push_back(node);
        REQUIRE(stops.size() >= 6);
        std::ranges::sort(stops, {}, [](const MirrorNode& node) { return node.rect.x; });
        for (const MirrorNode& node : stops) {
            CAPTURE(node.name);
            CHECK(node.rect.x >= right);
            right = node.rect.right();
        }
        CHECK(right <= width);
    }
}

}  // namespace journey::ui
