// Folding: columns change their widths and nothing else, the one under the pointer is held still (ui.md 7).
#include "editor/cursor.h"
#include "model/lookup.h"
#include "ui/board_parts.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr double motion_ms = 160;      // tokens.json motion.base
constexpr double opens_after_ms = 500;  // ui.md 4: a folded phase under a drag

/// How far the motion has come, 0–1; slower towards its end.
float eased(double share) {
    const double rest = 1 - std::clamp(share, 0.0, 1.0);
    return static_cast<float>(1 - rest * rest * rest);
}

/// The column that is held: under the pointer, else the selected one if it is seen, else the first that is.
std::optional<std::size_t> held_column(const Board& board, const Viewport& viewport) {
    const BoardLayout& layout = board.layout();
    const float left = viewport.scroll_x;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool points = board.header.contains({mouse.x, mouse.y}) || board.area.contains({mouse.x, mouse.y});
    const float x = left + mouse.x - board.area.x;
    if (points && x < layout.width) return visible_columns(layout, x, x).first;
    const VisibleRange seen = visible_columns(layout, left, left + board.area.width);
    const auto selected = cursor_place(board.document.selection, board.map()).stage;
    if (selected && *selected >= seen.first && *selected < seen.end) return selected;
    return seen.first < layout.columns.size() ? std::optional(seen.first) : std::nullopt;
}

FoldMotion motion_from(const Board& board, const Viewport& viewport) {
    FoldMotion motion;
    motion.started_ms = board.frame.input.now_ms;
    for (const StageColumn& column : board.layout().columns) motion.from.emplace_back(column.id, column.width);
    const auto held = held_column(board, viewport);
    if (!held || *held >= board.layout().columns.size()) return motion;
    const StageColumn& column = board.layout().columns[*held];
    const float mouse_x = ImGui::GetIO().MousePos.x - board.area.x + viewport.scroll_x;
    motion.held = column.id;
    motion.held_share = std::clamp((mouse_x - column.x) / column.width, 0.0F, 1.0F);
    motion.held_at = column.x + motion.held_share * column.width - viewport.scroll_x;
    return motion;
}

/// Text that is being written must be seen at once, and whoever wants no motion gets a cut.
bool may_move(const Board& board) { return !board.frame.theme.reduced_motion && !board.frame.session.text_edit; }

/// Widths between those the motion began with and those it ends with.
void mix(const FoldMotion& motion, const Map& map, float share, std::vector<float>& widths) {
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const StageId& id = map.stages[i]->id;
        const auto* from = i < motion.from.size() && motion.from[i].first == id ? &motion.from[i] : nullptr;
        if (from) widths[i] = std::round(from->second + (widths[i] - from->second) * share);
    }
}

void hold(const Board& board, const FoldMotion& motion, const std::vector<float>& widths, Viewport& viewport) {
    const auto held = stage_position(board.map(), motion.held);
    if (!held) return;
    viewport.scroll_x = x_of_column(widths, static_cast<float>(*held) + motion.held_share) - motion.held_at;
}

}  // namespace

bool has_folded(const Board& board) {
    return !board.document.folded.empty() || !board.view.folded.empty() || board.view.folding;
}

std::vector<float> widths_now(Board& board, float column_width, Viewport& viewport) {
    BoardView& view = board.view;
    const FoldedStages& folded = board.document.folded;
    std::vector<float> widths = column_widths(board.map(), column_width, folded);
    const bool same_map = view.map && view.map->id == board.map().id && !view.layout.columns.empty();
    if (view.folded != folded) {
        const bool shows_motion = same_map && view.request.column_width == column_width;
        view.folding = shows_motion ? std::optional(motion_from(board, viewport)) : std::nullopt;
        if (view.folding && !may_move(board)) view.folding->started_ms -= motion_ms;
    }
    view.folded = folded;
    if (!view.folding) return folded.empty() ? std::vector<float>{} : widths;
    const double share = (board.frame.input.now_ms - view.folding->started_ms) / motion_ms;
    mix(*view.folding, board.map(), eased(share), widths);
    hold(board, *view.folding, widths, viewport);
    if (share >= 1 || !same_map)
        view.folding.reset();
    else
        board.frame.out.animating = true;
    return widths;
}

void fold_button(const Board& board, const PhaseBand& band, const Rect& rect) {
    Frame& frame = board.frame;
    const Map& map = board.map();
    bool folded = true;
    for (std::size_t i = 0; i < band.stage_count; ++i)
        folded = folded && is_folded(board.document.folded, map.stages[band.first_stage + i]->id);
    const Phase* phase = find_phase(map, band.id);
    const std::string name = fill(frame.language(), folded ? Word::board_unfold_phase : Word::board_fold_phase,
                                  {phase ? shown_name(frame, phase->name) : std::string_view{}});
    const IdScope scope("fold", map.stages[band.first_stage]->id.value);
    const Icon icon = folded ? Icon::unfold_horizontal : Icon::fold_horizontal;
    if (icon_button(frame, "button", rect, icon, name, {.kind = ButtonKind::quiet}))
        frame.act(action::Fold{band_of(map, band.first_stage), !folded});
}

void open_under_drag(const Board& board) {
    Frame& frame = board.frame;
    std::optional<FoldUnderDrag>& under = frame.state.fold_under_drag;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const float x = board.on_board({mouse.x, mouse.y}).x;
    const bool inside = board.header.contains({mouse.x, mouse.y}) || board.area.contains({mouse.x, mouse.y});
    const VisibleRange at = visible_columns(board.layout(), x, x);
    const bool over = inside && at.first < at.end && x >= 0;
    const StageId stage = over ? board.layout().columns[at.first].id : StageId{};
    if (under && std::ranges::find(under->stages, stage) == under->stages.end())
        end_fold_under_drag(board, DragEnd::canceled);
    if (!under && over && is_folded(board.document.folded, stage))
        under = FoldUnderDrag{band_of(board.map(), at.first), frame.input.now_ms};
    if (!under || !under->opened.empty()) return;
    const double opens_at = under->since_ms + opens_after_ms;
    if (frame.input.now_ms < opens_at) {
        frame.out.wake_at_ms = std::min(frame.out.wake_at_ms.value_or(opens_at), opens_at);
        return;
    }
    for (const StageId& id : under->stages)
        if (is_folded(board.document.folded, id)) under->opened.push_back(id);
    frame.act(action::Fold{under->opened, false});
}

void end_fold_under_drag(const Board& board, DragEnd end) {
    std::optional<FoldUnderDrag>& under = board.frame.state.fold_under_drag;
    if (under && !under->opened.empty() && end == DragEnd::canceled) board.frame.act(action::Fold{under->opened, true});
    under.reset();
}

}  // namespace journey::ui
