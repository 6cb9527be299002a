// All samplers against enumeration at L = 4, in float32 as users run them: one answer from each.

#include <algorithm>
#include <limits>
#include <memory>
#include <stdexcept>

#include <gtest/gtest.h>

#include "engine/flow/model.h"
#include "engine/sampling/flow_metropolis.h"
#include "engine/sampling/flow_mixture.h"
#include "engine/sampling/importance_sampling.h"
#include "engine/training/trainer.h"
#include "sampling_cases.h"

namespace nrg::test {

namespace {

constexpr int kChains = 128;

/// A flow at L = 4 after a short training.
struct Trained {
    std::shared_ptr<const Model> model; ///< with the target at the temperature asked for
    std::shared_ptr<const std::vector<Real>> theta;
};

/// Trained at a somewhat higher temperature than the target's: a short training forgets the tails, where the weights of
/// independent proposals would then be large and seldom met.
Trained train(double temperature, bool symmetric)
{
    TrainerOptions options;
    options.estimator = GradientEstimator::Path;
    options.batch = 128;
    options.learningRate = 1e-2;
    options.decaySteps = 1200;
    const double trainedAt = temperature < 2 ? 2.2 : temperature < 2.5 ? 2.5 : temperature;
    Trainer trainer(modelOf(smallFlow(4, 0.1), trainedAt, symmetric), options);
    for (int i = 0; i < 1200; ++i)
        trainer.step();
    return {
        modelOf(smallFlow(), temperature, symmetric), std::make_shared<const std::vector<Real>>(trainer.state().theta)};
}

std::unique_ptr<LatentEnergy> latentEnergy(const Trained& flow, int threads = 1)
{
    return std::make_unique<LatentEnergy>(flow.model, flow.theta, threads);
}

FlowMixture mixtureOf(const Trained& flow, Hmc hmc, std::uint64_t seed)
{
    return {flow.model, std::move(hmc), seed, 1};
}

Hmc coldHmc(std::unique_ptr<Energy> energy, const HmcOptions& options)
{
    Matrix start = energy->positionsOf(coldStart(kChains, 16, options.seed));
    return {std::move(energy), options, std::move(start)};
}

void expectExact(const Series& series, double temperature)
{
    const ExactObservables exact = enumerate(temperature);
    const ChainStatistics structure = chainStatistics(series.structureFactor);
    const ChainStatistics energy = chainStatistics(series.energyPerSite);
    EXPECT_NEAR(structure.mean, exact.structureFactor, 3 * structure.error);
    EXPECT_LT(structure.error, 0.003);
    EXPECT_NEAR(energy.mean, exact.energyPerSite, 3 * energy.error);
    EXPECT_LT(structure.rHat, 1.05);
    EXPECT_TRUE(structure.windowClosed);
}

std::shared_ptr<const Target> smallTarget(double temperature)
{
    return std::make_unique<DualIsing>(4, temperature);
}

class Samplers : public testing::TestWithParam<double> { };

} // namespace

TEST_P(Samplers, physicalHmcIsExact)
{
    Hmc hmc = coldHmc(std::make_unique<PhysicalEnergy>(smallTarget(GetParam()), 1), {.leapfrogSteps = 20, .seed = 21});
    expectExact(runSampler(hmc, 150, 1000), GetParam());
    EXPECT_NEAR(hmc.acceptanceRate(), 0.8, 0.05);
    EXPECT_EQ(hmc.state().divergences, 0);
}

TEST_P(Samplers, preconditionedPhysicalHmcIsExact)
{
    Hmc hmc = coldHmc(
        std::make_unique<PreconditionedPhysicalEnergy>(smallTarget(GetParam()), 1), {.leapfrogSteps = 10, .seed = 22});
    expectExact(runSampler(hmc, 150, 1000), GetParam());
    EXPECT_NEAR(hmc.acceptanceRate(), 0.8, 0.05);
}

TEST_P(Samplers, everythingFromATrainedFlowIsExact)
{
    const Trained flow = train(GetParam(), true);
    {
        SCOPED_TRACE("latent");
        Hmc hmc = coldHmc(std::make_unique<LatentEnergy>(flow.model, flow.theta, 1), {.leapfrogSteps = 10, .seed = 23});
        expectExact(runSampler(hmc, 80, 350), GetParam());
        EXPECT_NEAR(hmc.acceptanceRate(), 0.8, 0.06);
    }
    SCOPED_TRACE("flow Metropolis");
    FlowMetropolis sampler(flow.model, flow.theta, kChains, 24, 1);
    expectExact(runSampler(sampler, 100, 4000), GetParam());
    EXPECT_GT(sampler.acceptanceRate(), 0.1);
    EXPECT_EQ(sampler.state().proposed, 4000 * kChains);

    SCOPED_TRACE("mixture");
    FlowMixture mixture
        = mixtureOf(flow, Hmc(latentEnergy(flow), {.leapfrogSteps = 5, .seed = 26}, coldStart(kChains, 16, 26)), 26);
    expectExact(runSampler(mixture, 80, 600), GetParam());
    EXPECT_GT(10 * mixture.draws().accepted, mixture.draws().proposed);
    EXPECT_EQ(mixture.draws().proposed, 600 * kChains);

    SCOPED_TRACE("importance sampling");
    constexpr int kSlice = 4096;
    constexpr int kSamples = 30 * kSlice;
    Vector logWeights(kSamples);
    Eigen::MatrixXd observables(kSamples, 2);
    for (int first = 0; first < kSamples; first += kSlice) {
        const ModelSamples draws
            = drawSamples(*flow.model, *flow.theta, kSlice, 25, static_cast<std::uint32_t>(first), 1);
        const FieldObservables observed = observe(draws.x);
        logWeights.segment(first, kSlice) = draws.logPi - draws.logQ;
        observables.block(first, 0, kSlice, 1) = observed.structureFactor;
        observables.block(first, 1, kSlice, 1) = observed.energyPerSite;
    }
    const WeightedEstimates weighted = importanceSampling(logWeights, observables, 25, 1);
    const ExactObservables exact = enumerate(GetParam());
    EXPECT_TRUE(weighted.isReliable());
    EXPECT_NEAR(weighted.logZ.mean, -*flow.model->target->minusLogZ(), 3 * weighted.logZ.error);
    EXPECT_NEAR(weighted.observables[0].mean, exact.structureFactor, 3 * weighted.observables[0].error);
    EXPECT_NEAR(weighted.observables[1].mean, exact.energyPerSite, 3 * weighted.observables[1].error);
    EXPECT_LT(weighted.observables[0].error, 0.003);
}

INSTANTIATE_TEST_SUITE_P(Temperatures, Samplers, testing::Values(1.8, kCriticalTemperature, 3.0));

TEST(LatentHmc, isExactWithoutSymmetrisation)
{
    const Trained flow = train(3.0, false);
    Hmc hmc = coldHmc(std::make_unique<LatentEnergy>(flow.model, flow.theta, 1), {.leapfrogSteps = 10, .seed = 25});
    expectExact(runSampler(hmc, 80, 350), 3.0);
}

TEST(Hmc, aNewModelTakesTheChainsOver)
{
    // Settled at T = 3, the chains go on at T_c with the step size they have, and forget where they came from.
    const std::shared_ptr<const Target> critical = smallTarget(kCriticalTemperature);
    Hmc before = coldHmc(std::make_unique<PhysicalEnergy>(smallTarget(3.0), 1), {.leapfrogSteps = 20, .seed = 29});
    for (int i = 0; i < 200; ++i)
        before.advance();
    before.endWarmUp();
    Hmc after(std::make_unique<PhysicalEnergy>(critical, 1), {.leapfrogSteps = 20, .seed = 29}, before.state());
    EXPECT_EQ(after.state().step, 200);
    EXPECT_EQ(after.fields(), before.fields());
    expectExact(runSampler(after, 150, 1000), kCriticalTemperature);
}

TEST(FlowMetropolis, countsHowLongChainsStay)
{
    const std::shared_ptr<const Model> model = modelOf(smallFlow(), 2.0, true);
    const auto theta = std::make_shared<const std::vector<Real>>(strongParameters(model->flow(), 6));
    FlowMetropolis sampler(model, theta, 8, 32, 1);
    EXPECT_EQ(sampler.proposals(), nullptr);
    EXPECT_EQ(sampler.state().unmovedChains(), 0);
    std::vector<int> stays(8);
    int longest = 0;
    for (int step = 0; step < 200; ++step) {
        const Matrix before = sampler.fields();
        sampler.advance();
        ASSERT_TRUE(sampler.proposals());
        for (Index chain = 0; chain < 8; ++chain) {
            const bool moved = sampler.fields().row(chain) != before.row(chain);
            int& stay = stays[static_cast<std::size_t>(chain)];
            stay = moved ? 0 : stay + 1;
            longest = std::max(longest, stay);
            if (moved) {
                EXPECT_EQ(sampler.fields().row(chain), sampler.proposals()->fields.row(chain));
                EXPECT_EQ(sampler.logWeights()[chain], sampler.proposals()->logWeights[chain]);
            }
        }
    }
    EXPECT_GT(longest, 0);
    EXPECT_EQ(sampler.state().longestStay, longest);
    EXPECT_EQ(sampler.state().stays, std::vector<std::int64_t>(stays.begin(), stays.end()));
    sampler.endWarmUp();
    EXPECT_EQ(sampler.state().longestStay, 0);
}

TEST(Sampler, chainsThatNeverMovedAreCounted)
{
    ChainState state;
    const Vector errors = Eigen::Vector3d(-1, 1e9, std::numeric_limits<double>::quiet_NaN()); // moves, and two do not
    for (int step = 0; step < 5; ++step)
        metropolis(errors, 1, step, state, [](Index) {});
    EXPECT_EQ(state.stays, (std::vector<std::int64_t>{0, 5, 5}));
    EXPECT_EQ(state.longestStay, 5);
    EXPECT_EQ(state.unmovedChains(), 2);
    state.endWarmUp();
    EXPECT_EQ(state.unmovedChains(), 0);
    metropolis(Vector::Constant(3, -1), 1, 5, state, [](Index) {});
    EXPECT_EQ(state.unmovedChains(), 0);
}

TEST(FlowMixture, goesOnFromItsState)
{
    const std::shared_ptr<const Model> model = modelOf(smallFlow(), 2.0, true);
    const Trained flow{model, std::make_shared<const std::vector<Real>>(strongParameters(model->flow(), 6))};
    const HmcOptions options{.leapfrogSteps = 3, .seed = 33};
    FlowMixture whole = mixtureOf(flow, Hmc(latentEnergy(flow), options, coldStart(64, 16, 33)), 33);
    for (int i = 0; i < 5; ++i)
        whole.advance();
    FlowMixture resumed = mixtureOf(flow, Hmc(latentEnergy(flow, 2), options, whole.state()), 33);
    for (int i = 0; i < 5; ++i) {
        whole.advance();
        resumed.advance();
    }
    EXPECT_EQ(resumed.fields(), whole.fields());
    EXPECT_EQ(resumed.state().accepted, whole.state().accepted);
}

TEST(FlowMixture, drawsTakeChainsWhereTrajectoriesDoNot)
{
    // Chains that hardly move on their own come to independent places, where their energies and fields belong to them.
    const Trained flow = train(kCriticalTemperature, true);
    const HmcOptions options{.leapfrogSteps = 1, .initialStepSize = 1e-4, .seed = 34};
    const Matrix start = coldStart(64, 16, 34);
    FlowMixture mixture = mixtureOf(flow, Hmc(latentEnergy(flow), options, start), 34);
    mixture.endWarmUp(); // the step size stays
    for (int i = 0; i < 50; ++i)
        mixture.advance();
    EXPECT_GT(10 * mixture.draws().accepted, 3 * mixture.draws().proposed);
    EXPECT_GT((mixture.state().positions - start).rowwise().norm().minCoeff(), 0.5);
    EXPECT_EQ(mixture.state().unmovedChains(), 0);
    ChainPoint again{.positions = mixture.state().positions, .gradient = {}, .energy = {}, .fields = {}};
    evaluate(*latentEnergy(flow), again);
    EXPECT_LT((again.energy - mixture.energies()).cwiseAbs().maxCoeff(), 1e-3);
    EXPECT_LT((again.fields - mixture.fields()).cwiseAbs().maxCoeff(), 1e-4f);
}

TEST(FlowMetropolis, goesOnFromItsState)
{
    const std::shared_ptr<const Model> model = modelOf(smallFlow(), 2.0, true);
    const auto theta = std::make_shared<const std::vector<Real>>(strongParameters(model->flow(), 6));
    FlowMetropolis whole(model, theta, 64, 32, 1);
    for (int i = 0; i < 5; ++i)
        whole.advance();
    FlowMetropolis resumed(model, theta, whole.state(), 32, 2);
    EXPECT_EQ(resumed.logWeights(), whole.logWeights());
    for (int i = 0; i < 5; ++i) {
        whole.advance();
        resumed.advance();
    }
    EXPECT_EQ(resumed.fields(), whole.fields());
    EXPECT_EQ(resumed.state().accepted, whole.state().accepted);
    EXPECT_THROW(FlowMetropolis(model, theta, 0, 1, 1), std::invalid_argument);
}

} // namespace nrg::test
