// Kraskov's estimator against exact values for correlated Gaussians and against its definition, term by term.

#include <cmath>
#include <cstdio>
#include <limits>

#include <gtest/gtest.h>

#include "engine/analysis/mutual_information.h"
#include "support/flow_cases.h"

namespace nrg::test {

namespace {

/// Two columns with correlation rho.
Matrix correlated(Index samples, double rho, std::uint64_t seed)
{
    Matrix both = normalMatrix(samples, 2, seed);
    both.col(1) = static_cast<Real>(rho) * both.col(0) + static_cast<Real>(std::sqrt(1 - rho * rho)) * both.col(1);
    return both;
}

std::span<const Real> column(const Matrix& matrix, Index index)
{
    return {matrix.col(index).data(), static_cast<std::size_t>(matrix.rows())};
}

/// Eq. (8) with all distances, of samples that have unit variance already.
double byDefinition(const Matrix& both, int neighbours)
{
    const auto digamma = [](int m) {
        double value = -0.57721566490153286;
        for (int j = 1; j < m; ++j)
            value += 1.0 / j;
        return value;
    };
    const auto n = static_cast<int>(both.rows());
    double sum = 0;
    for (int i = 0; i < n; ++i) {
        std::vector<Real> distances;
        for (int j = 0; j < n; ++j)
            if (j != i)
                distances.push_back((both.row(i) - both.row(j)).cwiseAbs().maxCoeff());
        std::nth_element(distances.begin(), distances.begin() + neighbours - 1, distances.end());
        const Real radius = distances[static_cast<std::size_t>(neighbours - 1)];
        int count[2] = {0, 0};
        for (int j = 0; j < n; ++j)
            for (int side = 0; side < 2; ++side)
                if (j != i && std::abs(both(i, side) - both(j, side)) < radius)
                    ++count[side];
        sum += digamma(count[0] + 1) + digamma(count[1] + 1);
    }
    return digamma(neighbours) + digamma(n) - sum / n;
}

/// Means 0 and deviations 1, as the estimator makes them.
Matrix standardized(const Matrix& samples)
{
    Matrix result = samples;
    for (Index i = 0; i < samples.cols(); ++i) {
        const Eigen::ArrayXd centered = samples.col(i).cast<double>().array() - samples.col(i).cast<double>().mean();
        result.col(i) = (centered / std::sqrt(centered.square().mean())).cast<Real>();
    }
    return result;
}

} // namespace

TEST(MutualInformation, correlatedGaussiansHaveTheirExactValue)
{
    constexpr int kRuns = 20;
    for (const double rho : {0.0, 0.3, 0.6, 0.9}) {
        const double exact = -0.5 * std::log(1 - rho * rho);
        Eigen::ArrayXd kraskov(kRuns);
        Eigen::ArrayXd gaussian(kRuns);
        for (int run = 0; run < kRuns; ++run) {
            const Matrix both = correlated(4000, rho, 100 + static_cast<std::uint64_t>(run));
            kraskov[run] = kraskovInformation(column(both, 0), column(both, 1));
            gaussian[run] = gaussianInformation(column(both, 0), column(both, 1));
        }
        const auto spread
            = [](const Eigen::ArrayXd& v) { return std::sqrt((v - v.mean()).square().sum() / (kRuns - 1)); };
        std::printf("rho %.1f: exact %.4f, KSG %.4f, spread %.4f; Gaussian %.4f, spread %.4f\n", rho, exact,
            kraskov.mean(), spread(kraskov), gaussian.mean(), spread(gaussian));
        EXPECT_NEAR(kraskov.mean(), exact, 0.01);
        EXPECT_NEAR(gaussian.mean(), exact, 0.01);
        EXPECT_LT(spread(kraskov), 0.03);
    }
}

TEST(PairwiseInformation, errorsAreThoseOfRepeatedRuns)
{
    constexpr int kRuns = 40; // their spread is known to 11 %
    PairwiseInformation many(normalMatrix(1000, 10, 299));
    while (!many.isDone())
        many.advance(100, 1);
    const ShuffledInformation noise = many.shuffled(45, 1, 1);
    const double missing = noise.deviation * noise.deviation - noise.error * noise.error;
    for (const double rho : {0.0, 0.6, 0.9}) {
        Eigen::ArrayXd values(kRuns);
        Eigen::ArrayXd gaussian(kRuns);
        double error = 0;
        double whole = 0; // with what shuffling shows to be missing
        double gaussianError = 0;
        for (int run = 0; run < kRuns; ++run) {
            const Matrix both = correlated(1000, rho, 300 + static_cast<std::uint64_t>(run));
            PairwiseInformation information(both);
            while (!information.isDone())
                information.advance(10, 1);
            values[run] = static_cast<double>(information.values()(0, 1));
            const auto own = static_cast<double>(information.errors()(0, 1));
            error += own / kRuns;
            whole += std::sqrt(own * own + missing) / kRuns;
            const Eigen::MatrixXf preview = gaussianInformationMap(both);
            gaussian[run] = static_cast<double>(preview(0, 1));
            gaussianError += static_cast<double>(gaussianInformationErrors(preview, 1000)(0, 1)) / kRuns;
        }
        const auto spread
            = [](const Eigen::ArrayXd& v) { return std::sqrt((v - v.mean()).square().sum() / (kRuns - 1)); };
        std::printf("rho %.1f: KSG spread %.4f, error %.4f, of terms alone %.4f; Gaussian spread %.5f, error %.5f\n",
            rho, spread(values), whole, error, spread(gaussian), gaussianError);
        EXPECT_NEAR(whole / spread(values), 1, 0.3);
        if (rho > 0)
            EXPECT_NEAR(gaussianError / spread(gaussian), 1, 0.4);
        else
            EXPECT_NEAR(gaussianError / spread(gaussian), 1, 0.9); // not a normal variable there
    }
}

TEST(MutualInformation, isItsDefinition)
{
    for (const int samples : {5, 17, 64, 333})
        for (const double rho : {0.0, 0.7, 0.9999})
            for (const int neighbours : {1, 3, 4}) {
                Matrix both = standardized(correlated(samples, rho, 7));
                both.col(1) = both.col(1).array().cube(); // neither Gaussian nor even
                const Matrix unit = standardized(both);
                EXPECT_NEAR(kraskovInformation(column(both, 0), column(both, 1), neighbours),
                    byDefinition(unit, neighbours), 2e-3)
                    << samples << " samples, rho " << rho << ", k = " << neighbours;
            }
}

TEST(MutualInformation, tiesInOneVariableAreCountedStrictly)
{
    // A grid in x, so that many distances are equal: the strict inequality decides.
    Matrix both = normalMatrix(400, 2, 8);
    for (Index i = 0; i < both.rows(); ++i)
        both(i, 0) = static_cast<Real>(i % 8);
    const Matrix unit = standardized(both);
    EXPECT_NEAR(kraskovInformation(column(both, 0), column(both, 1)), byDefinition(unit, 3), 1e-9);
}

TEST(MutualInformation, isSymmetricAndDoesNotSeeScales)
{
    const Matrix both = correlated(500, 0.8, 9);
    Matrix scaled = both;
    scaled.col(0) = both.col(0).array() * Real(1024) + Real(3);
    const double value = kraskovInformation(column(both, 0), column(both, 1));
    EXPECT_NEAR(kraskovInformation(column(both, 1), column(both, 0)), value, 1e-12);
    EXPECT_NEAR(kraskovInformation(column(scaled, 0), column(scaled, 1)), value, 2e-3);
}

TEST(MutualInformation, seesWhatCorrelationDoesNot)
{
    Matrix both = normalMatrix(4000, 2, 10);
    both.col(1) = both.col(0).cwiseAbs() + Real(0.1) * both.col(1);
    EXPECT_LT(gaussianInformation(column(both, 0), column(both, 1)), 0.01);
    EXPECT_GT(kraskovInformation(column(both, 0), column(both, 1)), 1);
}

TEST(MutualInformation, degenerateInputHasAClearResult)
{
    const Matrix both = correlated(100, 0.5, 11);
    Matrix bad = both;
    bad.col(0).setConstant(Real(0.3));
    EXPECT_EQ(kraskovInformation(column(bad, 0), column(bad, 1)), 0);
    EXPECT_EQ(gaussianInformation(column(bad, 0), column(bad, 1)), 0);
    for (const double value : {std::nan(""), HUGE_VAL}) {
        bad = both;
        bad(17, 1) = static_cast<Real>(value);
        EXPECT_TRUE(std::isnan(kraskovInformation(column(bad, 0), column(bad, 1))));
        EXPECT_TRUE(std::isnan(gaussianInformation(column(bad, 0), column(bad, 1))));
    }
    bad = both;
    bad.col(1) = bad.col(0);
    EXPECT_TRUE(std::isinf(gaussianInformation(column(bad, 0), column(bad, 1))));
    EXPECT_NEAR(kraskovInformation(column(bad, 0), column(bad, 1)), byDefinition(standardized(bad), 3), 1e-9);
    bad = both;
    for (Index row = 1; row <= 4; ++row)
        bad.row(row) = bad.row(0);
    EXPECT_TRUE(std::isnan(kraskovInformation(column(bad, 0), column(bad, 1)))) << "one point five times";
    EXPECT_THROW(PairwiseInformation(bad, 3), std::invalid_argument);
    EXPECT_THROW(kraskovInformation(column(both, 0), column(both, 1).first(99)), std::invalid_argument);
    EXPECT_THROW(kraskovInformation(column(both, 0).first(3), column(both, 1).first(3)), std::invalid_argument);
    EXPECT_THROW(kraskovInformation(column(both, 0), column(both, 1), 0), std::invalid_argument);
    EXPECT_THROW(gaussianInformation(column(both, 0).first(1), column(both, 1).first(1)), std::invalid_argument);
}

TEST(PairwiseInformation, isTheEstimatorOfEveryPairOnAnyThreadsAndSlices)
{
    Matrix samples = normalMatrix(150, 9, 12);
    samples.col(3) += samples.col(5);
    samples.col(7).setConstant(2);
    Eigen::MatrixXf maps[2];
    for (int i = 0; i < 2; ++i) {
        PairwiseInformation pairs(samples);
        EXPECT_EQ(pairs.pairCount(), 36);
        while (!pairs.isDone())
            pairs.advance(i == 0 ? 5 : 1000, i + 1);
        maps[i] = pairs.values();
    }
    for (Index i = 0; i < 9; ++i)
        for (Index j = 0; j < 9; ++j) {
            if (i == j) {
                EXPECT_TRUE(std::isnan(maps[0](i, j)));
                continue;
            }
            EXPECT_EQ(maps[0](i, j), maps[1](i, j));
            EXPECT_EQ(maps[0](i, j), maps[0](j, i));
            const Index low = std::min(i, j);
            const Index high = std::max(i, j);
            EXPECT_EQ(
                maps[0](i, j), static_cast<float>(kraskovInformation(column(samples, low), column(samples, high))));
        }
    EXPECT_EQ(maps[0](2, 7), 0);
    EXPECT_GT(maps[0](3, 5), 0.15);
    EXPECT_NEAR(
        gaussianInformationMap(samples)(3, 5), gaussianInformation(column(samples, 3), column(samples, 5)), 1e-6);
}

TEST(PairwiseInformation, shufflingShowsTheEstimatorsDeviation)
{
    const Matrix samples = correlated(1000, 0.9, 13).replicate(1, 4) + Real(0.01) * normalMatrix(1000, 8, 14);
    PairwiseInformation pairs(samples);
    pairs.advance(1000, 1);
    pairs.advance(1000, 1);
    const ShuffledInformation shuffled = pairs.shuffled(28, 1, 2);
    EXPECT_LT(std::abs(shuffled.mean), 0.02);
    EXPECT_GT(shuffled.deviation, 0.005);
    EXPECT_LT(shuffled.deviation, 0.05);
}

TEST(InformationTotals, sumWhatThereIs)
{
    Eigen::MatrixXf map = Eigen::MatrixXf::Constant(3, 3, std::numeric_limits<float>::quiet_NaN());
    EXPECT_EQ(totalOf(map).pairs, 0);
    EXPECT_EQ(totalOf(map).mean, 0);
    map(0, 1) = map(1, 0) = 0.5f;
    map(0, 2) = map(2, 0) = -0.25f;
    EXPECT_EQ(totalOf(map).pairs, 2);
    EXPECT_EQ(totalOf(map).total, 0.25);
    EXPECT_EQ(totalOf(map).mean, 0.125);
}

TEST(InformationTotals, translationsAverageEqualDisplacements)
{
    // A map that depends on the displacement alone comes back as it is; a window shows what it holds.
    constexpr int kLattice = 8;
    const auto value = [](int row, int column) {
        return static_cast<float>(std::min(row, kLattice - row) + 10 * std::min(column, kLattice - column));
    };
    for (const int window : {8, 3}) {
        std::vector<int> sites;
        for (int row = 0; row < window; ++row)
            for (int column = 0; column < window; ++column)
                sites.push_back(row * kLattice + column);
        const auto n = static_cast<Index>(sites.size());
        Eigen::MatrixXf map(n, n);
        for (Index i = 0; i < n; ++i)
            for (Index j = 0; j < n; ++j) {
                const int a = sites[static_cast<std::size_t>(i)];
                const int b = sites[static_cast<std::size_t>(j)];
                map(i, j) = value((b / kLattice - a / kLattice + kLattice) % kLattice,
                    (b % kLattice - a % kLattice + kLattice) % kLattice);
            }
        const Eigen::MatrixXf average = averageOverTranslations(map, sites, kLattice);
        EXPECT_TRUE(std::isnan(average(0, 0)));
        EXPECT_EQ(average(2, 1), value(2, 1));
        EXPECT_EQ(average(6, 7), value(6, 7));
        EXPECT_EQ(std::isnan(average(4, 1)), window == 3);
    }
}

} // namespace nrg::test
