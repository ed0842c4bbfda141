#include "editor/what_if_desk.h"

#include <algorithm>
#include <utility>

namespace journey {
namespace {

const Win* find_win(const std::vector<Win>& wins, const WinKey& key) {
    for (const Win& win : wins)
        if (key_of(win) == key) return &win;
    return nullptr;
}

std::vector<OnwardChange> changes_by_hand(const WhatIf& assumed, const WhatIfFlow& flow) {
    std::vector<OnwardChange> changes;
    for (const HandSet& set : assumed.by_hand) {
        const WhatIfStage* stage = find_stage(flow, set.stage);
        if (!stage || stage->turned >= 1) continue;
        changes.push_back({set.stage, 1 - std::min(set.drop_off / (1 - stage->turned), 1.0)});
    }
    return changes;
}

std::vector<Win> wins_that_are_there(const WhatIf& assumed, const Journey& journey) {
    std::vector<Win> wins;
    for (const WinKey& key : assumed.tried)
        if (const Win* win = find_win(journey.wins, key)) wins.push_back(*win);
    return wins;
}

/// Buyers that a win brings alone, on top of what is set by hand.
double brought_alone(const Map& map, const JourneyFlow& flow, std::vector<OnwardChange> by_hand, const Win& win) {
    if (by_hand.empty()) return win.buyers;
    const double without = what_if(map, flow, by_hand).buyers;
    by_hand.push_back({win.stage, win.onward});
    return what_if(map, flow, by_hand).buyers - without;
}

}  // namespace

const HandSet* WhatIf::hand_set(const StageId& stage) const {
    const auto found = std::ranges::find(by_hand, stage, &HandSet::stage);
    return found == by_hand.end() ? nullptr : &*found;
}

bool WhatIf::tries(const WinKey& win) const { return std::ranges::find(tried, win) != tried.end(); }

WhatIf with_drop_off(WhatIf assumed, const StageId& stage, const std::optional<double>& drop_off) {
    std::erase_if(assumed.by_hand, [&](const HandSet& set) { return set.stage == stage; });
    std::erase_if(assumed.tried, [&](const WinKey& win) { return win.stage == stage; });
    if (drop_off) assumed.by_hand.push_back({stage, std::clamp(*drop_off, 0.0, 1.0)});
    return assumed;
}

WhatIf with_win(WhatIf assumed, const WinKey& win, Trying trying) {
    std::erase(assumed.tried, win);
    if (trying == Trying::off) return assumed;
    std::erase_if(assumed.by_hand, [&](const HandSet& set) { return set.stage == win.stage; });
    assumed.tried.push_back(win);
    return assumed;
}

WhatIfResult result_of(const WhatIf& assumed, const Map& map, const MapScore& score, const Journey& journey) {
    WhatIfResult result;
    result.before = what_if(map, journey.flow, {});
    result.after = result.before;
    if (assumed.is_empty() || !journey.flow.has_journey) return result;
    const std::vector<OnwardChange> by_hand = changes_by_hand(assumed, result.before);
    const std::vector<Win> wins = wins_that_are_there(assumed, journey);
    std::vector<WinKey> keys;
    for (const Win& win : wins) {
        keys.push_back(key_of(win));
        result.tried_sum += brought_alone(map, journey.flow, by_hand, win);
    }
    std::vector<OnwardChange> changes = onward_with(map, score, journey.flow.gamma, keys);
    changes.insert(changes.end(), by_hand.begin(), by_hand.end());
    result.after = what_if(map, journey.flow, changes);
    result.tried_count = static_cast<int>(wins.size());
    if (!wins.empty()) result.tried_buyers = result.after.buyers - what_if(map, journey.flow, by_hand).buyers;
    return result;
}

void WhatIfDesk::preview(WhatIf next) {
    if (!m_before_preview) m_before_preview = std::move(m_now);
    m_now = std::move(next);
}

void WhatIfDesk::cancel_preview() {
    if (!m_before_preview) return;
    m_now = std::move(*m_before_preview);
    m_before_preview.reset();
}

void WhatIfDesk::commit(WhatIf next, Word label) {
    cancel_preview();
    if (next == m_now) return;
    if (m_past.size() == steps_max) m_past.erase(m_past.begin());
    m_past.push_back({std::exchange(m_now, std::move(next)), label});
    m_future.clear();
}

std::optional<Word> WhatIfDesk::step(std::vector<Step>& from, std::vector<Step>& to) {
    if (from.empty()) return std::nullopt;
    Step step = std::move(from.back());
    from.pop_back();
    to.push_back({std::exchange(m_now, std::move(step.assumed)), step.label});
    return step.label;
}

std::optional<Word> WhatIfDesk::undo() { return step(m_past, m_future); }
std::optional<Word> WhatIfDesk::redo() { return step(m_future, m_past); }

}  // namespace journey
