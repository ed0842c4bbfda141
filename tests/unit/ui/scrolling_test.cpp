// Fingers, wheels and pinches: what they move, and what they leave to the browser or the page around.
#include "ui/scrolling.h"
#include "unit/ui/support.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <imgui.h>

namespace journey::ui {
namespace {

Session with_many_maps() {
    Session session;
    session.library_known = true;
    for (int i = 0; i < 40; ++i)
        session.library.push_back(library_entry("m" + std::to_string(i), "Kort nummer " + std::to_string(i)));
    return session;
}

const MirrorNode& first_card(const Desk& desk) {
    const auto found = std::ranges::find(desk.out.mirror.nodes, Role::list_item, &MirrorNode::role);
    REQUIRE(found != desk.out.mirror.nodes.end());
    return *found;
}

Point middle(const MirrorNode& node) { return {node.rect.x + node.rect.width / 2, node.rect.y + node.rect.height / 2}; }

/// A finger goes down, moves in small steps and goes up again.
void swipe(Desk& desk, Point from, Point by) {
    constexpr int steps = 10;
    desk.input.coarse_pointer = true;
    desk.press_at(from);
    for (int i = 1; i <= steps; ++i) {
        const float share = static_cast<float>(i) / static_cast<float>(steps);
        ImGui::GetIO().AddMousePosEvent(from.x + by.x * share, from.y + by.y * share);
        desk.frame();
    }
    desk.release();
    desk.settle();
}

/// The readiness model on a page that is too small for it, so that the map can be scrolled both ways.
class MapDesk : public Desk {
public:
    MapDesk() : Desk(session_with_model("readiness")) {
        input.width = 1200;
        input.height = 600;
        settle();
        settle();
    }
    [[nodiscard]] const Viewport& view() const { return session.document->viewport; }
    [[nodiscard]] Point on_map() const {
        const Rect& area = state.board.area;
        return {area.x + area.width / 2, area.y + area.height / 2};
    }
    [[nodiscard]] Point on_panel() const { return {input.width - 100, input.height / 2}; }
    [[nodiscard]] bool takes(Point distance, bool zooms = false) const { return takes_wheel(out, distance, zooms); }
};

}  // namespace

TEST_CASE("A finger that moves on an area scrolls it by as much, and presses nothing") {
    Desk desk(with_many_maps());
    desk.settle();
    const float before = first_card(desk).rect.y;
    const Point from = middle(first_card(desk));
    desk.forget();
    swipe(desk, from, {4, -150});
    CHECK(first_card(desk).rect.y == doctest::Approx(before - 150).epsilon(0.02));
    CHECK(desk.last<action::OpenLibraryMap>() == nullptr);
    swipe(desk, {from.x, from.y + 100}, {0, 400});
    CHECK(first_card(desk).rect.y == before);
    desk.click_at(from);
    CHECK(desk.last<action::OpenLibraryMap>() != nullptr);
}

TEST_CASE("A finger that moves to the side, and a mouse, scroll nothing") {
    Desk desk(with_many_maps());
    desk.settle();
    const float before = first_card(desk).rect.y;
    const Point from = middle(first_card(desk));
    SUBCASE("to the side") { swipe(desk, from, {150, -40}); }
    SUBCASE("with the mouse") { desk.drag(from, {from.x, from.y - 150}); }
    CHECK(first_card(desk).rect.y == before);
}

TEST_CASE("What is dragged itself keeps its finger") {
    Desk desk(session_with_model("readiness"));
    desk.input.width = 800;
    desk.input.height = 1000;
    desk.act(action::GoTo{Page::score});
    desk.settle();
    const auto& nodes = desk.out.mirror.nodes;
    const auto slider = std::ranges::find(nodes, Role::slider, &MirrorNode::role);
    REQUIRE(slider != nodes.end());
    const std::string name = slider->name;
    const float chart = desk.middle_of(Role::slider, name).y;
    const double loss = slider->now;
    swipe(desk, middle(*slider), {0, 40});
    CHECK(desk.node(Role::slider, name).now != doctest::Approx(loss));
    desk.act(action::Run{CommandId::undo});
    desk.settle();
    CHECK(desk.middle_of(Role::slider, name).y == doctest::Approx(chart));
    // Beside it the same movement scrolls the page.
    swipe(desk, {40, 700}, {0, -100});
    CHECK(desk.middle_of(Role::slider, name).y == doctest::Approx(chart - 100).epsilon(0.02));
}

TEST_CASE("A pinch and two fingers move the map from over the map only") {
    MapDesk desk;
    const Viewport before = desk.view();
    desk.point_at(desk.on_panel());
    desk.input.pinch = 1.3F;
    desk.input.touch_pan = {-40, -30};
    desk.frame(2);
    CHECK(desk.view() == before);
    desk.point_at(desk.on_map());
    desk.input.touch_pan = {-40, -30};
    desk.frame(2);
    CHECK(desk.view().scroll_x == doctest::Approx(before.scroll_x + 40));
    CHECK(desk.view().scroll_y == doctest::Approx(before.scroll_y + 30));
    desk.input.pinch = 1.3F;
    desk.frame(2);
    CHECK(desk.view().column_width > before.column_width);
}

TEST_CASE("A wheel over the map is taken as far as the map goes, a zoom always") {
    MapDesk desk;
    desk.point_at(desk.on_map());
    CHECK(desk.takes({0, 100}));
    CHECK(desk.takes({100, 0}));
    CHECK_FALSE(desk.takes({0, -100}));
    CHECK_FALSE(desk.takes({-100, 0}));
    CHECK_FALSE(desk.takes({10, -100}));
    CHECK(desk.takes({0, -100}, true));
    desk.input.wheel_px = {0, 5000};
    desk.frame(2);
    CHECK_FALSE(desk.takes({0, 100}));
    CHECK(desk.takes({0, -100}));
}

TEST_CASE("A wheel beside the map is taken where something scrolls, a zoom never") {
    MapDesk desk;
    desk.point_at(desk.on_panel());
    desk.settle();
    CHECK_FALSE(desk.takes({0, -100}, true));
    CHECK_FALSE(desk.takes({0, -100}));
    CHECK(desk.takes({0, 100}));
    desk.point_at({desk.input.width / 2, 10});  // the top bar
    CHECK_FALSE(desk.takes({0, 100}));
    desk.act(action::Run{CommandId::show_storage});
    desk.settle();
    desk.point_at(desk.on_map());  // a dialog lies over it
    CHECK_FALSE(desk.takes({0, -100}, true));
    CHECK_FALSE(desk.takes({100, 0}));
}

TEST_CASE("A pointer that is taken away clicks nothing, drops nothing and closes nothing") {
    MapDesk desk;
    const Map before = desk.session.document->map;
    const auto take_away = [&] {
        desk.input.lets_go = true;
        desk.release();
        desk.settle();
    };
    SUBCASE("a button") {
        desk.press_at(desk.middle_of(Role::button, "Zoom ind"));
        take_away();
        CHECK(desk.last<action::Run>() == nullptr);
    }
    SUBCASE("a card that is dragged") {
        desk.press_at(desk.on_map());
        desk.point_at({desk.on_map().x + 170, desk.on_map().y + 10});
        take_away();
        CHECK(desk.state.drag.index() == 0);
        CHECK_FALSE(desk.state.board_pressed.has_value());
    }
    SUBCASE("a slider") {
        desk.act(action::Select{StageSelected{desk.session.document->map.stages[3]->id}});
        desk.settle();
        const Point at = desk.middle_of(Role::slider, "Parathed");
        desk.press_at({at.x + 30, at.y});
        desk.point_at({at.x + 50, at.y});
        take_away();
        CHECK_FALSE(desk.session.document->before_preview.has_value());
    }
    SUBCASE("a dialog") {
        desk.act(action::Run{CommandId::show_help});
        desk.settle();
        desk.press_at(desk.on_map());
        take_away();
        CHECK(desk.session.overlay == Overlay::help);
    }
    CHECK(desk.session.document->map == before);
    CHECK(desk.session.document->history.undo_count() == 0);
}

TEST_CASE("A finger that pans the map leaves it where it is when a second one comes") {
    MapDesk desk;
    desk.input.coarse_pointer = true;
    const Viewport before = desk.view();
    desk.press_at(desk.on_map());
    desk.point_at({desk.on_map().x - 60, desk.on_map().y - 30});
    desk.input.lets_go = true;
    desk.release();
    desk.settle();
    CHECK(desk.state.drag.index() == 0);
    CHECK(desk.view().scroll_x == doctest::Approx(before.scroll_x + 60));
    CHECK(desk.view().scroll_y == doctest::Approx(before.scroll_y + 30));
}

}  // namespace journey::ui
