#include "editor/history.h"

#include <algorithm>
#include <utility>

namespace journey {
namespace {

bool same_box(const Box<Card>& a, const Box<Card>& b) { return a.same_box(b); }

/// The cards without the first and the last ones.
std::vector<Box<Card>> cards_between(const std::vector<Box<Card>>& cards, std::size_t before, std::size_t after) {
    return {cards.begin() + static_cast<std::ptrdiff_t>(before), cards.end() - static_cast<std::ptrdiff_t>(after)};
}

}  // namespace

void History::push(Steps& steps, Map map, StepLabel label) {
    if (!steps.empty()) {
        Step& below = steps.back();
        const auto& cards = below.map.cards;
        const std::size_t shorter = std::min(cards.size(), map.cards.size());
        std::size_t before = 0;
        while (before < shorter && same_box(cards[before], map.cards[before])) ++before;
        std::size_t after = 0;
        while (before + after < shorter &&
               same_box(cards[cards.size() - 1 - after], map.cards[map.cards.size() - 1 - after]))
            ++after;
        below.map.cards = cards_between(cards, before, after);
        below.cards_shared_before = before;
        below.cards_shared_after = after;
    }
    steps.push_back({std::move(map), std::move(label)});
}

History::Step History::pop(Steps& steps) {
    Step top = std::move(steps.back());
    steps.pop_back();
    if (!steps.empty()) {
        Step& below = steps.back();
        const auto& shared = top.map.cards;
        std::vector<Box<Card>> cards;
        cards.reserve(below.cards_shared_before + below.map.cards.size() + below.cards_shared_after);
        const auto append = [&](auto first, auto last) { cards.insert(cards.end(), first, last); };
        append(shared.begin(), shared.begin() + static_cast<std::ptrdiff_t>(below.cards_shared_before));
        append(below.map.cards.begin(), below.map.cards.end());
        append(shared.end() - static_cast<std::ptrdiff_t>(below.cards_shared_after), shared.end());
        below.map.cards = std::move(cards);
        below.cards_shared_before = 0;
        below.cards_shared_after = 0;
    }
    return top;
}

void History::record(Map before, StepLabel label) {
    m_future.clear();
    push(m_past, std::move(before), std::move(label));
    if (m_past.size() > steps_max) m_past.pop_front();
}

std::optional<StepLabel> History::undo_label() const {
    return m_past.empty() ? std::nullopt : std::optional(m_past.back().label);
}

std::optional<StepLabel> History::redo_label() const {
    return m_future.empty() ? std::nullopt : std::optional(m_future.back().label);
}

const StepLabel& History::undo_label_at(std::size_t back) const { return m_past[m_past.size() - 1 - back].label; }

const StepLabel& History::redo_label_at(std::size_t forward) const {
    return m_future[m_future.size() - 1 - forward].label;
}

std::optional<Map> History::undo(const Map& now) {
    if (m_past.empty()) return std::nullopt;
    Step step = pop(m_past);
    push(m_future, now, std::move(step.label));
    return std::move(step.map);
}

std::optional<Map> History::redo(const Map& now) {
    if (m_future.empty()) return std::nullopt;
    Step step = pop(m_future);
    push(m_past, now, std::move(step.label));
    return std::move(step.map);
}

}  // namespace journey
