// The minimap: where on the journey the map is looked at.
#include "model/lookup.h"
#include "ui/board_parts.h"
#include "ui/status_parts.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float scrubber_height = 26;
constexpr float bar_max_px = 18;
constexpr float bar_step_max = 18;
constexpr float narrowest = 60;

/// A place on the board in the scrubber, and the other way round: each stage has a bar, whatever its column's width.
struct Scale {
    std::vector<float> widths;  // of the columns, as they are when they have stopped moving
    Rect rect;
    float step = 0;

    [[nodiscard]] float page_x(float board_x) const { return rect.x + column_of_x(widths, board_x) * step; }
    [[nodiscard]] float board_x(float page) const { return x_of_column(widths, (page - rect.x) / step); }
    /// The stage whose bar is at a place of the page.
    [[nodiscard]] std::size_t stage_at(float page) const {
        const float at = std::clamp((page - rect.x) / step, 0.0F, static_cast<float>(widths.size()) - 1);
        return static_cast<std::size_t>(at);
    }
};

void draw_bars(Frame& frame, const Scale& scale) {
    constexpr double weak = 40;  // tokens.json `score.tiers`
    const Document& document = *frame.session.document;
    const auto* selected = std::get_if<StageSelected>(&document.selection);
    const float gap = scale.step > 8 ? 3 : 1;
    for (std::size_t i = 0; i < document.score.stages.size(); ++i) {
        const StageScore& stage = document.score.stages[i];
        const float height = std::max(2.0F, static_cast<float>(stage.score / 100) * bar_max_px);
        const bool on = selected && selected->id == stage.stage;
        const Color color = on                   ? frame.theme.accent_solid
                            : stage.score < weak ? frame.theme.push_solid
                                                 : frame.theme.border_strong;
        fill_rect(frame,
                  {scale.rect.x + static_cast<float>(i) * scale.step + gap, scale.rect.bottom() - 4 - height,
                   scale.step - 2 * gap, height},
                  color, 2);
    }
}

/// "Trin 3 til 8 af 13".
std::string seen_text(const Frame& frame, const BoardView& view) {
    const VisibleRange seen =
        visible_columns(view.layout, view.viewport.scroll_x + 1, view.viewport.scroll_x + view.area.width - 1);
    const auto number = [&](std::size_t value) { return number_text(frame.language(), static_cast<double>(value), 0); };
    return fill(frame.language(), Word::board_scrubber_value,
                {number(std::min(seen.first + 1, view.layout.columns.size())), number(seen.end),
                 number(view.layout.columns.size())});
}

/// Dragging moves the frame with the pointer; a press beside it brings it there first.
float dragged_to(Frame& frame, const Scale& scale) {
    const BoardView& view = frame.state.board;
    const float pointer = scale.board_x(ImGui::GetIO().MousePos.x);
    const float middle = view.viewport.scroll_x + view.area.width / 2;
    std::optional<ScrubberDrag>& drag = frame.state.scrubber_drag;
    const float off = pointer - middle;
    if (!drag) drag = ScrubberDrag{std::abs(off) < view.area.width / 2 ? off : 0, view.viewport};
    return pointer - drag->grip - view.area.width / 2;
}

/// What is seen while the minimap is dragged; called off, what was seen before.
Viewport drag(Frame& frame, const Scale& scale, const Response& response) {
    Viewport viewport = frame.state.board.viewport;
    std::optional<ScrubberDrag>& drag = frame.state.scrubber_drag;
    if (drag && is_canceled(frame, response)) {
        viewport = drag->from;
        let_go();
    } else if (response.held) {
        viewport.scroll_x = dragged_to(frame, scale);
        return viewport;
    }
    drag.reset();
    return viewport;
}

void tell_stage(Frame& frame, const Scale& scale, const Response& response) {
    const Document& document = *frame.session.document;
    const std::size_t at = scale.stage_at(ImGui::GetIO().MousePos.x);
    tooltip(frame, response,
            fill(frame.language(), Word::board_bar_meaning,
                 {shown_name(frame, document.map.stages[at]->name),
                  number_text(frame.language(), document.score.stages[at].score, 0)}));
}

}  // namespace

void draw_scrubber(Frame& frame, float left, float right, const Rect& bar) {
    const Document& document = *frame.session.document;
    const BoardView& view = frame.state.board;
    const auto stages = static_cast<float>(document.score.stages.size());
    if (stages < 2 || view.layout.columns.size() != document.score.stages.size()) return;
    const float step = std::min(bar_step_max, (right - left) / stages);
    const float width = step * stages;
    if (width < narrowest) return;
    const Rect rect{(left + right - width) / 2, bar.y + (bar.height - scrubber_height) / 2, width, scrubber_height};
    const Scale scale{column_widths(document.map, view.request.column_width, view.folded), rect, step};
    const Response response = interactive(frame, "scrubber", rect,
                                          {.role = Role::slider,
                                           .name = std::string(frame.word(Word::board_scrubber)),
                                           .value = seen_text(frame, view),
                                           .now = view.viewport.scroll_x,
                                           .min = 0,
                                           .max = std::max(0.0F, view.layout.width - view.area.width)});
    draw_bars(frame, scale);
    const float x = scale.page_x(view.viewport.scroll_x);
    const float end = std::min(scale.page_x(view.viewport.scroll_x + view.area.width), rect.right() + 1);
    stroke_rect(frame, {x - 1, rect.y, end - x + 2, rect.height},
                response.hovered ? frame.theme.text_secondary : frame.theme.text_tertiary, metric::radius_md, 1.5F);
    if (response.focused) focus_ring(frame, rect, metric::radius_md);
    if (response.hovered && !response.held) tell_stage(frame, scale, response);
    Viewport viewport = view.viewport;
    if (response.held || frame.state.scrubber_drag) viewport = drag(frame, scale, response);
    if (!response.held && frame.input.focused == response.id && frame.input.steps != 0)
        viewport.scroll_x += static_cast<float>(frame.input.steps) * view.layout.width / stages;
    if (!(viewport == view.viewport)) frame.act(action::SetViewport{viewport});
}

}  // namespace journey::ui
