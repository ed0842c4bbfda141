// The score page: drag, keys, typing; the waterfall; wins that are tried; the journey as a table.
#include "unit/ui/score_desk.h"

#include "editor/story.h"
#include "format/finding_words.h"
#include "scoring/step_arithmetic.h"
#include "ui/score_page.h"
#include "ui/score_steps.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace journey::ui {

TEST_CASE("a handle that is dragged down loses fewer customers, as one step") {
    ScoreDesk desk;
    desk.drag_by(30);
    CHECK(desk.drop_off() < desk.before());
    CHECK(desk.assumed().by_hand.size() == 1);
    CHECK(desk.node(Role::slider, handle_80).value.contains("før"));
    CHECK(desk.has_text("købere af 1.000 i stedet for"));
    desk.act(action::Run{CommandId::undo});
    desk.settle();
    CHECK(desk.assumed().is_empty());
}

TEST_CASE("while a handle is dragged, what it does stands beside it") {
    ScoreDesk desk;
    const Point from = desk.middle_of(Role::slider, handle_80);
    desk.press_at(from);
    CHECK_FALSE(desk.has_text("80\u00a0%: "));
    desk.point_at({from.x, from.y + 30});
    desk.frame(2);
    const std::string then = percent_text(Language::danish, desk.drop_off());
    const std::string before = number_text(Language::danish, desk.before() * 100, 0);
    CHECK(desk.has_text("80\u00a0%: " + before + " – " + then + ". +"));
    desk.release();
    desk.settle();
    CHECK_FALSE(desk.has_text("80\u00a0%: "));
}

TEST_CASE("the span around the buyers is that of what is assumed") {
    ScoreDesk desk;
    const auto band = [&] {
        const WhatIfFlow& after = desk.session.document->what_if.result.after;
        return "mellem " + buyers_text(Language::danish, after.low) + " og " +
               buyers_text(Language::danish, after.high);
    };
    const std::string before = band();
    CHECK(desk.has_text(before));
    desk.drag_by(30);
    CHECK(band() != before);
    CHECK(desk.has_text(band()));
}

TEST_CASE("Escape puts a handle back where it was") {
    ScoreDesk desk;
    const Point from = desk.middle_of(Role::slider, handle_80);
    desk.press_at(from);
    desk.point_at({from.x, from.y + 30});
    CHECK(desk.drop_off() < desk.before());
    desk.escape();
    CHECK(desk.drop_off() == desk.before());
    desk.release();
    desk.settle();
    CHECK(desk.assumed().is_empty());
}

TEST_CASE("one drag reaches all that the keys reach, in both directions") {
    ScoreDesk desk;
    const double most = 1 - find_stage(desk.session.document->what_if.result.before, {"s080"})->turned;
    const Point from = desk.middle_of(Role::slider, handle_80);
    desk.press_at(from);
    desk.point_at({from.x, from.y - 20});
    desk.frame(2);
    const double axis = desk.state.score.scale;
    CHECK(axis < most);  // else there is nothing to reach
    const Rect chart = desk.node(Role::region, "Hvad nu hvis").rect;
    desk.point_at({from.x, chart.y + 48});  // half way from the top of the plot to that of the card
    desk.frame(2);
    CHECK(desk.drop_off() > axis);
    CHECK(desk.drop_off() < most);
    desk.point_at({from.x, chart.y - 20});
    desk.frame(2);
    CHECK(desk.state.score.scale == axis);
    desk.release();
    desk.settle();
    CHECK(desk.drop_off() == doctest::Approx(most));
    CHECK(desk.assumed().by_hand.size() == 1);
    CHECK(desk.state.score.scale > axis);  // the bar stands inside the plot again
    desk.drag_by(400);
    CHECK(desk.drop_off() == doctest::Approx(0));
}

TEST_CASE("a goal is called a goal, also where customers were counted") {
    ScoreDesk desk;
    desk.commit(ChangeStage{{"s080"}, stage_change::SetMeasured{Measured{.arrived = 100, .moved_on = 60}}});
    CHECK(desk.node(Role::slider, handle_80).value.ends_with(", målt"));
    desk.drag_by(30);
    desk.click(Role::button, "Gem som Mål-version");
    desk.settle();
    const StageFlow& flow = desk.session.document->journey.flow.stages[8];
    REQUIRE(flow.stage.value == "s080");
    REQUIRE(flow.measured.has_value());
    CHECK(desk.node(Role::slider, handle_80).value.ends_with(", mål"));
    CHECK(desk.find(Role::cell, percent_text(Language::danish, flow.onward) + ", mål") != nullptr);
}

TEST_CASE("a press on a handle without a drag changes nothing") {
    ScoreDesk desk;
    desk.click(Role::slider, handle_80);
    desk.settle();
    CHECK(desk.assumed().is_empty());
}

TEST_CASE("arrows change a drop-off by a point, go to the next stage, and Backspace resets") {
    ScoreDesk desk;
    desk.focus(Role::slider, handle_80);
    desk.steps(-5);
    desk.settle();
    CHECK(desk.drop_off() == doctest::Approx(std::round(desk.before() * 100) / 100 - 0.05));
    desk.input.resets = true;
    desk.frame(2);
    CHECK(desk.assumed().is_empty());
    desk.input.sideways = 1;
    desk.frame(2);
    CHECK(desk.session.document->selection == Selection(StageSelected{{"s090"}}));
    CHECK(desk.input.focused == desk.node(Role::slider, "Frafald ved 90 procent").id);
    CHECK(has(desk.node(Role::slider, "Frafald ved 90 procent").state, NodeState::cursor));
}

TEST_CASE("the percentage is typed") {
    ScoreDesk desk;
    const std::string name = "Frafald i procent: " + find_stage(desk.session.document->map, {"s080"})->name;
    desk.click(Role::textbox, name);
    desk.settle();
    desk.type("12");
    CHECK(desk.drop_off() == doctest::Approx(0.12));
    desk.act(action::EndText{.keep = true});
    desk.settle();
    CHECK(desk.assumed().hand_set({"s080"})->drop_off == doctest::Approx(0.12));
}

TEST_CASE("what was changed is listed, and each has its reset") {
    ScoreDesk desk;
    desk.drag_by(30);
    const std::string name = find_stage(desk.session.document->map, {"s080"})->name;
    CHECK(desk.has_text(name + ": "));
    desk.click(Role::button, "Nulstil " + name);
    desk.settle();
    CHECK(desk.assumed().is_empty());
}

TEST_CASE("saving as a target opens a map of its own") {
    ScoreDesk desk;
    const MapId id = desk.session.document->map.id;
    desk.drag_by(30);
    desk.click(Role::button, "Gem som Mål-version");
    desk.settle();
    CHECK(desk.session.document->map.id != id);
    CHECK(desk.session.document->map.state == Open<MapState>(MapState::target));
}

TEST_CASE("wins that are tried are worked out together, and said so") {
    ScoreDesk desk;
    const Document& document = *desk.session.document;
    const Win first = document.journey.wins[0];
    const Win second = document.journey.wins[1];
    for (const Win& win : {first, second}) {
        desk.click(Role::checkbox, "Prøv: " + win_title(Language::danish, document.map, win));
        desk.settle();
    }
    CHECK(document.what_if.result.tried_count == 2);
    const double together = document.what_if.result.tried_buyers;
    CHECK(desk.has_text("De to, I prøver, giver " + buyers_gain_text(Language::danish, together) + " tilsammen"));
    CHECK(document.what_if.result.after.buyers == doctest::Approx(document.journey.flow.buyers + together));
}

TEST_CASE("what an idea brings is said on top of what was dragged") {
    ScoreDesk desk;
    const Document& document = *desk.session.document;
    const auto win =
        std::ranges::find_if(document.journey.wins, [](const Win& one) { return one.stage.value != "s080"; });
    REQUIRE(win != document.journey.wins.end());
    const std::string name = "Prøv: " + win_title(Language::danish, document.map, *win);
    desk.drag_by(60);
    const double by_hand = document.what_if.result.after.buyers;
    desk.click(Role::checkbox, name);
    desk.settle();
    REQUIRE(document.what_if.result.tried_count == 1);
    REQUIRE(desk.assumed().by_hand.size() == 1);
    const double more = document.what_if.result.after.buyers - by_hand;
    CHECK(desk.has_text("Det ene, I prøver, giver " + buyers_gain_text(Language::danish, more) + " købere"));
    CHECK(buyers_gain_text(Language::danish, more) != buyers_gain_text(Language::danish, win->buyers));
}

TEST_CASE("what a win is worth in money stands beside it, with and without a currency") {
    ScoreDesk desk;
    for (const auto& [currency, ending] : {std::pair{"", " pr. år"}, {"DKK", " DKK pr. år"}}) {
        CAPTURE(currency);
        desk.commit(ChangeMap{map_change::SetValue{BuyerValue{.order = 1000,
                                                              .orders = 2,
                                                              .margin = 0.5,
                                                              .currency = currency,
                                                              .entrants_per_year = 10'000,
                                                              .unknown = {}}}});
        const Win& best = desk.session.document->journey.wins.front();
        REQUIRE(best.money.has_value());
        const std::string figure = signed_text(Language::danish, std::round(*best.money), 0);
        CHECK(desk.has_text(" købere af 1.000, " + figure + ending));
    }
}

TEST_CASE("wins are sorted by gain or by gain per effort") {
    ScoreDesk desk;
    desk.click(Role::combobox, "Sortér efter");
    desk.settle();
    desk.click(Role::menuitem, "Gevinst pr. indsats");
    desk.settle();
    CHECK(desk.state.score.sorts_by_effort);
}

TEST_CASE("the rows of the waterfall add up as they are shown") {
    ScoreDesk desk;
    const ScoreSteps steps = score_steps(*find_score(desk.session.document->score, {"s080"}));
    Tenths sum = steps.base;
    for (const ScoreStep& step : steps.steps) {
        sum += step.points;
        CHECK(desk.has_text(signed_tenths_text(Language::danish, step.points) + " point"));
    }
    CHECK(sum == steps.total);
    CHECK(desk.has_text("Trinnets score: " + tenths_text(Language::danish, steps.total)));
}

TEST_CASE("a touchpoint of the waterfall opens, and leads to its card on the map") {
    ScoreDesk desk;
    CHECK(desk.has_text("0,95 × "));
    const ScoreSteps steps = score_steps(*find_score(desk.session.document->score, {"s080"}));
    const CardId card = steps.steps.front().card;
    desk.state.score.open_card = card.value;
    desk.settle();
    desk.click(Role::button, "Ret kontaktpunktet");
    desk.settle();
    CHECK(desk.session.page == Page::map);
    CHECK(desk.session.document->selection == Selection(CardsSelected{{card}}));
}

TEST_CASE("those who move on by themselves open into their sum, and lead to where it is set") {
    ScoreDesk desk;
    const StageScore& score = desk.session.document->score.stages[8];
    const std::string base = tenths_text(Language::danish, score_steps(score).base);
    desk.click(Role::button, "Går selv videre: " + base);
    desk.settle();
    CHECK(has(desk.node(Role::button, "Går selv videre: " + base).state, NodeState::pressed));
    CHECK(desk.has_text("100 × " + tenths_percent_text(Language::danish, score.base / 100) + " = " + base + " point."));
    desk.click(Role::button, "Ret på trinnet");
    desk.settle();
    CHECK(desk.session.page == Page::map);
    CHECK(desk.session.document->selection == Selection(StageSelected{{"s080"}}));
    CHECK(desk.state.inspector_open);
}

TEST_CASE("the score opens into the sum of the rows and the formula that gives the same") {
    ScoreDesk desk;
    const StageScore& score = desk.session.document->score.stages[8];
    const ScoreSteps steps = score_steps(score);
    const std::string total = tenths_text(Language::danish, steps.total);
    desk.input.activated = desk.first(Role::button, "Trinnets score: ").id;
    desk.frame(2);
    desk.settle();
    CHECK(desk.has_text(tenths_text(Language::danish, steps.base) + " går selv videre + " +
                        tenths_text(Language::danish, steps.pull) + " fra alt, der trækker − " +
                        tenths_text(Language::danish, -steps.push) + " fra alt, der skubber = " + total + " point."));
    const auto sum = stage_arithmetic(desk.session.document->map, score);
    REQUIRE(sum.has_value());
    CHECK(100 * (1 - sum->stay) * sum->not_pushed == doctest::Approx(score.score));
    CHECK(desk.has_text("100 × (1 − " + tenths_percent_text(Language::danish, sum->stay) + ") × " +
                        tenths_percent_text(Language::danish, sum->not_pushed) + " = " + total + " point."));
    CHECK(desk.find(Role::button, "Ret på trinnet") == nullptr);
}

TEST_CASE("what neither pulls nor pushes opens into what it could add") {
    ScoreDesk desk;
    const CardId card = score_steps(desk.session.document->score.stages[8]).steps.front().card;
    desk.state.score.open_card = card.value;
    desk.commit(ChangeCards{{card}, card_change::SetEffect{Effect::neutral}});
    const auto& findings = desk.session.document->journey.findings;
    const auto wasted = std::ranges::find_if(
        findings, [&](const Finding& finding) { return finding.kind == FindingKind::wasted && finding.card == card; });
    REQUIRE(wasted != findings.end());
    CHECK(desk.has_text("Derfor tæller det 0 point"));
    CHECK(desk.has_text(" = " + signed_text(Language::danish, wasted->points, 1) + " point."));
}

TEST_CASE("the buttons of the waterfall go from stage to stage") {
    ScoreDesk desk;
    desk.click(Role::button, "Næste trin");
    desk.settle();
    CHECK(desk.session.document->selection == Selection(StageSelected{{"s090"}}));
    desk.click(Role::button, "Forrige trin");
    desk.settle();
    CHECK(desk.session.document->selection == Selection(StageSelected{{"s080"}}));
}

TEST_CASE("the journey is a table with the limits of its figures below it") {
    ScoreDesk desk;
    CHECK(desk.find(Role::table, "Rejsen, trin for trin") != nullptr);
    for (const std::string_view name : {"Når hertil", "Tabes her", "Skubbet væk", "Køber herfra", "Behov", "Skævhed"})
        CHECK_MESSAGE(desk.find(Role::column_header, name) != nullptr, std::string(name));
    const std::vector<MirrorNode>& nodes = desk.out.mirror.nodes;
    const auto is_table = [](const MirrorNode& node) {
        return node.role == Role::table && node.name == "Rejsen, trin for trin";
    };
    const auto table = std::ranges::find_if(nodes, is_table);
    REQUIRE(table != nodes.end());
    int rows = 0;
    for (auto node = table + 1; node != nodes.end() && node->depth > table->depth; ++node)
        rows += node->role == Role::row ? 1 : 0;
    CHECK(rows == static_cast<int>(desk.session.document->map.stages.size()) + 1 + 4);
    CHECK(desk.has_text("Scoren er regnet på jeres egne vurderinger"));
    CHECK(desk.has_text("af indsatsen ligger et andet sted end behovet"));
}

TEST_CASE("the score of the whole journey stands there with its band") {
    ScoreDesk desk;
    const Document& document = *desk.session.document;
    const std::string low = number_text(Language::danish, document.journey.flow.index_low, 0);
    const std::string high = number_text(Language::danish, document.journey.flow.index_high, 0);
    const std::string words = index_words(Language::danish, document);
    CHECK(words.contains("sandsynligvis " + low + " til " + high));
    CHECK(desk.has_text(words));
    CHECK(journey_words(Language::danish, document).front() == words);
}

TEST_CASE("how the figures are to be read is one click away from the buyers, all of it") {
    ScoreDesk desk;
    desk.input.height = 900;  // they lie below what is seen
    desk.settle();
    const std::string_view title = text_of(Language::danish, Word::score_limits);
    CHECK(desk.node(Role::heading, title).rect.bottom() > 900);
    desk.click(Role::button, title);
    desk.settle();
    const MirrorNode heading = desk.node(Role::heading, title);
    CHECK(desk.input.focused == heading.id);
    for (const Word limit : {Word::score_limit_judgement, Word::score_limit_conventions, Word::score_limit_evidence,
                             Word::score_limit_overlap, Word::score_limit_memory, Word::score_limit_cause}) {
        const MirrorNode text = desk.node(Role::text, text_of(Language::danish, limit));
        CHECK(text.rect.y > heading.rect.y);
        CHECK(text.rect.bottom() <= 900);
    }
}

TEST_CASE("every part lies inside the page at every width") {
    for (const float width : {1440.0F, 1100.0F, 768.0F}) {
        CAPTURE(width);
        ScoreDesk desk(width);
        for (const MirrorNode& node : desk.out.mirror.nodes) {
            CAPTURE(node.name);
            CHECK(node.rect.x >= 0);
            CHECK(node.rect.right() <= width);
        }
    }
}

TEST_CASE("a map without stages says what is missing") {
    Desk desk(session_with_model("blank"));
    Map empty = desk.session.document->map;
    empty.stages.clear();
    empty.cards.clear();
    empty.paths.clear();
    desk.act(action::Commit{ReplaceMap{empty}});
    desk.act(action::GoTo{Page::score});
    desk.settle();
    CHECK(desk.has_text("når kortet har et trin før købet"));
}

}  // namespace journey::ui
