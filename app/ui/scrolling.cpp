#include "ui/scrolling.h"

#include "ui/widgets.h"

#include <cmath>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float finger_slop_px = 8;
constexpr float end_px = 0.5F;  // nearer to an end than this is at it

bool can_move(float at, float end, float by) { return by < 0 ? at > end_px : at < end - end_px; }

}  // namespace

void follow_finger(Frame& frame, WidgetId area) {
    FingerScroll& finger = frame.state.finger;
    if (ImGui::IsMouseClicked(0)) {
        const bool is_here = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
        if (is_here || finger.area == area) finger = {.area = is_here ? area : 0};
    }
    if (finger.area != area) return;
    const float y = ImGui::GetIO().MousePos.y;
    if (!finger.grip) {
        const ImVec2 moved = ImGui::GetMouseDragDelta(0, finger_slop_px);
        if (moved.x == 0 && moved.y == 0) return;
        // To the side is not ours to follow.
        if (std::abs(moved.y) <= std::abs(moved.x)) return void(finger = {});
        finger.grip = ImGui::GetScrollY() + y - moved.y;
    }
    let_go();
    ImGui::SetScrollY(*finger.grip - y);
}

bool takes_wheel(const FrameOutput& frame, Point distance, bool zooms) {
    const auto& room = frame.scroll_room;
    if (!room) return false;
    if (zooms) return room->zooms;
    // A trackpad is never moved quite straight: the larger part is what is meant.
    if (std::abs(distance.x) > std::abs(distance.y)) return can_move(room->at.x, room->end.x, distance.x);
    return can_move(room->at.y, room->end.y, distance.y);
}

}  // namespace journey::ui
