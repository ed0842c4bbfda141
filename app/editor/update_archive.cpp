// All maps in one file, and back: an archive is read entry by entry under the rules of opening a file, only that the
// library takes what comes of it, and that everything is said at the end.
#include "editor/file_name.h"
#include "editor/update_handlers.h"
#include "format/customers.h"

#include <algorithm>
#include <array>

namespace journey {
namespace {

constexpr std::string_view map_ending = ".journey.json";

std::string lowered(std::string text) {
    for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
}

/// Windows makes no file of such a name, whatever its ending.
bool is_reserved(const std::string& name) {
    constexpr std::array names{"con", "prn", "aux", "nul"};
    if (std::ranges::find(names, name) != names.end()) return true;
    const bool is_port = name.size() == 4 && (name.starts_with("com") || name.starts_with("lpt"));
    return is_port && name.back() >= '0' && name.back() <= '9';
}

/// Differs from all names before it also where upper and lower case are alike.
std::string unused_name(std::vector<std::string>& used, std::string name) {
    if (is_reserved(lowered(name))) name += "-1";
    std::string result = name;
    for (int number = 2; std::ranges::find(used, lowered(result)) != used.end(); ++number)
        result = name + "-" + std::to_string(number);
    used.push_back(lowered(result));
    return result;
}

std::string counted(Turn& turn, Word one, Word several, std::size_t count) {
    if (count == 1) return turn.text(one);
    return fill(turn.language(), several, {number_text(turn.language(), static_cast<double>(count), 0)});
}

void note_line(Turn& turn, Word word, std::string_view detail = {}) {
    ArchiveReading& archive = *turn.session.archive;
    archive.lines.push_back(fill(turn.language(), word, {archive.entry, detail}));
}

void store_archived(Turn& turn, Map map, std::string_view updated) {
    turn.session.archive->storing = map.id;
    store_in_library(turn, {.map = std::move(map), .updated = std::string(updated)});
}

/// The next entry is here while this one still waits: it is not compared, and nothing of it is lost.
void finish_entry(Turn& turn) {
    if (turn.session.archive->waiting) archived_beside(turn);
    turn.session.archive->storing.reset();
}

void place_archived(Turn& turn) {
    Session& session = turn.session;
    const MapId id = session.archive->waiting->map.id;
    if (holds_open(session, id)) return compare_archived(turn, {.map = session.document->map});
    if (!find_entry(session, id) && !is_deleted(session, id)) return add_archived(turn);
    ask_for_draft(turn, id, DraftPurpose::archive);
}

}  // namespace

void back_up_all(Turn& turn) {
    Session& session = turn.session;
    settle(turn);
    if (session.document) store_draft(turn, {});
    effect::BackUp task;
    std::vector<std::string> used;
    for (const LibraryEntry& entry : session.library) {
        if (!entry.readable) continue;
        const std::string name = file_name_of(turn.language(), entry.summary.title, {});
        task.files.push_back({entry.id, unused_name(used, name).append(map_ending)});
    }
    task.archive_name = fill(turn.language(), Word::backup_file_name, {session.surroundings.today});
    turn.ask(std::move(task));
}

void handle(Turn& turn, const action::BackedUp& done) {
    Session& session = turn.session;
    if (!done.saved.empty()) {
        turn.ask(effect::NoteFileCopies{done.saved});
        if (session.document && std::ranges::find(done.saved, session.document->map.id) != done.saved.end())
            session.document->reminder.reset();
        const std::string maps = counted(turn, Word::count_one_map, Word::count_maps, done.saved.size());
        say(turn, fill(turn.language(), Word::toast_backed_up, {maps, done.file_name}));
    }
    if (done.missing.empty()) return;
    Notice notice{NoticeKind::storage, turn.text(Word::notice_not_backed_up), {}};
    for (const MapId& id : done.missing) {
        const LibraryEntry* entry = find_entry(session, id);
        const bool has_title = entry && !entry->summary.title.empty();
        notice.lines.push_back(has_title ? entry->summary.title : turn.text(Word::home_untitled));
    }
    announce(turn, notice.title);
    session.notice = std::move(notice);
}

void compare_archived(Turn& turn, const OpenedMap& mine) {
    auto& archive = turn.session.archive;
    if (!archive || !archive->waiting || archive->waiting->map.id != mine.map.id) return;
    if (archive->waiting->map != mine.map) return archived_beside(turn);
    archive->waiting.reset();
    if (!mine.is_deleted) {
        archive->known += 1;
        return;
    }
    move_from_deleted(turn, mine.map.id);
    archive->added += 1;
}

void add_archived(Turn& turn) {
    auto& archive = turn.session.archive;
    if (!archive || !archive->waiting) return;
    ReadMap read = std::move(*archive->waiting);
    archive->waiting.reset();
    archive->added += 1;
    store_archived(turn, std::move(read.map), read.updated);
}

void archived_beside(Turn& turn) {
    auto& archive = turn.session.archive;
    if (!archive || !archive->waiting) return;
    Map& map = archive->waiting->map;
    map.title = title_of_file_copy(turn.language(), map.title, archive->waiting->updated);
    map.id = fresh_map_id(turn.session, map);
    note_line(turn, Word::archive_copy, map.title);
    add_archived(turn);
}

void archived(Turn& turn, std::optional<Word> failed) {
    ArchiveReading& archive = *turn.session.archive;
    archive.storing.reset();
    if (!failed) return;
    archive.added -= 1;
    note_line(turn, Word::archive_refused, turn.text(*failed));
}

void handle(Turn& turn, const action::ArchiveBegins& begins) {
    turn.session.archive = ArchiveReading{.name = begins.name};
}

void handle(Turn& turn, const action::ArchiveEntry& entry) {
    Session& session = turn.session;
    if (!session.archive) return;
    finish_entry(turn);
    session.archive->entry = entry.name;
    if (!entry.text) return note_line(turn, Word::archive_refused, turn.text(entry.reason));
    if (says_customers(*entry.text)) return note_line(turn, Word::archive_customers);
    auto read = read_map(*entry.text, session.ids.next_number());
    if (!read) return note_line(turn, Word::archive_refused, describe(turn.language(), read.error()));
    if (read->access == Access::read_only) return note_line(turn, Word::archive_newer);
    if (!read->repairs.empty()) {
        const std::string count = number_text(turn.language(), static_cast<double>(read->repairs.size()), 0);
        note_line(turn, Word::archive_mended, count);
    }
    session.archive->waiting = std::move(*read);
    place_archived(turn);
}

void handle(Turn& turn, const action::ArchiveEnds&) {
    Session& session = turn.session;
    if (!session.archive) return;
    finish_entry(turn);
    ArchiveReading archive = std::move(*session.archive);
    session.archive.reset();
    const auto count = [](int number) { return static_cast<std::size_t>(std::max(number, 0)); };
    const std::string maps = counted(turn, Word::count_one_map, Word::count_maps, count(archive.added));
    Notice notice{NoticeKind::report, fill(turn.language(), Word::notice_archive, {maps, archive.name}), {}};
    if (archive.known > 0)
        notice.lines.push_back(counted(turn, Word::archive_one_known, Word::archive_known, count(archive.known)));
    notice.lines.insert(notice.lines.end(), archive.lines.begin(), archive.lines.end());
    announce(turn, notice.title);
    session.notice = std::move(notice);
    go_to_page(turn, Page::home);
}

}  // namespace journey
