// Several cards selected with the keyboard, and moved with it.
#include "editor/cursor.h"
#include "unit/editor/support.h"

using namespace journey;
using namespace journey::test;

namespace {

std::string ids(const Selection& selection) {
    std::string text;
    if (const auto* cards = std::get_if<CardsSelected>(&selection))
        for (const CardId& id : cards->ids) text += (text.empty() ? "" : " ") + id.value;
    return text;
}

Selection cards(std::vector<CardId> list) { return CardsSelected{std::move(list)}; }

}  // namespace

TEST_CASE("Shift extends from where the selection began, in reading order, within the lane") {
    const Map map = sample_map();
    CHECK(ids(extended_to(cards({{"c2"}}), map, {"c4"})) == "c2 c3 c4");
    CHECK(ids(extended_to(cards({{"c2"}, {"c3"}, {"c4"}}), map, {"c1"})) == "c2 c1");
    CHECK(ids(extended_to(cards({{"c1"}}), map, {"b1"})) == "b1");
    CHECK(ids(extended_to(NothingSelected{}, map, {"c1"})) == "c1");
    CHECK(extended_to(cards({{"c1"}}), map, {"gone"}) == cards({{"c1"}}));
}

TEST_CASE("Shift with an arrow key takes one card more, or one less again") {
    Desk desk;
    desk.act(action::Select{cards({{"c2"}})});
    desk.run(CommandId::extend_right);
    CHECK(ids(desk.document().selection) == "c2 c3");
    desk.run(CommandId::extend_right);
    CHECK(ids(desk.document().selection) == "c2 c3 c4");
    desk.run(CommandId::extend_right);  // the last stage is empty
    CHECK(ids(desk.document().selection) == "c2 c3 c4");
    desk.run(CommandId::extend_left);
    CHECK(ids(desk.document().selection) == "c2 c3");
    desk.act(action::Select{cards({{"c2"}})});
    desk.run(CommandId::extend_up);
    CHECK(ids(desk.document().selection) == "c2 c1");
    desk.run(CommandId::extend_down);
    CHECK(ids(desk.document().selection) == "c2");
}

TEST_CASE("Space holds a card while the cursor goes on over empty cells") {
    Desk desk;
    desk.act(action::Select{cards({{"c1"}})});
    desk.run(CommandId::toggle_selected);
    CHECK(desk.task<effect::Announce>()->text == "1 valgt");
    desk.run(CommandId::cursor_right);
    desk.run(CommandId::cursor_right);
    CHECK(ids(desk.document().selection) == "c1 c4");
    desk.run(CommandId::toggle_selected);
    desk.run(CommandId::cursor_left);
    CHECK(ids(desk.document().selection) == "c1 c4 c3");
    desk.run(CommandId::cursor_right);
    desk.run(CommandId::toggle_selected);
    desk.run(CommandId::cursor_left);
    CHECK(ids(desk.document().selection) == "c1 c3");
    desk.run(CommandId::clear_selection);
    desk.run(CommandId::cursor_right);
    CHECK(ids(desk.document().selection) == "c1");
}

TEST_CASE("Ctrl+A takes the lane, then everything; of a stage its cards") {
    Desk desk;
    desk.act(action::Select{cards({{"c3"}})});
    desk.run(CommandId::select_all_in_lane);
    CHECK(ids(desk.document().selection) == "c1 c2 c3 c4");
    desk.run(CommandId::select_all_in_lane);
    CHECK(ids(desk.document().selection) == "c1 c2 f1 c3 b1 c4");
    desk.act(action::Select{StageSelected{{"s2"}}});
    desk.run(CommandId::select_all_in_lane);
    CHECK(ids(desk.document().selection) == "c3 b1");
}

TEST_CASE("Carried cards follow the arrows at once, and are one step when put down") {
    Desk desk;
    desk.act(action::Select{cards({{"c1"}})});
    desk.run(CommandId::move_freely);
    CHECK(desk.toast() == text_of(Language::danish, Word::select_carry));
    desk.run(CommandId::cursor_down);
    CHECK(cell_text(desk.map(), "s1", "tp") == "c2 c1");
    desk.run(CommandId::cursor_down);
    CHECK(cell_text(desk.map(), "s1", "fe") == "c1 f1");
    desk.run(CommandId::cursor_right);
    CHECK(cell_text(desk.map(), "s2", "fe") == "c1");
    CHECK(desk.steps() == 0);
    SUBCASE("Enter") {
        desk.run(CommandId::edit_selected);
        CHECK(desk.steps() == 1);
        CHECK_FALSE(desk.session.text_edit.has_value());
        CHECK(cell_text(desk.map(), "s2", "fe") == "c1");
        desk.run(CommandId::cursor_right);  // moves the cursor again
        CHECK(cell_text(desk.map(), "s2", "fe") == "c1");
    }
    SUBCASE("Escape") {
        desk.run(CommandId::clear_selection);
        CHECK(desk.map() == sample_map());
        CHECK(ids(desk.document().selection) == "c1");
    }
    SUBCASE("a click elsewhere puts down") {
        desk.act(action::Select{StageSelected{{"s4"}}});
        CHECK(desk.steps() == 1);
    }
    SUBCASE("another command takes back") {
        desk.run(CommandId::zoom_in);
        CHECK(desk.map() == sample_map());
        CHECK(desk.steps() == 0);
    }
}

TEST_CASE("Stages and lanes are carried, too") {
    Desk desk;
    desk.act(action::Select{StageSelected{{"s1"}}});
    desk.run(CommandId::move_freely);
    for (int i = 0; i < 9; ++i) desk.run(CommandId::cursor_right);
    CHECK(stage_order(desk.map()) == "s2 s3 s4 s1");
    desk.run(CommandId::move_freely);
    CHECK(desk.steps() == 1);
    desk.act(action::Select{LaneSelected{{"ba"}}});
    desk.run(CommandId::move_freely);
    desk.run(CommandId::cursor_up);
    desk.run(CommandId::edit_selected);
    CHECK(lane_order(desk.map()) == "tp ba fe");
}

TEST_CASE("Zooming to the selection gives its stages the whole width") {
    Desk desk;
    desk.act(action::SetBoardArea{{500, 600}});
    desk.act(action::Select{cards({{"c3"}, {"c4"}})});
    desk.run(CommandId::zoom_to_selection);
    CHECK(desk.document().viewport.column_width == 250);
    CHECK(desk.document().viewport.scroll_x == 250);
    desk.act(action::Select{PhaseSelected{{"p2"}}});
    desk.run(CommandId::zoom_to_selection);
    CHECK(desk.document().viewport.scroll_x == 500);
    desk.act(action::Select{NothingSelected{}});
    CHECK(why_disabled(desk.session, CommandId::zoom_to_selection) == Word::not_now_nothing_selected);
}
