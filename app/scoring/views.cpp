#include "scoring/views.h"

#include "model/lookup.h"
#include "scoring/touchpoints.h"

#include <algorithm>
#include <cmath>

namespace journey {
namespace {

bool is_met_online(const Touch& touch) {
    const Open<Place> place = place_of(touch);
    return (place.is_known() ? place.value : default_place(touch.channel)) == Place::online;
}

bool is_guess(const Card& card) { return !card.text.empty() && card.evidence.value == Evidence::guess; }

}  // namespace

Map map_for_persona(const Map& map, const PersonaId& persona) {
    Map part = map;
    std::erase_if(part.cards, [&](const Box<Card>& card) { return !counts_for(*card, persona); });
    return part;
}

bool is_overdue(const Card& card, std::string_view today) {
    return !card.review_by.empty() && !today.empty() && card.review_by < today;
}

EvidenceSummary evidence_of(const Map& map, std::string_view today) {
    EvidenceSummary summary;
    for (const Box<Card>& card : map.cards) {
        if (!card->text.empty()) ++summary.cards;
        if (is_guess(*card)) ++summary.guesses;
        if (is_overdue(*card, today)) ++summary.overdue;
    }
    return summary;
}

std::vector<CardId> cards_with(const Map& map, std::string_view today, EvidenceKind kind) {
    std::vector<CardId> ids;
    for (const Box<Card>& card : map.cards)
        if (kind == EvidenceKind::guess ? is_guess(*card) : is_overdue(*card, today)) ids.push_back(card->id);
    return ids;
}

Map map_online_only(const Map& map) {
    Map part = map;
    const std::vector<LaneId> lanes = scoring::touchpoint_lanes(map);
    std::erase_if(part.cards,
                  [&](const Box<Card>& card) { return scoring::is_in(*card, lanes) && !is_met_online(card->touch); });
    return part;
}

std::vector<double> opportunities(const MapScore& score, const JourneyFlow& flow) {
    constexpr double scale = 10;
    double most = 0;
    for (const StageFlow& stage : flow.stages) most = std::max(most, stage.need);
    std::vector<double> result(score.stages.size(), 0);
    for (std::size_t i = 0; i < result.size() && i < flow.stages.size(); ++i) {
        if (flow.stages[i].after) continue;
        const double importance = most > 0 ? scale * flow.stages[i].need / most : 0;
        const double satisfaction = score.stages[i].score / scale;
        result[i] = importance + std::max(importance - satisfaction, 0.0);
    }
    return result;
}

std::optional<double> peak_end(const MapScore& score) {
    if (score.stages.empty()) return std::nullopt;
    const auto felt = [](const StageScore& stage) { return stage.pull + stage.push; };
    double peak = 0;
    for (const StageScore& stage : score.stages)
        if (std::abs(felt(stage)) > std::abs(peak)) peak = felt(stage);
    return (peak + felt(score.stages.back())) / 2;
}

}  // namespace journey
