#include "editor/slides.h"

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

}  // namespace journey
