// At its edges the board scrolls under what is dragged, and goes back when that comes to nothing.
#include "model/lookup.h"
#include "unit/ui/board_desk.h"

#include <doctest/doctest.h>
#include <string_view>

namespace journey::ui {
namespace {

constexpr Viewport in_the_middle{164, 400, 20};

/// A map that can still be scrolled every way.
void open_in_the_middle(Desk& desk) {
    desk.input.height = 760;
    desk.settle();
    desk.act(action::SetViewport{in_the_middle});
    desk.settle();
    REQUIRE(viewport(desk) == in_the_middle);
}

/// The first stage that is seen whole.
std::size_t seen_stage(const Desk& desk) {
    std::size_t stage = 0;
    while (page_x(desk, stage) < desk.state.board.area.x + 40) ++stage;
    return stage;
}

/// A border between two phases well inside what is seen.
Point seen_border(const Desk& desk) {
    const Rect& area = desk.state.board.area;
    for (const PhaseBand& band : desk.state.board.layout.phases) {
        const Point border = border_before(desk, band.first_stage);
        if (border.x > area.x + 100 && border.x < area.right() - 100) return border;
    }
    FAIL("no border between phases is seen");
    return {};
}

Point middle(const Rect& rect) { return {rect.x + rect.width / 2, rect.y + rect.height / 2}; }

struct Held {
    std::string_view what;
    Point from;
    bool sideways;
    bool up_and_down;
};

std::vector<Held> all_kinds(const Desk& desk) {
    const std::size_t stage = seen_stage(desk);
    return {{"card", place(desk, touchpoints(desk, stage + 1)[0]), true, true},
            {"marquee", empty_place(desk, stage + 1), true, true},
            {"stage", header_of(desk, stage + 1), true, false},
            {"path", path_handle_of(desk, stage + 1), true, false},
            {"border of a phase", seen_border(desk), true, false},
            {"lane", lane_in_rail(desk, 1), false, true}};
}

/// How far the board has moved while the pointer rested there.
Point scrolled_at(Desk& desk, Point at) {
    desk.point_at(at);
    const Viewport before = viewport(desk);
    desk.frame(3);
    return {viewport(desk).scroll_x - before.scroll_x, viewport(desk).scroll_y - before.scroll_y};
}

}  // namespace

TEST_CASE("a card scrolls the board at all four edges of the cells") {
    Desk desk(session_with_model("readiness"));
    open_in_the_middle(desk);
    const Rect area = desk.state.board.area;
    const Point from = place(desk, touchpoints(desk, seen_stage(desk) + 1)[0]);
    press_and_move(desk, from, middle(area));
    REQUIRE(std::holds_alternative<CardDrag>(desk.state.drag));
    CHECK(viewport(desk) == in_the_middle);
    const Point center = middle(area);
    struct Edge {
        Point at;
        float right, down;
    };
    for (const Edge& edge : {Edge{{area.x + 4, center.y}, -1, 0}, Edge{{area.right() - 4, center.y}, 1, 0},
                             Edge{{center.x, area.y + 4}, 0, -1}, Edge{{center.x, area.bottom() - 4}, 0, 1}}) {
        CAPTURE(edge.right);
        CAPTURE(edge.down);
        desk.act(action::SetViewport{in_the_middle});
        const Point moved = scrolled_at(desk, edge.at);
        CHECK(moved.x * edge.right >= 0);
        CHECK((moved.x != 0) == (edge.right != 0));
        CHECK(moved.y * edge.down >= 0);
        CHECK((moved.y != 0) == (edge.down != 0));
    }
    desk.escape();
    desk.release();
    desk.settle();
    CHECK(viewport(desk) == in_the_middle);
}

TEST_CASE("what is dragged scrolls the board only along the part it lives in, and Escape brings it back") {
    Desk desk(session_with_model("readiness"));
    open_in_the_middle(desk);
    const Rect area = desk.state.board.area;
    for (const Held& held : all_kinds(desk)) {
        CAPTURE(held.what);
        const Point beside{held.sideways ? middle(area).x : held.from.x + 6,
                           held.up_and_down ? middle(area).y : held.from.y + 6};
        press_and_move(desk, held.from, beside);
        REQUIRE(desk.state.drag.index() != 0);
        CHECK(viewport(desk) == in_the_middle);  // its own part has no edge there
        const Point right = scrolled_at(desk, {held.sideways ? area.right() - 4 : held.from.x, beside.y});
        CHECK((right.x > 0) == held.sideways);
        CHECK(right.y == 0);
        const Point left = scrolled_at(desk, {held.sideways ? area.x + 4 : held.from.x, beside.y});
        CHECK((left.x < 0) == held.sideways);
        CHECK(left.y == 0);
        const Point down = scrolled_at(desk, {beside.x, held.up_and_down ? area.bottom() - 4 : held.from.y});
        CHECK((down.y > 0) == held.up_and_down);
        CHECK(down.x == 0);
        desk.escape();
        desk.release();
        desk.settle();
        CHECK(viewport(desk) == in_the_middle);
        desk.wait_ms(600);  // the next press is no second one
    }
    CHECK(steps(desk) == 0);
}

TEST_CASE("let go outside, what was dragged stays, and the board goes back") {
    Desk desk(session_with_model("readiness"));
    open_in_the_middle(desk);
    const Rect area = desk.state.board.area;
    const Map before = map_of(desk);
    for (const Held& held : all_kinds(desk)) {
        if (held.what == "marquee") continue;  // it is where it is
        CAPTURE(held.what);
        press_and_move(desk, held.from, middle(area));
        scrolled_at(
            desk, {held.sideways ? area.right() - 4 : held.from.x, held.up_and_down ? area.bottom() - 4 : held.from.y});
        CHECK_FALSE(viewport(desk) == in_the_middle);
        desk.point_at({area.x + 300, 8});
        CHECK(desk.out.cursor == (held.what == "path" ? Cursor::grabbing : Cursor::not_allowed));
        desk.release();
        desk.settle();
        CHECK(map_of(desk) == before);
        CHECK(viewport(desk) == in_the_middle);
        desk.wait_ms(600);
    }
    CHECK(steps(desk) == 0);
}

TEST_CASE("a stage that is dragged outside shows no line, inside it does") {
    Desk desk(session_with_model("readiness"));
    open(desk);
    const Rect area = desk.state.board.area;
    const Color accent = make_theme(false, true).accent_solid;
    const float header = area.y - BoardSizes::stage_header - BoardSizes::phase_band;
    press_and_move(desk, header_of(desk, 0), {page_x(desk, 3) - 10, area.y - 30});
    REQUIRE(std::holds_alternative<StageDrag>(desk.state.drag));
    const Rect beside_border{page_x(desk, 3) - 3, header, 6, area.y - header};
    CHECK(desk.painted(accent, beside_border).has_value());
    desk.point_at({page_x(desk, 3) - 10, 8});
    CHECK_FALSE(desk.painted(accent, beside_border).has_value());
    desk.release();
    desk.settle();
    CHECK(steps(desk) == 0);
}

TEST_CASE("a new path from outside does not push the board away on its way in") {
    Desk desk(session_with_model("readiness"));
    open_in_the_middle(desk);
    const Rect area = desk.state.board.area;
    const Point outside{area.x - 20, area.y - BoardSizes::stage_header - BoardSizes::phase_band - 20};
    press_and_move(desk, outside, {area.x + 6, area.y - 30});
    REQUIRE(std::holds_alternative<PathDrag>(desk.state.drag));
    desk.frame(5);
    CHECK(viewport(desk) == in_the_middle);
    desk.escape();
    desk.release();
}

TEST_CASE("Escape closes a phase that opened under a drag, and the board is where it was") {
    Desk desk(session_with_model("readiness"));
    open_in_the_middle(desk);
    const std::vector<StageId> folded{map_of(desk).stages[7]->id, map_of(desk).stages[8]->id};
    desk.act(action::Fold{folded, true});
    desk.settle();
    desk.wait_ms(200);
    const Viewport before = viewport(desk);
    const std::size_t count = desk.session.document->folded.size();
    press_and_move(desk, header_of(desk, 4), {page_x(desk, 7) + 10, desk.state.board.area.y - 30});
    desk.wait_ms(700);
    REQUIRE(desk.session.document->folded.size() < count);
    desk.point_at({desk.state.board.area.right() - 4, desk.state.board.area.y - 30});
    desk.escape();
    desk.release();
    desk.wait_ms(300);
    CHECK(desk.session.document->folded.size() == count);
    CHECK(viewport(desk) == before);
}

}  // namespace journey::ui
