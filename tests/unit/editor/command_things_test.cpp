// The commands on the panel, whole maps, personas, findings, customers, and the size of everything.
#include "scoring/readiness_estimate.h"
#include "unit/editor/support.h"

#include <algorithm>

using namespace journey;
using namespace journey::test;

namespace {

LibraryEntry entry_of(const Map& map) {
    LibraryEntry entry;
    entry.id = map.id;
    entry.summary.title = map.title;
    return entry;
}

/// The map is kept in the browser, and what was noted of customers is known.
Desk kept() {
    Desk desk;
    desk.act(action::ListLibrary{{entry_of(desk.map())}});
    desk.act(action::CustomersLoaded{desk.map().id, ""});
    return desk;
}

std::optional<Word> why(const Desk& desk, CommandId id) { return why_disabled(desk.session, id); }

}  // namespace

TEST_CASE("The panel is shown and put away by a command; the list has none") {
    Desk desk;
    desk.run(CommandId::toggle_panel);
    REQUIRE(desk.task<effect::ShowPanel>() != nullptr);
    CHECK(desk.task<effect::ShowPanel>()->wish == PanelWish::toggle);
    CHECK(command_for_key(desk.session, {.key = "i"}, true) == CommandId::toggle_panel);
    CHECK_FALSE(command_for_key(desk.session, {.key = "i"}, false).has_value());
    desk.act(action::SetPreferences{Preferences{.list = true}});
    CHECK(why(desk, CommandId::toggle_panel) == Word::not_now_list_has_panel);
    desk.act(action::GoTo{Page::score});
    CHECK(why(desk, CommandId::toggle_panel) == Word::not_now_not_on_map);
}

TEST_CASE("The map becomes the target, and the current one again, each as one step") {
    Desk desk;
    desk.run(CommandId::toggle_state);
    CHECK(desk.map().state == Open<MapState>(MapState::target));
    desk.run(CommandId::toggle_state);
    CHECK(desk.map().state == Open<MapState>(MapState::current));
    CHECK(desk.steps() == 2);
    desk.document().access = Access::read_only;
    CHECK(why(desk, CommandId::toggle_state) == Word::not_now_read_only);
}

TEST_CASE("New maps need no open one; the open one is copied and deleted") {
    Session without;
    without.library_known = true;
    CHECK_FALSE(why_disabled(without, CommandId::new_blank_map).has_value());
    CHECK_FALSE(why_disabled(without, CommandId::new_map).has_value());
    CHECK(why_disabled(without, CommandId::duplicate_map) == Word::not_now_no_map);
    CHECK(why_disabled(without, CommandId::trash_map) == Word::not_now_no_map);

    Desk desk = kept();
    desk.run(CommandId::new_blank_map);
    REQUIRE(desk.task<effect::LoadModel>() != nullptr);
    CHECK(desk.task<effect::LoadModel>()->model == "blank");
    desk.run(CommandId::open_example);
    CHECK(desk.task<effect::LoadModel>()->model == "example");
    desk.run(CommandId::new_map);
    CHECK(desk.session.overlay == Overlay::new_map);
    desk.act(action::ShowOverlay{Overlay::none});
    const MapId first = desk.map().id;
    desk.run(CommandId::duplicate_map);
    CHECK(desk.session.library.size() == 2);
    const MapId open = desk.map().id;
    desk.run(CommandId::trash_map);
    CHECK_FALSE(desk.session.document.has_value());
    REQUIRE(desk.session.deleted.size() == 1);
    CHECK(desk.session.deleted.front().id == open);
    CHECK((open == first || desk.session.library.front().id == first));

    Desk fresh;
    fresh.session.library.clear();
    CHECK(why(fresh, CommandId::trash_map) == Word::not_now_not_kept);
}

TEST_CASE("A persona is added with its name open, where the panel shows the map") {
    Desk desk;
    const std::size_t before = desk.map().personas.size();
    desk.act(action::Select{StageSelected{{"s1"}}});
    desk.run(CommandId::add_persona);
    CHECK(desk.map().personas.size() == before + 1);
    CHECK(std::holds_alternative<NothingSelected>(desk.document().selection));
    CHECK(desk.task<effect::ShowPanel>()->wish == PanelWish::details);
    desk.act(action::TypeText{"Anna"});
    desk.act(action::EndText{true});
    CHECK(desk.map().personas.back().name == "Anna");
    CHECK(desk.steps() == 1);
    CHECK(why(desk, CommandId::show_everybody) == Word::not_now_everybody);
    desk.act(action::ShowAs{desk.map().personas.back().id});
    desk.run(CommandId::show_everybody);
    CHECK(desk.document().persona().empty());
}

TEST_CASE("The finding that is selected is set aside, taken back and tried; without one, why not is said") {
    Desk desk;
    for (const CommandId id : {CommandId::mend_finding, CommandId::set_finding_aside, CommandId::try_finding})
        CHECK(why(desk, id) == Word::not_now_no_finding);
    desk.run(CommandId::next_finding);
    REQUIRE(desk.document().finding.has_value());
    const FindingKey key = *desk.document().finding;
    const auto is_aside = [&] { return find_finding(desk.document().journey.findings, key)->is_set_aside; };
    desk.run(CommandId::set_finding_aside);
    CHECK(desk.task<effect::ShowPanel>()->wish == PanelWish::findings);
    REQUIRE(desk.session.text_edit.has_value());
    desk.act(action::TypeText{"Senere"});
    desk.act(action::EndText{true});
    CHECK(is_aside());
    desk.run(CommandId::set_finding_aside);
    CHECK_FALSE(is_aside());
    if (!why(desk, CommandId::try_finding)) {
        desk.run(CommandId::try_finding);
        CHECK(desk.session.page == Page::score);
        desk.act(action::GoTo{Page::map});
    }
    // Something else is selected: the finding is no longer meant.
    desk.act(action::Select{LaneSelected{desk.map().lanes.front().id}});
    CHECK(why(desk, CommandId::set_finding_aside) == Word::not_now_no_finding);
}

TEST_CASE("The obvious mend of a finding is a command; where there is none, the user has to decide") {
    std::size_t mended = 0;
    std::size_t decided = 0;
    Desk first;
    for (const Finding& finding : first.document().journey.findings) {
        Desk desk;
        desk.act(action::ShowFinding{key_of(finding)});
        const auto reason = why(desk, CommandId::mend_finding);
        const Map before = desk.map();
        desk.run(CommandId::mend_finding);
        CHECK((desk.map() == before) == reason.has_value());
        if (reason) CHECK(*reason == Word::not_now_no_mend);
        (reason ? decided : mended) += 1;
    }
    CHECK(mended > 0);
    CHECK(decided > 0);
}

TEST_CASE("A customer is added from any page; what is noted of one goes where it is seen") {
    Desk desk = kept();
    CHECK(why(desk, CommandId::remove_customer) == Word::not_now_not_readiness);
    desk.run(CommandId::add_customer);
    CHECK(desk.session.page == Page::readiness);
    REQUIRE(desk.session.text_edit.has_value());
    desk.act(action::TypeText{"Firma A"});
    desk.act(action::EndText{true});
    CHECK(desk.document().customers.now.all.front().name == "Firma A");
    CHECK(why(desk, CommandId::copy_checklist) == Word::not_now_no_sightings);
    CHECK(why(desk, CommandId::reset_sightings) == Word::not_now_no_sightings);
    desk.act(action::TickSignal{known_signals().front().id, true});
    desk.run(CommandId::copy_checklist);
    CHECK(desk.task<effect::CopyText>() != nullptr);
    desk.run(CommandId::export_customers);
    CHECK(desk.task<effect::Download>() != nullptr);
    desk.run(CommandId::reset_sightings);
    CHECK(desk.document().customers.now.all.front().sightings.empty());
    desk.run(CommandId::remove_customer);
    CHECK(desk.document().customers.now.all.empty());
    CHECK(why(desk, CommandId::remove_customer) == Word::not_now_no_customer);
    CHECK(why(desk, CommandId::remove_customers) == Word::not_now_no_customers);
    Desk unknown;
    unknown.session.document->customers = {};
    CHECK(why(unknown, CommandId::add_customer) == Word::not_now_customers_load);
}

TEST_CASE("Everything is made larger and smaller in steps, within bounds, and that is remembered") {
    Desk desk;
    CHECK(why(desk, CommandId::scale_reset) == Word::not_now_usual_size);
    std::vector<int> sizes;
    while (!why(desk, CommandId::scale_up)) {
        desk.run(CommandId::scale_up);
        REQUIRE(desk.task<effect::StorePreferences>() != nullptr);
        sizes.push_back(desk.task<effect::StorePreferences>()->preferences.scale);
    }
    CHECK(sizes == std::vector{110, 125, 150});
    CHECK(why(desk, CommandId::scale_up) == Word::not_now_largest);
    CHECK(desk.task<effect::Announce>()->text == "Alt vises i 150\u00a0%");
    desk.run(CommandId::scale_reset);
    CHECK(desk.session.preferences.scale == 100);
    desk.run(CommandId::scale_down);
    CHECK(desk.session.preferences.scale == 90);
    CHECK(why(desk, CommandId::scale_down) == Word::not_now_smallest);
}
