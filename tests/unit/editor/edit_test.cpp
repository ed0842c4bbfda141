// What each edit does, one after the other.
#include "editor/clean.h"
#include "model/lookup.h"
#include "model/utf8.h"
#include "model/validate.h"
#include "unit/editor/support.h"

#include <limits>

using namespace journey;
using namespace journey::test;

namespace {

Map after(const Edit& edit) { return journey::apply(sample_map(), edit); }

Card changed_card(const CardChange& change, const char* id = "c1") {
    const Map map = after(ChangeCards{{{id}}, change});
    return *find_card(map, {id});
}

Stage changed_stage(const StageChange& change) {
    const Map map = after(ChangeStage{{"s1"}, change});
    return *find_stage(map, {"s1"});
}

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

}  // namespace

TEST_CASE("A card's fields are set, cleaned and clamped") {
    using namespace card_change;
    CHECK(changed_card(SetText{"Nyt"}).text == "Nyt");
    CHECK(changed_card(SetText{"a\r\nb"}).text == "a\nb");
    CHECK(changed_card(SetText{"\xFF"}).text == "\xEF\xBF\xBD");
    CHECK(character_count(changed_card(SetText{std::string(20'000, 'x')}).text) == Limits::text_characters);
    CHECK(changed_card(SetNote{"n"}).note == "n");
    CHECK(changed_card(SetPersonas{{{"pe1"}, {"pe1"}, {"gone"}}}).personas == std::vector<PersonaId>{{"pe1"}});
    CHECK(changed_card(SetOwner{"o"}).owner == "o");
    CHECK(changed_card(SetEvidence{Evidence::survey}).evidence == Evidence::survey);
    CHECK(changed_card(SetSample{-3}).sample == 0);
    CHECK(changed_card(SetSource{"s"}).source == "s");
    CHECK(changed_card(SetReviewBy{"2026-02-28"}).review_by == "2026-02-28");
    CHECK(changed_card(SetReviewBy{"2026-02-30"}).review_by.empty());
    CHECK(changed_card(SetTruth{true}).truth);
    CHECK(changed_card(SetLink{"https://a.dk"}).link == "https://a.dk");
    CHECK(changed_card(SetLink{"javascript:alert(1)"}).link.empty());
    CHECK(changed_card(SetAsideFinding{"gap", "senere"}).set_aside == std::vector<SetAside>{{"gap", "senere"}});
    CHECK(changed_card(SetAsideFinding{"gap", std::nullopt}).set_aside.empty());
    CHECK(changed_card(SetEmotion{-9}, "f1").emotion == -2);
    CHECK(changed_card(SetEffect{Effect::push}).touch.effect == Effect::push);
    CHECK(changed_card(SetStrength{7}).touch.strength == 1);
    CHECK(changed_card(SetReach{not_a_number}).touch.reach == Touch{}.reach);
    CHECK(changed_card(SetNature{Nature::fact}).touch.nature == Nature::fact);
    CHECK(changed_card(SetMessage{Message::offer}).touch.message == Message::offer);
    CHECK(changed_card(SetCost{-1}).touch.cost == 0);
    CHECK(changed_card(SetAnswerHours{24}).touch.answer_hours == 24);
}

TEST_CASE("An unknown choice is kept as it is, and one that is known after all becomes it") {
    using namespace card_change;
    const Card strange = changed_card(SetChannel{Open<Channel>(Channel::none, "hologram")});
    CHECK(strange.touch.channel.unknown == "hologram");
    CHECK(changed_card(SetChannel{Open<Channel>(Channel::none, "email")}).touch.channel == Channel::email);
    CHECK(changed_card(SetEffect{Open<Effect>(static_cast<Effect>(99))}).touch.effect == Effect::neutral);
}

TEST_CASE("A place that is the channel's own is not stored; another one stays when the channel changes") {
    using namespace card_change;
    Map map = after(ChangeCards{{{"c1"}}, SetPlace{Open<Place>(Place::online)}});
    CHECK_FALSE(find_card(map, {"c1"})->touch.place.has_value());
    map = journey::apply(map, ChangeCards{{{"c1"}}, SetPlace{Open<Place>(Place::offline)}});
    CHECK(find_card(map, {"c1"})->touch.place == Open<Place>(Place::offline));
    map = journey::apply(map, ChangeCards{{{"c1"}}, SetChannel{Channel::email}});
    CHECK(find_card(map, {"c1"})->touch.place == Open<Place>(Place::offline));
    map = journey::apply(map, ChangeCards{{{"c1"}}, SetChannel{Channel::store}});
    CHECK_FALSE(find_card(map, {"c1"})->touch.place.has_value());
}

TEST_CASE("A stage's fields are set, cleaned and clamped") {
    using namespace stage_change;
    CHECK(changed_stage(SetName{"N"}).name == "N");
    CHECK(changed_stage(SetPhase{{"p2"}}).phase.value == "p2");
    CHECK(changed_stage(SetPhase{{"gone"}}).phase.value == "p1");
    CHECK(changed_stage(SetPhase{}).phase.empty());
    CHECK(changed_stage(SetReadiness{200}).readiness == 110);
    CHECK_FALSE(changed_stage(SetReadiness{std::nullopt}).readiness.has_value());
    CHECK(changed_stage(SetAfter{true}).after);
    CHECK(changed_stage(SetNeed{"ro"}).need == "ro");
    CHECK(changed_stage(SetUnaided{0}).unaided == 0.01);
    CHECK(changed_stage(SetMeasured{Measured{10, 20, {}, {}, {}, {}}}).measured->moved_on == 10);
    CHECK(changed_stage(SetGoal{2}).goal == 1);
    CHECK(changed_stage(SetDays{-1}).days == 0);
    CHECK(changed_stage(SetCompetitors{3}).competitors == 3);
    CHECK(changed_stage(SetRisk{"r"}).risk == "r");
    CHECK(changed_stage(SetAsideFinding{"gap", "nej"}).set_aside.size() == 1);
    Signal signal;
    signal.id = "sig";
    signal.width = -1;
    const Stage with_signals = changed_stage(SetSignals{{signal, signal}});
    REQUIRE(with_signals.signals.size() == 1);
    CHECK(with_signals.signals[0].width == Signal{}.width);
}

TEST_CASE("The map's fields are set, cleaned and clamped") {
    using namespace map_change;
    CHECK(after(ChangeMap{SetTitle{"T"}}).title == "T");
    CHECK(after(ChangeMap{SetDescription{"D"}}).description == "D");
    CHECK(after(ChangeMap{SetLanguage{"en-GB"}}).language == "en-GB");
    CHECK(after(ChangeMap{SetLanguage{"!"}}).language == "da");
    CHECK(after(ChangeMap{SetState{MapState::target}}).state == MapState::target);
    CHECK(after(ChangeMap{SetBuyersPerThousand{23}}).buyers_per_thousand == 23);
    CHECK_FALSE(after(ChangeMap{SetBuyersPerThousand{1000}}).buyers_per_thousand.has_value());
    CHECK(after(ChangeMap{SetValue{BuyerValue{100, 2, 5, "dkk", {}, {}}}}).value->margin == 1);
    CHECK(after(ChangeMap{SetPaths{}}).paths.empty());
}

TEST_CASE("A card forgets a persona that goes") {
    Map map = after(ChangeCards{{{"c1"}}, card_change::SetPersonas{{{"pe1"}}}});
    map = journey::apply(map, ChangeMap{map_change::SetPersonas{}});
    CHECK(map.personas.empty());
    CHECK(find_card(map, {"c1"})->personas.empty());
}

TEST_CASE("A calibration is found anew when the figure it was made for changes") {
    Map map = sample_map();
    map.buyers_per_thousand = 23;
    map.calibration = 1.4;
    CHECK(journey::apply(map, ChangeMap{map_change::SetBuyersPerThousand{23}}).calibration == 1.4);
    const auto found = journey::apply(map, ChangeMap{map_change::SetBuyersPerThousand{24}}).calibration;
    CHECK((found.has_value() && found != map.calibration));
    CHECK_FALSE(journey::apply(map, ChangeMap{map_change::SetBuyersPerThousand{}}).calibration.has_value());
    CHECK(journey::apply(map, ChangeMap{map_change::Calibrate{}}).calibration.has_value());
}

TEST_CASE("A stage is put in with its cards, and goes with its cards and paths") {
    Stage stage;
    stage.id.value = "new";
    Card card;
    card.id.value = "nc";
    card.lane.value = "tp";
    const Map with = after(InsertStage{stage, 1, {card}});
    CHECK(stage_order(with) == "s1 new s2 s3 s4");
    CHECK(cell_text(with, "new", "tp") == "nc");
    const Map without = after(RemoveStage{{"s1"}});
    CHECK(stage_order(without) == "s2 s3 s4");
    CHECK(without.cards.size() == 3);
    CHECK(without.paths.empty());
    CHECK(after(RemoveStage{{"gone"}}) == sample_map());
}

TEST_CASE("A moved stage stands where it was put and takes the phase it lands in") {
    const auto moved_to = [](const char* id, std::size_t to) {
        const Map map = after(MoveStage{{id}, to});
        return stage_order(map) + " " + find_stage(map, {id})->phase.value;
    };
    CHECK(moved_to("s1", 3) == "s2 s3 s4 s1 p2");
    CHECK(moved_to("s1", 2) == "s2 s3 s1 s4 p2");
    CHECK(moved_to("s1", 1) == "s2 s1 s3 s4 p1");
    CHECK(moved_to("s4", 0) == "s4 s1 s2 s3 p1");
    CHECK(moved_to("s4", 99) == "s1 s2 s3 s4 p2");
}

TEST_CASE("The only stage of a phase takes its phase along to a border") {
    Map map = sample_map();
    map = journey::apply(map, RemoveStage{{"s4"}});  // p1 p1 p2
    map = journey::apply(map, MoveStage{{"s3"}, 0});
    CHECK(find_stage(map, {"s3"})->phase.value == "p2");
}

TEST_CASE("Lanes are put in, moved, changed and taken out with their cards") {
    Lane lane;
    lane.id.value = "new";
    CHECK(lane_order(after(InsertLane{lane, 0, {}})) == "new tp fe ba");
    CHECK(lane_order(after(MoveLane{{"tp"}, 2})) == "fe ba tp");
    CHECK(lane_order(after(MoveLane{{"ba"}, 0})) == "ba tp fe");
    const Map without = after(RemoveLane{{"tp"}});
    CHECK(lane_order(without) == "fe ba");
    CHECK(without.cards.size() == 2);
    const Map changed = after(ChangeLane{{"ba"}, "Spørgsmål", Open<LaneKind>(LaneKind::questions)});
    CHECK(changed.lanes[2].name == "Spørgsmål");
    CHECK(changed.lanes[2].kind == LaneKind::questions);
}

TEST_CASE("Phases are put over stages, renamed and taken away") {
    const Map with = after(InsertPhase{{{"p3"}, "Midt", {}}, 1, {{"s2"}, {"s3"}}});
    CHECK(with.phases[1].id.value == "p3");
    CHECK(find_stage(with, {"s3"})->phase.value == "p3");
    CHECK(after(RenamePhase{{"p1"}, "Ny"}).phases[0].name == "Ny");
    const Map without = after(RemovePhase{{"p1"}});
    CHECK(without.phases.size() == 1);
    CHECK(find_stage(without, {"s1"})->phase.empty());
}

TEST_CASE("Cards go before a card of their cell, else last") {
    Card card;
    card.id.value = "n";
    card.stage.value = "s1";
    card.lane.value = "tp";
    CHECK(cell_text(after(InsertCards{{card}, CardId{"c2"}}), "s1", "tp") == "c1 n c2");
    CHECK(cell_text(after(InsertCards{{card}, std::nullopt}), "s1", "tp") == "c1 c2 n");
    CHECK(cell_text(after(InsertCards{{card}, CardId{"c4"}}), "s1", "tp") == "c1 c2 n");
    CHECK(after(RemoveCards{{{"c1"}, {"gone"}}}).cards.size() == 5);
}

TEST_CASE("Moved cards keep their order, and moving to where they are changes nothing") {
    CHECK(cell_text(after(MoveCards{{{"c3"}, {"c4"}}, {"s1"}, {"tp"}, CardId{"c2"}}), "s1", "tp") == "c1 c3 c4 c2");
    CHECK(cell_text(after(MoveCards{{{"c1"}}, {"s1"}, {"tp"}, std::nullopt}), "s1", "tp") == "c2 c1");
    CHECK(cell_text(after(MoveCards{{{"c1"}}, {"s4"}, {"ba"}, std::nullopt}), "s4", "ba") == "c1");
    CHECK(after(MoveCards{{{"c2"}}, {"s1"}, {"tp"}, std::nullopt}) == sample_map());
    CHECK(after(MoveCards{{{"c1"}}, {"s1"}, {"tp"}, CardId{"c2"}}) == sample_map());
    CHECK(after(MoveCards{{{"c1"}, {"c2"}}, {"s1"}, {"tp"}, CardId{"c1"}}) == sample_map());
    CHECK(after(MoveCards{{{"c1"}}, {"gone"}, {"tp"}, std::nullopt}) == sample_map());
}

TEST_CASE("A card moved into an empty cell stays where it stands in the file") {
    const Map map = after(MoveCards{{{"c1"}}, {"s4"}, {"tp"}, std::nullopt});
    CHECK(map.cards.front()->id.value == "c1");
}

TEST_CASE("An insert past a limit changes nothing") {
    Map map = sample_map();
    for (std::size_t i = map.lanes.size(); i < Limits::lanes; ++i)
        map.lanes.push_back({{"l" + std::to_string(i)}, {}, {}, {}});
    Lane lane;
    lane.id.value = "one-more";
    CHECK(journey::apply(map, InsertLane{lane, 0, {}}) == map);
    for (std::size_t i = map.stages.size(); i < Limits::stages; ++i) {
        Stage stage;
        stage.id.value = "st" + std::to_string(i);
        map.stages.emplace_back(stage);
    }
    Stage stage;
    stage.id.value = "one-more";
    CHECK(journey::apply(map, InsertStage{stage, 0, {}}) == map);
    std::vector<Card> cards(Limits::cards);
    for (std::size_t i = 0; i < cards.size(); ++i) {
        cards[i].id.value = "k" + std::to_string(i);
        cards[i].stage.value = "s1";
        cards[i].lane.value = "tp";
    }
    CHECK(journey::apply(map, InsertCards{cards, std::nullopt}) == map);
}

TEST_CASE("A map is replaced only by a valid one, and keeps its id") {
    Map other = sample_map();
    other.id.value = "other";
    other.title = "Anden";
    const Map replaced = after(ReplaceMap{other});
    CHECK(replaced.id.value == "map");
    CHECK(replaced.title == "Anden");
    other.stages.pop_back();
    other.stages.push_back(other.stages.front());
    CHECK(after(ReplaceMap{other}) == sample_map());
}

TEST_CASE("Every edit has a label in both languages") {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        Random random(seed);
        const Word label = label_of(random_edit(random, sample_map()));
        CHECK_FALSE(text_of(Language::danish, label).empty());
        CHECK_FALSE(text_of(Language::english, label).empty());
    }
    CHECK(label_of(MoveStage{}) == Word::label_move_stage);
    CHECK(label_of(ChangeCards{{}, card_change::SetReach{}}) == Word::label_card_reach);
}
