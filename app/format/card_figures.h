// The figures of a card: where they are, which values they may have. Must not know: who shows or types them.
#pragma once

#include "format/typed_value.h"
#include "model/map.h"

#include <optional>

namespace journey {

enum class CardFigure { reach, strength, cost, answer_hours, sample, emotion };

[[nodiscard]] Figure figure_of(CardFigure figure);
/// In the file's own unit (shares 0–1); absent where the card has none.
[[nodiscard]] std::optional<double> figure_value(const Card& card, CardFigure figure);
/// `value` has to be in the range of the figure.
void set_figure(Card& card, CardFigure figure, double value);

}  // namespace journey
