// Maps that were deleted: how long they can still be had back, and the one question of the program.
#include "ui/home_cards.h"
#include "ui/save_words.h"

#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float row_height = 52;
constexpr float padding_x = 14;
constexpr float gap = 8;

std::string title_of(const Frame& frame, const LibraryEntry& entry) {
    return entry.summary.title.empty() ? std::string(frame.word(Word::home_untitled)) : entry.summary.title;
}

float danger_width(const Frame& frame) {
    constexpr float padding = 12;
    return width_of(frame, frame.word(Word::home_delete_yes), style::body_medium) + 2 * padding;
}

void danger_button(Frame& frame, const Rect& rect, const MapId& id) {
    const Response response =
        interactive(frame, "delete", rect, {.name = std::string(frame.word(Word::home_delete_yes))});
    fill_rect(frame, rect, mixed(frame.theme.danger_solid, frame.theme.danger_text, hover_glow(frame, response)),
              metric::radius_md);
    draw_text_in(frame, rect, frame.word(Word::home_delete_yes), style::body_medium, frame.theme.danger_on_solid,
                 Align::center);
    if (response.focused) focus_ring(frame, rect, metric::radius_md);
    if (!response.pressed) return;
    frame.act(action::DeleteLibraryMap{id});
    frame.state.asked_to_delete.reset();
}

/// Without the lines around it.
Rect inside(const Rect& row) { return {row.x + 1, row.y + 1, row.width - 2, row.height - 2}; }

/// The row asks in place of its texts.
void question_row(Frame& frame, const Rect& rect, const LibraryEntry& entry, bool just_asked) {
    constexpr int lines_max = 2;
    const std::string_view question = frame.word(Word::home_delete_question);
    const MirrorGroup group(frame, "question", Role::group, std::string(question), rect);
    // In the frame of the press, the texts are there already.
    if (just_asked) fill_rect(frame, inside(rect), frame.theme.surface_panel);
    const float choice_width = delete_choice_width(frame);
    const float x = rect.x + padding_x;
    const float width = rect.right() - padding_x - choice_width - gap - x;
    const float height = wrapped_height(frame, width, lines_max, question, style::body_strong);
    draw_text_wrapped(frame, {x, rect.y + (rect.height - height) / 2}, width, lines_max, question, style::body_strong,
                      frame.theme.text_primary);
    const float y = rect.y + (rect.height - metric::control_md) / 2;
    draw_delete_choice(frame, {{rect.right() - padding_x - choice_width, y}, just_asked}, entry.id);
}

void map_row(Frame& frame, const Rect& rect, const LibraryEntry& entry) {
    const std::string title = title_of(frame, entry);
    const std::string left = deletion_words(frame.language(), entry);
    const float middle = rect.y + rect.height / 2;
    const Rect remove{rect.right() - padding_x - metric::control_md, middle - metric::control_md / 2,
                      metric::control_md, metric::control_md};
    const std::string_view back = frame.word(Word::home_restore);
    const ButtonLook look{.icon = Icon::undo_2};
    const float back_width = button_width(frame, back, look);
    const Rect restore{remove.x - gap - back_width, remove.y, back_width, metric::control_md};
    const float x = rect.x + padding_x;
    const float width = restore.x - gap - x;
    draw_text_cut(frame, {x, middle - style::body_strong.line_px}, width, title, style::body_strong,
                  frame.theme.text_primary);
    draw_text_cut(frame, {x, middle}, width, left, style::cell, frame.theme.text_secondary);
    note(frame, "left", Role::text, left, {x, middle, width, style::cell.line_px});
    if (button(frame, "restore", restore, back,
               {.icon = Icon::undo_2, .name = fill(frame.language(), Word::home_restore_name, {title})}))
        frame.act(action::RestoreLibraryMap{entry.id});
    if (icon_button(frame, "remove", remove, Icon::trash_2, fill(frame.language(), Word::home_delete_name, {title})))
        frame.state.asked_to_delete = entry.id;
}

/// The question was answered: what asked it has the focus again.
void go_back(Frame& frame, const Rect& row, const LibraryEntry& entry) {
    fill_rect(frame, inside(row), frame.theme.surface_panel);
    map_row(frame, row, entry);
    frame.out.focus = ImGui::GetID("remove");
}

}  // namespace

float delete_choice_width(const Frame& frame) {
    return danger_width(frame) + gap + button_width(frame, frame.word(Word::home_cancel));
}

void draw_delete_choice(Frame& frame, const DeleteQuestion& question, const MapId& id) {
    const Rect remove{question.at.x, question.at.y, danger_width(frame), metric::control_md};
    danger_button(frame, remove, id);
    const std::string_view cancel = frame.word(Word::home_cancel);
    const Rect keep{remove.right() + gap, remove.y, button_width(frame, cancel), metric::control_md};
    if (question.just_asked) frame.out.focus = ImGui::GetID("cancel");
    if (button(frame, "cancel", keep, cancel) || frame.input.escape) frame.state.asked_to_delete.reset();
}

float draw_deleted(Frame& frame, const PageColumn& column, float top) {
    constexpr float above = 28;
    constexpr float list_gap = 12;
    constexpr float chip_height = 20;
    const std::vector<LibraryEntry>& deleted = frame.session.deleted;
    const std::string_view title = frame.word(Word::home_deleted);
    const IdScope scope("deleted maps");
    float y = top + above;
    const float width = draw_text(frame, {column.x, y}, title, style::heading, frame.theme.text_primary);
    note(frame, "title", Role::heading, std::string(title), {column.x, y, width, style::heading.line_px});
    chip(frame, {column.x + width + gap, y + (style::heading.line_px - chip_height) / 2},
         number_text(frame.language(), static_cast<double>(deleted.size()), 0));
    y += style::heading.line_px + list_gap;
    const Rect list{column.x, y, column.width, row_height * static_cast<float>(deleted.size())};
    const MirrorGroup group(frame, "list", Role::list, std::string(title), list);
    fill_rect(frame, list, frame.theme.surface_panel, metric::radius_xl);
    for (const LibraryEntry& entry : deleted) {
        const IdScope row_scope("deleted", entry.id.value);
        const Rect row{list.x, y, list.width, row_height};
        const MirrorGroup item(frame, "row", Role::list_item, title_of(frame, entry), row);
        const bool asked_before = frame.state.asked_to_delete == entry.id;
        if (y > list.y) horizontal_line(frame, row.x + 1, y, row.width - 2, frame.theme.border_subtle);
        if (!asked_before) map_row(frame, row, entry);
        if (frame.state.asked_to_delete == entry.id) question_row(frame, row, entry, !asked_before);
        if (asked_before && !frame.state.asked_to_delete) go_back(frame, row, entry);
        y = row.bottom();
    }
    stroke_rect(frame, list, frame.theme.border_default, metric::radius_xl);
    return y;
}

}  // namespace journey::ui
