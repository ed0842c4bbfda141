// What the list view's forms ask for: paths, personas, findings, signs, and moving by hand.
#include "unit/ui/list_desk.h"

namespace journey::ui {

TEST_CASE("a path is made, led elsewhere, named, turned and deleted in the list") {
    List list;
    const auto& stages = list.map().stages;
    const StageId from = stages[5]->id;
    const std::size_t count = list.map().paths.size();
    const std::size_t steps = list.steps();
    REQUIRE(list.say({.verb = "add-path", .subject = from.value}));
    REQUIRE(list.map().paths.size() == count + 1);
    const std::string id = list.map().paths.back().id.value;
    const auto path = [&] { return *find_path(list.map(), PathId{id}); };
    CHECK(path().to == stages[4]->id);
    const auto item = [&](std::size_t stage) {
        const auto section = path_section(list.session.language(), list.map(), *stages[stage]);
        const auto found = std::ranges::find(section.items, id, &FormItem::id);
        REQUIRE(found != section.items.end());
        return *found;
    };
    CHECK(item(5).title == stages[4]->name);
    REQUIRE(list.say({.verb = "path-to", .subject = id, .value = stages[2]->id.value}));
    CHECK(item(5).title == stages[2]->name);
    CHECK_FALSE(list.say({.verb = "path-to", .subject = id, .value = from.value}));
    list.type("path-share", id, "35 %");
    list.type("path-label", id, "ser sig om");
    CHECK(path().share == doctest::Approx(0.35));
    CHECK(item(5).meta.contains("ser sig om"));
    REQUIRE(list.say({.verb = "path-turn", .subject = id}));
    CHECK(path().from == stages[2]->id);
    CHECK(path().to == from);
    REQUIRE(list.say({.verb = "path-from", .subject = id, .value = ""}));
    CHECK(path().from.empty());
    CHECK(item(5).title == text_of(list.session.language(), Word::path_outside_in));
    CHECK_FALSE(list.say({.verb = "path-to", .subject = id, .value = ""}));
    REQUIRE(list.say({.verb = "path-remove", .subject = id}));
    CHECK(list.map().paths.size() == count);
    CHECK(list.steps() == steps + 7);
}

TEST_CASE("a persona is added, described, coloured and deleted in the list, and cards are for some of them") {
    List list;
    const std::size_t count = list.map().personas.size();
    REQUIRE(list.say({.verb = "add-persona"}));
    REQUIRE(field_of(list.session.text_edit->target).kind == "persona-name");
    const std::string id = field_of(list.session.text_edit->target).id;
    REQUIRE(list.say({.verb = "type", .value = "Ejerlederen"}));
    REQUIRE(list.say({.verb = "end", .subject = "keep"}));
    list.type("persona-goals", id, "Ro\nOverblik");
    REQUIRE(list.say({.verb = "persona-color", .subject = id, .value = "#1d6fb8"}));
    REQUIRE(list.map().personas.size() == count + 1);
    CHECK(list.map().personas.back().goals.size() == 2);
    CHECK(list.map().personas.back().color == "#1d6fb8");
    const FormSection section = list.section("personas");
    CHECK(section.items.back().title == "Ejerlederen");

    REQUIRE(list.say({.verb = "add-persona"}));
    REQUIRE(list.say({.verb = "type", .value = "Den anden"}));
    REQUIRE(list.say({.verb = "end", .subject = "keep"}));
    const std::string other = list.map().personas.back().id.value;
    const CardId card = list.first_in(LaneKind::does).id;
    REQUIRE(list.say({.verb = "counts-for", .subject = card.value, .detail = other, .value = ""}));
    const std::vector<PersonaId> whose = find_card(list.map(), card)->personas;
    CHECK(whose.size() == count + 1);
    CHECK(std::ranges::find(whose, PersonaId{other}) == whose.end());
    CHECK(row_of(list.card_form_of(card), "counts-for", other).value.empty());
    CHECK(row_of(list.card_form_of(card), "counts-for", id).value == "on");
    REQUIRE(list.say({.verb = "counts-for", .subject = card.value, .detail = other, .value = "on"}));
    CHECK(find_card(list.map(), card)->personas.empty());

    REQUIRE(list.say({.verb = "persona-remove", .subject = id}));
    CHECK(list.map().personas.size() == count + 1);
}

TEST_CASE("the list mends a finding with its buttons, and has a field for another owner") {
    List list;
    const CardId card = list.first_in(LaneKind::touchpoints).id;
    const auto change = [&](CardChange edit) {
        static_cast<void>(update(list.session, action::Commit{ChangeCards{{card}, std::move(edit)}}, 0));
    };
    const auto item_with = [&](std::string_view row) {
        for (FormItem& item : list.section("findings").items)
            if (find_row(item.form, row) && item.id.ends_with(card.value)) return item;
        FAIL("no finding with ", std::string(row));
        return FormItem{};
    };
    change(card_change::SetEffect{Effect::push});
    change(card_change::SetOwner{""});
    const std::string owner = usual_owner(list.map(), *find_card(list.map(), card));
    REQUIRE_FALSE(owner.empty());
    const FormItem unowned = item_with("finding-owner");
    CHECK(row_of(unowned.form, "finding-owner").label == "Sæt ansvarlig: " + owner);
    CHECK(row_of(unowned.form, "card-owner").id == card.value);
    REQUIRE(list.say({.verb = "finding-owner", .subject = unowned.id}));
    CHECK(find_card(list.map(), card)->owner == owner);

    change(card_change::SetEffect{Effect::neutral});
    REQUIRE(list.say({.verb = "finding-pull", .subject = item_with("finding-pull").id}));
    CHECK(find_card(list.map(), card)->touch.effect.value == Effect::pull);
    change(card_change::SetMessage{Message::refer});
    REQUIRE(list.say({.verb = "finding-message", .subject = item_with("finding-message").id}));
    CHECK(find_card(list.map(), card)->touch.message.value != Message::refer);
}

TEST_CASE("a finding is set aside with a reason in the list, told as such, and taken back") {
    List list;
    const FormSection section = list.section("findings");
    REQUIRE_FALSE(section.items.empty());
    const FormItem first = section.items.front();
    list.type("finding-reason", first.id, "Det kommer i foråret");
    const FormSection after = list.section("findings");
    CHECK(after.items.size() == section.items.size());
    const auto aside = std::ranges::find(after.items, first.id, &FormItem::id);
    REQUIRE(aside != after.items.end());
    CHECK(aside->meta.contains("Det kommer i foråret"));
    CHECK(aside != after.items.begin());  // those that are set aside come last
    CHECK(find_row(aside->form, "finding-back") != nullptr);
    REQUIRE(list.say({.verb = "finding-show", .subject = first.id}));
    CHECK_FALSE(std::holds_alternative<NothingSelected>(list.session.document->selection));
    REQUIRE(list.say({.verb = "finding-back", .subject = first.id}));
    CHECK(list.section("findings").items.front().id == first.id);
}

TEST_CASE("a lane gets another kind, and a sign of readiness another shape") {
    List list;
    const std::string lane = list.map().lanes.back().id.value;
    REQUIRE(list.say({.verb = "lane-kind", .subject = lane, .value = "questions"}));
    CHECK(list.map().lanes.back().kind.value == LaneKind::questions);

    const std::string stage = list.map().stages[0]->id.value;
    REQUIRE(list.say({.verb = "add-signal", .subject = stage}));
    const std::string id = field_of(list.session.text_edit->target).id;
    REQUIRE(list.say({.verb = "type", .value = "Spørger om prisen"}));
    REQUIRE(list.say({.verb = "end", .subject = "keep"}));
    REQUIRE(list.say({.verb = "signal-shape", .subject = id, .value = "rise"}));
    REQUIRE(list.say({.verb = "signal-center", .subject = id, .value = "70"}));
    const auto signals = [&] { return list.map().stages[0]->signals; };
    CHECK(signals().back().kind.value == SignalKind::rise);
    CHECK(signals().back().center == 70);
    const std::size_t count = signals().size();
    REQUIRE(list.say({.verb = "signal-remove", .subject = id}));
    CHECK(signals().size() == count - 1);
}

TEST_CASE("cards and stages are moved to a place by messages, each as one step") {
    List list;
    const Card card = list.first_in(LaneKind::touchpoints);
    const StageId other = list.map().stages[6]->id;
    const std::size_t steps = list.steps();
    const std::string cell = other.value + " " + card.lane.value;
    const auto there = std::ranges::find_if(
        list.map().cards, [&](const Box<Card>& each) { return each->stage == other && each->lane == card.lane; });
    REQUIRE(there != list.map().cards.end());
    const CardId first_there = (*there)->id;
    REQUIRE(list.say({.verb = "move-card", .subject = card.id.value, .detail = cell, .value = first_there.value}));
    CHECK(find_card(list.map(), card.id)->stage == other);
    CHECK(card_position(list.map(), card.id) < card_position(list.map(), first_there));
    const StageId first = list.map().stages[0]->id;
    const StageId third = list.map().stages[2]->id;
    REQUIRE(list.say({.verb = "move-stage", .subject = first.value, .value = third.value}));
    CHECK(stage_position(list.map(), first) == 1);
    REQUIRE(list.say({.verb = "move-stage", .subject = first.value, .value = ""}));
    CHECK(stage_position(list.map(), first) == list.map().stages.size() - 1);
    CHECK(list.steps() == steps + 3);
}

TEST_CASE("a path's stage has another version when the path, or where it leads, is another") {
    List list;
    const auto versions = [&] { return outline_of(list.session.language(), *list.session.document); };
    REQUIRE(list.say({.verb = "add-path", .subject = list.map().stages[5]->id.value}));
    const auto before = versions();
    const Map kept = list.map();
    list.type("path-share", list.map().paths.back().id.value, "44 %");
    const auto after = versions();
    for (std::size_t i = 0; i < before.size(); ++i) {
        CAPTURE(i);
        CHECK((before[i].version != after[i].version) == (i == 5));
    }
    list.type("stage-name", list.map().stages[4]->id.value, "Et andet navn");
    CHECK(versions()[5].version != after[5].version);
}

TEST_CASE("changes that name nothing, or that the map cannot have, do nothing") {
    List list;
    const Map before = list.map();
    const std::string card = list.first_in(LaneKind::touchpoints).id.value;
    const std::string stage = list.map().stages[0]->id.value;
    const std::string lane = list.map().lanes[0].id.value;
    const std::string no_signal = stage + " nobody";
    const OutlineMessage rubbish[] = {{.verb = "evidence", .subject = card, .value = "sworn"},
                                      {.verb = "truth", .subject = "nobody", .value = "on"},
                                      {.verb = "counts-for", .subject = card, .detail = "nobody", .value = "on"},
                                      {.verb = "move-card", .subject = card, .detail = stage},
                                      {.verb = "move-card", .subject = card, .detail = "a b", .value = card},
                                      {.verb = "move-stage", .subject = stage, .value = "nobody"},
                                      {.verb = "phase", .subject = stage, .value = "nobody"},
                                      {.verb = "lane-kind", .subject = lane, .value = "swimming"},
                                      {.verb = "path-to", .subject = "nobody", .value = stage},
                                      {.verb = "path-remove"},
                                      {.verb = "add-path", .subject = "nobody"},
                                      {.verb = "add-signal", .subject = "nobody"},
                                      {.verb = "signal-center", .subject = no_signal, .value = "7"},
                                      {.verb = "signal-remove", .subject = stage},
                                      {.verb = "state", .value = "bliss"},
                                      {.verb = "language", .value = "<script>"},
                                      {.verb = "persona-color", .subject = "nobody", .value = "#000000"},
                                      {.verb = "persona-remove", .subject = ""},
                                      {.verb = "finding-show", .subject = "push"},
                                      {.verb = "finding-mend", .subject = "a b c d e"},
                                      {.verb = "finding-back", .subject = ""}};
    for (const OutlineMessage& message : rubbish) {
        CAPTURE(message.verb);
        CHECK_FALSE(list.say(message));
    }
    CHECK(list.map() == before);
}

}  // namespace journey::ui
