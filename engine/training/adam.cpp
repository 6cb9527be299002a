#include "engine/training/adam.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace nrg {

namespace {

constexpr double kBeta1 = 0.9;
constexpr double kBeta2 = 0.999;
constexpr double kEpsilon = 1e-8;

using Array = Eigen::Map<Eigen::Array<Real, Eigen::Dynamic, 1>>;
using ConstArray = Eigen::Map<const Eigen::Array<Real, Eigen::Dynamic, 1>>;

} // namespace

double LearningRateSchedule::at(std::int64_t step) const
{
    const auto done = static_cast<double>(step);
    double rate = base;
    if (decaySteps > 0) {
        const double progress = std::min(1.0, done / static_cast<double>(decaySteps));
        rate = final + (base - final) * 0.5 * (1 + std::cos(std::numbers::pi * progress));
    }
    if (step < warmupSteps)
        rate *= (done + 1) / static_cast<double>(warmupSteps);
    return rate;
}

void adamUpdate(std::span<Real> theta, Parameters gradient, double scale, double learningRate, std::int64_t update,
    std::span<Real> first, std::span<Real> second)
{
    const auto size = static_cast<Index>(theta.size());
    Array parameters(theta.data(), size);
    Array m(first.data(), size);
    Array v(second.data(), size);
    const ConstArray g(gradient.data(), size);
    const auto count = static_cast<double>(update);
    const double correction1 = 1 - std::pow(kBeta1, count);
    const double correction2 = 1 - std::pow(kBeta2, count);
    m = Real(kBeta1) * m + Real((1 - kBeta1) * scale) * g;
    v = Real(kBeta2) * v + Real((1 - kBeta2) * scale * scale) * g.square();
    parameters -= Real(learningRate / correction1) * m / ((v * Real(1 / correction2)).sqrt() + Real(kEpsilon));
}

double norm(Parameters gradient)
{
    const ConstArray g(gradient.data(), static_cast<Index>(gradient.size()));
    return std::sqrt(g.cast<double>().square().sum());
}

} // namespace nrg
