// What a gesture on the board does when it ends: drops, and clicks, which are presses that did not become a drag. And
// how a running one looks: the card under the pointer, where it would land, the marquee.
#include "model/lookup.h"
#include "ui/board_parts.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <string>
#include <utility>

namespace journey::ui {
namespace {

void drop_cards(const Board& board, const CardDrag& drag) {
    if (!drag.spot) return;
    const BoardLayout& layout = board.layout();
    const Cell& cell = layout.cell(drag.spot->lane, drag.spot->stage);
    std::optional<CardId> before;
    // Before the first card of the cell behind the drop line that is not itself dragged.
    for (std::size_t i = drag.spot->before; i < cell.count && !before; ++i) {
        const CardId& id = board.card(layout.cards[cell.first + i]).id;
        if (drag.copies || std::ranges::find(drag.cards, id) == drag.cards.end()) before = id;
    }
    const StageId& stage = layout.columns[drag.spot->stage].id;
    const LaneId& lane = layout.lanes[drag.spot->lane].id;
    if (drag.copies)
        board.frame.act(action::CopyCardsTo{drag.cards, stage, lane, before});
    else
        board.frame.act(action::Commit{MoveCards{drag.cards, stage, lane, before}});
}

void drop_stage(const Board& board, const StageDrag& drag) {
    const auto from = stage_position(board.map(), drag.stage);
    if (!from || !board.whole.contains(mouse())) return;
    // A gap behind the stage's own place counts one less once it has left it.
    const std::size_t to = drag.to > *from ? drag.to - 1 : drag.to;
    if (to != *from) board.frame.act(action::Commit{MoveStage{drag.stage, to}});
}

/// A press that did not become a drag, let go over an empty place: there a card is added, or the cell is chosen.
void click_cell(const Board& board, const CellHit& hit, Point at) {
    Frame& frame = board.frame;
    const BoardLayout& layout = board.layout();
    const StageId& stage = layout.columns[hit.stage].id;
    const LaneRow& lane = layout.lanes[hit.lane];
    const Cell& cell = layout.cell(hit.lane, hit.stage);
    constexpr float ghost_zone = BoardSizes::card_gap + 26;
    const float filled = cell.count > 0 ? layout.cards[cell.first + cell.count - 1].rect.bottom()
                                        : lane.y + BoardSizes::card_margin + BoardSizes::card_height;
    const bool on_ghost = lane.kind == LaneKind::touchpoints ? at.y < filled + ghost_zone : cell.count == 0;
    frame.state.text_origin = 0;
    if (!board.read_only() && board.reading(hit.stage) && (on_ghost || ImGui::GetIO().MouseClickedLastCount[0] > 1))
        frame.act(action::AddCard{stage, lane.id});
    else
        frame.act(action::Select{CellSelected{stage, lane.id}});
}

void click(const Board& board, Point pressed) {
    const ImGuiIO& io = ImGui::GetIO();
    std::optional<CardId>& toggled = board.frame.state.toggles_on_release;
    if (toggled) board.frame.act(action::ToggleCard{*toggled});
    toggled.reset();
    if (auto text = std::exchange(board.frame.state.text_on_release, {})) {
        board.frame.state.text_origin = 0;
        return board.frame.act(action::BeginText{*std::move(text)});
    }
    if (const auto stage = path_handle_at(board, pressed))
        return board.frame.act(action::AskForPath{board.layout().columns[*stage].id});
    if (!board.area.contains(pressed) || io.KeyCtrl || io.KeySuper || io.KeyShift) return;
    const Point at = board.on_board(pressed);
    const BoardHit hit = hit_test(board.layout(), at);
    if (const auto* cell = std::get_if<CellHit>(&hit)) return click_cell(board, *cell, at);
    const auto* card = std::get_if<CardHit>(&hit);
    if (!card) return board.frame.act(action::Select{NothingSelected{}});
    const CardId& id = board.map().cards[card->card]->id;
    const auto* selected = std::get_if<CardsSelected>(&board.document.selection);
    if (selected && selected->ids.size() > 1) board.frame.act(action::Select{CardsSelected{{id}}});
}

void draw_card_drag(const Board& board, const CardDrag& drag) {
    Frame& frame = board.frame;
    if (drag.spot) {
        const Rect line = board.on_page(drag.spot->line);
        fill_rect(frame, board.on_page(board.layout().cell_rect(drag.spot->lane, drag.spot->stage)),
                  frame.theme.accent_solid.faded(0.1F));  // what lies there stays readable
        fill_rect(frame, line, frame.theme.accent_solid, 1.5F);
    }
    const auto at = card_position(board.map(), drag.cards.front());
    if (!at) return;
    constexpr float badge = 18;
    const float width =
        board.reading() ? board.view.request.column_width - 2 * BoardSizes::card_margin : BoardSizes::tile;
    const float height = board.reading() ? BoardSizes::card_height : BoardSizes::tile;
    const Rect ghost{mouse().x - std::min(drag.grip.x, width), mouse().y - std::min(drag.grip.y, height), width,
                     height};
    const Layer layer(frame, "drag", {ghost.x, ghost.y, 1, 1});
    shadow(frame, ghost, metric::radius_md, Elevation::e3);
    draw_ghost_card(board, ghost, *at);
    const std::size_t count = drag.cards.size();
    if (count < 2 && !drag.copies) return;
    const std::string text = (drag.copies ? "+" : "") + (count < 2 ? std::string() : std::to_string(count));
    const float wide = std::max(badge, width_of(frame, text, style::caption_strong) + badge / 2);
    const Rect mark{ghost.right() - wide / 2, ghost.y - badge / 2, wide, badge};
    fill_rect(frame, mark, frame.theme.accent_solid, badge / 2);
    draw_text_in(frame, mark, text, style::caption_strong, frame.theme.text_on_accent, Align::center);
}

void draw_stage_drag(const Board& board, const StageDrag& drag) {
    if (!board.whole.contains(mouse())) return;
    const auto& columns = board.layout().columns;
    const float x = drag.to < columns.size() ? columns[drag.to].x : board.layout().width;
    constexpr float line = 3;
    fill_rect(board.frame, {board.page_x(x) - line / 2, board.header.y, line, board.whole.height},
              board.frame.theme.accent_solid, line / 2);
}

Rect marquee_box(const Board& board, const Marquee& marquee) {
    const Point a{board.page_x(marquee.start.x), board.page_y(marquee.start.y)};
    const Point b = mouse();
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
}

/// Whether what is dragged has a place where the pointer is. A marquee, the point of a feeling, the border of a column
/// and the map itself are where they are.
bool lands_here(const Board& board) {
    const BoardDrag& drag = board.frame.state.drag;
    if (const auto* cards = std::get_if<CardDrag>(&drag)) return cards->spot.has_value();
    if (const auto* path = std::get_if<PathDrag>(&drag)) return path->target || path->leaves;
    const bool has_a_place = std::holds_alternative<StageDrag>(drag) || std::holds_alternative<LaneDrag>(drag) ||
                             std::holds_alternative<PhaseDrag>(drag);
    return !has_a_place || board.whole.contains(mouse());
}

void drop(const Board& board) {
    const BoardDrag& drag = board.frame.state.drag;
    if (const auto* cards = std::get_if<CardDrag>(&drag)) drop_cards(board, *cards);
    if (const auto* stage = std::get_if<StageDrag>(&drag)) drop_stage(board, *stage);
    end_structure_drag(board);
    if (const auto* emotion = std::get_if<EmotionDrag>(&drag))
        board.frame.act(action::Commit{ChangeCards{{emotion->card}, card_change::SetEmotion{emotion->value}}});
}

}  // namespace

void end_drag(const Board& board) {
    UiState& state = board.frame.state;
    const bool is_held = std::exchange(state.drag_is_held, false);
    if (!is_held)
        drop(board);
    else if (state.board_pressed)
        ask_for_menu(board, *state.board_pressed);
    if (!is_held && lands_here(board))
        end_fold_under_drag(board, DragEnd::dropped);
    else
        call_off(board);
    if (std::holds_alternative<std::monostate>(state.drag) && state.board_pressed) click(board, *state.board_pressed);
    state.drag = std::monostate{};
    state.board_pressed.reset();
    board.frame.out.animating = true;
}

void draw_drag(const Board& board) {
    Frame& frame = board.frame;
    if (const auto* cards = std::get_if<CardDrag>(&frame.state.drag)) draw_card_drag(board, *cards);
    draw_structure_drag(board);
    if (const auto* stage = std::get_if<StageDrag>(&frame.state.drag)) draw_stage_drag(board, *stage);
    if (const auto* marquee = std::get_if<Marquee>(&frame.state.drag)) {
        const Rect box = marquee_box(board, *marquee);
        fill_rect(frame, box, frame.theme.accent_solid.faded(0.08F), 2);
        stroke_rect(frame, box, frame.theme.accent_border, 2);
    }
}

}  // namespace journey::ui
