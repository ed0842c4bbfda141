#include "editor/commands.h"

#include "unit/editor/support.h"

#include <algorithm>
#include <array>
#include <set>

using namespace journey;
using namespace journey::test;

namespace {

KeyStroke key(std::string_view name) { return {.key = name}; }

std::optional<CommandId> pressed(const Desk& desk, const KeyStroke& stroke, bool map_has_focus = true) {
    return command_for_key(desk.session, stroke, map_has_focus);
}

}  // namespace

TEST_CASE("Every command has its row, and a title in both languages") {
    REQUIRE(command_table().size() == static_cast<std::size_t>(CommandId::count));
    for (std::size_t i = 0; i < command_table().size(); ++i) {
        const auto id = static_cast<CommandId>(i);
        CHECK(command(id).id == id);
        CHECK_FALSE(text_of(Language::danish, command(id).title).empty());
        CHECK_FALSE(text_of(Language::english, command(id).title).empty());
    }
}

TEST_CASE("No two commands have the same shortcut") {
    // While the map is presented the keys are others.
    std::set<std::string> met;
    std::set<std::string> met_on_slides;
    for (const Command& row : command_table())
        for (const KeyStroke& stroke : row.keys) {
            CAPTURE(stroke.key);
            auto& where = row.scope == KeyScope::slides ? met_on_slides : met;
            CHECK(where.insert(shortcut_text(stroke, Language::english, false)).second);
        }
}

TEST_CASE("Every shortcut finds its command while the map has focus") {
    const Desk desk;
    Desk presenting;
    presenting.run(CommandId::present);
    for (const Command& row : command_table())
        for (const KeyStroke& stroke : row.keys) {
            CAPTURE(stroke.key);
            CHECK(pressed(row.scope == KeyScope::slides ? presenting : desk, stroke) == row.id);
        }
}

TEST_CASE("Browsers name letters with Shift in upper case, and signs as the layout has them") {
    const Desk desk;
    CHECK(pressed(desk, {.key = "Z", .control = true, .shift = true}) == CommandId::redo);
    CHECK(pressed(desk, {.key = "T", .shift = true}) == CommandId::toggle_theme);
    CHECK_FALSE(pressed(desk, key("t")).has_value());
    CHECK(pressed(desk, {.key = "+", .shift = true}) == CommandId::zoom_in);
    CHECK(pressed(desk, key("=")) == CommandId::zoom_in);
    CHECK(pressed(desk, key("g 0")) == CommandId::go_home);
    // Zooming the page is the browser's.
    CHECK_FALSE(pressed(desk, {.key = "+", .control = true}).has_value());
    CHECK_FALSE(pressed(desk, {.key = "0", .control = true}).has_value());
}

TEST_CASE("What belongs to the browser stays with it: reload, full screen, its tools, tabs and zoom") {
    constexpr std::array<std::string_view, 3> named{"F5", "F11", "F12"};
    constexpr std::array<std::string_view, 10> with_control{"l", "t", "w", "r", "n", "+", "-", "=", "0", "_"};
    for (const Command& row : command_table())
        for (const KeyStroke& stroke : row.keys) {
            CAPTURE(stroke.key);
            CHECK(std::ranges::find(named, stroke.key) == named.end());
            CHECK((!stroke.control || std::ranges::find(with_control, stroke.key) == with_control.end()));
        }
    const Desk desk;
    for (const std::string_view reserved : named) CHECK_FALSE(pressed(desk, key(reserved)).has_value());
    for (const std::string_view reserved : with_control)
        for (const bool shift : {false, true})
            CHECK_FALSE(pressed(desk, {.key = reserved, .control = true, .shift = shift}).has_value());
}

TEST_CASE("Single keys count only on the map, and can be switched off") {
    Desk desk;
    CHECK_FALSE(pressed(desk, key("k"), false).has_value());
    CHECK_FALSE(pressed(desk, key("ArrowUp"), false).has_value());
    CHECK(pressed(desk, {.key = "z", .control = true}, false) == CommandId::undo);
    desk.act(action::SetPreferences{Preferences{.single_keys = false}});
    CHECK_FALSE(pressed(desk, key("k")).has_value());
    CHECK_FALSE(pressed(desk, key("g 0")).has_value());
    CHECK(pressed(desk, key("Enter")) == CommandId::edit_selected);
    CHECK(pressed(desk, key("ArrowUp")) == CommandId::cursor_up);
}

TEST_CASE("While a text field is open its keys belong to it") {
    Desk desk;
    desk.act(action::BeginText{text_target::MapTitle{}});
    CHECK_FALSE(pressed(desk, {.key = "z", .control = true}).has_value());
    CHECK_FALSE(pressed(desk, key("k")).has_value());
    CHECK(pressed(desk, {.key = "s", .control = true}) == CommandId::save_file);
}

TEST_CASE("A shortcut is shown as it is known") {
    const KeyStroke redo{.key = "z", .control = true, .shift = true};
    CHECK(shortcut_text({.key = "z", .control = true}, Language::danish, false) == "Ctrl Z");
    CHECK(shortcut_text({.key = "z", .control = true}, Language::danish, true) == "⌘Z");
    CHECK(shortcut_text(redo, Language::english, false) == "Ctrl Shift Z");
    CHECK(shortcut_text(redo, Language::english, true) == "⇧⌘Z");
    CHECK(shortcut_text(key("Delete"), Language::danish, false) == "Del");
    CHECK(shortcut_text(key("g 0"), Language::danish, false) == "G 0");
    CHECK(shortcut_text({.key = "ArrowUp", .alt = true}, Language::english, false) == "Alt ↑");
}

TEST_CASE("What is not possible now says why") {
    Desk desk;
    const auto why = [&](CommandId id) { return why_disabled(desk.session, id); };
    CHECK(why(CommandId::undo) == Word::not_now_nothing_to_undo);
    CHECK(why(CommandId::redo) == Word::not_now_nothing_to_redo);
    CHECK(why(CommandId::delete_selected) == Word::not_now_nothing_selected);
    CHECK(why(CommandId::paste) == Word::not_now_no_cell);
    CHECK(why(CommandId::move_stage_back) == Word::not_now_nothing_selected);
    CHECK(why(CommandId::move_lane_up) == Word::not_now_no_lane);
    CHECK(why(CommandId::effect_pull) == Word::not_now_no_touchpoint);
    CHECK(why(CommandId::emotion_up) == Word::not_now_no_feeling);
    CHECK(why(CommandId::new_note) == Word::not_now_no_card);
    CHECK(why(CommandId::new_phase) == Word::not_now_no_stage);
    CHECK_FALSE(why(CommandId::new_touchpoint).has_value());
    desk.act(action::Select{CardsSelected{{{"c1"}}}});
    CHECK_FALSE(why(CommandId::effect_pull).has_value());
    CHECK(why(CommandId::emotion_up) == Word::not_now_no_feeling);
    CHECK(why(CommandId::move_stage_back) == Word::not_now_at_edge);
    CHECK(why(CommandId::move_card_up) == Word::not_now_alone);
    CHECK_FALSE(why(CommandId::move_card_down).has_value());
    desk.act(action::GoTo{Page::home});
    CHECK(why(CommandId::go_home) == Word::not_now_at_home);
    CHECK(why(CommandId::delete_selected) == Word::not_now_no_map);
    CHECK_FALSE(why(CommandId::open_file).has_value());
}

TEST_CASE("Running what is not possible changes nothing and says why") {
    Desk desk;
    const Map before = desk.map();
    desk.run(CommandId::delete_selected);
    CHECK(desk.map() == before);
    CHECK(desk.toast() == text_of(Language::danish, Word::not_now_nothing_selected));
}

TEST_CASE("Escape once too often says nothing") {
    Desk desk;
    desk.run(CommandId::clear_selection);
    CHECK_FALSE(desk.session.toast.has_value());
}

TEST_CASE("Without a map nothing crashes") {
    for (std::size_t i = 0; i < static_cast<std::size_t>(CommandId::count); ++i) {
        Session session;
        (void)update(session, action::Run{static_cast<CommandId>(i)}, 0);
        CHECK_FALSE(session.document.has_value());
    }
}
