// What comes of what is assumed: buyers then and now, what was changed, and how to keep it.
#include "ui/score_page.h"

#include "format/finding_words.h"

#include <algorithm>
#include <cmath>

namespace journey::ui {
namespace {

constexpr float padding = 24, top = 20;
constexpr float figure_gap = 12, arrow_size = 18, change_height = 20;
constexpr float row_height = 30, row_gap = 8, chip_width = 50, reset_size = 24, shares_width = 92;
constexpr float buttons_bottom = 20, button_height = 32;

const Win* find_tried(const Document& document, const WinKey& key) {
    for (const Win& win : document.journey.wins)
        if (key_of(win) == key) return &win;
    return nullptr;
}

/// "+33 %" or "−4 %" of the buyers; empty where there were none.
std::string change_text(Language language, const WhatIfResult& result) {
    if (!(result.before.buyers > 0)) return {};
    const double change = result.after.buyers / result.before.buyers - 1;
    const std::string text = percent_text(language, change);
    return change > 0 && text.front() != '0' ? "+" + text : text;
}

void draw_change(Frame& frame, Point at, std::string_view text) {
    constexpr float inset = 6;
    const Rect rect{at.x, at.y, width_of(frame, text, style::caption_strong) + 2 * inset, change_height};
    fill_rect(frame, rect, frame.theme.accent_subtle, metric::radius_sm);
    draw_text_in(frame, rect, text, style::caption_strong, frame.theme.accent_text, Align::center);
}

void draw_figures(Column& column, const WhatIfResult& result) {
    Frame& frame = column.frame;
    const Theme& theme = frame.theme;
    const Language language = frame.language();
    const std::string before = buyers_text(language, result.before.buyers);
    const std::string after = buyers_text(language, result.after.buyers);
    const Rect row = column.take(style::display.line_px);
    const float middle = row.y + row.height / 2;
    float x = row.x;
    const bool changed = result.before.buyers != result.after.buyers;
    if (changed) {
        x += draw_text(frame, {x, middle - style::heading.line_px / 2 + 3}, before,
                       {style::heading.size_px, style::heading.line_px, Weight::medium}, theme.text_tertiary);
        draw_icon(frame, {x + figure_gap, middle - arrow_size / 2}, Icon::arrow_right, arrow_size, theme.text_tertiary);
        x += arrow_size + 2 * figure_gap;
    }
    x += draw_text(frame, {x, row.y}, after, style::display, changed ? theme.accent_text : theme.text_primary);
    std::string said = fill(language, Word::score_buyers_now, {after});
    if (changed) {
        const std::string change = change_text(language, result);
        said = fill(language, Word::score_buyers_changed, {after, before, change});
        if (!change.empty()) draw_change(frame, {x + figure_gap, middle - change_height / 2}, change);
    }
    const std::string_view meaning = frame.word(Word::score_buyers_meaning);
    const Response response = interactive(
        frame, "buyers", row,
        {.role = Role::status, .name = said, .state = NodeState::none, .description = std::string(meaning)});
    tooltip(frame, response, meaning);
}

void buyers_part(const ScorePage& page, Column& column) {
    Frame& frame = page.frame;
    constexpr float figures_gap = 4;
    const Rect label = column.take(style::cell.line_px, figures_gap);
    draw_text_in(frame, label, frame.word(Word::score_buyers), style::cell, frame.theme.text_secondary);
    explain(frame, "buyers meaning", label, std::string(frame.word(Word::score_buyers)),
            frame.word(Word::score_buyers_meaning));
    const WhatIfResult& result = page.document.what_if.result;
    draw_figures(column, result);
    sentence(column, "band",
             fill(frame.language(),
                  page.document.what_if.now().is_empty() ? Word::score_band : Word::score_band_changed,
                  {buyers_text(frame.language(), result.after.low), buyers_text(frame.language(), result.after.high)}),
             Icon::none, frame.theme.text_tertiary);
}

/// To how the figures are to be read, at the end of the page.
void limits_link(Column& column) {
    Frame& frame = column.frame;
    constexpr float height = 24, overhang = 8;
    const std::string_view text = frame.word(Word::score_limits);
    const ButtonLook look{.kind = ButtonKind::quiet, .icon = Icon::info};
    Rect place = column.take(height);
    place.x -= overhang;
    place.width = std::min(place.width + overhang, button_width(frame, text, look));
    if (button(frame, "limits", place, text, look)) frame.state.score.seeks_limits = true;
}

/// What was changed at a stage: its name, or the win that is tried there.
std::string change_name(const ScorePage& page, std::size_t at) {
    const Language language = page.frame.language();
    const Stage& stage = *page.map().stages[at];
    const WhatIf& assumed = page.document.what_if.now();
    if (assumed.hand_set(stage.id)) return stage_name(language, page.map(), at);
    const Win* only = nullptr;
    int count = 0;
    for (const WinKey& key : assumed.tried) {
        if (key.stage != stage.id) continue;
        ++count;
        only = find_tried(page.document, key);
    }
    if (count == 1 && only) return win_title(language, page.map(), *only);
    return fill(language, Word::score_tried_here, {count_text(language, count)});
}

void change_row(const ScorePage& page, Column& column, std::size_t at, std::size_t place) {
    Frame& frame = page.frame;
    const Theme& theme = frame.theme;
    const Language language = frame.language();
    const WhatIfResult& result = page.document.what_if.result;
    const StageId& stage = result.after.stages[place].stage;
    const IdScope scope("change", stage.value);
    const std::string before = percent_text(language, result.before.stages[place].drop_off());
    const std::string after = percent_text(language, result.after.stages[place].drop_off());
    const std::string name = change_name(page, at);
    const float beside = column.width - reset_size - chip_width - shares_width - 3 * row_gap;
    const bool is_below = wrapped_height(frame, beside, 3, name, style::cell) > 2 * style::cell.line_px;
    const float below_height = is_below ? wrapped_height(frame, column.width, 3, name, style::cell) : 0;
    Rect row = column.take(row_height, 0);
    if (is_below) {
        const Rect below = column.take(below_height, row_gap);
        draw_text_wrapped(frame, {below.x, below.y}, below.width, 3, name, style::cell, theme.text_primary);
    }
    const Response response = interactive(frame, "text", row,
                                          {.role = Role::list_item,
                                           .name = fill(language, Word::score_change_short, {name, after, before}),
                                           .state = NodeState::none});
    tooltip(frame, response, frame.word(Word::score_drop_off_short_meaning));
    const Rect reset = cut_end(row, reset_size, row_gap);
    constexpr float chip_height = 20;
    stage_chip(page, at, {row.x, row.y + (row.height - chip_height) / 2});
    row.x += chip_width + row_gap;
    row.width -= chip_width + row_gap;
    Rect shares = cut_end(row, shares_width, row_gap);
    if (!is_below) draw_text_fitting(frame, row, name, style::cell, theme.text_primary);
    const Rect to = cut_end(shares, width_of(frame, after, style::cell_strong) + 1, 4);
    draw_text_in(frame, to, after, style::cell_strong, theme.text_primary, Align::end);
    const Rect arrow = cut_end(shares, metric::icon_xs, 4);
    draw_icon(frame, {arrow.x, row.y + (row.height - metric::icon_xs) / 2}, Icon::arrow_right, metric::icon_xs,
              theme.text_tertiary);
    draw_text_in(frame, shares, before, style::cell, theme.text_tertiary, Align::end);
    const Rect button{reset.x, reset.y + (reset.height - reset_size) / 2, reset_size, reset_size};
    if (icon_button(frame, "reset", button, Icon::rotate_ccw, fill(language, Word::score_reset_stage, {name})))
        frame.act(action::SetDropOff{stage, std::nullopt});
}

bool is_assumed(const WhatIf& assumed, const StageId& stage) {
    if (assumed.hand_set(stage)) return true;
    for (const WinKey& key : assumed.tried)
        if (key.stage == stage) return true;
    return false;
}

void change_rows(const ScorePage& page, Column& column) {
    const WhatIf& assumed = page.document.what_if.now();
    const auto& stages = page.document.what_if.result.after.stages;
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const auto at = stage_position(page.map(), stages[i].stage);
        if (at && is_assumed(assumed, stages[i].stage)) change_row(page, column, *at, i);
    }
}

/// The list of changes; it scrolls where it does not fit above the buttons.
void changes_part(const ScorePage& page, Column& column, float bottom) {
    Frame& frame = page.frame;
    const Rect line = column.take(1, 8);
    horizontal_line(frame, line.x, line.y, line.width, frame.theme.border_subtle);
    const Rect caption = column.take(style::caption_medium.line_px, 4);
    draw_text_in(frame, caption, frame.word(Word::score_changed), style::caption_medium, frame.theme.text_tertiary);
    note(frame, "changed", Role::heading, std::string(frame.word(Word::score_changed)), caption);
    const Rect area{column.x, column.y, column.width, bottom - column.y};
    ScrollArea scroll(frame, "changes", area);
    Column rows{frame, area.x, scroll.top(), area.width};
    {
        const MirrorGroup list(frame, "list", Role::list, std::string(frame.word(Word::score_changed)), area);
        change_rows(page, rows);
    }
    if (page.document.what_if.now().is_empty())
        sentence(rows, "nothing", frame.word(Word::score_nothing_changed), Icon::none, frame.theme.text_secondary);
    constexpr float lead = 4;
    rows.y += lead;
    sentence(rows, "estimate", frame.word(Word::score_estimate), Icon::info, frame.theme.text_secondary);
    scroll.content_height(rows.y - scroll.top() - rows.gap);
}

void command_text_button(Frame& frame, std::string_view key, const Rect& rect, CommandId id, ButtonLook look) {
    look.why_disabled = why_disabled(frame.session, id);
    if (button(frame, key, rect, frame.word(command(id).title), look)) frame.act(action::Run{id});
}

void buttons(Frame& frame, Rect row) {
    const ButtonLook save{.kind = ButtonKind::primary, .icon = Icon::git_branch};
    const float width = button_width(frame, frame.word(command(CommandId::reset_what_if).title));
    const Rect reset = cut_end(row, width, row_gap);
    command_text_button(frame, "save", row, CommandId::save_as_target, save);
    command_text_button(frame, "reset all", reset, CommandId::reset_what_if, {});
}

}  // namespace

std::string tried_text(const ScorePage& page) {
    const Language language = page.frame.language();
    const WhatIfResult& result = page.document.what_if.result;
    if (result.tried_count == 0) return std::string(page.frame.word(Word::score_try_hint));
    const std::string together = buyers_gain_text(language, result.tried_buyers);
    if (result.tried_count == 1) return fill(language, Word::score_try_one, {together});
    const std::string apart = buyers_gain_text(language, result.tried_sum);
    const Word words = together == apart                        ? Word::score_try_same
                       : result.tried_buyers > result.tried_sum ? Word::score_try_more
                                                                : Word::score_try_less;
    return fill(language, words, {count_text(language, result.tried_count), together, apart});
}

void draw_what_if_result(const ScorePage& page, const Rect& rect) {
    const IdScope scope("result");
    Column column{page.frame, rect.x + padding, rect.y + top, rect.width - 2 * padding};
    const Rect bottom{column.x, rect.bottom() - buttons_bottom - button_height, column.width, button_height};
    buyers_part(page, column);
    limits_link(column);
    changes_part(page, column, bottom.y - row_gap);
    buttons(page.frame, bottom);
}

}  // namespace journey::ui
