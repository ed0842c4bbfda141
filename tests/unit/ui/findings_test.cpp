// The list of findings beside the map.
#include "unit/ui/support.h"

#include "editor/findings_list.h"
#include "format/enum_words.h"
#include "format/finding_words.h"
#include "model/lookup.h"
#include "ui/widgets.h"

#include <algorithm>
#include <doctest/doctest.h>

namespace journey::ui {
namespace {

/// The list alone on a desk.
class FindingsDesk : public Desk {
public:
    FindingsDesk() : Desk(session_with_model("readiness")) {
        input.height = 3100;
        draw = [](Frame& frame) {
            const Layer page(frame, "page", {0, 0, frame.input.width, frame.input.height});
            draw_findings(frame, {8, 8, 328, 3000});
        };
        settle();
    }
    [[nodiscard]] const Document& document() const { return *session.document; }
    [[nodiscard]] std::vector<const Finding*> list() const {
        return listed(document().journey.findings, document().findings_view);
    }
    /// The row of a finding, by what it says first.
    [[nodiscard]] const MirrorNode* row_of(const Finding& finding) const {
        const std::string title = finding_title(Language::danish, document().map, finding) + ". ";
        for (const MirrorNode& node : out.mirror.nodes)
            if (node.role == Role::button && node.name.starts_with(title)) return &node;
        return nullptr;
    }
    void open(const FindingKey& key) {
        act(action::ShowFinding{key});
        settle();
        forget();
    }
    [[nodiscard]] const Finding* first_of(FindingKind kind) const {
        for (const Finding* finding : list())
            if (finding->kind == kind) return finding;
        return nullptr;
    }
    void choose(Role role, std::string_view name, std::string_view row) {
        click(role, name);
        settle();
        const auto found = std::ranges::find_if(
            out.mirror.nodes, [&](const MirrorNode& node) { return node.role == Role::menuitem && node.name == row; });
        REQUIRE(found != out.mirror.nodes.end());
        const Rect place = found->rect;
        click_at({place.x + place.width / 2, place.y + place.height / 2});
        settle();
    }
};

}  // namespace

TEST_CASE("every finding has its row, with its gain in words, and a count stands above") {
    FindingsDesk desk;
    const auto list = desk.list();
    REQUIRE(list.size() > 3);
    CHECK(desk.find(Role::heading, "Fund " + std::to_string(list.size())) != nullptr);
    for (const Finding* finding : list) CHECK(desk.row_of(*finding) != nullptr);
    CHECK(desk.has_text("pr. 1.000"));
}

TEST_CASE("a click goes to the finding and says what it costs and what to do") {
    FindingsDesk desk;
    const Finding* finding = desk.list().front();
    const FindingKey key = key_of(*finding);
    const MirrorNode* row = desk.row_of(*finding);
    REQUIRE(row != nullptr);
    desk.click_at({row->rect.x + 100, row->rect.y + 10});
    desk.settle();
    CHECK(desk.document().finding == key);
    CHECK(desk.document().selection == place_of(key));
    CHECK(desk.has_text(finding_advice(Language::danish, desk.document().map, *finding)));
    CHECK(desk.has_text(finding_cost(Language::danish, *finding)));
}

TEST_CASE("the pointer over a row outlines what it is about") {
    FindingsDesk desk;
    const Finding* finding = desk.list().front();
    const MirrorNode* row = desk.row_of(*finding);
    REQUIRE(row != nullptr);
    desk.point_at({row->rect.x + 100, row->rect.y + 10});
    desk.frame(2);
    CHECK(desk.state.findings.hovered == key_of(*finding));
    desk.point_at({1200, 2000});
    desk.frame(2);
    CHECK_FALSE(desk.state.findings.hovered.has_value());
}

TEST_CASE("the list is sorted by points, and shows points then") {
    FindingsDesk desk;
    desk.choose(Role::combobox, "Rækkefølge", "Flest point");
    CHECK(desk.document().findings_view.sort == FindingSort::points);
    CHECK_FALSE(desk.has_text("pr. 1.000"));
    const auto list = desk.list();
    CHECK(std::ranges::is_sorted(list, std::ranges::greater{}, [](const Finding* f) { return f->points; }));
    const MirrorNode* first = desk.row_of(*list.front());
    const MirrorNode* last = desk.row_of(*list.back());
    REQUIRE((first != nullptr && last != nullptr));
    CHECK(first->rect.y < last->rect.y);
}

TEST_CASE("the list is narrowed to a kind and to a stage, and widened again") {
    FindingsDesk desk;
    const Finding* some = desk.list().front();
    const FindingKind kind = some->kind;
    desk.choose(Role::button, "Vælg, hvilke fund der vises", finding_kind_text(Language::danish, kind));
    CHECK(desk.document().findings_view.kind == kind);
    for (const Finding* finding : desk.list()) CHECK(finding->kind == kind);
    const StageId stage = desk.list().front()->stage;
    const std::string name = find_stage(desk.document().map, stage)->name;
    desk.choose(Role::button, "Vælg, hvilke fund der vises", name);
    for (const Finding* finding : desk.list()) CHECK(finding->stage == stage);
    desk.click(Role::button, "Vis alle");
    desk.settle();
    CHECK(desk.document().findings_view == FindingsView{});
}

TEST_CASE("a message is changed with one click") {
    FindingsDesk desk;
    const Card& card = *desk.document().map.cards.front();
    REQUIRE(kind_of_lane(desk.document().map, card.lane) == LaneKind::touchpoints);
    desk.act(action::Commit{ChangeCards{{card.id}, card_change::SetEffect{Effect::pull}}});
    desk.act(action::Commit{ChangeCards{{card.id}, card_change::SetReach{0.9}}});
    desk.act(action::Commit{ChangeCards{{card.id}, card_change::SetMessage{Message::refer}}});
    desk.settle();
    const Finding* finding = desk.first_of(FindingKind::mismatch);
    REQUIRE(finding != nullptr);
    const FindingKey key = key_of(*finding);
    const Message wanted = fitting_message(find_score(desk.document().score, key.stage)->readiness);
    desk.open(key);
    desk.click(Role::button, "Skift til “" + std::string(words_for(Language::danish, Open<Message>(wanted))) + "”");
    desk.settle();
    CHECK(find_card(desk.document().map, key.card)->touch.message.value == wanted);
}

TEST_CASE("a finding is tried in What if, and one without a mend leads to its stage") {
    FindingsDesk desk;
    const Finding* push = desk.first_of(FindingKind::push);
    REQUIRE(push != nullptr);
    const Win* win = win_of(desk.document().journey.wins, *push);
    REQUIRE(win != nullptr);
    const WinKey key = key_of(*win);
    desk.open(key_of(*push));
    desk.click(Role::button, "Prøv i Hvad nu hvis");
    desk.settle();
    CHECK(desk.session.page == Page::score);
    CHECK(desk.document().what_if.now().tries(key));
    const Finding* owner = desk.first_of(FindingKind::no_owner);
    if (owner == nullptr) {
        desk.act(action::Commit{ChangeCards{{key.card}, card_change::SetOwner{""}}});
        owner = desk.first_of(FindingKind::no_owner);
    }
    REQUIRE(owner != nullptr);
    desk.open(key_of(*owner));
    CHECK(desk.find(Role::button, "Prøv i Hvad nu hvis") == nullptr);
    CHECK(desk.find(Role::button, "Se trinnet i Hvad nu hvis") != nullptr);
}

TEST_CASE("an owner is set with one click, and what is wasted is set to pull") {
    FindingsDesk desk;
    const CardId card = desk.document().map.cards.front()->id;
    REQUIRE(kind_of_lane(desk.document().map, desk.document().map.cards.front()->lane) == LaneKind::touchpoints);
    desk.act(action::Commit{ChangeCards{{card}, card_change::SetOwner{""}}});
    desk.act(action::Commit{ChangeCards{{card}, card_change::SetEffect{Effect::push}}});
    desk.settle();
    const auto finding_of = [&](FindingKind kind) {
        return find_finding(desk.document().journey.findings,
                            {kind, find_card(desk.document().map, card)->stage, card});
    };
    const Finding* unowned = finding_of(FindingKind::no_owner);
    REQUIRE(unowned != nullptr);
    const std::string owner = usual_owner(desk.document().map, *find_card(desk.document().map, card));
    REQUIRE_FALSE(owner.empty());
    desk.open(key_of(*unowned));
    CHECK(desk.find(Role::textbox, "Ansvarlig") != nullptr);  // for another name
    desk.click(Role::button, "Sæt ansvarlig: " + owner);
    desk.settle();
    CHECK(find_card(desk.document().map, card)->owner == owner);
    CHECK(finding_of(FindingKind::no_owner) == nullptr);

    desk.act(action::Commit{ChangeCards{{card}, card_change::SetEffect{Effect::neutral}}});
    const Finding* wasted = finding_of(FindingKind::wasted);
    REQUIRE(wasted != nullptr);
    desk.open(key_of(*wasted));
    desk.click(Role::button, "Sæt til Trækker");
    desk.settle();
    CHECK(find_card(desk.document().map, card)->touch.effect.value == Effect::pull);
    CHECK(finding_of(FindingKind::wasted) == nullptr);
}

TEST_CASE("an owner is typed in the list, which stays as it is meanwhile") {
    FindingsDesk desk;
    const Card& card = *desk.document().map.cards.front();
    desk.act(action::Commit{ChangeCards{{card.id}, card_change::SetOwner{""}}});
    desk.act(action::Commit{ChangeCards{{card.id}, card_change::SetEffect{Effect::push}}});
    desk.settle();
    const Finding* finding = desk.first_of(FindingKind::no_owner);
    REQUIRE(finding != nullptr);
    const FindingKey key = key_of(*finding);
    const std::size_t count = desk.list().size();
    desk.open(key);
    desk.click(Role::textbox, "Ansvarlig");
    desk.settle();
    desk.type("Kundeservice");
    desk.settle();
    CHECK(desk.out.text_field.has_value());
    desk.act(action::EndText{.keep = true});
    desk.settle();
    CHECK(find_card(desk.document().map, key.card)->owner == "Kundeservice");
    CHECK(desk.list().size() == count - 1);
}

TEST_CASE("a finding is set aside with a reason and taken back") {
    FindingsDesk desk;
    const FindingKey key = key_of(*desk.list().front());
    const std::size_t count = desk.list().size();
    desk.open(key);
    desk.click(Role::textbox, "Sæt til side");
    desk.settle();
    desk.type("Vi venter på det nye system");
    desk.settle();
    desk.act(action::EndText{.keep = true});
    desk.settle();
    CHECK(desk.has_text("Sat til side: 1"));
    CHECK(desk.find(Role::heading, "Fund " + std::to_string(count - 1)) != nullptr);
    CHECK(key_of(*desk.list().back()) == key);
    CHECK(desk.has_text("Vi venter på det nye system"));
    desk.click(Role::button, "Tag det frem igen");
    desk.settle();
    CHECK(key_of(*desk.list().front()) == key);
    CHECK_FALSE(desk.has_text("Sat til side: 1"));
}

TEST_CASE("without findings the list says what was looked for") {
    FindingsDesk desk;
    desk.session.document->journey.findings.clear();
    desk.settle();
    CHECK(desk.has_text("Ingen fund. Kortet hænger sammen."));
    CHECK(desk.has_text("Der er set efter"));
}

TEST_CASE("a map without stages is not said to hold together") {
    FindingsDesk desk;
    desk.session.document->journey.findings.clear();
    desk.session.document->map.stages.clear();
    desk.session.document->map.cards.clear();
    desk.settle();
    CHECK(desk.has_text("Her kommer fund, når kortet har trin."));
    CHECK_FALSE(desk.has_text("Ingen fund. Kortet hænger sammen."));
}

TEST_CASE("of a long list only what is seen is drawn") {
    FindingsDesk desk;
    std::vector<Finding>& findings = desk.session.document->journey.findings;
    const Finding sample = *desk.list().front();
    findings.assign(500, sample);
    for (std::size_t i = 0; i < findings.size(); ++i) findings[i].card.value = "x" + std::to_string(i);
    desk.settle();
    CHECK(desk.find(Role::heading, "Fund 500") != nullptr);
    CHECK(desk.out.mirror.nodes.size() < 100);
}

TEST_CASE("the findings stand below the inspector, and the edge between them drags") {
    Desk desk(session_with_model("readiness"));
    desk.settle();
    const MirrorNode before = desk.node(Role::region, "Fund");
    CHECK(before.rect.bottom() == desk.input.height - metric::gutter);
    const Point edge = desk.middle_of(Role::separator, "Højden af fundene");
    desk.drag(edge, {edge.x, edge.y - 60});
    desk.settle();
    CHECK(desk.node(Role::region, "Fund").rect.height == doctest::Approx(before.rect.height + 60).epsilon(0.02));
}

TEST_CASE("in a narrow window the findings have a tab of the sheet") {
    Desk desk(session_with_model("readiness"));
    desk.input.width = 768;
    desk.input.height = 1024;
    desk.act(action::Select{StageSelected{desk.session.document->map.stages[3]->id}});
    desk.settle();
    CHECK(desk.find(Role::region, "Fund") == nullptr);
    const Document& document = *desk.session.document;
    const std::size_t count = listed(document.journey.findings, document.findings_view).size();
    desk.click(Role::radio, "Fund " + std::to_string(count));
    desk.settle();
    REQUIRE(desk.find(Role::region, "Fund") != nullptr);
    CHECK(desk.find(Role::region, "Egenskaber") == nullptr);
}

}  // namespace journey::ui
