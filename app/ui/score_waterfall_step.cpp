// A row of the waterfall, opened: of a touchpoint from reach and weight to its share of what pulls or pushes, of the
// first row those who move on by themselves, of the last one how all comes together; and the way to where it is set.
#include "scoring/journey_model.h"
#include "scoring/step_arithmetic.h"
#include "ui/score_page.h"
#include "ui/score_steps.h"

#include <cmath>
#include <vector>

namespace journey::ui {
namespace {

constexpr float padding_x = 16, padding_y = 12, line_gap = 4, mark_size = 16, gap = 14;
constexpr float beside_from = 560;  // narrower: the button stands below the text
constexpr int lines_max = 4;

struct Opened {
    std::string title;
    std::vector<std::string> lines;
    std::optional<Word> edit{};  // the button to where it is set
};

std::string title_of(const ScorePage& page, const Card& card, Tenths points) {
    const Language language = page.frame.language();
    const std::string name = card.text.empty() ? std::string(page.frame.word(Word::inspect_unnamed)) : card.text;
    if (points == 0) return fill(language, Word::score_step_nothing, {name});
    return fill(language, points > 0 ? Word::score_step_adds : Word::score_step_takes,
                {name, tenths_text(language, std::abs(points))});
}

/// What a neutral one could add (scoring.md 5.5, "wasted").
std::vector<std::string> lines_of_neutral(Language language, const StepArithmetic& sum) {
    const auto share = [&](double value) { return tenths_percent_text(language, value); };
    const auto whole = [&](double value) { return percent_text(language, value); };
    return {fill(language, Word::score_neutral_sum, {whole(sum.reach)}),
            fill(language, Word::score_neutral_chance,
                 {whole(sum.reach), whole(sum.strength), share(sum.could_catch), share(sum.stay),
                  share(sum.could_catch), share(sum.not_pushed), signed_text(language, sum.could_add, 1)})};
}

std::vector<std::string> lines_of(const ScorePage& page, const Card& card) {
    const Language language = page.frame.language();
    const StageScore& score = page.document.score.stages[page.chosen];
    const auto sum = step_arithmetic(page.document.scored_map(), score, card.id);
    if (!sum) return {};
    if (sum->effect == Effect::neutral) return lines_of_neutral(language, *sum);
    const auto share = [&](double value) { return tenths_percent_text(language, value); };
    const auto whole = [&](double value) { return percent_text(language, value); };
    const std::string block = number_text(language, sum->block, 1);
    const double unaided = score.base / 100;
    if (sum->effect == Effect::push)
        return {fill(language, Word::score_loses, {whole(sum->reach), whole(sum->strength), share(sum->caught)}),
                fill(language, Word::score_push_block,
                     {share(1 - sum->not_pushed), share(unaided), share(1 - sum->stay), block, whole(sum->part)})};
    return {fill(language, Word::score_catches,
                 {whole(sum->reach), whole(sum->strength), whole(sum->fit), share(sum->caught)}),
            fill(language, Word::score_pull_block,
                 {share(1 - unaided), share(sum->stay), share(sum->not_pushed), block, whole(sum->part)})};
}

Opened opened_base(const ScorePage& page, const ScoreSteps& steps) {
    const Language language = page.frame.language();
    const double unaided = page.document.score.stages[page.chosen].base / 100;
    const std::string points = tenths_text(language, steps.base);
    return {fill(language, Word::score_base_here, {points}),
            {fill(language, Word::score_base_sum, {tenths_percent_text(language, unaided), points}),
             std::string(page.frame.word(Word::inspect_unaided_meaning))},
            Word::score_edit_stage};
}

/// The sum of the rows, the same in one formula (scoring.md 5.3), and how sure it is.
Opened opened_total(const ScorePage& page, const ScoreSteps& steps) {
    const Language language = page.frame.language();
    const StageScore& score = page.document.score.stages[page.chosen];
    const std::string total = tenths_text(language, steps.total);
    Opened opened{.title = fill(language, Word::score_total_title, {total}), .lines = {}};
    opened.lines.push_back(fill(language, Word::score_total_sum,
                                {tenths_text(language, steps.base), tenths_text(language, steps.pull),
                                 tenths_text(language, -steps.push), total}));
    const auto share = [&](double value) { return tenths_percent_text(language, value); };
    if (const auto sum = stage_arithmetic(page.document.scored_map(), score))
        opened.lines.push_back(
            fill(language, Word::score_total_formula,
                 {share(sum->stay), share(sum->not_pushed), share(sum->stay), share(sum->not_pushed), total}));
    const double known = scoring::equivalent_customers(score);
    opened.lines.push_back(fill(language, Word::score_worth, {number_text(language, std::round(known), 0)}));
    return opened;
}

Opened opened(const ScorePage& page, const OpenedRow& row) {
    const ScoreSteps steps = score_steps(page.document.score.stages[page.chosen]);
    if (row.row == WaterfallRow::base) return opened_base(page, steps);
    if (row.row == WaterfallRow::total) return opened_total(page, steps);
    const ScoreStep* step = find_step(steps, row.card->id);
    return {title_of(page, *row.card, step ? step->points : 0), lines_of(page, *row.card), Word::score_edit_touchpoint};
}

/// Where the text lies in a box of this width, and how tall it is.
struct TextPlace {
    float width = 0;
    float height = 0;
    bool button_beside = false;
};
TextPlace text_place(const ScorePage& page, const Opened& text, float box_width) {
    Frame& frame = page.frame;
    TextPlace place;
    place.button_beside = box_width >= beside_from;
    const float button = text.edit ? button_width(frame, frame.word(*text.edit), {.icon = Icon::pencil}) + gap : 0;
    place.width = box_width - 2 * padding_x - mark_size - gap - (place.button_beside ? button : 0);
    place.height = wrapped_height(frame, place.width, 2, text.title, style::body_medium);
    for (const std::string& line : text.lines)
        place.height += line_gap + wrapped_height(frame, place.width, lines_max, line, style::cell);
    return place;
}

void edit_on_map(Frame& frame, const Selection& what) {
    frame.act(action::GoTo{Page::map});
    frame.act(action::Select{what});
    frame.state.inspector_open = true;
    frame.state.board.reveal = what;
    frame.state.board_wants_focus = true;
}

/// Of a touchpoint its effect, else a sign of what the row is.
void draw_mark(Frame& frame, const Rect& box, const OpenedRow& row) {
    const Point middle{box.x + padding_x + mark_size / 2, box.y + padding_y + style::body.line_px / 2};
    if (row.card) return effect_mark(frame, middle, mark_size, row.card->touch.effect, frame.theme.surface_sunken);
    draw_icon_centered(frame, middle, row.row == WaterfallRow::base ? Icon::flag : Icon::gauge, mark_size,
                       frame.theme.text_secondary);
}

}  // namespace

void draw_waterfall_head(const ScorePage& page, const Rect& card) {
    Frame& frame = page.frame;
    card_title(frame, card, Word::inspect_how_score);
    constexpr float head_gap = 10, top = 14, buttons_top = 10;
    const std::size_t last = page.map().stages.size() - 1;
    const Rect next{card.right() - card_padding - metric::control_md, card.y + buttons_top, metric::control_md,
                    metric::control_md};
    const Rect previous{next.x - 2 - next.width, next.y, next.width, next.height};
    float x = card.x + card_padding + width_of(frame, frame.word(Word::inspect_how_score), style::title) + head_gap;
    x += stage_chip(page, page.chosen, {x, card.y + top}) + head_gap;
    const std::string name = stage_name(frame.language(), page.map(), page.chosen);
    const Rect place{x, card.y + top, previous.x - head_gap - x, style::title.line_px};
    draw_text_in(frame, place, name, style::cell, frame.theme.text_secondary);
    note(frame, "stage", Role::status, name, place);
    const std::optional<Word> at_edge(Word::not_now_at_edge);
    const auto unless_at = [&](std::size_t edge) {
        return ButtonLook{.why_disabled = page.chosen == edge ? at_edge : std::nullopt};
    };
    if (icon_button(frame, "previous", previous, Icon::chevron_left, frame.word(Word::score_previous_stage),
                    unless_at(0)))
        page.choose(page.chosen - 1);
    if (icon_button(frame, "next", next, Icon::chevron_right, frame.word(Word::score_next_stage), unless_at(last)))
        page.choose(page.chosen + 1);
}

float waterfall_step_height(const ScorePage& page, const OpenedRow& row, float width) {
    const Opened text = opened(page, row);
    const TextPlace place = text_place(page, text, width);
    return place.height + 2 * padding_y + (place.button_beside || !text.edit ? 0 : metric::control_md + gap);
}

void draw_waterfall_step(const ScorePage& page, const OpenedRow& row, const Rect& rect) {
    Frame& frame = page.frame;
    const Theme& theme = frame.theme;
    const IdScope scope("opened");
    const Opened text = opened(page, row);
    const TextPlace place = text_place(page, text, rect.width);
    fill_rect(frame, rect, theme.surface_sunken, metric::radius_lg);
    draw_mark(frame, rect, row);
    Point at{rect.x + padding_x + mark_size + gap, rect.y + padding_y};
    at.y += draw_text_wrapped(frame, at, place.width, 2, text.title, style::body_medium, theme.text_primary);
    std::string all = text.title;
    for (const std::string& line : text.lines) {
        at.y += line_gap;
        at.y += draw_text_wrapped(frame, at, place.width, lines_max, line, style::cell, theme.text_secondary);
        all.append(". ").append(line);
    }
    note(frame, "sum", Role::text, all, rect);
    if (!text.edit) return;
    const std::string_view edit = frame.word(*text.edit);
    const float width = button_width(frame, edit, {.icon = Icon::pencil});
    const float y = place.button_beside ? rect.y + (rect.height - metric::control_md) / 2
                                        : rect.bottom() - padding_y - metric::control_md;
    const float x = place.button_beside ? rect.right() - padding_x - width : at.x;
    if (button(frame, "edit", {x, y, width, metric::control_md}, edit, {.icon = Icon::pencil}))
        edit_on_map(frame,
                    row.card ? Selection(CardsSelected{{row.card->id}}) : Selection(StageSelected{page.stage().id}));
}

}  // namespace journey::ui
