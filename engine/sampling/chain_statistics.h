#pragma once
// Statistics of a set of chains: autocorrelation time, effective samples, errors that include the correlations,
// convergence.

#include <cstdint>

#include <Eigen/Core>

namespace nrg {

/// One observable, (steps x chains).
using ConstSeriesRef = Eigen::Ref<const Eigen::MatrixXd, 0, Eigen::OuterStride<>>;

inline constexpr double kConvergedRHat = 1.05; ///< from which on chains do not agree

/// NaN where there is no such value.
struct ChainStatistics {
    std::int64_t samples = 0;  ///< over all chains
    double mean = 0;           ///< over all chains
    double error = 0;          ///< standard error of the mean, sigma sqrt(2 tau / samples)
    double tau = 0.5;          ///< integrated autocorrelation time, 1/2 + sum_{t >= 1} rho(t), in steps
    double tauError = 0;       ///< its standard error
    std::int64_t window = 0;   ///< last lag that was summed
    bool windowClosed = false; ///< false where the chains are too short for a window; tau is then a lower bound
    double ess = 0;            ///< samples / (2 tau)
    double rHat = 1;           ///< splitRHat()
};

/// rho(t) for t = 0 .. maxLag, averaged over the chains about their common mean: chains that do not agree show as a
/// long correlation, not as a short one. maxLag is at most steps - 1. All ones for a constant series.
Eigen::VectorXd autocorrelation(const ConstSeriesRef& series, std::int64_t maxLag);

/// Split-R-hat: every chain is cut in two halves, and the variance of all is compared with that within the halves.
/// Gelman et al., Bayesian Data Analysis, 3rd ed., Eq. (11.4). NaN below 4 steps and where no chain ever moves.
double splitRHat(const ConstSeriesRef& series);

/// All of the above. The window is the smallest W >= 10 with W >= 6 tau(W) and W >= longestStay, where tau(W) sums to
/// lag W (Sokal, "Monte Carlo methods in statistical mechanics", 1997, section 3); an exponential tail beyond it is
/// exp(-6) of tau. States that hold a chain for long make a slower tail, which lasts as long as they do. tau's error is
/// Sokal's sqrt(2 (2 W + 1) / samples) tau. Anticorrelated chains have tau below 1/2, bounded as in Stan by ess <=
/// samples log10(samples). Where no chain ever moves, only the mean is known: error, tau, tau's error, ess and R-hat
/// are NaN. A value that is not finite makes mean, error, tau, ess and R-hat NaN. Throws std::invalid_argument for an
/// empty series.
/// @param longestStay  most steps in a row in which a chain did not move, 0 where that is not known
ChainStatistics chainStatistics(const ConstSeriesRef& series, std::int64_t longestStay = 0);

/// chainStatistics() of a series that is kept as means over bins of steps. Error and window are the bins' own: the
/// mean's variance is that of the bins, v 2 tau_b / n. Referred to single steps of variance sigma^2, tau = error^2
/// steps / (2 sigma^2), which holds for any bin size as long as the window closes; so do samples, ESS and R-hat.
/// @param means        (bins x chains)
/// @param meanSquares  (bins), mean square of the single steps of all chains
/// @param binSize      steps a bin, at least 1
/// Throws std::invalid_argument for an empty series.
ChainStatistics binnedStatistics(const ConstSeriesRef& means, const Eigen::Ref<const Eigen::VectorXd>& meanSquares,
    std::int64_t binSize, std::int64_t longestStay = 0);

/// Whether chains are long enough for their own error: the window has closed, and R-hat is below kConvergedRHat.
bool isLongEnough(const ChainStatistics& statistics);

} // namespace nrg
