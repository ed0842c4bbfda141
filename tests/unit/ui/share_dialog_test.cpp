// The dialog of sharing: what is chosen in it, by pointer and keyboard, and what its buttons do.
#include "unit/ui/support.h"

#include <doctest/doctest.h>

namespace journey::ui {
namespace {

/// With the dialog open.
struct SharingDesk : Desk {
    SharingDesk() : Desk(session_with_model("readiness")) {
        settle();
        act(action::Run{CommandId::show_share});
        settle();
    }
};

bool is_on(const Desk& desk, Role role, std::string_view name) {
    const MirrorNode* found = desk.find(role, name);
    REQUIRE(found != nullptr);
    return has(found->state, NodeState::pressed);
}

}  // namespace

TEST_CASE("the dialog of sharing shows what there is to choose of a kind, and no more") {
    SharingDesk desk;
    CHECK(is_on(desk, Role::radio, "Kortfil"));
    CHECK(desk.find(Role::radio, "2×") == nullptr);
    desk.click(Role::radio, "Billede (PNG)");
    desk.settle();
    CHECK(desk.session.sharing.kind == ShareKind::png);
    CHECK(is_on(desk, Role::radio, "2×"));
    desk.click(Role::radio, "3×");
    desk.click(Role::radio, "Mørke");
    CHECK(desk.session.sharing.scale == 3);
    CHECK(desk.session.sharing.dark == true);
    CHECK(desk.find(Role::button, "Gem") != nullptr);
    CHECK(desk.find(Role::button, "Kopiér") != nullptr);
    desk.click(Role::radio, "Regneark: kort");
    desk.settle();
    CHECK(desk.find(Role::radio, "3×") == nullptr);
    desk.click(Role::radio, "Komma");
    CHECK(desk.session.sharing.separator == ',');
}

TEST_CASE("in the dialog of sharing a part of the map is chosen by its first and last stage and its lanes") {
    SharingDesk desk;
    const Map& map = desk.session.document->map;
    desk.click(Role::combobox, "Til trin");
    desk.settle();
    desk.click(Role::menuitem, map.stages[1]->name);
    desk.settle();
    CHECK(desk.session.sharing.stages == std::vector{map.stages[0]->id, map.stages[1]->id});
    // A first stage after the last one takes that along.
    desk.click(Role::combobox, "Fra trin");
    desk.settle();
    desk.click(Role::menuitem, map.stages[2]->name);
    desk.settle();
    CHECK(desk.session.sharing.stages == std::vector{map.stages[2]->id});
    desk.click(Role::checkbox, map.lanes[0].name);
    desk.settle();
    CHECK(desk.session.sharing.lanes.size() == map.lanes.size() - 1);
    CHECK_FALSE(is_on(desk, Role::checkbox, map.lanes[0].name));
    desk.click(Role::checkbox, map.lanes[0].name);
    desk.settle();
    CHECK(desk.session.sharing.lanes.empty());  // all again
}

TEST_CASE("the last lane of what is shared stays") {
    SharingDesk desk;
    const Lane& lane = desk.session.document->map.lanes.front();
    Sharing one = desk.session.sharing;
    one.lanes = {lane.id};
    desk.act(action::SetSharing{one});
    desk.settle();
    desk.click(Role::checkbox, lane.name);
    desk.settle();
    CHECK(desk.session.sharing.lanes == std::vector{lane.id});
}

TEST_CASE("a menu in a dialog has Escape and the press outside for itself") {
    SharingDesk desk;
    desk.click(Role::combobox, "Til trin");
    desk.settle();
    desk.escape();
    desk.settle();
    CHECK(desk.session.overlay == Overlay::share);
    desk.escape();
    desk.settle();
    CHECK(desk.session.overlay == Overlay::none);
}

TEST_CASE("the button of the dialog makes what is chosen, and the dialog goes") {
    SharingDesk desk;
    desk.click(Role::checkbox, "Uden noter, navne og tal");
    CHECK(desk.session.sharing.plain);
    desk.click(Role::button, "Gem");
    CHECK(desk.session.overlay == Overlay::none);
    CHECK(desk.session.toast.has_value());
}

TEST_CASE("on a phone the kinds are a menu") {
    Desk desk(session_with_model("readiness"));
    desk.input.width = 400;
    desk.input.height = 800;
    desk.act(action::Run{CommandId::show_share});
    desk.settle();
    CHECK(desk.find(Role::radio, "Kortfil") == nullptr);
    desk.click(Role::combobox, "Del som");
    desk.settle();
    desk.click(Role::menuitem, "Link");
    desk.settle();
    CHECK(desk.session.sharing.kind == ShareKind::link);
    for (const MirrorNode& each : desk.out.mirror.nodes) {
        CAPTURE(each.name);
        if (each.role == Role::checkbox || each.role == Role::combobox) CHECK(each.rect.right() < 400);
    }
}

}  // namespace journey::ui
