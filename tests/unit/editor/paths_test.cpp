#include "unit/editor/support.h"

using namespace journey;
using namespace journey::test;

namespace {

Map map_without_paths() {
    Map map = sample_map();
    map.paths.clear();
    return map;
}

Map map_with_path() {
    const Map map = map_without_paths();
    return journey::apply(map, InsertPath{{{"way"}, {"s3"}, {"s1"}, 0.2, "igen", {}}});
}

const Path& way(Desk& desk) { return desk.map().paths.front(); }

}  // namespace

TEST_CASE("A path leads from somewhere to somewhere else") {
    const Map map = map_with_path();
    CHECK(map.paths.size() == 1);
    const std::vector<Edit> refused{
        InsertPath{{{"x"}, {"s1"}, {"s1"}, 0.1, "", {}}},    InsertPath{{{"x"}, {}, {}, 0.1, "", {}}},
        InsertPath{{{"way"}, {"s1"}, {"s2"}, 0.1, "", {}}},  ChangePath{{{"way"}, {"s1"}, {"s1"}, 0.1, "", {}}},
        ChangePath{{{"gone"}, {"s1"}, {"s2"}, 0.1, "", {}}}, RemovePath{{"gone"}}};
    for (const Edit& edit : refused) CHECK(journey::apply(map, edit) == map);
    CHECK(journey::apply(map, RemovePath{{"way"}}).paths.empty());
}

TEST_CASE("A new path is selected, and each change of it is a step of its own name") {
    Desk desk(map_without_paths());
    desk.act(action::Select{StageSelected{{"s2"}}});
    desk.run(CommandId::new_path);
    CHECK(desk.document().path_from == StageId{"s2"});
    desk.act(action::AddPath{{"s2"}, {"s4"}});
    CHECK_FALSE(desk.document().path_from.has_value());
    const PathId id = desk.map().paths.back().id;
    CHECK(desk.document().selection == Selection(PathSelected{id}));
    CHECK(desk.document().history.undo_label() == Word::label_insert_path);
    desk.type(text_target::PathShare{id}, "25 %");
    CHECK(desk.map().paths.back().share == doctest::Approx(0.25));
    desk.type(text_target::PathLabel{id}, "springer over");
    CHECK(desk.map().paths.back().label == "springer over");
    CHECK(desk.document().history.undo_label() == Word::label_change_path);
    desk.run(CommandId::delete_selected);
    CHECK(desk.map().paths.empty());
    CHECK(desk.toast() == "Vejen er slettet");
    desk.run(CommandId::undo);
    CHECK(desk.document().selection == Selection(PathSelected{id}));
}

TEST_CASE("A path turned round leads back, a way in becomes a way out") {
    Desk desk(map_with_path());
    desk.act(action::Select{PathSelected{{"way"}}});
    desk.run(CommandId::reverse_path);
    CHECK(way(desk).from == StageId{"s1"});
    CHECK(way(desk).to == StageId{"s3"});
    CHECK(desk.document().history.undo_label() == Word::label_reverse_path);
    desk.act(action::Commit{ChangePath{{{"way"}, {}, {"s2"}, 0.2, "", {}}}});
    desk.run(CommandId::reverse_path);
    CHECK(way(desk).from == StageId{"s2"});
    CHECK(way(desk).to.empty());
}

TEST_CASE("The cursor goes up from a stage to its path, along the paths, and down again") {
    const Map map = map_with_path();
    const Selection up = moved(StageSelected{{"s1"}}, map, Direction::up);
    CHECK(up == Selection(PathSelected{{"way"}}));
    CHECK(moved(StageSelected{{"s2"}}, map, Direction::up) == Selection(StageSelected{{"s2"}}));
    CHECK(moved(up, map, Direction::right) == up);
    CHECK(moved(up, map, Direction::down) == Selection(StageSelected{{"s3"}}));
}

TEST_CASE("What cannot be done with paths says why") {
    Desk desk(sample_map());
    CHECK(why_disabled(desk.session, CommandId::new_path) == Word::not_now_no_stage);
    CHECK(why_disabled(desk.session, CommandId::reverse_path) == Word::not_now_no_path);
}

TEST_CASE("A selected path comes back after a reload") {
    const ViewState view{PathSelected{{"way"}}, {}};
    CHECK(read_view(write_view(view)).selection == view.selection);
}
