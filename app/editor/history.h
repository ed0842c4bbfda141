// Undo as labelled snapshots, cheap because the leaves of a map are shared boxes (architecture.md, Value semantics).
// Must not know: selection, viewport, what an edit does.
#pragma once

#include "editor/step_label.h"
#include "model/map.h"

#include <cstddef>
#include <deque>
#include <optional>
#include <vector>

namespace journey {

class History {
public:
    static constexpr std::size_t steps_max = 1'000;

    /// Remembers `before` under the label of the edit that left it; forgets what could be redone, and the oldest
    /// step past `steps_max`.
    void record(Map before, StepLabel label);

    [[nodiscard]] std::optional<StepLabel> undo_label() const;
    [[nodiscard]] std::optional<StepLabel> redo_label() const;
    /// Further back (0: what undo takes back) and further on (0: what redo does again); below the counts.
    [[nodiscard]] const StepLabel& undo_label_at(std::size_t back) const;
    [[nodiscard]] const StepLabel& redo_label_at(std::size_t forward) const;
    /// The map one step back; `now` can then be redone. Absent when there is nothing to undo.
    [[nodiscard]] std::optional<Map> undo(const Map& now);
    [[nodiscard]] std::optional<Map> redo(const Map& now);
    [[nodiscard]] std::size_t undo_count() const { return m_past.size(); }
    [[nodiscard]] std::size_t redo_count() const { return m_future.size(); }

private:
    struct Step {
        Map map;  // below the newest step: with only those cards that the step above it does not hold
        StepLabel label;
        std::size_t cards_shared_before = 0;
        std::size_t cards_shared_after = 0;
    };
    /// Newest last. A snapshot of 10,000 cards is 10,000 handles, a thousand of them would be many megabytes; so each
    /// step keeps only the cards in which it differs from the one above it.
    using Steps = std::deque<Step>;

    static void push(Steps& steps, Map map, StepLabel label);
    static Step pop(Steps& steps);

    Steps m_past;
    Steps m_future;
};

}  // namespace journey
