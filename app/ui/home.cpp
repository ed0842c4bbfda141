// The home page: what to start from, and the maps of this browser.
#include "format/enum_words.h"
#include "ui/home_cards.h"
#include "ui/home_layout.h"
#include "ui/key_cap.h"
#include "ui/panels.h"
#include "ui/search_text.h"

#include <algorithm>

namespace journey::ui {
namespace {

constexpr float header_height = 56;
constexpr float bottom_margin = 24;

// ---- the header ----

void language_menu(Frame& frame, const Rect& rect) {
    constexpr Language languages[] = {Language::danish, Language::english};
    constexpr float padding = 10;
    constexpr float chevron = 13;
    const Response response = interactive(frame, "language", rect,
                                          {.name = std::string(frame.word(Word::home_language)),
                                           .state = NodeState::focusable | NodeState::has_popup,
                                           .value = std::string(frame.word(Word::language_short))});
    fill_rect(frame, rect, frame.theme.surface_hover.faded(hover_glow(frame, response)), metric::radius_md);
    if (response.focused) focus_ring(frame, rect, metric::radius_md);
    const Rect text{rect.x + padding, rect.y, rect.width - 2 * padding, rect.height};
    draw_text_in(frame, text, frame.word(Word::language_short), style::body_medium, frame.theme.text_secondary);
    draw_icon_centered(frame, {rect.right() - padding - chevron / 2, rect.y + rect.height / 2}, Icon::chevron_down,
                       chevron, frame.theme.text_secondary);
    tooltip(frame, response, frame.word(Word::home_language));
    if (response.pressed) open_menu(frame, response.id, rect);
    const MenuRow rows[] = {
        {.text = std::string(frame.word(Word::language_danish)), .checked = frame.language() == Language::danish},
        {.text = std::string(frame.word(Word::language_english)), .checked = frame.language() == Language::english}};
    const auto chosen = menu(frame, response.id, frame.word(Word::home_language), rows);
    if (!chosen) return;
    Preferences preferences = frame.session.preferences;
    preferences.language = languages[*chosen];
    frame.act(action::SetPreferences{preferences});
}

void search_field(Frame& frame, float right, float middle_y, float room) {
    constexpr float widest = 240;
    constexpr float narrowest = 96;
    constexpr float height = 32;
    const float width = std::min(widest, room);
    if (width < narrowest) return;
    text_field(
        frame, "search", {right - width, middle_y - height / 2, width, height}, text_target::LibrarySearch{},
        {.label = frame.word(Word::home_search), .placeholder = frame.word(Word::home_search), .icon = Icon::search});
}

void header(Frame& frame, const Rect& rect) {
    constexpr float logo_size = 24;
    constexpr float logo_gap = 10;
    constexpr float gap = 4;
    constexpr float search_gap = 12;
    constexpr float language_width = 60;
    const MirrorGroup group(frame, "header", Role::banner, std::string(frame.word(Word::app_name)), rect);
    const PageColumn column = column_of(rect);
    const float middle = rect.y + rect.height / 2;
    logo(frame, {column.x, middle - logo_size / 2}, logo_size);
    const float title_x = column.x + logo_size + logo_gap;
    const std::string_view title = frame.word(Word::app_name);
    const float size = frame.input.coarse_pointer ? metric::touch_target : metric::control_md;
    const float y = middle - size / 2;
    const Rect help{column.right() - size, y, size, size};
    const Rect theme{help.x - gap - size, y, size, size};
    const Rect language{theme.x - gap - language_width, y, language_width, size};
    // A phone: the logo alone.
    const float title_room = language.x - gap - title_x;
    const float title_width = width_of(frame, title, style::title) <= title_room
                                  ? draw_text(frame, {title_x, middle - style::title.line_px / 2}, title, style::title,
                                              frame.theme.text_primary)
                                  : 0;
    if (!frame.session.library.empty())
        search_field(frame, language.x - search_gap, middle, language.x - 2 * search_gap - title_x - title_width);
    language_menu(frame, language);
    command_button(frame, CommandId::toggle_theme, theme);
    const std::string_view help_name = frame.word(command(CommandId::show_help).title);
    if (icon_button(frame, "help", help, Icon::circle_help, help_name,
                    {.shortcut = shortcut_of(frame.session, CommandId::show_help)}))
        frame.act(action::Run{CommandId::show_help});
}

// ---- with maps ----

void heading(Frame& frame, std::string_view key, float x, float y, Word word) {
    const std::string_view text = frame.word(word);
    const float width = draw_text(frame, {x, y}, text, style::heading, frame.theme.text_primary);
    note(frame, key, Role::heading, std::string(text), {x, y, width, style::heading.line_px});
}

float new_map(Frame& frame, const PageColumn& column, float y) {
    constexpr float gap = 12;
    heading(frame, "new", column.x, y, Word::home_new_map);
    const Gallery gallery(frame, column, y + style::heading.line_px + gap);
    if (gallery.can_fold) {
        const float width = all_models_width(frame);
        const float middle = y + style::heading.line_px / 2;
        all_models_button(frame, {column.right() - width, middle - metric::control_md / 2, width, metric::control_md});
    }
    for (std::size_t i = 0; i < gallery.count; ++i)
        draw_start_card(frame, gallery.grid.cell(i), gallery.model(i), Emphasis::none);
    return gallery.bottom();
}

/// "Dine kort", how many, where they lie, and opening a file.
void library_bar(Frame& frame, const PageColumn& column, float y) {
    constexpr float height = 32;
    constexpr float gap = 10;
    constexpr float room_for_texts = 680;
    const float middle = y + height / 2;
    heading(frame, "yours", column.x, middle - style::heading.line_px / 2, Word::home_your_maps);
    const float heading_width = width_of(frame, frame.word(Word::home_your_maps), style::heading);
    constexpr float chip_height = 20;
    chip(frame, {column.x + heading_width + gap, middle - chip_height / 2},
         number_text(frame.language(), static_cast<double>(frame.session.library.size()), 0));

    const std::string_view open = frame.word(Word::home_open_file);
    const ButtonLook look{.icon = Icon::folder_open};
    const float open_width = button_width(frame, open, look);
    const float button_y = middle - metric::control_md / 2;
    const Rect open_rect{column.right() - open_width, button_y, open_width, metric::control_md};

    // From right to left; what does not fit is among the commands of the palette.
    const std::string_view storage = frame.word(Word::home_storage);
    const ButtonLook storage_look{.kind = ButtonKind::quiet, .icon = Icon::hard_drive};
    const std::string_view all = frame.word(Word::command_back_up_all);
    const bool has_room = column.width >= room_for_texts;
    const float all_width = has_room ? button_width(frame, all, look) : metric::control_md;
    const Rect all_rect{open_rect.x - gap - all_width, button_y, all_width, metric::control_md};
    const float storage_width = button_width(frame, storage, storage_look);
    const Rect storage_rect{all_rect.x - gap - storage_width, button_y, storage_width, metric::control_md};
    if (has_room && button(frame, "storage", storage_rect, storage, storage_look))
        frame.act(action::Run{CommandId::show_storage});
    if (has_room ? button(frame, "back up", all_rect, all, {.icon = Icon::download})
                 : icon_button(frame, "back up", all_rect, Icon::download, all))
        frame.act(action::Run{CommandId::back_up_all});
    if (button(frame, "open", open_rect, open, look)) frame.act(action::Run{CommandId::open_file});
}

bool matches(const Frame& frame, const LibraryEntry& entry, std::string_view wanted) {
    return wanted.empty() || find_folded(entry.summary.title, wanted) ||
           find_folded(words_for_model(frame.language(), entry.summary.model), wanted);
}

/// The cards that match what is searched for, and behind them the place to drop a file. Returns where it ends.
float library(Frame& frame, const PageColumn& column, float y) {
    const std::string wanted = folded(live_text(frame.session, text_target::LibrarySearch{}));
    const CardGrid grid = library_grid(column, y);
    std::size_t shown = 0;
    {
        const MirrorGroup group(frame, "library", Role::list, std::string(frame.word(Word::home_your_maps)),
                                {column.x, y, column.width, grid.bottom(frame.session.library.size()) - y});
        for (const LibraryEntry& entry : frame.session.library)
            if (matches(frame, entry, wanted)) draw_library_card(frame, grid.cell(shown++), entry);
    }
    if (shown == 0) {
        const std::string text =
            fill(frame.language(), Word::home_none_found, {live_text(frame.session, text_target::LibrarySearch{})});
        const Rect line{column.x, y, column.width, style::body.line_px};
        draw_text_in(frame, line, text, style::body, frame.theme.text_secondary);
        note(frame, "none", Role::status, text, line);
        return line.bottom();
    }
    draw_drop_card(frame, grid.cell(shown));
    return grid.bottom(shown + 1);
}

float with_maps(Frame& frame, const PageColumn& column, float top) {
    constexpr float above = 24;
    constexpr float section_gap = 28;
    constexpr float bar_height = 32;
    constexpr float bar_gap = 12;
    float y = new_map(frame, column, top + above) + section_gap;
    library_bar(frame, column, y);
    y += bar_height + bar_gap;
    return library(frame, column, y);
}

}  // namespace

void draw_home(Frame& frame, const Rect& rect) {
    const IdScope scope("home");
    fill_rect(frame, rect, frame.theme.surface_app);
    header(frame, {rect.x, rect.y, rect.width, header_height});
    const float bar = storage_bar_height(frame);
    const PageColumn column = column_of(rect);
    if (bar > 0) draw_storage_bar(frame, {column.x, rect.y + header_height, column.width, bar - metric::gutter});
    if (!frame.session.library_known) return;
    const Rect below{rect.x, rect.y + header_height + bar, rect.width, rect.height - header_height - bar};
    const MirrorGroup main(frame, "main", Role::main, {}, below);
    ScrollArea area(frame, "content", below);
    const float top = area.top();
    float bottom = frame.session.library.empty() ? draw_first_run(frame, column, top, below.height)
                                                 : with_maps(frame, column, top);
    if (!frame.session.deleted.empty()) bottom = draw_deleted(frame, column, bottom);
    area.content_height(bottom - top + bottom_margin);
}

}  // namespace journey::ui
