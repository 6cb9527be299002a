#pragma once
// How heavy the tail of importance weights is. Where it is heavy, the largest weights have not been drawn yet.
// Effective sample size and bootstrap know only the drawn weights and are then too optimistic.

#include <span>

#include "engine/core/types.h"

namespace nrg {

/// Shape k of the generalised Pareto distribution p(w) ~ (1 + k (w - u) / sigma)^(-1/k - 1) that fits the largest
/// min(n/5, 3 sqrt n) weights: moments of order 1/k and above are infinite, so that the weights have no variance from
/// 1/2 on and no mean from 1 on. Zhang & Stephens, Technometrics 51, 316 (2009), with a prior at 1/2 that counts as ten
/// weights; Vehtari, Simpson, Gelman, Yao & Gabry, "Pareto smoothed importance sampling", section 3.
///
/// Weights that are not finite count as zero. Minus infinity for equal weights, which have no tail, infinity where a
/// few outweigh many that are equal; NaN for 20 samples or fewer, whose tail is too short to fit, and where no weight
/// is finite.
/// @param logWeights  (n), nats, up to a constant
double paretoTailShape(const ConstVectorRef& logWeights);

/// The same of the terms w |f - mean| of a weighted mean of f. Their tail decides whether the mean and its error can be
/// relied on: large weights do no harm where f is near its mean, and lesser ones do where it is far.
/// @param logWeights  (n), nats, up to a constant
/// @param values      (n), f; one that is not finite counts as zero weight
/// @param mean        sum w f / sum w
/// Minus infinity where f is its mean for all.
double weightedTailShape(const ConstVectorRef& logWeights, const ConstVectorRef& values, double mean);

/// The largest of all shapes; NaN where one of them is.
double heaviestTail(double shape, std::span<const double> others);

/// The shape up to which n weights can be relied on, min(1 - 1 / log10 n, 0.7); same source, section 3.2.3.
double largestReliableShape(double samples);

} // namespace nrg
