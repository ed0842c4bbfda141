// Which touchpoints each stage has. Must not know: what they are worth.
#pragma once

#include "model/map.h"

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace journey::scoring {

/// Ids of the lanes whose cards count: kind `touchpoints`.
[[nodiscard]] std::vector<LaneId> touchpoint_lanes(const Map& map);

/// Whether the card lies in one of the lanes.
[[nodiscard]] bool is_in(const Card& card, const std::vector<LaneId>& lanes);

/// Positions of the stages by id. Holds views into the map: it must not outlive it.
[[nodiscard]] std::unordered_map<std::string_view, std::size_t> stage_positions(const Map& map);

/// The touchpoints of the stages at these positions, in the order of the map; one list per position asked for.
[[nodiscard]] std::vector<std::vector<const Card*>> touchpoints_of(const Map& map,
                                                                   const std::vector<std::size_t>& stages);

}  // namespace journey::scoring
