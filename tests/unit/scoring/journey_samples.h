// Random journeys with paths, counts and goals for the tests of the flow.
#pragma once

#include "scoring/journey.h"
#include "unit/scoring/score_samples.h"
#include "unit/support/random_cases.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace journey::test {

inline void add_path(Map& map, std::string from, std::string to, double share) {
    Path path;
    path.id.value = "p" + std::to_string(map.paths.size());
    path.from.value = std::move(from);
    path.to.value = std::move(to);
    path.share = share;
    map.paths.push_back(std::move(path));
}

inline void add_random_paths(Random& random, Map& map) {
    for (std::size_t count = random.below(7); count > 0; --count) {
        const auto any = [&] {
            return random.chance(0.2) ? std::string() : map.stages[random.below(map.stages.size())]->id.value;
        };
        add_path(map, any(), any(), random.unit() * 0.6);
    }
}

inline void add_random_counts(Random& random, Map& map) {
    for (auto& box : map.stages) {
        Stage stage = *box;
        if (random.chance(0.4)) {
            stage.measured = Measured{};
            stage.measured->arrived = random.between(0, 200);
            stage.measured->moved_on = stage.measured->arrived * random.unit();
        }
        if (random.chance(0.3)) stage.goal = random.unit();
        box = stage;
    }
    if (random.chance(0.3)) map.state = MapState::target;
}

/// Leaves the stages to the map's own judgement.
inline void remove_counts(Map& map) {
    for (auto& box : map.stages) {
        Stage stage = *box;
        stage.measured.reset();
        stage.goal.reset();
        box = stage;
    }
}

/// A map to score, now and then with paths, counts and goals.
inline Map random_journey(Random& random) {
    Map map = random_map_to_score(random, random.below(15));
    if (random.chance(0.7)) add_random_paths(random, map);
    if (random.chance(0.5)) add_random_counts(random, map);
    if (random.chance(0.2)) map.buyers_per_thousand = random.between(1, 900);
    return map;
}

inline JourneyFlow flow_of(const Map& map, std::optional<double> gamma = {}) {
    return journey_flow(map, score_map(map), {.gamma = gamma});
}
inline Journey journey_of(const Map& map, std::optional<double> gamma = {}) {
    return analyse(map, score_map(map), {.gamma = gamma});
}

/// Calls `check(random, map)` with random journeys until so many were kept.
template <class Check>
void for_random_journeys(std::uint64_t seed, int wanted, Check check) {
    for_random_cases(seed, wanted, [&](Random& random) { return check(random, random_journey(random)); });
}

}  // namespace journey::test
