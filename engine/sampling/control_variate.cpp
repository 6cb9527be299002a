#include "engine/sampling/control_variate.h"

#include <algorithm>
#include <stdexcept>
#include <string>

#include <Eigen/QR>

namespace nrg {

namespace {

constexpr Eigen::Index kStretches = 32;          ///< of a chain
constexpr Eigen::Index kStretchesOfControl = 10; ///< at least

/// Means over equal stretches of each chain, one after the other; what is left at the chains' ends does not count.
Eigen::VectorXd stretchMeans(const ConstSeriesRef& series, Eigen::Index stretches)
{
    const Eigen::Index length = series.rows() / stretches;
    Eigen::VectorXd means(stretches * series.cols());
    for (Eigen::Index chain = 0; chain < series.cols(); ++chain)
        for (Eigen::Index i = 0; i < stretches; ++i)
            means[chain * stretches + i] = series.col(chain).segment(i * length, length).mean();
    return means;
}

} // namespace

Eigen::MatrixXd controlledSeries(const ConstSeriesRef& series, std::span<const Control> controls)
{
    for (const Control& control : controls)
        if (control.series.rows() != series.rows() || control.series.cols() != series.cols())
            throw std::invalid_argument("a control is " + std::to_string(control.series.rows()) + " x "
                + std::to_string(control.series.cols()) + "; expected the shape of the series, "
                + std::to_string(series.rows()) + " x " + std::to_string(series.cols()));
    Eigen::MatrixXd result = series;
    const Eigen::Index stretches = std::min(kStretches, series.rows());
    const auto count = static_cast<Eigen::Index>(controls.size());
    if (count == 0 || stretches * series.cols() < kStretchesOfControl * (count + 1))
        return result;
    Eigen::MatrixXd deviations(stretches * series.cols(), count);
    for (Eigen::Index i = 0; i < count; ++i)
        deviations.col(i) = stretchMeans(controls[static_cast<std::size_t>(i)].series, stretches);
    deviations.rowwise() -= deviations.colwise().mean().eval();
    Eigen::VectorXd wanted = stretchMeans(series, stretches);
    wanted.array() -= wanted.mean();
    const Eigen::VectorXd beta = deviations.completeOrthogonalDecomposition().solve(wanted);
    if (!beta.allFinite())
        return result;
    for (Eigen::Index i = 0; i < count; ++i) {
        const Control& control = controls[static_cast<std::size_t>(i)];
        result.array() -= beta[i] * (control.series.array() - control.exact);
    }
    return result;
}

} // namespace nrg
