#include "editor/selection.h"

#include "editor/cursor.h"
#include "unit/editor/support.h"

using namespace journey;
using namespace journey::test;

namespace {

/// The selection as text, for tables: "card c1", "cell s4 tp", "stage s1".
std::string words(const Selection& selection) {
    const std::string line = write_view({selection, {}});
    const std::string head = write_view({NothingSelected{}, {}});
    return line.size() > head.size() ? line.substr(head.size() + 1) : "nothing";
}

Selection cards(std::vector<CardId> ids) { return CardsSelected{std::move(ids)}; }
Selection cell(const char* stage, const char* lane) { return CellSelected{{stage}, {lane}}; }

}  // namespace

TEST_CASE("A selection loses what is gone") {
    const Map map = sample_map();
    CHECK(pruned(cards({{"c1"}, {"gone"}, {"c3"}}), map) == cards({{"c1"}, {"c3"}}));
    CHECK(words(pruned(cards({{"gone"}}), map)) == "nothing");
    CHECK(words(pruned(cards({}), map)) == "nothing");
    CHECK(words(pruned(StageSelected{{"gone"}}, map)) == "nothing");
    CHECK(words(pruned(LaneSelected{{"tp"}}, map)) == "lane tp");
    CHECK(words(pruned(PhaseSelected{{"p9"}}, map)) == "nothing");
    CHECK(words(pruned(cell("s1", "gone"), map)) == "nothing");
}

TEST_CASE("Arrow keys move card by card, cell by cell, up to the header, and never off the board") {
    struct Row {
        Selection from;
        Direction direction;
        const char* to;
    };
    using enum Direction;
    const std::vector<Row> rows{
        {NothingSelected{}, right, "cards c1"},
        {cards({{"c1"}}), down, "cards c2"},
        {cards({{"c2"}}), down, "cards f1"},
        {cards({{"f1"}}), up, "cards c2"},
        {cards({{"c1"}}), up, "stage s1"},
        {StageSelected{{"s1"}}, down, "cards c1"},
        {StageSelected{{"s4"}}, down, "cell s4 tp"},
        {StageSelected{{"s4"}}, right, "stage s4"},
        {StageSelected{{"s4"}}, left, "stage s3"},
        {StageSelected{{"s4"}}, up, "stage s4"},
        {cards({{"c2"}}), right, "cards c3"},
        {cards({{"c4"}}), right, "cell s4 tp"},
        {cell("s4", "tp"), right, "cell s4 tp"},
        {cards({{"c1"}}), left, "cards c1"},
        {cell("s4", "ba"), down, "cell s4 ba"},
        {cell("s4", "fe"), up, "cell s4 tp"},
        {cards({{"c3"}, {"c1"}}), right, "cards c3"},
        {LaneSelected{{"tp"}}, down, "lane fe"},
        {LaneSelected{{"tp"}}, right, "cards c1"},
        {PhaseSelected{{"p2"}}, down, "stage s3"},
        {PhaseSelected{{"p2"}}, left, "phase p1"},
    };
    const Map map = sample_map();
    for (const Row& row : rows) {
        CAPTURE(words(row.from));
        CAPTURE(static_cast<int>(row.direction));
        CHECK(words(moved(row.from, map, row.direction)) == row.to);
    }
}

TEST_CASE("On an empty map the cursor goes nowhere, on one without lanes to the headers") {
    Map map;
    CHECK(words(moved(NothingSelected{}, map, Direction::down)) == "nothing");
    map.stages = {Stage{}};
    CHECK(words(moved(NothingSelected{}, map, Direction::down)) == "stage ");
}

TEST_CASE("Home and End go to the first and last stage of the lane, or of the headers") {
    const Map map = sample_map();
    CHECK(words(moved_to_end(cards({{"c4"}}), map, BoardEnd::first_stage)) == "cards c1");
    CHECK(words(moved_to_end(cards({{"c1"}}), map, BoardEnd::last_stage)) == "cell s4 tp");
    CHECK(words(moved_to_end(StageSelected{{"s2"}}, map, BoardEnd::last_stage)) == "stage s4");
    CHECK(words(moved_to_end(cards({{"c4"}}), map, BoardEnd::first_cell)) == "cards c1");
    CHECK(words(moved_to_end(cards({{"c4"}}), map, BoardEnd::last_cell)) == "cell s4 ba");
}

TEST_CASE("A view is one line that comes back") {
    const std::vector<Selection> selections{NothingSelected{},     StageSelected{{"s1"}}, LaneSelected{{"tp"}},
                                            PhaseSelected{{"p1"}}, cell("s1", "tp"),      cards({{"a"}, {"b_-9"}})};
    for (const Selection& selection : selections) {
        const ViewState view{selection, {180.25F, 12.5F, -3}};
        const std::string line = write_view(view);
        CHECK(line.find('\n') == std::string::npos);
        const ViewState back = read_view(line);
        CHECK(back.selection == selection);
        CHECK(back.viewport == view.viewport);
    }
}

TEST_CASE("Rubbish for a view gives the defaults") {
    for (const char* text : {"", "x", "1", "1 a b c", "2 16400 0 0 stage s1", "1 16400 0 0 cards", "\xFF\xFE",
                             "1 99999999999999999999 0 0 tribe x"}) {
        CAPTURE(text);
        const ViewState view = read_view(text);
        CHECK(view.selection == Selection(NothingSelected{}));
        CHECK(view.viewport == Viewport{});
    }
    CHECK(read_view("1 900000 0 0").viewport.column_width == 280);
}

TEST_CASE("After undo the thing that came back is pointed at") {
    const Map map = sample_map();
    const Map without_card = journey::apply(map, RemoveCards{{{"c3"}}});
    const Map without_stage = journey::apply(map, RemoveStage{{"s1"}});
    CHECK(words(what_came_back(without_card, map)) == "cards c3");
    CHECK(words(what_came_back(without_stage, map)) == "stage s1");
    CHECK(words(what_came_back(map, map)) == "nothing");
}

TEST_CASE("When the selected thing goes, the cursor stays near") {
    const Map map = sample_map();
    CHECK(words(selection_after(cards({{"c3"}}), map, journey::apply(map, RemoveCards{{{"c3"}}}))) == "cell s2 tp");
    CHECK(words(selection_after(StageSelected{{"s4"}}, map, journey::apply(map, RemoveStage{{"s4"}}))) == "stage s3");
    CHECK(words(selection_after(LaneSelected{{"tp"}}, map, journey::apply(map, RemoveLane{{"tp"}}))) == "lane fe");
}
