// The figures that can be typed: their ranges, and where they are.
#include "editor/typed.h"

namespace journey {

Figure figure_of_path() { return share_figure; }

Figure figure_of(text_target::StageFigure figure) {
    using enum text_target::StageFigure;
    switch (figure) {
    case readiness: return {ranges::readiness, false, Word::typed_not_readiness};
    case unaided: return {ranges::unaided, true, Word::typed_not_unaided};
    case goal: return share_figure;
    case days:
    case competitors:
    case arrived:
    case moved_on: break;
    }
    return amount_figure;
}

Figure figure_of(text_target::MapFigure figure) {
    using enum text_target::MapFigure;
    switch (figure) {
    case buyers_per_thousand: return {ranges::buyers_per_thousand, false, Word::typed_not_buyers};
    case margin: return share_figure;
    case order:
    case orders:
    case entrants_per_year: break;
    }
    return amount_figure;
}

std::optional<double> figure_value(const Stage& stage, text_target::StageFigure figure) {
    using enum text_target::StageFigure;
    switch (figure) {
    case readiness: return stage.readiness;
    case unaided: return stage.unaided;
    case days: return stage.days;
    case competitors: return stage.competitors;
    case goal: return stage.goal;
    case arrived: return stage.measured ? std::optional(stage.measured->arrived) : std::nullopt;
    case moved_on: return stage.measured ? std::optional(stage.measured->moved_on) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<double> figure_value(const Map& map, text_target::MapFigure figure) {
    using enum text_target::MapFigure;
    if (figure == buyers_per_thousand) return map.buyers_per_thousand;
    if (!map.value) return std::nullopt;
    switch (figure) {
    case order: return map.value->order;
    case orders: return map.value->orders;
    case margin: return map.value->margin;
    case entrants_per_year: return map.value->entrants_per_year;
    case buyers_per_thousand: break;
    }
    return std::nullopt;
}

}  // namespace journey
