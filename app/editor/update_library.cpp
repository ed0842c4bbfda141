// The library of this browser: opening, copying and deleting its maps, starting new ones.
#include "editor/update_handlers.h"

#include <algorithm>

namespace journey {
namespace {

/// The open map is put away: what runs ends, and its last change is stored.
void put_away(Turn& turn) {
    settle(turn);
    if (turn.session.document) store_draft(turn, {});
}

SaveState first_state(Turn& turn, const OpenedMap& opened) {
    if (opened.access == Access::read_only) return save_state::Off{Word::not_now_read_only};
    const LibraryEntry* entry = find_entry(turn.session, opened.map.id);
    if (opened.revision > 0 && entry && !entry->saved_words.empty()) return save_state::InBrowser{entry->saved_words};
    return save_state::Clean{};
}

bool is_dirty(const Document& document) {
    return document.access == Access::read_write && (!document.saved_map || *document.saved_map != document.map);
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
    while (find_entry(session, id)) id.value = fresh_id(session, map);
    return id;
}

void open_document(Turn& turn, OpenedMap opened) {
    Session& session = turn.session;
    const auto& open = session.document;
    // It is open already, perhaps changed since: what is in memory is newer.
    const bool same = open && open->map.id == opened.map.id && open->access == Access::read_write &&
                      opened.access == Access::read_write && opened.revision <= open->revision;
    if (same) return show_open_map(turn);
    put_away(turn);
    Document document;
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
    session.replacement.reset();
    if (session.toast && session.toast->action != ToastAction::none) session.toast.reset();
    show_open_map(turn);
    turn.ask(effect::LoadCustomers{session.document->map.id});
    if (is_dirty(*session.document)) turn.ask(effect::SaveSoon{0});
}

void handle(Turn& turn, const action::ListLibrary& listed) {
    Session& session = turn.session;
    session.library = listed.entries;
    std::ranges::stable_sort(session.library, std::ranges::greater{}, &LibraryEntry::saved_at_ms);
    session.library_known = true;
    place_incoming(turn);
}

void handle(Turn& turn, const action::OpenLibraryMap& wanted) {
    Session& session = turn.session;
    if (holds_open(session, wanted.id)) return show_open_map(turn);
    settle(turn);
    if (session.document && is_dirty(*session.document)) turn.ask(effect::SaveSoon{0});
    ask_for_draft(turn, wanted.id, DraftPurpose::open);
}

void handle(Turn& turn, const action::DuplicateLibraryMap& wanted) {
    if (holds_open(turn.session, wanted.id)) {
        settle(turn);
        const Document& open = *turn.session.document;
        return duplicate_map(turn, {.map = open.map, .updated = open.updated});
    }
    ask_for_draft(turn, wanted.id, DraftPurpose::duplicate);
}

void handle(Turn& turn, const action::DeleteLibraryMap& wanted) {
    Session& session = turn.session;
    if (holds_open(session, wanted.id)) {
        end_text(turn, Ending::restore);
        session.document.reset();
        session.page = Page::home;
    }
    std::erase_if(session.library, [&](const LibraryEntry& entry) { return entry.id == wanted.id; });
    std::erase_if(session.pending_drafts, [&](const PendingDraft& pending) { return pending.id == wanted.id; });
    if (session.replacement && (session.replacement->mine == wanted.id || session.replacement->copy == wanted.id))
        session.replacement.reset();
    turn.ask(effect::RemoveDraft{wanted.id});
}

}  // namespace journey
