// What a customer needs now and what to wait with, from the map's own stage (scoring.md 6.5). Must not know: how it is
// shown.
#pragma once

#include "editor/session.h"
#include "scoring/readiness_estimate.h"

#include <string>
#include <vector>

namespace journey {

/// A message that fits the customer badly now.
struct HeldMessage {
    Message message{};
    double fit = 0;          // 0–1, in the mean over where the customer may be
    bool too_early = false;  // it fits better later; else it came too late
};

/// A touchpoint of the stage that says something that fits the customer badly now.
struct HeldCard {
    const Card* card = nullptr;
    HeldMessage message;
};

struct Advice {
    const Stage* stage = nullptr;  // the most likely one; null: the map has none. Points into the map
    double readiness = 0;          // effective, of that stage
    std::vector<std::string> needs;  // lines of the stage's need
    std::vector<const Card*> questions;
    std::vector<const Card*> touchpoints;
    std::vector<HeldCard> held_cards;  // in the order of the map; those that push have a reason of their own
    std::vector<HeldMessage> held;  // worst fit first; without those of the cards
    bool weighs_facts_and_feelings = false;  // 80–90: facts decide, and chemistry where facts are equal
};

[[nodiscard]] Advice advice_for(const Document& document, const ReadinessEstimate& estimate);

}  // namespace journey
