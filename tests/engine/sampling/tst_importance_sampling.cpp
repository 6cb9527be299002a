// The bootstrap on weights whose variance is known, and what cannot be weighed.

#include "engine/sampling/importance_sampling.h"

#include <cmath>
#include <limits>
#include <stdexcept>

#include <gtest/gtest.h>

#include "engine/core/philox.h"

namespace nrg::test {

namespace {

constexpr int kSamples = 1000;
constexpr int kSeeds = 200;

Vector standardNormals(int count, std::uint64_t seed)
{
    Vector values(count);
    for (int i = 0; i < count; ++i)
        values[i] = normals(seed, {Stream::Evaluation, 0, static_cast<std::uint32_t>(i), 0})[0];
    return values;
}

/// Scatter of an estimate over the seeds, the error that it states, and how often two errors reach the exact value.
struct Repeated {
    double meanDeviation = 0;
    double scatter = 0;
    double stated = 0; ///< root mean square
    double coverage = 0;

    void add(const Estimate& estimate, double exact)
    {
        meanDeviation += (estimate.mean - exact) / kSeeds;
        scatter += std::pow(estimate.mean - exact, 2) / kSeeds;
        stated += estimate.error * estimate.error / kSeeds;
        coverage += std::abs(estimate.mean - exact) < 2 * estimate.error ? 1.0 / kSeeds : 0;
    }
};

void expectKnownError(const Repeated& repeated, double exactVariance)
{
    EXPECT_NEAR(repeated.stated / exactVariance, 1, 0.06);
    EXPECT_NEAR(repeated.scatter / exactVariance, 1, 3 * std::sqrt(2.0 / kSeeds));
    EXPECT_NEAR(repeated.meanDeviation, 0, 3 * std::sqrt(exactVariance / kSeeds));
    EXPECT_NEAR(repeated.coverage, 0.954, 0.05);
}

} // namespace

TEST(ImportanceSampling, errorOfLnZIsThatOfLogNormalWeights)
{
    // w = exp(sigma x), x ~ N(0, 1): ln <w> = sigma^2 / 2, var ln(mean w) -> (exp(sigma^2) - 1) / n, ESS exp(-sigma^2).
    constexpr double kSigma = 0.5;
    Repeated repeated;
    double ess = 0;
    for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
        const Vector logWeights = kSigma * standardNormals(kSamples, 100 + seed);
        const WeightedEstimates result = importanceSampling(logWeights, Eigen::MatrixXd(kSamples, 0), seed, 2);
        repeated.add(result.logZ, kSigma * kSigma / 2);
        ess += result.ess / kSeeds;
        EXPECT_TRUE(result.isReliable());
        EXPECT_TRUE(result.observables.empty());
    }
    expectKnownError(repeated, std::expm1(kSigma * kSigma) / kSamples);
    EXPECT_NEAR(ess, std::exp(-kSigma * kSigma), 0.005);
}

TEST(ImportanceSampling, errorOfAnObservableIsThatOfTheRatioEstimator)
{
    // Samples x ~ N(0, 1) for the target N(a, 1), w = exp(a x): <x> = a, and the ratio estimator's variance is
    // <w^2 (x - a)^2> / (n <w>^2) = exp(a^2) (1 + a^2) / n.
    constexpr double kShift = 0.5;
    Repeated repeated;
    for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
        const Vector x = standardNormals(kSamples, 500 + seed);
        const WeightedEstimates result = importanceSampling(kShift * x, x, seed, 2);
        repeated.add(result.observables[0], kShift);
    }
    expectKnownError(repeated, std::exp(kShift * kShift) * (1 + kShift * kShift) / kSamples);
}

TEST(ImportanceSampling, equalWeightsGivePlainMeans)
{
    const Vector x = standardNormals(400, 1);
    Eigen::MatrixXd observables(400, 2);
    observables << x, x.cwiseAbs2();
    const WeightedEstimates result = importanceSampling(Vector::Constant(400, -7e5), observables, 1, 1);
    EXPECT_DOUBLE_EQ(result.logZ.mean, -7e5); // far below the range of exp
    EXPECT_EQ(result.logZ.error, 0);
    EXPECT_DOUBLE_EQ(result.ess, 1);
    EXPECT_DOUBLE_EQ(result.essSamples, 400);
    EXPECT_NEAR(result.observables[0].mean, x.mean(), 1e-12);
    EXPECT_NEAR(result.observables[1].mean, x.cwiseAbs2().mean(), 1e-12);
    const double error = std::sqrt((x.array() - x.mean()).square().mean() / 400);
    EXPECT_NEAR(result.observables[0].error, error, 0.2 * error);
}

TEST(ImportanceSampling, doesNotDependOnThreads)
{
    const Vector x = standardNormals(500, 2);
    const WeightedEstimates one = importanceSampling(x, x, 3, 1);
    const WeightedEstimates two = importanceSampling(x, x, 3, 2);
    EXPECT_EQ(one.logZ.error, two.logZ.error);
    EXPECT_EQ(one.observables[0].error, two.observables[0].error);
    EXPECT_NE(one.logZ.error, importanceSampling(x, x, 4, 1).logZ.error);
}

TEST(ImportanceSampling, fewEffectiveSamplesAreLabelled)
{
    Vector logWeights = Vector::Zero(1000);
    EXPECT_TRUE(importanceSampling(logWeights, logWeights, 1, 1).isReliable());
    logWeights[7] = 50; // outweighs all others
    const WeightedEstimates result = importanceSampling(logWeights, logWeights, 1, 1);
    EXPECT_FALSE(result.isReliable());
    EXPECT_NEAR(result.essSamples, 1, 1e-6);
    EXPECT_TRUE(std::isfinite(result.logZ.mean));
}

// One sample has no spread, and a bootstrap of it states none.
TEST(ImportanceSampling, fewerThanTwoEffectiveSamplesHaveNoError)
{
    const Vector x = standardNormals(200, 6);
    for (const double height : {50.0, 900.0}) { // the other weights are small, or nothing at all
        Vector logWeights = Vector::Zero(200);
        logWeights[7] = height;
        const WeightedEstimates result = importanceSampling(logWeights, x, 1, 1);
        EXPECT_NEAR(result.observables[0].mean, x[7], 1e-6);
        EXPECT_TRUE(std::isnan(result.logZ.error));
        EXPECT_TRUE(std::isnan(result.observables[0].error));
    }
    EXPECT_TRUE(std::isnan(importanceSampling(Vector::Zero(1), x.head(1), 1, 1).observables[0].error));
}

// Equal weights, but an observable whose own tail is heavy: f = u^-0.8 has no variance.
TEST(ImportanceSampling, anObservableCanHaveAHeavierTailThanTheWeights)
{
    Eigen::MatrixXd observables(4000, 2);
    for (int i = 0; i < 4000; ++i) {
        const double u = uniforms(9, {Stream::Evaluation, 0, static_cast<std::uint32_t>(i), 0})[0];
        observables.row(i) << std::pow(u, -0.8), u;
    }
    const WeightedEstimates result = importanceSampling(Vector::Zero(4000), observables, 1, 1);
    EXPECT_LT(result.tailShape, 0);
    EXPECT_NEAR(result.observableTailShapes[0], 0.8, 3 * 1.8 / std::sqrt(190));
    EXPECT_LT(result.observableTailShapes[1], 0.3); // |u - 1/2| is bounded
    EXPECT_EQ(result.largestTailShape(), result.observableTailShapes[0]);
    const WeightedEstimates bounded = importanceSampling(Vector::Zero(4000), observables.col(1), 1, 1);
    EXPECT_TRUE(bounded.isReliable());
}

TEST(ImportanceSampling, weightsThatAreNotFiniteCountWithNone)
{
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    Vector x = standardNormals(100, 4);
    Vector logWeights = Vector::Zero(100);
    logWeights[3] = -kInfinity;
    logWeights[4] = std::numeric_limits<double>::quiet_NaN();
    x[4] = kInfinity;
    const WeightedEstimates result = importanceSampling(logWeights, x, 1, 1);
    EXPECT_NEAR(result.logZ.mean, std::log(0.98), 1e-12);
    EXPECT_NEAR(result.essSamples, 98, 1e-9);
    EXPECT_NEAR(result.observables[0].mean, (x.head(3).sum() + x.tail(95).sum()) / 98, 1e-12);

    const WeightedEstimates none = importanceSampling(Vector::Constant(5, -kInfinity), Vector::Zero(5), 1, 1);
    EXPECT_TRUE(std::isnan(none.logZ.mean));
    EXPECT_FALSE(none.isReliable());
    EXPECT_THROW(importanceSampling(Vector(0), Eigen::MatrixXd(0, 1), 1, 1), std::invalid_argument);
    EXPECT_THROW(importanceSampling(Vector::Zero(5), Vector::Zero(4), 1, 1), std::invalid_argument);
}

} // namespace nrg::test
