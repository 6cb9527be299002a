// Training against exact results: the bound, the unbiased ln Z, determinism.

#include <cmath>
#include <limits>
#include <memory>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include "engine/flow/model.h"
#include "engine/targets/dual_ising/exact_ising.h"
#include "engine/training/bounds.h"
#include "engine/training/trainer.h"
#include "support/every_target.h"
#include "support/flow_cases.h"

namespace nrg::test {

namespace {

std::shared_ptr<const Model> smallModel(double temperature, bool symmetric = true)
{
    FlowOptions options;
    options.lattice = {.lattice = 4, .depth = 2};
    options.couplings = 6;
    return modelOf(withNetworks(options, {.hidden = 16, .translationScale = 0.1}), temperature, symmetric);
}

TrainerOptions smallOptions(int threads = 2)
{
    TrainerOptions options;
    options.estimator = GradientEstimator::Path;
    options.batch = 128;
    options.learningRate = 5e-3;
    options.threads = threads;
    return options;
}

/// Fresh samples' log-weights ln(pi/q).
Vector logWeights(const Trainer& trainer, int count)
{
    const ModelSamples samples = drawSamples(trainer.model(), trainer.state().theta, count, 77, 0, 2);
    return samples.logPi - samples.logQ;
}

/// ln of the mean weight and its standard error by propagation.
std::pair<double, double> logZ(const Vector& logWeight)
{
    const double top = logWeight.maxCoeff();
    const Eigen::ArrayXd weight = (logWeight.array() - top).exp();
    const double mean = weight.mean();
    const auto n = static_cast<double>(weight.size());
    const double error = std::sqrt((weight - mean).square().sum() / (n * (n - 1))) / mean;
    return {top + std::log(mean), error};
}

} // namespace

TEST(Trainer, lossesAgreeToRoundingOnEveryInstructionSet)
{
    auto losses = [] {
        Trainer trainer(smallModel(kCriticalTemperature), smallOptions());
        Vector result(30);
        for (double& loss : result)
            loss = trainer.step().freeEnergy;
        return result;
    };
    const Vector best = losses();
    onEveryTarget([&](const std::string&) {
        // -ln Z is -37; rounding grows while training walks on from slightly different gradients.
        const Vector here = losses();
        EXPECT_LT(std::abs(here[0] - best[0]), 1e-5);
        EXPECT_LT((here - best).cwiseAbs().maxCoeff(), 2e-3);
    });
}

TEST(Trainer, boundStaysAboveTheExactFreeEnergyAtFiveTemperatures)
{
    for (const double temperature : {1.2, 1.8, kCriticalTemperature, 3.0, 6.0}) {
        SCOPED_TRACE(temperature);
        Trainer trainer(smallModel(temperature), smallOptions());
        const double exact = exactIsing(4, temperature).minusLogZ;
        double first = 0;
        double last = 0;
        for (int i = 0; i < 250; ++i) {
            const StepReport report = trainer.step();
            (i == 0 ? first : last) = report.freeEnergy;
            EXPECT_GE(report.freeEnergy, exact - 4.5 * report.sigma / std::sqrt(128.0)) << "step " << i;
        }
        const Vector logWeight = logWeights(trainer, 8192);
        const double error = std::sqrt((logWeight.array() - logWeight.mean()).square().mean() / 8192);
        EXPECT_GE(-logWeight.mean(), exact - 4 * error);
        EXPECT_LT(last - exact, 0.25 * (first - exact)) << "it learns";
    }
}

TEST(Trainer, importanceSamplingGivesTheExactLogZ)
{
    for (const bool symmetric : {true, false}) {
        SCOPED_TRACE(symmetric);
        Trainer trainer(smallModel(3.0, symmetric), smallOptions());
        for (int i = 0; i < 1000; ++i)
            trainer.step();
        const auto [value, error] = logZ(logWeights(trainer, 16384));
        EXPECT_LT(error, 0.02);
        EXPECT_NEAR(-value, exactIsing(4, 3.0).minusLogZ, 3.5 * error);
    }
}

TEST(Trainer, equalSeedsGiveEqualBitsOnOneAndTwoThreads)
{
    for (const GradientEstimator estimator : {GradientEstimator::Total, GradientEstimator::Path}) {
        TrainerOptions options = smallOptions(1);
        options.estimator = estimator;
        options.batch = 150;
        Trainer one(smallModel(2.0), options);
        options.threads = 2;
        Trainer two(smallModel(2.0), options);
        for (int i = 0; i < 12; ++i) {
            EXPECT_EQ(one.step().freeEnergy, two.step().freeEnergy);
            EXPECT_EQ(one.state().theta, two.state().theta);
        }
    }
}

TEST(Trainer, differentSeedsGiveDifferentRuns)
{
    TrainerOptions options = smallOptions();
    Trainer one(smallModel(2.0), options);
    options.seed = 2;
    Trainer two(smallModel(2.0), options);
    EXPECT_NE(one.step().freeEnergy, two.step().freeEnergy);
}

TEST(Trainer, goesOnBitForBitFromItsState)
{
    Trainer whole(smallModel(2.0), smallOptions());
    for (int i = 0; i < 10; ++i)
        whole.step();
    Trainer resumed(smallModel(2.0), smallOptions());
    resumed.restore(whole.state());
    for (int i = 0; i < 10; ++i)
        EXPECT_EQ(whole.step().freeEnergy, resumed.step().freeEnergy);
    EXPECT_EQ(whole.state().theta, resumed.state().theta);
}

TEST(Trainer, restoreRefusesAnotherModelsState)
{
    Trainer trainer(smallModel(2.0), smallOptions());
    TrainerState state = trainer.state();
    state.adamV.pop_back();
    EXPECT_THROW(trainer.restore(state), std::invalid_argument);
}

TEST(Trainer, nonFiniteStepsAreSkippedAndEveryThirdInARowIsStalled)
{
    Trainer trainer(smallModel(2.0), smallOptions());
    TrainerState state = trainer.state();
    state.theta[0] = std::numeric_limits<Real>::quiet_NaN();
    trainer.restore(state);
    const std::vector<Real> momentsBefore = trainer.state().adamM;
    for (int step = 1; step <= 6; ++step) {
        SCOPED_TRACE(step);
        const StepOutcome outcome = trainer.step();
        EXPECT_EQ(outcome.step, step);
        EXPECT_TRUE(outcome.skipped);
        EXPECT_EQ(outcome.stalled, step == 3 || step == 6);
        EXPECT_FALSE(std::isfinite(outcome.freeEnergy));
        EXPECT_EQ(outcome.learningRate, smallOptions().learningRate);
        EXPECT_EQ(trainer.state().consecutiveSkips, step % 3);
    }
    EXPECT_EQ(trainer.state().adamM, momentsBefore);
    EXPECT_EQ(trainer.state().skippedSteps, 6);
    EXPECT_EQ(trainer.state().adamUpdates, 0);

    state.theta[0] = 0;
    trainer.restore(state);
    EXPECT_FALSE(trainer.step().skipped);
    EXPECT_FALSE(trainer.step().stalled);
}

TEST(Trainer, stepsOfAbsurdSizeAreSkippedBeforeTheySpoilTheMoments)
{
    // Fields grow with the translations, the loss and its gradient as their square and more.
    bool sawSkipped = false;
    for (double scale = 1; scale < 100; scale *= 1.3) {
        SCOPED_TRACE(scale);
        Trainer trainer(smallModel(2.0), smallOptions());
        TrainerState state = trainer.state();
        for (const ParameterTensor& tensor : trainer.model().flow().tensors())
            if (tensor.name.find("/t/") != std::string::npos)
                for (Index i = 0; i < tensor.size(); ++i)
                    state.theta[static_cast<std::size_t>(tensor.offset + i)] *= static_cast<Real>(scale);
        trainer.restore(state);
        const StepOutcome outcome = trainer.step();
        const bool isUsable
            = std::abs(outcome.freeEnergy) <= kLargestFigure && outcome.gradientNorm <= kLargestGradient;
        EXPECT_EQ(outcome.skipped, !isUsable) << outcome.freeEnergy << ' ' << outcome.gradientNorm;
        sawSkipped = sawSkipped || (outcome.skipped && std::isfinite(outcome.gradientNorm));
        for (const Real value : trainer.state().adamV)
            ASSERT_TRUE(std::isfinite(value));
    }
    EXPECT_TRUE(sawSkipped); // one that is finite and yet too large
}

TEST(SymmetrizedDensity, posteriorSignsAreAsFrequentAsTheirProbability)
{
    Trainer trainer(smallModel(2.0), smallOptions());
    for (int i = 0; i < 30; ++i)
        trainer.step();
    const Density& density = *trainer.model().density;
    const std::vector<Real>& theta = trainer.state().theta;
    const Matrix x = normalMatrix(100, 16, 5);
    const Vector positive = 1
        / (1
            + (density.logProbability(theta, -x, 1) - density.logProbability(theta, x, 1)
                - density.signLogOdds(theta, x, 1))
                  .array()
                  .exp()); // ln q_sym is even, so that the first two cancel
    constexpr int kDraws = 400;
    Vector kept = Vector::Zero(x.rows());
    for (int draw = 0; draw < kDraws; ++draw) {
        const Matrix y = density.withPosteriorSigns(
            theta, x, 3, {.stream = Stream::Sign, .step = static_cast<std::uint64_t>(draw)}, 1);
        for (Index i = 0; i < x.rows(); ++i)
            kept[i] += y.row(i) == x.row(i) ? 1.0 / kDraws : 0.0;
    }
    const Vector error = (positive.array() * (1 - positive.array()) / kDraws).sqrt();
    EXPECT_GT((positive.array() - 0.5).abs().maxCoeff(), 0.2) << "all signs are equally likely";
    for (Index i = 0; i < x.rows(); ++i)
        EXPECT_NEAR(kept[i], positive[i], 4.5 * error[i] + 1e-3) << "configuration " << i;
}

TEST(SymmetrizedDensity, samplesCarryTheirOwnDensity)
{
    Trainer trainer(smallModel(2.0), smallOptions());
    for (int i = 0; i < 30; ++i)
        trainer.step();
    const Model& model = trainer.model();
    const ModelSamples samples = drawSamples(model, trainer.state().theta, 200, 5, 0, 2);
    const Vector logQ = model.density->logProbability(trainer.state().theta, samples.x, 2);
    EXPECT_LT((logQ - samples.logQ).cwiseAbs().maxCoeff(), 2e-3);
    EXPECT_LT((logQ - samples.logQ).cwiseAbs().mean(), 1e-4);
    EXPECT_GT((samples.eta.array() > 0).count(), 60);
    EXPECT_GT((samples.eta.array() < 0).count(), 60);

    // A slice of the same stream is the same draws.
    const ModelSamples slice = drawSamples(model, trainer.state().theta, 50, 5, 150, 1);
    EXPECT_EQ(slice.x, samples.x.bottomRows(50));
}

} // namespace nrg::test
