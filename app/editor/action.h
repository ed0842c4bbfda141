// Anything that the UI or the browser may ask for. Must not know: how it is done (editor/update.h).
#pragma once

#include "editor/commands.h"
#include "editor/session.h"

#include <string>
#include <variant>
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
};  // a row of the command table, on what is selected

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
struct SetBoardArea {
    BoardArea area;
};  // when it changed: what "fit" fits into and zooming keeps centred
struct ShowFinding {
    FindingKey key;
};  // selects what it is about and scrolls there
struct MendFinding {
    FindingKey key;
};  // the one edit that mends it (findings_list.h), and says so
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
struct CopyCardsTo {
    std::vector<CardId> cards;
    StageId stage;
    LaneId lane;
    std::optional<CardId> before;
};

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
struct DeleteLibraryMap {
    MapId id;
};  // for good; asked inline before
struct DraftLoaded {
    MapId id;
    double revision = 0;
    std::string text;
    std::string view;
};
struct DraftUnreadable {
    MapId id;
};
struct DraftStored {
    MapId id;
    double revision = 0;
    std::string time;
    double saved_at_ms = 0;
    std::string saved_words;
};
struct DraftFailed {
    MapId id;
    Word reason;
};
struct StorageProblem {
    Word reason;
};
struct StartFromModel {
    std::string model;
};                   // asks for the model in the user's language
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
};        // from the picker, a drop or `#open=`
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
struct ReplaceMine {};
struct SaveDraft {
    std::string time_utc;
};                     // now: the timer ran out, or the page is hidden

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

using Action =
    std::variant<action::Preview, action::Commit, action::CancelPreview, action::Run, action::BeginText,
                 action::TypeText, action::EndText, action::EndTextAndMove, action::Select, action::ToggleCard,
                 action::SetViewport, action::SetBoardArea, action::ShowFinding, action::MendFinding,
                 action::TryFinding, action::SetFindingsView, action::GoTo, action::ShowOverlay, action::AddCard,
                 action::PutOnMap, action::AddStage, action::AddLane, action::AddPersona, action::AddSignal,
                 action::CopyCardsTo, action::PreviewDropOff, action::SetDropOff, action::TryWin, action::ListLibrary,
                 action::OpenLibraryMap, action::DuplicateLibraryMap, action::DeleteLibraryMap, action::DraftLoaded,
                 action::DraftUnreadable, action::DraftStored, action::DraftFailed, action::StorageProblem,
                 action::StartFromModel, action::ModelLoaded, action::ModelFailed, action::OpenFile,
                 action::OpenFileFailed, action::FileSaved, action::FileFailed, action::ReplaceMine, action::SaveDraft,
                 action::CustomersLoaded, action::CustomersFailed, action::AddCustomer, action::ShowCustomer,
                 action::RemoveCustomers, action::TickSignal, action::ResetSightings, action::RestoreCustomers,
                 action::ExportCustomers, action::CopyChecklist, action::SetPreferences, action::SetSurroundings,
                 action::DismissToast, action::HoldToast, action::DismissNotice, action::Tick>;

}  // namespace journey
