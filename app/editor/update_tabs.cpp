// Several tabs with the same map. What another tab stores is shown here; where both have changed it, both are kept, and
// nothing that is typed or dragged is taken out of the user's hands.
#include "editor/typed.h"
#include "editor/update_handlers.h"

#include <algorithm>

namespace journey {
namespace {

/// What runs here ends by itself before the map becomes another one.
bool is_busy(const Session& session) {
    const Document& document = *session.document;
    const bool types = session.text_edit && edits_map(session.text_edit->target);
    return types || document.before_preview || document.presentation || document.what_if.is_previewing();
}

bool is_same_step(const History& history, Word word) {
    const auto last = history.undo_label();
    return last && *last == word && history.redo_count() == 0;
}

/// The other tab's version takes the place of this one, which nobody has changed. However often the other tab stores,
/// that is one step here: undo goes back to how the map was before.
void show_theirs(Turn& turn, OpenedMap theirs) {
    Document& document = *turn.session.document;
    Map before = document.map;
    show_map(turn, std::move(theirs.map));
    if (!is_same_step(document.history, Word::label_other_tab))
        document.history.record(std::move(before), Word::label_other_tab);
    document.updated = std::move(theirs.updated);
    document.dated_map = document.map;
    document.saved_map = document.map;
    document.saved = save_state::InBrowser{theirs.saved_words};
    document.saved_before.reset();
    say(turn, Word::toast_changed_elsewhere);
}

/// Theirs becomes a copy in the library; mine is stored in its place when that has arrived (copy_of_theirs_stored).
/// While the user has not said what he thinks of it, that copy goes on with the other tab.
void keep_both(Turn& turn, OpenedMap theirs) {
    Session& session = turn.session;
    const MapId mine = session.document->map.id;
    auto& conflict = session.tab_conflict;
    const bool goes_on = conflict && conflict->mine == mine && find_entry(session, conflict->copy);
    const MapId copy = goes_on ? conflict->copy : fresh_map_id(session, theirs.map);
    conflict = TabConflict{mine, copy, std::move(theirs.map), std::move(theirs.updated)};
    session.document->saved_map.reset();
    session.document->saved = save_state::Pending{};
    store_theirs(turn);
    const std::string copy_title = fill(turn.language(), Word::title_of_tab_copy, {conflict->theirs.title});
    session.notice = Notice{NoticeKind::tabs,
                            turn.text(Word::notice_both_changed),
                            {fill(turn.language(), Word::notice_both_changed_why, {copy_title})}};
    announce(turn, session.notice->title + " " + session.notice->lines.front());
}

/// It is shown still: what is changed here brings it back.
void deleted_elsewhere(Turn& turn) {
    Document& document = *turn.session.document;
    say(turn, Word::toast_deleted_elsewhere);
    if (is_unstored(document)) return turn.ask(effect::SaveSoon{0});
    document.saved = save_state::Clean{};
    document.saved_before.reset();
}

}  // namespace

bool awaits_other_tab(const Session& session) {
    const PendingDraft wanted{session.document->map.id, DraftPurpose::other_tab};
    return std::ranges::find(session.pending_drafts, wanted) != session.pending_drafts.end();
}

void look_at_other_tab(Turn& turn) {
    turn.session.document->changed_elsewhere = false;
    if (!awaits_other_tab(turn.session)) ask_for_draft(turn, turn.session.document->map.id, DraftPurpose::other_tab);
}

void meet_other_tab(Turn& turn, OpenedMap theirs) {
    Session& session = turn.session;
    if (!holds_open(session, theirs.map.id)) return;
    Document& document = *session.document;
    // What is stored from here on comes after theirs.
    document.revision = std::max(document.revision, theirs.revision);
    if (theirs.is_deleted) return deleted_elsewhere(turn);
    if (theirs.map == document.map) {
        document.saved_map = document.map;
        document.saved = save_state::InBrowser{theirs.saved_words};
        document.saved_before.reset();
        return;
    }
    if (document.saved_map && *document.saved_map == theirs.map) {
        if (is_unstored(document)) turn.ask(effect::SaveSoon{0});
        return;
    }
    if (is_unstored(document)) return keep_both(turn, std::move(theirs));
    if (!is_busy(session)) return show_theirs(turn, std::move(theirs));
    document.incoming = std::move(theirs);
}

void meet_nothing_stored(Turn& turn, const MapId& id) {
    if (holds_open(turn.session, id)) deleted_elsewhere(turn);
}

void meet_incoming(Turn& turn) {
    OpenedMap theirs = std::move(*turn.session.document->incoming);
    turn.session.document->incoming.reset();
    meet_other_tab(turn, std::move(theirs));
}

void catch_up_with_other_tab(Turn& turn) {
    const Document& document = *turn.session.document;
    if (is_busy(turn.session)) return;
    if (document.incoming) meet_incoming(turn);
    if (document.changed_elsewhere) look_at_other_tab(turn);
}

void store_theirs(Turn& turn) {
    Session& session = turn.session;
    TabConflict& conflict = *session.tab_conflict;
    Map copy = conflict.theirs;
    copy.id = conflict.copy;
    copy.title = fill(turn.language(), Word::title_of_tab_copy, {conflict.theirs.title});
    conflict.is_stored = false;
    conflict.is_on_its_way = true;
    store_in_library(turn, {.map = std::move(copy), .updated = conflict.updated});
}

bool awaits_copy_of_theirs(const Session& session) {
    const auto& conflict = session.tab_conflict;
    return conflict && !conflict->is_stored && conflict->mine == session.document->map.id;
}

void copy_of_theirs_stored(Turn& turn) {
    TabConflict& conflict = *turn.session.tab_conflict;
    conflict.is_on_its_way = false;
    conflict.is_stored = true;
    if (holds_open(turn.session, conflict.mine)) store_draft(turn, {});
}

void keep_spare(Turn& turn) {
    Session& session = turn.session;
    Map copy = session.document->map;
    if (!session.spare || !find_entry(session, *session.spare)) session.spare = fresh_map_id(session, copy);
    copy.id = *session.spare;
    copy.title = fill(turn.language(), Word::title_of_tab_copy, {session.document->map.title});
    store_in_library(turn, {.map = std::move(copy), .updated = session.document->updated});
}

void give_up_spare(Turn& turn) {
    const MapId spare = std::move(*turn.session.spare);
    turn.session.spare.reset();
    std::erase_if(turn.session.library, [&](const LibraryEntry& entry) { return entry.id == spare; });
    turn.ask(effect::RemoveDraft{spare});
}

void handle(Turn& turn, const action::MapChangedElsewhere& changed) {
    if (!holds_open(turn.session, changed.id)) return;
    turn.session.document->changed_elsewhere = true;  // looked at when nothing runs (catch_up_with_other_tab)
}

void handle(Turn& turn, const action::UseTheirs&) {
    Session& session = turn.session;
    if (!session.tab_conflict || !holds_open(session, session.tab_conflict->mine)) return;
    settle(turn);
    const TabConflict conflict = std::move(*session.tab_conflict);
    session.tab_conflict.reset();
    session.notice.reset();
    const std::size_t steps = session.document->history.undo_count();
    commit_edit(turn, ReplaceMap{conflict.theirs});
    session.document->updated = conflict.updated;
    session.document->dated_map = session.document->map;
    store_draft(turn, {});
    // To the deleted ones: should somebody have gone on with it, it can be had back.
    if (find_entry(session, conflict.copy)) move_to_deleted(turn, conflict.copy);
    if (session.document->history.undo_count() > steps)
        say(turn, turn.text(Word::toast_theirs_used), ToastAction::undo);
}

}  // namespace journey
