// The bounded record of steps, and the figures made from its end.

#include <cmath>

#include <gtest/gtest.h>

#include "engine/run/history.h"
#include "engine/session/training_figures.h"

namespace nrg::test {

namespace {

StepReport stepNumber(std::int64_t step)
{
    StepReport report;
    report.step = step;
    report.seconds = 0.5 * static_cast<double>(step);
    report.stepSeconds = 0.5;
    report.freeEnergy = static_cast<double>(step);
    report.sigma = 2;
    return report;
}

TEST(History, aLongRunStaysBoundedAndWholeInSight)
{
    History history;
    const auto steps = static_cast<std::int64_t>(5 * History::kCapacity) + 3;
    for (std::int64_t step = 1; step <= steps; ++step)
        history.append(stepNumber(step));
    EXPECT_LT(history.rows().size(), History::kCapacity);
    EXPECT_EQ(history.stride(), 8);
    std::int64_t previous = 0;
    for (const StepReport& row : history.rows()) {
        ASSERT_EQ(row.step, previous + history.stride());
        // The mean of previous + 1 .. row.step.
        ASSERT_NEAR(row.freeEnergy, 0.5 * static_cast<double>(previous + 1 + row.step), 1e-6);
        previous = row.step;
    }
    EXPECT_GT(previous, steps - history.stride());
}

TEST(History, theNewestStepsAreKeptOneByOne)
{
    History history;
    for (std::int64_t step = 1; step <= 200; ++step)
        history.append(stepNumber(step));
    const std::vector<StepReport> recent = history.recent(50);
    ASSERT_EQ(recent.size(), 50u);
    EXPECT_EQ(recent.front().step, 151);
    EXPECT_EQ(recent.back().step, 200);
    EXPECT_EQ(history.recent(1000).size(), History::kRecent);
}

TEST(History, skippedStepsDoNotSpoilAMean)
{
    History history;
    for (std::int64_t step = 1; step <= static_cast<std::int64_t>(History::kCapacity); ++step) {
        StepReport report = stepNumber(step);
        report.skipped = step % 2 == 0;
        if (report.skipped)
            report.freeEnergy = std::nan("");
        history.append(report);
    }
    EXPECT_EQ(history.stride(), 2);
    for (const StepReport& row : history.rows()) {
        ASSERT_FALSE(row.skipped);
        ASSERT_EQ(row.freeEnergy, static_cast<double>(row.step - 1));
    }
}

TEST(History, itsStateRestoresIt)
{
    History history;
    for (std::int64_t step = 1; step <= static_cast<std::int64_t>(History::kCapacity) + 5; ++step)
        history.append(stepNumber(step));
    History copy = History::restored(history.state());
    for (std::int64_t step = 0; step < 9; ++step) {
        history.append(stepNumber(40000 + step));
        copy.append(stepNumber(40000 + step));
    }
    EXPECT_EQ(history.state(), copy.state());
}

TEST(History, aCopySharesTheRowsAndStaysAsItIs)
{
    History history;
    for (std::int64_t step = 1; step <= 100; ++step)
        history.append(stepNumber(step));
    const History copy = history;
    EXPECT_EQ(copy.rows().data(), history.rows().data());
    const History::State before = copy.state();
    for (std::int64_t step = 101; step <= 2 * static_cast<std::int64_t>(History::kCapacity); ++step)
        history.append(stepNumber(step));
    EXPECT_EQ(copy.state(), before);
    EXPECT_EQ(copy.rows().back().step, 100);
}

TEST(History, aCopyThatGoesOnLeavesTheOriginalAsItIs)
{
    History history;
    for (std::int64_t step = 1; step <= 100; ++step)
        history.append(stepNumber(step));
    History copy = history;
    copy.append(stepNumber(1000));
    history.append(stepNumber(101));
    EXPECT_EQ(copy.rows().back().step, 1000);
    EXPECT_EQ(history.rows().back().step, 101);
    copy = history;
    EXPECT_EQ(copy.state(), history.state());
    const History moved = std::move(history);
    EXPECT_EQ(copy.state(), moved.state());
}

TEST(History, marksAreKeptInOrderAndOneAnOptionAndStep)
{
    History history;
    history.mark({3, "learning-rate", "0.1", "0.2"});
    history.mark({3, "learning-rate", "0.2", "0.3"});
    history.mark({3, "other", "a", "b"});
    history.mark({5, "learning-rate", "0.3", "0.4"});
    history.mark({5, "learning-rate", "0.4", "0.3"}); // back again: nothing has changed
    const std::vector<RunMark> marks{{3, "learning-rate", "0.1", "0.3"}, {3, "other", "a", "b"}};
    EXPECT_EQ(history.marks(), marks);
    EXPECT_EQ(History::restored(history.state()).marks(), marks);
    for (std::int64_t step = 10; step < 10 + 2 * std::int64_t(History::kMaxMarks); ++step)
        history.mark({step, "other", "a", "b"});
    EXPECT_EQ(history.marks().size(), History::kMaxMarks);
    EXPECT_EQ(history.marks().back().step, 9 + 2 * std::int64_t(History::kMaxMarks));
}

TEST(History, theFirstStepAfterResumingIsMarked)
{
    History history;
    history.append(stepNumber(1));
    history.resume();
    EXPECT_TRUE(history.marks().empty());
    history.append(stepNumber(2));
    history.append(stepNumber(3));
    EXPECT_EQ(history.marks(), (std::vector<RunMark>{{1, RunMark::kResume, "", ""}}));
}

TEST(TrainingFigures, areMeansAndAMedianWithoutSkippedSteps)
{
    std::vector<StepReport> recent{stepNumber(1), stepNumber(2), stepNumber(6), stepNumber(9)};
    recent[0].stepSeconds = 100;
    recent[1].stepSeconds = 1;
    recent[2].stepSeconds = 3;
    recent[3].skipped = true;
    const TrainingFigures figures = trainingFigures(recent, -4.0);
    EXPECT_DOUBLE_EQ(figures.freeEnergy, 3);
    EXPECT_DOUBLE_EQ(figures.sigma, 2);
    EXPECT_DOUBLE_EQ(figures.secondsPerStep, 3);
    EXPECT_DOUBLE_EQ(*figures.gap, 7);
    EXPECT_DOUBLE_EQ(*figures.relativeError, 7.0 / 4);
    EXPECT_FALSE(trainingFigures(recent, std::nullopt).gap);
    EXPECT_TRUE(std::isnan(trainingFigures({}, -4.0).freeEnergy));
}

} // namespace

} // namespace nrg::test
