// Deleting maps: they stay for a while and can be had back. Only what goes for good is asked about, where it is pressed
// (ui/home_deleted.cpp).
#include "editor/file_name.h"
#include "editor/update_handlers.h"

#include <algorithm>

namespace journey {
namespace {

auto entry_of(std::vector<LibraryEntry>& entries, const MapId& id) {
    return std::ranges::find(entries, id, &LibraryEntry::id);
}

std::string title_of(Turn& turn, const LibraryEntry& entry) {
    return entry.summary.title.empty() ? turn.text(Word::home_untitled) : entry.summary.title;
}

/// Nothing that is on its way may bring it back, or offer it.
void forget_requests(Session& session, const MapId& id) {
    std::erase_if(session.pending_drafts, [&](const PendingDraft& pending) { return pending.id == id; });
    forget_parting(session, id);
    if (session.replacement && (session.replacement->mine == id || session.replacement->copy == id))
        session.replacement.reset();
}

void close_map(Turn& turn) {
    Session& session = turn.session;
    settle(turn);
    store_draft(turn, {});  // what comes back must be how it was
    session.document.reset();
    session.page = Page::home;
}

}  // namespace

bool is_deleted(const Session& session, const MapId& id) {
    return std::ranges::find(session.deleted, id, &LibraryEntry::id) != session.deleted.end();
}

void move_to_deleted(Turn& turn, const MapId& id) {
    Session& session = turn.session;
    const auto found = entry_of(session.library, id);
    if (found == session.library.end()) return;
    LibraryEntry entry = std::move(*found);
    session.library.erase(found);
    forget_requests(session, id);
    // Now, as far as this list goes; the browser says the time.
    const double last = session.deleted.empty() ? 0 : session.deleted.front().deleted->at_ms;
    entry.deleted = Deletion{std::max(last, entry.saved_at_ms), Deletion::days_kept};
    session.deleted.insert(session.deleted.begin(), std::move(entry));
    turn.ask(effect::SetDeleted{id, true});
}

void move_from_deleted(Turn& turn, const MapId& id) {
    Session& session = turn.session;
    const auto found = entry_of(session.deleted, id);
    if (found == session.deleted.end()) return;
    LibraryEntry entry = std::move(*found);
    session.deleted.erase(found);
    entry.deleted.reset();
    const auto older = std::ranges::find_if(
        session.library, [&](const LibraryEntry& other) { return other.saved_at_ms <= entry.saved_at_ms; });
    session.library.insert(older, std::move(entry));
    turn.ask(effect::SetDeleted{id, false});
}

void handle(Turn& turn, const action::TrashLibraryMap& wanted) {
    Session& session = turn.session;
    const LibraryEntry* entry = find_entry(session, wanted.id);
    if (!entry || !entry->readable) return;  // what cannot be read cannot be marked either
    const std::string title = title_of(turn, *entry);
    if (holds_open(session, wanted.id)) close_map(turn);
    move_to_deleted(turn, wanted.id);
    say(turn, fill(turn.language(), Word::toast_map_deleted, {title}), ToastAction::restore_map);
    session.toast->map = wanted.id;
}

void handle(Turn& turn, const action::RestoreLibraryMap& wanted) {
    Session& session = turn.session;
    const auto found = entry_of(session.deleted, wanted.id);
    if (found == session.deleted.end()) return;
    const std::string title = title_of(turn, *found);
    move_from_deleted(turn, wanted.id);
    say(turn, fill(turn.language(), Word::toast_map_restored, {title}));
}

void handle(Turn& turn, const action::DeleteLibraryMap& wanted) {
    Session& session = turn.session;
    if (holds_open(session, wanted.id)) {
        end_text(turn, Ending::restore);
        session.document.reset();
        session.page = Page::home;
    }
    const auto is_it = [&](const LibraryEntry& entry) { return entry.id == wanted.id; };
    std::erase_if(session.library, is_it);
    std::erase_if(session.deleted, is_it);
    forget_requests(session, wanted.id);
    if (session.toast && session.toast->map == wanted.id) session.toast.reset();
    turn.ask(effect::RemoveDraft{wanted.id});
    announce(turn, turn.text(Word::toast_deleted_for_good));
}

void handle(Turn& turn, const action::SaveLibraryEntry& wanted) {
    const LibraryEntry* entry = find_entry(turn.session, wanted.id);
    if (entry) turn.ask(effect::SaveEntry{wanted.id, file_name_of(turn.language(), entry->summary.title, {})});
}

void handle(Turn& turn, const action::EntrySaved& saved) {
    say(turn, fill(turn.language(), Word::toast_file_downloaded, {saved.file_name}));
}

}  // namespace journey
