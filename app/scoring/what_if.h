// What if: the buyers of the whole journey when stages lose another share of their customers than they do now, and
// when several wins are carried out together. Exact: the whole chain with its paths is solved again. Must not know:
// the words of the screen, who asks.
#pragma once

#include "scoring/journey.h"

#include <span>
#include <vector>

namespace journey {

/// A stage whose share that moves on is another than the map's. 0–1, of those who neither turn back nor jump ahead.
struct OnwardChange {
    StageId stage;
    double onward = 0;
    double more_spread = 0;  // what it adds to JourneyFlow::spread; 0: as sure as the map is
    friend bool operator==(const OnwardChange&, const OnwardChange&) = default;
};

/// A stage before the purchase, as it then is.
struct WhatIfStage {
    StageId stage;
    double turned = 0;  // β: share that a path takes elsewhere, of those who arrive
    double onward = 0;  // share of the others that moves on
    double arrive = 0;  // visits per customer who enters
    /// Share lost of those who arrive, 0 to 1 − β (scoring.md 8, "Drop-off on screen").
    [[nodiscard]] double drop_off() const { return (1 - turned) * (1 - onward); }
    friend bool operator==(const WhatIfStage&, const WhatIfStage&) = default;
};

struct WhatIfFlow {
    std::vector<WhatIfStage> stages;  // before the purchase, in map order
    double buyers = 0;                // share of those who enter
    double low = 0;                   // of `buyers`: 80 % band (8)
    double high = 0;
    friend bool operator==(const WhatIfFlow&, const WhatIfFlow&) = default;
};
[[nodiscard]] const WhatIfStage* find_stage(const WhatIfFlow& flow, const StageId& stage);

/// The flow of the map with some stages changed; of several changes of one stage the last counts. `flow` is the map's.
[[nodiscard]] WhatIfFlow what_if(const Map& map, const JourneyFlow& flow, std::span<const OnwardChange> changes);

/// Names one win of Journey::wins.
struct WinKey {
    WinKind kind{};
    StageId stage;
    CardId card;  // empty for `add_pull`
    friend bool operator==(const WinKey&, const WinKey&) = default;
};
[[nodiscard]] inline WinKey key_of(const Win& win) { return {win.kind, win.stage, win.card}; }

/// What the stages' shares would be if all these wins were carried out together (5.3, then 8 for measured stages and
/// goals). With one win, `what_if` of it gives the buyers of that win. `gamma` is the map's.
[[nodiscard]] std::vector<OnwardChange> onward_with(const Map& map, const MapScore& score, double gamma,
                                                    std::span<const WinKey> wins);

}  // namespace journey
