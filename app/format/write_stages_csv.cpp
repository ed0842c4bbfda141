#include "format/write_stages_csv.h"

#include "format/exact_number.h"
#include "format/write_scores.h"
#include "model/lookup.h"

#include <array>

namespace journey {
namespace {

/// A stage and what is known of it.
struct Row {
    const StageScore& score;
    const StageFlow& flow;
    double best_win = 0;  // points
};

struct Figure {
    Word heading;
    double (*value)(const Row& row);
    bool is_of_flow = false;  // after the purchase there is none
};
constexpr bool of_flow = true;
constexpr std::array figures{
    Figure{Word::glossary_score, [](const Row& row) { return row.score.score; }},
    Figure{Word::csv_sd, [](const Row& row) { return row.score.sd; }},
    Figure{Word::csv_base, [](const Row& row) { return row.score.base; }},
    Figure{Word::csv_pull, [](const Row& row) { return row.score.pull; }},
    Figure{Word::csv_push, [](const Row& row) { return row.score.push; }},
    Figure{Word::csv_coverage, [](const Row& row) { return row.score.coverage; }},
    Figure{Word::csv_pull_fact, [](const Row& row) { return row.score.pull_fact; }},
    Figure{Word::csv_pull_experience, [](const Row& row) { return row.score.pull_experience; }},
    Figure{Word::csv_arrive, [](const Row& row) { return row.flow.arrive; }},
    Figure{Word::csv_lost, [](const Row& row) { return row.flow.lost; }, of_flow},
    Figure{Word::csv_pushed, [](const Row& row) { return row.flow.pushed_away; }, of_flow},
    Figure{Word::csv_onward, [](const Row& row) { return row.flow.onward; }, of_flow},
    Figure{Word::csv_buy, [](const Row& row) { return row.flow.buy_from_here; }, of_flow},
    Figure{Word::csv_need, [](const Row& row) { return row.flow.need; }, of_flow},
    Figure{Word::csv_effort, [](const Row& row) { return row.flow.effort; }, of_flow},
    Figure{Word::csv_win, [](const Row& row) { return row.best_win; }, of_flow}};

constexpr std::array plain_headings{Word::csv_number, Word::table_stage, Word::inspect_phase, Word::inspect_readiness,
                                    Word::inspect_need};

void add_figures(std::vector<std::string>& row, const ToldMap& told, const StageId& id, char decimal) {
    const StageScore* score = find_score(told.score, id);
    const StageFlow* flow = find_flow(told.journey.flow, id);
    if (!score || !flow) return;
    const Win* win = best_win(told.journey.wins, id);
    const Row known{*score, *flow, win ? win->points : 0};
    for (const Figure& figure : figures) {
        const bool is_known = !figure.is_of_flow || !flow->after;
        row.push_back(is_known ? exact_number(as_everywhere(figure.value(known)), decimal) : std::string());
    }
}

}  // namespace

std::string write_stages_csv(const ToldMap& told, const CsvStyle& style) {
    const char decimal = decimal_of(style.separator);
    const bool with_figures = told.figures == Figures::told;
    Table table(1);
    for (const Word heading : plain_headings) table.front().emplace_back(text_of(told.language, heading));
    for (const Figure& figure : figures)
        if (with_figures) table.front().emplace_back(text_of(told.language, figure.heading));
    for (std::size_t i = 0; i < told.map.stages.size(); ++i) {
        const Stage& stage = *told.map.stages[i];
        const Phase* phase = find_phase(told.map, stage.phase);
        auto& row = table.emplace_back();
        row.push_back(std::to_string(i + 1));
        row.push_back(stage.name);
        row.push_back(phase ? phase->name : std::string());
        row.push_back(stage.after       ? std::string(text_of(told.language, Word::board_after))
                      : stage.readiness ? exact_number(*stage.readiness, decimal)
                                        : std::string());
        row.push_back(stage.need);
        if (with_figures) add_figures(row, told, stage.id, decimal);
    }
    return write_csv(table, style);
}

}  // namespace journey
