// Maps and a ruler for the tests of layout.
#pragma once

#include "layout/board.h"
#include "unit/random.h"

#include <string>

namespace journey::test {

/// Every code point is half as wide as the text is high: 6 px at size 12. Counts its calls.
inline TextMeasure half_em(int* calls = nullptr) {
    return {[calls](std::string_view text, Weight, float size_px) {
        if (calls != nullptr) ++*calls;
        float width = 0;
        for (const char byte : text)
            if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) width += size_px / 2;
        return width;
    }};
}

inline Stage stage_of(std::size_t number, std::string phase = {}) {
    Stage stage;
    stage.id.value = "s" + std::to_string(number);
    stage.phase.value = std::move(phase);
    return stage;
}

inline Lane lane_of(std::size_t number, LaneKind kind) {
    Lane lane;
    lane.id.value = "l" + std::to_string(number);
    lane.kind = kind;
    return lane;
}

inline Card card_in(const Map& map, std::size_t lane, std::size_t stage, std::string text) {
    Card card;
    card.id.value = "c" + std::to_string(map.cards.size());
    card.stage = map.stages[stage]->id;
    card.lane = map.lanes[lane].id;
    card.text = std::move(text);
    return card;
}

/// Three stages; lanes: touchpoints, does, feels, owner.
inline Map small_map() {
    Map map;
    for (std::size_t i = 0; i < 3; ++i) map.stages.emplace_back(stage_of(i));
    map.lanes = {lane_of(0, LaneKind::touchpoints), lane_of(1, LaneKind::does), lane_of(2, LaneKind::feels),
                 lane_of(3, LaneKind::owner)};
    return map;
}

inline std::string random_text(Random& random) {
    std::string text;
    for (std::size_t word = random.below(14); word > 0; --word) {
        for (std::size_t letter = random.below(12); letter > 0; --letter)
            text += random.one_of({"a", "e", "n", "r", "æ", "ø", "-", "–", "\u00AD", "k"});
        text += random.one_of({" ", " ", " ", "  ", "\n"});
    }
    return text;
}

inline Card random_card(Random& random, const Map& map, std::size_t number) {
    Card card = card_in(map, random.below(map.lanes.size()), random.below(map.stages.size()), random_text(random));
    card.id.value = "r" + std::to_string(number);
    card.emotion = random.between(-2, 2);
    return card;
}

inline Map random_map(Random& random, std::size_t cards) {
    Map map;
    const std::size_t stages = 1 + random.below(9);
    for (std::size_t i = 0; i < stages; ++i) map.stages.emplace_back(stage_of(i, random.one_of({"", "p1", "p2"})));
    const std::size_t lanes = 1 + random.below(8);
    for (std::size_t i = 0; i < lanes; ++i)
        map.lanes.push_back(lane_of(i, random.one_of({LaneKind::touchpoints, LaneKind::does, LaneKind::feels,
                                                      LaneKind::owner, LaneKind::metrics, LaneKind::custom})));
    for (std::size_t i = 0; i < cards; ++i) map.cards.emplace_back(random_card(random, map, i));
    return map;
}

}  // namespace journey::test
