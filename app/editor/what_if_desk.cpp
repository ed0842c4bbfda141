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

void add_by_hand(const WhatIf& assumed, const WhatIfFlow& flow, std::vector<OnwardChange>& changes) {
    for (const HandSet& set : assumed.by_hand) {
        const WhatIfStage* stage = find_stage(flow, set.stage);
        if (!stage || stage->turned >= 1) continue;
        changes.push_back({set.stage, 1 - std::min(set.drop_off / (1 - stage->turned), 1.0)});
    }
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
    std::vector<WinKey> there;
    for (const WinKey& key : assumed.tried) {
        const Win* win = find_win(journey.wins, key);
        if (!win) continue;
        there.push_back(key);
        result.tried_sum += win->buyers;
    }
    std::vector<OnwardChange> changes = onward_with(map, score, journey.flow.gamma, there);
    result.tried_count = static_cast<int>(there.size());
    if (!there.empty()) result.tried_buyers = what_if(map, journey.flow, changes).buyers - journey.flow.buyers;
    add_by_hand(assumed, result.before, changes);
    result.after = what_if(map, journey.flow, changes);
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
