// Marks on cards: what they look like, what they say.
#include "model/lookup.h"
#include "scoring/score.h"
#include "unit/ui/board_desk.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>

namespace journey::ui {
namespace {

constexpr std::string_view today = "2026-11-26";

/// A map on which nothing is marked yet.
Session unmarked() {
    Session session = session_with_model("readiness");
    session.surroundings.today = today;
    std::vector<CardId> all;
    for (const Box<Card>& card : session.document->map.cards) all.push_back(card->id);
    static_cast<void>(update(session, action::Commit{ChangeCards{all, card_change::SetTruth{false}}}, 0));
    static_cast<void>(update(session, action::Commit{ChangeCards{all, card_change::SetReviewBy{""}}}, 0));
    return session;
}

struct MarkDesk : Desk {
    MarkDesk() : Desk(unmarked()) {
        writes_down = true;
        input.height = 1600;
        settle();
        settle();
        point_at({700, 5});
    }
    void change(const CardId& id, CardChange part) { act(action::Commit{ChangeCards{{id}, std::move(part)}}); }

    [[nodiscard]] Rect rect_of(const CardId& id) const {
        for (const PlacedCard& placed : state.board.layout.cards)
            if (map_of(*this).cards[placed.card]->id == id) {
                const Point origin = out.mirror.board_origin;
                return {placed.rect.x + origin.x, placed.rect.y + origin.y, placed.rect.width, placed.rect.height};
            }
        FAIL("the card is not on the board");
        return {};
    }
    /// What a screen reader is told of a card: its name and what is said of it.
    [[nodiscard]] std::string said_of(const CardId& id) const {
        const Rect rect = rect_of(id);
        const Point origin = out.mirror.board_origin;
        for (const MirrorNode& node : out.mirror.nodes)
            if (node.on_board && node.role == Role::option && node.rect.x + origin.x == rect.x &&
                node.rect.y + origin.y == rect.y)
                return node.name + ". " + node.description;
        FAIL("the card has no element");
        return {};
    }
    /// The first card of the first stage in a lane of this kind.
    [[nodiscard]] CardId first_in(LaneKind kind) const {
        const BoardLayout& layout = state.board.layout;
        for (std::size_t lane = 0; lane < layout.lanes.size(); ++lane) {
            const Cell& cell = layout.cell(lane, 0);
            if (layout.lanes[lane].kind == kind && cell.count > 0)
                return map_of(*this).cards[layout.cards[cell.first].card]->id;
        }
        FAIL("no card in such a lane");
        return {};
    }
    /// What the mark at a place says when it is pointed at.
    [[nodiscard]] bool explains(Point at, std::string_view text) {
        point_at(at);
        wait_ms(700);
        const bool told = shows("tooltip") &&
                          std::ranges::any_of(written, [&](const WrittenText& line) { return line.text == text; });
        point_at({700, 5});
        wait_ms(300);
        return told;
    }
};

Rect around(Point at, float reach) { return {at.x - reach, at.y - reach, 2 * reach, 2 * reach}; }

}  // namespace

TEST_CASE("a message that misses the stage is marked on its card and in the stage's messages") {
    MarkDesk desk;
    const Color warning = make_theme(false, true).push_text;
    const CardId card = touchpoints(desk, 0)[0];
    const CardId message = desk.first_in(LaneKind::message);
    const auto mark_on_card = [&] {
        const Rect rect = desk.rect_of(card);
        return around({rect.x + 14, rect.bottom() - 13}, 7);
    };
    const auto mark_in_cell = [&] {
        const Rect rect = desk.rect_of(message);
        return around({rect.x - 5, rect.y + 8}, 5.5F);
    };
    const double readiness = desk.session.document->score.stages[0].readiness;
    for (const CardId& id : touchpoints(desk, 0))
        desk.change(id, card_change::SetMessage{Open<Message>(fitting_message(readiness))});
    desk.change(card, card_change::SetEffect{Open<Effect>(Effect::pull)});
    desk.settle();
    CHECK_FALSE(desk.painted(warning, mark_on_card()).has_value());
    CHECK_FALSE(desk.painted(warning, mark_in_cell()).has_value());
    CHECK_FALSE(desk.said_of(card).contains("svarer ikke på"));
    CHECK_FALSE(desk.said_of(message).contains("svarer ikke på"));

    desk.change(card, card_change::SetMessage{Open<Message>(Message::buy_now)});
    desk.settle();
    CHECK(desk.painted(warning, mark_on_card()).has_value());
    CHECK(desk.painted(warning, mark_in_cell()).has_value());
    CHECK(desk.said_of(card).contains("Budskabet svarer ikke på det"));
    CHECK(desk.said_of(message).contains("Et kontaktpunkt her siger noget, der ikke svarer på det"));
    const Rect rect = desk.rect_of(card);
    CHECK(desk.explains({rect.x + 14, rect.bottom() - 13}, "Budskabet svarer ikke på det, kunden spørger om her"));

    SUBCASE("also of what pushes, of which no finding says it") {
        desk.change(card, card_change::SetEffect{Open<Effect>(Effect::push)});
        desk.settle();
        CHECK(desk.said_of(card).contains("svarer ikke på"));
    }
    SUBCASE("not where the finding was set aside") {
        const auto& findings = desk.session.document->journey.findings;
        const auto mismatch = std::ranges::find_if(findings, [&](const Finding& finding) {
            return finding.kind == FindingKind::mismatch && finding.card == card;
        });
        REQUIRE(mismatch != findings.end());
        desk.change(card, card_change::SetAsideFinding{"mismatch", "Det er med vilje"});
        desk.settle();
        CHECK_FALSE(desk.said_of(card).contains("svarer ikke på"));
    }
}

TEST_CASE("a moment of truth and what is overdue are marked on every kind of card, and say what they are") {
    MarkDesk desk;
    const Theme theme = make_theme(false, true);
    for (const LaneKind kind : {LaneKind::touchpoints, LaneKind::does, LaneKind::thinks, LaneKind::feels,
                                LaneKind::barriers, LaneKind::message}) {
        CAPTURE(static_cast<int>(kind));
        const CardId card = desk.first_in(kind);
        const Rect rect = desk.rect_of(card);
        Point truth{rect.x - 5, rect.y + 8};
        Point late{rect.right() + 5, rect.y + 8};
        if (kind == LaneKind::touchpoints) {
            desk.change(card, card_change::SetMessage{Open<Message>(Message::none)});
            truth = {rect.x + 2, rect.y + 2};
            late = {rect.x + 14, rect.bottom() - 13};
        }
        if (kind == LaneKind::feels) {
            const Point point{rect.x + rect.width / 2, rect.y + rect.height / 2};
            const float side = find_card(map_of(desk), card)->emotion >= 0 ? 14 : -14;
            truth = {point.x - 6, point.y + side};
            late = {point.x + 6, point.y + side};
        }
        CHECK_FALSE(desk.painted(theme.accent_solid, around(truth, 5)).has_value());
        CHECK_FALSE(desk.said_of(card).contains("sandhedens øjeblik"));
        desk.change(card, card_change::SetTruth{true});
        desk.change(card, card_change::SetReviewBy{"2026-01-01"});
        desk.settle();
        desk.frame();
        CHECK(desk.painted(theme.accent_solid, around(truth, 6)).has_value());
        CHECK(desk.painted(theme.push_text, around(late, 7)).has_value());
        CHECK(desk.said_of(card).contains(", sandhedens øjeblik"));
        CHECK(desk.said_of(card).contains(", over tiden"));
        CHECK(desk.explains(truth, "Sandhedens øjeblik"));
        CHECK(desk.explains(late, "Over tiden: skulle være set på igen"));
    }
}

TEST_CASE("narrow tiles have the marks of a moment of truth and of what is overdue, too") {
    MarkDesk desk;
    const CardId card = touchpoints(desk, 0)[0];
    desk.change(card, card_change::SetTruth{true});
    desk.change(card, card_change::SetReviewBy{"2026-01-01"});
    desk.act(action::SetViewport{{80, 0, 0}});
    desk.settle();
    const Rect rect = desk.rect_of(card);
    CHECK(rect.width == BoardSizes::tile);
    CHECK(desk.painted(make_theme(false, true).accent_solid, around({rect.x + 1, rect.y + 1}, 6)).has_value());
    CHECK(desk.painted(make_theme(false, true).push_text, around({rect.x + 1, rect.bottom() - 1}, 6)).has_value());
}

TEST_CASE("a card says where it is met, unless its channel does, and how one knows, unless it is a guess") {
    MarkDesk desk;
    const CardId card = touchpoints(desk, 0)[0];
    const auto change = [&](CardChange part) {
        desk.change(card, std::move(part));
        desk.settle();
    };
    change(card_change::SetMessage{Open<Message>(Message::none)});
    change(card_change::SetChannel{Open<Channel>(Channel::email)});
    change(card_change::SetPlace{Open<Place>(Place::online)});
    const Color quiet = make_theme(false, true).text_tertiary;
    const auto place = [&]() -> Point {
        const Rect rect = desk.rect_of(card);
        return {rect.x + 14, rect.bottom() - 13};
    };
    CHECK(desk.painted(quiet, around(place(), 5)).has_value());
    CHECK(desk.explains(place(), "Online"));
    change(card_change::SetPlace{Open<Place>(Place::offline)});
    CHECK(desk.explains(place(), "Offline"));
    change(card_change::SetChannel{Open<Channel>(Channel::store)});
    CHECK_FALSE(desk.painted(quiet, around(place(), 5)).has_value());

    change(card_change::SetEvidence{Evidence::guess});
    CHECK_FALSE(desk.said_of(card).contains("Gæt"));
    change(card_change::SetEvidence{Evidence::measured});
    CHECK(desk.said_of(card).contains("Målt"));
}

}  // namespace journey::ui
