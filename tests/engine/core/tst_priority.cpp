// Background threads have a lower priority, and no other thread has.

#include "engine/core/priority.h"

#include <algorithm>
#include <thread>

#include <gtest/gtest.h>

#ifdef __linux__
#include <sys/resource.h>

namespace nrg::test {

namespace {

int niceOfThisThread()
{
    return getpriority(PRIO_PROCESS, 0);
}

} // namespace

TEST(Priority, isThatOfTheThreadAndOfThoseItStarts)
{
    const int before = niceOfThisThread(); // the nice value that the tests themselves run at
    int normal = -1;
    int background = -1;
    int started = -1;
    std::thread([&] {
        setPriority(Priority::Normal);
        normal = niceOfThisThread();
        setPriority(Priority::Background);
        background = niceOfThisThread();
        std::thread([&] { started = niceOfThisThread(); }).join();
    }).join();
    EXPECT_EQ(normal, before);
    EXPECT_EQ(background, std::max(before, 5));
    EXPECT_EQ(started, background);
    EXPECT_EQ(niceOfThisThread(), before);
}

} // namespace nrg::test
#endif
