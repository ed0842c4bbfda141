// Folding stages to narrow columns. Like the viewport it changes no map and joins no history.
#include "editor/cursor.h"
#include "editor/update_handlers.h"

#include <algorithm>
#include <span>

namespace journey {
namespace {

std::vector<StageId> all_stages(const Map& map) {
    std::vector<StageId> stages;
    for (const Box<Stage>& stage : map.stages) stages.push_back(stage->id);
    return stages;
}

void fold(Turn& turn, std::span<const StageId> stages, bool folded) {
    Document& document = *turn.session.document;
    document.folded = with_folded(std::move(document.folded), stages, folded);
}

}  // namespace

std::vector<StageId> band_of(const Map& map, std::size_t stage) {
    const PhaseId& phase = map.stages[stage]->phase;
    std::size_t first = stage;
    while (first > 0 && map.stages[first - 1]->phase == phase) --first;
    std::vector<StageId> stages;
    for (std::size_t i = first; i < map.stages.size() && map.stages[i]->phase == phase; ++i)
        stages.push_back(map.stages[i]->id);
    return stages;
}

std::optional<std::size_t> stage_to_fold(const Selection& selection, const Map& map) {
    const auto* phase = std::get_if<PhaseSelected>(&selection);
    if (!phase) return cursor_place(selection, map).stage;
    for (std::size_t i = 0; i < map.stages.size(); ++i)
        if (map.stages[i]->phase == phase->id) return i;
    return std::nullopt;
}

ViewState view_of(const Document& document) {
    return {document.selection, document.viewport, with_present(document.folded, document.map), hidden_lanes(document),
            document.persona()};
}

void open_folded(Turn& turn, const StageId& stage) { fold(turn, {&stage, 1}, false); }

void run_fold(Turn& turn, CommandId id) {
    Document& document = *turn.session.document;
    const std::vector<StageId> all = all_stages(document.map);
    if (id == CommandId::fold_all) return fold(turn, all, true);
    if (id == CommandId::unfold_all) return document.folded.clear();
    const auto at = stage_to_fold(document.selection, document.map);
    if (!at) return;
    const StageId& own = document.map.stages[*at]->id;
    if (id == CommandId::fold_stage) return fold(turn, {&own, 1}, !is_folded(document.folded, own));
    const std::vector<StageId> band = band_of(document.map, *at);
    const bool opens = std::ranges::all_of(band, [&](const StageId& each) { return is_folded(document.folded, each); });
    if (id == CommandId::fold_phase) return fold(turn, band, !opens);
    fold(turn, all, true);
    fold(turn, band, false);
}

void handle(Turn& turn, const action::Fold& wanted) {
    if (turn.session.document) fold(turn, wanted.stages, wanted.folded);
}

}  // namespace journey
