// Partial vectors from and to memory, and sums over lanes, in every instruction set of the build.

#include <cstddef>
#include <cstring>
#include <string>
#include <vector>

#include <sys/mman.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "support/every_target.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "tests/engine/core/tst_simd_vectors.cpp"
#include <hwy/foreach_target.h> // IWYU pragma: keep
#include <hwy/highway.h>

#include "engine/core/simd/sums-inl.h"
#include "engine/core/simd/vectors-inl.h"

HWY_BEFORE_NAMESPACE();
namespace nrg {
namespace HWY_NAMESPACE {

int Lanes()
{
    return kLanes;
}

/// to[0 .. count) = from[0 .. count); all = the whole vector that was loaded.
void CopyFirst(const Real* from, std::size_t count, Real* to, Real* all)
{
    const Tag d;
    const Vec v = loadFirst(d, from, count);
    storeFirst(v, d, to, count);
    hn::StoreU(v, d, all);
}

/// sums[i] = the sum of lane 0, 1, ... of vector i of kLanes vectors.
void SumsOfLanes(const Real* from, Real* sums)
{
    const Tag d;
    Vec v[kLanes];
    for (int i = 0; i < kLanes; ++i)
        v[i] = hn::LoadU(d, from + i * kLanes);
    hn::StoreU(sumsOfLanes(v), d, sums);
}

void Accumulate(const Real* from, double* sums)
{
    const Tag d;
    accumulate(sums, hn::LoadU(d, from), hn::LoadU(d, from + kLanes), hn::LoadU(d, from + 2 * kLanes));
}

} // namespace HWY_NAMESPACE
} // namespace nrg
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nrg {
HWY_EXPORT(Lanes);
HWY_EXPORT(CopyFirst);
HWY_EXPORT(SumsOfLanes);
HWY_EXPORT(Accumulate);
} // namespace nrg

namespace nrg::test {
namespace {

constexpr std::size_t kMaxLanes = 64;

/// A page of memory that ends where the process may not read.
class GuardedPage {
public:
    GuardedPage()
        : m_size(static_cast<std::size_t>(sysconf(_SC_PAGESIZE)))
        , m_start(mmap(nullptr, 2 * m_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0))
    {
        mprotect(static_cast<char*>(m_start) + m_size, m_size, PROT_NONE);
    }
    ~GuardedPage() { munmap(m_start, 2 * m_size); }
    GuardedPage(const GuardedPage&) = delete;
    GuardedPage& operator=(const GuardedPage&) = delete;

    /// The last `count` numbers.
    Real* last(std::size_t count) const
    {
        return reinterpret_cast<Real*>(static_cast<char*>(m_start) + m_size) - count;
    }

private:
    std::size_t m_size;
    void* m_start;
};

TEST(SimdVectors, partialLoadsAndStoresKeepToTheirLanes)
{
    const GuardedPage from, to;
    onEveryTarget([&](const std::string&) {
        const auto lanes = static_cast<std::size_t>(HWY_DYNAMIC_DISPATCH(Lanes)());
        for (std::size_t count = 0; count <= lanes; ++count) {
            for (std::size_t i = 0; i < count; ++i)
                from.last(count)[i] = static_cast<Real>(i + 1);
            to.last(count)[-1] = Real(-7);
            std::vector<Real> all(lanes, Real(9));
            HWY_DYNAMIC_DISPATCH(CopyFirst)(from.last(count), count, to.last(count), all.data());
            for (std::size_t i = 0; i < lanes; ++i)
                EXPECT_EQ(all[i], i < count ? static_cast<Real>(i + 1) : 0);
            for (std::size_t i = 0; i < count; ++i)
                EXPECT_EQ(to.last(count)[i], static_cast<Real>(i + 1));
            EXPECT_EQ(to.last(count)[-1], Real(-7));
            // behind the lanes in use, where memory goes on
            std::vector<Real> room(2 * kMaxLanes, Real(5));
            HWY_DYNAMIC_DISPATCH(CopyFirst)(from.last(count), count, room.data(), all.data());
            for (std::size_t i = count; i < room.size(); ++i)
                EXPECT_EQ(room[i], Real(5));
        }
    });
}

TEST(SimdSums, everyVectorHasItsOwnSum)
{
    onEveryTarget([](const std::string&) {
        const auto lanes = static_cast<std::size_t>(HWY_DYNAMIC_DISPATCH(Lanes)());
        std::vector<Real> values(lanes * lanes), sums(lanes);
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = static_cast<Real>(i * i % 101); // exact in every order of additions
        HWY_DYNAMIC_DISPATCH(SumsOfLanes)(values.data(), sums.data());
        for (std::size_t i = 0; i < lanes; ++i) {
            Real expected = 0;
            for (std::size_t lane = 0; lane < lanes; ++lane)
                expected += values[i * lanes + lane];
            EXPECT_EQ(sums[i], expected);
        }
    });
}

TEST(SimdSums, lanesAccumulateInFloat64)
{
    onEveryTarget([](const std::string&) {
        const auto lanes = static_cast<std::size_t>(HWY_DYNAMIC_DISPATCH(Lanes)());
        std::vector<Real> values(3 * lanes);
        std::vector<double> sums(lanes, 0x1p-45);
        for (std::size_t i = 0; i < lanes; ++i) {
            values[i] = static_cast<Real>(i + 1);
            values[lanes + i] = Real(0x1p-30); // lost in float32
            values[2 * lanes + i] = Real(-0x1p-40);
        }
        HWY_DYNAMIC_DISPATCH(Accumulate)(values.data(), sums.data());
        for (std::size_t i = 0; i < lanes; ++i)
            EXPECT_EQ(sums[i], static_cast<double>(i + 1) + 0x1p-30 - 0x1p-40 + 0x1p-45);
    });
}

} // namespace
} // namespace nrg::test
#endif // HWY_ONCE
