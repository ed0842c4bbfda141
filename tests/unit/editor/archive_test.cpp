// All maps in one file, and back: under the rules of opening a file, and everything is said.
#include "unit/editor/support.h"

#include <algorithm>

using namespace journey;
using namespace journey::test;

namespace {

constexpr const char* day = "2026-03-31T12:00:00Z";

Map map_named(const char* id, const char* title) {
    Map map = sample_map();
    map.id.value = id;
    map.title = title;
    return map;
}

LibraryEntry entry(const char* id, const char* title) { return {{id}, {.title = title}, 3, 50, "I går", true}; }

void add(Desk& desk, const char* name, const std::string& text) {
    desk.act(action::ArchiveEntry{.name = name, .text = text});
}

/// Everything that was asked to be stored is.
void store_all(Desk& desk) {
    for (bool more = true; more;) {
        const auto* store = desk.task<effect::StoreDraft>();
        more = store != nullptr;
        if (!more) continue;
        const action::DraftStored stored{store->id, store->revision, "12:03", 99, "I dag 12.03"};
        desk.act(stored);
    }
}

}  // namespace

TEST_CASE("Backing up asks for every readable map under a name of its own") {
    Desk desk;
    desk.session.surroundings.today = "2026-11-26";
    LibraryEntry bad = entry("bad", "Ødelagt");
    bad.readable = false;
    desk.act(action::ListLibrary{{entry("map", "Kunderejsen"), entry("b", "KUNDEREJSEN"), entry("c", "Con"),
                                  entry("d", "../../etc/passwd"), entry("e", ""), entry("f", "Ærø: 100 %"), bad}});
    desk.act(action::Commit{ChangeMap{map_change::SetTitle{"Kunderejsen"}}});
    desk.act(action::Commit{MoveStage{{"s1"}, 1}});
    desk.run(CommandId::back_up_all);
    CHECK(desk.task<effect::StoreDraft>() != nullptr);
    const auto* task = desk.task<effect::BackUp>();
    REQUIRE(task != nullptr);
    CHECK(task->archive_name == "kunderejser-2026-11-26.zip");
    std::vector<std::string> names;
    for (const auto& file : task->files) names.push_back(file.id.value + " " + file.name);
    std::ranges::sort(names);
    CHECK(names == std::vector<std::string>{"b KUNDEREJSEN-2.journey.json", "c Con-1.journey.json",
                                            "d etc-passwd.journey.json", "e kunderejse.journey.json",
                                            "f Ærø-100.journey.json", "map Kunderejsen.journey.json"});
}

TEST_CASE("Without a map there is nothing to back up") {
    Session session;
    CHECK(why_disabled(session, CommandId::back_up_all) == Word::not_now_no_maps);
    session.library = {entry("a", "Alfa")};
    CHECK_FALSE(why_disabled(session, CommandId::back_up_all).has_value());
    session.library[0].readable = false;
    CHECK(why_disabled(session, CommandId::back_up_all) == Word::not_now_no_maps);
}

TEST_CASE("What was backed up is said and noted; what could not be read is named") {
    Desk desk;
    desk.act(action::ListLibrary{{entry("map", "Kunderejsen"), entry("b", "Beta")}});
    desk.document().reminder = FileCopy{9, 30, false};
    desk.act(action::BackedUp{"alle.zip", {{"map"}}, {{"b"}}});
    CHECK(desk.toast() == "1 kort er hentet i alle.zip");
    REQUIRE(desk.task<effect::NoteFileCopies>() != nullptr);
    CHECK(desk.task<effect::NoteFileCopies>()->ids == std::vector<MapId>{{"map"}});
    CHECK_FALSE(desk.document().reminder.has_value());
    REQUIRE(desk.session.notice.has_value());
    CHECK(desk.session.notice->lines == std::vector<std::string>{"Beta"});
}

TEST_CASE("An archive adds what is new, finds what is here, and keeps both where the content differs") {
    Desk desk;
    desk.act(action::ListLibrary{{entry("map", "Kunderejsen"), entry("same", "Ens"), entry("other", "Anden")}});
    desk.act(action::ArchiveBegins{"alle.zip"});

    add(desk, "ny.json", write_map(map_named("new", "Ny"), day));
    REQUIRE(desk.task<effect::StoreDraft>() != nullptr);
    CHECK(desk.task<effect::StoreDraft>()->id.value == "new");
    CHECK(desk.task<effect::StoreDraft>()->text == write_map(map_named("new", "Ny"), day));
    store_all(desk);

    add(desk, "aaben.json", write_map(sample_map(), day));
    CHECK(desk.tasks.empty());

    add(desk, "ens.json", write_map(map_named("same", "Ens"), day));
    REQUIRE(desk.task<effect::LoadDraft>() != nullptr);
    desk.act(action::DraftLoaded{{"same"}, 3, write_map(map_named("same", "Ens"), ""), ""});
    CHECK(desk.task<effect::StoreDraft>() == nullptr);

    add(desk, "anden.json", write_map(map_named("other", "Anden"), day));
    Map mine = map_named("other", "Anden");
    mine.stages.pop_back();
    desk.act(action::DraftLoaded{{"other"}, 3, write_map(mine, ""), ""});
    REQUIRE(desk.task<effect::StoreDraft>() != nullptr);
    CHECK(desk.task<effect::StoreDraft>()->id.value != "other");
    CHECK(desk.task<effect::StoreDraft>()->text.find("Anden (31.03.2026)") != std::string::npos);
    store_all(desk);

    desk.act(action::ArchiveEnds{});
    REQUIRE(desk.session.notice.has_value());
    CHECK(desk.session.notice->kind == NoticeKind::report);
    CHECK(desk.session.notice->title == "2 kort er lagt til fra alle.zip");
    REQUIRE(desk.session.notice->lines.size() == 2);
    CHECK(desk.session.notice->lines[0] == "2 kort havde I allerede.");
    CHECK(desk.session.notice->lines[1].starts_with("anden.json: "));
    CHECK(desk.session.page == Page::home);
    CHECK(desk.session.document->map == sample_map());
    CHECK(desk.session.library.size() == 5);
}

TEST_CASE("Each bad file of an archive is said by itself, and costs no other") {
    Desk desk;
    desk.act(action::ArchiveBegins{"alle.zip"});
    add(desk, "halv.json", "{\"format\":");
    add(desk, "andet.json", "{\"format\":\"recipe\",\"version\":1}");
    desk.act(action::ArchiveEntry{.name = "stor.json", .text = std::nullopt, .reason = Word::file_too_big});
    add(desk, "kunder.json", "{\n  \"format\": \"journey-customers\"}");
    add(desk, "fremtid.json", "{\"format\":\"journey-map\",\"version\":99,\"id\":\"z\"}");
    CHECK(desk.task<effect::StoreDraft>() == nullptr);
    add(desk, "skaev.json",
        "{\"format\":\"journey-map\",\"version\":1,\"id\":\"m\",\"stages\":[{\"id\":\"a\",\"readiness\":900}]}");
    CHECK(desk.task<effect::StoreDraft>() != nullptr);
    store_all(desk);
    add(desk, "fuld.json", write_map(map_named("full", "Fuld"), day));
    desk.act(action::DraftFailed{{"full"}, Word::storage_full});
    desk.act(action::ArchiveEnds{});
    REQUIRE(desk.session.notice.has_value());
    CHECK(desk.session.notice->title == "1 kort er lagt til fra alle.zip");
    const std::vector<std::string>& lines = desk.session.notice->lines;
    REQUIRE(lines.size() == 7);
    for (const char* name : {"halv", "andet", "stor", "kunder", "fremtid", "skaev", "fuld"})
        CHECK(std::ranges::any_of(lines, [&](const std::string& line) { return line.starts_with(name); }));
    CHECK(lines[5] == "skaev.json: 1 ting er rettet.");
    CHECK(lines[6].find("ikke plads") != std::string::npos);
}

TEST_CASE("What cannot be compared is kept beside what is there") {
    Desk desk;
    desk.act(action::ListLibrary{{entry("map", "Kunderejsen"), entry("bad", "Ødelagt"), entry("gone", "Væk")}});
    desk.act(action::ArchiveBegins{"alle.zip"});
    add(desk, "a.json", write_map(map_named("bad", "Ødelagt"), day));
    desk.act(action::DraftUnreadable{{"bad"}});
    REQUIRE(desk.task<effect::StoreDraft>() != nullptr);
    CHECK(desk.task<effect::StoreDraft>()->id.value != "bad");
    store_all(desk);
    add(desk, "b.json", write_map(map_named("gone", "Væk"), day));
    desk.act(action::DraftGone{{"gone"}});
    REQUIRE(desk.task<effect::StoreDraft>() != nullptr);
    CHECK(desk.task<effect::StoreDraft>()->id.value == "gone");
}

TEST_CASE("A deleted map that is in an archive comes back") {
    Desk desk;
    LibraryEntry deleted = entry("x", "Slettet");
    deleted.deleted = Deletion{10, 12};
    desk.act(action::ListLibrary{{entry("map", "Kunderejsen"), deleted}});
    desk.act(action::ArchiveBegins{"alle.zip"});
    add(desk, "x.json", write_map(map_named("x", "Slettet"), day));
    desk.act(action::DraftLoaded{{"x"}, 3, write_map(map_named("x", "Slettet"), ""), "", "", true});
    REQUIRE(desk.task<effect::SetDeleted>() != nullptr);
    CHECK(desk.session.deleted.empty());
    desk.act(action::ArchiveEnds{});
    CHECK(desk.session.notice->title == "1 kort er lagt til fra alle.zip");
}
