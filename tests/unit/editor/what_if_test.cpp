// What the score page assumes: steps of their own, and a map made of them.
#include "editor/story.h"
#include "format/board_words.h"
#include "model/lookup.h"
#include "unit/editor/support.h"

using namespace journey;
using namespace journey::test;

namespace {

/// On the score page.
class ScoreDesk : public Desk {
public:
    ScoreDesk() { act(action::GoTo{Page::score}); }

    [[nodiscard]] const WhatIf& assumed() const { return session.document->what_if.now(); }
    [[nodiscard]] const WhatIfResult& result() const { return session.document->what_if.result; }
    [[nodiscard]] double drop_off(const char* stage) const {
        const WhatIfStage* found = find_stage(result().after, {stage});
        REQUIRE(found != nullptr);
        return found->drop_off();
    }
    void set(const char* stage, double drop_off) { act(action::SetDropOff{{stage}, drop_off}); }
    [[nodiscard]] WinKey best_win() const { return key_of(session.document->journey.wins.front()); }
};

}  // namespace

TEST_CASE("A drop-off that is set changes the buyers, and no map") {
    ScoreDesk desk;
    const Map before = desk.map();
    desk.set("s2", 0.05);
    CHECK(desk.drop_off("s2") == doctest::Approx(0.05));
    CHECK(desk.result().after.buyers > desk.result().before.buyers);
    CHECK(desk.map() == before);
    CHECK(desk.steps() == 0);
}

TEST_CASE("A drag previews, one step is made, Escape leaves no trace") {
    ScoreDesk desk;
    for (const double to : {0.3, 0.2, 0.1}) desk.act(action::PreviewDropOff{{"s2"}, to});
    CHECK(desk.drop_off("s2") == doctest::Approx(0.1));
    desk.act(action::CancelPreview{});
    CHECK(desk.assumed().is_empty());
    CHECK(desk.result().after == desk.result().before);
    desk.act(action::PreviewDropOff{{"s2"}, 0.1});
    desk.set("s2", 0.1);
    desk.run(CommandId::undo);
    CHECK(desk.assumed().is_empty());
}

TEST_CASE("Undo and redo go through what was assumed, then through the map") {
    ScoreDesk desk;
    desk.act(action::Commit{ChangeStage{{"s1"}, stage_change::SetUnaided{0.5}}});
    desk.set("s2", 0.1);
    desk.act(action::TryWin{desk.best_win(), Trying::on});
    desk.run(CommandId::undo);
    CHECK(desk.assumed().tried.empty());
    CHECK(desk.assumed().by_hand.size() == 1);
    desk.run(CommandId::undo);
    CHECK(desk.assumed().is_empty());
    CHECK(desk.stage("s1").unaided == 0.5);
    desk.run(CommandId::undo);
    CHECK(desk.stage("s1").unaided == default_unaided);
    CHECK(desk.toast().starts_with("Fortrudt: "));
    desk.run(CommandId::redo);
    CHECK(desk.assumed().by_hand.size() == 1);
}

TEST_CASE("On the map undo is the map's alone") {
    ScoreDesk desk;
    desk.set("s2", 0.1);
    desk.act(action::GoTo{Page::map});
    CHECK(why_disabled(desk.session, CommandId::undo) == Word::not_now_nothing_to_undo);
    CHECK(desk.assumed().by_hand.size() == 1);
}

TEST_CASE("At one stage the drop-off set by hand or the wins that are tried count: what came last") {
    ScoreDesk desk;
    const WinKey win = desk.best_win();
    desk.act(action::SetDropOff{win.stage, 0.01});
    desk.act(action::TryWin{win, Trying::on});
    CHECK(desk.assumed().by_hand.empty());
    CHECK(desk.result().tried_count == 1);
    desk.act(action::SetDropOff{win.stage, 0.01});
    CHECK(desk.assumed().tried.empty());
    desk.act(action::SetDropOff{win.stage, std::nullopt});
    CHECK(desk.assumed().is_empty());
}

TEST_CASE("What is assumed follows the map below it") {
    ScoreDesk desk;
    desk.set("s2", 0.1);
    const double before = desk.result().after.buyers;
    desk.act(action::Commit{ChangeStage{{"s1"}, stage_change::SetUnaided{0.9}}});
    CHECK(desk.drop_off("s2") == doctest::Approx(0.1));
    CHECK(desk.result().after.buyers > before);
    desk.act(action::Commit{RemoveStage{{"s2"}}});
    CHECK(desk.result().after.buyers == desk.result().before.buyers);
}

TEST_CASE("A percentage is typed, previewed, refused and restored") {
    ScoreDesk desk;
    const text_target::DropOff target{{"s2"}};
    desk.type(target, "12,5");
    CHECK(desk.drop_off("s2") == doctest::Approx(0.125));
    desk.type(target, "mange");
    CHECK(desk.session.text_edit->problem == Word::typed_not_percent);
    CHECK(desk.result().after == desk.result().before);
    desk.act(action::EndText{.keep = false});
    CHECK(desk.assumed().is_empty());
    desk.type(target, "7 %");
    desk.act(action::EndText{.keep = true});
    CHECK(desk.drop_off("s2") == doctest::Approx(0.07));
    desk.type(target, "");
    desk.act(action::EndText{.keep = true});
    CHECK(desk.assumed().is_empty());
}

TEST_CASE("Those who turn back are not lost: a drop-off has its limit") {
    ScoreDesk desk;
    desk.set("s3", 1);  // a path takes 10 percent of them back
    CHECK(desk.drop_off("s3") == doctest::Approx(0.9));
    CHECK(desk.result().after.buyers == doctest::Approx(0));
}

TEST_CASE("Reset takes everything back, as one step") {
    ScoreDesk desk;
    CHECK(why_disabled(desk.session, CommandId::reset_what_if) == Word::not_now_nothing_assumed);
    desk.set("s1", 0.1);
    desk.set("s2", 0.1);
    desk.run(CommandId::reset_what_if);
    CHECK(desk.assumed().is_empty());
    desk.run(CommandId::undo);
    CHECK(desk.assumed().by_hand.size() == 2);
}

TEST_CASE("Saved as a target, a map of its own gives the buyers that were shown") {
    ScoreDesk desk;
    desk.act(action::Commit{ChangeStage{{"s4"}, stage_change::SetGoal{0.99}}});  // does not count on this map
    desk.set("s2", 0.1);
    desk.set("s3", 0.05);
    const Map original = desk.map();
    const double shown = desk.result().after.buyers;
    const double unchanged = find_stage(desk.result().before, {"s1"})->onward;
    desk.run(CommandId::save_as_target);
    CHECK(desk.map().id != original.id);
    CHECK(desk.map().state == Open<MapState>(MapState::target));
    CHECK(desk.map().title == "Kunderejsen (mål)");
    CHECK(desk.stage("s2").goal == doctest::Approx(0.9));
    CHECK(desk.stage("s3").goal == doctest::Approx(1 - 0.05 / 0.9));
    CHECK(desk.stage("s1").goal == doctest::Approx(unchanged));
    CHECK(desk.document().journey.flow.buyers == doctest::Approx(shown));
    CHECK(desk.session.page == Page::score);
    CHECK(desk.assumed().is_empty());
    CHECK(desk.toast() == "Gemt og åbnet som Mål-version: Kunderejsen (mål)");
    REQUIRE(desk.task<effect::StoreDraft>() != nullptr);
    CHECK(desk.task<effect::StoreDraft>()->id == original.id);
    desk.save();
    CHECK(desk.session.library.size() == 2);
}

TEST_CASE("The buyers of a target stay when its touchpoints are edited") {
    ScoreDesk desk;
    desk.set("s2", 0.1);
    desk.run(CommandId::save_as_target);
    const double promised = desk.document().journey.flow.buyers;
    for (const Box<Stage>& stage : Map(desk.map()).stages) {
        CHECK(stage->goal.has_value() != stage->after);
        desk.act(action::Commit{ChangeStage{stage->id, stage_change::SetUnaided{0.8}}});
    }
    CHECK(desk.document().journey.flow.buyers == doctest::Approx(promised));
}

TEST_CASE("What rests on a goal says so, also where customers were counted") {
    ScoreDesk desk;
    const auto source = [&](std::size_t at) { return desk.document().journey.flow.stages[at].source; };
    const auto words = [&](std::size_t at) {
        return drop_off_words(Language::danish, desk.document().journey.flow.stages[at]);
    };
    desk.act(action::Commit{ChangeStage{{"s2"}, stage_change::SetMeasured{Measured{.arrived = 100, .moved_on = 40}}}});
    CHECK(source(0) == FlowSource::judged);
    CHECK(words(0).contains("(skøn)"));
    CHECK(source(1) == FlowSource::counted);
    CHECK(words(1).ends_with("falder fra"));
    desk.set("s2", 0.1);
    desk.run(CommandId::save_as_target);
    CHECK(desk.document().journey.flow.stages[1].measured.has_value());
    CHECK(source(1) == FlowSource::goal);
    CHECK(words(1) == "10\u00a0% falder fra (mål)");
}

TEST_CASE("What ideas bring is on top of what was set by hand, together and one by one") {
    ScoreDesk desk;
    const WinKey win = desk.best_win();
    const char* other = win.stage.value == "s1" ? "s2" : "s1";
    desk.set(other, 0.05);
    const double by_hand = desk.result().after.buyers;
    desk.act(action::TryWin{win, Trying::on});
    CHECK(desk.assumed().by_hand.size() == 1);
    CHECK(desk.result().tried_buyers == doctest::Approx(desk.result().after.buyers - by_hand));
    CHECK(desk.result().tried_sum == doctest::Approx(desk.result().tried_buyers));
    // What it brings to a journey that loses fewer customers elsewhere is more than alone.
    CHECK(desk.result().tried_buyers > 1.01 * desk.document().journey.wins.front().buyers);
}

TEST_CASE("On the score page files are saved, and what edits the map waits for it") {
    ScoreDesk desk;
    CHECK_FALSE(why_disabled(desk.session, CommandId::save_file).has_value());
    CHECK_FALSE(why_disabled(desk.session, CommandId::save_file_as).has_value());
    CHECK(why_disabled(desk.session, CommandId::delete_selected) == Word::not_now_not_on_map);
    CHECK(why_disabled(desk.session, CommandId::zoom_in) == Word::not_now_not_on_map);
    CHECK(command_for_key(desk.session, {.key = "g 1"}, false) == CommandId::go_map);
    CHECK(command_for_key(desk.session, {.key = "k"}, false) == std::nullopt);
}
