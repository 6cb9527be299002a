#include "engine/sampling/chain_statistics.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <complex>
#include <limits>
#include <stdexcept>
#include <vector>

#include <unsupported/Eigen/FFT>

namespace nrg {

namespace {

constexpr double kWindowFactor = 6;
constexpr Eigen::Index kSmallestWindow = 10; ///< terms of alternating sign would close it at once

bool isConstant(const ConstSeriesRef& series)
{
    return (series.array() == series(0, 0)).all();
}

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

/// Whether every chain keeps one value, each its own, or all share the only one.
bool nothingMoves(const ConstSeriesRef& series)
{
    return isConstant(series) || (series.rows() > 1 && ((series.rowwise() - series.row(0)).array() == 0).all());
}

/// Sum over the chains of the products of deviations `lag` steps apart, for lags 0 .. maxLag, as the transform of the
/// summed power spectra; padding keeps the ends apart.
Eigen::VectorXd laggedProducts(const ConstSeriesRef& series, double mean, Eigen::Index maxLag)
{
    const auto steps = static_cast<std::size_t>(series.rows());
    const std::size_t length = std::bit_ceil(steps + static_cast<std::size_t>(maxLag) + 1);
    Eigen::FFT<double> transform;
    std::vector<double> padded(length);
    std::vector<std::complex<double>> spectrum;
    std::vector<std::complex<double>> power(length);
    for (Eigen::Index chain = 0; chain < series.cols(); ++chain) {
        for (std::size_t i = 0; i < steps; ++i)
            padded[i] = series(static_cast<Eigen::Index>(i), chain) - mean;
        transform.fwd(spectrum, padded);
        for (std::size_t k = 0; k < length; ++k)
            power[k] += std::norm(spectrum[k]);
    }
    std::vector<std::complex<double>> products;
    transform.inv(products, power);
    Eigen::VectorXd result(maxLag + 1);
    for (Eigen::Index lag = 0; lag <= maxLag; ++lag)
        result[lag] = products[static_cast<std::size_t>(lag)].real();
    return result;
}

/// splitRHat() with the variance within the halves taken from the single steps.
double binnedRHat(const ConstSeriesRef& means, const Eigen::Ref<const Eigen::VectorXd>& meanSquares, double binSize)
{
    const Eigen::Index half = means.rows() / 2;
    if (half < 2)
        return kUnknown;
    Eigen::RowVectorXd centers(2 * means.cols());
    centers << means.topRows(half).colwise().mean(), means.bottomRows(half).colwise().mean();
    const double square = 0.5 * (meanSquares.head(half).mean() + meanSquares.tail(half).mean());
    const double n = static_cast<double>(half) * binSize;
    const double within = (square - centers.squaredNorm() / static_cast<double>(centers.size())) * n / (n - 1);
    const double between = (centers.array() - centers.mean()).square().sum() / static_cast<double>(centers.size() - 1);
    return std::sqrt((n - 1) / n + between / within);
}

} // namespace

Eigen::VectorXd autocorrelation(const ConstSeriesRef& series, std::int64_t maxLag)
{
    const Eigen::Index last = std::clamp<Eigen::Index>(maxLag, 0, std::max<Eigen::Index>(series.rows() - 1, 0));
    const double mean = series.mean();
    if (isConstant(series))
        return Eigen::VectorXd::Ones(last + 1);
    const auto steps = static_cast<double>(series.rows());
    const Eigen::VectorXd products = laggedProducts(series, mean, last);
    Eigen::VectorXd rho(last + 1);
    for (Eigen::Index lag = 0; lag <= last; ++lag)
        rho[lag] = products[lag] / products[0] * steps / (steps - static_cast<double>(lag));
    return rho;
}

double splitRHat(const ConstSeriesRef& series)
{
    const Eigen::Index half = series.rows() / 2;
    if (half < 2 || nothingMoves(series))
        return kUnknown;
    const Eigen::Index chains = series.cols();
    Eigen::MatrixXd halves(half, 2 * chains);
    halves.leftCols(chains) = series.topRows(half);
    halves.rightCols(chains) = series.bottomRows(half);
    const Eigen::RowVectorXd means = halves.colwise().mean();
    const auto n = static_cast<double>(half);
    const double within = (halves.rowwise() - means).squaredNorm() / ((n - 1) * static_cast<double>(halves.cols()));
    const double between
        = (means.array() - means.mean()).square().sum() / static_cast<double>(halves.cols() - 1); // of the means
    return std::sqrt((n - 1) / n + between / within);
}

ChainStatistics chainStatistics(const ConstSeriesRef& series, std::int64_t longestStay)
{
    if (series.size() == 0)
        throw std::invalid_argument("series is empty; expected at least one step of one chain");
    ChainStatistics result;
    result.samples = series.size();
    const auto samples = static_cast<double>(result.samples);
    if (!series.allFinite() || nothingMoves(series)) {
        if (series.allFinite())
            result.mean = isConstant(series) ? series(0, 0) : series.mean(); // the value itself, unrounded
        else
            result.mean = kUnknown;
        result.error = result.tau = result.tauError = result.ess = result.rHat = kUnknown;
        return result;
    }
    result.mean = series.mean();
    result.rHat = splitRHat(series);

    const Eigen::VectorXd rho = autocorrelation(series, series.rows() - 1);
    const Eigen::Index smallestWindow = std::max<Eigen::Index>(kSmallestWindow, longestStay);
    double tau = 0.5;
    for (Eigen::Index lag = 1; lag < rho.size() && !result.windowClosed; ++lag) {
        tau += rho[lag];
        result.window = lag;
        result.windowClosed = lag >= smallestWindow && static_cast<double>(lag) >= kWindowFactor * tau;
    }
    const double smallest = 0.5 / std::max(1.0, std::log10(samples));
    result.tau = std::max(tau, smallest);
    result.tauError = result.tau * std::sqrt(2 * (2 * static_cast<double>(result.window) + 1) / samples);
    result.ess = samples / (2 * result.tau);
    const double variance = (series.array() - result.mean).square().sum() / std::max(samples - 1, 1.0);
    result.error = std::sqrt(variance / result.ess);
    return result;
}

ChainStatistics binnedStatistics(const ConstSeriesRef& means, const Eigen::Ref<const Eigen::VectorXd>& meanSquares,
    std::int64_t binSize, std::int64_t longestStay)
{
    ChainStatistics result = chainStatistics(means, (longestStay + binSize - 1) / binSize);
    if (binSize == 1)
        return result;
    const auto size = static_cast<double>(binSize);
    result.samples *= binSize;
    result.window *= binSize;
    const double variance = meanSquares.mean() - result.mean * result.mean;
    if (!std::isfinite(result.error))
        return result; // of chains that do not move
    if (!(variance > 0) || result.error == 0) {
        result.ess *= size;
        return result;
    }
    const auto samples = static_cast<double>(result.samples);
    const double relativeTauError = result.tauError / result.tau;
    const double smallest = 0.5 / std::max(1.0, std::log10(samples));
    result.tau = std::max(result.error * result.error * samples / (2 * variance), smallest);
    result.tauError = result.tau * relativeTauError;
    result.ess = samples / (2 * result.tau);
    result.rHat = binnedRHat(means, meanSquares, size);
    return result;
}

bool isLongEnough(const ChainStatistics& statistics)
{
    return statistics.windowClosed && statistics.rHat < kConvergedRHat;
}

} // namespace nrg
