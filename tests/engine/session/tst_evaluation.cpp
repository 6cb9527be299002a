// Fresh samples of a trained flow against exact results at L = 4, where every state is enumerated.

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "engine/run/build_model.h"
#include "engine/run/settings_options.h"
#include "engine/session/evaluation.h"
#include "engine/targets/dual_ising/exact_ising.h"
#include "support/spin_measurements.h"

namespace nrg::test {

namespace {

Settings smallSettings(double temperature = kCriticalTemperature)
{
    Settings settings;
    setOption(settings, "temperature", temperature);
    settings.lattice = 4;
    setOption(settings, "couplings", 6);
    setOption(settings, "hidden", 16);
    settings.training.batch = 128;
    settings.training.gradient = "path";
    settings.training.learningRate = 5e-3;
    settings.training.decaySteps = 600;
    setOption(settings, "translation-scale", 0.1);
    settings.training.threads = 1;
    return settings;
}

/// A flow trained at a somewhat higher temperature: a short training at T_c itself forgets tails, where the weights are
/// large and seldom met.
const Trainer& trained()
{
    static const std::unique_ptr<Trainer> kTrainer = [] {
        const Settings hotter = smallSettings(2.5);
        auto trainer = std::make_unique<Trainer>(buildModel(hotter), trainerOptions(hotter));
        for (int step = 0; step < 600; ++step)
            trainer->step();
        return trainer;
    }();
    return *kTrainer;
}

Evaluation evaluated(EvaluationOptions options)
{
    return evaluate(*buildModel(smallSettings()), trained().state().theta, options).value();
}

TEST(Evaluation, agreesWithEnumerationWithinItsErrors)
{
    const Evaluation result = evaluated({.samples = 20000, .seed = 3, .threads = 2});
    const ExactIsing exact = exactIsing(4, kCriticalTemperature);
    EXPECT_TRUE(isReliable(trustIn(result)));
    EXPECT_LE(result.ess, 1);
    EXPECT_NEAR(result.logZ, -exact.minusLogZ, 4 * result.logZError);
    EXPECT_LT(result.logZError, 0.08);
    EXPECT_NEAR(result.observables[kEnergy].mean, exact.energyPerSite, 4 * result.observables[kEnergy].error);
    EXPECT_LT(result.observables[kEnergy].error, 0.08);
    // <(sum s / N)^2> at T_c, L = 4, enumerated (PHYSICS.md).
    EXPECT_NEAR(
        result.observables[kStructureFactor].mean, 0.761358908568, 4 * result.observables[kStructureFactor].error);
    EXPECT_LT(result.observables[kStructureFactor].error, 0.08);
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
    EXPECT_EQ(one.observables[kEnergy].error, two.observables[kEnergy].error);
}

TEST(Evaluation, fewEffectiveSamplesAreLabelled)
{
    const Evaluation result = evaluated({.samples = 50, .seed = 1, .threads = 1});
    EXPECT_EQ(trustIn(result), Trust::TooFew);
    EXPECT_NEAR(result.essSamples, 50 * result.ess, 1e-9);
}

TEST(Evaluation, trustRestsOnMoreThanEffectiveSamples)
{
    Evaluation result;
    result.samples = 16384;
    result.ess = 0.95;
    result.essSamples = 0.95 * 16384;
    result.logZ = 40;
    result.logZError = 0.01;
    result.tailShape = 0.3;
    EXPECT_EQ(trustIn(result), Trust::Alone);
    EXPECT_FALSE(standardErrorsOff(result)); // nothing exact to compare with
    result.ess = 0.2;
    EXPECT_EQ(trustIn(result), Trust::Corrected);
    result.minusLogZ = -40.035;
    EXPECT_NEAR(*standardErrorsOff(result), 3.5, 1e-9);
    EXPECT_EQ(trustIn(result), Trust::Contradicted);
    result.tailShape = 0.71;
    EXPECT_EQ(trustIn(result), Trust::Contradicted); // says more than a heavy tail
    result.minusLogZ = -40.02;
    EXPECT_EQ(trustIn(result), Trust::HeavyTail);
    result.tailShape = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(trustIn(result), Trust::HeavyTail);
    result.essSamples = 99;
    EXPECT_EQ(trustIn(result), Trust::TooFew);
    for (const Trust trust : {Trust::TooFew, Trust::HeavyTail, Trust::Contradicted})
        EXPECT_FALSE(isReliable(trust));
    for (const Trust trust : {Trust::Corrected, Trust::Alone})
        EXPECT_TRUE(isReliable(trust));
}

TEST(Evaluation, whatIsKnownOfObservablesContradicts)
{
    Evaluation result;
    result.samples = 16384;
    result.ess = 0.2;
    result.essSamples = 0.2 * 16384;
    result.logZ = 40;
    result.logZError = 0.01;
    result.minusLogZ = -40;
    result.tailShape = 0.3;
    result.observables = {{.mean = 0.7, .error = 0.01}, {.mean = -1.5, .error = 0.01}};
    result.tailShapes = {0.3, 0.3};
    result.exact = {std::nullopt, -1.52};
    EXPECT_EQ(trustIn(result), Trust::Corrected);
    result.exact[1] = -1.54;
    EXPECT_EQ(trustIn(result), Trust::Contradicted);
    result.exact[1] = std::nullopt;
    EXPECT_EQ(trustIn(result), Trust::Corrected);
    result.tailShapes[0] = 0.71; // of the terms of an observable, not of the weights
    EXPECT_EQ(trustIn(result), Trust::HeavyTail);
}

TEST(Evaluation, trainingAtTheTemperatureItselfIsContradictedByTheEnergy)
{
    // A short training forgets the tails: S(0) comes out 5.1 of its errors off, ln Z only 2.1.
    Settings settings;
    settings.lattice = 4;
    setOption(settings, "hidden", 24);
    settings.training.batch = 128;
    settings.training.learningRate = 5e-3;
    settings.training.seed = 5;
    settings.training.threads = 1;
    Trainer trainer(buildModel(settings), trainerOptions(settings));
    for (int step = 0; step < 400; ++step)
        trainer.step();
    const Evaluation result
        = evaluate(trainer.model(), trainer.state().theta, {.samples = 4096, .seed = 1052, .threads = 1}).value();
    const double off
        = (result.observables[kStructureFactor].mean - 0.761358908568) / result.observables[kStructureFactor].error;
    EXPECT_GT(std::abs(off), 3);
    EXPECT_FALSE(isReliable(trustIn(result))) << "S(0) is " << off << " errors off";
}

TEST(Evaluation, oneEffectiveSampleHasNoError)
{
    const Evaluation result = evaluated({.samples = 2, .seed = 1, .threads = 1});
    EXPECT_LT(result.essSamples, 2);
    EXPECT_TRUE(std::isnan(result.logZError));
    EXPECT_TRUE(std::isnan(result.observables[kEnergy].error));
    EXPECT_EQ(trustIn(result), Trust::TooFew);
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
