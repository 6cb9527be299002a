#pragma once
// How far a flow's draws can be relied on once they are corrected, by weights or by Metropolis' rejections.

#include <cstdint>
#include <optional>
#include <string>

#include "engine/sampling/importance_sampling.h"

namespace nrg {

/// How far the weights of fresh samples let a flow be trusted; the first that holds.
enum class Trust {
    TooFew,       ///< the samples count as fewer than kReliableSamples
    Contradicted, ///< ln Z or an observable misses its exact value by more than its error allows
    HeavyTail,    ///< the largest terms are too rare to have been drawn: error bars cannot be trusted
    Corrected,    ///< corrected figures are right within their errors, plain ones are not
    Alone,        ///< plain means are right within a third of an observable's spread
};

/// What a verdict rests on.
struct TrustEvidence {
    double effectiveSamples = 0; ///< of what is to be trusted
    double weightShare = 0;      ///< (sum w)^2 / (n sum w^2) of the draws' weights
    double samples = 0;          ///< draws that tailShape was fitted to
    double tailShape = 0;        ///< the heaviest, of weights and of terms w |f - mean|
    double errorsOff = 0;        ///< the largest errorsOff() of all figures whose exact value is known, 0 without one
};

/// What is NaN counts against the flow, apart from errorsOff.
Trust trustFrom(const TrustEvidence& evidence);

/// Whether corrected figures and their errors can be relied on.
inline bool isReliable(Trust trust)
{
    return trust == Trust::Corrected || trust == Trust::Alone;
}

/// As in the shell's documents, e.g. "heavy-tail".
std::string idOf(Trust trust);

/// How many of its standard errors an estimate lies off the exact value; empty without an exact value or an error.
std::optional<double> errorsOff(const Estimate& estimate, const std::optional<double>& exact);

} // namespace nrg
