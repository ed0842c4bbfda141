// Ways out of a gesture: Escape, letting go outside.
#include "model/lookup.h"
#include "unit/ui/board_desk.h"

#include <doctest/doctest.h>
#include <imgui.h>

namespace journey::ui {
namespace {

/// A point of a feeling that can still rise.
CardId rising_feeling(const Desk& desk) {
    const BoardLayout& layout = desk.state.board.layout;
    for (std::size_t lane = 0; lane < layout.lanes.size(); ++lane) {
        if (layout.lanes[lane].kind != LaneKind::feels) continue;
        for (std::size_t stage = 0; stage < 5; ++stage) {
            const Cell& cell = layout.cell(lane, stage);
            if (cell.count == 0) continue;
            const Card& card = *map_of(desk).cards[layout.cards[cell.first].card];
            if (card.emotion < 1) return card.id;
        }
    }
    FAIL("no feeling can rise");
    return {};
}

}  // namespace

TEST_CASE("a copying drag leaves nothing with Escape") {
    Desk desk(session_with_model("readiness"));
    open(desk);
    const Map before = map_of(desk);
    const CardId card = touchpoints(desk, 0)[0];
    const Point to = place(desk, touchpoints(desk, 1)[0]);
    press_and_move(desk, place(desk, card), {to.x, to.y - 12});
    hold(ImGuiMod_Ctrl, true);
    desk.frame(2);
    REQUIRE(std::holds_alternative<CardDrag>(desk.state.drag));
    CHECK(std::get<CardDrag>(desk.state.drag).copies);
    desk.escape();
    desk.release();
    hold(ImGuiMod_Ctrl, false);
    desk.settle();
    CHECK(map_of(desk) == before);
    CHECK(steps(desk) == 0);
    CHECK(desk.state.drag.index() == 0);
}

TEST_CASE("a marquee that is let go outside keeps what it touches") {
    Desk desk(session_with_model("readiness"));
    open(desk);
    const auto first = touchpoints(desk, 0);
    press_and_move(desk, empty_place(desk, 0), place(desk, first[0]));
    desk.point_at({place(desk, first[0]).x, 5});
    desk.release();
    desk.settle();
    CHECK(selected(desk).size() >= first.size());
    CHECK(desk.state.drag.index() == 0);
    CHECK(steps(desk) == 0);
}

TEST_CASE("the point of a feeling that is let go outside is as high as it can be, as one step") {
    Desk desk(session_with_model("readiness"));
    open(desk);
    const CardId card = rising_feeling(desk);
    const Point from = place(desk, card);
    press_and_move(desk, from, {from.x, 5});
    desk.release();
    desk.settle();
    CHECK(find_card(map_of(desk), card)->emotion == 2);
    CHECK(steps(desk) == 1);
    CHECK(desk.state.drag.index() == 0);
}

TEST_CASE("Escape in the minimap brings back what was seen, also while the button is still down") {
    Desk desk(session_with_model("readiness"));
    open(desk);
    desk.act(action::SetViewport{{164, 200, 0}});
    desk.settle();
    const Rect bar = desk.node(Role::slider, "Hvor på rejsen").rect;
    const Point from{bar.x + 30, bar.y + bar.height / 2};
    press_and_move(desk, from, {from.x + 60, from.y});
    CHECK(viewport(desk).scroll_x > 300);
    desk.escape();
    CHECK(viewport(desk).scroll_x == 200);
    desk.point_at({from.x + 90, from.y});
    CHECK(viewport(desk).scroll_x == 200);
    desk.release();
    desk.settle();
    CHECK(viewport(desk).scroll_x == 200);
    press_and_move(desk, from, {from.x + 30, from.y});  // and it can be dragged again
    CHECK(viewport(desk).scroll_x > 200);
    desk.release();
}

TEST_CASE("Escape gives the edges of the panels back") {
    Desk desk(session_with_model("readiness"));
    Word edge{};
    Point by{};
    SUBCASE("between map and panel") {
        edge = Word::page_panel_width;
        by = {-60, 0};
    }
    SUBCASE("above the findings") {
        edge = Word::findings_height;
        by = {0, -60};
    }
    SUBCASE("of the sheet") {
        desk.input.width = 768;
        edge = Word::page_panel_height;
        by = {0, -60};
    }
    desk.settle();
    desk.settle();
    const auto size = [&] { return desk.node(Role::separator, text_of(Language::danish, edge)).now; };
    const Point from = desk.middle_of(Role::separator, text_of(Language::danish, edge));
    const float before = size();
    press_and_move(desk, from, {from.x + by.x, from.y + by.y});
    desk.frame();
    CHECK(size() > before + 40);
    desk.escape();
    desk.frame();
    CHECK(size() == before);
    desk.point_at({from.x + 2 * by.x, from.y + 2 * by.y});
    desk.release();
    desk.settle();
    CHECK(size() == before);
}

}  // namespace journey::ui
