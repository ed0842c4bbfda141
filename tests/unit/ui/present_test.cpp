// Presenting, as it is drawn and as it is told to screen readers.
#include "editor/slides.h"
#include "unit/ui/support.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace journey::ui {
namespace {

constexpr float presented_width = 1440 / 1.35F;
constexpr float presented_height = 900 / 1.35F;

/// Presenting the model, as large as the page's program draws it.
struct Talk {
    Desk desk{session_with_model("readiness")};
    Talk() {
        desk.input.width = presented_width;
        desk.input.height = presented_height;
        desk.settle();
        desk.act(action::Run{CommandId::present});
        desk.settle();
    }
    [[nodiscard]] std::size_t at() const { return desk.session.document->presentation->slide; }
    [[nodiscard]] std::size_t count() const { return slides_of(desk.session.document->map).size(); }
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
            CHECK(node.rect.right() <= presented_width + 1);
            CHECK(node.rect.bottom() <= presented_height + 1);
        }
        talk.desk.act(action::Run{CommandId::next_slide});
        talk.desk.settle();
    }
}

TEST_CASE("a press on the slide goes on, one near its left edge goes back, and the buttons do what they say") {
    Talk talk;
    talk.desk.click_at({presented_width / 2, presented_height / 2});
    talk.desk.settle();
    CHECK(talk.at() == 1);
    talk.desk.click_at({presented_width / 10, presented_height / 2});
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
    talk.desk.point_at({presented_width / 2, presented_height / 2});
    talk.desk.input.wheel_px = {0, 120};
    talk.desk.settle();
    CHECK(talk.desk.session.document->viewport == before);
    talk.desk.drag({presented_width / 2, presented_height / 2}, {presented_width / 2 + 200, presented_height / 2});
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

}  // namespace journey::ui
