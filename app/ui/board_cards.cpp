// Cards as they lie in cells: touchpoints, icon tiles, text.
#include "model/lookup.h"
#include "ui/board_parts.h"

#include <algorithm>
#include <imgui.h>

namespace journey::ui {
namespace {

constexpr float padding_x = BoardSizes::card_padding_x;
constexpr float padding_y = BoardSizes::card_padding_y;
constexpr float gap = BoardSizes::card_inner;
constexpr float mark_px = BoardSizes::card_icon;

bool pointer_over(const Board& board, const Rect& rect) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    return board.points_at(board.area) && rect.contains({mouse.x, mouse.y}) &&
           std::holds_alternative<std::monostate>(board.frame.state.drag);
}

/// The card is being dragged: its place stays as an outline.
bool is_dragged(const Board& board, const CardId& id) {
    const auto* drag = std::get_if<CardDrag>(&board.frame.state.drag);
    return drag && !drag->copies && std::ranges::find(drag->cards, id) != drag->cards.end();
}

void card_box(const Board& board, const Rect& rect, const Open<Effect>& effect, bool selected) {
    Frame& frame = board.frame;
    const Theme& theme = frame.theme;
    const bool hovered = pointer_over(board, rect);
    if (selected) shadow(frame, rect, metric::radius_md, Elevation::e2);
    const bool push = effect.value == Effect::push;
    const bool neutral = effect.value == Effect::neutral;
    Color fill = push ? theme.push_subtle : neutral ? theme.surface_canvas : theme.surface_raised;
    if (hovered && !push) fill = theme.surface_hover;
    fill_rect(frame, rect, fill, metric::radius_md);
    const Color border = push ? theme.push_border : hovered ? theme.border_strong : theme.border_default;
    stroke_rect(frame, rect, border, metric::radius_md);
    if (selected)
        stroke_rect(frame, {rect.x - 1, rect.y - 1, rect.width + 2, rect.height + 2}, theme.accent_focus,
                    metric::radius_md + 1, metric::stroke_selection);
}

const WrappedText& wrapped(const Board& board, std::size_t card, LaneKind kind) {
    return lines_of(board.map().cards[card], kind, board.view.request.column_width, measure_with(board.frame.fonts),
                    board.view.cache);
}

/// Height of a touchpoint while its text is edited: it grows with it.
float edited_height(const Board& board, const Rect& rect) {
    constexpr int lines_max = 12;
    const float width = rect.width - 2 * padding_x - metric::icon_sm - mark_px - 2 * gap;
    const float text =
        wrapped_height(board.frame, width, lines_max, board.frame.session.text_edit->value, style::cell_medium);
    return std::max(rect.height, text + 2 * padding_y);
}

/// Text of a text lane as it is drawn: thoughts are quoted.
Color text_color(const Board& board, LaneKind kind) {
    const Theme& theme = board.frame.theme;
    return kind == LaneKind::thinks || kind == LaneKind::metrics ? theme.text_secondary : theme.text_primary;
}

/// Bars where text would be too small to read.
void draw_bars(const Board& board, const Rect& rect, const Card& card, LaneKind kind) {
    constexpr float bar = BoardSizes::bar_height;
    constexpr float bar_gap = BoardSizes::bar_gap;
    const float width = std::max(rect.width, 8.0F);
    const int bars = std::max(1, bar_count(card, kind, rect.width + 2 * BoardSizes::bar_margin_x));
    for (int i = 0; i < bars; ++i) {
        const bool last = i + 1 == bars && bars > 1;
        const float y = rect.y + static_cast<float>(i) * (bar + bar_gap);
        fill_rect(board.frame, {rect.x, y, last ? width * 0.55F : width, bar}, board.frame.theme.border_default, 1.5F);
    }
}

void owner_badge(const Board& board, Point center, std::string_view name) {
    constexpr float radius = BoardSizes::owner_mark / 2;
    Frame& frame = board.frame;
    const Theme& theme = frame.theme;
    frame.draw->AddCircleFilled({center.x, center.y}, radius, owner_color(theme, name).abgr);
    draw_text_in(frame, {center.x - radius, center.y - radius, 2 * radius, 2 * radius}, initial_of(name),
                 style::caption_strong, theme.surface_canvas, Align::center);
}

FoundText found_text(const Card& card, const TextStyle& text_style) {
    return {FoundIn::card_text, card.id.value, card.text, text_style};
}

void touchpoint_face(const Board& board, const Rect& rect, std::size_t card_at, bool selected) {
    Frame& frame = board.frame;
    const Card& card = *board.map().cards[card_at];
    card_box(board, rect, card.touch.effect, selected);
    const float top = rect.y + padding_y;
    draw_icon(frame, {rect.x + padding_x, top + 1}, icon_of(card.touch.channel), metric::icon_sm,
              frame.theme.text_tertiary);
    const Color background = frame.theme.surface_canvas;
    effect_mark(frame, {rect.right() - padding_x - mark_px / 2, top + 1 + mark_px / 2}, mark_px, card.touch.effect,
                background);
    const float x = rect.x + padding_x + metric::icon_sm + gap;
    const float width = rect.right() - padding_x - mark_px - gap - x;
    if (edits_here(board, text_target::CardText{card.id})) {
        place_editor(board, text_target::CardText{card.id}, {x, top, width, rect.height - 2 * padding_y},
                     {style::cell_medium, frame.word(Word::lane_touchpoints), EditorShape::grows_inside});
        return;
    }
    const WrappedText& lines = wrapped(board, card_at, LaneKind::touchpoints);
    if (board.document.search) mark_found_lines(board, {x, top}, found_text(card, style::cell_medium), lines);
    if (card.text.empty())
        draw_text_fitting(frame, {x, top, width, BoardSizes::line_height}, frame.word(Word::board_untitled_card),
                          style::cell, frame.theme.text_tertiary);
    else
        draw_lines(frame, {x, top}, card.text, lines, style::cell_medium, frame.theme.text_primary);
    draw_touchpoint_marks(board, rect, card);
}

void tile_face(const Board& board, const Rect& rect, const Card& card, bool selected) {
    Frame& frame = board.frame;
    card_box(board, rect, card.touch.effect, selected);
    constexpr float icon_px = 13;
    constexpr float small_mark = 8;
    draw_icon_centered(frame, {rect.x + rect.width / 2, rect.y + rect.height / 2}, icon_of(card.touch.channel), icon_px,
                       frame.theme.text_secondary);
    const Point corner{rect.right() - 1, rect.bottom() - 1};
    frame.draw->AddCircleFilled({corner.x, corner.y}, small_mark / 2 + 1.5F, frame.theme.surface_canvas.abgr);
    effect_mark(frame, corner, small_mark, card.touch.effect, frame.theme.surface_canvas);
    draw_tile_marks(board, rect, card);
}

/// While it is dragged, its place stays as an outline.
void outline(const Board& board, const Rect& rect) {
    stroke_rect(board.frame, rect, board.frame.theme.border_default, metric::radius_md);
}

}  // namespace

void draw_touchpoint(const Board& board, const Rect& rect, std::size_t card_at, bool selected) {
    if (is_dragged(board, board.map().cards[card_at]->id)) return outline(board, rect);
    touchpoint_face(board, rect, card_at, selected);
}

void draw_edited_card(const Board& board) {
    const auto& edit = board.frame.session.text_edit;
    const auto* target =
        edit && board.frame.state.text_origin == 0 ? std::get_if<text_target::CardText>(&edit->target) : nullptr;
    if (!target) return;
    const auto& cards = board.layout().cards;
    const auto placed =
        std::ranges::find_if(cards, [&](const PlacedCard& at) { return board.card(at).id == target->id; });
    if (placed == cards.end()) return;
    const Lane* lane = find_lane(board.map(), board.card(*placed).lane);
    Rect rect = board.on_page(placed->rect);
    const auto stage = stage_position(board.map(), board.card(*placed).stage);
    if (!lane || lane->kind.value == LaneKind::feels || !stage || !board.reading(*stage)) return;
    if (lane->kind.value != LaneKind::touchpoints) return draw_text_card(board, rect, *placed, {*lane, *stage, true});
    rect.height = edited_height(board, rect);
    draw_touchpoint(board, rect, placed->card, true);
}

void draw_ghost_card(const Board& board, const Rect& rect, std::size_t card_at) {
    Frame& frame = board.frame;
    const Card& card = *board.map().cards[card_at];
    if (!board.reading()) return tile_face(board, rect, card, false);
    if (kind_of_lane(board.map(), card.lane) == LaneKind::touchpoints)
        return touchpoint_face(board, rect, card_at, false);
    fill_rect(frame, rect, frame.theme.surface_raised, metric::radius_md);
    stroke_rect(frame, rect, frame.theme.border_strong, metric::radius_md);
    draw_text_wrapped(frame, {rect.x + padding_x, rect.y + padding_y}, rect.width - 2 * padding_x, 2, card.text,
                      style::cell_medium, frame.theme.text_primary);
}

void draw_tile(const Board& board, const Rect& rect, const Card& card, bool selected) {
    if (is_dragged(board, card.id)) return outline(board, rect);
    tile_face(board, rect, card, selected);
}

void draw_text_card(const Board& board, const Rect& rect, const PlacedCard& placed, const CardPlace& place) {
    Frame& frame = board.frame;
    const Card& card = board.card(placed);
    const Lane& lane = place.lane;
    const LaneKind kind = lane.kind.value;
    const Rect halo{rect.x - 4, rect.y - 3, rect.width + 8, rect.height + 6};
    if (place.selected) {
        fill_rect(frame, halo, frame.theme.surface_raised, metric::radius_md);
        stroke_rect(frame, halo, frame.theme.accent_focus, metric::radius_md, metric::stroke_selection);
    } else if (pointer_over(board, rect)) {
        fill_rect(frame, halo, frame.theme.surface_hover, metric::radius_md);
    }
    if (card.truth || !card.review_by.empty()) draw_text_marks(board, rect, card);
    const bool owner = kind == LaneKind::owner;
    if (!board.reading(place.stage)) {
        if (owner)
            owner_badge(board, {rect.x + rect.width / 2, rect.y + 9}, card.text);
        else
            draw_bars(board, rect, card, kind);
        return;
    }
    if (edits_here(board, text_target::CardText{card.id})) {
        place_editor(board, text_target::CardText{card.id}, rect,
                     {style::cell, shown_name(frame, lane.name), EditorShape::grows});
        return;
    }
    const Color color = text_color(board, kind);
    if (owner) {
        constexpr float badge = BoardSizes::owner_mark + BoardSizes::card_inner;
        owner_badge(board, {rect.x + BoardSizes::owner_mark / 2, rect.y + BoardSizes::line_height / 2}, card.text);
        const Rect name{rect.x + badge, rect.y, rect.width - badge, BoardSizes::line_height};
        if (board.document.search) mark_found_line(board, name, found_text(card, style::cell));
        draw_text_in(frame, name, card.text, style::cell, color);
        return;
    }
    const WrappedText& lines = wrapped(board, placed.card, kind);
    if (board.document.search) mark_found_lines(board, {rect.x, rect.y}, found_text(card, style::cell), lines);
    if (card.text.empty())
        draw_text_wrapped(frame, {rect.x, rect.y}, rect.width, 2, frame.word(add_word(kind)), style::cell,
                          frame.theme.text_tertiary);
    else
        draw_lines(frame, {rect.x, rect.y}, card.text, lines, style::cell, color);
}

}  // namespace journey::ui
