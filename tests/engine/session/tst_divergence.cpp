// A run that loses its way stops before anything of it is spoilt, and goes on from its best state.

#include <cmath>

#include <gtest/gtest.h>

#include "engine/run/build_model.h"
#include "engine/run/run_file.h"
#include "engine/run/settings_options.h"
#include "engine/session/divergence_watch.h"
#include "engine/session/session.h"
#include "support/sanitizers.h"
#include "support/temporary_folder.h"

namespace nrg::test {

namespace {

StepReport report(std::int64_t step, double freeEnergy)
{
    StepReport result;
    result.step = step;
    result.freeEnergy = freeEnergy;
    return result;
}

class DivergenceTest : public testing::Test {
protected:
    std::shared_ptr<const Snapshot> idle()
    {
        EXPECT_TRUE(session.waitUntilIdle(kPatience));
        return session.snapshot();
    }

    /// Trains, then raises the learning rate until the run diverges.
    std::shared_ptr<const Snapshot> diverge(std::int64_t goodSteps)
    {
        session.run({.steps = goodSteps, .seconds = {}, .targetGap = {}});
        idle();
        session.setLearningRate(1);
        session.run({.steps = goodSteps + 2000, .seconds = {}, .targetGap = {}});
        return idle();
    }

    const TemporaryFolder folder;
    const Settings settings
        = settingsWith({{"lattice", "4"}, {"couplings", "2"}, {"hidden", "8"}, {"batch", "64"}, {"threads", "1"}});
    Session session{settings};
};

} // namespace

TEST(DivergenceWatch, onlyASustainedRiseFarAboveTheStartCounts)
{
    DivergenceWatch watch(16);
    EXPECT_FALSE(watch.add(report(1, 10)));
    EXPECT_FALSE(watch.add(report(2, -20)));
    // 10 * max(10 - -20, 16) above the start is 310.
    for (int step = 3; step < 60; ++step)
        EXPECT_FALSE(watch.add(report(step, 309))) << step;
    for (int step = 60; step < 64; ++step)
        EXPECT_FALSE(watch.add(report(step, 1e6))) << step;
    EXPECT_TRUE(watch.isBeyond());
    EXPECT_FALSE(watch.add(report(64, 0))); // it found back
    EXPECT_FALSE(watch.isBeyond());
    for (int step = 65; step < 69; ++step)
        EXPECT_FALSE(watch.add(report(step, 311))) << step;
    EXPECT_TRUE(watch.add(report(69, 311)));
}

TEST(DivergenceWatch, aHistoryCountsAsIfItHadBeenWatched)
{
    History history;
    history.append(report(1, 10));
    history.append(report(2, -2000));
    DivergenceWatch watch(16);
    watch.restart(history);
    for (int step = 3; step < 20; ++step)
        EXPECT_FALSE(watch.add(report(step, 10000))) << step;
}

TEST(DivergenceWatch, parametersOfAnySizeThatMeansSomethingAreSane)
{
    EXPECT_TRUE(areSane(std::vector<Real>{0, -1000, 1e6F}));
    EXPECT_FALSE(areSane(std::vector<Real>{0, 2e6F}));
    EXPECT_FALSE(areSane(std::vector<Real>{0, std::nanf("")}));
    EXPECT_FALSE(areSane(std::vector<Real>{-INFINITY}));
}

TEST_F(DivergenceTest, theRunStopsAndSaysWhatToDo)
{
    const auto end = diverge(150);
    EXPECT_EQ(end->state, RunState::Diverged);
    EXPECT_EQ(end->stoppedBy, "divergence");
    EXPECT_EQ(end->bestStep, 100);
    EXPECT_NE(end->message.find("go on from step 100 (F = "), std::string::npos) << end->message;
    EXPECT_LT(end->step, 1000);
    session.run();
    session.step(3);
    EXPECT_EQ(idle()->step, end->step);
}

TEST_F(DivergenceTest, whatIsSavedIsTheBestState)
{
    diverge(150);
    session.save(folder / "a.nrg");
    EXPECT_EQ(session.snapshot()->lastSave.step, 100);
    const RunFile saved = readRunFile(folder / "a.nrg");
    EXPECT_EQ(saved.state.step, 100);
    EXPECT_EQ(saved.settings.training.learningRate, settings.training.learningRate);
    EXPECT_EQ(saved.history.rows().back().step, 100);
}

TEST_F(DivergenceTest, goingBackGoesOnAsTheRunWouldHaveWithThatRate)
{
    diverge(150);
    session.takeReports();
    session.goBack(5e-4);
    const auto back = idle();
    EXPECT_EQ(back->state, RunState::Paused);
    EXPECT_EQ(back->message, "");
    EXPECT_EQ(back->step, 100);
    EXPECT_EQ(back->returns, 1);
    EXPECT_EQ(back->settings->training.learningRate, 5e-4);
    EXPECT_EQ(session.history().rows().back().step, 100);
    session.run({.steps = 130, .seconds = {}, .targetGap = {}});
    EXPECT_EQ(idle()->step, 130);
    EXPECT_EQ(session.takeReports().size(), 30u);

    Session other(settings);
    other.run({.steps = 100, .seconds = {}, .targetGap = {}});
    ASSERT_TRUE(other.waitUntilIdle(kPatience));
    other.setLearningRate(5e-4);
    other.run({.steps = 130, .seconds = {}, .targetGap = {}});
    ASSERT_TRUE(other.waitUntilIdle(kPatience));
    session.save(folder / "back.nrg");
    other.save(folder / "other.nrg");
    const RunFile a = readRunFile(folder / "back.nrg");
    const RunFile b = readRunFile(folder / "other.nrg");
    EXPECT_EQ(a.state.theta, b.state.theta);
    EXPECT_EQ(a.state.adamV, b.state.adamV);
    EXPECT_EQ(a.history.marks().back().to, "0.0005");
}

TEST_F(DivergenceTest, aRunThatEndsBeyondTheBoundHasDiverged)
{
    session.setLearningRate(1);
    session.run({.steps = 3, .seconds = {}, .targetGap = {}});
    const auto end = idle();
    EXPECT_EQ(end->state, RunState::Diverged) << end->figures.freeEnergy;
    EXPECT_EQ(end->bestStep, 0);
    EXPECT_NE(end->message.find("begin again"), std::string::npos) << end->message;
    session.goBack(1e-3);
    session.run({.steps = 5, .seconds = {}, .targetGap = {}});
    EXPECT_EQ(idle()->state, RunState::Finished);
    EXPECT_THROW(session.goBack(-1), SettingsError);
}

} // namespace nrg::test
