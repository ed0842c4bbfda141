// How ready a customer is, from what was seen of him (design/readiness.png): three cards, beside each other where there
// is room, else one below the other. Must not know: what is in them.
#include "editor/customers.h"
#include "format/signal_words.h"
#include "ui/panels.h"
#include "ui/readiness.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace journey::ui {
namespace {

constexpr float padding_x = 20, padding_top = 14, padding_bottom = 20, footer_gap = 12;

/// One card of the page: rows that may scroll, and what always stands below them.
struct PageCard {
    std::string_view key;
    Word name;
    void (*body)(Column& column, const ReadinessView& view);
    void (*footer)(Frame& frame, const Rect& rect, const ReadinessView& view);
    float footer_height;
};

void middle_body(Column& column, const ReadinessView& view) {
    customer_head(column, view);
    estimate_part(column, view);
    reasons_part(column, view);
}

constexpr PageCard seen_card{"seen", Word::ready_seen_title, seen_part, seen_footer, 28};
constexpr PageCard estimate_card{"estimate", Word::ready_estimate_region, middle_body, next_question, 97};
constexpr PageCard advice_card{"advice", Word::ready_advice, advice_part, advice_footer, 36};

void card_ground(Frame& frame, const Rect& rect) {
    fill_rect(frame, rect, frame.theme.surface_panel, metric::radius_xl);
    stroke_rect(frame, rect, frame.theme.border_default, metric::radius_xl);
}

/// A card of a given height: what does not fit scrolls, the footer stays.
void draw_fixed(Frame& frame, const Rect& rect, const PageCard& card, const ReadinessView& view) {
    const IdScope scope(card.key);
    card_ground(frame, rect);
    const MirrorGroup region(frame, "region", Role::region, std::string(frame.word(card.name)), rect);
    const float footer = card.footer_height + footer_gap + padding_bottom;
    {
        ScrollArea scroll(frame, "scroll", {rect.x + 1, rect.y + 1, rect.width - 2, rect.height - footer - 1});
        Column column{frame, rect.x + padding_x, scroll.top() + padding_top, rect.width - 2 * padding_x};
        card.body(column, view);
        scroll.content_height(column.y - scroll.top());
    }
    card.footer(frame,
                {rect.x + padding_x, rect.bottom() - padding_bottom - card.footer_height, rect.width - 2 * padding_x,
                 card.footer_height},
                view);
}

/// A card as tall as what is in it, in a page that scrolls; its ground is as tall as it was in the last frame.
void draw_flowing(Column& page, const PageCard& card, const ReadinessView& view, float& height) {
    Frame& frame = page.frame;
    const IdScope scope(card.key);
    const Rect rect{page.x, page.y, page.width, height};
    card_ground(frame, rect);
    const MirrorGroup region(frame, "region", Role::region, std::string(frame.word(card.name)), rect);
    Column column{frame, rect.x + padding_x, rect.y + padding_top, rect.width - 2 * padding_x};
    card.body(column, view);
    const Rect footer{column.x, column.y + footer_gap, column.width, card.footer_height};
    card.footer(frame, footer, view);
    const float now = footer.bottom() + padding_bottom - rect.y;
    if (now != height) frame.out.animating = true;
    height = now;
    page.y += now + metric::gutter;
}

void draw_stack(Frame& frame, const Rect& rect, std::span<const PageCard* const> cards, const ReadinessView& view) {
    ScrollArea scroll(frame, "stack", rect);
    Column page{frame, rect.x, scroll.top(), rect.width};
    for (std::size_t i = 0; i < cards.size(); ++i)
        draw_flowing(page, *cards[i], view, frame.state.readiness_heights.at(i));
    scroll.content_height(page.y - metric::gutter - scroll.top());
}

void draw_three(Frame& frame, const Rect& rect, const ReadinessView& view) {
    constexpr float left_share = 0.284F, right_share = 0.276F;  // design: 404 and 392 of 1424
    const float left = std::round(rect.width * left_share);
    const float right = std::round(rect.width * right_share);
    const float middle = rect.width - left - right - 2 * metric::gutter;
    draw_fixed(frame, {rect.x, rect.y, left, rect.height}, seen_card, view);
    draw_fixed(frame, {rect.x + left + metric::gutter, rect.y, middle, rect.height}, estimate_card, view);
    draw_fixed(frame, {rect.right() - right, rect.y, right, rect.height}, advice_card, view);
}

/// What was seen beside what follows from it.
void draw_two(Frame& frame, const Rect& rect, const ReadinessView& view) {
    constexpr float left_share = 0.38F;
    constexpr std::array cards{&estimate_card, &advice_card};
    const float left = std::round(rect.width * left_share);
    draw_fixed(frame, {rect.x, rect.y, left, rect.height}, seen_card, view);
    draw_stack(frame, {rect.x + left + metric::gutter, rect.y, rect.width - left - metric::gutter, rect.height}, cards,
               view);
}

/// The estimate first, so that it is in sight while the rest scrolls by.
void draw_one(Frame& frame, const Rect& rect, const ReadinessView& view) {
    constexpr std::array cards{&estimate_card, &seen_card, &advice_card};
    draw_stack(frame, rect, cards, view);
}

}  // namespace

void tick_box(Frame& frame, Point at, const std::optional<bool>& seen) {
    constexpr float radius = 5, line = 1.5F;
    const Theme& theme = frame.theme;
    const Rect box{at.x, at.y, tick_size, tick_size};
    const Point middle{at.x + tick_size / 2, at.y + tick_size / 2};
    if (seen == std::optional(true)) {
        fill_rect(frame, box, theme.accent_solid, radius);
        draw_icon_centered(frame, middle, Icon::check, metric::icon_xs, theme.text_on_accent);
        return;
    }
    stroke_rect(frame, box, theme.border_strong, radius, line);
    if (seen) draw_icon_centered(frame, middle, Icon::x, metric::icon_xs, theme.text_secondary);
}

std::string_view signal_words(const Frame& frame, const ReadinessView& view, std::string_view signal) {
    const auto found = std::ranges::find(view.signals, signal, &Signal::id);
    return found == view.signals.end() ? signal : words_for(frame.language(), *found);
}

void part_heading(Column& column, Word text, const TextStyle& text_style, float gap_after) {
    const Rect rect = column.take(text_style.line_px, gap_after);
    draw_text_in(column.frame, rect, column.frame.word(text), text_style, column.frame.theme.text_primary);
    const IdScope scope("part", text);
    note(column.frame, "heading", Role::heading, std::string(column.frame.word(text)), rect);
}

void small_text(Column& column, std::string_view key, std::string_view text, Color color, float gap_after) {
    constexpr int lines = 6;
    const float height = wrapped_height(column.frame, column.width, lines, text, style::cell);
    const Rect rect = column.take(height, gap_after);
    draw_text_wrapped(column.frame, {rect.x, rect.y}, rect.width, lines, text, style::cell, color);
    note(column.frame, key, Role::text, std::string(text), rect);
}

void draw_readiness_page(Frame& frame, const Rect& rect) {
    const Document& document = *frame.session.document;
    ReadinessView view{.document = document,
                       .customer = shown_customer(document.customers.now),
                       .signals = signals_of(document.map),
                       .estimate = estimate_for(document, frame.session.surroundings.today)};
    view.advice = advice_for(document, view.estimate);
    const IdScope scope("readiness");
    if (frame.input.width >= metric::width_narrow)
        draw_three(frame, rect, view);
    else if (frame.input.width >= metric::width_compact)
        draw_two(frame, rect, view);
    else
        draw_one(frame, rect, view);
}

}  // namespace journey::ui
