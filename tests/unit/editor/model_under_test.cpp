// Putting a journey model under a map: what it adds, and that nothing of the map is lost.
#include "editor/model_under.h"

#include "format/read_map.h"
#include "model/lookup.h"
#include "model/validate.h"
#include "unit/editor/support.h"
#include "unit/support/random_map.h"
#include "unit/support/test_files.h"

#include <algorithm>

using namespace journey;
using namespace journey::test;

namespace {

std::string model_text(const std::string& name, const std::string& language = "da") {
    return file_text(JOURNEY_ASSETS "/models/" + name + "." + language + ".json");
}

Map model_map(const std::string& name) {
    const auto read = read_map(model_text(name), 1);
    REQUIRE(read.has_value());
    return read->map;
}

constexpr const char* models[] = {"readiness", "zmot",        "loop",      "classic",         "see-think-do-care",
                                  "blank",     "buying-jobs", "blueprint", "decision-journey"};

void add_stage(Map& map, const char* id, std::optional<double> readiness) {
    Stage stage;
    stage.id = {id};
    stage.name = id;
    stage.readiness = readiness;
    stage.after = !readiness;
    map.stages.emplace_back(stage);
}

Map map_with_readiness(std::initializer_list<double> readiness) {
    Map map;
    map.id = {"m"};
    int number = 0;
    for (const double r : readiness) add_stage(map, ("r" + std::to_string(number++)).c_str(), r);
    return map;
}

std::string phase_name(const Map& map, const char* stage) {
    const Phase* phase = find_phase(map, find_stage(map, {stage})->phase);
    return phase ? phase->name : std::string();
}

/// Whether every element of `before` is in `after`, in the same order.
template <class List>
bool is_kept(const List& before, const List& after) {
    auto at = after.begin();
    return std::ranges::all_of(before, [&](const auto& element) {
        at = std::find(at, after.end(), element);
        return at != after.end();
    });
}

Map without_phases(Map map) {
    for (auto& box : map.stages) {
        Stage stage = *box;
        stage.phase = {};
        box = stage;
    }
    return map;
}

}  // namespace

TEST_CASE("Nothing of a map is lost when a model goes under it, and it stays valid") {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        Random random(seed);
        const Map before = random_map(random);
        for (const char* model : models) {
            CAPTURE(seed);
            CAPTURE(model);
            IdMaker ids(seed, 5);
            const Map after = with_model_under(before, model_map(model), ids);
            CHECK(after.cards == before.cards);
            CHECK(after.personas == before.personas);
            CHECK(after.paths == before.paths);
            CHECK(is_kept(before.lanes, after.lanes));
            CHECK(is_kept(before.phases, after.phases));
            CHECK(is_kept(without_phases(before).stages, without_phases(after).stages));
            CHECK(validate(after).empty());
            CHECK(after.model == model);
            Map same = before;
            same.model = after.model;
            same.stages = after.stages;
            same.lanes = after.lanes;
            same.phases = after.phases;
            CHECK(after == same);
        }
    }
}

TEST_CASE("Stages take the phase of the model's stage that is nearest in readiness") {
    Map map = map_with_readiness({0, 12, 62, 103});
    add_stage(map, "bought", {});
    IdMaker ids(1, 2);
    const Map after = with_model_under(map, model_map("see-think-do-care"), ids);
    CHECK(phase_name(after, "r0") == "See");
    CHECK(phase_name(after, "r1") == "See");
    CHECK(phase_name(after, "r2") == "Think");
    CHECK(phase_name(after, "r3") == "Do");
    CHECK(phase_name(after, "bought") == "Care");
}

TEST_CASE("Stages of the model that the map does not have come in where their readiness belongs, without examples") {
    const Map model = model_map("loop");
    IdMaker ids(1, 2);
    const Map after = with_model_under(map_with_readiness({20, 60}), model, ids);
    std::string names;
    for (const auto& stage : after.stages) names += stage->name + ", ";
    CHECK(names ==
          "Kender jer ikke, r0, r1, Vurderer jer, Beslutter sig, Kommer i gang, Tager det i brug, Får udbytte, "
          "Bliver hos jer, Anbefaler jer, ");
    CHECK(after.cards.empty());
    CHECK(after.personas.empty());
    CHECK(after.stages.back()->after);
    CHECK(after.stages.back()->risk.empty());
}

TEST_CASE("After the purchase, stages are matched by how far along they are") {
    Map map = map_with_readiness({100});
    for (const char* id : {"first", "second"}) add_stage(map, id, {});
    IdMaker ids(1, 2);
    const Map after = with_model_under(map, model_map("loop"), ids);
    const auto position = [&](const char* id) { return *stage_position(after, {id}); };
    CHECK(position("second") == position("first") + 1);
    CHECK(after.stages[position("second") + 1]->name == "Får udbytte");
    CHECK(phase_name(after, "first") == "Faste kunder");
}

TEST_CASE("A map without any stage becomes the model's skeleton") {
    Map map;
    map.id = {"m"};
    for (const char* name : models) {
        CAPTURE(name);
        const Map model = model_map(name);
        IdMaker ids(1, 2);
        const Map after = with_model_under(map, model, ids);
        REQUIRE(after.stages.size() == model.stages.size());
        REQUIRE(after.lanes.size() == model.lanes.size());
        for (std::size_t i = 0; i < model.stages.size(); ++i) CHECK(after.stages[i]->name == model.stages[i]->name);
        for (std::size_t i = 0; i < model.lanes.size(); ++i) CHECK(after.lanes[i].name == model.lanes[i].name);
        CHECK(after.phases.size() == model.phases.size());
    }
}

TEST_CASE("Lanes that do the same are there already; others come in behind the one that is before them in the model") {
    Map map = map_with_readiness({50});
    map.lanes.push_back({{"does"}, "Hvad de gør", LaneKind::does, {}});
    map.lanes.push_back({{"meet"}, "Møder", LaneKind::touchpoints, {}});
    IdMaker ids(1, 2);
    const Map after = with_model_under(map, model_map("buying-jobs"), ids);
    const auto names = [&](LaneKind kind) {
        std::string all;
        for (const Lane& lane : after.lanes)
            if (lane.kind == kind) all += lane.name + ", ";
        return all;
    };
    CHECK(names(LaneKind::does) == "Hvad de gør, ");
    CHECK(names(LaneKind::touchpoints) == "Møder, Altid i gang: få bekræftet, Altid i gang: blive enige, ");
}

TEST_CASE("The same model under the result changes nothing, where every stage says its readiness") {
    for (const char* name : models) {
        CAPTURE(name);
        const Map model = model_map(name);
        IdMaker ids(1, 2);
        const Map once = with_model_under(map_with_readiness({5, 33, 71, 110}), model, ids);
        CHECK(with_model_under(once, model, ids) == once);
    }
}

TEST_CASE("A model goes under the open map in the map's language, as one step that can be taken back") {
    Desk desk;
    const Map before = desk.map();
    desk.run(CommandId::put_model_under);
    CHECK(desk.session.overlay == Overlay::models);
    desk.act(action::PutModelUnder{"loop"});
    REQUIRE(desk.task<effect::LoadModel>() != nullptr);
    CHECK(desk.task<effect::LoadModel>()->model == "loop");
    CHECK(desk.task<effect::LoadModel>()->language == Language::danish);
    CHECK(desk.map() == before);
    desk.act(action::ModelLoaded{"loop", model_text("loop")});
    CHECK(desk.map().id == before.id);
    CHECK(desk.map().model == "loop");
    CHECK(desk.map().stages.size() > before.stages.size());
    CHECK(desk.steps() == 1);
    CHECK(desk.toast() == "The Loop ligger nu under kortet");
    CHECK(desk.session.toast->action == ToastAction::undo);
    const Map with_model = desk.map();
    desk.run(CommandId::undo);
    CHECK(desk.map() == before);
    desk.run(CommandId::redo);
    CHECK(desk.map() == with_model);
}

TEST_CASE("A model that was asked for goes under no other map") {
    Desk desk;
    const MapId first = desk.map().id;
    desk.act(action::PutModelUnder{"loop"});
    desk.act(action::StartFromModel{"zmot"});
    desk.act(action::ModelLoaded{"zmot", model_text("zmot")});
    CHECK(desk.map().model == "zmot");
    CHECK(desk.map().id != first);
    CHECK(desk.map().stages.size() == model_map("zmot").stages.size());

    desk.act(action::PutModelUnder{"loop"});
    desk.act(action::ModelFailed{"loop"});
    CHECK(desk.toast() == "Modellen kunne ikke hentes");
    desk.act(action::ModelLoaded{"loop", model_text("loop")});
    CHECK(desk.map().model == "loop");
    CHECK(desk.map().stages.size() == model_map("loop").stages.size());
}

TEST_CASE("A map that may not be changed gets no model, and a full one says so") {
    Desk read_only;
    read_only.document().access = Access::read_only;
    CHECK(why_disabled(read_only.session, CommandId::put_model_under) == Word::not_now_read_only);
    read_only.act(action::PutModelUnder{"loop"});
    CHECK(read_only.task<effect::LoadModel>() == nullptr);

    Map full = map_with_readiness({});
    for (int i = 0; i < 200; ++i) add_stage(full, ("s" + std::to_string(i)).c_str(), 0);
    Desk desk(full);
    desk.act(action::PutModelUnder{"loop"});
    desk.act(action::ModelLoaded{"loop", model_text("loop")});
    CHECK(desk.toast() == "Et kort har plads til 200 trin.");
    CHECK(desk.map() == full);
    CHECK(desk.steps() == 0);
}
