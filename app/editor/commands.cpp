#include "editor/commands.h"

#include <array>
#include <cassert>
#include <cstddef>

namespace journey {
namespace {

constexpr KeyStroke plain(std::string_view key) { return {.key = key}; }
constexpr KeyStroke control(std::string_view key) { return {.key = key, .control = true}; }
constexpr KeyStroke control_shift(std::string_view key) { return {.key = key, .control = true, .shift = true}; }
constexpr KeyStroke shift(std::string_view key) { return {.key = key, .shift = true}; }
constexpr KeyStroke alt(std::string_view key) { return {.key = key, .alt = true}; }
constexpr KeyStroke alt_shift(std::string_view key) { return {.key = key, .shift = true, .alt = true}; }

// The keys of ui.md 4. The first of a list is the one that is shown.
constexpr std::array undo_keys{control("z")};
constexpr std::array redo_keys{control_shift("z"), control("y")};
constexpr std::array save_keys{control("s")};
constexpr std::array save_as_keys{control_shift("s")};
constexpr std::array open_keys{control("o")};
constexpr std::array home_keys{plain("g 0")};  // one key after the other
constexpr std::array map_keys{plain("g 1")};
constexpr std::array readiness_keys{plain("g 2")};
constexpr std::array score_keys{plain("g 3")};
constexpr std::array touchpoint_keys{plain("k")};
constexpr std::array stage_keys{plain("Insert")};
constexpr std::array lane_keys{plain("l")};
constexpr std::array phase_keys{plain("h")};
constexpr std::array path_keys{plain("b")};
constexpr std::array note_keys{plain("n")};
constexpr std::array edit_keys{plain("Enter"), plain("F2")};
constexpr std::array duplicate_keys{control("d")};
constexpr std::array delete_keys{plain("Delete"), plain("Backspace")};
constexpr std::array copy_keys{control("c")};
constexpr std::array cut_keys{control("x")};
constexpr std::array paste_keys{control("v")};
constexpr std::array find_keys{control("f")};
constexpr std::array find_next_keys{plain("F3")};
constexpr std::array find_previous_keys{shift("F3")};
constexpr std::array back_keys{plain(",")};
constexpr std::array forward_keys{plain(".")};
constexpr std::array card_up_keys{alt_shift("ArrowUp")};
constexpr std::array card_down_keys{alt_shift("ArrowDown")};
constexpr std::array pull_keys{plain("1")};
constexpr std::array neutral_keys{plain("2")};
constexpr std::array push_keys{plain("3")};
constexpr std::array place_keys{plain("o")};
constexpr std::array nature_keys{plain("a")};
constexpr std::array emotion_up_keys{alt("ArrowUp")};
constexpr std::array emotion_down_keys{alt("ArrowDown")};
constexpr std::array all_keys{control("a")};
constexpr std::array toggle_keys{plain(" ")};
constexpr std::array clear_keys{plain("Escape")};
constexpr std::array show_score_keys{plain("s")};
constexpr std::array next_finding_keys{plain("F8")};
constexpr std::array previous_finding_keys{shift("F8")};
constexpr std::array left_keys{plain("ArrowLeft")};
constexpr std::array right_keys{plain("ArrowRight")};
constexpr std::array up_keys{plain("ArrowUp")};
constexpr std::array down_keys{plain("ArrowDown")};
constexpr std::array first_stage_keys{plain("Home")};
constexpr std::array last_stage_keys{plain("End")};
constexpr std::array first_cell_keys{control("Home")};
constexpr std::array last_cell_keys{control("End")};
constexpr std::array extend_left_keys{shift("ArrowLeft")};
constexpr std::array extend_right_keys{shift("ArrowRight")};
constexpr std::array extend_up_keys{shift("ArrowUp")};
constexpr std::array extend_down_keys{shift("ArrowDown")};
constexpr std::array move_freely_keys{plain("m")};
constexpr std::array zoom_in_keys{plain("+"), plain("=")};
constexpr std::array zoom_out_keys{plain("-")};
constexpr std::array fit_keys{plain("0")};
constexpr std::array reset_keys{plain("9")};
constexpr std::array fold_keys{plain("f")};
constexpr std::array fold_others_keys{shift("f")};
constexpr std::array unfold_keys{plain("u")};
constexpr std::array persona_keys{plain("v")};
constexpr std::array zoom_to_selection_keys{plain("z")};
constexpr std::array theme_keys{shift("t")};
constexpr std::array present_keys{plain("p")};
constexpr std::array next_slide_keys{plain("ArrowRight"), plain("PageDown"), plain(" "), plain("ArrowDown"),
                                     plain("Enter")};
constexpr std::array previous_slide_keys{plain("ArrowLeft"), plain("PageUp"), plain("ArrowUp"), plain("Backspace")};
constexpr std::array first_slide_keys{plain("Home")};
constexpr std::array last_slide_keys{plain("End")};
constexpr std::array palette_keys{control("k")};
constexpr std::array help_keys{plain("F1")};
constexpr std::array next_region_keys{plain("F6")};
constexpr std::array previous_region_keys{shift("F6")};
constexpr std::array panel_keys{plain("i")};
constexpr std::array share_keys{plain("e")};

using enum CommandId;
using enum CommandGroup;
constexpr KeyScope on_page = KeyScope::page;
constexpr KeyScope on_map = KeyScope::map;
constexpr KeyScope on_views = KeyScope::views;
constexpr KeyScope on_slides = KeyScope::slides;

// clang-format off
constexpr std::array table{
    Command{undo, edit, Word::command_undo, "undo-2", undo_keys, on_page},
    Command{redo, edit, Word::command_redo, "redo-2", redo_keys, on_page},
    Command{show_history, edit, Word::command_show_history, "history", {}, on_page},
    Command{save_file, file, Word::command_save_file, "save", save_keys, on_page},
    Command{save_file_as, file, Word::command_save_file_as, "download", save_as_keys, on_page},
    Command{open_file, file, Word::command_open_file, "folder-open", open_keys, on_page},
    Command{go_home, file, Word::command_go_home, "layers", home_keys, on_views},
    Command{go_map, view, Word::command_go_map, "map", map_keys, on_views},
    Command{go_readiness, view, Word::command_go_readiness, "gauge", readiness_keys, on_views},
    Command{go_score, view, Word::command_go_score, "chart-column", score_keys, on_views},

    Command{new_touchpoint, insert, Word::command_new_touchpoint, "circle-plus", touchpoint_keys, on_map},
    Command{new_stage, insert, Word::command_new_stage, "columns-3", stage_keys, on_map},
    Command{new_stage_before, insert, Word::command_new_stage_before, "columns-3", {}, on_map},
    Command{new_lane, insert, Word::command_new_lane, "rows-3", lane_keys, on_map},
    Command{new_phase, insert, Word::command_new_phase, "milestone", phase_keys, on_map},
    Command{new_path, insert, Word::command_new_path, "spline", path_keys, on_map},
    Command{new_note, insert, Word::command_new_note, "notebook-pen", note_keys, on_map},

    Command{edit_selected, edit, Word::command_edit_selected, "pencil", edit_keys, on_map},
    Command{duplicate_selected, edit, Word::command_duplicate_selected, "copy", duplicate_keys, on_map},
    Command{delete_selected, edit, Word::command_delete_selected, "trash-2", delete_keys, on_map},
    Command{copy_selected, edit, Word::command_copy_selected, "copy", copy_keys, on_map},
    Command{cut_selected, edit, Word::command_cut_selected, "scissors", cut_keys, on_map},
    Command{paste, edit, Word::command_paste, "clipboard", paste_keys, on_map},
    Command{reverse_path, edit, Word::command_reverse_path, "arrow-left-right", {}, on_map},
    Command{find_on_map, edit, Word::command_find_on_map, "search", find_keys, on_page},
    Command{find_next, edit, Word::command_find_next, "arrow-down", find_next_keys, on_page},
    Command{find_previous, edit, Word::command_find_previous, "arrow-up", find_previous_keys, on_page},
    Command{replace_on_map, edit, Word::command_replace_on_map, "replace", {}, on_page},
    Command{replace_found, edit, Word::command_replace_found, "replace", {}, on_page},
    Command{replace_all_found, edit, Word::command_replace_all_found, "replace", {}, on_page},

    Command{move_stage_back, move, Word::command_move_stage_back, "arrow-left", back_keys, on_map},
    Command{move_stage_forward, move, Word::command_move_stage_forward, "arrow-right", forward_keys, on_map},
    Command{move_lane_up, move, Word::command_move_lane_up, "arrow-up", {}, on_map},
    Command{move_lane_down, move, Word::command_move_lane_down, "arrow-down", {}, on_map},
    Command{move_card_up, move, Word::command_move_card_up, "arrow-up", card_up_keys, on_map},
    Command{move_card_down, move, Word::command_move_card_down, "arrow-down", card_down_keys, on_map},

    Command{effect_pull, card, Word::command_effect_pull, "", pull_keys, on_map},
    Command{effect_neutral, card, Word::command_effect_neutral, "", neutral_keys, on_map},
    Command{effect_push, card, Word::command_effect_push, "", push_keys, on_map},
    Command{toggle_place, card, Word::command_toggle_place, "globe", place_keys, on_map},
    Command{toggle_nature, card, Word::command_toggle_nature, "scale", nature_keys, on_map},
    Command{emotion_up, card, Word::command_emotion_up, "smile", emotion_up_keys, on_map},
    Command{emotion_down, card, Word::command_emotion_down, "frown", emotion_down_keys, on_map},

    Command{select_all_in_lane, edit, Word::command_select_all_in_lane, "", all_keys, on_map},
    Command{toggle_selected, edit, Word::command_toggle_selected, "check", toggle_keys, on_map},
    Command{clear_selection, edit, Word::command_clear_selection, "", clear_keys, on_page},
    Command{calibrate_again, edit, Word::command_calibrate_again, "gauge", {}, on_map},
    Command{show_score, card, Word::command_show_score, "chart-column", show_score_keys, on_map},

    Command{next_finding, move, Word::command_next_finding, "arrow-down", next_finding_keys, on_page},
    Command{previous_finding, move, Word::command_previous_finding, "arrow-up", previous_finding_keys, on_page},

    Command{cursor_left, move, Word::command_cursor_left, "", left_keys, on_map},
    Command{cursor_right, move, Word::command_cursor_right, "", right_keys, on_map},
    Command{cursor_up, move, Word::command_cursor_up, "", up_keys, on_map},
    Command{cursor_down, move, Word::command_cursor_down, "", down_keys, on_map},
    Command{first_stage, move, Word::command_first_stage, "", first_stage_keys, on_map},
    Command{last_stage, move, Word::command_last_stage, "", last_stage_keys, on_map},
    Command{first_cell, move, Word::command_first_cell, "", first_cell_keys, on_map},
    Command{last_cell, move, Word::command_last_cell, "", last_cell_keys, on_map},
    Command{extend_left, move, Word::command_extend_left, "", extend_left_keys, on_map},
    Command{extend_right, move, Word::command_extend_right, "", extend_right_keys, on_map},
    Command{extend_up, move, Word::command_extend_up, "", extend_up_keys, on_map},
    Command{extend_down, move, Word::command_extend_down, "", extend_down_keys, on_map},
    Command{move_freely, edit, Word::command_move_freely, "move", move_freely_keys, on_map},

    Command{zoom_in, view, Word::command_zoom_in, "plus", zoom_in_keys, on_map},
    Command{zoom_out, view, Word::command_zoom_out, "minus", zoom_out_keys, on_map},
    Command{zoom_fit, view, Word::command_zoom_fit, "scan", fit_keys, on_map},
    Command{zoom_reset, view, Word::command_zoom_reset, "", reset_keys, on_map},
    Command{fold_phase, view, Word::command_fold_phase, "fold-horizontal", fold_keys, on_map},
    Command{fold_stage, view, Word::command_fold_stage, "fold-horizontal", {}, on_map},
    Command{fold_others, view, Word::command_fold_others, "fold-horizontal", fold_others_keys, on_map},
    Command{fold_all, view, Word::command_fold_all, "fold-horizontal", {}, on_map},
    Command{unfold_all, view, Word::command_unfold_all, "unfold-horizontal", unfold_keys, on_map},
    Command{next_persona, view, Word::command_next_persona, "users", persona_keys, on_views},
    Command{zoom_to_selection, view, Word::command_zoom_to_selection, "scan", zoom_to_selection_keys, on_map},
    Command{toggle_theme, view, Word::command_toggle_theme, "sun-moon", theme_keys, on_views},
    Command{toggle_language, view, Word::command_toggle_language, "languages", {}, on_page},
    Command{toggle_list, view, Word::command_toggle_list, "list", {}, on_map},
    Command{present, view, Word::command_present, "play", present_keys, on_map},
    Command{next_slide, move, Word::command_next_slide, "arrow-right", next_slide_keys, on_slides},
    Command{previous_slide, move, Word::command_previous_slide, "arrow-left", previous_slide_keys, on_slides},
    Command{first_slide, move, Word::command_first_slide, "", first_slide_keys, on_slides},
    Command{last_slide, move, Word::command_last_slide, "", last_slide_keys, on_slides},
    Command{print_notes, view, Word::command_print_notes, "printer", {}, on_page},
    Command{show_palette, help, Word::command_show_palette, "search", palette_keys, on_page},
    Command{show_help, help, Word::command_show_help, "keyboard", help_keys, on_page},

    Command{reset_what_if, edit, Word::command_reset_what_if, "rotate-ccw", {}, on_page},
    Command{save_as_target, file, Word::command_save_as_target, "git-branch", {}, on_page},

    Command{put_model_under, edit, Word::command_put_model_under, "layers", {}, on_map},
    Command{to_map, view, Word::command_to_map, "map", {}, on_page},
    Command{next_region, view, Word::command_next_region, "chevron-right", next_region_keys, on_page},
    Command{previous_region, view, Word::command_previous_region, "chevron-left", previous_region_keys, on_page},

    Command{hide_lane, view, Word::command_hide_lane, "", {}, on_map},
    Command{show_all_lanes, view, Word::command_show_all_lanes, "eye", {}, on_map},
    Command{back_up_all, file, Word::command_back_up_all, "download", {}, on_page},
    Command{show_storage, help, Word::command_show_storage, "hard-drive", {}, on_page},

    Command{toggle_panel, view, Word::command_toggle_panel, "panel-right", panel_keys, on_map},
    Command{toggle_state, edit, Word::command_toggle_state, "git-branch", {}, on_map},
    Command{new_blank_map, file, Word::command_new_blank_map, "plus", {}, on_page},
    Command{new_map, file, Word::command_new_map, "layers", {}, on_page},
    Command{duplicate_map, file, Word::command_duplicate_map, "copy", {}, on_page},
    Command{trash_map, file, Word::command_trash_map, "trash-2", {}, on_page},
    Command{add_persona, insert, Word::inspect_add_persona, "users", {}, on_map},
    Command{show_everybody, view, Word::command_show_everybody, "users", {}, on_page},
    Command{mend_finding, edit, Word::command_mend_finding, "check", {}, on_map},
    Command{set_finding_aside, edit, Word::command_set_finding_aside, "eye", {}, on_map},
    Command{try_finding, view, Word::command_try_finding, "chart-column", {}, on_map},
    Command{add_customer, insert, Word::ready_add_customer, "circle-user-round", {}, on_page},
    Command{remove_customer, edit, Word::ready_delete, "trash-2", {}, on_page},
    Command{remove_customers, edit, Word::command_remove_customers, "trash-2", {}, on_page},
    Command{export_customers, file, Word::ready_export, "download", {}, on_page},
    Command{reset_sightings, edit, Word::command_reset_sightings, "rotate-ccw", {}, on_page},
    Command{copy_checklist, edit, Word::ready_copy, "clipboard", {}, on_page},

    Command{scale_up, view, Word::command_scale_up, "plus", {}, on_page},
    Command{scale_down, view, Word::command_scale_down, "minus", {}, on_page},
    Command{scale_reset, view, Word::command_scale_reset, "rotate-ccw", {}, on_page},
    Command{show_what_if, card, Word::command_show_what_if, "chart-column", {}, on_map},
    Command{open_example, file, Word::command_open_example, "eye", {}, on_page},
    Command{save_svg, file, Word::command_save_svg, "download", {}, on_page},
    Command{save_png, file, Word::command_save_png, "download", {}, on_page},
    Command{copy_picture, file, Word::command_copy_picture, "clipboard", {}, on_page},
    Command{toggle_plain, file, Word::command_toggle_plain, "lock", {}, on_page},
    Command{show_share, file, Word::command_show_share, "share-2", share_keys, on_views},
    Command{share_file, file, Word::command_share_file, "file-json", {}, on_page},
    Command{copy_link, file, Word::command_copy_link, "link", {}, on_page},
    Command{copy_markdown, file, Word::command_copy_markdown, "clipboard", {}, on_page},
    Command{save_markdown, file, Word::command_save_markdown, "file-text", {}, on_page},
    Command{copy_mermaid, file, Word::command_copy_mermaid, "clipboard", {}, on_page},
    Command{save_mermaid, file, Word::command_save_mermaid, "git-branch", {}, on_page},
    Command{save_cards_csv, file, Word::command_save_cards_csv, "file-spreadsheet", {}, on_page},
    Command{save_stages_csv, file, Word::command_save_stages_csv, "file-spreadsheet", {}, on_page},
    Command{save_sales_sheet, file, Word::command_save_sales_sheet, "handshake", {}, on_page},
};
// clang-format on

consteval bool rows_stand_at_their_ids() {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (static_cast<std::size_t>(table[i].id) != i) return false;
    return table.size() == static_cast<std::size_t>(CommandId::count);
}
static_assert(rows_stand_at_their_ids());

}  // namespace

std::span<const Command> command_table() { return table; }

const Command& command(CommandId id) {
    assert(id < CommandId::count);
    return table[static_cast<std::size_t>(id)];
}

}  // namespace journey
