// The fields of the map file, each of them once, in the order in which they are written (format.md, version 1): key,
// member, default, range. Reading and writing are two visitors of the same tables (field_reader.h, field_writer.h).
// Must not know: how a field is read or written.
//
// A visitor is told of a field in one of these ways; a field that holds its default is not written:
//   number, text, choice   with their default, and what they may be
//   always_…               the format knows no default: written in any case
//   flag, texts, reasons   default: false, none, none
//   part, list             fields of its own, optional or any number of them
#pragma once

#include "format/text_kind.h"
#include "format/words.h"
#include "model/map.h"
#include "model/ranges.h"
#include "model/validate.h"

#include <concepts>
#include <limits>
#include <string>
#include <type_traits>

namespace journey {

/// T, constant or not: the same table serves reading (T) and writing (const T).
template <class T, class Plain>
concept Either = std::same_as<std::remove_const_t<T>, Plain>;

inline constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();

template <class Visitor>
void visit_fields(Visitor& v, Either<Persona> auto& persona) {
    v.id("id", persona.id);
    v.text("name", persona.name);
    v.text("role", persona.role);
    v.text("summary", persona.summary);
    v.texts("goals", persona.goals);
    v.texts("frustrations", persona.frustrations);
    v.text("color", persona.color, "", text_kinds::color);
    v.unknown(persona.unknown);
}

template <class Visitor>
void visit_fields(Visitor& v, Either<Phase> auto& phase) {
    v.id("id", phase.id);
    v.text("name", phase.name);
    v.unknown(phase.unknown);
}

template <class Visitor>
void visit_fields(Visitor& v, Either<Signal> auto& signal) {
    v.signal_id("id", signal.id);
    v.text("text", signal.text);
    v.text("family", signal.family);
    v.always_choice("kind", signal.kind, SignalKind::band);
    v.always_number("center", signal.center, ranges::any_number);
    v.always_number("width", signal.width, ranges::positive);
    v.always_number("shown", signal.shown, ranges::share);
    v.always_number("elsewhere", signal.elsewhere, ranges::share);
    v.unknown(signal.unknown);
}

template <class Visitor>
void visit_fields(Visitor& v, Either<Measured> auto& measured) {
    v.always_number("arrived", measured.arrived, ranges::not_negative);
    v.moved_on("movedOn", measured);
    v.text("source", measured.source);
    v.text("from", measured.from, "", text_kinds::date);
    v.text("to", measured.to, "", text_kinds::date);
    v.unknown(measured.unknown);
}

template <class Visitor>
void visit_fields(Visitor& v, Either<Stage> auto& stage) {
    v.id("id", stage.id);
    v.text("name", stage.name);
    v.phase("phase", stage.phase);
    v.number("readiness", stage.readiness, ranges::readiness);
    v.flag("after", stage.after);
    v.text("need", stage.need);
    v.list("signals", stage.signals, no_limit);
    v.number("unaided", stage.unaided, default_unaided, ranges::unaided);
    v.part("measured", stage.measured);
    v.number("goal", stage.goal, ranges::share);
    v.number("days", stage.days, ranges::not_negative);
    v.number("competitors", stage.competitors, ranges::not_negative);
    v.text("risk", stage.risk);
    v.reasons("setAside", stage.set_aside);
    v.unknown(stage.unknown);
}

template <class Visitor>
void visit_fields(Visitor& v, Either<Lane> auto& lane) {
    v.id("id", lane.id);
    v.text("name", lane.name);
    v.choice("kind", lane.kind, LaneKind::custom);
    v.unknown(lane.unknown);
}

template <class Visitor>
void visit_fields(Visitor& v, Either<Touch> auto& touch) {
    const Touch usual;
    v.choice("channel", touch.channel, Channel::none);
    v.place("place", touch);
    v.choice("effect", touch.effect, Effect::neutral);
    v.number("strength", touch.strength, usual.strength, ranges::share);
    v.number("reach", touch.reach, usual.reach, ranges::share);
    v.choice("nature", touch.nature, Nature::both);
    v.choice("message", touch.message, Message::none);
    v.number("cost", touch.cost, usual.cost, ranges::not_negative);
    v.number("answerHours", touch.answer_hours, ranges::not_negative);
}

template <class Visitor>
void visit_fields(Visitor& v, Either<Card> auto& card) {
    v.id("id", card.id);
    v.stage("stage", card.stage);
    v.lane("lane", card.lane);
    v.text("text", card.text);
    v.text("note", card.note);
    v.personas("personas", card.personas);
    v.text("owner", card.owner);
    v.choice("evidence", card.evidence, Evidence::guess);
    v.number("sample", card.sample, ranges::not_negative);
    v.text("source", card.source);
    v.text("reviewBy", card.review_by, "", text_kinds::date);
    v.flag("truth", card.truth);
    v.text("link", card.link, "", text_kinds::link);
    v.reasons("setAside", card.set_aside);
    v.number("emotion", card.emotion, 0, ranges::emotion);
    visit_fields(v, card.touch);
    v.unknown(card.unknown);
}

template <class Visitor>
void visit_fields(Visitor& v, Either<Path> auto& path) {
    v.id("id", path.id);
    v.path_end("from", path.from, Word::problem_path_from_missing);
    v.path_end("to", path.to, Word::problem_path_to_missing);
    v.always_number("share", path.share, ranges::share);
    v.text("label", path.label);
    v.unknown(path.unknown);
}

template <class Visitor>
void visit_fields(Visitor& v, Either<BuyerValue> auto& value) {
    const BuyerValue usual;
    v.number("order", value.order, ranges::not_negative);
    v.number("orders", value.orders, usual.orders, ranges::not_negative);
    v.number("margin", value.margin, usual.margin, ranges::share);
    v.text("currency", value.currency, "", text_kinds::currency);
    v.number("entrantsPerYear", value.entrants_per_year, ranges::not_negative);
    v.unknown(value.unknown);
}

/// The document: the map and `updated`, which travels beside it. What others refer to comes before what refers to it:
/// phases before stages, stages and lanes before cards.
template <class Visitor>
void visit_document(Visitor& v, Either<Map> auto& map, Either<std::string> auto& updated) {
    v.header();
    v.map_id("id", map.id);
    v.text("title", map.title);
    v.text("description", map.description);
    v.text("language", map.language, "da", text_kinds::language);
    v.text("model", map.model, "blank", text_kinds::any);
    v.choice("state", map.state, MapState::current);
    v.number("buyersPerThousand", map.buyers_per_thousand, ranges::buyers_per_thousand);
    v.number("calibration", map.calibration, ranges::positive);
    v.part("value", map.value);
    v.text("updated", updated, "", text_kinds::time);
    v.list("personas", map.personas, Limits::personas);
    v.list("phases", map.phases, no_limit);
    v.list("stages", map.stages, Limits::stages);
    v.list("lanes", map.lanes, Limits::lanes);
    v.list("cards", map.cards, Limits::cards);
    v.list("paths", map.paths, Limits::paths);
    v.unknown(map.unknown);
}

}  // namespace journey
