#include "scoring/views.h"

#include "unit/scoring/journey_samples.h"

#include <doctest/doctest.h>

using namespace journey;
using namespace journey::test;
using doctest::Approx;

namespace {

Map two_stages() {
    Map map;
    map.lanes = {touchpoint_lane()};
    add_stage(map, "s0", 80);
    add_stage(map, "s1", 90);
    return map;
}

}  // namespace

TEST_CASE("A persona meets the cards made for it and the cards for everybody") {
    Map map = two_stages();
    Card hers = touchpoint("hers", Effect::pull, 0.5, 0.5);
    hers.personas = {PersonaId{"mette"}};
    Card his = touchpoint("his", Effect::push, 0.5, 0.5);
    his.personas = {PersonaId{"jonas"}};
    for (const Card& card : {hers, his, touchpoint("all", Effect::pull, 0.5, 0.5)}) add_touchpoint(map, "s0", card);
    const Map part = map_for_persona(map, PersonaId{"mette"});
    REQUIRE(part.cards.size() == 2);
    CHECK(part.cards[0]->id.value == "hers");
    CHECK(part.cards[1]->id.value == "all");
}

TEST_CASE("Guesses are counted among what says something, overdue is what should have been reviewed before today") {
    Map map = two_stages();
    Card guess = touchpoint("guess", Effect::pull, 0.5, 0.5);
    guess.text = "a";
    guess.review_by = "2026-01-01";
    Card known = guess;
    known.id = {"known"};
    known.evidence = Evidence::survey;
    known.review_by = "2026-11-26";
    Card silent = touchpoint("silent", Effect::pull, 0.5, 0.5);
    for (const Card& card : {guess, known, silent}) add_touchpoint(map, "s0", card);
    CHECK(evidence_of(map, "2026-11-26") == EvidenceSummary{2, 1, 1});
    CHECK(evidence_of(map, "2026-11-27") == EvidenceSummary{2, 1, 2});
    CHECK(evidence_of(map, "") == EvidenceSummary{2, 1, 0});
    CHECK(cards_with(map, "2026-11-26", EvidenceKind::guess) == std::vector<CardId>{{"guess"}});
    CHECK(cards_with(map, "2026-11-26", EvidenceKind::overdue) == std::vector<CardId>{{"guess"}});
}

TEST_CASE("Digital only leaves out the touchpoints that are met offline") {
    Map map = two_stages();
    Card phone = touchpoint("phone", Effect::pull, 0.5, 0.5);
    phone.touch.channel = Channel::phone;
    Card online_event = touchpoint("event", Effect::pull, 0.5, 0.5);
    online_event.touch.channel = Channel::event;
    online_event.touch.place = Place::online;
    Card odd = touchpoint("odd", Effect::pull, 0.5, 0.5);
    odd.touch.channel = Channel::store;
    odd.touch.place = Open<Place>(Place::online, "in-space");
    for (const Card& card : {phone, online_event, odd}) add_touchpoint(map, "s0", card);
    const Map part = map_online_only(map);
    REQUIRE(part.cards.size() == 1);
    CHECK(part.cards[0]->id.value == "event");
}

TEST_CASE("The stage with the greatest need and the lowest score is the greatest opportunity") {
    Map map = two_stages();
    add_touchpoint(map, "s1", touchpoint("a", Effect::pull, 1, 1));
    const std::vector<double> found = opportunities(score_map(map), flow_of(map));
    REQUIRE(found.size() == 2);
    CHECK(found[0] == Approx(10 + 6.5));
    CHECK(found[1] < found[0]);
}

TEST_CASE("What is remembered is the peak and the end") {
    Map map = two_stages();
    add_touchpoint(map, "s0", touchpoint("a", Effect::push, 1, 1));
    add_touchpoint(map, "s1", touchpoint("b", Effect::pull, 0.5, 0.5));
    const MapScore score = score_map(map);
    CHECK(*peak_end(score) == Approx((score.stages[0].push + score.stages[1].pull) / 2));
    CHECK_FALSE(peak_end(MapScore{}));
}
