// The estimators on first-order autoregressive series, whose autocorrelation is known.

#include "engine/sampling/chain_statistics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include <gtest/gtest.h>

#include "autoregressive.h"
#include "engine/core/philox.h"

namespace nrg::test {

class AutoregressiveSeries : public testing::TestWithParam<double> { };

TEST_P(AutoregressiveSeries, tauAndEssAgreeWithinTheirErrors)
{
    const double phi = GetParam();
    for (const int chains : {1, 16}) {
        SCOPED_TRACE(chains);
        const ChainStatistics statistics = chainStatistics(autoregressive(phi, 320000 / chains, chains, 3));
        EXPECT_TRUE(statistics.windowClosed);
        EXPECT_NEAR(statistics.tau, exactTau(phi), 3 * statistics.tauError + 0.0025 * exactTau(phi));
        EXPECT_LT(statistics.tauError, 0.15 * exactTau(phi));
        EXPECT_NEAR(statistics.ess * 2 * statistics.tau, 320000, 1e-6);
        EXPECT_NEAR(statistics.mean, 0, 3 * statistics.error);
        EXPECT_NEAR(statistics.error, std::sqrt(2 * exactTau(phi) / 320000), 0.1 * statistics.error);
        EXPECT_NEAR(statistics.rHat, 1, 0.01);
    }
}

INSTANTIATE_TEST_SUITE_P(Phi, AutoregressiveSeries, testing::Values(0.0, 0.5, 0.9, 0.98));

TEST(ChainStatistics, errorIsTheScatterOfTheMean)
{
    // 200 repetitions of short chains: their means scatter by the error that each states.
    double squares = 0;
    double stated = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const ChainStatistics statistics = chainStatistics(autoregressive(0.8, 200, 16, 100 + seed));
        squares += statistics.mean * statistics.mean / 200;
        stated += statistics.error * statistics.error / 200;
    }
    EXPECT_NEAR(std::sqrt(squares / stated), 1, 0.15); // 1/sqrt(2 * 200) = 0.05 each way
}

TEST(ChainStatistics, tauErrorIsTheScatterOfTau)
{
    double mean = 0;
    double squares = 0;
    double stated = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const ChainStatistics statistics = chainStatistics(autoregressive(0.8, 1000, 16, 500 + seed));
        mean += statistics.tau / 200;
        squares += statistics.tau * statistics.tau / 200;
        stated += statistics.tauError / 200;
    }
    const double scatter = std::sqrt(squares - mean * mean);
    EXPECT_NEAR(mean, exactTau(0.8), 0.02 * exactTau(0.8));
    EXPECT_NEAR(stated / scatter, 1, 0.4); // Sokal's formula is asymptotic
}

TEST(ChainStatistics, autocorrelationIsTheDirectSum)
{
    const Eigen::MatrixXd series = autoregressive(0.7, 50, 3, 9);
    const Eigen::VectorXd rho = autocorrelation(series, 49);
    const Eigen::MatrixXd deviation = series.array() - series.mean();
    const double variance = deviation.squaredNorm() / 150;
    ASSERT_EQ(rho.size(), 50);
    for (Eigen::Index lag = 0; lag < 50; ++lag) {
        const double product = deviation.topRows(50 - lag).cwiseProduct(deviation.bottomRows(50 - lag)).sum()
            / (3.0 * (50.0 - static_cast<double>(lag)));
        EXPECT_NEAR(rho[lag], product / variance, 1e-12) << "lag " << lag;
    }
}

TEST(ChainStatistics, anticorrelatedChainsHaveMoreEffectiveSamples)
{
    const ChainStatistics statistics = chainStatistics(autoregressive(-0.5, 20000, 16, 4));
    EXPECT_NEAR(statistics.tau, exactTau(-0.5), 3 * statistics.tauError);
    EXPECT_GT(statistics.ess, 2.5 * static_cast<double>(statistics.samples));
}

TEST(ChainStatistics, chainsThatDisagreeAreSeen)
{
    Eigen::MatrixXd series = autoregressive(0.5, 1000, 8, 5);
    EXPECT_LT(splitRHat(series), 1.01);
    Eigen::MatrixXd apart = series;
    apart.leftCols(4).array() += 2;
    EXPECT_GT(splitRHat(apart), 1.3);
    EXPECT_GT(chainStatistics(apart).error, 5 * chainStatistics(series).error);

    Eigen::MatrixXd drifting = series; // every chain alike, so that only the split shows it
    drifting.colwise() += Eigen::VectorXd::LinSpaced(1000, 0, 3);
    EXPECT_GT(splitRHat(drifting), 1.1);
}

TEST(ChainStatistics, splitRHatIsItsDefinition)
{
    Eigen::MatrixXd series(4, 1);
    series << 1, 3, 4, 8;
    // Halves (1, 3) and (4, 8): variances 2 and 8, W = 5; means 2 and 6, B/n = 8; sqrt((W/2 + 8) / W) = sqrt(2.1).
    EXPECT_DOUBLE_EQ(splitRHat(series), std::sqrt(2.1));
}

TEST(ChainStatistics, tooShortChainsSayThatTheWindowIsOpen)
{
    EXPECT_FALSE(chainStatistics(autoregressive(0.999, 300, 4, 6)).windowClosed);
}

// A chain that never moves has seen one state: nothing is known of its error, of its correlations or of convergence.
TEST(ChainStatistics, chainsThatNeverMoveHaveAMeanAlone)
{
    Eigen::MatrixXd apart(100, 3); // each at a state of its own
    apart.rowwise() = Eigen::RowVector3d(0.3, 0.5, 0.7);
    for (const Eigen::MatrixXd& series : {Eigen::MatrixXd(Eigen::MatrixXd::Constant(200, 1, 0.3)),
             Eigen::MatrixXd(Eigen::MatrixXd::Constant(100, 4, 0.3)), apart}) {
        SCOPED_TRACE(series.cols());
        const ChainStatistics statistics = chainStatistics(series);
        EXPECT_NEAR(statistics.mean, series.row(0).mean(), 1e-12);
        for (const double unknown :
            {statistics.error, statistics.tau, statistics.tauError, statistics.ess, statistics.rHat, splitRHat(series)})
            EXPECT_TRUE(std::isnan(unknown));
        EXPECT_FALSE(statistics.windowClosed);
        EXPECT_FALSE(isLongEnough(statistics));
    }
    Eigen::MatrixXd oneMoves = apart;
    oneMoves.col(1) = autoregressive(0.5, 100, 1, 8);
    EXPECT_TRUE(std::isfinite(chainStatistics(oneMoves).error));
}

TEST(ChainStatistics, longEnoughChainsAgreeAndHaveAClosedWindow)
{
    const Eigen::MatrixXd series = autoregressive(0.5, 1000, 8, 5);
    ChainStatistics statistics = chainStatistics(series);
    EXPECT_TRUE(isLongEnough(statistics));
    statistics.rHat = 1.05;
    EXPECT_FALSE(isLongEnough(statistics));
    statistics.rHat = std::numeric_limits<double>::quiet_NaN();
    EXPECT_FALSE(isLongEnough(statistics));
    EXPECT_FALSE(isLongEnough(chainStatistics(autoregressive(0.999, 300, 4, 6))));
}

// Flow Metropolis in small: a state is drawn anew with probability 1, or 1/50 where it is heavy, as one in twenty is.
// With the observable independent of the weight rho(t) = 0.05 (49/50)^t for t > 0, which windows of six tau cut off.
TEST(ChainStatistics, theWindowReachesTheLongestStay)
{
    constexpr double kHeavy = 0.05;
    constexpr double kLeave = 0.02;
    constexpr double kDrawnHeavy = kHeavy * kLeave / (kHeavy * kLeave + 1 - kHeavy);
    constexpr double kExactTau = 0.5 + kHeavy * (1 - kLeave) / kLeave;
    constexpr std::uint32_t kChains = 32;
    Eigen::MatrixXd series(4000, kChains);
    std::int64_t longest = 0;
    for (std::uint32_t chain = 0; chain < kChains; ++chain) {
        const auto uniform = [&](std::int64_t step) {
            return uniforms(5, {Stream::Evaluation, static_cast<std::uint64_t>(step), chain, 0});
        };
        bool heavy = uniform(0)[2] < kHeavy;
        double value = 0;
        std::int64_t stay = 0;
        for (std::int64_t step = 0; step < series.rows(); ++step) {
            const auto u = uniform(step + 1);
            const bool moves = step == 0 || !heavy || u[0] < kLeave;
            if (moves && step > 0)
                heavy = u[1] < kDrawnHeavy;
            if (moves)
                value = u[2];
            stay = moves ? 0 : stay + 1;
            longest = std::max(longest, stay);
            series(step, chain) = value;
        }
    }
    EXPECT_GT(longest, 100);
    const ChainStatistics cut = chainStatistics(series);
    EXPECT_LT(cut.tau, kExactTau - 3 * cut.tauError);
    const ChainStatistics whole = chainStatistics(series, longest);
    EXPECT_TRUE(whole.windowClosed);
    EXPECT_GE(whole.window, longest);
    EXPECT_NEAR(whole.tau, kExactTau, 3 * whole.tauError);
    EXPECT_LT(whole.tauError, 0.3 * kExactTau);
    EXPECT_FALSE(chainStatistics(series, series.rows()).windowClosed); // a chain that never moved
}

TEST(ChainStatistics, edgeCases)
{
    EXPECT_EQ(autocorrelation(Eigen::MatrixXd::Constant(10, 2, 0.3), 3), Eigen::VectorXd::Ones(4));

    const ChainStatistics one = chainStatistics(Eigen::MatrixXd::Constant(1, 1, 2.0));
    EXPECT_EQ(one.mean, 2);
    EXPECT_TRUE(std::isnan(one.rHat));

    Eigen::MatrixXd series = autoregressive(0.5, 100, 2, 7);
    series(3, 1) = std::numeric_limits<double>::infinity();
    EXPECT_TRUE(std::isnan(chainStatistics(series).mean));
    EXPECT_TRUE(std::isnan(chainStatistics(series).tau));
    EXPECT_THROW(chainStatistics(Eigen::MatrixXd(0, 3)), std::invalid_argument);
}

} // namespace nrg::test
