#include "ui/score_steps.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace journey::ui {
namespace {

/// Gains before what adds nothing, before losses; larger gains first, larger losses last.
bool comes_before(const ScoreStep& a, const ScoreStep& b) {
    if (a.points != b.points) return a.points > b.points;
    return a.card < b.card;
}

}  // namespace

std::string with_tenth(Language language, std::string text) {
    const std::string_view separator = language == Language::danish ? "," : ".";
    if (text.find(separator) == std::string::npos) text.append(separator).append("0");
    return text;
}

std::string tenths_text(Language language, Tenths tenths) {
    return with_tenth(language, number_text(language, tenths / tenths_per_point, 1));
}

std::string signed_tenths_text(Language language, Tenths tenths) {
    return with_tenth(language, signed_text(language, tenths / tenths_per_point, 1));
}

std::vector<int> rounded_to_sum(const std::vector<double>& values) {
    std::vector<int> rounded;
    std::vector<std::size_t> order(values.size());
    for (const double value : values) rounded.push_back(static_cast<int>(std::floor(value)));
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto remainder = [&](std::size_t i) { return values[i] - std::floor(values[i]); };
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        return remainder(a) != remainder(b) ? remainder(a) > remainder(b) : a < b;
    });
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    int missing = static_cast<int>(std::lround(sum)) - std::accumulate(rounded.begin(), rounded.end(), 0);
    for (const std::size_t i : order) {
        if (missing <= 0) break;
        ++rounded[i];
        --missing;
    }
    return rounded;
}

ScoreSteps score_steps(const StageScore& score) {
    std::vector<double> values{score.base * tenths_per_point};
    for (const Contribution& contribution : score.contributions)
        values.push_back(contribution.points * tenths_per_point);
    const std::vector<int> tenths = rounded_to_sum(values);

    ScoreSteps result;
    result.base = tenths.front();
    result.total = std::accumulate(tenths.begin(), tenths.end(), 0);
    for (std::size_t i = 0; i < score.contributions.size(); ++i) {
        const Contribution& contribution = score.contributions[i];
        const Tenths points = tenths[i + 1];
        (points > 0 ? result.pull : result.push) += points;
        result.steps.push_back({.card = contribution.card, .points = points, .fit = contribution.fit});
    }
    std::ranges::sort(result.steps, comes_before);
    Tenths run = result.base;
    for (ScoreStep& step : result.steps) {
        step.from = run;
        run = step.to();
    }
    return result;
}

const ScoreStep* find_step(const ScoreSteps& steps, const CardId& card) {
    const auto found = std::ranges::find(steps.steps, card, &ScoreStep::card);
    return found == steps.steps.end() ? nullptr : &*found;
}

}  // namespace journey::ui
