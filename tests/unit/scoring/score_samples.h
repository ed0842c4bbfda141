// Random stages, touchpoints and maps for the tests of scoring.
#pragma once

#include "scoring/score.h"
#include "unit/random.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace journey::test {

inline Card touchpoint(std::string id, Effect effect, double reach, double strength, Message message = Message::none) {
    Card card;
    card.id.value = std::move(id);
    card.touch.effect = effect;
    card.touch.reach = reach;
    card.touch.strength = strength;
    card.touch.message = message;
    return card;
}

/// A share with the ends 0 and 1 now and then.
inline double random_share(Random& random) {
    if (random.chance(0.1)) return random.chance(0.5) ? 0 : 1;
    return random.unit();
}

inline Message random_message(Random& random) {
    constexpr std::size_t messages = 16;
    return static_cast<Message>(random.below(messages));
}

inline Card random_touchpoint(Random& random, std::size_t number) {
    Card card = touchpoint("t" + std::to_string(random.below(1000)) + "-" + std::to_string(number),
                           random.one_of({Effect::pull, Effect::neutral, Effect::push}), random_share(random),
                           random_share(random), random_message(random));
    card.touch.nature = random.one_of({Nature::fact, Nature::experience, Nature::both});
    card.evidence = random.one_of({Evidence::guess, Evidence::heard, Evidence::survey, Evidence::measured});
    if (random.chance(0.5)) card.sample = random.between(0, 500);
    return card;
}

inline std::vector<Card> random_touchpoints(Random& random, std::size_t most = 8) {
    std::vector<Card> cards;
    for (std::size_t count = random.below(most + 1); count > 0; --count)
        cards.push_back(random_touchpoint(random, count));
    return cards;
}

inline Stage stage_with(double unaided) {
    Stage stage;
    stage.id.value = "stage";
    stage.unaided = unaided;
    return stage;
}

inline double random_unaided(Random& random) {
    return random.chance(0.1) ? random.one_of({0.01, 0.99}) : random.between(0.01, 0.99);
}
inline double random_readiness(Random& random) { return random.chance(0.1) ? 130 : random.between(0, 110); }

inline StageScore score_of(const Stage& stage, double readiness, const std::vector<Card>& cards) {
    std::vector<const Card*> pointers;
    for (const Card& card : cards) pointers.push_back(&card);
    return score_stage(stage, readiness, pointers);
}

inline void shuffle(Random& random, std::vector<Card>& cards) {
    for (std::size_t i = cards.size(); i > 1; --i) std::swap(cards[i - 1], cards[random.below(i)]);
}

inline Lane touchpoint_lane(std::string id = "tp") {
    Lane lane;
    lane.id.value = std::move(id);
    lane.kind = LaneKind::touchpoints;
    return lane;
}

inline void add_stage(Map& map, std::string id, std::optional<double> readiness, bool after = false) {
    Stage stage;
    stage.id.value = std::move(id);
    stage.readiness = readiness;
    stage.after = after;
    map.stages.emplace_back(std::move(stage));
}

inline void add_touchpoint(Map& map, const std::string& stage, Card card) {
    card.stage.value = stage;
    card.lane = map.lanes.front().id;
    map.cards.emplace_back(std::move(card));
}

/// 1–8 stages of rising readiness, some without one, some after the purchase; touchpoints and other cards.
inline Map random_map_to_score(Random& random, std::size_t cards) {
    Map map;
    map.lanes = {touchpoint_lane("tp"), touchpoint_lane("tp2"), Lane{}};
    map.lanes[2].id.value = "text";
    const std::size_t stages = 1 + random.below(8);
    double readiness = random.between(0, 20);
    for (std::size_t i = 0; i < stages; ++i) {
        readiness = std::min(110.0, readiness + random.between(0, 25));
        const bool after = i + 1 == stages && random.chance(0.5);
        add_stage(map, "s" + std::to_string(i), random.chance(0.8) ? std::optional(readiness) : std::nullopt, after);
    }
    for (std::size_t i = 0; i < cards; ++i) {
        Card card = random_touchpoint(random, i);
        card.lane = map.lanes[random.below(3)].id;
        card.stage = map.stages[random.below(stages)]->id;
        map.cards.emplace_back(std::move(card));
    }
    return map;
}

}  // namespace journey::test
