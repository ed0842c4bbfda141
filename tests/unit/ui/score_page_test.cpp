// The score page: drag, keys, typing; the waterfall; wins that are tried; the journey as a table.
#include "unit/ui/inspector_desk.h"

#include "format/finding_words.h"
#include "ui/score_page.h"
#include "ui/score_steps.h"

#include <cmath>

namespace journey::ui {
namespace {

constexpr std::string_view handle_80 = "Frafald ved 80 procent";

class ScoreDesk : public Desk {
public:
    explicit ScoreDesk(float width = 1440) : Desk(session_with_model("readiness")) {
        input.width = width;
        input.height = 2400;  // nothing is scrolled away
        act(action::GoTo{Page::score});
        act(action::Select{StageSelected{{"s080"}}});
        settle();
        forget();
    }
    [[nodiscard]] const WhatIf& assumed() const { return session.document->what_if.now(); }
    [[nodiscard]] double drop_off() const {
        return find_stage(session.document->what_if.result.after, {"s080"})->drop_off();
    }
    [[nodiscard]] double before() const {
        return find_stage(session.document->what_if.result.before, {"s080"})->drop_off();
    }
    void drag_by(float px) {
        const Point from = middle_of(Role::slider, handle_80);
        drag(from, {from.x, from.y + px});
        settle();
    }
};

}  // namespace

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
    int rows = 0;
    for (const MirrorNode& node : desk.out.mirror.nodes) rows += node.role == Role::row ? 1 : 0;
    CHECK(rows == static_cast<int>(desk.session.document->map.stages.size()) + 1 + 4);
    CHECK(desk.has_text("Scoren er regnet på jeres egne vurderinger"));
    CHECK(desk.has_text("af indsatsen ligger et andet sted end behovet"));
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
