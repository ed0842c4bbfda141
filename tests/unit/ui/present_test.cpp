// Presenting, as it is drawn and as it is told to screen readers.
#include "editor/slides.h"
#include "editor/story.h"
#include "unit/ui/support.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace journey::ui {
namespace {

/// Presenting a model, as large as the page's program draws it.
struct Talk {
    Desk desk;
    explicit Talk(std::string_view model = "readiness", float width = 1440, float height = 900)
        : desk(session_with_model(model)) {
        desk.input.width = width;
        desk.input.height = height;
        desk.settle();
        desk.act(action::Run{CommandId::present});
        desk.settle();
    }
    [[nodiscard]] std::size_t at() const { return desk.session.document->presentation->slide; }
    [[nodiscard]] std::size_t count() const { return slides_of(desk.session.document->map).size(); }
    [[nodiscard]] float width() const { return desk.input.width; }
    [[nodiscard]] float height() const { return desk.input.height; }
};

}  // namespace

TEST_CASE("every slide has a heading, says its number, and nothing of it lies beyond the page") {
    Talk talk;
    for (std::size_t i = 0; i < talk.count(); ++i) {
        CAPTURE(i);
        CHECK(talk.at() == i);
        CHECK(talk.desk.find(Role::region, "Præsentation") != nullptr);
        const std::string number = std::to_string(i + 1) + " af " + std::to_string(talk.count());
        CHECK(talk.desk.find(Role::status, number) != nullptr);
        const auto& nodes = talk.desk.out.mirror.nodes;
        CHECK(std::ranges::count(nodes, Role::heading, &MirrorNode::role) == 1);
        CHECK(std::ranges::count(nodes, Role::grid, &MirrorNode::role) == 0);
        for (const MirrorNode& node : nodes) {
            CAPTURE(node.name);
            CHECK(node.rect.x >= 0);
            CHECK(node.rect.right() <= talk.width() + 1);
            CHECK(node.rect.bottom() <= talk.height() + 1);
        }
        talk.desk.act(action::Run{CommandId::next_slide});
        talk.desk.settle();
    }
}

TEST_CASE("a press on the slide goes on, one near its left edge goes back, and the buttons do what they say") {
    Talk talk;
    talk.desk.click_at({talk.width() / 2, talk.height() / 2});
    talk.desk.settle();
    CHECK(talk.at() == 1);
    talk.desk.click_at({talk.width() / 10, talk.height() / 2});
    talk.desk.settle();
    CHECK(talk.at() == 0);
    talk.desk.click(Role::button, "Næste side");
    talk.desk.settle();
    CHECK(talk.at() == 1);
    talk.desk.click(Role::button, "Slut");
    talk.desk.settle();
    CHECK_FALSE(talk.desk.session.is_presenting());
}

TEST_CASE("nothing on the map can be selected, moved or zoomed while it is presented") {
    Talk talk;
    const Viewport before = talk.desk.session.document->viewport;
    const Map map = talk.desk.session.document->map;
    talk.desk.point_at({talk.width() / 2, talk.height() / 2});
    talk.desk.input.wheel_px = {0, 120};
    talk.desk.settle();
    CHECK(talk.desk.session.document->viewport == before);
    talk.desk.drag({talk.width() / 2, talk.height() / 2}, {talk.width() / 2 + 200, talk.height() / 2});
    talk.desk.settle();
    CHECK(talk.desk.session.document->map == map);
    CHECK(std::holds_alternative<NothingSelected>(talk.desk.session.document->selection));
}

TEST_CASE("the focus is on the slide, and returns to where it was") {
    Desk desk(session_with_model("readiness"));
    desk.settle();
    desk.focus(Role::button, "Mere");
    const WidgetId before = desk.input.focused;
    desk.act(action::Run{CommandId::present});
    desk.settle();
    CHECK(desk.input.focused == desk.node(Role::heading, desk.session.document->map.title).id);
    desk.act(action::Run{CommandId::clear_selection});
    desk.settle();
    CHECK(desk.input.focused == before);
}

namespace {

/// Every lane of a slide with the board on it lies on the screen, whole.
void check_fits(Talk& talk) {
    std::size_t boards = 0;
    const auto slides = slides_of(talk.desk.session.document->map);
    for (const Slide& slide : slides) {
        if (slide.kind == SlideKind::journey || slide.kind == SlideKind::phase) {
            CAPTURE(talk.at());
            const BoardView& board = talk.desk.state.board;
            CHECK(board.layout.height <= board.area.height + 0.5F);
            CHECK(board.viewport.scroll_y == 0);
            CHECK(board.area.bottom() <= talk.height());
            CHECK(talk.desk.input.zoom >= 0.5F);
            if (slide.kind == SlideKind::journey) CHECK(board.layout.width <= board.area.width + 0.5F);
            ++boards;
        }
        talk.desk.act(action::Run{CommandId::next_slide});
        talk.desk.settle();
    }
    CHECK(boards > 1);
}

}  // namespace

TEST_CASE("the whole journey and every phase fit the screen, whatever the map and the screen") {
    SUBCASE("a laptop") {
        Talk talk("readiness");
        check_fits(talk);
    }
    SUBCASE("a projector") {
        Talk talk("readiness", 1920, 1080);
        check_fits(talk);
    }
    SUBCASE("an old projector") {
        Talk talk("blueprint", 1024, 768);
        check_fits(talk);
    }
}

TEST_CASE("a slide that has no room for a lane says how many things are left out, and of which") {
    Talk talk("readiness", 1000, 520);
    talk.desk.writes_down = true;
    const auto slides = slides_of(talk.desk.session.document->map);
    bool seen = false;
    for (const Slide& slide : slides) {
        talk.desk.frame();
        if (slide.kind == SlideKind::stage) {
            const auto& written = talk.desk.written;
            const auto left_out = std::ranges::find_if(written, [](const WrittenText& line) {
                return line.text.starts_with("og ") && line.text.contains(" mere: ");
            });
            seen = seen || left_out != written.end();
            const StageStory story = story_of(Language::danish, *talk.desk.session.document, slide.first);
            for (const StoryPart& part : story.parts) {
                CAPTURE(part.title);
                const bool stands = std::ranges::find(written, part.title, &WrittenText::text) != written.end();
                CHECK((stands || (left_out != written.end() && left_out->text.contains(part.title))));
            }
        }
        talk.desk.act(action::Run{CommandId::next_slide});
        talk.desk.settle();
    }
    CHECK(seen);
}

TEST_CASE("the slides say whose map they show") {
    Talk talk;
    const Persona& persona = talk.desk.session.document->map.personas.front();
    const std::string shown = "Kun det, " + persona.name + " møder";
    CHECK_FALSE(talk.desk.has_text(shown));
    talk.desk.act(action::ShowAs{persona.id});
    talk.desk.settle();
    const auto slides = slides_of(talk.desk.session.document->map);
    talk.desk.writes_down = true;
    for (const Slide& slide : slides) {
        talk.desk.frame();
        if (slide.kind != SlideKind::wins)
            CHECK(std::ranges::any_of(talk.desk.written,
                                      [&](const WrittenText& line) { return line.text.contains(shown); }));
        talk.desk.act(action::Run{CommandId::next_slide});
        talk.desk.settle();
    }
}

TEST_CASE("slides of words are as large as ever, and a map with few lanes is no smaller than it must be") {
    Talk talk;
    talk.desk.act(action::Run{CommandId::last_slide});
    talk.desk.settle();
    CHECK(talk.desk.input.zoom == doctest::Approx(1.35));
    talk.desk.act(action::Run{CommandId::clear_selection});
    talk.desk.settle();
    CHECK(talk.desk.input.zoom == 1);
    while (talk.desk.session.document->map.lanes.size() > 1)
        talk.desk.act(action::Commit{RemoveLane{talk.desk.session.document->map.lanes.back().id}});
    talk.desk.act(action::Run{CommandId::present});
    talk.desk.settle();
    CHECK(talk.desk.input.zoom == doctest::Approx(1.35));
}

TEST_CASE("no tool shows while presenting: no button to fold, add a lane or a stage") {
    Talk talk;
    REQUIRE_FALSE(talk.desk.session.document->map.phases.empty());
    for (const MirrorNode& node : talk.desk.out.mirror.nodes) {
        CAPTURE(node.name);
        if (node.role == Role::button) CHECK(node.rect.y > talk.desk.state.board.area.bottom());
    }
    const Theme theme = make_theme(false, false);
    const Rect board = talk.desk.state.board.area;
    // Below the last lane of the rail stands the button for a new one otherwise.
    const float end = board.y + talk.desk.state.board.layout.height;
    CHECK_FALSE(talk.desk.painted(theme.text_secondary, {board.x - 130, end + 4, 120, 40}).has_value());
}

}  // namespace journey::ui
