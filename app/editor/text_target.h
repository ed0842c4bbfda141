// The fields that can be edited as text: which value, of what. Must not know: how a value is shown and typed
// (editor/typed.h).
#pragma once

#include "format/card_figures.h"
#include "model/map.h"

#include <string>
#include <variant>
#include <vector>

namespace journey {

/// A field that can be edited as text: which value, of what.
namespace text_target {
struct MapTitle {
    friend bool operator==(const MapTitle&, const MapTitle&) = default;
};
struct MapDescription {
    friend bool operator==(const MapDescription&, const MapDescription&) = default;
};
struct StageName {
    StageId id;
    friend bool operator==(const StageName&, const StageName&) = default;
};
struct StageNeed {
    StageId id;
    friend bool operator==(const StageNeed&, const StageNeed&) = default;
};
struct StageRisk {
    StageId id;
    friend bool operator==(const StageRisk&, const StageRisk&) = default;
};
/// Numbers are typed as text in the user's notation; empty removes an optional one. What is not a number stays
/// uncommitted and is said so.
enum class StageFigure { readiness, unaided, days, competitors, arrived, moved_on, goal };
struct StageNumber {
    StageId id;
    StageFigure figure;
    friend bool operator==(const StageNumber&, const StageNumber&) = default;
};
struct MeasuredSource {
    StageId id;
    friend bool operator==(const MeasuredSource&, const MeasuredSource&) = default;
};
struct PhaseName {
    PhaseId id;
    friend bool operator==(const PhaseName&, const PhaseName&) = default;
};
/// How large a share takes a path, and what it is called.
struct PathShare {
    PathId id;
    friend bool operator==(const PathShare&, const PathShare&) = default;
};
struct PathLabel {
    PathId id;
    friend bool operator==(const PathLabel&, const PathLabel&) = default;
};
struct LaneName {
    LaneId id;
    friend bool operator==(const LaneName&, const LaneName&) = default;
};
struct CardText {
    CardId id;
    friend bool operator==(const CardText&, const CardText&) = default;
};
struct CardNote {
    CardId id;
    friend bool operator==(const CardNote&, const CardNote&) = default;
};
struct CardOwner {
    CardId id;
    friend bool operator==(const CardOwner&, const CardOwner&) = default;
};
struct CardSource {
    CardId id;
    friend bool operator==(const CardSource&, const CardSource&) = default;
};
struct CardLink {
    CardId id;
    friend bool operator==(const CardLink&, const CardLink&) = default;
};
struct CardReviewBy {
    CardId id;
    friend bool operator==(const CardReviewBy&, const CardReviewBy&) = default;
};
struct CardChannel {
    CardId id;
    friend bool operator==(const CardChannel&, const CardChannel&) = default;
};  // "any string"
using journey::CardFigure;
struct CardNumber {
    CardId id;
    CardFigure figure;
    friend bool operator==(const CardNumber&, const CardNumber&) = default;
};
/// The same field of several cards: shows the value they share; what is typed goes to all of them.
enum class CardField { owner, source, review_by, link, channel, note };
struct CardsText {
    std::vector<CardId> ids;
    CardField field;
    friend bool operator==(const CardsText&, const CardsText&) = default;
};
struct CardsNumber {
    std::vector<CardId> ids;
    CardFigure figure;
    friend bool operator==(const CardsNumber&, const CardsNumber&) = default;
};
enum class MeasuredEnd { from, to };
struct MeasuredDate {
    StageId id;
    MeasuredEnd end;
    friend bool operator==(const MeasuredDate&, const MeasuredDate&) = default;
};
enum class SignalField { text, family };
struct SignalText {
    StageId stage;
    std::string signal;
    SignalField field;
    friend bool operator==(const SignalText&, const SignalText&) = default;
};
enum class PersonaField { name, role, summary, goals, frustrations };  // goals and frustrations: one a line
struct PersonaText {
    PersonaId id;
    PersonaField field;
    friend bool operator==(const PersonaText&, const PersonaText&) = default;
};
struct MapLanguage {
    friend bool operator==(const MapLanguage&, const MapLanguage&) = default;
};
struct ValueCurrency {
    friend bool operator==(const ValueCurrency&, const ValueCurrency&) = default;
};
enum class MapFigure { buyers_per_thousand, order, orders, margin, entrants_per_year };
struct MapNumber {
    MapFigure figure;
    friend bool operator==(const MapNumber&, const MapNumber&) = default;
};
/// Why a finding is set aside (scoring.md 8, `name_of(FindingKind)`); empty takes it back.
struct SetAsideReason {
    StageId stage;
    CardId card;  // empty: of the whole stage
    std::string finding;
    friend bool operator==(const SetAsideReason&, const SetAsideReason&) = default;
};

/// The drop-off of a stage that the score page assumes; edits no map.
struct DropOff {
    StageId id;
    friend bool operator==(const DropOff&, const DropOff&) = default;
};

struct CustomerName {
    std::string customer;
    friend bool operator==(const CustomerName&, const CustomerName&) = default;
};
/// The day on which a sign was seen.
struct SightingDate {
    std::string customer;
    std::string signal;
    friend bool operator==(const SightingDate&, const SightingDate&) = default;
};
struct LibrarySearch {
    friend bool operator==(const LibrarySearch&, const LibrarySearch&) = default;
};
struct FindOnMap {
    friend bool operator==(const FindOnMap&, const FindOnMap&) = default;
};
struct ReplaceOnMap {
    friend bool operator==(const ReplaceOnMap&, const ReplaceOnMap&) = default;
};
struct PaletteQuery {
    friend bool operator==(const PaletteQuery&, const PaletteQuery&) = default;
};
}  // namespace text_target
using TextTarget =
    std::variant<text_target::MapTitle, text_target::MapDescription, text_target::StageName, text_target::StageNeed,
                 text_target::StageRisk, text_target::StageNumber, text_target::MeasuredSource, text_target::PhaseName,
                 text_target::LaneName, text_target::PathShare, text_target::PathLabel, text_target::CardText,
                 text_target::CardNote, text_target::CardOwner, text_target::CardSource, text_target::CardLink,
                 text_target::CardReviewBy, text_target::CardChannel, text_target::CardNumber, text_target::CardsText,
                 text_target::CardsNumber, text_target::MeasuredDate, text_target::SignalText, text_target::PersonaText,
                 text_target::MapLanguage, text_target::ValueCurrency, text_target::MapNumber,
                 text_target::SetAsideReason, text_target::DropOff, text_target::CustomerName,
                 text_target::SightingDate, text_target::LibrarySearch, text_target::PaletteQuery,
                 text_target::FindOnMap, text_target::ReplaceOnMap>;

}  // namespace journey
