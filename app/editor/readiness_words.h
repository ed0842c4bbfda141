// The words for a readiness: spans and phases, never one percentage that looks certain (scoring.md 6.5). Must not know:
// who shows them.
#pragma once

#include "format/words.h"
#include "scoring/readiness_estimate.h"

#include <string>

namespace journey {

struct HeldCard;
struct HeldMessage;

/// "70–90 %", or "omkring 80 %" where both ends are one step.
[[nodiscard]] std::string span_text(Language language, double low, double high);

/// Whether anything was looked for that the estimate knows.
[[nodiscard]] bool is_informed(const ReadinessEstimate& estimate);

/// "Mest 80–90 %, måske 70 %": the phase that is most likely, then what else the span of 80 % holds.
[[nodiscard]] std::string headline(Language language, const ReadinessEstimate& estimate);

/// What customers do in the most likely phase.
[[nodiscard]] Word phase_sentence(const ReadinessEstimate& estimate);

/// Why to wait with a message: it fits too early or too late, and how well. With a touchpoint, what it says comes
/// first.
[[nodiscard]] std::string wait_words(Language language, const HeldMessage& held);
[[nodiscard]] std::string wait_words(Language language, const HeldCard& held);

/// How sure the estimate is, in words.
[[nodiscard]] Word certainty_word(double certainty);

}  // namespace journey
