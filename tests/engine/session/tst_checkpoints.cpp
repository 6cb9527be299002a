// A run writes itself while it trains, without a word from anyone.

#include <algorithm>
#include <chrono>
#include <cmath>
#include <thread>

#include <gtest/gtest.h>

#include "engine/run/build_model.h"
#include "engine/run/run_file.h"
#include "engine/run/settings_options.h"
#include "engine/session/checkpoints.h"
#include "engine/session/session.h"
#include "support/faulty_target.h"
#include "support/sanitizers.h"
#include "support/temporary_folder.h"

namespace nrg::test {

namespace {

using namespace std::chrono_literals;

class CheckpointTest : public testing::Test {
protected:
    CheckpointOptions options(double seconds) const
    {
        return {.last = folder / "a.nrg", .best = folder / "a.best.nrg", .seconds = seconds, .whenHalted = false};
    }

    void wait(Session& session) { ASSERT_TRUE(session.waitUntilIdle(kPatience)); }

    /// Until a checkpoint of this step or a later one is written.
    void waitForCheckpoint(Session& session, std::int64_t step)
    {
        const auto end = std::chrono::steady_clock::now() + kPatience;
        while (session.snapshot()->lastCheckpoint.step < step && std::chrono::steady_clock::now() < end)
            std::this_thread::sleep_for(1ms);
        ASSERT_GE(session.snapshot()->lastCheckpoint.step, step);
    }

    /// A run that stands at this step, with these losses in its last 50 steps.
    RunFile runAt(std::int64_t step, double freeEnergy, double sigma) const
    {
        RunFile run;
        run.settings = settings;
        run.state.step = step;
        for (std::int64_t i = std::max<std::int64_t>(step - 49, 1); i <= step; ++i) {
            StepReport report;
            report.step = i;
            report.freeEnergy = freeEnergy;
            report.sigma = sigma;
            run.history.append(report);
        }
        return run;
    }

    const TemporaryFolder folder;
    const Settings settings
        = settingsWith({{"lattice", "4"}, {"couplings", "2"}, {"hidden", "8"}, {"batch", "64"}, {"threads", "1"}});
};

} // namespace

TEST_F(CheckpointTest, aRunGoesOnFromItsLastCheckpointBitForBit)
{
    {
        Session session(settings);
        session.setCheckpoints(options(0.02));
        session.run();
        waitForCheckpoint(session, 50);
        std::filesystem::copy_file(folder / "a.nrg", folder / "left.nrg"); // what a kill would leave now
    }
    const std::int64_t left = readRunFile(folder / "left.nrg").state.step;
    EXPECT_GE(left, 50);
    const std::unique_ptr<Session> resumed = Session::open(folder / "left.nrg");
    Session whole(settings);
    for (Session* session : {resumed.get(), &whole}) {
        session->run({.steps = left + 100, .seconds = {}, .targetGap = {}});
        wait(*session);
        session->save(folder / (session == &whole ? "whole.nrg" : "resumed.nrg"));
    }
    const RunFile a = readRunFile(folder / "whole.nrg");
    const RunFile b = readRunFile(folder / "resumed.nrg");
    EXPECT_EQ(a.state.theta, b.state.theta);
    EXPECT_EQ(a.state.adamM, b.state.adamM);
    EXPECT_EQ(a.state.adamV, b.state.adamV);
    EXPECT_EQ(a.state.step, b.state.step);
}

TEST_F(CheckpointTest, aFolderThatHasVanishedIsReportedAndTrainingGoesOn)
{
    Session session(settings);
    session.setCheckpoints({.last = folder / "gone/a.nrg", .best = {}, .seconds = 0.01, .whenHalted = false});
    session.run();
    const auto end = std::chrono::steady_clock::now() + kPatience;
    while (session.snapshot()->lastCheckpoint.error.empty() && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(1ms);
    EXPECT_NE(session.snapshot()->lastCheckpoint.error.find("gone/a.nrg"), std::string::npos);
    EXPECT_EQ(session.snapshot()->state, RunState::Running);
    EXPECT_EQ(session.snapshot()->lastSave.request, 0u);
}

TEST_F(CheckpointTest, whatHaltsIsWrittenWhereThatIsWanted)
{
    Session session(settings);
    CheckpointOptions often = options(3600);
    often.whenHalted = true;
    session.setCheckpoints(often);
    session.step(7);
    wait(session);
    waitForCheckpoint(session, 7);
    EXPECT_EQ(readRunFile(folder / "a.nrg").state.step, 7);
}

TEST_F(CheckpointTest, theBestFileStandsOnlyWhileAnEarlierStateIsBetter)
{
    SnapshotMailbox mailbox;
    RunWriter writer(mailbox);
    Checkpoints checkpoints(writer);
    checkpoints.setOptions(options(0), nullptr);
    // The error of a mean is sigma / sqrt(50 * 64) = 0.1 nats.
    const double sigma = 0.1 * std::sqrt(50.0 * 64.0);
    checkpoints.begin([&] { return runAt(100, -10, sigma); });
    EXPECT_FALSE(checkpoints.second(runAt(150, -9.8, sigma))); // no worse than its errors allow
    const auto worse = checkpoints.second(runAt(150, -9.5, sigma));
    ASSERT_TRUE(worse);
    EXPECT_EQ(worse->path, folder / "a.best.nrg");
    ASSERT_TRUE(worse->run);
    EXPECT_EQ(worse->run->state.step, 100);
    EXPECT_FALSE(checkpoints.second(runAt(160, -9.5, sigma))); // it is there already
    const auto better = checkpoints.second(runAt(200, -9.9, sigma));
    ASSERT_TRUE(better);
    EXPECT_FALSE(better->run); // the file goes
    EXPECT_FALSE(checkpoints.second(runAt(250, -10, sigma)));
}

TEST_F(CheckpointTest, aBestStateOfAnEarlierSittingCountsIfItIsOfThisRun)
{
    const auto resumeWith = [&](const Settings& bestSettings) {
        RunFile best = runAt(3, -1e6, 0);
        best.settings = bestSettings;
        best.state = Trainer(buildModel(bestSettings), trainerOptions(bestSettings)).state();
        best.state.step = 3;
        writeRunFile(folder / "a.best.nrg", best);
        Session second(settings);
        second.step(20);
        wait(second);
        second.save(folder / "a.nrg");
        const std::unique_ptr<Session> session = Session::open(folder / "a.nrg");
        session->setCheckpoints(options(3600));
        session->setLearningRate(1);
        session->run({.steps = 3000, .seconds = {}, .targetGap = {}});
        wait(*session);
        EXPECT_EQ(session->snapshot()->state, RunState::Diverged);
        return session->snapshot()->bestStep;
    };
    EXPECT_EQ(resumeWith(settings), 3);
    Settings other = settings;
    other.training.seed = 2;
    EXPECT_EQ(resumeWith(other), 20);
}

TEST_F(CheckpointTest, aBestFileOfAnotherRunGoesWithAFreshRunAndStaysOtherwise)
{
    const auto putBest = [&] {
        RunFile best = runAt(3, -1e6, 0);
        best.settings.training.seed = 2;
        best.state = Trainer(buildModel(best.settings), trainerOptions(best.settings)).state();
        writeRunFile(folder / "a.best.nrg", best);
    };
    putBest();
    {
        Session fresh(settings);
        fresh.setCheckpoints(options(3600));
        fresh.step(5);
        wait(fresh);
        fresh.save(folder / "a.nrg");
    }
    EXPECT_FALSE(std::filesystem::exists(folder / "a.best.nrg"));
    putBest();
    {
        const std::unique_ptr<Session> resumed = Session::open(folder / "a.nrg");
        resumed->setCheckpoints(options(3600));
        resumed->step(5);
        wait(*resumed);
        resumed->save(folder / "a.nrg");
    }
    EXPECT_EQ(readRunFile(folder / "a.best.nrg").settings.training.seed, 2u);
}

TEST_F(CheckpointTest, growthGoesOnFromTheStageThatIsUnderWay)
{
    const Settings growing = settingsWith({{"layout", "stencil"}, {"map", "tanh"}, {"lattice", "16"},
        {"checkerboards", "1"}, {"batch", "16"}, {"grow-from", "4"}, {"grow-steps", "5"}, {"threads", "1"}});
    for (const int interruptedAfter : {3, 5, 7}) {
        SCOPED_TRACE(interruptedAfter);
        {
            Session session(growing);
            session.step(interruptedAfter);
            wait(session);
            session.save(folder / "half.nrg");
        }
        const RunFile half = readRunFile(folder / "half.nrg");
        ASSERT_TRUE(half.growth);
        EXPECT_EQ(half.growth->lattice, interruptedAfter < 5 ? 4 : 8);
        EXPECT_EQ(half.growth->state.step, interruptedAfter % 5);
        EXPECT_GT(half.seconds, 0);
        const std::unique_ptr<Session> rest = Session::open(folder / "half.nrg");
        EXPECT_EQ(rest->snapshot()->growth.lattice, interruptedAfter % 5 > 0 ? half.growth->lattice : 0);
        Session whole(growing);
        for (Session* session : {rest.get(), &whole}) {
            session->run({.steps = 2, .seconds = {}, .targetGap = {}});
            wait(*session);
            session->save(folder / (session == &whole ? "whole.nrg" : "rest.nrg"));
        }
        const RunFile a = readRunFile(folder / "whole.nrg");
        const RunFile b = readRunFile(folder / "rest.nrg");
        EXPECT_FALSE(b.growth);
        EXPECT_EQ(b.state.step, 2);
        EXPECT_EQ(a.state.theta, b.state.theta);
        EXPECT_EQ(a.state.adamV, b.state.adamV);
    }
}

TEST_F(CheckpointTest, aPauseDoesNotWaitForAStepThatTakesLong)
{
    auto model = std::make_shared<Model>(*buildModel(settings));
    auto target = std::make_shared<FaultyTarget>(4, settings.target.options.number("temperature"));
    model->target = target;
    Session session(std::make_unique<Trainer>(model, trainerOptions(settings)), settings);
    session.step(2);
    wait(session);
    target->setFault([](VectorRef) { std::this_thread::sleep_for(300ms); });
    session.run();
    std::this_thread::sleep_for(50ms);
    session.pause();
    wait(session);
    EXPECT_EQ(session.snapshot()->state, RunState::Paused);
    EXPECT_EQ(session.snapshot()->step, 2); // the step under way was given up
    target->setFault({});
    session.step(3);
    wait(session);
    session.save(folder / "a.nrg");
    Session straight(settings);
    straight.step(5);
    wait(straight);
    straight.save(folder / "b.nrg");
    EXPECT_EQ(readRunFile(folder / "a.nrg").state.theta, readRunFile(folder / "b.nrg").state.theta);
}

} // namespace nrg::test
