// The findings of the open map: their list, walking through them, mending, setting aside, calibration.
#include "editor/findings_list.h"
#include "unit/editor/support.h"

#include <algorithm>

using namespace journey;
using namespace journey::test;

namespace {

/// Two stages; one card pushes, one says the wrong thing, one has an owner and a date that has passed.
Map map_with_findings() {
    Map map;
    map.id.value = "map";
    map.lanes.push_back({.id = {"tp"}, .name = "Kontaktpunkter", .kind = LaneKind::touchpoints});
    map.stages.push_back(Stage{.id = {"s1"}, .name = "Først", .readiness = 20});
    map.stages.push_back(Stage{.id = {"s2"}, .name = "Sidst", .readiness = 100});
    const auto add = [&](const char* id, const char* stage, Effect effect, Message message) {
        Card card{.id = {id}, .stage = {stage}, .lane = {"tp"}, .text = id, .owner = "Salg"};
        card.touch.effect = effect;
        card.touch.message = message;
        card.touch.reach = 0.8;
        map.cards.push_back(card);
    };
    add("pushing", "s1", Effect::push, Message::none);
    add("too-early", "s1", Effect::pull, Message::buy_now);
    add("fine", "s2", Effect::pull, Message::buy_now);
    return map;
}

const Finding* find(const Document& document, FindingKind kind, const char* card) {
    for (const Finding& finding : document.journey.findings)
        if (finding.kind == kind && finding.card.value == card) return &finding;
    return nullptr;
}

std::size_t listed_count(const Document& document, FindingsView view = {}) {
    return listed(document.journey.findings, view).size();
}

}  // namespace

TEST_CASE("Findings are listed worst first, by buyers or by points") {
    Desk desk(map_with_findings());
    for (const FindingSort sort : {FindingSort::buyers, FindingSort::points}) {
        const auto list = listed(desk.document().journey.findings, {.sort = sort, .kind = {}, .stage = {}});
        REQUIRE(list.size() > 2);
        const auto number = sort == FindingSort::buyers ? &Finding::buyers : &Finding::points;
        CHECK(std::ranges::is_sorted(list, std::ranges::greater{},
                                     [&](const Finding* finding) { return finding->*number; }));
    }
}

TEST_CASE("The list can be of one kind and of one stage") {
    Desk desk(map_with_findings());
    const auto pushes = listed(desk.document().journey.findings, {.kind = FindingKind::push, .stage = {}});
    REQUIRE(pushes.size() == 1);
    CHECK(pushes.front()->card.value == "pushing");
    for (const Finding* finding : listed(desk.document().journey.findings, {.kind = {}, .stage = {"s2"}}))
        CHECK(finding->stage.value == "s2");
    desk.act(action::SetFindingsView{{.sort = FindingSort::points, .kind = FindingKind::push, .stage = {}}});
    CHECK(desk.document().findings_view.kind == FindingKind::push);
}

TEST_CASE("What is hardly worth half a point is not shown, what hangs together badly is") {
    CHECK_FALSE(is_worth_showing({.kind = FindingKind::push, .points = 0.49}));
    CHECK(is_worth_showing({.kind = FindingKind::push, .points = 0.5}));
    CHECK(is_worth_showing({.kind = FindingKind::out_of_order}));
}

TEST_CASE("F8 walks through the list and around its end, selecting and scrolling there") {
    Desk desk(map_with_findings());
    const auto list = listed(desk.document().journey.findings, {});
    std::vector<FindingKey> keys;
    for (const Finding* finding : list) keys.push_back(key_of(*finding));
    for (const FindingKey& key : keys) {
        desk.run(CommandId::next_finding);
        CHECK(desk.document().finding == key);
        CHECK(desk.document().selection == place_of(key));
        CHECK(desk.task<effect::Reveal>() != nullptr);
    }
    desk.run(CommandId::next_finding);
    CHECK(desk.document().finding == keys.front());
    desk.run(CommandId::previous_finding);
    CHECK(desk.document().finding == keys.back());
    CHECK(command_for_key(desk.session, {.key = "F8"}, false) == CommandId::next_finding);
    CHECK(command_for_key(desk.session, {.key = "F8", .shift = true}, false) == CommandId::previous_finding);
}

TEST_CASE("Without findings there is nowhere to go, and that is said") {
    Map map;
    map.id.value = "map";
    Desk desk(map);
    CHECK(why_disabled(desk.session, CommandId::next_finding) == Word::not_now_no_findings);
    desk.run(CommandId::next_finding);
    CHECK_FALSE(desk.document().finding.has_value());
}

TEST_CASE("A message that does not fit is mended in one step that can be undone") {
    Desk desk(map_with_findings());
    const Finding* finding = find(desk.document(), FindingKind::mismatch, "too-early");
    REQUIRE(finding != nullptr);
    const auto mend = mend_of(desk.map(), *finding, 20);
    REQUIRE(mend.has_value());
    desk.act(action::Commit{mend->edit});
    CHECK(desk.card("too-early").touch.message.value == fitting_message(20));
    CHECK(desk.steps() == 1);
    const Finding* after = find(desk.document(), FindingKind::mismatch, "too-early");
    CHECK((after == nullptr || !is_worth_showing(*after)));
    desk.run(CommandId::undo);
    CHECK(desk.card("too-early").touch.message.value == Message::buy_now);
    const Finding push{.kind = FindingKind::push, .stage = {"s1"}, .card = {"pushing"}};
    CHECK_FALSE(mend_of(desk.map(), push, 20).has_value());
}

TEST_CASE("What neither pulls nor pushes gets a message that fits, and stays what it is") {
    Desk desk(map_with_findings());
    desk.act(action::Commit{ChangeCards{{{"too-early"}}, card_change::SetEffect{Effect::neutral}}});
    const Finding* finding = find(desk.document(), FindingKind::wasted, "too-early");
    REQUIRE(finding != nullptr);
    const FindingKey key = key_of(*finding);
    desk.act(action::MendFinding{key});
    CHECK(desk.card("too-early").touch.message.value == fitting_message(20));
    CHECK(desk.card("too-early").touch.effect.value == Effect::neutral);
    CHECK(desk.toast().contains("Vælg Trækker"));
    REQUIRE(desk.session.toast.has_value());
    CHECK(desk.session.toast->action == ToastAction::undo);
    const auto left = mend_of(desk.map(), *find_finding(desk.document().journey.findings, key), 20);
    CHECK(left->kind == MendKind::pull);
    desk.run(CommandId::undo);
    CHECK(desk.card("too-early").touch.message.value == Message::buy_now);
}

TEST_CASE("What neither pulls nor pushes is set to pull with one click, and the finding goes") {
    Desk desk(map_with_findings());
    desk.act(action::Commit{ChangeCards{{{"fine"}}, card_change::SetEffect{Effect::neutral}}});
    const Finding* finding = find(desk.document(), FindingKind::wasted, "fine");
    REQUIRE(finding != nullptr);
    const auto mends = mends_of(desk.map(), *finding, 100);  // its message fits: nothing else to change
    REQUIRE(mends.size() == 1);
    CHECK(mend_text(Language::danish, mends.front()) == "Sæt til Trækker");
    desk.act(action::MendFinding{key_of(*finding), MendKind::pull});
    CHECK(desk.card("fine").touch.effect.value == Effect::pull);
    CHECK(find(desk.document(), FindingKind::wasted, "fine") == nullptr);
    CHECK(desk.session.toast->action == ToastAction::undo);
    desk.run(CommandId::undo);
    CHECK(desk.card("fine").touch.effect.value == Effect::neutral);
    CHECK(find(desk.document(), FindingKind::wasted, "fine") != nullptr);
}

TEST_CASE("The usual owner is that of most cards of the stage, else of the channel, else of the map") {
    Map map;
    map.id.value = "map";
    const auto add = [&](const char* id, const char* stage, Channel channel, const char* owner) {
        Card card{.id = {id}, .stage = {stage}, .lane = {"tp"}, .text = id, .owner = owner};
        card.touch.channel = channel;
        map.cards.push_back(card);
    };
    const auto owner_of = [&](const char* stage, Channel channel) {
        Card card{.id = {"new"}, .stage = {stage}, .lane = {"tp"}};
        card.touch.channel = channel;
        return usual_owner(map, card);
    };
    CHECK(owner_of("s1", Channel::email).empty());
    add("a", "s1", Channel::email, "Marketing");
    add("b", "s1", Channel::email, "Salg");
    add("c", "s1", Channel::phone, "Salg");
    add("d", "s2", Channel::email, "");
    add("e", "s3", Channel::email, "Marketing");
    add("f", "s4", Channel::phone, "Salg");
    CHECK(owner_of("s1", Channel::email) == "Salg");
    CHECK(owner_of("s2", Channel::email) == "Marketing");
    CHECK(owner_of("s2", Channel::none) == "Salg");
    CHECK(owner_of("s3", Channel::phone) == "Marketing");
}

TEST_CASE("An owner is set with one click that can be undone, and the finding goes") {
    Desk desk(map_with_findings());
    desk.act(action::Commit{ChangeCards{{{"pushing"}}, card_change::SetOwner{""}}});
    const Finding* finding = find(desk.document(), FindingKind::no_owner, "pushing");
    REQUIRE(finding != nullptr);
    const FindingKey key = key_of(*finding);
    const auto mend = mend_of(desk.map(), *finding, 20);
    REQUIRE(mend.has_value());
    CHECK(mend_text(Language::danish, *mend) == "Sæt ansvarlig: Salg");
    desk.act(action::MendFinding{key});
    CHECK(desk.card("pushing").owner == "Salg");
    CHECK(desk.toast() == "Ansvarlig er nu: Salg");
    CHECK(find(desk.document(), FindingKind::no_owner, "pushing") == nullptr);
    desk.run(CommandId::undo);
    CHECK(desk.card("pushing").owner.empty());
    CHECK(find_finding(desk.document().journey.findings, key) != nullptr);
}

TEST_CASE("A map that can only be read is not mended") {
    Desk desk(map_with_findings());
    desk.document().access = Access::read_only;
    const Map before = desk.map();
    desk.act(action::MendFinding{{FindingKind::mismatch, {"s1"}, {"too-early"}}});
    CHECK(desk.map() == before);
}

TEST_CASE("A finding is tried on the score page: its win is on, its card is chosen, the map stays") {
    Desk desk(map_with_findings());
    const Map before = desk.map();
    const FindingKey push{FindingKind::push, {"s1"}, {"pushing"}};
    desk.act(action::TryFinding{push});
    CHECK(desk.session.page == Page::score);
    CHECK(desk.document().selection == place_of(push));
    const WhatIf tried = desk.document().what_if.now();
    CHECK(tried.tries({WinKind::stop_push, {"s1"}, {"pushing"}}));
    CHECK(desk.map() == before);
    desk.act(action::TryFinding{push});
    CHECK(desk.document().what_if.now() == tried);
    desk.run(CommandId::undo);
    CHECK(desk.document().what_if.now().is_empty());
}

TEST_CASE("A finding with nothing to try leads to its stage") {
    Desk desk(map_with_findings());
    desk.act(action::TryFinding{{FindingKind::out_of_order, {"s2"}, {}}});
    CHECK(desk.session.page == Page::score);
    CHECK(desk.document().selection == Selection(StageSelected{{"s2"}}));
    CHECK(desk.document().what_if.now().is_empty());
}

TEST_CASE("A finding is set aside with a reason, comes last, and is taken back") {
    Desk desk(map_with_findings());
    const FindingKey key{FindingKind::push, {"s1"}, {"pushing"}};
    const std::size_t count = listed_count(desk.document());
    desk.type(reason_field(key), "Loven kræver det");
    CHECK(desk.card("pushing").set_aside == std::vector<SetAside>{{"push", "Loven kræver det"}});
    const auto list = listed(desk.document().journey.findings, {});
    REQUIRE(list.size() == count);
    CHECK(key_of(*list.back()) == key);
    CHECK(list.back()->set_aside == "Loven kræver det");
    CHECK(text_value(desk.session, reason_field(key)) == "Loven kræver det");
    desk.act(action::Commit{set_aside_edit(reason_field(key), {})});
    CHECK(desk.card("pushing").set_aside.empty());
    CHECK(desk.steps() == 2);
}

TEST_CASE("A finding of a whole stage is set aside on the stage") {
    Desk desk(map_with_findings());
    const FindingKey key{FindingKind::uncovered, {"s2"}, {}};
    desk.type(reason_field(key), "Det er meningen");
    CHECK(desk.stage("s2").set_aside == std::vector<SetAside>{{"uncovered", "Det er meningen"}});
    CHECK(place_of(key) == Selection(StageSelected{{"s2"}}));
}

TEST_CASE("A review is overdue from the day the page says it is") {
    Map map = map_with_findings();
    Card card = *map.cards.front();
    card.review_by = "2026-11-25";
    map.cards.front() = card;
    Desk desk(map);
    CHECK(find(desk.document(), FindingKind::overdue, "pushing") == nullptr);
    Surroundings day = desk.session.surroundings;
    day.today = "2026-11-25";
    desk.act(action::SetSurroundings{day});
    CHECK(find(desk.document(), FindingKind::overdue, "pushing") == nullptr);
    day.today = "2026-11-26";
    desk.act(action::SetSurroundings{day});
    CHECK(find(desk.document(), FindingKind::overdue, "pushing") != nullptr);
    desk.type(text_target::CardReviewBy{{"pushing"}}, "2027-01-01");
    CHECK(find(desk.document(), FindingKind::overdue, "pushing") == nullptr);
}

TEST_CASE("The map is calibrated in the same step as the known number of buyers") {
    Desk desk(map_with_findings());
    desk.type(text_target::MapNumber{text_target::MapFigure::buyers_per_thousand}, "40");
    desk.act(action::EndText{.keep = true});
    REQUIRE(desk.map().calibration.has_value());
    CHECK(desk.document().journey.flow.buyers == doctest::Approx(0.04));
    CHECK(desk.steps() == 1);
    desk.act(action::Commit{ChangeCards{{{"pushing"}}, card_change::SetEffect{Effect::neutral}}});
    CHECK(desk.document().journey.flow.buyers > 0.0401);
    desk.run(CommandId::calibrate_again);
    CHECK(desk.document().journey.flow.buyers == doctest::Approx(0.04));
    desk.run(CommandId::undo);
    CHECK(desk.document().journey.flow.buyers > 0.0401);
}

TEST_CASE("Where counted customers decide, calibrating says that it cannot") {
    Map map = map_with_findings();
    for (Box<Stage>& box : map.stages) {
        Stage stage = *box;
        stage.measured = Measured{.arrived = 1e9, .moved_on = 9e8};
        box = stage;
    }
    Desk desk(map);
    CHECK(why_disabled(desk.session, CommandId::calibrate_again) == Word::not_now_no_buyers);
    desk.type(text_target::MapNumber{text_target::MapFigure::buyers_per_thousand}, "1");
    CHECK_FALSE(desk.map().calibration.has_value());
    desk.run(CommandId::calibrate_again);
    CHECK(desk.toast() == text_of(Language::danish, Word::toast_not_calibrated));
}
