// The kernels of the dual Ising field, and its whole energy against float64, on every instruction set of the build.

#include "engine/targets/field_kernels.h"

#include <cmath>
#include <limits>
#include <map>
#include <numbers>
#include <vector>

#include <gtest/gtest.h>

#include "engine/lattice/fourier_basis.h"
#include "engine/targets/dual_ising/dual_ising.h"
#include "engine/targets/dual_ising/exact_ising.h"
#include "support/every_target.h"

namespace nrg::test {
namespace {

double logCosh(double x)
{
    return std::abs(x) + std::log1p(std::exp(-2 * std::abs(x))) - std::numbers::ln2;
}

// The accuracy of each function is measured in tst_simd_math; here that the sum adds up what they give.
TEST(IsingKernels, logCoshAddsUpOverSites)
{
    constexpr Index kRows = 37, kSites = 5;
    Matrix x(kRows, kSites);
    for (Index i = 0; i < x.size(); ++i)
        x(i) = static_cast<Real>(6 * std::sin(static_cast<double>(i * i)));
    onEveryTarget([&x](const std::string&) {
        std::vector<double> sum(kRows, 1.0);
        Matrix hyperbolic = Matrix::Constant(kRows + 2, kSites, Real(9));
        addLogCosh(x.data(), kRows, kRows, kSites, sum.data(), hyperbolic.data(), hyperbolic.rows());
        for (Index row = 0; row < kRows; ++row) {
            double expected = 1;
            for (Index site = 0; site < kSites; ++site) {
                const auto value = static_cast<double>(x(row, site));
                expected += logCosh(value);
                EXPECT_NEAR(hyperbolic(row, site), std::tanh(value), 3e-7);
            }
            EXPECT_NEAR(sum[static_cast<std::size_t>(row)], expected, kSites * 1.5e-7);
        }
        EXPECT_EQ(hyperbolic.bottomRows(2).minCoeff(), 9);
        EXPECT_EQ(hyperbolic.bottomRows(2).maxCoeff(), 9);
    });
}

TEST(IsingKernels, nonFiniteFieldsStayWhereTheyAre)
{
    Matrix x = Matrix::Zero(5, 2);
    x(1, 0) = std::numeric_limits<Real>::quiet_NaN();
    x(2, 1) = std::numeric_limits<Real>::infinity();
    x(3, 1) = -std::numeric_limits<Real>::infinity();
    onEveryTarget([&x](const std::string&) {
        std::vector<double> sum(5, 0.0);
        Matrix hyperbolic(5, 2);
        addLogCosh(x.data(), x.rows(), x.rows(), x.cols(), sum.data(), hyperbolic.data(), x.rows());
        EXPECT_EQ(sum[0], 0);
        EXPECT_TRUE(std::isnan(sum[1]));
        EXPECT_TRUE(std::isnan(hyperbolic(1, 0)));
        EXPECT_EQ(sum[2], std::numeric_limits<double>::infinity());
        EXPECT_EQ(sum[3], std::numeric_limits<double>::infinity());
        EXPECT_EQ(hyperbolic(2, 1), 1);
        EXPECT_EQ(hyperbolic(3, 1), -1);
        EXPECT_EQ(sum[4], 0);
    });
}

TEST(IsingKernels, diagonalScalesAndSums)
{
    onEveryTarget([](const std::string&) {
        for (const Index rows : {1, 16, 37, 150}) {
            Matrix large = Matrix::Constant(rows + 3, 3, Real(2));
            const std::vector<Real> factor{Real(-0.5), Real(3), Real(0.25)};
            std::vector<double> sum(static_cast<std::size_t>(rows), 1.0);
            applyDiagonal(large.data() + 1, rows + 3, rows, 3, factor.data(), sum.data());
            for (const double value : sum)
                EXPECT_EQ(value, 1 + 4 * (-0.5 + 3 + 0.25));
            for (Index k = 0; k < 3; ++k)
                EXPECT_EQ(large.col(k).segment(1, rows).sum(),
                    static_cast<Real>(2 * rows) * factor[static_cast<std::size_t>(k)]);
            EXPECT_EQ(large.topRows(1).minCoeff(), 2);
            EXPECT_EQ(large.bottomRows(2).minCoeff(), 2);
        }
    });
}

/// Eq. (7) and its gradient of one configuration (L x L) in float64, from the basis.
std::pair<double, Eigen::MatrixXd> reference(int lattice, const Eigen::MatrixXd& x)
{
    const Eigen::MatrixXd basis = fourierBasis(lattice);
    const Eigen::MatrixXd modes = basis * x * basis.transpose();
    const Eigen::MatrixXd scaled = modes.cwiseQuotient(couplingEigenvalues(lattice, kCriticalTemperature));
    const double energy = -0.5 * modes.cwiseProduct(scaled).sum() + x.unaryExpr(&logCosh).sum();
    return {energy, x.array().tanh().matrix() - basis.transpose() * scaled * basis};
}

// Tolerances as in tst_dual_ising: each of two transforms errs by about sqrt(L) epsilon |x|, 1/lambda is at most 10.
TEST(IsingKernels, energiesAgreeWithFloat64AndAmongTargets)
{
    constexpr int kLattice = 16;
    const DualIsing target(kLattice, kCriticalTemperature);
    Matrix x(70, kLattice * kLattice);
    for (Index i = 0; i < x.size(); ++i)
        x(i) = static_cast<Real>(2 * std::sin(0.37 * static_cast<double>(i * i % 7919)));
    const double tolerance = 10 * 2 * std::sqrt(kLattice) * std::numeric_limits<Real>::epsilon();
    const auto largestNorm = static_cast<double>(x.rowwise().squaredNorm().maxCoeff());
    std::map<bool, std::vector<Matrix>> results; // gradients and, in the last column, ln pi rounded
    onEveryTarget([&](const std::string& name) {
        Vector logPi(x.rows());
        Matrix dX(x.rows(), x.cols());
        MatrixRef gradient(dX);
        TargetWorkspace workspace;
        target.evaluate(x, logPi, &gradient, 1, workspace);
        for (Index i = 0; i < x.rows(); ++i) {
            // Site (row, column) is variable row * L + column.
            const auto [energy, expected]
                = reference(kLattice, x.row(i).cast<double>().reshaped(kLattice, kLattice).transpose());
            EXPECT_NEAR(logPi[i], energy, tolerance * largestNorm);
            const Eigen::MatrixXd actual = dX.row(i).cast<double>().reshaped(kLattice, kLattice).transpose();
            EXPECT_LT((actual - expected).cwiseAbs().maxCoeff(), 4 * tolerance);
        }
        Matrix all(x.rows(), x.cols() + 1);
        all << dX, logPi.cast<Real>();
        results[fusesMultiplyAdd(name)].push_back(all);
    });
    for (const auto& [fused, values] : results)
        for (const Matrix& value : values)
            EXPECT_EQ(value, values.front()); // to the last bit
}

} // namespace
} // namespace nrg::test
