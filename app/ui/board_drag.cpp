// Gestures on the board, from the first 4 px to the release: cards, stages, points of the curve, panning, marquee.
// Escape leaves no trace; one gesture is one undo step.
#include "model/lookup.h"
#include "ui/board_parts.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float drag_from_px = 4;
constexpr float edge_px = 32;
constexpr float scroll_px_per_frame = 12;
constexpr float curve_inset = 25;
constexpr double emotion_step = 0.1;

Point mouse() { return {ImGui::GetIO().MousePos.x, ImGui::GetIO().MousePos.y}; }

bool moved_enough(Point from) { return std::hypot(mouse().x - from.x, mouse().y - from.y) >= drag_from_px; }

Rect spanned(Point a, Point b) {
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
}

// ---- beginning ----

void begin_card_drag(const Board& board, std::size_t card_at, Point from) {
    const Card& card = *board.map().cards[card_at];
    UiState& state = board.frame.state;
    const auto stage = stage_position(board.map(), card.stage);
    if (kind_of_lane(board.map(), card.lane) == LaneKind::feels && stage && board.reading(*stage)) {
        state.drag = EmotionDrag{card.id, card.emotion};
        return;
    }
    CardDrag drag;
    const auto* selected = std::get_if<CardsSelected>(&board.document.selection);
    drag.cards = selected && board.is_selected(card.id) ? selected->ids : std::vector<CardId>{card.id};
    for (const PlacedCard& placed : board.layout().cards)
        if (placed.card == card_at) drag.grip = {from.x - placed.rect.x, from.y - placed.rect.y};
    state.drag = std::move(drag);
}

void begin_drag(const Board& board, Point pressed) {
    UiState& state = board.frame.state;
    const Point from = board.on_board(pressed);
    if (begin_structure_drag(board, pressed)) return;
    if (board.header.contains(pressed)) {
        for (const StageColumn& column : board.layout().columns)
            if (!board.read_only() && from.x >= column.x && from.x < column.x + column.width &&
                pressed.y > board.header.y + BoardSizes::phase_band)
                state.drag = StageDrag{column.id, 0};
        return;
    }
    if (!board.area.contains(pressed)) return;
    const BoardHit hit = hit_test(board.layout(), from);
    const auto* card = std::get_if<CardHit>(&hit);
    if (card && !board.read_only())
        begin_card_drag(board, card->card, from);
    else if (!card)
        state.drag = Marquee{from};
}

// ---- running ----

/// Near an edge the board scrolls under the pointer.
void scroll_at_edges(const Board& board) {
    Viewport viewport = board.view.viewport;
    const Point at = mouse();
    const auto pull = [](float distance) {
        return std::clamp((edge_px - distance) / edge_px, 0.0F, 1.0F) * scroll_px_per_frame;
    };
    viewport.scroll_x += pull(board.area.right() - at.x) - pull(at.x - board.area.x);
    viewport.scroll_y += pull(board.area.bottom() - at.y) - pull(at.y - board.area.y);
    if (viewport == board.view.viewport) return;
    board.frame.act(action::SetViewport{viewport});
    board.frame.out.animating = true;
}

void run_emotion(const Board& board, EmotionDrag& drag) {
    const auto& lanes = board.layout().lanes;
    const Card* card = find_card(board.map(), drag.card);
    const auto lane = card ? lane_position(board.map(), card->lane) : std::nullopt;
    if (!lane) return;
    const LaneRow& row = lanes[*lane];
    const float half = row.height / 2 - curve_inset;
    const double share = static_cast<double>((row.y + row.height / 2 - board.on_board(mouse()).y) / half);
    drag.value = std::clamp(std::round(share * 2 / emotion_step) * emotion_step, -2.0, 2.0);
    board.frame.act(action::Preview{ChangeCards{{drag.card}, card_change::SetEmotion{drag.value}}});
}

std::size_t stage_gap_at(const Board& board, float board_x) {
    std::size_t gap = 0;
    for (const StageColumn& column : board.layout().columns)
        if (board_x > column.x + column.width / 2) ++gap;
    return gap;
}

void run_marquee(const Board& board, const Marquee& marquee) {
    const Rect box = spanned(marquee.start, board.on_board(mouse()));
    std::vector<CardId> ids;
    for (const PlacedCard& placed : board.layout().cards) {
        const Rect& rect = placed.rect;
        if (rect.x < box.right() && rect.right() > box.x && rect.y < box.bottom() && rect.bottom() > box.y)
            ids.push_back(board.card(placed).id);
    }
    const Selection selection = ids.empty() ? Selection{NothingSelected{}} : Selection{CardsSelected{std::move(ids)}};
    if (!(selection == board.document.selection)) board.frame.act(action::Select{selection});
}

void run_drag(const Board& board) {
    UiState& state = board.frame.state;
    const ImGuiIO& io = ImGui::GetIO();
    if (auto* cards = std::get_if<CardDrag>(&state.drag)) {
        cards->copies = io.KeyCtrl || io.KeyAlt || io.KeySuper;
        open_under_drag(board);
        cards->spot = board.area.contains(mouse()) ? drop_spot(board.layout(), board.on_board(mouse())) : std::nullopt;
        board.frame.out.cursor = Cursor::grabbing;
    } else if (auto* stage = std::get_if<StageDrag>(&state.drag)) {
        open_under_drag(board);
        stage->to = stage_gap_at(board, board.on_board(mouse()).x);
        board.frame.out.cursor = Cursor::grabbing;
    } else if (run_structure_drag(board)) {
        // paths, borders of phases, lanes
    } else if (auto* emotion = std::get_if<EmotionDrag>(&state.drag)) {
        run_emotion(board, *emotion);
        board.frame.out.cursor = Cursor::resize_y;
        return;
    } else if (const auto* marquee = std::get_if<Marquee>(&state.drag)) {
        run_marquee(board, *marquee);
    } else {
        board.frame.out.cursor = Cursor::grabbing;
        return;
    }
    scroll_at_edges(board);
}

// ---- ending ----

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
    if (!from) return;
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

void end_drag(const Board& board) {
    UiState& state = board.frame.state;
    if (const auto* cards = std::get_if<CardDrag>(&state.drag)) drop_cards(board, *cards);
    if (const auto* stage = std::get_if<StageDrag>(&state.drag)) drop_stage(board, *stage);
    end_structure_drag(board);
    if (const auto* emotion = std::get_if<EmotionDrag>(&state.drag))
        board.frame.act(action::Commit{ChangeCards{{emotion->card}, card_change::SetEmotion{emotion->value}}});
    const auto* carried = std::get_if<CardDrag>(&state.drag);
    const auto* pulled = std::get_if<PathDrag>(&state.drag);
    const bool dropped =
        (pulled && pulled->target) || std::holds_alternative<StageDrag>(state.drag) || (carried && carried->spot);
    end_fold_under_drag(board, dropped ? DragEnd::dropped : DragEnd::canceled);
    if (std::holds_alternative<std::monostate>(state.drag) && state.board_pressed) click(board, *state.board_pressed);
    state.drag = std::monostate{};
    state.board_pressed.reset();
    board.frame.out.animating = true;
}

void cancel_drag(const Board& board) {
    UiState& state = board.frame.state;
    if (std::holds_alternative<EmotionDrag>(state.drag)) board.frame.act(action::CancelPreview{});
    end_fold_under_drag(board, DragEnd::canceled);
    state.drag = std::monostate{};
    state.board_pressed.reset();
    board.frame.out.animating = true;
}

// ---- painting ----

void draw_card_drag(const Board& board, const CardDrag& drag) {
    Frame& frame = board.frame;
    if (drag.spot) {
        const Rect line = board.on_page(drag.spot->line);
        fill_rect(frame, board.on_page(board.layout().cell_rect(drag.spot->lane, drag.spot->stage)),
                  frame.theme.accent_subtle.faded(0.5F));
        fill_rect(frame, line, frame.theme.accent_solid, 1.5F);
    }
    const auto at = card_position(board.map(), drag.cards.front());
    if (!at) return;
    constexpr float badge = 18;
    const float width = board.reading() ? board.view.column_width - 2 * BoardSizes::card_margin : BoardSizes::tile;
    const float height = board.reading() ? BoardSizes::card_height : BoardSizes::tile;
    const Rect ghost{mouse().x - std::min(drag.grip.x, width), mouse().y - std::min(drag.grip.y, height), width,
                     height};
    const Layer layer(frame, "drag", {ghost.x, ghost.y, 1, 1});
    shadow(frame, ghost, metric::radius_md, Elevation::e3);
    draw_ghost_card(board, ghost, *at);
    const std::size_t count = drag.cards.size();
    if (count < 2 && !drag.copies) return;
    const Rect mark{ghost.right() - badge / 2, ghost.y - badge / 2, badge, badge};
    fill_rect(frame, mark, frame.theme.accent_solid, badge / 2);
    draw_text_in(frame, mark, drag.copies && count < 2 ? "+" : std::to_string(count), style::caption_strong,
                 frame.theme.text_on_accent, Align::center);
}

void draw_stage_drag(const Board& board, const StageDrag& drag) {
    const auto& columns = board.layout().columns;
    const float x = drag.to < columns.size() ? columns[drag.to].x : board.layout().width;
    constexpr float line = 3;
    fill_rect(board.frame, {board.page_x(x) - line / 2, board.header.y, line, board.whole.height},
              board.frame.theme.accent_solid, line / 2);
}

}  // namespace

void handle_drag(const Board& board) {
    UiState& state = board.frame.state;
    const bool running = !std::holds_alternative<std::monostate>(state.drag);
    if (!running && !state.board_pressed) return;
    if (running && board.frame.input.escape) return cancel_drag(board);
    const bool held = ImGui::IsMouseDown(0) || ImGui::IsMouseDown(2);
    if (!held) {
        if (running) run_drag(board);
        return end_drag(board);
    }
    if (!running && state.board_pressed && moved_enough(*state.board_pressed)) begin_drag(board, *state.board_pressed);
    if (!std::holds_alternative<std::monostate>(state.drag)) run_drag(board);
}

void draw_drag(const Board& board) {
    Frame& frame = board.frame;
    if (const auto* cards = std::get_if<CardDrag>(&frame.state.drag)) draw_card_drag(board, *cards);
    draw_structure_drag(board);
    if (const auto* stage = std::get_if<StageDrag>(&frame.state.drag)) draw_stage_drag(board, *stage);
    if (const auto* marquee = std::get_if<Marquee>(&frame.state.drag)) {
        const Rect box = board.on_page(spanned(marquee->start, board.on_board(mouse())));
        fill_rect(frame, box, frame.theme.accent_solid.faded(0.08F), 2);
        stroke_rect(frame, box, frame.theme.accent_border, 2);
    }
}

}  // namespace journey::ui
