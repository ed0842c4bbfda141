#include "unit/editor/support.h"

using namespace journey;
using namespace journey::test;

namespace {

std::string folded_text(const FoldedStages& folded) {
    std::string text;
    for (const StageId& id : folded) text += (text.empty() ? "" : " ") + id.value;
    return text;
}

std::string folded_text(Desk& desk) { return folded_text(desk.document().folded); }

}  // namespace

TEST_CASE("Folding is a way of looking: no step, no draft, and it comes back after a reload") {
    Desk desk;
    desk.act(action::Select{CardsSelected{{{"c3"}}}});
    desk.run(CommandId::fold_phase);
    CHECK(folded_text(desk) == "s1 s2");
    CHECK(desk.steps() == 0);
    CHECK(desk.task<effect::SaveSoon>() == nullptr);
    const auto* stored = desk.task<effect::StoreView>();
    REQUIRE(stored != nullptr);
    CHECK(folded_text(read_view(stored->view).folded) == "s1 s2");
    CHECK(read_view(stored->view).selection == desk.document().selection);
    desk.run(CommandId::fold_phase);
    CHECK(folded_text(desk).empty());
}

TEST_CASE("The phase of what is selected is folded, wherever the cursor is in it") {
    const std::vector<Selection> inside{StageSelected{{"s3"}}, PhaseSelected{{"p2"}}, CellSelected{{"s4"}, {"tp"}},
                                        CardsSelected{{{"c4"}}}};
    for (const Selection& selection : inside) {
        Desk desk;
        desk.act(action::Select{selection});
        desk.run(CommandId::fold_phase);
        CHECK(folded_text(desk) == "s3 s4");
        desk.run(CommandId::fold_others);
        CHECK(folded_text(desk) == "s1 s2");
    }
}

TEST_CASE("A half folded phase is folded wholly first") {
    Desk desk;
    desk.act(action::Select{StageSelected{{"s1"}}});
    desk.run(CommandId::fold_stage);
    CHECK(folded_text(desk) == "s1");
    desk.run(CommandId::fold_phase);
    CHECK(folded_text(desk) == "s1 s2");
    desk.run(CommandId::fold_stage);
    CHECK(folded_text(desk) == "s2");
}

TEST_CASE("Everything folds and unfolds at once, and what cannot be done says why") {
    Desk desk;
    CHECK(why_disabled(desk.session, CommandId::fold_phase) == Word::not_now_no_stage);
    CHECK(why_disabled(desk.session, CommandId::unfold_all) == Word::not_now_none_folded);
    desk.run(CommandId::fold_all);
    CHECK(folded_text(desk) == "s1 s2 s3 s4");
    CHECK(why_disabled(desk.session, CommandId::fold_all) == Word::not_now_all_folded);
    desk.run(CommandId::unfold_all);
    CHECK(folded_text(desk).empty());
}

TEST_CASE("Where something is written, a folded stage opens") {
    Desk desk;
    desk.run(CommandId::fold_all);
    SUBCASE("a card that is edited") {
        desk.act(action::Select{CardsSelected{{{"c4"}}}});
        desk.run(CommandId::edit_selected);
        CHECK(folded_text(desk) == "s1 s2 s4");
    }
    SUBCASE("a new card") {
        desk.act(action::AddCard{{"s2"}, {"tp"}});
        CHECK(folded_text(desk) == "s1 s3 s4");
    }
    SUBCASE("the next cell that Tab goes to") {
        desk.act(action::BeginText{text_target::CardText{{"c3"}}});
        desk.act(action::EndTextAndMove{true});
        CHECK(folded_text(desk) == "s1 s2 s4");
    }
}

TEST_CASE("A stage that comes back by undo is folded as it was, and one that is gone is not stored") {
    Desk desk;
    desk.act(action::Fold{{{"s1"}, {"s2"}}, true});
    desk.act(action::Commit{RemoveStage{{"s1"}}});
    desk.act(action::Select{StageSelected{{"s2"}}});
    const auto* stored = desk.task<effect::StoreView>();
    REQUIRE(stored != nullptr);
    CHECK(folded_text(read_view(stored->view).folded) == "s2");
    desk.run(CommandId::undo);
    CHECK(folded_text(desk) == "s1 s2");
}

TEST_CASE("Zoom and fit reckon with folded columns") {
    Desk desk;
    desk.act(action::SetBoardArea{{600, 500}});
    desk.act(action::Fold{{{"s1"}, {"s2"}}, true});
    desk.run(CommandId::zoom_fit);
    CHECK(desk.document().viewport.column_width == 264);  // (600 − 2 · 36) / 2
    desk.act(action::SetViewport{{100, 0, 0}});
    desk.run(CommandId::zoom_in);
    // The middle of the view was 300, beyond the fourth column; it keeps its place in columns: 72 + 228 / 100.
    CHECK(desk.document().viewport.scroll_x == doctest::Approx(72 + 2.28 * 125 - 300));
}

TEST_CASE("Rubbish for folded stages is left out") {
    const ViewState view = read_view("1 16400 0 0 folded=a,b!,,c stage s1");
    CHECK(folded_text(view.folded) == "a c");
    CHECK(view.selection == Selection(StageSelected{{"s1"}}));
    CHECK(read_view("1 16400 0 0 folded= cards c1").folded.empty());
}
