#include "format/read_map.h"
#include "model/lookup.h"
#include "model/validate.h"
#include "unit/format/bad_files.h"
#include "unit/support/test_files.h"

#include <doctest/doctest.h>

using namespace journey;
using namespace journey::test;

namespace {

ReadMap read_good(std::string_view text, std::uint64_t seed = 1) {
    auto result = read_map(text, seed);
    REQUIRE(result.has_value());
    return std::move(*result);
}

const std::string two_cells = R"("stages":[{"id":"s1"},{"id":"s2"}],"lanes":[{"id":"l1"}],)";

}  // namespace

TEST_CASE("Everything that a file leaves out has its default") {
    const Map map = read_good(file_with(two_cells + R"("cards":[{"id":"c1","stage":"s1","lane":"l1"}])")).map;
    Card card;
    card.id.value = "c1";
    card.stage.value = "s1";
    card.lane.value = "l1";
    CHECK(*map.cards.front() == card);
    CHECK(map.stages.front()->unaided == default_unaided);
    CHECK(map.language == "da");
    CHECK(map.model == "blank");
}

TEST_CASE("The full sample fills every field") {
    const ReadMap full = read_good(file_text(JOURNEY_TEST_DATA "/maps/full.journey.json"));
    const Stage& stage = *full.map.stages.front();
    const Card& card = *full.map.cards.front();
    CHECK(full.updated == "2026-03-31T12:00:00.5Z");
    CHECK(full.map.state == Open<MapState>(MapState::target));
    CHECK(full.map.value->entrants_per_year == 36000);
    CHECK(full.map.personas.front().goals == std::vector<std::string>{"Resultater", "Ro"});
    CHECK(stage.signals.front().kind == Open<SignalKind>(SignalKind::rise));
    CHECK(stage.measured->moved_on == 480);
    CHECK(stage.set_aside == std::vector<SetAside>{{"uncovered", "ved vi godt"}});
    CHECK(card.personas == std::vector<PersonaId>{{"pe1"}, {"pe2"}});
    CHECK(card.touch.place == Open<Place>(Place::offline));
    CHECK(card.touch.answer_hours == 24);
    CHECK(card.truth);
    CHECK(full.map.paths.front().from.empty());
    CHECK(full.map.paths[1].to.empty());
}

TEST_CASE("A byte order mark is accepted") {
    CHECK(read_good("\xEF\xBB\xBF" + file_with(R"("title":"x")")).map.title == "x");
}

TEST_CASE("A place that the channel has anyway is not kept as said") {
    const Map map = read_good(file_with(two_cells + R"("cards":[
        {"id":"c1","stage":"s1","lane":"l1","channel":"phone","place":"offline"},
        {"id":"c2","stage":"s1","lane":"l1","channel":"phone","place":"online"},
        {"id":"c3","stage":"s1","lane":"l1","place":"online"},
        {"id":"c4","stage":"s1","lane":"l1","channel":"hologram","place":"online"}])"))
                        .map;
    CHECK(!map.cards[0]->touch.place);
    CHECK(map.cards[1]->touch.place == Open<Place>(Place::online));
    CHECK(!map.cards[2]->touch.place);
    CHECK(!map.cards[3]->touch.place);
}

TEST_CASE("Unknown words of a list are kept and count as the default") {
    const Map map = read_good(file_text(JOURNEY_TEST_DATA "/maps/unknown.journey.json")).map;
    const Card& card = *map.cards.front();
    CHECK(card.touch.effect == Open<Effect>(Effect::neutral, "twist"));
    CHECK(card.touch.nature == Open<Nature>(Nature::both, "dream"));
    CHECK(card.touch.channel == Open<Channel>(Channel::none, "hologram"));
    CHECK(card.evidence == Open<Evidence>(Evidence::guess, "rumour"));
    CHECK(map.lanes.front().kind == Open<LaneKind>(LaneKind::custom, "smells"));
    CHECK(map.state == Open<MapState>(MapState::current, "imagined"));
}

TEST_CASE("Unknown keys are kept in their order, with the digits of whole numbers and the value of others") {
    const Map map =
        read_good(file_with(R"("z":1.50,"a":{"b":[1e2,12345678901234567890],"a":"\u00e6\/"},"n":1e999)")).map;
    CHECK(map.unknown ==
          UnknownFields{{"z", "1.5"}, {"a", R"({"b":[100,12345678901234567890],"a":"æ/"})"}, {"n", "1e999"}});
}

TEST_CASE("References follow an id that was not valid to its new one") {
    const ReadMap read = read_good(file_with(R"("phases":[{"id":"fase 1"}],"stages":[{"id":"trin 1","phase":"fase 1"}],
        "lanes":[{"id":"bane 1"}],"personas":[{"id":"på"}],
        "cards":[{"id":"c1","stage":"trin 1","lane":"bane 1","personas":["på"]}],
        "paths":[{"id":"p1","from":"trin 1","to":null,"share":0.5}])"));
    const Map& map = read.map;
    CHECK(validate(map).empty());
    CHECK(map.stages.front()->phase == map.phases.front().id);
    CHECK(map.cards.front()->stage == map.stages.front()->id);
    CHECK(map.cards.front()->lane == map.lanes.front().id);
    CHECK(map.cards.front()->personas.front() == map.personas.front().id);
    CHECK(map.paths.front().from == map.stages.front()->id);
    CHECK(read.repairs.size() == 4);
}

TEST_CASE("Those that refer to an id that stands twice mean the first") {
    const Map map = read_good(file_with(R"("stages":[{"id":"s1","name":"a"},{"id":"s1","name":"b"}],
        "lanes":[{"id":"l1"}],"cards":[{"id":"c1","stage":"s1","lane":"l1"}])"))
                        .map;
    CHECK(find_stage(map, map.cards.front()->stage)->name == "a");
    CHECK(map.stages[1]->id != map.stages[0]->id);
}

TEST_CASE("Cards without a place in the file share one stage and one lane made for them, last on the map") {
    const ReadMap read = read_good(file_with(two_cells + R"("cards":[{"id":"c1","stage":"x","lane":"l1"},
        {"id":"c2","stage":"y","lane":"z"},{"id":"c3","stage":"s1","lane":"l1"}])"));
    const Map& map = read.map;
    REQUIRE(map.stages.size() == 3);
    REQUIRE(map.lanes.size() == 2);
    CHECK(map.stages[2]->name == "Fundet i filen");
    CHECK(map.lanes[1].name == "Fundet i filen");
    CHECK(map.cards[0]->stage == map.stages[2]->id);
    CHECK(map.cards[1]->stage == map.stages[2]->id);
    CHECK(map.cards[1]->lane == map.lanes[1].id);
    CHECK(map.cards[2]->stage.value == "s1");
    CHECK(read.repairs.size() == 3);
    CHECK(validate(map).empty());
}

TEST_CASE("When there is no room for one more stage, cards without one go to the last") {
    std::string file = file_with_many("stages", Limits::stages, "");
    file.insert(file.size() - 1, R"(,"lanes":[{"id":"l1"}],"cards":[{"id":"c1","stage":"x","lane":"l1"}])");
    const Map map = read_good(file).map;
    CHECK(map.stages.size() == Limits::stages);
    CHECK(map.cards.front()->stage.value == "n199");
}

TEST_CASE("A path that leads nowhere stays, with the end that it names") {
    const ReadMap read =
        read_good(file_with(two_cells + R"("paths":[{"id":"p1","from":"væk herfra","to":"s1","share":0.5}])"));
    CHECK(read.map.paths.front().from.value == "væk herfra");
    CHECK(validate(read.map).empty());
}

TEST_CASE("The same text and seed make the same ids, another seed makes others") {
    const std::string file = file_with(R"("stages":[{},{}])");
    CHECK(read_good(file, 5).map == read_good(file, 5).map);
    CHECK(read_good(file, 5).map != read_good(file, 6).map);
}

TEST_CASE("A file without an id of its own gets one, which is no repair") {
    const ReadMap read = read_good(R"({"format":"journey-map","version":1})");
    CHECK(is_valid_id(read.map.id.value));
    CHECK(read.repairs.empty());
}

TEST_CASE("A newer version is read as far as it is understood, for reading only") {
    const ReadMap read =
        read_good(R"({"format":"journey-map","version":3,"id":"m","title":"ny","stages":[{"id":"s1","mood":"blå"}]})");
    CHECK(read.access == Access::read_only);
    CHECK(read.version == 3);
    CHECK(read.map.title == "ny");
    CHECK(read.map.stages.front()->unknown == UnknownFields{{"mood", "\"blå\""}});
}

TEST_CASE("Nothing for an optional field is no problem") {
    const ReadMap read = read_good(file_with(R"("buyersPerThousand":null,"value":null,
        "stages":[{"id":"s1","phase":null,"readiness":null,"measured":null,"goal":null,"days":null}])"));
    CHECK(read.repairs.empty());
    CHECK(!read.map.stages.front()->readiness);
}
