// A lane, a phase, an empty cell.
#include "ui/inspector.h"

#include <algorithm>
#include <array>

namespace journey::ui {
namespace {

constexpr Label kind_label{Word::inspect_lane_kind, Word::inspect_lane_kind_meaning};
constexpr Label cards_label{Word::inspect_card_count, Word::inspect_card_count_meaning};
constexpr Label stage_count_label{Word::inspect_stage_count, Word::inspect_stage_count_meaning};

constexpr std::array lane_commands{CommandId::edit_selected,  CommandId::count,    CommandId::move_lane_up,
                                   CommandId::move_lane_down, CommandId::new_lane, CommandId::count,
                                   CommandId::delete_selected};
constexpr std::array phase_commands{CommandId::edit_selected, CommandId::delete_selected};
constexpr std::array cell_commands{CommandId::paste};

std::string count_text(const Frame& frame, std::size_t count) {
    return number_text(frame.language(), static_cast<double>(count), 0);
}

void lane_kind_row(Column& column, const Lane& lane) {
    Frame& frame = column.frame;
    std::vector<ChoiceItem> items = items_of<LaneKind>(frame.language(), LaneKind::custom);
    for (std::size_t i = 0; i < items.size(); ++i) items[i].icon = icon_of(Open<LaneKind>(static_cast<LaneKind>(i)));
    const auto chosen =
        choice_row(column, "kind", {kind_label, items, position_of(std::optional(lane.kind)), lane.kind.unknown});
    if (chosen)
        frame.act(action::Commit{ChangeLane{lane.id, std::nullopt, Open<LaneKind>(static_cast<LaneKind>(*chosen))}});
    const bool scores = lane.kind.value == LaneKind::touchpoints;
    if (scores)
        sentence(column, "touchpoint", frame.word(Word::glossary_touchpoint_text), Icon::circle_help,
                 frame.theme.text_secondary);
    sentence(column, "scores", frame.word(scores ? Word::inspect_lane_scores : Word::inspect_lane_scores_not),
             Icon::info, frame.theme.text_tertiary);
}

/// A command of the table as a button over the width of the column.
void command_row(Column& column, CommandId id) {
    Frame& frame = column.frame;
    const Command& row = command(id);
    const IdScope scope("command", id);
    const std::string shortcut =
        row.keys.empty() ? std::string()
                         : shortcut_text(row.keys.front(), frame.language(), frame.session.surroundings.mac);
    const ButtonLook look{
        .icon = icon_named(row.icon), .shortcut = shortcut, .why_disabled = why_disabled(frame.session, id)};
    if (button(frame, "run", column.take(column.control), frame.word(row.title), look)) frame.act(action::Run{id});
}

/// Rows that lead to the stages.
void stage_links(Column& column, const Document& document, const PhaseId& phase) {
    Frame& frame = column.frame;
    const DisabledScope enabled(frame, {});
    for (const Box<Stage>& stage : document.map.stages) {
        if (stage->phase != phase) continue;
        const IdScope scope("stage", stage->id.value);
        const ListRow row{.icon = Icon::milestone,
                          .text = stage->name.empty() ? std::string(frame.word(Word::inspect_unnamed)) : stage->name,
                          .end = readiness_text(frame.language(), readiness_of(document, stage->id)),
                          .end_meaning = Word::inspect_readiness_meaning};
        if (list_row(column, "link", row)) frame.act(action::Select{StageSelected{stage->id}});
    }
}

}  // namespace

void inspect_lane(Frame& frame, const Rect& rect, const Document& document, const Lane& lane) {
    const Map& map = document.map;
    const std::size_t position = lane_position(map, lane.id).value_or(0) + 1;
    const InspectorHead head{.icon = icon_of(lane.kind),
                             .kind = fill(frame.language(), Word::inspect_lane_of,
                                          {count_text(frame, position), count_text(frame, map.lanes.size())}),
                             .readiness = {},
                             .title = {},
                             .edits = text_target::LaneName{lane.id},
                             .title_label = Word::inspect_lane_name,
                             .commands = lane_commands};
    const Rect below = inspector_head(frame, rect, head);
    InspectorBody body(frame, below);
    lane_kind_row(body.first(), lane);
    const auto cards = std::ranges::count_if(map.cards, [&](const Box<Card>& card) { return card->lane == lane.id; });
    value_row(body.first(), cards_label, count_text(frame, static_cast<std::size_t>(cards)));
    section(body.second(), Word::inspect_place_and_life);
    for (const CommandId id : {CommandId::move_lane_up, CommandId::move_lane_down, CommandId::delete_selected})
        command_row(body.second(), id);
}

void inspect_phase(Frame& frame, const Rect& rect, const Document& document, const Phase& phase) {
    const auto stages =
        std::ranges::count_if(document.map.stages, [&](const Box<Stage>& stage) { return stage->phase == phase.id; });
    const InspectorHead head{.icon = Icon::columns_3,
                             .kind = std::string(frame.word(Word::inspect_phase)),
                             .readiness = {},
                             .title = {},
                             .edits = text_target::PhaseName{phase.id},
                             .title_label = Word::inspect_phase_name,
                             .commands = phase_commands};
    const Rect below = inspector_head(frame, rect, head);
    InspectorBody body(frame, below);
    value_row(body.first(), stage_count_label, count_text(frame, static_cast<std::size_t>(stages)));
    stage_links(body.first(), document, phase.id);
    body.first().y += body.first().gap;
    command_row(body.second(), CommandId::delete_selected);
    sentence(body.second(), "stays", frame.word(Word::inspect_phase_delete), Icon::info, frame.theme.text_tertiary);
}

void inspect_cell(Frame& frame, const Rect& rect, const Document& document, const CellSelected& cell) {
    const Lane* lane = find_lane(document.map, cell.lane);
    const Stage* stage = find_stage(document.map, cell.stage);
    if (!lane || !stage) return inspect_map(frame, rect, document);
    const InspectorHead head{.icon = icon_of(lane->kind),
                             .kind = stage->name,
                             .readiness = readiness_of(document, stage->id),
                             .title = lane->name,
                             .edits = {},
                             .title_label = Word::inspect_lane_name,
                             .commands = cell_commands};
    const Rect below = inspector_head(frame, rect, head);
    InspectorBody body(frame, below);
    const bool touchpoints = lane->kind.value == LaneKind::touchpoints;
    const Word add = touchpoints ? Word::inspect_add_touchpoint : Word::inspect_add_card;
    sentence(body.first(), "empty", frame.word(Word::inspect_cell_meaning), Icon::none, frame.theme.text_secondary);
    if (button_row(body.first(), "add", add, Icon::plus)) frame.act(action::AddCard{cell.stage, cell.lane});
}

}  // namespace journey::ui
