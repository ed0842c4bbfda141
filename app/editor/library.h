// The maps of this browser as the program knows them without opening them, and what is on its way between it and the
// stores. Must not know: the open map.
#pragma once

#include "editor/selection.h"
#include "format/read_map.h"
#include "format/summary.h"

#include <optional>
#include <string>
#include <vector>

namespace journey {

/// When a map was last saved as a file, and what has happened since.
struct FileCopy {
    int days = -1;        // since then; −1: its user is not to be reminded now
    int changes = 0;      // times it was stored since then
    bool is_file = false; // false: never saved as one; then all counts from when this browser first kept it
    friend bool operator==(const FileCopy&, const FileCopy&) = default;
};

/// The user deleted it, and can still have it back.
struct Deletion {
    static constexpr int days_kept = 30;
    double at_ms = 0;   // since 1970, UTC
    int days_left = 0;  // until it goes for good; below 1: it goes now
    friend bool operator==(const Deletion&, const Deletion&) = default;
};

/// A map in this browser's library.
struct LibraryEntry {
    MapId id;
    MapSummary summary;
    double revision = 0;
    double saved_at_ms = 0;   // since 1970, UTC
    std::string saved_words;  // "I dag 09.14", made at the edge from the browser's clock and time zone
    bool readable = true;     // false: it is there, but could not be read; never overwritten
    FileCopy copy{};
    std::optional<Deletion> deleted{};
    friend bool operator==(const LibraryEntry&, const LibraryEntry&) = default;
};

/// How a document comes to be open.
struct OpenedMap {
    Map map;
    std::string updated{};
    Access access = Access::read_write;
    ViewState view{};
    double revision = 0;  // 0: not stored yet
    std::string file_name{};
    std::string unchanged_text{};
    std::string saved_words{};  // when it was stored
    bool is_deleted = false;    // and then deleted
};

/// A file that was read and waits for the library's copy of the same id, to compare.
struct PendingOpen {
    ReadMap read;
    std::string file_name;
};

/// What a draft of the library was asked for; answered by DraftLoaded, DraftUnreadable or DraftGone.
enum class DraftPurpose { open, duplicate, compare, replace_mine, other_tab, archive };
struct PendingDraft {
    MapId id;
    DraftPurpose purpose{};
    friend bool operator==(const PendingDraft&, const PendingDraft&) = default;
};

/// The map the user may put in place of his own after "both were kept".
struct Replacement {
    MapId mine;         // the library's map
    MapId copy;         // the copy that was made of the incoming one
    std::string title;  // of the incoming one, before the copy was named
    std::string copy_title;
    friend bool operator==(const Replacement&, const Replacement&) = default;
};

/// A map that was put away while its last change was still on its way to the store.
struct Parting {
    OpenedMap opened;
    std::optional<Word> failed{};  // why it is not stored; it is here alone then
};

/// The open map was changed here and in another tab: both are kept until the user says otherwise.
struct TabConflict {
    MapId mine;
    MapId copy;           // the other tab's version in the library; it follows that tab
    Map theirs;           // the same under the id of both
    std::string updated;  // of theirs
    bool is_on_its_way = false;
    bool is_stored = false;  // until then, mine is not stored: theirs must not be gone for a moment
};

/// An archive of maps that is being read, one entry after the other.
struct ArchiveReading {
    std::string name;
    std::string entry;               // the file that is dealt with
    std::optional<ReadMap> waiting;  // for the library's map of the same id, to compare
    std::optional<MapId> storing;    // what came of it, until that has arrived
    int added = 0;
    int known = 0;
    std::vector<std::string> lines;  // what there is to say of single files
};

}  // namespace journey
