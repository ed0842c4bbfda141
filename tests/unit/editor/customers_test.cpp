// What is noted of customers: ticked, typed, undone, deleted, stored beside the map, never in it.
#include "editor/advice.h"
#include "editor/checklist.h"
#include "editor/customers.h"
#include "editor/readiness_words.h"
#include "format/customers.h"
#include "unit/editor/support.h"

#include <algorithm>

namespace journey {
namespace {

constexpr std::string_view today = "2026-11-26";

class CustomerDesk : public test::Desk {
public:
    CustomerDesk() {
        session.page = Page::readiness;
        act(action::SetSurroundings{{.today = std::string(today)}});
        act(action::CustomersLoaded{map().id, ""});
    }
    [[nodiscard]] const Customers& now() const { return session.document->customers.now; }
    [[nodiscard]] std::string stored() const {
        const auto* task = this->task<effect::StoreCustomers>();
        return task ? task->text : "nothing";
    }
    void tick(const char* signal, std::optional<bool> seen) { act(action::TickSignal{signal, seen}); }
    [[nodiscard]] ReadinessEstimate estimate() const { return estimate_for(*session.document, today); }
};

}  // namespace

TEST_CASE("A map that opens asks for its customers, and until they are there nothing is ticked") {
    test::Desk desk;
    desk.act(action::TickSignal{"says-yes", true});
    CHECK(desk.document().customers.now.all.empty());
    CHECK(desk.task<effect::StoreCustomers>() == nullptr);
    desk.act(action::CustomersLoaded{desk.map().id, write_customers({{{"a", "Anna", {}}}, "a"})});
    REQUIRE(desk.document().customers.is_known);
    CHECK(desk.document().customers.now.all.front().name == "Anna");
    desk.act(action::CustomersLoaded{{"another"}, ""});
    CHECK(desk.document().customers.now.all.size() == 1);
}

TEST_CASE("The first tick makes a customer, is dated today, and is stored beside the map") {
    CustomerDesk desk;
    const Map before = desk.map();
    desk.tick("clarifying-questions", true);
    REQUIRE(desk.now().all.size() == 1);
    CHECK(desk.now().all.front().name == "Kunde 1");
    CHECK(desk.now().all.front().sightings == std::vector<Sighting>{{"clarifying-questions", true, "2026-11-26"}});
    CHECK(desk.stored() == write_customers(desk.now()));
    CHECK(desk.map() == before);
    CHECK(desk.task<effect::SaveSoon>() == nullptr);
    desk.tick("clarifying-questions", true);
    CHECK(desk.stored() == "nothing");
    desk.tick("clarifying-questions", false);
    CHECK_FALSE(desk.now().all.front().sightings.front().seen);
    desk.tick("clarifying-questions", std::nullopt);
    CHECK(desk.now().all.front().sightings.empty());
}

TEST_CASE("Undo goes back through ticks and edits of the map in the order they were made") {
    CustomerDesk desk;
    desk.tick("says-yes", true);
    desk.act(action::Commit{ChangeMap{map_change::SetTitle{"Anden titel"}}});
    desk.tick("read-guides", true);
    const auto count = [&] { return desk.now().all.empty() ? 0 : desk.now().all.front().sightings.size(); };
    CHECK(count() == 2);
    desk.run(CommandId::undo);
    CHECK(count() == 1);
    CHECK(desk.map().title == "Anden titel");
    desk.run(CommandId::undo);
    CHECK(count() == 1);
    CHECK(desk.map().title != "Anden titel");
    desk.run(CommandId::undo);
    CHECK(desk.now().all.empty());
    CHECK(why_disabled(desk.session, CommandId::undo) == std::optional(Word::not_now_nothing_to_undo));
    desk.run(CommandId::redo);
    CHECK(count() == 1);
    desk.run(CommandId::redo);
    CHECK(desk.map().title == "Anden titel");
    desk.run(CommandId::redo);
    CHECK(count() == 2);
}

TEST_CASE("On the map undo leaves the customers alone") {
    CustomerDesk desk;
    desk.tick("says-yes", true);
    desk.session.page = Page::map;
    desk.run(CommandId::undo);
    CHECK(desk.now().all.size() == 1);
}

TEST_CASE("A customer is named in its field, and keeps its name without one") {
    CustomerDesk desk;
    desk.act(action::AddCustomer{});
    REQUIRE(desk.session.text_edit.has_value());
    CHECK(desk.session.text_edit->value == "Kunde 1");
    desk.act(action::TypeText{"  Fjordbyg\nA/S "});
    desk.act(action::EndText{});
    CHECK(desk.now().all.front().name == "Fjordbyg A/S");
    const std::string id = desk.now().all.front().id;
    desk.type(text_target::CustomerName{id}, "  ");
    desk.act(action::EndText{});
    CHECK(desk.now().all.front().name == "Fjordbyg A/S");
    desk.type(text_target::CustomerName{id}, std::string(300, 'x'));
    desk.act(action::EndText{});
    CHECK(desk.now().all.front().name.size() == CustomerLimits::name_characters);
    CHECK(read_customers(write_customers(desk.now())).has_value());
}

TEST_CASE("The day of a tick is typed in the user's notation, and what is no day is refused") {
    CustomerDesk desk;
    desk.tick("read-guides", true);
    const text_target::SightingDate field{desk.now().all.front().id, "read-guides"};
    CHECK(text_value(desk.session, field) == "26.11.2026");
    desk.act(action::BeginText{field});
    desk.act(action::TypeText{"i går"});
    CHECK(desk.session.text_edit->problem == std::optional(Word::typed_not_date));
    desk.act(action::EndText{});
    CHECK(desk.now().all.front().sightings.front().date == "2026-11-26");
    desk.type(field, "6.11.2026");
    desk.act(action::EndText{});
    CHECK(desk.now().all.front().sightings.front().date == "2026-11-06");
    const SignalWeight weight = desk.estimate().evidence.front();
    CHECK(weight.weight == doctest::Approx(0.63).epsilon(0.01));
}

TEST_CASE("A customer is deleted at once, with a way back on every page") {
    CustomerDesk desk;
    desk.tick("says-yes", true);
    desk.act(action::AddCustomer{});
    desk.act(action::EndText{});
    const Customers before = desk.now();
    desk.act(action::RemoveCustomers{before.all.front().id});
    CHECK(desk.now().all.size() == 1);
    CHECK(desk.toast() == "Kunde 1 er slettet");
    CHECK(desk.session.toast->action == ToastAction::restore_customers);
    CHECK(desk.stored().find("says-yes") == std::string::npos);
    desk.session.page = Page::map;
    desk.act(action::RestoreCustomers{});
    CHECK(desk.now() == before);
    CHECK(desk.stored() == write_customers(before));
    desk.act(action::RemoveCustomers{});
    CHECK(desk.now().all.empty());
    CHECK(desk.stored().empty());
    desk.act(action::RestoreCustomers{});
    CHECK(desk.now() == before);
}

TEST_CASE("Ticks are reset with a way back") {
    CustomerDesk desk;
    desk.tick("says-yes", true);
    desk.act(action::ResetSightings{});
    CHECK(desk.now().all.front().sightings.empty());
    desk.act(action::RestoreCustomers{});
    CHECK(desk.now().all.front().sightings.size() == 1);
}

TEST_CASE("What cannot be read is left alone until all is deleted") {
    CustomerDesk desk;
    desk.act(action::CustomersLoaded{desk.map().id, "rubbish"});
    desk.tick("says-yes", true);
    CHECK(desk.stored() == "nothing");
    CHECK(desk.document().customers.problem == std::optional(Word::ready_unreadable));
    desk.act(action::RemoveCustomers{});
    CHECK(desk.stored().empty());
    desk.tick("says-yes", true);
    CHECK(desk.now().all.size() == 1);
}

TEST_CASE("Customers leave as a file only when asked, and come back from one") {
    CustomerDesk desk;
    desk.tick("says-yes", true);
    desk.act(action::ExportCustomers{});
    const auto* file = desk.task<effect::Download>();
    REQUIRE(file != nullptr);
    CHECK(file->name.ends_with(".customers.json"));
    const Customers before = desk.now();
    const std::string text = file->text;
    desk.act(action::RemoveCustomers{});
    desk.act(action::OpenFile{"a.customers.json", text});
    CHECK(desk.now() == before);
    CHECK(desk.session.page == Page::readiness);
    desk.act(action::OpenFile{"b.customers.json", R"({"format":"journey-customers","version":9})"});
    REQUIRE(desk.session.notice.has_value());
    CHECK(desk.session.notice->kind == NoticeKind::refused);
    CHECK(desk.now() == before);
}

TEST_CASE("That they could not be stored is said") {
    CustomerDesk desk;
    desk.act(action::CustomersFailed{desk.map().id, Word::storage_full});
    CHECK(desk.document().customers.problem == std::optional(Word::storage_full));
}

TEST_CASE("The headline is a phase and what else may be, never one percentage") {
    CustomerDesk desk;
    desk.tick("read-guides", true);
    desk.tick("compared-price", true);
    desk.tick("clarifying-questions", true);
    const std::string id = desk.now().all.front().id;
    desk.type(text_target::SightingDate{id, "read-guides"}, "2026-11-06");
    desk.type(text_target::SightingDate{id, "compared-price"}, "2026-11-24");
    // scoring.md 6.4
    CHECK(headline(Language::danish, desk.estimate()) == "Mest 80–90\u00a0%, måske 70\u00a0%");
    CHECK(headline(Language::english, desk.estimate()) == "Mostly 80–90%, could be 70%");
    CHECK(span_text(Language::danish, desk.estimate().span.low, desk.estimate().span.high) == "70–90\u00a0%");
}

TEST_CASE("What to wait with names the stage's own touchpoints whose message fits badly now") {
    CustomerDesk desk;
    desk.tick("clarifying-questions", true);
    const Advice before = advice_for(desk.document(), desk.estimate());
    REQUIRE_FALSE(before.touchpoints.empty());
    const Card& card = *before.touchpoints.front();
    const CardId id = card.id;
    const std::string text = card.text;
    desk.act(action::Commit{ChangeCards{{id}, card_change::SetEffect{Effect::pull}}});
    desk.act(action::Commit{ChangeCards{{id}, card_change::SetMessage{Message::be_known}}});
    const Advice advice = advice_for(desk.document(), desk.estimate());
    const auto held = std::ranges::find_if(advice.held_cards, [&](const HeldCard& one) { return one.card->id == id; });
    REQUIRE(held != advice.held_cards.end());
    CHECK_FALSE(held->message.too_early);
    CHECK(held->message.fit < 0.3);
    CHECK(std::ranges::find(advice.held, Message::be_known, &HeldMessage::message) == advice.held.end());
    CHECK(wait_words(Language::danish, *held).starts_with("“Bliv kendt”. For sent: passer "));
    desk.act(action::CopyChecklist{});
    const auto* copied = desk.task<effect::CopyText>();
    REQUIRE(copied != nullptr);
    CHECK(copied->text.contains(text + ": “Bliv kendt”. For sent"));
    desk.act(action::Commit{ChangeCards{{id}, card_change::SetMessage{Message::answer}}});
    CHECK(std::ranges::none_of(advice_for(desk.document(), desk.estimate()).held_cards,
                               [&](const HeldCard& one) { return one.card->id == id; }));
}

TEST_CASE("The checklist says what the customer needs, what to wait with and what to find out") {
    CustomerDesk desk;
    desk.act(action::CopyChecklist{});
    CHECK(desk.task<effect::CopyText>() == nullptr);
    desk.tick("clarifying-questions", true);
    const StageId stage = advice_for(desk.document(), desk.estimate()).stage->id;
    desk.act(action::Commit{ChangeStage{stage, stage_change::SetNeed{"Et svar i dag\nKlare fakta"}}});
    desk.act(action::CopyChecklist{});
    const auto* copied = desk.task<effect::CopyText>();
    REQUIRE(copied != nullptr);
    for (const char* part : {"Kunde 1: Mest 80–90", "[ ] Et svar i dag\n[ ] Klare fakta\n", "Fakta: Levering",
                             "Vent med\n", "Bliv kendt: For sent", "Find ud af dette næste gang\n[ ] "})
        CHECK(copied->text.find(part) != std::string::npos);
}

}  // namespace journey
