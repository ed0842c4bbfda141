// What is known of a customer and what to do now, as plain text to paste anywhere. Must not know: the clipboard.
#pragma once

#include "editor/session.h"
#include "scoring/readiness_estimate.h"

#include <string>

namespace journey {

/// In a language of the program: headline, needs, what to wait with, what the map offers, the next question.
[[nodiscard]] std::string checklist(Language language, const Document& document, const ReadinessEstimate& estimate);

}  // namespace journey
