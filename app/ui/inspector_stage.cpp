// A stage: its score, what the customer needs there, how ready they are, what is known and what is promised.
#include "ui/inspector.h"

#include <array>

namespace journey::ui {
namespace {

using text_target::StageFigure;

constexpr Label need_label{Word::inspect_need, Word::inspect_need_meaning};
constexpr Label phase_label{Word::inspect_phase, Word::inspect_phase_meaning};
constexpr Label readiness_label{Word::inspect_readiness, Word::inspect_readiness_meaning};
constexpr Label after_label{Word::inspect_after, Word::inspect_after_meaning};
constexpr Label unaided_label{Word::inspect_unaided, Word::inspect_unaided_meaning};
constexpr Label goal_label{Word::inspect_goal, Word::inspect_goal_meaning};
constexpr Label days_label{Word::inspect_days, Word::inspect_days_meaning};
constexpr Label competitors_label{Word::inspect_competitors, Word::inspect_competitors_meaning};
constexpr Label risk_label{Word::inspect_risk, Word::inspect_risk_meaning};

constexpr std::array stage_commands{CommandId::edit_selected,    CommandId::duplicate_selected, CommandId::count,
                                    CommandId::new_stage_before, CommandId::new_stage,          CommandId::count,
                                    CommandId::move_stage_back,  CommandId::move_stage_forward, CommandId::count,
                                    CommandId::delete_selected};

InspectorHead head_of(const Frame& frame, const Document& document, const Stage& stage) {
    const Language language = frame.language();
    const double position = static_cast<double>(stage_position(document.map, stage.id).value_or(0)) + 1;
    const double count = static_cast<double>(document.map.stages.size());
    return {.icon = Icon::milestone,
            .kind = fill(language, Word::inspect_stage_of,
                         {number_text(language, position, 0), number_text(language, count, 0)}),
            .readiness = readiness_of(document, stage.id),
            .title = {},
            .edits = text_target::StageName{stage.id},
            .title_label = Word::inspect_stage_name,
            .commands = stage_commands};
}

Edit change(const Stage& stage, StageChange to) { return ChangeStage{stage.id, std::move(to)}; }

void phase_row(Column& column, const Map& map, const Stage& stage) {
    std::vector<ChoiceItem> items{{.text = std::string(column.frame.word(Word::inspect_none))}};
    int chosen = 0;
    for (const Phase& phase : map.phases) {
        if (phase.id == stage.phase) chosen = static_cast<int>(items.size());
        items.push_back({.text = phase.name});
    }
    const auto to = choice_row(column, "phase", {phase_label, items, chosen, {}});
    if (!to) return;
    const PhaseId phase = *to == 0 ? PhaseId{} : map.phases[static_cast<std::size_t>(*to - 1)].id;
    column.frame.act(action::Commit{change(stage, stage_change::SetPhase{phase})});
}

void readiness_row(Column& column, const Document& document, const Stage& stage) {
    if (stage.after) return;
    constexpr SliderRange range{.min = 0, .max = 110, .step = 1};
    Frame& frame = column.frame;
    const double shown = stage.readiness.value_or(readiness_of(document, stage.id));
    const SliderResponse response = slider_row(column, "readiness",
                                               {readiness_label, shown, range, readiness_text(frame.language(), shown),
                                                text_target::StageNumber{stage.id, StageFigure::readiness}});
    send(frame, response, [&](double to) { return change(stage, stage_change::SetReadiness{to}); });
    if (stage.readiness) return;
    sentence(column, "between",
             fill(frame.language(), Word::inspect_readiness_between, {readiness_text(frame.language(), shown)}),
             Icon::info, frame.theme.text_tertiary);
}

void after_row(Column& column, const Stage& stage) {
    if (toggle_row(column, "after", after_label, stage.after))
        column.frame.act(action::Commit{change(stage, stage_change::SetAfter{!stage.after})});
}

void unaided_row(Column& column, const Stage& stage) {
    constexpr SliderRange range{.min = 0.01, .max = 0.99, .step = 0.01};
    Frame& frame = column.frame;
    const SliderResponse response =
        slider_row(column, "unaided",
                   {unaided_label, stage.unaided, range, percent_text(frame.language(), stage.unaided),
                    text_target::StageNumber{stage.id, StageFigure::unaided}});
    send(frame, response, [&](double to) { return change(stage, stage_change::SetUnaided{to}); });
}

std::optional<LaneId> touchpoint_lane(const Map& map) {
    for (const Lane& lane : map.lanes)
        if (lane.kind.value == LaneKind::touchpoints) return lane.id;
    return {};
}

void touchpoints_part(Column& column, const Map& map, const Stage& stage) {
    Frame& frame = column.frame;
    const std::vector<Box<Card>> cards = touchpoints_of(map, stage.id);
    section(column, Word::lane_touchpoints, cards.size());
    {
        const DisabledScope enabled(frame, {});
        for (const Box<Card>& card : cards) {
            const IdScope scope("card", card->id.value);
            const std::string reach = percent_text(frame.language(), card->touch.reach);
            const ListRow row{.icon = icon_of(card->touch.channel),
                              .text = card->text.empty() ? std::string(frame.word(Word::inspect_unnamed)) : card->text,
                              .end = reach,
                              .effect = card->touch.effect,
                              .name = fill(frame.language(), Word::inspect_touchpoint_row,
                                           {card->text, words_for(frame.language(), card->touch.effect), reach}),
                              .end_meaning = Word::inspect_reach_meaning};
            if (list_row(column, "touchpoint", row)) frame.act(action::Select{CardsSelected{{card->id}}});
        }
    }
    const auto lane = touchpoint_lane(map);
    const ListRow add{.icon = Icon::plus, .text = std::string(frame.word(Word::inspect_add_touchpoint)), .quiet = true};
    if (lane && !frame.disabled && list_row(column, "add", add)) frame.act(action::AddCard{stage.id, *lane});
    column.y += column.gap;
}

/// Goal, stay, competitors, risk: what else is known about the stage.
void more_part(Column& column, const Stage& stage) {
    Frame& frame = column.frame;
    section(column, Word::inspect_more_about_stage);
    const auto number = [&](StageFigure figure) { return text_target::StageNumber{stage.id, figure}; };
    number_row(column, "goal", goal_label, number(StageFigure::goal), Word::inspect_goal_unit);
    number_row(column, "days", days_label, number(StageFigure::days), Word::inspect_days_unit);
    number_row(column, "competitors", competitors_label, number(StageFigure::competitors),
               Word::inspect_competitors_unit);
    if (stage.competitors && *stage.competitors >= 1) {
        const std::string suppliers = number_text(frame.language(), *stage.competitors, 0);
        sentence(column, "chance",
                 fill(frame.language(), Word::inspect_chance,
                      {suppliers, percent_text(frame.language(), 1 / *stage.competitors)}),
                 Icon::info, frame.theme.text_tertiary);
    }
    text_block(column, "risk", risk_label, text_target::StageRisk{stage.id}, Word::inspect_risk_empty);
}

}  // namespace

void inspect_stage(Frame& frame, const Rect& rect, const Document& document, const Stage& stage) {
    const Rect below = inspector_head(frame, rect, head_of(frame, document, stage));
    InspectorBody body(frame, below);
    score_part(body.first(), document, stage);
    const std::size_t position = stage_position(document.map, stage.id).value_or(0);
    stage_flow_part(body.first(), document, position);
    if (frame.state.inspector_score_open)
        reckoning_part(body.first(), reckoning_of_stage(frame.language(), document, position));
    text_block(body.second(), "need", need_label, text_target::StageNeed{stage.id}, Word::inspect_need_empty);
    phase_row(body.second(), document.map, stage);
    readiness_row(body.second(), document, stage);
    after_row(body.second(), stage);
    unaided_row(body.second(), stage);
    touchpoints_part(body.first(), document.map, stage);
    measured_part(body.second(), document, stage);
    more_part(body.second(), stage);
    signals_part(body.first(), stage);
}

}  // namespace journey::ui
