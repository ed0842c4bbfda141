// The lines of a service blueprint: where customer and company meet, what the customer sees, where the company's own
// parts meet (Shostack 1984). Drawn between lanes of the kinds they part.
#include "format/board_words.h"
#include "ui/board_parts.h"

#include <algorithm>
#include <imgui.h>

namespace journey::ui {
namespace {

void draw_line(const Board& board, float y, std::string_view name) {
    Frame& frame = board.frame;
    constexpr float dash = BlueprintSizes::dash, gap = BlueprintSizes::gap;
    const float left = board.area.x;
    const float right = std::min(board.page_x(board.layout().width), board.area.right());
    for (float x = left; x < right; x += dash + gap)
        fill_rect(frame, {x, y - 1, std::min(dash, right - x), BlueprintSizes::stroke}, frame.theme.border_strong);
    const float width = width_of(frame, name, style::caption) + 2 * BlueprintSizes::label_padding;
    const Rect label{left + BlueprintSizes::label_left, y - style::caption.line_px / 2, width, style::caption.line_px};
    fill_rect(frame, label, frame.theme.surface_canvas, metric::radius_sm);
    draw_text(frame, {label.x + BlueprintSizes::label_padding, label.y}, name, style::caption,
              frame.theme.text_tertiary);
    note(frame, name, Role::text, std::string(name), label);
}

}  // namespace

void draw_blueprint_lines(const Board& board) {
    const auto& lanes = board.layout().lanes;
    board.frame.draw->PushClipRect({board.area.x, board.area.y}, {board.area.right(), board.area.bottom()}, true);
    std::optional<LaneKind> above;
    for (std::size_t i = 0; i < board.lanes.end; ++i) {
        if (lanes[i].is_hidden()) continue;
        const auto word = above && i >= board.lanes.first ? blueprint_line(*above, lanes[i].kind) : std::nullopt;
        above = lanes[i].kind;
        const IdScope scope("line", lanes[i].id.value);
        if (word) draw_line(board, board.page_y(lanes[i].y), board.frame.word(*word));
    }
    board.frame.draw->PopClipRect();
}

}  // namespace journey::ui
