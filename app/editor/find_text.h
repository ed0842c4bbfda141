// Looking for a text on the map, and putting another in its place. Must not know: that somebody is looking
// (update_find.cpp), how it is shown.
#pragma once

#include "editor/selection.h"
#include "model/map.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace journey {

/// The texts of a map that are searched.
enum class FoundIn { phase_name, stage_name, stage_need, stage_risk, lane_name, card_text, card_note };

/// One place where the text stands.
struct Found {
    FoundIn in{};
    std::string id;      // of the phase, stage, lane or card
    std::size_t at = 0;  // bytes from the beginning of its text
    friend bool operator==(const Found&, const Found&) = default;
};

/// Every place, whatever its case, as one reads the map: phases, stages, then lane by lane. None for an empty text.
[[nodiscard]] std::vector<Found> found_in(const Map& map, std::string_view wanted);

/// Where it stands in one text, in bytes from its beginning; places do not overlap.
[[nodiscard]] std::vector<std::size_t> places_in(std::string_view text, std::string_view wanted);

/// What to select to show a place.
[[nodiscard]] Selection selection_of(const Found& found);

/// The map with `length` bytes at each of the places replaced; places as `found_in` gave them for this map.
[[nodiscard]] Map replaced(const Map& map, const std::vector<Found>& places, std::size_t length,
                           std::string_view replacement);

/// What somebody looks for on the open map (Ctrl F).
struct MapSearch {
    std::string wanted;
    std::string replacement;
    bool replaces = false;     // the line for it is shown
    std::vector<Found> found;  // of the map as it is
    std::optional<std::size_t> at;  // the place that is shown, in `found`
    std::vector<std::string> ids;   // of what has such a place, sorted, each once
};

}  // namespace journey
