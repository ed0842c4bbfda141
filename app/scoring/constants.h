// The conventions of the stage score, each with where it comes from (scoring.md 5.1, 5.3, 5.6, 8). Must not know:
// how they are used.
#pragma once

namespace journey::scoring {

/// No single touchpoint convinces everybody (5.3).
inline constexpr double strongest = 0.95;
/// Effective readiness once the purchase is made (5.1).
inline constexpr double readiness_after = 130;
/// Readiness at the two ends of a map that does not say (Names).
inline constexpr double readiness_first = 0;
inline constexpr double readiness_last = 110;
/// Reach and strength that are not a number (the defaults of format.md).
inline constexpr double share_unsaid = 0.5;
/// Softness of the message windows, in readiness points (5.2).
inline constexpr double softness = 4;
/// A medium pull has this reach and this strength; a strong one this strength (5.1, 8).
inline constexpr double medium = 0.5;
inline constexpr double strength_strong = 0.75;
/// A message that fits at least this well needs no mending (8).
inline constexpr double fits_well = 0.999;
/// Readiness at which facts and experience both count (5.3, 8).
inline constexpr double both_kinds_from = 75;
inline constexpr double both_kinds_to = 95;
/// A path may take at most this share out of a stage, and back in after the purchase (Names).
inline constexpr double most_turned = 0.95;
/// Pseudo-counts: how many observed customers a judgement is worth (5.1, 5.6, 8).
inline constexpr double count_unaided = 10;
inline constexpr double count_guess = 4;
inline constexpr double count_heard = 10;
inline constexpr double count_survey = 30;
inline constexpr double count_measured_unknown = 1;
/// A stage weighs its readiness gap to the next divided by this; the last one weighs `weight_last` (5.7).
inline constexpr double weight_step = 10;
inline constexpr double weight_last = 1;
/// Shares stay this far from 0 and 1 inside logarithms (5.13b).
inline constexpr double log_margin = 1e-12;
/// An 80 % band is ± this many standard deviations (8).
inline constexpr double band = 1.2816;

}  // namespace journey::scoring
