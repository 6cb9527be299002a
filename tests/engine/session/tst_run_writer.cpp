// Run files on a thread of their own: every request is answered, and in order.

#include <gtest/gtest.h>

#include "engine/run/build_model.h"
#include "engine/run/settings_options.h"
#include "engine/session/run_writer.h"
#include "support/failing_memory.h"
#include "support/temporary_folder.h"

namespace nrg::test {

namespace {

class RunWriterTest : public testing::Test {
protected:
    RunWriterTest()
    {
        run.settings = settingsWith({{"lattice", "4"}, {"couplings", "2"}, {"hidden", "8"}});
        run.state = Trainer(buildModel(run.settings), trainerOptions(run.settings)).state();
    }

    std::future<std::shared_ptr<const SaveReport>> write(RunWriter& writer, std::uint64_t number, RunFile copy)
    {
        auto request = std::make_shared<SaveRequest>(number, folder / "a.nrg");
        request->setStep(copy.state.step);
        auto outcome = request->outcome();
        writer.write(std::move(request), std::make_shared<const RunFile>(std::move(copy)));
        return outcome;
    }

    const TemporaryFolder folder;
    RunFile run;
    SnapshotMailbox mailbox;
};

} // namespace

TEST_F(RunWriterTest, writesInOrderAndAllBeforeItGoes)
{
    std::vector<std::future<std::shared_ptr<const SaveReport>>> outcomes;
    {
        RunWriter writer(mailbox);
        for (std::uint64_t number = 1; number <= 5; ++number) {
            run.state.step = static_cast<std::int64_t>(10 * number);
            outcomes.push_back(write(writer, number, run));
        }
    }
    for (std::uint64_t number = 1; number <= 5; ++number) {
        const auto report = outcomes[number - 1].get();
        EXPECT_EQ(report->request, number);
        EXPECT_EQ(report->path, (folder / "a.nrg").string());
        EXPECT_EQ(report->error, "");
        EXPECT_EQ(report->step, static_cast<std::int64_t>(10 * number));
    }
    EXPECT_EQ(mailbox.newest()->lastSave.request, 5u);
    EXPECT_EQ(readRunFile(folder / "a.nrg").state.step, 50);
}

TEST_F(RunWriterTest, withoutMemoryItAnswersAndWritesTheNextFile)
{
    for (int step = 1; step <= 4000; ++step)
        run.history.append({.step = step});
    RunWriter writer(mailbox);
    RunFile copy = run;
    {
        const AllocationLimit limit(10000);
        EXPECT_EQ(write(writer, 1, std::move(copy)).get()->error,
            "The run was not saved, because the machine has run out of memory; close other programs, then save again.");
    }
    EXPECT_EQ(mailbox.newest()->lastSave.request, 1u);
    EXPECT_EQ(write(writer, 2, run).get()->error, "");
    EXPECT_EQ(mailbox.newest()->lastSave.request, 2u);
    EXPECT_EQ(readRunFile(folder / "a.nrg").history.rows().size(), 4000u);
}

TEST_F(RunWriterTest, aRequestThatIsDroppedIsAnswered)
{
    auto request = std::make_unique<SaveRequest>(1, folder / "a.nrg");
    auto outcome = request->outcome();
    request.reset();
    EXPECT_EQ(outcome.get()->error,
        (folder / "a.nrg").string() + " was not saved, because the run was closed first; save before closing it.");
}

} // namespace nrg::test
