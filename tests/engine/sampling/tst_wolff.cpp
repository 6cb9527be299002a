// Wolff's algorithm against enumeration, exact energies and the reference magnetisations at T_c.

#include "engine/targets/dual_ising/wolff.h"

#include <cmath>
#include <stdexcept>

#include <gtest/gtest.h>

#include "engine/core/philox.h"
#include "engine/sampling/sampling_cases.h"

namespace nrg::test {

namespace {

struct WolffReference {
    std::int64_t sweeps = 0;
    ChainStatistics structureFactor;
    ChainStatistics energyPerSite;
};

std::optional<WolffReference> wolffReference(const WolffOptions& options, const WolffProgress& progress = {})
{
    const std::optional<WolffSeries> series = wolffSeries(options, progress);
    if (!series)
        return std::nullopt;
    return WolffReference{
        series->energyPerSite.size(), chainStatistics(series->structureFactor), chainStatistics(series->energyPerSite)};
}

} // namespace

class WolffTemperatures : public testing::TestWithParam<double> { };

TEST_P(WolffTemperatures, agreesWithEnumeration)
{
    const ExactObservables exact = enumerate(GetParam());
    const auto reference
        = wolffReference({.lattice = 4, .temperature = GetParam(), .sweeps = 100000, .seed = 11, .threads = 1});
    ASSERT_TRUE(reference);
    EXPECT_EQ(reference->sweeps, 100000);
    EXPECT_NEAR(reference->structureFactor.mean, exact.structureFactor, 3 * reference->structureFactor.error);
    EXPECT_NEAR(reference->energyPerSite.mean, exact.energyPerSite, 3 * reference->energyPerSite.error);
    EXPECT_LT(reference->structureFactor.error, 0.002);
    EXPECT_LT(reference->structureFactor.rHat, 1.01);
    EXPECT_NEAR(exactIsing(4, GetParam()).energyPerSite, exact.energyPerSite, 1e-10);
}

TEST_P(WolffTemperatures, drawnFieldsCarryTheSpinsObservables)
{
    // x ~ N(A s, A) for Wolff's spins is an exact draw from Eq. (7).
    const ExactObservables exact = enumerate(GetParam());
    constexpr int kSamples = 40000;
    Wolff wolff(4, GetParam(), 12);
    wolff.advance(1000);
    SpinMatrix spins(kSamples, 16);
    for (Index i = 0; i < kSamples; ++i) {
        wolff.advance(8);
        for (Index site = 0; site < 16; ++site)
            spins(i, site) = wolff.spins()[static_cast<std::size_t>(site)];
    }
    const FieldObservables observables = observe(DualIsing(4, GetParam()).drawFields(spins, 12, 0, 2));
    const ChainStatistics structure = chainStatistics(observables.structureFactor);
    const ChainStatistics energy = chainStatistics(observables.energyPerSite);
    EXPECT_NEAR(structure.mean, exact.structureFactor, 3 * structure.error);
    EXPECT_NEAR(energy.mean, exact.energyPerSite, 3 * energy.error);
    EXPECT_LT(structure.error, 0.003);
}

INSTANTIATE_TEST_SUITE_P(Temperatures, WolffTemperatures, testing::Values(1.8, kCriticalTemperature, 3.0));

TEST(Wolff, fieldsHaveTheMeanAndVarianceOfTheirSpins)
{
    // One row of spins, many draws: mean A s, and the variance of every site is alpha, the diagonal of A.
    constexpr int kSamples = 20000;
    SpinMatrix spins(kSamples, 16);
    for (Index site = 0; site < 16; ++site)
        spins.col(site).setConstant(site % 3 ? 1 : -1);
    const double temperature = 2.0;
    const Eigen::MatrixXd x = DualIsing(4, temperature).drawFields(spins, 13, 0, 1).cast<double>();
    const double alpha = 0.1 + 4 / temperature;
    for (int row = 0; row < 4; ++row)
        for (int column = 0; column < 4; ++column) {
            const auto spin
                = [&](int r, int c) { return static_cast<double>(spins(0, (r + 4) % 4 * 4 + (c + 4) % 4)); };
            const double mean = alpha * spin(row, column)
                + (spin(row, column + 1) + spin(row, column - 1) + spin(row + 1, column) + spin(row - 1, column))
                    / temperature;
            const Eigen::VectorXd site = x.col(row * 4 + column);
            EXPECT_NEAR(site.mean(), mean, 4 * std::sqrt(alpha / kSamples));
            EXPECT_NEAR((site.array() - mean).square().mean(), alpha, 4 * alpha * std::sqrt(2.0 / kSamples));
        }
}

TEST(Wolff, givesTheReferenceMagnetisationsAtTc)
{
    struct Row {
        int lattice;
        double structureFactor; ///< PHYSICS: <(sum s/N)^2> at T_c
    };
    for (const Row& row : {Row{4, 0.761358908568}, Row{8, 0.646911575}, Row{16, 0.545417204}}) {
        SCOPED_TRACE(row.lattice);
        const auto reference = wolffReference(
            {.lattice = row.lattice, .temperature = kCriticalTemperature, .sweeps = 200000, .seed = 14, .threads = 2});
        ASSERT_TRUE(reference);
        EXPECT_NEAR(reference->structureFactor.mean, row.structureFactor, 3 * reference->structureFactor.error);
        EXPECT_NEAR(reference->structureFactor.mean, row.structureFactor, 0.002);
        EXPECT_LT(reference->structureFactor.error, 0.0015);
        EXPECT_NEAR(reference->energyPerSite.mean, exactIsing(row.lattice, kCriticalTemperature).energyPerSite,
            3 * reference->energyPerSite.error);
    }
}

TEST(Wolff, energyAgreesWithTheExactOneOnLargeLattices)
{
    for (const int lattice : {32, 128})
        for (const double temperature : {1.0, kCriticalTemperature, 4.0}) {
            SCOPED_TRACE(testing::Message() << lattice << " at " << temperature);
            const auto reference = wolffReference(
                {.lattice = lattice, .temperature = temperature, .sweeps = lattice == 32 ? 4000 : 400, .threads = 2});
            ASSERT_TRUE(reference);
            EXPECT_NEAR(reference->energyPerSite.mean, exactIsing(lattice, temperature).energyPerSite,
                3.5 * reference->energyPerSite.error);
            EXPECT_LT(reference->energyPerSite.error, 0.015);
        }
}

TEST(Wolff, sumOfSpinsIsKeptWithoutCounting)
{
    Wolff wolff(8, 2.5, 15);
    for (int i = 0; i < 500; ++i) {
        EXPECT_GE(wolff.update(), 1);
        int sum = 0;
        for (const std::int8_t spin : wolff.spins())
            sum += spin;
        ASSERT_DOUBLE_EQ(wolff.magnetizationSquared(), sum * sum / 4096.0);
    }
}

TEST(Wolff, theResultDoesNotDependOnThreads)
{
    WolffOptions options{.lattice = 8, .sweeps = 2000, .seed = 16};
    const auto one = wolffReference(options);
    options.threads = 2;
    const auto two = wolffReference(options);
    EXPECT_EQ(one->structureFactor.mean, two->structureFactor.mean);
    EXPECT_EQ(one->energyPerSite.error, two->energyPerSite.error);
    options.seed = 17;
    EXPECT_NE(wolffReference(options)->structureFactor.mean, one->structureFactor.mean);
}

TEST(Wolff, stopsWhenTold)
{
    std::int64_t done = 0;
    const auto reference = wolffReference({.lattice = 4, .sweeps = 1000000}, [&](std::int64_t sweeps) {
        done = sweeps;
        return false;
    });
    EXPECT_FALSE(reference);
    EXPECT_LT(done, 1000000);
}

TEST(Wolff, refusesWhatItCannotRun)
{
    EXPECT_THROW(Wolff(1, 2.0, 1), std::invalid_argument);
    EXPECT_THROW(Wolff(4, 0.0, 1), std::invalid_argument);
    EXPECT_THROW(wolffReference({.lattice = 4, .sweeps = 1}), std::invalid_argument);
    EXPECT_THROW(wolffReference({.lattice = 0}), std::invalid_argument);
}

} // namespace nrg::test
