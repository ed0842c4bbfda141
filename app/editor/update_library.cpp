// The library of this browser: opening, copying and deleting its maps, starting new ones.
#include "editor/update_handlers.h"

#include <algorithm>

namespace journey {
namespace {

SaveState first_state(Turn& turn, const OpenedMap& opened) {
    if (opened.access == Access::read_only) return save_state::Off{Word::not_now_read_only};
    const LibraryEntry* entry = find_entry(turn.session, opened.map.id);
    if (opened.revision > 0 && entry && !entry->saved_words.empty()) return save_state::InBrowser{entry->saved_words};
    return save_state::Clean{};
}

/// Only said while the map is open, so that nothing moves on the page when it becomes due.
std::optional<FileCopy> due_reminder(Session& session, const OpenedMap& opened) {
    constexpr int days_min = 7;
    constexpr int changes_min = 20;
    const LibraryEntry* entry = find_entry(session, opened.map.id);
    const bool is_due = entry && opened.access == Access::read_write && entry->copy.days >= days_min &&
                        entry->copy.changes >= changes_min;
    return is_due ? std::optional(entry->copy) : std::nullopt;
}

/// The choice between two versions of the map that was open goes with it; both are kept.
void end_choices(Session& session) {
    session.replacement.reset();
    session.tab_conflict.reset();
    session.spare.reset();
    if (session.notice && session.notice->kind == NoticeKind::tabs) session.notice.reset();
    if (session.toast && session.toast->action != ToastAction::none) session.toast.reset();
}

/// What is known here of a map that is on its way to the store is newer than the browser's list.
void keep_newer_entries(Session& session, std::vector<LibraryEntry>& listed) {
    for (const LibraryEntry& mine : session.library) {
        const auto found = std::ranges::find(listed, mine.id, &LibraryEntry::id);
        const bool never_stored = mine.readable && mine.saved_at_ms == 0;
        if (found == listed.end()) {
            if (never_stored) listed.push_back(mine);
        } else if (!found->deleted && found->readable && found->revision < mine.revision) {
            found->summary = mine.summary;
            found->revision = mine.revision;
        }
    }
}

/// The deleted ones out of the list; those whose time is over go for good.
std::vector<LibraryEntry> take_deleted(Turn& turn, std::vector<LibraryEntry>& listed) {
    const auto deleted = std::ranges::stable_partition(listed, [](const LibraryEntry& e) { return !e.deleted; });
    std::vector<LibraryEntry> result(deleted.begin(), deleted.end());
    listed.erase(deleted.begin(), deleted.end());
    std::erase_if(result, [&](const LibraryEntry& entry) {
        const bool is_over = entry.deleted->days_left < 1;
        if (is_over) turn.ask(effect::RemoveDraft{entry.id});
        return is_over;
    });
    std::ranges::stable_sort(result, std::ranges::greater{}, [](const LibraryEntry& e) { return e.deleted->at_ms; });
    return result;
}

void show_open_map(Turn& turn) {
    settle(turn);
    show_overlay(turn, Overlay::none);
    turn.session.page = Page::map;
}

}  // namespace

bool holds_open(const Session& session, const MapId& id) {
    return session.document && session.document->map.id == id && session.document->access == Access::read_write;
}

MapId fresh_map_id(Session& session, const Map& map) {
    MapId id{fresh_id(session, map)};
    while (find_entry(session, id) || is_deleted(session, id)) id.value = fresh_id(session, map);
    return id;
}

void open_document(Turn& turn, OpenedMap opened) {
    Session& session = turn.session;
    const auto& open = session.document;
    // It is open already, perhaps changed since: what is in memory is newer.
    const bool same = open && open->map.id == opened.map.id && open->access == Access::read_write &&
                      opened.access == Access::read_write && opened.revision <= open->revision;
    if (same) return show_open_map(turn);
    part_with_open_map(turn);
    Document document;
    document.reminder = due_reminder(session, opened);
    document.saved = first_state(turn, opened);
    document.score = score_map(opened.map);
    document.journey = analyse(opened.map, document.score, request_of(session));
    document.selection = pruned(opened.view.selection, opened.map);
    document.viewport = opened.view.viewport;
    document.folded = with_present(opened.view.folded, opened.map);
    document.hidden = opened.view.hidden;
    document.opened_text_updated = opened.updated;
    document.updated = std::move(opened.updated);
    document.revision = opened.revision;
    document.access = opened.access;
    document.file_name = std::move(opened.file_name);
    document.unchanged_text = std::move(opened.unchanged_text);
    if (opened.revision > 0) document.saved_map = opened.map;
    document.dated_map = opened.map;
    document.map = std::move(opened.map);
    if (opened.view.persona.empty())
        renew_what_if(document);
    else
        set_lens(session, document, opened.view.persona);
    session.document = std::move(document);
    end_choices(session);
    show_open_map(turn);
    turn.ask(effect::LoadCustomers{session.document->map.id});
    if (is_unstored(*session.document)) turn.ask(effect::SaveSoon{0});
}

void handle(Turn& turn, const action::ListLibrary& listed) {
    Session& session = turn.session;
    std::vector<LibraryEntry> entries = listed.entries;
    keep_newer_entries(session, entries);
    session.deleted = take_deleted(turn, entries);
    session.library = std::move(entries);
    std::ranges::stable_sort(session.library, std::ranges::greater{}, &LibraryEntry::saved_at_ms);
    session.library_known = true;
    place_incoming(turn);
}

void handle(Turn& turn, const action::OpenLibraryMap& wanted) {
    Session& session = turn.session;
    if (holds_open(session, wanted.id)) return show_open_map(turn);
    if (!session.partings.empty() && reopen_parted(turn, wanted.id)) return;
    settle(turn);
    if (session.document && is_unstored(*session.document)) turn.ask(effect::SaveSoon{0});
    ask_for_draft(turn, wanted.id, DraftPurpose::open);
}

void handle(Turn& turn, const action::DuplicateLibraryMap& wanted) {
    if (holds_open(turn.session, wanted.id)) {
        settle(turn);
        const Document& open = *turn.session.document;
        duplicate_map(turn, {.map = open.map, .updated = open.updated});
        // In the library it can be seen.
        if (turn.session.page != Page::home)
            say(turn, fill(turn.language(), Word::toast_map_duplicated,
                           {fill(turn.language(), Word::title_of_copy, {open.map.title})}));
        return;
    }
    if (const Parting* parting = find_parting(turn.session, wanted.id)) return duplicate_map(turn, parting->opened);
    ask_for_draft(turn, wanted.id, DraftPurpose::duplicate);
}

void handle(Turn& turn, const action::PutOffFileCopy&) {
    if (!turn.session.document) return;
    turn.session.document->reminder.reset();
    turn.ask(effect::NoteFileCopies{{turn.session.document->map.id}, false});
}

}  // namespace journey
