// What figures mean: every one says it to pointer, keyboard and screen reader, and leads to how it comes about.
#include "editor/reckoning.h"
#include "format/finding_words.h"
#include "model/lookup.h"
#include "unit/ui/support.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <utility>
#include <vector>

namespace journey::ui {
namespace {

constexpr double long_enough_ms = 600;  // for a tooltip
constexpr float all_stages = 2700;      // so wide that every stage is in sight

class FigureDesk : public Desk {
public:
    explicit FigureDesk(float width = 1440) : Desk(session_with_model("readiness")) {
        session.surroundings.today = "2026-11-26";
        input.width = width;
        input.height = 2400;  // nothing is scrolled away
        writes_down = true;
        settle();
    }
    void select_stage(std::string id) {
        act(action::Select{StageSelected{{std::move(id)}}});
        settle();
        forget();
    }
    [[nodiscard]] const Document& document() const { return *session.document; }
    /// Whether the text stands on the screen, on one line or on several.
    [[nodiscard]] bool reads(std::string_view text) const {
        std::string all;
        for (const WrittenText& line : written) {
            if (!all.empty() && all.back() != ' ') all += ' ';
            all += line.text;
        }
        return all.contains(text);
    }
    /// Around the letters of the tooltip, which is drawn last.
    [[nodiscard]] Rect tip() const {
        REQUIRE(shows("tooltip"));
        const ImDrawList* layer = written.back().layer;
        Rect box = written.back().rect;
        for (const WrittenText& line : written) {
            if (line.layer != layer) continue;
            const float right = std::max(box.right(), line.rect.right());
            const float bottom = std::max(box.bottom(), line.rect.bottom());
            box.x = std::min(box.x, line.rect.x);
            box.y = std::min(box.y, line.rect.y);
            box.width = right - box.x;
            box.height = bottom - box.y;
        }
        return box;
    }
    /// The header of a stage, on the page.
    [[nodiscard]] Rect header(std::string_view name) const {
        for (const MirrorNode& node : out.mirror.nodes)
            if (node.role == Role::column_header && node.on_board && node.name.contains(name))
                return {node.rect.x + out.mirror.board_origin.x, node.rect.y + out.mirror.board_origin.y,
                        node.rect.width, node.rect.height};
        FAIL("no such stage");
        return {};
    }
    [[nodiscard]] std::vector<MirrorNode> tab_stops() const {
        std::vector<MirrorNode> stops;
        for (const MirrorNode& node : out.mirror.nodes)
            if (is_read_only(node.role) && has(node.state, NodeState::cursor)) stops.push_back(node);
        return stops;
    }
};

/// The places of the figures in a header (ui.md 2 and 3).
Point ring_of(const Rect& header) { return {header.right() - 24, header.y + 19}; }
Point loss_of(const Rect& header) { return {header.x + 24, header.y + 66}; }

}  // namespace

TEST_CASE("a figure that has the keyboard's focus says what it means, until Escape") {
    FigureDesk desk;
    desk.select_stage("s080");
    const std::string band = "± " + number_text(Language::danish, find_score(desk.document().score, {"s080"})->sd, 1);
    desk.focus(Role::text, "Usikkerhed: " + band);
    CHECK_FALSE(desk.reads("Så mange point kan scoren let ligge over eller under"));
    desk.wait_ms(long_enough_ms);
    CHECK(desk.shows("tooltip"));
    CHECK(desk.reads("Så mange point kan scoren let ligge over eller under"));
    const WidgetId focused = desk.input.focused;
    desk.escape();
    CHECK_FALSE(desk.shows("tooltip"));
    CHECK_FALSE(desk.reads("Så mange point kan scoren let ligge over eller under"));
    CHECK(desk.input.focused == focused);
    desk.wait_ms(long_enough_ms);
    CHECK_FALSE(desk.shows("tooltip"));
}

TEST_CASE("what was focused by the mouse explains nothing") {
    FigureDesk desk;
    desk.select_stage("s080");
    desk.focus(Role::button, "Vis beregningen");
    desk.focus(Role::slider, "Parathed");
    desk.input.focus_visible = false;
    desk.wait_ms(long_enough_ms);
    CHECK_FALSE(desk.shows("tooltip"));
}

TEST_CASE("a control says what its label means") {
    FigureDesk desk;
    desk.select_stage("s080");
    for (const auto& [role, name] : {std::pair{Role::slider, "Parathed"}, {Role::textbox, "Nåede hertil"}}) {
        desk.focus(role, name);
        desk.wait_ms(long_enough_ms);
        REQUIRE(desk.shows("tooltip"));
        const std::string meaning = desk.node(Role::text, name).description;
        CHECK_MESSAGE(desk.reads(meaning), name);
        desk.escape();
    }
}

TEST_CASE("the explanation stands beside its figure and inside the page") {
    FigureDesk desk(768);
    desk.select_stage("s080");
    for (const MirrorNode& figure : desk.tab_stops()) {
        desk.input.focused = figure.id;
        desk.input.focus_visible = true;
        desk.wait_ms(long_enough_ms);
        REQUIRE_MESSAGE(desk.shows("tooltip"), figure.name);
        const Rect box = desk.tip();
        CHECK(box.right() <= desk.input.width);
        CHECK(box.bottom() <= desk.input.height);
        const auto at = std::ranges::find(desk.out.mirror.nodes, figure.id, &MirrorNode::id);
        REQUIRE(at != desk.out.mirror.nodes.end());
        const bool covers = box.y < at->rect.bottom() && box.bottom() > at->rect.y;
        CHECK_FALSE_MESSAGE(covers, figure.name);
        desk.escape();
    }
}

TEST_CASE("figures that follow each other are one tab stop, and the arrows go through them") {
    FigureDesk desk;
    desk.select_stage("s080");
    const auto figures = std::ranges::count_if(desk.out.mirror.nodes, [](const MirrorNode& node) {
        return is_read_only(node.role) && has(node.state, NodeState::focusable);
    });
    CHECK(static_cast<std::size_t>(figures) > desk.tab_stops().size());
    const StageFlow& flow = desk.document().journey.flow.stages[*stage_position(desk.document().map, {"s080"})];
    const std::string arrive = per_thousand_text(Language::danish, flow.arrive) + " af 1.000 (skøn)";
    CHECK(has(desk.node(Role::text, arrive).state, NodeState::cursor));
    desk.focus(Role::text, arrive);
    desk.steps(1);
    desk.frame();
    const auto second = std::ranges::find(desk.out.mirror.nodes, desk.input.focused, &MirrorNode::id);
    REQUIRE(second != desk.out.mirror.nodes.end());
    CHECK(second->name.contains(percent_text(Language::danish, *drop_off(flow))));
    CHECK(has(second->state, NodeState::cursor));
    desk.steps(-1);
    CHECK(desk.input.focused == desk.node(Role::text, arrive).id);
}

TEST_CASE("the figures of a stage's header say what they mean, with the band of the score") {
    FigureDesk desk(all_stages);
    const std::size_t at = *stage_position(desk.document().map, {"s080"});
    const Stage& stage = *desk.document().map.stages[at];
    const Rect header = desk.header(stage.name);
    const std::string span = score_span_words(Language::danish, desk.document().score.stages[at]);
    desk.point_at(ring_of(header));
    desk.wait_ms(long_enough_ms);
    CHECK(desk.reads(span.substr(0, span.find(','))));
    CHECK(desk.reads("sandsynligvis"));
    desk.point_at(loss_of(header));
    desk.wait_ms(long_enough_ms);
    CHECK(desk.reads("Hvad nu hvis"));
    for (const MirrorNode& node : desk.out.mirror.nodes)
        if (node.role == Role::column_header && node.on_board) CHECK(node.description.contains("sandsynligvis"));
}

TEST_CASE("in a narrow column, too") {
    FigureDesk desk;
    desk.act(action::SetViewport{.viewport = {.column_width = 64}});
    desk.settle();
    const Rect header = desk.header(desk.document().map.stages.front()->name);
    REQUIRE(header.width < 100);
    desk.point_at({header.x + header.width / 2, header.y + 44});
    desk.wait_ms(long_enough_ms);
    CHECK(desk.reads("sandsynligvis"));
    desk.point_at({header.x + header.width / 2, header.y + 68});
    desk.wait_ms(long_enough_ms);
    CHECK(desk.reads("Hvad nu hvis"));
    CHECK(desk.reads("−" + percent_text(Language::danish, *drop_off(desk.document().journey.flow.stages.front()))));
}

TEST_CASE("a click on the drop-off opens What if of its stage, a drag from there does not") {
    FigureDesk desk;
    const Stage& stage = *desk.document().map.stages[2];
    const Point loss = loss_of(desk.header(stage.name));
    desk.drag(loss, {loss.x + 30, loss.y});
    desk.settle();
    CHECK(desk.session.page == Page::map);
    desk.act(action::Run{CommandId::undo});
    desk.settle();
    desk.click_at(loss_of(desk.header(stage.name)));
    desk.settle();
    CHECK(desk.session.page == Page::score);
    CHECK(desk.document().selection == Selection(StageSelected{stage.id}));
}

TEST_CASE("What if stands in the menu of a stage") {
    FigureDesk desk;
    const Stage& stage = *desk.document().map.stages[2];
    const Rect header = desk.header(stage.name);
    desk.click_at({header.x + header.width / 2, header.y + 45}, 1);
    desk.settle();
    desk.click(Role::menuitem, "Hvad nu hvis på trinnet");
    desk.settle();
    CHECK(desk.session.page == Page::score);
    CHECK(desk.document().selection == Selection(StageSelected{stage.id}));
}

TEST_CASE("the ring of a stage opens how its figures come about, with the figures that go into them") {
    FigureDesk desk(all_stages);
    const std::size_t at = *stage_position(desk.document().map, {"s080"});
    desk.click_at(ring_of(desk.header(desk.document().map.stages[at]->name)));
    desk.settle();
    CHECK(desk.has_text("Sådan bliver scoren til"));
    const auto reckoned = reckoning_of_stage(Language::danish, desk.document(), at);
    REQUIRE(reckoned.size() == 4);
    for (const Reckoned& figure : reckoned) CHECK_MESSAGE(desk.has_text(figure.sentence), figure.sentence);
}

TEST_CASE("the overall score and the buyers lead to how they come about, by mouse and by key") {
    for (const bool by_key : {false, true}) {
        FigureDesk desk;
        desk.select_stage("s080");
        const auto find = [&](std::string_view part) {
            const auto& nodes = desk.out.mirror.nodes;
            const auto found = std::ranges::find_if(nodes, [&](const MirrorNode& node) {
                return node.role == Role::button && node.name.contains(part) && !node.description.empty();
            });
            REQUIRE(found != nodes.end());
            return *found;
        };
        const MirrorNode total = find("Samlet score");
        CHECK(total.description.contains("sandsynligvis"));
        for (const MirrorNode& button : {total, find("af 1.000 køber")}) {
            desk.state.inspector_score_open = false;
            desk.select_stage("s080");
            if (by_key) {
                desk.activate(Role::button, button.name);
            } else {
                desk.click(Role::button, button.name);
            }
            desk.settle();
            const auto reckoned = reckoning_of_map(Language::danish, desk.document());
            REQUIRE(reckoned.size() == 3);
            for (const Reckoned& figure : reckoned) CHECK_MESSAGE(desk.has_text(figure.sentence), figure.sentence);
        }
    }
}

}  // namespace journey::ui
