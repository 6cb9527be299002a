#include "engine/sampling/derived_estimate.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/sampling/chain_statistics.h"

namespace nrg {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

} // namespace

Eigen::VectorXd slopesOf(const DerivedObservable& observable, const Eigen::VectorXd& means)
{
    constexpr double kStep = 1e-5;
    Eigen::VectorXd slopes(means.size());
    for (Index i = 0; i < means.size(); ++i) {
        const double step = kStep * std::max(std::abs(means[i]), 1e-3);
        Eigen::VectorXd above = means;
        Eigen::VectorXd below = means;
        above[i] += step;
        below[i] -= step;
        slopes[i] = (observable.value(above) - observable.value(below)) / (above[i] - below[i]);
    }
    return slopes;
}

Estimate derivedEstimate(const DerivedObservable& observable, std::span<const Eigen::MatrixXd> moments)
{
    Eigen::VectorXd means(static_cast<Index>(moments.size()));
    for (Index i = 0; i < means.size(); ++i)
        means[i] = moments[static_cast<std::size_t>(i)].mean();
    const Eigen::VectorXd slopes = slopesOf(observable, means);
    Eigen::MatrixXd series = Eigen::MatrixXd::Zero(moments.front().rows(), moments.front().cols());
    for (Index i = 0; i < means.size(); ++i)
        series.array() += slopes[i] * (moments[static_cast<std::size_t>(i)].array() - means[i]);
    const double error = chainStatistics(series).error;
    return {observable.value(means), error > 0 ? error : kNaN};
}

Estimate derivedEstimate(const DerivedObservable& observable, const ConstVectorRef& logWeights,
    const Eigen::Ref<const Eigen::MatrixXd>& moments, std::uint64_t seed, int threads)
{
    Eigen::VectorXd means = Eigen::VectorXd::Zero(moments.cols());
    double largest = -std::numeric_limits<double>::infinity();
    for (const double weight : logWeights)
        if (std::isfinite(weight))
            largest = std::max(largest, weight);
    double total = 0;
    for (Index i = 0; i < logWeights.size(); ++i) {
        if (!std::isfinite(logWeights[i]))
            continue;
        const double weight = std::exp(logWeights[i] - largest);
        total += weight;
        means += weight * moments.row(i).transpose();
    }
    if (!(total > 0))
        return {kNaN, kNaN};
    means /= total;
    const Eigen::VectorXd slopes = slopesOf(observable, means);
    const Eigen::MatrixXd linear = (moments.rowwise() - means.transpose()) * slopes;
    return {observable.value(means), importanceSampling(logWeights, linear, seed, threads).observables.front().error};
}

} // namespace nrg
