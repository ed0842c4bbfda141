// The maps to start from: whole, the same in both languages, and full enough to teach.
#include "model/lookup.h"
#include "scoring/journey.h"
#include "unit/support/models.h"

#include <algorithm>
#include <doctest/doctest.h>

using namespace journey;
using namespace journey::test;

namespace {

/// Replaces a text by whether there is one.
void reduce(std::string& text) { text = text.empty() ? "" : "…"; }
void reduce(std::vector<std::string>& texts) {
    for (std::string& text : texts) reduce(text);
}

void reduce(std::vector<SetAside>& all) {
    for (SetAside& aside : all) reduce(aside.reason);
}

/// The map with its words taken out: ids, kinds, numbers, order and where there are words remain.
Map structure(Map map) {
    map.id = {};
    for (std::string* text : {&map.title, &map.description, &map.language}) reduce(*text);
    for (Persona& persona : map.personas) {
        for (std::string* text : {&persona.name, &persona.role, &persona.summary}) reduce(*text);
        reduce(persona.goals);
        reduce(persona.frustrations);
    }
    for (Phase& phase : map.phases) reduce(phase.name);
    for (Lane& lane : map.lanes) reduce(lane.name);
    for (Path& path : map.paths) reduce(path.label);
    for (auto& box : map.stages) {
        Stage stage = *box;
        for (std::string* text : {&stage.name, &stage.need, &stage.risk}) reduce(*text);
        if (stage.measured) reduce(stage.measured->source);
        for (Signal& each : stage.signals) reduce(each.text);
        box = stage;
    }
    for (auto& box : map.cards) {
        Card card = *box;
        for (std::string* text : {&card.text, &card.note, &card.owner, &card.source}) reduce(*text);
        reduce(card.set_aside);
        box = card;
    }
    return map;
}

bool is_touchpoint(const Map& map, const Card& card) {
    const Lane* lane = find_lane(map, card.lane);
    return lane != nullptr && lane->kind == LaneKind::touchpoints;
}

std::ptrdiff_t touchpoints_with(const Map& map, Effect effect) {
    return std::ranges::count_if(
        map.cards, [&](const auto& card) { return is_touchpoint(map, *card) && card->touch.effect == effect; });
}

bool has_finding(const Journey& journey, FindingKind kind) {
    return std::ranges::any_of(journey.findings, [&](const Finding& finding) { return finding.kind == kind; });
}

}  // namespace

TEST_CASE("Every model is there in Danish and in English, in the language it says and under its own name") {
    const std::vector<std::string> names = model_names();
    CHECK(names.size() == 9);
    CHECK(files_in(JOURNEY_ASSETS "/models", english_ending).size() == names.size() + 1);  // and the example
    for (const std::string& name : names) {
        CAPTURE(name);
        const Map danish = model_map(name, danish_ending);
        const Map english = model_map(name, english_ending);
        CHECK(danish.language == "da");
        CHECK(english.language == "en");
        CHECK(danish.model == name);
        CHECK(danish.id.value == "model-" + name + "-da");
        CHECK(english.id.value == "model-" + name + "-en");
    }
}

TEST_CASE("A model is the same map in both languages but for its words") {
    for (const std::string& name : model_names()) {
        CAPTURE(name);
        CHECK(structure(model_map(name, danish_ending)) == structure(model_map(name, english_ending)));
    }
}

TEST_CASE("A model teaches: every stage has its phase, readiness, need, touchpoint and feeling") {
    for (const std::string& name : model_names()) {
        if (name == "blank") continue;
        const Map map = model_map(name, danish_ending);
        CHECK_FALSE(map.description.empty());
        for (const auto& stage : map.stages) {
            CAPTURE(name);
            CAPTURE(stage->name);
            CHECK(find_phase(map, stage->phase) != nullptr);
            CHECK(stage->after != stage->readiness.has_value());
            CHECK_FALSE(stage->need.empty());
            CHECK_FALSE(stage->risk.empty());
            const auto in_lane = [&](LaneKind kind) {
                return std::ranges::any_of(map.cards, [&](const auto& card) {
                    const Lane* lane = find_lane(map, card->lane);
                    return card->stage == stage->id && lane != nullptr && lane->kind == kind;
                });
            };
            CHECK(in_lane(LaneKind::does));
            CHECK(in_lane(LaneKind::feels));
            // One of the twelve steps is a gap on purpose.
            const bool is_gap = name == "readiness" && stage->id.value == "s050";
            CHECK(in_lane(LaneKind::touchpoints) == !is_gap);
        }
        for (const Phase& phase : map.phases)
            CHECK(std::ranges::any_of(map.stages, [&](const auto& stage) { return stage->phase == phase.id; }));
    }
}

TEST_CASE("A model has something to find: pulls, neutral ones and pushes, and nothing that is structurally wrong") {
    for (const std::string& name : model_names()) {
        if (name == "blank") continue;
        CAPTURE(name);
        const Map map = model_map(name, danish_ending);
        CHECK(touchpoints_with(map, Effect::pull) >= 12);
        CHECK(touchpoints_with(map, Effect::neutral) >= 2);
        CHECK(touchpoints_with(map, Effect::push) >= 2);
        const Journey journey = analyse(map, score_map(map));
        for (const FindingKind kind : {FindingKind::push, FindingKind::wasted}) CHECK(has_finding(journey, kind));
        for (const FindingKind kind :
             {FindingKind::out_of_order, FindingKind::closed_cycle, FindingKind::unreachable, FindingKind::overdue})
            CHECK_FALSE(has_finding(journey, kind));
        CHECK(journey.flow.buyers > 0.005);
        CHECK(journey.flow.buyers < 0.9);
    }
}

TEST_CASE("The models whose customers come round again have paths back from after the purchase") {
    for (const std::string& name : model_names()) {
        if (name == "blank") continue;
        CAPTURE(name);
        const Map map = model_map(name, danish_ending);
        const bool comes_again = std::ranges::any_of(map.paths, [&](const Path& path) {
            const Stage* from = find_stage(map, path.from);
            const Stage* to = find_stage(map, path.to);
            return from != nullptr && from->after && to != nullptr && !to->after;
        });
        CHECK(comes_again);
        CHECK(std::ranges::any_of(map.paths, [](const Path& path) { return path.from.value.empty(); }));
        CHECK(std::ranges::any_of(map.paths, [](const Path& path) { return path.to.value.empty(); }));
    }
}

TEST_CASE("The example shows what a map can hold, in both languages, and has something to say") {
    const Map danish = model_map(example_name, danish_ending);
    CHECK(structure(danish) == structure(model_map(example_name, english_ending)));
    CHECK(danish.model == "readiness");
    CHECK(danish.value.has_value());
    CHECK(danish.personas.size() >= 2);
    const auto stages_with = [&](auto has) { return std::ranges::count_if(danish.stages, has); };
    CHECK(stages_with([](const auto& stage) { return stage->measured.has_value(); }) >= 3);
    CHECK(stages_with([](const auto& stage) { return !stage->signals.empty(); }) >= 1);
    CHECK(std::ranges::any_of(danish.cards, [](const auto& card) { return !card->set_aside.empty(); }));
    CHECK(std::ranges::any_of(danish.cards, [](const auto& card) { return card->truth; }));
    const Journey journey = analyse(danish, score_map(danish));
    CHECK(journey.findings.size() >= 5);
    CHECK(journey.wins.size() >= 3);
    CHECK(journey.flow.money_per_buyer_share.has_value());
}
