// The lines of a service blueprint: where customer and company meet, what the customer sees, where the company's own
// parts meet (Shostack 1984). Drawn between lanes of the kinds they part.
#include "ui/board_parts.h"

#include <algorithm>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float label_left = 10;
constexpr float label_padding = 5;

/// The line between two neighbouring lanes; absent: none.
std::optional<Word> line_between(LaneKind above, LaneKind below) {
    const bool meet = (above == LaneKind::does && below == LaneKind::touchpoints) ||
                      (above == LaneKind::touchpoints && below == LaneKind::does);
    if (meet) return Word::blueprint_interaction;
    if (above != LaneKind::backstage && below == LaneKind::backstage) return Word::blueprint_visibility;
    if (above == LaneKind::backstage && below == LaneKind::support) return Word::blueprint_internal;
    return std::nullopt;
}

void draw_line(const Board& board, float y, std::string_view name) {
    Frame& frame = board.frame;
    constexpr float dash = 6, gap = 4;
    const float left = board.area.x;
    const float right = std::min(board.page_x(board.layout().width), board.area.right());
    for (float x = left; x < right; x += dash + gap)
        fill_rect(frame, {x, y - 1, std::min(dash, right - x), 1.5F}, frame.theme.border_strong);
    const float width = width_of(frame, name, style::caption) + 2 * label_padding;
    const Rect label{left + label_left, y - style::caption.line_px / 2, width, style::caption.line_px};
    fill_rect(frame, label, frame.theme.surface_canvas, metric::radius_sm);
    draw_text(frame, {label.x + label_padding, label.y}, name, style::caption, frame.theme.text_tertiary);
    note(frame, name, Role::text, std::string(name), label);
}

}  // namespace

bool has_backstage(const Map& map) {
    return std::ranges::any_of(map.lanes, [](const Lane& lane) { return lane.kind.value == LaneKind::backstage; });
}

void draw_blueprint_lines(const Board& board) {
    const auto& lanes = board.layout().lanes;
    board.frame.draw->PushClipRect({board.area.x, board.area.y}, {board.area.right(), board.area.bottom()}, true);
    std::optional<LaneKind> above;
    for (std::size_t i = 0; i < board.lanes.end; ++i) {
        if (lanes[i].is_hidden()) continue;
        const auto word = above && i >= board.lanes.first ? line_between(*above, lanes[i].kind) : std::nullopt;
        above = lanes[i].kind;
        const IdScope scope("line", lanes[i].id.value);
        if (word) draw_line(board, board.page_y(lanes[i].y), board.frame.word(*word));
    }
    board.frame.draw->PopClipRect();
}

}  // namespace journey::ui
