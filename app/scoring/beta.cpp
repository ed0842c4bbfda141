#include "scoring/beta.h"

#include <cmath>

namespace journey::scoring {
namespace {

double away_from_zero(double x) {
    constexpr double tiny = 1e-300;
    return std::abs(x) < tiny ? tiny : x;
}

/// The continued fraction of the incomplete beta function by the method of Lentz; converges for x < (a+1)/(a+b+2).
double fraction(double x, double a, double b) {
    constexpr int most_steps = 20'000;  // about the square root of the larger parameter is needed
    constexpr double precision = 1e-16;
    double c = 1;
    double d = 1 / away_from_zero(1 - (a + b) * x / (a + 1));
    double result = d;
    for (int step = 1; step <= most_steps; ++step) {
        const double m = step;
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / away_from_zero(1 + even * d);
        c = away_from_zero(1 + even / c);
        result *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / away_from_zero(1 + odd * d);
        c = away_from_zero(1 + odd / c);
        const double factor = d * c;
        result *= factor;
        if (std::abs(factor - 1) < precision) break;
    }
    return result;
}

}  // namespace

double beta_below(double x, double a, double b) {
    if (!(x > 0)) return 0;
    if (x >= 1) return 1;
    const double scale =
        std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x));
    if (x < (a + 1) / (a + b + 2)) return scale * fraction(x, a, b) / a;
    return 1 - scale * fraction(1 - x, b, a) / b;
}

double beta_quantile(double below, double a, double b) {
    if (!(a > 0)) return 0;
    if (!(b > 0)) return 1;
    double low = 0;
    double high = 1;
    constexpr int halvings = 80;
    for (int i = 0; i < halvings && low < high; ++i) {
        const double middle = low + (high - low) / 2;
        if (beta_below(middle, a, b) < below)
            low = middle;
        else
            high = middle;
    }
    return low + (high - low) / 2;
}

}  // namespace journey::scoring
