// How well a message fits a readiness (scoring.md 5.2).
#include "scoring/constants.h"
#include "scoring/score.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace journey {
namespace {

/// Readiness points between which a message is in place; an open end is infinite.
struct Window {
    double low;
    double high;
};

Window window_of(Message message) {
    constexpr double open = std::numeric_limits<double>::infinity();
    switch (message) {
    case Message::none: break;
    case Message::be_known: return {-open, 45};
    case Message::expertise: return {-open, 65};
    case Message::follow: return {-open, 75};
    case Message::compare: return {35, 85};
    case Message::proof: return {45, 107};
    case Message::answer: return {65, 107};
    case Message::offer: return {72, 112};
    case Message::retargeting: return {57, 110};
    case Message::buy_now: return {75, 115};
    case Message::practical: return {85, open};
    case Message::confirm:
    case Message::teach: return {113, open};
    case Message::upsell: return {118, open};
    case Message::review:
    case Message::refer: return {120, open};
    }
    return {-open, open};
}

double sigmoid(double x) { return 1 / (1 + std::exp(-x)); }

}  // namespace

double message_fit(const Open<Message>& message, double readiness) {
    if (!message.is_known() || std::isnan(readiness)) return 1;
    const Window window = window_of(message.value);
    const bool from = std::isfinite(window.low);
    const bool to = std::isfinite(window.high);
    double fit = 1;
    if (from) fit *= sigmoid((readiness - window.low) / scoring::softness);
    if (to) fit *= sigmoid((window.high - readiness) / scoring::softness);
    if (from && to) {
        const double in_the_middle = sigmoid((window.high - window.low) / 2 / scoring::softness);
        fit /= in_the_middle * in_the_middle;
    }
    return std::clamp(fit, 0.0, 1.0);
}

Message fitting_message(double readiness) {
    Message best = Message::be_known;
    for (int i = static_cast<int>(best); i <= static_cast<int>(Message::refer); ++i) {
        if (message_fit(best, readiness) >= scoring::fits_well) return best;
        const auto message = static_cast<Message>(i);
        if (message_fit(message, readiness) > message_fit(best, readiness)) best = message;
    }
    return best;
}

}  // namespace journey
