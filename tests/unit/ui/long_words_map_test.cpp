// As long_words_test.cpp: the map, whatever is selected on it, and what stands beside it.
#include "unit/ui/words_desk.h"

#include "model/lookup.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace journey::ui {
namespace {

const Map& map_of(const Desk& desk) { return desk.session.document->map; }

/// Something of every kind that can be selected, with what it is called in a complaint.
std::vector<std::pair<std::string, Selection>> selections(const Map& map) {
    std::vector<std::pair<std::string, Selection>> all{{"nothing", NothingSelected{}}};
    for (const std::size_t at : {std::size_t{0}, std::size_t{8}, map.stages.size() - 1})
        all.emplace_back("stage " + std::to_string(at), StageSelected{map.stages[at]->id});
    for (const Lane& lane : map.lanes) all.emplace_back("lane", LaneSelected{lane.id});
    for (const Phase& phase : map.phases) all.emplace_back("phase", PhaseSelected{phase.id});
    for (const Path& path : map.paths) all.emplace_back("path", PathSelected{path.id});
    CardsSelected touchpoints;
    CardsSelected mixed;
    for (const Lane& lane : map.lanes) {
        const auto card = std::ranges::find_if(map.cards, [&](const Box<Card>& box) { return box->lane == lane.id; });
        if (card == map.cards.end()) continue;
        all.emplace_back("card of lane " + lane.id.value, CardsSelected{{(*card)->id}});
        mixed.ids.push_back((*card)->id);
    }
    for (const Box<Card>& card : map.cards)
        if (kind_of_lane(map, card->lane) == LaneKind::touchpoints && touchpoints.ids.size() < 5)
            touchpoints.ids.push_back(card->id);
    all.emplace_back("touchpoints", touchpoints);
    all.emplace_back("cards of several lanes", mixed);
    all.emplace_back("cell", CellSelected{map.stages[2]->id, map.lanes[0].id});
    return all;
}

/// In a narrow window the panel is a sheet that only peeks out.
void pull_up_sheet(Desk& desk) { desk.state.sheet_height = 2'000; }

void read_selections(WordsDesk& desk) {
    pull_up_sheet(desk);
    desk.state.inspector_score_open = true;
    for (const auto& [name, selection] : selections(map_of(desk))) {
        desk.act(action::Select{selection});
        desk.state.board.reveal = selection;
        desk.read_with_menus(name + " selected");
        desk.state.context_menu = Point{400, 300};
        desk.frame(3);
        desk.read_new(name + ", context menu");
        desk.escape();
    }
}

void read_unfolded(WordsDesk& desk) {
    pull_up_sheet(desk);
    for (const Persona& persona : std::vector<Persona>(map_of(desk).personas)) {
        desk.act(action::Select{NothingSelected{}});
        desk.state.inspector_open_item = persona.id.value;
        desk.read("persona unfolded");
        desk.act(action::ShowAs{persona.id});
        desk.read("the map of a persona");
        desk.act(action::ShowAs{});
    }
    desk.act(action::Select{StageSelected{map_of(desk).stages[8]->id}});
    desk.state.inspector_open_item = "own-sign";
    desk.read("sign unfolded");
    desk.act(action::BeginText{text_target::StageNumber{map_of(desk).stages[8]->id, text_target::StageFigure::days}});
    desk.type("mange");
    desk.read("a figure that is none");
    desk.act(action::EndText{false});
}

void read_findings(WordsDesk& desk) {
    pull_up_sheet(desk);
    desk.state.findings.in_sheet = true;
    desk.state.findings.height = 2'000;
    desk.read_with_menus("findings");
    for (const Finding& finding : std::vector<Finding>(desk.session.document->journey.findings)) {
        desk.act(action::ShowFinding{key_of(finding)});
        desk.state.findings.in_sheet = true;
        desk.read("finding " + std::string(name_of(finding.kind)));
        desk.act(action::SetFindingsView{{FindingSort::points, finding.kind, finding.stage}});
        desk.read("findings of one kind");
        desk.act(action::SetFindingsView{});
    }
    desk.act(action::SetFindingsView{{FindingSort::buyers, FindingKind::closed_cycle, map_of(desk).stages[0]->id}});
    desk.read("no findings of this kind");
}

void read_board(WordsDesk& desk) {
    desk.session.document->saved = save_state::InBrowser{"12:03"};
    for (const float width : {164.0F, 132.0F, 100.0F, 60.0F, 280.0F})
        for (const float x : {0.0F, 900.0F, 3'000.0F})
            for (const float y : {0.0F, 500.0F}) {
                desk.act(action::SetViewport{{width, x, y}});
                desk.read("columns of " + std::to_string(static_cast<int>(width)));
            }
    desk.act(action::Run{CommandId::zoom_reset});
    desk.run(CommandId::fold_all, "all folded");
    desk.run(CommandId::unfold_all, "unfolded again");
    desk.state.inspector_open = false;
    desk.read("no panel");
    desk.act(action::AskForPath{map_of(desk).stages[1]->id});
    desk.read_new("where a path leads");
    desk.escape();
}

void read_find_bar(WordsDesk& desk) {
    desk.read("map");
    desk.run(CommandId::find_on_map, "find bar");
    desk.settle();
    for (const std::string_view wanted : {"e", "qqxxyy"}) {
        desk.type(wanted);
        desk.read_new("find bar with " + std::string(wanted));
    }
    desk.run(CommandId::replace_on_map, "find bar, replacing");
}

void read_steps(WordsDesk& desk) {
    desk.read("map");
    desk.act(action::Commit{ChangeMap{map_change::SetTitle{marked("Nyt navn")}}});
    desk.act(action::Commit{ChangeStage{map_of(desk).stages[0]->id, stage_change::SetName{marked("Ser sig om")}}});
    desk.act(action::Run{CommandId::fold_all});
    desk.run(CommandId::show_history, "history");
}

Session blank_map(Language language) { return session_with_model("blank", language); }

Session newer_map(Language language) {
    Session session = session_with_marked_map(language);
    session.document->access = Access::read_only;
    session.document->saved = save_state::Off{Word::not_now_read_only};
    return session;
}

}  // namespace

TEST_CASE("long words: whatever is selected on the map") { read_all(session_with_marked_map, read_selections); }
TEST_CASE("long words: whatever is selected where nothing has a name") {
    read_all(session_with_nameless_map, read_selections);
}
TEST_CASE("long words: what the inspector unfolds") { read_all(session_with_marked_map, read_unfolded); }
TEST_CASE("long words: findings") {
    read_all(session_with_marked_map, read_findings);
    read_all(session_with_nameless_map, read_findings);
}
TEST_CASE("long words: the board at every zoom") {
    read_all(session_with_marked_map, read_board);
    read_all(session_with_nameless_map, read_board);
}
TEST_CASE("long words: the find bar") { read_all(session_with_marked_map, read_find_bar); }
TEST_CASE("long words: the steps that were taken") { read_all(session_with_marked_map, read_steps); }
TEST_CASE("long words: a blank map, and one of a newer version") {
    read_all(blank_map, [](WordsDesk& desk) { desk.read_with_menus("blank map"); });
    read_all(newer_map, read_selections);
}

}  // namespace journey::ui
