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
    stays.assign(stays.size(), 0);
    longestStay = 0;
}

int ChainState::unmovedChains() const
{
    if (stays.empty() || proposed == 0)
        return 0;
    const auto steps = proposed / static_cast<std::int64_t>(stays.size());
    return static_cast<int>(std::ranges::count_if(stays, [steps](std::int64_t stay) { return stay >= steps; }));
}

ChainReport metropolis(const ConstVectorRef& errors, std::uint64_t seed, std::int64_t step, ChainState& state,
    const std::function<void(Index chain)>& accept, std::uint32_t block)
{
    ChainReport report;
    int moved = 0;
    state.stays.resize(static_cast<std::size_t>(errors.size()));
    for (Index chain = 0; chain < errors.size(); ++chain) {
        const double error = errors[chain];
        std::int64_t& stay = state.stays[static_cast<std::size_t>(chain)];
        ++stay; // unless it moves
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
                .block = block})[0];
        if (uniform < probability) {
            accept(chain);
            stay = 0;
            ++moved;
        }
    }
    state.longestStay = std::max(state.longestStay, *std::ranges::max_element(state.stays));
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
