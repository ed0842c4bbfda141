// Gestures on the board, from the first 4 px until the release (board_drop.cpp): cards, stages, points of the curve,
// borders of columns, panning, marquee. Escape leaves no trace; one gesture is one undo step.
#include "model/lookup.h"
#include "ui/board_parts.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float drag_from_px = 4;
constexpr double emotion_step = 0.1;
constexpr float border_px = 4;       // on either side of a column's border
constexpr double hold_ms = 400;      // a finger that rests so long lifts the card (ui.md 4)

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

void begin_header_drag(const Board& board, Point pressed) {
    UiState& state = board.frame.state;
    if (const auto border = column_border_at(board, pressed)) {
        state.drag = ColumnDrag{*border};
        return;
    }
    const float x = board.on_board(pressed).x;
    for (const StageColumn& column : board.layout().columns)
        if (!board.read_only() && x >= column.x && x < column.x + column.width &&
            pressed.y > board.header.y + BoardSizes::phase_band)
            state.drag = StageDrag{column.id, 0};
}

/// What can be moved at a pressed place begins to; false: there is nothing that can.
bool lift(const Board& board, Point pressed) {
    if (begin_structure_drag(board, pressed)) return true;
    const Point from = board.on_board(pressed);
    const BoardHit hit = board.area.contains(pressed) ? hit_test(board.layout(), from) : BoardHit{};
    const auto* card = std::get_if<CardHit>(&hit);
    if (board.header.contains(pressed))
        begin_header_drag(board, pressed);
    else if (card && !board.read_only())
        begin_card_drag(board, card->card, from);
    return board.frame.state.drag.index() != 0;
}

void begin_drag(const Board& board, Point pressed) {
    UiState& state = board.frame.state;
    state.toggles_on_release.reset();
    state.text_on_release.reset();
    state.drag_from = board.view.viewport;
    // One finger moves the map; what is to be dragged is held first.
    if (board.frame.input.coarse_pointer) {
        state.drag = PanDrag{pressed};
        return;
    }
    if (lift(board, pressed) || !board.area.contains(pressed)) return;
    const Point from = board.on_board(pressed);
    if (std::holds_alternative<CardHit>(hit_test(board.layout(), from))) return;
    const ImGuiIO& io = ImGui::GetIO();
    state.drag = Marquee{from, board.document.selection, io.KeyCtrl || io.KeySuper || io.KeyShift};
}

/// A finger that rests on what can be moved lifts it; on anything else it asks for the menu.
void begin_hold(const Board& board, Point pressed) {
    UiState& state = board.frame.state;
    state.text_on_release.reset();
    state.drag_from = board.view.viewport;
    state.drag_is_held = lift(board, pressed);
    if (state.drag_is_held) return;
    ask_for_menu(board, pressed);
    state.board_pressed.reset();
}

// ---- running ----

void run_emotion(const Board& board, EmotionDrag& drag) {
    const auto& lanes = board.layout().lanes;
    const Card* card = find_card(board.map(), drag.card);
    const auto lane = card ? lane_position(board.map(), card->lane) : std::nullopt;
    if (!lane) return;
    const LaneRow& row = lanes[*lane];
    const float half = row.height / 2 - BoardSizes::curve_margin;
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

void run_column(const Board& board, const ColumnDrag& drag) {
    // Folded columns keep their width: only the others share what the pointer gives.
    const auto& columns = board.layout().columns;
    float fixed = 0;
    float count = 0;
    for (std::size_t i = 0; i <= drag.column && i < columns.size(); ++i) {
        const bool follows = columns[i].width == board.view.request.column_width;
        (follows ? count : fixed) += follows ? 1 : columns[i].width;
    }
    board.frame.out.cursor = Cursor::resize_x;
    if (count == 0) return;
    Viewport viewport = board.view.viewport;
    viewport.column_width = std::clamp(std::round((board.on_board(mouse()).x - fixed) / count), BoardSizes::column_min,
                                       BoardSizes::column_max);
    if (!(viewport == board.view.viewport)) board.frame.act(action::SetViewport{viewport});
}

void run_marquee(const Board& board, const Marquee& marquee) {
    const Rect box = spanned(marquee.start, board.on_board(mouse()));
    std::vector<CardId> ids;
    const auto* before = std::get_if<CardsSelected>(&marquee.before);
    if (marquee.adds && before) ids = before->ids;
    const std::size_t kept = ids.size();
    for (const PlacedCard& placed : board.layout().cards) {
        const Rect& rect = placed.rect;
        const bool touches =
            rect.x < box.right() && rect.right() > box.x && rect.y < box.bottom() && rect.bottom() > box.y;
        const CardId& id = board.card(placed).id;
        const auto kept_end = ids.begin() + static_cast<std::ptrdiff_t>(kept);
        if (touches && std::find(ids.begin(), kept_end, id) == kept_end) ids.push_back(id);
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
        board.frame.out.cursor = cards->spot ? Cursor::grabbing : Cursor::not_allowed;
    } else if (auto* stage = std::get_if<StageDrag>(&state.drag)) {
        open_under_drag(board);
        stage->to = stage_gap_at(board, board.on_board(mouse()).x);
        board.frame.out.cursor = board.whole.contains(mouse()) ? Cursor::grabbing : Cursor::not_allowed;
    } else if (run_structure_drag(board)) {
        // run
    } else if (auto* emotion = std::get_if<EmotionDrag>(&state.drag)) {
        run_emotion(board, *emotion);
        board.frame.out.cursor = Cursor::resize_y;
    } else if (const auto* marquee = std::get_if<Marquee>(&state.drag)) {
        run_marquee(board, *marquee);
    } else if (const auto* column = std::get_if<ColumnDrag>(&state.drag)) {
        run_column(board, *column);
    } else {
        board.frame.out.cursor = Cursor::grabbing;
    }
    scroll_at_edges(board);
}

// ---- ending ----

void cancel_drag(const Board& board) {
    UiState& state = board.frame.state;
    if (std::holds_alternative<EmotionDrag>(state.drag)) board.frame.act(action::CancelPreview{});
    if (const auto* marquee = std::get_if<Marquee>(&state.drag)) board.frame.act(action::Select{marquee->before});
    // A finger that pans and gets company, or is taken away, leaves the map where it is.
    const bool stays = board.frame.input.lets_go && std::holds_alternative<PanDrag>(state.drag);
    if (state.drag.index() != 0 && !stays) call_off(board);
    state.drag = std::monostate{};
    state.drag_is_held = false;
    state.board_pressed.reset();
    board.frame.out.animating = true;
}

/// The button is down and nothing runs yet: a move begins a drag, a finger that rests a hold.
void press_on(const Board& board, Point pressed) {
    if (moved_enough(pressed)) return begin_drag(board, pressed);
    if (!board.frame.input.coarse_pointer) return;
    const double due = board.frame.state.board_pressed_ms + hold_ms;
    if (board.frame.input.now_ms >= due)
        begin_hold(board, pressed);
    else
        board.frame.out.wake_at_ms = due;
}

}  // namespace

void handle_drag(const Board& board) {
    UiState& state = board.frame.state;
    const bool running = !std::holds_alternative<std::monostate>(state.drag);
    if (!running && !state.board_pressed) return;
    if ((running && board.frame.input.escape) || board.frame.input.lets_go) return cancel_drag(board);
    if (state.drag_is_held && state.board_pressed) state.drag_is_held = !moved_enough(*state.board_pressed);
    const bool held = ImGui::IsMouseDown(0) || ImGui::IsMouseDown(2);
    if (!held) {
        if (running && !state.drag_is_held) run_drag(board);
        return end_drag(board);
    }
    if (!running && state.board_pressed) press_on(board, *state.board_pressed);
    // What is lifted but not moved shows that it is, and changes nothing.
    const bool would_jump =
        std::holds_alternative<EmotionDrag>(state.drag) || std::holds_alternative<ColumnDrag>(state.drag);
    if (state.drag.index() != 0 && !(state.drag_is_held && would_jump)) run_drag(board);
}

std::optional<std::size_t> column_border_at(const Board& board, Point page) {
    if (!board.header.contains(page) || page.y < board.header.y + BoardSizes::phase_band) return std::nullopt;
    for (std::size_t i = board.columns.first; i < board.columns.end; ++i) {
        const StageColumn& column = board.layout().columns[i];
        const bool follows = column.width == board.view.request.column_width;
        if (follows && std::abs(page.x - board.page_x(column.x + column.width)) <= border_px) return i;
    }
    return std::nullopt;
}

}  // namespace journey::ui
