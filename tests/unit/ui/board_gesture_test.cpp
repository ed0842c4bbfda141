// What the pointer does on the board: select, extend, drag, copy, pan, and every way out of it.
#include "model/lookup.h"
#include "unit/ui/board_desk.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <imgui.h>

namespace journey::ui {

TEST_CASE("Ctrl with a click takes a card to the selection and from it, Shift everything in between") {
    Desk desk(session_with_model("readiness"));
    open(desk);
    const auto first = touchpoints(desk, 0);
    const auto third = touchpoints(desk, 2);
    desk.click_at(place(desk, first[0]));
    click_with(desk, ImGuiMod_Ctrl, place(desk, third[0]));
    CHECK(selected(desk) == std::vector{first[0], third[0]});
    click_with(desk, ImGuiMod_Ctrl, place(desk, first[0]));
    CHECK(selected(desk) == std::vector{third[0]});
    click_with(desk, ImGuiMod_Shift, place(desk, first[0]));
    const auto between = selected(desk);
    CHECK(between.front() == third[0]);
    CHECK(between.back() == first[0]);
    CHECK(between.size() == 1 + touchpoints(desk, 1).size() + first.size());
    click_with(desk, ImGuiMod_Shift, place(desk, touchpoints(desk, 3)[0]));
    CHECK(selected(desk).front() == third[0]);
}

TEST_CASE("A marquee takes what it touches, adds with Shift, and leaves no trace with Escape") {
    Desk desk(session_with_model("readiness"));
    open(desk);
    const auto first = touchpoints(desk, 0);
    press_and_move(desk, empty_place(desk, 0), place(desk, first[0]));
    CHECK(std::holds_alternative<Marquee>(desk.state.drag));
    CHECK(selected(desk).size() == first.size());
    SUBCASE("let go") {
        desk.release();
        CHECK(selected(desk).size() == first.size());
        hold(ImGuiMod_Shift, true);
        desk.frame();
        press_and_move(desk, empty_place(desk, 4), place(desk, touchpoints(desk, 4).back()));
        desk.release();
        hold(ImGuiMod_Shift, false);
        CHECK(selected(desk).size() == first.size() + 1);
    }
    SUBCASE("Escape") {
        desk.escape();
        CHECK(selected(desk).empty());
        CHECK(desk.state.drag.index() == 0);
        desk.release();
        desk.settle();
        CHECK(selected(desk).empty());
    }
    CHECK(steps(desk) == 0);
}

TEST_CASE("A card that is dragged lands where the line is, as one step") {
    Desk desk(session_with_model("readiness"));
    open(desk);
    const CardId card = touchpoints(desk, 0)[0];
    const Point from = place(desk, card);
    const Point to = place(desk, touchpoints(desk, 1)[0]);
    press_and_move(desk, from, {to.x, to.y - 12});
    REQUIRE(std::holds_alternative<CardDrag>(desk.state.drag));
    CHECK(std::get<CardDrag>(desk.state.drag).spot.has_value());
    CHECK(desk.out.cursor == Cursor::grabbing);
    CHECK(steps(desk) == 0);
    SUBCASE("dropped") {
        desk.release();
        desk.settle();
        CHECK(steps(desk) == 1);
        CHECK(find_card(map_of(desk), card)->stage == map_of(desk).stages[1]->id);
        CHECK(touchpoints(desk, 1)[0] == card);
    }
    SUBCASE("Escape") {
        desk.escape();
        desk.release();
        desk.settle();
        CHECK(steps(desk) == 0);
        CHECK(touchpoints(desk, 0)[0] == card);
    }
    SUBCASE("dropped outside the cells") {
        desk.point_at({700, 20});
        CHECK_FALSE(std::get<CardDrag>(desk.state.drag).spot.has_value());
        CHECK(desk.out.cursor == Cursor::not_allowed);
        desk.release();
        desk.settle();
        CHECK(steps(desk) == 0);
        CHECK(touchpoints(desk, 0)[0] == card);
    }
}

TEST_CASE("Selected cards are dragged together, and copied with Ctrl") {
    Desk desk(session_with_model("readiness"));
    open(desk);
    const CardId a = touchpoints(desk, 0)[0];
    const CardId b = touchpoints(desk, 2)[0];
    desk.click_at(place(desk, a));
    click_with(desk, ImGuiMod_Ctrl, place(desk, b));
    desk.wait_ms(600);  // a second press at once would be a double click
    const std::size_t cards = map_of(desk).cards.size();
    const Point to = place(desk, touchpoints(desk, 1)[0]);
    SUBCASE("moved") {
        desk.drag(place(desk, b), {to.x, to.y - 12});
        CHECK(find_card(map_of(desk), a)->stage == map_of(desk).stages[1]->id);
        CHECK(find_card(map_of(desk), b)->stage == map_of(desk).stages[1]->id);
        CHECK(map_of(desk).cards.size() == cards);
    }
    SUBCASE("copied, although the press with Ctrl was on a selected card") {
        press_and_move(desk, place(desk, b), {to.x, to.y - 12});
        hold(ImGuiMod_Ctrl, true);
        desk.frame(2);
        CHECK(std::get<CardDrag>(desk.state.drag).copies);
        desk.release();
        hold(ImGuiMod_Ctrl, false);
        CHECK(map_of(desk).cards.size() == cards + 2);
        CHECK(selected(desk).size() == 2);
    }
    CHECK(steps(desk) == 1);
}

TEST_CASE("A second press at once opens the text when it is let go, and drags when it is moved") {
    Desk desk(session_with_model("readiness"));
    open(desk);
    const CardId card = touchpoints(desk, 0)[0];
    const Point from = place(desk, card);
    desk.click_at(from);
    SUBCASE("let go") {
        desk.press_at(from);
        CHECK_FALSE(desk.session.text_edit.has_value());
        desk.release();
        desk.settle();
        REQUIRE(desk.session.text_edit.has_value());
        CHECK(desk.session.text_edit->target == TextTarget(text_target::CardText{card}));
        CHECK(steps(desk) == 0);
    }
    SUBCASE("moved") {
        press_and_move(desk, from, place(desk, touchpoints(desk, 1)[0]));
        desk.release();
        desk.settle();
        CHECK_FALSE(desk.session.text_edit.has_value());
        CHECK(steps(desk) == 1);
        CHECK(find_card(map_of(desk), card)->stage == map_of(desk).stages[1]->id);
    }
}

TEST_CASE("Near an edge the board scrolls under what is dragged") {
    Desk desk(session_with_model("readiness"));
    open(desk);
    const Point from = place(desk, touchpoints(desk, 0)[0]);
    const Rect area = desk.state.board.area;
    press_and_move(desk, from, {area.right() - 4, from.y});
    const float before = desk.session.document->viewport.scroll_x;
    desk.frame(5);
    CHECK(desk.session.document->viewport.scroll_x > before);
    desk.escape();
    desk.release();
}

TEST_CASE("The point of a feeling is dragged up and down; Escape gives it back") {
    Desk desk(session_with_model("readiness"));
    open(desk);
    const BoardLayout& layout = desk.state.board.layout;
    const auto lane = std::ranges::find(layout.lanes, LaneKind::feels, &LaneRow::kind);
    REQUIRE(lane != layout.lanes.end());
    CardId card;  // one that can still rise
    for (std::size_t stage = 0; stage < 5; ++stage) {
        const Cell& cell = layout.cell(static_cast<std::size_t>(lane - layout.lanes.begin()), stage);
        if (cell.count == 0) continue;
        const Card& here = *map_of(desk).cards[layout.cards[cell.first].card];
        if (here.emotion < 1) card = here.id;
    }
    REQUIRE_FALSE(card.empty());
    const double before = find_card(map_of(desk), card)->emotion;
    const Point from = place(desk, card);
    press_and_move(desk, from, {from.x, from.y - 20});
    CHECK(find_card(map_of(desk), card)->emotion > before);
    SUBCASE("let go") {
        desk.release();
        CHECK(find_card(map_of(desk), card)->emotion > before);
        CHECK(steps(desk) == 1);
    }
    SUBCASE("Escape") {
        desk.escape();
        desk.release();
        CHECK(find_card(map_of(desk), card)->emotion == before);
        CHECK(steps(desk) == 0);
    }
}

TEST_CASE("A stage is dragged by its header to another place, or back with Escape") {
    Desk desk(session_with_model("readiness"));
    open(desk);
    const StageId stage = map_of(desk).stages[0]->id;
    const Rect area = desk.state.board.area;
    const Point header{area.x + 60, area.y - 30};
    press_and_move(desk, header, {header.x + 2 * BoardSizes::column_default + 40, header.y});
    CHECK(std::holds_alternative<StageDrag>(desk.state.drag));
    SUBCASE("let go") {
        desk.release();
        CHECK(map_of(desk).stages[2]->id == stage);
    }
    SUBCASE("Escape") {
        desk.escape();
        desk.release();
        CHECK(map_of(desk).stages[0]->id == stage);
    }
}

TEST_CASE("The border of a column makes all columns wider, under the pointer") {
    Desk desk(session_with_model("readiness"));
    open(desk);
    const Rect area = desk.state.board.area;
    const float width = desk.session.document->viewport.column_width;
    const Point border{area.x + 2 * width, area.y - 30};
    desk.point_at(border);
    CHECK(desk.out.cursor == Cursor::resize_x);
    press_and_move(desk, border, {border.x + 50, border.y});
    CHECK(desk.session.document->viewport.column_width == width + 25);
    SUBCASE("let go") {
        desk.release();
        desk.settle();
        CHECK(desk.session.document->viewport.column_width == width + 25);
        desk.double_click_at({area.x + 2 * (width + 25), border.y});
        CHECK(desk.session.document->viewport.column_width == BoardSizes::column_default);
    }
    SUBCASE("Escape") {
        desk.escape();
        desk.release();
        CHECK(desk.session.document->viewport.column_width == width);
    }
    CHECK(steps(desk) == 0);
}

TEST_CASE("Space with the mouse and the middle button pan; nothing is selected or moved") {
    Desk desk(session_with_model("readiness"));
    open(desk);
    const Point from = place(desk, touchpoints(desk, 2)[0]);
    SUBCASE("Space") {
        desk.input.space_held = true;
        press_and_move(desk, from, {from.x - 200, from.y});
        CHECK(desk.state.space_panned);
        desk.release();
    }
    SUBCASE("middle button") {
        desk.point_at(from);
        ImGui::GetIO().AddMouseButtonEvent(2, true);
        desk.frame();
        desk.point_at({from.x - 200, from.y});
        ImGui::GetIO().AddMouseButtonEvent(2, false);
        desk.frame(2);
    }
    CHECK(desk.session.document->viewport.scroll_x == doctest::Approx(200).epsilon(0.02));
    CHECK(selected(desk).empty());
    CHECK(steps(desk) == 0);
    CHECK(desk.state.drag.index() == 0);
}

TEST_CASE("One finger moves the map; resting on a card it lifts it, resting and let go it asks for the menu") {
    Desk desk(session_with_model("readiness"));
    open(desk);
    desk.input.coarse_pointer = true;
    const CardId card = touchpoints(desk, 2)[0];
    const Point from = place(desk, card);
    SUBCASE("moved at once") {
        press_and_move(desk, from, {from.x - 150, from.y});
        desk.release();
        CHECK(desk.session.document->viewport.scroll_x == doctest::Approx(150).epsilon(0.02));
        CHECK(steps(desk) == 0);
    }
    SUBCASE("rested, then moved") {
        desk.press_at(from);
        desk.wait_ms(450);
        REQUIRE(std::holds_alternative<CardDrag>(desk.state.drag));
        const Point to = place(desk, touchpoints(desk, 1)[0]);
        desk.point_at({to.x, to.y - 12});
        desk.release();
        desk.settle();
        CHECK(find_card(map_of(desk), card)->stage == map_of(desk).stages[1]->id);
        CHECK(steps(desk) == 1);
    }
    SUBCASE("rested and let go") {
        desk.press_at(from);
        desk.wait_ms(450);
        desk.release();
        desk.settle();
        CHECK(desk.find(Role::menu, "Kortets menu") != nullptr);
        CHECK(steps(desk) == 0);
    }
    SUBCASE("two fingers pan and zoom") {
        desk.point_at(from);
        desk.input.pinch = 1.25F;
        desk.input.touch_pan = {-40, 0};
        desk.frame();
        CHECK(desk.session.document->viewport.column_width == doctest::Approx(205));
    }
}

TEST_CASE("With several cards selected a bar floats beside them and never lies on them") {
    Desk desk(session_with_model("readiness"));
    open(desk);
    CHECK(desk.find(Role::region, "Det valgte") == nullptr);
    for (const std::size_t stage : {0U, 3U}) {
        CAPTURE(stage);
        desk.click_at(place(desk, touchpoints(desk, stage)[0]));
        click_with(desk, ImGuiMod_Ctrl, place(desk, touchpoints(desk, stage + 1)[0]));
        desk.settle();
        const Rect bar = desk.node(Role::region, "Det valgte").rect;
        for (const CardId& id : selected(desk)) {
            const Point at = place(desk, id);
            CHECK_FALSE(bar.contains(at));
        }
        CHECK(desk.state.board.area.contains({bar.x, bar.y}));
        CHECK(desk.state.board.area.contains({bar.right() - 1, bar.bottom() - 1}));
    }
}

TEST_CASE("The bar sets effect, channel and owner of all, copies, deletes, and lets go") {
    Desk desk(session_with_model("readiness"));
    open(desk);
    const CardId a = touchpoints(desk, 0)[0];
    const CardId b = touchpoints(desk, 1)[0];
    desk.act(action::Select{CardsSelected{{a, b}}});
    desk.settle();
    const auto both = [&](auto holds) {
        return holds(*find_card(map_of(desk), a)) && holds(*find_card(map_of(desk), b));
    };
    const std::size_t cards = map_of(desk).cards.size();
    SUBCASE("effect") {
        desk.click(Role::button, "Skubber kunden væk");
        CHECK(both([](const Card& card) { return card.touch.effect == Effect::push; }));
    }
    SUBCASE("channel") {
        desk.click(Role::button, "Kanal");
        desk.settle();
        desk.click(Role::menuitem, "Telefon");
        desk.settle();
        CHECK(both([](const Card& card) { return card.touch.channel == Channel::phone; }));
    }
    SUBCASE("owner") {
        desk.act(action::Commit{ChangeCards{{touchpoints(desk, 3)[0]}, card_change::SetOwner{"Salg"}}});
        desk.settle();
        desk.click(Role::button, "Ansvarlig");
        desk.settle();
        desk.click(Role::menuitem, "Salg");
        desk.settle();
        CHECK(both([](const Card& card) { return card.owner == "Salg"; }));
        desk.click(Role::button, "Ansvarlig");
        desk.settle();
        desk.click(Role::menuitem, "Skriv i panelet…");
        desk.settle();
        REQUIRE(desk.out.text_field.has_value());
        desk.type("Marketing");
        desk.act(action::EndText{});
        CHECK(both([](const Card& card) { return card.owner == "Marketing"; }));
    }
    SUBCASE("copy") {
        desk.click(Role::button, "Lav en kopi");
        CHECK(map_of(desk).cards.size() == cards + 2);
    }
    SUBCASE("delete") {
        desk.click(Role::button, "Slet");
        CHECK(map_of(desk).cards.size() == cards - 2);
    }
    SUBCASE("let go") {
        desk.click(Role::button, "Fjern markeringen");
        desk.settle();
        CHECK(selected(desk).empty());
        CHECK(desk.find(Role::region, "Det valgte") == nullptr);
    }
    SUBCASE("move with the arrows: the bar is out of the way") {
        desk.click(Role::button, "Flyt med piletasterne");
        desk.settle();
        CHECK(desk.session.document->is_carrying);
        CHECK(desk.find(Role::region, "Det valgte") == nullptr);
    }
}

}  // namespace journey::ui
