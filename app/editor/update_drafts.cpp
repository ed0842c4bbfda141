// Drafts: every map of this browser is stored as it changes, and where it is saved is said truthfully.
#include "editor/update_handlers.h"

#include <algorithm>

namespace journey {
namespace {

/// The draft holds what is shown: what `saved` said before the change is true again.
void nothing_to_store(Document& document) {
    if (!document.saved_before) return;
    document.saved = *document.saved_before;
    document.saved_before.reset();
}

void enter_in_library(Turn& turn, const Map& map, const MapSummary& summary, double revision) {
    Session& session = turn.session;
    LibraryEntry entry;
    if (const LibraryEntry* known = find_entry(session, map.id)) entry = *known;
    entry.id = map.id;
    entry.summary = summary;
    entry.revision = revision;
    entry.deleted.reset();
    const auto is_it = [&](const LibraryEntry& other) { return other.id == map.id; };
    std::erase_if(session.library, is_it);
    std::erase_if(session.deleted, is_it);  // who stores it brings it back
    session.library.insert(session.library.begin(), std::move(entry));
}

/// Said once, however often the storage fails in the same way.
void note_problem(Turn& turn, Word reason) {
    if (turn.session.storage_problem != reason) announce(turn, turn.text(reason));
    turn.session.storage_problem = reason;
}

void set_aside_unreadable(Turn& turn, const MapId& id) {
    std::string title = turn.text(Word::file_name_untitled);
    if (LibraryEntry* entry = find_entry(turn.session, id)) {
        entry->readable = false;
        if (!entry->summary.title.empty()) title = entry->summary.title;
    }
    turn.session.notice = Notice{NoticeKind::storage,
                                 fill(turn.language(), Word::notice_unreadable, {title}),
                                 {turn.text(Word::notice_unreadable_why)}};
    announce(turn, turn.session.notice->title);
}

/// Takes the oldest request for this draft; one that nobody asked for is opened (the page comes back after a reload).
DraftPurpose take_purpose(Session& session, const MapId& id) {
    const auto found = std::ranges::find(session.pending_drafts, id, &PendingDraft::id);
    if (found == session.pending_drafts.end()) return DraftPurpose::open;
    const DraftPurpose purpose = found->purpose;
    session.pending_drafts.erase(found);
    return purpose;
}

void unreadable_draft(Turn& turn, const MapId& id, DraftPurpose purpose) {
    set_aside_unreadable(turn, id);
    // The incoming file is good all the same: beside the library's, which stays as it is.
    if (purpose == DraftPurpose::compare && turn.session.pending_open) open_as_copy(turn);
    if (purpose == DraftPurpose::archive) archived_beside(turn);
}

/// A deleted map is not opened by the way: it is told where it is.
void open_draft(Turn& turn, OpenedMap draft) {
    if (!draft.is_deleted) return open_document(turn, std::move(draft));
    say(turn, Word::toast_is_deleted);
    if (!turn.session.document) go_to_page(turn, Page::home);
}

void use_draft(Turn& turn, OpenedMap draft, DraftPurpose purpose) {
    switch (purpose) {
    case DraftPurpose::open: return open_draft(turn, std::move(draft));
    case DraftPurpose::duplicate:
        if (draft.access == Access::read_only) return say(turn, Word::not_now_read_only);
        return duplicate_map(turn, draft);
    case DraftPurpose::compare: return keep_or_copy(turn, std::move(draft));
    case DraftPurpose::replace_mine: return replace_mine(turn, std::move(draft));
    case DraftPurpose::other_tab: return meet_other_tab(turn, std::move(draft));
    case DraftPurpose::archive: return compare_archived(turn, draft);
    }
}

/// Another tab stored a version that was not seen here. Whose map it is decides what happens; false: nobody's.
bool meet_newer(Turn& turn, const action::DraftFailed& failed) {
    Session& session = turn.session;
    auto& conflict = session.tab_conflict;
    if (conflict && conflict->copy == failed.id) {
        // Somebody has gone on with the copy: it stays as it is.
        conflict->copy = fresh_map_id(session, conflict->theirs);
        store_theirs(turn);
        return true;
    }
    if (holds_open(session, failed.id)) {
        session.document->saved_map.reset();
        session.document->saved_before.reset();
        session.document->saved = save_state::Pending{};
        if (failed.leaving) keep_spare(turn);
        look_at_other_tab(turn);
        return true;
    }
    return part_from_newer(turn, failed.id);
}

/// The page goes on without a store that takes this map; it is said, and nothing of it is thrown away.
void note_failure(Turn& turn, const action::DraftFailed& failed) {
    Session& session = turn.session;
    auto& conflict = session.tab_conflict;
    const bool is_theirs = conflict && conflict->copy == failed.id;
    if (is_theirs) conflict->is_on_its_way = false;
    const MapId& shown = is_theirs ? conflict->mine : failed.id;
    if (!session.document || session.document->map.id != shown) return;
    session.document->saved_map.reset();  // the next change tries again
    session.document->saved_before.reset();
    session.document->saved = save_state::Failed{failed.reason};
}

}  // namespace

LibraryEntry* find_entry(Session& session, const MapId& id) {
    const auto found = std::ranges::find(session.library, id, &LibraryEntry::id);
    return found == session.library.end() ? nullptr : &*found;
}

void ask_for_draft(Turn& turn, const MapId& id, DraftPurpose purpose) {
    const PendingDraft wanted{id, purpose};
    auto& pending = turn.session.pending_drafts;
    // A second press while the first is on its way.
    if (purpose == DraftPurpose::open && std::ranges::find(pending, wanted) != pending.end()) return;
    pending.push_back(wanted);
    turn.ask(effect::LoadDraft{id});
}

bool is_unstored(const Document& document) {
    return document.access == Access::read_write && (!document.saved_map || *document.saved_map != document.map);
}

void store_draft(Turn& turn, std::string_view time_utc, Leaving leaving) {
    Document& document = *turn.session.document;
    if (document.access == Access::read_only) return;
    if (document.saved_map && *document.saved_map == document.map) return nothing_to_store(document);
    if (const LibraryEntry* entry = find_entry(turn.session, document.map.id); entry && !entry->readable) {
        document.saved = save_state::Failed{Word::storage_unreadable_kept};
        return;
    }
    if (document.incoming) return meet_incoming(turn);
    if (awaits_other_tab(turn.session)) return leaving == Leaving::yes ? keep_spare(turn) : void();
    if (awaits_copy_of_theirs(turn.session))
        return turn.session.tab_conflict->is_on_its_way ? void() : store_theirs(turn);
    const bool dated = document.dated_map && *document.dated_map == document.map;
    if (!dated && !time_utc.empty()) {
        document.updated = time_utc;
        document.dated_map = document.map;
    }
    document.revision += 1;
    document.saved_map = document.map;
    // In a file it is already: that stays the better news.
    if (!std::holds_alternative<save_state::InFile>(document.saved)) {
        document.saved = save_state::Pending{};
        document.saved_before.reset();
    }
    const MapSummary summary = summarise(document.map, document.lens ? document.lens->whole_score : document.score);
    turn.ask(effect::StoreDraft{document.map.id, document.revision, write_map(document.map, document.updated),
                                write_summary(summary), write_view(view_of(document))});
    enter_in_library(turn, document.map, summary, document.revision);
}

void store_in_library(Turn& turn, const OpenedMap& opened) {
    const Map& map = opened.map;
    const LibraryEntry* known = find_entry(turn.session, map.id);
    const double revision = std::max(opened.revision, known ? known->revision : 0) + 1;
    const MapSummary summary = summarise(map, score_map(map));
    turn.ask(effect::StoreDraft{map.id, revision, write_map(map, opened.updated), write_summary(summary),
                                write_view(opened.view)});
    enter_in_library(turn, map, summary, revision);
}

void duplicate_map(Turn& turn, const OpenedMap& original) {
    OpenedMap copy{.map = original.map, .updated = original.updated, .view = original.view};
    copy.map.id = fresh_map_id(turn.session, copy.map);
    copy.map.title = fill(turn.language(), Word::title_of_copy, {original.map.title});
    store_in_library(turn, copy);
}

void handle(Turn& turn, const action::DraftLoaded& loaded) {
    Session& session = turn.session;
    const DraftPurpose purpose = take_purpose(session, loaded.id);
    auto read = read_map(loaded.text, session.ids.next_number());
    // Another map under this name: the storage holds rubbish, and is not written over.
    if (!read || read->map.id != loaded.id) return unreadable_draft(turn, loaded.id, purpose);
    OpenedMap draft{.map = std::move(read->map),
                    .updated = std::move(read->updated),
                    .access = read->access,
                    .view = read_view(loaded.view),
                    .revision = loaded.revision,
                    .saved_words = loaded.saved_words,
                    .is_deleted = loaded.is_deleted};
    if (draft.access == Access::read_only) draft.unchanged_text = loaded.text;
    if (purpose == DraftPurpose::open) report_repairs(turn, draft.map.title, read->repairs);
    use_draft(turn, std::move(draft), purpose);
}

void handle(Turn& turn, const action::DraftUnreadable& unreadable) {
    unreadable_draft(turn, unreadable.id, take_purpose(turn.session, unreadable.id));
}

void handle(Turn& turn, const action::DraftGone& gone) {
    Session& session = turn.session;
    const DraftPurpose purpose = take_purpose(session, gone.id);
    if (purpose == DraftPurpose::other_tab) return meet_nothing_stored(turn, gone.id);
    std::erase_if(session.library, [&](const LibraryEntry& entry) { return entry.id == gone.id; });
    if (purpose == DraftPurpose::archive) return add_archived(turn);
    if (purpose == DraftPurpose::compare) return place_incoming(turn);
    say(turn, Word::toast_map_gone);
    if (!session.document) go_to_page(turn, Page::home);
}

void handle(Turn& turn, const action::DraftStored& stored) {
    Session& session = turn.session;
    session.storage_problem.reset();
    note_parted_stored(turn, stored.id, stored.revision);
    if (session.tab_conflict && session.tab_conflict->copy == stored.id) copy_of_theirs_stored(turn);
    if (session.archive && session.archive->storing == stored.id) archived(turn, std::nullopt);
    if (LibraryEntry* entry = find_entry(session, stored.id)) {
        entry->saved_at_ms = stored.saved_at_ms;
        entry->saved_words = stored.saved_words;
    }
    if (!session.document || session.document->map.id != stored.id) return;
    Document& document = *session.document;
    if (stored.revision != document.revision) return;  // a later one is on its way
    if (session.spare) give_up_spare(turn);
    const save_state::InBrowser in_browser{stored.time};
    if (document.saved_map && *document.saved_map == document.map) {
        // The file was written after the draft was: that is the better news.
        if (!std::holds_alternative<save_state::InFile>(document.saved)) document.saved = in_browser;
    } else {
        document.saved = save_state::Pending{};
        document.saved_before = in_browser;
    }
}

void handle(Turn& turn, const action::DraftFailed& failed) {
    Session& session = turn.session;
    if (failed.reason == Word::storage_newer && meet_newer(turn, failed)) return;
    note_problem(turn, failed.reason);
    const bool stays = note_parted_failed(turn, failed.id, failed.reason);
    // What was never stored is not in the library.
    std::erase_if(session.library, [&](const LibraryEntry& entry) {
        return entry.id == failed.id && entry.readable && entry.saved_at_ms == 0 && !stays;
    });
    if (session.archive && session.archive->storing == failed.id) archived(turn, failed.reason);
    note_failure(turn, failed);
}

void handle(Turn& turn, const action::StorageProblem& problem) {
    note_problem(turn, problem.reason);
    if (!turn.session.document || turn.session.document->access == Access::read_only) return;
    turn.session.document->saved = save_state::Failed{problem.reason};
    turn.session.document->saved_before.reset();
}

void handle(Turn& turn, const action::SaveDraft& save) {
    if (turn.session.document) store_draft(turn, save.time_utc, save.leaving ? Leaving::yes : Leaving::no);
}

}  // namespace journey
