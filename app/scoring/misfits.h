// Touchpoints whose message misses what customers need at their stage. Must not know: how it is shown.
#pragma once

#include "scoring/journey.h"

#include <cstddef>
#include <vector>

namespace journey {

/// Below this fit (0–1, scoring.md 5.2) a message is for customers at another readiness.
inline constexpr double fits_from = 0.5;

struct Misfits {
    std::vector<CardId> cards;  // sorted
    std::vector<bool> stages;   // in map order: has one of them
    [[nodiscard]] bool has(const CardId& card) const;
    [[nodiscard]] bool has_stage(std::size_t stage) const { return stage < stages.size() && stages[stage]; }
};

/// Whether the card is one of them by its own message, and not for want of one.
[[nodiscard]] bool misses_stage(const Misfits& misfits, const Card& card);

/// Those that the findings say it of, with their threshold (at least half a point, scoring.md 8), and those whose
/// message fits by less than `fits_from`, whatever their effect: findings say it only of pulls. Not those whose finding
/// was set aside.
[[nodiscard]] Misfits misfits_of(const Map& map, const MapScore& score, const Journey& journey);

}  // namespace journey
