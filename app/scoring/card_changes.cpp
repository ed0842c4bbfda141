#include "scoring/card_changes.h"

#include "scoring/touchpoints.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>

namespace journey::scoring {
namespace {

// An edit changes neighbours: look this far for the place where both go on alike before comparing everything.
constexpr std::size_t reach = 32;

/// Walks two card lists side by side.
class Comparison {
public:
    Comparison(const Cards& before, const Cards& after) : m_before(before), m_after(after) {}

    CardChanges run() {
        while (m_i < m_before.size() && m_j < m_after.size()) {
            if (same(m_i, m_j)) {
                ++m_i;
                ++m_j;
            } else if (!skip_change()) {
                compare_rest();
                return std::move(m_changes);
            }
        }
        take_gone(m_before.size() - m_i);
        take_come(m_after.size() - m_j);
        return std::move(m_changes);
    }

private:
    [[nodiscard]] bool same(std::size_t i, std::size_t j) const {
        return i < m_before.size() && j < m_after.size() && m_before[i].same_box(m_after[j]);
    }

    bool skip_change() {
        for (std::size_t k = 1; k <= reach; ++k) {
            const bool replaced = same(m_i + k, m_j + k);
            const bool removed = same(m_i + k, m_j);
            const bool added = same(m_i, m_j + k);
            if (!replaced && !removed && !added) continue;
            if (replaced || removed) take_gone(k);
            if (replaced || (added && !removed)) take_come(k);
            return true;
        }
        return false;
    }

    void take_gone(std::size_t count) {
        for (; count > 0; --count) m_changes.gone.push_back(m_before[m_i++].address());
    }
    void take_come(std::size_t count) {
        for (; count > 0; --count) m_changes.come.push_back(m_after[m_j++].address());
    }

    void compare_rest() {
        const std::vector<const Card*> before = sorted(m_before, m_i);
        const std::vector<const Card*> after = sorted(m_after, m_j);
        const std::less<> earlier;
        std::ranges::set_difference(before, after, std::back_inserter(m_changes.gone), earlier);
        std::ranges::set_difference(after, before, std::back_inserter(m_changes.come), earlier);
    }

    static std::vector<const Card*> sorted(const Cards& cards, std::size_t from) {
        std::vector<const Card*> result;
        for (std::size_t i = from; i < cards.size(); ++i) result.push_back(cards[i].address());
        std::ranges::sort(result, std::less<>{});
        return result;
    }

    const Cards& m_before;
    const Cards& m_after;
    std::size_t m_i = 0;
    std::size_t m_j = 0;
    CardChanges m_changes;
};

void mark(const std::vector<const Card*>& cards, const std::vector<LaneId>& lanes,
          const std::unordered_map<std::string_view, std::size_t>& positions, std::vector<bool>& changed) {
    for (const Card* card : cards) {
        if (!is_in(*card, lanes)) continue;
        const auto stage = positions.find(card->stage.value);
        if (stage != positions.end()) changed[stage->second] = true;
    }
}

}  // namespace

CardChanges card_changes(const Cards& before, const Cards& after) { return Comparison(before, after).run(); }

std::vector<bool> with_changed_touchpoints(const Map& before, const Map& after) {
    std::vector<bool> changed(after.stages.size(), false);
    const auto positions = stage_positions(after);
    const std::vector<LaneId> lanes = touchpoint_lanes(after);
    const CardChanges changes = card_changes(before.cards, after.cards);
    mark(changes.gone, lanes, positions, changed);
    mark(changes.come, lanes, positions, changed);
    return changed;
}

}  // namespace journey::scoring
