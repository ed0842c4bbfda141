// The inspector of cards, by pointer and keys: what it asks for, and what the map is afterwards.
#include "unit/ui/inspector_desk.h"

namespace journey::ui {

TEST_CASE("a touchpoint shows its effect, and another one is one step") {
    InspectorDesk desk;
    desk.select_cards({"tp-mail-slow"});
    CHECK(desk.is_pressed(Role::radio, "Skubber"));
    CHECK_FALSE(desk.is_pressed(Role::radio, "Trækker"));
    const std::size_t before = desk.steps_made();
    desk.click(Role::radio, "Trækker");
    desk.settle();
    CHECK(desk.card("tp-mail-slow").touch.effect == Open<Effect>(Effect::pull));
    CHECK(desk.steps_made() == before + 1);
    CHECK(desk.is_pressed(Role::radio, "Trækker"));
}

TEST_CASE("a drag of the slider is previews, one commit and one step") {
    InspectorDesk desk;
    desk.select_cards({"tp-mail-slow"});
    const std::size_t before = desk.steps_made();
    const MirrorNode slider = desk.node(Role::slider, "Rækkevidde");
    const Point from = desk.middle_of(Role::slider, "Rækkevidde");
    desk.drag(from, {slider.rect.right() - 1, from.y});
    desk.settle();
    CHECK(desk.count_of<action::Preview>() > 1);
    CHECK(desk.count_of<action::Commit>() == 1);
    CHECK(desk.steps_made() == before + 1);
    CHECK(desk.card("tp-mail-slow").touch.reach == doctest::Approx(1.0));
    CHECK(desk.value_of(Role::slider, "Rækkevidde") == "100\u00a0%");
}

TEST_CASE("escape in the middle of a drag leaves no trace") {
    InspectorDesk desk;
    desk.select_cards({"tp-mail-slow"});
    const std::size_t before = desk.steps_made();
    const double reach = desk.card("tp-mail-slow").touch.reach;
    const Point from = desk.middle_of(Role::slider, "Rækkevidde");
    desk.press_at(from);
    desk.point_at({from.x + 40, from.y});
    CHECK(desk.card("tp-mail-slow").touch.reach != reach);
    desk.escape();
    desk.release();
    desk.settle();
    CHECK(desk.card("tp-mail-slow").touch.reach == reach);
    CHECK(desk.steps_made() == before);
}

TEST_CASE("arrow keys move a slider one step") {
    InspectorDesk desk;
    desk.select_cards({"tp-mail-slow"});
    desk.focus(Role::slider, "Styrke");
    desk.steps(1);
    desk.settle();
    CHECK(desk.card("tp-mail-slow").touch.strength == doctest::Approx(0.51));
}

TEST_CASE("the value beside a slider can be typed, and what cannot be taken says why") {
    InspectorDesk desk;
    desk.select_cards({"tp-mail-slow"});
    CHECK(desk.value_of(Role::textbox, "Rækkevidde") == "60\u00a0%");
    desk.click(Role::textbox, "Rækkevidde");
    desk.settle();
    REQUIRE(desk.out.text_field.has_value());
    CHECK(desk.out.text_field->label == "Rækkevidde");
    desk.type("mange");
    desk.settle();
    REQUIRE(desk.session.text_edit->problem.has_value());
    CHECK(desk.has_text(desk.session.text_edit->problem ? text_of(Language::danish, *desk.session.text_edit->problem)
                                                        : std::string_view("–")));
    desk.type("45");
    desk.act(action::EndText{.keep = true});
    CHECK(desk.card("tp-mail-slow").touch.reach == doctest::Approx(0.45));
}

TEST_CASE("a channel is chosen from the list, and the place follows it") {
    InspectorDesk desk;
    desk.select_cards({"tp-mail-slow"});
    CHECK(desk.value_of(Role::combobox, "Kanal") == "E-mail");
    CHECK(desk.is_pressed(Role::radio, "Online"));
    desk.choose("Kanal", "Telefon");
    CHECK(desk.card("tp-mail-slow").touch.channel == Open<Channel>(Channel::phone));
    CHECK(desk.is_pressed(Role::radio, "Offline"));
    desk.click(Role::radio, "Online");
    desk.settle();
    CHECK(desk.card("tp-mail-slow").touch.place == std::optional(Open<Place>(Place::online)));
    desk.click(Role::radio, "Offline");
    desk.settle();
    CHECK_FALSE(desk.card("tp-mail-slow").touch.place.has_value());  // the channel's own: nothing to store
}

TEST_CASE("a channel of your own is typed in the place of the list") {
    InspectorDesk desk;
    desk.select_cards({"tp-mail-slow"});
    desk.choose("Kanal", "Skriv en anden…");
    REQUIRE(desk.out.text_field.has_value());
    CHECK(desk.out.text_field->label == "Kanal");
    desk.type("Sms");
    desk.act(action::EndText{.keep = true});
    desk.settle();
    CHECK(desk.card("tp-mail-slow").touch.channel.unknown == "Sms");
    CHECK(desk.value_of(Role::combobox, "Kanal") == "Sms");
}

TEST_CASE("a message says how well it fits, and why it does not") {
    InspectorDesk desk;
    desk.select_cards({"tp-ad-book"});
    CHECK(desk.has_text("Svarer ikke på det, kunden spørger om her"));
    desk.choose("Budskab", "Del viden");
    CHECK(desk.card("tp-ad-book").touch.message == Open<Message>(Message::expertise));
    CHECK_FALSE(desk.has_text("Svarer ikke på det"));
    CHECK(desk.has_text("Passer 100\u00a0%"));
}

TEST_CASE("the contribution leads to the calculation, and the calculation back to the card") {
    InspectorDesk desk;
    desk.select_cards({"tp-mail-slow"});
    CHECK(desk.has_text("Bidrag til trinnets score"));
    desk.click(Role::link, "Vis beregningen");
    desk.settle();
    REQUIRE(std::holds_alternative<StageSelected>(desk.session.document->selection));
    CHECK(desk.has_text("Sådan bliver scoren til"));
    std::string step;
    for (const MirrorNode& node : desk.out.mirror.nodes)
        if (node.name.starts_with("Mailsvar efter to hverdage, Skubber, −")) step = node.name;
    REQUIRE_FALSE(step.empty());
    desk.click(Role::button, step);
    desk.settle();
    const auto* cards = std::get_if<CardsSelected>(&desk.session.document->selection);
    REQUIRE(cards != nullptr);
    CHECK(cards->ids == std::vector<CardId>{{"tp-mail-slow"}});
}

TEST_CASE("several cards show what they share, and an edit goes to all of them as one step") {
    InspectorDesk desk;
    desk.select_cards({"tp-mail-slow", "tp-call"});
    CHECK(desk.has_text("2 kort valgt"));
    CHECK_FALSE(desk.is_pressed(Role::radio, "Trækker"));
    CHECK_FALSE(desk.is_pressed(Role::radio, "Skubber"));
    CHECK(desk.value_of(Role::combobox, "Kanal") == "Blandet");
    CHECK(desk.value_of(Role::combobox, "Budskab") == "Svar på spørgsmål");
    CHECK(desk.value_of(Role::slider, "Rækkevidde") == "Blandet");
    const std::size_t before = desk.steps_made();
    desk.click(Role::radio, "Neutral");
    desk.settle();
    CHECK(desk.card("tp-mail-slow").touch.effect == Open<Effect>(Effect::neutral));
    CHECK(desk.card("tp-call").touch.effect == Open<Effect>(Effect::neutral));
    CHECK(desk.steps_made() == before + 1);
}

TEST_CASE("an owner typed for several cards is given to all") {
    InspectorDesk desk;
    desk.select_cards({"tp-mail-slow", "tp-call"});
    desk.click(Role::textbox, "Ansvarlig");
    desk.settle();
    REQUIRE(desk.out.text_field.has_value());
    desk.type("Kundeservice");
    desk.act(action::EndText{.keep = true});
    CHECK(desk.card("tp-mail-slow").owner == "Kundeservice");
    CHECK(desk.card("tp-call").owner == "Kundeservice");
}

TEST_CASE("an owner can be picked among those the map names") {
    InspectorDesk desk;
    desk.select_cards({"tp-mail-slow"});
    desk.click(Role::button, "Ansvarlig: vælg fra kortet");
    desk.settle();
    desk.click(Role::menuitem, "Rådgivning");
    desk.settle();
    CHECK(desk.card("tp-mail-slow").owner == "Rådgivning");
}

TEST_CASE("personas are taken off and put back; all of them is the same as none listed") {
    InspectorDesk desk;
    desk.select_cards({"tp-mail-slow"});
    CHECK(desk.is_pressed(Role::checkbox, "Mette"));
    desk.click(Role::checkbox, "Mette");
    desk.settle();
    CHECK(desk.card("tp-mail-slow").personas == std::vector<PersonaId>{{"pe-owner"}});
    desk.click(Role::checkbox, "Mette");
    desk.settle();
    CHECK(desk.card("tp-mail-slow").personas.empty());
}

TEST_CASE("the rest of a touchpoint is there to be edited") {
    InspectorDesk desk;
    desk.select_cards({"tp-mail-slow"});
    for (const std::string_view name : {"Note", "Omkostning", "Svartid", "Målt på", "Kilde", "Se på igen", "Link"})
        CHECK_MESSAGE(desk.find(Role::textbox, name) != nullptr, std::string(name));
    CHECK(desk.value_of(Role::combobox, "Viden") == "Målt");
    CHECK(desk.is_pressed(Role::checkbox, "Sandhedens øjeblik"));
    desk.click(Role::checkbox, "Sandhedens øjeblik");
    desk.settle();
    CHECK_FALSE(desk.card("tp-mail-slow").truth);
    desk.choose("Viden", "Gæt");
    CHECK(desk.card("tp-mail-slow").evidence == Open<Evidence>(Evidence::guess));
}

TEST_CASE("a feeling is a slider from −2 to 2 with its word") {
    InspectorDesk desk;
    std::string id;
    for (const Box<Card>& card : desk.map().cards)
        if (card->lane.value == "ln-feels") id = card->id.value;
    REQUIRE_FALSE(id.empty());
    desk.select_cards({id});
    CHECK(desk.find(Role::radio, "Trækker") == nullptr);
    const MirrorNode slider = desk.node(Role::slider, "Følelse");
    CHECK(slider.min == -2);
    CHECK(slider.max == 2);
    desk.drag(desk.middle_of(Role::slider, "Følelse"), {slider.rect.x, slider.rect.y + slider.rect.height / 2});
    desk.settle();
    CHECK(desk.card(id).emotion == -2);
    CHECK(desk.has_text("Meget dårlig"));
}

TEST_CASE("a map that can only be read shows everything, changes nothing and says why") {
    InspectorDesk desk;
    desk.session.document->access = Access::read_only;
    desk.session.document->saved = save_state::Off{Word::inspect_read_only};
    desk.select_cards({"tp-mail-slow"});
    for (const MirrorNode& node : desk.out.mirror.nodes) {
        const bool edits = node.role == Role::textbox || node.role == Role::combobox || node.role == Role::slider ||
                           node.role == Role::radio || node.role == Role::checkbox;
        if (edits) CHECK_MESSAGE(has(node.state, NodeState::disabled), node.name);
        if (edits) CHECK_MESSAGE(node.description == "Kortet kan kun læses.", node.name);
    }
    CHECK(desk.value_of(Role::combobox, "Kanal") == "E-mail");
    desk.click(Role::radio, "Trækker");
    desk.drag(desk.middle_of(Role::slider, "Rækkevidde"), {300, desk.middle_of(Role::slider, "Rækkevidde").y});
    CHECK(desk.actions.empty());
    desk.click(Role::link, "Vis beregningen");  // reading goes on
    CHECK(desk.last<action::Select>() != nullptr);
}

TEST_CASE("closing hides the panel") {
    InspectorDesk desk;
    desk.select_cards({"tp-mail-slow"});
    desk.click(Role::button, "Luk egenskaber");
    CHECK_FALSE(desk.state.inspector_open);
}

TEST_CASE("a sheet has two columns beside each other") {
    InspectorDesk desk(wide_sheet);
    desk.select_cards({"tp-mail-slow"});
    const MirrorNode channel = desk.node(Role::combobox, "Kanal");
    const MirrorNode reach = desk.node(Role::slider, "Rækkevidde");
    CHECK(reach.rect.x > channel.rect.right());
    CHECK(reach.rect.y < channel.rect.bottom());
    CHECK(desk.node(Role::button, "Luk egenskaber").rect.height >= metric::touch_target);
}

TEST_CASE("where only the head of a sheet peeks out, nothing breaks") {
    InspectorDesk desk({8, 8, 752, 56});
    desk.select_cards({"tp-mail-slow"});
    CHECK(desk.find(Role::button, "Luk egenskaber") != nullptr);
}

}  // namespace journey::ui
