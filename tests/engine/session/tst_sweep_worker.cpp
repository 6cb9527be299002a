// A sweep beside training: what its snapshots show, cancelling, resuming, files.

#include <chrono>
#include <thread>

#include <gtest/gtest.h>

#include "engine/run/build_model.h"
#include "engine/run/settings_options.h"
#include "engine/session/sweep_file.h"
#include "engine/session/sweep_worker.h"
#include "support/faulty_target.h"
#include "support/sanitizers.h"
#include "support/temporary_folder.h"

namespace nrg::test {

namespace {

using namespace std::chrono_literals;

SweepOptions temperatures(std::vector<OptionValue> values, std::int64_t steps)
{
    return {.base = settingsWith({{"lattice", "4"}, {"couplings", "2"}, {"hidden", "8"}, {"batch", "64"}}),
        .key = "temperature",
        .values = std::move(values),
        .seconds = std::nullopt,
        .steps = steps,
        .samples = 1024,
        .fromPrevious = false};
}

class SweepWorkerTest : public testing::Test {
protected:
    /// The first snapshot of which this holds.
    template <class Condition>
    std::shared_ptr<const SweepSnapshot> when(Condition condition)
    {
        const auto end = std::chrono::steady_clock::now() + 120s;
        while (std::chrono::steady_clock::now() < end) {
            auto snapshot = worker.snapshot();
            if (condition(*snapshot))
                return snapshot;
            std::this_thread::sleep_for(2ms);
        }
        ADD_FAILURE() << "the worker does not come to this";
        return worker.snapshot();
    }

    static bool isComplete(const SweepSnapshot& snapshot)
    {
        return !snapshot.running && snapshot.sweep && snapshot.sweep->isComplete();
    }

    TemporaryFolder folder;
    SweepWorker worker;
};

TEST_F(SweepWorkerTest, runsAllPointsAndKeepsThem)
{
    EXPECT_FALSE(worker.snapshot()->sweep);
    worker.start(temperatures({2.5, 3.0, 3.5}, 20));
    worker.keepIn(folder / "a.json");
    const auto end = when(isComplete);
    EXPECT_EQ(end->share, 1);
    EXPECT_EQ(end->message, "");
    EXPECT_EQ(end->file, (folder / "a.json").string());
    EXPECT_EQ(readSweep(folder / "a.json").doneCount(), 3U);
    worker.exportCsv(folder / "a.csv");
    when([&](const SweepSnapshot&) { return std::filesystem::exists(folder / "a.csv"); });
    EXPECT_EQ(readBytes(folder / "a.csv"), sweepCsv(*end->sweep));
}

TEST_F(SweepWorkerTest, cancelledAtOnceAndResumed)
{
    worker.start(temperatures({2.5, 3.0}, kMaxSweepSteps));
    const auto running = when([](const SweepSnapshot& s) { return s.running && s.stage.step > 0; });
    EXPECT_EQ(running->point, 0U);
    const auto asked = std::chrono::steady_clock::now();
    worker.cancel();
    const auto cancelled = when([](const SweepSnapshot& s) { return !s.running; });
    EXPECT_LT(std::chrono::steady_clock::now() - asked, (kSanitized ? 20s : 2s));
    EXPECT_EQ(cancelled->sweep->doneCount(), 0U);

    worker.start(temperatures({2.5, 3.0, 3.5}, 2000));
    when([](const SweepSnapshot& s) { return s.sweep->doneCount() == 1; });
    worker.cancel();
    const auto left = when([](const SweepSnapshot& s) { return !s.running; });
    EXPECT_LT(left->sweep->doneCount(), 3U);
    worker.resume();
    const auto end = when(isComplete);
    EXPECT_EQ(end->sweep->points[0]->seconds, left->sweep->points[0]->seconds); // not done again
}

TEST_F(SweepWorkerTest, anotherSweepTakesThePlaceOfTheOneUnderWay)
{
    worker.start(temperatures({2.5}, kMaxSweepSteps));
    when([](const SweepSnapshot& s) { return s.running && s.stage.step > 0; });
    worker.start(temperatures({3.0, 4.0}, 5));
    const auto end = when(isComplete);
    EXPECT_EQ(end->sweep->points.size(), 2U);
    EXPECT_THROW(worker.start(temperatures({0.01}, 5)), SettingsError);
}

TEST_F(SweepWorkerTest, opensAFileAndGoesOn)
{
    writeSweep(folder / "a.json", Sweep(temperatures({2.5, 3.0}, 5)));
    worker.open(folder / "a.json");
    const auto opened = when([](const SweepSnapshot& s) { return s.sweep != nullptr; });
    EXPECT_FALSE(opened->running);
    worker.resume();
    when(isComplete);
    EXPECT_EQ(readSweep(folder / "a.json").doneCount(), 2U);
    writeBytes(folder / "b.json", "{}");
    worker.open(folder / "b.json");
    const auto refused = when([](const SweepSnapshot& s) { return !s.message.empty(); });
    EXPECT_NE(refused->message.find("cannot be read as a sweep"), std::string::npos) << refused->message;
    EXPECT_TRUE(isComplete(*refused)); // what was there stays
    worker.keepIn(folder / "missing" / "c.json");
    when([](const SweepSnapshot& s) { return s.message.find("missing") != std::string::npos; });
}

TEST(SweepWorker, aFailedPointIsASentence)
{
    SweepWorker worker(Priority::Normal, [](const Settings& settings) -> std::shared_ptr<const Model> {
        if (settings.target.options.number("temperature") == 3.0)
            throw std::runtime_error("the model broke");
        return buildModel(settings);
    });
    worker.start(temperatures({3.0, 3.5}, 5));
    const auto end = std::chrono::steady_clock::now() + 120s;
    while (
        std::chrono::steady_clock::now() < end && !(worker.snapshot()->sweep && worker.snapshot()->sweep->isComplete()))
        std::this_thread::sleep_for(2ms);
    const auto last = worker.snapshot();
    ASSERT_TRUE(last->sweep && last->sweep->isComplete());
    EXPECT_EQ(last->sweep->points[0]->problem, "the model broke.");
    EXPECT_EQ(last->sweep->points[1]->problem, "");
}

TEST(SweepWorker, endsInTheMiddleOfAPoint)
{
    const auto start = std::chrono::steady_clock::now();
    {
        SweepWorker worker;
        worker.start(temperatures({3.0}, kMaxSweepSteps));
        std::this_thread::sleep_for(50ms);
    }
    EXPECT_LT(std::chrono::steady_clock::now() - start, (kSanitized ? 50s : 5s));
}

} // namespace

} // namespace nrg::test
