// How the score of a stage comes about: from those who move on by themselves to the score, one row a touchpoint.
#include "ui/score_page.h"

#include "editor/reckoning.h"
#include "format/enum_words.h"
#include "ui/mirror_table.h"
#include "ui/score_steps.h"
#include "ui/score_waterfall_rows.h"

#include <algorithm>
#include <array>

namespace journey::ui {
namespace {

using waterfall::Columns;
using waterfall::Row;
using waterfall::RowNode;

constexpr float head_height = 50, axis_height = 20, row_least = 37;
constexpr float box_inset = 16, box_gap = 10;
constexpr int points_per_line = 20;

Color color_of(const Theme& theme, const ScoreStep& step) {
    return step.points > 0 ? theme.pull_solid : step.points < 0 ? theme.push_solid : theme.neutral_solid;
}
Color text_color_of(const Theme& theme, const ScoreStep& step) {
    return step.points > 0 ? theme.pull_text : step.points < 0 ? theme.push_text : theme.text_secondary;
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
    const ScoreSpan span = span_of(score);
    return fill(language, Word::score_band_words,
                {number_text(language, span.low, 0), number_text(language, span.high, 0)});
}

/// All rows are as tall as the longest words need.
float row_height_for(const ScorePage& page, const ScoreSteps& steps, float card_width) {
    Frame& frame = page.frame;
    const Language language = frame.language();
    const float room = (card_width - 2 * card_padding) * waterfall::name_share - waterfall::words_inset;
    const auto width = [&](const std::string& words) { return width_of(frame, words, style::caption); };
    float widest = std::max(width(words_for_base(language, steps)),
                            width(words_for_total(language, page.document.score.stages[page.chosen])));
    for (const ScoreStep& step : steps.steps)
        if (const Card* card = find_card(page.map(), step.card))
            widest = std::max(widest, width(words_for_step(frame, *card)));
    return widest <= room ? row_least : row_least + style::caption.line_px;
}

/// The row that is opened; of the touchpoints the one chosen, else the one that costs most, else that adds most. One
/// without a card: the stage has no touchpoints.
OpenedRow opened_row(const ScorePage& page, const ScoreSteps& steps) {
    const ScoreView& view = page.frame.state.score;
    OpenedRow opened{.row = view.open_row};
    if (opened.row != WaterfallRow::touchpoint || steps.steps.empty()) return opened;
    CardId card{view.open_card};
    const bool loses = steps.steps.back().points < 0;
    if (!find_step(steps, card)) card = (loses ? steps.steps.back() : steps.steps.front()).card;
    opened.card = find_card(page.map(), card);
    return opened;
}

bool has_box(const OpenedRow& opened) { return opened.card != nullptr || opened.row != WaterfallRow::touchpoint; }

/// Its place among the rows; absent where there is none.
std::optional<std::size_t> place_of(const ScoreSteps& steps, const OpenedRow& opened) {
    if (opened.row == WaterfallRow::base) return 0;
    if (opened.row == WaterfallRow::total) return steps.steps.size() + 1;
    const ScoreStep* step = opened.card ? find_step(steps, opened.card->id) : nullptr;
    return step ? std::optional<std::size_t>(step - steps.steps.data() + 1) : std::nullopt;
}

void step_row(const ScorePage& page, const Columns& columns, const Rect& rect, const ScoreStep& step,
              const OpenedRow& opened) {
    Frame& frame = page.frame;
    const Card* card = find_card(page.map(), step.card);
    if (!card) return;
    const IdScope scope("step", card->id.value);
    const MirrorRow item(frame, rect);
    Row row{icon_of(card->touch.channel), card->text, words_for_step(frame, *card)};
    if (card->text.empty()) row.name = frame.word(Word::inspect_unnamed);
    row.value = signed_tenths_text(frame.language(), step.points);
    row.from = step.from;
    row.to = step.to();
    row.color = color_of(frame.theme, step);
    row.value_color = text_color_of(frame.theme, step);
    const RowNode node{fill(frame.language(), Word::score_step_name, {row.name, row.words, row.value}),
                       row.name + ". " + row.words + ". " + std::string(frame.word(Word::inspect_contribution_meaning)),
                       card == opened.card};
    if (!opening_row(frame, columns, rect, row, node)) return;
    frame.state.score.open_row = WaterfallRow::touchpoint;
    frame.state.score.open_card = card->id.value;
}

void base_row(const ScorePage& page, const Columns& columns, const ScoreSteps& steps, bool is_open) {
    Frame& frame = page.frame;
    const IdScope scope("base");
    const Rect rect = columns.row(0);
    const MirrorRow item(frame, rect);
    Row row{Icon::flag, std::string(frame.word(Word::inspect_base)), words_for_base(frame.language(), steps)};
    row.value = tenths_text(frame.language(), steps.base);
    row.to = steps.base;
    row.color = frame.theme.border_strong;
    row.value_color = frame.theme.text_primary;
    const RowNode node{row.name + ": " + row.value, std::string(frame.word(Word::inspect_base_meaning)), is_open};
    if (opening_row(frame, columns, rect, row, node)) frame.state.score.open_row = WaterfallRow::base;
}

void total_row(const ScorePage& page, const Columns& columns, const ScoreSteps& steps, bool is_open) {
    Frame& frame = page.frame;
    const Language language = frame.language();
    const StageScore& score = page.document.score.stages[page.chosen];
    const IdScope scope("total");
    const Rect rect = columns.row(steps.steps.size() + 1);
    const MirrorRow item(frame, rect);
    Row row;
    row.name = frame.word(Word::inspect_total);
    row.words = words_for_total(language, score);
    row.value = tenths_text(language, steps.total);
    row.to = steps.total;
    row.color = frame.theme.text_primary;
    row.value_color = frame.theme.text_primary;
    row.strong = true;
    const RowNode node{row.name + ": " + row.value + ". " + row.words,
                       std::string(frame.word(Word::inspect_total_meaning)), is_open};
    if (opening_row(frame, columns, rect, row, node)) frame.state.score.open_row = WaterfallRow::total;
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
    const Rect unit{columns.card.right() - card_padding - waterfall::value_width, columns.top - axis_height,
                    waterfall::value_width, style::caption.line_px};
    draw_text_in(frame, unit, frame.word(Word::findings_points), style::caption, frame.theme.text_tertiary, Align::end);
    explain(frame, "points", unit, std::string(frame.word(Word::findings_points)),
            frame.word(Word::inspect_contribution_meaning));
}

void draw_rows(const ScorePage& page, const Columns& columns, const ScoreSteps& steps, const OpenedRow& opened) {
    Frame& frame = page.frame;
    if (const auto place = place_of(steps, opened)) {
        const Rect rect = columns.row(*place);
        fill_rect(frame,
                  {rect.x - waterfall::hit_overhang, rect.y, rect.width + 2 * waterfall::hit_overhang, rect.height},
                  frame.theme.surface_selected, metric::radius_lg);
    }
    draw_axis(frame, columns, steps.steps.size() + 2);
    draw_link(frame, columns, columns.row(0), steps.base);
    constexpr std::array heads{Word::table_what, Word::table_how, Word::findings_points};
    const MirrorTable table(frame, "rows", std::string(frame.word(Word::inspect_how_score)), columns.row(0), heads);
    base_row(page, columns, steps, opened.row == WaterfallRow::base);
    for (std::size_t i = 0; i < steps.steps.size(); ++i) {
        step_row(page, columns, columns.row(i + 1), steps.steps[i], opened);
        draw_link(frame, columns, columns.row(i + 1), steps.steps[i].to());
    }
    total_row(page, columns, steps, opened.row == WaterfallRow::total);
}

}  // namespace

float waterfall_height(const ScorePage& page, float width) {
    const ScoreSteps steps = score_steps(page.document.score.stages[page.chosen]);
    const OpenedRow opened = opened_row(page, steps);
    const float box =
        has_box(opened) ? waterfall_step_height(page, opened, width - 2 * box_inset) : 2 * style::cell.line_px;
    const float rows = row_height_for(page, steps, width) * static_cast<float>(steps.steps.size() + 2);
    return head_height + axis_height + rows + box_gap + box + box_inset;
}

void draw_waterfall(const ScorePage& page, const Rect& rect) {
    Frame& frame = page.frame;
    const IdScope scope("waterfall");
    draw_waterfall_head(page, rect);
    const StageScore& score = page.document.score.stages[page.chosen];
    const ScoreSteps steps = score_steps(score);
    const OpenedRow opened = opened_row(page, steps);
    constexpr Tenths line = points_per_line * static_cast<Tenths>(tenths_per_point);
    const Columns columns{rect, rect.y + head_height + axis_height,
                          std::max((steps.base + steps.pull + line - 1) / line * line, 2 * line),
                          row_height_for(page, steps, rect.width)};
    draw_rows(page, columns, steps, opened);
    const float width = rect.width - 2 * box_inset;
    if (has_box(opened)) {
        const float height = waterfall_step_height(page, opened, width);
        const float end = columns.row(steps.steps.size() + 2).y + box_gap;
        return draw_waterfall_step(page, opened, {rect.x + box_inset, end, width, height});
    }
    Column column{frame, rect.x + card_padding, columns.row(2).y + box_gap, rect.width - 2 * card_padding};
    sentence(column, "none", frame.word(Word::score_no_touchpoints), Icon::info, frame.theme.text_secondary);
}

}  // namespace journey::ui
