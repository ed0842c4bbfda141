// Paths as arcs above the stages: pulled from stage to stage, re-routed, selected, edited.
#include "unit/ui/support.h"

#include <doctest/doctest.h>
#include <imgui.h>

namespace journey::ui {
namespace {

const Map& map_of(const Desk& desk) { return desk.session.document->map; }

Point header_of(const Desk& desk, std::size_t column) {
    const StageColumn& place = desk.state.board.layout.columns[column];
    return {desk.out.mirror.board_origin.x + place.x + place.width / 2, desk.state.board.area.y - 40};
}

/// The round handle between phase band and header out of which a new path is pulled.
Point handle_of(const Desk& desk, std::size_t column) {
    return {header_of(desk, column).x, desk.state.board.area.y - BoardSizes::stage_header};
}

/// The name of an arc begins like this; the test fails when there is none.
MirrorNode arc_node(const Desk& desk, std::string_view begin) {
    for (const MirrorNode& node : desk.out.mirror.nodes)
        if (node.role == Role::button && node.on_board && node.name.starts_with(begin)) return node;
    FAIL("no arc of this name");
    return {};
}

Point middle(const Desk& desk, const MirrorNode& node) {
    const Point origin = desk.out.mirror.board_origin;
    return {node.rect.x + node.rect.width / 2 + origin.x, node.rect.y + node.rect.height / 2 + origin.y};
}

/// A map of the model without paths but one, from the fourth stage back to the second.
Session with_one_path() {
    Session session = session_with_model("readiness");
    const Map& map = session.document->map;
    const Path path{{"way"}, map.stages[3]->id, map.stages[1]->id, 0.2, "ser sig om igen", {}};
    static_cast<void>(update(session, action::Commit{ChangeMap{map_change::SetPaths{{path}}}}, 0));
    return session;
}

const PathId* selected_path(const Desk& desk) {
    const auto* selected = std::get_if<PathSelected>(&desk.session.document->selection);
    return selected ? &selected->id : nullptr;
}

}  // namespace

TEST_CASE("a path is pulled out of a stage's header to another stage, as one step") {
    Desk desk(with_one_path());
    desk.settle();
    const std::size_t steps = desk.session.document->history.undo_count();
    desk.drag(handle_of(desk, 0), header_of(desk, 2));
    desk.settle();
    REQUIRE(map_of(desk).paths.size() == 2);
    const Path& made = map_of(desk).paths.back();
    CHECK(made.from == map_of(desk).stages[0]->id);
    CHECK(made.to == map_of(desk).stages[2]->id);
    CHECK(desk.session.document->history.undo_count() == steps + 1);
    REQUIRE(selected_path(desk) != nullptr);
    CHECK(*selected_path(desk) == made.id);
    CHECK(desk.node(Role::textbox, "Hvad kunden gør").value.empty());
}

TEST_CASE("pulled to nowhere or to itself it makes nothing, and Escape ends it") {
    Desk desk(with_one_path());
    desk.settle();
    const Point from = handle_of(desk, 0);
    SUBCASE("to itself") { desk.drag(from, {from.x + 20, from.y + 30}); }
    SUBCASE("out of the map") { desk.drag(from, {from.x + 200, 10}); }
    SUBCASE("Escape") {
        desk.press_at(from);
        desk.point_at({from.x + 20, from.y});
        desk.point_at(header_of(desk, 2));
        CHECK(std::holds_alternative<PathDrag>(desk.state.drag));
        desk.escape();
        desk.release();
    }
    desk.settle();
    CHECK(map_of(desk).paths.size() == 1);
    CHECK(std::holds_alternative<std::monostate>(desk.state.drag));
}

TEST_CASE("an arc is selected by a click, and its end is pulled to another stage") {
    Desk desk(with_one_path());
    desk.settle();
    desk.click_at(middle(desk, arc_node(desk, "Tilbage fra")));
    desk.settle();
    REQUIRE(selected_path(desk) != nullptr);
    const Point end{header_of(desk, 1).x,
                    desk.state.board.area.y - BoardSizes::stage_header - BoardSizes::phase_band - 3};
    desk.drag(end, header_of(desk, 0));
    desk.settle();
    CHECK(map_of(desk).paths.front().to == map_of(desk).stages[0]->id);
    CHECK(map_of(desk).paths.front().from == map_of(desk).stages[3]->id);
    desk.act(action::Run{CommandId::undo});
    CHECK(map_of(desk).paths.front().to == map_of(desk).stages[1]->id);
}

TEST_CASE("with the keyboard a menu asks where the new path leads") {
    Desk desk(with_one_path());
    desk.act(action::Select{StageSelected{map_of(desk).stages[4]->id}});
    desk.act(action::Run{CommandId::new_path});
    desk.settle();
    SUBCASE("to a stage") {
        desk.click(Role::menuitem, map_of(desk).stages[6]->name);
        desk.settle();
        CHECK(map_of(desk).paths.back().from == map_of(desk).stages[4]->id);
        CHECK(map_of(desk).paths.back().to == map_of(desk).stages[6]->id);
    }
    SUBCASE("in from outside") {
        desk.click(Role::menuitem, "Ind i rejsen her");
        desk.settle();
        CHECK(map_of(desk).paths.back().from.empty());
        CHECK(map_of(desk).paths.back().to == map_of(desk).stages[4]->id);
    }
    SUBCASE("out of the journey") {
        desk.click(Role::menuitem, "Ud af rejsen her");
        desk.settle();
        CHECK(map_of(desk).paths.back().to.empty());
    }
    SUBCASE("Escape makes nothing and asks no more") {
        desk.escape();
        desk.settle();
        CHECK(map_of(desk).paths.size() == 1);
    }
    CHECK_FALSE(desk.session.document->path_from.has_value());
    CHECK_FALSE(desk.state.menu.has_value());
}

TEST_CASE("a press on the handle asks where the path leads") {
    Desk desk(with_one_path());
    desk.settle();
    desk.click_at(handle_of(desk, 2));
    desk.settle();
    CHECK(desk.find(Role::menuitem, "Ud af rejsen her") != nullptr);
}

TEST_CASE("the menu of an arc turns and deletes it") {
    Desk desk(with_one_path());
    desk.settle();
    desk.click_at(middle(desk, arc_node(desk, "Tilbage fra")), 1);
    desk.settle();
    SUBCASE("turn") {
        desk.click(Role::menuitem, "Vend vejen om");
        desk.settle();
        CHECK(map_of(desk).paths.front().from == map_of(desk).stages[1]->id);
        arc_node(desk, "Frem fra");
    }
    SUBCASE("delete") {
        desk.click(Role::menuitem, text_of(desk.session.language(), Word::command_delete_selected));
        desk.settle();
        CHECK(map_of(desk).paths.empty());
    }
}

TEST_CASE("the share of an arc is typed where it stands, or set in the panel") {
    Desk desk(with_one_path());
    desk.settle();
    desk.double_click_at(middle(desk, arc_node(desk, "Tilbage fra")));
    desk.settle();
    REQUIRE(desk.session.text_edit.has_value());
    REQUIRE(desk.out.text_field.has_value());
    CHECK(desk.out.text_field->rect.y < desk.state.board.area.y);
    desk.type("35 %");
    desk.act(action::EndText{true});
    CHECK(map_of(desk).paths.front().share == doctest::Approx(0.35));
    desk.settle();
    desk.focus(Role::slider, "Andel");
    desk.steps(1);
    desk.settle();
    CHECK(map_of(desk).paths.front().share == doctest::Approx(0.36));
}

TEST_CASE("both stages of an arc light up while it is pointed at, and its name is told") {
    Desk desk(with_one_path());
    desk.settle();
    desk.point_at(middle(desk, arc_node(desk, "Tilbage fra")));
    CHECK(desk.state.path_pointed == PathId{"way"});
    desk.wait_ms(600);
    desk.point_at({700, 500});
    CHECK(desk.state.path_pointed.empty());
}

namespace {

/// The middle of the place left of the arcs, where customers come from and go to.
Point outside_of(const Desk& desk) {
    const float header = BoardSizes::stage_header + BoardSizes::phase_band;
    return {desk.state.board.area.x - 40, desk.state.board.area.y - header - 20};
}

}  // namespace

TEST_CASE("a path into the journey is pulled in from the left of the arcs, as one step") {
    Desk desk(with_one_path());
    desk.settle();
    const std::size_t steps = desk.session.document->history.undo_count();
    desk.drag(outside_of(desk), header_of(desk, 2));
    desk.settle();
    REQUIRE(map_of(desk).paths.size() == 2);
    const Path& made = map_of(desk).paths.back();
    CHECK(made.from.empty());
    CHECK(made.to == map_of(desk).stages[2]->id);
    CHECK(desk.session.document->history.undo_count() == steps + 1);
    REQUIRE(selected_path(desk) != nullptr);
    CHECK(*selected_path(desk) == made.id);
}

TEST_CASE("it is pulled in beside the phases where there are no arcs yet") {
    Session session = session_with_model("readiness");
    static_cast<void>(update(session, action::Commit{ChangeMap{map_change::SetPaths{{}}}}, 0));
    Desk desk(std::move(session));
    desk.settle();
    const float band = desk.state.board.area.y - BoardSizes::stage_header - BoardSizes::phase_band / 2;
    desk.drag({desk.state.board.area.x - 40, band}, header_of(desk, 1));
    desk.settle();
    REQUIRE(map_of(desk).paths.size() == 1);
    CHECK(map_of(desk).paths.front().from.empty());
}

TEST_CASE("a path out of the journey is pulled out of a stage to the left, or behind the last stage") {
    Desk desk(with_one_path());
    desk.act(action::Run{CommandId::zoom_fit});
    desk.settle();
    const Point from = handle_of(desk, 1);
    SUBCASE("to the left") { desk.drag(from, outside_of(desk)); }
    SUBCASE("behind the last stage") {
        desk.act(action::SetViewport{{60, 0, 0}});
        desk.settle();
        const float end = desk.out.mirror.board_origin.x + desk.state.board.layout.width;
        REQUIRE(end + 30 < desk.state.board.area.right());
        desk.drag(handle_of(desk, 1), {end + 30, header_of(desk, 1).y});
    }
    desk.settle();
    REQUIRE(map_of(desk).paths.size() == 2);
    CHECK(map_of(desk).paths.back().from == map_of(desk).stages[1]->id);
    CHECK(map_of(desk).paths.back().to.empty());
}

TEST_CASE("an end of an arc is pulled out of the journey; one that comes in cannot leave at once") {
    Desk desk(with_one_path());
    desk.settle();
    SUBCASE("an arc becomes an exit") {
        desk.act(action::Select{PathSelected{{"way"}}});
        desk.settle();
        const Point end{header_of(desk, 1).x,
                        desk.state.board.area.y - BoardSizes::stage_header - BoardSizes::phase_band - 3};
        desk.drag(end, outside_of(desk));
        desk.settle();
        CHECK(map_of(desk).paths.front().to.empty());
        CHECK(map_of(desk).paths.front().from == map_of(desk).stages[3]->id);
    }
    SUBCASE("from outside to outside is nothing") {
        const Point from = outside_of(desk);
        desk.drag(from, {from.x + 20, from.y + 60});
        desk.settle();
        CHECK(map_of(desk).paths.size() == 1);
    }
    SUBCASE("Escape ends it") {
        desk.press_at(outside_of(desk));
        desk.point_at(header_of(desk, 2));
        CHECK(std::holds_alternative<PathDrag>(desk.state.drag));
        desk.escape();
        desk.release();
        desk.settle();
        CHECK(map_of(desk).paths.size() == 1);
    }
}

}  // namespace journey::ui
