#pragma once
// Measurements on new samples of a trained flow: the bound, ln Z without its bias, and the target's observables, by
// importance sampling. PHYSICS.md, "Training" and "Sampling".

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "engine/core/types.h"
#include "engine/flow/model.h"
#include "engine/sampling/importance_sampling.h"
#include "engine/session/trust.h"

namespace nrg {

/// Importance-weighted figures beyond the means of a target's rows; empty unless they are asked for.
struct EvaluatedMoments {
    std::vector<Estimate> derived;      ///< a derived observable of the table each
    std::vector<double> orderParameter; ///< of every sample, in the order of logWeights
    std::vector<double> logWeights;     ///< ln(pi/q), nats
};

struct Evaluation {
    std::int64_t samples = 0;
    double freeEnergy = 0;               ///< the bound F_theta = mean of ln(q/pi), nats
    double freeEnergySigma = 0;          ///< standard deviation of ln(q/pi), nats
    double freeEnergyError = 0;          ///< standard error of the mean
    std::optional<double> minusLogZ;     ///< exact, nats
    std::optional<double> gap;           ///< F_theta + ln Z, nats
    std::optional<double> relativeError; ///< gap / |ln Z|
    double logZ = 0;                     ///< ln mean exp(ln pi - ln q), nats
    double logZError = 0;                ///< bootstrap, NaN below two effective samples
    double ess = 0;                      ///< (sum w)^2 / (n sum w^2), a share of the samples
    double essSamples = 0;               ///< n * ess
    double tailShape = 0;                ///< of the weights, see paretoTailShape()
    // A row of the target's table each.
    std::vector<Estimate> observables;        ///< importance-weighted, errors as that of ln Z
    std::vector<double> tailShapes;           ///< of w |f - mean|, see weightedTailShape()
    std::vector<std::optional<double>> exact; ///< means over pi where they are known
    EvaluatedMoments moments = {};            ///< where the options ask for them
};

/// How many of its standard errors ln Z by reweighting lies off the exact value; empty where that is not known.
std::optional<double> standardErrorsOff(const Evaluation& evaluation);

/// The largest of this and of what errorsOff() says of every observable; 0 where nothing is known exactly.
double mostErrorsOff(const Evaluation& evaluation);

/// heaviestTail() of the weights and of all observables.
double heaviestTailOf(const Evaluation& evaluation);

/// Rests on the number of effective samples, on the agreement of ln Z and of all observables with what is known
/// exactly, and on the tails of the weights and of the observables' weighted terms.
Trust trustIn(const Evaluation& evaluation);

struct EvaluationOptions {
    std::int64_t samples = 16384;
    std::uint64_t seed = 1;
    int threads = 1;
    bool withMoments = false; ///< derived observables and the distribution of the order parameter, too
};

/// Told how many samples are done; returns false to cancel.
using EvaluationProgress = std::function<bool(std::int64_t done)>;

/// Draws in slices, so that memory stays bounded; the result does not depend on the number of threads. Empty where
/// cancelled. Throws SettingsError for options out of the ranges of evaluationOptions().
std::optional<Evaluation> evaluate(
    const Model& model, Parameters theta, const EvaluationOptions& options, const EvaluationProgress& progress = {});

/// How many configurations to draw at a time.
int sliceSize(const Model& model);

} // namespace nrg
