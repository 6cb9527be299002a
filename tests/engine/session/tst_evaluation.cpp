// Fresh samples of a trained flow against exact results at L = 4, where every state is enumerated.

#include <cmath>

#include <gtest/gtest.h>

#include "engine/session/build_model.h"
#include "engine/session/evaluation.h"
#include "engine/targets/exact_ising.h"

namespace nrg::test {

namespace {

Settings smallSettings()
{
    Settings settings;
    settings.lattice = 4;
    settings.couplings = 6;
    settings.hidden = 16;
    settings.batch = 128;
    settings.gradient = "path";
    settings.learningRate = 5e-3;
    settings.decaySteps = 600;
    settings.translationScale = 0.1;
    settings.threads = 1;
    return settings;
}

/// A trained flow; its density covers the target well.
const Trainer& trained()
{
    static const std::unique_ptr<Trainer> kTrainer = [] {
        auto trainer = std::make_unique<Trainer>(buildModel(smallSettings()), trainerOptions(smallSettings()));
        for (int step = 0; step < 600; ++step)
            trainer->step();
        return trainer;
    }();
    return *kTrainer;
}

Evaluation evaluated(EvaluationOptions options)
{
    return evaluate(trained().model(), trained().state().theta, options).value();
}

TEST(Evaluation, agreesWithEnumerationWithinItsErrors)
{
    const Evaluation result = evaluated({.samples = 20000, .seed = 3, .threads = 2});
    const ExactIsing exact = exactIsing(4, kCriticalTemperature);
    EXPECT_TRUE(result.reliable);
    EXPECT_LE(result.ess, 1);
    EXPECT_NEAR(result.logZ, -exact.minusLogZ, 4 * result.logZError);
    EXPECT_LT(result.logZError, 0.08);
    EXPECT_NEAR(result.energy, exact.energyPerSite, 4 * result.energyError);
    EXPECT_LT(result.energyError, 0.08);
    // <(sum s / N)^2> at T_c, L = 4, enumerated (PHYSICS.md).
    EXPECT_NEAR(result.structureFactor, 0.761358908568, 4 * result.structureFactorError);
    EXPECT_LT(result.structureFactorError, 0.08);
    EXPECT_GT(*result.gap, -3 * result.freeEnergyError);
    EXPECT_DOUBLE_EQ(*result.gap, result.freeEnergy - exact.minusLogZ);
}

TEST(Evaluation, doesNotDependOnThreads)
{
    const Evaluation one = evaluated({.samples = 5000, .seed = 1, .threads = 1});
    const Evaluation two = evaluated({.samples = 5000, .seed = 1, .threads = 2});
    EXPECT_EQ(one.freeEnergy, two.freeEnergy);
    EXPECT_EQ(one.logZ, two.logZ);
    EXPECT_EQ(one.logZError, two.logZError);
    EXPECT_EQ(one.energyError, two.energyError);
}

TEST(Evaluation, fewEffectiveSamplesAreLabelled)
{
    const Evaluation result = evaluated({.samples = 50, .seed = 1, .threads = 1});
    EXPECT_FALSE(result.reliable);
    EXPECT_NEAR(result.essSamples, 50 * result.ess, 1e-9);
}

TEST(Evaluation, canBeCancelled)
{
    std::int64_t last = 0;
    const auto result
        = evaluate(trained().model(), trained().state().theta, {.samples = 20000}, [&](std::int64_t done) {
              last = done;
              return done < 8000;
          });
    EXPECT_FALSE(result);
    EXPECT_GE(last, 8000);
    EXPECT_LT(last, 20000);
    EXPECT_THROW(evaluate(trained().model(), trained().state().theta, {.samples = 1}), std::invalid_argument);
}

} // namespace

} // namespace nrg::test
