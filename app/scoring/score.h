// The score of one stage and of the journey (scoring.md 5.1–5.4, 5.6, and the index of 5.7). Pure functions of the
// map. Must not know: the screen, the file.
#pragma once

#include "model/map.h"

#include <optional>
#include <span>
#include <vector>

namespace journey {

/// What one touchpoint adds to (+) or takes from (−) its stage's score (scoring.md 5.4).
struct Contribution {
    CardId card;
    double points = 0;  // score points, −100…100
    double fit = 1;     // 0–1, how well the message fits the stage (5.2)
    friend bool operator==(const Contribution&, const Contribution&) = default;
};

/// The score of a stage, opened (scoring.md 5.3–5.6 and 8). Points are 0–100, shares 0–1.
struct StageScore {
    StageId stage;
    double readiness = 0;  // effective: 130 after the purchase, interpolated where the stage has none
    double score = 0;      // points
    double sd = 0;         // points, exact (5.6)
    double base = 0;       // points: 100·unaided
    double pull = 0;       // points that all pulls add
    double push = 0;       // points that all pushes take (≤ 0)
    std::vector<Contribution> contributions;  // of the touchpoints of the stage, in order of card id
    double coverage = 0;         // share that meets at least one touchpoint
    double pull_fact = 0;        // share
    double pull_experience = 0;  // share
    double mean = 0;             // E[p], share
    double variance = 0;         // Var p, share²
    friend bool operator==(const StageScore&, const StageScore&) = default;
};

struct MapScore {
    std::vector<StageScore> stages;     // in map order
    std::optional<double> index;        // points; absent without a stage before the purchase
    std::optional<double> after_index;  // points; absent without `after` stages
    friend bool operator==(const MapScore&, const MapScore&) = default;
};

/// How well a message fits a readiness, 0–1 (scoring.md 5.2). No message and unknown ones fit everywhere: 1.
[[nodiscard]] double message_fit(const Open<Message>& message, double readiness);

/// The message to choose at a readiness: the first of the list that fits as good as wholly, else the best one.
[[nodiscard]] Message fitting_message(double readiness);

/// Effective readiness of every stage in map order: own, 130 `after`, else interpolated (scoring.md, Names).
[[nodiscard]] std::vector<double> effective_readiness(const Map& map);

/// The score of one stage from its touchpoints (cards in `touchpoints` lanes), in any order.
[[nodiscard]] StageScore score_stage(const Stage& stage, double readiness, std::span<const Card* const> touchpoints);

[[nodiscard]] MapScore score_map(const Map& map);

/// The same result as `score_map(after)`, bit for bit, computed only for stages in which `after` differs from
/// `before`; `score_before` is the score of `before`. Move it in: copying it costs more than scoring a stage.
[[nodiscard]] MapScore rescore(const Map& before, MapScore score_before, const Map& after);

[[nodiscard]] const StageScore* find_score(const MapScore& score, const StageId& id);

}  // namespace journey
