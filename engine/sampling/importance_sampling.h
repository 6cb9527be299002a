#pragma once
// Unbiased estimates from a flow's own samples: each has the weight w = pi(x) / q(x). PHYSICS.md, "Training".

#include <cstdint>
#include <vector>

#include "engine/core/types.h"

namespace nrg {

inline constexpr double kReliableSamples = 100; ///< effective samples below which results are labelled unreliable

/// A figure and its standard error, NaN where there is none.
struct Estimate {
    double mean = 0;
    double error = 0;
};

struct WeightedEstimates {
    Index samples = 0;
    Estimate logZ;                            ///< ln mean w, nats; low by about (1/ESS - 1) / (2n)
    double ess = 0;                           ///< (sum w)^2 / (n sum w^2), a share of the samples
    double essSamples = 0;                    ///< n * ess
    double tailShape = 0;                     ///< paretoTailShape()
    std::vector<Estimate> observables;        ///< sum w f / sum w
    std::vector<double> observableTailShapes; ///< weightedTailShape() of each

    /// The heaviest of all tails, tailShape among them; NaN where one of them cannot be fitted.
    double largestTailShape() const;
    /// essSamples reaches kReliableSamples, and largestTailShape() is not above largestReliableShape().
    bool isReliable() const;
};

/// Errors are standard deviations over 200 bootstrap resamples, each of n samples drawn with replacement, and NaN where
/// the samples count as fewer than two, which have no spread. Weights may span any range of floats. Samples whose
/// weight is not finite get the weight zero.
/// @param logWeights   (n), ln pi - ln q, nats, n >= 1
/// @param observables  (n x observables), f of every sample
/// @param seed         of the resamples; the result does not depend on the number of threads
/// Throws std::invalid_argument where there are no samples, more than 2^31 - 1, or rows do not match.
WeightedEstimates importanceSampling(const ConstVectorRef& logWeights,
    const Eigen::Ref<const Eigen::MatrixXd>& observables, std::uint64_t seed, int threads);

} // namespace nrg
