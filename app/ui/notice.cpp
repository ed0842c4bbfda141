// What can be read at leisure, at the bottom right of the page: what was mended, why a file was refused, what came of
// an archive, two versions of a map.
#include "ui/panels.h"
#include "ui/widgets.h"

#include <algorithm>

namespace journey::ui {
namespace {

constexpr float bar_gap = 10;
constexpr float icon_size = 15;
constexpr float bottom_distance = 56;  // clear of the status bar
constexpr float notice_padding = 16;
constexpr float line_gap = 6;
constexpr int wrap_max = 6;
constexpr int title_lines = 3;

float lines_height(const Frame& frame, const std::vector<std::string>& lines, float width) {
    float height = 0;
    for (const std::string& line : lines)
        height += wrapped_height(frame, width, wrap_max, line, style::cell) + line_gap;
    return height;
}

/// The lines of a notice, scrolled where there are many.
void notice_lines(Frame& frame, const Rect& rect, const std::vector<std::string>& lines) {
    ScrollArea area(frame, "lines", rect);
    float y = area.top();
    const MirrorGroup list(frame, "list", Role::list, frame.session.notice->title, rect);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const float height = wrapped_height(frame, rect.width, wrap_max, lines[i], style::cell);
        const bool is_seen = y + height > rect.y && y < rect.bottom();
        if (is_seen)
            draw_text_wrapped(frame, {rect.x, y}, rect.width, wrap_max, lines[i], style::cell,
                              frame.theme.text_secondary);
        note(frame, "line " + std::to_string(i), Role::list_item, lines[i], {rect.x, y, rect.width, height});
        y += height + line_gap;
    }
    area.content_height(y - area.top());
}

struct NoticeTone {
    Icon icon;
    Color color;
    Role role;
};

NoticeTone tone_of(const Frame& frame, NoticeKind kind) {
    const Theme& theme = frame.theme;
    switch (kind) {
    case NoticeKind::repairs:
    case NoticeKind::report: return {Icon::info, theme.text_secondary, Role::status};
    case NoticeKind::tabs: return {Icon::copy, theme.text_secondary, Role::alert};
    case NoticeKind::refused: return {Icon::triangle_alert, theme.danger_text, Role::alert};
    case NoticeKind::storage: return {Icon::hard_drive, theme.danger_text, Role::alert};
    }
    return {Icon::info, theme.text_secondary, Role::status};
}

/// Where the parts of a notice are.
struct NoticeForm {
    Rect rect;
    Rect title;
    Rect lines;
    Rect close;
    Rect choice;  // for the buttons below, if there are some
};

NoticeForm notice_form(const Frame& frame, const Rect& page, const Notice& notice) {
    constexpr float widest = 420;
    constexpr float tallest_share = 0.5F;
    constexpr float top = 14;
    const float width = std::min(widest, page.width - 2 * metric::gutter);
    const float inner = width - 2 * notice_padding;
    const float title_left = notice_padding + icon_size + bar_gap;
    const float title_width = width - title_left - bar_gap - metric::control_md - metric::gutter;
    const float title = wrapped_height(frame, title_width, title_lines, notice.title, style::body_strong);
    const float head = top + title + bar_gap;
    const float choice = notice.kind == NoticeKind::tabs ? metric::control_md + bar_gap : 0;
    const float room = page.height * tallest_share - head - choice - notice_padding;
    const float lines = std::min(lines_height(frame, notice.lines, inner), room);
    const float height = head + lines + choice + notice_padding - line_gap;
    const float x = page.right() - metric::gutter - width;
    const float y = page.bottom() - bottom_distance - height;
    const float first_line = y + top + style::body_strong.line_px / 2;
    return {{x, y, width, height},
            {x + title_left, y + top, title_width, title},
            {x + notice_padding, y + head, inner, lines},
            {x + width - metric::gutter - metric::control_md, first_line - metric::control_md / 2, metric::control_md,
             metric::control_md},
            {x + notice_padding, y + head + lines + bar_gap - line_gap, inner, choice}};
}

/// What can be done with two versions of a map; to do nothing keeps both.
void notice_choice(Frame& frame, const Rect& rect) {
    const std::string_view keep = frame.word(Word::message_keep_both);
    const std::string_view theirs = frame.word(Word::message_use_theirs);
    const Rect first{rect.x, rect.y, button_width(frame, keep), metric::control_md};
    const Rect second{first.right() + metric::gutter, rect.y, button_width(frame, theirs), metric::control_md};
    if (button(frame, "keep", first, keep)) frame.act(action::DismissNotice{});
    if (button(frame, "theirs", second, theirs)) frame.act(action::UseTheirs{});
}

}  // namespace

void draw_notice(Frame& frame, const Rect& page) {
    const std::optional<Notice>& notice = frame.session.notice;
    if (!notice) return;
    const NoticeTone tone = tone_of(frame, notice->kind);
    const NoticeForm form = notice_form(frame, page, *notice);
    const Layer layer(frame, "notice", form.rect);
    const MirrorGroup group(frame, "notice", tone.role, notice->title, form.rect);
    shadow(frame, form.rect, metric::radius_xl, Elevation::e3);
    fill_rect(frame, form.rect, frame.theme.surface_raised, metric::radius_xl);
    stroke_rect(frame, form.rect, frame.theme.border_default, metric::radius_xl);
    draw_icon_centered(frame, {form.rect.x + notice_padding + icon_size / 2, form.close.y + form.close.height / 2},
                       tone.icon, icon_size, tone.color);
    draw_text_wrapped(frame, {form.title.x, form.title.y}, form.title.width, title_lines, notice->title,
                      style::body_strong, frame.theme.text_primary);
    notice_lines(frame, form.lines, notice->lines);
    if (notice->kind == NoticeKind::tabs) notice_choice(frame, form.choice);
    if (icon_button(frame, "close", form.close, Icon::x, frame.word(Word::message_close)))
        frame.act(action::DismissNotice{});
}

}  // namespace journey::ui
