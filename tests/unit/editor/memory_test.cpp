// A long day's work must not fill the memory: what is forgotten is given back.
#include "unit/editor/support.h"
#include "unit/support/memory.h"

using namespace journey;
using namespace journey::test;

namespace {

/// The history is full after a thousand steps; from then on memory may only breathe.
constexpr std::size_t slack_bytes = 16 * 1024;

/// Ten changes of every day, after which the map is as it was.
void work(Desk& desk) {
    const auto write = [&](const char* text) {
        desk.act(action::Commit{ChangeCards{{CardId{"c1"}}, card_change::SetText{text}}});
    };
    write("Ringer og venter");
    write("Ringer og får svar");
    desk.act(action::Commit{MoveCards{{CardId{"c2"}}, {"s2"}, {"tp"}, {}}});
    desk.run(CommandId::undo);
    desk.run(CommandId::redo);
    desk.run(CommandId::undo);
    Card card;
    card.id.value = "new";
    card.stage.value = "s4";
    card.lane.value = "tp";
    desk.act(action::Commit{InsertCards{{card}, {}}});
    desk.act(action::Commit{MoveStage{{"s1"}, 2}});
    desk.act(action::Commit{MoveStage{{"s1"}, 0}});
    desk.act(action::Commit{RemoveCards{{CardId{"new"}}}});
}

}  // namespace

TEST_CASE("Memory does not grow over ten thousand edits with undo" * doctest::skip(!counts_memory)) {
    Desk desk;
    const auto days = [&](int count) {
        for (int day = 0; day < count; ++day) {
            work(desk);
            if (day % 10 == 0) desk.save();
        }
    };
    days(200);
    REQUIRE(desk.steps() == History::steps_max);
    const std::size_t before = bytes_in_use();
    days(800);
    CHECK(desk.steps() == History::steps_max);
    CHECK(bytes_in_use() < before + slack_bytes);
}

TEST_CASE("Memory does not grow while maps are opened and closed a thousand times" * doctest::skip(!counts_memory)) {
    Desk desk;
    Map other = sample_map();
    other.id.value = "other";
    desk.act(action::ListLibrary{{desk.session.library[0], LibraryEntry{other.id, {}, 1, 1, "I går", true}}});
    const auto open = [&](const Map& map) {
        desk.act(action::GoTo{Page::home});
        desk.act(action::OpenLibraryMap{map.id});
        REQUIRE(desk.task<effect::LoadDraft>() != nullptr);
        desk.act(action::DraftLoaded{map.id, desk.document().revision, write_map(map, "2025-12-01T10:00:00Z"), ""});
        REQUIRE(desk.session.page == Page::map);
        REQUIRE(desk.map().id == map.id);
        work(desk);
        desk.save();
    };
    const auto cycles = [&](int count) {
        for (int cycle = 0; cycle < count; ++cycle) {
            open(other);
            open(sample_map());
        }
    };
    cycles(20);
    const std::size_t before = bytes_in_use();
    cycles(480);
    CHECK(bytes_in_use() < before + slack_bytes);
}
