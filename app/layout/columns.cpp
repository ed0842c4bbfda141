#include "layout/columns.h"

#include "layout/board.h"
#include "model/lookup.h"

#include <algorithm>
#include <cmath>

namespace journey {

bool is_folded(const FoldedStages& folded, const StageId& stage) { return std::ranges::binary_search(folded, stage); }

FoldedStages with_folded(FoldedStages folded, std::span<const StageId> stages, bool fold) {
    for (const StageId& id : stages) {
        const auto at = std::ranges::lower_bound(folded, id);
        const bool is_there = at != folded.end() && *at == id;
        if (fold && !is_there) folded.insert(at, id);
        if (!fold && is_there) folded.erase(at);
    }
    return folded;
}

FoldedStages with_present(const FoldedStages& folded, const Map& map) {
    FoldedStages present;
    for (const StageId& id : folded)
        if (stage_position(map, id)) present.push_back(id);
    return present;
}

std::vector<float> column_widths(const Map& map, float column_width, const FoldedStages& folded) {
    std::vector<float> widths(map.stages.size(), column_width);
    if (folded.empty()) return widths;
    for (std::size_t i = 0; i < widths.size(); ++i)
        if (is_folded(folded, map.stages[i]->id)) widths[i] = BoardSizes::column_min;
    return widths;
}

float fitting_width(const Map& map, float area_width, const FoldedStages& folded) {
    std::size_t open = map.stages.size();
    if (!folded.empty())
        for (const Box<Stage>& stage : map.stages)
            if (is_folded(folded, stage->id)) --open;
    const float narrow = static_cast<float>(map.stages.size() - open) * BoardSizes::column_min;
    const auto count = static_cast<float>(std::max<std::size_t>(open, 1));
    return std::clamp(std::floor((area_width - narrow) / count), BoardSizes::column_min, BoardSizes::column_max);
}

float column_of_x(std::span<const float> widths, float x) {
    float left = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (x < left + widths[i] || i + 1 == widths.size()) return static_cast<float>(i) + (x - left) / widths[i];
        left += widths[i];
    }
    return 0;
}

float x_of_column(std::span<const float> widths, float column) {
    float left = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const float past = column - static_cast<float>(i);
        if (past < 1 || i + 1 == widths.size()) return left + past * widths[i];
        left += widths[i];
    }
    return left;
}

}  // namespace journey
