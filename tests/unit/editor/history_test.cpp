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
