// The score page: what if, how a score comes about, what helps most, the journey in figures (design/score.png). Where
// its cards lie; what is in them is in files of their own.
#include "ui/score_page.h"

#include "editor/cursor.h"
#include "ui/inspector.h"
#include "ui/panels.h"
#include "ui/score_steps.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace journey::ui {
namespace {

constexpr float result_beside_from = 1000, wins_beside_from = 1180;  // narrower: one below the other
constexpr float result_share = 0.272F, result_min = 304, result_max = 387;
constexpr float waterfall_share = 0.56F;
constexpr float row_min = 482;
constexpr float title_top = 14;

/// The stage that is selected on the map, else the one where most is to be won.
std::size_t chosen_stage(const Document& document) {
    const CursorPlace place = cursor_place(document.selection, document.map);
    if (place.stage) return *place.stage;
    const auto& wins = document.journey.wins;
    return wins.empty() ? 0 : stage_position(document.map, wins.front().stage).value_or(0);
}

void draw_card(Frame& frame, const Rect& rect) {
    fill_rect(frame, rect, frame.theme.surface_panel, metric::radius_xl);
    stroke_rect(frame, rect, frame.theme.border_default, metric::radius_xl);
}

/// Takes cards from the top of a page.
struct Stack {
    Frame& frame;
    Rect page;
    float y = 0;

    Rect take(float height) {
        const Rect rect{page.x, y, page.width, height};
        draw_card(frame, rect);
        y += height + metric::gutter;
        return rect;
    }
    /// Two cards of the same height beside each other.
    std::pair<Rect, Rect> take_two(float height, float first_width) {
        const float second_x = page.x + first_width + metric::gutter;
        const Rect first{page.x, y, first_width, height};
        const Rect second{second_x, y, page.right() - second_x, height};
        draw_card(frame, first);
        draw_card(frame, second);
        y += height + metric::gutter;
        return {first, second};
    }
};

void what_if_card(const ScorePage& page, Stack& stack) {
    Frame& frame = stack.frame;
    if (!page.document.journey.flow.has_journey) return;
    const bool is_wide = stack.page.width >= result_beside_from;
    const float chart_height = what_if_height(frame);
    const float height = chart_height + (is_wide ? 0 : what_if_result_height);
    const Rect card = stack.take(height);
    const MirrorGroup group(frame, "what if", Role::region, std::string(frame.word(Word::score_what_if)), card);
    if (!is_wide) {
        draw_what_if_chart(page, {card.x, card.y, card.width, chart_height});
        const Rect result{card.x, card.y + chart_height, card.width, what_if_result_height};
        horizontal_line(frame, result.x, result.y, result.width, frame.theme.border_subtle);
        return draw_what_if_result(page, result);
    }
    const float width = std::clamp(card.width * result_share, result_min, result_max);
    const Rect result{card.right() - width, card.y, width, card.height};
    draw_what_if_chart(page, {card.x, card.y, card.width - width, card.height});
    vertical_line(frame, result.x, result.y + 1, result.height - 2, frame.theme.border_subtle);
    draw_what_if_result(page, result);
}

void middle_row(const ScorePage& page, Stack& stack) {
    Frame& frame = stack.frame;
    const auto waterfall = [&](const Rect& rect) {
        const MirrorGroup group(frame, "waterfall", Role::region, std::string(frame.word(Word::inspect_how_score)),
                                rect);
        draw_waterfall(page, rect);
    };
    const auto wins = [&](const Rect& rect) {
        const MirrorGroup group(frame, "wins", Role::region, std::string(frame.word(Word::score_wins)), rect);
        draw_wins(page, rect);
    };
    if (stack.page.width < wins_beside_from) {
        waterfall(stack.take(waterfall_height(page, stack.page.width)));
        return wins(stack.take(wins_height(page, stack.page.width)));
    }
    const float first_width = std::round(stack.page.width * waterfall_share);
    const float height = std::max({row_min, waterfall_height(page, first_width),
                                   wins_height(page, stack.page.width - first_width - metric::gutter)});
    const auto [first, second] = stack.take_two(height, first_width);
    waterfall(first);
    wins(second);
}

void journey_card(const ScorePage& page, Stack& stack) {
    Frame& frame = stack.frame;
    const Rect card = stack.take(journey_height(page, stack.page.width));
    const MirrorGroup group(frame, "journey", Role::region, std::string(frame.word(Word::score_journey)), card);
    draw_journey(page, card);
}

void draw_nothing(Frame& frame, const Rect& rect) {
    draw_card(frame, rect);
    Column column{frame, rect.x + card_padding, rect.y + card_padding, rect.width - 2 * card_padding};
    sentence(column, "nothing", frame.word(Word::score_no_journey), Icon::info, frame.theme.text_secondary);
}

}  // namespace

void card_title(Frame& frame, const Rect& card, Word title) {
    const std::string_view text = frame.word(title);
    const Rect rect{card.x + card_padding, card.y + title_top, width_of(frame, text, style::title) + 1,
                    style::title.line_px};
    draw_text(frame, {rect.x, rect.y}, text, style::title, frame.theme.text_primary);
    note(frame, "heading", Role::heading, std::string(text), rect);
}

float stage_chip(const ScorePage& page, std::size_t at, Point place) {
    const double readiness = page.readiness(at);
    return readiness_chip(page.frame, place, readiness, readiness_text(page.frame.language(), readiness));
}

float stage_chip_width(const ScorePage& page, std::size_t at) {
    constexpr float padding = 6;  // as readiness_chip()
    const std::string text = readiness_text(page.frame.language(), page.readiness(at));
    return width_of(page.frame, text, style::caption_strong) + 2 * padding;
}

void draw_caption_lines(Frame& frame, const Rect& rect, std::string_view text, Color color, Align align) {
    constexpr int lines = 2;
    const int most = std::max(lines, static_cast<int>(rect.height / style::caption.line_px));
    const float height = wrapped_height(frame, rect.width, most, text, style::caption);
    const float top = align == Align::end ? rect.bottom() - height : rect.y;
    draw_lines_in(frame, {rect.x, top, rect.width, height}, text, style::caption, color, align);
}

std::string stage_name(Language language, const Map& map, std::size_t at) {
    const std::string& name = map.stages[at]->name;
    if (!name.empty()) return name;
    return std::string(text_of(language, Word::score_stage)) + ' ' +
           number_text(language, static_cast<double>(at + 1), 0);
}

std::string per_thousand_text(Language language, double share) {
    constexpr double thousand = 1000;
    constexpr double tenths_below = 10;
    const double count = share * thousand;
    return number_text(language, count, count < tenths_below ? 1 : 0);
}

std::string buyers_text(Language language, double share) {
    constexpr double thousand = 1000;
    return with_tenth(language, number_text(language, share * thousand, 1));
}

std::string tenths_percent_text(Language language, double share) {
    constexpr double per_cent = 100;
    return number_text(language, share * per_cent, 1) + (language == Language::danish ? "\u00a0%" : "%");
}

void draw_score_page(Frame& frame, const Rect& rect) {
    const Document& document = *frame.session.document;
    const IdScope scope("score page");
    if (document.map.stages.empty()) return draw_nothing(frame, rect);
    ScrollArea scroll(frame, "scroll", rect);
    const ScorePage page{frame, document, chosen_stage(document)};
    Stack stack{frame, rect, scroll.top()};
    what_if_card(page, stack);
    middle_row(page, stack);
    journey_card(page, stack);
    scroll.content_height(stack.y - scroll.top() - metric::gutter);
}

}  // namespace journey::ui
