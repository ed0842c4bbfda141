// Anything that the UI or the browser may ask for. Must not know: how it is done (editor/update.h).
#pragma once

#include "editor/commands.h"
#include "editor/library_actions.h"
#include "editor/session.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace journey {

namespace action {

// ---- edits and gestures ----
struct Preview {
    Edit edit;
};  // every frame of a gesture; applies to the map as it was before the gesture
struct Commit {
    Edit edit;
};   // once, on release; one undo step. Without an effect on the map: no step
struct CancelPreview {};
struct Run {
    CommandId command;
    bool from_palette = false;  // it is remembered there, as the last one used
};  // a row of the command table, on what is selected
/// Through the history: so many steps back (negative) or on.
struct GoToStep {
    int by = 0;
};

// ---- text fields (the browser edits, architecture.md) ----
struct BeginText {
    TextTarget target;
};      // commits a field that is still open first
struct TypeText {
    std::string value;
};       // each change, previewed at once
struct EndText {
    bool keep = true;
};         // keep: one undo step; else restores
/// Ends the field and opens the next cell's (Tab) or the previous one's (Shift+Tab).
struct EndTextAndMove {
    bool forward = true;
};

// ---- selection and view ----
struct Select {
    Selection selection;
};
struct ToggleCard {
    CardId card;
};  // Ctrl-click
struct SetViewport {
    Viewport viewport;
};
/// Stages to narrow columns, or open again; not an edit.
struct Fold {
    std::vector<StageId> stages;
    bool folded = true;
};
/// The map and its scores as one persona meets them, or everybody (empty); not an edit.
struct ShowAs {
    PersonaId persona;
};
struct SetBoardArea {
    BoardArea area;
};  // when it changed: what "fit" fits into and zooming keeps centred
struct ShowFinding {
    FindingKey key;
};  // selects what it is about and scrolls there
struct MendFinding {
    FindingKey key;
    std::optional<MendKind> kind{};  // absent: the obvious one
};  // one of the edits that mend it (findings_list.h), and says so
/// To the score page, with what would mend it tried; where nothing can be tried, with its stage chosen.
struct TryFinding {
    FindingKey key;
};
struct SetFindingsView {
    FindingsView view;
};
struct GoTo {
    Page page;
};
struct ShowOverlay {
    Overlay overlay;
};

// ---- new and placed things: `at` as in the edit of the same name; the new one is selected and opened for typing ----
struct AddCard {
    StageId stage;
    LaneId lane;
};
/// A touchpoint that meets a need of the customer at a stage, as the medium pull of scoring.md 8; without a text its
/// name is opened for typing on the map.
struct PutOnMap {
    StageId stage;
    std::string text;
};
struct AddStage {
    std::size_t at = 0;
};
struct AddLane {
    std::size_t at = 0;
    LaneKind kind = LaneKind::custom;
};
/// Appends one with a fresh id (the UI cannot make ids); its name is opened for typing.
struct AddPersona {};
struct AddSignal {
    StageId stage;
};
/// A path between two stages; without one of them it comes in or goes out. It is selected.
struct AddPath {
    StageId from;
    StageId to;
};
/// Asks where a new path from a stage leads; absent: no more.
struct AskForPath {
    std::optional<StageId> from;
};
struct CopyCardsTo {
    std::vector<CardId> cards;
    StageId stage;
    LaneId lane;
    std::optional<CardId> before;
};

/// What the browser pasted: our own form of it (a map file with the cards), or a text or table of another program.
struct Paste {
    std::string text;
    std::string cards;
};
/// What the system's clipboard has, asked for by a menu or the palette (effect::ReadClipboard); absent: the browser
/// does not say.
struct ClipboardRead {
    std::optional<std::string> text;
};
struct CloseSearch {};

// ---- what if (the score page); no map is changed ----
/// Every frame of a drag; `drop_off` is the share lost of those who arrive, 0–1; absent: as on the map.
struct PreviewDropOff {
    StageId stage;
    std::optional<double> drop_off;
};
/// One step.
struct SetDropOff {
    StageId stage;
    std::optional<double> drop_off;
};
struct TryWin {
    WinKey win;
    Trying trying{};
};

// ---- customers (personal data, beside the map; model/customers.h) ----
/// What the browser keeps of them for a map; empty: nothing.
struct CustomersLoaded {
    MapId id;
    std::string text;
};
struct CustomersFailed {
    MapId id;
    Word reason;
};  // they could not be stored
/// A new one, which is shown and whose name is opened for typing.
struct AddCustomer {};
struct ShowCustomer {
    std::string id;
};
/// At once, with a way back; absent: all of them.
struct RemoveCustomers {
    std::optional<std::string> id;
};
/// Of the customer that is shown; without one, of a new one.
struct TickSignal {
    std::string signal;
    std::optional<bool> seen;
};  // absent: not looked for
struct ResetSightings {};
struct RestoreCustomers {};  // as they were before the last step
struct ExportCustomers {};
struct CopyChecklist {};

// ---- preferences and surroundings ----
struct SetPreferences {
    Preferences preferences;
};
struct SetSurroundings {
    Surroundings surroundings;
};
struct DismissToast {};
struct HoldToast {};  // pointer or focus is on it: its time starts again
struct DismissNotice {};
struct Tick {};  // only moves the time: toasts end

}  // namespace action

struct ActionKind;

/// One action of any kind (editor/actions.def). What to do for each kind is compiled once, in action.cpp: as a variant,
/// it cost the compiler half of its time in every file that asks for something.
class Action {
public:
    Action(action::Tick what);
#define JOURNEY_ACTION(kind) Action(action::kind what);
#include "editor/actions.def"
#undef JOURNEY_ACTION
    Action(const Action& other);
    Action(Action&& other) noexcept;
    Action& operator=(const Action& other);
    Action& operator=(Action&& other) noexcept;
    ~Action();

    /// What it is; look into it with editor/action_kind.h. An action that was moved from has none.
    [[nodiscard]] const ActionKind& kind() const { return *m_kind; }

private:
    std::unique_ptr<ActionKind> m_kind;
};

}  // namespace journey
