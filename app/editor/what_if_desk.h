// What the user assumes on the score page: drop-offs set by hand and wins that are tried, with undo steps of their
// own. The map is not changed by any of it. Must not know: the screen, how the map is stored.
#pragma once

#include "format/words.h"
#include "scoring/what_if.h"

#include <optional>
#include <vector>

namespace journey {

/// A stage's drop-off as the user set it: share of those who arrive, 0–1.
struct HandSet {
    StageId stage;
    double drop_off = 0;
    friend bool operator==(const HandSet&, const HandSet&) = default;
};

/// All that is assumed now. At one stage either a drop-off set by hand counts, or the wins that are tried there:
/// what came last.
struct WhatIf {
    std::vector<HandSet> by_hand;
    std::vector<WinKey> tried;

    [[nodiscard]] bool is_empty() const { return by_hand.empty() && tried.empty(); }
    [[nodiscard]] const HandSet* hand_set(const StageId& stage) const;
    [[nodiscard]] bool tries(const WinKey& win) const;
    friend bool operator==(const WhatIf&, const WhatIf&) = default;
};
/// With a drop-off set by hand, in place of what was assumed of the stage; absent: as the map has it.
[[nodiscard]] WhatIf with_drop_off(WhatIf assumed, const StageId& stage, const std::optional<double>& drop_off);
enum class Trying { on, off };
[[nodiscard]] WhatIf with_win(WhatIf assumed, const WinKey& win, Trying trying);

/// What comes of it.
struct WhatIfResult {
    WhatIfFlow before;        // the map as it is
    WhatIfFlow after;         // with all that is assumed
    double tried_buyers = 0;  // what the wins bring together, on top of what is set by hand; share of those who enter
    double tried_sum = 0;  // the same, each counted on its own
    int tried_count = 0;  // of the wins that still are there
    friend bool operator==(const WhatIfResult&, const WhatIfResult&) = default;
};
[[nodiscard]] WhatIfResult result_of(const WhatIf& assumed, const Map& map, const MapScore& score,
                                     const Journey& journey);

/// What is assumed, and the way back.
class WhatIfDesk {
public:
    static constexpr std::size_t steps_max = 1'000;

    [[nodiscard]] const WhatIf& now() const { return m_now; }
    [[nodiscard]] bool is_previewing() const { return m_before_preview.has_value(); }
    /// Shown while a gesture or a text field runs.
    void preview(WhatIf next);
    void cancel_preview();
    /// One step; none where nothing changes.
    void commit(WhatIf next, Word label);
    /// The label of the step that was taken back or made again; absent where there is none.
    std::optional<Word> undo();
    std::optional<Word> redo();
    [[nodiscard]] bool can_undo() const { return !m_past.empty(); }
    [[nodiscard]] bool can_redo() const { return !m_future.empty(); }
    /// As assumed before the gesture that runs.
    [[nodiscard]] const WhatIf& committed() const { return m_before_preview ? *m_before_preview : m_now; }

    WhatIfResult result;  // of now(); update() keeps it true

private:
    struct Step {
        WhatIf assumed;
        Word label{};
    };
    std::optional<Word> step(std::vector<Step>& from, std::vector<Step>& to);

    WhatIf m_now;
    std::optional<WhatIf> m_before_preview;
    std::vector<Step> m_past;
    std::vector<Step> m_future;
};

}  // namespace journey
