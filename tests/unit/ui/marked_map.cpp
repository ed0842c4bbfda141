// The maps that WordsDesk reads: every text of the user's is marked.
#include "format/read_map.h"
#include "unit/support/test_files.h"
#include "unit/ui/words_desk.h"

#include <doctest/doctest.h>

namespace journey::ui {
namespace {

Map model_map(Language language) {
    const std::string suffix = language == Language::danish ? ".da.json" : ".en.json";
    const auto read = read_map(test::file_text(std::string(JOURNEY_ASSETS) + "/models/readiness" + suffix), 1);
    REQUIRE(read.has_value());
    return read->map;
}

Session session_with(const Map& map) {
    Session session;
    session.library_known = true;
    session.surroundings.today = "2026-11-26";
    static_cast<void>(update(session, action::OpenFile{"map.journey.json", write_map(map, "")}, 0));
    REQUIRE(session.document.has_value());
    return session;
}

/// All of a stage that is not text.
void fill_figures(Stage& stage) {
    stage.measured =
        Measured{.arrived = 1'200, .moved_on = 480, .source = "webstatistik", .from = "2026-01-01", .to = "2026-02-28"};
    stage.goal = 0.6;
    stage.days = 14;
    stage.competitors = 3;
    stage.risk = "Går til en konkurrent";
    stage.set_aside = {{"uncovered", "Det ved vi godt"}};
    stage.signals = {{.id = "own-sign", .text = "Beder om en prøveperiode", .family = "action", .center = 80}};
}

void fill_figures(Card& card, std::size_t at) {
    constexpr std::size_t every = 7;
    if (at % every == 0) {
        card.evidence = Open<Evidence>(Evidence::measured);
        card.sample = 412;
        card.source = "Interview i foråret";
        card.review_by = "2026-01-01";
        card.owner = "Marketingafdelingen";
        card.link = "https://example.org/guide";
        card.note = "Skrevet i foråret";
        card.truth = true;
        card.touch.answer_hours = 24;
        card.touch.cost = 2.5;
    }
    if (at % every == 1) card.set_aside = {{"wasted", "Det er med vilje"}, {"push", "Det er med vilje"}};
}

void mark(std::string& text) { text = marked(text); }

void mark_persona(Persona& persona) {
    for (std::string* text : {&persona.name, &persona.role, &persona.summary}) mark(*text);
    for (std::string& goal : persona.goals) mark(goal);
    for (std::string& frustration : persona.frustrations) mark(frustration);
}

void mark_stage(Stage& stage) {
    for (std::string* text : {&stage.name, &stage.need, &stage.risk}) mark(*text);
    for (Signal& signal : stage.signals) mark(signal.text);
    for (SetAside& aside : stage.set_aside) mark(aside.reason);
    if (stage.measured) mark(stage.measured->source);
}

void mark_card(Card& card) {
    for (std::string* text : {&card.text, &card.note, &card.owner, &card.source}) mark(*text);
    if (!card.link.empty()) card.link.append(marked("/"));
    for (SetAside& aside : card.set_aside) mark(aside.reason);
}

template <class Change>
void change(Box<Stage>& box, Change change) {
    Stage stage = *box;
    change(stage);
    box = Box<Stage>(std::move(stage));
}
template <class Change>
void change(Box<Card>& box, Change change) {
    Card card = *box;
    change(card);
    box = Box<Card>(std::move(card));
}

}  // namespace

Session session_with_marked_map(Language language) {
    Map map = model_map(language);
    map.value =
        BuyerValue{.order = 12'500, .orders = 2.5, .margin = 0.4, .currency = "DKK", .entrants_per_year = 36'000};
    map.buyers_per_thousand = 12.5;
    mark(map.title);
    mark(map.description);
    for (Persona& persona : map.personas) mark_persona(persona);
    for (Phase& phase : map.phases) mark(phase.name);
    for (Lane& lane : map.lanes) mark(lane.name);
    for (Path& path : map.paths) mark(path.label);
    for (std::size_t i = 0; i < map.stages.size(); ++i)
        change(map.stages[i], [&](Stage& stage) {
            if (i == 8) fill_figures(stage);
            mark_stage(stage);
        });
    for (std::size_t i = 0; i < map.cards.size(); ++i)
        change(map.cards[i], [&](Card& card) {
            fill_figures(card, i);
            mark_card(card);
        });
    return session_with(map);
}

Session session_with_nameless_map(Language language) {
    Map map = model_map(language);
    map.title.clear();
    map.description.clear();
    for (Persona& persona : map.personas) persona = {.id = persona.id};
    for (Phase& phase : map.phases) phase.name.clear();
    for (Lane& lane : map.lanes) lane.name.clear();
    for (Path& path : map.paths) path.label.clear();
    for (Box<Stage>& box : map.stages)
        change(box, [](Stage& stage) {
            stage.name.clear();
            stage.need.clear();
        });
    for (Box<Card>& box : map.cards)
        change(box, [](Card& card) {
            card.text.clear();
            card.owner.clear();
        });
    return session_with(map);
}

}  // namespace journey::ui
