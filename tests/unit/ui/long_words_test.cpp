// No text of the program's is cut, runs out of its place or lies over another: not in Danish, not in English, and not
// in a language whose texts are 40 % longer (design/ui.md 9). Here: home, readiness, score, slides, and what lies
// above.
#include "unit/ui/words_desk.h"

#include "editor/slides.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

namespace journey::ui {
namespace {

Session home_with_maps(Language) {
    Session session;
    session.library_known = true;
    session.library = {library_entry("m1", marked("B2B-kunderejsen")), library_entry("m2", marked("Kursuskunder")),
                       library_entry("m3", marked("En titel, der er meget længere, end kortet er bredt")),
                       library_entry("m4", "")};
    session.library[1].summary.state = Open<MapState>(MapState::target);
    session.library[3].readable = false;
    return session;
}

Session empty_home(Language) {
    Session session;
    session.library_known = true;
    return session;
}

/// Every page of help, from its top to its end.
void read_overlays(WordsDesk& desk) {
    desk.read("map");
    desk.run(CommandId::show_help, "help");
    desk.act(action::ShowOverlay{Overlay::models});
    desk.read_new("models");
    desk.act(action::Run{CommandId::show_palette});
    desk.read_new("palette");
    for (const std::string_view query : {"e", "mail", "qqxxyy"}) {
        desk.settle();
        desk.type(query);
        desk.read_new("palette with " + std::string(query));
    }
    desk.act(action::ShowOverlay{Overlay::none});
}

void read_toasts(WordsDesk& desk) {
    desk.read("map");
    const std::string title = marked("Kontaktpunkt");
    constexpr std::array more{Word::toast_message_mended, Word::toast_neutral_mended, Word::toast_put_on_map,
                              Word::toast_customer_deleted, Word::toast_path_deleted};
    std::vector<Word> toasts(more.begin(), more.end());
    for (int i = static_cast<int>(Word::toast_touchpoint_deleted); i <= static_cast<int>(Word::toast_replaced); ++i)
        toasts.push_back(static_cast<Word>(i));
    for (const Word toast : toasts) {
        const std::string text = fill(desk.session.language(), toast, {title, title, title});
        desk.session.toast = Toast{text, ToastAction::replace_mine, desk.input.now_ms};
        desk.read_new("toast");
    }
    desk.session.toast.reset();
}

void read_save_states(WordsDesk& desk) {
    const std::string file = marked("kunderejse.journey.json");
    const std::array<SaveState, 8> states{save_state::Clean{},
                                          save_state::Pending{},
                                          save_state::InBrowser{"12:03"},
                                          save_state::InFile{file, "12:03"},
                                          save_state::Failed{Word::storage_full},
                                          save_state::Failed{Word::storage_unreadable_kept},
                                          save_state::Failed{Word::storage_newer},
                                          save_state::Off{Word::not_now_read_only}};
    for (const SaveState& state : states) {
        desk.session.document->saved = state;
        desk.read("save state " + std::to_string(state.index()));
    }
}

void read_storage_problems(WordsDesk& desk) {
    for (const Word problem : {Word::storage_full, Word::storage_blocked, Word::storage_unreadable,
                               Word::storage_too_big, Word::storage_newer}) {
        desk.session.storage_problem = problem;
        desk.read("storage bar");
    }
    desk.session.storage_problem.reset();
}

void read_notices(WordsDesk& desk) {
    desk.read("map");
    desk.act(action::OpenFile{marked("kort.json"), R"({"format": "journey-map",)"});
    desk.read_new("refused file");
    desk.act(action::OpenFile{marked("mange.json"), R"({"format": "journey-map", "version": 1, "id": "other",
        "title": 7, "stages": [{"id": "a", "readiness": 400}, {"id": "a"}, 3], "cards": [{"stage": "x"}],
        "language": "??", "lanes": "none"})"});
    desk.read_new("repaired file");
    desk.act(action::DismissNotice{});
    desk.input.files_hovering = true;
    desk.read("a file over the page");
    desk.input.files_hovering = false;
}

void tick_some(WordsDesk& desk) {
    constexpr std::array signals{"clarifying-questions", "how-to-search", "own-sign", "prices"};
    bool seen = true;
    for (const char* signal : signals) {
        desk.act(action::TickSignal{signal, seen});
        seen = !seen;
    }
}

void read_readiness(WordsDesk& desk) {
    desk.act(action::GoTo{Page::readiness});
    desk.read("readiness, customers on their way");
    desk.act(action::CustomersLoaded{desk.session.document->map.id, ""});
    desk.read_with_menus("readiness, nothing known");
    tick_some(desk);
    desk.read_with_menus("readiness, some signs");
    desk.state.readiness_open_signal = "own-sign";
    desk.read("readiness, own sign open");
    desk.act(action::CustomersFailed{desk.session.document->map.id, Word::storage_full});
    desk.read("readiness, customers not stored");
}

void read_score(WordsDesk& desk) {
    desk.act(action::GoTo{Page::score});
    desk.read_with_menus("score");
    for (const Box<Stage>& stage : std::vector<Box<Stage>>(desk.session.document->map.stages)) {
        desk.act(action::Select{StageSelected{stage->id}});
        desk.read("score of a stage");
    }
    desk.state.score.shows_more_wins = true;
    desk.state.score.sorts_by_effort = true;
    const std::vector<Win> wins = desk.session.document->journey.wins;
    for (std::size_t i = 0; i < wins.size() && i < 4; ++i)
        desk.act(action::TryWin{{wins[i].kind, wins[i].stage, wins[i].card}, Trying::on});
    desk.act(action::SetDropOff{desk.session.document->map.stages[3]->id, 0.1});
    desk.read("score, wins tried");
}

void read_slides(WordsDesk& desk) {
    constexpr float larger = 1.35F;  // web/frame.cpp
    desk.input.width /= larger;
    desk.input.height /= larger;
    desk.settle();
    desk.act(action::Run{CommandId::present});
    const std::size_t count = slides_of(desk.session.document->map).size();
    for (std::size_t i = 0; i < count; ++i) {
        desk.read("slide " + std::to_string(i + 1));
        desk.act(action::Run{CommandId::next_slide});
    }
}

}  // namespace

TEST_CASE("long words: the home page of a first run") {
    read_all(empty_home, [](WordsDesk& desk) {
        desk.read_with_menus("first run");
        desk.state.all_models = true;
        desk.read("first run, all models");
        desk.session.storage_problem = Word::storage_blocked;
        desk.read("first run, nothing can be stored");
    });
}

TEST_CASE("long words: the home page with maps") {
    read_all(home_with_maps, [](WordsDesk& desk) {
        desk.read_with_menus("home");
        desk.state.asked_to_delete = MapId{"m1"};
        desk.read("home, asks to delete");
        desk.state.asked_to_delete.reset();
        desk.act(action::BeginText{text_target::LibrarySearch{}});
        desk.type("qqxxyy");
        desk.read("home, nothing found");
    });
}

TEST_CASE("long words: what lies over the page") { read_all(session_with_marked_map, read_overlays); }
TEST_CASE("long words: toasts") { read_all(session_with_marked_map, read_toasts); }
TEST_CASE("long words: notices") { read_all(session_with_marked_map, read_notices); }
TEST_CASE("long words: where the map is saved") { read_all(session_with_marked_map, read_save_states); }
TEST_CASE("long words: why nothing can be stored") { read_all(session_with_marked_map, read_storage_problems); }
TEST_CASE("long words: readiness") { read_all(session_with_marked_map, read_readiness); }
TEST_CASE("long words: the score of a map, and of one without names") {
    read_all(session_with_marked_map, read_score);
    read_all(session_with_nameless_map, read_score);
}
TEST_CASE("long words: slides") {
    read_all(session_with_marked_map, read_slides);
    read_all(session_with_nameless_map, read_slides);
}

TEST_CASE("a text that is cut says all of itself under the pointer, and its neighbours do not") {
    Desk desk(home_with_maps(Language::danish));
    desk.writes_down = true;
    desk.settle();
    const auto cut = std::ranges::find_if(desk.written, &WrittenText::is_cut);
    REQUIRE(cut != desk.written.end());
    const WrittenText title = *cut;
    const auto is_whole = [&](const WrittenText& text) { return text.text == title.text && !text.is_cut; };
    desk.point_at({title.rect.x + 5, title.rect.y + title.rect.height / 2});
    desk.wait_ms(700);
    CHECK(std::ranges::any_of(desk.written, is_whole));
    desk.point_at({title.rect.x + 5, title.rect.y - 40});
    desk.wait_ms(700);
    CHECK(std::ranges::none_of(desk.written, is_whole));
}

}  // namespace journey::ui
