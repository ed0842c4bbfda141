// Finding things in a map. A lookup returns a pointer or null, and no pointer outlives its expression. Must not know:
// anything but the model.
#pragma once

#include "model/map.h"

#include <cstddef>
#include <optional>

namespace journey {

[[nodiscard]] const Stage* find_stage(const Map& map, const StageId& id);
[[nodiscard]] const Lane* find_lane(const Map& map, const LaneId& id);
[[nodiscard]] const Card* find_card(const Map& map, const CardId& id);
[[nodiscard]] const Phase* find_phase(const Map& map, const PhaseId& id);
[[nodiscard]] const Path* find_path(const Map& map, const PathId& id);
[[nodiscard]] const Persona* find_persona(const Map& map, const PersonaId& id);

/// Position in display order, counted from 0; absent when there is no such thing.
[[nodiscard]] std::optional<std::size_t> stage_position(const Map& map, const StageId& id);
[[nodiscard]] std::optional<std::size_t> lane_position(const Map& map, const LaneId& id);
[[nodiscard]] std::optional<std::size_t> card_position(const Map& map, const CardId& id);
[[nodiscard]] std::optional<std::size_t> phase_position(const Map& map, const PhaseId& id);

/// Whether the persona meets the card: a card that names nobody is for everybody.
[[nodiscard]] bool counts_for(const Card& card, const PersonaId& persona);

/// The lane's kind, `custom` when there is no such lane.
[[nodiscard]] LaneKind kind_of_lane(const Map& map, const LaneId& id);

/// Where a touchpoint with this channel is met unless the map says otherwise (format.md, `place`).
[[nodiscard]] Place default_place(const Open<Channel>& channel);
/// Where a touchpoint is met: its own place, else the channel's.
[[nodiscard]] Open<Place> place_of(const Touch& touch);

}  // namespace journey
