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

bool touch(const Rect& a, const Rect& b) {
    return a.x < b.right() && a.right() > b.x && a.y < b.bottom() && a.bottom() > b.y;
}

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

TEST_CASE("a toast covers neither what is selected, nor its bar, nor the field that is written in") {
    Desk desk(session_with_model("readiness"));
    desk.settle();
    desk.session.toast = Toast{"Der er to udgaver af kortet", ToastAction::replace_mine};
    desk.settle();
    const auto toast = [&] { return desk.node(Role::status, desk.session.toast->text).rect; };
    const Rect usual = toast();
    CHECK(usual.bottom() == doctest::Approx(desk.input.height - 56));
    const Map& map = desk.session.document->map;
    int moved = 0;
    for (const PlacedCard& placed : std::vector<PlacedCard>(desk.state.board.layout.cards)) {
        const Point origin = desk.out.mirror.board_origin;
        const Rect card{placed.rect.x + origin.x, placed.rect.y + origin.y, placed.rect.width, placed.rect.height};
        if (!touch(card, usual)) continue;
        const CardId id = map.cards[placed.card]->id;
        desk.act(action::Select{CardsSelected{{id}}});
        desk.frame(2);
        CHECK_FALSE(touch(card, toast()));
        CHECK(toast().y >= 0);
        desk.act(action::BeginText{text_target::CardText{id}});
        desk.frame(2);
        REQUIRE(desk.out.text_field.has_value());
        CHECK_FALSE(touch(desk.out.text_field->rect, toast()));
        desk.act(action::EndText{});
        desk.act(action::Select{CardsSelected{{id, map.cards[placed.card == 0 ? 1 : placed.card - 1]->id}}});
        desk.frame(2);
        CHECK_FALSE(touch(desk.node(Role::region, "Det valgte").rect, toast()));
        ++moved;
    }
    CHECK(moved > 0);
    desk.act(action::Select{NothingSelected{}});
    desk.frame(2);
    CHECK(toast().y == usual.y);
}

TEST_CASE("in a narrow window a toast lies above the sheet") {
    Desk desk(session_with_model("readiness"));
    desk.input.width = 768;
    desk.session.toast = Toast{"Der er to udgaver af kortet", ToastAction::replace_mine};
    desk.settle();
    desk.act(action::Select{StageSelected{desk.session.document->map.stages[0]->id}});
    desk.settle();
    const Rect toast = desk.node(Role::status, desk.session.toast->text).rect;
    const Rect handle = desk.node(Role::separator, "Panelets højde").rect;
    CHECK(toast.bottom() < handle.y);
    CHECK(toast.y > metric::top_bar);
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

/// The map was changed here, and in another tab, which has stored it.
Session session_with_conflict() {
    Session session = session_with_model("readiness");
    const Map stored = session.document->map;
    const auto act = [&](const Action& action) { return update(session, action, 1); };
    act(action::SaveDraft{"2026-01-02T03:04:05Z"});
    act(action::Commit{ChangeMap{map_change::SetTitle{"Mit"}}});
    Map theirs = stored;
    theirs.title = "Deres";
    act(action::MapChangedElsewhere{stored.id});
    act(action::DraftLoaded{stored.id, 9, write_map(theirs, ""), ""});
    return session;
}

TEST_CASE("two versions of a map: to keep both is to do nothing, to use the other tab's is one step") {
    for (const Language language : {Language::danish, Language::english})
        for (const float width : {360.0F, 1440.0F}) {
            CAPTURE(width);
            Desk desk(session_with_conflict());
            desk.session.preferences.language = language;
            desk.session.preferences.list = false;
            desk.input.width = width;
            desk.settle();
            const Rect notice = desk.node(Role::alert, desk.session.notice->title).rect;
            for (const Word word : {Word::message_keep_both, Word::message_use_theirs}) {
                const Rect rect = desk.node(Role::button, text_of(language, word)).rect;
                CHECK(rect.x >= notice.x);
                CHECK(rect.right() <= notice.right());
                CHECK(rect.bottom() <= notice.bottom());
            }
            desk.click(Role::button, text_of(language, Word::message_use_theirs));
            desk.settle();
            CHECK(desk.session.document->map.title == "Deres");
            CHECK_FALSE(desk.session.notice.has_value());
        }
}

TEST_CASE("both versions stay when the choice is waved away") {
    for (const char* button : {"Behold begge", "Luk"}) {
        Desk desk(session_with_conflict());
        desk.settle();
        desk.click(Role::button, button);
        desk.settle();
        CHECK_FALSE(desk.session.notice.has_value());
        CHECK(desk.session.document->map.title == "Mit");
        CHECK(desk.last<action::UseTheirs>() == nullptr);
    }
}

TEST_CASE("a map that was not saved as a file for long says so in a line, with a way out and a later") {
    for (const float width : {420.0F, 1440.0F}) {
        CAPTURE(width);
        Desk desk(session_with_model("readiness"));
        desk.session.preferences.list = false;
        desk.session.document->reminder = FileCopy{12, 40, false};
        desk.input.width = width;
        desk.settle();
        const Rect line = desk.node(Role::group, "Kortet har kun ligget i denne browser i 12 dage.").rect;
        CHECK(line.right() <= width);
        desk.forget();
        desk.click(Role::button, "Ikke nu");
        CHECK(desk.last<action::PutOffFileCopy>() != nullptr);
        desk.settle();
        CHECK_FALSE(desk.has_text("Kortet har kun ligget"));
    }
}

TEST_CASE("the line of the reminder saves the map as a file") {
    Desk desk(session_with_model("readiness"));
    desk.session.document->reminder = FileCopy{12, 40, true};
    desk.settle();
    const Rect line = desk.node(Role::group, "Meget er ændret, siden kortet blev gemt som fil for 12 dage siden.").rect;
    const Point middle{line.right() - 110, line.y + line.height / 2};
    desk.forget();
    desk.click_at(middle);
    REQUIRE(desk.last<action::Run>() != nullptr);
    CHECK(desk.last<action::Run>()->command == CommandId::save_file);
}

TEST_CASE("a press on the save state says where the map is kept") {
    Desk desk(session_with_model("readiness"));
    desk.session.document->saved = save_state::InBrowser{"12.03"};
    desk.settle();
    desk.click(Role::text, "Gemt i denne browser 12.03");
    desk.settle();
    CHECK(desk.find(Role::dialog, "Hvor kortene ligger") != nullptr);
    CHECK(desk.find(Role::list_item, "Et privat vindue glemmer kortene, når det lukkes.") != nullptr);
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
