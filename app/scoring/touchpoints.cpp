#include "scoring/touchpoints.h"

#include <algorithm>

namespace journey::scoring {
namespace {

// Up to this many ids, comparing with each is quicker than hashing.
constexpr std::size_t few = 4;

/// Finds which of the wanted stages a card belongs to.
class WantedStages {
public:
    WantedStages(const Map& map, const std::vector<std::size_t>& stages) {
        for (const std::size_t stage : stages) m_ids.push_back(map.stages[stage]->id.value);
        if (m_ids.size() <= few) return;
        for (std::size_t i = 0; i < m_ids.size(); ++i) m_index.emplace(m_ids[i], i);
    }

    /// Place among the wanted ones, or their number when it is not wanted.
    [[nodiscard]] std::size_t find(std::string_view id) const {
        if (m_ids.size() <= few) return static_cast<std::size_t>(std::ranges::find(m_ids, id) - m_ids.begin());
        const auto found = m_index.find(id);
        return found == m_index.end() ? m_ids.size() : found->second;
    }

private:
    std::vector<std::string_view> m_ids;
    std::unordered_map<std::string_view, std::size_t> m_index;
};

}  // namespace

std::vector<LaneId> touchpoint_lanes(const Map& map) {
    std::vector<LaneId> lanes;
    for (const Lane& lane : map.lanes)
        if (lane.kind.is_known() && lane.kind.value == LaneKind::touchpoints) lanes.push_back(lane.id);
    return lanes;
}

bool is_in(const Card& card, const std::vector<LaneId>& lanes) {
    return std::ranges::find(lanes, card.lane) != lanes.end();
}

std::unordered_map<std::string_view, std::size_t> stage_positions(const Map& map) {
    std::unordered_map<std::string_view, std::size_t> positions;
    positions.reserve(map.stages.size());
    for (std::size_t i = 0; i < map.stages.size(); ++i) positions.emplace(map.stages[i]->id.value, i);
    return positions;
}

std::vector<std::vector<const Card*>> touchpoints_of(const Map& map, const std::vector<std::size_t>& stages) {
    std::vector<std::vector<const Card*>> result(stages.size());
    const WantedStages wanted(map, stages);
    const std::vector<LaneId> lanes = touchpoint_lanes(map);
    for (const auto& card : map.cards) {
        const std::size_t place = wanted.find(card->stage.value);
        if (place < stages.size() && is_in(*card, lanes)) result[place].push_back(card.address());
    }
    return result;
}

}  // namespace journey::scoring
