// Menus of the board: the same items in the same order for the mouse, the long press and Shift+F10 (ui.md 4).
#include "ui/board_parts.h"

#include <imgui.h>
#include <span>

namespace journey::ui {
namespace {

using enum CommandId;

constexpr CommandId card_commands[] = {edit_selected, duplicate_selected, copy_selected,  cut_selected,
                                       paste,         CommandId::count,   effect_pull,    effect_neutral,
                                       effect_push,   toggle_place,       toggle_nature,  CommandId::count,
                                       new_note,      CommandId::count,   delete_selected};
constexpr CommandId stage_commands[] = {edit_selected,    new_stage_before, new_stage,          new_touchpoint,
                                        CommandId::count, move_stage_back,  move_stage_forward, new_phase,
                                        CommandId::count, fold_stage,       fold_phase,         fold_others,
                                        unfold_all,       CommandId::count, duplicate_selected, delete_selected};
constexpr CommandId lane_commands[] = {edit_selected,  new_lane,         CommandId::count,   move_lane_up,
                                       move_lane_down, CommandId::count, duplicate_selected, delete_selected};
constexpr CommandId path_commands[] = {edit_selected, reverse_path, CommandId::count, delete_selected};
constexpr CommandId phase_commands[] = {edit_selected, CommandId::count, fold_phase,     fold_others,
                                        unfold_all,    CommandId::count, delete_selected};
constexpr CommandId cell_commands[] = {new_touchpoint, paste, CommandId::count, new_stage, new_lane};
constexpr CommandId map_commands[] = {paste,    CommandId::count, new_stage, new_lane, CommandId::count,
                                      zoom_fit, zoom_reset,       show_help};

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
