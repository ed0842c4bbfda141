// The readiness page: ticking with pointer and keys, the estimate in words, customers, advice.
#include "editor/advice.h"
#include "editor/customers.h"
#include "format/customers.h"
#include "format/enum_words.h"
#include "format/typed_value.h"
#include "model/lookup.h"
#include "ui/inspector_rows.h"
#include "unit/ui/support.h"

#include <algorithm>
#include <doctest/doctest.h>

namespace journey::ui {
namespace {

constexpr std::string_view questions = "Stiller afklarende spørgsmål";

class ReadinessDesk : public Desk {
public:
    explicit ReadinessDesk(Language language = Language::danish) : Desk(session_with_model("readiness", language)) {
        session.surroundings.today = "2026-11-26";
        act(action::CustomersLoaded{session.document->map.id, ""});
        act(action::GoTo{Page::readiness});
        settle();
        forget();
    }
    [[nodiscard]] const Customers& customers() const { return session.document->customers.now; }
    [[nodiscard]] std::optional<bool> seen(std::string_view signal) const {
        const Customer* customer = shown_customer(customers());
        const Sighting* sighting = customer ? find_sighting(*customer, signal) : nullptr;
        return sighting ? std::optional(sighting->seen) : std::nullopt;
    }
    [[nodiscard]] NodeState state_of(std::string_view name) const { return node(Role::checkbox, name).state; }
    void answer(std::string_view name, Answer given) {
        focus(Role::checkbox, name);
        input.answer = given;
        frame();
        settle();
    }
};

std::string named(std::string_view words, std::string_view state) {
    return std::string(words).append(", ").append(state);
}

}  // namespace

TEST_CASE("one click is seen, two are not seen, three leave it open again") {
    ReadinessDesk desk;
    CHECK(has(desk.state_of(named(questions, "ikke undersøgt")), NodeState::mixed));
    desk.click(Role::checkbox, named(questions, "ikke undersøgt"));
    desk.settle();
    CHECK(desk.seen("clarifying-questions") == std::optional(true));
    CHECK(has(desk.state_of(named(questions, "set")), NodeState::pressed));
    desk.click(Role::checkbox, named(questions, "set"));
    desk.settle();
    CHECK(desk.seen("clarifying-questions") == std::optional(false));
    const NodeState absent = desk.state_of(named(questions, "ikke set"));
    CHECK_FALSE(has(absent, NodeState::pressed));
    CHECK_FALSE(has(absent, NodeState::mixed));
    desk.click(Role::checkbox, named(questions, "ikke set"));
    desk.settle();
    CHECK_FALSE(desk.seen("clarifying-questions").has_value());
}

TEST_CASE("Space ticks, X says not seen, Backspace leaves it open") {
    ReadinessDesk desk;
    desk.activate(Role::checkbox, named(questions, "ikke undersøgt"));
    desk.settle();
    CHECK(desk.seen("clarifying-questions") == std::optional(true));
    desk.answer(named(questions, "set"), Answer::no);
    CHECK(desk.seen("clarifying-questions") == std::optional(false));
    desk.answer(named(questions, "ikke set"), Answer::unknown);
    CHECK_FALSE(desk.seen("clarifying-questions").has_value());
}

TEST_CASE("with nothing ticked the page says that nothing is known") {
    ReadinessDesk desk;
    CHECK(desk.has_text("Vi ved ikke noget endnu"));
    CHECK(desk.has_text("personoplysninger"));
    CHECK(desk.has_text("0\u00a0%: 21\u00a0% sandsynligt, i snit 21\u00a0%"));
    CHECK(has(desk.node(Role::button, "Kopiér som huskeliste").state, NodeState::disabled));
}

TEST_CASE("a tick moves the estimate and says why, in words") {
    ReadinessDesk desk;
    desk.click(Role::checkbox, named(questions, "ikke undersøgt"));
    desk.settle();
    CHECK(desk.has_text("Mest 80–90\u00a0%"));
    CHECK(desk.has_text("sikker på"));
    CHECK(desk.has_text("mere sandsynligt ved 80"));
    CHECK(desk.has_text("Sikkerhed: "));
    CHECK(desk.find(Role::textbox, "Set den: Stiller afklarende spørgsmål") != nullptr);
    CHECK(desk.node(Role::textbox, "Set den: Stiller afklarende spørgsmål").value == "26.11.2026");
}

TEST_CASE("the next question is answered where it stands") {
    ReadinessDesk desk;
    desk.click(Role::checkbox, named(questions, "ikke undersøgt"));
    desk.settle();
    const std::string next = estimate_for(*desk.session.document, "2026-11-26").next.front().signal;
    desk.click(Role::button, "Nej");
    desk.settle();
    CHECK(desk.seen(next) == std::optional(false));
    const std::string then = estimate_for(*desk.session.document, "2026-11-26").next.front().signal;
    CHECK(then != next);
    desk.click(Role::button, "Ja");
    desk.settle();
    CHECK(desk.seen(then) == std::optional(true));
}

TEST_CASE("customers are made, switched and deleted from the menu, with a way back") {
    ReadinessDesk desk;
    desk.click(Role::checkbox, named(questions, "ikke undersøgt"));
    desk.settle();
    desk.click(Role::button, "Skift kunde: Kunde 1");
    desk.settle();
    desk.click(Role::menuitem, "Ny kunde");
    desk.settle();
    REQUIRE(desk.out.text_field.has_value());
    desk.type("Fjordbyg A/S");
    desk.act(action::EndText{});
    desk.settle();
    CHECK(desk.customers().all.size() == 2);
    CHECK(desk.has_text("Vi ved ikke noget endnu"));
    desk.click(Role::button, "Skift kunde: Fjordbyg A/S");
    desk.settle();
    desk.click(Role::menuitem, "Slet kunden");
    desk.settle();
    CHECK(desk.customers().all.size() == 1);
    CHECK(desk.find(Role::button, "Skift kunde: Kunde 1") != nullptr);
    desk.click(Role::button, "Fortryd");
    desk.settle();
    CHECK(desk.customers().all.size() == 2);
}

TEST_CASE("one click deletes the customer, and the toast brings the customer back") {
    ReadinessDesk desk;
    CHECK(desk.find(Role::button, "Slet kunden") == nullptr);
    desk.click(Role::checkbox, named(questions, "ikke undersøgt"));
    desk.settle();
    desk.click(Role::button, "Slet kunden");
    desk.settle();
    CHECK(desk.customers().all.empty());
    CHECK(desk.has_text("Kunde 1 er slettet"));
    desk.click(Role::button, "Fortryd");
    desk.settle();
    CHECK(desk.customers().all.size() == 1);
    desk.activate(Role::button, "Slet kunden");  // by key
    desk.settle();
    CHECK(desk.customers().all.empty());
}

TEST_CASE("a span of one step is said to be about it") {
    ReadinessDesk desk;
    desk.act(action::TickSignal{"started-payment", true});
    desk.act(action::TickSignal{"says-yes", true});
    desk.act(action::TickSignal{"went-quiet", false});
    desk.settle();
    const ReadinessSpan span = estimate_for(*desk.session.document, "2026-11-26").span;
    REQUIRE(span.low == span.high);
    CHECK(desk.find(Role::text, "Skøn over parathed: omkring 110\u00a0%") != nullptr);
    CHECK(desk.has_text("sikker på omkring 110\u00a0%"));
}

TEST_CASE("the program's own signs are reshaped for the map, and are as they were again") {
    ReadinessDesk desk;
    desk.input.height = 2400;
    desk.settle();
    const auto sign = [&] {
        const std::vector<Signal> all = signals_of(desk.session.document->map);
        return *std::ranges::find(all, "clarifying-questions", &Signal::id);
    };
    const auto on_map = [&] {
        return std::ranges::count_if(desk.session.document->map.stages,
                                     [](const Box<Stage>& stage) { return !stage->signals.empty(); });
    };
    const double before = sign().center;
    desk.click(Role::button, "Ret tegnet: Stiller afklarende spørgsmål");
    desk.settle();
    CHECK(desk.find(Role::button, "Som det var") == nullptr);
    desk.focus(Role::slider, "Hvornår ses det?");
    desk.steps(-2);
    desk.settle();
    CHECK(sign().center == before - 10);
    CHECK(on_map() == 1);
    CHECK(desk.find(Role::checkbox, named(questions, "ikke undersøgt")) != nullptr);  // its words and place stay
    desk.act(action::Run{CommandId::undo});
    desk.settle();
    CHECK(sign().center == before);
    CHECK(on_map() == 0);
    desk.act(action::Run{CommandId::redo});
    desk.settle();
    desk.click(Role::button, "Som det var");
    desk.settle();
    CHECK(sign().center == before);
    CHECK(on_map() == 0);
}

TEST_CASE("every touchpoint of the stage has the icon of its channel before its name") {
    ReadinessDesk desk;
    desk.input.height = 2400;
    desk.act(action::TickSignal{"clarifying-questions", true});
    desk.settle();
    const ReadinessEstimate estimate = estimate_for(*desk.session.document, "2026-11-26");
    const Advice advice = advice_for(*desk.session.document, estimate);
    REQUIRE_FALSE(advice.touchpoints.empty());
    const Theme theme = make_theme(desk.session.dark(), false);
    for (const Card* card : advice.touchpoints) {
        const std::string name = card->text + ", " + std::string(words_for(Language::danish, card->touch.effect));
        const Rect row = desk.node(Role::button, name).rect;
        const Rect icon{row.x + row_size::list_overhang, row.y, metric::icon_sm, row.height};
        const auto drawn = desk.painted(theme.text_tertiary, icon);
        REQUIRE_MESSAGE(drawn.has_value(), name);
        CHECK(drawn->width > metric::icon_sm / 2);
    }
}

TEST_CASE("an own sign is made, typed, dragged and undone") {
    ReadinessDesk desk;
    desk.click(Role::button, "Egen adfærd");
    desk.settle();
    REQUIRE(desk.session.text_edit.has_value());
    desk.type("Ringer om parkering");
    desk.act(action::EndText{});
    desk.settle();
    CHECK(desk.find(Role::checkbox, "Ringer om parkering, ikke undersøgt") != nullptr);
    const auto own = [&]() -> const Signal* {
        for (const Box<Stage>& stage : desk.session.document->map.stages)
            if (!stage->signals.empty()) return &stage->signals.front();
        return nullptr;
    };
    REQUIRE(own() != nullptr);
    const double before = own()->center;
    desk.focus(Role::slider, "Hvornår ses det?");
    desk.steps(2);
    desk.settle();
    CHECK(own()->center == before + 10);
    desk.act(action::Run{CommandId::undo});
    CHECK(own()->center == before);
}

TEST_CASE("the checklist is copied, and the stage opens on the map") {
    ReadinessDesk desk;
    desk.click(Role::checkbox, named(questions, "ikke undersøgt"));
    desk.settle();
    CHECK(desk.has_text("Vent med"));
    CHECK(desk.has_text("Fakta: Levering"));
    desk.click(Role::button, "Kopiér som huskeliste");
    desk.settle();
    bool copied = false;
    for (const Task& task : desk.tasks) copied = copied || std::holds_alternative<effect::CopyText>(task);
    CHECK(copied);
    desk.activate(Role::button, "Åbn trin");
    desk.settle();
    CHECK(desk.session.page == Page::map);
    CHECK(desk.session.document->selection == Selection(StageSelected{{"s080"}}));
}

TEST_CASE("what was looked for and not seen has its day, too") {
    ReadinessDesk desk;
    for (int clicks = 0; clicks < 2; ++clicks) {
        desk.click(Role::checkbox, named(questions, clicks == 0 ? "ikke undersøgt" : "set"));
        desk.settle();
    }
    CHECK(desk.node(Role::textbox, "Ikke set den: Stiller afklarende spørgsmål").value == "26.11.2026");
}

TEST_CASE("a need of the customer is put on the map from a menu") {
    ReadinessDesk desk;
    CHECK(has(desk.node(Role::button, "Sæt på kortet").state, NodeState::disabled));
    desk.click(Role::checkbox, named(questions, "ikke undersøgt"));
    desk.settle();
    const Document& document = *desk.session.document;
    const std::string need = typed_lines(find_stage(document.map, {"s080"})->need).front();
    const std::size_t count = document.map.cards.size();
    for (int times = 0; times < 2; ++times) {
        desk.click(Role::button, "Sæt på kortet");
        desk.settle();
        desk.click(Role::menuitem, need);
        desk.settle();
    }
    CHECK(document.map.cards.size() == count + 1);  // the second time it is there already
    CHECK(std::ranges::any_of(document.map.cards, [&](const Box<Card>& card) {
        return card->text == need && card->stage == StageId{"s080"};
    }));
}

TEST_CASE("on every width everything is there, in English too") {
    for (const float width : {1440.0F, 1200.0F, 1100.0F, 768.0F}) {
        ReadinessDesk desk(Language::english);
        desk.input.width = width;
        desk.settle();
        desk.activate(Role::checkbox, "Asks clarifying questions, not looked for");
        desk.settle();
        for (const std::string_view region :
             {"What have you seen?", "Estimate of the customer", "What the customer needs now"}) {
            const Rect rect = desk.node(Role::region, region).rect;
            CHECK(rect.x >= 0);
            CHECK(rect.right() <= width);
            CHECK(rect.height > 100);
        }
        CHECK(desk.find(Role::button, "Own behaviour") != nullptr);
        CHECK(desk.find(Role::button, "Copy as a checklist") != nullptr);
    }
}

}  // namespace journey::ui
