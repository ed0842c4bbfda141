// What the cells of a table say of a card.
#include "format/card_columns.h"
#include "format/card_figures.h"
#include "format/enum_words.h"
#include "format/exact_number.h"
#include "format/set_aside_text.h"
#include "format/typed_value.h"
#include "model/fold.h"
#include "model/names.h"

#include <algorithm>

namespace journey {
namespace {

/// The choice with these words, in any language; another text is kept as it is.
template <class E>
Open<E> choice_of(std::string_view text, E fallback) {
    const std::string wanted = folded(trimmed(text));
    for (const auto& known : enum_names<E>())
        for (const Language language : {Language::danish, Language::english})
            if (wanted == folded(words_for(language, Open<E>(known.value)))) return known.value;
    return from_name<E>(trimmed(text), fallback);
}

/// "70 %", "0,7" and "70" are the same share.
TypedFigure exact_figure(const Figure& figure, std::string_view text, char decimal) {
    std::optional<double> value = read_exact_number(text, decimal);
    const bool in_percent = figure.is_percent && (trimmed(text).ends_with('%') || (value && *value > 1));
    if (value && in_percent) value = *value / 100;
    if (!value || !figure.range.contains(*value)) return {std::nullopt, figure.problem};
    return {value, std::nullopt};
}

std::optional<Word> take_figure(const CellStyle& style, Card& card, CardFigure which, std::string_view text) {
    const Figure figure = figure_of(which);
    const TypedFigure typed = style.text == CellText::shown ? typed_figure(style.language, figure, text)
                                                            : exact_figure(figure, text, style.decimal);
    if (typed.value) set_figure(card, which, *typed.value);
    return typed.problem;
}

/// "Ja", in any language, or the cross that people set in such a column.
bool says_yes(std::string_view text) {
    const std::string given = folded(trimmed(text));
    return given == "x" || given == "true" || given == folded(text_of(Language::danish, Word::ready_yes)) ||
           given == folded(text_of(Language::english, Word::ready_yes));
}

std::vector<std::string> typed_names(std::string text) {
    if (text.find('\n') == std::string::npos) std::ranges::replace(text, ';', '\n');
    return typed_lines(text);
}

/// Takes a text that has to be of a kind.
std::optional<Word> take_or(std::string& place, std::optional<std::string> taken, Word problem) {
    if (!taken) return problem;
    place = std::move(*taken);
    return std::nullopt;
}

/// Fields that are words, names and texts: whatever they say is taken.
void take_words(SaidCard& said, CardField field, const std::string& text) {
    Card& card = said.card;
    switch (field) {
    case CardField::stage: said.stage = text; return;
    case CardField::lane: said.lane = text; return;
    case CardField::stage_id: said.stage_id = trimmed(text); return;
    case CardField::lane_id: said.lane_id = trimmed(text); return;
    case CardField::readiness: said.readiness = text; return;
    case CardField::personas: said.personas = typed_names(text); return;
    case CardField::id: card.id.value = trimmed(text); return;
    case CardField::text: card.text = text; return;
    case CardField::effect: card.touch.effect = choice_of(text, Touch{}.effect.value); return;
    case CardField::channel: card.touch.channel = typed_channel(text); return;
    case CardField::place: card.touch.place = choice_of(text, Place::online); return;
    case CardField::nature: card.touch.nature = choice_of(text, Touch{}.nature.value); return;
    case CardField::message: card.touch.message = choice_of(text, Touch{}.message.value); return;
    case CardField::owner: card.owner = text; return;
    case CardField::evidence: card.evidence = choice_of(text, Card{}.evidence.value); return;
    case CardField::source: card.source = text; return;
    case CardField::note: card.note = text; return;
    case CardField::truth: card.truth = says_yes(text); return;
    case CardField::set_aside: card.set_aside = read_set_aside(text); return;
    default: return;
    }
}

}  // namespace

std::optional<Word> take_cell(const CellStyle& style, SaidCard& said, CardField field, const std::string& text) {
    Card& card = said.card;
    switch (field) {
    case CardField::reach: return take_figure(style, card, CardFigure::reach, text);
    case CardField::strength: return take_figure(style, card, CardFigure::strength, text);
    case CardField::emotion: return take_figure(style, card, CardFigure::emotion, text);
    case CardField::sample: return take_figure(style, card, CardFigure::sample, text);
    case CardField::cost: return take_figure(style, card, CardFigure::cost, text);
    case CardField::answer_hours: return take_figure(style, card, CardFigure::answer_hours, text);
    case CardField::review_by: return take_or(card.review_by, typed_date(text), Word::typed_not_date);
    case CardField::link: return take_or(card.link, typed_link(text), Word::typed_not_link);
    default: take_words(said, field, text); return std::nullopt;
    }
}

}  // namespace journey
