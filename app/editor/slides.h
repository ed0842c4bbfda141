// The map as a talk: one slide for the journey, one for each phase, one for each of its stages, one for what helps
// most. Must not know: what is on a slide.
#pragma once

#include "editor/selection.h"
#include "model/map.h"

#include <cstddef>
#include <vector>

namespace journey {

enum class SlideKind { journey, phase, stage, wins };

struct Slide {
    SlideKind kind{};
    std::size_t first = 0;  // position of the stage, or of the phase's first one
    std::size_t count = 0;  // of stages that it is about
    friend bool operator==(const Slide&, const Slide&) = default;
};

/// In the order of the talk: a phase comes before its stages. A phase that comes twice has two slides; a map without
/// stages has no slides.
[[nodiscard]] std::vector<Slide> slides_of(const Map& map);

/// How wide the columns of a slide with the board on it would be: the whole journey in the width there is, a phase as
/// wide as it can be read.
[[nodiscard]] float slide_column_width(const Map& map, const Slide& slide, float area_width,
                                       const FoldedStages& folded);
/// What of the board is seen with such columns: from the left, or the slide's phase in the middle.
[[nodiscard]] Viewport slide_viewport(const Slide& slide, float column_width, float area_width);

}  // namespace journey
