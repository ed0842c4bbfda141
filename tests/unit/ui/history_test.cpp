// The steps that were taken, as a list to jump in.
#include "unit/ui/support.h"

#include <doctest/doctest.h>

namespace journey::ui {
namespace {

const Map& map_of(const Desk& desk) { return desk.session.document->map; }

/// Three steps: a title, a stage, a card.
void take_steps(Desk& desk) {
    desk.settle();
    desk.act(action::Commit{ChangeMap{map_change::SetTitle{"Nyt navn"}}});
    desk.act(action::Commit{ChangeStage{map_of(desk).stages[0]->id, stage_change::SetName{"Ser sig om"}}});
    desk.act(action::Commit{
        MoveCards{{map_of(desk).cards[0]->id}, map_of(desk).stages[9]->id, map_of(desk).cards[0]->lane, {}}});
    desk.settle();
}

std::vector<std::string> rows(const Desk& desk) {
    std::vector<std::string> names;
    for (const MirrorNode& node : desk.out.mirror.nodes)
        if (node.role == Role::menuitem) names.push_back(node.name);
    return names;
}

}  // namespace

TEST_CASE("The list names every step, and a press on one goes there at once") {
    Desk desk(session_with_model("readiness"));
    desk.settle();
    const Map before = map_of(desk);
    take_steps(desk);
    desk.act(action::Run{CommandId::show_history});
    desk.settle();
    const auto steps = rows(desk);
    REQUIRE(steps.size() == 4);
    CHECK(steps[0].starts_with("Flyttede “"));
    CHECK(steps[0].ends_with("” til 90\u00a0%"));
    CHECK(steps[1] == "Kaldte et trin “Ser sig om”");
    CHECK(steps[2] == "Kaldte kortet “Nyt navn”");
    CHECK(steps[3] == "Som kortet var, da det blev åbnet");
    CHECK(has(desk.node(Role::menuitem, steps[0]).state, NodeState::pressed));
    desk.click(Role::menuitem, steps[2]);
    desk.settle();
    CHECK(desk.session.overlay == Overlay::none);
    CHECK(map_of(desk).title == "Nyt navn");
    CHECK(map_of(desk).stages == before.stages);
    desk.act(action::Run{CommandId::show_history});
    desk.settle();
    CHECK(rows(desk) == steps);  // what was taken back can be gone forward to
    desk.click(Role::menuitem, steps[0]);
    desk.settle();
    CHECK(map_of(desk).stages[0]->name == "Ser sig om");
    desk.act(action::Run{CommandId::show_history});
    desk.settle();
    desk.click(Role::menuitem, steps[3]);
    desk.settle();
    CHECK(map_of(desk) == before);
}

TEST_CASE("A right click on the undo button opens the list; Escape and a press outside close it") {
    Desk desk(session_with_model("readiness"));
    take_steps(desk);
    desk.right_click(Role::button, "Fortryd");
    desk.settle();
    CHECK(rows(desk).size() == 4);
    SUBCASE("Escape") { desk.escape(); }
    SUBCASE("outside") { desk.click_at({700, 600}); }
    desk.settle();
    CHECK(rows(desk).empty());
    CHECK(desk.session.overlay == Overlay::none);
    CHECK(desk.session.document->history.undo_count() == 3);
}

TEST_CASE("The list follows the language") {
    Desk desk(session_with_model("readiness"));
    take_steps(desk);
    desk.act(action::Run{CommandId::toggle_language});
    desk.act(action::Run{CommandId::show_history});
    desk.settle();
    CHECK(rows(desk)[1] == "Named a stage “Ser sig om”");
    CHECK(rows(desk)[0].ends_with("” to 90%"));
}

}  // namespace journey::ui
