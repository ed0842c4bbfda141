// What a press on the board means: select, edit, start a drag, open a menu. Hit testing is layout's.
#include "editor/cursor.h"
#include "model/lookup.h"
#include "ui/board_parts.h"

#include <algorithm>
#include <imgui.h>

namespace journey::ui {
namespace {

struct Pointer {
    Point page;
    Point board;
    bool pressed = false;
    bool double_clicked = false;
    bool right_pressed = false;
    bool toggles = false;  // Ctrl or Cmd
    bool extends = false;  // Shift
};

Pointer read_pointer(const Board& board) {
    const ImGuiIO& io = ImGui::GetIO();
    const Point page{io.MousePos.x, io.MousePos.y};
    return {.page = page,
            .board = board.on_board(page),
            .pressed = ImGui::IsMouseClicked(0),
            .double_clicked = ImGui::IsMouseDoubleClicked(0),
            .right_pressed = ImGui::IsMouseClicked(1),
            .toggles = io.KeyCtrl || io.KeySuper,
            .extends = io.KeyShift};
}

bool starts_pan(const Board& board) {
    return ImGui::IsMouseClicked(2) || (ImGui::IsMouseClicked(0) && board.frame.input.space_held);
}

void press_card(const Board& board, const Pointer& pointer, std::size_t card_at) {
    Frame& frame = board.frame;
    const Card& card = *board.map().cards[card_at];
    if (pointer.double_clicked && !pointer.toggles && !pointer.extends) {
        if (is_folded(board.document.folded, card.stage)) frame.act(action::Fold{{card.stage}, false});
        frame.state.text_on_release = text_target::CardText{card.id};
        return;
    }
    if (pointer.toggles) {
        frame.state.toggles_on_release = board.is_selected(card.id) ? std::optional(card.id) : std::nullopt;
        if (!frame.state.toggles_on_release) frame.act(action::ToggleCard{card.id});
        return;
    }
    if (pointer.extends) return frame.act(action::Select{extended_to(board.document.selection, board.map(), card.id)});
    if (!board.is_selected(card.id)) frame.act(action::Select{CardsSelected{{card.id}}});
}

/// A press on a card selects at once (it may become a drag); one on an empty place waits for its release.
void press_area(const Board& board, const Pointer& pointer) {
    const BoardHit hit = hit_test(board.layout(), pointer.board);
    if (const auto* card = std::get_if<CardHit>(&hit)) press_card(board, pointer, card->card);
}

std::optional<std::size_t> column_at(const Board& board, float board_x) {
    for (std::size_t i = board.columns.first; i < board.columns.end; ++i) {
        const StageColumn& column = board.layout().columns[i];
        if (board_x >= column.x && board_x < column.x + column.width) return i;
    }
    return std::nullopt;
}

void press_phase(const Board& board, const Pointer& pointer) {
    if (phase_border_at(board, pointer.page)) return;  // it is dragged
    for (const PhaseBand& band : board.layout().phases) {
        if (pointer.board.x < band.x || pointer.board.x >= band.x + band.width || band.id.empty()) continue;
        if (pointer.double_clicked) board.frame.state.text_on_release = text_target::PhaseName{band.id};
        return board.frame.act(action::Select{PhaseSelected{band.id}});
    }
}

void press_header(const Board& board, const Pointer& pointer) {
    if (pointer.page.y < board.header.y + BoardSizes::phase_band) return press_phase(board, pointer);
    if (column_border_at(board, pointer.page)) {
        if (pointer.double_clicked) board.frame.act(action::Run{CommandId::zoom_reset});
        return;
    }
    const auto at = column_at(board, pointer.board.x);
    if (!at) return;
    Frame& frame = board.frame;
    const StageId& id = board.layout().columns[*at].id;
    if (pointer.double_clicked) {
        // A folded stage opens; its name can be written then.
        if (is_folded(board.document.folded, id)) return frame.act(action::Fold{{id}, false});
        frame.state.text_on_release = text_target::StageName{id};
    }
    const auto figure = header_figure_at(board, *at, pointer.page);
    if (figure == HeaderFigure::score && pointer.pressed) return show_calculation(board, StageSelected{id});
    if (figure == HeaderFigure::drop_off && pointer.pressed) frame.state.drop_off_pressed = id;
    frame.act(action::Select{StageSelected{id}});
}

void press_rail(const Board& board, const Pointer& pointer) {
    for (std::size_t i = board.lanes.first; i < board.lanes.end; ++i) {
        const LaneRow& lane = board.layout().lanes[i];
        if (pointer.board.y < lane.y || pointer.board.y >= lane.y + lane.height) continue;
        if (pointer.double_clicked) board.frame.state.text_on_release = text_target::LaneName{lane.id};
        return board.frame.act(action::Select{LaneSelected{lane.id}});
    }
}

}  // namespace

/// A right click selects what it is on, then the menu opens there (board_menu.cpp).
void ask_for_menu(const Board& board, Point page) {
    const Pointer pointer{.page = page, .board = board.on_board(page)};
    Frame& frame = board.frame;
    if (press_arcs(board, pointer.page, PathPress::once)) {
        // selected
    } else if (board.header.contains(pointer.page)) {
        press_header(board, pointer);
    } else if (board.rail.contains(pointer.page)) {
        press_rail(board, pointer);
    } else if (board.area.contains(pointer.page)) {
        const BoardHit hit = hit_test(board.layout(), pointer.board);
        const auto* card = std::get_if<CardHit>(&hit);
        const auto* cell = std::get_if<CellHit>(&hit);
        if (card && !board.is_selected(board.map().cards[card->card]->id))
            frame.act(action::Select{CardsSelected{{board.map().cards[card->card]->id}}});
        if (cell)
            frame.act(action::Select{
                CellSelected{board.layout().columns[cell->stage].id, board.layout().lanes[cell->lane].id}});
        if (!card && !cell) frame.act(action::Select{NothingSelected{}});
    }
    frame.state.context_menu = pointer.page;
}

void handle_pointer(const Board& board) {
    Frame& frame = board.frame;
    if (frame.state.drop_off_pressed) release_drop_off(board);
    if (!board.points_at(board.whole) || ImGui::IsAnyItemHovered()) return;
    if (!std::holds_alternative<std::monostate>(frame.state.drag)) return;
    const Pointer pointer = read_pointer(board);
    if (phase_border_at(board, pointer.page)) frame.out.cursor = Cursor::resize_x;
    if (column_border_at(board, pointer.page)) frame.out.cursor = Cursor::resize_x;
    if (starts_pan(board)) {
        frame.state.drag = PanDrag{pointer.page};
        frame.state.drag_from = board.view.viewport;
        frame.state.space_panned = true;
        return;
    }
    if (pointer.right_pressed) return ask_for_menu(board, pointer.page);
    if (!pointer.pressed) return;
    frame.state.board_pressed = pointer.page;
    frame.state.board_pressed_ms = frame.input.now_ms;
    frame.state.toggles_on_release.reset();
    frame.state.text_on_release.reset();
    frame.state.board_wants_focus = true;
    if (path_handle_at(board, pointer.page)) return;  // it is pulled, or asks when it is let go
    if (press_arcs(board, pointer.page, pointer.double_clicked ? PathPress::twice : PathPress::once)) return;
    if (board.header.contains(pointer.page)) return press_header(board, pointer);
    if (board.rail.contains(pointer.page)) return press_rail(board, pointer);
    if (board.area.contains(pointer.page)) return press_area(board, pointer);
}

}  // namespace journey::ui
