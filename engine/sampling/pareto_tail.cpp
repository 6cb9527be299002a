#include "engine/sampling/pareto_tail.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <vector>

namespace nrg {

namespace {

constexpr std::size_t kFewestInTail = 5;
constexpr double kPriorShape = 0.5;
constexpr double kPriorStrength = 10; ///< weights
constexpr double kLargestShape = 0.7;
constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Mean of ln(1 - theta x), the shape that is most likely at this theta = -k / sigma.
double shapeAt(const std::vector<double>& excess, double theta)
{
    double sum = 0;
    for (const double x : excess)
        sum += std::log1p(-theta * x);
    return sum / static_cast<double>(excess.size());
}

/// The posterior mean of theta over a grid of quantiles, Zhang & Stephens, Eq. (5) to (9), and the shape that belongs
/// to it.
/// @param excess  weights of the tail above its threshold, ascending
double fitShape(const std::vector<double>& excess)
{
    const auto count = static_cast<double>(excess.size());
    const int points = 30 + static_cast<int>(std::sqrt(count));
    const double quartile = excess[static_cast<std::size_t>(std::floor(count / 4 + 0.5)) - 1];
    if (!(quartile > 0)) // all weights equal, except for some larger ones
        return excess.back() > 0 ? kInfinity : -kInfinity;
    std::vector<double> theta;
    std::vector<double> logLikelihood;
    for (int i = 1; i <= points; ++i) {
        theta.push_back(1 / excess.back() + (1 - std::sqrt(points / (i - 0.5))) / (3 * quartile));
        const double shape = shapeAt(excess, theta.back());
        logLikelihood.push_back(count * (std::log(-theta.back() / shape) - shape - 1));
    }
    const double largest = *std::ranges::max_element(logLikelihood);
    double mean = 0;
    double norm = 0;
    for (std::size_t i = 0; i < theta.size(); ++i) {
        const double posterior = std::exp(logLikelihood[i] - largest);
        mean += posterior * theta[i];
        norm += posterior;
    }
    const double shape = shapeAt(excess, mean / norm);
    return (shape * count + kPriorShape * kPriorStrength) / (count + kPriorStrength);
}

} // namespace

double paretoTailShape(const ConstVectorRef& logWeights)
{
    std::vector<double> logs;
    for (Index i = 0; i < logWeights.size(); ++i)
        logs.push_back(std::isfinite(logWeights[i]) ? logWeights[i] : -kInfinity);
    const auto samples = static_cast<double>(logs.size());
    const auto tail = static_cast<std::size_t>(std::ceil(std::min(samples / 5, 3 * std::sqrt(samples))));
    if (tail < kFewestInTail)
        return std::numeric_limits<double>::quiet_NaN();
    std::ranges::partial_sort(logs, logs.begin() + static_cast<std::ptrdiff_t>(tail + 1), std::greater<>());
    const double reference = logs.front();
    if (!std::isfinite(reference))
        return std::numeric_limits<double>::quiet_NaN();
    const double threshold = std::exp(logs[tail] - reference);
    std::vector<double> excess;
    for (std::size_t i = tail; i-- > 0;)
        excess.push_back(std::exp(logs[i] - reference) - threshold);
    return fitShape(excess);
}

double weightedTailShape(const ConstVectorRef& logWeights, const ConstVectorRef& values, double mean)
{
    if ((values.array() == mean).all())
        return -kInfinity;
    // A value equal to its mean gives minus infinity, which counts as zero weight.
    return paretoTailShape(logWeights.array() + (values.array() - mean).abs().log());
}

double heaviestTail(double shape, std::span<const double> others)
{
    for (const double other : others)
        shape = std::isnan(shape) || other <= shape ? shape : other;
    return shape;
}

double largestReliableShape(double samples)
{
    return std::min(1 - 1 / std::log10(samples), kLargestShape);
}

} // namespace nrg
