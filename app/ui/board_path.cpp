// Paths by hand: pointing at an arc, pulling a new one out of a stage or in from outside, or an end to another stage or
// out, and the menu that asks where a new one leads.
#include "model/lookup.h"
#include "ui/board_parts.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float handle_radius = 7;
constexpr float handle_reach = 10;  // of the pointer to a handle or an end
constexpr std::string_view menu_key = "path menu";

bool is_near(Point a, Point b, float reach = handle_reach) { return std::hypot(a.x - b.x, a.y - b.y) <= reach; }

float middle_of(const Board& board, std::size_t stage) {
    const StageColumn& column = board.layout().columns[stage];
    return board.page_x(column.x + column.width / 2);
}

Point handle_of(const Board& board, std::size_t stage) {
    return {middle_of(board, stage), board.header.y + BoardSizes::phase_band};
}

std::optional<std::size_t> column_under(const Board& board, float page_x) {
    const float x = page_x - board.page_x(0);
    const VisibleRange at = visible_columns(board.layout(), x, x);
    if (x < 0 || at.first >= at.end) return std::nullopt;
    return at.first;
}

/// The stage whose header is under the pointer: there its handle shows.
std::optional<std::size_t> handled_stage(const Board& board, Point page) {
    const bool in_reach = board.header.contains({page.x, page.y + handle_reach}) &&
                          page.y > board.header.y + BoardSizes::phase_band - handle_reach;
    return in_reach && !board.read_only() ? column_under(board, page.x) : std::nullopt;
}

/// Left of the arcs, where customers come from and go to; without arcs it lies beside the phases.
Rect outside_place(const Board& board) {
    if (board.arcs.height > 0) return {board.whole.x, board.arcs.y, board.arcs.x - board.whole.x, board.arcs.height};
    return {board.corner.x, board.corner.y, board.corner.width, BoardSizes::phase_band};
}

Point outside_handle(const Board& board) {
    constexpr float from_corner = 14;
    const Rect place = outside_place(board);
    return {place.right() - from_corner, place.bottom() - from_corner};
}

/// Beside the stages: left of them, or behind the last.
bool is_outside(const Board& board, Point page) {
    if (page.y >= board.area.y || !board.whole.contains(page)) return false;
    return page.x < board.area.x || page.x > board.page_x(board.layout().width);
}

/// An end of the selected arc under the pointer, as a drag that has begun.
std::optional<PathDrag> end_at(const Board& board, Point page) {
    const auto* selected = std::get_if<PathSelected>(&board.document.selection);
    if (!selected || board.read_only() || board.arcs.height <= 0) return std::nullopt;
    const float reach = board.frame.input.coarse_pointer ? 2 * handle_reach : handle_reach;
    const std::vector<Arc> arcs = arcs_of(board.map());
    for (const Arc& arc : arcs) {
        if (arc.path->id != selected->id) continue;
        const ArcLine line = arc_line(band_of(board, arcs), arc);
        if (arc.to && is_near(page, {line.in, line.base}, reach))
            return PathDrag{.path = arc.path->id, .moves_from = false, .fixed = arc.path->from};
        if (arc.from && is_near(page, {line.out, line.base}, reach))
            return PathDrag{.path = arc.path->id, .moves_from = true, .fixed = arc.path->to};
    }
    return std::nullopt;
}

}  // namespace

const Arc* point_at_arc(const Board& board, const std::vector<Arc>& arcs) {
    Frame& frame = board.frame;
    const bool free = std::holds_alternative<std::monostate>(frame.state.drag) && board.points_at(board.arcs);
    const Arc* arc = free ? arc_at(band_of(board, arcs), mouse()) : nullptr;
    if (!arc) return nullptr;
    const IdScope scope("path", arc->path->id.value);
    Response response{.id = ImGui::GetID("arc")};
    response.hovered = true;
    tooltip(frame, response, arc_name(frame.language(), board.map(), *arc));
    frame.out.cursor = end_at(board, mouse()) ? Cursor::grab : Cursor::hand;
    frame.state.path_pointed = arc->path->id;
    return arc;
}

bool press_arcs(const Board& board, Point page, PathPress press) {
    if (!board.arcs.contains(page)) return false;
    Frame& frame = board.frame;
    const std::vector<Arc> arcs = arcs_of(board.map());
    if (end_at(board, page)) return true;
    const Arc* arc = arc_at(band_of(board, arcs), page);
    frame.state.text_origin = 0;
    if (arc && press == PathPress::twice)
        frame.act(action::BeginText{text_target::PathShare{arc->path->id}});
    else
        frame.act(action::Select{arc ? Selection{PathSelected{arc->path->id}} : Selection{NothingSelected{}}});
    return true;
}

std::optional<std::size_t> path_handle_at(const Board& board, Point page) {
    const auto stage = handled_stage(board, page);
    return stage && is_near(page, handle_of(board, *stage)) ? stage : std::nullopt;
}

bool begin_path_drag(const Board& board, Point pressed) {
    std::optional<PathDrag> drag = end_at(board, pressed);
    if (const auto stage = path_handle_at(board, pressed); stage && !drag)
        drag = PathDrag{.path = {}, .moves_from = false, .fixed = board.layout().columns[*stage].id};
    const bool comes_in = !board.read_only() && !board.map().stages.empty() && outside_place(board).contains(pressed);
    if (comes_in && !drag) drag = PathDrag{};
    if (drag) board.frame.state.drag = *drag;
    return drag.has_value();
}

void run_path_drag(const Board& board, PathDrag& drag) {
    drag.target.reset();
    drag.leaves = !drag.fixed.empty() && is_outside(board, mouse());
    board.frame.out.cursor = Cursor::grabbing;
    if (!board.whole.contains(mouse()) || mouse().x < board.area.x) return;
    const auto at = column_under(board, mouse().x);
    if (at && board.layout().columns[*at].id != drag.fixed) drag.target = at;
}

void drop_path(const Board& board, const PathDrag& drag) {
    if (!drag.target && !drag.leaves) return;
    const StageId target = drag.target ? board.layout().columns[*drag.target].id : StageId{};
    if (drag.path.empty()) return board.frame.act(action::AddPath{drag.fixed, target});
    const Path* path = find_path(board.map(), drag.path);
    if (!path) return;
    Path moved = *path;
    (drag.moves_from ? moved.from : moved.to) = target;
    board.frame.act(action::Commit{ChangePath{std::move(moved)}});
}

namespace {

/// Where a path may be let go to lead out of the journey; stronger while it would.
void draw_way_out(const Board& board, const PathDrag& drag) {
    Frame& frame = board.frame;
    const Rect place = outside_place(board);
    fill_rect(frame, place, frame.theme.surface_canvas);
    const Rect box{place.x + 4, place.y + 2, place.width - 8, place.height - 4};
    if (drag.leaves) fill_rect(frame, box, frame.theme.accent_subtle, metric::radius_md);
    dashed_rect(frame, box, drag.leaves ? frame.theme.accent_solid : frame.theme.border_strong, metric::radius_md);
    draw_text_in(frame, {box.x + 6, box.y, box.width - 12, box.height}, frame.word(Word::path_outside_out),
                 style::caption_medium, drag.leaves ? frame.theme.accent_text : frame.theme.text_tertiary,
                 Align::center);
}

}  // namespace

void draw_path_drag(const Board& board, const PathDrag& drag) {
    Frame& frame = board.frame;
    const Layer layer(frame, "drag", {board.header.x, board.header.y, 1, 1});
    frame.draw->PushClipRect({board.whole.x, board.whole.y}, {board.whole.right(), board.whole.bottom()}, true);
    if (!drag.fixed.empty()) draw_way_out(board, drag);
    const float base = board.header.y + BoardSizes::phase_band;
    Point end = mouse();
    if (drag.target) {
        const StageColumn& column = board.layout().columns[*drag.target];
        const Rect place{board.page_x(column.x), base, column.width, BoardSizes::stage_header};
        fill_rect(frame, place, frame.theme.accent_subtle.faded(0.5F), metric::radius_md);
        stroke_rect(frame, place, frame.theme.accent_solid, metric::radius_md, 2);
        end = {middle_of(board, *drag.target), base};
    }
    const auto fixed = stage_position(board.map(), drag.fixed);
    const Point begin = fixed ? Point{middle_of(board, *fixed), base} : outside_handle(board);
    const float rise = std::min(60.0F, 20 + std::abs(end.x - begin.x) / 4);
    const float top = std::max(board.whole.y + 4, std::min(begin.y, end.y) - rise);
    frame.draw->AddBezierCubic({begin.x, begin.y}, {begin.x, top}, {end.x, top}, {end.x, end.y},
                               frame.theme.accent_solid.abgr, 2);
    frame.draw->AddCircleFilled({end.x, end.y}, 4, frame.theme.accent_solid.abgr);
    frame.draw->AddCircleFilled({begin.x, begin.y}, 4, frame.theme.accent_solid.abgr);
    frame.draw->PopClipRect();
}

namespace {

void draw_handle(const Board& board, Point at, bool near) {
    Frame& frame = board.frame;
    frame.draw->AddCircleFilled({at.x, at.y}, handle_radius + 1, frame.theme.surface_canvas.abgr);
    frame.draw->AddCircleFilled({at.x, at.y}, handle_radius,
                                near ? frame.theme.accent_solid.abgr : frame.theme.surface_raised.abgr);
    frame.draw->AddCircle({at.x, at.y}, handle_radius, frame.theme.accent_solid.abgr, 0, 1.5F);
    draw_icon_centered(frame, at, Icon::plus, 10, near ? frame.theme.text_on_accent : frame.theme.accent_text);
    if (near) frame.out.cursor = Cursor::grab;
}

void explain_handle(const Board& board, std::string_view id, Word meaning, std::string_view shortcut) {
    const IdScope scope("path handle", id);
    Response response{.id = ImGui::GetID("handle")};
    response.hovered = true;
    tooltip(board.frame, response, board.frame.word(meaning), shortcut);
}

}  // namespace

void draw_path_handle(const Board& board) {
    if (!board.points_at(board.whole) || !std::holds_alternative<std::monostate>(board.frame.state.drag)) return;
    if (board.read_only() || board.map().stages.empty()) return;
    if (outside_place(board).contains(mouse())) {
        // All of the place can be pulled at.
        draw_handle(board, outside_handle(board), true);
        return explain_handle(board, "outside", Word::path_handle_in, {});
    }
    const auto stage = handled_stage(board, mouse());
    if (!stage) return;
    const Point at = handle_of(board, *stage);
    const bool near = is_near(mouse(), at);
    draw_handle(board, at, near);
    if (near) explain_handle(board, board.layout().columns[*stage].id.value, Word::path_handle, "B");
}

void draw_path_menu(const Board& board) {
    Frame& frame = board.frame;
    const WidgetId owner = ImGui::GetID(menu_key.data(), menu_key.data() + menu_key.size());
    const StageId from = *board.document.path_from;
    const auto at = stage_position(board.map(), from);
    if (!frame.state.path_asked && at) {
        const StageColumn& column = board.layout().columns[*at];
        frame.state.path_asked = true;
        return open_menu(
            frame, owner,
            {board.page_x(column.x), board.header.y + BoardSizes::phase_band, column.width, BoardSizes::stage_header});
    }
    std::vector<MenuRow> rows{{.text = std::string(frame.word(Word::path_in_here))},
                              {.text = std::string(frame.word(Word::path_out_here))}};
    std::vector<action::AddPath> choices{{{}, from}, {from, {}}};
    for (const Box<Stage>& stage : board.map().stages) {
        if (stage->id == from) continue;
        rows.push_back({.text = std::string(shown_name(frame, stage->name)), .separator_before = choices.size() == 2});
        choices.push_back({from, stage->id});
    }
    const auto chosen = menu(frame, owner, frame.word(Word::path_leads_where), rows);
    if (menu_is_open(frame, owner)) return;
    frame.state.path_asked = false;
    if (chosen)
        frame.act(choices[static_cast<std::size_t>(*chosen)]);
    else
        frame.act(action::AskForPath{});
}

}  // namespace journey::ui
