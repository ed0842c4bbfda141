#include "unit/support/random_map.h"

#include "model/lookup.h"
#include "model/names.h"

#include <cmath>

namespace journey::test {
namespace {

/// 0…most, none in one of eight.
std::size_t some(Random& random, std::size_t most) { return random.chance(0.125) ? 0 : random.below(most + 1); }

std::string new_id(Random& random, std::string_view prefix, std::size_t number) {
    std::string id(prefix);
    id += std::to_string(number);
    id += random.one_of({"", "_", "-a", "Zq9", "-long-name-with-many-letters"});
    return id;
}

template <class T>
const T& any_of(Random& random, const std::vector<T>& values) {
    return values[random.below(values.size())];
}

template <class E>
Open<E> random_choice(Random& random, E fallback) {
    if (random.chance(0.2)) return fallback;
    if (random.chance(0.1)) return {fallback, random.one_of({"hologram", "ukendt værdi", "NEW"})};
    const auto names = enum_names<E>();
    return names[random.below(names.size())].value;
}

std::string random_date(Random& random) { return random.one_of({"", "", "2026-03-31", "2024-02-29", "1999-12-01"}); }

std::optional<double> maybe_number(Random& random, double low, double high) {
    if (random.chance(0.5)) return std::nullopt;
    return random_number(random, low, high);
}

std::vector<std::string> random_texts(Random& random) {
    std::vector<std::string> texts(some(random, 3));
    for (std::string& text : texts) text = random_text(random);
    return texts;
}

UnknownFields random_unknown(Random& random) {
    UnknownFields fields;
    if (!random.chance(0.25)) return fields;
    fields.push_back({"x-weather", random.one_of({"\"sol\"", "null", "true", "[]", "{}", "-0.5", "1e+21"})});
    if (random.chance(0.5))
        fields.push_back({"æ/~ \"", random.one_of({"12345678901234567890", "[1,[2,{\"a\":\"\\n}\"}]]"})});
    if (random.chance(0.5)) fields.push_back({"later", R"({"b":1,"a":{"list":[{"x":"y, z: [w]"},false]}})"});
    return fields;
}

std::vector<SetAside> random_set_aside(Random& random) {
    std::vector<SetAside> result;
    if (random.chance(0.15)) result.push_back({"wasted", random_text(random)});
    if (random.chance(0.1)) result.push_back({"kind of tomorrow", random_text(random)});
    return result;
}

Persona random_persona(Random& random, std::size_t number) {
    Persona persona;
    persona.id.value = new_id(random, "pe", number);
    persona.name = random_text(random);
    persona.role = random_text(random);
    persona.summary = random_text(random);
    persona.goals = random_texts(random);
    persona.frustrations = random_texts(random);
    persona.color = random.one_of({"", "#6b4fbb", "#A83A66"});
    persona.unknown = random_unknown(random);
    return persona;
}

Signal random_signal(Random& random, const std::string& id) {
    Signal signal;
    signal.id = id;
    signal.text = random_text(random);
    signal.family = random.one_of({"", "content", "contact"});
    signal.kind = random_choice(random, SignalKind::band);
    signal.center = random_number(random, 0, 130);
    signal.width = random_number(random, 1, 30);
    signal.shown = random_number(random, 0, 1);
    signal.elsewhere = random_number(random, 0, 1);
    signal.unknown = random_unknown(random);
    return signal;
}

Measured random_measured(Random& random) {
    Measured measured;
    measured.arrived = std::floor(random_number(random, 0, 5000));
    measured.moved_on = std::floor(measured.arrived * random.unit());
    measured.source = random_text(random);
    measured.from = random_date(random);
    measured.to = random_date(random);
    measured.unknown = random_unknown(random);
    return measured;
}

Stage random_stage(Random& random, const Map& map, std::size_t number) {
    Stage stage;
    stage.id.value = new_id(random, "st", number);
    stage.name = random_text(random);
    if (!map.phases.empty() && random.chance(0.7)) stage.phase = any_of(random, map.phases).id;
    stage.readiness = maybe_number(random, 0, 110);
    stage.after = random.chance(0.15);
    stage.need = random_text(random);
    for (std::size_t i = 0, count = some(random, 2); i < count; ++i)
        stage.signals.push_back(random_signal(random, "si" + std::to_string(number) + "-" + std::to_string(i)));
    if (random.chance(0.5)) stage.unaided = random_number(random, 0.01, 0.99);
    if (random.chance(0.3)) stage.measured = random_measured(random);
    stage.goal = maybe_number(random, 0, 1);
    stage.days = maybe_number(random, 0, 90);
    stage.competitors = maybe_number(random, 0, 12);
    stage.risk = random_text(random);
    stage.set_aside = random_set_aside(random);
    stage.unknown = random_unknown(random);
    return stage;
}

Lane random_lane(Random& random, std::size_t number) {
    Lane lane;
    lane.id.value = new_id(random, "la", number);
    lane.name = random_text(random);
    lane.kind = number == 0 ? LaneKind::touchpoints : random_choice(random, LaneKind::custom);
    lane.unknown = random_unknown(random);
    return lane;
}

Touch random_touch(Random& random) {
    Touch touch;
    touch.channel = random_choice(random, Channel::none);
    if (random.chance(0.4)) {
        const Open<Place> place = random_choice(random, Place::online);
        if (place != Open<Place>(default_place(touch.channel))) touch.place = place;
    }
    touch.effect = random_choice(random, Effect::neutral);
    touch.strength = random_number(random, 0, 1);
    touch.reach = random_number(random, 0, 1);
    touch.nature = random_choice(random, Nature::both);
    touch.message = random_choice(random, Message::none);
    if (random.chance(0.5)) touch.cost = random_number(random, 0, 100);
    touch.answer_hours = maybe_number(random, 0, 72);
    return touch;
}

Card random_card(Random& random, const Map& map, std::size_t number) {
    Card card;
    card.id.value = new_id(random, "ca", number);
    card.stage = any_of(random, map.stages)->id;
    card.lane = random.chance(0.4) ? map.lanes.front().id : any_of(random, map.lanes).id;
    card.text = random_text(random);
    card.note = random_text(random);
    for (const Persona& persona : map.personas)
        if (random.chance(0.2)) card.personas.push_back(persona.id);
    card.owner = random.one_of({"", "Salg", "Marketing", "Kundeservice"});
    card.evidence = random_choice(random, Evidence::guess);
    if (random.chance(0.3)) card.sample = std::floor(random_number(random, 0, 900));
    card.source = random_text(random);
    card.review_by = random_date(random);
    card.truth = random.chance(0.1);
    card.link = random.one_of({"", "https://example.org/a?b=c", "http://example.org", "mailto:a@example.org"});
    card.set_aside = random_set_aside(random);
    card.emotion = random.chance(0.5) ? 0 : random_number(random, -2, 2);
    card.touch = random_touch(random);
    card.unknown = random_unknown(random);
    return card;
}

StageId random_end(Random& random, const Map& map) {
    if (random.chance(0.1)) return {"no-such-stage"};  // allowed: such a path counts nowhere
    if (map.stages.empty() || random.chance(0.2)) return {};
    return any_of(random, map.stages)->id;
}

Path random_path(Random& random, const Map& map, std::size_t number) {
    Path path;
    path.id.value = new_id(random, "pa", number);
    path.from = random_end(random, map);
    path.to = random_end(random, map);
    path.share = random_number(random, 0, 1);
    path.label = random_text(random);
    path.unknown = random_unknown(random);
    return path;
}

BuyerValue random_buyer_value(Random& random) {
    BuyerValue value;
    value.order = maybe_number(random, 0, 20'000);
    if (random.chance(0.5)) value.orders = random_number(random, 0, 12);
    if (random.chance(0.5)) value.margin = random_number(random, 0, 1);
    value.currency = random.one_of({"", "DKK", "EUR"});
    value.entrants_per_year = maybe_number(random, 0, 1e6);
    value.unknown = random_unknown(random);
    return value;
}

}  // namespace

std::string random_text(Random& random) {
    std::string text;
    const std::size_t words = random.chance(0.3) ? 0 : random.below(7);
    for (std::size_t i = 0; i < words; ++i) {
        if (i > 0) text += ' ';
        text += random.one_of({"kunden",    "svarer", "på",        "mail",           "efter",  "2–3",    "dage",
                               "\"citat\"", "a\\b",   "linje\nto", "tab\t",          "日本",   "🙂",     "<b>",
                               "&amp;",     "\x01",   "\x7f",      "blød\u00adskil", "\u2028", "e\u0301"});
    }
    return text;
}

double random_number(Random& random, double low, double high) {
    const double number = random.between(low, high);
    if (random.chance(0.5)) return number;
    const double rounded = std::round(number * 100) / 100;
    return rounded < low || rounded > high ? number : rounded;
}

Map random_map(Random& random, const MapSize& size) {
    Map map;
    map.id.value = new_id(random, "map", random.below(1000));
    map.title = random_text(random);
    map.description = random_text(random);
    map.language = random.one_of({"da", "en", "en-GB", "de", "zh-Hant"});
    map.model = random.one_of({"blank", "readiness", "zmot", "house model"});
    map.state = random_choice(random, MapState::current);
    if (random.chance(0.3)) map.buyers_per_thousand = random_number(random, 0.5, 999);
    if (random.chance(0.3)) map.calibration = random_number(random, 0.01, 4);
    if (random.chance(0.3)) map.value = random_buyer_value(random);
    for (std::size_t i = 0, count = some(random, size.personas); i < count; ++i)
        map.personas.push_back(random_persona(random, i));
    for (std::size_t i = 0, count = some(random, size.phases); i < count; ++i)
        map.phases.push_back({{new_id(random, "ph", i)}, random_text(random), random_unknown(random)});
    for (std::size_t i = 0, count = some(random, size.stages); i < count; ++i)
        map.stages.emplace_back(random_stage(random, map, i));
    for (std::size_t i = 0, count = some(random, size.lanes); i < count; ++i)
        map.lanes.push_back(random_lane(random, i));
    const bool has_cells = !map.stages.empty() && !map.lanes.empty();
    for (std::size_t i = 0, count = has_cells ? some(random, size.cards) : 0; i < count; ++i)
        map.cards.emplace_back(random_card(random, map, i));
    for (std::size_t i = 0, count = some(random, size.paths); i < count; ++i)
        map.paths.push_back(random_path(random, map, i));
    map.unknown = random_unknown(random);
    return map;
}

}  // namespace journey::test
