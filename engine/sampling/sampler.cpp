#include "engine/sampling/sampler.h"

#include <algorithm>
#include <cmath>

#include "engine/core/normal_matrix.h"
#include "engine/core/philox.h"

namespace nrg {

namespace {

// The constants of Hoffman & Gelman.
constexpr double kShrinkage = 0.05;
constexpr double kDelay = 10;
constexpr double kForgetting = 0.75;
constexpr double kLargestLogStep = 5; ///< keeps exp() and the positions finite while acceptance is still 1

} // namespace

StepSizeAdaptation StepSizeAdaptation::startingAt(double stepSize)
{
    StepSizeAdaptation adaptation;
    adaptation.logStep = std::log(stepSize);
    adaptation.logAverage = adaptation.logStep;
    adaptation.center = std::log(10 * stepSize);
    return adaptation;
}

void StepSizeAdaptation::update(double acceptanceProbability, double target)
{
    const auto t = static_cast<double>(++count);
    error += (target - acceptanceProbability - error) / (t + kDelay);
    logStep = std::min(center - std::sqrt(t) / kShrinkage * error, kLargestLogStep);
    logAverage += std::pow(t, -kForgetting) * (logStep - logAverage);
}

void ChainState::endWarmUp()
{
    if (warmingUp)
        stepSize.logStep = stepSize.logAverage;
    warmingUp = false;
    proposed = 0;
    accepted = 0;
    divergences = 0;
}

ChainReport metropolis(const ConstVectorRef& errors, std::uint64_t seed, std::int64_t step, ChainState& state,
    const std::function<void(Index chain)>& accept)
{
    ChainReport report;
    int moved = 0;
    for (Index chain = 0; chain < errors.size(); ++chain) {
        const double error = errors[chain];
        if (!std::isfinite(error)) {
            ++report.divergences;
            continue;
        }
        const double probability = std::min(1.0, std::exp(-error));
        report.acceptanceProbability += probability;
        report.energyError += error;
        report.energyErrorSpread += error * error;
        const double uniform = uniforms(seed,
            {.stream = Stream::Acceptance,
                .step = static_cast<std::uint64_t>(step),
                .sample = static_cast<std::uint32_t>(chain),
                .block = 0})[0];
        if (uniform < probability) {
            accept(chain);
            ++moved;
        }
    }
    const auto chains = static_cast<double>(errors.size());
    const double finite = std::max(1.0, chains - report.divergences);
    report.acceptance = moved / chains;
    report.acceptanceProbability /= chains;
    report.energyError /= finite;
    report.energyErrorSpread = std::sqrt(report.energyErrorSpread / finite);
    state.proposed += errors.size();
    state.accepted += moved;
    state.divergences += report.divergences;
    return report;
}

Matrix coldStart(int chains, int sites, std::uint64_t seed)
{
    Matrix x(chains, sites);
    drawNormals(x, seed, Stream::ColdStart, 0, 0, 1);
    return x;
}

} // namespace nrg
