#include "editor/apply_parts.h"
#include "editor/clean.h"
#include "editor/set_aside.h"
#include "model/lookup.h"

namespace journey {
namespace {

using namespace stage_change;

void change(Stage& stage, const SetName& set, const Map&) { stage.name = clean_text(set.value); }
void change(Stage& stage, const SetPhase& set, const Map& map) {
    if (set.value.empty() || find_phase(map, set.value)) stage.phase = set.value;
}
void change(Stage& stage, const SetReadiness& set, const Map&) {
    stage.readiness = clean_number(set.value, ranges::readiness, stage.readiness);
}
void change(Stage& stage, const SetAfter& set, const Map&) { stage.after = set.value; }
void change(Stage& stage, const SetNeed& set, const Map&) { stage.need = clean_text(set.value); }
void change(Stage& stage, const SetSignals& set, const Map& map) {
    stage.signals = clean_signals(map, stage.id, set.value);
}
void change(Stage& stage, const SetUnaided& set, const Map&) {
    stage.unaided = clean_number(set.value, ranges::unaided, stage.unaided);
}
void change(Stage& stage, const SetMeasured& set, const Map&) {
    stage.measured = set.value ? std::optional(clean_measured(*set.value)) : std::nullopt;
}
void change(Stage& stage, const SetGoal& set, const Map&) {
    stage.goal = clean_number(set.value, ranges::share, stage.goal);
}
void change(Stage& stage, const SetDays& set, const Map&) {
    stage.days = clean_number(set.value, ranges::not_negative, stage.days);
}
void change(Stage& stage, const SetCompetitors& set, const Map&) {
    stage.competitors = clean_number(set.value, ranges::not_negative, stage.competitors);
}
void change(Stage& stage, const SetRisk& set, const Map&) { stage.risk = clean_text(set.value); }
void change(Stage& stage, const SetAsideFinding& set, const Map&) {
    set_finding_aside(stage.set_aside, set.finding, set.reason);
}

}  // namespace

void apply_to(Map& map, const ChangeStage& edit) {
    const auto at = stage_position(map, edit.stage);
    if (!at) return;
    Box<Stage>& box = map.stages[*at];
    Stage stage = *box;
    std::visit([&](const auto& part) { change(stage, part, map); }, edit.change);
    if (stage != *box) box = std::move(stage);
}

}  // namespace journey
