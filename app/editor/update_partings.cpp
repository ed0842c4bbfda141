// Maps that were put away while their last change was on its way to the store: until that has arrived they are kept
// here, and they are here still when it fails.
#include "editor/update_handlers.h"

#include <algorithm>

namespace journey {
namespace {

OpenedMap as_opened(const Document& document) {
    return {.map = document.map,
            .updated = document.updated,
            .view = view_of(document),
            .revision = document.revision,
            .file_name = document.file_name};
}

auto parting_of(Session& session, const MapId& id) {
    return std::ranges::find(session.partings, id, [](const Parting& parting) { return parting.opened.map.id; });
}

/// It cannot be stored in its place: another tab's version there was not looked at yet, or cannot be read.
void part_with_copy(Turn& turn) {
    OpenedMap copy = as_opened(*turn.session.document);
    copy.revision = 0;
    copy.map.id = fresh_map_id(turn.session, copy.map);
    copy.map.title = fill(turn.language(), Word::title_of_tab_copy, {turn.session.document->map.title});
    store_in_library(turn, copy);
    say(turn, fill(turn.language(), Word::toast_kept_as_copy, {copy.map.title}));
    turn.session.partings.push_back({std::move(copy)});
}

}  // namespace

void part_with_open_map(Turn& turn) {
    settle(turn);
    if (!turn.session.document) return;
    store_draft(turn, {});
    Document& document = *turn.session.document;
    if (is_unstored(document)) return part_with_copy(turn);
    if (!std::holds_alternative<save_state::Pending>(document.saved)) return;
    forget_parting(turn.session, document.map.id);
    turn.session.partings.push_back({as_opened(document)});
}

const Parting* find_parting(const Session& session, const MapId& id) {
    for (const Parting& parting : session.partings)
        if (parting.opened.map.id == id) return &parting;
    return nullptr;
}

void forget_parting(Session& session, const MapId& id) {
    std::erase_if(session.partings, [&](const Parting& parting) { return parting.opened.map.id == id; });
}

bool reopen_parted(Turn& turn, const MapId& id) {
    Session& session = turn.session;
    const auto found = parting_of(session, id);
    if (found == session.partings.end()) return false;
    Parting parting = std::move(*found);
    session.partings.erase(found);
    open_document(turn, std::move(parting.opened));
    Document& document = *session.document;
    document.saved = save_state::Pending{};
    if (!parting.failed) return true;
    document.saved = save_state::Failed{*parting.failed};
    document.saved_map.reset();
    turn.ask(effect::SaveSoon{0});
    return true;
}

bool part_from_newer(Turn& turn, const MapId& id) {
    Session& session = turn.session;
    const auto found = parting_of(session, id);
    if (found == session.partings.end()) return false;
    OpenedMap& copy = found->opened;
    copy.map.title = fill(turn.language(), Word::title_of_tab_copy, {copy.map.title});
    copy.map.id = fresh_map_id(session, copy.map);
    copy.revision = 0;
    store_in_library(turn, copy);
    say(turn, fill(turn.language(), Word::toast_kept_as_copy, {copy.map.title}));
    return true;
}

void note_parted_stored(Turn& turn, const MapId& id, double revision) {
    Session& session = turn.session;
    std::erase_if(session.partings, [&](const Parting& parting) {
        return parting.opened.map.id == id && parting.opened.revision <= revision;
    });
    // There is room again: the others try once more.
    for (Parting& parting : session.partings) {
        if (!parting.failed) continue;
        parting.failed.reset();
        store_in_library(turn, parting.opened);
    }
}

bool note_parted_failed(Turn& turn, const MapId& id, Word reason) {
    const auto found = parting_of(turn.session, id);
    if (found == turn.session.partings.end()) return false;
    found->failed = reason;
    return true;
}

}  // namespace journey
