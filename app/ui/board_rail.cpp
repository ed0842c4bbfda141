// The rail: the lanes' names, pinned left.
#include "ui/board_parts.h"

#include <algorithm>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float left = RailSizes::left;
constexpr float icon_gap = RailSizes::icon_gap;
constexpr float name_top = RailSizes::name_top;
constexpr float add_height = 28;
constexpr float inset = RailSizes::right;

void draw_lane(const Board& board, std::size_t lane_at) {
    Frame& frame = board.frame;
    const LaneRow& row = board.layout().lanes[lane_at];
    const Lane& lane = board.map().lanes[lane_at];
    const Rect rect{board.rail.x, board.page_y(row.y), board.rail.width, row.height};
    const IdScope scope("lane", lane.id.value);
    const auto* selected = std::get_if<LaneSelected>(&board.document.selection);
    const bool on = selected && selected->id == lane.id;
    const Rect hit{rect.x, std::max(rect.y, board.rail.y), rect.width, rect.bottom() - std::max(rect.y, board.rail.y)};
    const bool hovered = board.points_at(board.rail) && hit.contains(mouse());
    if (on)
        fill_rect(frame, rect, frame.theme.surface_selected);
    else if (hovered)
        fill_rect(frame, rect, frame.theme.surface_hover.faded(0.6F));
    horizontal_line(frame, rect.x, rect.bottom() - 1, rect.width, frame.theme.border_subtle);
    if (on) fill_rect(frame, {rect.x, rect.y, 2, rect.height - 1}, frame.theme.accent_solid);
    if (hovered && !board.read_only()) {
        constexpr float grip = 12;
        draw_icon(frame, {rect.x + 1, rect.y + name_top + 2}, Icon::grip_vertical, grip, frame.theme.text_tertiary);
        frame.out.cursor = Cursor::grab;
    }
    if (board.compact_rail) {
        draw_icon_centered(frame, {rect.x + rect.width / 2, rect.y + name_top + 9}, icon_of(lane.kind), metric::icon_md,
                           frame.theme.text_tertiary);
        return;
    }
    draw_icon(frame, {rect.x + left, rect.y + name_top + 1}, icon_of(lane.kind), metric::icon_sm,
              frame.theme.text_tertiary);
    const float x = rect.x + left + metric::icon_sm + icon_gap;
    const text_target::LaneName target{lane.id};
    const float width = rect.right() - x - inset;
    if (edits_here(board, target)) {
        place_editor(board, target, {x, rect.y + name_top, width, style::cell_medium.line_px},
                     {style::cell_medium, frame.word(Word::command_new_lane)});
        return;
    }
    if (board.document.search)
        mark_found_lines(board, {x, rect.y + name_top},
                         {FoundIn::lane_name, lane.id.value, lane.name, style::cell_medium},
                         wrap(lane.name, width, 2, style::cell_medium.weight, style::cell_medium.size_px,
                              measure_with(frame.fonts)));
    const float used = draw_text_wrapped(frame, {x, rect.y + name_top}, width, 2, shown_name(frame, lane.name),
                                         style::cell_medium, frame.theme.text_primary);
    if (row.kind == LaneKind::feels && !board.map().personas.empty())
        draw_feeling_names(board, lane_at, {x, rect.y + name_top + used + RailSizes::below_name, width, rect.bottom()});
    if (row.kind != LaneKind::touchpoints) return;
    std::size_t count = 0;
    for (std::size_t stage = 0; stage < board.layout().columns.size(); ++stage)
        count += board.layout().cell(lane_at, stage).count;
    const float line = rect.y + name_top + used + RailSizes::below_name;
    if (line + style::caption.line_px > rect.bottom()) return;  // it would lie on the lane below
    draw_text(frame, {x, line},
              fill(frame.language(), Word::board_touchpoint_count,
                   {number_text(frame.language(), static_cast<double>(count), 0)}),
              style::caption, frame.theme.text_tertiary);
}

/// The way back to lanes that are hidden.
void show_lanes_button(const Board& board) {
    Frame& frame = board.frame;
    constexpr CommandId id = CommandId::show_all_lanes;
    if (why_disabled(frame.session, id)) return;
    const float y = board.page_y(board.layout().height) + 2 * inset + add_height;
    const Rect rect{board.rail.x + inset, y, board.rail.width - 2 * inset, add_height};
    const std::string count = number_text(frame.language(), static_cast<double>(board.document.hidden.size()), 0);
    const ButtonLook look{.kind = ButtonKind::quiet, .icon = icon_named(command(id).icon)};
    const bool pressed =
        board.compact_rail
            ? icon_button(frame, "show lanes", rect, look.icon, command_title(frame.session, id), look)
            : button(frame, "show lanes", rect, fill(frame.language(), Word::board_show_hidden, {count}), look);
    if (pressed) frame.act(action::Run{id});
}

void add_lane_button(const Board& board) {
    Frame& frame = board.frame;
    const float y = board.page_y(board.layout().height) + inset;
    const Rect rect{board.rail.x + inset, y, board.rail.width - 2 * inset, add_height};
    const std::string_view name = frame.word(Word::board_add_lane);
    const ButtonLook look{.kind = ButtonKind::quiet, .icon = Icon::plus};
    const bool pressed = board.compact_rail ? icon_button(frame, "add lane", rect, Icon::plus, name, look)
                                            : button(frame, "add lane", rect, name, look);
    if (pressed) frame.act(action::AddLane{board.map().lanes.size(), LaneKind::custom});
}

}  // namespace

void draw_rail(const Board& board) {
    Frame& frame = board.frame;
    fill_rect(frame, board.rail, frame.theme.surface_canvas);
    frame.draw->PushClipRect({board.rail.x, board.rail.y}, {board.rail.right(), board.rail.bottom()}, true);
    for (std::size_t i = board.lanes.first; i < board.lanes.end; ++i)
        if (!board.layout().lanes[i].is_hidden()) draw_lane(board, i);
    {
        const DisabledScope off(frame, board.read_only() ? std::optional(Word::not_now_read_only) : std::nullopt);
        if (!board.document.presentation) add_lane_button(board);
    }
    if (!board.document.hidden.empty() && !board.document.presentation) show_lanes_button(board);
    vertical_line(frame, board.rail.right() - 1, board.rail.y, board.rail.height, frame.theme.border_default);
    frame.draw->PopClipRect();
}

}  // namespace journey::ui
