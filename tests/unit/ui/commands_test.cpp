// Every command of the table, once, from the palette, in a situation in which it is possible.
#include "editor/cursor.h"
#include "model/lookup.h"
#include "scoring/readiness_estimate.h"
#include "scoring/score.h"
#include "ui/palette_hits.h"
#include "unit/ui/support.h"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>

namespace journey::ui {
namespace {

constexpr const char* field = "Find eller gør…";

std::string title_of(CommandId id) { return std::string(text_of(Language::danish, command(id).title)); }

// ---- situations ----

void act(Session& session, const Action& action) { static_cast<void>(update(session, action, 0)); }
void run(Session& session, CommandId id) { act(session, action::Run{id}); }

/// The readiness model, kept in the browser, with something to undo and redo, and one more persona.
Session with_map() {
    Session session = session_with_model("readiness");
    const MapId id = session.document->map.id;
    act(session, action::CustomersLoaded{id, ""});
    if (std::ranges::find(session.library, id, &LibraryEntry::id) == session.library.end()) {
        LibraryEntry entry = library_entry(id.value, "Et kort");
        session.library.push_back(entry);
    }
    act(session, action::Commit{ChangeMap{map_change::SetPersonas{{{.id = {"p1"}, .name = "Anna"}}}}});
    act(session, action::Commit{ChangeMap{map_change::SetTitle{"To"}}});
    run(session, CommandId::undo);
    return session;
}

/// In the middle of the map, so that there is room to all sides.
Session at_cell() {
    Session session = with_map();
    const Map& map = session.document->map;
    act(session, action::Select{CellSelected{map.stages[map.stages.size() / 2]->id, map.lanes[2].id}});
    return session;
}

Session at_stage() {
    Session session = with_map();
    act(session, action::Select{StageSelected{session.document->map.stages[3]->id}});
    return session;
}

Session at_lane() {
    Session session = with_map();
    act(session, action::Select{LaneSelected{session.document->map.lanes[2].id}});
    return session;
}

Session at_path() {
    Session session = with_map();
    act(session, action::Select{PathSelected{session.document->map.paths.front().id}});
    return session;
}

Session at_card(LaneKind kind) {
    Session session = with_map();
    const Map& map = session.document->map;
    const auto found =
        std::ranges::find_if(map.cards, [&](const Box<Card>& card) { return kind_of_lane(map, card->lane) == kind; });
    REQUIRE(found != map.cards.end());
    act(session, action::Select{CardsSelected{{(*found)->id}}});
    return session;
}
Session at_touchpoint() { return at_card(LaneKind::touchpoints); }
Session at_feeling() { return at_card(LaneKind::feels); }

/// The first or the last card of a cell that has several.
Session in_full_cell(bool last) {
    Session session = with_map();
    const Map& map = session.document->map;
    for (const Box<Card>& card : map.cards) {
        const auto cell = cards_of_cell(map, card->stage, card->lane);
        if (cell.size() < 2) continue;
        act(session, action::Select{CardsSelected{{last ? cell.back() : cell.front()}}});
        return session;
    }
    FAIL("no cell has two cards");
    return session;
}
Session at_first_of_cell() { return in_full_cell(false); }
Session at_last_of_cell() { return in_full_cell(true); }

Session with_search() {
    Session session = with_map();
    run(session, CommandId::replace_on_map);
    act(session, action::TypeText{"en"});
    act(session, action::EndText{true});
    return session;
}

/// Known buyers, for which the map was calibrated before it changed.
Session with_buyers() {
    Session session = at_touchpoint();
    act(session, action::Commit{ChangeMap{map_change::SetBuyersPerThousand{15}}});
    run(session, CommandId::effect_push);
    return session;
}

Session zoomed_in() {
    Session session = with_map();
    run(session, CommandId::zoom_in);
    return session;
}

Session all_folded() {
    Session session = with_map();
    run(session, CommandId::fold_all);
    return session;
}

Session with_hidden_lane() {
    Session session = at_lane();
    run(session, CommandId::hide_lane);
    return session;
}

Session on_readiness() {
    Session session = with_map();
    run(session, CommandId::go_readiness);
    return session;
}

Session with_customer() {
    Session session = on_readiness();
    act(session, action::AddCustomer{});
    act(session, action::EndText{true});
    act(session, action::TickSignal{known_signals().front().id, true});
    return session;
}

Session with_what_if() {
    Session session = with_map();
    run(session, CommandId::go_score);
    act(session, action::SetDropOff{session.document->map.stages[3]->id, 0.05});
    return session;
}

Session for_one_persona() {
    Session session = with_map();
    run(session, CommandId::next_persona);
    return session;
}

Session with_larger_scale() {
    Session session = with_map();
    run(session, CommandId::scale_up);
    return session;
}

/// The list unfolds a finding that one click mends.
Session at_finding() {
    Session session = with_map();
    const Document& document = *session.document;
    for (const Finding& finding : document.journey.findings) {
        const StageScore* score = find_score(document.score, finding.stage);
        if (!score || !mend_of(document.map, finding, score->readiness)) continue;
        act(session, action::ShowFinding{key_of(finding)});
        return session;
    }
    FAIL("no finding has a mend");
    return session;
}

/// Where a command is possible that is not so with a touchpoint selected.
struct Situation {
    CommandId id{};
    Session (*made)();
};
using enum CommandId;
constexpr std::array situations{
    Situation{go_map, on_readiness},
    Situation{paste, at_cell},
    Situation{reverse_path, at_path},
    Situation{find_next, with_search},
    Situation{find_previous, with_search},
    Situation{replace_found, with_search},
    Situation{replace_all_found, with_search},
    Situation{move_stage_back, at_stage},
    Situation{move_stage_forward, at_stage},
    Situation{move_lane_up, at_lane},
    Situation{move_lane_down, at_lane},
    Situation{move_card_up, at_last_of_cell},
    Situation{move_card_down, at_first_of_cell},
    Situation{emotion_up, at_feeling},
    Situation{emotion_down, at_feeling},
    Situation{calibrate_again, with_buyers},
    Situation{cursor_left, at_cell},
    Situation{cursor_right, at_cell},
    Situation{cursor_up, at_cell},
    Situation{cursor_down, at_cell},
    Situation{first_stage, at_cell},
    Situation{last_stage, at_cell},
    Situation{first_cell, at_cell},
    Situation{last_cell, at_cell},
    Situation{zoom_reset, zoomed_in},
    Situation{unfold_all, all_folded},
    Situation{hide_lane, at_lane},
    Situation{show_all_lanes, with_hidden_lane},
    Situation{reset_what_if, with_what_if},
    Situation{save_as_target, with_what_if},
    Situation{show_everybody, for_one_persona},
    Situation{mend_finding, at_finding},
    Situation{set_finding_aside, at_finding},
    Situation{try_finding, at_finding},
    Situation{remove_customer, with_customer},
    Situation{remove_customers, with_customer},
    Situation{export_customers, with_customer},
    Situation{reset_sightings, with_customer},
    Situation{copy_checklist, with_customer},
    Situation{scale_reset, with_larger_scale},
};

Session situation_of(CommandId id) {
    const auto found = std::ranges::find(situations, id, &Situation::id);
    return found == situations.end() ? at_touchpoint() : found->made();
}

/// What the palette never does: it is open already, and it cannot be opened while the map is presented
/// (command_keys.cpp, counts_now).
bool is_never_run(const Command& row) { return row.id == show_palette || row.scope == KeyScope::slides; }

// ---- what came of it ----

Preferences without_recent(const Session& session) {
    Preferences preferences = session.preferences;
    preferences.recent.clear();
    return preferences;
}

/// What can be seen of a session to have changed.
bool is_same(const Session& a, const Session& b) {
    if (a.document.has_value() != b.document.has_value()) return false;
    const Document& one = *a.document;
    const Document& other = *b.document;
    return one.map == other.map && one.selection == other.selection && one.viewport == other.viewport &&
           one.folded == other.folded && one.hidden == other.hidden && one.persona() == other.persona() &&
           one.path_from == other.path_from && one.search.has_value() == other.search.has_value() &&
           one.is_carrying == other.is_carrying && one.customers == other.customers &&
           one.what_if.now() == other.what_if.now() && a.page == b.page && a.overlay == b.overlay &&
           a.toast == b.toast && a.text_edit.has_value() == b.text_edit.has_value() &&
           without_recent(a) == without_recent(b);
}

/// The palette with a command's title typed, and its row highlighted.
PaletteHit highlight(Desk& desk, CommandId id) {
    const std::string query = "> " + title_of(id);
    desk.act(action::Run{CommandId::show_palette});
    desk.settle();
    desk.input.focused = desk.node(Role::textbox, field).id;
    desk.type(query);
    desk.settle();
    const auto hits = palette_hits(desk.session, query);
    const auto hit = std::ranges::find(hits, HitTarget(id), &PaletteHit::target);
    REQUIRE(hit != hits.end());
    for (auto i = hit - hits.begin(); i > 0; --i) desk.steps(1);
    desk.forget();
    return *hit;
}

}  // namespace

TEST_CASE("Every command runs from the palette by typing its title and Enter") {
    std::size_t count = 0;
    for (const Command& row : command_table()) {
        if (is_never_run(row)) continue;
        const std::string title = title_of(row.id);
        CAPTURE(title);
        Desk desk(situation_of(row.id));
        desk.settle();
        const Session before = desk.session;
        const PaletteHit hit = highlight(desk, row.id);
        REQUIRE_FALSE(hit.why_disabled.has_value());
        desk.activate(Role::textbox, field);
        REQUIRE(desk.last<action::Run>() != nullptr);
        CHECK(desk.last<action::Run>()->command == row.id);
        const auto is_work = [](const Task& task) {
            return !std::holds_alternative<effect::CloseTextField>(task) &&
                   !std::holds_alternative<effect::StorePreferences>(task);
        };
        CHECK((std::ranges::any_of(desk.tasks, is_work) || !is_same(before, desk.session)));
        ++count;
    }
    constexpr std::size_t never_run = 5;  // the palette itself, and four of slides
    CHECK(count == command_table().size() - never_run);
}

TEST_CASE("A command that is not possible stays in the palette, says why, and does nothing") {
    std::size_t count = 0;
    for (const Command& row : command_table()) {
        // The palette is something to take away, and open already.
        if (row.id == clear_selection || row.id == show_palette) continue;
        Session session = session_with_model("blank");
        if (!why_disabled(session, row.id)) continue;
        const std::string title = title_of(row.id);
        CAPTURE(title);
        Desk desk(std::move(session));
        desk.settle();
        const Map before = desk.session.document->map;
        const PaletteHit hit = highlight(desk, row.id);
        REQUIRE(hit.why_disabled.has_value());
        CHECK(hit.context == text_of(Language::danish, *hit.why_disabled));
        desk.activate(Role::textbox, field);
        CHECK(desk.last<action::Run>() == nullptr);
        CHECK(desk.session.overlay == Overlay::palette);
        CHECK(desk.session.document->map == before);
        ++count;
    }
    CHECK(count > 50);  // nothing is on it yet
}

TEST_CASE("What was used last in the palette comes first, and is remembered") {
    Desk desk(at_touchpoint());
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
    const Session session = at_touchpoint();
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
