// Wheel and fingers on the board.
#include "model/lookup.h"
#include "unit/ui/board_desk.h"

#include <doctest/doctest.h>

namespace journey::ui {
namespace {

void open_low(Desk& desk) {
    desk.input.height = 760;
    desk.settle();
    desk.settle();
}

/// A finger that rests long enough to lift what is under it.
void rest_at(Desk& desk, Point at) {
    desk.press_at(at);
    desk.wait_ms(450);
}

}  // namespace

TEST_CASE("the wheel scrolls the lanes, sideways the stages, and only over the map") {
    Desk desk(session_with_model("readiness"));
    open_low(desk);
    desk.point_at(place(desk, touchpoints(desk, 1)[0]));
    desk.input.wheel_px = {0, 30};
    desk.frame();
    CHECK(viewport(desk) == Viewport{164, 0, 30});
    desk.input.wheel_px = {80, 0};  // with Shift, or two fingers
    desk.frame();
    CHECK(viewport(desk) == Viewport{164, 80, 30});
    desk.point_at({700, 8});
    desk.input.wheel_px = {50, 50};
    desk.frame();
    CHECK(viewport(desk) == Viewport{164, 80, 30});
}

TEST_CASE("the wheel with Ctrl zooms around what is under the pointer, between the narrowest and the widest") {
    Desk desk(session_with_model("readiness"));
    open_low(desk);
    desk.act(action::SetViewport{{164, 500, 0}});
    desk.settle();
    const std::size_t held = 6;
    const float share = 0.25F;
    const auto held_x = [&] { return page_x(desk, held) + share * desk.state.board.layout.columns[held].width; };
    const Point at{held_x(), desk.state.board.area.y + 100};
    desk.point_at(at);
    const auto zoom = [&](float wheel) {
        desk.input.wheel_zooms = true;
        desk.input.wheel_px = {0, wheel};
        desk.frame();
        desk.input.wheel_zooms = false;
        desk.frame();
    };
    zoom(-100);
    CHECK(viewport(desk).column_width > 200);
    CHECK(held_x() == doctest::Approx(at.x).epsilon(0.003));
    zoom(100);
    zoom(60);
    CHECK(viewport(desk).column_width < 164);
    CHECK(held_x() == doctest::Approx(at.x).epsilon(0.003));
    CHECK(viewport(desk).scroll_y == 0);
    for (int i = 0; i < 20; ++i) zoom(100);
    CHECK(viewport(desk).column_width == BoardSizes::column_min);
    for (int i = 0; i < 30; ++i) zoom(-100);
    CHECK(viewport(desk).column_width == BoardSizes::column_max);
}

TEST_CASE("a finger that rests lifts a stage, a lane, the border of a phase and a path") {
    Desk desk(session_with_model("readiness"));
    open(desk);
    desk.input.coarse_pointer = true;
    SUBCASE("a stage") {
        const StageId stage = map_of(desk).stages[0]->id;
        rest_at(desk, header_of(desk, 0));
        REQUIRE(std::holds_alternative<StageDrag>(desk.state.drag));
        desk.point_at({page_x(desk, 3) - 20, desk.state.board.area.y - 30});
        desk.release();
        CHECK(map_of(desk).stages[2]->id == stage);
    }
    SUBCASE("a lane") {
        const LaneId lane = map_of(desk).lanes[1].id;
        rest_at(desk, lane_in_rail(desk, 1));
        REQUIRE(std::holds_alternative<LaneDrag>(desk.state.drag));
        desk.point_at(lane_in_rail(desk, 0));
        desk.release();
        CHECK(map_of(desk).lanes[0].id == lane);
    }
    SUBCASE("the border of a phase, which a finger reaches from farther") {
        const std::size_t second = desk.state.board.layout.phases[1].first_stage;
        const PhaseId phase = map_of(desk).stages[second]->phase;
        const Point border = border_before(desk, second);
        rest_at(desk, {border.x + 10, border.y});
        REQUIRE(std::holds_alternative<PhaseDrag>(desk.state.drag));
        desk.point_at({page_x(desk, second - 1) + 10, border.y});
        desk.release();
        CHECK(map_of(desk).stages[second - 1]->phase == phase);
    }
    SUBCASE("a new path") {
        const std::size_t paths = map_of(desk).paths.size();
        rest_at(desk, path_handle_of(desk, 0));
        REQUIRE(std::holds_alternative<PathDrag>(desk.state.drag));
        desk.point_at(header_of(desk, 2));
        desk.release();
        CHECK(map_of(desk).paths.size() == paths + 1);
    }
    desk.settle();
    CHECK(steps(desk) == 1);
    CHECK(desk.state.drag.index() == 0);
    CHECK_FALSE(desk.state.context_menu.has_value());
}

TEST_CASE("a finger that rests on the end of the selected path takes it to another stage") {
    Session session = session_with_model("readiness");
    const Map& map = session.document->map;
    const Path path{{"way"}, map.stages[3]->id, map.stages[1]->id, 0.2, "ser sig om igen", {}};
    static_cast<void>(update(session, action::Commit{ChangeMap{map_change::SetPaths{{path}}}}, 0));
    Desk desk(std::move(session));
    open(desk);
    desk.act(action::Select{PathSelected{{"way"}}});
    desk.settle();
    desk.input.coarse_pointer = true;
    const float base = desk.state.board.area.y - BoardSizes::stage_header - BoardSizes::phase_band;
    rest_at(desk, {page_x(desk, 1) + BoardSizes::column_default / 2, base - 14});
    REQUIRE(std::holds_alternative<PathDrag>(desk.state.drag));
    desk.point_at(header_of(desk, 0));
    desk.release();
    CHECK(map_of(desk).paths.front().to == map_of(desk).stages[0]->id);
}

TEST_CASE("a finger that rests and is let go asks for the menu, and moves nothing, also at the edge of the map") {
    Desk desk(session_with_model("readiness"));
    open(desk);
    desk.act(action::SetViewport{{164, 300, 0}});
    desk.settle();
    desk.input.coarse_pointer = true;
    const Rect area = desk.state.board.area;
    Point at{};
    SUBCASE("a stage") { at = {area.x + 10, area.y - 30}; }
    SUBCASE("a lane") { at = lane_in_rail(desk, 1); }
    SUBCASE("the point of a feeling") {
        const auto& cards = map_of(desk).cards;
        const auto feels = std::ranges::find_if(cards, [&](const Box<Card>& card) {
            return kind_of_lane(map_of(desk), card->lane) == LaneKind::feels &&
                   card->stage == map_of(desk).stages[4]->id;
        });
        REQUIRE(feels != cards.end());
        at = place(desk, (*feels)->id);
        at.y += 3;
    }
    const Map before = map_of(desk);
    rest_at(desk, at);
    CHECK(desk.state.drag_is_held);
    desk.release();
    desk.settle();
    CHECK(std::ranges::any_of(desk.out.mirror.nodes, [](const MirrorNode& node) { return node.role == Role::menu; }));
    CHECK(map_of(desk) == before);
    CHECK(viewport(desk).scroll_x == 300);
    CHECK(steps(desk) == 0);
}

}  // namespace journey::ui
