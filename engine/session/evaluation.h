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

namespace nrg {

/// How far the weights of fresh samples let a flow be trusted; the first that holds.
enum class Trust {
    TooFew,       ///< the samples count as fewer than kReliableSamples
    HeavyTail,    ///< the largest weights are too rare to have been drawn: error bars cannot be trusted
    Contradicted, ///< ln Z by reweighting misses the exact value by more than its error allows
    Corrected,    ///< reweighted figures are right within their errors, plain ones are not
    Alone,        ///< plain means are right within a third of an observable's spread
};

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
    double logZError = 0;                ///< bootstrap
    double ess = 0;                      ///< (sum w)^2 / (n sum w^2), a share of the samples
    double essSamples = 0;               ///< n * ess
    double tailShape = 0;                ///< of the weights, see paretoTailShape()
    std::vector<Estimate> observables;   ///< a row of the target's table each, importance-weighted; errors: bootstrap
    EvaluatedMoments moments = {};       ///< where the options ask for them
};

/// How many of its standard errors ln Z by reweighting lies off the exact value; empty where that is not known.
std::optional<double> standardErrorsOff(const Evaluation& evaluation);

/// Rests on the number of effective samples, on the tail of the weights and, where ln Z is known, on its agreement.
Trust trustIn(const Evaluation& evaluation);

/// Whether reweighted figures and their errors can be relied on.
inline bool isReliable(Trust trust)
{
    return trust == Trust::Corrected || trust == Trust::Alone;
}

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
