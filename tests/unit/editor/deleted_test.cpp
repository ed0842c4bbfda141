// Deleted maps: kept for a while, had back, gone for good only when somebody says so or their time is over.
#include "editor/update_storage.h"
#include "unit/editor/support.h"

#include <algorithm>

using namespace journey;
using namespace journey::test;

namespace {

LibraryEntry entry(const char* id, const char* title, double saved_at_ms) {
    return {{id}, {.title = title}, 3, saved_at_ms, "I går", true};
}

LibraryEntry deleted_entry(const char* id, double at_ms, int days_left) {
    LibraryEntry result = entry(id, id, 1);
    result.deleted = Deletion{at_ms, days_left};
    return result;
}

std::string ids(const std::vector<LibraryEntry>& entries) {
    std::string text;
    for (const LibraryEntry& one : entries) text += (text.empty() ? "" : " ") + one.id.value;
    return text;
}

/// The sample is open; a and b are in the library with it.
Desk desk_with_library() {
    Desk desk;
    desk.act(action::ListLibrary{{entry("a", "Alfa", 90), entry("map", "Kunderejsen", 50), entry("b", "Beta", 10)}});
    return desk;
}

}  // namespace

TEST_CASE("A deleted map goes to the deleted ones, and the toast has it back") {
    Desk desk = desk_with_library();
    desk.act(action::TrashLibraryMap{{"a"}});
    CHECK(ids(desk.session.library) == "map b");
    CHECK(ids(desk.session.deleted) == "a");
    CHECK(desk.session.deleted[0].deleted->days_left == 30);
    REQUIRE(desk.task<effect::SetDeleted>() != nullptr);
    CHECK(desk.task<effect::SetDeleted>()->is_deleted);
    CHECK(desk.task<effect::RemoveDraft>() == nullptr);
    REQUIRE(desk.session.toast.has_value());
    CHECK(desk.session.toast->text == "Alfa ligger i Slettet for nylig i 30 dage");
    CHECK(desk.session.toast->action == ToastAction::restore_map);
    desk.act(action::RestoreLibraryMap{desk.session.toast->map});
    CHECK(ids(desk.session.library) == "a map b");
    CHECK(desk.session.deleted.empty());
    REQUIRE(desk.task<effect::SetDeleted>() != nullptr);
    CHECK_FALSE(desk.task<effect::SetDeleted>()->is_deleted);
    desk.act(action::RestoreLibraryMap{{"a"}});
    CHECK(desk.tasks.empty());
}

TEST_CASE("The open map is stored as it is before it is deleted, with the text that was being typed") {
    Desk desk = desk_with_library();
    desk.type(text_target::CardText{{"c1"}}, "Skrevet til sidst");
    desk.act(action::TrashLibraryMap{{"map"}});
    REQUIRE(desk.task<effect::StoreDraft>() != nullptr);
    CHECK(desk.task<effect::StoreDraft>()->text.find("Skrevet til sidst") != std::string::npos);
    CHECK_FALSE(desk.session.document.has_value());
    CHECK(desk.session.page == Page::home);
    CHECK(ids(desk.session.deleted) == "map");
}

TEST_CASE("What cannot be read is not moved: it is saved as a file, or goes for good") {
    Desk desk = desk_with_library();
    desk.session.library[0].readable = false;
    desk.act(action::TrashLibraryMap{{"a"}});
    CHECK(desk.tasks.empty());
    CHECK(desk.session.deleted.empty());
    desk.act(action::SaveLibraryEntry{{"a"}});
    REQUIRE(desk.task<effect::SaveEntry>() != nullptr);
    CHECK(desk.task<effect::SaveEntry>()->name == "Alfa");
    desk.act(action::EntrySaved{"Alfa.txt"});
    CHECK(desk.toast() == "Alfa.txt er hentet som fil");
    desk.act(action::DeleteLibraryMap{{"a"}});
    CHECK(desk.task<effect::RemoveDraft>() != nullptr);
    CHECK(ids(desk.session.library) == "map b");
}

TEST_CASE("The browser's list says what is deleted; what is older than its time goes for good") {
    Desk desk;
    desk.act(action::ListLibrary{{entry("map", "Kunderejsen", 50), deleted_entry("old", 1, 0),
                                  deleted_entry("first", 10, 12), deleted_entry("last", 20, 30)}});
    CHECK(ids(desk.session.library) == "map");
    CHECK(ids(desk.session.deleted) == "last first");
    REQUIRE(desk.task<effect::RemoveDraft>() != nullptr);
    CHECK(desk.task<effect::RemoveDraft>()->id.value == "old");
    desk.act(action::DeleteLibraryMap{{"first"}});
    CHECK(ids(desk.session.deleted) == "last");
    REQUIRE(desk.task<effect::RemoveDraft>() != nullptr);
    CHECK(desk.task<effect::RemoveDraft>()->id.value == "first");
}

TEST_CASE("The browser's list does not take back what is on its way to the store") {
    Desk desk;
    desk.act(action::Commit{ChangeMap{map_change::SetTitle{"Nyt navn"}}});
    desk.act(action::SaveDraft{"2026-01-02T03:04:05Z"});
    desk.act(action::DuplicateLibraryMap{{"map"}});
    desk.act(action::ListLibrary{{LibraryEntry{{"map"}, {.title = "Gammelt"}, 1, 1, "I går", true}}});
    CHECK(desk.session.library.size() == 2);
    for (const LibraryEntry& one : desk.session.library) CHECK(one.summary.title != "Gammelt");
}

TEST_CASE("A deleted map is not opened by its address; it is told where it is") {
    Desk desk = desk_with_library();
    desk.act(action::OpenLibraryMap{{"x"}});
    desk.act(action::DraftLoaded{{"x"},
                                 3,
                                 write_map(
                                     [] {
                                         Map map = sample_map();
                                         map.id.value = "x";
                                         return map;
                                     }(),
                                     ""),
                                 "",
                                 "",
                                 true});
    CHECK(desk.map().id.value == "map");
    CHECK(desk.toast() == text_of(Language::danish, Word::toast_is_deleted));
    desk.act(action::OpenLibraryMap{{"y"}});
    desk.act(action::DraftGone{{"y"}});
    CHECK(desk.toast() == text_of(Language::danish, Word::toast_map_gone));
}

TEST_CASE("A file of a deleted map brings it back; with other content it becomes a copy, and the deleted one stays") {
    Map map = sample_map();
    map.id.value = "gone";
    map.title = "Slettet";
    for (const bool same : {true, false}) {
        CAPTURE(same);
        Desk desk;
        desk.act(action::ListLibrary{{entry("map", "Kunderejsen", 50), deleted_entry("gone", 10, 12)}});
        Map file = map;
        if (!same) file.stages.pop_back();
        desk.act(action::OpenFile{"f.json", write_map(file, "2026-03-31T12:00:00Z")});
        REQUIRE(desk.task<effect::LoadDraft>() != nullptr);
        desk.act(action::DraftLoaded{{"gone"}, 3, write_map(map, ""), "", "", true});
        CHECK((desk.map().id.value == "gone") == same);
        CHECK(desk.session.deleted.empty() == same);
        CHECK((desk.task<effect::SetDeleted>() != nullptr) == same);
        CHECK_FALSE(desk.session.replacement.has_value());
        if (same) CHECK(desk.document().revision == 4);
    }
}

TEST_CASE("New maps never get the id of a deleted one") {
    Desk desk = desk_with_library();
    desk.act(action::TrashLibraryMap{{"a"}});
    CHECK(is_deleted(desk.session, {"a"}));
    desk.act(action::ModelLoaded{"blank", "{\"format\":\"journey-map\",\"version\":1,\"id\":\"a\"}"});
    CHECK(desk.map().id.value != "a");
}

TEST_CASE("A map that was not saved as a file for long says so while it is open") {
    struct Row {
        FileCopy copy;
        bool is_due;
    };
    for (const Row& row : {Row{{7, 20, true}, true},
                           {{90, 500, false}, true},
                           {{6, 500, true}, false},
                           {{90, 19, true}, false},
                           {{-1, 500, true}, false}}) {
        CAPTURE(row.copy.days);
        CAPTURE(row.copy.changes);
        Desk desk;
        LibraryEntry other = entry("b", "Beta", 10);
        other.copy = row.copy;
        desk.act(action::ListLibrary{{entry("map", "Kunderejsen", 50), other}});
        Map map = sample_map();
        map.id.value = "b";
        desk.act(action::OpenLibraryMap{{"b"}});
        desk.act(action::DraftLoaded{{"b"}, 3, write_map(map, ""), ""});
        REQUIRE(desk.document().reminder.has_value() == row.is_due);
        if (!row.is_due) continue;
        CHECK(desk.document().reminder->days == row.copy.days);
        desk.act(action::PutOffFileCopy{});
        REQUIRE(desk.task<effect::NoteFileCopies>() != nullptr);
        CHECK_FALSE(desk.task<effect::NoteFileCopies>()->saved);
        CHECK_FALSE(desk.document().reminder.has_value());
    }
}

TEST_CASE("Saving the map as a file is noted, and ends the reminder") {
    Desk desk;
    desk.document().reminder = FileCopy{9, 30, false};
    desk.run(CommandId::save_file);
    desk.act(action::FileSaved{"Kunderejsen.journey.json", true, "12:03"});
    CHECK_FALSE(desk.document().reminder.has_value());
    REQUIRE(desk.task<effect::NoteFileCopies>() != nullptr);
    CHECK(desk.task<effect::NoteFileCopies>()->ids == std::vector<MapId>{{"map"}});
    CHECK(desk.task<effect::NoteFileCopies>()->saved);
}
