#include "editor/slides.h"

#include "layout/board.h"

#include <algorithm>
#include <cmath>

namespace journey {
namespace {

/// How many stages from `first` on belong to the same phase as it.
std::size_t run_from(const Map& map, std::size_t first) {
    std::size_t end = first + 1;
    while (end < map.stages.size() && map.stages[end]->phase == map.stages[first]->phase) ++end;
    return end - first;
}

}  // namespace

std::vector<Slide> slides_of(const Map& map) {
    const std::size_t count = map.stages.size();
    if (count == 0) return {};
    std::vector<Slide> slides{{SlideKind::journey, 0, count}};
    for (std::size_t first = 0; first < count;) {
        const std::size_t length = run_from(map, first);
        if (!map.stages[first]->phase.empty()) slides.push_back({SlideKind::phase, first, length});
        for (std::size_t i = 0; i < length; ++i) slides.push_back({SlideKind::stage, first + i, 1});
        first += length;
    }
    slides.push_back({SlideKind::wins, 0, count});
    return slides;
}

float slide_column_width(const Map& map, const Slide& slide, float area_width, const FoldedStages& folded) {
    if (slide.kind != SlideKind::phase) return fitting_width(map, area_width, folded);
    return std::clamp(std::floor(area_width / static_cast<float>(slide.count)), BoardSizes::column_min,
                      BoardSizes::column_max);
}

Viewport slide_viewport(const Slide& slide, float column_width, float area_width) {
    if (slide.kind != SlideKind::phase) return {column_width, 0, 0};
    // What does not fill the width stands in the middle of it.
    const float rest = std::max(0.0F, area_width - column_width * static_cast<float>(slide.count));
    return {column_width, column_width * static_cast<float>(slide.first) - rest / 2, 0};
}

}  // namespace journey
