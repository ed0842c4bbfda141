#include "editor/readiness_words.h"

#include "editor/advice.h"
#include "format/enum_words.h"

#include <algorithm>

namespace journey {
namespace {

struct LikelyPhase {
    double low;
    double high;
    Word sentence;
};
constexpr std::array<LikelyPhase, 4> phases{
    LikelyPhase{0, 40, Word::ready_phase_explores},
    LikelyPhase{50, 70, Word::ready_phase_considers},
    LikelyPhase{80, 90, Word::ready_phase_contacts},
    LikelyPhase{100, 110, Word::ready_phase_buys},
};

const LikelyPhase& likely_phase(const ReadinessEstimate& estimate) {
    const auto most = std::ranges::max_element(estimate.phases) - estimate.phases.begin();
    return phases[static_cast<std::size_t>(most)];
}

/// A run of steps inside a sentence that says how sure it is.
std::string steps_text(Language language, double low, double high) {
    constexpr double percent = 100;
    const std::string end = percent_text(language, high / percent);
    return low == high ? end : number_text(language, low, 0) + "–" + end;
}

}  // namespace

std::string span_text(Language language, double low, double high) {
    std::string steps = steps_text(language, low, high);
    return low == high ? fill(language, Word::ready_around, {steps}) : steps;
}

bool is_informed(const ReadinessEstimate& estimate) { return !estimate.evidence.empty(); }

std::string headline(Language language, const ReadinessEstimate& estimate) {
    constexpr double step = 10;
    const LikelyPhase& phase = likely_phase(estimate);
    const ReadinessSpan& span = estimate.span;
    const std::string most = steps_text(language, phase.low, phase.high);
    std::string below;
    std::string above;
    if (span.low < phase.low) below = steps_text(language, span.low, std::min(span.high, phase.low - step));
    if (span.high > phase.high) above = steps_text(language, std::max(span.low, phase.high + step), span.high);
    if (!below.empty() && !above.empty()) return fill(language, Word::ready_mostly_perhaps_two, {most, below, above});
    if (below.empty() && above.empty()) return fill(language, Word::ready_mostly, {most});
    return fill(language, Word::ready_mostly_perhaps, {most, below.empty() ? above : below});
}

Word phase_sentence(const ReadinessEstimate& estimate) { return likely_phase(estimate).sentence; }

std::string wait_words(Language language, const HeldMessage& held) {
    const Word why = held.too_early ? Word::ready_wait_early : Word::ready_wait_late;
    return fill(language, why, {percent_text(language, held.fit)});
}

std::string wait_words(Language language, const HeldCard& held) {
    return fill(language, Word::ready_wait_card,
                {words_for(language, Open<Message>(held.message.message)), wait_words(language, held.message)});
}

Word certainty_word(double certainty) {
    constexpr double some = 0.15, fair = 0.35, high = 0.6;
    return certainty < some   ? Word::ready_certainty_low
           : certainty < fair ? Word::ready_certainty_some
           : certainty < high ? Word::ready_certainty_fair
                              : Word::ready_certainty_high;
}

}  // namespace journey
