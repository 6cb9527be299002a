#include "engine/session/trust.h"

#include <cmath>

#include "engine/sampling/pareto_tail.h"

namespace nrg {

namespace {

/// Share of effective samples from which draws need no correction: observables are then biased by at most a third of
/// their spread, (<w O> - <O>)^2 <= (1/ESS - 1) var O.
constexpr double kTrusted = 0.9;

constexpr double kMissed = 3; ///< standard errors from an exact value, beyond which the error itself is not trusted

} // namespace

Trust trustFrom(const TrustEvidence& evidence)
{
    if (!(evidence.effectiveSamples >= kReliableSamples))
        return Trust::TooFew;
    if (evidence.errorsOff > kMissed)
        return Trust::Contradicted;
    if (!(evidence.tailShape <= largestReliableShape(evidence.samples)))
        return Trust::HeavyTail;
    return evidence.weightShare >= kTrusted ? Trust::Alone : Trust::Corrected;
}

std::string idOf(Trust trust)
{
    switch (trust) {
    case Trust::TooFew:
        return "too-few";
    case Trust::Contradicted:
        return "contradicted";
    case Trust::HeavyTail:
        return "heavy-tail";
    case Trust::Corrected:
        return "corrected";
    case Trust::Alone:
        break;
    }
    return "alone";
}

std::optional<double> errorsOff(const Estimate& estimate, const std::optional<double>& exact)
{
    if (!exact || !std::isfinite(estimate.mean) || !(estimate.error > 0))
        return std::nullopt;
    return std::abs(estimate.mean - *exact) / estimate.error;
}

} // namespace nrg
