#include "editor/history.h"

#include "unit/editor/support.h"

using namespace journey;
using namespace journey::test;

namespace {

Map titled(const std::string& title) {
    Map map = sample_map();
    map.title = title;
    return map;
}

}  // namespace

TEST_CASE("A history begins with nothing to undo or redo") {
    History history;
    CHECK_FALSE(history.undo_label().has_value());
    CHECK_FALSE(history.redo_label().has_value());
    CHECK_FALSE(history.undo(sample_map()).has_value());
    CHECK_FALSE(history.redo(sample_map()).has_value());
}

TEST_CASE("Steps come back in order with their labels, and can be redone") {
    History history;
    history.record(titled("0"), Word::label_move_stage);
    history.record(titled("1"), Word::label_move_lane);
    CHECK(history.undo_label() == Word::label_move_lane);
    CHECK(history.undo(titled("2"))->title == "1");
    CHECK(history.redo_label() == Word::label_move_lane);
    CHECK(history.undo(titled("1"))->title == "0");
    CHECK(history.redo(titled("0"))->title == "1");
    CHECK(history.redo(titled("1"))->title == "2");
    CHECK_FALSE(history.redo_label().has_value());
}

TEST_CASE("A new step forgets what could be redone") {
    History history;
    history.record(titled("0"), Word::label_move_stage);
    (void)history.undo(titled("1"));
    history.record(titled("0"), Word::label_move_lane);
    CHECK_FALSE(history.redo_label().has_value());
    CHECK(history.undo_count() == 1);
}

TEST_CASE("A thousand steps are kept, and the oldest goes") {
    History history;
    for (std::size_t i = 0; i < History::steps_max + 5; ++i)
        history.record(titled(std::to_string(i)), Word::label_move_stage);
    CHECK(history.undo_count() == History::steps_max);
    Map now = titled("last");
    while (history.undo_label()) now = *history.undo(now);
    CHECK(now.title == "5");
}

TEST_CASE("Labels can be looked at from the newest on, and come back when a step is taken again") {
    History history;
    for (const char* name : {"a", "b", "c"}) history.record(titled(name), label_with(Word::label_map_title, name));
    CHECK(history.undo_label_at(0).thing == "c");
    CHECK(history.undo_label_at(2).thing == "a");
    const Map now = *history.undo(titled("now"));
    static_cast<void>(history.undo(now));
    CHECK(history.undo_count() == 1);
    CHECK(history.redo_count() == 2);
    CHECK(history.redo_label_at(0).thing == "b");
    CHECK(history.redo_label_at(1).thing == "c");
}

TEST_CASE("A label says what was done, with what, and where to, in the language of the moment") {
    using Row = std::pair<StepLabel, const char*>;
    StepLabel moved = label_with(Word::label_move_cards, "Svar på mail");
    moved.place = "Kontakt";
    StepLabel measured = moved;
    measured.place_share = 0.9;
    StepLabel several = moved;
    several.count = 3;
    const std::vector<Row> rows{{moved, "Flyttede “Svar på mail” til “Kontakt”"},
                                {measured, "Flyttede “Svar på mail” til 90\u00a0%"},
                                {several, "Flyttede 3 kort til “Kontakt”"},
                                {label_with(Word::label_card_text, ""), "Skrev noget uden tekst"},
                                {label_with(Word::label_card_text, "to\nlinjer"), "Skrev “to linjer”"},
                                {Word::label_map_paths, "Rettede veje"}};
    for (const auto& [label, text] : rows) CHECK(label_text(Language::danish, label) == text);
    CHECK(label_text(Language::english, measured) == "Moved “Svar på mail” to 90%");
    const std::string long_text(200, 'x');
    CHECK(label_text(Language::danish, label_with(Word::label_card_text, long_text)).size() < 80);
}
