// Files and the library: nothing is overwritten unasked.
#include "unit/editor/support.h"

using namespace journey;
using namespace journey::test;

namespace {

Map changed_sample() {
    Map map = sample_map();
    map.title = "Kunderejsen";
    map.stages.pop_back();
    return map;
}

std::string text_of_map(const Map& map) { return write_map(map, "2026-03-31T12:00:00Z"); }

const LibraryEntry other{{"other"}, {.title = "Anden"}, 4, 50, "I går", true};

Map other_map() {
    Map map = changed_sample();
    map.id.value = "other";
    map.title = "Anden";
    return map;
}

/// A desk with the sample open and another map in the library.
Desk desk_with_other() {
    Desk desk;
    desk.act(action::ListLibrary{{desk.session.library[0], other}});
    return desk;
}

}  // namespace

TEST_CASE("A file that is not in the library is opened, keeps its id and is stored") {
    Desk desk;
    Map map = changed_sample();
    map.id.value = "fresh";
    desk.act(action::OpenFile{"f.journey.json", text_of_map(map)});
    CHECK(desk.map() == map);
    CHECK(desk.session.page == Page::map);
    REQUIRE(desk.task<effect::SaveSoon>() != nullptr);
    CHECK(desk.task<effect::SaveSoon>()->delay_ms == 0);
    CHECK(desk.task<effect::PageChanged>() != nullptr);
    desk.act(action::SaveDraft{"2026-04-01T00:00:00Z"});
    REQUIRE(desk.task<effect::StoreDraft>() != nullptr);
    CHECK(desk.task<effect::StoreDraft>()->text == text_of_map(map));
    CHECK(desk.document().file_name == "f.journey.json");
}

TEST_CASE("A refused file says why, and the open map stays untouched") {
    Desk desk;
    desk.act(action::BeginText{text_target::CardText{{"c1"}}});
    desk.act(action::OpenFile{"x.json", "{\"format\": 3}"});
    REQUIRE(desk.session.notice.has_value());
    CHECK(desk.session.notice->kind == NoticeKind::refused);
    CHECK(desk.session.notice->title == "x.json kunne ikke åbnes. Intet er ændret.");
    CHECK(desk.session.notice->lines.size() == 1);
    CHECK(desk.map() == sample_map());
    CHECK(desk.session.text_edit.has_value());
    desk.act(action::DismissNotice{});
    CHECK_FALSE(desk.session.notice.has_value());
    desk.act(action::OpenFileFailed{"y.json", Word::problem_empty});
    CHECK(desk.session.notice->lines[0] == text_of(Language::danish, Word::problem_empty));
}

TEST_CASE("A mended file is opened with the list of what was mended") {
    Desk desk;
    desk.act(action::OpenFile{"m.json",
                              "{\"format\":\"journey-map\",\"version\":1,\"id\":\"m\",\"stages\":[{\"id\":\"a\","
                              "\"readiness\":900}]}"});
    REQUIRE(desk.session.notice.has_value());
    CHECK(desk.session.notice->kind == NoticeKind::repairs);
    CHECK(desk.session.notice->lines.size() == 1);
    CHECK(desk.map().stages[0]->readiness == 110);
}

TEST_CASE("The file of the open map, unchanged, shows the open map with its history") {
    Desk desk;
    desk.act(action::Commit{MoveStage{{"s1"}, 1}});
    const Map now = desk.map();
    desk.act(action::GoTo{Page::home});
    desk.act(action::OpenFile{"f.json", text_of_map(now)});
    CHECK(desk.map() == now);
    CHECK(desk.steps() == 1);
    CHECK(desk.session.page == Page::map);
    CHECK(desk.toast() == text_of(Language::danish, Word::toast_same_map));
}

TEST_CASE("A file with the id of a library map is compared with it: the same content opens the library's") {
    Desk desk = desk_with_other();
    desk.act(action::OpenFile{"f.json", text_of_map(other_map())});
    REQUIRE(desk.task<effect::LoadDraft>() != nullptr);
    CHECK(desk.task<effect::LoadDraft>()->id.value == "other");
    CHECK(desk.map().id.value == "map");
    desk.act(action::DraftLoaded{{"other"}, 4, text_of_map(other_map()), "1 16400 0 0 stage s2"});
    CHECK(desk.map() == other_map());
    CHECK(desk.document().revision == 4);
    CHECK(desk.document().selection == Selection(StageSelected{{"s2"}}));
    CHECK_FALSE(desk.session.pending_open.has_value());
    CHECK(desk.session.toast->action == ToastAction::none);
}

TEST_CASE("Other content keeps both: the incoming one becomes a copy named by its date, and can replace mine") {
    Desk desk = desk_with_other();
    Map mine = other_map();
    mine.description = "min";
    desk.act(action::OpenFile{"f.json", text_of_map(other_map())});
    desk.act(action::DraftLoaded{{"other"}, 4, text_of_map(mine), ""});
    const MapId copy = desk.map().id;
    CHECK(copy.value != "other");
    CHECK(desk.map().title == "Anden (31.03.2026)");
    CHECK(desk.session.toast->action == ToastAction::replace_mine);
    constexpr double minute_ms = 60'000;
    desk.now_ms += minute_ms;
    desk.act(action::Tick{});
    CHECK(desk.session.toast.has_value());  // a choice waits until it is made
    desk.save();
    CHECK(desk.session.library.size() == 3);

    desk.act(action::ReplaceMine{});
    REQUIRE(desk.task<effect::LoadDraft>() != nullptr);
    desk.act(action::DraftLoaded{{"other"}, 4, text_of_map(mine), ""});
    CHECK(desk.map() == other_map());
    CHECK(desk.steps() == 1);
    REQUIRE(desk.task<effect::StoreDraft>() != nullptr);
    CHECK(desk.task<effect::StoreDraft>()->id.value == "other");
    CHECK(desk.task<effect::StoreDraft>()->revision == 5);
    REQUIRE(desk.task<effect::RemoveDraft>() != nullptr);
    CHECK(desk.task<effect::RemoveDraft>()->id == copy);
    CHECK(desk.session.library.size() == 2);
    desk.run(CommandId::undo);
    CHECK(desk.map() == mine);
}

TEST_CASE("A file whose map is open with other content is kept beside it") {
    Desk desk;
    desk.act(action::Commit{MoveStage{{"s1"}, 1}});
    desk.act(action::OpenFile{"f.json", write_map(changed_sample(), "")});
    CHECK(desk.map().title == "Kunderejsen (fra fil)");
    CHECK(desk.map().id.value != "map");
    // The open one was put away with its change.
    REQUIRE(desk.task<effect::StoreDraft>() != nullptr);
    CHECK(desk.task<effect::StoreDraft>()->id.value == "map");
}

TEST_CASE("When the library's copy cannot be read it stays, and the file is kept beside it") {
    Desk desk = desk_with_other();
    desk.act(action::OpenFile{"f.json", text_of_map(other_map())});
    desk.act(action::DraftUnreadable{{"other"}});
    CHECK(desk.map().title == "Anden (31.03.2026)");
    CHECK(desk.map().id.value != "other");
    CHECK(desk.session.notice->kind == NoticeKind::storage);
    CHECK_FALSE(desk.session.replacement.has_value());
}

TEST_CASE("A file that comes before the library is known waits for it") {
    Session session;
    (void)update(session, action::OpenFile{"f.json", text_of_map(other_map())}, 0);
    CHECK_FALSE(session.document.has_value());
    (void)update(session, action::ListLibrary{}, 0);
    REQUIRE(session.document.has_value());
    CHECK(session.document->map == other_map());
}

TEST_CASE("Saving writes the canonical file under the map's name, then under the file's") {
    Desk desk;
    desk.run(CommandId::save_file);
    const auto* write = desk.task<effect::WriteFile>();
    REQUIRE(write != nullptr);
    CHECK(write->name == "Kunderejsen.journey.json");
    CHECK(write->text == write_map(desk.map(), "2025-12-01T10:00:00Z"));
    CHECK_FALSE(write->as_new);
    desk.act(action::FileSaved{"min.json", false, "12:03"});
    CHECK(desk.document().saved == SaveState(save_state::InFile{"min.json", "12:03"}));
    CHECK(desk.toast() == "Gemt i min.json");
    desk.run(CommandId::save_file_as);
    CHECK(desk.task<effect::WriteFile>()->name == "min.json");
    CHECK(desk.task<effect::WriteFile>()->as_new);
    desk.act(action::FileSaved{"min.json", true, "12:04"});
    CHECK(desk.toast() == "min.json er hentet som fil");
}

TEST_CASE("A draft that is stored after the file was saved leaves it at the file") {
    Desk desk;
    const SaveState in_file = save_state::InFile{"min.json", "12:03"};
    desk.act(action::Commit{MoveStage{{"s1"}, 1}});
    desk.run(CommandId::save_file);
    desk.act(action::FileSaved{"min.json", false, "12:03"});
    desk.act(action::SaveDraft{"2026-01-02T03:04:05Z"});
    REQUIRE(desk.task<effect::StoreDraft>() != nullptr);
    CHECK(desk.document().saved == in_file);
    desk.act(action::DraftStored{desk.map().id, desk.document().revision, "12:04"});
    CHECK(desk.document().saved == in_file);
    desk.act(action::Commit{MoveStage{{"s1"}, 0}});
    CHECK(std::holds_alternative<save_state::Pending>(desk.document().saved));
}

TEST_CASE("A file that perhaps never came is not called saved") {
    Desk desk;
    desk.session.surroundings.sandboxed = true;
    const SaveState before = desk.document().saved;
    desk.run(CommandId::save_file);
    desk.act(action::FileSaved{"min.json", true, "12:03"});
    CHECK(desk.document().saved == before);
    CHECK(desk.toast().starts_with("Browseren er bedt om at hente min.json. Kommer den ikke"));
}

TEST_CASE("A file that was saved before the last change is not called saved") {
    Desk desk;
    desk.run(CommandId::save_file);
    desk.act(action::Commit{MoveStage{{"s1"}, 1}});
    desk.act(action::FileSaved{"min.json", false, "12:03"});
    CHECK_FALSE(std::holds_alternative<save_state::InFile>(desk.document().saved));
    desk.act(action::FileFailed{Word::problem_empty});
    CHECK(desk.toast() == text_of(Language::danish, Word::problem_empty));
}

TEST_CASE("A map is started from a model in the user's language, with an id of its own") {
    Desk desk;
    desk.act(action::StartFromModel{"readiness"});
    REQUIRE(desk.task<effect::LoadModel>() != nullptr);
    CHECK(desk.task<effect::LoadModel>()->language == Language::danish);
    desk.act(action::ModelLoaded{"readiness", text_of_map(other_map())});
    CHECK(desk.map().id.value != "other");
    CHECK(desk.map().title == "Anden");
    CHECK(desk.document().updated.empty());
    desk.save("2026-05-05T05:05:05Z");
    CHECK(desk.document().updated == "2026-05-05T05:05:05Z");
    const Map before = desk.map();
    desk.act(action::ModelLoaded{"readiness", "rubbish"});
    CHECK(desk.map() == before);
    desk.act(action::ModelFailed{"readiness"});
    CHECK(desk.toast() == "Modellen kunne ikke hentes");
}

TEST_CASE("Opening another map of the library puts the open one away with its last change") {
    Desk desk = desk_with_other();
    desk.type(text_target::CardText{{"c1"}}, "Sidste ord");
    desk.act(action::OpenLibraryMap{{"other"}});
    CHECK(desk.task<effect::LoadDraft>() != nullptr);
    CHECK(desk.card("c1").text == "Sidste ord");
    desk.act(action::DraftLoaded{{"other"}, 4, text_of_map(other_map()), "1 20000 0 0"});
    REQUIRE(desk.task<effect::StoreDraft>() != nullptr);
    CHECK(desk.task<effect::StoreDraft>()->text.find("Sidste ord") != std::string::npos);
    CHECK(desk.map() == other_map());
    CHECK(desk.document().viewport.column_width == 200);
    CHECK(desk.document().saved == SaveState(save_state::InBrowser{"I går"}));
    CHECK(desk.steps() == 0);
}

TEST_CASE("Opening the map that is open already only shows it") {
    Desk desk;
    desk.act(action::Commit{MoveStage{{"s1"}, 1}});
    desk.act(action::GoTo{Page::home});
    CHECK(desk.task<effect::SaveSoon>() != nullptr);
    desk.act(action::OpenLibraryMap{{"map"}});
    CHECK(desk.session.page == Page::map);
    CHECK(desk.task<effect::LoadDraft>() == nullptr);
    CHECK(desk.steps() == 1);
}

TEST_CASE("A library map is duplicated without being opened") {
    Desk desk = desk_with_other();
    desk.act(action::DuplicateLibraryMap{{"other"}});
    desk.act(action::DraftLoaded{{"other"}, 4, text_of_map(other_map()), ""});
    const auto* store = desk.task<effect::StoreDraft>();
    REQUIRE(store != nullptr);
    CHECK(store->id.value != "other");
    CHECK(read_map(store->text, 1)->map.title == "Anden (kopi)");
    CHECK(desk.map().id.value == "map");
    CHECK(desk.session.library.size() == 3);
    desk.act(action::DuplicateLibraryMap{{"map"}});
    CHECK(desk.task<effect::StoreDraft>() != nullptr);
    CHECK(desk.session.library.size() == 4);
}

TEST_CASE("A deleted library map is gone, also when it was open") {
    Desk desk = desk_with_other();
    desk.act(action::DeleteLibraryMap{{"other"}});
    CHECK(desk.task<effect::RemoveDraft>()->id.value == "other");
    CHECK(desk.session.library.size() == 1);
    CHECK(desk.session.document.has_value());
    desk.act(action::DeleteLibraryMap{{"map"}});
    CHECK_FALSE(desk.session.document.has_value());
    CHECK(desk.session.page == Page::home);
}

TEST_CASE("The library is listed newest first") {
    Session session;
    (void)update(
        session,
        action::ListLibrary{{LibraryEntry{{"a"}, {}, 1, 10, "", true}, LibraryEntry{{"b"}, {}, 1, 30, "", true}}}, 0);
    CHECK(session.library_known);
    CHECK(session.library[0].id.value == "b");
}
