// What a session does when something breaks in each of its threads: a fault is injected through the target that all
// of them evaluate, through memory that runs out, or through files that cannot be written.

#include <cmath>
#include <future>
#include <latch>
#include <stdexcept>
#include <string>
#include <thread>

#include <pthread.h>

#include <gtest/gtest.h>

#include "engine/run/build_model.h"
#include "engine/run/run_file.h"
#include "engine/run/settings_options.h"
#include "engine/session/frozen_model.h"
#include "engine/session/session.h"
#include "support/failing_memory.h"
#include "support/faulty_target.h"
#include "support/sanitizers.h"
#include "support/temporary_folder.h"

namespace nrg::test {

namespace {

using namespace std::chrono_literals;

const std::string kNoMemory = "The machine has run out of memory; lower batch, lattice or the number of layers.";

/// Work that leaves its thread without any memory from here on.
void starve(VectorRef)
{
    threadIsStarved = true;
    throw std::bad_alloc();
}

Settings smallSettings()
{
    // On one thread a worker evaluates on its own.
    return settingsWith({{"lattice", "4"}, {"couplings", "2"}, {"hidden", "8"}, {"batch", "64"}, {"threads", "1"}});
}

class FailurePaths : public testing::Test {
protected:
    FailurePaths() { restart(); }

    void restart()
    {
        auto model = std::make_shared<Model>(*buildModel(settings));
        target = std::make_shared<FaultyTarget>(settings.lattice, settings.target.options.number("temperature"));
        model->target = target;
        session = std::make_unique<Session>(std::make_unique<Trainer>(model, trainerOptions(settings)), settings);
        idle(); // the first samples are drawn: from here on nothing is evaluated until it is asked for
    }

    std::shared_ptr<const Snapshot> idle()
    {
        EXPECT_TRUE(session->waitUntilIdle(kPatience));
        return session->snapshot();
    }

    template <class Wanted>
    std::shared_ptr<const Snapshot> waitFor(Wanted wanted)
    {
        const auto end = std::chrono::steady_clock::now() + kPatience;
        while (std::chrono::steady_clock::now() < end) {
            std::shared_ptr<const Snapshot> snapshot = session->snapshot();
            if (wanted(*snapshot))
                return snapshot;
            std::this_thread::sleep_for(10ms);
        }
        ADD_FAILURE() << "what was waited for did not come";
        return session->snapshot();
    }

    /// The error of save(), or empty.
    static std::string complaintOfSaving(Session& session, const std::filesystem::path& path)
    {
        try {
            session.save(path);
        } catch (const FileError& error) {
            return error.what();
        }
        return {};
    }

    const TemporaryFolder folder;
    const Settings settings = smallSettings();
    std::shared_ptr<FaultyTarget> target;
    std::unique_ptr<Session> session;
};

} // namespace

TEST_F(FailurePaths, anyExceptionInAStepEndsTrainingWithOneSentence)
{
    const std::pair<FaultyTarget::Fault, std::string> cases[] = {
        {throwing(std::runtime_error("the target is broken")), "The target is broken."},
        {throwing(FileError("a.nrg is gone.")), "a.nrg is gone."},
        {throwing(std::bad_alloc()), kNoMemory},
        {throwing(std::length_error("vector::_M_default_append")), kNoMemory},
        {throwing(7), "An unknown error stopped the work."},
    };
    for (const auto& [fault, sentence] : cases) {
        SCOPED_TRACE(sentence);
        restart();
        target->setFault(fault, 2);
        session->run();
        const auto failed = idle();
        EXPECT_EQ(failed->state, RunState::Failed);
        EXPECT_EQ(failed->message, sentence);
        EXPECT_EQ(failed->stoppedBy, "");
        EXPECT_EQ(failed->step, 2);
        EXPECT_EQ(failed->model->step, 2);
    }
}

TEST_F(FailurePaths, afterAFailureEveryCommandReturnsAndTheLastCompleteStepIsSaved)
{
    target->setFault(throwing(std::runtime_error("the target is broken")), 3);
    session->run();
    ASSERT_EQ(idle()->state, RunState::Failed);
    target->setFault({});
    session->run();
    session->step();
    session->pause();
    session->setLearningRate(2e-3);
    session->setThreads(1);
    const auto after = idle();
    EXPECT_EQ(after->state, RunState::Failed);
    EXPECT_EQ(after->message, "The target is broken.");
    EXPECT_EQ(after->step, 3);
    EXPECT_EQ(session->history().rows().size(), 3u);

    session->setLearningRate(settings.training.learningRate);
    session->save(folder / "failed.nrg");
    const auto resumed = Session::open(folder / "failed.nrg");
    Session whole(settings);
    for (Session* run : {resumed.get(), &whole})
        run->run({.steps = 8, .seconds = {}, .targetGap = {}});
    for (Session* run : {resumed.get(), &whole}) {
        ASSERT_TRUE(run->waitUntilIdle(kPatience));
        run->save(folder / (run == &whole ? "whole.nrg" : "resumed.nrg"));
    }
    const RunFile a = readRunFile(folder / "whole.nrg");
    const RunFile b = readRunFile(folder / "resumed.nrg");
    EXPECT_EQ(a.state.step, 8);
    EXPECT_EQ(a.state.theta, b.state.theta);
    EXPECT_EQ(a.state.adamV, b.state.adamV);
    ASSERT_EQ(a.history.rows().size(), b.history.rows().size());
    for (std::size_t i = 0; i < a.history.rows().size(); ++i)
        EXPECT_EQ(a.history.rows()[i].freeEnergy, b.history.rows()[i].freeEnergy);
}

TEST_F(FailurePaths, trainingThatHasNoMemoryLeftStillSaysSo)
{
    session->step(2);
    idle();
    target->setFault(starve);
    session->run();
    const auto failed = idle();
    EXPECT_EQ(failed->state, RunState::Failed);
    EXPECT_EQ(failed->message, kNoMemory);
    EXPECT_EQ(failed->step, 2);
    EXPECT_EQ(failed->model->step, 2);
    EXPECT_EQ(*failed->settings, settings);
    ASSERT_TRUE(failed->samples);
    session->pause();
    session->step();
    EXPECT_EQ(idle()->state, RunState::Failed);
    EXPECT_NE(complaintOfSaving(*session, folder / "a.nrg").find("out of memory"), std::string::npos);
    EXPECT_NE(session->snapshot()->lastSave.error.find("out of memory"), std::string::npos);
}

TEST_F(FailurePaths, threeLossesThatAreNotFiniteEndTheRun)
{
    target->setFault(makeNotFinite, 3);
    session->run();
    const auto paused = idle();
    EXPECT_EQ(paused->state, RunState::Diverged);
    EXPECT_EQ(paused->message,
        "Three steps in a row were skipped because the loss or its gradient was not finite (step 6); begin again with "
        "a "
        "lower learning rate, or set a gradient-norm clip.");
    EXPECT_EQ(paused->stoppedBy, "divergence");
    EXPECT_EQ(paused->skippedSteps, 3);
    const History history = session->history();
    ASSERT_EQ(history.rows().size(), 6u);
    for (const StepReport& row : history.rows()) {
        EXPECT_EQ(row.skipped, row.step > 3) << row.step;
        EXPECT_EQ(row.learningRate, settings.training.learningRate);
        EXPECT_GT(row.stepSeconds, 0);
    }
    target->setFault({});
    session->goBack(1e-3);
    session->step(2);
    const auto after = idle();
    EXPECT_EQ(after->state, RunState::Paused);
    EXPECT_EQ(after->message, "");
    EXPECT_EQ(after->skippedSteps, 0);
    EXPECT_EQ(after->step, 2);
}

TEST_F(FailurePaths, samplingThatFailsSaysSoAndTrainingGoesOn)
{
    target->setFault(throwing(std::bad_alloc()));
    session->setSampling({.on = true, .effort = 1, .chains = 8});
    auto snapshot = waitFor([](const Snapshot& s) { return !s.sampling->message.empty(); });
    EXPECT_EQ(snapshot->sampling->message, "The machine has run out of memory; sample with fewer chains.");
    EXPECT_FALSE(snapshot->sampling->options.on);
    target->setFault({});
    session->step(2);
    EXPECT_EQ(idle()->step, 2);
    EXPECT_EQ(session->snapshot()->state, RunState::Paused);
    session->setSampling({.on = true, .effort = 1, .chains = 4});
    snapshot = waitFor([](const Snapshot& s) { return !s.sampling->samplers.empty(); });
    EXPECT_EQ(snapshot->sampling->message, "");
}

TEST_F(FailurePaths, samplingThatHasNoMemoryLeftStillSaysSo)
{
    target->setFault(starve, 2);
    session->setSampling({.on = true, .effort = 1, .chains = 8});
    const auto snapshot = waitFor([](const Snapshot& s) { return !s.sampling->message.empty(); });
    EXPECT_EQ(snapshot->sampling->message, "The machine has run out of memory; sample with fewer chains.");
    EXPECT_FALSE(snapshot->sampling->options.on);
}

TEST_F(FailurePaths, aRaceThatFailsIsOver)
{
    for (const bool starved : {false, true}) {
        SCOPED_TRACE(starved);
        target->setFault({});
        session->startRace(
            {.seconds = 1000, .chains = 8, .physicalLeapfrogs = {10}, .latentLeapfrogs = 3, .seed = 1, .threads = 1});
        waitFor([](const Snapshot& s) { return s.race && s.race->running && s.race->secondsLeft > 100; });
        target->setFault(starved ? starve : throwing(std::runtime_error("the target is broken")));
        const auto snapshot = waitFor([](const Snapshot& s) { return s.race && !s.race->running; });
        EXPECT_FALSE(snapshot->race->finished);
        const std::string sentence
            = starved ? "The machine has run out of memory; sample with fewer chains." : "The target is broken.";
        EXPECT_EQ(snapshot->race->message, sentence);
        EXPECT_EQ(snapshot->sampling->message, sentence);
    }
}

TEST_F(FailurePaths, analysisThatFailsSaysSoAndTrainingGoesOn)
{
    target->setFault(throwing(std::bad_alloc()));
    session->requestAnalysis({.responseSamples = 20});
    auto snapshot = waitFor([](const Snapshot& s) { return !s.analysis->message.empty(); });
    EXPECT_EQ(snapshot->analysis->message, "The machine has run out of memory; analyse with fewer samples.");
    EXPECT_FALSE(snapshot->analysis->working);
    EXPECT_EQ(snapshot->analysis->stage, "");
    target->setFault({});
    session->step(2);
    EXPECT_EQ(idle()->step, 2);
    session->requestAnalysis({.responseSamples = 20});
    snapshot = waitFor([](const Snapshot& s) { return s.analysis->response.has_value(); });
    EXPECT_EQ(snapshot->analysis->message, "");
}

TEST_F(FailurePaths, analysisThatHasNoMemoryLeftStillSaysSo)
{
    target->setFault(starve);
    session->requestAnalysis({.responseSamples = 20, .information = true});
    const auto snapshot = waitFor([](const Snapshot& s) { return !s.analysis->message.empty(); });
    EXPECT_EQ(snapshot->analysis->message, "The machine has run out of memory; analyse with fewer samples.");
    EXPECT_FALSE(snapshot->analysis->working);
}

TEST_F(FailurePaths, aFileThatCannotBeWrittenEndsInOneSentenceAndTrainingGoesOn)
{
    session->run();
    const std::filesystem::path nowhere = folder / "no/such/a.nrg";
    const std::string complaint = complaintOfSaving(*session, nowhere);
    EXPECT_EQ(complaint.find(nowhere.string()), 0u) << complaint;
    EXPECT_EQ(complaint.back(), '.');
    const auto snapshot = session->snapshot();
    EXPECT_EQ(snapshot->lastSave.error, complaint);
    EXPECT_EQ(snapshot->state, RunState::Running);
    session->save(folder / "a.nrg");
    EXPECT_EQ(session->snapshot()->lastSave.error, "");
}

TEST_F(FailurePaths, aRunTooLargeToCopyIsNotSavedAndTrainingGoesOn)
{
    session->run();
    waitFor([](const Snapshot& s) { return s.step > 0; });
    const std::size_t parameters = static_cast<std::size_t>(session->snapshot()->parameters) * sizeof(Real);
    {
        // The newest model's copy for the other workers would fail as well, and that ends the run.
        session->pause();
        idle();
        const AllocationLimit limit(parameters - 1);
        EXPECT_NE(complaintOfSaving(*session, folder / "a.nrg").find("out of memory"), std::string::npos);
    }
    session->step();
    EXPECT_EQ(idle()->state, RunState::Paused);
    session->save(folder / "a.nrg");
    EXPECT_EQ(readRunFile(folder / "a.nrg").state.step, session->snapshot()->step);
}

TEST_F(FailurePaths, requestsAreWrittenInOrderAndClosingWaitsForThem)
{
    session->step(2);
    idle();
    EXPECT_EQ(session->requestSave(folder / "a.nrg"), 1u);
    EXPECT_EQ(session->requestSave(folder / "same.nrg"), 2u);
    idle(); // copied; they may not be written yet
    session->step(3);
    idle();
    EXPECT_EQ(session->requestSave(folder / "same.nrg"), 3u);
    idle();
    session.reset();
    EXPECT_EQ(readRunFile(folder / "a.nrg").state.step, 2);
    EXPECT_EQ(readRunFile(folder / "same.nrg").state.step, 5);
}

TEST_F(FailurePaths, closingEndsEveryWaitAtOnce)
{
    std::latch stepBegun(1);
    std::latch stepMayEnd(1);
    target->setFault([&](VectorRef) {
        stepBegun.count_down();
        stepMayEnd.wait();
    });
    session->step();
    stepBegun.wait();
    const std::filesystem::path path = folder / "a.nrg";
    Session& open = *session;
    std::future<std::string> complaint
        = std::async(std::launch::async, [&open, path] { return complaintOfSaving(open, path); });
    std::future<bool> wasIdle
        = std::async(std::launch::async, [&open] { return open.waitUntilIdle(std::chrono::hours(1)); });
    std::this_thread::sleep_for(300ms); // both wait now
    std::future<void> closed
        = std::async(std::launch::async, [closing = std::move(session)]() mutable { closing.reset(); });
    EXPECT_EQ(
        complaint.get(), path.string() + " was not saved, because the run was closed first; save before closing it.");
    EXPECT_FALSE(wasIdle.get());
    EXPECT_EQ(closed.wait_for(0s), std::future_status::timeout) << "the step is still under way";
    stepMayEnd.count_down();
    closed.get();
    EXPECT_FALSE(std::filesystem::exists(path));
}

TEST_F(FailurePaths, aFailedRunClosesAtOnce)
{
    target->setFault(throwing(std::runtime_error("the target is broken")));
    session->run();
    session->setSampling({.on = true, .effort = 1, .chains = 8});
    session->requestAnalysis({.responseSamples = 20});
    waitFor([](const Snapshot& s) {
        return s.state == RunState::Failed && !s.sampling->message.empty() && !s.analysis->message.empty();
    });
    session.reset();
}

TEST_F(FailurePaths, withoutAThreadTheErrorSaysWhatToDo)
{
    pthread_attr_t usual;
    ASSERT_EQ(pthread_getattr_default_np(&usual), 0);
    pthread_attr_t impossible;
    ASSERT_EQ(pthread_attr_init(&impossible), 0);
    ASSERT_EQ(pthread_attr_setstacksize(&impossible, std::size_t{1} << 60), 0);
    ASSERT_EQ(pthread_setattr_default_np(&impossible), 0);
    std::string complaint;
    try {
        Session another(settings);
    } catch (const std::runtime_error& error) {
        complaint = error.what();
    }
    EXPECT_EQ(pthread_setattr_default_np(&usual), 0);
    pthread_attr_destroy(&usual);
    pthread_attr_destroy(&impossible);
    EXPECT_EQ(complaint.find("The system starts no further thread for this run ("), 0u) << complaint;
    EXPECT_NE(complaint.find("close other programs"), std::string::npos) << complaint;
    EXPECT_NO_THROW(Session(settings).step());
}

} // namespace nrg::test
