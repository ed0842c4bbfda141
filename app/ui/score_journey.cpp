// The journey in figures: per stage who arrives, who is lost and what is spent there; and how to read the figures.
#include "editor/story.h"
#include "ui/score_page.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <string>
#include <vector>

namespace journey::ui {
namespace {

constexpr float head_height = 62, header_least = 36, row_height = 40, phase_row_height = 30, gap_before_phases = 8;
constexpr float above_line = 6;  // of the header's texts
constexpr float hint_top = 36, name_share = 0.2F, name_min = 150, cell_gap = 8;
constexpr float limits_gap = 16;
constexpr float chip_width = 50, chip_height = 20;

struct Heading {
    std::string_view key;
    Label label;
};
constexpr std::array<Heading, 9> headings{{
    {"arrive", {Word::score_arrive, Word::score_arrive_meaning}},
    {"lost", {Word::score_lost, Word::score_lost_meaning}},
    {"pushed", {Word::score_pushed, Word::score_pushed_meaning}},
    {"onward", {Word::score_onward, Word::score_onward_meaning}},
    {"score", {Word::score_points, Word::score_points_meaning}},
    {"buys", {Word::score_buy_from_here, Word::score_buy_from_here_meaning}},
    {"need", {Word::score_need, Word::score_need_meaning}},
    {"effort", {Word::score_spent, Word::score_spent_meaning}},
    {"misplaced", {Word::score_misplaced, Word::score_misplaced_meaning}},
}};
constexpr std::size_t need_column = 6, effort_column = 7, misplaced_column = 8;
/// Readiness of the four phases as they are shown; they are cut at 45, 75 and 95 (scoring.md 8).
constexpr std::array<std::string_view, 4> phase_spans{"0–40", "50–70", "80–90", "100–110"};

/// A cell: its figure, and below it what is known of it.
struct Cell {
    std::string text;
    std::string below{};
};
using Cells = std::array<Cell, headings.size()>;

/// Where the columns are.
struct Grid {
    Rect card;
    [[nodiscard]] float name_width() const { return std::max(name_min, std::round(card.width * name_share)); }
    [[nodiscard]] Rect name(float y, float height) const { return {card.x + card_padding, y, name_width(), height}; }
    [[nodiscard]] Rect cell(std::size_t at, float y, float height) const {
        const float left = card.x + card_padding + name_width();
        const float width = (card.right() - card_padding - left) / static_cast<float>(headings.size());
        return {left + width * static_cast<float>(at) + cell_gap, y, width - cell_gap, height};
    }
};

std::string point_text(Language language, double share) {
    constexpr double per_cent = 100;
    return signed_text(language, std::round(share * per_cent), 0);
}

Cells cells_of(const ScorePage& page, std::size_t at) {
    const Language language = page.frame.language();
    const StageFlow& flow = page.document.journey.flow.stages[at];
    const StageScore& score = page.document.score.stages[at];
    Cells cells;
    cells[0].text = per_thousand_text(language, flow.arrive);
    cells[4].text = fill(language, Word::score_with_band,
                         {number_text(language, score.score, 0), number_text(language, score.sd, 0)});
    if (flow.after) return cells;
    cells[1].text = per_thousand_text(language, flow.lost);
    cells[2].text = per_thousand_text(language, flow.pushed_away);
    cells[3].text = percent_text(language, flow.onward);
    cells[3].below = page.frame.word(flow.source == FlowSource::goal ? Word::score_goal : Word::score_guess);
    if (flow.source == FlowSource::counted && flow.measured)
        cells[3].below =
            fill(language, Word::score_span,
                 {number_text(language, flow.measured->low * 100, 0), percent_text(language, flow.measured->high)});
    cells[5].text = percent_text(language, flow.buy_from_here);
    cells[need_column].text = percent_text(language, flow.need);
    cells[effort_column].text = percent_text(language, flow.effort);
    cells[misplaced_column].text = point_text(language, flow.effort - flow.need);
    return cells;
}

/// As tall as the names of the columns need.
float header_height_for(const Frame& frame, const Grid& grid) {
    constexpr int lines_max = 3;
    float tallest = 0;
    for (const Heading& heading : headings)
        tallest = std::max(tallest, wrapped_height(frame, grid.cell(0, 0, 0).width, lines_max,
                                                   frame.word(heading.label.name), style::caption));
    return std::max(header_least, tallest + above_line + 2);
}

void draw_header(Frame& frame, const Grid& grid, float y) {
    const Theme& theme = frame.theme;
    const float header_height = header_height_for(frame, grid);
    const MirrorGroup row(frame, "header", Role::row, {}, {grid.card.x, y, grid.card.width, header_height});
    const auto head = [&](std::string_view key, const Rect& place, const Label& label, Align align) {
        const std::string_view name = frame.word(label.name);
        const Response response = interactive(frame, key, place,
                                              {.role = Role::column_header,
                                               .name = std::string(name),
                                               .state = NodeState::none,
                                               .description = std::string(frame.word(label.meaning))});
        const Rect lines{place.x, place.y, place.width, place.height - above_line};
        if (align == Align::end)
            draw_caption_lines(frame, lines, name, theme.text_tertiary, align);
        else
            draw_text_cut(frame, {lines.x, lines.bottom() - style::caption.line_px}, lines.width, name, style::caption,
                          theme.text_tertiary);
        tooltip(frame, response, frame.word(label.meaning));
    };
    head("stage", grid.name(y, header_height), {Word::score_stage, Word::score_stage_meaning}, Align::start);
    for (std::size_t i = 0; i < headings.size(); ++i)
        head(headings[i].key, grid.cell(i, y, header_height), headings[i].label, Align::end);
    horizontal_line(frame, grid.card.x + card_padding, y + header_height - 1, grid.card.width - 2 * card_padding,
                    theme.border_subtle);
}

void draw_cells(Frame& frame, const Grid& grid, const Rect& row, std::span<const Cell> cells) {
    const Theme& theme = frame.theme;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Rect place = grid.cell(i, row.y, row.height);
        const Cell& cell = cells[i];
        std::string said = cell.text.empty() ? "–" : cell.text;
        if (!cell.below.empty()) said.append(", ").append(cell.below);
        const std::string_view meaning = frame.word(headings[i].label.meaning);
        const NodeState state = cell.text.empty() ? NodeState::none : NodeState::focusable;
        const Response response =
            interactive(frame, headings[i].key, place,
                        {.role = Role::cell, .name = said, .state = state, .description = std::string(meaning)});
        if (!cell.text.empty())
            explained(frame, response, place,
                      std::string(frame.word(headings[i].label.name)).append(": ").append(meaning));
        if (cell.below.empty()) {
            draw_text_in(frame, place, cell.text, style::cell, theme.text_primary, Align::end);
            continue;
        }
        const float top = row.y + (row.height - style::cell.line_px - style::caption.line_px) / 2;
        draw_text_in(frame, {place.x, top, place.width, style::cell.line_px}, cell.text, style::cell,
                     theme.text_primary, Align::end);
        // That a figure is an estimate is said above the table too: a long word for it gives way.
        if (width_of(frame, cell.below, style::caption) <= place.width + 1)
            draw_text_in(frame, {place.x, top + style::cell.line_px, place.width, style::caption.line_px}, cell.below,
                         style::caption, theme.text_tertiary, Align::end);
    }
}

void stage_row(const ScorePage& page, const Grid& grid, std::size_t at, float y) {
    Frame& frame = page.frame;
    const IdScope scope("row", page.map().stages[at]->id.value);
    const Rect row{grid.card.x + card_padding / 2, y, grid.card.width - card_padding, row_height};
    if (at == page.chosen) fill_rect(frame, row, frame.theme.surface_selected, metric::radius_lg);
    const MirrorGroup group(frame, "row", Role::row, {}, row);
    Rect name = grid.name(y, row_height);
    const std::string text = stage_name(frame.language(), page.map(), at);
    const Response response =
        interactive(frame, "name", name, {.role = Role::row_header, .name = text, .state = NodeState::none});
    const float chip = std::max(chip_width, stage_chip(page, at, {name.x, y + (row_height - chip_height) / 2}));
    name.x += chip + cell_gap;
    name.width -= chip + cell_gap;
    constexpr int lines = 2;
    const float height = wrapped_height(frame, name.width, lines, text, style::cell_medium);
    draw_text_wrapped(frame, {name.x, y + (row_height - height) / 2}, name.width, lines, text, style::cell_medium,
                      frame.theme.text_primary);
    draw_cells(frame, grid, row, cells_of(page, at));
    if (response.hovered) frame.out.cursor = Cursor::hand;
    tooltip(frame, response, text);
    if (response.pressed) page.choose(at);
}

void phase_row(const ScorePage& page, const Grid& grid, std::size_t at, float y) {
    Frame& frame = page.frame;
    const Language language = frame.language();
    const PhaseShare& phase = page.document.journey.flow.phases[at];
    const IdScope scope("phase", phase_spans[at]);
    const Rect row{grid.card.x, y, grid.card.width, phase_row_height};
    const MirrorGroup group(frame, "row", Role::row, {}, row);
    std::string span(phase_spans[at]);
    span += language == Language::danish ? "\u00a0%" : "%";
    const std::string name = fill(language, Word::score_phase_of, {span});
    note(frame, "name", Role::row_header, name, grid.name(y, phase_row_height));
    draw_text_in(frame, grid.name(y, phase_row_height), name, style::cell, frame.theme.text_secondary);
    Cells cells;
    cells[need_column].text = percent_text(language, phase.need);
    cells[effort_column].text = percent_text(language, phase.effort);
    cells[misplaced_column].text = point_text(language, phase.effort - phase.need);
    draw_cells(frame, grid, row, cells);
}

/// What the phases say together, beside them.
void misplaced_note(const ScorePage& page, const Grid& grid, float y) {
    Frame& frame = page.frame;
    const float left = grid.cell(0, y, 0).x;
    const float width = grid.cell(need_column, y, 0).x - left - card_padding;
    const std::string text = fill(frame.language(), Word::score_misplaced_all,
                                  {percent_text(frame.language(), page.document.journey.flow.misplaced)});
    draw_text_wrapped(frame, {left, y + 7}, width, 3, text, style::cell, frame.theme.text_secondary);
    explain(frame, "misplaced note", {left, y, width, phase_row_height}, text,
            frame.word(Word::score_misplaced_meaning));
}

/// The score of the whole journey with its band, at the end of the line of the title.
void draw_index(const ScorePage& page, const Rect& card) {
    Frame& frame = page.frame;
    constexpr float top = 16, title_gap = 24;
    const std::string words = index_words(frame.language(), page.document);
    if (words.empty()) return;
    const float left =
        card.x + card_padding + width_of(frame, frame.word(Word::score_journey), style::title) + title_gap;
    const float width = std::min(width_of(frame, words, style::cell_medium) + 1, card.right() - card_padding - left);
    const Rect place{card.right() - card_padding - width, card.y + top, width, style::cell_medium.line_px};
    draw_text_fitting(frame, place, words, style::cell_medium, frame.theme.text_primary);
    explain(frame, "index", place, words, frame.word(Word::inspect_index_meaning));
}

float rows_height(const ScorePage& page, const Grid& grid) {
    const float stages = row_height * static_cast<float>(page.map().stages.size());
    return header_height_for(page.frame, grid) + stages + gap_before_phases +
           phase_row_height * static_cast<float>(phase_spans.size());
}

}  // namespace

float journey_height(const ScorePage& page, float width) {
    return head_height + rows_height(page, Grid{{0, 0, width, 0}}) + limits_gap + limits_height(page, width) +
           card_padding;
}

void draw_journey(const ScorePage& page, const Rect& rect) {
    Frame& frame = page.frame;
    const IdScope scope("journey");
    card_title(frame, rect, Word::score_journey);
    draw_text_fitting(frame,
                      {rect.x + card_padding, rect.y + hint_top, rect.width - 2 * card_padding, style::cell.line_px},
                      frame.word(Word::score_journey_hint), style::cell, frame.theme.text_tertiary);
    draw_index(page, rect);
    const Grid grid{rect};
    const float top = rect.y + head_height;
    const float header_height = header_height_for(frame, grid);
    const float phases_top =
        top + header_height + row_height * static_cast<float>(page.map().stages.size()) + gap_before_phases;
    {
        const MirrorGroup table(frame, "table", Role::table, std::string(frame.word(Word::score_journey)),
                                {rect.x, top, rect.width, rows_height(page, grid)});
        draw_header(frame, grid, top);
        for (std::size_t i = 0; i < page.map().stages.size(); ++i)
            stage_row(page, grid, i, top + header_height + row_height * static_cast<float>(i));
        horizontal_line(frame, rect.x + card_padding, phases_top - gap_before_phases / 2, rect.width - 2 * card_padding,
                        frame.theme.border_subtle);
        for (std::size_t i = 0; i < phase_spans.size(); ++i)
            phase_row(page, grid, i, phases_top + phase_row_height * static_cast<float>(i));
    }
    misplaced_note(page, grid, phases_top);
    draw_limits(page, rect, top + rows_height(page, grid) + limits_gap);
}

}  // namespace journey::ui
