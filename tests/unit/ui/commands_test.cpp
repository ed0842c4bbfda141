// Every command of the table, once, from the palette: it does something, or says why it cannot.
#include "ui/palette_hits.h"
#include "unit/ui/support.h"

#include <algorithm>
#include <doctest/doctest.h>

namespace journey::ui {
namespace {

constexpr const char* field = "Find eller gør…";

std::string title_of(CommandId id) { return std::string(text_of(Language::danish, command(id).title)); }

/// The readiness model with a touchpoint selected and something to undo and redo.
Session worked_on() {
    Session session = session_with_model("readiness");
    const Map& map = session.document->map;
    const CardId card = map.cards[2]->id;
    const auto act = [&](const Action& action) { static_cast<void>(update(session, action, 0)); };
    act(action::Commit{ChangeMap{map_change::SetTitle{"Et"}}});
    act(action::Commit{ChangeMap{map_change::SetTitle{"To"}}});
    act(action::Run{CommandId::undo});
    act(action::Select{CardsSelected{{card}}});
    return session;
}

Preferences without_recent(const Session& session) {
    Preferences preferences = session.preferences;
    preferences.recent.clear();
    return preferences;
}

/// What can be seen of a session to have changed.
bool is_same(const Session& a, const Session& b) {
    const Document& one = *a.document;
    const Document& other = *b.document;
    return one.map == other.map && one.selection == other.selection && one.viewport == other.viewport &&
           one.folded == other.folded && one.persona() == other.persona() && one.path_from == other.path_from &&
           one.search.has_value() == other.search.has_value() && one.is_carrying == other.is_carrying &&
           a.page == b.page && a.overlay == b.overlay && a.toast == b.toast &&
           a.text_edit.has_value() == b.text_edit.has_value() && without_recent(a) == without_recent(b);
}

}  // namespace

TEST_CASE("Every command runs from the palette by typing its title and Enter, or its row says why not") {
    for (const Command& row : command_table()) {
        if (row.id == CommandId::show_palette) continue;  // it is open already
        const std::string title = title_of(row.id);
        CAPTURE(title);
        Desk desk(worked_on());
        desk.settle();
        const Session before = desk.session;
        desk.act(action::Run{CommandId::show_palette});
        desk.settle();
        desk.input.focused = desk.node(Role::textbox, field).id;
        desk.type("> " + title);
        desk.settle();
        const auto hits = palette_hits(desk.session, "> " + title);
        const auto hit = std::ranges::find(hits, HitTarget(row.id), &PaletteHit::target);
        REQUIRE(hit != hits.end());
        for (auto i = hit - hits.begin(); i > 0; --i) desk.steps(1);
        desk.forget();
        if (hit->why_disabled) {
            CHECK_FALSE(hit->context.empty());
            desk.activate(Role::textbox, field);
            CHECK(desk.last<action::Run>() == nullptr);
            CHECK(desk.session.overlay == Overlay::palette);
            continue;
        }
        desk.activate(Role::textbox, field);
        REQUIRE(desk.last<action::Run>() != nullptr);
        CHECK(desk.last<action::Run>()->command == row.id);
        const auto is_work = [](const Task& task) {
            return !std::holds_alternative<effect::CloseTextField>(task) &&
                   !std::holds_alternative<effect::StorePreferences>(task);
        };
        CHECK((std::ranges::any_of(desk.tasks, is_work) || !is_same(before, desk.session)));
    }
}

TEST_CASE("What was used last in the palette comes first, and is remembered") {
    Desk desk(worked_on());
    desk.settle();
    for (const CommandId id : {CommandId::zoom_in, CommandId::toggle_theme, CommandId::zoom_in})
        desk.act(action::Run{id, true});
    CHECK(desk.session.preferences.recent == std::vector{CommandId::zoom_in, CommandId::toggle_theme});
    const auto hits = palette_hits(desk.session, "");
    REQUIRE(hits.size() > 2);
    CHECK(hits[0].target == HitTarget(CommandId::zoom_in));
    CHECK(hits[1].target == HitTarget(CommandId::toggle_theme));
    for (int i = 0; i < 20; ++i) desk.act(action::Run{static_cast<CommandId>(i % 9), true});
    CHECK(desk.session.preferences.recent.size() == 5);
    desk.act(action::Run{CommandId::zoom_out});
    CHECK(desk.session.preferences.recent.front() != CommandId::zoom_out);
}

TEST_CASE("Commands are found by the beginnings of their words, behind those that hold what was typed") {
    const Session session = worked_on();
    const auto first = [&](std::string_view typed) {
        const auto hits = palette_hits(session, typed);
        return hits.empty() ? CommandId::count : std::get<CommandId>(hits.front().target);
    };
    CHECK(first("> nykon") == CommandId::new_touchpoint);
    CHECK(first("> nyt f") == CommandId::new_stage_before);
    CHECK(first("> ztdv") == CommandId::zoom_to_selection);
    CHECK(palette_hits(session, "> qxz").empty());
}

}  // namespace journey::ui
