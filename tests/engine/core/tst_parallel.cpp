// The chunked loop: every chunk once, errors come out, sums by chunk do not depend on the threads.

#include "engine/core/parallel.h"

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

#ifdef __linux__
#include <sched.h>
#endif

#include <gtest/gtest.h>

namespace nrg {
namespace {

TEST(Parallel, runsEveryChunkOnceOnAThreadInRange)
{
    for (const int threads : {1, 2, 5}) {
        for (const int chunks : {0, 1, 2, 64}) {
            std::vector<std::atomic<int>> visits(static_cast<std::size_t>(chunks));
            std::atomic<int> outOfRange = 0;
            parallelFor(threads, chunks, [&](int chunk, int thread) {
                ++visits[static_cast<std::size_t>(chunk)];
                if (thread < 0 || thread >= threads)
                    ++outOfRange;
            });
            for (const std::atomic<int>& count : visits)
                EXPECT_EQ(count, 1) << threads << " threads, " << chunks << " chunks";
            EXPECT_EQ(outOfRange, 0);
        }
    }
}

TEST(Parallel, sumsByChunkAreEqualForAnyNumberOfThreads)
{
    const auto total = [](int threads) {
        std::vector<float> partial(64);
        parallelFor(threads, 64, [&](int chunk, int) {
            for (int i = 0; i < 1000; ++i)
                partial[static_cast<std::size_t>(chunk)] += 1.0F / static_cast<float>(1 + chunk * 1000 + i);
        });
        float sum = 0;
        for (const float value : partial)
            sum += value;
        return sum;
    };
    EXPECT_EQ(total(1), total(2));
    EXPECT_EQ(total(1), total(3));
}

TEST(Parallel, rethrowsTheErrorOfAChunk)
{
    for (const int threads : {1, 2}) {
        const auto run = [&] {
            parallelFor(threads, 16, [](int chunk, int) {
                if (chunk == 7)
                    throw std::runtime_error("chunk 7");
            });
        };
        EXPECT_THROW(run(), std::runtime_error) << threads << " threads";
    }
}

TEST(Parallel, atLeastOneThreadIsAvailable)
{
    EXPECT_GE(availableThreads(), 1);
}

#ifdef __linux__
TEST(Parallel, availableThreadsFollowTheAffinityMask)
{
    int seen = 0;
    std::thread([&] { // affinity belongs to the thread, so this leaves the other tests alone
        cpu_set_t allowed;
        CPU_ZERO(&allowed);
        ASSERT_EQ(sched_getaffinity(0, sizeof allowed, &allowed), 0);
        int first = 0;
        while (!CPU_ISSET(first, &allowed))
            ++first;
        CPU_ZERO(&allowed);
        CPU_SET(first, &allowed);
        ASSERT_EQ(sched_setaffinity(0, sizeof allowed, &allowed), 0);
        seen = availableThreads();
    })
        .join();
    EXPECT_EQ(seen, 1);
}
#endif

} // namespace
} // namespace nrg
