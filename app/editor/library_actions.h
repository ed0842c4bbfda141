// What may be asked for and told of the library and of files; a part of editor/action.h. Must not know: how it is done.
#pragma once

#include "editor/library.h"
#include "editor/picture_kind.h"
#include "editor/sharing.h"
#include "format/card_columns.h"
#include "format/words.h"

#include <optional>
#include <string>
#include <vector>

namespace journey::action {

// ---- library and files ----
struct ListLibrary {
    std::vector<LibraryEntry> entries;
};
struct OpenLibraryMap {
    MapId id;
};
struct DuplicateLibraryMap {
    MapId id;
};
/// It goes to the deleted ones, from where it comes back for a while.
struct TrashLibraryMap {
    MapId id;
};
struct RestoreLibraryMap {
    MapId id;
};
struct DeleteLibraryMap {
    MapId id;
};  // for good; asked inline before
/// What is stored under an id that cannot be read, as a file for somebody who can; done when the browser says so.
struct SaveLibraryEntry {
    MapId id;
};
struct EntrySaved {
    std::string file_name;
};
struct DraftLoaded {
    MapId id;
    double revision = 0;
    std::string text;
    std::string view;
    std::string saved_words{};  // when it was stored, as LibraryEntry says it
    bool is_deleted = false;
};
struct DraftUnreadable {
    MapId id;
};
struct DraftGone {
    MapId id;
};  // nothing is stored under it (any more)
struct MapChangedElsewhere {
    MapId id;
};  // another tab stored or removed it
/// Of a map that was changed here and in another tab: the other tab's version, as one step.
struct UseTheirs {};
struct PutOffFileCopy {};  // no reminder of the open map for a while
struct DraftStored {
    MapId id;
    double revision = 0;
    std::string time;
    double saved_at_ms = 0;
    std::string saved_words;
};
struct DraftFailed {
    MapId id;
    Word reason{};
    bool leaving = false;
};
struct StorageProblem {
    Word reason;
};
struct StartFromModel {
    std::string model;
};  // asks for the model in the user's language
struct PutModelUnder {
    std::string model;
};  // asks for the model in the map's language; it goes under the open map
struct ModelLoaded {
    std::string model;
    std::string text;
};
struct ModelFailed {
    std::string model;
};
struct OpenFile {
    std::string name;
    std::string text;
};  // from the picker, a drop or `#open=`
struct OpenFileFailed {
    std::string name;
    Word reason;
};
struct FileSaved {
    std::string name;
    bool download = false;
    std::string time;
};
struct FileFailed {
    Word reason;
};
/// A picture is a file, or on the clipboard. Where the browser cannot make it as large, `scale` (1–3, else less) says
/// how large it is.
struct PictureSaved {
    PictureKind kind{};
    std::string name;
    double scale = 1;
    bool is_smaller = false;
};
struct PictureFailed {
    PictureKind kind{};
};
/// What the dialog of sharing chooses.
struct SetSharing {
    Sharing sharing;
};
/// Said of a link that was asked for (effect::MakeLink).
struct LinkMade {
    std::string link;
    bool copies = false;
};
struct LinkFailed {};
/// What a column of the table is that was opened; absent: it is passed over.
struct SetColumn {
    std::size_t column = 0;
    std::optional<CardField> field{};
};
/// The cards of the table join those of the open map.
struct ImportCards {};
struct ReplaceMine {};
/// Now: the timer ran out, or the page is hidden or goes away (`leaving`), and there may be no later.
struct SaveDraft {
    std::string time_utc;
    bool leaving = false;
};

// ---- all maps in one file, and back ----
struct BackedUp {
    std::string file_name;
    std::vector<MapId> saved;
    std::vector<MapId> missing;  // could not be read
};
struct ArchiveBegins {
    std::string name;
};
/// A file of the archive; absent text: why it cannot be read.
struct ArchiveEntry {
    std::string name;
    std::optional<std::string> text;
    Word reason{};
};
struct ArchiveEnds {};

}  // namespace journey::action
