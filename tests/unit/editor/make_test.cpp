// New things: made, named and undone as one.
#include "model/lookup.h"
#include "model/validate.h"
#include "unit/editor/support.h"

#include <algorithm>

using namespace journey;
using namespace journey::test;

namespace {

std::string new_id(const Desk& desk) {
    const auto* target = std::get_if<text_target::CardText>(&desk.session.text_edit->target);
    return target ? target->id.value : std::string();
}

}  // namespace

TEST_CASE("A new card is selected and open for typing; making and typing are one step") {
    Desk desk;
    desk.act(action::AddCard{{"s4"}, {"tp"}});
    REQUIRE(desk.session.text_edit.has_value());
    const std::string id = new_id(desk);
    CHECK(cell_text(desk.map(), "s4", "tp") == id);
    CHECK(desk.document().selection == Selection(CardsSelected{{{id}}}));
    CHECK(desk.task<effect::Reveal>() != nullptr);
    CHECK(desk.task<effect::OpenTextField>() != nullptr);
    desk.act(action::TypeText{"Ny"});
    desk.act(action::EndText{true});
    CHECK(desk.card(id.c_str()).text == "Ny");
    CHECK(desk.steps() == 1);
    CHECK(desk.document().history.undo_label() == Word::label_insert_cards);
    desk.run(CommandId::undo);
    CHECK(desk.map() == sample_map());
    desk.run(CommandId::redo);
    CHECK(desk.card(id.c_str()).text == "Ny");
    CHECK(desk.document().selection == Selection(CardsSelected{{{id}}}));
}

TEST_CASE("A new card left empty, or given up, goes without a trace") {
    for (const bool keep : {true, false}) {
        Desk desk;
        desk.act(action::AddCard{{"s4"}, {"tp"}});
        if (!keep)
            desk.act(action::TypeText{"Noget"});
        else
            desk.act(action::TypeText{"  \n"});
        desk.act(action::EndText{keep});
        CHECK(desk.map() == sample_map());
        CHECK(desk.steps() == 0);
        CHECK(desk.document().selection == Selection(CellSelected{{"s4"}, {"tp"}}));
    }
}

TEST_CASE("A new stage takes its place and phase, stays without a name, and goes when given up") {
    Desk desk;
    desk.act(action::AddStage{3});
    desk.act(action::EndText{true});
    CHECK(desk.map().stages.size() == 5);
    CHECK(desk.map().stages[3]->phase.value == "p2");
    CHECK(desk.steps() == 1);
    desk.act(action::AddStage{0});
    desk.act(action::TypeText{"Først"});
    desk.act(action::EndText{false});
    CHECK(desk.map().stages.size() == 5);
    CHECK(desk.steps() == 1);
}

TEST_CASE("New lanes, phases, personas and signals can be named and undone") {
    const std::vector<Action> makings{action::AddLane{1, LaneKind::questions}, action::AddPersona{},
                                      action::AddSignal{{"s2"}}};
    for (const Action& making : makings) {
        Desk desk;
        desk.act(making);
        REQUIRE(desk.session.text_edit.has_value());
        desk.act(action::TypeText{"Navn"});
        desk.act(action::EndText{true});
        CHECK(desk.steps() == 1);
        CHECK(desk.map() != sample_map());
        CHECK(validate(desk.map()).empty());
        desk.run(CommandId::undo);
        CHECK(desk.map() == sample_map());
    }
    Desk desk;
    desk.act(action::Select{StageSelected{{"s2"}}});
    desk.run(CommandId::new_phase);
    desk.act(action::TypeText{"Midt"});
    desk.act(action::EndText{true});
    CHECK(desk.map().phases[1].name == "Midt");
    CHECK(desk.stage("s2").phase == desk.map().phases[1].id);
    CHECK(desk.stage("s1").phase.value == "p1");
}

TEST_CASE("A new lane that is called like a kind is of that kind, unless it was made as another") {
    const auto kind_of_new = [](LaneKind made_as, const char* name) {
        Desk desk;
        desk.act(action::AddLane{1, made_as});
        desk.act(action::TypeText{name});
        desk.act(action::EndText{true});
        CHECK(desk.steps() == 1);
        return desk.map().lanes[1].kind.value;
    };
    CHECK(kind_of_new(LaneKind::custom, "Følelser") == LaneKind::feels);
    CHECK(kind_of_new(LaneKind::custom, "Konkurrenter") == LaneKind::custom);
    CHECK(kind_of_new(LaneKind::questions, "Følelser") == LaneKind::questions);
}

TEST_CASE("The commands make things where the cursor is") {
    Desk desk;
    desk.act(action::Select{CardsSelected{{{"b1"}}}});
    desk.run(CommandId::new_touchpoint);
    CHECK(cell_text(desk.map(), "s2", "tp") == "c3 " + new_id(desk));
    desk.act(action::EndText{false});
    desk.act(action::Select{CellSelected{{"s4"}, {"ba"}}});
    desk.run(CommandId::edit_selected);
    CHECK(cell_text(desk.map(), "s4", "ba") == new_id(desk));
    desk.act(action::EndText{false});
    desk.act(action::Select{StageSelected{{"s2"}}});
    desk.run(CommandId::new_stage);
    CHECK(desk.map().stages[2]->name.empty());
    desk.act(action::EndText{false});
    desk.run(CommandId::new_stage_before);
    CHECK(desk.map().stages[1]->name.empty());
    desk.act(action::EndText{false});
    desk.act(action::Select{CardsSelected{{{"c1"}}}});
    desk.run(CommandId::new_note);
    CHECK(desk.session.text_edit->target == TextTarget(text_target::CardNote{{"c1"}}));
}

TEST_CASE("A need is put on the map as a touchpoint that pulls, in one step, and says so") {
    Desk desk;
    const std::size_t count = desk.map().cards.size();
    desk.act(action::PutOnMap{{"s2"}, "Et svar i dag"});
    REQUIRE(desk.map().cards.size() == count + 1);
    const auto found =
        std::ranges::find_if(desk.map().cards, [](const Box<Card>& card) { return card->text == "Et svar i dag"; });
    REQUIRE(found != desk.map().cards.end());
    const Card& card = **found;
    CHECK(card.stage == StageId{"s2"});
    CHECK(kind_of_lane(desk.map(), card.lane) == LaneKind::touchpoints);
    CHECK(card.touch.effect.value == Effect::pull);
    CHECK(card.evidence.value == Evidence::guess);
    CHECK(desk.toast().contains("Et svar i dag"));
    CHECK(desk.steps() == 1);
    desk.run(CommandId::undo);
    CHECK(desk.map().cards.size() == count);
}

TEST_CASE("Without a text it is named on the map") {
    Desk desk;
    desk.act(action::GoTo{Page::readiness});
    const std::size_t count = desk.map().cards.size();
    desk.act(action::PutOnMap{{"s2"}, ""});
    CHECK(desk.session.page == Page::map);
    REQUIRE(desk.session.text_edit.has_value());
    desk.act(action::EndText{.keep = false});
    CHECK(desk.map().cards.size() == count);
}

TEST_CASE("A new thing while another is being named names that one first") {
    Desk desk;
    desk.act(action::AddCard{{"s4"}, {"tp"}});
    desk.act(action::TypeText{"Et"});
    desk.act(action::AddCard{{"s4"}, {"tp"}});
    desk.act(action::TypeText{"To"});
    desk.act(action::EndText{true});
    CHECK(desk.steps() == 2);
    CHECK(desk.map().cards.size() == sample_map().cards.size() + 2);
}

TEST_CASE("A draft stored while a new card is typed holds it, and one after giving up does not") {
    Desk desk;
    desk.act(action::AddCard{{"s4"}, {"tp"}});
    desk.act(action::TypeText{"Halvt"});
    desk.act(action::SaveDraft{"2026-01-02T03:04:05Z"});
    REQUIRE(desk.task<effect::StoreDraft>() != nullptr);
    CHECK(desk.task<effect::StoreDraft>()->text.find("Halvt") != std::string::npos);
    desk.act(action::EndText{false});
    desk.act(action::SaveDraft{"2026-01-02T03:04:06Z"});
    REQUIRE(desk.task<effect::StoreDraft>() != nullptr);
    CHECK(desk.task<effect::StoreDraft>()->text.find("Halvt") == std::string::npos);
}
