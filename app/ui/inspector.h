// The inspector: one view per kind of selection, each a list of named parts in one or two columns. Must not know: how
// a row looks (inspector_rows.h), how a change is carried out.
#pragma once

#include "editor/reckoning.h"
#include "ui/inspector_cards.h"
#include "ui/inspector_fields.h"

#include <optional>
#include <span>
#include <string>

namespace journey::ui {

/// What stands above the rows: what kind of thing it is, its name, and where it belongs.
struct InspectorHead {
    Icon icon = Icon::none;
    std::string kind;                   // "Trin 9 af 13"
    std::optional<double> readiness;    // of the stage it belongs to: a dot and the figure
    std::string title;                  // shown unless `edits` is set
    std::optional<TextTarget> edits;    // the title is a field of this
    Word title_label = Word::inspect_name;
    std::span<const CommandId> commands;  // the menu; empty: no menu
};
/// Draws the head; returns the place of what follows.
[[nodiscard]] Rect inspector_head(Frame& frame, const Rect& rect, const InspectorHead& head);

/// Rows below the head: one column that scrolls, or two beside each other where there is room.
class InspectorBody {
public:
    InspectorBody(Frame& frame, const Rect& rect);
    ~InspectorBody();
    InspectorBody(const InspectorBody&) = delete;
    InspectorBody& operator=(const InspectorBody&) = delete;

    [[nodiscard]] Column& first() { return m_first; }
    /// The other column; the same one where there is only one.
    [[nodiscard]] Column& second() { return m_second ? *m_second : m_first; }

private:
    ScrollArea m_scroll;
    DisabledScope m_read_only;
    Column m_first;
    std::optional<Column> m_second;
};

/// Why nothing in the open map can be changed; absent when it can.
[[nodiscard]] std::optional<Word> read_only_reason(const Frame& frame);
/// Whether the inspector is a wide, short sheet below the map (ui.md 8).
[[nodiscard]] bool is_sheet(const Rect& rect);

void inspect_cards(Frame& frame, const Rect& rect, const Document& document, const CardSet& set);
void inspect_stage(Frame& frame, const Rect& rect, const Document& document, const Stage& stage);
void inspect_lane(Frame& frame, const Rect& rect, const Document& document, const Lane& lane);
void inspect_phase(Frame& frame, const Rect& rect, const Document& document, const Phase& phase);
void inspect_path(Frame& frame, const Rect& rect, const Document& document, const Path& path);
void inspect_cell(Frame& frame, const Rect& rect, const Document& document, const CellSelected& cell);
void inspect_map(Frame& frame, const Rect& rect, const Document& document);

// ---- parts that a view is made of, in files of their own ----
/// Effect, channel, place, nature, reach, strength and message of touchpoints.
void touchpoint_rows(InspectorBody& body, const Document& document, const CardSet& set);
/// Cost and promised answer time of touchpoints.
void effort_part(Column& column, const CardSet& set);
/// What one touchpoint adds to its stage's score, and the way to the calculation.
void contribution_block(Column& column, const Document& document, const Card& card);
/// Score, band and coverage, and how the score comes about when it is unfolded.
void score_part(Column& column, const Document& document, const Stage& stage);
/// Shows and hides how the figures of what is inspected come about (UiState::inspector_score_open).
void calculation_link(Column& column);
/// How they do, one sentence a figure.
void reckoning_part(Column& column, const std::vector<Reckoned>& figures);
/// Arrived, moved on, source, from and to, and what the counts say.
void measured_part(Column& column, const Document& document, const Stage& stage);
/// How many buy, with the span, what they are worth, and the calibration.
void buyers_part(Column& column, const Document& document);
/// How many arrive at a stage, are lost there, and buy from there.
void stage_flow_part(Column& column, const Document& document, std::size_t position);
/// What the counts make of the map's judgement, and whether the two agree.
void measured_flow_part(Column& column, const MeasuredFlow& measured);
void signals_part(Column& column, const Stage& stage);
/// Everything of one signal, unfolded below its row.
void signal_fields(Column& column, const Stage& stage, const Signal& signal);
/// What the map rests on (status_evidence.cpp): a row each for guesses and for overdue cards, which selects them.
void evidence_links(Column& column);
void personas_part(Column& column, const Map& map);
void value_part(Column& column);
/// Which personas the cards count for.
void card_personas_part(Column& column, const Map& map, const CardSet& set);

/// "80 %", or the word for after the purchase.
[[nodiscard]] std::string readiness_text(Language language, double readiness);
/// The cards of a stage that count in its score, in map order.
[[nodiscard]] std::vector<Box<Card>> touchpoints_of(const Map& map, const StageId& stage);
/// Readiness as the score uses it; 0 when there is no such stage.
[[nodiscard]] double readiness_of(const Document& document, const StageId& stage);

}  // namespace journey::ui
