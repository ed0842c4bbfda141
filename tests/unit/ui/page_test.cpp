// Which parts are on the page, and where.
#include "ui/mode_tabs.h"
#include "ui/panels.h"
#include "unit/ui/support.h"

#include <algorithm>
#include <doctest/doctest.h>

namespace journey::ui {
namespace {

Rect inspector_of(const Desk& desk) {
    const MirrorNode* found = desk.find(Role::region, text_of(desk.session.language(), Word::inspect_region));
    return found ? found->rect : Rect{};
}

void select_a_stage(Desk& desk) {
    desk.act(action::Select{StageSelected{desk.session.document->map.stages[3]->id}});
    desk.settle();
}

}  // namespace

TEST_CASE("on a wide page the inspector stands beside the map, and its edge can be dragged") {
    Desk desk(session_with_model("readiness"));
    desk.settle();
    const Rect before = inspector_of(desk);
    CHECK(before.width == metric::panel);
    CHECK(before.right() == desk.input.width - metric::gutter);
    const Point edge = desk.middle_of(Role::separator, "Panelets bredde");
    desk.drag(edge, {edge.x - 60, edge.y});
    desk.settle();
    CHECK(inspector_of(desk).width == doctest::Approx(metric::panel + 60).epsilon(0.02));
    const Point again = desk.middle_of(Role::separator, "Panelets bredde");
    desk.drag(again, {again.x - 600, again.y});
    desk.settle();
    CHECK(inspector_of(desk).width == 480);
}

TEST_CASE("the inspector is put away and brought back from the bar") {
    Desk desk(session_with_model("readiness"));
    desk.settle();
    desk.click(Role::button, "Detaljer");
    desk.settle();
    CHECK(inspector_of(desk).width == 0);
    select_a_stage(desk);
    CHECK(inspector_of(desk).width == 0);
    desk.click(Role::button, "Detaljer");
    desk.settle();
    CHECK(inspector_of(desk).width > 0);
}

TEST_CASE("on a narrow page the inspector is a sheet that peeks, and rises with a selection") {
    Desk desk(session_with_model("readiness"));
    desk.input.width = 768;
    desk.input.height = 1024;
    desk.settle();
    CHECK(inspector_of(desk).height == 0);  // only the tabs peek out
    CHECK(desk.find(Role::radio, "Detaljer") != nullptr);
    select_a_stage(desk);
    const Rect half = inspector_of(desk);
    CHECK(half.height > 200);
    CHECK(half.bottom() == 1024 - mode_bar_height - metric::gutter);
    const Point handle = desk.middle_of(Role::separator, "Panelets højde");
    SUBCASE("a press on its handle lowers it") {
        desk.click_at(handle);
        desk.settle();
        CHECK(inspector_of(desk).height == 0);
    }
    SUBCASE("dragged, it comes to rest at a stop") {
        desk.drag(handle, {handle.x, 200});
        desk.settle();
        CHECK(inspector_of(desk).height > half.height);
        CHECK(inspector_of(desk).y >= metric::top_bar);
    }
    SUBCASE("put away, the next selection brings it back") {
        desk.state.inspector_open = false;
        desk.settle();
        CHECK(inspector_of(desk).width == 0);
        desk.act(action::Select{StageSelected{desk.session.document->map.stages[5]->id}});
        desk.settle();
        CHECK(inspector_of(desk).height > 200);
    }
}

TEST_CASE("in a low window the sheet leaves the map to see, until it is asked for") {
    Desk desk(session_with_model("readiness"));
    desk.input.width = 640;  // 1280 × 1024 at a zoom of 200 %
    desk.input.height = 512;
    desk.settle();
    select_a_stage(desk);
    CHECK(inspector_of(desk).height == 0);
    show_panel(desk.state, PanelWish::details);
    desk.settle();
    CHECK(inspector_of(desk).height > 100);
    desk.act(action::Select{StageSelected{desk.session.document->map.stages[5]->id}});
    desk.settle();
    CHECK(inspector_of(desk).height > 100);
    desk.act(action::Select{NothingSelected{}});
    desk.settle();
    select_a_stage(desk);
    CHECK(inspector_of(desk).height == 0);
}

TEST_CASE("made larger, the page has the form that its width then calls for, and nothing is out of reach") {
    Desk desk(session_with_model("readiness"));
    desk.settle();
    CHECK(desk.find(Role::separator, "Panelets bredde") != nullptr);
    for (int i = 0; i < 3; ++i) desk.act(action::Run{CommandId::scale_up});
    desk.settle();
    CHECK(desk.input.zoom == 1.5F);
    CHECK(desk.input.width == doctest::Approx(960));
    CHECK(desk.find(Role::separator, "Panelets højde") != nullptr);  // a sheet
    for (const MirrorNode& node : desk.out.mirror.nodes) {
        if (node.on_board || node.role != Role::button) continue;
        CAPTURE(node.name);
        CHECK(node.rect.right() < 960.5F);
    }
    desk.click(Role::button, "Mere");
    CHECK(desk.find(Role::menu, "Mere") != nullptr);
    desk.escape();
    desk.act(action::Run{CommandId::scale_reset});
    desk.settle();
    CHECK(desk.input.width == doctest::Approx(1440));
}

TEST_CASE("the focus returns to where it was when an overlay closes") {
    Desk desk(session_with_model("readiness"));
    desk.settle();
    desk.focus(Role::button, "Mere");
    const WidgetId before = desk.input.focused;
    desk.act(action::Run{CommandId::show_help});
    desk.settle();
    CHECK(desk.input.focused != before);
    desk.escape();
    CHECK(desk.input.focused == before);
}

TEST_CASE("every widget of the page has an id of its own, and everything that can be pressed has a name") {
    for (const bool at_home : {true, false}) {
        CAPTURE(at_home);
        Desk desk(at_home ? Session{} : session_with_model("readiness"));
        desk.session.library_known = true;
        desk.session.library = {library_entry("m1", "Et kort"), library_entry("m2", "Et andet kort")};
        desk.settle();
        std::vector<WidgetId> ids;
        for (const MirrorNode& node : desk.out.mirror.nodes) {
            ids.push_back(node.id);
            if (has(node.state, NodeState::focusable) || has(node.state, NodeState::cursor)) {
                CAPTURE(static_cast<int>(node.role));
                CAPTURE(node.rect.x);
                CAPTURE(node.rect.y);
                CHECK_FALSE(node.name.empty());
            }
        }
        std::ranges::sort(ids);
        CHECK(std::ranges::adjacent_find(ids) == ids.end());
    }
}

TEST_CASE("a page at rest asks for no more frames") {
    for (const bool at_home : {true, false}) {
        CAPTURE(at_home);
        Desk desk(at_home ? Session{} : session_with_model("readiness"));
        desk.session.library_known = true;
        desk.settle();
        desk.forget();
        desk.frame(3);
        CHECK_FALSE(desk.out.animating);
        CHECK(desk.actions.empty());
    }
}

}  // namespace journey::ui
