// Drafts: nothing is lost, nothing unreadable is written over, and where the map is saved is said truthfully.
#include "unit/editor/support.h"

using namespace journey;
using namespace journey::test;

namespace {

const Edit rename_it = ChangeMap{map_change::SetTitle{"Nyt navn"}};

template <class State>
bool is(const Desk& desk) {
    return std::holds_alternative<State>(desk.session.document->saved);
}

}  // namespace

TEST_CASE("A change asks for a draft, which is dated, numbered and stored with summary and view") {
    Desk desk;
    desk.act(action::Commit{rename_it});
    REQUIRE(desk.task<effect::SaveSoon>() != nullptr);
    CHECK(is<save_state::Pending>(desk));
    desk.act(action::SaveDraft{"2026-01-02T03:04:05Z"});
    const auto* store = desk.task<effect::StoreDraft>();
    REQUIRE(store != nullptr);
    CHECK(store->id.value == "map");
    CHECK(store->revision == 2);
    CHECK(store->text == write_map(desk.map(), "2026-01-02T03:04:05Z"));
    CHECK(read_summary(store->summary)->title == "Nyt navn");
    desk.act(action::DraftStored{{"map"}, 2, "12:03", 99, "I dag 12.03"});
    CHECK(desk.document().saved == SaveState(save_state::InBrowser{"12:03"}));
    CHECK(desk.session.library[0].saved_words == "I dag 12.03");
    CHECK(desk.session.library[0].summary.title == "Nyt navn");
}

TEST_CASE("Without a difference nothing is stored, and the state says so again") {
    Desk desk;
    desk.act(action::SaveDraft{"2026-01-02T03:04:05Z"});
    CHECK(desk.tasks.empty());
    const SaveState before = desk.document().saved;
    desk.act(action::Commit{rename_it});
    desk.run(CommandId::undo);
    CHECK(is<save_state::Pending>(desk));
    desk.act(action::SaveDraft{"2026-01-02T03:04:05Z"});
    CHECK(desk.task<effect::StoreDraft>() == nullptr);
    CHECK(desk.document().saved == before);
}

TEST_CASE("The date of a file stays until its content differs") {
    Desk desk;
    CHECK(desk.document().updated == "2025-12-01T10:00:00Z");
    desk.act(action::OpenFile{"anden.json", "{\"format\":\"journey-map\",\"version\":1,\"id\":\"other\"}"});
    desk.act(action::SaveDraft{"2026-01-02T03:04:05Z"});
    REQUIRE(desk.task<effect::StoreDraft>() != nullptr);
    CHECK(desk.task<effect::StoreDraft>()->text.find("updated") == std::string::npos);
}

TEST_CASE("A change while the draft is written stays pending") {
    Desk desk;
    desk.act(action::Commit{rename_it});
    desk.act(action::SaveDraft{"2026-01-02T03:04:05Z"});
    desk.act(action::Commit{MoveStage{{"s1"}, 1}});
    desk.act(action::DraftStored{{"map"}, 2, "12:03", 99, ""});
    CHECK(is<save_state::Pending>(desk));
    desk.save("2026-01-02T03:04:06Z");
    CHECK(is<save_state::InBrowser>(desk));
    CHECK(desk.document().revision == 3);
}

TEST_CASE("Storage that fails is said, the program works on, and the next change tries again") {
    Desk desk;
    desk.act(action::Commit{rename_it});
    desk.act(action::SaveDraft{"2026-01-02T03:04:05Z"});
    desk.act(action::DraftFailed{{"map"}, Word::not_now_at_home});
    CHECK(desk.session.storage_problem == Word::not_now_at_home);
    CHECK(desk.document().saved == SaveState(save_state::Failed{Word::not_now_at_home}));
    desk.act(action::Commit{MoveStage{{"s1"}, 1}});
    CHECK(is<save_state::Failed>(desk));
    desk.save("2026-01-02T03:04:06Z");
    CHECK(is<save_state::InBrowser>(desk));
    CHECK_FALSE(desk.session.storage_problem.has_value());
}

TEST_CASE("A map that could never be stored is not in the library") {
    Desk desk;
    desk.act(action::ModelLoaded{"blank", "{\"format\":\"journey-map\",\"version\":1,\"title\":\"Tomt\"}"});
    desk.act(action::SaveDraft{"2026-01-02T03:04:05Z"});
    REQUIRE(desk.session.library.size() == 2);
    const MapId id = desk.map().id;
    desk.act(action::DraftFailed{id, Word::not_now_at_home});
    CHECK(desk.session.library.size() == 1);
}

TEST_CASE("A draft that cannot be read is left as it is, and the open map stays") {
    for (const bool refused_text : {false, true}) {
        Desk desk;
        const LibraryEntry other{{"other"}, {.title = "Anden"}, 1, 1, "I går", true};
        desk.act(action::ListLibrary{{desk.session.library[0], other}});
        desk.act(action::OpenLibraryMap{{"other"}});
        if (refused_text)
            desk.act(action::DraftLoaded{{"other"}, 1, "rubbish", ""});
        else
            desk.act(action::DraftUnreadable{{"other"}});
        CHECK(desk.map() == sample_map());
        REQUIRE(desk.session.notice.has_value());
        CHECK(desk.session.notice->kind == NoticeKind::storage);
        CHECK(desk.session.notice->title == "Anden kunne ikke læses");
        for (const LibraryEntry& entry : desk.session.library) CHECK(entry.readable == (entry.id.value == "map"));
    }
}

TEST_CASE("A map of another name than it is stored under is rubbish, and is not written over") {
    Desk desk;
    desk.act(action::ListLibrary{{desk.session.library[0], LibraryEntry{{"other"}, {}, 1, 1, "", true}}});
    desk.act(action::OpenLibraryMap{{"other"}});
    desk.act(action::DraftLoaded{{"other"}, 1, write_map(sample_map(), ""), ""});
    CHECK(desk.session.notice.has_value());
    CHECK(desk.map().id.value == "map");
}

TEST_CASE("A map of a newer version is read-only: shown, never changed, never stored, passed on as it came") {
    Desk desk;
    const std::string text = "{\"format\":\"journey-map\",\"version\":99,\"id\":\"new\",\"title\":\"Fremtid\"}";
    desk.act(action::OpenFile{"f.journey.json", text});
    REQUIRE(desk.map().title == "Fremtid");
    CHECK(is<save_state::Off>(desk));
    const Map before = desk.map();
    for (const Action& edit : std::vector<Action>{
             action::Commit{rename_it}, action::Preview{rename_it}, action::AddStage{0}, action::AddPersona{},
             action::BeginText{text_target::MapTitle{}}, action::Run{CommandId::new_lane}}) {
        desk.act(edit);
        CHECK(desk.map() == before);
        CHECK_FALSE(desk.session.text_edit.has_value());
        CHECK(desk.toast() == text_of(Language::danish, Word::not_now_read_only));
    }
    desk.act(action::SaveDraft{"2026-01-02T03:04:05Z"});
    CHECK(desk.task<effect::StoreDraft>() == nullptr);
    desk.run(CommandId::save_file);
    CHECK(desk.task<effect::WriteFile>() == nullptr);
    desk.run(CommandId::save_file_as);
    REQUIRE(desk.task<effect::WriteFile>() != nullptr);
    CHECK(desk.task<effect::WriteFile>()->text == text);
}
