// The beta distribution. Must not know: what is distributed.
#pragma once

namespace journey::scoring {

/// The x in 0–1 below which a share `below` of Beta(a, b) lies; a, b > 0.
[[nodiscard]] double beta_quantile(double below, double a, double b);

/// Share of Beta(a, b) below x: the regularised incomplete beta function.
[[nodiscard]] double beta_below(double x, double a, double b);

}  // namespace journey::scoring
