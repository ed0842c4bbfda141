// A line above the map: it was not saved as a file for long. Quiet, and gone for a while when it is told so.
#include "ui/panels.h"
#include "ui/save_words.h"
#include "ui/widgets.h"

#include <algorithm>

namespace journey::ui {
namespace {

constexpr float line_height = 40;
constexpr float padding = 14;
constexpr float gap = 8;
constexpr float icon_size = 15;

}  // namespace

float reminder_height(const Frame& frame) {
    const auto& document = frame.session.document;
    return document && document->reminder ? line_height + metric::gutter : 0;
}

void draw_reminder(Frame& frame, const Rect& rect) {
    const IdScope scope("reminder");
    const std::string text = reminder_words(frame.language(), *frame.session.document->reminder);
    const MirrorGroup group(frame, "reminder", Role::group, text, rect);
    fill_rect(frame, rect, frame.theme.surface_panel, metric::radius_lg);
    stroke_rect(frame, rect, frame.theme.border_default, metric::radius_lg);
    const float middle = rect.y + rect.height / 2;
    const float y = middle - metric::control_md / 2;
    const std::string_view later = frame.word(Word::reminder_later);
    const ButtonLook quiet{.kind = ButtonKind::quiet};
    const float later_width = button_width(frame, later, quiet);
    const Rect later_rect{rect.right() - gap - later_width, y, later_width, metric::control_md};
    const std::string_view save = frame.word(Word::top_save_file);
    const ButtonLook look{.icon = Icon::download};
    const float save_width = button_width(frame, save, look);
    const Rect save_rect{later_rect.x - gap - save_width, y, save_width, metric::control_md};
    draw_icon(frame, {rect.x + padding, middle - icon_size / 2}, Icon::hard_drive, icon_size,
              frame.theme.text_secondary);
    const float x = rect.x + padding + icon_size + gap;
    const Rect room{x, rect.y, std::max(0.0F, save_rect.x - gap - x), rect.height};
    draw_text_in(frame, room, text, style::cell, frame.theme.text_secondary);
    if (button(frame, "save", save_rect, save, look)) frame.act(action::Run{CommandId::save_file});
    if (button(frame, "later", later_rect, later, quiet)) frame.act(action::PutOffFileCopy{});
}

}  // namespace journey::ui
