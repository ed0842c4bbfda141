// The forms of the list view: every row edits what it says, and what it shows is what the map holds.
#include "unit/ui/list_desk.h"

#include "editor/typed.h"

namespace journey::ui {
namespace {

bool is_field(FormControl control) {
    return control == FormControl::text || control == FormControl::lines || control == FormControl::number;
}

/// Every text field of every form is one that can be begun, shows what is in the map, and is found again by its name.
void check_fields(List& list, const Form& form) {
    for (const FormRow& row : form) {
        if (!is_field(row.control)) continue;
        CAPTURE(row.name);
        CAPTURE(row.id);
        const auto target = field_target(row.name, row.id);
        REQUIRE(target.has_value());
        CHECK(field_of(*target).kind == row.name);
        CHECK(field_of(*target).id == row.id);
        CHECK(row.value == shown_value(list.session.language(), list.map(), *target));
        CHECK_FALSE(row.label.empty());
        REQUIRE(list.say({.verb = "begin", .subject = row.name, .detail = row.id}));
        CHECK(list.session.text_edit.has_value());
        REQUIRE(list.say({.verb = "end", .subject = "restore"}));
    }
}

}  // namespace

TEST_CASE("every text field of the list's forms can be typed in and is found again") {
    List list;
    REQUIRE(list.say({.verb = "add-path", .subject = list.map().stages[3]->id.value}));
    for (const LaneKind kind : {LaneKind::touchpoints, LaneKind::feels, LaneKind::does})
        check_fields(list, list.card_form_of(list.first_in(kind).id));
    for (std::size_t i = 0; i < list.map().stages.size(); ++i) {
        check_fields(list, list.stage_form_of(i));
        const Stage stage = *list.map().stages[i];
        for (const FormItem& item : path_section(list.session.language(), list.map(), stage).items)
            check_fields(list, item.form);
        for (const FormItem& item : signal_section(list.session.language(), list.map(), stage).items)
            check_fields(list, item.form);
    }
    check_fields(list, lane_form(list.session.language(), list.map(), list.map().lanes.front()));
    for (const FormSection& section : map_sections(list.session.language(), *list.session.document)) {
        check_fields(list, section.form);
        for (const FormItem& item : section.items) check_fields(list, item.form);
    }
}

TEST_CASE("the evidence of a card is chosen and typed in the list") {
    List list;
    const CardId id = list.first_in(LaneKind::touchpoints).id;
    REQUIRE(list.say({.verb = "evidence", .subject = id.value, .value = "measured"}));
    CHECK(row_of(list.card_form_of(id), "evidence").value == "measured");
    list.type("card-sample", id.value, "1.200");
    list.type("card-source", id.value, "Årets måling");
    CHECK(find_card(list.map(), id)->sample == 1200);
    CHECK(find_card(list.map(), id)->source == "Årets måling");
    CHECK(row_of(list.card_form_of(id), "card-sample").value == "1.200");
    REQUIRE(list.say({.verb = "truth", .subject = id.value, .value = "on"}));
    CHECK(find_card(list.map(), id)->truth);
    CHECK(row_of(list.card_form_of(id), "truth").value == "on");
    list.type("card-review", id.value, "31.12.2026");
    CHECK(find_card(list.map(), id)->review_by == "2026-12-31");
}

TEST_CASE("the counts of a stage are typed in the list, and one that cannot be says why") {
    List list;
    const std::string id = list.map().stages[2]->id.value;
    CHECK(find_row(list.stage_form_of(2), "stage-counted-in") == nullptr);
    list.type("stage-arrived", id, "400");
    REQUIRE(list.say({.verb = "begin", .subject = "stage-moved-on", .detail = id}));
    REQUIRE(list.say({.verb = "type", .value = "500"}));
    CHECK(list.session.text_edit->problem == Word::typed_more_than_arrived);
    REQUIRE(list.say({.verb = "type", .value = "100"}));
    REQUIRE(list.say({.verb = "end", .subject = "keep"}));
    REQUIRE(list.map().stages[2]->measured.has_value());
    CHECK(list.map().stages[2]->measured->arrived == 400);
    CHECK(list.map().stages[2]->measured->moved_on == 100);
    list.type("stage-counted-in", id, "Butikken");
    CHECK(list.map().stages[2]->measured->source == "Butikken");
    CHECK(std::ranges::any_of(list.stage_form_of(2), [](const FormRow& row) {
        return row.control == FormControl::sentence && row.label.contains("25");
    }));
}

TEST_CASE("a stage is put after the purchase and into another phase") {
    List list;
    const std::string id = list.map().stages[1]->id.value;
    REQUIRE(list.say({.verb = "after", .subject = id, .value = "on"}));
    CHECK(list.map().stages[1]->after);
    CHECK(find_row(list.stage_form_of(1), "stage-readiness") == nullptr);
    const std::string phase = list.map().phases.back().id.value;
    REQUIRE(list.say({.verb = "phase", .subject = id, .value = phase}));
    CHECK(list.map().stages[1]->phase.value == phase);
    REQUIRE(list.say({.verb = "phase", .subject = id, .value = ""}));
    CHECK(list.map().stages[1]->phase.empty());
}

TEST_CASE("the form of a card tells its own findings, with the way to set them aside") {
    List list;
    const auto& findings = list.session.document->journey.findings;
    const auto about_card = std::ranges::find_if(
        findings, [](const Finding& finding) { return !finding.card.empty() && is_worth_showing(finding); });
    REQUIRE(about_card != findings.end());
    const Form form = list.card_form_of(about_card->card);
    CHECK(row_of(form, "finding-reason").id.contains(about_card->card.value));
}

TEST_CASE("the map's settings are changed in the list") {
    List list;
    list.type("map-description", {}, "Vores bedste kunder");
    list.type("map-buyers", {}, "12");
    list.type("map-currency", {}, "dkk");
    REQUIRE(list.say({.verb = "state", .value = "target"}));
    REQUIRE(list.say({.verb = "language", .value = "en"}));
    CHECK(list.map().description == "Vores bedste kunder");
    CHECK(list.map().buyers_per_thousand == 12);
    CHECK(list.map().value->currency == "DKK");
    CHECK(list.map().state.value == MapState::target);
    CHECK(list.map().language == "en");
    const Form form = list.section("map").form;
    CHECK(row_of(form, "state").value == "target");
    CHECK(row_of(form, "language").value == "en");
}

}  // namespace journey::ui
