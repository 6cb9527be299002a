// The newest of every part, shared rather than copied, for several readers while several workers write.

#include <thread>

#include <gtest/gtest.h>

#include "engine/session/snapshot_mailbox.h"

namespace nrg::test {

namespace {

std::shared_ptr<TrainingSnapshot> trainingAt(std::int64_t step)
{
    auto training = std::make_shared<TrainingSnapshot>();
    training->step = step;
    return training;
}

} // namespace

TEST(SnapshotMailbox, isNeverEmpty)
{
    const SnapshotMailbox mailbox;
    const auto first = mailbox.newest();
    ASSERT_TRUE(first);
    EXPECT_TRUE(first->sampling);
    EXPECT_TRUE(first->analysis);
    EXPECT_FALSE(first->race);
    EXPECT_EQ(first->lastSave.request, 0u);
}

TEST(SnapshotMailbox, putsTheNewestPartsTogetherAndSharesThem)
{
    SnapshotMailbox mailbox;
    auto training = trainingAt(5);
    training->samples = std::make_shared<const Samples>();
    const auto sampling = std::make_shared<const SamplingSnapshot>();
    const auto race = std::make_shared<const RaceSnapshot>();
    const auto analysis = std::make_shared<const AnalysisSnapshot>();
    mailbox.setTraining(trainingAt(4));
    mailbox.setTraining(training);
    mailbox.setSampling(sampling, race);
    mailbox.setAnalysis(analysis);
    auto saved = std::make_shared<SaveReport>();
    saved->request = 3;
    mailbox.setSaved(saved);
    const auto newest = mailbox.newest();
    EXPECT_EQ(newest->step, 5);
    EXPECT_EQ(newest->samples, training->samples);
    EXPECT_EQ(newest->sampling, sampling);
    EXPECT_EQ(newest->race, race);
    EXPECT_EQ(newest->analysis, analysis);
    EXPECT_EQ(newest->lastSave.request, 3u);

    EXPECT_EQ(mailbox.newest(), newest) << "nothing is new";
    mailbox.setTraining(trainingAt(6));
    const auto next = mailbox.newest();
    EXPECT_GT(next->serial, newest->serial);
    EXPECT_EQ(next->step, 6);
    EXPECT_EQ(next->analysis, analysis);
    EXPECT_EQ(newest->step, 5) << "what was given away stays as it was";
}

TEST(SnapshotMailbox, everyReaderSeesEveryPartGoForward)
{
    SnapshotMailbox mailbox;
    constexpr int kUpdates = 2000;
    std::vector<std::jthread> threads;
    threads.emplace_back([&] {
        for (int step = 1; step <= kUpdates; ++step)
            mailbox.setTraining(trainingAt(step));
    });
    threads.emplace_back([&] {
        for (int step = 1; step <= kUpdates; ++step) {
            auto sampling = std::make_shared<SamplingSnapshot>();
            sampling->modelStep = step;
            mailbox.setSampling(std::move(sampling), nullptr);
        }
    });
    for (int reader = 0; reader < 3; ++reader)
        threads.emplace_back([&] {
            auto before = mailbox.newest();
            while (before->step < kUpdates || before->sampling->modelStep < kUpdates) {
                auto now = mailbox.newest();
                ASSERT_GE(now->serial, before->serial);
                ASSERT_GE(now->step, before->step);
                ASSERT_GE(now->sampling->modelStep, before->sampling->modelStep);
                before = std::move(now);
            }
        });
    threads.clear();
    EXPECT_EQ(mailbox.newest()->serial, 2u * kUpdates);
}

} // namespace nrg::test
