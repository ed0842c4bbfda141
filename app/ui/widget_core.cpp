// Where Dear ImGui's own windows and hit testing are used (imgui_internal.h: ItemAdd, ButtonBehavior, ScrollToRect).
#include "ui/scrolling.h"
#include "ui/snap.h"
#include "ui/widgets.h"

#include <algorithm>
#include <imgui.h>
#include <imgui_internal.h>
#include <utility>

namespace journey::ui {
namespace {

constexpr float drag_from_px = 4;
constexpr double glow_ms = 90;  // tokens.json motion.fast

constexpr ImGuiWindowFlags bare_window = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                         ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                                         ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse;

ImRect box_of(const Rect& rect) { return {rect.x, rect.y, rect.right(), rect.bottom()}; }

/// Edges are softened over one device pixel, not over one logical px.
ImDrawList* sharp_draw_list(const Frame& frame) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->_FringeScale = 1 / frame.input.pixel_ratio;
    return list;
}

WidgetId id_of(std::string_view key) { return ImGui::GetID(key.data(), key.data() + key.size()); }

void record(Frame& frame, WidgetId id, const Rect& rect, const Described& described) {
    MirrorNode node;
    node.id = id;
    node.role = described.role;
    node.state = described.state;
    node.depth = frame.out.mirror.depth;
    node.on_board = described.on_board;
    node.name = described.name;
    node.value = described.value;
    node.description = described.description;
    node.rect = rect;
    if (described.on_board) {
        node.rect.x -= frame.out.mirror.board_origin.x;
        node.rect.y -= frame.out.mirror.board_origin.y;
    }
    node.row = described.row;
    node.column = described.column;
    node.now = described.now;
    node.min = described.min;
    node.max = described.max;
    frame.out.mirror.nodes.push_back(std::move(node));
}

/// What the pointer does to the item that was just added.
void ask_pointer(WidgetId id, const ImRect& box, Response& response) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool moved = io.MouseDragMaxDistanceSqr[0] >= drag_from_px * drag_from_px;
    const bool clicked =
        ImGui::ButtonBehavior(box, id, &response.hovered, &response.held, ImGuiButtonFlags_AllowOverlap);
    response.pressed = clicked && !moved;
    response.dragging = response.held && moved;
    response.released = ImGui::IsItemDeactivated();
    response.double_clicked = response.hovered && ImGui::IsMouseDoubleClicked(0);
    response.right_clicked = response.hovered && ImGui::IsMouseClicked(1);
}

}  // namespace

// ---- scopes ----

IdScope::IdScope(std::string_view key) { ImGui::PushID(key.data(), key.data() + key.size()); }

IdScope::IdScope(std::string_view key, std::string_view model_id) {
    const WidgetId kind = id_of(key);
    ImGui::PushOverrideID(ImHashStr(model_id.data(), model_id.size(), kind));
}

IdScope::IdScope(std::string_view key, int constant) {
    ImGui::PushOverrideID(ImHashData(&constant, sizeof constant, id_of(key)));
}

IdScope::~IdScope() { ImGui::PopID(); }

MirrorGroup::MirrorGroup(Frame& frame, std::string_view key, Role role, std::string name, const Rect& rect)
    : MirrorGroup(frame, key, rect, {.role = role, .name = std::move(name), .state = NodeState::none}) {}

MirrorGroup::MirrorGroup(Frame& frame, std::string_view key, const Rect& rect, const Described& described)
    : m_frame(frame) {
    record(frame, id_of(key), rect, described);
    ++m_frame.out.mirror.depth;
}

MirrorGroup::~MirrorGroup() { --m_frame.out.mirror.depth; }

Layer::Layer(Frame& frame, std::string_view key, const Rect& rect) : m_frame(frame), m_before(frame.draw) {
    ImGui::SetNextWindowPos({rect.x, rect.y});
    ImGui::SetNextWindowSize({rect.width, rect.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, ImVec2{1, 1});
    const bool is_page = key == "page";
    const bool is_tooltip = key == "tooltip";
    const ImGuiWindowFlags order = is_page ? ImGuiWindowFlags_NoBringToFrontOnFocus : ImGuiWindowFlags_None;
    const ImGuiWindowFlags input = is_tooltip ? ImGuiWindowFlags_NoInputs : ImGuiWindowFlags_None;
    ImGui::Begin(std::string(key).c_str(), nullptr, bare_window | order | input);
    ImGui::PopStyleVar(3);
    // What came before a dialog did would lie under it.
    const bool is_message = key == "toast" || key == "notice";
    if (is_message && frame.session.overlay != Overlay::none)
        ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    frame.draw = sharp_draw_list(frame);
    // Shadows and rings lie outside the rectangle; only hit testing stays inside.
    frame.draw->PushClipRectFullScreen();
}

Layer::~Layer() {
    m_frame.draw->PopClipRect();
    ImGui::End();
    m_frame.draw = m_before;
}

ScrollArea::ScrollArea(Frame& frame, std::string_view key, const Rect& rect)
    : m_frame(frame), m_before(frame.draw), m_rect(rect) {
    ImGui::SetCursorScreenPos({rect.x, rect.y});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_ChildBorderSize, 0);
    const WidgetId id = id_of(key);
    ImGui::BeginChild(id, {rect.width, rect.height}, ImGuiChildFlags_None,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav |
                          ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleVar(2);
    if (frame.input.coarse_pointer && ImGui::IsMouseDown(0)) follow_finger(frame, id);
    frame.draw = sharp_draw_list(frame);
    m_top = snapped(frame, ImGui::GetCursorScreenPos().y);
}

ScrollArea::~ScrollArea() {
    ImGui::SetCursorScreenPos({m_rect.x, m_top});
    ImGui::Dummy({1, m_content});
    const float hidden = m_content - m_rect.height;
    if (hidden > 1) {
        constexpr float bar_width = 6;
        constexpr float shortest = 24;
        const float length = std::max(shortest, m_rect.height * m_rect.height / m_content);
        const float offset = ImGui::GetScrollY() / hidden * (m_rect.height - length);
        const Rect bar{m_rect.right() - bar_width - 2, m_rect.y + offset, bar_width, length};
        if (ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows)) {
            fill_rect(m_frame, bar, m_frame.theme.border_strong.faded(0.5F), bar_width / 2);
            if (!m_frame.out.scroll_room) m_frame.out.scroll_room = {{0, ImGui::GetScrollY()}, {0, hidden}};
        }
    }
    ImGui::EndChild();
    m_frame.draw = m_before;
}

void scroll_to(const Rect& rect) {
    ImGui::ScrollToRect(ImGui::GetCurrentWindow(), box_of(rect), ImGuiScrollFlags_KeepVisibleEdgeY);
}

DisabledScope::DisabledScope(Frame& frame, std::optional<Word> why) : m_frame(frame), m_before(frame.disabled) {
    frame.disabled = why;
}

DisabledScope::~DisabledScope() { m_frame.disabled = m_before; }

// ---- interaction ----

Response interactive(Frame& frame, std::string_view key, const Rect& rect, const Described& described) {
    Described shown = described;
    const bool is_text = is_read_only(described.role);
    if (frame.disabled && !is_text) {
        shown.state = shown.state | NodeState::disabled;
        shown.description = frame.word(*frame.disabled);
    }
    const bool enabled = !has(shown.state, NodeState::disabled);
    const bool is_stop = has(shown.state, NodeState::focusable) || has(shown.state, NodeState::cursor);
    const bool focusable = is_stop && !is_text;  // a click on a text leaves the focus where it is
    Response response;
    response.id = id_of(key);
    if (is_stop) {
        // Of figures that follow each other the first is the tab stop, and the one that has the focus.
        const bool follows = std::exchange(frame.out.mirror.after_figure, is_text) && is_text;
        if (is_text && (!follows || frame.input.focused == response.id)) shown.state = shown.state | NodeState::cursor;
    }
    record(frame, response.id, rect, shown);
    response.focused = frame.input.focused == response.id && frame.input.focus_visible;

    const ImRect box = box_of(rect);
    if (ImGui::ItemAdd(box, response.id, nullptr, ImGuiItemFlags_AllowOverlap)) ask_pointer(response.id, box, response);
    if (response.hovered) frame.out.cut.reset();  // was below it
    if (response.held && (shown.role == Role::slider || shown.role == Role::separator)) frame.state.finger = {};
    if (focusable && ImGui::IsItemActivated()) frame.out.focus = response.id;
    if (response.focused && frame.state.focus_seen != response.id) {
        frame.state.focus_seen = response.id;
        ImGui::ScrollToRect(ImGui::GetCurrentWindow(), box, ImGuiScrollFlags_KeepVisibleEdgeY);
    }
    if (frame.input.activated == response.id) response.pressed = true;
    if (!enabled) {
        const bool hovered = response.hovered;
        const bool focused = response.focused;
        response = {.id = response.id, .hovered = hovered, .focused = focused};
    }
    return response;
}

void note(Frame& frame, std::string_view key, Role role, std::string name, const Rect& rect) {
    record(frame, id_of(key), rect, {.role = role, .name = std::move(name), .state = NodeState::none});
}

void let_go() { ImGui::ClearActiveID(); }

float hover_glow(Frame& frame, const Response& response) {
    const bool lit = response.hovered && !response.held;
    auto found = frame.state.hover_glow.find(response.id);
    if (found == frame.state.hover_glow.end()) {
        if (!lit) return 0;
        found = frame.state.hover_glow.emplace(response.id, 0.0F).first;
    }
    float& glow = found->second;
    const float target = lit ? 1 : 0;
    // After a pause it goes on where it was, it does not jump.
    constexpr double longest_ms = 50;
    const auto step = static_cast<float>(std::min(ImGui::GetIO().DeltaTime * 1000.0, longest_ms) / glow_ms);
    glow = frame.theme.reduced_motion ? target
           : target > glow            ? std::min(target, glow + step)
                                      : std::max(target, glow - step);
    const float shown = glow;
    if (glow != target)
        frame.out.animating = true;
    else if (!lit)
        frame.state.hover_glow.erase(found);
    return shown;
}

}  // namespace journey::ui
