// The tail's shape on weights whose distribution is known.

#include "engine/sampling/pareto_tail.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "engine/core/philox.h"

namespace nrg::test {

namespace {

constexpr int kSamples = 4000;
constexpr int kSeeds = 40;
constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Means over seeds of the shape fitted to ln w = logWeight(uniform).
template <class LogWeight>
double meanShape(LogWeight logWeight)
{
    double mean = 0;
    for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
        Vector logWeights(kSamples);
        for (int i = 0; i < kSamples; ++i)
            logWeights[i] = logWeight(uniforms(seed, {Stream::Evaluation, 0, static_cast<std::uint32_t>(i), 0})[0]);
        mean += paretoTailShape(logWeights) / kSeeds;
    }
    return mean;
}

} // namespace

TEST(ParetoTail, shapeIsThatOfParetoWeights)
{
    // w = u^-k has the tail w^(-1/k - 1) exactly. A single fit to M = 3 sqrt n = 190 weights scatters by about
    // (1 + k) / sqrt M, and is drawn to 1/2 with the strength of ten weights.
    for (const double shape : {0.3, 0.5, 0.8, 1.2}) {
        const double tail = 3 * std::sqrt(kSamples);
        const double expected = (shape * tail + 0.5 * 10) / (tail + 10);
        const double error = (1 + shape) / std::sqrt(tail * kSeeds);
        EXPECT_NEAR(meanShape([&](double u) { return -shape * std::log(u); }), expected, 3 * error + 0.02) << shape;
    }
}

TEST(ParetoTail, exponentialWeightsHaveShapeZeroAndBoundedOnesLess)
{
    const double prior = 0.5 * 10 / (3 * std::sqrt(kSamples) + 10);
    EXPECT_NEAR(meanShape([](double u) { return std::log(-std::log(u)); }), prior, 0.05);
    EXPECT_LT(meanShape([](double u) { return std::log(u); }), -0.5); // uniform weights: k = -1
}

TEST(ParetoTail, doesNotDependOnTheScaleOfWeights)
{
    Vector logWeights(500);
    for (int i = 0; i < 500; ++i)
        logWeights[i] = 1.5 * normals(3, {Stream::Evaluation, 0, static_cast<std::uint32_t>(i), 0})[0];
    const double shape = paretoTailShape(logWeights);
    EXPECT_NEAR(paretoTailShape(logWeights.array() + 7e5), shape, 1e-6);
    EXPECT_NEAR(paretoTailShape(logWeights.reverse()), shape, 1e-12);
}

TEST(ParetoTail, whatCannotBeFittedIsNamed)
{
    Vector logWeights = Vector::Zero(1000);
    EXPECT_EQ(paretoTailShape(logWeights), -kInfinity);
    logWeights[3] = 1;
    EXPECT_EQ(paretoTailShape(logWeights), kInfinity);
    EXPECT_TRUE(std::isnan(paretoTailShape(Vector::Zero(20))));
    EXPECT_TRUE(std::isnan(paretoTailShape(Vector::Constant(1000, -kInfinity))));
    logWeights[3] = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(paretoTailShape(logWeights), -kInfinity); // counts as zero, and is not in the tail
}

TEST(ParetoTail, fewSamplesMustHaveALighterTail)
{
    EXPECT_DOUBLE_EQ(largestReliableShape(100), 0.5);
    EXPECT_DOUBLE_EQ(largestReliableShape(1e6), 0.7);
}

} // namespace nrg::test
