// The reference beside training: the spins' own values, and fields drawn from them that agree.

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "engine/sampling/sampling_cases.h"
#include "engine/session/order_histogram.h"
#include "engine/session/reference_run.h"

namespace nrg::test {

namespace {

SpinReference finished(int lattice, double temperature)
{
    SpinReferenceRun run(lattice, temperature, 1);
    while (!run.done())
        run.advance();
    return run.report();
}

TEST(SpinReference, agreesWithEnumeration)
{
    for (const double temperature : {1.8, kCriticalTemperature, 3.0}) {
        const ExactObservables exact = enumerate(temperature);
        const SpinReference reference = finished(4, temperature);
        EXPECT_TRUE(reference.done);
        EXPECT_EQ(reference.progress, 1);
        EXPECT_LT(reference.structureFactorError, 0.003);
        EXPECT_NEAR(reference.structureFactor, exact.structureFactor, 3.5 * reference.structureFactorError);
        EXPECT_NEAR(reference.energyPerSite, exact.energyPerSite, 3.5 * reference.energyPerSiteError);
    }
}

TEST(SpinReference, givesThePapersValueAtTheCriticalPoint)
{
    const SpinReference reference = finished(8, kCriticalTemperature);
    EXPECT_LT(reference.structureFactorError, 0.002);
    EXPECT_NEAR(reference.structureFactor, 0.646769, 3.5 * reference.structureFactorError);
}

TEST(SpinReference, fieldsFollowTheSpins)
{
    const SpinReference reference = finished(4, kCriticalTemperature);
    // 32768 fields, correlated over less than two rounds: the error of S(0) is about 0.004.
    EXPECT_NEAR(reference.structureFactorMap(0, 0), reference.structureFactor, 0.012);
    EXPECT_NEAR(reference.structureFactorMap.mean(), 1.0 / 16, 1e-9);
    EXPECT_NEAR(reference.magnetization.positiveShare, 0.5, 0.02);
    double area = 0;
    for (const double density : reference.magnetization.density)
        area += density * 2 / MagnetizationHistogram::kBins;
    EXPECT_NEAR(area, 1, 1e-12);
}

TEST(SpinReference, saysNothingBeforeItHasMeasured)
{
    const SpinReference reference = SpinReferenceRun(4, 2, 1).report();
    EXPECT_FALSE(reference.done);
    EXPECT_EQ(reference.progress, 0);
    EXPECT_EQ(reference.structureFactorMap.size(), 0);
    EXPECT_TRUE(reference.magnetization.density.empty());
}

TEST(MagnetizationHistogram, countsEdgesOnceAndLeavesOutWhatIsNotFinite)
{
    const std::vector<double> values{-1, 1, 0, std::nan(""), HUGE_VAL};
    const MagnetizationHistogram histogram = magnetizationHistogram(values);
    EXPECT_EQ(histogram.samples, 3);
    EXPECT_GT(histogram.density.front(), 0);
    EXPECT_GT(histogram.density.back(), 0);
    EXPECT_GT(histogram.density[MagnetizationHistogram::kBins / 2], 0);
    EXPECT_NEAR(histogram.positiveShare, 1.0 / 3, 1e-12);
    EXPECT_TRUE(magnetizationHistogram({}).density.empty());
}

} // namespace

} // namespace nrg::test
