// That no figure stands anywhere without saying what it means.
#include "editor/slides.h"
#include "unit/ui/support.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <doctest/doctest.h>
#include <set>
#include <string>
#include <vector>

namespace journey::ui {
namespace {

bool has_digit(std::string_view text) {
    return std::ranges::any_of(text, [](unsigned char letter) { return std::isdigit(letter) != 0; });
}

/// What only shows figures, or is pressed because of one.
bool may_be_figure(const MirrorNode& node) {
    constexpr std::array roles{Role::text,   Role::cell,   Role::status,        Role::list_item,
                               Role::button, Role::slider, Role::column_header, Role::image};
    return std::ranges::find(roles, node.role) != roles.end();
}

/// Sentences say themselves what their figures are.
bool is_sentence(std::string_view text) {
    constexpr std::ptrdiff_t spaces_min = 4, spaces_of_an_explanation = 12;
    const auto spaces = std::ranges::count(text, ' ');
    const bool is_ended = text.contains(". ") || text.ends_with('.');
    return spaces >= spaces_of_an_explanation || (spaces >= spaces_min && is_ended);
}

/// Which of several, how large everything is drawn, and which customer: no figures of the map.
bool is_no_figure(std::string_view name) {
    constexpr std::array beginnings{"Trin ", "Bane ", "Zoom ", "Skift kunde: "};
    return std::ranges::any_of(beginnings, [&](const char* beginning) { return name.starts_with(beginning); });
}

/// A label that says what it means stands before the figure, on its line, or above it.
bool has_explained_label(const std::vector<MirrorNode>& nodes, const MirrorNode& figure) {
    constexpr float line = 24;
    return std::ranges::any_of(nodes, [&](const MirrorNode& label) {
        const bool explains = !label.description.empty() && label.id != figure.id &&
                              (label.role == Role::text || label.role == Role::column_header);
        const float middle = figure.rect.y + figure.rect.height / 2;
        const bool is_beside = label.rect.right() <= figure.rect.x + 1 && label.rect.y <= middle &&
                               label.rect.bottom() >= middle && figure.rect.x - label.rect.right() < line;
        const bool is_head = label.role == Role::column_header && figure.role == Role::cell &&
                             std::abs(label.rect.right() - figure.rect.right()) < 2;
        return explains && (is_beside || is_head);
    });
}

/// Texts of the user's, in which figures are the user's.
std::string own_texts(const Map& map) {
    std::string all;
    for (const Box<Stage>& stage : map.stages) all += stage->name + '\n' + stage->need + '\n';
    for (const Box<Card>& card : map.cards) all += card->text + '\n';
    for (const Phase& phase : map.phases) all += phase.name + '\n';
    return all;
}

/// Figures that say nothing of themselves, each once.
class Mute {
public:
    void look(const Desk& desk, const std::string& where) {
        const auto& nodes = desk.out.mirror.nodes;
        const std::string own = own_texts(desk.session.document->map);
        for (const MirrorNode& node : nodes) {
            if (!has_digit(node.name) || !may_be_figure(node)) continue;
            if (!node.description.empty() || is_sentence(node.name) || own.contains(node.name)) continue;
            if (is_no_figure(node.name)) continue;
            if (has_explained_label(nodes, node)) continue;
            m_found.insert(where + ": " + node.name + " (role " + std::to_string(static_cast<int>(node.role)) + ")");
        }
    }
    /// Slides are told, not explored: there a figure has its unit, unless the user wrote it.
    void look_for_units(const Desk& desk) {
        const std::string own = own_texts(desk.session.document->map);
        for (const MirrorNode& node : desk.out.mirror.nodes) {
            if (!has_digit(node.name) || !may_be_figure(node)) continue;
            const std::size_t colon = node.name.find(": ");  // "Måltal: 26 dage fra tilbud til svar."
            if (colon != std::string::npos && own.contains(node.name.substr(colon + 2, node.name.size() - colon - 3)))
                continue;
            if (!node.name.contains(" af ") && !node.name.contains("%")) m_found.insert("slide: " + node.name);
        }
    }
    void check() const {
        std::string all;
        for (const std::string& figure : m_found) all += figure + '\n';
        CHECK_MESSAGE(m_found.empty(), all);
    }

private:
    std::set<std::string> m_found;
};

}  // namespace

TEST_CASE("every figure on every page and panel says what it means") {
    Desk desk(session_with_model("readiness"));
    desk.session.surroundings.today = "2026-11-26";
    desk.input.height = 2400;  // nothing is scrolled away
    desk.settle();
    desk.state.inspector_score_open = true;
    Mute mute;
    const Map& map = desk.session.document->map;
    const std::vector<Selection> selections{NothingSelected{},
                                            StageSelected{{"s080"}},
                                            LaneSelected{map.lanes.front().id},
                                            PhaseSelected{map.phases.front().id},
                                            CardsSelected{{{"tp-call"}}},
                                            CardsSelected{{{"tp-mail-slow"}, {"tp-call"}}}};
    for (const float width : {1440.0F, 768.0F}) {
        desk.input.width = width;
        for (const Selection& selection : selections) {
            desk.act(action::Select{selection});
            desk.settle();
            mute.look(desk, "map, selection " + std::to_string(selection.index()));
        }
        desk.act(action::Select{StageSelected{{"s080"}}});
        for (const Page page : {Page::score, Page::readiness}) {
            desk.act(action::GoTo{page});
            desk.act(action::CustomersLoaded{desk.session.document->map.id, ""});
            if (page == Page::readiness) desk.act(action::TickSignal{"started-payment", true});
            desk.settle();
            mute.look(desk, page == Page::score ? "score" : "readiness");
        }
        desk.act(action::GoTo{Page::map});
        desk.settle();
    }
    desk.act(action::Run{CommandId::present});
    for (std::size_t i = 0; i < slides_of(desk.session.document->map).size(); ++i) {
        desk.settle();
        mute.look_for_units(desk);
        desk.act(action::Run{CommandId::next_slide});
    }
    mute.check();
}

}  // namespace journey::ui
