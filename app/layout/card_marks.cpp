#include "layout/card_marks.h"

namespace journey {

std::vector<PlacedMark> touchpoint_marks(const Rect& card, const MarksOfCard& has) {
    const float y = card.bottom() - MarkSizes::card_bottom;
    const Point left{card.x + MarkSizes::card_side, y};
    const Point right{card.right() - MarkSizes::card_side, y};
    std::vector<PlacedMark> marks;
    const auto add_below = [&](CardMark mark) { marks.push_back({mark, marks.empty() ? left : right}); };
    if (has.misfit) add_below(CardMark::misfit);
    if (has.overdue) add_below(CardMark::overdue);
    if (has.place && marks.size() < 2) add_below(CardMark::place);
    if (has.truth)
        marks.push_back({CardMark::truth, {card.x + MarkSizes::badge_inset, card.y + MarkSizes::badge_inset}});
    return marks;
}

std::vector<PlacedMark> text_marks(const Rect& text, const MarksOfCard& has) {
    const float y = text.y + BoardSizes::line_height / 2;
    std::vector<PlacedMark> marks;
    if (has.truth) marks.push_back({CardMark::truth, {text.x - MarkSizes::margin_middle, y}});
    if (has.overdue) marks.push_back({CardMark::overdue, {text.right() + MarkSizes::margin_middle, y}});
    return marks;
}

std::vector<PlacedMark> feeling_marks(Point point, bool word_above, const MarksOfCard& has) {
    const float y = point.y + (word_above ? MarkSizes::feeling_distance : -MarkSizes::feeling_distance);
    const float aside = has.truth && has.overdue ? MarkSizes::row / 2 : 0;
    std::vector<PlacedMark> marks;
    if (has.truth) marks.push_back({CardMark::truth, {point.x - aside, y}});
    if (has.overdue) marks.push_back({CardMark::overdue, {point.x + aside, y}});
    return marks;
}

}  // namespace journey
