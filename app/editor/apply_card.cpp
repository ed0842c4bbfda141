#include "editor/apply_parts.h"
#include "editor/clean.h"
#include "editor/id_set.h"
#include "editor/set_aside.h"
#include "model/lookup.h"
#include "model/text_rules.h"

namespace journey {
namespace {

using namespace card_change;

void change(Card& card, const SetText& set, const Map&) { card.text = clean_text(set.value); }
void change(Card& card, const SetNote& set, const Map&) { card.note = clean_text(set.value); }
void change(Card& card, const SetPersonas& set, const Map& map) { card.personas = clean_personas(map, set.value); }
void change(Card& card, const SetOwner& set, const Map&) { card.owner = clean_text(set.value); }
void change(Card& card, const SetEvidence& set, const Map&) {
    card.evidence = clean_choice(set.value, Evidence::guess);
}
void change(Card& card, const SetSample& set, const Map&) {
    card.sample = clean_number(set.value, ranges::not_negative, card.sample);
}
void change(Card& card, const SetSource& set, const Map&) { card.source = clean_text(set.value); }
void change(Card& card, const SetReviewBy& set, const Map&) {
    card.review_by = clean_special(set.value, is_date, card.review_by);
}
void change(Card& card, const SetTruth& set, const Map&) { card.truth = set.value; }
void change(Card& card, const SetLink& set, const Map&) {
    card.link = clean_special(set.value, is_safe_link, card.link);
}
void change(Card& card, const SetAsideFinding& set, const Map&) {
    set_finding_aside(card.set_aside, set.finding, set.reason);
}
void change(Card& card, const SetEmotion& set, const Map&) {
    card.emotion = clean_number(set.value, ranges::emotion, card.emotion);
}
void change(Card& card, const SetChannel& set, const Map&) {
    card.touch.channel = clean_choice(set.value, Channel::none);
    forget_usual_place(card.touch);
}
void change(Card& card, const SetPlace& set, const Map&) {
    card.touch.place = set.value ? std::optional(clean_choice(*set.value, Place::online)) : std::nullopt;
    forget_usual_place(card.touch);
}
void change(Card& card, const SetEffect& set, const Map&) {
    card.touch.effect = clean_choice(set.value, Effect::neutral);
}
void change(Card& card, const SetStrength& set, const Map&) {
    card.touch.strength = clean_number(set.value, ranges::share, card.touch.strength);
}
void change(Card& card, const SetReach& set, const Map&) {
    card.touch.reach = clean_number(set.value, ranges::share, card.touch.reach);
}
void change(Card& card, const SetNature& set, const Map&) { card.touch.nature = clean_choice(set.value, Nature::both); }
void change(Card& card, const SetMessage& set, const Map&) {
    card.touch.message = clean_choice(set.value, Message::none);
}
void change(Card& card, const SetCost& set, const Map&) {
    card.touch.cost = clean_number(set.value, ranges::not_negative, card.touch.cost);
}
void change(Card& card, const SetAnswerHours& set, const Map&) {
    card.touch.answer_hours = clean_number(set.value, ranges::not_negative, card.touch.answer_hours);
}

}  // namespace

void apply_to(Map& map, const ChangeCards& edit) {
    const IdSet wanted(edit.cards);
    for (Box<Card>& box : map.cards) {
        if (!wanted.contains(box->id)) continue;
        Card card = *box;
        std::visit([&](const auto& part) { change(card, part, map); }, edit.change);
        if (card != *box) box = std::move(card);
    }
}

}  // namespace journey
