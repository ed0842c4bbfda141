#include "unit/editor/support.h"

#include "model/lookup.h"

using namespace journey;
using namespace journey::test;

namespace {

std::string hidden_text(const std::vector<LaneId>& hidden) {
    std::string text;
    for (const LaneId& id : hidden) text += (text.empty() ? "" : " ") + id.value;
    return text;
}

std::string hidden_text(Desk& desk) { return hidden_text(desk.document().hidden); }

void hide(Desk& desk, std::size_t lane) {
    desk.act(action::Select{LaneSelected{desk.map().lanes[lane].id}});
    desk.run(CommandId::hide_lane);
}

std::string lane_id(const Desk& desk, std::size_t lane) { return desk.map().lanes[lane].id.value; }

}  // namespace

TEST_CASE("Hiding a lane is a way of looking: no step, no draft, and it comes back after a reload") {
    Desk desk;
    const Map before = desk.map();
    hide(desk, 1);
    CHECK(hidden_text(desk) == lane_id(desk, 1));
    CHECK(desk.map() == before);
    CHECK(desk.steps() == 0);
    CHECK(desk.task<effect::SaveSoon>() == nullptr);
    const auto* stored = desk.task<effect::StoreView>();
    REQUIRE(stored != nullptr);
    CHECK(hidden_text(read_view(stored->view).hidden) == lane_id(desk, 1));
    desk.run(CommandId::show_all_lanes);
    CHECK(hidden_text(desk).empty());
}

TEST_CASE("What cannot be hidden or shown says why, and the way back says how many are hidden") {
    Desk desk;
    CHECK(why_disabled(desk.session, CommandId::hide_lane) == Word::not_now_no_lane);
    CHECK(why_disabled(desk.session, CommandId::show_all_lanes) == Word::not_now_none_hidden);
    CHECK(command_title(desk.session, CommandId::show_all_lanes) == "Vis alle baner");
    hide(desk, 0);
    CHECK(command_title(desk.session, CommandId::show_all_lanes) == "Vis alle baner (1 skjult)");
    desk.run(CommandId::hide_lane);  // the lane that took its place is selected
    CHECK(command_title(desk.session, CommandId::show_all_lanes) == "Vis alle baner (2 skjult)");
    CHECK(why_disabled(desk.session, CommandId::hide_lane) == Word::not_now_last_lane);
    desk.session.preferences.list = true;
    CHECK(why_disabled(desk.session, CommandId::hide_lane) == Word::not_now_list_has_all);
    CHECK_FALSE(why_disabled(desk.session, CommandId::show_all_lanes).has_value());
}

TEST_CASE("The cursor passes over hidden lanes, and everything selected at once leaves them out") {
    Desk desk;
    hide(desk, 1);
    const StageId stage = desk.map().stages[0]->id;
    desk.act(action::Select{CellSelected{stage, desk.map().lanes[0].id}});
    for (int i = 0; i < 5; ++i) desk.run(CommandId::cursor_down);
    CHECK(hidden_text(desk) == lane_id(desk, 1));
    desk.act(action::Select{NothingSelected{}});
    desk.run(CommandId::select_all_in_lane);
    const auto& selected = std::get<CardsSelected>(desk.document().selection);
    for (const CardId& id : selected.ids) CHECK(find_card(desk.map(), id)->lane != desk.map().lanes[1].id);
    CHECK(selected.ids.size() == desk.map().cards.size() - 1);
    CHECK(hidden_text(desk) == lane_id(desk, 1));
}

TEST_CASE("What is gone to or written in a hidden lane is shown again") {
    Desk desk;
    SUBCASE("a card that is selected from elsewhere") {
        hide(desk, 0);
        desk.act(action::Select{CardsSelected{{{"c1"}}}});
    }
    SUBCASE("a new touchpoint") {
        hide(desk, 0);
        desk.run(CommandId::new_touchpoint);
    }
    SUBCASE("undoing what was done there") {
        desk.act(action::Commit{ChangeCards{{{"c1"}}, card_change::SetText{"Et andet navn"}}});
        hide(desk, 0);
        desk.run(CommandId::undo);
    }
    CHECK(hidden_text(desk).empty());
}

TEST_CASE("A hidden lane that is deleted is not counted any more") {
    Desk desk;
    hide(desk, 2);
    desk.act(action::Commit{RemoveLane{desk.map().lanes[2].id}});
    CHECK(why_disabled(desk.session, CommandId::show_all_lanes) == Word::not_now_none_hidden);
}
