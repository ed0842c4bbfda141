// A map of the library as a card.
#include "format/enum_words.h"
#include "ui/home_cards.h"
#include "ui/model_art.h"

#include <array>
#include <cmath>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float radius = metric::radius_xl;
constexpr float padding_x = 14;
constexpr float picture_height = 116;
constexpr float title_y = 128;
constexpr float second_row_y = 169;  // its middle
constexpr float menu_size = metric::control_sm;

std::string title_of(const Frame& frame, const LibraryEntry& entry) {
    return entry.summary.title.empty() ? std::string(frame.word(Word::home_untitled)) : entry.summary.title;
}

/// What a screen reader says of the card.
std::string name_of(const Frame& frame, const LibraryEntry& entry) {
    const std::string title = title_of(frame, entry);
    if (!entry.readable) return title;
    const std::string_view model = words_for_model(frame.language(), entry.summary.model);
    if (!entry.summary.index)
        return fill(frame.language(), Word::home_card_name_plain, {title, model, entry.saved_words});
    const std::string score = number_text(frame.language(), std::round(*entry.summary.index), 0);
    return fill(frame.language(), Word::home_card_name, {title, model, score, entry.saved_words});
}

void picture(Frame& frame, const Rect& rect, const LibraryEntry& entry) {
    const Rect area{rect.x, rect.y, rect.width, picture_height};
    draw_map_picture(frame, area, entry.summary);
    horizontal_line(frame, rect.x + 1, area.bottom(), rect.width - 2, frame.theme.border_subtle);
    if (!entry.readable)
        draw_icon_centered(frame, {area.x + area.width / 2, area.y + area.height / 2}, Icon::triangle_alert,
                           metric::icon_lg, frame.theme.text_tertiary);
}

void title_row(Frame& frame, const Rect& rect, const LibraryEntry& entry) {
    constexpr float gap = 6;
    const Color color = entry.readable ? frame.theme.text_primary : frame.theme.text_secondary;
    const bool is_target = entry.summary.state.value == MapState::target;
    const std::string_view state = words_for(frame.language(), entry.summary.state);
    const float chip_room = is_target ? width_of(frame, state, style::caption_medium) + padding_x + gap : 0;
    const float width = rect.width - 2 * padding_x - menu_size - gap - chip_room;
    const float x = rect.x + padding_x;
    const float used =
        draw_text_cut(frame, {x, rect.y + title_y}, width, title_of(frame, entry), style::body_strong, color);
    if (is_target) chip(frame, {x + used + gap, rect.y + title_y}, state);
}

/// Score, model, and when it was last changed.
void facts_row(Frame& frame, const Rect& rect, const LibraryEntry& entry) {
    constexpr float ring = 26;
    constexpr float ring_stroke = 3;
    constexpr float gap = 8;
    const float middle_y = rect.y + second_row_y;
    const float text_y = middle_y - style::cell.line_px / 2;
    float x = rect.x + padding_x;
    const float right = rect.right() - padding_x;
    if (!entry.readable) {
        draw_text_fitting(frame, {x, middle_y - style::cell.line_px, right - x, 2 * style::cell.line_px},
                          frame.word(Word::home_unreadable), style::cell, frame.theme.text_secondary);
        return;
    }
    if (entry.summary.index) {
        score_ring(frame, {x + ring / 2, middle_y}, ring, ring_stroke, *entry.summary.index, style::caption_strong);
        x += ring + gap;
    }
    const std::string_view model = words_for_model(frame.language(), entry.summary.model);
    const float saved_width = width_of(frame, entry.saved_words, style::cell);
    const float line = style::cell.line_px;
    if (width_of(frame, model, style::cell) + gap + saved_width > right - x) {  // one below the other
        draw_text_fitting(frame, {x, middle_y - line, right - x, line}, model, style::cell, frame.theme.text_secondary);
        draw_text_fitting(frame, {x, middle_y, right - x, line}, entry.saved_words, style::cell,
                          frame.theme.text_tertiary);
        return;
    }
    x += draw_text(frame, {x, text_y}, model, style::cell, frame.theme.text_secondary) + gap;
    draw_text(frame, {x, text_y}, entry.saved_words, style::cell, frame.theme.text_tertiary);
}

// ---- the menu ----

enum class CardCommand { open, duplicate, trash, save, remove };

void carry_out(Frame& frame, CardCommand command, const MapId& id) {
    switch (command) {
    case CardCommand::open: return frame.act(action::OpenLibraryMap{id});
    case CardCommand::duplicate: return frame.act(action::DuplicateLibraryMap{id});
    case CardCommand::trash: return frame.act(action::TrashLibraryMap{id});
    case CardCommand::save: return frame.act(action::SaveLibraryEntry{id});
    case CardCommand::remove: frame.state.asked_to_delete = id; return;
    }
}

/// The menu of the card under its "…", or where it was right-clicked.
void card_menu(Frame& frame, const Rect& anchor, const Response& card, const LibraryEntry& entry) {
    const std::string name = fill(frame.language(), Word::home_card_menu, {title_of(frame, entry)});
    const Response more =
        interactive(frame, "more", anchor, {.name = name, .state = NodeState::focusable | NodeState::has_popup});
    const bool is_open = menu_is_open(frame, more.id);
    const bool has_focus = card.focused || more.focused;
    if (card.hovered || more.hovered || has_focus || is_open || frame.input.coarse_pointer) {
        const float lit = is_open ? 1 : hover_glow(frame, more);
        fill_rect(frame, anchor, frame.theme.surface_active.faded(lit), metric::radius_md);
        draw_icon_centered(frame, {anchor.x + anchor.width / 2, anchor.y + anchor.height / 2}, Icon::ellipsis,
                           metric::icon_md, frame.theme.text_secondary);
    }
    if (more.focused) focus_ring(frame, anchor, metric::radius_md);
    tooltip(frame, more, name);
    if (more.pressed) open_menu(frame, more.id, anchor);
    if (card.right_clicked) {
        const ImVec2 mouse = ImGui::GetIO().MousePos;
        open_menu(frame, more.id, {mouse.x, mouse.y, 0, 0});
    }
    std::vector<MenuRow> rows;
    std::vector<CardCommand> commands;
    const auto add = [&](CardCommand command, Word word, Icon icon) {
        rows.push_back({.text = std::string(frame.word(word)),
                        .icon = icon,
                        .separator_before = command == CardCommand::remove || command == CardCommand::trash});
        commands.push_back(command);
    };
    if (entry.readable) {
        add(CardCommand::open, Word::home_open, Icon::folder_open);
        add(CardCommand::duplicate, Word::home_duplicate, Icon::copy);
        add(CardCommand::trash, Word::home_trash, Icon::trash_2);
    } else {
        add(CardCommand::save, Word::home_save_entry, Icon::download);
        add(CardCommand::remove, Word::home_delete, Icon::trash_2);
    }
    if (const auto chosen = menu(frame, more.id, name, rows))
        carry_out(frame, commands[static_cast<std::size_t>(*chosen)], entry.id);
}

// ---- "Slet kortet for altid?" ----

/// The card asks in place of its texts; Escape and "Annullér" leave everything as it was.
void delete_question(Frame& frame, const Rect& rect, const LibraryEntry& entry, bool just_asked) {
    constexpr float buttons_y = 156;
    const std::string_view question = frame.word(Word::home_delete_question);
    const Rect line{rect.x + padding_x, rect.y + title_y, rect.width - 2 * padding_x, style::body_strong.line_px};
    const MirrorGroup group(frame, "question", Role::group, std::string(question), line);
    draw_text_in(frame, line, question, style::body_strong, frame.theme.text_primary);
    draw_delete_choice(frame, {{line.x, rect.y + buttons_y}, just_asked}, entry.id);
}

}  // namespace

void draw_library_card(Frame& frame, const Rect& rect, const LibraryEntry& entry) {
    const IdScope scope("library", entry.id.value);
    const MirrorGroup group(frame, "card", Role::list_item, title_of(frame, entry), rect);
    const bool asked_before = frame.state.asked_to_delete == entry.id;
    const NodeState state = entry.readable ? NodeState::focusable : NodeState::focusable | NodeState::disabled;
    const Response card =
        interactive(frame, "open", rect,
                    {.name = name_of(frame, entry),
                     .state = state,
                     .description = entry.readable ? "" : std::string(frame.word(Word::home_unreadable))});
    fill_rect(frame, rect, frame.theme.surface_panel, radius);
    picture(frame, rect, entry);
    const Rect anchor{rect.right() - padding_x - menu_size + 4, rect.y + title_y - 2, menu_size, menu_size};
    if (!asked_before) card_menu(frame, anchor, card, entry);
    const bool asks = frame.state.asked_to_delete == entry.id;
    if (asks) {
        delete_question(frame, rect, entry, !asked_before);
    } else {
        title_row(frame, rect, entry);
        facts_row(frame, rect, entry);
    }
    const float glow = asks ? 0 : hover_glow(frame, card);
    stroke_rect(frame, rect, mixed(frame.theme.border_default, frame.theme.border_strong, glow), radius);
    if (card.focused) focus_ring(frame, rect, radius);
    if (card.hovered && entry.readable && !asks) frame.out.cursor = Cursor::hand;
    if (card.pressed && !asks) frame.act(action::OpenLibraryMap{entry.id});
}

}  // namespace journey::ui
