// The numbers behind the flow: one entry per stage before the purchase, and what a change of one stage does to the
// buyers, exactly and without solving again. Must not know: findings.
#pragma once

#include "scoring/chain.h"
#include "scoring/journey.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace journey::scoring {

struct ModelStage {
    std::size_t stage = 0;  // position in Map::stages
    double weight = 0;      // w
    double passes = 0;      // P: the map's own share that moves on
    double onward = 0;      // P, or the goal, or what the counts made of it
    FlowSource source{};    // of `onward`
    /// `onward` is not the map's own: a change scales the loss instead.
    [[nodiscard]] bool scales_loss() const { return source != FlowSource::judged; }
    double prior_count = 0;    // k: what the map's judgement is worth, in customers
    double turned = 0;         // β: share that a path takes elsewhere
    double turned_raw = 0;     // β as drawn, before the cap
    double arrive = 0;         // v
    double buys = 0;           // h
    double buys_next = 0;      // h of the next stage, 1 after the last
    double comes_back = 0;     // visits here of a customer at the next stage
};

struct JourneyModel {
    double gamma = 0;
    std::vector<ModelStage> stages;
    double buyers = 0;
    double repeat = 0;  // Σ share·h over the paths that come in again, after the cap

    /// `onward` of a stage whose expected share were `mean`.
    [[nodiscard]] double onward_with(const ModelStage& stage, double mean) const;
    /// Change of `buyers` if `onward` of the stage were this (scoring.md 0, the rank-one formula).
    [[nodiscard]] static double buyers_gained(const ModelStage& stage, double onward);
};

/// Without visits and returns when `only_buyers`: enough to find a calibration.
enum class ModelDepth { buyers, all };
[[nodiscard]] JourneyModel journey_model(const Map& map, const MapScore& score, double gamma, ModelDepth depth);

/// Σ w·ln p over the stages before the purchase, and Σ w.
struct LogScore {
    double logs = 0;
    double weights = 0;
};
[[nodiscard]] LogScore log_score(const Map& map, const MapScore& score);

/// What the map's judgement of a stage is worth in counted customers: k of scoring.md 5.6.
[[nodiscard]] double equivalent_customers(const StageScore& score);

/// The counts of a stage when they can be used: some arrived.
[[nodiscard]] std::optional<Measured> usable_counts(const Stage& stage);

}  // namespace journey::scoring
