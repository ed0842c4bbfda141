// The large parts of a map: cards, stages, their signals, and the ids that are taken.
#include "editor/clean.h"
#include "model/lookup.h"
#include "model/text_rules.h"

namespace journey {
namespace {

Touch clean_touch(const Touch& touch) {
    Touch clean = touch;
    clean.channel = clean_choice(touch.channel, Channel::none);
    if (touch.place) clean.place = clean_choice(*touch.place, Place::online);
    clean.effect = clean_choice(touch.effect, Effect::neutral);
    clean.strength = clean_number(touch.strength, ranges::share, Touch{}.strength);
    clean.reach = clean_number(touch.reach, ranges::share, Touch{}.reach);
    clean.nature = clean_choice(touch.nature, Nature::both);
    clean.message = clean_choice(touch.message, Message::none);
    clean.cost = clean_number(touch.cost, ranges::not_negative, Touch{}.cost);
    clean.answer_hours = clean_number(touch.answer_hours, ranges::not_negative, std::nullopt);
    forget_usual_place(clean);
    return clean;
}

Signal clean_signal(const Signal& signal) {
    Signal clean = signal;
    clean.text = clean_text(signal.text);
    clean.family = clean_text(signal.family);
    clean.kind = clean_choice(signal.kind, SignalKind::band);
    clean.center = clean_number(signal.center, ranges::any_number, Signal{}.center);
    clean.width = clean_number(signal.width, ranges::positive, Signal{}.width);
    clean.shown = clean_number(signal.shown, ranges::share, Signal{}.shown);
    clean.elsewhere = clean_number(signal.elsewhere, ranges::share, Signal{}.elsewhere);
    return clean;
}

}  // namespace

void forget_usual_place(Touch& touch) {
    if (touch.place && touch.place->is_known() && touch.place->value == default_place(touch.channel))
        touch.place.reset();
}

Card clean_card(const Map& map, const Card& card) {
    Card clean = card;
    clean.text = clean_text(card.text);
    clean.note = clean_text(card.note);
    clean.personas = clean_personas(map, card.personas);
    clean.owner = clean_text(card.owner);
    clean.evidence = clean_choice(card.evidence, Evidence::guess);
    clean.sample = clean_number(card.sample, ranges::not_negative, std::nullopt);
    clean.source = clean_text(card.source);
    clean.review_by = clean_special(card.review_by, is_date, {});
    clean.link = clean_special(card.link, is_safe_link, {});
    clean.set_aside = clean_reasons(card.set_aside);
    clean.emotion = clean_number(card.emotion, ranges::emotion, 0);
    clean.touch = clean_touch(card.touch);
    return clean;
}

Stage clean_stage(const Map& map, const Stage& stage) {
    Stage clean = stage;
    clean.name = clean_text(stage.name);
    if (!find_phase(map, stage.phase)) clean.phase = {};
    clean.readiness = clean_number(stage.readiness, ranges::readiness, std::nullopt);
    clean.need = clean_text(stage.need);
    clean.signals = clean_signals(map, stage.id, stage.signals);
    clean.unaided = clean_number(stage.unaided, ranges::unaided, default_unaided);
    if (stage.measured) clean.measured = clean_measured(*stage.measured);
    clean.goal = clean_number(stage.goal, ranges::share, std::nullopt);
    clean.days = clean_number(stage.days, ranges::not_negative, std::nullopt);
    clean.competitors = clean_number(stage.competitors, ranges::not_negative, std::nullopt);
    clean.risk = clean_text(stage.risk);
    clean.set_aside = clean_reasons(stage.set_aside);
    return clean;
}

std::vector<Signal> clean_signals(const Map& map, const StageId& stage, const std::vector<Signal>& signals) {
    std::unordered_set<std::string_view> used;
    for (const Box<Stage>& other : map.stages) {
        if (other->id == stage) continue;
        for (const Signal& signal : other->signals) used.insert(signal.id);
    }
    std::vector<Signal> clean;
    for (const Signal& signal : signals)
        if (is_valid_id(signal.id) && used.insert(signal.id).second) clean.push_back(clean_signal(signal));
    return clean;
}

UsedIds::UsedIds(const Map& map) {
    m_ids.reserve(map.cards.size() + map.stages.size() + map.lanes.size() + map.paths.size() + map.personas.size() +
                  map.phases.size() + 1);
    m_ids.insert(map.id.value);
    for (const Persona& persona : map.personas) m_ids.insert(persona.id.value);
    for (const Phase& phase : map.phases) m_ids.insert(phase.id.value);
    for (const Box<Stage>& stage : map.stages) m_ids.insert(stage->id.value);
    for (const Lane& lane : map.lanes) m_ids.insert(lane.id.value);
    for (const Box<Card>& card : map.cards) m_ids.insert(card->id.value);
    for (const Path& path : map.paths) m_ids.insert(path.id.value);
}

bool UsedIds::take(const std::string& id) { return is_valid_id(id) && m_ids.insert(id).second; }

}  // namespace journey
