// The parts of `update` that have to do with the library, the stores, other tabs and files. Must not know: the screen,
// the browser.
#pragma once

#include "editor/update_turn.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace journey {

// ---- update_library.cpp, update_drafts.cpp, update_files.cpp ----

/// Puts away the open map (its draft is stored if it must be) and shows another.
void open_document(Turn& turn, OpenedMap opened);
/// Writes the draft when its content differs from the last one; `time_utc` empty: now is not known. It waits while
/// another tab's version is looked at; a page that is `leaving` cannot wait.
enum class Leaving { no, yes };
void store_draft(Turn& turn, std::string_view time_utc, Leaving leaving = Leaving::no);
/// Whether what is shown was never handed to the store.
[[nodiscard]] bool is_unstored(const Document& document);
/// Stores a map that is not open and lists it; on top of `revision` and of the library's.
void store_in_library(Turn& turn, const OpenedMap& opened);
/// Whether the map is open to be edited.
[[nodiscard]] bool holds_open(const Session& session, const MapId& id);
[[nodiscard]] MapId fresh_map_id(Session& session, const Map& map);
/// Stores a copy in the library, without opening it.
void duplicate_map(Turn& turn, const OpenedMap& original);
[[nodiscard]] LibraryEntry* find_entry(Session& session, const MapId& id);
[[nodiscard]] bool is_deleted(const Session& session, const MapId& id);
void move_to_deleted(Turn& turn, const MapId& id);
void move_from_deleted(Turn& turn, const MapId& id);
void ask_for_draft(Turn& turn, const MapId& id, DraftPurpose purpose);
/// The library's map arrived that an incoming file is compared with.
void keep_or_copy(Turn& turn, OpenedMap mine);
/// The incoming map beside the library's, as a copy.
void open_as_copy(Turn& turn);
/// Opens the waiting file as far as that can be decided now.
void place_incoming(Turn& turn);
/// Lists what was mended in a file.
void report_repairs(Turn& turn, const std::string& name, const std::vector<Problem>& repairs);
/// Says why a file was not opened.
void refuse(Turn& turn, const std::string& name, std::string reason);
void replace_mine(Turn& turn, OpenedMap mine);
void write_file(Turn& turn, bool as_new);
/// "Kunderejsen (31.12.2026)": a copy named by the day it was last changed.
[[nodiscard]] std::string title_of_file_copy(Language language, const std::string& title, std::string_view updated);

// ---- update_tabs.cpp: the open map in several tabs ----

/// Whether it was asked what another tab has stored; nothing is stored until that is known.
[[nodiscard]] bool awaits_other_tab(const Session& session);
void look_at_other_tab(Turn& turn);
/// What another tab has stored of the open map.
void meet_other_tab(Turn& turn, OpenedMap theirs);
void meet_nothing_stored(Turn& turn, const MapId& id);
/// The same that has waited until nothing runs; there must be one.
void meet_incoming(Turn& turn);
/// Looks at what another tab did meanwhile, if nothing runs here. After every action, with a map open.
void catch_up_with_other_tab(Turn& turn);
/// Stores the other tab's version as a copy; mine waits for it.
void store_theirs(Turn& turn);
[[nodiscard]] bool awaits_copy_of_theirs(const Session& session);
void copy_of_theirs_stored(Turn& turn);
/// A copy of mine for a page that may not live until it is known what another tab has stored.
void keep_spare(Turn& turn);
void give_up_spare(Turn& turn);

// ---- update_partings.cpp: maps that were put away while they were being stored ----

/// The open map is about to be closed; its last change is stored, or kept here until it is.
void part_with_open_map(Turn& turn);
/// Opens one that was put away, if it is still on its way or could not be stored; false: it is not here.
[[nodiscard]] bool reopen_parted(Turn& turn, const MapId& id);
[[nodiscard]] const Parting* find_parting(const Session& session, const MapId& id);
void forget_parting(Session& session, const MapId& id);
/// Another tab has stored a newer one: both are kept. False: no such map was put away.
[[nodiscard]] bool part_from_newer(Turn& turn, const MapId& id);
void note_parted_stored(Turn& turn, const MapId& id, double revision);
/// Whether it is kept here because of that.
[[nodiscard]] bool note_parted_failed(Turn& turn, const MapId& id, Word reason);

// ---- update_archive.cpp: all maps in one file, and back ----

void back_up_all(Turn& turn);
/// The library's map arrived that an entry is compared with.
void compare_archived(Turn& turn, const OpenedMap& mine);
/// The entry as it is, or as a copy beside the library's.
void add_archived(Turn& turn);
void archived_beside(Turn& turn);
/// What came of the entry is stored, or why not.
void archived(Turn& turn, std::optional<Word> failed);

}  // namespace journey
