// What a map is built of, moved by hand: borders of phases, lanes; and the bar below it.
#include "unit/ui/board_desk.h"

#include <algorithm>
#include <doctest/doctest.h>

namespace journey::ui {
namespace {

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
    SUBCASE("Escape leaves it where it was") {
        press_and_move(desk, from, lane_in_rail(desk, 0));
        CHECK(std::holds_alternative<LaneDrag>(desk.state.drag));
        desk.escape();
        desk.release();
        desk.settle();
        CHECK(map_of(desk).lanes[1].id == moved);
        CHECK(desk.session.document->history.undo_count() == 0);
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

TEST_CASE("the line of interaction stands between what the customer does and the touchpoints, whichever is above") {
    SUBCASE("the service blueprint has all three lines") {
        Desk desk(session_with_model("blueprint"));
        desk.input.height = 1600;
        desk.settle();
        for (const Word line : {Word::blueprint_interaction, Word::blueprint_visibility, Word::blueprint_internal})
            CHECK(desk.find(Role::text, text_of(Language::danish, line)) != nullptr);
    }
    SUBCASE("touchpoints above, as in a map of readiness") {
        Session session = session_with_model("readiness");
        REQUIRE(session.document->map.lanes[0].kind.value == LaneKind::touchpoints);
        REQUIRE(session.document->map.lanes[1].kind.value == LaneKind::does);
        const LaneId id = session.document->map.lanes[2].id;
        static_cast<void>(
            update(session, action::Commit{ChangeLane{id, std::nullopt, Open<LaneKind>(LaneKind::backstage)}}, 0));
        Desk desk(std::move(session));
        desk.settle();
        CHECK(desk.find(Role::text, text_of(Language::danish, Word::blueprint_interaction)) != nullptr);
        CHECK(desk.find(Role::text, text_of(Language::danish, Word::blueprint_visibility)) != nullptr);
    }
}

}  // namespace journey::ui
