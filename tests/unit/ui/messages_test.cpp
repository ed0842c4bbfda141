// Toasts, notices, the storage bar, the drop outline.
#include "unit/ui/support.h"

#include <doctest/doctest.h>

namespace journey::ui {
namespace {

/// A desk on which a card was just deleted.
struct Deleted {
    Desk desk{session_with_model("readiness")};
    std::size_t cards = desk.session.document->map.cards.size();

    Deleted() {
        desk.settle();
        desk.act(action::Select{CardsSelected{{desk.session.document->map.cards.front()->id}}});
        desk.act(action::Run{CommandId::delete_selected});
        desk.settle();
    }
};

}  // namespace

TEST_CASE("a deleted card comes back from the toast") {
    Deleted that;
    CHECK(that.desk.session.document->map.cards.size() == that.cards - 1);
    REQUIRE(that.desk.session.toast.has_value());
    const MirrorNode toast = that.desk.node(Role::status, that.desk.session.toast->text);
    const Rect offer = [&] {
        for (const MirrorNode& node : that.desk.out.mirror.nodes)
            if (node.name == "Fortryd" && node.rect.y >= toast.rect.y) return node.rect;
        return Rect{};
    }();
    that.desk.click_at({offer.x + offer.width / 2, offer.y + offer.height / 2});
    CHECK(that.desk.session.document->map.cards.size() == that.cards);
    that.desk.settle();
    CHECK_FALSE(that.desk.session.toast.has_value());
}

TEST_CASE("a toast goes after six seconds, but not under the pointer") {
    Deleted that;
    REQUIRE(that.desk.out.wake_at_ms.has_value());
    SUBCASE("left alone") {
        that.desk.wait_ms(5'500);
        CHECK(that.desk.session.toast.has_value());
        that.desk.wait_ms(700);
        CHECK_FALSE(that.desk.session.toast.has_value());
    }
    SUBCASE("pointed at") {
        const Rect rect = that.desk.node(Role::status, that.desk.session.toast->text).rect;
        that.desk.point_at({rect.x + 20, rect.y + 10});
        that.desk.wait_ms(9'000);
        CHECK(that.desk.session.toast.has_value());
        that.desk.point_at({10, 500});
        that.desk.wait_ms(6'200);
        CHECK_FALSE(that.desk.session.toast.has_value());
    }
    SUBCASE("closed") {
        that.desk.click(Role::button, "Luk");
        CHECK_FALSE(that.desk.session.toast.has_value());
    }
}

TEST_CASE("a refused file says why, and that nothing is changed") {
    Desk desk(session_with_model("readiness"));
    const Map before = desk.session.document->map;
    desk.act(action::OpenFile{"kort.json", "{\"format\": \"journey-map\","});
    desk.settle();
    REQUIRE(desk.session.notice.has_value());
    CHECK(desk.has_text("kort.json"));
    CHECK(desk.has_text("Intet er ændret."));
    CHECK(desk.has_text("Filen er ikke gyldig JSON"));
    CHECK(desk.session.document->map == before);
    desk.click(Role::button, "Luk");
    CHECK_FALSE(desk.session.notice.has_value());
}

TEST_CASE("a long list of repairs stays on the page and scrolls") {
    Desk desk(session_with_model("readiness"));
    Notice notice{NoticeKind::repairs, "kort.json er rettet", {}};
    for (int i = 0; i < 200; ++i) notice.lines.push_back("Reparation nummer " + std::to_string(i));
    desk.session.notice = notice;
    desk.settle();
    const Rect rect = desk.node(Role::status, "kort.json er rettet").rect;
    CHECK(rect.y >= 0);
    CHECK(rect.bottom() <= desk.input.height);
    CHECK(desk.find(Role::list_item, "Reparation nummer 199") != nullptr);
}

TEST_CASE("when nothing can be stored, a bar says so and offers the file") {
    Desk desk(session_with_model("readiness"));
    desk.session.storage_problem = Word::home_unreadable;
    desk.settle();
    CHECK(desk.has_text("Dit kort er her stadig."));
    desk.forget();
    desk.click(Role::button, "Gem fil");
    REQUIRE(desk.last<action::Run>() != nullptr);
    CHECK(desk.last<action::Run>()->command == CommandId::save_file);
}

TEST_CASE("a file over the page is told what would happen to it") {
    Desk desk;
    desk.input.files_hovering = true;
    desk.settle();
    CHECK(desk.find(Role::status, "Åbn kort") != nullptr);
    desk.input.files_hovering = false;
    desk.settle();
    CHECK(desk.find(Role::status, "Åbn kort") == nullptr);
}

TEST_CASE("a toast lies above help, whether it came before or after") {
    Deleted that;
    that.desk.act(action::Run{CommandId::show_help});
    that.desk.settle();
    REQUIRE(that.desk.shows("help"));
    CHECK(that.desk.lies_above("toast", "help"));
    that.desk.frame(3);
    CHECK(that.desk.lies_above("toast", "help"));
}

TEST_CASE("a tooltip goes when help opens over what it explains, and comes back afterwards") {
    Desk desk(session_with_model("readiness"));
    desk.settle();
    // At the edge of the window, where help does not lie.
    desk.point_at(desk.middle_of(Role::button, "Mere"));
    desk.wait_ms(700);
    REQUIRE(desk.shows("tooltip"));
    desk.act(action::Run{CommandId::show_help});
    desk.settle();
    REQUIRE(desk.shows("help"));
    CHECK_FALSE(desk.shows("tooltip"));
    desk.wait_ms(1'000);
    CHECK_FALSE(desk.shows("tooltip"));
    desk.act(action::Run{CommandId::clear_selection});
    desk.wait_ms(700);
    CHECK(desk.shows("tooltip"));
}

}  // namespace journey::ui
