#include "format/card_figures.h"

namespace journey {

Figure figure_of(CardFigure figure) {
    using enum CardFigure;
    switch (figure) {
    case reach:
    case strength: return share_figure;
    case emotion: return {ranges::emotion, false, Word::typed_not_emotion};
    case cost:
    case answer_hours:
    case sample: break;
    }
    return amount_figure;
}

std::optional<double> figure_value(const Card& card, CardFigure figure) {
    using enum CardFigure;
    switch (figure) {
    case reach: return card.touch.reach;
    case strength: return card.touch.strength;
    case cost: return card.touch.cost;
    case answer_hours: return card.touch.answer_hours;
    case sample: return card.sample;
    case emotion: return card.emotion;
    }
    return std::nullopt;
}

void set_figure(Card& card, CardFigure figure, double value) {
    using enum CardFigure;
    switch (figure) {
    case reach: card.touch.reach = value; return;
    case strength: card.touch.strength = value; return;
    case cost: card.touch.cost = value; return;
    case answer_hours: card.touch.answer_hours = value; return;
    case sample: card.sample = value; return;
    case emotion: card.emotion = value; return;
    }
}

}  // namespace journey
