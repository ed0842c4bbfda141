// Other ways to look at the same numbers (scoring.md, Names and 5.13). Must not know: the screen.
#pragma once

#include "scoring/journey.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace journey {

/// The map as one persona meets it: cards with that persona, and cards for everybody. Score it with the whole map's γ.
[[nodiscard]] Map map_for_persona(const Map& map, const PersonaId& persona);

/// What the cards rest on. `today` as in JourneyRequest: empty, and nothing is overdue.
struct EvidenceSummary {
    std::size_t cards = 0;    // that say something
    std::size_t guesses = 0;  // of them, with evidence `guess`
    std::size_t overdue = 0;  // of all cards, whose `reviewBy` has passed
    friend bool operator==(const EvidenceSummary&, const EvidenceSummary&) = default;
};
[[nodiscard]] EvidenceSummary evidence_of(const Map& map, std::string_view today);
enum class EvidenceKind { guess, overdue };
/// The cards it counts, in map order.
[[nodiscard]] std::vector<CardId> cards_with(const Map& map, std::string_view today, EvidenceKind kind);
[[nodiscard]] bool is_overdue(const Card& card, std::string_view today);

/// The map without the touchpoints that are met offline ("digital only"). Score it with the whole map's γ.
[[nodiscard]] Map map_online_only(const Map& map);

/// Ulwick's opportunity of every stage in map order, 0–20: Imp + max(Imp − Sat, 0) with Imp = 10·need / greatest need
/// and Sat = score / 10. 0 after the purchase.
[[nodiscard]] std::vector<double> opportunities(const MapScore& score, const JourneyFlow& flow);

/// What is remembered: half the most extreme stage, half the last, by what touchpoints add and take (points).
[[nodiscard]] std::optional<double> peak_end(const MapScore& score);

}  // namespace journey
