// The one command table: id, title, icon, shortcut, when it is possible, what it does. It feeds menus, toolbar,
// palette, shortcuts and the help page alike. Must not know: how it is shown.
#pragma once

#include "format/words.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace journey {

struct Session;

enum class CommandId : std::uint8_t {
    // history and files
    undo,
    redo,
    show_history,
    save_file,
    save_file_as,
    open_file,
    go_home,
    go_map,
    go_readiness,
    go_score,
    // making things
    new_touchpoint,
    new_stage,
    new_stage_before,
    new_lane,
    new_phase,
    new_path,
    new_note,
    // what is selected
    edit_selected,
    duplicate_selected,
    delete_selected,
    copy_selected,
    cut_selected,
    paste,
    reverse_path,
    find_on_map,
    find_next,
    find_previous,
    replace_on_map,
    replace_found,
    replace_all_found,
    move_stage_back,
    move_stage_forward,
    move_lane_up,
    move_lane_down,
    move_card_up,
    move_card_down,
    effect_pull,
    effect_neutral,
    effect_push,
    toggle_place,
    toggle_nature,
    emotion_up,
    emotion_down,
    select_all_in_lane,
    toggle_selected,
    clear_selection,
    calibrate_again,
    show_score,
    // the findings
    next_finding,
    previous_finding,
    // moving the cursor
    cursor_left,
    cursor_right,
    cursor_up,
    cursor_down,
    first_stage,
    last_stage,
    first_cell,
    last_cell,
    extend_left,
    extend_right,
    extend_up,
    extend_down,
    move_freely,
    // the view
    zoom_in,
    zoom_out,
    zoom_fit,
    zoom_reset,
    fold_phase,
    fold_stage,
    fold_others,
    fold_all,
    unfold_all,
    next_persona,
    zoom_to_selection,
    toggle_theme,
    toggle_language,
    toggle_list,
    present,
    next_slide,
    previous_slide,
    first_slide,
    last_slide,
    print_notes,
    show_palette,
    show_help,
    // the score page
    reset_what_if,
    save_as_target,
    // the journey model
    put_model_under,
    // going through the page by keyboard
    to_map,
    next_region,
    previous_region,
    // lanes out of sight
    hide_lane,
    show_all_lanes,
    // the library
    back_up_all,
    show_storage,
    // the panel, whole maps, personas, findings, customers, and how large everything is (command_state_things.cpp,
    // run_command_things.cpp)
    toggle_panel,
    toggle_state,
    new_blank_map,
    new_map,
    duplicate_map,
    trash_map,
    add_persona,
    show_everybody,
    mend_finding,
    set_finding_aside,
    try_finding,
    add_customer,
    remove_customer,
    remove_customers,
    export_customers,
    reset_sightings,
    copy_checklist,
    scale_up,
    scale_down,
    scale_reset,
    // on the map
    show_what_if,
    // anywhere
    open_example,
    // the map as a picture
    save_svg,
    save_png,
    copy_picture,
    toggle_plain,
    // the map for others
    show_share,
    share_file,
    copy_link,
    copy_markdown,
    save_markdown,
    copy_mermaid,
    save_mermaid,
    save_cards_csv,
    save_stages_csv,
    save_sales_sheet,
    count
};

enum class CommandGroup : std::uint8_t { file, edit, insert, card, move, view, help };

/// Where a shortcut counts: anywhere on the page, only with focus on the map (single keys), also on the other pages of
/// an open map, where single keys have no other meaning, or while the map is presented, where no other key counts.
enum class KeyScope : std::uint8_t { page, map, views, slides };

/// A key stroke as browsers name it (`KeyboardEvent.key`, lower case for letters). `control` is Cmd on a Mac.
struct KeyStroke {
    std::string_view key;
    bool control = false;
    bool shift = false;
    bool alt = false;
};

struct Command {
    CommandId id{};
    CommandGroup group{};
    Word title{};
    std::string_view icon;  // a Lucide name, or empty
    std::span<const KeyStroke> keys;  // the first is the one that is shown
    KeyScope scope = KeyScope::page;
};

[[nodiscard]] std::span<const Command> command_table();
[[nodiscard]] const Command& command(CommandId id);
/// Its title where it is offered by name; it may say how much there is to do.
[[nodiscard]] std::string command_title(const Session& session, CommandId id);

/// Why the command is not possible now; absent when it is.
[[nodiscard]] std::optional<Word> why_disabled(const Session& session, CommandId id);

/// Whether a page of the open map is shown that is not the map itself: there the single keys of `views` count.
[[nodiscard]] bool is_beside_map(const Session& session);

/// The command for a key stroke: possible or not, so that its reason can be said. `map_has_focus` opens the single
/// keys (when the user has them on). `key` as the browser gave it.
[[nodiscard]] std::optional<CommandId> command_for_key(const Session& session, const KeyStroke& stroke,
                                                       bool map_has_focus);

/// The shortcut as it is shown: "Ctrl Z", "⌘Z", "Del".
[[nodiscard]] std::string shortcut_text(const KeyStroke& stroke, Language language, bool mac);

}  // namespace journey
