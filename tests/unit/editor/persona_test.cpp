// The map as one persona meets it.
#include "scoring/views.h"
#include "unit/editor/support.h"

using namespace journey;
using namespace journey::test;

namespace {

/// The sample map with two personas; "c1" is only for the first, "c3" only for the second.
Map map_with_personas() {
    Map map = sample_map();
    map.personas = {{.id = {"mette"}, .name = "Mette"}, {.id = {"jonas"}, .name = "Jonas"}};
    map = journey::apply(map, ChangeCards{{{"c1"}}, card_change::SetPersonas{{{"mette"}}}});
    map = journey::apply(map, ChangeCards{{{"c3"}}, card_change::SetPersonas{{{"jonas"}}}});
    return journey::apply(map, ChangeCards{{{"c1"}, {"c3"}}, card_change::SetEffect{Effect::pull}});
}

void check_shown_for(Desk& desk, const PersonaId& persona) {
    const Map part = map_for_persona(desk.map(), persona);
    const MapScore whole = score_map(desk.map());
    CHECK(desk.document().persona() == persona);
    CHECK(desk.document().score == score_map(part));
    CHECK(desk.document().journey ==
          analyse(part, score_map(part), {.today = {}, .gamma = journey_gamma(desk.map(), whole)}));
}

void check_shown_for_everybody(Desk& desk) {
    CHECK(desk.document().persona().empty());
    CHECK(desk.document().score == score_map(desk.map()));
    CHECK(desk.document().journey == analyse(desk.map(), score_map(desk.map())));
}

}  // namespace

TEST_CASE("The scores of a persona are those of its part of the map, with the calibration of the whole") {
    Desk desk(map_with_personas());
    const double whole = *desk.document().score.index;
    desk.act(action::ShowAs{{"mette"}});
    check_shown_for(desk, {"mette"});
    CHECK(*desk.document().score.index != whole);
    desk.act(action::ShowAs{{"jonas"}});
    check_shown_for(desk, {"jonas"});
    desk.act(action::ShowAs{{}});
    check_shown_for_everybody(desk);
}

TEST_CASE("Edits are scored for the persona that is shown, as if it had been chosen afterwards") {
    Desk desk(map_with_personas());
    desk.act(action::ShowAs{{"mette"}});
    desk.act(action::Commit{ChangeCards{{{"c1"}}, card_change::SetReach{0.9}}});
    check_shown_for(desk, {"mette"});
    desk.act(action::Commit{ChangeCards{{{"c4"}}, card_change::SetPersonas{{{"jonas"}}}}});
    check_shown_for(desk, {"mette"});
    desk.run(CommandId::undo);
    check_shown_for(desk, {"mette"});
    desk.act(action::Commit{MoveStage{{"s1"}, 2}});
    check_shown_for(desk, {"mette"});
}

TEST_CASE("Choosing a persona is a way of looking: no step, no draft, and it comes back after a reload") {
    Desk desk(map_with_personas());
    desk.act(action::ShowAs{{"jonas"}});
    CHECK(desk.steps() == 0);
    CHECK(desk.task<effect::SaveSoon>() == nullptr);
    const auto* stored = desk.task<effect::StoreView>();
    REQUIRE(stored != nullptr);
    CHECK(read_view(stored->view).persona == PersonaId{"jonas"});
}

TEST_CASE("When the persona goes, everybody's map is shown again") {
    Desk desk(map_with_personas());
    desk.act(action::ShowAs{{"jonas"}});
    desk.act(action::Commit{ChangeMap{map_change::SetPersonas{{desk.map().personas[0]}}}});
    check_shown_for_everybody(desk);
    desk.act(action::ShowAs{{"nobody"}});
    check_shown_for_everybody(desk);
}

TEST_CASE("The library keeps the score of the whole map") {
    Desk desk(map_with_personas());
    desk.act(action::ShowAs{{"mette"}});
    desk.act(action::Commit{ChangeMap{map_change::SetTitle{"Nyt navn"}}});
    desk.save();
    const MapSummary summary = desk.session.library.front().summary;
    CHECK(summary == summarise(desk.map(), score_map(desk.map())));
}

TEST_CASE("The command goes from everybody through all personas and back") {
    Desk desk(map_with_personas());
    std::string seen;
    for (int i = 0; i < 3; ++i) {
        desk.run(CommandId::next_persona);
        seen += desk.document().persona().value + ".";
    }
    CHECK(seen == "mette.jonas..");
    REQUIRE(desk.task<effect::Announce>() != nullptr);
    Map nobody = sample_map();
    nobody.personas.clear();
    const Desk without(std::move(nobody));
    CHECK(why_disabled(without.session, CommandId::next_persona) == Word::not_now_no_personas);
}
