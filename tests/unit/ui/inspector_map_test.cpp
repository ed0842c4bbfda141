// The inspector of the map, its lanes, phases, cells and personas.
#include "unit/ui/inspector_desk.h"

#include "format/finding_words.h"

#include <algorithm>

namespace journey::ui {

TEST_CASE("with nothing selected the map itself is there: score, weakest and strongest stage, model") {
    InspectorDesk desk;
    desk.select(NothingSelected{});
    REQUIRE(desk.session.document->score.index.has_value());
    CHECK(desk.has_text("Score " + number_text(Language::danish, *desk.session.document->score.index, 0) + " af 100"));
    CHECK(desk.has_text("Trin fra–til: "));
    CHECK(desk.has_text("Parathed 0–110\u00a0%"));
    const StageScore* weakest = nullptr;
    for (const StageScore& score : desk.session.document->score.stages)
        if (!weakest || score.score < weakest->score) weakest = &score;
    REQUIRE(weakest != nullptr);
    const StageId id = weakest->stage;
    desk.click(Role::button, "Svagest: " + desk.stage(id.value).name);
    desk.settle();
    CHECK(desk.session.document->selection == Selection(StageSelected{id}));
}

TEST_CASE("what the map rests on stands with the map, also where the bar under it has no room; a click selects it") {
    for (const float width : {1440.0F, 768.0F}) {
        Session session = session_with_model("readiness");
        session.surroundings.today = "2026-11-26";
        const CardId first = session.document->map.cards.front()->id;
        const CardId second = session.document->map.cards.back()->id;
        const Edit late = ChangeCards{{first, second}, card_change::SetReviewBy{"2026-11-25"}};
        static_cast<void>(update(session, action::Commit{late}, 0));
        Desk desk(std::move(session));
        desk.input.width = width;
        desk.state.sheet_height = 600;
        desk.settle();
        CHECK(desk.find(Role::button, "76\u00a0% gæt") != nullptr);
        desk.click(Role::button, "2 over tiden");
        desk.settle();
        CHECK(desk.session.document->selection == Selection(CardsSelected{{first, second}}));
        desk.act(action::Select{NothingSelected{}});
        desk.settle();
        desk.click(Role::button, "76\u00a0% gæt");
        desk.settle();
        const auto* selected = std::get_if<CardsSelected>(&desk.session.document->selection);
        REQUIRE(selected != nullptr);
        CHECK(selected->ids.size() == 122);
        // Nothing is guessed or late: nothing is said.
        const Edit known = ChangeCards{selected->ids, card_change::SetEvidence{Evidence::heard}};
        desk.act(action::Commit{known});
        desk.act(action::Commit{ChangeCards{{first, second}, card_change::SetReviewBy{""}}});
        desk.act(action::Select{NothingSelected{}});
        desk.settle();
        const auto none_guessed = std::ranges::count(desk.out.mirror.nodes, "0\u00a0% gæt", &MirrorNode::name);
        CHECK(none_guessed == (width > 1000 ? 1 : 0));  // the bar says it
        CHECK_FALSE(desk.has_text("over tiden"));
    }
}

TEST_CASE("what a buyer is worth and may cost is said in money, with and without a currency") {
    InspectorDesk desk;
    const StageId after{"s-after"};
    desk.act(action::Commit{ChangeMap{
        map_change::SetPaths{{Path{{"again"}, after, desk.map().stages.front()->id, 0.3, "kommer igen", {}}}}}});
    desk.select(NothingSelected{});
    const JourneyFlow& flow = desk.session.document->journey.flow;
    REQUIRE(flow.purchases > flow.buyers);
    CHECK(desk.has_text("Køb i alt"));
    CHECK(desk.find(Role::text, per_thousand_text(Language::danish, flow.purchases)) != nullptr);
    for (const std::string currency : {"", "DKK"}) {
        CAPTURE(currency);
        desk.act(action::Commit{ChangeMap{map_change::SetValue{BuyerValue{.order = 1'500'000,
                                                                          .orders = 1,
                                                                          .margin = 1,
                                                                          .currency = currency,
                                                                          .entrants_per_year = 1000,
                                                                          .unknown = {}}}}});
        desk.settle();
        const std::string worth = money_text(Language::danish, *flow.buyer_worth, currency);
        int times = 0;  // "Værdi" and "Må koste"
        for (const MirrorNode& node : desk.out.mirror.nodes)
            times += node.role == Role::text && node.name == worth ? 1 : 0;
        CHECK(times == 2);
        CHECK(worth.ends_with(currency.empty() ? "." + worth.substr(worth.size() - 3) : " DKK"));
        CHECK(desk.has_text(money_text(Language::danish, *desk.session.document->journey.wins.front().money, currency) +
                            " om året"));
    }
}

TEST_CASE("title, state and language of the map are edited") {
    InspectorDesk desk;
    desk.select(NothingSelected{});
    desk.click(Role::textbox, "Kortets titel");
    desk.settle();
    desk.type("Vores kunder");
    desk.act(action::EndText{.keep = true});
    CHECK(desk.map().title == "Vores kunder");
    desk.settle();
    desk.click(Role::radio, "Mål");
    desk.settle();
    CHECK(desk.map().state == Open<MapState>(MapState::target));
    desk.choose("Sprog", "Engelsk");
    CHECK(desk.map().language == "en");
    desk.choose("Sprog", "Skriv en anden…");
    desk.type("sv");
    desk.act(action::EndText{.keep = true});
    desk.settle();
    CHECK(desk.map().language == "sv");
    CHECK(desk.value_of(Role::combobox, "Sprog") == "sv");
}

TEST_CASE("what a customer is worth is typed and said in words") {
    InspectorDesk desk;
    desk.select(NothingSelected{});
    const auto type_in = [&](std::string_view name, std::string_view text) {
        desk.click(Role::textbox, name);
        desk.settle();
        desk.type(text);
        desk.act(action::EndText{.keep = true});
        desk.settle();
    };
    type_in("Ordre", "20.000");
    type_in("Antal", "3");
    type_in("Avance", "50");
    type_in("Valuta", "dkk");
    REQUIRE(desk.map().value.has_value());
    const auto& worth = desk.session.document->journey.flow.buyer_worth;
    REQUIRE(worth.has_value());
    CHECK(desk.has_text(number_text(Language::danish, *worth, 0) + " DKK"));
    CHECK(desk.has_text("Størst gevinst: ") == desk.session.document->journey.wins.front().money.has_value());
    type_in("Køber", "12");
    CHECK(desk.map().buyers_per_thousand == std::optional(12.0));
    CHECK(desk.has_text("Kortet er kalibreret, så 12 af 1.000 køber."));
    CHECK(desk.session.document->journey.flow.buyers == doctest::Approx(0.012));
    desk.click(Role::button, "Kalibrér igen efter kendte købere");
    CHECK(desk.last<action::Run>() != nullptr);
}

TEST_CASE("a persona is added, renamed, coloured and removed") {
    InspectorDesk desk;
    desk.select(NothingSelected{});
    REQUIRE(desk.map().personas.size() == 2);
    desk.click(Role::button, "Tilføj persona");
    desk.settle();
    REQUIRE(desk.map().personas.size() == 3);
    REQUIRE(desk.out.text_field.has_value());
    desk.type("Sofie");
    desk.act(action::EndText{.keep = true});
    desk.settle();
    CHECK(desk.map().personas.back().name == "Sofie");
    desk.click(Role::radio, "Okker");
    desk.settle();
    CHECK(desk.map().personas.back().color == "#a86a10");
    desk.click(Role::button, "Slet personaen");
    desk.settle();
    CHECK(desk.map().personas.size() == 2);
}

TEST_CASE("a lane gets another kind, and says whether it counts") {
    InspectorDesk desk;
    desk.select(LaneSelected{{"ln-questions"}});
    CHECK(desk.has_text("Bane 7 af 10"));
    CHECK(desk.has_text("Kun kontaktpunkter tæller i scoren."));
    desk.choose("Slags", "Kontaktpunkter");
    CHECK(kind_of_lane(desk.map(), {"ln-questions"}) == LaneKind::touchpoints);
    CHECK(desk.has_text("Kortene i banen tæller i scoren."));
}

TEST_CASE("a lane is moved and deleted from its panel") {
    InspectorDesk desk;
    desk.select(LaneSelected{{"ln-questions"}});
    const auto press = [&](CommandId id) { desk.click(Role::button, text_of(Language::danish, command(id).title)); };
    press(CommandId::move_lane_up);
    desk.settle();
    CHECK(lane_position(desk.map(), {"ln-questions"}) == std::optional<std::size_t>(5));
    press(CommandId::delete_selected);
    desk.settle();
    CHECK(find_lane(desk.map(), {"ln-questions"}) == nullptr);
}

TEST_CASE("a phase lists its stages, and they stay when it goes") {
    InspectorDesk desk;
    const PhaseId phase = desk.map().phases.front().id;
    const std::size_t stages = desk.map().stages.size();
    desk.select(PhaseSelected{phase});
    const std::string first = desk.map().stages.front()->name;
    CHECK(desk.find(Role::button, first) != nullptr);
    desk.click(Role::button, text_of(Language::danish, command(CommandId::delete_selected).title));
    desk.settle();
    CHECK(find_phase(desk.map(), phase) == nullptr);
    CHECK(desk.map().stages.size() == stages);
}

TEST_CASE("an empty cell offers a card") {
    InspectorDesk desk;
    const std::size_t before = desk.map().cards.size();
    desk.select(CellSelected{{"s080"}, {"ln-touchpoints"}});
    desk.click(Role::button, "Tilføj kontaktpunkt");
    desk.settle();
    CHECK(desk.map().cards.size() == before + 1);
}

}  // namespace journey::ui
