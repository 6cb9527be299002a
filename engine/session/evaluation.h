#pragma once
// What fresh samples of a trained flow say: the bound, ln Z without its bias, and observables of the spins, by
// importance sampling. PHYSICS.md, "Training" and "Sampling".

#include <cstdint>
#include <functional>
#include <optional>

#include "engine/core/types.h"
#include "engine/flow/model.h"
#include "engine/sampling/importance_sampling.h"

namespace nrg {

struct Evaluation {
    std::int64_t samples = 0;
    double freeEnergy = 0;               ///< the bound F_theta = mean of ln(q/pi), nats
    double freeEnergySigma = 0;          ///< standard deviation of ln(q/pi), nats
    double freeEnergyError = 0;          ///< standard error of the mean
    std::optional<double> minusLogZ;     ///< exact, nats
    std::optional<double> gap;           ///< F_theta + ln Z, nats
    std::optional<double> relativeError; ///< gap / |ln Z|
    double logZ = 0;                     ///< ln mean exp(ln pi - ln q), nats
    double logZError = 0;                ///< bootstrap
    double ess = 0;                      ///< (sum w)^2 / (n sum w^2), a share of the samples
    double essSamples = 0;               ///< n * ess
    bool reliable = false;               ///< essSamples reaches kReliableSamples
    double energy = 0;                   ///< <E>/N of the spins, E = -sum_<ij> tanh x_i tanh x_j, importance-weighted
    double energyError = 0;              ///< bootstrap
    double structureFactor = 0;          ///< S(0) = (sum tanh x / N)^2 - sum tanh^2 x / N^2 + 1/N, importance-weighted
    double structureFactorError = 0;     ///< bootstrap
};

struct EvaluationOptions {
    std::int64_t samples = 16384;
    std::uint64_t seed = 1;
    int threads = 1;
};

/// Told how many samples are done; returns false to cancel.
using EvaluationProgress = std::function<bool(std::int64_t done)>;

/// Draws in slices, so that memory stays bounded; the result does not depend on the number of threads. Empty where
/// cancelled. Throws std::invalid_argument unless 2 <= samples <= 2^31 - 1.
std::optional<Evaluation> evaluate(
    const Model& model, Parameters theta, const EvaluationOptions& options, const EvaluationProgress& progress = {});

/// How many configurations to draw at a time.
int sliceSize(const Model& model);

} // namespace nrg
