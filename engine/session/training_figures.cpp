#include "engine/session/training_figures.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace nrg {

namespace {

double median(std::vector<double> values)
{
    const std::size_t half = values.size() / 2;
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(half), values.end());
    const double upper = values[half];
    if (values.size() % 2 != 0)
        return upper;
    return 0.5 * (upper + *std::max_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(half)));
}

} // namespace

TrainingFigures trainingFigures(std::span<const StepReport> recent, std::optional<double> minusLogZ)
{
    TrainingFigures figures;
    std::vector<double> stepSeconds;
    for (const StepReport& report : recent) {
        if (report.skipped)
            continue;
        stepSeconds.push_back(report.stepSeconds);
        figures.freeEnergy += report.freeEnergy;
        figures.sigma += report.sigma;
    }
    if (stepSeconds.empty()) {
        figures.freeEnergy = figures.sigma = figures.secondsPerStep = std::numeric_limits<double>::quiet_NaN();
        return figures;
    }
    const auto count = static_cast<double>(stepSeconds.size());
    figures.freeEnergy /= count;
    figures.sigma /= count;
    figures.secondsPerStep = median(std::move(stepSeconds));
    if (minusLogZ) {
        figures.gap = figures.freeEnergy - *minusLogZ;
        figures.relativeError = *figures.gap / std::abs(*minusLogZ);
    }
    return figures;
}

double figuresError(const TrainingFigures& figures, std::int64_t step, int batch)
{
    if (step <= 0)
        return std::numeric_limits<double>::quiet_NaN();
    return figures.sigma / std::sqrt(static_cast<double>(figureSteps(step)) * batch);
}

} // namespace nrg
