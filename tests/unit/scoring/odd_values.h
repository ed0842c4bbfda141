// Maps that say what no map should say: not a number, beyond every number, below 0. Must not know: what comes of it.
#pragma once

#include "unit/scoring/journey_samples.h"

#include <limits>

namespace journey::test {

inline double odd_number(Random& random) {
    using Limits = std::numeric_limits<double>;
    return random.one_of({0.0, 1.0, -1.0, 0.5, 1e300, -1e300, 1e-300, -1e-300, 1e17, 1 - 1e-16, Limits::max(),
                          Limits::lowest(), Limits::min(), Limits::denorm_min(), Limits::quiet_NaN(),
                          Limits::infinity(), -Limits::infinity()});
}

/// Puts an odd number there, now and then.
template <class Number>
void make_odd(Random& random, Number& number) {
    if (random.chance(0.3)) number = odd_number(random);
}

inline BuyerValue odd_value(Random& random) {
    BuyerValue value;
    value.order = random.between(1, 1000);
    value.entrants_per_year = random.between(1, 1000);
    make_odd(random, value.order);
    make_odd(random, value.orders);
    make_odd(random, value.margin);
    make_odd(random, value.entrants_per_year);
    return value;
}

/// A random journey in which about a third of all numbers are odd.
inline Map odd_journey(Random& random) {
    Map map = random_journey(random);
    for (auto& box : map.stages) {
        Stage stage = *box;
        make_odd(random, stage.unaided);
        make_odd(random, stage.readiness);
        make_odd(random, stage.goal);
        if (random.chance(0.3)) stage.measured = Measured{odd_number(random), odd_number(random), {}, {}, {}, {}};
        box = stage;
    }
    for (auto& box : map.cards) {
        Card card = *box;
        make_odd(random, card.touch.reach);
        make_odd(random, card.touch.strength);
        make_odd(random, card.touch.cost);
        make_odd(random, card.sample);
        box = card;
    }
    for (Path& path : map.paths) make_odd(random, path.share);
    make_odd(random, map.calibration);
    make_odd(random, map.buyers_per_thousand);
    if (random.chance(0.7)) map.value = odd_value(random);
    return map;
}

}  // namespace journey::test
