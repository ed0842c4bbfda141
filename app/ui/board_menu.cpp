// Menus of the board: the same items in the same order for the mouse, the long press and Shift+F10 (ui.md 4).
#include "ui/board_parts.h"

#include <imgui.h>
#include <span>

namespace journey::ui {
namespace {

using enum CommandId;

constexpr CommandId line = CommandId::count;

constexpr CommandId card_commands[] = {
    edit_selected,  duplicate_selected, move_stage_forward, move_stage_back, move_freely, line,           effect_pull,
    effect_neutral, effect_push,        toggle_place,       toggle_nature,   line,        new_note,       show_score,
    line,           copy_selected,      cut_selected,       paste,           line,        delete_selected};
constexpr CommandId stage_commands[] = {edit_selected,
                                        new_stage_before,
                                        new_stage,
                                        new_touchpoint,
                                        new_phase,
                                        new_path,
                                        line,
                                        move_stage_back,
                                        move_stage_forward,
                                        line,
                                        fold_stage,
                                        fold_phase,
                                        fold_others,
                                        unfold_all,
                                        line,
                                        show_score,
                                        show_what_if,
                                        zoom_to_selection,
                                        select_all_in_lane,
                                        line,
                                        duplicate_selected,
                                        delete_selected};
constexpr CommandId lane_commands[] = {edit_selected,      hide_lane,      show_all_lanes,     line,
                                       move_lane_up,       move_lane_down, new_lane,           line,
                                       select_all_in_lane, line,           duplicate_selected, delete_selected};
constexpr CommandId path_commands[] = {edit_selected, reverse_path, line, delete_selected};
constexpr CommandId phase_commands[] = {edit_selected, zoom_to_selection, line, fold_phase,
                                        fold_others,   unfold_all,        line, delete_selected};
constexpr CommandId cell_commands[] = {edit_selected, new_touchpoint, paste, line, new_stage, new_lane};
constexpr CommandId map_commands[] = {paste,    line,           zoom_fit, zoom_reset,         line,        new_stage,
                                      new_lane, show_all_lanes, line,     select_all_in_lane, find_on_map, show_help};

struct ContextMenu {
    std::span<const CommandId> commands;
    Word name;
};

ContextMenu menu_for(const Selection& selection) {
    if (std::holds_alternative<CardsSelected>(selection)) return {card_commands, Word::board_card_menu};
    if (std::holds_alternative<StageSelected>(selection)) return {stage_commands, Word::board_stage_menu};
    if (std::holds_alternative<LaneSelected>(selection)) return {lane_commands, Word::board_lane_menu};
    if (std::holds_alternative<PathSelected>(selection)) return {path_commands, Word::path_menu};
    if (std::holds_alternative<PhaseSelected>(selection)) return {phase_commands, Word::board_map_menu};
    if (std::holds_alternative<CellSelected>(selection)) return {cell_commands, Word::board_map_menu};
    return {map_commands, Word::board_map_menu};
}

/// The question may also have been answered or dropped elsewhere.
void ask_for_path(const Board& board) {
    if (board.document.path_from) return draw_path_menu(board);
    board.frame.state.path_asked = false;
}

}  // namespace

void draw_menus(const Board& board) {
    Frame& frame = board.frame;
    constexpr std::string_view key = "context menu";
    const WidgetId owner = ImGui::GetID(key.data(), key.data() + key.size());
    if (frame.state.context_menu) {
        const Point at = *frame.state.context_menu;
        frame.state.context_menu.reset();
        open_menu(frame, owner, {at.x, at.y, 0, 0});
        return;  // the selection it is about comes with the next frame
    }
    if (board.document.path_from || frame.state.path_asked) return ask_for_path(board);
    const ContextMenu shown = menu_for(board.document.selection);
    command_menu(frame, owner, frame.word(shown.name), shown.commands);
}

}  // namespace journey::ui
