#include "ui/key_cap.h"

namespace journey::ui {
namespace {

constexpr float padding = 5;

}  // namespace

float key_cap_width(const Frame& frame, std::string_view text) {
    return text.empty() ? 0 : width_of(frame, text, style::caption) + 2 * padding;
}

float key_cap(Frame& frame, float right, float middle_y, std::string_view text) {
    if (text.empty()) return 0;
    const float width = key_cap_width(frame, text);
    const Rect rect{right - width, middle_y - key_cap_height / 2, width, key_cap_height};
    fill_rect(frame, rect, frame.theme.surface_raised, metric::radius_sm);
    stroke_rect(frame, rect, frame.theme.border_default, metric::radius_sm);
    draw_text_in(frame, rect, text, style::caption, frame.theme.text_tertiary, Align::center);
    return width;
}

std::string shortcut_of(const Session& session, CommandId id) {
    const auto keys = command(id).keys;
    return keys.empty() ? std::string{} : shortcut_text(keys.front(), session.language(), session.surroundings.mac);
}

}  // namespace journey::ui
