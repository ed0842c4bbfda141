// The figures of the pinned top: what they mean, and the way to how they come about. They are drawn in
// board_header.cpp; a figure of a stage belongs to its header, which is dragged and selected as a whole.
#include "editor/reckoning.h"
#include "ui/board_parts.h"

#include <algorithm>
#include <imgui.h>
#include <utility>

namespace journey::ui {
namespace {

/// The words over the score, and over the drop-off.
std::string score_meaning(const Board& board, std::size_t stage) {
    return score_span_words(board.frame.language(), board.document.score.stages[stage]) + ". " +
           std::string(board.frame.word(Word::inspect_score_meaning));
}

std::string drop_off_meaning(const Board& board, std::size_t stage) {
    const std::string loss = drop_off_text(board, stage);
    return loss.empty() ? loss : loss + ". " + std::string(board.frame.word(Word::flow_lost_meaning));
}

/// The place of the score in a header: the ring, or the figure in a narrow column.
Rect score_place(const Board& board, const Rect& header, std::size_t stage) {
    constexpr float ring_zone = 40, figure_top = 34, figure_height = 24;
    if (board.reading(stage)) return {header.right() - ring_zone, header.y, ring_zone, ring_zone};
    return {header.x, header.y + figure_top, header.width, figure_height};
}

/// The place of the drop-off: its words, or the figure at the bottom of a narrow column.
Rect drop_off_place(const Board& board, const Rect& header, std::size_t stage) {
    constexpr float top = 58, padding_x = 10, height = 18, icon_room = metric::icon_xs + 4, narrow_inset = 4;
    if (!board.reading(stage))
        return {header.x + narrow_inset, header.y + top, header.width - 2 * narrow_inset, height};
    const float room = header.width - 2 * padding_x;
    const float words = width_of(board.frame, drop_off_text(board, stage), style::caption_medium);
    return {header.x + padding_x, header.y + top, std::min(room, words + icon_room), height};
}

}  // namespace

std::optional<HeaderFigure> header_figure_at(const Board& board, std::size_t stage, Point page) {
    const StageColumn& column = board.layout().columns[stage];
    const Rect header{board.page_x(column.x), board.header.y + BoardSizes::phase_band, column.width,
                      BoardSizes::stage_header};
    if (score_place(board, header, stage).contains(page)) return HeaderFigure::score;
    if (drop_off_text(board, stage).empty() || !drop_off_place(board, header, stage).contains(page))
        return std::nullopt;
    return HeaderFigure::drop_off;
}

void explain_header(const Board& board, std::size_t stage) {
    Frame& frame = board.frame;
    const auto figure = header_figure_at(board, stage, mouse());
    if (!figure) return;
    const bool is_score = *figure == HeaderFigure::score;
    const bool leads_on = !frame.session.is_presenting();
    if (leads_on) frame.out.cursor = Cursor::hand;
    std::string text = is_score ? score_meaning(board, stage) : drop_off_meaning(board, stage);
    if (leads_on) text.append(" ").append(frame.word(is_score ? Word::board_score_way : Word::board_loss_way));
    const IdScope scope("header figure", board.layout().columns[stage].id.value);
    const std::string_view key = is_score ? "score" : "drop-off";
    tooltip(frame,
            {.id = ImGui::GetID(key.data(), key.data() + key.size()), .hovered = true, .held = ImGui::IsMouseDown(0)},
            text);
}

std::string stage_meaning(const Board& board, std::size_t stage) {
    const std::string loss = drop_off_meaning(board, stage);
    const std::string score = score_meaning(board, stage) + " " + std::string(board.frame.word(Word::board_score_way));
    return loss.empty() ? score : score + " " + loss;
}

std::string total_meaning(const Board& board) {
    const JourneyFlow& flow = board.document.journey.flow;
    const Frame& frame = board.frame;
    std::string text = score_span_words(frame.language(), *board.document.score.index, flow.index_low, flow.index_high);
    text.append(". ").append(frame.word(Word::board_total_meaning));
    return text.append(" ").append(frame.word(Word::board_total_way));
}

void show_calculation(const Board& board, Selection of) {
    UiState& state = board.frame.state;
    state.inspector_score_open = true;
    state.inspector_open = true;
    state.findings.in_sheet = false;
    board.frame.act(action::Select{std::move(of)});
}

void release_drop_off(const Board& board) {
    UiState& state = board.frame.state;
    const bool is_dragged = state.drag.index() != 0;
    if (!is_dragged && ImGui::IsMouseDown(0)) return;
    const StageId pressed = *std::exchange(state.drop_off_pressed, {});
    if (is_dragged || board.frame.session.is_presenting()) return;
    for (std::size_t i = board.columns.first; i < board.columns.end; ++i)
        if (board.layout().columns[i].id == pressed && header_figure_at(board, i, mouse()) == HeaderFigure::drop_off)
            board.frame.act(action::Run{CommandId::show_what_if});
}

}  // namespace journey::ui
