// Find and replace on the map.
#include "editor/find_text.h"
#include "unit/editor/support.h"

using namespace journey;
using namespace journey::test;

namespace {

std::string places(const Map& map, std::string_view wanted) {
    std::string text;
    for (const Found& found : found_in(map, wanted))
        text += (text.empty() ? "" : " ") + found.id + ":" + std::to_string(found.at);
    return text;
}

void look_for(Desk& desk, const std::string& wanted) {
    desk.run(CommandId::find_on_map);
    desk.act(action::TypeText{wanted});
}

const MapSearch& search(const Desk& desk) { return *desk.session.document->search; }

}  // namespace

TEST_CASE("Every text of the map is searched, whatever its case, in reading order") {
    Map map = sample_map();
    map.lanes[1].name = "Guidede følelser";
    Stage stage = *map.stages[3];
    stage.need = "En guide";
    map.stages[3] = stage;
    Card card = *map.cards[0];
    card.note = "guiden og GUIDEN";
    map.cards[0] = card;
    CHECK(places(map, "guide") == "s4:3 fe:0 c1:0 c1:10 c3:0");
    CHECK(places(map, "KØBER") == "p2:0 s4:0");
    CHECK(places(map, "spændT") == "f1:0");
    CHECK(places(map, "").empty());
    CHECK(places(map, "findes ikke").empty());
    CHECK(places(map, "aa").empty());
}

TEST_CASE("Typing goes to the first place; on and back go round") {
    Desk desk;
    look_for(desk, "e");
    const std::size_t count = search(desk).found.size();
    CHECK(count > 4);
    CHECK(search(desk).at == 0);
    CHECK(desk.document().selection == selection_of(search(desk).found[0]));
    desk.run(CommandId::find_previous);
    CHECK(search(desk).at == count - 1);
    desk.run(CommandId::find_next);
    CHECK(search(desk).at == 0);
    CHECK(desk.session.text_edit.has_value());  // the field stays open meanwhile
    CHECK(desk.task<effect::Announce>()->text == "1 af " + std::to_string(count));
}

TEST_CASE("One place is replaced and the next one shown; a text that holds itself is not replaced for ever") {
    Desk desk;
    look_for(desk, "guide");
    desk.act(action::BeginText{text_target::ReplaceOnMap{}});
    desk.act(action::TypeText{"stor guide"});
    desk.run(CommandId::replace_found);
    CHECK(desk.card("c3").text == "stor guide");
    CHECK(desk.steps() == 1);
    desk.run(CommandId::undo);
    CHECK(desk.map() == sample_map());
}

TEST_CASE("Everything is replaced as one step, with a way back") {
    Desk desk;
    look_for(desk, "ø");
    desk.act(action::BeginText{text_target::ReplaceOnMap{}});
    desk.act(action::TypeText{"oe"});
    const std::size_t count = search(desk).found.size();
    desk.run(CommandId::replace_all_found);
    CHECK(desk.steps() == 1);
    CHECK(desk.stage("s4").name == "Koeber");
    CHECK(desk.card("c4").text == "Moede");
    CHECK(desk.map().lanes[1].name == "Foelelser");
    CHECK(desk.toast() == std::to_string(count) + " steder er erstattet");
    CHECK(desk.session.toast->action == ToastAction::undo);
    CHECK(search(desk).found.empty());
    CHECK(why_disabled(desk.session, CommandId::find_next) == Word::find_none);
    desk.run(CommandId::undo);
    CHECK(desk.map() == sample_map());
    CHECK(search(desk).found.size() == count);
}

TEST_CASE("The search follows what changes, closes with Escape, and is gone without a trace") {
    Desk desk;
    look_for(desk, "annonce");
    CHECK(search(desk).found.size() == 1);
    desk.act(action::EndText{});
    desk.act(action::Commit{ChangeCards{{{"c2"}}, card_change::SetText{"En annonce til"}}});
    CHECK(search(desk).found.size() == 2);
    desk.act(action::Commit{RemoveCards{{{"c1"}, {"c2"}}}});
    CHECK(search(desk).found.empty());
    CHECK_FALSE(search(desk).at.has_value());
    desk.run(CommandId::clear_selection);
    CHECK_FALSE(desk.document().search.has_value());
    CHECK(why_disabled(desk.session, CommandId::replace_found) == Word::not_now_nothing_sought);
}

TEST_CASE("Ctrl+F is taken only where the map is shown") {
    Desk desk;
    const KeyStroke find{.key = "f", .control = true};
    CHECK(command_for_key(desk.session, find, false) == CommandId::find_on_map);
    desk.act(action::GoTo{Page::score});
    CHECK_FALSE(command_for_key(desk.session, find, false).has_value());
    desk.act(action::GoTo{Page::home});
    CHECK_FALSE(command_for_key(desk.session, find, false).has_value());
}
