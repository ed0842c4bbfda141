#include "unit/editor/support.h"

#include "model/lookup.h"

namespace journey::test {
namespace {

Stage stage(const char* id, const char* name, const char* phase, double readiness) {
    Stage stage;
    stage.id.value = id;
    stage.name = name;
    stage.phase.value = phase;
    stage.readiness = readiness;
    return stage;
}

Card card(const char* id, const char* stage, const char* lane, const char* text) {
    Card card;
    card.id.value = id;
    card.stage.value = stage;
    card.lane.value = lane;
    card.text = text;
    return card;
}

template <class Items>
std::string ids_of(const Items& items) {
    std::string text;
    for (const auto& item : items) text += (text.empty() ? "" : " ") + item;
    return text;
}

}  // namespace

Map sample_map() {
    Map map;
    map.id.value = "map";
    map.title = "Kunderejsen";
    map.phases = {{{"p1"}, "Søger", {}}, {{"p2"}, "Køber", {}}};
    map.stages = {stage("s1", "Googler", "p1", 20), stage("s2", "Læser", "p1", 40), stage("s3", "Spørger", "p2", 80),
                  stage("s4", "Køber", "p2", 100)};
    map.lanes = {{{"tp"}, "Kontaktpunkter", LaneKind::touchpoints, {}},
                 {{"fe"}, "Følelser", LaneKind::feels, {}},
                 {{"ba"}, "Barrierer", LaneKind::barriers, {}}};
    map.cards = {card("c1", "s1", "tp", "Annonce"),  card("c2", "s1", "tp", "Søgning"),
                 card("f1", "s1", "fe", "Spændt"),   card("c3", "s2", "tp", "Guide"),
                 card("b1", "s2", "ba", "For dyrt"), card("c4", "s3", "tp", "Møde")};
    map.personas = {Persona{{"pe1"}, "Mette", {}, {}, {}, {}, {}, {}}};
    map.paths = {Path{{"pa1"}, {"s3"}, {"s1"}, 0.1, "ser sig om igen", {}}};
    return map;
}

std::string cell_text(const Map& map, const char* stage, const char* lane) {
    std::vector<std::string> ids;
    for (const Box<Card>& card : map.cards)
        if (card->stage.value == stage && card->lane.value == lane) ids.push_back(card->id.value);
    return ids_of(ids);
}

std::string stage_order(const Map& map) {
    std::vector<std::string> ids;
    for (const Box<Stage>& stage : map.stages) ids.push_back(stage->id.value);
    return ids_of(ids);
}

std::string lane_order(const Map& map) {
    std::vector<std::string> ids;
    for (const Lane& lane : map.lanes) ids.push_back(lane.id.value);
    return ids_of(ids);
}

Desk::Desk() : Desk(sample_map()) {}

Desk::Desk(Map map) {
    session.ids = IdMaker(1, 2);
    const MapId id = map.id;
    act(action::ListLibrary{{LibraryEntry{id, {}, 1, 1, "I går", true}}});
    act(action::DraftLoaded{id, 1, write_map(map, "2025-12-01T10:00:00Z"), ""});
    REQUIRE(session.document.has_value());
    tasks.clear();
}

void Desk::act(const Action& action) { tasks = update(session, action, now_ms); }

void Desk::type(const TextTarget& target, const std::string& text) {
    act(action::BeginText{target});
    act(action::TypeText{text});
}

void Desk::save(const std::string& time_utc) {
    act(action::SaveDraft{time_utc});
    const auto* store = task<effect::StoreDraft>();
    if (!store) return;
    const action::DraftStored stored{store->id, store->revision, "12:03", 5'000, "I dag 12.03"};
    act(stored);
}

const Card& Desk::card(const char* id) const {
    const Card* found = find_card(map(), {id});
    REQUIRE(found != nullptr);
    return *found;
}

const Stage& Desk::stage(const char* id) const {
    const Stage* found = find_stage(map(), {id});
    REQUIRE(found != nullptr);
    return *found;
}

}  // namespace journey::test
