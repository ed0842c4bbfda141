// The list view without its elements: what it is told, and what it may ask for.
#include "ui/outline.h"

#include "format/json.h"
#include "ui/outline_fields.h"
#include "ui/outline_messages.h"
#include "ui/write_outline.h"
#include "unit/ui/support.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace journey::ui {
namespace {

constexpr std::size_t deep_enough = 16;

Session small_session() { return session_with_model("readiness"); }

std::vector<OutlineStage> stages_of(const Session& session) {
    return outline_of(session.language(), *session.document);
}

/// Carries out a message as the page does; false where it means nothing.
bool say(Session& session, const OutlineMessage& message) {
    const auto action = action_of(session, message);
    if (action) static_cast<void>(update(session, *action, 0));
    return action.has_value();
}

const Card& first_touchpoint(const Session& session) {
    const Map& map = session.document->map;
    const auto lane = std::ranges::find_if(
        map.lanes, [](const Lane& candidate) { return candidate.kind.value == LaneKind::touchpoints; });
    const auto card =
        std::ranges::find_if(map.cards, [&](const Box<Card>& candidate) { return candidate->lane == lane->id; });
    return **card;
}

const Card* card_of(const Session& session, const CardId& id) {
    const auto& cards = session.document->map.cards;
    const auto found = std::ranges::find_if(cards, [&](const Box<Card>& card) { return card->id == id; });
    return found == cards.end() ? nullptr : &**found;
}

}  // namespace

TEST_CASE("the outline has every stage and every card once") {
    const Session session = small_session();
    const auto stages = stages_of(session);
    REQUIRE(stages.size() == session.document->map.stages.size());
    std::size_t cards = 0;
    for (const OutlineStage& stage : stages) {
        const auto content = outline_content(session.language(), *session.document, stage.id);
        REQUIRE(content.has_value());
        std::size_t inside = 0;
        for (const OutlineLane& lane : content->lanes) inside += lane.cards.size();
        CHECK(inside == stage.cards);
        cards += inside;
    }
    CHECK(cards == session.document->map.cards.size());
    CHECK(stages.front().opens_phase.has_value());
}

TEST_CASE("a stage's version changes with what stands in it, and no other's does") {
    Session session = small_session();
    const auto before = stages_of(session);
    const Map kept = session.document->map;
    const Card touchpoint = first_touchpoint(session);
    REQUIRE(say(session, {.verb = "effect", .subject = touchpoint.id.value, .value = "push"}));
    const auto after = stages_of(session);
    for (std::size_t i = 0; i < before.size(); ++i) {
        CAPTURE(i);
        CHECK((before[i].version != after[i].version) == (before[i].id == touchpoint.stage));
    }
}

TEST_CASE("what the list is told is JSON, on every page and of every stage") {
    Session session = small_session();
    const auto is_json = [](const std::string& text) { return parse_json(text, deep_enough).has_value(); };
    CHECK(is_json(write_outline(session)));
    for (const OutlineStage& stage : stages_of(session)) CHECK(is_json(write_outline_content(session, stage.id)));
    CHECK(is_json(write_notes(session)));
    CHECK(write_outline_content(session, StageId{"nobody"}).empty());
    REQUIRE(say(session, {.verb = "begin", .subject = "map-title"}));
    REQUIRE(say(session, {.verb = "type", .value = "\"\\\n\x01"}));
    CHECK(is_json(write_outline(session)));
    session.page = Page::home;
    CHECK(is_json(write_outline(session)));
}

TEST_CASE("the list and the printed notes say whose map is shown, and the list changes it") {
    Session session = small_session();
    const Map& map = session.document->map;
    REQUIRE(map.personas.size() > 1);
    const Persona& persona = map.personas[0];
    const auto other = std::ranges::find_if(map.cards, [&](const Box<Card>& card) {
        return !card->personas.empty() && std::ranges::find(card->personas, persona.id) == card->personas.end();
    });
    REQUIRE(other != map.cards.end());
    const std::string shown = "Kun det, " + persona.name + " møder";
    CHECK_FALSE(write_outline(session).contains(shown));
    CHECK(write_notes(session).contains((*other)->text));
    REQUIRE(say(session, {.verb = "show-persona", .value = persona.id.value}));
    CHECK(session.document->persona() == persona.id);
    CHECK(write_outline(session).contains(shown));
    CHECK(write_outline(session).contains("\"name\":\"show-persona\""));
    CHECK(write_notes(session).contains(shown));
    CHECK_FALSE(write_notes(session).contains((*other)->text));
    CHECK_FALSE(say(session, {.verb = "show-persona", .value = "nobody"}));
    REQUIRE(say(session, {.verb = "show-persona"}));
    CHECK(session.document->persona().empty());
    CHECK_FALSE(write_outline(session).contains(shown));
}

TEST_CASE("the printed notes have each card's note, and how it is known") {
    Session session = small_session();
    const Card touchpoint = first_touchpoint(session);
    const auto change = [&](CardChange part) {
        static_cast<void>(update(session, action::Commit{ChangeCards{{touchpoint.id}, std::move(part)}}, 0));
    };
    change(card_change::SetNote{"Tallene er fra marts"});
    change(card_change::SetOwner{"Salg"});
    change(card_change::SetPersonas{});
    change(card_change::SetReviewBy{""});
    change(card_change::SetEvidence{Evidence::survey});
    const std::string notes = write_notes(session);
    CHECK(notes.contains("\"note\":\"Tallene er fra marts\""));
    CHECK(notes.contains("\"known\":\"Spurgt om i en undersøgelse · ansvarlig: Salg\""));
}

TEST_CASE("the same session is told in the same words") {
    Session session = small_session();
    const std::string before = write_outline(session);
    static_cast<void>(update(session, action::Tick{}, 5));
    CHECK(write_outline(session) == before);
}

TEST_CASE("a card is made, named, changed and deleted by messages, and undone") {
    Session session = small_session();
    const Map& map = session.document->map;
    const std::size_t count = map.cards.size();
    const Card touchpoint = first_touchpoint(session);
    REQUIRE(say(session, {.verb = "add-card", .subject = touchpoint.stage.value, .detail = touchpoint.lane.value}));
    REQUIRE(session.text_edit.has_value());
    CHECK(field_of(session.text_edit->target).kind == "card-text");
    const CardId made{field_of(session.text_edit->target).id};
    REQUIRE(say(session, {.verb = "type", .value = "Ringer op"}));
    REQUIRE(say(session, {.verb = "end", .subject = "keep"}));
    REQUIRE(card_of(session, made) != nullptr);
    CHECK(card_of(session, made)->text == "Ringer op");
    REQUIRE(say(session, {.verb = "channel", .subject = made.value, .value = "phone"}));
    REQUIRE(say(session, {.verb = "effect", .subject = made.value, .value = "pull"}));
    CHECK(card_of(session, made)->touch.channel.value == Channel::phone);
    CHECK(card_of(session, made)->touch.effect.value == Effect::pull);
    REQUIRE(say(session, {.verb = "select", .subject = "card", .detail = made.value}));
    REQUIRE(say(session, {.verb = "run", .subject = std::to_string(static_cast<int>(CommandId::delete_selected))}));
    CHECK(card_of(session, made) == nullptr);
    REQUIRE(say(session, {.verb = "toast"}));  // Undo
    CHECK(card_of(session, made) != nullptr);
    CHECK(session.document->map.cards.size() == count + 1);
}

TEST_CASE("a stage is put behind another, and Escape takes it back") {
    Session session = small_session();
    const std::size_t count = session.document->map.stages.size();
    const StageId second = session.document->map.stages[1]->id;
    REQUIRE(say(session, {.verb = "add-stage", .subject = second.value}));
    REQUIRE(session.document->map.stages.size() == count + 1);
    CHECK(field_of(session.text_edit->target).id == session.document->map.stages[2]->id.value);
    REQUIRE(say(session, {.verb = "end", .subject = "restore"}));
    CHECK(session.document->map.stages.size() == count);
}

TEST_CASE("messages that mean nothing do nothing") {
    Session session = small_session();
    const Map before = session.document->map;
    const Card touchpoint = first_touchpoint(session);
    const std::string card = touchpoint.id.value;
    const std::string long_text(100'000, 'x');
    const OutlineMessage rubbish[] = {{},
                                      {.verb = "drop-table"},
                                      {.verb = "select", .subject = "card", .detail = "nobody"},
                                      {.verb = "select", .subject = "planet", .detail = card},
                                      {.verb = "begin", .subject = "card-password", .detail = card},
                                      {.verb = "type", .value = "nothing is open"},
                                      {.verb = "end", .subject = "keep"},
                                      {.verb = "run", .subject = "-1"},
                                      {.verb = "run", .subject = "99999999999999999999"},
                                      {.verb = "run", .subject = "1e3"},
                                      {.verb = "run", .subject = ""},
                                      {.verb = "add-card", .subject = "nobody", .detail = touchpoint.lane.value},
                                      {.verb = "add-card", .subject = touchpoint.stage.value, .detail = long_text},
                                      {.verb = "add-stage", .subject = "nobody"},
                                      {.verb = "effect", .subject = card, .value = "explode"},
                                      {.verb = "effect", .subject = "nobody", .value = "pull"},
                                      {.verb = "channel", .subject = card, .value = long_text},
                                      {.verb = "place", .subject = card, .value = ""},
                                      {.verb = "emotion", .subject = card, .value = "NaN"},
                                      {.verb = "open", .subject = "nobody"},
                                      {.verb = "start", .subject = "../../etc/passwd"},
                                      {.verb = "toast"}};
    for (const OutlineMessage& message : rubbish) {
        CAPTURE(message.verb);
        CAPTURE(message.subject);
        CHECK_FALSE(say(session, message));
    }
    // A field of something that is gone is in the table; the editor does not open it.
    CHECK(say(session, {.verb = "begin", .subject = "card-text", .detail = "nobody"}));
    CHECK_FALSE(session.text_edit.has_value());
    CHECK(session.document->map == before);
}

TEST_CASE("a map of 10,000 cards is outlined whole, stage by stage") {
    constexpr std::size_t many = 10'000;
    Session session = small_session();
    Map map = session.document->map;
    const Card sample = first_touchpoint(session);
    while (map.cards.size() < many) {
        Card card = sample;
        card.id.value = "n" + std::to_string(map.cards.size());
        card.stage = map.stages[map.cards.size() % map.stages.size()]->id;
        map.cards.emplace_back(std::move(card));
    }
    static_cast<void>(update(session, action::Commit{ReplaceMap{map}}, 0));
    std::size_t cards = 0;
    for (const OutlineStage& stage : stages_of(session)) cards += stage.cards;
    CHECK(cards == many);
    // In brief: the cards are not in it.
    constexpr std::size_t least_per_card = 10;
    CHECK(write_outline(session).size() < many * least_per_card);
}

}  // namespace journey::ui
