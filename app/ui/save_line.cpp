// Where the map is saved, in the room that the bar leaves.
#include "ui/save_words.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace journey::ui {
namespace {

constexpr float saved_icon = 13, saved_gap = 4;

float saved_lead(const SaveWords& words) { return words.icon == Icon::none ? 0 : saved_icon + saved_gap; }

}  // namespace

float brief_save_width(const Frame& frame) {
    const std::string longest = fill(frame.language(), Word::top_saved_at, {"00:00"});
    return saved_icon + saved_gap + std::ceil(width_of(frame, longest, style::cell)) + 1;
}

void save_line(Frame& frame, Point middle, float room) {
    const SaveWords words = save_words(frame.language(), frame.session.document->saved);
    if (words.full.empty()) return;
    const float lead = saved_lead(words);
    const bool fits = lead + width_of(frame, words.full, style::cell) <= room;
    const bool is_mark = lead > 0 && lead + width_of(frame, words.brief, style::cell) > room;
    const std::string text = fits ? words.full : is_mark ? std::string() : words.brief;
    const Rect rect{middle.x, middle.y - metric::control_sm / 2,
                    std::min(room, lead + width_of(frame, text, style::cell)), metric::control_sm};
    const Response response =
        interactive(frame, "saved", rect,
                    {.role = words.is_alarm ? Role::alert : Role::text, .name = words.full, .state = NodeState::none});
    // By key it is a command of the palette: what says how it goes is no stop on the way of the focus.
    if (response.hovered) frame.out.cursor = Cursor::hand;
    if (response.pressed) frame.act(action::Run{CommandId::show_storage});
    if (!fits) tooltip(frame, response, words.full);
    if (rect.width < lead) return;
    const Color color = words.is_alarm ? frame.theme.danger_text : frame.theme.text_tertiary;
    draw_icon(frame, {middle.x, middle.y - saved_icon / 2}, words.icon, saved_icon, color);
    draw_text_in(frame, {middle.x + lead, rect.y, rect.width - lead + 1, rect.height}, text, style::cell, color);
}

}  // namespace journey::ui
