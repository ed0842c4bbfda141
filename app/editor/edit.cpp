#include "editor/edit.h"

#include "editor/apply_parts.h"
#include "editor/overload.h"

namespace journey {
namespace {

Word label(const CardChange& change) {
    using namespace card_change;
    return std::visit(Overload{[](const SetText&) { return Word::label_card_text; },
                               [](const SetNote&) { return Word::label_card_note; },
                               [](const SetPersonas&) { return Word::label_card_personas; },
                               [](const SetOwner&) { return Word::label_card_owner; },
                               [](const SetTruth&) { return Word::label_card_truth; },
                               [](const SetLink&) { return Word::label_card_link; },
                               [](const SetAsideFinding&) { return Word::label_set_aside; },
                               [](const SetEmotion&) { return Word::label_card_emotion; },
                               [](const SetChannel&) { return Word::label_card_channel; },
                               [](const SetPlace&) { return Word::label_card_place; },
                               [](const SetEffect&) { return Word::label_card_effect; },
                               [](const SetStrength&) { return Word::label_card_strength; },
                               [](const SetReach&) { return Word::label_card_reach; },
                               [](const SetNature&) { return Word::label_card_nature; },
                               [](const SetMessage&) { return Word::label_card_message; },
                               [](const SetCost&) { return Word::label_card_cost; },
                               [](const SetAnswerHours&) { return Word::label_card_answer_hours; },
                               // SetEvidence, SetSample, SetSource, SetReviewBy: what the card rests on
                               [](const auto&) { return Word::label_card_evidence; }},
                      change);
}

Word label(const StageChange& change) {
    using namespace stage_change;
    return std::visit(Overload{[](const SetName&) { return Word::label_stage_name; },
                               [](const SetPhase&) { return Word::label_stage_phase; },
                               [](const SetReadiness&) { return Word::label_stage_readiness; },
                               [](const SetAfter&) { return Word::label_stage_readiness; },
                               [](const SetNeed&) { return Word::label_stage_need; },
                               [](const SetSignals&) { return Word::label_stage_signals; },
                               [](const SetMeasured&) { return Word::label_stage_measured; },
                               [](const SetGoal&) { return Word::label_stage_goal; },
                               [](const SetAsideFinding&) { return Word::label_set_aside; },
                               // SetUnaided, SetDays, SetCompetitors, SetRisk: figures and facts of the stage
                               [](const auto&) { return Word::label_stage; }},
                      change);
}

Word label(const MapChange& change) {
    using namespace map_change;
    return std::visit(Overload{[](const SetTitle&) { return Word::label_map_title; },
                               [](const SetPersonas&) { return Word::label_map_personas; },
                               [](const SetPaths&) { return Word::label_map_paths; },
                               [](const Calibrate&) { return Word::label_calibrate; },
                               [](const auto&) { return Word::label_map; }},
                      change);
}

}  // namespace

Map apply(const Map& map, const Edit& edit) {
    Map next = map;
    std::visit([&](const auto& part) { apply_to(next, part); }, edit);
    return next;
}

Word label_of(const Edit& edit) {
    return std::visit(
        Overload{[](const ChangeMap& part) { return label(part.change); },
                 [](const ChangeCards& part) { return label(part.change); },
                 [](const ChangeStage& part) { return label(part.change); },
                 [](const ChangeLane& part) { return part.name ? Word::label_lane_name : Word::label_lane_kind; },
                 [](const RenamePhase&) { return Word::label_phase_name; },
                 [](const InsertStage&) { return Word::label_insert_stage; },
                 [](const RemoveStage&) { return Word::label_remove_stage; },
                 [](const MoveStage&) { return Word::label_move_stage; },
                 [](const InsertLane&) { return Word::label_insert_lane; },
                 [](const RemoveLane&) { return Word::label_remove_lane; },
                 [](const MoveLane&) { return Word::label_move_lane; },
                 [](const InsertPhase&) { return Word::label_insert_phase; },
                 [](const AssignPhase&) { return Word::label_stage_phase; },
                 [](const RemovePhase&) { return Word::label_remove_phase; },
                 [](const InsertPath&) { return Word::label_insert_path; },
                 [](const ChangePath&) { return Word::label_change_path; },
                 [](const RemovePath&) { return Word::label_remove_path; },
                 [](const InsertCards&) { return Word::label_insert_cards; },
                 [](const RemoveCards&) { return Word::label_remove_cards; },
                 [](const MoveCards&) { return Word::label_move_cards; },
                 [](const ReplaceMap&) { return Word::label_replace_map; }},
        edit);
}

}  // namespace journey
