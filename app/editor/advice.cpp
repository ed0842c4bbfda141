#include "editor/advice.h"

#include "format/typed_value.h"
#include "model/lookup.h"
#include "scoring/score.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace journey {
namespace {

constexpr double low_fit = 0.3;
constexpr std::size_t held_most = 4;

/// What one may be tempted to say before the purchase; the rest belongs after it.
constexpr std::array before_purchase{Message::be_known, Message::expertise, Message::follow, Message::compare,
                                     Message::proof,    Message::answer,    Message::offer,  Message::retargeting,
                                     Message::buy_now,  Message::practical};

void find_stage_of(const Document& document, double readiness, Advice& advice) {
    const std::vector<double> all = effective_readiness(document.map);
    double nearest = 0;
    for (std::size_t i = 0; i < document.map.stages.size(); ++i) {
        const Stage& stage = *document.map.stages[i];
        const double distance = std::abs(all[i] - readiness);
        if (stage.after || (advice.stage && distance >= nearest)) continue;
        advice.stage = &stage;
        advice.readiness = all[i];
        nearest = distance;
    }
}

void gather_cards(const Map& map, Advice& advice) {
    for (const Box<Card>& card : map.cards) {
        if (card->stage != advice.stage->id) continue;
        const LaneKind kind = kind_of_lane(map, card->lane);
        if (kind == LaneKind::touchpoints) advice.touchpoints.push_back(&*card);
        if (kind == LaneKind::questions && !card->text.empty()) advice.questions.push_back(&*card);
    }
}

/// Absent: it fits well enough now.
std::optional<HeldMessage> held(Message message, const ReadinessEstimate& estimate) {
    constexpr double some_steps = 20;
    const double fit = expected_fit(message, estimate.posterior);
    if (fit >= low_fit) return std::nullopt;
    const bool later =
        message_fit(message, estimate.mode + some_steps) > message_fit(message, estimate.mode - some_steps);
    return HeldMessage{message, fit, later};
}

void gather_held_cards(const ReadinessEstimate& estimate, Advice& advice) {
    for (const Card* card : advice.touchpoints) {
        const Open<Message>& message = card->touch.message;
        const bool says_something = message.is_known() && message.value != Message::none;
        if (!says_something || card->touch.effect.value == Effect::push) continue;
        if (const auto reason = held(message.value, estimate)) advice.held_cards.push_back({card, *reason});
    }
}

void gather_messages(const ReadinessEstimate& estimate, Advice& advice) {
    for (const Message message : before_purchase) {
        const bool is_said = std::ranges::any_of(advice.held_cards,
                                                 [&](const HeldCard& said) { return said.message.message == message; });
        const auto reason = is_said ? std::nullopt : held(message, estimate);
        if (reason) advice.held.push_back(*reason);
    }
    std::ranges::sort(advice.held, {}, &HeldMessage::fit);
    if (advice.held.size() > held_most) advice.held.resize(held_most);
}

}  // namespace

Advice advice_for(const Document& document, const ReadinessEstimate& estimate) {
    constexpr double first_contact = 80, last_contact = 90;
    Advice advice;
    find_stage_of(document, estimate.mode, advice);
    if (advice.stage) {
        advice.needs = typed_lines(advice.stage->need);
        gather_cards(document.map, advice);
        gather_held_cards(estimate, advice);
    }
    gather_messages(estimate, advice);
    advice.weighs_facts_and_feelings = estimate.mode >= first_contact && estimate.mode <= last_contact;
    return advice;
}

}  // namespace journey
