// The bar above an open map: where it is, what it is called and where it is saved; its pages; what can be done.
#include "ui/key_cap.h"
#include "ui/mode_tabs.h"
#include "ui/panels.h"
#include "ui/save_words.h"
#include "ui/top_bar_menus.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float edge_left = 11;  // of the logo's button; the logo itself stands 3 px further in
constexpr float edge_right = 12;
constexpr float tool_gap = 4;
constexpr float group_gap = 8;
constexpr float width_tiny = 560;  // below: the share button is an icon too

/// What the width of the window leaves of the bar.
struct BarForm {
    float control = metric::control_md;
    bool search_is_field = true;
    bool names_persona = true;
    bool share_has_words = true;
    bool has_tabs = true;
    TabForm tabs = TabForm::words;
    bool panel_toggle = true;
    bool presents = true;
};

BarForm form_for(const Frame& frame, float width) {
    const bool is_compact = width < metric::width_compact;
    const bool is_narrow = width < metric::width_narrow;
    constexpr bool has_many_tabs = std::size(mode_tabs) > 2;
    return {.control = is_compact || frame.input.coarse_pointer ? metric::touch_target : metric::control_md,
            .search_is_field = !is_narrow,
            .names_persona = !is_narrow,
            .share_has_words = width >= width_tiny,
            .has_tabs = !is_compact,
            .tabs = is_narrow && has_many_tabs ? TabForm::icons : TabForm::words,
            .panel_toggle = !is_compact && frame.session.page == Page::map,
            .presents = !is_narrow && frame.session.page == Page::map};
}

// ---- left: place, name, version, where it is saved ----

void home_link(Frame& frame, const Rect& rect) {
    constexpr float logo_size = 22;
    const Response response = interactive(frame, "home", rect,
                                          {.name = std::string(frame.word(command(CommandId::go_home).title)),
                                           .description = shortcut_of(frame.session, CommandId::go_home)});
    const float glow = hover_glow(frame, response);
    fill_rect(frame, rect, frame.theme.surface_hover.faded(glow), metric::radius_lg);
    logo(frame, {rect.x + (rect.width - logo_size) / 2, rect.y + (rect.height - logo_size) / 2}, logo_size);
    if (response.focused) focus_ring(frame, rect, metric::radius_lg, 0);
    if (response.hovered) frame.out.cursor = Cursor::hand;
    tooltip(frame, response, frame.word(command(CommandId::go_home).title),
            shortcut_of(frame.session, CommandId::go_home));
    if (response.pressed) frame.act(action::Run{CommandId::go_home});
}

/// The title, edited where it stands. Returns where it ends.
float title_field(Frame& frame, float x, float middle, float room) {
    constexpr float inset = 4;  // of a bare field
    constexpr float narrowest = 40;
    constexpr float widest = 360;
    constexpr float caret_room = 6;
    const std::string& title = frame.session.document->map.title;
    const std::string_view shown = title.empty() ? frame.word(Word::home_untitled) : std::string_view(title);
    const float wanted = width_of(frame, shown, style::body_strong) + 2 * inset + caret_room;
    const float width = std::clamp(wanted, narrowest, std::clamp(room, narrowest, widest));
    text_field(frame, "title", {x, middle - metric::control_md / 2, width, metric::control_md}, text_target::MapTitle{},
               {.label = frame.word(Word::top_title),
                .placeholder = frame.word(Word::home_untitled),
                .text = style::body_strong,
                .bare = true});
    return x + width;
}

bool is_newer(const Frame& frame) { return frame.session.document->access == Access::read_only; }

/// What can be changed here; the place it takes.
Rect title_and_version(Frame& frame, float x, float middle, float room) {
    constexpr float chip_height = 20;
    const DisabledScope scope(frame, is_newer(frame) ? std::optional(Word::top_read_only) : std::nullopt);
    const float version = version_width(frame);
    constexpr float title_needs = 72;
    if (room < title_needs + version + group_gap) {  // a phone: the inspector of the map has it too
        const float end = title_field(frame, x, middle, room);
        return {x, middle - chip_height / 2, end - x, chip_height};
    }
    const float after_title = title_field(frame, x, middle, room - version - group_gap);
    const Rect chip_rect{after_title + group_gap, middle - chip_height / 2, version, chip_height};
    version_chip(frame, chip_rect);
    return {x, chip_rect.y, chip_rect.right() - x, chip_rect.height};
}

void left_side(Frame& frame, const Rect& rect, const BarForm& form, float right) {
    constexpr float chevron_room = 22;
    const float middle = rect.y + rect.height / 2;
    const Rect home{rect.x + edge_left, middle - form.control / 2, form.control, form.control};
    home_link(frame, home);
    draw_icon_centered(frame, {home.right() + chevron_room / 2, middle}, Icon::chevron_right, metric::icon_sm,
                       frame.theme.text_tertiary);
    const float title_x = home.right() + chevron_room;
    const float room = right - title_x - group_gap;
    constexpr float roomy = 200;  // less: the title alone
    const Rect named =
        title_and_version(frame, title_x, middle, room > roomy ? room - brief_save_width(frame) - group_gap : room);
    const float save_x = named.right() + group_gap;
    if (right - save_x < metric::icon_sm) return;
    save_line(frame, {save_x, middle}, right - save_x);
}

// ---- right: undo, find, save, more ----

float search_width(const BarForm& form) {
    constexpr float field = 186;
    return form.search_is_field ? field : form.control;
}

/// Looks like a field and opens the palette.
void search_button(Frame& frame, const Rect& rect, const BarForm& form) {
    constexpr float padding = 8;
    constexpr float cap_inset = 5;
    const std::string_view text = frame.word(Word::top_find);
    const std::string shortcut = shortcut_of(frame.session, CommandId::show_palette);
    if (!form.search_is_field) {
        if (icon_button(frame, "find", rect, Icon::search, text, {.shortcut = shortcut}))
            frame.act(action::Run{CommandId::show_palette});
        return;
    }
    const Response response = interactive(
        frame, "find", rect,
        {.name = std::string(text), .state = NodeState::focusable | NodeState::has_popup, .description = shortcut});
    const Theme& theme = frame.theme;
    fill_rect(frame, rect, theme.surface_raised, metric::radius_md);
    stroke_rect(frame, rect, mixed(theme.border_default, theme.border_strong, hover_glow(frame, response)),
                metric::radius_md);
    if (response.focused) focus_ring(frame, rect, metric::radius_md);
    const float middle = rect.y + rect.height / 2;
    draw_icon_centered(frame, {rect.x + padding + metric::icon_sm / 2, middle}, Icon::search, metric::icon_sm,
                       theme.text_tertiary);
    const float cap = key_cap(frame, rect.right() - cap_inset, middle, shortcut);
    const float text_x = rect.x + padding + metric::icon_sm + padding;
    draw_text_fitting(frame, {text_x, rect.y, rect.right() - cap_inset - cap - padding - text_x, rect.height}, text,
                      style::cell, theme.text_tertiary);
    if (response.pressed) frame.act(action::Run{CommandId::show_palette});
}

std::string_view save_text(const Frame& frame) {
    return frame.word(is_newer(frame) ? Word::top_save_unchanged : Word::top_save_file);
}

/// A newer version's file can be passed on as it came; everything else goes to its own file.
CommandId save_command(const Frame& frame) { return is_newer(frame) ? CommandId::save_file_as : CommandId::save_file; }

void save_button(Frame& frame, const Rect& rect) {
    const CommandId id = save_command(frame);
    if (icon_button(frame, "save", rect, Icon::download, save_text(frame),
                    {.shortcut = shortcut_of(frame.session, id), .why_disabled = why_disabled(frame.session, id)}))
        frame.act(action::Run{id});
}

ButtonLook share_look(const Frame& frame) {
    return {.kind = ButtonKind::primary,
            .icon = Icon::share_2,
            .why_disabled = why_disabled(frame.session, CommandId::show_share)};
}

void share_button(Frame& frame, const Rect& rect, const BarForm& form) {
    const std::string_view text = frame.word(Word::top_share);
    const bool pressed = form.share_has_words
                             ? button(frame, "share", rect, text, share_look(frame))
                             : icon_button(frame, "share", rect, Icon::share_2, text, share_look(frame));
    if (pressed) frame.act(action::Run{CommandId::show_share});
}

/// The rectangles of the right side, from the left.
struct RightSide {
    Rect undo, redo, search, personas, present, panel, save, share, more;
};

RightSide right_side(const Frame& frame, const Rect& rect, const BarForm& form) {
    const float middle = rect.y + rect.height / 2;
    float x = rect.right() - edge_right;
    const auto take = [&](float width, float height, float gap) {
        x -= width;
        const Rect taken{x, middle - height / 2, width, height};
        x -= gap;
        return taken;
    };
    const float size = form.control;
    const float share_height = form.has_tabs ? metric::control_md : metric::control_lg;
    RightSide side;
    side.more = take(size, size, tool_gap);
    side.share = take(form.share_has_words ? button_width(frame, frame.word(Word::top_share), share_look(frame)) : size,
                      form.share_has_words ? share_height : size, tool_gap + 2);
    if (form.share_has_words) side.save = take(size, size, tool_gap);  // else in the menu beside it
    if (form.panel_toggle) side.panel = take(size, size, tool_gap);
    if (form.presents) side.present = take(size, size, tool_gap);
    if (form.share_has_words) side.personas = take(personas_width(frame, size, form.names_persona), size, tool_gap);
    side.search = take(search_width(form), form.search_is_field ? metric::control_md : size,
                       form.search_is_field ? group_gap : tool_gap);
    side.redo = take(size, size, tool_gap);
    side.undo = take(size, size, tool_gap);
    return side;
}

void draw_right_side(Frame& frame, const RightSide& side, const BarForm& form) {
    command_button(frame, CommandId::undo, side.undo);
    if (frame.session.overlay == Overlay::history || ImGui::IsMouseClicked(1)) draw_history_menu(frame, side.undo);
    command_button(frame, CommandId::redo, side.redo);
    search_button(frame, side.search, form);
    if (form.presents) command_button(frame, CommandId::present, side.present);
    if (form.panel_toggle && icon_button(frame, "panel", side.panel, Icon::panel_right, frame.word(Word::page_panel),
                                         {.shortcut = shortcut_of(frame.session, CommandId::toggle_panel),
                                          .pressed_in = frame.state.inspector_open}))
        frame.act(action::Run{CommandId::toggle_panel});
    if (form.share_has_words) personas_menu(frame, side.personas);
    if (form.share_has_words) save_button(frame, side.save);
    share_button(frame, side.share, form);
    draw_more_menu(frame, side.more);
}

}  // namespace

void draw_top_bar(Frame& frame, const Rect& rect) {
    if (!frame.session.document) return;
    const IdScope scope("top bar");
    const MirrorGroup group(frame, "bar", Role::banner, frame.session.document->map.title, rect);
    if (frame.session.page == Page::map) draw_skip_link(frame);
    BarForm form = form_for(frame, rect.width);
    RightSide right = right_side(frame, rect, form);
    const auto tabs_left = [&] { return std::floor(rect.x + (rect.width - mode_tabs_width(frame, form.tabs)) / 2); };
    float tabs_x = tabs_left();
    const float middle = rect.x + rect.width / 2;
    // Long words: the tools give way to the tabs, then the words of the tabs to the tools.
    if (form.has_tabs && 2 * middle - tabs_x + tool_gap > right.undo.x) {
        form.search_is_field = false;
        right = right_side(frame, rect, form);
        if (2 * middle - tabs_x + tool_gap > right.undo.x) form.tabs = TabForm::icons;
        tabs_x = tabs_left();
    }
    left_side(frame, rect, form, (form.has_tabs ? std::min(tabs_x, right.undo.x) : right.undo.x) - group_gap);
    if (form.has_tabs) draw_mode_tabs(frame, {tabs_x, rect.y + (rect.height - mode_tabs_height) / 2}, form.tabs);
    draw_right_side(frame, right, form);
}

}  // namespace journey::ui
