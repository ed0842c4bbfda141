// The signals that give a readiness away (scoring.md 6.1b).
#include "scoring/readiness_estimate.h"

#include <algorithm>
#include <cmath>

namespace journey {
namespace {

struct Row {
    const char* id;
    const char* family;
    SignalKind kind;
    double center;
    double width;
    double shown;
    double elsewhere;
};

constexpr Row table[] = {
    {"saw-name", "reach", SignalKind::fall, 5, 5, 0.50, 0.02},
    {"social-click", "reach", SignalKind::band, 12, 10, 0.30, 0.03},
    {"how-to-search", "content", SignalKind::band, 22, 10, 0.45, 0.04},
    {"read-guides", "content", SignalKind::band, 33, 10, 0.45, 0.04},
    {"signed-up", "content", SignalKind::band, 40, 14, 0.35, 0.03},
    {"bought-course", "purchase", SignalKind::band, 50, 10, 0.30, 0.01},
    {"viewed-services", "compare", SignalKind::band, 62, 12, 0.50, 0.04},
    {"compared-price", "compare", SignalKind::band, 74, 14, 0.55, 0.03},
    {"read-cases", "compare", SignalKind::band, 78, 16, 0.45, 0.04},
    {"clarifying-questions", "contact", SignalKind::band, 84, 10, 0.60, 0.01},
    {"last-questions", "contact", SignalKind::band, 92, 8, 0.60, 0.005},
    {"says-yes", "contact", SignalKind::band, 94, 12, 0.45, 0.005},
    {"delivery-or-basket", "buy", SignalKind::band, 101, 7, 0.60, 0.01},
    {"started-payment", "buy", SignalKind::rise, 107, 2.5, 0.80, 0.003},
    {"went-quiet", "quiet", SignalKind::band, 98, 9, 0.30, 0.02},
};

double finite_or(double value, double fallback) { return std::isfinite(value) ? value : fallback; }

double shape(SignalKind kind, double distance) {
    switch (kind) {
    case SignalKind::band: return std::exp(-distance * distance / 2);
    case SignalKind::rise: return 1 / (1 + std::exp(-distance));
    case SignalKind::fall: return 1 / (1 + std::exp(distance));
    }
    return 0;
}

}  // namespace

std::vector<Signal> known_signals() {
    std::vector<Signal> signals;
    for (const Row& row : table) {
        Signal signal;
        signal.id = row.id;
        signal.family = row.family;
        signal.kind = row.kind;
        signal.center = row.center;
        signal.width = row.width;
        signal.shown = row.shown;
        signal.elsewhere = row.elsewhere;
        signals.push_back(std::move(signal));
    }
    return signals;
}

std::vector<Signal> signals_of(const Map& map) {
    std::vector<Signal> signals = known_signals();
    for (const auto& stage : map.stages) {
        for (const Signal& own : stage->signals) {
            const auto same = std::ranges::find(signals, own.id, &Signal::id);
            if (same == signals.end())
                signals.push_back(own);
            else
                *same = own;
        }
    }
    return signals;
}

double likelihood(const Signal& signal, double readiness) {
    constexpr double least_width = 1e-6;
    const double width = std::max(least_width, finite_or(signal.width, Signal{}.width));
    const double shown = std::clamp(finite_or(signal.shown, Signal{}.shown), 0.0, 1.0);
    const double elsewhere = std::clamp(finite_or(signal.elsewhere, 0), 0.0, 1.0);
    const SignalKind kind = signal.kind.is_known() ? signal.kind.value : SignalKind::band;
    return elsewhere + (shown - elsewhere) * shape(kind, (readiness - finite_or(signal.center, 0)) / width);
}

}  // namespace journey
