// Files: opened beside what is there, never over it; written where the browser can.
#include "editor/file_name.h"
#include "editor/update_handlers.h"
#include "format/customers.h"
#include "format/read_mermaid.h"
#include "format/typed_value.h"
#include "format/write_svg.h"
#include "model/text_rules.h"

#include <algorithm>

namespace journey {
namespace {

constexpr std::size_t date_length = 10;  // of an RFC 3339 time

/// SVG and its like: no map file begins so.
bool is_markup(std::string_view text) {
    const std::size_t first = text.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    return first != std::string_view::npos && text[first] == '<';
}

/// The map that travels in a picture.
void open_picture(Turn& turn, const action::OpenFile& file) {
    auto inner = map_file_in_svg(file.text);
    if (!inner) return refuse(turn, file.name, turn.text(Word::refused_no_map_in_picture));
    handle(turn, action::OpenFile{file.name, std::move(*inner)});
}

/// A diagram says itself what it is, in its first word, in a fence or in its name.
bool is_mermaid(const action::OpenFile& file) {
    constexpr std::string_view endings[] = {".mmd", ".mermaid", ".md"};
    constexpr std::string_view beginnings[] = {"journey\n", "journey\r", "journey ", "```mermaid"};
    const std::size_t first = std::min(file.text.find_first_not_of("\xEF\xBB\xBF \t\r\n"), file.text.size());
    const std::string_view text = std::string_view(file.text).substr(first);
    return std::ranges::any_of(endings, [&](std::string_view ending) { return file.name.ends_with(ending); }) ||
           std::ranges::any_of(beginnings, [&](std::string_view begin) { return text.starts_with(begin); });
}

bool is_table(const action::OpenFile& file) {
    return file.name.ends_with(".csv") || file.name.ends_with(".CSV") || file.name.ends_with(".tsv");
}

/// A map of its own each time: the diagram has no id.
void open_mermaid(Turn& turn, const action::OpenFile& file) {
    auto read = read_mermaid(file.text, turn.language(), turn.session.ids.next_number());
    if (!read) return refuse(turn, file.name, describe(turn.language(), read.error()));
    report_repairs(turn, file.name, read->problems);
    open_document(turn, {.map = std::move(read->map)});
}

OpenedMap opened_file(PendingOpen incoming) {
    return {.map = std::move(incoming.read.map),
            .updated = std::move(incoming.read.updated),
            .access = incoming.read.access,
            .file_name = std::move(incoming.file_name)};
}

PendingOpen take_incoming(Session& session) {
    PendingOpen incoming = std::move(*session.pending_open);
    session.pending_open.reset();
    return incoming;
}

}  // namespace

std::string title_of_file_copy(Language language, const std::string& title, std::string_view updated) {
    if (!is_utc_time(updated)) return fill(language, Word::title_of_copy_from_file, {title});
    const std::string day = date_text(language, updated.substr(0, date_length));
    return fill(language, Word::title_of_dated_copy, {title, day});
}

void refuse(Turn& turn, const std::string& name, std::string reason) {
    turn.session.notice =
        Notice{NoticeKind::refused, fill(turn.language(), Word::notice_refused, {name}), {std::move(reason)}};
    announce(turn, turn.session.notice->title);
}

void report_repairs(Turn& turn, const std::string& name, const std::vector<Problem>& repairs) {
    if (repairs.empty()) return;
    Notice notice{NoticeKind::repairs, fill(turn.language(), Word::notice_repairs, {name}), {}};
    for (const Problem& repair : repairs) notice.lines.push_back(describe(turn.language(), repair));
    announce(turn, notice.title);
    turn.session.notice = std::move(notice);
}

void open_as_copy(Turn& turn) {
    PendingOpen incoming = take_incoming(turn.session);
    Map& map = incoming.read.map;
    Replacement replacement{.mine = map.id, .copy = {}, .title = map.title, .copy_title = {}};
    map.title = title_of_file_copy(turn.language(), replacement.title, incoming.read.updated);
    map.id = fresh_map_id(turn.session, map);
    replacement.copy = map.id;
    replacement.copy_title = map.title;
    open_document(turn, opened_file(std::move(incoming)));
    const LibraryEntry* mine = find_entry(turn.session, replacement.mine);
    if (mine ? !mine->readable : is_deleted(turn.session, replacement.mine)) return;  // nothing to put it in place of
    turn.session.replacement = std::move(replacement);
    say(turn, turn.text(Word::toast_both_kept), ToastAction::replace_mine);
}

void keep_or_copy(Turn& turn, OpenedMap mine) {
    Session& session = turn.session;
    if (!session.pending_open || session.pending_open->read.map.id != mine.map.id) return;
    if (session.pending_open->read.map != mine.map) return open_as_copy(turn);
    session.pending_open.reset();
    if (mine.is_deleted) {
        move_from_deleted(turn, mine.map.id);
        mine.revision += 1;  // that is a change of what is stored
    }
    open_document(turn, std::move(mine));
    say(turn, Word::toast_same_map);
}

void place_incoming(Turn& turn) {
    Session& session = turn.session;
    if (!session.pending_open) return;
    const MapId id = session.pending_open->read.map.id;
    if (holds_open(session, id)) {
        settle(turn);
        const Document& document = *session.document;
        // Its revision says that it is the open one: it is shown, not opened anew.
        return keep_or_copy(turn, {.map = document.map, .revision = document.revision});
    }
    if (!session.library_known) return;  // until the library is listed (ListLibrary)
    if (find_entry(session, id) || is_deleted(session, id)) return ask_for_draft(turn, id, DraftPurpose::compare);
    open_document(turn, opened_file(take_incoming(session)));
}

void replace_mine(Turn& turn, OpenedMap mine) {
    Session& session = turn.session;
    if (!session.replacement || !holds_open(session, session.replacement->copy)) return;
    if (mine.access == Access::read_only) return say(turn, Word::not_now_read_only);
    settle(turn);
    const Replacement replacement = *session.replacement;
    Map content = session.document->map;
    const std::string updated = session.document->updated;
    content.id = replacement.mine;
    if (content.title == replacement.copy_title) content.title = replacement.title;
    open_document(turn, std::move(mine));
    commit_edit(turn, ReplaceMap{content});
    // Stored before the copy goes, so that at no moment it is nowhere.
    session.document->updated = updated;
    session.document->dated_map = session.document->map;
    store_draft(turn, {});
    std::erase_if(session.library, [&](const LibraryEntry& entry) { return entry.id == replacement.copy; });
    forget_parting(session, replacement.copy);
    turn.ask(effect::RemoveDraft{replacement.copy});
    say(turn, turn.text(Word::toast_replaced), ToastAction::undo);
}

void write_file(Turn& turn, bool as_new) {
    Document& document = *turn.session.document;
    const std::string name =
        document.file_name.empty() ? file_name_of(turn.language(), document.map.title) : document.file_name;
    if (document.access == Access::read_only) {
        // A newer version's file can be passed on, as it came.
        if (as_new)
            turn.ask(effect::WriteFile{document.map.id, name, document.unchanged_text, true});
        else
            say(turn, Word::not_now_read_only);
        return;
    }
    document.file_map = document.map;
    turn.ask(effect::WriteFile{document.map.id, name, write_map(document.map, document.updated), as_new});
}

void handle(Turn& turn, const action::OpenFile& file) {
    Session& session = turn.session;
    if (says_customers(file.text)) return fetch_customers(turn, file);
    if (is_markup(file.text)) return open_picture(turn, file);
    if (is_mermaid(file)) return open_mermaid(turn, file);
    if (is_table(file)) return open_table(turn, file);
    // Another file still waits to be compared: it stays, as a copy.
    if (session.pending_open) open_as_copy(turn);
    auto read = read_map(file.text, session.ids.next_number());
    if (!read) return refuse(turn, file.name, describe(turn.language(), read.error()));
    report_repairs(turn, file.name, read->repairs);
    session.pending_open = PendingOpen{std::move(*read), file.name};
    if (session.pending_open->read.access == Access::read_write) return place_incoming(turn);
    OpenedMap opened = opened_file(take_incoming(session));
    opened.unchanged_text = file.text;
    open_document(turn, std::move(opened));
}

void handle(Turn& turn, const action::OpenFileFailed& failed) { refuse(turn, failed.name, turn.text(failed.reason)); }

void handle(Turn& turn, const action::FileSaved& saved) {
    const Word words = saved.download ? downloaded_words(turn.session) : Word::toast_file_saved;
    say(turn, fill(turn.language(), words, {saved.name}));
    if (words == Word::toast_file_asked) return;  // it is not known to be anywhere
    if (!turn.session.document || turn.session.document->access == Access::read_only) return;
    Document& document = *turn.session.document;
    if (!document.file_map) return;  // it was another map's file
    document.reminder.reset();
    turn.ask(effect::NoteFileCopies{{document.map.id}});
    document.file_name = saved.name;
    // Changed again while it was written: then the file does not hold what is shown.
    if (*document.file_map != document.map) return;
    document.saved = save_state::InFile{saved.name, saved.time};
    document.saved_before.reset();
}

void handle(Turn& turn, const action::FileFailed& failed) { say(turn, failed.reason); }

void handle(Turn& turn, const action::ReplaceMine&) {
    Session& session = turn.session;
    if (!session.replacement || !holds_open(session, session.replacement->copy)) return;
    session.toast.reset();
    ask_for_draft(turn, session.replacement->mine, DraftPurpose::replace_mine);
}

}  // namespace journey
