// I/O as data: what `web` carries out after an update ("Task", because `Effect` is what a touchpoint does to a
// customer). What comes back enters as an Action. Must not know: how.
#pragma once

#include "editor/picture_kind.h"
#include "editor/session.h"

#include <string>
#include <variant>
#include <vector>

namespace journey {

/// Shown if it is not and put away if it is, or shown with one of its parts.
enum class PanelWish { toggle, details, findings };

namespace effect {

/// Call back with SaveDraft after the delay; a later one replaces an earlier one (autosave, ui.md 4: 400 ms).
struct SaveSoon {
    double delay_ms = 400;
};
struct StoreDraft {
    MapId id;
    double revision = 0;
    std::string text;
    std::string summary;
    std::string view;
};
/// Only selection and viewport changed.
struct StoreView {
    MapId id;
    std::string view;
};
struct LoadDraft {
    MapId id;
};
struct RemoveDraft {
    MapId id;
};
/// Marked as deleted, or no more: everything of it stays where it is.
struct SetDeleted {
    MapId id;
    bool is_deleted = false;
};
/// These maps are files now, too; or (`saved` false) their user does not want to be reminded of that for a while.
struct NoteFileCopies {
    std::vector<MapId> ids;
    bool saved = true;
};
/// All these maps in one archive, each under a name of its own; answered by BackedUp.
struct BackUp {
    struct File {
        MapId id;
        std::string name;
    };
    std::string archive_name;
    std::vector<File> files;
};
/// What is stored under an id as it is, as a file; its ending is added.
struct SaveEntry {
    MapId id;
    std::string name;
};
/// Customers are asked for when their map opens (answered by CustomersLoaded) and stored at every change; an empty text
/// removes them. They go with RemoveDraft, too.
struct LoadCustomers {
    MapId id;
};
struct StoreCustomers {
    MapId id;
    std::string text;
};
struct StorePreferences {
    Preferences preferences;
};
struct LoadModel {
    std::string model;
    Language language{};
};
struct PickFile {};
/// Write the map to the file it came from where the browser can, else download. `as_new` asks where.
struct WriteFile {
    MapId id;
    std::string name;
    std::string text;
    bool as_new = false;
};
/// Hand a text out as a file that is nothing more to the program.
struct Download {
    std::string name;
    std::string text;
};
/// The map as a picture: drawn as it is now, then handed out or put on the clipboard. Answered by PictureSaved or
/// PictureFailed.
struct SavePicture {
    PictureKind kind{};
    std::string name;  // of the file, with its ending
    std::string map_file;  // of what is shown; travels in it where `sharing` says so
    Sharing sharing;  // which part, which colours, how large
};
/// The map as a link to this page that has the map in it; `copies`: to be copied, not only to say how long it is.
/// Answered by LinkMade or LinkFailed.
struct MakeLink {
    std::string map_file;
    bool copies = false;
};
/// A text field opened: lay an editor over it (the rectangle is the widget's, known to the UI).
struct OpenTextField {};
struct CloseTextField {};
struct CopyText {
    std::string text;
    std::string cards;  // the same as a map file, for other maps and tabs; empty: only text
};
/// Asks for the text of the system's clipboard; answered by ClipboardRead.
struct ReadClipboard {};
/// The page over the whole screen, where the browser lets it.
struct SetFullScreen {
    bool on = false;
};
/// Moves the keyboard to the part of the page that comes so many after the one it is in; 0: to the map's grid.
struct MoveToRegion {
    int by = 0;
};
/// The panel beside or below the map.
struct ShowPanel {
    PanelWish wish{};
};
/// Prints the map as text, stage by stage.
struct PrintNotes {};
/// Said to screen readers, politely.
struct Announce {
    std::string text;
};
/// The map the page shows changed: document title, language of the page.
struct PageChanged {};
/// Bring this into view with the shortest scroll (after keyboard moves, new cards).
struct Reveal {
    Selection selection;
};

}  // namespace effect

using Task = std::variant<effect::SaveSoon, effect::StoreDraft, effect::StoreView, effect::LoadDraft,
                          effect::RemoveDraft, effect::SetDeleted, effect::NoteFileCopies, effect::BackUp,
                          effect::SaveEntry, effect::LoadCustomers, effect::StoreCustomers, effect::StorePreferences,
                          effect::LoadModel, effect::PickFile, effect::WriteFile, effect::Download, effect::SavePicture,
                          effect::MakeLink, effect::OpenTextField, effect::CloseTextField, effect::CopyText,
                          effect::ReadClipboard, effect::SetFullScreen, effect::MoveToRegion, effect::ShowPanel,
                          effect::PrintNotes, effect::Announce, effect::PageChanged, effect::Reveal>;

}  // namespace journey
