// How the score of a stage comes about: from those who move on by themselves to the score, one row a touchpoint.
#include "ui/score_page.h"

#include "format/enum_words.h"
#include "scoring/journey_model.h"
#include "ui/score_steps.h"

#include <algorithm>
#include <cmath>

namespace journey::ui {
namespace {

constexpr float head_height = 50, axis_height = 20, row_least = 37, bar_height = 16, bar_radius = 3;
constexpr float icon_box = 28, icon_gap = 10;
constexpr int words_lines = 2;
constexpr float name_share = 0.37F, value_width = 64, bars_gap = 14;
constexpr float box_inset = 16, box_gap = 10;
constexpr float hit_overhang = 10;
constexpr int points_per_line = 20;

/// Where the columns of the rows are.
struct Columns {
    Rect card;
    float top = 0;         // of the first row
    Tenths right_end = 0;  // of the bars' scale
    float row_height = 0;

    [[nodiscard]] Rect row(std::size_t at) const {
        return {card.x + card_padding, top + row_height * static_cast<float>(at), card.width - 2 * card_padding,
                row_height};
    }
    [[nodiscard]] Rect name(const Rect& row) const { return {row.x, row.y, row.width * name_share, row.height}; }
    [[nodiscard]] Rect bars() const {
        const float left = card.x + card_padding + (card.width - 2 * card_padding) * name_share + bars_gap;
        return {left, top, card.right() - card_padding - value_width - bars_gap - left, 0};
    }
    [[nodiscard]] float x_of(Tenths at) const {
        const Rect place = bars();
        return place.x + place.width * static_cast<float>(std::clamp(at, 0, right_end)) /
                             static_cast<float>(std::max(right_end, 1));
    }
};

/// One row as it is drawn.
struct Row {
    Icon icon = Icon::none;
    std::string name;
    std::string words;
    std::string value;
    Tenths from = 0;
    Tenths to = 0;
    Color color;
    bool strong = false;
};

Color color_of(const Theme& theme, const ScoreStep& step) {
    return step.points > 0 ? theme.pull_solid : step.points < 0 ? theme.push_solid : theme.neutral_solid;
}
Color text_color_of(const Theme& theme, const ScoreStep& step) {
    return step.points > 0 ? theme.pull_text : step.points < 0 ? theme.push_text : theme.text_secondary;
}

void draw_bar(Frame& frame, const Columns& columns, const Rect& rect, const Row& row) {
    const float left = columns.x_of(std::min(row.from, row.to));
    const float width = std::max(2.0F, columns.x_of(std::max(row.from, row.to)) - left);
    const float y = rect.y + (rect.height - bar_height) / 2;
    fill_rect(frame, {left, y, width, bar_height}, row.color, std::min(bar_radius, width / 2));
}

/// From the end of a bar down to the next one.
void draw_link(Frame& frame, const Columns& columns, const Rect& rect, Tenths at) {
    const float y = rect.y + (rect.height + bar_height) / 2;
    vertical_line(frame, columns.x_of(at), y, rect.height - bar_height, frame.theme.border_strong);
}

void draw_names(Frame& frame, const Rect& place, const Row& row) {
    const Theme& theme = frame.theme;
    float x = place.x;
    const float middle = place.y + place.height / 2;
    if (row.icon != Icon::none) {
        const Rect box{x, middle - icon_box / 2, icon_box, icon_box};
        fill_rect(frame, box, theme.surface_sunken, metric::radius_md);
        draw_icon_centered(frame, {box.x + icon_box / 2, middle}, row.icon, metric::icon_sm, theme.text_secondary);
    }
    x += icon_box + icon_gap;
    const float width = place.right() - x;
    const float words_height = wrapped_height(frame, width, words_lines, row.words, style::caption);
    const float y = middle - (style::cell.line_px + words_height) / 2;
    draw_text_cut(frame, {x, y}, width, row.name, row.strong ? style::body_strong : style::cell_medium,
                  theme.text_primary);
    draw_text_wrapped(frame, {x, y + style::cell.line_px}, width, words_lines, row.words, style::caption,
                      theme.text_tertiary);
}

void draw_row(Frame& frame, const Columns& columns, const Rect& rect, const Row& row, Color value_color) {
    draw_names(frame, columns.name(rect), row);
    draw_bar(frame, columns, rect, row);
    const Rect value{rect.right() - value_width, rect.y, value_width, rect.height};
    draw_text_in(frame, value, row.value, row.strong ? style::title : style::body_strong, value_color, Align::end);
}

std::string_view weight_word(const Frame& frame, double strength) {
    constexpr double weak_below = 0.375, strong_from = 0.625;  // halfway between 25, 50 and 75 percent
    return frame.word(strength < weak_below     ? Word::inspect_weak
                      : strength >= strong_from ? Word::inspect_strong
                                                : Word::score_weight_medium);
}

std::string words_for_step(Frame& frame, const Card& card) {
    const Language language = frame.language();
    const std::string_view effect = words_for(language, card.touch.effect);
    const std::string reach = percent_text(language, card.touch.reach);
    if (card.touch.effect == Open<Effect>(Effect::neutral))
        return fill(language, Word::score_step_wasted, {effect, reach});
    return fill(language, Word::score_step_words, {effect, reach, weight_word(frame, card.touch.strength)});
}

std::string words_for_base(Language language, const ScoreSteps& steps) {
    return fill(language, Word::score_base_here, {tenths_text(language, steps.base)});
}

std::string words_for_total(Language language, const StageScore& score) {
    return fill(language, Word::score_band_words,
                {number_text(language, score.sd, 0), number_text(language, std::max(0.0, score.score - score.sd), 0),
                 number_text(language, std::min(100.0, score.score + score.sd), 0)});
}

/// All rows are as tall as the longest words need.
float row_height_for(const ScorePage& page, const ScoreSteps& steps, float card_width) {
    Frame& frame = page.frame;
    const Language language = frame.language();
    const float room = (card_width - 2 * card_padding) * name_share - icon_box - icon_gap;
    const auto width = [&](const std::string& words) { return width_of(frame, words, style::caption); };
    float widest = std::max(width(words_for_base(language, steps)),
                            width(words_for_total(language, page.document.score.stages[page.chosen])));
    for (const ScoreStep& step : steps.steps)
        if (const Card* card = find_card(page.map(), step.card))
            widest = std::max(widest, width(words_for_step(frame, *card)));
    return widest <= room ? row_least : row_least + style::caption.line_px;
}

/// The touchpoint whose points are opened: the one chosen, else the one that costs most, else that adds most.
const Card* open_card(const ScorePage& page, const ScoreSteps& steps) {
    if (steps.steps.empty()) return nullptr;
    const CardId chosen{page.frame.state.score.open_card};
    if (find_step(steps, chosen)) return find_card(page.map(), chosen);
    const bool loses = steps.steps.back().points < 0;
    return find_card(page.map(), (loses ? steps.steps.back() : steps.steps.front()).card);
}

/// A touchpoint of the waterfall.
struct Step {
    const ScoreStep& step;
    const Card& card;
    bool is_open = false;
};

void step_row(const ScorePage& page, const Columns& columns, const Rect& rect, const Step& row) {
    Frame& frame = page.frame;
    const auto& [step, card, is_open] = row;
    const Theme& theme = frame.theme;
    const Language language = frame.language();
    const IdScope scope("step", card.id.value);
    const MirrorGroup item(frame, "item", Role::list_item, {}, rect);
    const std::string name = card.text.empty() ? std::string(frame.word(Word::inspect_unnamed)) : card.text;
    const std::string value = signed_tenths_text(language, step.points);
    const std::string words = words_for_step(frame, card);
    const Rect hit{rect.x - hit_overhang, rect.y, rect.width + 2 * hit_overhang, rect.height};
    const Response response = interactive(
        frame, "row", hit,
        {.name = fill(language, Word::score_step_name, {name, words, value}),
         .state = NodeState::focusable | NodeState::can_press | (is_open ? NodeState::pressed : NodeState::none),
         .description = std::string(frame.word(Word::score_step_open))});
    if (!is_open) fill_rect(frame, hit, theme.surface_hover.faded(hover_glow(frame, response)), metric::radius_lg);
    draw_row(frame, columns, rect,
             {icon_of(card.touch.channel), name, words, value, step.from, step.to(), color_of(theme, step)},
             text_color_of(theme, step));
    if (response.focused) focus_ring(frame, hit, metric::radius_lg, 0);
    if (response.hovered) frame.out.cursor = Cursor::hand;
    tooltip(frame, response, name + ". " + words + ". " + std::string(frame.word(Word::inspect_contribution_meaning)));
    if (response.pressed) frame.state.score.open_card = card.id.value;
}

void base_row(const ScorePage& page, const Columns& columns, const ScoreSteps& steps) {
    Frame& frame = page.frame;
    const Rect rect = columns.row(0);
    const std::string value = tenths_text(frame.language(), steps.base);
    const std::string name(frame.word(Word::inspect_base));
    draw_row(
        frame, columns, rect,
        {Icon::flag, name, words_for_base(frame.language(), steps), value, 0, steps.base, frame.theme.border_strong},
        frame.theme.text_primary);
    explain(frame, "base", rect, name + ": " + value, frame.word(Word::inspect_base_meaning));
}

void total_row(const ScorePage& page, const Columns& columns, const ScoreSteps& steps, const StageScore& score) {
    Frame& frame = page.frame;
    const Language language = frame.language();
    const Rect rect = columns.row(steps.steps.size() + 1);
    Row row;
    row.name = frame.word(Word::inspect_total);
    row.words = words_for_total(language, score);
    row.value = tenths_text(language, steps.total);
    row.to = steps.total;
    row.color = frame.theme.text_primary;
    row.strong = true;
    draw_row(frame, columns, rect, row, frame.theme.text_primary);
    const double known = scoring::equivalent_customers(score);
    explain(frame, "total", rect, row.name + ": " + row.value + ". " + row.words,
            fill(language, Word::score_worth, {number_text(language, std::round(known), 0)}));
}

void draw_axis(Frame& frame, const Columns& columns, std::size_t rows) {
    constexpr float label_width = 40;
    const float height = columns.row_height * static_cast<float>(rows);
    for (Tenths at = 0; at <= columns.right_end; at += points_per_line * static_cast<Tenths>(tenths_per_point)) {
        const float x = columns.x_of(at);
        vertical_line(frame, x, columns.top - 4, height + 4, frame.theme.border_subtle);
        draw_text_in(frame, {x - label_width / 2, columns.top - axis_height, label_width, style::caption.line_px},
                     number_text(frame.language(), at / tenths_per_point, 0), style::caption, frame.theme.text_tertiary,
                     Align::center);
    }
    const Rect unit{columns.card.right() - card_padding - value_width, columns.top - axis_height, value_width,
                    style::caption.line_px};
    draw_text_in(frame, unit, frame.word(Word::findings_points), style::caption, frame.theme.text_tertiary, Align::end);
    explain(frame, "points", unit, std::string(frame.word(Word::findings_points)),
            frame.word(Word::inspect_contribution_meaning));
}

void draw_rows(const ScorePage& page, const Columns& columns, const ScoreSteps& steps, const Card* open) {
    Frame& frame = page.frame;
    for (std::size_t i = 0; i < steps.steps.size(); ++i) {
        if (!open || steps.steps[i].card != open->id) continue;
        const Rect rect = columns.row(i + 1);
        fill_rect(frame, {rect.x - hit_overhang, rect.y, rect.width + 2 * hit_overhang, rect.height},
                  frame.theme.surface_selected, metric::radius_lg);
    }
    draw_axis(frame, columns, steps.steps.size() + 2);
    draw_link(frame, columns, columns.row(0), steps.base);
    const MirrorGroup list(frame, "rows", Role::list, std::string(frame.word(Word::inspect_how_score)), columns.row(0));
    {
        const MirrorGroup item(frame, "base item", Role::list_item, {}, columns.row(0));
        base_row(page, columns, steps);
    }
    for (std::size_t i = 0; i < steps.steps.size(); ++i) {
        const ScoreStep& step = steps.steps[i];
        const Card* card = find_card(page.map(), step.card);
        if (card) step_row(page, columns, columns.row(i + 1), {step, *card, card == open});
        draw_link(frame, columns, columns.row(i + 1), step.to());
    }
}

}  // namespace

float waterfall_height(const ScorePage& page, float width) {
    const ScoreSteps steps = score_steps(page.document.score.stages[page.chosen]);
    const Card* open = open_card(page, steps);
    const float box = open ? waterfall_step_height(page, *open, width - 2 * box_inset) : 2 * style::cell.line_px;
    const float rows = row_height_for(page, steps, width) * static_cast<float>(steps.steps.size() + 2);
    return head_height + axis_height + rows + box_gap + box + box_inset;
}

void draw_waterfall(const ScorePage& page, const Rect& rect) {
    Frame& frame = page.frame;
    const IdScope scope("waterfall");
    draw_waterfall_head(page, rect);
    const StageScore& score = page.document.score.stages[page.chosen];
    const ScoreSteps steps = score_steps(score);
    const Card* open = open_card(page, steps);
    constexpr Tenths line = points_per_line * static_cast<Tenths>(tenths_per_point);
    const Columns columns{rect, rect.y + head_height + axis_height,
                          std::max((steps.base + steps.pull + line - 1) / line * line, 2 * line),
                          row_height_for(page, steps, rect.width)};
    draw_rows(page, columns, steps, open);
    total_row(page, columns, steps, score);
    const float width = rect.width - 2 * box_inset;
    if (open) {
        const float height = waterfall_step_height(page, *open, width);
        const float end = columns.row(steps.steps.size() + 2).y + box_gap;
        return draw_waterfall_step(page, *open, {rect.x + box_inset, end, width, height});
    }
    Column column{frame, rect.x + card_padding, columns.row(2).y + box_gap, rect.width - 2 * card_padding};
    sentence(column, "none", frame.word(Word::score_no_touchpoints), Icon::info, frame.theme.text_secondary);
}

}  // namespace journey::ui
