#include "editor/checklist.h"

#include "editor/advice.h"
#include "editor/readiness_words.h"
#include "format/enum_words.h"
#include "format/signal_words.h"

#include <algorithm>

namespace journey {
namespace {

/// A text of lines in one language.
struct Paper {
    Language language;
    std::string text{};

    void line(std::string_view before, std::string_view words) { text.append(before).append(words).append("\n"); }
    void title(Word word) { line("\n", text_of(language, word)); }
    void item(std::string_view words) { line("[ ] ", words); }
    void wait(std::string_view name, std::string_view why) { line("– ", std::string(name).append(": ").append(why)); }
};

void write_needs(Paper& paper, const Advice& advice) {
    paper.title(Word::ready_advice);
    for (const std::string& need : advice.needs) paper.item(need);
    for (const Card* question : advice.questions) paper.item(question->text);
    if (!advice.weighs_facts_and_feelings) return;
    const auto pair = [&](Word name, Word hint) {
        paper.item(std::string(text_of(paper.language, name)).append(": ").append(text_of(paper.language, hint)));
    };
    pair(Word::nature_fact, Word::ready_fact_hint);
    pair(Word::nature_experience, Word::ready_experience_hint);
}

void write_waiting(Paper& paper, const Advice& advice) {
    const auto is_push = [](const Card* card) { return card->touch.effect.value == Effect::push; };
    const bool is_nothing = advice.held.empty() && advice.held_cards.empty();
    if (is_nothing && std::ranges::none_of(advice.touchpoints, is_push)) return;
    paper.title(Word::ready_wait);
    for (const HeldCard& held : advice.held_cards) paper.wait(held.card->text, wait_words(paper.language, held));
    for (const HeldMessage& held : advice.held)
        paper.wait(words_for(paper.language, Open<Message>(held.message)), wait_words(paper.language, held));
    for (const Card* card : advice.touchpoints)
        if (is_push(card)) paper.wait(card->text, text_of(paper.language, Word::ready_wait_push));
}

void write_offers(Paper& paper, const Advice& advice) {
    if (!advice.stage || advice.touchpoints.empty()) return;
    paper.line("\n", fill(paper.language, Word::ready_on_map, {advice.stage->name}));
    const auto waits = [&](const Card* card) {
        return card->touch.effect.value == Effect::push ||
               std::ranges::find(advice.held_cards, card, &HeldCard::card) != advice.held_cards.end();
    };
    for (const Card* card : advice.touchpoints)
        if (!waits(card))
            paper.line("– ", card->text + " (" + std::string(words_for(paper.language, card->touch.effect)) + ")");
}

}  // namespace

std::string checklist(Language language, const Document& document, const ReadinessEstimate& estimate) {
    Paper paper{language};
    const Customer* customer = shown_customer(document.customers.now);
    const Advice advice = advice_for(document, estimate);
    const std::string span = span_text(language, estimate.span.low, estimate.span.high);
    paper.line(customer ? customer->name + ": " : std::string(), headline(language, estimate));
    paper.line("", fill(language, Word::ready_span, {span}));
    write_needs(paper, advice);
    write_waiting(paper, advice);
    write_offers(paper, advice);
    if (estimate.next.empty()) return std::move(paper.text);
    paper.title(Word::ready_next);
    for (const Signal& signal : signals_of(document.map))
        if (signal.id == estimate.next.front().signal) paper.item(words_for(language, signal));
    return std::move(paper.text);
}

}  // namespace journey
