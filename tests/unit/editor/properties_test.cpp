// What must hold of any edit, tried with random maps and hostile arguments. A failure prints its seed.
#include "model/validate.h"
#include "scoring/views.h"
#include "unit/editor/support.h"
#include "unit/support/random_map.h"

#include <algorithm>

using namespace journey;
using namespace journey::test;

namespace {

std::string first_violation(const Map& map) {
    const auto violations = validate(map);
    return violations.empty() ? std::string() : violations.front().place + ": " + violations.front().rule;
}

}  // namespace

TEST_CASE("A valid map stays valid after any edit with any arguments, and can be written and read again") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Random random(seed);
        Map map = random_map(random);
        for (int i = 0; i < 60; ++i) {
            CAPTURE(seed);
            CAPTURE(i);
            map = journey::apply(map, random_edit(random, map));
            REQUIRE(first_violation(map) == "");
        }
        const auto read = read_map(write_map(map, ""), 1);
        REQUIRE(read.has_value());
        CHECK(write_map(read->map, "") == write_map(map, ""));
        CHECK(read->map == map);
    }
}

TEST_CASE("Undoing restores the map exactly, and redoing the change") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        Random random(seed);
        Desk desk(random_map(random));
        for (int i = 0; i < 25; ++i) {
            CAPTURE(seed);
            CAPTURE(i);
            const Map before = desk.map();
            const std::size_t steps = desk.steps();
            desk.act(action::Commit{random_edit(random, before)});
            const Map after = desk.map();
            REQUIRE(desk.steps() == steps + (after == before ? 0 : 1));
            if (after == before) continue;
            desk.run(CommandId::undo);
            REQUIRE(desk.map() == before);
            desk.run(CommandId::redo);
            REQUIRE(desk.map() == after);
        }
    }
}

TEST_CASE("A thousand random edits and undoing all of them give the first bytes back") {
    constexpr std::uint64_t seed = 20260102;
    CAPTURE(seed);
    Random random(seed);
    Desk desk(random_map(random, {.stages = 12, .lanes = 8, .cards = 120}));
    const std::string first = write_map(desk.map(), "");
    while (desk.steps() < History::steps_max) desk.act(action::Commit{random_edit(random, desk.map())});
    const std::string last = write_map(desk.map(), "");
    while (desk.document().history.undo_label()) desk.run(CommandId::undo);
    CHECK(write_map(desk.map(), "") == first);
    while (desk.document().history.redo_label()) desk.run(CommandId::redo);
    CHECK(write_map(desk.map(), "") == last);
}

TEST_CASE("Many previews and one commit are one step; the score is that of the map at every moment") {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        CAPTURE(seed);
        Random random(seed);
        Desk desk(random_map(random));
        const Map before = desk.map();
        for (int i = 0; i < 20; ++i) {
            desk.act(action::Preview{random_edit(random, before)});
            REQUIRE(first_violation(desk.map()) == "");
            REQUIRE(desk.document().score == score_map(desk.map()));
        }
        const Edit last = random_edit(random, before);
        desk.act(action::Commit{last});
        CHECK(desk.map() == journey::apply(before, last));
        CHECK(desk.steps() == (desk.map() == before ? 0 : 1));
        CHECK_FALSE(desk.document().before_preview.has_value());
    }
}

TEST_CASE("Cancelling a gesture leaves no trace") {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        CAPTURE(seed);
        Random random(seed);
        Desk desk(random_map(random));
        const Map before = desk.map();
        for (int i = 0; i < 10; ++i) desk.act(action::Preview{random_edit(random, before)});
        desk.act(action::CancelPreview{});
        CHECK(desk.map() == before);
        CHECK(desk.steps() == 0);
        CHECK(desk.document().score == score_map(before));
        desk.act(action::SaveDraft{"2026-01-02T03:04:05Z"});
        CHECK(desk.task<effect::StoreDraft>() == nullptr);
    }
}

TEST_CASE("An edit makes new boxes only for what it changes") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        Random random(seed);
        const Map before = random_map(random);
        for (int i = 0; i < 20; ++i) {
            CAPTURE(seed);
            CAPTURE(i);
            const Edit edit = random_edit(random, before);
            if (std::holds_alternative<ReplaceMap>(edit)) continue;
            const Map after = journey::apply(before, edit);
            for (const Box<Card>& card : after.cards) {
                const auto same = [&](const Box<Card>& other) { return *other == *card; };
                const auto found = std::ranges::find_if(before.cards, same);
                if (found != before.cards.end()) REQUIRE(card.same_box(*found));
            }
        }
    }
}

TEST_CASE("The selection never names what is gone") {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        CAPTURE(seed);
        Random random(seed);
        Desk desk(random_map(random));
        for (int i = 0; i < 60; ++i) {
            const auto directions = {Direction::left, Direction::right, Direction::up, Direction::down};
            desk.act(action::Select{moved(desk.document().selection, desk.map(), random.one_of(directions))});
            desk.act(action::Commit{random_edit(random, desk.map())});
            REQUIRE(pruned(desk.document().selection, desk.map()) == desk.document().selection);
        }
    }
}

namespace {

bool leaves_map(CommandId id) {
    return id == CommandId::go_home || id == CommandId::new_blank_map || id == CommandId::open_example ||
           id == CommandId::trash_map;
}

}  // namespace

TEST_CASE("Any command and any typing at any time leave a valid map, and all of it can be undone") {
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        CAPTURE(seed);
        Random random(seed);
        Desk desk(random_map(random));
        const Map first = desk.map();
        for (int i = 0; i < 120; ++i) {
            const auto id = static_cast<CommandId>(random.below(static_cast<std::size_t>(CommandId::count)));
            if (leaves_map(id)) continue;
            desk.run(id);
            if (random.chance(0.3)) desk.act(action::TypeText{random_text(random)});
            if (random.chance(0.1)) desk.act(action::EndText{random.chance(0.7)});
            if (random.chance(0.1)) desk.act(action::EndTextAndMove{random.chance(0.5)});
            REQUIRE(first_violation(desk.map()) == "");
            const PersonaId persona = desk.document().persona();
            REQUIRE(desk.document().scored_map() ==
                    (persona.empty() ? desk.map() : map_for_persona(desk.map(), persona)));
            REQUIRE(desk.document().score == score_map(desk.document().scored_map()));
        }
        desk.act(action::EndText{true});
        desk.act(action::GoTo{Page::map});
        while (desk.document().history.undo_label()) desk.run(CommandId::undo);
        CHECK(desk.map() == first);
    }
}
