#pragma once
// Estimates of functions of means, such as specific heat or Binder's ratio, with errors that include correlations: near
// the means a function is linear, so its error is that of the linear combination of its moments.

#include <span>

#include "engine/sampling/importance_sampling.h"
#include "engine/targets/observables.h"

namespace nrg {

/// d value / d means, by central differences.
Eigen::VectorXd slopesOf(const DerivedObservable& observable, const Eigen::VectorXd& means);

/// From chains; the error is that of chainStatistics(). NaN for the error where the chains do not vary.
/// @param moments  (steps x chains) each, steps or means over equal bins of them
Estimate derivedEstimate(const DerivedObservable& observable, std::span<const Eigen::MatrixXd> moments);

/// From samples with weights w = pi / q; the error is that of importanceSampling().
/// @param logWeights  (samples), nats
/// @param moments     (samples x moments)
Estimate derivedEstimate(const DerivedObservable& observable, const ConstVectorRef& logWeights,
    const Eigen::Ref<const Eigen::MatrixXd>& moments, std::uint64_t seed, int threads);

} // namespace nrg
