// Lanes out of sight: hidden from their menu, and brought back.
#include "unit/ui/support.h"

#include <doctest/doctest.h>

namespace journey::ui {
namespace {

const Map& map_of(const Desk& desk) { return desk.session.document->map; }

Point lane_in_rail(const Desk& desk, std::size_t lane) {
    const LaneRow& row = desk.state.board.layout.lanes[lane];
    return {desk.state.board.area.x - 60, desk.out.mirror.board_origin.y + row.y + 12};
}

std::size_t rows_of(const Desk& desk) {
    std::size_t rows = 0;
    for (const MirrorNode& node : desk.out.mirror.nodes)
        if (node.role == Role::row_header) ++rows;
    return rows;
}

/// A desk on which the lane at a position was hidden from its menu.
struct Hidden {
    Desk desk{session_with_model("readiness")};
    std::size_t lanes = map_of(desk).lanes.size();

    explicit Hidden(std::size_t lane) {
        desk.settle();
        desk.click_at(lane_in_rail(desk, lane), 1);
        desk.settle();
        desk.click(Role::menuitem, "Skjul bane");
        desk.settle();
    }
};

}  // namespace

TEST_CASE("a lane is hidden from its menu: no row, no cells, no step of the history") {
    Hidden that(1);
    Desk& desk = that.desk;
    CHECK(rows_of(desk) == that.lanes - 1);
    CHECK(map_of(desk).lanes.size() == that.lanes);
    CHECK(desk.session.document->history.undo_count() == 0);
    const BoardLayout& layout = desk.state.board.layout;
    CHECK(layout.lanes[1].is_hidden());
    CHECK(layout.lanes[2].y == layout.lanes[0].height);
    for (std::size_t stage = 0; stage < layout.columns.size(); ++stage) CHECK(layout.cell(1, stage).count == 0);
    // The cursor went on to the lane that took its place.
    CHECK(desk.session.document->selection == Selection{LaneSelected{map_of(desk).lanes[2].id}});
}

TEST_CASE("what the pointer does below a hidden lane is about the lane that is seen there") {
    Hidden that(1);
    Desk& desk = that.desk;
    desk.click_at(lane_in_rail(desk, 2));
    CHECK(desk.session.document->selection == Selection{LaneSelected{map_of(desk).lanes[2].id}});
    const LaneId moved = map_of(desk).lanes[2].id;
    desk.drag(lane_in_rail(desk, 2), {lane_in_rail(desk, 0).x, lane_in_rail(desk, 0).y});
    desk.settle();
    CHECK(map_of(desk).lanes[0].id == moved);
}

TEST_CASE("hidden lanes come back from the menu, which says how many they are, and from the rail") {
    Hidden that(1);
    Desk& desk = that.desk;
    desk.act(action::Select{LaneSelected{map_of(desk).lanes[3].id}});
    desk.act(action::Run{CommandId::hide_lane});
    desk.settle();
    CHECK(rows_of(desk) == that.lanes - 2);
    SUBCASE("from the menu of a lane") {
        desk.click_at(lane_in_rail(desk, 0), 1);
        desk.settle();
        desk.click(Role::menuitem, "Vis alle baner (2 skjult)");
    }
    SUBCASE("from the rail") {
        desk.act(action::SetViewport{{164, 0, 5'000}});
        desk.settle();
        desk.click(Role::button, "Vis 2 skjulte");
    }
    desk.settle();
    CHECK(rows_of(desk) == that.lanes);
    CHECK(desk.find(Role::button, "Vis 2 skjulte") == nullptr);
}

}  // namespace journey::ui
