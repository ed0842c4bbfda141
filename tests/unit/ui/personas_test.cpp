// The map for one persona: chosen in the bar, seen on the cards and in the feelings.
#include "unit/ui/support.h"

#include <algorithm>
#include <doctest/doctest.h>

namespace journey::ui {
namespace {

Session with_personas() {
    Session session = session_with_model("readiness");
    const Map& map = session.document->map;
    const auto change = [&](Edit edit) { static_cast<void>(update(session, action::Commit{std::move(edit)}, 0)); };
    change(
        ChangeMap{map_change::SetPersonas{{{.id = {"mette"}, .name = "Mette"}, {.id = {"jonas"}, .name = "Jonas"}}}});
    change(ChangeCards{{map.cards.front()->id}, card_change::SetPersonas{{{"mette"}}}});
    return session;
}

std::string first_card(const Desk& desk) { return desk.session.document->map.cards.front()->text; }

/// Mirror names that begin with a text.
bool says(const Desk& desk, std::string_view text, std::string_view end) {
    return std::ranges::any_of(desk.out.mirror.nodes, [&](const MirrorNode& node) {
        return node.name.starts_with(text) && node.name.ends_with(end);
    });
}

}  // namespace

TEST_CASE("a persona is chosen in the bar, and cards for others say so") {
    Desk desk(with_personas());
    desk.settle();
    CHECK(desk.node(Role::button, "Vis kortet for").value == "Alle kunder");
    desk.click(Role::button, "Vis kortet for");
    desk.settle();
    desk.click(Role::menuitem, "Jonas");
    desk.settle();
    CHECK(desk.session.document->persona() == PersonaId{"jonas"});
    CHECK(desk.node(Role::button, "Vis kortet for").value == "Jonas");
    CHECK(says(desk, first_card(desk), ", ikke for Jonas"));
    desk.act(action::Run{CommandId::next_persona});
    desk.settle();
    CHECK(desk.node(Role::button, "Vis kortet for").value == "Alle kunder");
    CHECK_FALSE(says(desk, first_card(desk), "ikke for Jonas"));
}

TEST_CASE("a map without personas offers to add one") {
    Desk desk(session_with_model("readiness"));
    static_cast<void>(update(desk.session, action::Commit{ChangeMap{map_change::SetPersonas{}}}, 0));
    desk.settle();
    desk.click(Role::button, "Vis kortet for");
    desk.settle();
    desk.click(Role::menuitem, "Tilføj persona");
    desk.settle();
    CHECK(desk.session.document->map.personas.size() == 1);
    CHECK(desk.session.text_edit.has_value());
}

}  // namespace journey::ui
