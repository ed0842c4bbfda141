// Text fields: the value is drawn here; while it is edited, the browser's own field lies over it (architecture.md).
#include "editor/update.h"
#include "layout/reading_order.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace journey::ui {
namespace {

constexpr float padding_x = 8;
constexpr float padding_y = 6;
constexpr float icon_gap = 6;

/// The board shows the editor of these itself when the edit did not begin in a field.
bool is_edited_on_board(const TextTarget& target) {
    return std::holds_alternative<text_target::CardText>(target) ||
           std::holds_alternative<text_target::StageName>(target) ||
           std::holds_alternative<text_target::LaneName>(target) ||
           std::holds_alternative<text_target::PathShare>(target) ||
           std::holds_alternative<text_target::PhaseName>(target);
}

const TextEdit* open_edit(const Frame& frame, const TextTarget& target) {
    const auto& edit = frame.session.text_edit;
    return edit && edit->target == target ? &*edit : nullptr;
}

/// The edit of this target when it belongs to this field (the same value may be shown in several places).
const TextEdit* own_edit(const Frame& frame, const TextTarget& target, WidgetId id) {
    const WidgetId origin = frame.state.text_origin;
    const bool own = origin == id || (origin == 0 && !is_edited_on_board(target) && !frame.out.text_field);
    return own ? open_edit(frame, target) : nullptr;
}

/// The box of the text inside the field.
Rect text_box(const Rect& rect, const FieldLook& look) {
    const float lead = look.icon == Icon::none ? 0 : metric::icon_sm + icon_gap;
    const float inset = look.bare ? 4 : padding_x;
    Rect box{rect.x + inset + lead, rect.y, rect.width - 2 * inset - lead, rect.height};
    if (look.multiline) {
        box.y += padding_y;
        box.height -= 2 * padding_y;
    } else {
        box.y += (rect.height - look.text.line_px) / 2;
        box.height = look.text.line_px;
    }
    return box;
}

void draw_box(Frame& frame, const Rect& rect, const FieldLook& look, const Response& response, const TextEdit* edit) {
    const Theme& theme = frame.theme;
    if (look.boxless) return;
    if (look.bare && !edit) {
        if (response.hovered && !frame.disabled) fill_rect(frame, rect, theme.surface_hover, metric::radius_md);
        return;
    }
    fill_rect(frame, rect, frame.disabled ? theme.surface_sunken : theme.surface_raised, metric::radius_md);
    if (edit) {
        stroke_rect(frame, rect, edit->problem ? theme.danger_solid : theme.accent_focus, metric::radius_md,
                    metric::stroke_selection);
        return;
    }
    stroke_rect(frame, rect, response.hovered && !frame.disabled ? theme.border_strong : theme.border_default,
                metric::radius_md);
}

void draw_value(Frame& frame, const Rect& box, std::string_view value, const FieldLook& look) {
    const Theme& theme = frame.theme;
    const bool empty = value.empty();
    const std::string_view text = empty ? look.placeholder : value;
    const Color color = frame.disabled ? theme.text_disabled : empty ? theme.text_tertiary : theme.text_primary;
    // As the field that is laid over it, which has dir=auto.
    const bool is_turned = look.align == Align::start && has_right_to_left(text) && reads_right_to_left(text);
    const Align align = is_turned ? Align::end : look.align;
    const int lines = std::max(1, static_cast<int>(std::round(box.height / look.text.line_px)));
    if (look.multiline)
        draw_text_wrapped(frame, {box.x, box.y}, box.width, lines, text, look.text, color);
    else if (empty)  // the program's own words
        draw_text_fitting(frame, {box.x, box.y - padding_y, box.width, box.height + 2 * padding_y}, text, look.text,
                          color, look.align);
    else
        draw_text_in(frame, box, text, look.text, color, align);
}

}  // namespace

void text_field(Frame& frame, std::string_view key, const Rect& rect, const TextTarget& target, const FieldLook& look) {
    const std::string value = text_value(frame.session, target);
    const TextEdit* open = open_edit(frame, target);
    const NodeState state = NodeState::focusable | (look.multiline ? NodeState::multiline : NodeState::none);
    const Response response = interactive(frame, key, rect,
                                          {.role = Role::textbox,
                                           .name = std::string(look.label),
                                           .state = state,
                                           .value = open ? open->value : value,
                                           .description = std::string(look.meaning)});
    const TextEdit* edit = own_edit(frame, target, response.id);
    draw_box(frame, rect, look, response, edit);
    if (response.focused && !edit && !look.boxless) focus_ring(frame, rect, metric::radius_md);
    if (look.icon != Icon::none)
        draw_icon(frame, {rect.x + padding_x, rect.y + (rect.height - metric::icon_sm) / 2}, look.icon, metric::icon_sm,
                  frame.theme.text_tertiary);
    if (response.hovered && !frame.disabled) frame.out.cursor = Cursor::text;
    const Rect box = text_box(rect, look);
    if (!edit) {
        draw_value(frame, box, value, look);
        if (response.pressed) {
            frame.state.text_origin = response.id;
            frame.act(action::BeginText{target});
        }
        tooltip(frame, response, frame.disabled ? frame.word(*frame.disabled) : look.meaning);
        return;
    }
    TextFieldPlace place;
    place.id = response.id;
    place.leads_list = look.leads_list;
    place.rect = box;
    place.text = look.text;
    place.color = frame.theme.text_primary;
    place.background = frame.theme.surface_raised;
    place.multiline = look.multiline;
    place.label = look.label;
    place.placeholder = look.placeholder;
    if (edit->problem) place.problem = frame.word(*edit->problem);
    frame.out.text_field = std::move(place);
}

float field_height(const Frame& frame, float width, const TextTarget& target, const FieldLook& look, int min_lines,
                   int max_lines) {
    const TextEdit* edit = open_edit(frame, target);
    const std::string value = edit ? edit->value : text_value(frame.session, target);
    const Rect box = text_box({0, 0, width, 0}, look);
    const float wrapped = wrapped_height(frame, box.width, max_lines, value, look.text);
    return std::max(wrapped, static_cast<float>(min_lines) * look.text.line_px) + 2 * padding_y;
}

}  // namespace journey::ui
