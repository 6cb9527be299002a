// What others read of a run's steps is what its worker has appended.

#include <atomic>
#include <thread>

#include <gtest/gtest.h>

#include "engine/session/step_log.h"

namespace nrg::test {

namespace {

StepReport reportOf(std::int64_t step)
{
    return {.step = step, .seconds = 0.5 * static_cast<double>(step), .freeEnergy = -static_cast<double>(step)};
}

} // namespace

TEST(StepLog, aCopyIsTheHistoryAtEveryLength)
{
    StepLog log{History()};
    History expected;
    for (std::int64_t step = 1; step <= 80000; ++step) { // the history halves its rows twice
        log.append(reportOf(step));
        expected.append(reportOf(step));
        if (step < 1100 || step % 7919 == 0) {
            ASSERT_EQ(log.copy().state(), expected.state()) << step;
        }
    }
    EXPECT_EQ(log.copy().state(), expected.state());
    EXPECT_EQ(log.history().state(), expected.state());
    EXPECT_EQ(expected.stride(), 4);
}

TEST(StepLog, goesOnFromAnEarlierHistory)
{
    History earlier;
    earlier.append(reportOf(1));
    StepLog log(earlier);
    EXPECT_EQ(log.copy().state(), earlier.state());
    EXPECT_TRUE(log.take().empty());
    log.append(reportOf(2));
    EXPECT_EQ(log.copy().rows().size(), 2u);
    EXPECT_EQ(log.take(), std::vector<StepReport>{reportOf(2)});
    EXPECT_TRUE(log.take().empty());
}

TEST(StepLog, aChangeOfTheHistoryIsSeenAtOnce)
{
    StepLog log{History()};
    for (std::int64_t step = 1; step <= 700; ++step)
        log.append(reportOf(step));
    log.amend([](History& history) { history.clear(); });
    EXPECT_TRUE(log.copy().rows().empty());
    EXPECT_TRUE(log.history().rows().empty());
    log.append(reportOf(701));
    ASSERT_EQ(log.copy().rows().size(), 1u);
    EXPECT_EQ(log.copy().rows()[0].step, 701);
    EXPECT_EQ(log.take().size(), 701u);
}

TEST(StepLog, reportsThatNobodyTakesAreBounded)
{
    StepLog log{History()};
    const auto steps = static_cast<std::int64_t>(History::kCapacity) + 10;
    for (std::int64_t step = 1; step <= steps; ++step)
        log.append(reportOf(step));
    const std::vector<StepReport> taken = log.take();
    ASSERT_EQ(taken.size(), History::kCapacity);
    EXPECT_EQ(taken.front().step, 11);
    EXPECT_EQ(taken.back().step, steps);
}

TEST(StepLog, readersSeeWholeHistoriesWhileStepsAreAppended)
{
    StepLog log{History()};
    constexpr std::int64_t kSteps = 20000;
    std::vector<StepReport> taken;
    std::vector<std::jthread> threads;
    threads.emplace_back([&] {
        for (std::int64_t step = 1; step <= kSteps; ++step)
            log.append(reportOf(step));
    });
    threads.emplace_back([&] {
        while (taken.size() < kSteps)
            for (const StepReport& report : log.take())
                taken.push_back(report);
    });
    threads.emplace_back([&] {
        std::size_t length = 0;
        while (length < kSteps) {
            const History history = log.copy();
            ASSERT_GE(history.rows().size(), length);
            length = history.rows().size();
            for (std::size_t i = 0; i < length; i += 97)
                ASSERT_EQ(history.rows()[i].step, static_cast<std::int64_t>(i) + 1);
        }
    });
    threads.clear();
    ASSERT_EQ(taken.size(), static_cast<std::size_t>(kSteps));
    for (std::int64_t step = 1; step <= kSteps; ++step)
        ASSERT_EQ(taken[static_cast<std::size_t>(step - 1)].step, step);
}

} // namespace nrg::test
