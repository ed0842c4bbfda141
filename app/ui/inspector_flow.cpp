// The flow through the journey in the inspector: how many buy, how many arrive at a stage and are lost there, and what
// counted customers say of the map's judgement.
#include "format/finding_words.h"
#include "ui/inspector.h"

#include <cmath>

namespace journey::ui {
namespace {

constexpr double worth_showing = 1e-9;  // purchases beyond the buyers
constexpr double same_enough = 1;       // z below this: counts and map agree
constexpr double surprising = 2;        // z from here on: they do not

constexpr Label buyers_label{Word::flow_buyers, Word::flow_buyers_meaning};
constexpr Label purchases_label{Word::flow_purchases, Word::flow_purchases_meaning};
constexpr Label worth_label{Word::flow_worth, Word::flow_worth_meaning};
constexpr Label cost_label{Word::flow_cost, Word::flow_cost_meaning};
constexpr Label arrive_label{Word::flow_arrive, Word::flow_arrive_meaning};
constexpr Label lost_label{Word::flow_lost, Word::flow_lost_meaning};
constexpr Label pushed_label{Word::flow_pushed, Word::flow_pushed_meaning};
constexpr Label buy_label{Word::flow_buy_here, Word::flow_buy_here_meaning};

std::string of_thousand(Language language, double share) {
    return fill(language, Word::flow_of_thousand, {per_thousand_text(language, share)});
}

void calibration_part(Column& column, const Document& document) {
    const Map& map = document.map;
    if (!map.buyers_per_thousand) return;
    Frame& frame = column.frame;
    const std::string known = number_text(frame.language(), *map.buyers_per_thousand, 1);
    const bool found = map.calibration.has_value();
    sentence(column, "calibration",
             fill(frame.language(), found ? Word::flow_calibrated : Word::flow_not_calibrated, {known}),
             found ? Icon::info : Icon::triangle_alert, found ? frame.theme.text_secondary : frame.theme.push_text);
    if (button_row(column, "calibrate", Word::command_calibrate_again, Icon::gauge))
        frame.act(action::Run{CommandId::calibrate_again});
}

/// To how the figures are to be read, on the score page.
void limits_link(Column& column) {
    Frame& frame = column.frame;
    const DisabledScope enabled(frame, {});  // reading is always possible
    if (!button_row(column, "limits", Word::score_limits, Icon::info)) return;
    frame.state.score.seeks_limits = true;
    frame.act(action::GoTo{Page::score});
}

/// What the counts and the map say of each other (scoring.md 5.11).
Word agreement(double z) {
    if (std::abs(z) < same_enough) return Word::flow_counts_agree;
    const bool lower = z > 0;
    if (std::abs(z) < surprising) return lower ? Word::flow_counts_lower : Word::flow_counts_higher;
    return lower ? Word::flow_counts_much_lower : Word::flow_counts_much_higher;
}

}  // namespace

void buyers_part(Column& column, const Document& document) {
    const JourneyFlow& flow = document.journey.flow;
    if (!flow.has_journey) return;
    Frame& frame = column.frame;
    const Language language = frame.language();
    const auto money = [&](double amount) {
        return money_text(language, amount, document.map.value ? document.map.value->currency : std::string());
    };
    section(column, Word::flow_title);
    value_row(column, buyers_label,
              fill(language, Word::flow_buyers_span,
                   {per_thousand_text(language, flow.buyers), per_thousand_text(language, flow.low),
                    per_thousand_text(language, flow.high)}));
    if (flow.purchases - flow.buyers > worth_showing)
        value_row(column, purchases_label, per_thousand_text(language, flow.purchases));
    if (flow.buyer_worth) {
        value_row(column, worth_label, money(*flow.buyer_worth));
        value_row(column, cost_label, money(*flow.buyer_worth));
    }
    const auto& wins = document.journey.wins;
    if (!wins.empty() && wins.front().money)
        sentence(column, "best win",
                 fill(language, Word::flow_best_win,
                      {win_title(language, document.map, wins.front()), money(*wins.front().money)}),
                 Icon::lightbulb, frame.theme.text_secondary);
    calibration_part(column, document);
}

void stage_flow_part(Column& column, const Document& document, std::size_t position) {
    const JourneyFlow& flow = document.journey.flow;
    if (!flow.has_journey || position >= flow.stages.size()) return;
    const StageFlow& stage = flow.stages[position];
    const Language language = column.frame.language();
    section(column, Word::flow_stage_title);
    value_row(column, arrive_label, of_thousand(language, stage.arrive));
    const auto lost = drop_off(stage);
    if (!lost) return;
    const Word word = stage.source == FlowSource::goal      ? Word::flow_lost_goal
                      : stage.source == FlowSource::counted ? Word::flow_lost_measured
                                                            : Word::flow_lost_estimate;
    value_row(column, lost_label,
              fill(language, word, {percent_text(language, *lost), per_thousand_text(language, stage.lost)}));
    value_row(column, pushed_label, of_thousand(language, stage.pushed_away));
    value_row(column, buy_label, fill(language, Word::flow_estimate, {percent_text(language, stage.buy_from_here)}));
    limits_link(column);
}

void measured_flow_part(Column& column, const MeasuredFlow& measured) {
    Frame& frame = column.frame;
    const Language language = frame.language();
    sentence(column, "posterior",
             fill(language, Word::flow_posterior,
                  {percent_text(language, measured.mean), percent_text(language, measured.low),
                   percent_text(language, measured.high), percent_text(language, measured.map_weight)}),
             Icon::info, frame.theme.text_secondary);
    const bool surprises = std::abs(measured.z) >= surprising;
    sentence(column, "agreement", frame.word(agreement(measured.z)), surprises ? Icon::triangle_alert : Icon::check,
             surprises ? frame.theme.push_text : frame.theme.text_secondary);
}

}  // namespace journey::ui
