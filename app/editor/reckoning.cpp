#include "editor/reckoning.h"

#include "format/finding_words.h"
#include "scoring/constants.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <span>

namespace journey {
namespace {

constexpr double per_cent = 100;

/// A share as percent, below ten with a tenth: "3,9 %".
std::string share_text(Language language, double share) {
    constexpr double tenths_below = 10;
    const double value = share * per_cent;
    if (value >= tenths_below) return percent_text(language, share);
    return number_text(language, value, 1) + (language == Language::danish ? "\u00a0%" : "%");
}

/// The stages before the purchase, in their order.
std::vector<const StageFlow*> before_purchase(const JourneyFlow& flow) {
    std::vector<const StageFlow*> stages;
    for (const StageFlow& stage : flow.stages)
        if (!stage.after) stages.push_back(&stage);
    return stages;
}

Reckoned reckoned(Language language, Word figure, std::initializer_list<std::string_view> values) {
    return {figure, fill(language, figure, values)};
}

/// Of those who go on from a stage: the share that buys.
double next_buys(std::span<const StageFlow* const> stages, std::size_t at) {
    return at + 1 < stages.size() ? stages[at + 1]->buy_from_here : 1;
}

Reckoned index_words(Language language, const Document& document) {
    std::vector<double> scores;
    for (std::size_t i = 0; i < document.score.stages.size(); ++i)
        if (!document.journey.flow.stages[i].after) scores.push_back(document.score.stages[i].score);
    const auto [low, high] = std::ranges::minmax(scores);
    return reckoned(language, Word::reckon_index,
                    {number_text(language, *document.score.index, 0), number_text(language, low, 0),
                     number_text(language, high, 0)});
}

/// How many of 1,000 arrive at each stage; of a long journey its two ends.
std::string arrivals(Language language, std::span<const StageFlow* const> stages) {
    constexpr std::size_t most = 16, at_each_end = 6;
    std::string all;
    for (std::size_t i = 0; i < stages.size(); ++i) {
        if (stages.size() > most && i == at_each_end) all += ", …";
        if (stages.size() > most && i >= at_each_end && i < stages.size() - at_each_end) continue;
        if (!all.empty()) all += ", ";
        all += per_thousand_text(language, stages[i]->arrive);
    }
    return all;
}

Reckoned buy_here_words(Language language, const StageFlow& stage, double next) {
    constexpr double same = 1e-9;
    const bool has_paths = std::abs(stage.onward * next - stage.buy_from_here) > same;
    return reckoned(
        language, has_paths ? Word::reckon_buy_paths : Word::reckon_buy,
        {share_text(language, stage.onward), share_text(language, next), share_text(language, stage.buy_from_here)});
}

Reckoned need_words(Language language, std::span<const StageFlow* const> stages, std::size_t at) {
    double all = 0;
    for (std::size_t i = 0; i < stages.size(); ++i) all += stages[i]->lost * next_buys(stages, i);
    const double next = next_buys(stages, at);
    return reckoned(language, Word::reckon_need,
                    {per_thousand_text(language, stages[at]->lost), share_text(language, next),
                     per_thousand_text(language, stages[at]->lost * next), per_thousand_text(language, all),
                     share_text(language, stages[at]->need)});
}

/// `cost`: what the touchpoints of the stage cost, in the unit the team likes.
Reckoned effort_words(Language language, double cost, const StageFlow& stage) {
    if (!(stage.effort > 0)) return reckoned(language, Word::reckon_no_effort, {});
    return reckoned(language, Word::reckon_effort,
                    {number_text(language, cost, 1), number_text(language, cost / stage.effort, 1),
                     share_text(language, stage.effort)});
}

}  // namespace

std::vector<Reckoned> reckoning_of_map(Language language, const Document& document) {
    const JourneyFlow& flow = document.journey.flow;
    if (!flow.has_journey || !document.score.index) return {};
    const std::vector<const StageFlow*> stages = before_purchase(flow);
    return {
        index_words(language, document),
        reckoned(language, Word::reckon_buyers, {arrivals(language, stages), per_thousand_text(language, flow.buyers)}),
        reckoned(language, Word::reckon_misplaced_all, {share_text(language, flow.misplaced)})};
}

std::vector<Reckoned> reckoning_of_stage(Language language, const Document& document, std::size_t position) {
    const JourneyFlow& flow = document.journey.flow;
    if (!flow.has_journey || position >= flow.stages.size()) return {};
    const std::vector<const StageFlow*> stages = before_purchase(flow);
    const auto found = std::ranges::find(stages, &flow.stages[position]);
    if (found == stages.end() || !((*found)->arrive > 0)) return {};
    const auto at = static_cast<std::size_t>(found - stages.begin());
    const StageFlow& stage = **found;
    return {buy_here_words(language, stage, next_buys(stages, at)), need_words(language, stages, at),
            effort_words(language, document.journey.basis[position].cost, stage),
            reckoned(language, Word::reckon_misplaced,
                     {share_text(language, stage.effort), share_text(language, stage.need),
                      signed_text(language, (stage.effort - stage.need) * per_cent, 1)})};
}

std::string score_span_words(Language language, double score, double low, double high) {
    return fill(language, Word::reckon_span,
                {number_text(language, score, 0), number_text(language, low, 0), number_text(language, high, 0)});
}

ScoreSpan span_of(const StageScore& score) {
    const double width = scoring::band * score.sd;
    return {std::max(0.0, score.score - width), std::min(per_cent, score.score + width)};
}

std::string score_span_words(Language language, const StageScore& score) {
    const ScoreSpan span = span_of(score);
    return score_span_words(language, score.score, span.low, span.high);
}

}  // namespace journey
