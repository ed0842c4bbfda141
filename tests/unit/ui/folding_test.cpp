// Phases and stages that fold, by the pointer and by keys.
#include "unit/ui/support.h"

#include <doctest/doctest.h>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr double motion_ms = 160;

const std::vector<StageColumn>& columns(const Desk& desk) { return desk.state.board.layout.columns; }

/// The left edge of a column on the page.
float page_x(const Desk& desk, std::size_t column) { return desk.out.mirror.board_origin.x + columns(desk)[column].x; }

std::string fold_name(const Desk& desk, std::size_t phase, Word word = Word::board_fold_phase) {
    return fill(desk.session.language(), word, {desk.session.document->map.phases[phase].name});
}

std::size_t folded_count(const Desk& desk) { return desk.session.document->folded.size(); }

}  // namespace

TEST_CASE("the button of a phase folds its stages to narrow columns and opens them again") {
    Desk desk(session_with_model("readiness"));
    desk.settle();
    const std::size_t inside = desk.state.board.layout.phases[0].stage_count;
    desk.click(Role::button, fold_name(desk, 0));
    desk.settle();
    CHECK(folded_count(desk) == inside);
    for (std::size_t i = 0; i < inside; ++i) CHECK(columns(desk)[i].width == BoardSizes::column_min);
    CHECK(columns(desk)[inside].width > BoardSizes::column_min);
    CHECK(desk.session.document->history.undo_count() == 0);
    desk.click(Role::button, fold_name(desk, 0, Word::board_unfold_phase));
    desk.settle();
    CHECK(folded_count(desk) == 0);
    CHECK(columns(desk)[0].width == columns(desk)[inside].width);
}

TEST_CASE("folding moves: widths only, with the column under the pointer held still") {
    Desk desk(session_with_model("readiness"));
    desk.act(action::SetViewport{{164, 700, 0}});
    desk.settle();
    const std::size_t held = 7;
    const Point inside{page_x(desk, held) + 60, 400};
    desk.point_at(inside);
    const float before = page_x(desk, held);
    desk.act(action::Fold{desk.session.document->map.stages.empty()
                              ? std::vector<StageId>{}
                              : std::vector<StageId>{columns(desk)[4].id, columns(desk)[5].id},
                          true});
    bool saw_between = false;
    for (int i = 0; i < 20; ++i) {
        desk.frame();
        const float width = columns(desk)[4].width;
        saw_between = saw_between || (width > BoardSizes::column_min && width < 164);
        CHECK(page_x(desk, held) == doctest::Approx(before).epsilon(0.005));
    }
    CHECK(saw_between);
    CHECK(columns(desk)[4].width == BoardSizes::column_min);
}

TEST_CASE("whoever wants no motion sees a cut") {
    Session session = session_with_model("readiness");
    session.surroundings.reduced_motion = true;
    Desk desk(std::move(session));
    desk.settle();
    desk.act(action::Run{CommandId::fold_all});
    CHECK(columns(desk)[0].width == BoardSizes::column_min);
    desk.settle();
    CHECK_FALSE(desk.out.animating);
}

TEST_CASE("a folded stage says so to a screen reader") {
    Desk desk(session_with_model("readiness"));
    desk.settle();
    desk.act(action::Select{StageSelected{columns(desk)[2].id}});
    desk.act(action::Run{CommandId::fold_stage});
    desk.settle();
    CHECK(desk.has_text("foldet sammen"));
    desk.act(action::Run{CommandId::unfold_all});
    desk.settle();
    CHECK_FALSE(desk.has_text(", foldet sammen"));
}

TEST_CASE("the bar below the map folds everything and opens it") {
    Desk desk(session_with_model("readiness"));
    desk.settle();
    desk.click(Role::button, text_of(desk.session.language(), Word::command_fold_all));
    desk.settle();
    CHECK(folded_count(desk) == columns(desk).size());
    desk.click(Role::button, text_of(desk.session.language(), Word::command_unfold_all));
    desk.settle();
    CHECK(folded_count(desk) == 0);
}

TEST_CASE("a double click opens a folded stage") {
    Desk desk(session_with_model("readiness"));
    desk.act(action::Run{CommandId::fold_all});
    desk.settle();
    desk.double_click_at({page_x(desk, 1) + 18, desk.state.board.area.y - 40});
    desk.settle();
    CHECK(columns(desk)[1].width > BoardSizes::column_min);
    CHECK(folded_count(desk) + 1 == columns(desk).size());
}

TEST_CASE("a card that is dragged over a folded phase opens it after a while, and it closes when it is left") {
    Desk desk(session_with_model("readiness"));
    const auto& phases = desk.state.board.layout.phases;
    desk.settle();
    desk.click(Role::button, fold_name(desk, 1));
    desk.settle();
    const std::size_t folded = folded_count(desk);
    const PlacedCard& card = desk.state.board.layout.cards.front();
    const Point origin = desk.out.mirror.board_origin;
    const Point from{card.rect.x + 20 + origin.x, card.rect.y + 20 + origin.y};
    const Point over{origin.x + phases[1].x + 10, from.y};
    desk.press_at(from);
    desk.point_at({from.x + 10, from.y});
    desk.point_at(over);
    CHECK(folded_count(desk) == folded);
    REQUIRE(desk.out.wake_at_ms);
    desk.wait_ms(520);
    CHECK(folded_count(desk) == 0);
    desk.wait_ms(motion_ms);
    SUBCASE("left, it folds again") {
        desk.point_at(from);
        CHECK(folded_count(desk) == folded);
        desk.release();
    }
    SUBCASE("dropped into, it stays open") {
        desk.release();
        desk.settle();
        CHECK(folded_count(desk) == 0);
        CHECK(desk.session.document->history.undo_count() == 1);
    }
    SUBCASE("with Escape it folds again and nothing has moved") {
        desk.escape();
        desk.release();
        CHECK(folded_count(desk) == folded);
        CHECK(desk.session.document->history.undo_count() == 0);
    }
}

TEST_CASE("the menu of a stage folds it and its phase") {
    Desk desk(session_with_model("readiness"));
    desk.settle();
    desk.click_at({page_x(desk, 2) + 40, desk.state.board.area.y - 40}, 1);
    desk.settle();
    desk.click(Role::menuitem, text_of(desk.session.language(), Word::command_fold_stage));
    desk.settle();
    CHECK(folded_count(desk) == 1);
}

}  // namespace journey::ui
