// Limits of control groups, read from trees like those that Linux mounts at /sys/fs/cgroup.

#include <cmath>
#include <string>

#include <gtest/gtest.h>

#include "engine/core/group_limits.h"
#include "support/temporary_folder.h"

namespace nrg::test {

namespace {

class GroupLimitsTest : public testing::Test {
protected:
    void put(const std::string& file, const std::string& text) const
    {
        std::filesystem::create_directories((folder / file).parent_path());
        writeBytes(folder / file, text);
    }

    GroupLimits limits(const std::string& membership) const
    {
        writeBytes(folder / "membership", membership);
        return groupLimits(folder.path(), folder / "membership");
    }

    TemporaryFolder folder;
};

TEST_F(GroupLimitsTest, withoutGroupsThereIsNoLimit)
{
    for (const GroupLimits& none : {groupLimits(folder / "missing", folder / "missing"), limits(""),
             limits("nonsense\n0:\n"), limits("0::/a\n")}) {
        EXPECT_TRUE(std::isinf(none.cores));
        EXPECT_TRUE(std::isinf(none.memory));
    }
}

TEST_F(GroupLimitsTest, version2TakesTheLeastUpTheHierarchy)
{
    put("jobs/cpu.max", "150000 100000\n");
    put("jobs/memory.max", "max\n");
    put("jobs/one/cpu.max", "max 100000\n");
    put("jobs/one/memory.max", "1073741824\n");
    put("other/cpu.max", "1000 100000\n");
    const GroupLimits one = limits("0::/jobs/one\n");
    EXPECT_DOUBLE_EQ(one.cores, 1.5);
    EXPECT_DOUBLE_EQ(one.memory, 1073741824);
    const GroupLimits jobs = limits("0::/jobs\n");
    EXPECT_DOUBLE_EQ(jobs.cores, 1.5);
    EXPECT_TRUE(std::isinf(jobs.memory));
}

TEST_F(GroupLimitsTest, version2InAContainerIsReadAtTheRoot)
{
    put("cpu.max", "50000 100000\n");
    put("memory.max", "268435456\n");
    for (const char* const membership : {"0::/\n", "0::/docker/1234\n", "0::/../../elsewhere\n"}) {
        SCOPED_TRACE(membership);
        const GroupLimits found = limits(membership);
        EXPECT_DOUBLE_EQ(found.cores, 0.5);
        EXPECT_DOUBLE_EQ(found.memory, 268435456);
    }
}

TEST_F(GroupLimitsTest, version1HasAFolderForEachController)
{
    put("cpu,cpuacct/docker/cpu.cfs_quota_us", "250000\n");
    put("cpu,cpuacct/docker/cpu.cfs_period_us", "100000\n");
    put("cpu,cpuacct/cpu.cfs_quota_us", "-1\n");
    put("cpu,cpuacct/cpu.cfs_period_us", "100000\n");
    put("memory/memory.limit_in_bytes", "536870912\n");
    const std::string membership = "7:cpuset:/docker/1\n4:cpu,cpuacct:/docker/1\n3:memory:/docker/1\n0::/docker/1\n";
    const GroupLimits found = limits(membership);
    EXPECT_DOUBLE_EQ(found.cores, 2.5);
    EXPECT_DOUBLE_EQ(found.memory, 536870912);
    put("cpu,cpuacct/docker/cpu.cfs_quota_us", "-1\n");
    EXPECT_TRUE(std::isinf(limits(membership).cores));
}

TEST_F(GroupLimitsTest, filesThatMakeNoSenseAreNoLimit)
{
    for (const char* const text : {"", "nonsense\n", "0 100000\n", "100000 0\n", "100000\n", "nan nan\n"}) {
        SCOPED_TRACE(text);
        put("cpu.max", text);
        put("memory.max", std::string(text) == "100000\n" ? "1 2 3\n" : text);
        const GroupLimits found = limits("0::/\n");
        EXPECT_TRUE(std::isinf(found.cores));
        EXPECT_TRUE(std::isinf(found.memory));
    }
}

TEST(ThreadsWithin, aQuotaIsRoundedUp)
{
    EXPECT_EQ(threadsWithin(8, std::numeric_limits<double>::infinity()), 8);
    EXPECT_EQ(threadsWithin(8, 8.5), 8);
    EXPECT_EQ(threadsWithin(8, 1.5), 2);
    EXPECT_EQ(threadsWithin(8, 2), 2);
    EXPECT_EQ(threadsWithin(8, 0.01), 1);
}

} // namespace

} // namespace nrg::test
