// What a thing means, said when it is pointed at or has the keyboard's focus.
#include "ui/widgets.h"

#include <algorithm>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr double tooltip_ms = 500;
constexpr double tooltip_again_ms = 400;  // moving on to a neighbour within this shows its tooltip at once
constexpr float gap = 8;

/// Where a tooltip hangs: at `x`, its top at `below` or, where it does not fit, its bottom at `above`.
struct Anchor {
    float x = 0;
    float below = 0;
    float above = 0;
};

Anchor at_pointer() {
    constexpr float below_pointer = 20;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    return {mouse.x, mouse.y + below_pointer, mouse.y - metric::gutter};
}

void draw_tooltip(Frame& frame, const Anchor& anchor, std::string_view text, std::string_view shortcut) {
    constexpr float padding_x = 8;
    constexpr float padding_y = 5;
    constexpr float widest = 280;
    constexpr int lines_max = 24;
    const float shortcut_width = shortcut.empty() ? 0 : width_of(frame, shortcut, style::cell) + gap;
    const float width = std::min(width_of(frame, text, style::cell_medium), widest) + 1;
    const float height = wrapped_height(frame, width, lines_max, text, style::cell_medium) + 2 * padding_y;
    Rect rect{anchor.x, anchor.below, width + shortcut_width + 2 * padding_x, height};
    rect.x =
        std::clamp(rect.x, metric::gutter, std::max(metric::gutter, frame.input.width - rect.width - metric::gutter));
    if (rect.bottom() > frame.input.height - metric::gutter) rect.y = std::max(metric::gutter, anchor.above - height);
    const Layer layer(frame, "tooltip", rect);
    shadow(frame, rect, metric::radius_md, Elevation::e2);
    fill_rect(frame, rect, frame.theme.surface_inverse, metric::radius_md);
    draw_text_wrapped(frame, {rect.x + padding_x, rect.y + padding_y}, width, lines_max, text, style::cell_medium,
                      frame.theme.text_inverse);
    if (!shortcut.empty())
        draw_text(frame, {rect.right() - padding_x - shortcut_width + gap, rect.y + padding_y}, shortcut, style::cell,
                  frame.theme.text_inverse.faded(0.7F));
}

void wake_at(Frame& frame, double due) {
    frame.out.wake_at_ms = frame.out.wake_at_ms ? std::min(*frame.out.wake_at_ms, due) : due;
}

}  // namespace

void tooltip(Frame& frame, const Response& response, std::string_view text, std::string_view shortcut) {
    if (response.focused) frame.out.focus_tip = {std::string(text), std::string(shortcut)};
    if (!response.hovered || response.held || text.empty() || frame.state.menu || frame.is_covered) return;
    UiState& state = frame.state;
    const double now = frame.input.now_ms;
    if (state.hovered != response.id) {
        const bool moved_on = now - state.tooltip_shown_ms < tooltip_again_ms;
        state.hovered = response.id;
        state.hovered_since_ms = moved_on ? now - tooltip_ms : now;
    }
    state.hovered_this_frame = true;
    if (state.focus_tip.since_ms > state.hovered_since_ms) return;  // the keyboard has gone on since
    const double due = state.hovered_since_ms + tooltip_ms;
    if (now < due) return wake_at(frame, due);
    state.tooltip_shown_ms = now;
    const auto& cut = frame.out.cut;
    if (cut && !text.contains(cut->whole))
        return draw_tooltip(frame, at_pointer(), cut->whole + '\n' + std::string(text), shortcut);
    draw_tooltip(frame, at_pointer(), text, shortcut);
}

void tooltip_of_cut(Frame& frame) {
    if (frame.state.hovered_this_frame || ImGui::IsMouseDown(0)) return;
    const CutText cut = *frame.out.cut;
    tooltip(frame, {.id = cut.id, .hovered = true}, cut.whole);
}

void explain(Frame& frame, std::string_view key, const Rect& rect, std::string name, std::string_view meaning) {
    const Response response = interactive(
        frame, key, rect, {.role = Role::text, .name = std::move(name), .description = std::string(meaning)});
    explained(frame, response, rect, meaning);
}

void explained(Frame& frame, const Response& response, const Rect& rect, std::string_view meaning) {
    if (response.focused) focus_ring(frame, rect, metric::radius_sm);
    tooltip(frame, response, meaning);
}

// ---- of what has the focus ----

namespace {

/// A control says what its label means: the text with its name, or with that of the group it belongs to.
const std::string* meaning_of_label(const std::vector<MirrorNode>& nodes, std::size_t at) {
    const MirrorNode* group = nullptr;
    for (std::size_t i = at; i-- > 0;) {
        const MirrorNode& node = nodes[i];
        const bool is_around = node.depth < nodes[at].depth;
        if (is_around && node.role == Role::dialog) return nullptr;  // what lies below it speaks of other things
        if (!group && is_around) group = &node;
        const bool is_named_so = node.name == nodes[at].name || (group && node.name == group->name);
        if (is_named_so && node.role == Role::text && !node.description.empty()) return &node.description;
    }
    return nullptr;
}

/// Under the element that has the focus, or above it.
void show_focus_tip(Frame& frame) {
    const std::vector<MirrorNode>& nodes = frame.out.mirror.nodes;
    const auto found = std::ranges::find(nodes, frame.input.focused, &MirrorNode::id);
    if (found == nodes.end()) return;
    TipText tip = frame.out.focus_tip.value_or(TipText{});
    if (tip.text.empty()) tip.text = found->description;
    if (tip.text.empty()) {
        const std::string* label = meaning_of_label(nodes, static_cast<std::size_t>(found - nodes.begin()));
        if (!label) return;
        tip.text = *label;
    }
    const Point shift = found->on_board ? frame.out.mirror.board_origin : Point{};
    const float top = found->rect.y + shift.y;
    draw_tooltip(frame, {found->rect.x + shift.x, top + found->rect.height + gap, top - gap}, tip.text, tip.shortcut);
    frame.state.focus_tip.is_shown = true;
}

}  // namespace

void explain_focus(Frame& frame) {
    UiState& state = frame.state;
    FocusTip& tip = state.focus_tip;
    const double now = frame.input.now_ms;
    if (tip.of != frame.input.focused) tip = {.of = frame.input.focused, .since_ms = now};
    const bool is_carrying = frame.session.document && frame.session.document->is_carrying;
    const bool is_used = frame.input.activated == tip.of || frame.session.text_edit || state.menu || is_carrying;
    if (is_used || (tip.is_shown && frame.input.escape)) tip.is_closed = true;
    tip.is_shown = false;
    const bool is_pointed_elsewhere = state.hovered_this_frame && state.hovered_since_ms >= tip.since_ms;
    if (tip.is_closed || is_pointed_elsewhere) return;
    const double due = tip.since_ms + tooltip_ms;
    if (now < due) return wake_at(frame, due);
    show_focus_tip(frame);
}

void step_figures(Frame& frame) {
    const std::vector<MirrorNode>& nodes = frame.out.mirror.nodes;
    const auto found = std::ranges::find(nodes, frame.input.focused, &MirrorNode::id);
    if (found == nodes.end() || !is_read_only(found->role)) return;
    const std::ptrdiff_t by = frame.input.steps > 0 ? 1 : -1;
    const auto count = static_cast<std::ptrdiff_t>(nodes.size());
    for (std::ptrdiff_t i = found - nodes.begin() + by; i >= 0 && i < count; i += by) {
        const MirrorNode& node = nodes[static_cast<std::size_t>(i)];
        if (!has(node.state, NodeState::focusable) && !has(node.state, NodeState::cursor)) continue;
        if (is_read_only(node.role)) frame.out.focus = node.id;
        return;
    }
}

}  // namespace journey::ui
