// The inspector of stages, and of all kinds of selection what must hold everywhere.
#include "format/finding_words.h"
#include "unit/ui/inspector_desk.h"

#include <set>

namespace journey::ui {

TEST_CASE("a stage says which it is, its score, how sure it is and whom it reaches") {
    InspectorDesk desk;
    desk.select_stage("s080");
    CHECK(desk.has_text("Trin 9 af 13"));
    const StageScore* score = find_score(desk.session.document->score, {"s080"});
    REQUIRE(score != nullptr);
    CHECK(desk.has_text("Score " + number_text(Language::danish, score->score, 0) + " af 100"));
    CHECK(desk.has_text("Usikkerhed: ± " + number_text(Language::danish, score->sd, 1)));
    CHECK(desk.has_text("Dækning: " + percent_text(Language::danish, score->coverage)));
}

TEST_CASE("the score opens into what it is made of, and closes again") {
    InspectorDesk desk;
    desk.select_stage("s080");
    CHECK_FALSE(desk.has_text("Sådan bliver scoren til"));
    desk.click(Role::button, "Vis beregningen");
    desk.settle();
    CHECK(desk.has_text("Går selv videre: 35,0"));
    CHECK(desk.has_text("Trækker i alt: +"));
    CHECK(desk.has_text("Skubber i alt: −"));
    CHECK(desk.has_text("Trinnets score: "));
    CHECK(desk.has_text("Af 100 kunder her går 35,0 videre af sig selv."));
    desk.click(Role::button, "Skjul beregningen");
    desk.settle();
    CHECK_FALSE(desk.has_text("Sådan bliver scoren til"));
}

TEST_CASE("readiness is dragged, typed and taken away again") {
    InspectorDesk desk;
    desk.select_stage("s080");
    const MirrorNode slider = desk.node(Role::slider, "Parathed");
    CHECK(slider.value == "80\u00a0%");
    desk.drag(desk.middle_of(Role::slider, "Parathed"), {slider.rect.right(), slider.rect.y + 4});
    desk.settle();
    CHECK(desk.stage("s080").readiness == std::optional(110.0));
    desk.click(Role::textbox, "Parathed");
    desk.settle();
    desk.type("");
    desk.act(action::EndText{.keep = true});
    desk.settle();
    CHECK_FALSE(desk.stage("s080").readiness.has_value());
    CHECK(desk.has_text("Ikke sat."));
}

TEST_CASE("a stage after the purchase has no readiness to set") {
    InspectorDesk desk;
    desk.select_stage("s080");
    desk.click(Role::checkbox, "Efter købet");
    desk.settle();
    CHECK(desk.stage("s080").after);
    CHECK(desk.find(Role::slider, "Parathed") == nullptr);
}

TEST_CASE("the phase is chosen by name, and none is a choice too") {
    InspectorDesk desk;
    desk.select_stage("s080");
    const std::string first = desk.map().phases.front().name;
    desk.choose("Fase", first);
    CHECK(desk.stage("s080").phase == desk.map().phases.front().id);
    desk.choose("Fase", "Ingen");
    CHECK(desk.stage("s080").phase.empty());
}

TEST_CASE("what the customer needs is typed and previewed while typing") {
    InspectorDesk desk;
    desk.select_stage("s080");
    const std::size_t before = desk.steps_made();
    desk.click(Role::textbox, "Det har kunden brug for her");
    desk.settle();
    REQUIRE(desk.out.text_field.has_value());
    CHECK(desk.out.text_field->multiline);
    desk.type("Et svar");
    CHECK(desk.stage("s080").need == "Et svar");
    desk.type("Et svar i dag");
    desk.act(action::EndText{.keep = true});
    CHECK(desk.stage("s080").need == "Et svar i dag");
    CHECK(desk.steps_made() == before + 1);
}

TEST_CASE("every field of a stage is there") {
    InspectorDesk desk;
    desk.select_stage("s080");
    for (const std::string_view name : {"Trinnets navn", "Det har kunden brug for her", "Går selv", "Nåede hertil",
                                        "Gik videre", "Mål", "Ophold", "I spil", "Risiko"})
        CHECK_MESSAGE(desk.find(Role::textbox, name) != nullptr, std::string(name));
    CHECK(desk.has_text("Én af 3"));
}

TEST_CASE("counts of customers bring source and dates with them") {
    InspectorDesk desk;
    desk.select_stage("s080");
    CHECK(desk.find(Role::textbox, "Talt i") == nullptr);
    desk.click(Role::textbox, "Nåede hertil");
    desk.settle();
    desk.type("200");
    desk.act(action::EndText{.keep = true});
    desk.settle();
    desk.click(Role::textbox, "Gik videre");
    desk.settle();
    desk.type("120");
    desk.act(action::EndText{.keep = true});
    desk.settle();
    CHECK(desk.has_text("60\u00a0% af dem gik videre."));
    for (const std::string_view name : {"Talt i", "Fra", "Til"})
        CHECK_MESSAGE(desk.find(Role::textbox, name) != nullptr, std::string(name));
}

TEST_CASE("a touchpoint is added from the stage, and those there lead to their cards") {
    InspectorDesk desk;
    desk.select_stage("s080");
    desk.click(Role::button, "Opkald samme dag, Trækker, 25\u00a0% møder det");
    desk.settle();
    CHECK(desk.session.document->selection == Selection(CardsSelected{{{"tp-call"}}}));
    desk.select_stage("s080");
    const std::size_t before = desk.map().cards.size();
    desk.click(Role::button, "Tilføj kontaktpunkt");
    desk.settle();
    CHECK(desk.map().cards.size() == before + 1);
}

TEST_CASE("a sign of readiness is added, named, shaped and deleted") {
    InspectorDesk desk;
    desk.select_stage("s080");
    desk.click(Role::button, "Tilføj tegn");
    desk.settle();
    REQUIRE(desk.stage("s080").signals.size() == 1);
    REQUIRE(desk.out.text_field.has_value());
    desk.type("Spørger til pris");
    desk.act(action::EndText{.keep = true});
    desk.settle();
    CHECK(desk.stage("s080").signals.front().text == "Spørger til pris");
    desk.click(Role::radio, "Over");
    desk.settle();
    CHECK(desk.stage("s080").signals.front().kind == Open<SignalKind>(SignalKind::rise));
    const MirrorNode shown = desk.node(Role::slider, "Viser det");
    desk.drag(desk.middle_of(Role::slider, "Viser det"), {shown.rect.right(), shown.rect.y + 4});
    desk.settle();
    CHECK(desk.stage("s080").signals.front().shown == doctest::Approx(1.0));
    desk.click(Role::button, "Slet tegnet");
    desk.settle();
    CHECK(desk.stage("s080").signals.empty());
}

namespace {

std::vector<Selection> one_of_each(const Map& map) {
    std::vector<Selection> all{
        NothingSelected{}, LaneSelected{map.lanes.front().id}, PhaseSelected{map.phases.front().id},
        CellSelected{map.stages.front()->id, map.lanes.back().id}, CardsSelected{{{"tp-mail-slow"}, {"tp-call"}}}};
    for (const Box<Stage>& stage : map.stages) all.emplace_back(StageSelected{stage->id});
    for (const Lane& lane : map.lanes)
        for (const Box<Card>& card : map.cards)
            if (card->lane == lane.id) {
                all.emplace_back(CardsSelected{{card->id}});
                break;
            }
    return all;
}

}  // namespace

TEST_CASE("in every view the ids are unique, and everything that can be used has a name") {
    for (const Rect& where : {tall_panel, wide_sheet}) {
        InspectorDesk desk(where);
        desk.state.inspector_score_open = true;
        for (const Selection& selection : one_of_each(desk.map())) {
            desk.select(selection);
            std::set<std::uint32_t> ids;
            for (const MirrorNode& node : desk.out.mirror.nodes) {
                CHECK_MESSAGE(ids.insert(node.id).second, node.name);
                // Rows and cells are called what stands in them.
                const bool is_frame =
                    node.role == Role::row || node.role == Role::row_header || node.role == Role::cell;
                CHECK((is_frame || !node.name.empty()));
                CHECK(node.rect.right() <= where.right() + 1);
            }
            CHECK(desk.actions.empty());  // looking changes nothing
        }
    }
}

TEST_CASE("the inspector speaks English too") {
    InspectorDesk desk;
    desk.session.preferences.language = Language::english;
    desk.select_stage("s080");
    CHECK(desk.has_text("Stage 9 of 13"));
    CHECK(desk.find(Role::slider, "Readiness") != nullptr);
}

TEST_CASE("a stage says how many of 1,000 arrive, drop off and buy from there") {
    InspectorDesk desk;
    desk.select_stage("s080");
    const std::size_t at = *stage_position(desk.map(), {"s080"});
    const StageFlow& flow = desk.session.document->journey.flow.stages[at];
    CHECK(desk.has_text(per_thousand_text(Language::danish, flow.arrive) + " af 1.000 (skøn)"));
    CHECK(desk.has_text(percent_text(Language::danish, *drop_off(flow)) + ", "));
    CHECK(desk.has_text("Skubbet væk"));
    CHECK(desk.has_text("Køber herfra"));
}

TEST_CASE("what a stage loses is called a goal on a target map, and how to read it is one click away") {
    InspectorDesk desk;
    desk.act(
        action::Commit{ChangeStage{{"s080"}, stage_change::SetMeasured{Measured{.arrived = 100, .moved_on = 60}}}});
    desk.act(action::Commit{ChangeStage{{"s080"}, stage_change::SetGoal{0.9}}});
    desk.select_stage("s080");
    CHECK_FALSE(desk.has_text("(mål)"));
    desk.act(action::Commit{ChangeMap{map_change::SetState{MapState::target}}});
    desk.settle();
    CHECK(desk.has_text("af 1.000 (mål)"));
    desk.click(Role::button, "Sådan skal tallene læses");
    desk.settle();
    CHECK(desk.session.page == Page::score);
    CHECK(desk.state.score.seeks_limits);
}

TEST_CASE("counts are weighed against the map, and a surprise is said") {
    InspectorDesk desk;
    desk.select_stage("s080");
    desk.act(
        action::Commit{ChangeStage{{"s080"}, stage_change::SetMeasured{Measured{.arrived = 1000, .moved_on = 5}}}});
    desk.settle();
    CHECK(desk.has_text("Med tællingen går"));
    CHECK(desk.has_text("Tallene er klart lavere end kortet."));
    const std::size_t at = *stage_position(desk.map(), {"s080"});
    const double judged = desk.session.document->score.stages[at].mean;
    desk.act(action::Commit{
        ChangeStage{{"s080"}, stage_change::SetMeasured{Measured{.arrived = 10, .moved_on = 10 * judged}}}});
    desk.settle();
    CHECK(desk.find(Role::text, "Tallene er klart lavere end kortet.") == nullptr);
}

}  // namespace journey::ui
