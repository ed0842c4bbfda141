#include "editor/slides.h"

#include "editor/story.h"
#include "unit/editor/support.h"

using namespace journey;
using namespace journey::test;

TEST_CASE("The talk is the journey, each phase before its stages, and what helps the most") {
    const Map map = sample_map();
    const std::vector<Slide> expected{{SlideKind::journey, 0, 4}, {SlideKind::phase, 0, 2}, {SlideKind::stage, 0, 1},
                                      {SlideKind::stage, 1, 1},   {SlideKind::phase, 2, 2}, {SlideKind::stage, 2, 1},
                                      {SlideKind::stage, 3, 1},   {SlideKind::wins, 0, 4}};
    CHECK(slides_of(map) == expected);
}

TEST_CASE("Stages without a phase have no slide of a phase, and a map without stages no slides") {
    Map map = sample_map();
    for (Box<Stage>& stage : map.stages) {
        Stage plain = *stage;
        plain.phase = {};
        stage = plain;
    }
    CHECK(slides_of(map).size() == map.stages.size() + 2);
    map.stages.clear();
    CHECK(slides_of(map).empty());
}

TEST_CASE("When the presentation ends, everything is seen and selected as before") {
    Desk desk;
    desk.act(action::SetViewport{{164, 33, 12}});
    desk.act(action::Select{CardsSelected{{CardId{"c2"}}}});
    const Viewport viewport = desk.document().viewport;
    const Selection selection = desk.document().selection;
    desk.run(CommandId::present);
    REQUIRE(desk.session.is_presenting());
    CHECK(desk.task<effect::SetFullScreen>()->on);
    desk.act(action::SetBoardArea{{1000, 500}});
    desk.run(CommandId::next_slide);
    SUBCASE("by Escape") { desk.run(CommandId::clear_selection); }
    SUBCASE("by the command") { desk.run(CommandId::present); }
    CHECK_FALSE(desk.session.is_presenting());
    CHECK_FALSE(desk.task<effect::SetFullScreen>()->on);
    CHECK(desk.document().viewport == viewport);
    CHECK(desk.document().selection == selection);
}

TEST_CASE("Another page ends the presentation, too") {
    Desk desk;
    const Viewport viewport = desk.document().viewport;
    desk.run(CommandId::present);
    desk.run(CommandId::go_home);
    CHECK_FALSE(desk.document().presentation.has_value());
    CHECK(desk.document().viewport == viewport);
}

TEST_CASE("Slides go on to the last one and back to the first, and no further") {
    Desk desk;
    desk.run(CommandId::present);
    const std::size_t count = slides_of(desk.map()).size();
    const auto at = [&] { return desk.document().presentation->slide; };
    desk.run(CommandId::previous_slide);
    CHECK(at() == 0);
    for (std::size_t i = 0; i < 2 * count; ++i) desk.run(CommandId::next_slide);
    CHECK(at() == count - 1);
    desk.run(CommandId::first_slide);
    CHECK(at() == 0);
    desk.run(CommandId::last_slide);
    CHECK(at() == count - 1);
}

TEST_CASE("While the map is presented, the keys are those of a clicker") {
    Desk desk;
    const auto pressed = [&](std::string_view key) { return command_for_key(desk.session, {.key = key}, true); };
    CHECK(pressed("ArrowRight") == CommandId::cursor_right);
    CHECK(pressed("p") == CommandId::present);
    desk.run(CommandId::present);
    for (const std::string_view key : {"ArrowRight", "PageDown", " "}) CHECK(pressed(key) == CommandId::next_slide);
    for (const std::string_view key : {"ArrowLeft", "PageUp"}) CHECK(pressed(key) == CommandId::previous_slide);
    CHECK(pressed("Home") == CommandId::first_slide);
    CHECK(pressed("End") == CommandId::last_slide);
    CHECK(pressed("Escape") == CommandId::clear_selection);
    for (const std::string_view key : {"Delete", "1", "k"}) CHECK_FALSE(pressed(key).has_value());
}

TEST_CASE("A map without stages cannot be presented, and says why") {
    Map map = sample_map();
    map.stages.clear();
    map.cards.clear();
    map.paths.clear();
    Desk desk(map);
    CHECK(why_disabled(desk.session, CommandId::present) == Word::not_now_no_stages);
    CHECK(why_disabled(desk.session, CommandId::print_notes) == Word::not_now_no_stages);
    CHECK(why_disabled(desk.session, CommandId::next_slide) == Word::not_now_not_presenting);
}

TEST_CASE("A story tells what the customer does first, what is met with its effect, and what it costs") {
    Desk desk;
    const StageStory story = story_of(Language::english, desk.document(), 0);
    CHECK_FALSE(story.name.empty());
    REQUIRE(story.parts.size() == 2);
    CHECK(story.parts[0].kind == LaneKind::feels);
    CHECK(story.parts[1].kind == LaneKind::touchpoints);
    REQUIRE(story.parts[1].cards.size() == 2);
    CHECK(story.parts[1].cards[0].effect.has_value());
    CHECK_FALSE(story.parts[0].cards[0].effect.has_value());
    REQUIRE_FALSE(story.costs.empty());
    for (const std::string& cost : story.costs) CHECK(cost.find("estimate") != std::string::npos);
}

TEST_CASE("A story says how each thing is known, whose it is, and for whom") {
    Desk desk;
    const auto change = [&](const char* card, CardChange part) {
        desk.act(action::Commit{ChangeCards{{{card}}, std::move(part)}});
    };
    change("c1", card_change::SetTruth{true});
    change("c1", card_change::SetReviewBy{"2026-01-31"});
    change("c1", card_change::SetOwner{"Salg"});
    change("c1", card_change::SetNote{"Se tallene fra marts"});
    change("c1", card_change::SetPersonas{{{"pe1"}}});
    change("c1", card_change::SetEvidence{Evidence::heard});
    change("f1", card_change::SetEmotion{-1.5});
    change("f1", card_change::SetTruth{true});
    const StageStory story = story_of(Language::danish, desk.document(), 0, "2026-02-01");
    const StoryCard& feeling = story.parts[0].cards[0];
    CHECK(feeling.detail == "Sandhedens øjeblik");
    CHECK(feeling.known == "Gæt · følelse −1,5 på en skala fra −2 til 2");
    CHECK(feeling.note.empty());
    const StoryCard& touchpoint = story.parts[1].cards[0];
    CHECK(touchpoint.detail.ends_with(" møder det, sandhedens øjeblik, over tiden"));
    CHECK(touchpoint.known ==
          "Hørt fra kunder eller kolleger · ansvarlig: Salg · kun for Mette · se på igen 31.01.2026");
    CHECK(touchpoint.note == "Se tallene fra marts");
    CHECK_FALSE(story_of(Language::danish, desk.document(), 0).parts[1].cards[0].detail.contains("over tiden"));
}

TEST_CASE("A story told for a persona has only what she meets, and says for whom it is") {
    Desk desk;
    desk.act(action::Commit{
        ChangeMap{map_change::SetPersonas{{{.id = {"pe1"}, .name = "Mette"}, {.id = {"pe2"}, .name = "Jonas"}}}}});
    desk.act(action::Commit{ChangeCards{{{"c1"}}, card_change::SetPersonas{{{"pe2"}}}}});
    CHECK(story_of(Language::danish, desk.document(), 0).persona.empty());
    CHECK(story_of(Language::danish, desk.document(), 0).parts[1].cards.size() == 2);
    desk.act(action::ShowAs{{"pe1"}});
    const StageStory story = story_of(Language::danish, desk.document(), 0);
    CHECK(story.persona == "Kun det, Mette møder");
    REQUIRE(story.parts[1].cards.size() == 1);
    CHECK(story.parts[1].cards[0].text == "Søgning");
    REQUIRE_FALSE(journey_words(Language::danish, desk.document()).empty());
    CHECK(journey_words(Language::danish, desk.document()).front() == "Kun det, Mette møder");
}

TEST_CASE("The list is chosen by the window's width, or by the user, and what the width would do is no choice") {
    Desk desk;
    CHECK_FALSE(desk.session.is_list());
    desk.run(CommandId::toggle_list);
    CHECK(desk.session.is_list());
    CHECK(desk.session.preferences.list == true);
    desk.run(CommandId::toggle_list);
    CHECK_FALSE(desk.session.preferences.list.has_value());
    Surroundings narrow = desk.session.surroundings;
    narrow.narrow = true;
    desk.act(action::SetSurroundings{narrow});
    CHECK(desk.session.is_list());
    desk.run(CommandId::toggle_list);
    CHECK(desk.session.preferences.list == false);
    CHECK_FALSE(desk.session.is_list());
}

TEST_CASE("A text that is being typed is kept when the list takes the board's place") {
    Desk desk;
    desk.act(action::BeginText{text_target::StageName{StageId{"s1"}}});
    desk.act(action::TypeText{"Ser sig om"});
    Surroundings narrow = desk.session.surroundings;
    narrow.narrow = true;
    desk.act(action::SetSurroundings{narrow});
    CHECK_FALSE(desk.session.text_edit.has_value());
    CHECK(desk.stage("s1").name == "Ser sig om");
}

TEST_CASE("Where nothing can be drawn there is only the list, and what needs pictures says so") {
    Desk desk;
    desk.session.surroundings.pictures = false;
    CHECK(desk.session.is_list());
    for (const CommandId id : {CommandId::toggle_list, CommandId::present, CommandId::show_palette,
                               CommandId::show_help, CommandId::go_score, CommandId::go_readiness})
        CHECK(why_disabled(desk.session, id) == Word::not_now_no_pictures);
    CHECK_FALSE(why_disabled(desk.session, CommandId::new_stage).has_value());
}
