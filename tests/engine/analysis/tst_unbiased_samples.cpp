// Samples by latent chains against enumeration at L = 4, and where they start.

#include <gtest/gtest.h>

#include "engine/analysis/response.h"
#include "engine/analysis/unbiased_samples.h"
#include "engine/flow/model.h"
#include "engine/sampling/sampling_cases.h"

namespace nrg::test {

namespace {

struct Frozen {
    std::shared_ptr<const Model> model;
    std::shared_ptr<const std::vector<Real>> theta;
};

/// A flow far from the target and from the identity.
Frozen untrained(double temperature, bool symmetric)
{
    Frozen frozen{modelOf(smallFlow(4, 0.3), temperature, symmetric), nullptr};
    std::vector<Real> theta(static_cast<std::size_t>(frozen.model->flow().parameterCount()));
    frozen.model->flow().initialize(theta, 3);
    frozen.theta = std::make_shared<const std::vector<Real>>(std::move(theta));
    return frozen;
}

/// Eq. (S5).
Vector positiveSignProbability(const Frozen& frozen, const Matrix& y)
{
    return 1 / (1 + (-frozen.model->density->signLogOdds(*frozen.theta, y, 1)).array().exp());
}

struct MeanAndError {
    double mean;
    double error;
};

MeanAndError statistics(const Vector& values)
{
    const auto n = static_cast<double>(values.size());
    const double mean = values.mean();
    return {mean, std::sqrt((values.array() - mean).square().sum() / (n - 1) / n)};
}

} // namespace

TEST(UnbiasedSamples, followTheTargetWhateverTheFlow)
{
    for (const bool symmetric : {false, true}) {
        const Frozen frozen = untrained(3.0, symmetric);
        const auto samples = drawUnbiasedSamples(
            frozen.model, frozen.theta, {.samples = 1200, .trajectories = 40, .leapfrogSteps = 6, .seed = 5}, 2);
        ASSERT_TRUE(samples);
        const ExactObservables exact = enumerate(3.0);
        const FieldObservables observed = observe(samples->y);
        const MeanAndError structure = statistics(observed.structureFactor);
        const MeanAndError energy = statistics(observed.energyPerSite);
        EXPECT_NEAR(structure.mean, exact.structureFactor, 4 * structure.error) << "error " << structure.error;
        EXPECT_NEAR(energy.mean, exact.energyPerSite, 4 * energy.error) << "error " << energy.error;
        EXPECT_GT(samples->acceptance, 0.6);
        EXPECT_EQ(samples->divergences, 0);

        Matrix y = samples->z;
        Vector ignored(y.rows());
        FlowWorkspace workspace;
        frozen.model->flow().generate(*frozen.theta, y, ignored, workspace);
        EXPECT_LT((y - samples->y).cwiseAbs().maxCoeff(), 1e-4f);
    }
}

TEST(UnbiasedSamples, isingFieldsFollowTheTarget)
{
    for (const double temperature : {1.5, kCriticalTemperature, 4.0}) {
        const Matrix x = drawIsingFields(4, temperature, 6000, 3, 2);
        const ExactObservables exact = enumerate(temperature);
        const FieldObservables observed = observe(x);
        const MeanAndError structure = statistics(observed.structureFactor);
        const MeanAndError energy = statistics(observed.energyPerSite);
        const MeanAndError magnetization = statistics(observed.magnetization);
        EXPECT_NEAR(structure.mean, exact.structureFactor, 4 * structure.error) << "T = " << temperature;
        EXPECT_NEAR(energy.mean, exact.energyPerSite, 4 * energy.error) << "T = " << temperature;
        EXPECT_NEAR(magnetization.mean, 0, 4 * magnetization.error) << "T = " << temperature;
        EXPECT_EQ(drawIsingFields(4, temperature, 6000, 3, 1), x) << "threads matter";
    }
    EXPECT_THROW(drawIsingFields(4, 2.0, 0, 1, 1), std::invalid_argument);
}

TEST(UnbiasedSamples, staysWithTheTargetFromExactFields)
{
    const Frozen frozen = untrained(kCriticalTemperature, true); // far from the target: its draws would take long
    const Matrix fields = drawIsingFields(4, kCriticalTemperature, 3000, 4, 2);
    const auto samples = drawUnbiasedSamples(
        frozen.model, frozen.theta, {.samples = 3000, .trajectories = 4, .seed = 9}, 2, {}, &fields);
    ASSERT_TRUE(samples);
    const MeanAndError structure = statistics(observe(samples->y).structureFactor);
    EXPECT_NEAR(structure.mean, enumerate(kCriticalTemperature).structureFactor, 4 * structure.error);
    EXPECT_LT(structure.error, 0.01);
}

TEST(UnbiasedSamples, signsOfChainsAreThoseOfThePosterior)
{
    // P(eta = +1) by Eq. (S5), averaged over x ~ pi, is the share of y with the sign that x had: here of y itself,
    // since chains draw y with density 2 pi(y) q(y) / (q(y) + q(-y)).
    const Frozen frozen = untrained(3.0, true);
    const auto samples = drawUnbiasedSamples(
        frozen.model, frozen.theta, {.samples = 1200, .trajectories = 40, .leapfrogSteps = 6, .seed = 6}, 2);
    ASSERT_TRUE(samples);
    const Matrix x = drawFairSigns(*frozen.model, samples->y, 1);
    const Matrix y = drawPosteriorSigns(*frozen.model, *frozen.theta, x, 2, 1);
    const Vector ofChains = positiveSignProbability(frozen, samples->y);
    const Vector ofPosterior = positiveSignProbability(frozen, y);
    const MeanAndError chains = statistics(ofChains);
    const MeanAndError posterior = statistics(ofPosterior);
    EXPECT_GT(chains.mean, 0.5 + 5 * chains.error) << "the flow has no sign of its own, so nothing is tested";
    EXPECT_NEAR(chains.mean, posterior.mean, 4 * std::hypot(chains.error, posterior.error));
    const double mean = static_cast<double>(x.mean());
    EXPECT_NEAR(mean, 0, 4 * statistics(x.rowwise().mean().cast<double>()).error);
}

TEST(UnbiasedSamples, goOnFromGivenFields)
{
    // Without any time to move, chains show where they started: at the fields, up to their sign.
    const Frozen frozen = untrained(3.0, true);
    const Matrix fields = normalMatrix(10, 16, 3);
    const auto samples = drawUnbiasedSamples(
        frozen.model, frozen.theta, {.samples = 80, .trajectories = 2, .leapfrogSteps = 1, .seed = 7}, 1, {}, &fields);
    ASSERT_TRUE(samples);
    int near = 0;
    for (Index i = 0; i < 10; ++i) {
        const float there = static_cast<float>((samples->y.row(i) - fields.row(i)).norm());
        const float mirrored = static_cast<float>((samples->y.row(i) + fields.row(i)).norm());
        near += std::min(there, mirrored) < 1.5f * static_cast<float>(fields.row(i).norm()) ? 1 : 0;
    }
    EXPECT_GE(near, 8);
    EXPECT_EQ(samples->y.rows(), 80);
    EXPECT_TRUE(samples->y.allFinite());
}

TEST(UnbiasedSamples, areTheSameOnAnyThreadsAndCanBeCancelled)
{
    const Frozen frozen = untrained(3.0, true);
    const UnbiasedOptions options{.samples = 130, .trajectories = 4, .leapfrogSteps = 2, .seed = 8};
    double last = -1;
    const auto one = drawUnbiasedSamples(frozen.model, frozen.theta, options, 1, [&](double share) {
        EXPECT_GT(share, last);
        EXPECT_LE(share, 1);
        last = share;
        return true;
    });
    const auto two = drawUnbiasedSamples(frozen.model, frozen.theta, options, 2);
    ASSERT_TRUE(one && two);
    EXPECT_EQ(one->z, two->z);
    EXPECT_GT(last, 0.9);
    EXPECT_NE(one->z.row(0), one->z.row(64)) << "groups repeat one another";
    int asked = 0;
    EXPECT_FALSE(drawUnbiasedSamples(frozen.model, frozen.theta, options, 1, [&](double) { return ++asked < 5; }));
    EXPECT_EQ(asked, 5);
    EXPECT_THROW(drawUnbiasedSamples(frozen.model, frozen.theta, {.samples = 0}, 1), std::invalid_argument);
    EXPECT_THROW(drawUnbiasedSamples(frozen.model, frozen.theta, {.trajectories = 1}, 1), std::invalid_argument);
}

} // namespace nrg::test
