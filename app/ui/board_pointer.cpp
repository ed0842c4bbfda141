// What a press on the board means: select, edit, start a drag, open a menu. Hit testing is layout's.
#include "model/lookup.h"
#include "ui/board_parts.h"

#include <algorithm>
#include <imgui.h>

namespace journey::ui {
namespace {

struct Pointer {
    Point page;
    Point board;
    bool pressed;
    bool double_clicked;
    bool right_pressed;
    bool toggles;  // Ctrl or Cmd
    bool extends;  // Shift
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

/// All cards of the lane between the cursor's stage and this card's, in map order.
std::vector<CardId> cards_between(const Board& board, const Card& from, const Card& to) {
    const auto first = stage_position(board.map(), from.stage);
    const auto last = stage_position(board.map(), to.stage);
    std::vector<CardId> ids;
    if (!first || !last || from.lane != to.lane) return {to.id};
    const auto [low, high] = std::minmax(*first, *last);
    for (const Box<Card>& card : board.map().cards) {
        const auto stage = stage_position(board.map(), card->stage);
        if (card->lane == to.lane && stage && *stage >= low && *stage <= high) ids.push_back(card->id);
    }
    return ids;
}

void press_card(const Board& board, const Pointer& pointer, std::size_t card_at) {
    Frame& frame = board.frame;
    const Card& card = *board.map().cards[card_at];
    if (pointer.double_clicked) {
        frame.state.text_origin = 0;
        if (is_folded(board.document.folded, card.stage)) frame.act(action::Fold{{card.stage}, false});
        return frame.act(action::BeginText{text_target::CardText{card.id}});
    }
    const auto* selected = std::get_if<CardsSelected>(&board.document.selection);
    if (pointer.toggles) return frame.act(action::ToggleCard{card.id});
    if (pointer.extends && selected) {
        const Card* cursor = find_card(board.map(), selected->ids.back());
        return frame.act(action::Select{CardsSelected{cards_between(board, cursor ? *cursor : card, card)}});
    }
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
        if (pointer.double_clicked) {
            board.frame.state.text_origin = 0;
            return board.frame.act(action::BeginText{text_target::PhaseName{band.id}});
        }
        return board.frame.act(action::Select{PhaseSelected{band.id}});
    }
}

void press_header(const Board& board, const Pointer& pointer) {
    if (pointer.page.y < board.header.y + BoardSizes::phase_band) return press_phase(board, pointer);
    const auto at = column_at(board, pointer.board.x);
    if (!at) return;
    Frame& frame = board.frame;
    const StageId& id = board.layout().columns[*at].id;
    if (pointer.double_clicked) {
        frame.state.text_origin = 0;
        // A folded stage opens; its name can be written then.
        if (is_folded(board.document.folded, id)) return frame.act(action::Fold{{id}, false});
        return frame.act(action::BeginText{text_target::StageName{id}});
    }
    // The ring opens the calculation, the rest selects.
    constexpr float ring_zone = 40;
    const float right = board.page_x(board.layout().columns[*at].x + board.layout().columns[*at].width);
    if (board.reading(*at) && pointer.page.x > right - ring_zone &&
        pointer.page.y < board.header.y + BoardSizes::phase_band + ring_zone) {
        frame.state.inspector_score_open = true;
        frame.state.inspector_open = true;
    }
    frame.act(action::Select{StageSelected{id}});
}

void press_rail(const Board& board, const Pointer& pointer) {
    for (std::size_t i = board.lanes.first; i < board.lanes.end; ++i) {
        const LaneRow& lane = board.layout().lanes[i];
        if (pointer.board.y < lane.y || pointer.board.y >= lane.y + lane.height) continue;
        board.frame.state.text_origin = 0;
        if (pointer.double_clicked) return board.frame.act(action::BeginText{text_target::LaneName{lane.id}});
        return board.frame.act(action::Select{LaneSelected{lane.id}});
    }
}

/// A right click selects what it is on, then the menu opens there (board_menu.cpp).
void open_context_menu(const Board& board, const Pointer& pointer) {
    Pointer press = pointer;
    press.double_clicked = false;
    Frame& frame = board.frame;
    if (press_arcs(board, pointer.page, PathPress::once)) {
        // selected
    } else if (board.header.contains(pointer.page)) {
        press_header(board, press);
    } else if (board.rail.contains(pointer.page)) {
        press_rail(board, press);
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

}  // namespace

void handle_pointer(const Board& board) {
    Frame& frame = board.frame;
    if (!board.points_at(board.whole) || ImGui::IsAnyItemHovered()) return;
    if (!std::holds_alternative<std::monostate>(frame.state.drag)) return;
    const Pointer pointer = read_pointer(board);
    if (phase_border_at(board, pointer.page)) frame.out.cursor = Cursor::resize_x;
    if (starts_pan(board)) {
        frame.state.drag = PanDrag{pointer.page, board.view.viewport};
        return;
    }
    if (pointer.right_pressed) return open_context_menu(board, pointer);
    if (!pointer.pressed) return;
    frame.state.board_pressed = pointer.page;
    frame.state.board_wants_focus = true;
    if (path_handle_at(board, pointer.page)) return;  // it is pulled, or asks when it is let go
    if (press_arcs(board, pointer.page, pointer.double_clicked ? PathPress::twice : PathPress::once)) return;
    if (board.header.contains(pointer.page)) return press_header(board, pointer);
    if (board.rail.contains(pointer.page)) return press_rail(board, pointer);
    if (board.area.contains(pointer.page)) return press_area(board, pointer);
}

}  // namespace journey::ui
