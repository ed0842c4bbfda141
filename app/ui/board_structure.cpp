// What a map is built of, moved by hand: ends of paths (board_path.cpp), borders between phases, lanes. A line shows
// where it will be; one gesture is one step.
#include "model/lookup.h"
#include "ui/board_parts.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float border_px = 4;         // on either side of a border
constexpr float border_touch_px = 12;  // of a finger
constexpr float line_px = 3;    // ui.md 4: the drop line

/// The gap between columns that is nearest to a point of the board.
std::size_t nearest_gap(const Board& board, float board_x) {
    std::size_t gap = 0;
    for (const StageColumn& column : board.layout().columns)
        if (board_x > column.x + column.width / 2) ++gap;
    return gap;
}

void run_phase(const Board& board, PhaseDrag& drag) {
    const auto& bands = board.layout().phases;
    board.frame.out.cursor = board.whole.contains(mouse()) ? Cursor::resize_x : Cursor::not_allowed;
    if (drag.band + 1 >= bands.size()) return;
    const PhaseBand& left = bands[drag.band];
    const PhaseBand& right = bands[drag.band + 1];
    // Both phases keep a stage.
    drag.to = std::clamp(nearest_gap(board, board.on_board(mouse()).x), left.first_stage + 1,
                         right.first_stage + right.stage_count - 1);
}

void drop_phase(const Board& board, const PhaseDrag& drag) {
    const auto& bands = board.layout().phases;
    if (drag.band + 1 >= bands.size() || !board.whole.contains(mouse())) return;
    const std::size_t border = bands[drag.band + 1].first_stage;
    const bool grows = drag.to > border;
    AssignPhase edit{{}, bands[grows ? drag.band : drag.band + 1].id};
    for (std::size_t i = std::min(border, drag.to); i < std::max(border, drag.to); ++i)
        edit.stages.push_back(board.map().stages[i]->id);
    if (!edit.stages.empty()) board.frame.act(action::Commit{std::move(edit)});
}

void draw_phase_drag(const Board& board, const PhaseDrag& drag) {
    if (!board.whole.contains(mouse())) return;
    const auto& columns = board.layout().columns;
    const float x = board.page_x(drag.to < columns.size() ? columns[drag.to].x : board.layout().width);
    fill_rect(board.frame, {x - line_px / 2, board.header.y, line_px, board.header.height},
              board.frame.theme.accent_solid, line_px / 2);
}

std::optional<LaneDrag> lane_at(const Board& board, Point page) {
    if (board.read_only() || !board.rail.contains(page)) return std::nullopt;
    const float y = board.on_board(page).y;
    for (const LaneRow& row : board.layout().lanes)
        if (y >= row.y && y < row.y + row.height) return LaneDrag{row.id, 0};
    return std::nullopt;
}

void run_lane(const Board& board, LaneDrag& drag) {
    const float y = board.on_board(mouse()).y;
    drag.to = 0;
    for (const LaneRow& row : board.layout().lanes)
        if (y > row.y + row.height / 2) ++drag.to;
    board.frame.out.cursor = board.whole.contains(mouse()) ? Cursor::grabbing : Cursor::not_allowed;
}

void drop_lane(const Board& board, const LaneDrag& drag) {
    const auto from = lane_position(board.map(), drag.lane);
    if (!from || !board.whole.contains(mouse())) return;
    // A gap behind the lane's own place counts one less once it has left it.
    const std::size_t to = drag.to > *from ? drag.to - 1 : drag.to;
    if (to != *from) board.frame.act(action::Commit{MoveLane{drag.lane, to}});
}

void draw_lane_drag(const Board& board, const LaneDrag& drag) {
    Frame& frame = board.frame;
    const auto& lanes = board.layout().lanes;
    const auto at = lane_position(board.map(), drag.lane);
    if (!at || *at >= lanes.size() || !board.whole.contains(mouse())) return;
    const float y = board.page_y(drag.to < lanes.size() ? lanes[drag.to].y : board.layout().height);
    frame.draw->PushClipRect({board.rail.x, board.rail.y - line_px}, {board.area.right(), board.area.bottom()}, true);
    fill_rect(frame, {board.rail.x, board.page_y(lanes[*at].y), board.whole.width, lanes[*at].height},
              frame.theme.accent_subtle.faded(0.5F));
    fill_rect(frame, {board.rail.x, y - line_px / 2, board.whole.width, line_px}, frame.theme.accent_solid,
              line_px / 2);
    frame.draw->PopClipRect();
}

}  // namespace

std::optional<std::size_t> phase_border_at(const Board& board, Point page) {
    const bool in_band = page.y >= board.header.y && page.y < board.header.y + BoardSizes::phase_band;
    if (!in_band || !board.header.contains(page) || board.read_only()) return std::nullopt;
    const auto& bands = board.layout().phases;
    const float reach = board.frame.input.coarse_pointer ? border_touch_px : border_px;
    for (std::size_t i = 0; i + 1 < bands.size(); ++i)
        if (std::abs(page.x - board.page_x(bands[i].x + bands[i].width)) <= reach) return i;
    return std::nullopt;
}

bool begin_structure_drag(const Board& board, Point pressed) {
    UiState& state = board.frame.state;
    if (begin_path_drag(board, pressed)) return true;
    if (const auto band = phase_border_at(board, pressed)) {
        state.drag = PhaseDrag{*band, board.layout().phases[*band + 1].first_stage};
        return true;
    }
    const auto lane = lane_at(board, pressed);
    if (lane) state.drag = *lane;
    return lane.has_value();
}

bool run_structure_drag(const Board& board) {
    BoardDrag& drag = board.frame.state.drag;
    if (auto* path = std::get_if<PathDrag>(&drag)) {
        open_under_drag(board);
        run_path_drag(board, *path);
    } else if (auto* phase = std::get_if<PhaseDrag>(&drag)) {
        run_phase(board, *phase);
    } else if (auto* lane = std::get_if<LaneDrag>(&drag)) {
        run_lane(board, *lane);
    } else {
        return false;
    }
    return true;
}

bool end_structure_drag(const Board& board) {
    const BoardDrag& drag = board.frame.state.drag;
    if (const auto* path = std::get_if<PathDrag>(&drag))
        drop_path(board, *path);
    else if (const auto* phase = std::get_if<PhaseDrag>(&drag))
        drop_phase(board, *phase);
    else if (const auto* lane = std::get_if<LaneDrag>(&drag))
        drop_lane(board, *lane);
    else
        return false;
    return true;
}

bool draw_structure_drag(const Board& board) {
    const BoardDrag& drag = board.frame.state.drag;
    if (const auto* path = std::get_if<PathDrag>(&drag))
        draw_path_drag(board, *path);
    else if (const auto* phase = std::get_if<PhaseDrag>(&drag))
        draw_phase_drag(board, *phase);
    else if (const auto* lane = std::get_if<LaneDrag>(&drag))
        draw_lane_drag(board, *lane);
    else
        return false;
    return true;
}

}  // namespace journey::ui
