// Which journey model goes under the open map: the gallery of the home page in a dialog.
#include "ui/home_layout.h"
#include "ui/panels.h"

#include <algorithm>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float head_height = 56;
constexpr float padding = 24;
constexpr int text_lines = 4;

/// All but the blank map.
constexpr std::size_t offered = std::size(gallery_models) - 1;

void close(Frame& frame) { frame.act(action::ShowOverlay{Overlay::none}); }

/// Title and close button, closed also by Escape and by a press outside.
void draw_head(Frame& frame, const Rect& rect, std::string_view title) {
    draw_text_in(frame, {rect.x + padding, rect.y, rect.width - 2 * padding - metric::control_md, head_height}, title,
                 style::title, frame.theme.text_primary);
    const Rect place{rect.right() - padding - metric::control_md + metric::gutter,
                     rect.y + (head_height - metric::control_md) / 2, metric::control_md, metric::control_md};
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool is_outside = ImGui::IsMouseClicked(0) && !rect.contains({mouse.x, mouse.y});
    const bool pressed = icon_button(frame, "close", place, Icon::x, frame.word(Word::message_close),
                                     {.shortcut = frame.word(Word::key_escape)});
    if (pressed || frame.input.escape || is_outside) close(frame);
    if (frame.state.overlay_seen != Overlay::models) frame.out.focus = ImGui::GetID("close");
}

/// What happens to the map, and the models. Returns where it ends.
float draw_choices(Frame& frame, const PageColumn& column, float top) {
    const std::string_view text = frame.word(Word::models_under_text);
    const float text_height = draw_text_wrapped(frame, {column.x, top}, column.width, text_lines, text, style::body,
                                                frame.theme.text_secondary);
    note(frame, "text", Role::text, std::string(text), {column.x, top, column.width, text_height});
    const CardGrid grid = gallery_grid(column, top + text_height + card_gap);
    for (std::size_t i = 0; i < offered; ++i) {
        if (!draw_model_card(frame, grid.cell(i), gallery_models[i], Emphasis::none)) continue;
        close(frame);
        frame.act(action::PutModelUnder{std::string(gallery_models[i].id)});
    }
    return grid.bottom(offered);
}

}  // namespace

void draw_models(Frame& frame, const Rect& page) {
    constexpr float widest = 960;   // four models beside each other
    constexpr float tallest = 600;  // two rows of them
    const float width = std::min(widest, page.width - 2 * metric::gutter);
    const float height = std::min(tallest, page.height - 2 * metric::top_bar);
    const Rect rect{page.x + (page.width - width) / 2, page.y + (page.height - height) / 2, width, height};
    const Layer layer(frame, "models", rect);
    const std::string_view title = frame.word(Word::label_model_under);
    const MirrorGroup group(frame, "models", Role::dialog, std::string(title), rect);
    shadow(frame, rect, metric::radius_xl, Elevation::e3);
    fill_rect(frame, rect, frame.theme.surface_raised, metric::radius_xl);
    stroke_rect(frame, rect, frame.theme.border_default, metric::radius_xl);
    draw_head(frame, rect, title);
    ScrollArea area(frame, "choices", {rect.x, rect.y + head_height, width, height - head_height});
    const PageColumn column{rect.x + padding, width - 2 * padding};
    area.content_height(draw_choices(frame, column, area.top()) + padding - area.top());
}

}  // namespace journey::ui
