// Where the maps are kept, and what takes them away: short, and with the two ways to have them as files.
#include "ui/dialog.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <algorithm>
#include <array>

namespace journey::ui {
namespace {

constexpr float widest = 520;
constexpr float padding = Dialog::padding;
constexpr float icon_size = 16;
constexpr float icon_gap = 12;
constexpr float line_gap = 12;
constexpr float foot_height = 64;
constexpr int lines_max = 4;

struct Fact {
    Icon icon{};
    Word text{};
};
constexpr std::array<Fact, 6> facts{{{Icon::hard_drive, Word::kept_here},
                                     {Icon::trash_2, Word::kept_deleted},
                                     {Icon::triangle_alert, Word::kept_cleared},
                                     {Icon::lock, Word::kept_private},
                                     {Icon::globe, Word::kept_safari},
                                     {Icon::file_json, Word::kept_local}}};

float text_width(float width) { return width - 2 * padding - icon_size - icon_gap; }

float facts_height(const Frame& frame, float width) {
    float height = 0;
    for (const Fact& fact : facts)
        height += wrapped_height(frame, text_width(width), lines_max, frame.word(fact.text), style::body) + line_gap;
    return height;
}

void draw_facts(Frame& frame, const Rect& rect) {
    ScrollArea area(frame, "facts", rect);
    const MirrorGroup list(frame, "list", Role::list, std::string(frame.word(Word::kept_title)), rect);
    float y = area.top();
    for (const Fact& fact : facts) {
        const std::string_view text = frame.word(fact.text);
        const IdScope scope("fact", fact.text);
        const Point at{rect.x + padding + icon_size + icon_gap, y};
        draw_icon(frame, {rect.x + padding, y + (style::body.line_px - icon_size) / 2}, fact.icon, icon_size,
                  frame.theme.text_tertiary);
        const float height = draw_text_wrapped(frame, at, text_width(rect.width), lines_max, text, style::body,
                                               frame.theme.text_primary);
        note(frame, "text", Role::list_item, std::string(text), {at.x, at.y, text_width(rect.width), height});
        y += height + line_gap;
    }
    area.content_height(y - area.top());
}

void draw_foot(Frame& frame, const Rect& rect) {
    horizontal_line(frame, rect.x, rect.y, rect.width, frame.theme.border_subtle);
    const float y = rect.y + (rect.height - metric::control_lg) / 2;
    float x = rect.x + padding;
    for (const CommandId id : {CommandId::back_up_all, CommandId::save_file}) {
        if (why_disabled(frame.session, id)) continue;
        const IdScope scope("command", id);
        const std::string_view text = frame.word(command(id).title);
        const ButtonLook look{.icon = id == CommandId::save_file ? Icon::save : Icon::download};
        const Rect place{x, y, button_width(frame, text, look), metric::control_lg};
        if (button(frame, "run", place, text, look)) frame.act(action::Run{id});
        x = place.right() + metric::gutter;
    }
}

}  // namespace

void draw_storage_dialog(Frame& frame, const Rect& page) {
    const float width = std::min(widest, page.width - 2 * metric::gutter);
    const float tallest = Dialog::head_height + facts_height(frame, width) + foot_height;
    const Dialog dialog(frame, page, {Overlay::storage, "storage", frame.word(Word::kept_title), widest, tallest});
    const Rect body = dialog.body();
    draw_facts(frame, {body.x, body.y, body.width, body.height - foot_height});
    draw_foot(frame, {body.x, body.bottom() - foot_height, body.width, foot_height});
}

}  // namespace journey::ui
