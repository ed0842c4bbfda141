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
    CHECK_FALSE(desk.session.text_edit.has_value());  // the button has the keys now
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

namespace {

/// Where a card is on the page.
Rect place_of(const Desk& desk, const CardId& id) {
    const Map& map = desk.session.document->map;
    for (const PlacedCard& placed : desk.state.board.layout.cards)
        if (map.cards[placed.card]->id == id) {
            Rect rect = placed.rect;
            rect.x += desk.out.mirror.board_origin.x;
            rect.y += desk.out.mirror.board_origin.y;
            return rect;
        }
    FAIL("no such card on the board");
    return {};
}

/// Two touchpoints of the first stage, and what stands on them.
struct TwoCards {
    Desk desk{session_with_model("readiness")};
    std::vector<CardId> ids;

    TwoCards(const char* first, const char* second) {
        const Map& map = desk.session.document->map;
        for (const Box<Card>& card : map.cards)
            if (card->stage == map.stages[0]->id && kind_of_lane(map, card->lane) == LaneKind::touchpoints)
                ids.push_back(card->id);
        REQUIRE(ids.size() > 1);
        desk.act(action::Commit{ChangeCards{{ids[0]}, card_change::SetText{first}}});
        desk.act(action::Commit{ChangeCards{{ids[1]}, card_change::SetText{second}}});
        desk.act(action::SetViewport{{200, 0, 0}});
        desk.settle();
    }
};

}  // namespace

TEST_CASE("The letters that are looked for are marked on every card, those of the place that is shown more strongly") {
    TwoCards two("En xyzzy her", "Og XYZZY der");
    Desk& desk = two.desk;
    const Theme theme = make_theme(false, false);
    const Color other = theme.accent_border.faded(0.55F);
    CHECK_FALSE(desk.painted(other, place_of(desk, two.ids[1])).has_value());
    look_for(desk, "xyzzy");
    const auto second = desk.painted(other, place_of(desk, two.ids[1]));
    REQUIRE(second.has_value());
    // As wide as the word, behind it: one letter is 0.56 of 12 px.
    constexpr float letter = 0.56F * 12;
    CHECK(second->width == doctest::Approx(5 * letter + 2).epsilon(0.05));
    const float text_left =
        place_of(desk, two.ids[1]).x + BoardSizes::card_padding_x + BoardSizes::card_icon + BoardSizes::card_inner;
    CHECK(second->x == doctest::Approx(text_left + 3 * letter - 1).epsilon(0.01));
    CHECK_FALSE(desk.painted(other, place_of(desk, two.ids[0])).has_value());  // the one that is shown
    desk.activate(Role::textbox, field);
    desk.settle();
    CHECK(desk.painted(other, place_of(desk, two.ids[0])).has_value());
    CHECK_FALSE(desk.painted(other, place_of(desk, two.ids[1])).has_value());
    desk.escape();
    desk.settle();
    CHECK_FALSE(desk.painted(other, place_of(desk, two.ids[0])).has_value());
}

TEST_CASE("A word that is broken over two lines is marked in both, and the name of a stage is marked as well") {
    TwoCards two("Langt foran qqqqq qqqqq", "Ikke her");
    Desk& desk = two.desk;
    const StageId stage = desk.session.document->map.stages[0]->id;
    desk.act(action::Commit{ChangeStage{stage, stage_change::SetName{"Et qqqqq qqqqq trin"}}});
    look_for(desk, "qqqqq qqqqq");
    desk.activate(Role::textbox, field);
    desk.settle();
    REQUIRE(desk.session.document->search->found.size() == 2);
    const Theme theme = make_theme(false, false);
    const Color other = theme.accent_border.faded(0.55F);
    const Rect header{desk.state.board.area.x, desk.state.board.area.y - BoardSizes::stage_header, 200, 84};
    const Rect card = place_of(desk, two.ids[0]);
    // The place that is shown is the card's.
    CHECK(desk.painted(other, header).has_value());
    const auto current = desk.painted(theme.accent_border, {card.x + 20, card.y + 3, card.width - 40, card.height - 6});
    REQUIRE(current.has_value());
    CHECK(current->height > 1.5F * BoardSizes::line_height);
}

}  // namespace journey::ui
