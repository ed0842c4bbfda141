// The journey: who arrives where, who is lost, who buys, what is wrong, and what helps most (scoring.md 5.5, 5.7, 8).
// Pure functions of the map and its score. Whatever the map says, every figure is finite or absent. Must not know: the
// words of the screen, the file, the clock.
#pragma once

#include "scoring/score.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace journey {

/// A stage with counted customers: the map's judgement updated by the counts (5.11, 8). Shares that move on.
struct MeasuredFlow {
    double mean = 0;
    double low = 0;         // quantile 0.1
    double high = 0;        // quantile 0.9
    double map_weight = 0;  // share of the result that is still the map's
    double z = 0;           // how surprising the counts are: map minus counts, in standard deviations
    friend bool operator==(const MeasuredFlow&, const MeasuredFlow&) = default;
};

/// What the share that moves on at a stage rests on (scoring.md 8): the map's own judgement, counted customers, or the
/// goal of a target map, which counts in place of both.
enum class FlowSource : std::uint8_t { judged, counted, goal };

/// What happens to customers at a stage; all per customer who enters the journey. After the purchase only `arrive`
/// counts: purchases.
struct StageFlow {
    StageId stage;
    bool after = false;
    double arrive = 0;         // visits
    double lost = 0;           // customers
    double pushed_away = 0;    // of them, by pushing touchpoints
    double onward = 0;         // share of those who neither turn back nor jump ahead
    double buy_from_here = 0;  // share
    double need = 0;           // share of the need of all stages
    double effort = 0;         // share of the effort of all stages
    FlowSource source{};       // of `onward`
    std::optional<MeasuredFlow> measured;  // whatever the source: the counts stand beside a goal
    friend bool operator==(const StageFlow&, const StageFlow&) = default;
};

/// Need and effort of the four phases of readiness 0–40, 50–70, 80–90 and 100–110.
struct PhaseShare {
    double need = 0;
    double effort = 0;
    friend bool operator==(const PhaseShare&, const PhaseShare&) = default;
};

struct JourneyFlow {
    std::vector<StageFlow> stages;  // in map order
    bool has_journey = false;       // whether there is a stage before the purchase; else the rest is 0
    double gamma = 0;               // calibration that was used
    double buyers = 0;              // share of those who enter
    double low = 0;                 // of `buyers`: 80 % band
    double high = 0;
    double spread = 0;               // Σ (γ·w·sd/mean)² of the stages, which the band comes from
    double index_low = 0;            // of MapScore::index: 80 % band, points (5.9)
    double index_high = 0;
    double misplaced = 0;            // share of the effort that lies where it is not needed
    double purchases = 0;            // per customer who enters, with those who come back
    // Absent where the map does not say enough, and where the amount is beyond every number.
    std::optional<double> buyer_worth;  // in the map's currency
    std::optional<double> money_per_buyer_share;  // money in a year for all who enter to buy
    std::array<PhaseShare, 4> phases{};
    friend bool operator==(const JourneyFlow&, const JourneyFlow&) = default;
};

enum class FindingKind : std::uint8_t {
    wasted,
    mismatch,
    push,
    uncovered,
    one_sided,
    no_owner,
    overdue,
    out_of_order,
    closed_cycle,
    unreachable
};

struct Finding {
    FindingKind kind{};
    StageId stage;
    CardId card;         // empty: of the whole stage
    double points = 0;   // score points; 0 for the structural ones
    double buyers = 0;   // share
    std::uint32_t position = 0;  // of the stage in the map
    double onward = 0;           // share that would move on at the stage if it were mended
    double part = 0;             // share of that change which counts as `buyers`
    std::string set_aside;  // the reason, when the user set it aside
    bool is_set_aside = false;
    Nature missing = Nature::both;  // of `one_sided`: fact or experience, whichever pulls less
    friend bool operator==(const Finding&, const Finding&) = default;
};

enum class WinKind : std::uint8_t { stop_push, turn_neutral, fix_message, strengthen, add_pull };

struct Win {
    WinKind kind{};
    StageId stage;
    CardId card;  // empty for `add_pull`
    double points = 0;  // score points of the stage
    double buyers = 0;  // share of those who enter
    double ratio = 0;   // of the buyers now
    std::optional<double> money;  // in a year, in the map's currency
    std::uint32_t position = 0;   // of the stage in the map
    double onward = 0;            // share that moves on at the stage afterwards
    friend bool operator==(const Win&, const Win&) = default;
};

/// What the touchpoints of one stage give to the flow, whatever the other stages do.
struct StageBasis {
    double unpushed = 0;  // share that would move on if nothing pushed
    double cost = 0;      // Σ cost of the touchpoints
    friend bool operator==(const StageBasis&, const StageBasis&) = default;
};

struct Journey {
    JourneyFlow flow;
    std::vector<Finding> findings;  // most points first
    std::vector<Win> wins;          // most buyers first
    std::vector<StageBasis> basis;  // in map order; kept for reanalyse()
    friend bool operator==(const Journey&, const Journey&) = default;
};

struct JourneyRequest {
    std::string_view today;       // "2026-11-22"; empty: nothing is overdue
    std::optional<double> gamma;  // calibration to use instead of the map's own, for a part of a map
};

/// γ of the map (5.13b): its calibration, else from the buyers known, else from "an empty map sells to 1 %".
[[nodiscard]] double journey_gamma(const Map& map, const MapScore& score);

/// The γ with which `buyers_per_thousand` of those who enter buy in the whole chain; absent where none does, as when
/// measured stages decide (5.13b).
[[nodiscard]] std::optional<double> calibrate(const Map& map, const MapScore& score, double buyers_per_thousand);

[[nodiscard]] JourneyFlow journey_flow(const Map& map, const MapScore& score, const JourneyRequest& request = {});
[[nodiscard]] Journey analyse(const Map& map, const MapScore& score, const JourneyRequest& request = {});

/// The same result as `analyse(after, score, request)`, bit for bit, computed anew only for stages in which `after`
/// differs from `before`; `journey` is the analysis of `before` with the same request. Move it in.
[[nodiscard]] Journey reanalyse(const Map& before, Journey journey, const Map& after, const MapScore& score,
                                const JourneyRequest& request = {});

/// Share of those who arrive at a stage that are lost there; absent where nobody arrives and after the purchase.
[[nodiscard]] std::optional<double> drop_off(const StageFlow& stage);

/// Whether a kind says something of how the map hangs together, and has no points.
[[nodiscard]] bool is_structural(FindingKind kind);
/// Whether a finding is worth showing: at least half a point, or how the map hangs together (scoring.md 8).
[[nodiscard]] bool is_worth_showing(const Finding& finding);

/// The win of a stage with most buyers, of a list sorted by buyers; null when it has none.
[[nodiscard]] const Win* best_win(const std::vector<Win>& wins, const StageId& stage);

/// The file's names of the kinds (scoring.md 8), such as "stop-push".
[[nodiscard]] std::string_view name_of(FindingKind kind);
[[nodiscard]] std::string_view name_of(WinKind kind);

}  // namespace journey
