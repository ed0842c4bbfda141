// Small marks on cards, each with a name: a moment of truth, what is overdue, a message that misses the stage, where a
// touchpoint is met. The spoken names are made in board_words.cpp and board_mirror.cpp.
#include "format/enum_words.h"
#include "format/icon_names.h"
#include "layout/card_marks.h"
#include "model/lookup.h"
#include "scoring/views.h"
#include "ui/board_parts.h"

#include <cmath>
#include <imgui.h>
#include <span>

namespace journey::ui {
namespace {

constexpr float reach_px = 8;   // of the pointer to the middle of a mark
constexpr float badge_px = MarkSizes::badge;
constexpr float margin_icon_px = MarkSizes::margin;
constexpr float margin_middle = MarkSizes::margin_middle;
constexpr float row_px = MarkSizes::row;

struct Mark {
    Icon icon{};
    float size = 0;
    Color color;
    std::string_view meaning;
};

Mark truth_mark(const Frame& frame, float size) {
    return {Icon::flag, size, frame.theme.accent_solid, frame.word(Word::board_truth_mark)};
}
Mark overdue_mark(const Frame& frame, float size) {
    return {Icon::clock, size, frame.theme.push_text, frame.word(Word::board_overdue_mark)};
}
Mark misfit_mark(const Frame& frame, float size) {
    return {Icon::triangle_alert, size, frame.theme.push_text, frame.word(Word::board_misfit_mark)};
}

/// The mark, and what it means while it is pointed at.
void draw_mark(const Board& board, std::string_view id, Point at, const Mark& mark) {
    draw_icon_centered(board.frame, at, mark.icon, mark.size, mark.color);
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool near = std::abs(mouse.x - at.x) <= reach_px && std::abs(mouse.y - at.y) <= reach_px;
    if (!near || !board.points_at(board.area) || board.frame.state.drag.index() != 0) return;
    const IdScope scope("mark", id);
    Response response{.id = ImGui::GetID(static_cast<int>(mark.icon))};
    response.hovered = true;
    tooltip(board.frame, response, mark.meaning);
}

/// The same on the edge of a card, on a ground of its own.
void draw_badge(const Board& board, const Card& card, Point at, const Mark& mark) {
    constexpr float ring = MarkSizes::badge_ring;
    const Theme& theme = board.frame.theme;
    board.frame.draw->AddCircleFilled({at.x, at.y}, badge_px / 2 + ring, theme.surface_canvas.abgr);
    draw_mark(board, card.id.value, at, mark);
}

MarksOfCard marks_of(const Board& board, const Card& card) {
    return {.misfit = misses_stage(board, card),
            .overdue = is_overdue(card, board.frame.session.surroundings.today),
            .place = says_place(card.touch),
            .truth = card.truth};
}

Mark mark_of(const Frame& frame, const Card& card, CardMark mark, float size) {
    switch (mark) {
    case CardMark::truth: return truth_mark(frame, size);
    case CardMark::overdue: return overdue_mark(frame, size);
    case CardMark::misfit: return misfit_mark(frame, size);
    case CardMark::place: break;
    }
    const Open<Place> place = place_of(card.touch);
    return {icon_named(icon_name(place)), size, frame.theme.text_tertiary, words_for(frame.language(), place)};
}

void draw_marks(const Board& board, const Card& card, std::span<const PlacedMark> marks, float size) {
    for (const PlacedMark& placed : marks)
        draw_mark(board, card.id.value, placed.middle, mark_of(board.frame, card, placed.mark, size));
}

}  // namespace

const Misfits& misfits_on(const Board& board) {
    MisfitMemory& memory = board.view.misfits;
    if (memory.layout_count != board.view.layout_count || memory.persona != board.document.persona())
        memory = {board.view.layout_count, board.document.persona(),
                  misfits_of(board.map(), board.document.score, board.document.journey)};
    return memory.misfits;
}

bool misses_stage(const Board& board, const Card& card) { return misses_stage(misfits_on(board), card); }

void draw_touchpoint_marks(const Board& board, const Rect& rect, const Card& card) {
    for (const PlacedMark& placed : touchpoint_marks(rect, marks_of(board, card))) {
        const bool is_badge = placed.mark == CardMark::truth;
        const Mark mark = mark_of(board.frame, card, placed.mark, is_badge ? badge_px : metric::icon_xs);
        if (is_badge)
            draw_badge(board, card, placed.middle, mark);
        else
            draw_mark(board, card.id.value, placed.middle, mark);
    }
}

void draw_tile_marks(const Board& board, const Rect& rect, const Card& card) {
    const MarksOfCard has = marks_of(board, card);
    if (has.misfit) draw_badge(board, card, {rect.right() - 1, rect.y + 1}, misfit_mark(board.frame, badge_px));
    if (has.overdue) draw_badge(board, card, {rect.x + 1, rect.bottom() - 1}, overdue_mark(board.frame, badge_px));
    if (has.truth) draw_badge(board, card, {rect.x + 1, rect.y + 1}, truth_mark(board.frame, badge_px));
}

void draw_text_marks(const Board& board, const Rect& rect, const Card& card) {
    draw_marks(board, card, text_marks(rect, marks_of(board, card)), margin_icon_px);
}

void draw_feeling_marks(const Board& board, Point at, FeelingWord word, const Card& card) {
    draw_marks(board, card, feeling_marks(at, word == FeelingWord::above, marks_of(board, card)), badge_px);
}

void draw_message_mark(const Board& board, std::size_t lane, std::size_t stage) {
    if (!misfits_on(board).has_stage(stage)) return;
    const BoardLayout& layout = board.layout();
    const Cell& in = layout.cell(lane, stage);
    const Rect cell = board.on_page(layout.cell_rect(lane, stage));
    // In the margin of the first message, under the mark of a moment of truth.
    const bool has_truth = in.count > 0 && board.card(layout.cards[in.first]).truth;
    const float y = cell.y + BoardSizes::text_margin_y + BoardSizes::line_height / 2 + (has_truth ? row_px : 0);
    Mark mark = misfit_mark(board.frame, margin_icon_px);
    mark.meaning = board.frame.word(Word::board_misfit_stage_mark);
    draw_mark(board, board.layout().columns[stage].id.value, {cell.x + margin_middle, y}, mark);
}

}  // namespace journey::ui
