// Effective readiness of the stages (scoring.md, Names and 5.1).
#include "scoring/constants.h"
#include "scoring/score.h"

#include <algorithm>
#include <cmath>

namespace journey {
namespace {

/// A stage before the purchase that says its readiness, by its place among the stages before the purchase.
struct Known {
    std::size_t place = 0;
    double readiness = 0;
};

std::vector<std::size_t> before_the_purchase(const Map& map) {
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < map.stages.size(); ++i)
        if (!map.stages[i]->after) result.push_back(i);
    return result;
}

std::vector<Known> known_readiness(const Map& map, const std::vector<std::size_t>& stages) {
    std::vector<Known> known;
    for (std::size_t place = 0; place < stages.size(); ++place) {
        const std::optional<double>& own = map.stages[stages[place]]->readiness;
        if (own && !std::isnan(*own))
            known.push_back({place, std::clamp(*own, scoring::readiness_first, scoring::readiness_last)});
    }
    if (known.empty() || known.front().place != 0) known.insert(known.begin(), {0, scoring::readiness_first});
    if (known.back().place + 1 < stages.size()) known.push_back({stages.size() - 1, scoring::readiness_last});
    return known;
}

}  // namespace

std::vector<double> effective_readiness(const Map& map) {
    std::vector<double> result(map.stages.size(), scoring::readiness_after);
    const std::vector<std::size_t> stages = before_the_purchase(map);
    if (stages.empty()) return result;
    const std::vector<Known> known = known_readiness(map, stages);
    std::size_t next = 0;
    for (std::size_t place = 0; place < stages.size(); ++place) {
        while (known[next].place < place) ++next;
        const Known& right = known[next];
        double& readiness = result[stages[place]];
        readiness = right.readiness;
        if (right.place == place) continue;
        const Known& left = known[next - 1];
        const double part = static_cast<double>(place - left.place) / static_cast<double>(right.place - left.place);
        readiness = left.readiness + (right.readiness - left.readiness) * part;
    }
    return result;
}

}  // namespace journey
