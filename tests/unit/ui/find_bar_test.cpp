// The bar of Ctrl F: a field that stays open while one looks on, the count, and replacing.
#include "model/lookup.h"
#include "unit/ui/support.h"

#include <doctest/doctest.h>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr const char* field = "Find på kortet";

void look_for(Desk& desk, std::string_view wanted) {
    desk.settle();
    desk.act(action::Run{CommandId::find_on_map});
    desk.settle();
    REQUIRE(desk.out.text_field.has_value());
    desk.input.focused = desk.node(Role::textbox, field).id;
    desk.type(wanted);
    desk.settle();
}

std::size_t at(const Desk& desk) { return desk.session.document->search->at.value_or(999); }

}  // namespace

TEST_CASE("Enter goes on to the next place and Shift with it back, in the open field") {
    Desk desk(session_with_model("readiness"));
    look_for(desk, "mail");
    const std::size_t count = desk.session.document->search->found.size();
    REQUIRE(count > 2);
    CHECK(desk.find(Role::status, "1 af " + std::to_string(count)) != nullptr);
    desk.activate(Role::textbox, field);
    CHECK(at(desk) == 1);
    desk.steps(1);
    desk.settle();
    CHECK(at(desk) == 2);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
    desk.frame();
    desk.activate(Role::textbox, field);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
    desk.frame();
    CHECK(at(desk) == 1);
    desk.click(Role::button, "Find næste");
    desk.settle();
    CHECK(at(desk) == 2);
    CHECK(desk.session.text_edit.has_value());
}

TEST_CASE("Nothing found is said; Escape and the button close the bar") {
    Desk desk(session_with_model("readiness"));
    look_for(desk, "qqxxyy");
    CHECK(desk.find(Role::status, "Ingen fundet") != nullptr);
    SUBCASE("Escape") { desk.escape(); }
    SUBCASE("button") { desk.click(Role::button, "Luk søgningen"); }
    desk.settle();
    CHECK_FALSE(desk.session.document->search.has_value());
    CHECK_FALSE(desk.session.text_edit.has_value());
    CHECK(desk.find(Role::region, field) == nullptr);
}

TEST_CASE("A press on the map leaves the field, so that the keys are the map's again; the bar stays") {
    Desk desk(session_with_model("readiness"));
    look_for(desk, "mail");
    const Rect area = desk.state.board.area;
    desk.click_at({area.x + 60, area.y - 30});
    desk.settle();
    CHECK_FALSE(desk.session.text_edit.has_value());
    CHECK(desk.session.document->search.has_value());
}

TEST_CASE("What is found is replaced from the second line, all of it as one step") {
    Desk desk(session_with_model("readiness"));
    look_for(desk, "mail");
    const std::size_t count = desk.session.document->search->found.size();
    desk.click(Role::button, "Erstat det fundne");
    desk.settle();
    desk.click(Role::textbox, "Erstat med");
    desk.settle();
    desk.type("brev");
    desk.settle();
    desk.click(Role::button, "Erstat");
    desk.settle();
    CHECK(desk.session.document->search->found.size() == count - 1);
    desk.click(Role::button, "Erstat alle");
    desk.settle();
    CHECK(desk.session.document->search->found.empty());
    CHECK(desk.session.document->history.undo_count() == 2);
    REQUIRE(desk.session.toast.has_value());
    CHECK(desk.session.toast->action == ToastAction::undo);
}

}  // namespace journey::ui
