#include "model/lookup.h"

#include <algorithm>

namespace journey {
namespace {

template <class T>
const T& held(const Box<T>& box) {
    return *box;
}
template <class T>
const T& held(const T& value) {
    return value;
}

template <class Sequence, class IdType>
std::optional<std::size_t> position(const Sequence& sequence, const IdType& id) {
    const auto found = std::ranges::find_if(sequence, [&](const auto& item) { return held(item).id == id; });
    if (found == sequence.end()) return std::nullopt;
    return static_cast<std::size_t>(found - sequence.begin());
}

template <class Sequence, class IdType>
auto find(const Sequence& sequence, const IdType& id) -> decltype(&held(sequence.front())) {
    const auto at = position(sequence, id);
    return at ? &held(sequence[*at]) : nullptr;
}

}  // namespace

const Stage* find_stage(const Map& map, const StageId& id) { return find(map.stages, id); }
const Lane* find_lane(const Map& map, const LaneId& id) { return find(map.lanes, id); }
const Card* find_card(const Map& map, const CardId& id) { return find(map.cards, id); }
const Phase* find_phase(const Map& map, const PhaseId& id) { return find(map.phases, id); }
const Path* find_path(const Map& map, const PathId& id) { return find(map.paths, id); }
const Persona* find_persona(const Map& map, const PersonaId& id) { return find(map.personas, id); }

std::optional<std::size_t> stage_position(const Map& map, const StageId& id) { return position(map.stages, id); }
std::optional<std::size_t> lane_position(const Map& map, const LaneId& id) { return position(map.lanes, id); }
std::optional<std::size_t> card_position(const Map& map, const CardId& id) { return position(map.cards, id); }
std::optional<std::size_t> phase_position(const Map& map, const PhaseId& id) { return position(map.phases, id); }

bool counts_for(const Card& card, const PersonaId& persona) {
    return card.personas.empty() || std::ranges::find(card.personas, persona) != card.personas.end();
}

LaneKind kind_of_lane(const Map& map, const LaneId& id) {
    const Lane* lane = find_lane(map, id);
    return lane ? lane->kind.value : LaneKind::custom;
}

Place default_place(const Open<Channel>& channel) {
    if (!channel.is_known()) return Place::online;
    switch (channel.value) {
    case Channel::phone:
    case Channel::meeting:
    case Channel::event:
    case Channel::store:
    case Channel::print:
    case Channel::partner:
    case Channel::word_of_mouth: return Place::offline;
    default: return Place::online;
    }
}

Open<Place> place_of(const Touch& touch) { return touch.place ? *touch.place : default_place(touch.channel); }

}  // namespace journey
