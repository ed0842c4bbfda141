// The score of a stage, and how it comes about: every figure opens (ui.md 1).
#include "ui/inspector.h"

#include "ui/mirror_table.h"
#include "ui/score_steps.h"

#include <algorithm>
#include <array>

namespace journey::ui {
namespace {

constexpr Label score_label{Word::inspect_score, Word::inspect_score_meaning};
constexpr Label band_label{Word::inspect_band, Word::inspect_band_meaning};
constexpr Label coverage_label{Word::inspect_coverage, Word::inspect_coverage_meaning};
constexpr Label base_label{Word::inspect_base, Word::inspect_base_meaning};
constexpr Label pull_label{Word::inspect_pull_sum, Word::inspect_pull_sum_meaning};
constexpr Label push_label{Word::inspect_push_sum, Word::inspect_push_sum_meaning};
constexpr Label total_label{Word::inspect_total, Word::inspect_total_meaning};

constexpr float tile_gap = 8;
constexpr float ring_diameter = 32, ring_stroke = 3.5F, ring_left = 10;
constexpr float ring_up = 37;  // from the bottom of the tile to the top of the ring
constexpr float bar_width = 76, bar_height = 10, value_width = 42, end_gap = 8;
constexpr float row_height = 28, row_gap = 0, line_gap = 4;
constexpr float mark_size = 14, icon_gap = 8;
constexpr Tenths scale_step = 100;  // bars end at a whole ten points

/// The ring in a box; a click unfolds the calculation.
void ring_tile(Frame& frame, const Rect& rect, double score) {
    const Theme& theme = frame.theme;
    bool& open = frame.state.inspector_score_open;
    const std::string figure = number_text(frame.language(), score, 0);
    const NodeState expanded = open ? NodeState::expanded : NodeState::none;
    const Response response = interactive(frame, "score", rect,
                                          {.name = fill(frame.language(), Word::inspect_score_of_100, {figure}),
                                           .state = NodeState::focusable | expanded,
                                           .description = std::string(frame.word(score_label.meaning))});
    fill_rect(frame, rect, theme.surface_hover.faded(hover_glow(frame, response)), metric::radius_lg);
    stroke_rect(frame, rect, theme.border_default, metric::radius_lg);
    draw_tile_name(frame, rect, score_label.name);
    constexpr float radius = ring_diameter / 2;
    const float middle = rect.bottom() - ring_up + radius;
    score_ring(frame, {rect.x + ring_left + radius, middle}, ring_diameter, ring_stroke, score, style::cell_strong);
    draw_icon(frame, {rect.right() - ring_left - metric::icon_sm, middle - metric::icon_sm / 2},
              open ? Icon::chevron_down : Icon::chevron_right, metric::icon_sm, theme.text_tertiary);
    if (response.focused) focus_ring(frame, rect, metric::radius_lg);
    if (response.hovered) frame.out.cursor = Cursor::hand;
    if (response.pressed) open = !open;
    tooltip(frame, response, frame.word(score_label.meaning));
}

void score_tiles(Column& column, const StageScore& score) {
    Frame& frame = column.frame;
    const float width = (column.width - 2 * tile_gap) / 3;
    constexpr std::array names{score_label.name, band_label.name, coverage_label.name};
    const Rect row = column.take(tiles_height(frame, width, names));
    const Rect first{row.x, row.y, width, row.height};
    const Rect second{first.right() + tile_gap, row.y, width, row.height};
    const Rect third{second.right() + tile_gap, row.y, width, row.height};
    ring_tile(frame, first, score.score);
    const std::string band = "± " + number_text(frame.language(), score.sd, 1);
    draw_tile(frame, second, {band_label, band, frame.theme.text_primary});
    draw_tile(frame, third, {coverage_label, percent_text(frame.language(), score.coverage), frame.theme.text_primary});
}

/// One row of the waterfall.
struct WaterfallRow {
    std::string value;
    Tenths from = 0;
    Tenths to = 0;
    Tenths right_end = 0;  // where the bars' place ends
    Color color;
    bool strong = false;
};

void waterfall_bar(Frame& frame, const Rect& place, const WaterfallRow& row) {
    const auto x_of = [&](Tenths at) {
        return place.x + place.width * static_cast<float>(std::clamp(at, 0, row.right_end)) /
                             static_cast<float>(std::max(row.right_end, 1));
    };
    const float left = x_of(std::min(row.from, row.to));
    const float width = std::max(1.0F, x_of(std::max(row.from, row.to)) - left);
    const float top = place.y + (place.height - bar_height) / 2;
    fill_rect(frame, {place.x, place.y + place.height / 2, place.width, 1}, frame.theme.border_subtle);
    fill_rect(frame, {left, top, width, bar_height}, row.color, 2);
}

/// Bar and figure at the end of a row; returns the room that is left for its name.
Rect waterfall_end(Frame& frame, Rect rect, const WaterfallRow& row) {
    const Rect value = cut_end(rect, value_width, end_gap);
    draw_text_in(frame, value, row.value, row.strong ? style::cell_strong : style::cell_medium,
                 frame.theme.text_primary, Align::end);
    waterfall_bar(frame, cut_end(rect, bar_width, end_gap), row);
    return rect;
}

/// Base, sums and total: a name with its meaning.
void figure_row(Column& column, const Label& label, const WaterfallRow& row) {
    Frame& frame = column.frame;
    const Rect rect = column.take(row_height, row_gap);
    const Rect name = waterfall_end(frame, rect, row);
    const IdScope scope("sum", label.name);
    const MirrorRow item(frame, rect);
    {
        const MirrorGroup head(frame, "name", Role::row_header, {}, name);
        row_label(frame, name, label);
    }
    const MirrorGroup cell(frame, "value", Role::cell, {},
                           {name.right(), rect.y, rect.right() - name.right(), rect.height});
    explain(frame, "figure", {name.right(), rect.y, rect.right() - name.right(), rect.height},
            std::string(frame.word(label.name)) + ": " + row.value, frame.word(label.meaning));
}

Response step_button(Frame& frame, const Rect& hit, std::initializer_list<std::string_view> words,
                     const std::string& meaning) {
    const MirrorGroup name(frame, "name", Role::row_header, {}, hit);
    return interactive(frame, "contribution", hit,
                       {.name = fill(frame.language(), Word::inspect_step, words), .description = meaning});
}

/// One touchpoint: what it does, its name, its share of the score. A click selects it.
void step_row(Column& column, const Card& card, const ScoreStep& step, Tenths right_end) {
    Frame& frame = column.frame;
    const Theme& theme = frame.theme;
    const IdScope scope("step", card.id.value);
    const Rect rect = column.take(row_height, row_gap);
    const Rect hit{rect.x - row_size::list_overhang, rect.y, rect.width + 2 * row_size::list_overhang, rect.height};
    const std::string value = signed_tenths_text(frame.language(), step.points);
    const std::string title = card.text.empty() ? std::string(frame.word(Word::inspect_unnamed)) : card.text;
    const std::string effect(words_for(frame.language(), card.touch.effect));
    const std::string meaning =
        fill(frame.language(), Word::inspect_step_meaning,
             {percent_text(frame.language(), card.touch.reach), percent_text(frame.language(), card.touch.strength),
              percent_text(frame.language(), step.fit)});
    const MirrorRow item(frame, hit);
    const Response response = step_button(frame, hit, {title, effect, value}, meaning);
    table_cell(frame, "value", value, hit, frame.word(Word::inspect_contribution_meaning));
    fill_rect(frame, hit, theme.surface_hover.faded(hover_glow(frame, response)), metric::radius_md);
    if (response.focused) focus_ring(frame, hit, metric::radius_md, 0);
    const Color color = step.points > 0 ? theme.pull_solid : step.points < 0 ? theme.push_solid : theme.neutral_solid;
    Rect name = waterfall_end(frame, rect, {value, step.from, step.to(), right_end, color});
    effect_mark(frame, {name.x + mark_size / 2, name.y + name.height / 2}, mark_size, card.touch.effect,
                theme.surface_panel);
    name.x += mark_size + icon_gap;
    name.width -= mark_size + icon_gap;
    draw_text_in(frame, name, title, style::cell_medium, theme.text_primary);
    if (response.hovered) frame.out.cursor = Cursor::hand;
    tooltip(frame, response, meaning);
    if (response.pressed) frame.act(action::Select{CardsSelected{{card.id}}});
}

/// All that pulls and all that pushes, each as one figure.
void sum_rows(Column& column, const ScoreSteps& steps, Tenths right_end) {
    const Language language = column.frame.language();
    const Theme& theme = column.frame.theme;
    column.y += line_gap;
    const Rect line = column.take(1, line_gap);
    horizontal_line(column.frame, line.x, line.y, line.width, theme.border_subtle);
    if (steps.pull != 0)
        figure_row(column, pull_label,
                   {signed_tenths_text(language, steps.pull), steps.base, steps.base + steps.pull, right_end,
                    theme.pull_border});
    if (steps.push != 0)
        figure_row(column, push_label,
                   {signed_tenths_text(language, steps.push), steps.total - steps.push, steps.total, right_end,
                    theme.push_border});
}

void rows_of_calculation(Column& column, const Map& map, const ScoreSteps& steps, const Rect& heading) {
    Frame& frame = column.frame;
    const Theme& theme = frame.theme;
    const Language language = frame.language();
    const Tenths highest = steps.base + steps.pull;
    const Tenths right_end = (highest + scale_step - 1) / scale_step * scale_step;
    constexpr std::array heads{Word::table_what, Word::findings_points};
    const MirrorTable table(frame, "calculation", std::string(frame.word(Word::inspect_how_score)), heading, heads);
    figure_row(column, base_label, {tenths_text(language, steps.base), 0, steps.base, right_end, theme.border_strong});
    for (const ScoreStep& step : steps.steps)
        if (const Card* card = find_card(map, step.card)) step_row(column, *card, step, right_end);
    sum_rows(column, steps, right_end);
    WaterfallRow total{tenths_text(language, steps.total), 0, steps.total, right_end, theme.text_primary};
    total.strong = true;
    figure_row(column, total_label, total);
}

void calculation(Column& column, const Map& map, const StageScore& score) {
    Frame& frame = column.frame;
    const Theme& theme = frame.theme;
    const Language language = frame.language();
    const ScoreSteps steps = score_steps(score);
    const Rect heading = column.take(style::caption_medium.line_px, row_size::caption_gap);
    draw_text_in(frame, heading, frame.word(Word::inspect_how_score), style::caption_medium, theme.text_tertiary);
    note(frame, "heading", Role::heading, std::string(frame.word(Word::inspect_how_score)), heading);
    rows_of_calculation(column, map, steps, heading);
    column.y += column.gap;
    sentence(column, "in words",
             fill(language, Word::inspect_in_words,
                  {tenths_text(language, steps.base), tenths_text(language, steps.pull),
                   tenths_text(language, -steps.push), tenths_text(language, steps.total)}),
             Icon::info, theme.text_secondary);
}

}  // namespace

void calculation_link(Column& column) {
    Frame& frame = column.frame;
    bool& open = frame.state.inspector_score_open;
    const std::string_view text = frame.word(open ? Word::inspect_hide_calculation : Word::inspect_show_calculation);
    const Rect row = column.take(style::cell.line_px);
    const Rect rect{row.x, row.y, width_of(frame, text, style::cell_medium) + 1, row.height};
    const Response response =
        interactive(frame, "fold", rect,
                    {.role = Role::button,
                     .name = std::string(text),
                     .state = NodeState::focusable | (open ? NodeState::expanded : NodeState::none)});
    draw_text_in(frame, rect, text, style::cell_medium, frame.theme.accent_text);
    if (response.focused) focus_ring(frame, rect, metric::radius_sm);
    if (response.hovered) frame.out.cursor = Cursor::hand;
    if (response.pressed) open = !open;
}

void reckoning_part(Column& column, const std::vector<Reckoned>& figures) {
    if (figures.empty()) return;
    Frame& frame = column.frame;
    section(column, Word::reckon_title);
    for (const Reckoned& reckoned : figures) {
        const IdScope scope("reckoned", reckoned.figure);
        sentence(column, "text", reckoned.sentence, Icon::none, frame.theme.text_secondary);
    }
}

void score_part(Column& column, const Document& document, const Stage& stage) {
    const StageScore* score = find_score(document.score, stage.id);
    if (!score) return;
    const DisabledScope enabled(column.frame, {});  // reading is always possible
    score_tiles(column, *score);
    calculation_link(column);
    if (column.frame.state.inspector_score_open) calculation(column, document.map, *score);
}

}  // namespace journey::ui
