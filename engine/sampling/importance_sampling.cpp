#include "engine/sampling/importance_sampling.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>

#include "engine/core/parallel.h"
#include "engine/core/philox.h"
#include "engine/sampling/pareto_tail.h"

namespace nrg {

namespace {

constexpr int kResamples = 200;
constexpr double kFewestForErrors = 2; ///< effective samples
constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

using Observables = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>; ///< a sample's together

/// ln mean w and the weighted means, in this order, where sample i has been drawn counts[i] times.
class WeightedSum {
public:
    explicit WeightedSum(Index observables)
        : m_sums(Eigen::RowVectorXd::Zero(observables))
    {
    }

    void add(double weight, const Eigen::Ref<const Eigen::RowVectorXd>& values)
    {
        m_weight += weight;
        m_sums += weight * values;
    }

    Eigen::RowVectorXd means(double reference, double count) const
    {
        Eigen::RowVectorXd result(m_sums.size() + 1);
        result << reference + std::log(m_weight / count), m_sums / m_weight;
        return result;
    }

private:
    double m_weight = 0;
    Eigen::RowVectorXd m_sums;
};

/// One bootstrap resample: as many draws with replacement as there are samples.
Eigen::RowVectorXd resample(
    const Vector& weights, const Observables& observables, double reference, std::uint64_t seed, int number)
{
    const auto count = static_cast<std::uint64_t>(weights.size());
    WeightedSum sum(observables.cols());
    for (std::uint64_t first = 0; first < count; first += 4) {
        const auto words = randomWords(seed,
            {.stream = Stream::Bootstrap,
                .step = static_cast<std::uint64_t>(number),
                .sample = 0,
                .block = static_cast<std::uint32_t>(first / 4)});
        for (std::uint64_t j = 0; j < std::min<std::uint64_t>(4, count - first); ++j) {
            const auto i = static_cast<Index>(words[j] * count >> 32);
            sum.add(weights[i], observables.row(i));
        }
    }
    return sum.means(reference, static_cast<double>(count));
}

/// Standard deviation of every column. Resamples that met no weight at all have no logarithm and do not count.
Eigen::RowVectorXd spread(const Eigen::MatrixXd& resamples)
{
    Eigen::RowVectorXd mean = Eigen::RowVectorXd::Zero(resamples.cols());
    Eigen::RowVectorXd square = mean;
    double count = 0;
    for (Index row = 0; row < resamples.rows(); ++row) {
        if (!resamples.row(row).allFinite())
            continue;
        ++count;
        const Eigen::RowVectorXd step = resamples.row(row) - mean;
        mean += step / count;
        square += step.cwiseProduct(resamples.row(row) - mean);
    }
    return (square / std::max(count - 1, 1.0)).cwiseSqrt();
}

} // namespace

WeightedEstimates importanceSampling(const ConstVectorRef& logWeights,
    const Eigen::Ref<const Eigen::MatrixXd>& observables, std::uint64_t seed, int threads)
{
    const Index samples = logWeights.size();
    if (samples < 1 || samples > std::numeric_limits<int>::max() || observables.rows() != samples)
        throw std::invalid_argument("samples are " + std::to_string(samples) + ", with observables of "
            + std::to_string(observables.rows()) + "; expected 1 to 2147483647, and as many of either");
    WeightedEstimates result;
    result.samples = samples;
    result.tailShape = paretoTailShape(logWeights);
    Vector weights = logWeights; // for now still logarithms
    double reference = -std::numeric_limits<double>::infinity();
    for (Index i = 0; i < samples; ++i)
        if (std::isfinite(weights[i]))
            reference = std::max(reference, weights[i]);
    if (!std::isfinite(reference)) {
        const auto rows = static_cast<std::size_t>(observables.cols());
        result.logZ = {kUnknown, kUnknown};
        result.observables.assign(rows, {kUnknown, kUnknown});
        result.observableTailShapes.assign(rows, kUnknown);
        return result;
    }
    Observables values = observables;
    for (Index i = 0; i < samples; ++i) {
        const bool counts = std::isfinite(weights[i]);
        weights[i] = counts ? std::exp(weights[i] - reference) : 0;
        if (!counts)
            values.row(i).setZero(); // 0 times what may not be finite
    }
    const auto count = static_cast<double>(samples);
    result.essSamples = weights.sum() * weights.sum() / weights.squaredNorm();
    result.ess = result.essSamples / count;

    WeightedSum sum(values.cols());
    for (Index i = 0; i < samples; ++i)
        sum.add(weights[i], values.row(i));
    const Eigen::RowVectorXd means = sum.means(reference, count);
    Eigen::MatrixXd resamples(kResamples, means.size());
    parallelFor(threads, kResamples,
        [&](int number, int) { resamples.row(number) = resample(weights, values, reference, seed, number); });
    Eigen::RowVectorXd errors = spread(resamples);
    if (!(result.essSamples >= kFewestForErrors))
        errors.setConstant(kUnknown);
    result.logZ = {means[0], errors[0]};
    for (Index i = 1; i < means.size(); ++i) {
        result.observables.push_back({means[i], errors[i]});
        result.observableTailShapes.push_back(weightedTailShape(logWeights, observables.col(i - 1), means[i]));
    }
    return result;
}

double WeightedEstimates::largestTailShape() const
{
    return heaviestTail(tailShape, observableTailShapes);
}

bool WeightedEstimates::isReliable() const
{
    return essSamples >= kReliableSamples && largestTailShape() <= largestReliableShape(static_cast<double>(samples));
}

} // namespace nrg
