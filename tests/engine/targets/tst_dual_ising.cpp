// Eq. (7) against a dense A^-1 in float64, its gradient against differences, its normalisation against quadrature and
// enumeration.

#include "engine/targets/dual_ising/dual_ising.h"

#include <cmath>
#include <limits>
#include <numbers>
#include <stdexcept>

#include <Eigen/Dense>

#include <gtest/gtest.h>

#include "engine/core/philox.h"
#include "engine/targets/catalog.h"
#include "engine/targets/dual_ising/exact_ising.h"

namespace nrg {
namespace {

constexpr double kEpsilon = std::numeric_limits<Real>::epsilon();

/// A = K + alpha I (N x N), site = row * L + column.
Eigen::MatrixXd couplingMatrix(int lattice, double temperature)
{
    const int sites = lattice * lattice;
    Eigen::MatrixXd a = (0.1 + 4 / temperature) * Eigen::MatrixXd::Identity(sites, sites);
    for (int site = 0; site < sites; ++site) {
        const int row = site / lattice;
        const int column = site % lattice;
        for (const int neighbour :
            {row * lattice + (column + 1) % lattice, row * lattice + (column + lattice - 1) % lattice,
                (row + 1) % lattice * lattice + column, (row + lattice - 1) % lattice * lattice + column})
            a(site, neighbour) += 1 / temperature;
    }
    return a;
}

/// Standard normal numbers times a scale, (batch x sites).
Matrix randomFields(int batch, int sites, double scale, std::uint64_t seed)
{
    Matrix x(batch, sites);
    for (int i = 0; i < batch; ++i)
        for (int site = 0; site < sites; ++site)
            x(i, site) = static_cast<Real>(scale
                * normals(
                    seed, {Stream::Prior, 0, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(site)})[0]);
    return x;
}

struct Evaluation {
    Vector logPi;
    Matrix gradient;
};

Evaluation evaluate(const Target& target, const Matrix& x, int threads = 1)
{
    Evaluation result{Vector::Constant(x.rows(), std::nan("")), Matrix::Constant(x.rows(), x.cols(), Real(99))};
    TargetWorkspace workspace;
    MatrixRef gradient(result.gradient);
    target.evaluate(x, result.logPi, &gradient, threads, workspace);
    return result;
}

/// Eq. (7) in float64 with A^-1 by LU. ln cosh x = ln((e^x + e^-x) / 2) as it stands: |x| stays below 700.
Vector denseLogPi(const Matrix& x, const Eigen::MatrixXd& inverse)
{
    const Eigen::MatrixXd fields = x.cast<double>();
    return -0.5 * (fields * inverse).cwiseProduct(fields).rowwise().sum().array()
        + fields.array().cosh().log().rowwise().sum();
}

/// Rounding of the quadratic form: each of 2 transforms errs by about sqrt(L) epsilon |x|, 1/lambda is at most 10.
double formTolerance(const Matrix& x, int lattice)
{
    return 10 * 2 * std::sqrt(lattice) * kEpsilon * static_cast<double>(x.rowwise().squaredNorm().maxCoeff());
}

class DualIsingAgainstDense : public testing::TestWithParam<std::tuple<int, double>> { };

TEST_P(DualIsingAgainstDense, logPiAndGradientAgree)
{
    const auto [lattice, temperature] = GetParam();
    const DualIsing target(lattice, temperature);
    const Eigen::MatrixXd inverse = couplingMatrix(lattice, temperature).partialPivLu().inverse();
    const Matrix x = randomFields(70, lattice * lattice, 2, 5); // a full slice and a short one
    const Evaluation actual = evaluate(target, x);

    const Vector expected = denseLogPi(x, inverse);
    EXPECT_LT((actual.logPi - expected).cwiseAbs().maxCoeff(), formTolerance(x, lattice));

    const Eigen::MatrixXd fields = x.cast<double>();
    const Eigen::MatrixXd gradient = (-fields * inverse).array() + fields.array().tanh();
    // Four transforms of |x| and the factor 10; a single component gets a fair share of the norm at most.
    const double tolerance = 10 * 4 * std::sqrt(lattice) * kEpsilon * fields.cwiseAbs().maxCoeff();
    EXPECT_LT((actual.gradient.cast<double>() - gradient).cwiseAbs().maxCoeff(), tolerance);
}

INSTANTIATE_TEST_SUITE_P(Lattices, DualIsingAgainstDense,
    testing::Combine(testing::Values(2, 4, 8, 16), testing::Values(0.5, kCriticalTemperature, 10.0)));
// From here on the transform across rows takes several panels.
INSTANTIATE_TEST_SUITE_P(
    SeveralPanels, DualIsingAgainstDense, testing::Combine(testing::Values(32), testing::Values(kCriticalTemperature)));

// Step h = cbrt(epsilon): truncation h^2 |tanh''| / 6 < 0.13 h^2, rounding of ln pi over h.
TEST(DualIsing, gradientAgreesWithCentralDifferences)
{
    const int lattice = 4;
    const DualIsing target(lattice, kCriticalTemperature);
    const Matrix x = randomFields(3, 16, 1, 8);
    const Real h = std::cbrt(std::numeric_limits<Real>::epsilon());
    const Evaluation analytic = evaluate(target, x);
    for (Index site = 0; site < 16; ++site) {
        Matrix above = x;
        Matrix below = x;
        above.col(site).array() += h;
        below.col(site).array() -= h;
        const Vector width = (above.col(site) - below.col(site)).cast<double>(); // as rounded
        const Vector difference = (evaluate(target, above).logPi - evaluate(target, below).logPi).cwiseQuotient(width);
        const double tolerance = 0.13 * h * h + formTolerance(x, lattice) / h;
        EXPECT_LT((difference - analytic.gradient.col(site).cast<double>()).cwiseAbs().maxCoeff(), tolerance);
    }
}

// Z = integral of pi over the 4 variables of L = 2, by the trapezoidal rule on a lattice of step 0.8 in x = A^(1/2) u,
// where pi is a sum of unit Gaussians centred within |A^(1/2) s| < 3.5: errs by exp(-2 pi^2 / 0.8^2) = 4e-14.
TEST(DualIsing, integralOfPiIsZ)
{
    const double temperature = 4;
    const DualIsing target(2, temperature);
    const Eigen::MatrixXd a = couplingMatrix(2, temperature);
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(a);
    const Eigen::MatrixXd root = solver.operatorSqrt();

    constexpr int kPoints = 29;
    constexpr double kStep = 0.8;
    Eigen::MatrixXd u(kPoints * kPoints * kPoints * kPoints, 4);
    for (Index i = 0; i < u.rows(); ++i) {
        Index rest = i;
        for (Index k = 0; k < 4; ++k, rest /= kPoints)
            u(i, k) = kStep * static_cast<double>(rest % kPoints - kPoints / 2);
    }
    const Matrix x = (u * root).cast<Real>();
    const Evaluation values = evaluate(target, x);
    const double z = values.logPi.array().exp().sum() * std::pow(kStep, 4) * root.determinant();
    // Relative rounding of pi where it counts, ln pi of order 10
    EXPECT_NEAR(-std::log(z), target.minusLogZ().value_or(0), 100 * kEpsilon + 1e-12);
}

// Gaussian integrals one spin state at a time: Z = 2^-N (2 pi)^(N/2) sqrt(det A) sum_s exp(s^T A s / 2).
TEST(DualIsing, minusLogZAgreesWithEnumerationOfSpins)
{
    for (const double temperature : {1.0, kCriticalTemperature, 3.0, 10.0}) {
        const Eigen::MatrixXd a = couplingMatrix(4, temperature);
        double sum = 0;
        const double largest = 0.5 * a.sum(); // all spins up
        for (unsigned state = 0; state < 1u << 16; ++state) {
            Eigen::VectorXd spins(16);
            for (Index i = 0; i < 16; ++i)
                spins(i) = (state >> i & 1u) ? 1 : -1;
            sum += std::exp(0.5 * spins.dot(a * spins) - largest);
        }
        const double logZ = -16 * std::numbers::ln2 + 8 * std::log(2 * std::numbers::pi)
            + 0.5 * std::log(a.partialPivLu().determinant()) + largest + std::log(sum);
        EXPECT_NEAR(DualIsing(4, temperature).minusLogZ().value_or(0), -logZ, 1e-11 * std::abs(logZ));
    }
}

TEST(DualIsing, isEvenAndTranslationInvariant)
{
    const int lattice = 8;
    const DualIsing target(lattice, kCriticalTemperature);
    ASSERT_TRUE(target.isEven());
    const Matrix x = randomFields(5, 64, 1, 3);
    Matrix shifted(5, 64); // by 3 rows and 2 columns
    for (int row = 0; row < lattice; ++row)
        for (int column = 0; column < lattice; ++column)
            shifted.col((row + 3) % lattice * lattice + (column + 2) % lattice) = x.col(row * lattice + column);
    const Vector logPi = evaluate(target, x).logPi;
    EXPECT_EQ(evaluate(target, -x).logPi, logPi);
    EXPECT_LT((evaluate(target, shifted).logPi - logPi).cwiseAbs().maxCoeff(), formTolerance(x, lattice));
}

// Uniform fields: A 1 = (8/T + 0.1) 1, so ln pi is known in closed form; cosh(1000) overflows even in float64.
TEST(DualIsing, largeFieldsDoNotOverflow)
{
    const DualIsing target(4, 2.0);
    for (const double value : {1000.0, -1000.0}) {
        const Matrix x = Matrix::Constant(1, 16, static_cast<Real>(value));
        const Evaluation actual = evaluate(target, x);
        const double expected = 16 * (-0.5 * value * value / 4.1 + 1000 - std::numbers::ln2);
        EXPECT_NEAR(actual.logPi(0), expected, 16 * kEpsilon * std::abs(expected));
        EXPECT_NEAR(actual.gradient(0, 3), -value / 4.1 + (value > 0 ? 1 : -1), 1e3 * 16 * kEpsilon);
    }
}

TEST(DualIsing, zeroFieldIsTheOrigin)
{
    const Evaluation actual = evaluate(DualIsing(8, 1.5), Matrix::Zero(2, 64));
    EXPECT_LT(actual.logPi.cwiseAbs().maxCoeff(), 64 * kEpsilon);
    EXPECT_EQ(actual.gradient.cwiseAbs().maxCoeff(), 0);
}

TEST(DualIsing, nonFiniteFieldsSpoilTheirOwnConfigurationOnly)
{
    const DualIsing target(4, kCriticalTemperature);
    const Matrix x = randomFields(6, 16, 1, 4);
    Matrix spoiled = x;
    spoiled(1, 5) = std::numeric_limits<Real>::quiet_NaN();
    spoiled(4, 0) = std::numeric_limits<Real>::infinity();
    const Evaluation clean = evaluate(target, x);
    const Evaluation actual = evaluate(target, spoiled);
    for (const Index row : {0, 2, 3, 5}) {
        EXPECT_EQ(actual.logPi(row), clean.logPi(row));
        EXPECT_EQ(actual.gradient.row(row), clean.gradient.row(row));
    }
    for (const Index row : {1, 4}) {
        EXPECT_FALSE(std::isfinite(actual.logPi(row)));
        EXPECT_FALSE(actual.gradient.row(row).allFinite());
    }
}

TEST(DualIsing, resultsDoNotDependOnThreadsOrOnTheGradient)
{
    const DualIsing target(8, kCriticalTemperature);
    const Matrix x = randomFields(300, 64, 1, 6);
    const Evaluation one = evaluate(target, x, 1);
    const Evaluation two = evaluate(target, x, 2);
    EXPECT_EQ(one.logPi, two.logPi);
    EXPECT_EQ(one.gradient, two.gradient);

    Vector logPi(300);
    TargetWorkspace workspace;
    target.evaluate(x, logPi, nullptr, 2, workspace);
    EXPECT_EQ(logPi, one.logPi);
}

// Rows of a larger matrix, as a training step may pass them.
TEST(DualIsing, acceptsStridedViews)
{
    const DualIsing target(4, kCriticalTemperature);
    const Matrix x = randomFields(10, 16, 1, 7);
    const Evaluation whole = evaluate(target, x);
    Matrix large = Matrix::Zero(10, 16);
    Vector logPi = Vector::Zero(4);
    TargetWorkspace workspace;
    MatrixRef gradient(large.middleRows(2, 4));
    target.evaluate(x.middleRows(2, 4), logPi, &gradient, 1, workspace);
    EXPECT_LT((logPi - whole.logPi.segment(2, 4)).cwiseAbs().maxCoeff(), formTolerance(x, 4));
    EXPECT_LT((large.middleRows(2, 4) - whole.gradient.middleRows(2, 4)).cwiseAbs().maxCoeff(), Real(1e3 * kEpsilon));
    EXPECT_EQ(large.topRows(2).cwiseAbs().maxCoeff(), 0);
    EXPECT_EQ(large.bottomRows(4).cwiseAbs().maxCoeff(), 0);
}

TEST(DualIsing, scratchIsReused)
{
    const DualIsing target(8, kCriticalTemperature);
    Vector logPi(100);
    TargetWorkspace workspace;
    target.evaluate(randomFields(100, 64, 1, 1), logPi, nullptr, 1, workspace);
    const Real* const first = workspace.scratch[0].data();
    Vector shorter(10);
    target.evaluate(randomFields(10, 64, 1, 1), shorter, nullptr, 1, workspace);
    target.evaluate(randomFields(100, 64, 1, 2), logPi, nullptr, 1, workspace);
    EXPECT_EQ(workspace.scratch[0].data(), first);
}

TEST(DualIsing, refusesWhatIsNoLatticeOrTemperature)
{
    EXPECT_THROW(DualIsing(1, 2.0), std::invalid_argument);
    EXPECT_THROW(DualIsing(4, 0.0), std::invalid_argument);
    EXPECT_THROW(DualIsing(4, std::nan("")), std::invalid_argument);
}

TEST(TargetCatalog, makesTheDualIsingTarget)
{
    const TargetRow* const row = findTarget("dual-ising");
    ASSERT_NE(row, nullptr);
    Options options(row->options);
    EXPECT_EQ(options.number("temperature"), kCriticalTemperature);
    options.set("temperature", 3.0);
    const std::unique_ptr<Target> target = row->make(options, 8);
    EXPECT_EQ(target->lattice(), 8);
    EXPECT_EQ(target->minusLogZ(), exactIsing(8, 3.0).minusLogZ);
    EXPECT_EQ(findTarget("ising"), nullptr);
}

} // namespace
} // namespace nrg
