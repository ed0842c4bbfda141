// Random edits of a map, such as those after which it is scored anew. Must not know: what is computed of it.
#pragma once

#include "unit/scoring/score_samples.h"

namespace journey::test {

inline void change_card(Random& random, Map& map) {
    if (map.cards.empty()) return;
    Box<Card>& box = map.cards[random.below(map.cards.size())];
    Card card = *box;
    switch (random.below(4)) {
    case 0: card.touch.reach = random_share(random); break;
    case 1: card.stage = map.stages[random.below(map.stages.size())]->id; break;
    case 2: card.lane = map.lanes[random.below(map.lanes.size())].id; break;
    default: card.text += "!"; break;
    }
    box = card;
}

inline void change_order(Random& random, Map& map) {
    if (map.cards.empty()) return;
    const Box<Card> card = map.cards[random.below(map.cards.size())];
    std::erase_if(map.cards, [&](const Box<Card>& other) { return other.same_box(card); });
    map.cards.insert(map.cards.begin() + static_cast<std::ptrdiff_t>(random.below(map.cards.size() + 1)), card);
}

inline void change_stage(Random& random, Map& map) {
    Box<Stage>& box = map.stages[random.below(map.stages.size())];
    Stage stage = *box;
    switch (random.below(4)) {
    case 0: stage.readiness = random.between(0, 110); break;
    case 1: stage.readiness.reset(); break;
    case 2: stage.after = !stage.after; break;
    default: stage.unaided = random_unaided(random); break;
    }
    box = stage;
}

inline void change_structure(Random& random, Map& map, std::size_t number) {
    switch (random.below(4)) {
    case 0: add_stage(map, "n" + std::to_string(number), random.between(0, 110)); break;
    case 1: std::swap(map.stages.front(), map.stages[random.below(map.stages.size())]); break;
    case 2: map.lanes[2].kind = random.one_of({LaneKind::touchpoints, LaneKind::custom}); break;
    default:
        if (map.stages.size() < 2) return;
        std::erase_if(map.cards, [&](const Box<Card>& card) { return card->stage == map.stages.back()->id; });
        map.stages.pop_back();
        break;
    }
}

inline void edit(Random& random, Map& map, std::size_t number) {
    switch (random.below(7)) {
    case 0: add_touchpoint(map, map.stages.front()->id.value, random_touchpoint(random, 1000 + number)); break;
    case 1:
        if (!map.cards.empty())
            map.cards.erase(map.cards.begin() + static_cast<std::ptrdiff_t>(random.below(map.cards.size())));
        break;
    case 2: change_order(random, map); break;
    case 3: change_stage(random, map); break;
    case 4: change_structure(random, map, number); break;
    default: change_card(random, map); break;
    }
}

}  // namespace journey::test
