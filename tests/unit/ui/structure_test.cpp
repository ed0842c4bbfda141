// What a map is built of, moved by hand: borders of phases, lanes; and the bar below it.
#include "unit/ui/support.h"

#include <algorithm>
#include <doctest/doctest.h>

namespace journey::ui {
namespace {

const Map& map_of(const Desk& desk) { return desk.session.document->map; }

float page_x(const Desk& desk, std::size_t column) {
    return desk.out.mirror.board_origin.x + desk.state.board.layout.columns[column].x;
}

/// In the band of the phases, at the border before a stage.
Point border_before(const Desk& desk, std::size_t stage) {
    const float header = BoardSizes::phase_band + BoardSizes::stage_header;
    return {page_x(desk, stage), desk.state.board.area.y - header + BoardSizes::phase_band / 2};
}

Point lane_in_rail(const Desk& desk, std::size_t lane) {
    const LaneRow& row = desk.state.board.layout.lanes[lane];
    return {desk.state.board.area.x - 60, desk.out.mirror.board_origin.y + row.y + 12};
}

std::size_t stages_in(const Desk& desk, std::size_t phase) {
    const auto count = std::ranges::count_if(
        map_of(desk).stages, [&](const Box<Stage>& stage) { return stage->phase == map_of(desk).phases[phase].id; });
    return static_cast<std::size_t>(count);
}

}  // namespace

TEST_CASE("the border between two phases is dragged to another gap, as one step") {
    Desk desk(session_with_model("readiness"));
    desk.settle();
    const std::size_t first = stages_in(desk, 0);
    const std::size_t second = stages_in(desk, 1);
    REQUIRE(first > 1);
    const Point border = border_before(desk, first);
    SUBCASE("back: the phase behind takes a stage over") {
        desk.drag(border, {page_x(desk, first - 1) + 10, border.y});
        desk.settle();
        CHECK(stages_in(desk, 0) == first - 1);
        CHECK(stages_in(desk, 1) == second + 1);
        CHECK(desk.session.document->history.undo_count() == 1);
        desk.act(action::Run{CommandId::undo});
        CHECK(stages_in(desk, 0) == first);
    }
    SUBCASE("a phase keeps its last stage") {
        desk.drag(border, {page_x(desk, 0) + 4, border.y});
        desk.settle();
        CHECK(stages_in(desk, 0) == 1);
    }
    SUBCASE("Escape leaves it where it was") {
        desk.press_at(border);
        desk.point_at({border.x - 80, border.y});
        desk.point_at({page_x(desk, first - 1), border.y});
        desk.escape();
        desk.release();
        desk.settle();
        CHECK(stages_in(desk, 0) == first);
        CHECK(desk.session.document->history.undo_count() == 0);
    }
}

TEST_CASE("a lane is dragged by its name to another place") {
    Desk desk(session_with_model("readiness"));
    desk.settle();
    const LaneId moved = map_of(desk).lanes[1].id;
    const Point from = lane_in_rail(desk, 1);
    SUBCASE("up") {
        desk.drag(from, {from.x, lane_in_rail(desk, 0).y});
        desk.settle();
        CHECK(map_of(desk).lanes[0].id == moved);
        CHECK(desk.session.document->history.undo_count() == 1);
    }
    SUBCASE("dropped outside it stays") {
        desk.drag(from, {from.x, 5});
        desk.settle();
        CHECK(map_of(desk).lanes[1].id == moved);
    }
}

TEST_CASE("the bar below says how much is guessed and overdue, and selects it") {
    Session session = session_with_model("readiness");
    session.surroundings.today = "2026-11-26";
    const CardId card = session.document->map.cards.front()->id;
    const auto change = [&](CardChange part) {
        static_cast<void>(update(session, action::Commit{ChangeCards{{card}, std::move(part)}}, 0));
    };
    change(card_change::SetReviewBy{"2026-01-01"});
    change(card_change::SetEvidence{Evidence::measured});
    Desk desk(std::move(session));
    desk.settle();
    const auto bar = std::ranges::find_if(desk.out.mirror.nodes,
                                          [](const MirrorNode& node) { return node.name.ends_with("1 over tiden"); });
    REQUIRE(bar != desk.out.mirror.nodes.end());
    CHECK(bar->name.contains("% gæt"));
    desk.click(Role::button, std::string(bar->name));
    desk.settle();
    desk.click(Role::menuitem, "Vælg alt, der er over tiden (1)");
    desk.settle();
    CHECK(desk.session.document->selection == Selection(CardsSelected{{card}}));
}

TEST_CASE("the minimap says what is seen and is dragged by its frame") {
    Desk desk(session_with_model("readiness"));
    desk.settle();
    CHECK(desk.node(Role::slider, "Hvor på rejsen").value.starts_with("Trin 1 til "));
    const MirrorNode bar = desk.node(Role::slider, "Hvor på rejsen");
    const Point inside{bar.rect.x + 20, bar.rect.y + bar.rect.height / 2};
    desk.press_at(inside);
    CHECK(desk.session.document->viewport.scroll_x == 0);  // pressed in the frame, nothing jumps
    desk.point_at({inside.x + 40, inside.y});
    desk.release();
    desk.settle();
    CHECK(desk.session.document->viewport.scroll_x > 100);
    desk.focus(Role::slider, "Hvor på rejsen");
    const float before = desk.session.document->viewport.scroll_x;
    desk.steps(-1);
    desk.settle();
    CHECK(desk.session.document->viewport.scroll_x < before);
}

TEST_CASE("a map with a backstage has the lines of a blueprint between its lanes") {
    Session session = session_with_model("readiness");
    const auto kind_of = [&](std::size_t lane, LaneKind kind) {
        const LaneId id = session.document->map.lanes[lane].id;
        static_cast<void>(update(session, action::Commit{ChangeLane{id, std::nullopt, Open<LaneKind>(kind)}}, 0));
    };
    {
        Desk without(session);
        without.settle();
        CHECK_FALSE(without.has_text("Herunder ser kunden ikke med"));
    }
    kind_of(1, LaneKind::backstage);
    kind_of(2, LaneKind::support);
    Desk desk(std::move(session));
    desk.settle();
    CHECK(desk.has_text("Herunder ser kunden ikke med"));
    CHECK(desk.has_text("Her mødes I med hinanden"));
}

}  // namespace journey::ui
