// Undo as labelled snapshots, cheap because the leaves of a map are shared boxes (architecture.md, Value semantics).
// Must not know: selection, viewport, what an edit is.
#pragma once

#include "format/words.h"
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
    void record(Map before, Word label);

    [[nodiscard]] std::optional<Word> undo_label() const;
    [[nodiscard]] std::optional<Word> redo_label() const;
    /// The map one step back; `now` can then be redone. Absent when there is nothing to undo.
    [[nodiscard]] std::optional<Map> undo(const Map& now);
    [[nodiscard]] std::optional<Map> redo(const Map& now);
    [[nodiscard]] std::size_t undo_count() const { return m_past.size(); }

private:
    struct Step {
        Map map;
        Word label;
    };
    std::deque<Step> m_past;
    std::vector<Step> m_future;
};

}  // namespace journey
