// Text fields: previewed while typing, one step when closed, no trace when cancelled.
#include "editor/update.h"
#include "unit/editor/support.h"

using namespace journey;
using namespace journey::test;
using namespace journey::text_target;

TEST_CASE("Typing is shown at once and is one step when the field closes") {
    Desk desk;
    desk.act(action::BeginText{CardText{{"c1"}}});
    CHECK(desk.task<effect::OpenTextField>() != nullptr);
    CHECK(desk.session.text_edit->initial == "Annonce");
    CHECK(desk.document().selection == Selection(CardsSelected{{{"c1"}}}));
    for (const char* text : {"A", "Af", "Afs"}) {
        desk.act(action::TypeText{text});
        CHECK(desk.card("c1").text == text);
        REQUIRE(desk.task<effect::SaveSoon>() != nullptr);
        CHECK(desk.task<effect::SaveSoon>()->delay_ms == 400);
    }
    CHECK(desk.steps() == 0);
    desk.act(action::EndText{true});
    CHECK(desk.task<effect::CloseTextField>() != nullptr);
    CHECK(desk.steps() == 1);
    desk.run(CommandId::undo);
    CHECK(desk.map() == sample_map());
}

TEST_CASE("Escape restores, and an unchanged field makes no step") {
    Desk desk;
    desk.type(CardText{{"c1"}}, "Andet");
    desk.act(action::EndText{false});
    CHECK(desk.map() == sample_map());
    desk.type(CardText{{"c1"}}, "Annonce");
    desk.act(action::EndText{true});
    CHECK(desk.steps() == 0);
    CHECK_FALSE(desk.session.text_edit.has_value());
}

TEST_CASE("Opening another field, a gesture or undo closes the open one with its text kept") {
    Desk desk;
    desk.type(CardText{{"c1"}}, "Et");
    desk.act(action::BeginText{CardText{{"c2"}}});
    CHECK(desk.steps() == 1);
    CHECK(desk.card("c1").text == "Et");
    desk.act(action::TypeText{"To"});
    desk.act(action::Commit{MoveStage{{"s1"}, 1}});
    CHECK(desk.steps() == 3);
    desk.type(CardText{{"c3"}}, "Tre");
    desk.run(CommandId::undo);
    CHECK(desk.card("c3").text == "Guide");
    CHECK(desk.steps() == 3);
}

TEST_CASE("What is no number is said and changes nothing") {
    Desk desk;
    desk.type(StageNumber{{"s1"}, StageFigure::readiness}, "35");
    CHECK(desk.stage("s1").readiness == 35);
    desk.act(action::TypeText{"35x"});
    CHECK(desk.session.text_edit->problem == Word::typed_not_readiness);
    CHECK(desk.stage("s1").readiness == 20);
    desk.act(action::EndText{true});
    CHECK(desk.map() == sample_map());
    CHECK(desk.steps() == 0);
    CHECK(desk.toast() == text_of(Language::danish, Word::typed_not_readiness));
}

TEST_CASE("Figures are typed in the user's notation, and empty removes an optional one") {
    Desk desk;
    const auto enter = [&](const TextTarget& target, const char* text) {
        desk.type(target, text);
        desk.act(action::EndText{true});
    };
    enter(CardNumber{{"c1"}, CardFigure::reach}, "12,5 %");
    CHECK(desk.card("c1").touch.reach == 0.125);
    CHECK(text_value(desk.session, CardNumber{{"c1"}, CardFigure::reach}) == "12,5\xC2\xA0%");
    enter(CardNumber{{"c1"}, CardFigure::answer_hours}, "24");
    CHECK(desk.card("c1").touch.answer_hours == 24);
    enter(CardNumber{{"c1"}, CardFigure::answer_hours}, "");
    CHECK_FALSE(desk.card("c1").touch.answer_hours.has_value());
    enter(StageNumber{{"s1"}, StageFigure::readiness}, "");
    CHECK_FALSE(desk.stage("s1").readiness.has_value());
    enter(StageNumber{{"s1"}, StageFigure::arrived}, "1.200");
    enter(StageNumber{{"s1"}, StageFigure::moved_on}, "300");
    CHECK(desk.stage("s1").measured->arrived == 1200);
    CHECK(desk.stage("s1").measured->moved_on == 300);
    desk.type(StageNumber{{"s1"}, StageFigure::moved_on}, "1300");
    CHECK(desk.session.text_edit->problem == Word::typed_more_than_arrived);
    desk.act(action::EndText{false});
    enter(StageNumber{{"s1"}, StageFigure::arrived}, "");
    CHECK_FALSE(desk.stage("s1").measured.has_value());
    enter(MapNumber{MapFigure::order}, "1.500");
    CHECK(desk.map().value->order == 1500);
    enter(MapNumber{MapFigure::order}, "");
    CHECK_FALSE(desk.map().value.has_value());
}

TEST_CASE("A rounded figure that was only looked at stays as exact as it was") {
    Map map = sample_map();
    map.stages[0] = [&] {
        Stage stage = *map.stages[0];
        stage.unaided = 1.0 / 3;
        return stage;
    }();
    Desk desk(map);
    desk.type(StageNumber{{"s1"}, StageFigure::unaided}, "5");
    desk.act(action::TypeText{desk.session.text_edit->initial});
    desk.act(action::EndText{true});
    CHECK(desk.map() == map);
    CHECK(desk.steps() == 0);
}

TEST_CASE("Every text field shows its value and takes a new one") {
    const std::vector<std::pair<TextTarget, const char*>> rows{
        {MapTitle{}, "T"},
        {MapDescription{}, "D\nE"},
        {MapLanguage{}, "en"},
        {ValueCurrency{}, "DKK"},
        {MapNumber{MapFigure::buyers_per_thousand}, "23"},
        {MapNumber{MapFigure::margin}, "40\xC2\xA0%"},
        {StageName{{"s1"}}, "N"},
        {StageNeed{{"s1"}}, "ro"},
        {StageRisk{{"s1"}}, "r"},
        {StageNumber{{"s1"}, StageFigure::days}, "2,5"},
        {StageNumber{{"s1"}, StageFigure::competitors}, "3"},
        {StageNumber{{"s1"}, StageFigure::goal}, "60\xC2\xA0%"},
        {MeasuredSource{{"s1"}}, "GA"},
        {MeasuredDate{{"s1"}, MeasuredEnd::from}, "01.02.2026"},
        {PersonaText{{"pe1"}, PersonaField::name}, "Jens"},
        {PersonaText{{"pe1"}, PersonaField::goals}, "a\nb"},
        {PhaseName{{"p1"}}, "P"},
        {LaneName{{"tp"}}, "L"},
        {CardText{{"c1"}}, "x\ny"},
        {CardNote{{"c1"}}, "n"},
        {CardOwner{{"c1"}}, "o"},
        {CardSource{{"c1"}}, "s"},
        {CardLink{{"c1"}}, "https://a.dk"},
        {CardReviewBy{{"c1"}}, "31.12.2026"},
        {CardChannel{{"c1"}}, "E-mail"},
        {CardChannel{{"c1"}}, "Brevdue"},
        {CardNumber{{"c1"}, CardFigure::emotion}, "−1,5"},
        {CardsText{{{"c1"}, {"c3"}}, text_target::CardField::owner}, "o"},
        {CardsNumber{{{"c1"}, {"c3"}}, CardFigure::strength}, "75\xC2\xA0%"},
    };
    for (const auto& [target, text] : rows) {
        CAPTURE(text);
        Desk desk;
        desk.type(target, text);
        CHECK_FALSE(desk.session.text_edit->problem.has_value());
        desk.act(action::EndText{true});
        CHECK(desk.steps() == 1);
        CHECK(text_value(desk.session, target) == text);
        desk.run(CommandId::undo);
        CHECK(desk.map() == sample_map());
    }
}

TEST_CASE("A field of several cards shows what they share and sets all of them") {
    Desk desk;
    desk.act(action::Commit{ChangeCards{{{"c1"}}, card_change::SetOwner{"Mette"}}});
    const TextTarget owner = CardsText{{{"c1"}, {"c3"}}, text_target::CardField::owner};
    CHECK(text_value(desk.session, owner).empty());
    desk.type(owner, "Jens");
    desk.act(action::EndText{true});
    CHECK(desk.card("c1").owner == "Jens");
    CHECK(desk.card("c3").owner == "Jens");
    CHECK(text_value(desk.session, owner) == "Jens");
}

TEST_CASE("A field whose thing is gone shows nothing and does not open") {
    Desk desk;
    CHECK(text_value(desk.session, CardText{{"gone"}}).empty());
    desk.act(action::BeginText{CardText{{"gone"}}});
    CHECK_FALSE(desk.session.text_edit.has_value());
}

TEST_CASE("Tab goes from cell to cell in reading order, and leaves nothing where nothing is written") {
    Desk desk;
    desk.type(CardText{{"c1"}}, "Nyt");
    desk.act(action::EndTextAndMove{true});
    CHECK(desk.steps() == 1);
    CHECK(desk.session.text_edit->target == TextTarget(CardText{{"c3"}}));
    desk.act(action::EndTextAndMove{false});
    CHECK(desk.session.text_edit->target == TextTarget(CardText{{"c1"}}));  // back where it came from
    for (int cells = 0; cells < 3; ++cells) desk.act(action::EndTextAndMove{true});
    REQUIRE(desk.session.text_edit.has_value());  // an empty cell is open for writing, too
    CHECK(desk.session.text_edit->value.empty());
    desk.act(action::EndTextAndMove{true});
    CHECK(desk.session.text_edit->target == TextTarget(CardText{{"f1"}}));
    desk.act(action::EndTextAndMove{false});
    desk.act(action::EndText{false});
    CHECK(desk.document().selection == Selection(CellSelected{{"s4"}, {"tp"}}));
    CHECK(desk.steps() == 1);
    CHECK(desk.map().cards.size() == sample_map().cards.size());
    desk.act(action::BeginText{StageName{{"s1"}}});
    desk.act(action::EndTextAndMove{true});
    CHECK(desk.session.text_edit->target == TextTarget(StageName{{"s2"}}));
}

TEST_CASE("What was written in a new card stays when Tab goes on, as one step") {
    Desk desk;
    desk.act(action::AddCard{{"s4"}, {"tp"}});
    desk.act(action::TypeText{"Sidst"});
    desk.act(action::EndTextAndMove{false});
    desk.act(action::EndTextAndMove{true});
    CHECK(desk.session.text_edit->value == "Sidst");
    desk.act(action::EndText{true});
    CHECK(desk.steps() == 1);
    CHECK(desk.map().cards.size() == sample_map().cards.size() + 1);
}

TEST_CASE("Searches are not the map's business") {
    Desk desk;
    desk.run(CommandId::show_palette);
    CHECK(desk.session.overlay == Overlay::palette);
    CHECK(desk.task<effect::OpenTextField>() != nullptr);
    desk.act(action::TypeText{"slet"});
    CHECK(desk.session.palette_query == "slet");
    desk.run(CommandId::clear_selection);
    CHECK(desk.session.overlay == Overlay::none);
    CHECK_FALSE(desk.session.text_edit.has_value());
    desk.type(LibrarySearch{}, "kunde");
    CHECK(desk.session.library_search == "kunde");
    desk.act(action::EndText{false});
    CHECK(desk.session.library_search.empty());
    CHECK(desk.map() == sample_map());
}

TEST_CASE("A field of several cards says whether they differ") {
    Desk desk;
    const TextTarget owner = text_target::CardsText{{{"c1"}, {"c2"}}, text_target::CardField::owner};
    const TextTarget reach = text_target::CardsNumber{{{"c1"}, {"c2"}}, text_target::CardFigure::reach};
    CHECK_FALSE(values_differ(desk.session, owner));
    desk.act(action::Commit{ChangeCards{{{"c1"}}, card_change::SetOwner{"Salg"}}});
    desk.act(action::Commit{ChangeCards{{{"c2"}}, card_change::SetReach{0.9}}});
    CHECK(values_differ(desk.session, owner));
    CHECK(values_differ(desk.session, reach));
    CHECK(text_value(desk.session, owner).empty());
    CHECK_FALSE(values_differ(desk.session, text_target::CardOwner{{"c1"}}));
}
