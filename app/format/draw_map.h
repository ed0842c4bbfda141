// Draws a map as a picture: the whole board as the screen shows it at rest, in the same layout, without anything that
// can be pressed. Must not know: XML (format/write_svg.h), the screen.
#pragma once

#include "format/picture.h"
#include "format/words.h"
#include "scoring/journey.h"

#include <functional>
#include <string_view>
#include <vector>

namespace journey {

/// How far Inter reaches above and below its baseline.
inline constexpr FaceHeights inter_heights{0.96875F, 0.2412F};

/// What is drawn, and how. `map`, `score` and `journey` are of the whole map and belong together.
struct PictureRequest {
    const Map& map;
    const MapScore& score;
    const Journey& journey;
    const TextMeasure& measure;  // has to measure as the screen does, for the same lines
    Language language = Language::danish;
    bool dark = false;
    std::vector<StageId> stages{};  // empty: all
    std::vector<LaneId> lanes{};    // empty: all
    bool without_private = false;   // without notes, names and numbers (format/share.h)
    std::string_view today{};       // "2026-11-22"; empty: nothing is overdue
    PersonaId persona{};            // whose map is shown: what others meet lies under a veil; empty: everybody's
    FaceHeights face = inter_heights;
};

/// Costs O(cards), most of it for measuring texts.
[[nodiscard]] Picture draw_map(const PictureRequest& request);

}  // namespace journey
