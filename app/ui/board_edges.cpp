// While something is dragged near an edge, the board scrolls under it; when that comes to nothing, it goes back.
#include "ui/board_parts.h"

#include <algorithm>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float edge_px = 32;  // ui.md 4
constexpr float scroll_px_per_frame = 12;

/// How far the board scrolls in a frame whose pointer is this far inside an edge; outside it is at its fastest.
float pull(float inside_px) { return std::clamp((edge_px - inside_px) / edge_px, 0.0F, 1.0F) * scroll_px_per_frame; }

/// Which edges pull while this is dragged.
struct Edges {
    bool left = false;
    bool right = false;
    bool top_and_bottom = false;
};

Edges edges_of(const Board& board, Point at) {
    const BoardDrag& drag = board.frame.state.drag;
    if (std::holds_alternative<CardDrag>(drag) || std::holds_alternative<Marquee>(drag)) return {true, true, true};
    if (std::holds_alternative<LaneDrag>(drag)) return {false, false, true};
    if (std::holds_alternative<StageDrag>(drag) || std::holds_alternative<PhaseDrag>(drag)) return {true, true, false};
    const auto* path = std::get_if<PathDrag>(&drag);
    // Left of the stages a path leads out of the journey or comes in: not on to what is out of sight.
    if (!path || path->leaves || at.x < board.area.x) return {};
    const bool comes_in = path->path.empty() && path->fixed.empty();
    return {!comes_in, true, false};
}

}  // namespace

void scroll_at_edges(const Board& board) {
    if (board.frame.state.drag_is_held) return;
    const Point at = mouse();
    const Edges edges = edges_of(board, at);
    Viewport viewport = board.view.viewport;
    if (edges.left) viewport.scroll_x -= pull(at.x - board.area.x);
    if (edges.right) viewport.scroll_x += pull(board.area.right() - at.x);
    if (edges.top_and_bottom) viewport.scroll_y += pull(board.area.bottom() - at.y) - pull(at.y - board.area.y);
    if (viewport == board.view.viewport) return;
    board.frame.act(action::SetViewport{viewport});
    board.frame.out.animating = true;
}

void call_off(const Board& board) {
    end_fold_under_drag(board, DragEnd::canceled);
    // A new layout comes without the motion of folding, which would hold a column still and not what was seen.
    board.view.folding.reset();
    board.view.map.reset();
    board.frame.act(action::SetViewport{board.frame.state.drag_from});
}

}  // namespace journey::ui
