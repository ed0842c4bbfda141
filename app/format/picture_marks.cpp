// The marks that carry meaning, as ui/paint_marks.cpp has them on the screen.
#include "format/icon_names.h"
#include "format/picture_parts.h"
#include "scoring/views.h"

#include <algorithm>
#include <cmath>

namespace journey {
namespace {

using Mark = EffectMarkSizes;

void arrow(const PictureBoard& board, Point center, float size, float direction, Color color) {
    const float reach = size * Mark::arrow_reach;
    const float wing = size * Mark::arrow_wing;
    const Point tip{center.x + direction * reach, center.y};
    Outline outline;
    outline.move({center.x - direction * reach, center.y}).line(tip);
    outline.move({tip.x - direction * wing, center.y - wing})
        .line(tip)
        .line({tip.x - direction * wing, center.y + wing});
    board.pen.path(std::move(outline), {color, size * Mark::arrow_stroke});
}

void push_mark(const PictureBoard& board, Point center, float size) {
    const float reach = size / 2 + Mark::diamond_out_px;
    Outline diamond;
    diamond.move({center.x, center.y - reach}).line({center.x + reach, center.y});
    diamond.line({center.x, center.y + reach}).line({center.x - reach, center.y}).close();
    board.pen.area(std::move(diamond), board.colors.push_solid);
    arrow(board, center, size * Mark::diamond_arrow, -1, board.colors.push_on_solid);
}

}  // namespace

void draw_effect_mark(const PictureBoard& board, Point center, float size, const Open<Effect>& effect) {
    const ThemeColors& colors = board.colors;
    switch (effect.value) {
    case Effect::pull:
        board.pen.circle(center, size / 2 - Mark::pull_inset_px, colors.pull_solid);
        return arrow(board, center, size, 1, colors.pull_on_solid);
    case Effect::neutral: {
        const Stroke stroke{colors.neutral_solid, Mark::ring_stroke_px};
        const float reach = size * Mark::dash_reach;
        board.pen.circle(center, size / 2 - Mark::ring_inset_px, colors.surface_canvas, stroke);
        Outline dash;
        dash.move({center.x - reach, center.y}).line({center.x + reach, center.y});
        return board.pen.path(std::move(dash), stroke);
    }
    case Effect::push: return push_mark(board, center, size);
    }
}

void draw_score_ring(const PictureBoard& board, const Rect& around, float stroke, double score,
                     const TextStyle& digits) {
    constexpr float pi = 3.14159265F;
    const Point center{around.x + around.width / 2, around.y + around.height / 2};
    const float radius = (around.width - stroke) / 2;
    board.pen.circle(center, radius, {}, {board.colors.border_default, stroke});
    const auto share = static_cast<float>(std::clamp(score, 0.0, 100.0) / 100);
    const Stroke part{score_color(board.colors, score), stroke};
    constexpr float whole = 0.999F;  // an arc cannot end where it begins
    if (share >= whole) {
        board.pen.circle(center, radius, {}, part);
    } else if (share > 0) {
        const float end = -pi / 2 + 2 * pi * share;
        Outline arc;
        arc.move({center.x, center.y - radius});
        arc.arc(radius, share > 0.5F, {center.x + radius * std::cos(end), center.y + radius * std::sin(end)});
        board.pen.path(std::move(arc), part, Ends::round);
    }
    board.pen.text_in(around, std::to_string(static_cast<int>(std::lround(score))),
                      {digits, board.colors.text_primary, TextAnchor::middle});
}

void draw_arrow_head(const PictureBoard& board, Point tip, Color color, float width) {
    constexpr float wing = ArcSizes::head_wing;
    Outline head;
    head.move({tip.x - wing, tip.y - wing - 1}).line(tip).line({tip.x + wing, tip.y - wing - 1});
    board.pen.path(std::move(head), {color, std::max(ArcSizes::head_stroke, width)});
}

void draw_badge(const PictureBoard& board, const Card& card, const PlacedMark& placed) {
    board.pen.circle(placed.middle, MarkSizes::badge / 2 + MarkSizes::badge_ring, board.colors.surface_canvas);
    draw_mark(board, card, placed, MarkSizes::badge);
}

MarksOfCard marks_of(const PictureBoard& board, const Card& card) {
    return {.misfit = misses_stage(board.misfits, card),
            .overdue = is_overdue(card, board.request.today),
            .place = says_place(card.touch),
            .truth = card.truth};
}

void draw_mark(const PictureBoard& board, const Card& card, const PlacedMark& placed, float size) {
    const ThemeColors& colors = board.colors;
    switch (placed.mark) {
    case CardMark::misfit: return board.pen.icon_centered(placed.middle, size, mark_icon::misfit, colors.push_text);
    case CardMark::overdue: return board.pen.icon_centered(placed.middle, size, mark_icon::overdue, colors.push_text);
    case CardMark::place:
        return board.pen.icon_centered(placed.middle, size, icon_name(place_of(card.touch)), colors.text_tertiary);
    case CardMark::truth: return board.pen.icon_centered(placed.middle, size, mark_icon::truth, colors.accent_solid);
    }
}

}  // namespace journey
