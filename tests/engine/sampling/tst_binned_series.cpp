// Statistics from bins against those of the steps themselves, and against what is known of autoregressive series.

#include "engine/sampling/binned_series.h"

#include <cmath>
#include <stdexcept>

#include <gtest/gtest.h>

#include "autoregressive.h"

namespace nrg::test {

namespace {

BinnedSeries binned(const Eigen::MatrixXd& series, Index capacity)
{
    BinnedSeries bins(capacity);
    for (Index step = 0; step < series.rows(); ++step) {
        const auto number = static_cast<double>(step + 1);
        bins.append(series.row(step).transpose(), {.step = number, .leapfrogs = 5 * number, .seconds = 0.1 * number});
    }
    return bins;
}

} // namespace

TEST(BinnedSeries, keepsEveryStepUntilItIsFull)
{
    const Eigen::MatrixXd series = autoregressive(0.5, 99, 3, 1);
    const BinnedSeries bins = binned(series, 100);
    EXPECT_EQ(bins.bins(), 99);
    EXPECT_EQ(bins.binSize(), 1);
    EXPECT_EQ(Eigen::MatrixXd(bins.means()), series);
    EXPECT_EQ(bins.mark(41).step, 42);
    EXPECT_DOUBLE_EQ(bins.statistics(0).tau, chainStatistics(series).tau);
    EXPECT_DOUBLE_EQ(bins.statistics(0).rHat, chainStatistics(series).rHat);
}

TEST(BinnedSeries, binsAreMeansOfNeighbours)
{
    for (const Index capacity : {4, 5, 100, 101})
        for (const Index steps : {1, 7, 100, 101, 1000, 1023}) {
            SCOPED_TRACE(testing::Message() << capacity << ", " << steps);
            const Eigen::MatrixXd series = autoregressive(0.5, static_cast<int>(steps), 3, 2);
            const BinnedSeries bins = binned(series, capacity);
            ASSERT_LT(bins.bins(), capacity);
            ASSERT_EQ(bins.bins(), steps / bins.binSize());
            for (Index bin = 0; bin < bins.bins(); ++bin) {
                const Eigen::RowVectorXd mean
                    = series.middleRows(bin * bins.binSize(), bins.binSize()).colwise().mean();
                EXPECT_LT((bins.means().row(bin) - mean).cwiseAbs().maxCoeff(), 1e-12);
                EXPECT_EQ(bins.mark(bin).step, static_cast<double>((bin + 1) * bins.binSize()));
            }
        }
}

TEST(BinnedSeries, statisticsReferToStepsForAnyBinSize)
{
    // Bins much shorter and much longer than the correlations.
    for (const double phi : {0.0, 0.8, 0.98})
        for (const Index capacity : {512, 4096, 40000}) {
            SCOPED_TRACE(testing::Message() << phi << ", " << capacity);
            const Eigen::MatrixXd series = autoregressive(phi, 32768, 16, 3);
            const ChainStatistics all = chainStatistics(series);
            const ChainStatistics bins = binned(series, capacity).statistics(0);
            EXPECT_TRUE(bins.windowClosed);
            EXPECT_EQ(bins.samples, all.samples);
            EXPECT_NEAR(bins.mean, all.mean, 1e-9);
            EXPECT_NEAR(bins.tau, exactTau(phi), 4 * bins.tauError);
            EXPECT_LT(bins.tauError, 0.12 * exactTau(phi));
            EXPECT_NEAR(bins.error, all.error, 0.1 * all.error);
            EXPECT_NEAR(bins.ess, static_cast<double>(bins.samples) / (2 * bins.tau), 1e-6 * bins.ess);
            EXPECT_NEAR(bins.rHat, all.rHat, 1e-5);
        }
}

TEST(BinnedSeries, chainsThatDisagreeAreSeenInBinsToo)
{
    Eigen::MatrixXd series = autoregressive(0.5, 8192, 8, 5);
    series.leftCols(4).array() += 2;
    EXPECT_NEAR(binned(series, 256).statistics(0).rHat, splitRHat(series), 1e-3);
    EXPECT_GT(splitRHat(series), 1.3);
}

TEST(BinnedSeries, chainsThatNeverMoveHaveAMeanAlone)
{
    const ChainStatistics statistics = binned(Eigen::MatrixXd::Constant(1000, 4, 0.25), 100).statistics(0);
    EXPECT_EQ(statistics.mean, 0.25);
    EXPECT_EQ(statistics.samples % 4, 0);
    EXPECT_GT(statistics.samples, 3000);
    for (const double unknown : {statistics.error, statistics.tau, statistics.ess, statistics.rHat})
        EXPECT_TRUE(std::isnan(unknown));
}

TEST(BinnedSeries, refusesTooFewBins)
{
    EXPECT_THROW(BinnedSeries(3), std::invalid_argument);
}

} // namespace nrg::test
