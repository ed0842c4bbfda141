// All that the program knows between two events, as one value. Only `update` changes it (editor/update.h); drawing
// gets it const. Must not know: the screen, the browser.
#pragma once

#include "editor/cards_import.h"
#include "editor/commands.h"
#include "editor/edit.h"
#include "editor/find_text.h"
#include "editor/findings_list.h"
#include "editor/history.h"
#include "editor/id_maker.h"
#include "editor/library.h"
#include "editor/selection.h"
#include "editor/sharing.h"
#include "editor/text_target.h"
#include "editor/what_if_desk.h"
#include "format/problem.h"
#include "format/read_map.h"
#include "format/summary.h"
#include "model/customers.h"
#include "scoring/journey.h"
#include "scoring/score.h"

#include <array>
#include <limits>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace journey {

enum class ThemeChoice { system, light, dark };

/// The sizes that may be chosen for all that is drawn, in percent (ui.md 8).
inline constexpr std::array scales{90, 100, 110, 125, 150};

/// What the user chose; stored in the browser.
struct Preferences {
    std::optional<Language> language;  // absent: follow the system
    ThemeChoice theme = ThemeChoice::system;
    bool single_keys = true;  // single-letter shortcuts on the map
    std::vector<CommandId> recent{};  // last used in the palette, the last one first
    std::optional<bool> list;  // the map as a list; absent: where the window has no room for the board
    int scale = 100;  // percent, how large all that is drawn is (scales)
    friend bool operator==(const Preferences&, const Preferences&) = default;
};

/// What the system says.
struct Surroundings {
    Language language = Language::danish;
    bool dark = false;
    bool reduced_motion = false;
    bool mac = false;  // Cmd in place of Ctrl
    bool narrow = false;  // no room for the board (ui.md 8)
    bool pictures = true;  // something can be drawn; else there is only the list
    bool sandboxed = false;  // a frame that is nobody's: nobody is told whether a download arrives
    std::string today;  // "2026-11-26", local; empty: not known, and nothing is overdue
    friend bool operator==(const Surroundings&, const Surroundings&) = default;
};

/// The text field that is open now.
struct TextEdit {
    TextTarget target;
    std::string initial;
    std::string value;
    std::optional<Word> problem;  // why `value` cannot be taken, for example "Skriv et tal fra 0 til 110"
    friend bool operator==(const TextEdit&, const TextEdit&) = default;
};

/// Where the map is saved, said truthfully.
namespace save_state {
struct Clean {
    friend bool operator==(const Clean&, const Clean&) = default;
};      // nothing to save yet
struct Pending {
    friend bool operator==(const Pending&, const Pending&) = default;
};  // changed, being written
struct InBrowser {
    std::string time;
    friend bool operator==(const InBrowser&, const InBrowser&) = default;
};  // "12:03", local
struct InFile {
    std::string name;
    std::string time;
    friend bool operator==(const InFile&, const InFile&) = default;
};
struct Failed {
    Word reason;
    friend bool operator==(const Failed&, const Failed&) = default;
};
struct Off {
    Word reason;
    friend bool operator==(const Off&, const Off&) = default;
};  // read-only: a newer version
}  // namespace save_state
using SaveState = std::variant<save_state::Clean, save_state::Pending, save_state::InBrowser, save_state::InFile,
                               save_state::Failed, save_state::Off>;

/// A thing that was just made and is being named in its text field. It joins the history together with its text, as
/// one step, when the field closes.
struct NewThing {
    Map map;                  // with the new thing, its text still empty
    StepLabel label;          // of the step; what it is called comes with its text
    bool needs_text = false;  // without a text it goes again, and leaves no step
    Selection selection;      // before it was made, for when it goes again
};

/// What was noted of customers before a step, and how many steps the map had taken then: undo goes back through both.
struct CustomerStep {
    Customers customers;
    std::size_t map_steps = 0;
    friend bool operator==(const CustomerStep&, const CustomerStep&) = default;
};

/// The map told slide by slide (editor/slides.h). What was selected before comes back when it ends; what was seen does
/// by itself, as slides have a view of their own.
struct Presentation {
    std::size_t slide = 0;
    Selection selection_before;
};

/// The customers of the open map, as this browser keeps them.
struct CustomerBook {
    Customers now;
    bool is_known = false;        // the browser has said what it keeps; until then nothing is ticked
    std::optional<Word> problem;  // why they are not stored, or cannot be read
    std::vector<CustomerStep> undo;
    std::vector<CustomerStep> redo;
    friend bool operator==(const CustomerBook&, const CustomerBook&) = default;
};

/// The map is shown as one persona meets it.
struct PersonaLens {
    PersonaId persona;
    Map part;              // without cards that are for others
    MapScore whole_score;  // of the whole map
};

/// The open map.
struct Document {
    Map map;       // as shown: with the running preview
    MapScore score;  // of scored_map()
    Journey journey;  // of scored_map(): flow, findings, wins
    std::optional<PersonaLens> lens;
    FindingsView findings_view;
    std::optional<MapSearch> search;  // while somebody looks for a text
    std::optional<FindingKey> finding;  // that was gone to last
    WhatIfDesk what_if;  // what the score page assumes, of `map`
    History history;
    std::optional<Map> before_preview;  // the committed map while a gesture or a text field runs
    std::optional<NewThing> new_thing;  // while its text field is open
    Selection selection;
    std::vector<CardId> held;  // with Space: they stay selected while the cursor goes on
    bool is_carrying = false;  // the arrow keys move what is selected (M), as a preview until Enter or Escape
    Viewport viewport;
    FoldedStages folded;
    std::vector<LaneId> hidden;         // lanes that are not shown on the board
    std::optional<StageId> path_from;  // a new path begins here; where it leads is being asked
    std::optional<std::string> opened_text_updated;  // `updated` of the file it came from
    std::string updated;                             // RFC 3339, stamped when content differs at saving
    std::optional<Map> dated_map;                    // the content that `updated` dates
    std::optional<Map> saved_map;                    // what the last draft held, to know whether content differs
    double revision = 0;                             // of the draft; counts up with each write
    Access access = Access::read_write;
    SaveState saved;
    std::optional<SaveState> saved_before;           // what `saved` was before a change made it Pending
    std::optional<Map> file_map;                     // what was last handed out to be written to a file
    std::string unchanged_text;                      // read-only: the file as it came, to save it unchanged
    std::string file_name;  // of the file it was opened from or saved to, or empty
    bool changed_elsewhere = false;     // another tab stored it, and that was not looked at yet
    std::optional<OpenedMap> incoming;  // what another tab stored, until nothing runs here any more
    std::optional<FileCopy> reminder;   // it was not saved as a file for long when it was opened
    CustomerBook customers;
    std::optional<Presentation> presentation;  // while it runs

    /// What the score counts: all of the map, or a persona's part of it.
    [[nodiscard]] const Map& scored_map() const { return lens ? lens->part : map; }
    /// Whose map is shown; empty: everybody's.
    [[nodiscard]] PersonaId persona() const { return lens ? lens->persona : PersonaId{}; }
};

/// One short message at the bottom, with at most one thing to do about it.
enum class ToastAction { none, undo, replace_mine, save_file, restore_customers, restore_map };
struct Toast {
    std::string text;
    ToastAction action = ToastAction::none;
    double shown_at_ms = 0;
    MapId map{};  // restore_map: which one
    /// When it goes by itself. A choice between two maps waits until it is made or waved away.
    [[nodiscard]] double ends_at_ms() const {
        constexpr double shown_ms = 6'000;  // ui.md 3
        return action == ToastAction::replace_mine ? std::numeric_limits<double>::infinity() : shown_at_ms + shown_ms;
    }
    friend bool operator==(const Toast&, const Toast&) = default;
};

/// Something the user must be able to read at leisure: the repairs of a file, why one was refused, what came of an
/// archive; with `tabs` there is something to choose (UseTheirs). Not modal.
enum class NoticeKind { repairs, refused, storage, report, tabs };
struct Notice {
    NoticeKind kind{};
    std::string title;               // names the file
    std::vector<std::string> lines;  // what and where, one a line
    friend bool operator==(const Notice&, const Notice&) = default;
};

/// How much of the board can be seen, in logical px; zero until the UI has said.
struct BoardArea {
    float width = 0;
    float height = 0;
    friend bool operator==(const BoardArea&, const BoardArea&) = default;
};

enum class Page { home, map, readiness, score };
enum class Overlay { none, palette, help, history, models, storage, new_map, share, import_cards };

/// A model that was asked for, to go under this map when it arrives.
struct ModelUnder {
    MapId map;
    std::string model;
};

struct Session {
    Preferences preferences;
    Surroundings surroundings;
    IdMaker ids;
    double now_ms = 0;  // monotonic; moved by Tick and by every action's time
    Page page = Page::home;
    Overlay overlay = Overlay::none;
    std::optional<Document> document;
    std::vector<LibraryEntry> library;  // newest first
    bool library_known = false;
    std::vector<LibraryEntry> deleted;  // can still be had back; the last one deleted first
    std::vector<Parting> partings;
    std::optional<TabConflict> tab_conflict;
    std::optional<MapId> spare;  // a copy of the open map, until it is known what another tab stored of it
    std::optional<ArchiveReading> archive;
    std::string library_search;
    std::string palette_query;
    std::optional<Word> storage_problem;  // storage throws, is full or absent
    std::optional<TextEdit> text_edit;
    std::optional<Toast> toast;
    std::optional<Notice> notice;
    std::optional<PendingOpen> pending_open;
    std::vector<PendingDraft> pending_drafts;
    std::optional<Replacement> replacement;
    std::optional<Map> clipboard;  // what was copied here, with the stages and lanes it came from
    std::optional<ModelUnder> model_under;
    Sharing sharing;
    std::optional<int> link_length;  // of the link that the dialog of sharing offers, characters
    std::optional<CardsImport> cards_import;
    BoardArea board_area;

    [[nodiscard]] Language language() const { return preferences.language.value_or(surroundings.language); }
    /// Whether a list stands in place of what is drawn: of the open map where it is wanted, of everything where nothing
    /// can be drawn. What lies over the page (palette, help) is drawn in any case.
    [[nodiscard]] bool is_list() const { return !surroundings.pictures || (overlay == Overlay::none && reads_map()); }
    [[nodiscard]] bool reads_map() const {
        const bool is_open = page == Page::map && document && !document->presentation;
        return is_open && preferences.list.value_or(surroundings.narrow);
    }
    [[nodiscard]] bool is_presenting() const { return page == Page::map && document && document->presentation; }
    [[nodiscard]] bool dark() const {
        return preferences.theme == ThemeChoice::system ? surroundings.dark : preferences.theme == ThemeChoice::dark;
    }
};

}  // namespace journey
