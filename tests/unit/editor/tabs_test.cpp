// The same map in several tabs: what another tab stores is seen, both are kept where both changed it, and nothing that
// is typed is lost.
#include "unit/editor/support.h"

#include <algorithm>

using namespace journey;
using namespace journey::test;

namespace {

const Edit rename_it = ChangeMap{map_change::SetTitle{"Mit navn"}};
constexpr const char* later = "2026-01-02T03:04:05Z";

Map their_map(const std::string& text = "Deres annonce") {
    const Map map = sample_map();
    return journey::apply(map, ChangeCards{{{"c1"}}, card_change::SetText{text}});
}

action::DraftLoaded loaded(const Map& map, double revision, bool is_deleted = false) {
    return {.id = map.id,
            .revision = revision,
            .text = write_map(map, later),
            .view = "",
            .saved_words = "I dag 12.03",
            .is_deleted = is_deleted};
}

/// Another tab stored a version: this one hears of it and is told what it is.
void hear_of(Desk& desk, const Map& map, double revision) {
    desk.act(action::MapChangedElsewhere{{"map"}});
    REQUIRE(desk.task<effect::LoadDraft>() != nullptr);
    desk.act(loaded(map, revision));
}

const effect::StoreDraft* stored_as(const Desk& desk, const MapId& id) {
    for (const Task& task : desk.tasks)
        if (const auto* store = std::get_if<effect::StoreDraft>(&task); store && store->id == id) return store;
    return nullptr;
}

template <class State>
bool is(const Desk& desk) {
    return std::holds_alternative<State>(desk.session.document->saved);
}

/// Both have changed it, and theirs has been stored first.
Desk desk_with_conflict() {
    Desk desk;
    desk.act(action::Commit{rename_it});
    hear_of(desk, their_map(), 2);
    return desk;
}

}  // namespace

TEST_CASE("What another tab stores is shown, as one step however often it stores") {
    Desk desk;
    hear_of(desk, their_map("En"), 2);
    CHECK(desk.card("c1").text == "En");
    CHECK(desk.document().saved == SaveState(save_state::InBrowser{"I dag 12.03"}));
    hear_of(desk, their_map("To"), 3);
    CHECK(desk.card("c1").text == "To");
    CHECK(desk.steps() == 1);
    CHECK(desk.toast() == text_of(Language::danish, Word::toast_changed_elsewhere));
    desk.act(action::SaveDraft{later});
    CHECK(desk.task<effect::StoreDraft>() == nullptr);
    desk.run(CommandId::undo);
    CHECK(desk.map() == sample_map());
    desk.act(action::SaveDraft{later});
    REQUIRE(desk.task<effect::StoreDraft>() != nullptr);
    CHECK(desk.task<effect::StoreDraft>()->revision == 4);
    desk.run(CommandId::redo);
    CHECK(desk.card("c1").text == "To");
}

TEST_CASE("A step that was taken back is not done again over what another tab stored") {
    Desk desk;
    hear_of(desk, their_map("En"), 2);
    desk.act(action::Commit{rename_it});
    desk.save();
    desk.run(CommandId::undo);
    desk.save();
    hear_of(desk, their_map("To"), 9);
    CHECK_FALSE(desk.document().history.redo_label().has_value());
    desk.run(CommandId::undo);
    CHECK(desk.card("c1").text == "En");
}

TEST_CASE("A map that is not open, or stands as it was stored here, stays as it is") {
    Desk desk;
    desk.act(action::MapChangedElsewhere{{"other"}});
    CHECK(desk.tasks.empty());
    hear_of(desk, sample_map(), 7);
    CHECK(desk.map() == sample_map());
    CHECK(desk.steps() == 0);
    desk.act(action::Commit{rename_it});
    desk.act(action::SaveDraft{later});
    REQUIRE(desk.task<effect::StoreDraft>() != nullptr);
    CHECK(desk.task<effect::StoreDraft>()->revision == 8);
}

TEST_CASE("Nothing is stored while it is not known what another tab stored") {
    Desk desk;
    desk.act(action::MapChangedElsewhere{{"map"}});
    desk.act(action::MapChangedElsewhere{{"map"}});
    CHECK(desk.task<effect::LoadDraft>() == nullptr);  // asked once
    desk.act(action::Commit{rename_it});
    desk.act(action::SaveDraft{later});
    CHECK(desk.task<effect::StoreDraft>() == nullptr);
    desk.act(loaded(sample_map(), 5));
    CHECK(desk.task<effect::SaveSoon>() != nullptr);
    desk.act(action::SaveDraft{later});
    CHECK(stored_as(desk, {"map"}) != nullptr);
}

TEST_CASE("What is typed stays under the hands, and what another tab stored comes when the field closes") {
    for (const bool types : {false, true}) {
        CAPTURE(types);
        Desk desk;
        desk.act(action::BeginText{text_target::CardText{{"c3"}}});
        desk.act(action::MapChangedElsewhere{{"map"}});
        CHECK(desk.tasks.empty());
        if (types) desk.act(action::TypeText{"Skrevet her"});
        desk.act(action::EndText{true});
        REQUIRE(desk.task<effect::LoadDraft>() != nullptr);
        desk.act(loaded(their_map(), 2));
        CHECK(desk.card("c3").text == (types ? "Skrevet her" : "Guide"));
        CHECK(desk.card("c1").text == (types ? "Annonce" : "Deres annonce"));
        CHECK(desk.session.tab_conflict.has_value() == types);
    }
}

TEST_CASE("A field that opens while another tab's version is on its way keeps it waiting") {
    Desk desk;
    desk.act(action::MapChangedElsewhere{{"map"}});
    desk.act(action::BeginText{text_target::CardText{{"c3"}}});
    desk.act(loaded(their_map(), 2));
    CHECK(desk.card("c1").text == "Annonce");
    REQUIRE(desk.session.text_edit.has_value());

    SUBCASE("nothing is typed") {
        desk.act(action::EndText{false});
        CHECK(desk.card("c1").text == "Deres annonce");
        CHECK_FALSE(desk.session.notice.has_value());
    }
    SUBCASE("something is typed, and stored while the field is open") {
        desk.act(action::TypeText{"Skrevet her"});
        desk.act(action::SaveDraft{later});
        REQUIRE(desk.session.tab_conflict.has_value());
        CHECK(stored_as(desk, desk.session.tab_conflict->copy) != nullptr);
        CHECK(desk.session.text_edit.has_value());
        CHECK(desk.card("c3").text == "Skrevet her");
    }
}

TEST_CASE("Where both have changed the map, theirs becomes a copy, and mine is stored when that has arrived") {
    Desk desk = desk_with_conflict();
    REQUIRE(desk.session.tab_conflict.has_value());
    const MapId copy = desk.session.tab_conflict->copy;
    const auto* theirs = stored_as(desk, copy);
    REQUIRE(theirs != nullptr);
    CHECK(theirs->text.find("Kunderejsen (fra en anden fane)") != std::string::npos);
    CHECK(theirs->text.find("Deres annonce") != std::string::npos);
    CHECK(stored_as(desk, {"map"}) == nullptr);
    CHECK(desk.map().title == "Mit navn");
    CHECK(is<save_state::Pending>(desk));
    desk.act(action::SaveDraft{later});
    CHECK(desk.task<effect::StoreDraft>() == nullptr);
    desk.act(action::DraftStored{copy, 1, "12:03", 99, "I dag 12.03"});
    REQUIRE(stored_as(desk, {"map"}) != nullptr);
    CHECK(stored_as(desk, {"map"})->revision == 3);
    desk.act(action::DraftStored{{"map"}, 3, "12:03", 99, "I dag 12.03"});
    CHECK(is<save_state::InBrowser>(desk));
    REQUIRE(desk.session.notice.has_value());
    CHECK(desk.session.notice->kind == NoticeKind::tabs);
    CHECK(desk.session.library.size() == 2);

    SUBCASE("keeping both changes nothing more") {
        desk.act(action::DismissNotice{});
        CHECK(desk.tasks.empty());
        CHECK(desk.session.library.size() == 2);
    }
    SUBCASE("the other tab's takes the place of mine as one step; its copy can be had back") {
        const std::size_t before = desk.steps();
        desk.act(action::UseTheirs{});
        CHECK(desk.card("c1").text == "Deres annonce");
        CHECK(desk.map().title == "Kunderejsen");
        CHECK(desk.map().id.value == "map");
        CHECK(desk.steps() == before + 1);
        CHECK(stored_as(desk, {"map"}) != nullptr);
        REQUIRE(desk.task<effect::SetDeleted>() != nullptr);
        CHECK(desk.task<effect::SetDeleted>()->id == copy);
        CHECK_FALSE(desk.session.notice.has_value());
        desk.run(CommandId::undo);
        CHECK(desk.map().title == "Mit navn");
        desk.act(action::UseTheirs{});
        CHECK(desk.map().title == "Mit navn");
    }
    SUBCASE("while nothing is chosen, the copy goes on with the other tab") {
        desk.act(action::Commit{MoveStage{{"s1"}, 1}});
        hear_of(desk, their_map("Endnu nyere"), 5);
        CHECK(desk.session.tab_conflict->copy == copy);
        REQUIRE(stored_as(desk, copy) != nullptr);
        CHECK(stored_as(desk, copy)->revision == 2);
        CHECK(desk.session.library.size() == 2);
    }
}

TEST_CASE("A copy that somebody has gone on with stays, and another one is made") {
    Desk desk = desk_with_conflict();
    const MapId first = desk.session.tab_conflict->copy;
    desk.act(action::DraftFailed{first, Word::storage_newer});
    const MapId second = desk.session.tab_conflict->copy;
    CHECK(second != first);
    CHECK(stored_as(desk, second) != nullptr);
    CHECK(stored_as(desk, {"map"}) == nullptr);
}

TEST_CASE("Without room for a copy of theirs, mine is not stored over it") {
    Desk desk = desk_with_conflict();
    const MapId copy = desk.session.tab_conflict->copy;
    desk.act(action::DraftFailed{copy, Word::storage_full});
    CHECK(desk.document().saved == SaveState(save_state::Failed{Word::storage_full}));
    CHECK(desk.map().title == "Mit navn");
    desk.act(action::SaveDraft{later});
    CHECK(stored_as(desk, {"map"}) == nullptr);
    CHECK(stored_as(desk, copy) != nullptr);
    desk.act(action::DraftStored{copy, 1, "12:03", 99, ""});
    CHECK(stored_as(desk, {"map"}) != nullptr);
}

TEST_CASE("A store that another tab was faster than leads to both being kept") {
    Desk desk;
    desk.act(action::Commit{rename_it});
    desk.act(action::SaveDraft{later});
    desk.act(action::DraftFailed{{"map"}, Word::storage_newer});
    REQUIRE(desk.task<effect::LoadDraft>() != nullptr);
    CHECK(is<save_state::Pending>(desk));
    CHECK_FALSE(desk.session.storage_problem.has_value());
    desk.act(loaded(their_map(), 2));
    CHECK(desk.session.tab_conflict.has_value());
    CHECK(desk.map().title == "Mit navn");
}

TEST_CASE("A page that goes away before it knows keeps a spare of mine, which goes when mine is stored") {
    for (const bool was_refused : {false, true}) {
        CAPTURE(was_refused);
        Desk desk;
        desk.act(action::Commit{rename_it});
        if (was_refused) {
            desk.act(action::SaveDraft{later, true});
            desk.act(action::DraftFailed{{"map"}, Word::storage_newer, true});
        } else {
            desk.act(action::MapChangedElsewhere{{"map"}});
            desk.act(action::SaveDraft{later, true});
        }
        REQUIRE(desk.session.spare.has_value());
        const MapId spare = *desk.session.spare;
        REQUIRE(stored_as(desk, spare) != nullptr);
        CHECK(stored_as(desk, spare)->text.find("Mit navn (fra en anden fane)") != std::string::npos);
        // The page lives on, and the other tab's version was no other after all.
        desk.act(loaded(sample_map(), 4));
        desk.act(action::SaveDraft{later});
        if (desk.session.tab_conflict)
            desk.act(action::DraftStored{desk.session.tab_conflict->copy, 1, "12:03", 99, ""});
        const auto* mine = stored_as(desk, {"map"});
        REQUIRE(mine != nullptr);
        desk.act(action::DraftStored{{"map"}, mine->revision, "12:03", 99, ""});
        REQUIRE(desk.task<effect::RemoveDraft>() != nullptr);
        CHECK(desk.task<effect::RemoveDraft>()->id == spare);
        CHECK(std::ranges::find(desk.session.library, spare, &LibraryEntry::id) == desk.session.library.end());
    }
}

TEST_CASE("A map that another tab deleted is shown still, and comes back when it is changed here") {
    for (const bool for_good : {false, true}) {
        CAPTURE(for_good);
        Desk desk;
        desk.act(action::MapChangedElsewhere{{"map"}});
        if (for_good)
            desk.act(action::DraftGone{{"map"}});
        else
            desk.act(loaded(sample_map(), 2, true));
        CHECK(desk.map() == sample_map());
        CHECK(desk.toast() == text_of(Language::danish, Word::toast_deleted_elsewhere));
        CHECK(is<save_state::Clean>(desk));
        desk.act(action::SaveDraft{later});
        CHECK(desk.task<effect::StoreDraft>() == nullptr);
        desk.act(action::Commit{rename_it});
        desk.act(action::SaveDraft{later});
        REQUIRE(stored_as(desk, {"map"}) != nullptr);
        CHECK(stored_as(desk, {"map"})->revision == (for_good ? 2 : 3));
    }
}

TEST_CASE("A map that is put away while it is not known what another tab stored is kept as a copy") {
    Desk desk;
    desk.act(action::Commit{rename_it});
    desk.act(action::MapChangedElsewhere{{"map"}});
    desk.act(action::OpenFile{"f.json", "{\"format\":\"journey-map\",\"version\":1,\"id\":\"f\",\"title\":\"Fil\"}"});
    CHECK(desk.map().id.value == "f");
    const auto* copy = desk.task<effect::StoreDraft>();
    REQUIRE(copy != nullptr);
    CHECK(copy->id.value != "map");
    CHECK(copy->text.find("Mit navn (fra en anden fane)") != std::string::npos);
    CHECK(desk.toast().find("Mit navn (fra en anden fane)") != std::string::npos);
}

TEST_CASE("A map that was put away is kept as a copy when another tab was faster") {
    Desk desk;
    desk.act(action::Commit{rename_it});
    desk.act(action::OpenFile{"f.json", "{\"format\":\"journey-map\",\"version\":1,\"id\":\"f\"}"});
    REQUIRE(stored_as(desk, {"map"}) != nullptr);
    desk.act(action::DraftFailed{{"map"}, Word::storage_newer});
    const auto* copy = desk.task<effect::StoreDraft>();
    REQUIRE(copy != nullptr);
    CHECK(copy->text.find("Mit navn (fra en anden fane)") != std::string::npos);
    desk.act(action::DraftStored{copy->id, copy->revision, "12:03", 99, ""});
    CHECK(desk.session.partings.empty());
}

TEST_CASE("A map that was put away and could not be stored can be opened again, and is stored when there is room") {
    Desk desk;
    desk.act(action::Commit{rename_it});
    desk.act(action::OpenFile{"f.json", "{\"format\":\"journey-map\",\"version\":1,\"id\":\"f\"}"});
    desk.act(action::DraftFailed{{"map"}, Word::storage_full});
    REQUIRE(desk.session.partings.size() == 1);

    SUBCASE("opened again it is as it was, and says that it is not stored") {
        desk.act(action::OpenLibraryMap{{"map"}});
        CHECK(desk.map().title == "Mit navn");
        CHECK(desk.document().saved == SaveState(save_state::Failed{Word::storage_full}));
        for (const Parting& parting : desk.session.partings) CHECK(parting.opened.map.id.value != "map");
        desk.act(action::SaveDraft{later});
        CHECK(stored_as(desk, {"map"}) != nullptr);
    }
    SUBCASE("the next store that succeeds takes it along") {
        desk.act(action::DraftStored{{"f"}, 1, "12:03", 99, ""});
        REQUIRE(stored_as(desk, {"map"}) != nullptr);
        desk.act(action::DraftStored{{"map"}, stored_as(desk, {"map"})->revision, "12:03", 99, ""});
        CHECK(desk.session.partings.empty());
    }
}

TEST_CASE("While the map is presented, what another tab stores waits") {
    Desk desk;
    desk.run(CommandId::present);
    desk.act(action::MapChangedElsewhere{{"map"}});
    CHECK(desk.task<effect::LoadDraft>() == nullptr);
    desk.run(CommandId::clear_selection);
    CHECK(desk.task<effect::LoadDraft>() != nullptr);
}
