// The free field in float32 against dense linear algebra: density, -ln Z, S(k) and draws.

#include "engine/targets/gaussian/free_field.h"

#include <cmath>
#include <limits>
#include <numbers>
#include <stdexcept>

#include <Eigen/Dense>

#include <gtest/gtest.h>

#include "engine/lattice/power_spectrum.h"
#include "engine/targets/catalog.h"
#include "support/flow_cases.h"

namespace nrg::test {

namespace {

/// A = K + (0.1 + 4/T) I on the periodic lattice, site = row * L + column.
Eigen::MatrixXd covariance(int lattice, double temperature)
{
    const int sites = lattice * lattice;
    Eigen::MatrixXd a = (0.1 + 4 / temperature) * Eigen::MatrixXd::Identity(sites, sites);
    for (int site = 0; site < sites; ++site) {
        const int row = site / lattice;
        const int column = site % lattice;
        a(site, row * lattice + (column + 1) % lattice) += 1 / temperature;
        a(site, row * lattice + (column + lattice - 1) % lattice) += 1 / temperature;
        a(site, (row + 1) % lattice * lattice + column) += 1 / temperature;
        a(site, (row + lattice - 1) % lattice * lattice + column) += 1 / temperature;
    }
    return a;
}

} // namespace

class FreeFieldAgainstDense : public testing::TestWithParam<std::tuple<int, double>> { };

TEST_P(FreeFieldAgainstDense, densityAndNormalisationAgree)
{
    const auto [lattice, temperature] = GetParam();
    const FreeField target(lattice, temperature);
    const Eigen::MatrixXd a = covariance(lattice, temperature);
    const Eigen::LLT<Eigen::MatrixXd> factor(a);
    const Matrix x = normalMatrix(70, lattice * lattice, 5);
    Vector logPi(x.rows());
    Matrix gradient = Matrix::Constant(x.rows(), x.cols(), Real(99));
    MatrixRef out(gradient);
    TargetWorkspace workspace;
    target.evaluate(x, logPi, &out, 2, workspace);

    const Eigen::MatrixXd solved = factor.solve(x.cast<double>().transpose()).transpose();
    const Vector expected = -0.5 * solved.cwiseProduct(x.cast<double>()).rowwise().sum();
    // Rounding of four transforms of length L, 1/lambda at most 10.
    const double epsilon = 40 * std::sqrt(lattice) * static_cast<double>(std::numeric_limits<Real>::epsilon());
    EXPECT_LT((logPi - expected).cwiseAbs().maxCoeff(), epsilon * lattice * lattice);
    EXPECT_LT((gradient.cast<double>() + solved).cwiseAbs().maxCoeff(),
        epsilon * static_cast<double>(x.cwiseAbs().maxCoeff()));

    const double logDeterminant = 2 * factor.matrixLLT().diagonal().array().log().sum();
    EXPECT_NEAR(*target.minusLogZ(), -0.5 * (lattice * lattice * std::log(2 * std::numbers::pi) + logDeterminant),
        1e-11 * std::abs(*target.minusLogZ()));
}

INSTANTIATE_TEST_SUITE_P(
    Lattices, FreeFieldAgainstDense, testing::Combine(testing::Values(2, 4, 8, 16), testing::Values(0.5, 2.0, 10.0)));

// With t = x the structure factor of a single site is 1 at every k: |e^{ikr}|^2 = N S(k) / N.
TEST(FreeField, exactStructureFactorIsTheTransformOfTheCovariance)
{
    constexpr int kLattice = 8;
    const FreeField target(kLattice, 1.7);
    const Eigen::MatrixXd a = covariance(kLattice, 1.7);
    const Eigen::MatrixXd& exact = target.observables()->structureFactor->exact;
    ASSERT_EQ(exact.rows(), kLattice);
    for (int m = 0; m < kLattice; ++m)
        for (int n = 0; n < kLattice; ++n) {
            double sum = 0; // A is even, so the sine parts cancel
            for (int site = 0; site < kLattice * kLattice; ++site)
                sum += a(0, site)
                    * std::cos(2 * std::numbers::pi * (m * (site / kLattice) + n * (site % kLattice)) / kLattice);
            EXPECT_NEAR(exact(m, n), sum, 1e-12) << m << ' ' << n;
        }
}

// Row by row against the dense covariance; each entry's estimate errs by sqrt((A_ii A_jj + A_ij^2) / n).
TEST(FreeField, drawsHaveTheCovariance)
{
    const double temperature = 1.7;
    const Eigen::MatrixXd a = covariance(4, temperature);
    constexpr int kSamples = 40000;
    const Eigen::MatrixXd x = FreeField(4, temperature).draw(kSamples, 3, 2).cast<double>();
    const Eigen::MatrixXd estimate = x.transpose() * x / kSamples;
    const double largest = a(0, 0) * std::sqrt(2.0 / kSamples);
    EXPECT_LT((estimate - a).cwiseAbs().maxCoeff(), 4.5 * largest);
    EXPECT_LT(x.colwise().mean().cwiseAbs().maxCoeff(), 4 * std::sqrt(a(0, 0) / kSamples));
}

// Measured S(k), S(0) and the mean field tell the same wave.
TEST(FreeField, observablesAgreeWithTheirDefinitions)
{
    const FreeField target(4, 2);
    const Observables& table = *target.observables();
    const Matrix x = normalMatrix(30, 16, 6);
    const Eigen::MatrixXd values = measure(table, x);
    const Eigen::MatrixXd inverse = covariance(4, 2).inverse();
    const Vector mean = table.orderParameter->row.measure(x);
    for (Index i = 0; i < x.rows(); ++i) {
        const Eigen::VectorXd field = x.row(i).cast<double>();
        EXPECT_NEAR(values(i, 0), field.sum() * field.sum() / 16, 1e-5);
        EXPECT_NEAR(values(i, 1), field.squaredNorm() / 16, 1e-6);
        EXPECT_NEAR(values(i, 2), field.dot(inverse * field) / 16, 1e-4);
        EXPECT_NEAR(mean[i], field.mean(), 1e-6);
    }
    EXPECT_NEAR(table.structureFactor->measure(x, 1)(0, 0), values.col(0).mean(), 1e-4);
    EXPECT_NEAR(table.structureFactor->measure(x, 1).mean(), values.col(1).mean(), 1e-4); // Parseval
}

TEST(FreeField, theCatalogMakesItWithTheTemperature)
{
    const TargetRow* const row = findTarget("gaussian");
    ASSERT_NE(row, nullptr);
    Options options(row->options);
    options.set("temperature", 3.0);
    EXPECT_EQ(row->make(options, 8)->minusLogZ(), FreeField(8, 3).minusLogZ());
    EXPECT_EQ(row->make(options, 8)->spins(), nullptr);
    EXPECT_THROW(FreeField(1, 2), std::invalid_argument);
    EXPECT_THROW(FreeField(4, 0), std::invalid_argument);
}

} // namespace nrg::test
