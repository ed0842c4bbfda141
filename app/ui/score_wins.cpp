// Biggest wins: what to do first, what it takes, what it brings, and a switch to try it. All that are on are worked
// out together.
#include "ui/score_page.h"

#include "format/finding_words.h"
#include "ui/score_steps.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace journey::ui {
namespace {

constexpr float head_height = 48, caption_height = 26, row_height = 60, foot_gap = 12;
constexpr float number_width = 22, effort_width = 78, gain_width = 104, try_width = 34, gap = 8;
constexpr float gain_bar = 48, gain_bar_height = 8, gain_bar_gap = 8;
constexpr float tick_width = 5, tick_height = 12, tick_gap = 3;
constexpr float sort_width = 160, chip_gap = 6;
constexpr int title_lines = 3, reason_lines = 2;
constexpr std::size_t few = 5, many = 60;
constexpr double least_shown = 0.00005;  // share: half a tenth of a buyer in 1,000

/// 1 small, 2 medium, 3 large (scoring.md 8, Findings).
int effort_of(WinKind kind) {
    switch (kind) {
    case WinKind::stop_push:
    case WinKind::fix_message: return 1;
    case WinKind::turn_neutral:
    case WinKind::strengthen: return 2;
    case WinKind::add_pull: break;
    }
    return 3;
}

std::string_view effort_word(const Frame& frame, int effort) {
    return frame.word(effort == 1   ? Word::score_effort_small
                      : effort == 2 ? Word::score_effort_medium
                                    : Word::score_effort_large);
}

/// The wins that are listed, in the order that was asked for.
std::vector<const Win*> listed_wins(const ScorePage& page) {
    const auto& wins = page.document.journey.wins;
    const bool by_effort = page.frame.state.score.sorts_by_effort;
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t i = 0; i < wins.size() && wins[i].buyers >= least_shown; ++i)
        order.emplace_back(by_effort ? -wins[i].buyers / effort_of(wins[i].kind) : 0, i);
    if (by_effort) std::ranges::sort(order);
    const std::size_t shown = page.frame.state.score.shows_more_wins ? many : few;
    std::vector<const Win*> result;
    for (std::size_t i = 0; i < order.size() && i < shown; ++i) result.push_back(&wins[order[i].second]);
    return result;
}

bool has_more(const ScorePage& page) {
    const auto& wins = page.document.journey.wins;
    return wins.size() > few && wins[few].buyers >= least_shown;
}

float foot_height(const ScorePage& page, float width) {
    constexpr float icon_room = 19;
    return wrapped_height(page.frame, width - 2 * card_padding - icon_room, 4, tried_text(page), style::cell) +
           2 * foot_gap;
}

/// Of the columns behind the name.
struct Widths {
    float effort = 0, gain = 0, tried = 0;
};

/// Cells of a row, from its end.
struct Cells {
    Rect tried, gain, effort, name;
};
Cells cells_of(Rect row, const Widths& widths) {
    Cells cells;
    cells.tried = cut_end(row, widths.tried, gap);
    cells.gain = cut_end(row, widths.gain, gap);
    cells.effort = cut_end(row, widths.effort, gap);
    cells.name = row;
    return cells;
}

/// "+4.500.000 DKK pr. år"; empty where nothing is known of it.
std::string money_of(const ScorePage& page, const Win& win) {
    if (!win.money || !page.map().value) return {};
    return fill(page.frame.language(), Word::score_money_a_year,
                {money_gain_text(page.frame.language(), *win.money, page.map().value->currency)});
}

Widths widths_of(const ScorePage& page, const std::vector<const Win*>& wins) {
    const Frame& frame = page.frame;
    Widths widths{.effort = effort_width,
                  .gain = gain_width,
                  .tried = std::max(try_width, width_of(frame, frame.word(Word::score_try), style::caption))};
    constexpr float ticks = 3 * (tick_width + tick_gap) + tick_gap;
    for (const int effort : {1, 2, 3})
        widths.effort = std::max(widths.effort, ticks + width_of(frame, effort_word(frame, effort), style::cell));
    for (const Win* win : wins)
        widths.gain = std::max(widths.gain, width_of(frame, money_of(page, *win), style::caption));
    return widths;
}

/// Of a row: as tall as its texts need.
float height_of(const ScorePage& page, float name_width, const Win& win) {
    const float width = name_width - number_width;
    const auto at = stage_position(page.map(), win.stage);
    const float chip = at ? stage_chip_width(page, *at) + chip_gap : 0;
    const Language language = page.frame.language();
    const float title =
        wrapped_height(page.frame, width, title_lines, win_title(language, page.map(), win), style::body_medium);
    const float reason =
        wrapped_height(page.frame, width - chip, reason_lines, win_reason(language, page.map(), win), style::cell);
    return row_height + title - style::body_medium.line_px + reason - style::cell.line_px;
}

/// Of the columns that the wins are listed in.
struct List {
    std::vector<const Win*> wins;
    Widths widths;
    [[nodiscard]] float name_width(float card_width) const {
        return cells_of({0, 0, card_width - 2 * card_padding, 0}, widths).name.width;
    }
};

List list_of(const ScorePage& page) {
    List list{listed_wins(page), {}};
    list.widths = widths_of(page, list.wins);
    return list;
}

void draw_captions(Frame& frame, const Rect& row, const Widths& widths) {
    const Cells cells = cells_of(row, widths);
    const auto caption = [&](std::string_view key, const Rect& place, Word name, Word meaning, Align align) {
        draw_text_fitting(frame, place, frame.word(name), style::caption, frame.theme.text_tertiary, align);
        explain(frame, key, place, std::string(frame.word(name)), frame.word(meaning));
    };
    draw_text_in(frame, cells.name, frame.word(Word::score_idea), style::caption, frame.theme.text_tertiary);
    caption("effort", cells.effort, Word::score_effort, Word::score_effort_meaning, Align::start);
    caption("gain", cells.gain, Word::score_gain, Word::score_gain_meaning, Align::start);
    caption("try", cells.tried, Word::score_try, Word::score_try_hint, Align::end);
    horizontal_line(frame, row.x, row.bottom() - 1, row.width, frame.theme.border_subtle);
}

void draw_effort(Frame& frame, const Rect& place, int effort) {
    const float y = place.y + (place.height - tick_height) / 2;
    float x = place.x;
    for (int i = 1; i <= 3; ++i) {
        fill_rect(frame, {x, y, tick_width, tick_height},
                  i <= effort ? frame.theme.text_secondary : frame.theme.surface_active, 2);
        x += tick_width + tick_gap;
    }
    constexpr float word_gap = 3;
    x += word_gap;
    draw_text_in(frame, {x, place.y, place.right() - x, place.height}, effort_word(frame, effort), style::cell,
                 frame.theme.text_secondary);
}

void draw_gain(const ScorePage& page, const Rect& place, const Win& win) {
    Frame& frame = page.frame;
    const Theme& theme = frame.theme;
    const double most = page.document.journey.wins.front().buyers;
    const auto share = static_cast<float>(most > 0 ? std::clamp(win.buyers / most, 0.0, 1.0) : 0);
    const float middle = place.y + place.height / 2;
    const Rect bar{place.x, middle - gain_bar_height / 2, gain_bar, gain_bar_height};
    fill_rect(frame, bar, theme.surface_active, gain_bar_height / 2);
    fill_rect(frame, {bar.x, bar.y, std::max(gain_bar_height, gain_bar * share), bar.height}, theme.accent_solid,
              gain_bar_height / 2);
    const float x = bar.right() + gain_bar_gap;
    const Rect figure{x, middle - style::body.line_px / 2, place.right() - x, style::body.line_px};
    draw_text_in(frame, figure, buyers_gain_text(frame.language(), win.buyers), style::body_strong, theme.accent_text);
    const std::string money = money_of(page, win);
    if (money.empty()) return;
    draw_text_in(frame, {place.x, middle + style::body.line_px / 2 - 1, place.width, style::caption.line_px}, money,
                 style::caption, theme.text_secondary);
}

void draw_idea(const ScorePage& page, Rect place, const Win& win, std::size_t number) {
    Frame& frame = page.frame;
    const Theme& theme = frame.theme;
    constexpr float title_top = 9, reason_gap = 3;
    draw_text(frame, {place.x, place.y + title_top + 2},
              number_text(frame.language(), static_cast<double>(number + 1), 0), style::cell_medium,
              theme.text_tertiary);
    place.x += number_width;
    place.width -= number_width;
    const float y =
        place.y + title_top + reason_gap +
        draw_text_wrapped(frame, {place.x, place.y + title_top}, place.width, title_lines,
                          win_title(frame.language(), page.map(), win), style::body_medium, theme.text_primary);
    const auto at = stage_position(page.map(), win.stage);
    const float chip = at ? stage_chip(page, *at, {place.x, y}) + chip_gap : 0;
    draw_text_wrapped(frame, {place.x + chip, y + 2}, place.width - chip, reason_lines,
                      win_reason(frame.language(), page.map(), win), style::cell, theme.text_secondary);
}

void win_row(const ScorePage& page, const Cells& cells, const Win& win, std::size_t number) {
    Frame& frame = page.frame;
    const Language language = frame.language();
    const IdScope kind_scope("win", name_of(win.kind));
    const IdScope scope("of", win.card.empty() ? win.stage.value : win.card.value);
    const Rect& row = cells.name;
    const std::string title = win_title(language, page.map(), win);
    const std::string reason = win_reason(language, page.map(), win);
    const Rect hit{row.x - card_padding / 2, row.y, cells.tried.x - row.x, row.height};
    std::string name =
        fill(language, Word::score_win_name,
             {title, reason, effort_word(frame, effort_of(win.kind)), buyers_gain_text(language, win.buyers)});
    if (const std::string money = money_of(page, win); !money.empty()) name.append(", ").append(money);
    const Response response = interactive(
        frame, "row", hit, {.name = std::move(name), .description = std::string(frame.word(Word::score_gain_meaning))});
    fill_rect(frame, hit, frame.theme.surface_hover.faded(hover_glow(frame, response)), metric::radius_lg);
    draw_idea(page, cells.name, win, number);
    draw_effort(frame, cells.effort, effort_of(win.kind));
    draw_gain(page, cells.gain, win);
    if (response.focused) focus_ring(frame, hit, metric::radius_lg, 0);
    if (response.hovered) frame.out.cursor = Cursor::hand;
    tooltip(frame, response, title + ". " + reason);
    if (response.pressed) {
        frame.state.score.open_row = WaterfallRow::touchpoint;
        frame.state.score.open_card = win.card.value;
        if (const auto at = stage_position(page.map(), win.stage)) page.choose(*at);
    }
    constexpr float switch_width = 30;
    const bool on = page.document.what_if.now().tries(key_of(win));
    const Rect place{cells.tried.right() - switch_width, cells.tried.y, switch_width, cells.tried.height};
    if (toggle(frame, "try", place, fill(language, Word::score_try_win, {title}), on))
        frame.act(action::TryWin{key_of(win), on ? Trying::off : Trying::on});
}

void draw_sort(Frame& frame, const Rect& card) {
    constexpr float top = 10;
    const std::vector<ChoiceItem> items{{.text = std::string(frame.word(Word::score_sort_gain))},
                                        {.text = std::string(frame.word(Word::score_sort_effort))}};
    bool& by_effort = frame.state.score.sorts_by_effort;
    const Rect place{card.right() - card_padding - sort_width, card.y + top, sort_width, metric::control_md};
    if (const auto chosen = choice(frame, "sort", place, frame.word(Word::score_sort), items, by_effort ? 1 : 0))
        by_effort = *chosen == 1;
}

void draw_foot(const ScorePage& page, const Rect& card) {
    Frame& frame = page.frame;
    const float height = foot_height(page, card.width);
    const float top = card.bottom() - height;
    horizontal_line(frame, card.x + card_padding, top, card.width - 2 * card_padding, frame.theme.border_subtle);
    Column column{frame, card.x + card_padding, top + foot_gap, card.width - 2 * card_padding};
    sentence(column, "foot", tried_text(page), Icon::info, frame.theme.text_secondary);
    if (page.document.what_if.result.tried_count > 0)
        note(frame, "tried", Role::status, tried_text(page), {column.x, top, column.width, height});
}

}  // namespace

float wins_height(const ScorePage& page, float width) {
    const List list = list_of(page);
    float rows = list.wins.empty() ? row_height : 0;
    for (const Win* win : list.wins) rows += height_of(page, list.name_width(width), *win);
    const float more = has_more(page) ? metric::control_md + gap : 0;
    return head_height + caption_height + rows + more + foot_height(page, width);
}

void draw_wins(const ScorePage& page, const Rect& rect) {
    Frame& frame = page.frame;
    const IdScope scope("wins");
    card_title(frame, rect, Word::score_wins);
    draw_sort(frame, rect);
    Rect row{rect.x + card_padding, rect.y + head_height, rect.width - 2 * card_padding, caption_height};
    const List list = list_of(page);
    const std::vector<const Win*>& wins = list.wins;
    draw_captions(frame, row, list.widths);
    row.y += caption_height;
    row.height = row_height;
    if (wins.empty()) {
        Column column{frame, row.x, row.y + foot_gap, row.width};
        sentence(column, "none", frame.word(Word::score_no_wins), Icon::none, frame.theme.text_secondary);
        return;
    }
    for (std::size_t i = 0; i < wins.size(); ++i) {
        row.height = height_of(page, list.name_width(rect.width), *wins[i]);
        win_row(page, cells_of(row, list.widths), *wins[i], i);
        row.y += row.height;
    }
    bool& more = frame.state.score.shows_more_wins;
    const std::string_view text = frame.word(more ? Word::score_show_best : Word::score_show_more);
    const Rect button_rect{row.x - card_padding / 2, row.y, button_width(frame, text, {.kind = ButtonKind::quiet}),
                           metric::control_md};
    if (has_more(page) && button(frame, "more", button_rect, text, {.kind = ButtonKind::quiet})) more = !more;
    draw_foot(page, rect);
}

}  // namespace journey::ui
