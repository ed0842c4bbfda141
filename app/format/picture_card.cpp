// Cards in their cells, as ui/board_cards.cpp draws them.
#include "format/enum_words.h"
#include "format/icon_names.h"
#include "format/picture_parts.h"
#include "model/lookup.h"
#include "model/text_rules.h"

namespace journey {
namespace {

using Sizes = BoardSizes;

const WrappedText& lines_on_board(const PictureBoard& board, std::size_t placed, LaneKind kind) {
    return lines_of(board.map.cards[board.layout.cards[placed].card], kind, BoardSizes::column_default,
                    board.request.measure, board.cache);
}

void draw_box(const PictureBoard& board, const Rect& rect, const Open<Effect>& effect) {
    const ThemeColors& colors = board.colors;
    const bool push = effect.value == Effect::push;
    const bool neutral = effect.value == Effect::neutral;
    board.pen.fill(rect,
                   push      ? colors.push_subtle
                   : neutral ? colors.surface_canvas
                             : colors.surface_raised,
                   MarkSizes::radius);
    board.pen.stroke(rect, {push ? colors.push_border : colors.border_default, 1}, MarkSizes::radius);
}

void draw_touchpoint_marks(const PictureBoard& board, const Rect& rect, const Card& card) {
    for (const PlacedMark& placed : touchpoint_marks(rect, marks_of(board, card))) {
        if (placed.mark == CardMark::truth)
            draw_badge(board, card, placed);
        else
            draw_mark(board, card, placed, MarkSizes::icon_small);
    }
}

void draw_text_marks(const PictureBoard& board, const Rect& rect, const Card& card) {
    for (const PlacedMark& placed : text_marks(rect, marks_of(board, card)))
        draw_mark(board, card, placed, MarkSizes::margin);
}

void draw_owner(const PictureBoard& board, const Rect& rect, const Card& card) {
    constexpr float radius = Sizes::owner_mark / 2;
    constexpr float beside = Sizes::owner_mark + Sizes::card_inner;
    const Point center{rect.x + radius, rect.y + Sizes::line_height / 2};
    board.pen.circle(center, radius, owner_color(board.colors, card.text));
    board.pen.text_in({center.x - radius, center.y - radius, 2 * radius, 2 * radius}, initial_of(card.text),
                      {style::caption_strong, board.colors.surface_canvas, TextAnchor::middle});
    board.pen.text_in({rect.x + beside, rect.y, rect.width - beside, Sizes::line_height}, card.text,
                      {style::cell, board.colors.text_primary});
}

/// Not met by the persona whose map is shown.
bool is_for_others(const PictureBoard& board, const Card& card) {
    return find_persona(board.map, board.request.persona) && !counts_for(card, board.request.persona);
}

}  // namespace

void end_card(const PictureBoard& board, const Card& card, const Rect& rect) {
    constexpr float beyond = VeilSizes::beyond;
    if (is_for_others(board, card))
        board.pen.fill({rect.x - beyond, rect.y - beyond, rect.width + 2 * beyond, rect.height + 2 * beyond},
                       board.colors.surface_canvas.faded(VeilSizes::share), MarkSizes::radius);
    board.pen.end();
}

void begin_card(const PictureBoard& board, const Card& card, LaneKind kind) {
    const Language language = board.request.language;
    std::string name = card_name(language, card, kind, board.request.today, board.figures());
    if (is_for_others(board, card))
        name = fill(language, Word::persona_not_hers,
                    {name, shown_name(language, find_persona(board.map, board.request.persona)->name)});
    const bool misses = kind == LaneKind::touchpoints && misses_stage(board.misfits, card);
    board.pen.begin(GroupRole::thing, std::move(name),
                    misses ? std::string(board.word(Word::board_misfit_mark)) : std::string(),
                    is_safe_link(card.link) ? card.link : std::string());
}

void draw_touchpoint(const PictureBoard& board, std::size_t placed) {
    const Card& card = board.card(placed);
    const Rect rect = board.in_picture(board.layout.cards[placed].rect);
    constexpr float icon = Sizes::card_icon;
    begin_card(board, card, LaneKind::touchpoints);
    draw_box(board, rect, card.touch.effect);
    const float top = rect.y + Sizes::card_padding_y;
    board.pen.icon({rect.x + Sizes::card_padding_x, top + 1}, icon, icon_name(card.touch.channel),
                   board.colors.text_tertiary);
    draw_effect_mark(board, {rect.right() - Sizes::card_padding_x - icon / 2, top + 1 + icon / 2}, icon,
                     card.touch.effect);
    const float x = rect.x + Sizes::card_padding_x + icon + Sizes::card_inner;
    const float width = rect.right() - Sizes::card_padding_x - icon - Sizes::card_inner - x;
    if (card.text.empty())
        board.pen.text_in({x, top, width, Sizes::line_height}, board.word(Word::board_untitled_card),
                          {style::cell, board.colors.text_tertiary});
    else
        board.pen.lines({x, top}, card.text, lines_on_board(board, placed, LaneKind::touchpoints),
                        {style::cell_medium, board.colors.text_primary});
    draw_touchpoint_marks(board, rect, card);
    end_card(board, card, rect);
}

void draw_text_card(const PictureBoard& board, std::size_t placed, std::size_t lane) {
    const Card& card = board.card(placed);
    const LaneKind kind = board.layout.lanes[lane].kind;
    const Rect rect = board.in_picture(board.layout.cards[placed].rect);
    begin_card(board, card, kind);
    draw_text_marks(board, rect, card);
    const bool quiet = kind == LaneKind::thinks || kind == LaneKind::metrics;
    if (card.text.empty())
        board.pen.text_in({rect.x, rect.y, rect.width, Sizes::line_height}, board.word(Word::board_untitled_card),
                          {style::cell, board.colors.text_tertiary});
    else if (kind == LaneKind::owner)
        draw_owner(board, rect, card);
    else
        board.pen.lines({rect.x, rect.y}, card.text, lines_on_board(board, placed, kind),
                        {style::cell, quiet ? board.colors.text_secondary : board.colors.text_primary});
    end_card(board, card, rect);
}

}  // namespace journey
