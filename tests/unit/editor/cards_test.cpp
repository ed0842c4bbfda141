// What is done with what is selected: delete, copy, move, change.
#include "model/lookup.h"
#include "model/validate.h"
#include "unit/editor/support.h"

using namespace journey;
using namespace journey::test;

namespace {

void select_cards(Desk& desk, std::vector<CardId> ids) { desk.act(action::Select{CardsSelected{std::move(ids)}}); }

std::string say_after_delete(const Selection& selection) {
    Desk desk;
    desk.act(action::Select{selection});
    desk.run(CommandId::delete_selected);
    REQUIRE(desk.session.toast.has_value());
    CHECK(desk.session.toast->action == ToastAction::undo);
    CHECK(desk.task<effect::Announce>()->text == desk.toast());
    CHECK(desk.steps() == 1);
    const std::string text = desk.toast();
    desk.run(CommandId::undo);
    CHECK(desk.map() == sample_map());
    CHECK_FALSE(desk.session.toast.has_value());
    return text;
}

}  // namespace

TEST_CASE("Deleting asks nothing, says what was removed, and can be undone") {
    CHECK(say_after_delete(CardsSelected{{{"c1"}}}) == "Kontaktpunktet er slettet");
    CHECK(say_after_delete(CardsSelected{{{"b1"}}}) == "Teksten er slettet");
    CHECK(say_after_delete(CardsSelected{{{"c1"}, {"c3"}}}) == "2 kontaktpunkter er slettet");
    CHECK(say_after_delete(CardsSelected{{{"c1"}, {"b1"}}}) == "2 kort er slettet");
    CHECK(say_after_delete(StageSelected{{"s4"}}) == "Trinnet er slettet");
    CHECK(say_after_delete(StageSelected{{"s3"}}) == "Trinnet og 1 kort er slettet");
    CHECK(say_after_delete(StageSelected{{"s1"}}) == "Trinnet og 3 kort er slettet");
    CHECK(say_after_delete(LaneSelected{{"tp"}}) == "Banen og 4 kort er slettet");
    CHECK(say_after_delete(PhaseSelected{{"p1"}}) == "Fasen er slettet; trinnene er her stadig");
}

TEST_CASE("Undo brings the deleted thing back and points at it") {
    Desk desk;
    select_cards(desk, {{"c3"}});
    desk.run(CommandId::delete_selected);
    CHECK(desk.document().selection == Selection(CellSelected{{"s2"}, {"tp"}}));
    desk.run(CommandId::undo);
    CHECK(desk.document().selection == Selection(CardsSelected{{{"c3"}}}));
    REQUIRE(desk.task<effect::Announce>() != nullptr);
    CHECK(desk.task<effect::Announce>()->text == "Fortrudt: Slettede “Guide”");
}

TEST_CASE("A toast ends after six seconds, and its undo goes when another step is made") {
    Desk desk;
    select_cards(desk, {{"c3"}});
    desk.run(CommandId::delete_selected);
    desk.now_ms += 5'999;
    desk.act(action::Tick{});
    CHECK(desk.session.toast.has_value());
    desk.act(action::HoldToast{});
    desk.now_ms += 5'999;
    desk.act(action::Tick{});
    CHECK(desk.session.toast.has_value());
    desk.now_ms += 1;
    desk.act(action::Tick{});
    CHECK_FALSE(desk.session.toast.has_value());
    select_cards(desk, {{"c1"}});
    desk.run(CommandId::delete_selected);
    desk.act(action::Commit{MoveStage{{"s1"}, 1}});
    CHECK_FALSE(desk.session.toast.has_value());
}

TEST_CASE("Duplicated cards lie behind the selected ones of their cell, with ids of their own") {
    Desk desk;
    select_cards(desk, {{"c1"}, {"c3"}});
    desk.run(CommandId::duplicate_selected);
    CHECK(desk.steps() == 1);
    CHECK(desk.map().cards.size() == 8);
    CHECK(validate(desk.map()).empty());
    const auto* selected = std::get_if<CardsSelected>(&desk.document().selection);
    REQUIRE(selected != nullptr);
    CHECK(cell_text(desk.map(), "s1", "tp") == "c1 " + selected->ids[0].value + " c2");
    CHECK(cell_text(desk.map(), "s2", "tp") == "c3 " + selected->ids[1].value);
    CHECK(find_card(desk.map(), selected->ids[0])->text == "Annonce");
}

TEST_CASE("A duplicated stage or lane stands right behind, with copies of its cards") {
    Desk desk;
    Signal signal;
    signal.id = "sig";
    desk.act(action::Commit{ChangeStage{{"s1"}, stage_change::SetSignals{{signal}}}});
    desk.act(action::Select{StageSelected{{"s1"}}});
    desk.run(CommandId::duplicate_selected);
    CHECK(desk.map().stages[1]->name == "Googler");
    CHECK(desk.map().stages[1]->signals.size() == 1);
    CHECK(desk.map().cards.size() == 9);
    CHECK(validate(desk.map()).empty());
    CHECK(desk.document().selection == Selection(StageSelected{desk.map().stages[1]->id}));
    desk.act(action::Select{LaneSelected{{"fe"}}});
    desk.run(CommandId::duplicate_selected);
    CHECK(desk.map().lanes[2].name == "Følelser");
    CHECK(desk.map().cards.size() == 11);
    CHECK(validate(desk.map()).empty());
}

TEST_CASE("Copied cards are pasted into the selected cell, or into their own lanes at a stage") {
    Desk desk;
    select_cards(desk, {{"c1"}, {"f1"}});
    desk.run(CommandId::copy_selected);
    REQUIRE(desk.task<effect::CopyText>() != nullptr);
    CHECK(desk.task<effect::CopyText>()->text.contains("\tAnnonce\t"));
    desk.act(action::Select{CellSelected{{"s4"}, {"ba"}}});
    desk.act(action::ClipboardRead{});
    CHECK(desk.map().cards.size() == 8);
    CHECK(std::get<CardsSelected>(desk.document().selection).ids.size() == 2);
    desk.act(action::Select{StageSelected{{"s3"}}});
    desk.act(action::ClipboardRead{});
    CHECK(desk.map().cards.size() == 10);
    CHECK_FALSE(cell_text(desk.map(), "s3", "fe").empty());
    CHECK(desk.steps() == 2);
    CHECK(validate(desk.map()).empty());
}

TEST_CASE("Cut cards are gone until they are pasted") {
    Desk desk;
    select_cards(desk, {{"c1"}});
    desk.run(CommandId::cut_selected);
    CHECK(desk.map().cards.size() == 5);
    CHECK(desk.document().history.undo_label() == Word::label_cut);
    desk.act(action::Select{CellSelected{{"s4"}, {"tp"}}});
    desk.act(action::ClipboardRead{});
    CHECK(desk.map().cards.size() == 6);
}

TEST_CASE("Selected cards move stage by stage and lane by lane, each from where it is, as one step") {
    Desk desk;
    select_cards(desk, {{"c1"}, {"c2"}, {"c3"}});
    desk.run(CommandId::move_stage_forward);
    CHECK(cell_text(desk.map(), "s2", "tp") == "c1 c2");
    CHECK(cell_text(desk.map(), "s3", "tp") == "c4 c3");
    CHECK(desk.steps() == 1);
    desk.run(CommandId::move_lane_down);
    CHECK(cell_text(desk.map(), "s2", "fe") == "c1 c2");
    desk.run(CommandId::move_stage_back);
    CHECK(cell_text(desk.map(), "s1", "fe") == "f1 c1 c2");
    CHECK(std::get<CardsSelected>(desk.document().selection).ids.size() == 3);
}

TEST_CASE("A selected stage, lane or card moves by one") {
    Desk desk;
    desk.act(action::Select{StageSelected{{"s2"}}});
    desk.run(CommandId::move_stage_back);
    CHECK(stage_order(desk.map()) == "s2 s1 s3 s4");
    desk.act(action::Select{LaneSelected{{"fe"}}});
    desk.run(CommandId::move_lane_down);
    CHECK(lane_order(desk.map()) == "tp ba fe");
    select_cards(desk, {{"c2"}});
    desk.run(CommandId::move_card_up);
    CHECK(cell_text(desk.map(), "s1", "tp") == "c2 c1");
    desk.run(CommandId::move_card_down);
    CHECK(cell_text(desk.map(), "s1", "tp") == "c1 c2");
}

TEST_CASE("Single keys change the touchpoints among what is selected") {
    Desk desk;
    select_cards(desk, {{"b1"}, {"c1"}, {"c2"}});
    desk.run(CommandId::effect_push);
    CHECK(desk.card("c1").touch.effect == Effect::push);
    CHECK(desk.card("c2").touch.effect == Effect::push);
    CHECK(desk.card("b1").touch.effect == Effect::neutral);
    desk.run(CommandId::toggle_place);
    CHECK(place_of(desk.card("c1").touch).value == Place::offline);
    desk.run(CommandId::toggle_nature);
    CHECK(desk.card("c2").touch.nature == Nature::fact);
    desk.run(CommandId::toggle_nature);
    CHECK(desk.card("c2").touch.nature == Nature::experience);
    select_cards(desk, {{"f1"}});
    desk.run(CommandId::emotion_up);
    CHECK(desk.card("f1").emotion == 0.5);
    for (int i = 0; i < 9; ++i) desk.run(CommandId::emotion_down);
    CHECK(desk.card("f1").emotion == -2);
}

TEST_CASE("Cards dragged with Ctrl are copied to where they are dropped") {
    Desk desk;
    desk.act(action::CopyCardsTo{{{"c1"}, {"b1"}}, {"s1"}, {"tp"}, CardId{"c2"}});
    CHECK(desk.map().cards.size() == 8);
    CHECK(cell_text(desk.map(), "s1", "tp").starts_with("c1 "));
    CHECK(cell_text(desk.map(), "s1", "tp").ends_with(" c2"));
    CHECK(desk.steps() == 1);
}

TEST_CASE("Selecting: toggled, all in the lane, cleared one step at a time") {
    Desk desk;
    desk.act(action::ToggleCard{{"c1"}});
    desk.act(action::ToggleCard{{"c3"}});
    desk.act(action::ToggleCard{{"c1"}});
    desk.act(action::ToggleCard{{"gone"}});
    CHECK(desk.document().selection == Selection(CardsSelected{{{"c3"}}}));
    desk.run(CommandId::select_all_in_lane);
    CHECK(desk.document().selection == Selection(CardsSelected{{{"c1"}, {"c2"}, {"c3"}, {"c4"}}}));
    desk.act(action::Preview{MoveStage{{"s1"}, 1}});
    desk.run(CommandId::clear_selection);
    CHECK(desk.map() == sample_map());
    CHECK(std::get<CardsSelected>(desk.document().selection).ids.size() == 4);
    desk.run(CommandId::clear_selection);
    CHECK(desk.document().selection == Selection(NothingSelected{}));
}

TEST_CASE("Selection and viewport are stored when they change, and the edges of zoom are kept") {
    Desk desk;
    select_cards(desk, {{"c1"}});
    REQUIRE(desk.task<effect::StoreView>() != nullptr);
    CHECK(read_view(desk.task<effect::StoreView>()->view).selection == desk.document().selection);
    select_cards(desk, {{"c1"}});
    CHECK(desk.task<effect::StoreView>() == nullptr);
    desk.act(action::SetViewport{{9'999, 5, 5}});
    CHECK(desk.document().viewport.column_width == 280);
    CHECK(why_disabled(desk.session, CommandId::zoom_in) == Word::not_now_widest);
    desk.act(action::SetBoardArea{{800, 600}});
    desk.run(CommandId::zoom_fit);
    CHECK(desk.document().viewport.column_width == 200);
    CHECK(desk.document().viewport.scroll_x == 0);
    desk.run(CommandId::zoom_reset);
    CHECK(desk.document().viewport.column_width == 164);
}

TEST_CASE("Preferences are stored, and change what the page says it is") {
    Desk desk;
    desk.run(CommandId::toggle_language);
    CHECK(desk.session.language() == Language::english);
    CHECK(desk.task<effect::StorePreferences>() != nullptr);
    CHECK(desk.task<effect::PageChanged>() != nullptr);
    desk.run(CommandId::toggle_theme);
    CHECK(desk.session.dark());
}
