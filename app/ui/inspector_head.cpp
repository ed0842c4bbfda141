// The head of the inspector and the columns below it.
#include "ui/inspector.h"

#include <algorithm>

namespace journey::ui {
namespace {

constexpr float sheet_from = 560;  // wider than this: two columns
constexpr float padding_x = 14, padding_top = 12, padding_bottom = 14;
constexpr float sheet_padding_x = 16, sheet_padding_y = 14;
constexpr float sheet_column_gap = 32, sheet_control = 32, sheet_row_gap = 12;

constexpr float head_height = 58, head_padding_top = 12;
constexpr float icon_box = 32, icon_box_gap = 10;
constexpr float kind_height = 16;
constexpr float buttons_top = 6, buttons_right = 8, button_width = 28, button_height = 24;
constexpr float title_inset = 4;  // a bare field starts its text this far in

constexpr float kind_share = 0.4F;  // of the room in the head of a sheet, at most
constexpr float sheet_head_height = 56, sheet_handle = 16, sheet_icon_gap = 8;
constexpr float dot_size = 8, dot_gap = 5, dot_before = 6;

/// The dot and the figure of a readiness; the dot alone where the room ends before.
void readiness_mark(Frame& frame, Point at, float right, double readiness) {
    const Theme& theme = frame.theme;
    const std::string text = readiness_text(frame.language(), readiness);
    const Color shade = theme.readiness_fill[static_cast<std::size_t>(readiness_step(readiness))];
    const float dot_y = at.y + (style::caption.line_px - dot_size) / 2;
    fill_rect(frame, {at.x, dot_y, dot_size, dot_size}, shade, metric::radius_xs);
    const float text_x = at.x + dot_size + dot_gap;
    const bool fits = text_x + width_of(frame, text, style::caption_medium) <= right;
    const float end = fits
                          ? text_x + draw_text(frame, {text_x, at.y}, text, style::caption_medium, theme.text_secondary)
                          : at.x + dot_size;
    const std::string_view meaning = frame.word(Word::inspect_readiness_meaning);
    const Rect rect{at.x, at.y, end - at.x, style::caption.line_px};
    explain(frame, "readiness", rect, std::string(frame.word(Word::inspect_readiness)) + ' ' + text,
            fits ? std::string(meaning) : text + "\n" + std::string(meaning));
}

/// The button that closes, at its place, and the menu before it.
void close_and_menu(Frame& frame, const Rect& close, const InspectorHead& head) {
    const Rect more{close.x - close.width, close.y, close.width, close.height};
    if (!head.commands.empty()) menu_button(frame, "more", more, Word::inspect_more, head.commands);
    if (icon_button(frame, "close", close, Icon::x, frame.word(Word::inspect_close)))
        frame.state.inspector_open = false;
}

void title(Frame& frame, const Rect& rect, const InspectorHead& head) {
    if (head.edits) {
        const DisabledScope read_only(frame, read_only_reason(frame));
        const Rect field{rect.x - title_inset, rect.y - 2, rect.width + title_inset, rect.height + 4};
        text_field(frame, "title", field, *head.edits,
                   {.label = frame.word(head.title_label), .text = style::title, .bare = true});
        return;
    }
    draw_text_in(frame, rect, head.title, style::title, frame.theme.text_primary);
    note(frame, "title", Role::heading, head.title, rect);
}

/// The line under a head and what is left below it: next to nothing where only the head peeks out.
Rect below_head(Frame& frame, const Rect& rect, float height) {
    if (rect.height > height) horizontal_line(frame, rect.x, rect.y + height, rect.width, frame.theme.border_subtle);
    return {rect.x, rect.y + height + 1, rect.width, std::max(1.0F, rect.height - height - 1)};
}

Rect panel_head(Frame& frame, const Rect& rect, const InspectorHead& head) {
    const Theme& theme = frame.theme;
    const Rect box{rect.x + padding_x, rect.y + head_padding_top, icon_box, icon_box};
    fill_rect(frame, box, theme.surface_sunken, metric::radius_lg);
    draw_icon_centered(frame, {box.x + icon_box / 2, box.y + icon_box / 2}, head.icon, metric::icon_md,
                       theme.text_secondary);
    const float x = box.right() + icon_box_gap;
    const float buttons = head.commands.empty() ? button_width : 2 * button_width;
    const float kind_width = rect.right() - buttons_right - buttons - x;
    const float mark_room = head.readiness ? kind_width / 3 : 0;
    note(frame, "kind", Role::text, head.kind, {x, box.y, kind_width, kind_height});
    const float kind_end =
        x + draw_text_cut(frame, {x, box.y}, kind_width - mark_room, head.kind, style::caption, theme.text_tertiary);
    if (head.readiness) readiness_mark(frame, {kind_end + dot_before, box.y}, x + kind_width, *head.readiness);
    title(frame, {x, box.y + kind_height, rect.right() - padding_x - x, style::title.line_px}, head);
    const float close_x = rect.right() - buttons_right - button_width;
    close_and_menu(frame, {close_x, rect.y + buttons_top, button_width, button_height}, head);
    return below_head(frame, rect, head_height);
}

Rect sheet_head(Frame& frame, const Rect& rect, const InspectorHead& head) {
    const Theme& theme = frame.theme;
    const float top = rect.y + sheet_handle;
    const float size = metric::touch_target;
    const float middle = top + size / 2;
    const float buttons = head.commands.empty() ? size : 2 * size;
    float x = rect.x + sheet_padding_x;
    draw_icon(frame, {x, middle - metric::icon_md / 2}, head.icon, metric::icon_md, theme.text_tertiary);
    x += metric::icon_md + sheet_icon_gap;
    const float room = rect.right() - buttons_right - buttons - x;
    const float line_y = middle - style::caption.line_px / 2;
    const float kind_width = std::min(width_of(frame, head.kind, style::caption) + 1, room * kind_share);
    float end = x + room - kind_width;
    if (head.readiness)
        end -= dot_before + dot_size + dot_gap +
               width_of(frame, readiness_text(frame.language(), *head.readiness), style::caption_medium);
    title(frame, {x, middle - style::title.line_px / 2, end - x - sheet_icon_gap, style::title.line_px}, head);
    draw_text_cut(frame, {end, line_y}, kind_width, head.kind, style::caption, theme.text_tertiary);
    if (head.readiness) readiness_mark(frame, {end + kind_width + dot_before, line_y}, x + room + 1, *head.readiness);
    note(frame, "kind", Role::text, head.kind, {end, line_y, kind_width, style::caption.line_px});
    close_and_menu(frame, {rect.right() - buttons_right - size, top, size, size}, head);
    return below_head(frame, rect, sheet_head_height + metric::gutter);
}

Column first_column(Frame& frame, const Rect& rect, float top) {
    if (!is_sheet(rect)) return {frame, rect.x + padding_x, top + padding_top, rect.width - 2 * padding_x};
    const float width = (rect.width - 2 * sheet_padding_x - sheet_column_gap) / 2;
    return {frame, rect.x + sheet_padding_x, top + sheet_padding_y, width, sheet_control, sheet_row_gap};
}

}  // namespace

std::optional<Word> read_only_reason(const Frame& frame) {
    const auto& document = frame.session.document;
    if (!document || document->access == Access::read_write) return {};
    const auto* off = std::get_if<save_state::Off>(&document->saved);
    return off ? off->reason : Word::inspect_read_only;
}

bool is_sheet(const Rect& rect) { return rect.width >= sheet_from; }

Rect inspector_head(Frame& frame, const Rect& rect, const InspectorHead& head) {
    return is_sheet(rect) ? sheet_head(frame, rect, head) : panel_head(frame, rect, head);
}

InspectorBody::InspectorBody(Frame& frame, const Rect& rect)
    : m_scroll(frame, "rows", rect), m_read_only(frame, read_only_reason(frame)),
      m_first(first_column(frame, rect, m_scroll.top())) {
    if (!is_sheet(rect)) return;
    m_second.emplace(m_first);
    m_second->x += m_first.width + sheet_column_gap;
}

InspectorBody::~InspectorBody() {
    const float end = m_second ? std::max(m_first.y, m_second->y) : m_first.y;
    m_scroll.content_height(end - m_scroll.top() - m_first.gap + padding_bottom);
}

}  // namespace journey::ui
