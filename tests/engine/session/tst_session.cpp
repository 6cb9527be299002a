// A run as an interface sees it: commands in order, equal bits, resumption, failure. Timeouts are generous; what is
// checked is order.

#include <cmath>
#include <thread>

#include <gtest/gtest.h>

#include "engine/run/build_model.h"
#include "engine/run/run_file.h"
#include "engine/run/settings_options.h"
#include "engine/session/frozen_model.h"
#include "engine/session/session.h"
#include "support/sanitizers.h"
#include "support/temporary_folder.h"

namespace nrg::test {

namespace {

using namespace std::chrono_literals;

Settings smallSettings(int threads = 1)
{
    Settings settings;
    settings.lattice = 4;
    setOption(settings, "couplings", 2);
    setOption(settings, "hidden", 8);
    settings.training.batch = 64;
    settings.training.decaySteps = 100;
    settings.training.gradient = "path";
    settings.training.threads = threads;
    return settings;
}

std::shared_ptr<const Snapshot> idle(Session& session)
{
    EXPECT_TRUE(session.waitUntilIdle(kPatience));
    return session.snapshot();
}

/// What does not depend on the clock.
std::vector<double> losses(const std::vector<StepReport>& reports)
{
    std::vector<double> result;
    for (const StepReport& report : reports) {
        result.push_back(report.freeEnergy);
        result.push_back(report.sigma);
        result.push_back(report.gradientNorm);
        result.push_back(report.learningRate);
    }
    return result;
}

TEST(Session, startsPausedWithASnapshotAndSamples)
{
    Session session(smallSettings());
    ASSERT_NE(session.snapshot(), nullptr);
    const auto first = idle(session);
    EXPECT_EQ(first->state, RunState::Paused);
    EXPECT_EQ(first->step, 0);
    EXPECT_EQ(*first->settings, smallSettings());
    EXPECT_GT(first->parameters, 0);
    EXPECT_TRUE(first->minusLogZ);
    EXPECT_EQ(first->samples->fields.rows(), 16);
    EXPECT_TRUE(session.takeReports().empty());
}

TEST(Session, stepDoesExactlySoManyUpdates)
{
    Session session(smallSettings());
    session.step();
    EXPECT_EQ(idle(session)->step, 1);
    session.step(3);
    session.step(2);
    const auto after = idle(session);
    EXPECT_EQ(after->step, 6);
    EXPECT_EQ(after->state, RunState::Paused);
    EXPECT_EQ(session.takeReports().size(), 6u);
    EXPECT_EQ(session.history().rows().size(), 6u);
}

TEST(Session, runEndsAtTheStepsAndSaysWhy)
{
    Session session(smallSettings());
    session.run({.steps = 30, .seconds = {}, .targetGap = {}});
    const auto end = idle(session);
    EXPECT_EQ(end->state, RunState::Finished);
    EXPECT_EQ(end->stoppedBy, "steps");
    EXPECT_EQ(end->step, 30);
    EXPECT_GT(end->seconds, 0);
    EXPECT_GT(end->figures.secondsPerStep, 0);
    ASSERT_TRUE(end->figures.gap);
    EXPECT_DOUBLE_EQ(*end->figures.relativeError, *end->figures.gap / std::abs(*end->minusLogZ));
    session.run({.steps = 30, .seconds = {}, .targetGap = {}});
    EXPECT_EQ(idle(session)->step, 30);
}

TEST(Session, runEndsAtTheSecondsOrTheGap)
{
    Session session(smallSettings());
    session.run({.steps = 1000000, .seconds = 0.05, .targetGap = {}});
    const auto end = idle(session);
    EXPECT_EQ(end->stoppedBy, "seconds");
    EXPECT_GE(end->seconds, 0.05);
    session.run({.steps = {}, .seconds = {}, .targetGap = 1e6});
    const auto gap = idle(session);
    EXPECT_EQ(gap->stoppedBy, "target-gap");
    EXPECT_GE(gap->step, 50);
}

TEST(Session, pauseComesBetweenTwoStepsAndTheRunGoesOn)
{
    Session session(smallSettings());
    session.run();
    while (session.snapshot()->step < 5)
        std::this_thread::sleep_for(1ms);
    EXPECT_EQ(session.snapshot()->state, RunState::Running);
    session.pause();
    const auto paused = idle(session);
    EXPECT_EQ(paused->state, RunState::Paused);
    EXPECT_EQ(paused->stoppedBy, "user");
    std::this_thread::sleep_for(50ms);
    EXPECT_EQ(session.snapshot()->step, paused->step);
    EXPECT_EQ(session.snapshot()->serial, paused->serial);
    session.step();
    EXPECT_EQ(idle(session)->step, paused->step + 1);
}

TEST(Session, closingWhileItRunsJoinsTheWorker)
{
    for (int repetition = 0; repetition < 20; ++repetition) {
        Session session(smallSettings());
        session.run();
        if (repetition % 2 == 0)
            std::this_thread::sleep_for(2ms);
    }
}

TEST(Session, aFreshRunShowsItsFirstStepWithSamples)
{
    Session session(smallSettings());
    idle(session);
    session.step();
    const auto first = idle(session);
    EXPECT_EQ(first->samples->lattice, 4);
    ASSERT_EQ(first->samples->fields.rows(), 16);
    EXPECT_TRUE((first->samples->spins.array().abs() == 1).all());
    EXPECT_FALSE(std::isnan(first->figures.freeEnergy));
}

TEST(Session, theFrozenModelIsThatOfTheStepWhereTrainingStops)
{
    Session session(smallSettings());
    const auto before = session.snapshot()->model;
    ASSERT_NE(before, nullptr); // from the first snapshot on
    EXPECT_EQ(before->step, 0);
    const std::vector<Real> theta = *before->theta;
    session.step(3);
    const auto after = idle(session)->model;
    EXPECT_EQ(after->step, 3);
    EXPECT_EQ(after->model->target->key(), buildTarget(smallSettings())->key());
    EXPECT_NE(*after->theta, theta);
    EXPECT_EQ(*before->theta, theta); // what was given away stays as it was
}

TEST(Session, shownSpinsFollowTheFields)
{
    Settings settings = smallSettings();
    settings.training.batch = 16;
    Session session(settings);
    // The mean of s - tanh x over many draws is zero within its error.
    double sum = 0;
    double count = 0;
    for (int step = 0; step < 200; ++step) {
        session.step();
        const auto shown = idle(session);
        sum += (shown->samples->spins.cast<double>().array() - shown->samples->fields.cast<double>().array().tanh())
                   .sum();
        count += static_cast<double>(shown->samples->spins.size());
    }
    EXPECT_LT(std::abs(sum / count), 5 / std::sqrt(count));
}

TEST(Session, equalSeedsGiveEqualLossesOnOneAndTwoThreads)
{
    Session one(smallSettings(1));
    Session two(smallSettings(2));
    for (Session* session : {&one, &two})
        session->run({.steps = 40, .seconds = {}, .targetGap = {}});
    idle(one);
    idle(two);
    EXPECT_EQ(losses(one.takeReports()), losses(two.takeReports()));
}

TEST(Session, savingPausingAndResumingChangesNoBit)
{
    const TemporaryFolder folder;
    Session whole(smallSettings());
    whole.run({.steps = 60, .seconds = {}, .targetGap = {}});
    idle(whole);
    whole.save(folder / "whole.nrg");

    {
        Session half(smallSettings());
        half.run({.steps = 25, .seconds = {}, .targetGap = {}});
        idle(half);
        half.save(folder / "half.nrg");
    }
    const auto rest = Session::open(folder / "half.nrg", 2);
    EXPECT_EQ(idle(*rest)->step, 25);
    EXPECT_EQ(rest->snapshot()->settings->training.threads, 2);
    rest->run({.steps = 60, .seconds = {}, .targetGap = {}});
    const auto end = idle(*rest);
    rest->save(folder / "rest.nrg");

    const RunFile a = readRunFile(folder / "whole.nrg");
    const RunFile b = readRunFile(folder / "rest.nrg");
    EXPECT_EQ(a.state.theta, b.state.theta);
    EXPECT_EQ(a.state.adamM, b.state.adamM);
    EXPECT_EQ(a.state.adamV, b.state.adamV);
    EXPECT_EQ(losses(a.history.recent(60)), losses(b.history.recent(60)));
    EXPECT_EQ(whole.snapshot()->figures.freeEnergy, end->figures.freeEnergy);
    EXPECT_EQ(whole.snapshot()->figures.sigma, end->figures.sigma);
    EXPECT_TRUE(a.history.marks().empty());
    EXPECT_EQ(b.history.marks(), (std::vector<RunMark>{{.step = 25, .key = RunMark::kResume, .from = {}, .to = {}}}));
}

TEST(Session, liveParametersApplyAtTheNextStepAndAreSaved)
{
    const TemporaryFolder folder;
    Settings settings = smallSettings();
    settings.training.decaySteps = 0;
    Session session(settings);
    session.step();
    idle(session);
    session.setLearningRate(5e-4);
    session.setThreads(2);
    session.step();
    EXPECT_EQ(idle(session)->settings->training.learningRate, 5e-4);
    const std::vector<StepReport> reports = session.takeReports();
    ASSERT_EQ(reports.size(), 2u);
    EXPECT_EQ(reports[0].learningRate, 1e-3);
    EXPECT_EQ(reports[1].learningRate, 5e-4);
    session.save(folder / "a.nrg");
    const RunFile saved = readRunFile(folder / "a.nrg");
    EXPECT_EQ(saved.settings.training.learningRate, 5e-4);
    const std::vector<RunMark> marks{{.step = 1, .key = "learning-rate", .from = "0.001", .to = "0.0005"}};
    EXPECT_EQ(saved.history.marks(), marks);
    EXPECT_EQ(session.history().marks(), marks);
    EXPECT_THROW(session.setLearningRate(std::nan("")), SettingsError);
    EXPECT_THROW(session.setThreads(-1), SettingsError);
}

TEST(Session, savesWhileItRunsAndReportsIt)
{
    const TemporaryFolder folder;
    Session session(smallSettings());
    session.run();
    const std::uint64_t good = session.requestSave(folder / "a.nrg");
    while (session.snapshot()->lastSave.request != good)
        std::this_thread::sleep_for(1ms);
    EXPECT_EQ(session.snapshot()->lastSave.error, "");
    EXPECT_EQ(readRunFile(folder / "a.nrg").state.step, session.snapshot()->lastSave.step);
    const std::uint64_t bad = session.requestSave(folder / "no/such/a.nrg");
    while (session.snapshot()->lastSave.request != bad)
        std::this_thread::sleep_for(1ms);
    EXPECT_NE(session.snapshot()->lastSave.error, "");
    EXPECT_EQ(session.snapshot()->state, RunState::Running);
    EXPECT_THROW(session.save(folder / "no/such/a.nrg"), FileError);
}

TEST(Session, settingsThatCannotRunAreRefused)
{
    Settings settings = smallSettings();
    setOption(settings, "depth", 9);
    EXPECT_THROW(Session{settings}, SettingsError);
    const TemporaryFolder folder;
    EXPECT_THROW(Session::open(folder / "missing.nrg"), FileError);
}

TEST(Session, manyReadersAndCommandsAtOnce)
{
    Session session(smallSettings());
    session.run();
    std::vector<std::jthread> readers;
    for (int reader = 0; reader < 3; ++reader)
        readers.emplace_back([&session] {
            std::uint64_t serial = 0;
            for (int i = 0; i < 200; ++i) {
                const auto shown = session.snapshot();
                EXPECT_GE(shown->serial, serial);
                serial = shown->serial;
                if (i % 20 == 0) {
                    EXPECT_LE(session.history().rows().size(), History::kCapacity);
                }
                session.takeReports();
            }
        });
    for (int i = 0; i < 50; ++i) {
        session.setLearningRate(1e-3);
        i % 2 == 0 ? session.pause() : session.run();
    }
    readers.clear();
    session.pause();
    idle(session);
}

} // namespace

TEST(Session, growsBeforeItsFirstStepAndStepByStep)
{
    Session session(settingsWith({{"layout", "stencil"}, {"map", "tanh"}, {"lattice", "16"}, {"checkerboards", "1"},
        {"batch", "16"}, {"grow-from", "4"}, {"grow-steps", "3"}, {"threads", "1"}}));
    session.step(1);
    ASSERT_TRUE(session.waitUntilIdle(kPatience));
    auto snapshot = session.snapshot();
    EXPECT_EQ(snapshot->state, RunState::Paused);
    EXPECT_EQ(snapshot->step, 0);
    EXPECT_EQ(snapshot->growth.lattice, 4);
    EXPECT_EQ(snapshot->growth.step, 1);
    ASSERT_TRUE(snapshot->growth.gapPerSite);
    EXPECT_GT(*snapshot->growth.gapPerSite, 0.05); // hardly trained; a converged flow has 2e-4
    EXPECT_LT(*snapshot->growth.gapPerSite, 10);
    const TemporaryFolder folder;
    session.save(folder / "growing.nrg");
    EXPECT_THROW(readTrainedModel(folder / "growing.nrg"), FileError); // its parameters are still those of step 0
    session.run({.steps = 2, .seconds = {}, .targetGap = {}});
    ASSERT_TRUE(session.waitUntilIdle(kPatience));
    snapshot = session.snapshot();
    EXPECT_EQ(snapshot->step, 2);
    EXPECT_EQ(snapshot->growth.lattice, 0);
    session.save(folder / "grown.nrg");
    EXPECT_EQ(readTrainedModel(folder / "grown.nrg").step, 2);
    EXPECT_EQ(session.history().rows().front().step, 1); // the smaller lattices' steps are not of this run
}

} // namespace nrg::test
