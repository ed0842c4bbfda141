#include "format/finding_words.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

using namespace journey;

namespace {

constexpr std::array languages{Language::danish, Language::english};

/// One stage at 80 % with a pushing card, one after the purchase, one without a readiness.
Map sample() {
    Map map;
    map.lanes.push_back({.id = {"l"}, .kind = LaneKind::touchpoints});
    map.stages.push_back(Stage{.id = {"s"}, .name = "Tager kontakt", .readiness = 80});
    map.stages.push_back(Stage{.id = {"plain"}, .name = "Leder"});
    map.stages.push_back(Stage{.id = {"after"}, .name = "Bruger", .after = true});
    Card card{.id = {"c"}, .stage = {"s"}, .lane = {"l"}, .text = "Svar på mail", .review_by = "2026-03-31"};
    card.touch.effect = Effect::push;
    card.touch.reach = 0.7;
    card.touch.message = Message::be_known;
    map.cards.push_back(card);
    return map;
}

void check_text(const std::string& text) {
    CAPTURE(text);
    CHECK_FALSE(text.empty());
    CHECK(text.find("{}") == std::string::npos);
    CHECK(text.find("  ") == std::string::npos);
}

}  // namespace

TEST_CASE("Every kind of finding has its title, reason and advice in both languages, filled in") {
    const Map map = sample();
    for (int kind = 0; kind <= static_cast<int>(FindingKind::unreachable); ++kind)
        for (const Language language : languages)
            for (const char* stage : {"s", "plain", "after", "gone"}) {
                Finding finding{.kind = static_cast<FindingKind>(kind), .stage = {stage}, .points = 3, .buyers = 0.01};
                const bool of_card = kind <= static_cast<int>(FindingKind::push) ||
                                     finding.kind == FindingKind::no_owner || finding.kind == FindingKind::overdue;
                if (of_card) finding.card = {"c"};
                check_text(finding_title(language, map, finding));
                check_text(finding_reason(language, map, finding));
                check_text(finding_advice(language, map, finding));
                check_text(finding_cost(language, finding));
                check_text(std::string(finding_kind_text(language, finding.kind)));
            }
}

TEST_CASE("Every kind of win has its title and reason in both languages, filled in") {
    const Map map = sample();
    for (int kind = 0; kind <= static_cast<int>(WinKind::add_pull); ++kind)
        for (const Language language : languages)
            for (const char* card : {"c", "gone"}) {
                Win win{.kind = static_cast<WinKind>(kind), .stage = {"s"}};
                if (win.kind != WinKind::add_pull) win.card = {card};
                check_text(win_title(language, map, win));
                check_text(win_reason(language, map, win));
            }
}

TEST_CASE("A finding speaks with the map's own words") {
    const Map map = sample();
    const Finding push{.kind = FindingKind::push, .stage = {"s"}, .card = {"c"}, .points = 12.5, .buyers = 0.0123};
    CHECK(finding_title(Language::danish, map, push) == "Svar på mail ved 80\u00a0%");
    CHECK(finding_title(Language::english, map, push) == "Svar på mail at 80%");
    CHECK(finding_reason(Language::english, map, push) == "Pushes away; 70% meet it");
    CHECK(finding_cost(Language::danish, push) ==
          "Det koster omkring 12,5 point på trinnet og 12,3 købere af 1.000 (skøn).");
    const Finding overdue{.kind = FindingKind::overdue, .stage = {"s"}, .card = {"c"}};
    CHECK(finding_reason(Language::danish, map, overdue) == "Skulle ses på igen senest 31.03.2026");
    CHECK(finding_reason(Language::english, map, overdue) == "Was due for another look by 2026-03-31");
    CHECK(finding_cost(Language::danish, overdue).empty());
}

TEST_CASE("One-sided names what pulls less as the score has it, whatever reaches further") {
    Map map = sample();
    map.cards.clear();
    Card facts{.id = {"facts"}, .stage = {"s"}, .lane = {"l"}, .text = "Leveringstider"};
    facts.touch.effect = Effect::pull;
    facts.touch.reach = 1;
    facts.touch.strength = 0.9;
    facts.touch.nature = Nature::fact;
    facts.touch.message = Message::be_known;  // far too late at 80 %
    Card talk{.id = {"talk"}, .stage = {"s"}, .lane = {"l"}, .text = "Samtale"};
    talk.touch.effect = Effect::pull;
    talk.touch.reach = 0.1;
    talk.touch.strength = 0.2;
    talk.touch.nature = Nature::experience;
    map.cards = {facts, talk};
    const auto one_sided = [&] {
        const Journey journey = analyse(map, score_map(map));
        const auto found = std::ranges::find(journey.findings, FindingKind::one_sided, &Finding::kind);
        REQUIRE(found != journey.findings.end());
        return *found;
    };
    CHECK(one_sided().missing == Nature::fact);
    CHECK(finding_title(Language::english, map, one_sided()) == "Facts are missing at 80%");
    CHECK(finding_advice(Language::english, map, one_sided()) ==
          "Add something that can be checked: a price, a case, a figure.");

    facts.touch.message = Message::answer;
    map.cards = {facts, talk};
    CHECK(one_sided().missing == Nature::experience);
    CHECK(finding_title(Language::english, map, one_sided()) == "An experience is missing at 80%");

    talk.touch.nature = Nature::both;  // gives to both alike: the facts still pull more
    map.cards = {facts, talk};
    CHECK(one_sided().missing == Nature::experience);
}

TEST_CASE("A stage is named by its readiness, else by its name") {
    const Map map = sample();
    CHECK(stage_place_text(Language::danish, map, {"s"}) == "80\u00a0%");
    CHECK(stage_place_text(Language::danish, map, {"plain"}) == "“Leder”");
    CHECK(stage_place_text(Language::english, map, {"after"}) == "after the purchase");
}

TEST_CASE("Buyers gained have a sign and a tenth") {
    CHECK(buyers_gain_text(Language::danish, 0.004) == "+4,0");
    CHECK(buyers_gain_text(Language::english, 0.01234) == "+12.3");
    CHECK(buyers_gain_text(Language::english, 0.00001) == "+0.0");
}

TEST_CASE("The message to choose fits well wherever the customer is") {
    for (int readiness = 0; readiness <= 130; ++readiness) {
        CAPTURE(readiness);
        CHECK(message_fit(fitting_message(readiness), readiness) > 0.97);
        CHECK(fitting_message(readiness) != Message::none);
    }
}
