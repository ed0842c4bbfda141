// Edits: what changes the document. Plain structs in one variant; each is undoable and has a label. `apply` is total:
// an edit that names something that is gone changes nothing. Must not know: history, selection, the screen.
#pragma once

#include "format/words.h"
#include "model/map.h"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace journey {

// ---- fields of a card (format.md, Card) ----
namespace card_change {
struct SetText {
    std::string value;
};
struct SetNote {
    std::string value;
};
struct SetPersonas {
    std::vector<PersonaId> value;
};
struct SetOwner {
    std::string value;
};
struct SetEvidence {
    Open<Evidence> value;
};
struct SetSample {
    std::optional<double> value;
};
struct SetSource {
    std::string value;
};
struct SetReviewBy {
    std::string value;
};
struct SetTruth {
    bool value = false;
};
struct SetLink {
    std::string value;
};
struct SetAsideFinding {
    std::string finding;
    std::optional<std::string> reason;
};  // absent: no longer set aside
struct SetEmotion {
    double value = 0;
};
struct SetChannel {
    Open<Channel> value;
};
struct SetPlace {
    std::optional<Open<Place>> value;
};
struct SetEffect {
    Open<Effect> value;
};
struct SetStrength {
    double value = 0;
};
struct SetReach {
    double value = 0;
};
struct SetNature {
    Open<Nature> value;
};
struct SetMessage {
    Open<Message> value;
};
struct SetCost {
    double value = 0;
};
struct SetAnswerHours {
    std::optional<double> value;
};
}  // namespace card_change
using CardChange =
    std::variant<card_change::SetText, card_change::SetNote, card_change::SetPersonas, card_change::SetOwner,
                 card_change::SetEvidence, card_change::SetSample, card_change::SetSource, card_change::SetReviewBy,
                 card_change::SetTruth, card_change::SetLink, card_change::SetAsideFinding, card_change::SetEmotion,
                 card_change::SetChannel, card_change::SetPlace, card_change::SetEffect, card_change::SetStrength,
                 card_change::SetReach, card_change::SetNature, card_change::SetMessage, card_change::SetCost,
                 card_change::SetAnswerHours>;

// ---- fields of a stage (format.md, Stage) ----
namespace stage_change {
struct SetName {
    std::string value;
};
struct SetPhase {
    PhaseId value;
};
struct SetReadiness {
    std::optional<double> value;
};
struct SetAfter {
    bool value = false;
};
struct SetNeed {
    std::string value;
};
struct SetSignals {
    std::vector<Signal> value;
};
struct SetUnaided {
    double value = default_unaided;
};
struct SetMeasured {
    std::optional<Measured> value;
};
struct SetGoal {
    std::optional<double> value;
};
struct SetDays {
    std::optional<double> value;
};
struct SetCompetitors {
    std::optional<double> value;
};
struct SetRisk {
    std::string value;
};
struct SetAsideFinding {
    std::string finding;
    std::optional<std::string> reason;
};
}  // namespace stage_change
using StageChange =
    std::variant<stage_change::SetName, stage_change::SetPhase, stage_change::SetReadiness, stage_change::SetAfter,
                 stage_change::SetNeed, stage_change::SetSignals, stage_change::SetUnaided, stage_change::SetMeasured,
                 stage_change::SetGoal, stage_change::SetDays, stage_change::SetCompetitors, stage_change::SetRisk,
                 stage_change::SetAsideFinding>;

// ---- fields of the map (format.md, Map) ----
namespace map_change {
struct SetTitle {
    std::string value;
};
struct SetDescription {
    std::string value;
};
struct SetLanguage {
    std::string value;
};
struct SetState {
    Open<MapState> value;
};
struct SetBuyersPerThousand {
    std::optional<double> value;
};
struct Calibrate {};  // finds the calibration for the known number of buyers anew
struct SetValue {
    std::optional<BuyerValue> value;
};
struct SetPersonas {
    std::vector<Persona> value;
};
struct SetPaths {
    std::vector<Path> value;
};
}  // namespace map_change
using MapChange = std::variant<map_change::SetTitle, map_change::SetDescription, map_change::SetLanguage,
                               map_change::SetState, map_change::SetBuyersPerThousand, map_change::Calibrate,
                               map_change::SetValue, map_change::SetPersonas, map_change::SetPaths>;

// ---- edits ----
struct ChangeMap {
    MapChange change;
};
struct ChangeCards {
    std::vector<CardId> cards;
    CardChange change;
};
struct ChangeStage {
    StageId stage;
    StageChange change;
};
struct ChangeLane {
    LaneId lane;
    std::optional<std::string> name;
    std::optional<Open<LaneKind>> kind;
};
struct RenamePhase {
    PhaseId phase;
    std::string name;
};

/// Puts a stage at a position with its cards (their `stage` is its id); used by add and by duplicate.
struct InsertStage {
    Stage stage;
    std::size_t at = 0;
    std::vector<Card> cards;
};
struct RemoveStage {
    StageId stage;
};                   // and its cards and the paths that touch it
struct MoveStage {
    StageId stage;
    std::size_t to = 0;
};  // takes the phase of the neighbours it lands between

struct InsertLane {
    Lane lane;
    std::size_t at = 0;
    std::vector<Card> cards;
};
struct RemoveLane {
    LaneId lane;
};  // and its cards
struct MoveLane {
    LaneId lane;
    std::size_t to = 0;
};

/// A phase over a run of neighbouring stages.
struct InsertPhase {
    Phase phase;
    std::size_t at = 0;
    std::vector<StageId> stages;
};
/// These stages to a phase, or to none (empty); together one step.
struct AssignPhase {
    std::vector<StageId> stages;
    PhaseId phase;
};
struct RemovePhase {
    PhaseId phase;
};  // its stages stay, without a phase

/// A path of its own id, from one place to another; one end may be empty (format.md, Path).
struct InsertPath {
    Path path;
};
/// The path of this id as it then is.
struct ChangePath {
    Path path;
};
struct RemovePath {
    PathId path;
};

/// Cards into their own cells (`stage`, `lane`), before a card of that cell or last.
struct InsertCards {
    std::vector<Card> cards;
    std::optional<CardId> before;
};
struct RemoveCards {
    std::vector<CardId> cards;
};
struct MoveCards {
    std::vector<CardId> cards;
    StageId stage;
    LaneId lane;
    std::optional<CardId> before;
};

/// The whole document at once ("Replace mine").
struct ReplaceMap {
    Map map;
};

using Edit = std::variant<ChangeMap, ChangeCards, ChangeStage, ChangeLane, RenamePhase, InsertStage, RemoveStage,
                          MoveStage, InsertLane, RemoveLane, MoveLane, InsertPhase, AssignPhase, RemovePhase,
                          InsertPath, ChangePath, RemovePath, InsertCards, RemoveCards, MoveCards, ReplaceMap>;

/// The map after an edit. Values out of range are clamped, limits are kept (an insert past a limit changes nothing),
/// so that `validate` stays empty.
[[nodiscard]] Map apply(const Map& map, const Edit& edit);

/// What the edit is called in the history ("Fortryd: Flyt kort").
[[nodiscard]] Word label_of(const Edit& edit);

}  // namespace journey
