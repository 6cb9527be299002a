// Functions of means with errors: specific heat and Binder's ratio of the Ising model.

#include "engine/sampling/derived_estimate.h"

#include <cmath>

#include <gtest/gtest.h>

#include "engine/sampling/autoregressive.h"
#include "engine/sampling/sampling_cases.h"
#include "engine/targets/dual_ising/spin_observables.h"
#include "engine/targets/dual_ising/wolff.h"
#include "engine/targets/exact_sampler.h"

namespace nrg::test {

namespace {

/// <x^2> - <x>^2.
DerivedObservable variance()
{
    DerivedObservable observable;
    observable.value = [](const Eigen::VectorXd& means) { return means[1] - means[0] * means[0]; };
    return observable;
}

TEST(DerivedEstimate, slopesAreThoseOfTheFunction)
{
    const Eigen::VectorXd slopes = slopesOf(variance(), Eigen::Vector2d(1.5, 4));
    EXPECT_NEAR(slopes[0], -3, 1e-6);
    EXPECT_NEAR(slopes[1], 1, 1e-6);
}

// Correlated chains of variance 1 over 60 seeds: z scatters with deviation 1.
TEST(DerivedEstimate, errorsIncludeTheCorrelationInTime)
{
    constexpr int kSeeds = 60;
    double sum = 0;
    double squares = 0;
    for (int seed = 0; seed < kSeeds; ++seed) {
        const Eigen::MatrixXd series = autoregressive(0.8, 2000, 4, static_cast<std::uint64_t>(seed) + 1);
        const double exact = 1;
        const std::vector<Eigen::MatrixXd> moments{series, series.array().square()};
        const Estimate estimate = derivedEstimate(variance(), moments);
        const double z = (estimate.mean - exact) / estimate.error;
        sum += z / kSeeds;
        squares += z * z / kSeeds;
    }
    EXPECT_LT(std::abs(sum), 3.5 / std::sqrt(kSeeds));
    EXPECT_NEAR(std::sqrt(squares - sum * sum), 1, 0.3);
}

TEST(DerivedEstimate, aConstantSeriesHasNoError)
{
    const Eigen::MatrixXd ones = Eigen::MatrixXd::Ones(50, 2);
    const Estimate estimate = derivedEstimate(variance(), std::vector<Eigen::MatrixXd>{ones, ones});
    EXPECT_EQ(estimate.mean, 0);
    EXPECT_TRUE(std::isnan(estimate.error));
}

// Fields that follow the target exactly, weighted alike and by weights that undo another temperature's.
TEST(DerivedEstimate, fieldsGiveTheSpecificHeatAndBindersRatioOfTheSpins)
{
    const double temperature = 2.4;
    double weight = 0;
    double second = 0;
    double fourth = 0;
    for (unsigned state = 0; state < 1u << 16; ++state) {
        const auto spin = [state](int row, int column) { return (state >> (row % 4 * 4 + column % 4)) & 1u ? 1 : -1; };
        double total = 0;
        int bonds = 0;
        for (int row = 0; row < 4; ++row)
            for (int column = 0; column < 4; ++column) {
                total += spin(row, column) / 16.0;
                bonds += spin(row, column) * (spin(row, column + 1) + spin(row + 1, column));
            }
        const double boltzmann = std::exp((bonds - 32) / temperature);
        weight += boltzmann;
        second += boltzmann * total * total;
        fourth += boltzmann * total * total * total * total;
    }
    const double binder = 1 - fourth * weight / (3 * second * second);
    const double heat = exactIsing(4, temperature).specificHeat;

    const DualIsing target(4, temperature);
    const Observables& table = *target.observables();
    const Matrix x = target.exactSampler()->draw(40000, 3, 2);
    const Matrix t = table.quantity(x);
    ASSERT_EQ(table.derived.size(), 2u);
    EXPECT_EQ(table.derived[0].exact, heat);
    const double expected[] = {heat, binder};
    for (std::size_t i = 0; i < 2; ++i) {
        const Estimate estimate
            = derivedEstimate(table.derived[i], Vector::Zero(x.rows()), table.derived[i].moments(t), 1, 2);
        EXPECT_NEAR(estimate.mean, expected[i], 4 * estimate.error) << table.derived[i].id;
        EXPECT_LT(estimate.error, 0.05 * expected[i]) << table.derived[i].id;
    }

    const DualIsing other(4, 2.6);
    const Matrix warm = other.exactSampler()->draw(40000, 4, 2);
    TargetWorkspace workspace;
    Vector logPi(warm.rows());
    Vector logOther(warm.rows());
    target.evaluate(warm, logPi, nullptr, 2, workspace);
    other.evaluate(warm, logOther, nullptr, 2, workspace);
    for (std::size_t i = 0; i < 2; ++i) {
        const Estimate estimate
            = derivedEstimate(table.derived[i], logPi - logOther, table.derived[i].moments(table.quantity(warm)), 1, 2);
        EXPECT_NEAR(estimate.mean, expected[i], 4 * estimate.error) << table.derived[i].id;
    }
}

// Given a field, moments are means over all 2^16 spin configurations.
TEST(SpinMoments, areMeansOverTheSpinsGivenTheField)
{
    const double temperature = 2.1;
    const Matrix x = normalMatrix(1, 16, 4);
    const double center = exactIsing(4, temperature).energyPerSite;
    Eigen::Vector4d expected = Eigen::Vector4d::Zero();
    for (unsigned state = 0; state < 1u << 16; ++state) {
        const auto spin = [state](int site) { return (state >> site) & 1u ? 1 : -1; };
        double probability = 1;
        double m = 0;
        double e = 0;
        for (int site = 0; site < 16; ++site) {
            probability /= 1 + std::exp(-2 * spin(site) * static_cast<double>(x(0, site)));
            m += spin(site) / 16.0;
            e -= spin(site) * (spin(site / 4 * 4 + (site + 1) % 4) + spin((site + 4) % 16)) / 16.0;
        }
        expected += probability * Eigen::Vector4d(e, (e - center) * (e - center), m * m, m * m * m * m);
    }
    const Observables table = spinObservables(4, temperature);
    const Matrix t = table.quantity(x);
    const Eigen::MatrixXd energy = table.derived[0].moments(t);
    const Eigen::MatrixXd magnetization = table.derived[1].moments(t);
    EXPECT_NEAR(energy(0, 0), expected[0], 1e-6);
    EXPECT_NEAR(energy(0, 1), expected[1], 1e-6);
    EXPECT_NEAR(magnetization(0, 0), expected[2], 1e-6);
    EXPECT_NEAR(magnetization(0, 1), expected[3], 1e-6);
}

} // namespace

} // namespace nrg::test
