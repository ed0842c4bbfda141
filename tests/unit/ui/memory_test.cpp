// What is drawn leaves nothing behind: no cache, no state and no window of Dear ImGui grows with what was done.
#include "format/read_map.h"
#include "unit/support/memory.h"
#include "unit/ui/support.h"

#include <doctest/doctest.h>

namespace journey::ui {
namespace {

constexpr std::size_t slack_bytes = 16 * 1024;

/// Opens a map of the library as the browser does, looks at a part of it and leaves it again.
void open_and_close(Desk& desk, const Map& map) {
    desk.act(action::OpenLibraryMap{map.id});
    desk.act(action::DraftLoaded{map.id, 1, write_map(map, "2026-01-02T03:04:05Z"), ""});
    desk.frame();
    REQUIRE(desk.session.page == Page::map);
    REQUIRE(desk.session.document->map.id == map.id);
    desk.act(action::Select{StageSelected{map.stages[3]->id}});
    desk.frame();
    desk.act(action::GoTo{Page::home});
    desk.frame();
    desk.forget();
}

}  // namespace

TEST_CASE("Memory does not grow while maps are drawn and put away" * doctest::skip(!test::counts_memory)) {
    Desk desk(session_with_model("readiness"));
    Map map = desk.session.document->map;
    Map other = map;
    map.id.value = "map";
    other.id.value = "other";
    desk.act(action::ListLibrary{{library_entry("map", "Et"), library_entry("other", "Et andet")}});
    const auto cycles = [&](int count) {
        for (int cycle = 0; cycle < count; ++cycle) {
            open_and_close(desk, map);
            open_and_close(desk, other);
        }
    };
    cycles(5);
    const std::size_t before = test::bytes_in_use();
    cycles(45);
    CHECK(test::bytes_in_use() < before + slack_bytes);
}

}  // namespace journey::ui
