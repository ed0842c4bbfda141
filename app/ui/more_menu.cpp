// The commands of a map that are needed now and then, behind one button of the top bar.
#include "ui/panels.h"
#include "ui/widgets.h"

namespace journey::ui {

void draw_more_menu(Frame& frame, const Rect& rect) {
    constexpr CommandId separator = CommandId::count;
    constexpr CommandId commands[] = {CommandId::save_file,
                                      CommandId::save_file_as,
                                      CommandId::open_file,
                                      separator,
                                      CommandId::show_share,
                                      CommandId::copy_picture,
                                      separator,
                                      CommandId::back_up_all,
                                      CommandId::show_history,
                                      separator,
                                      CommandId::put_model_under,
                                      separator,
                                      CommandId::present,
                                      CommandId::toggle_list,
                                      CommandId::print_notes,
                                      separator,
                                      CommandId::toggle_theme,
                                      CommandId::toggle_language,
                                      separator,
                                      CommandId::show_palette,
                                      CommandId::show_help,
                                      CommandId::show_storage,
                                      separator,
                                      CommandId::go_home};
    const std::string_view name = frame.word(Word::top_more);
    const Response response = interactive(
        frame, "more", rect, {.name = std::string(name), .state = NodeState::focusable | NodeState::has_popup});
    const float lit = menu_is_open(frame, response.id) ? 1 : hover_glow(frame, response);
    fill_rect(frame, rect, frame.theme.surface_hover.faded(lit), metric::radius_md);
    draw_icon_centered(frame, {rect.x + rect.width / 2, rect.y + rect.height / 2}, Icon::ellipsis, metric::icon_md,
                       frame.theme.text_secondary);
    if (response.focused) focus_ring(frame, rect, metric::radius_md, 0);
    tooltip(frame, response, name);
    if (response.pressed) open_menu(frame, response.id, rect);
    command_menu(frame, response.id, name, commands);
}

}  // namespace journey::ui
