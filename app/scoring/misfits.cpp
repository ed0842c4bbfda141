#include "scoring/misfits.h"

#include <algorithm>

namespace journey {

bool Misfits::has(const CardId& card) const {
    return std::ranges::binary_search(cards, card.value, {},
                                      [](const CardId& id) -> const std::string& { return id.value; });
}

bool misses_stage(const Misfits& misfits, const Card& card) {
    const Open<Message>& message = card.touch.message;
    return (!message.is_known() || message.value != Message::none) && misfits.has(card.id);
}

Misfits misfits_of(const Map& map, const MapScore& score, const Journey& journey) {
    Misfits result;
    result.stages.resize(map.stages.size());
    std::vector<CardId> set_aside;
    const auto add = [&](const CardId& card, std::size_t stage) {
        if (std::ranges::find(set_aside, card) != set_aside.end()) return;
        result.cards.push_back(card);
        result.stages[stage] = true;
    };
    for (const Finding& finding : journey.findings)
        if (finding.kind == FindingKind::mismatch && finding.is_set_aside) set_aside.push_back(finding.card);
    for (const Finding& finding : journey.findings)
        if (finding.kind == FindingKind::mismatch && is_worth_showing(finding)) add(finding.card, finding.position);
    for (std::size_t stage = 0; stage < score.stages.size(); ++stage)
        for (const Contribution& part : score.stages[stage].contributions)
            if (part.fit < fits_from) add(part.card, stage);
    std::ranges::sort(result.cards, {}, &CardId::value);
    return result;
}

}  // namespace journey
