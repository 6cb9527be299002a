// Sums over the lanes of vectors. Each has one fixed order of additions per vector length. Included once per
// instruction set by Highway's foreach_target, hence the guard.

#if defined(NRG_SIMD_SUMS_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef NRG_SIMD_SUMS_INL_H
#undef NRG_SIMD_SUMS_INL_H
#else
#define NRG_SIMD_SUMS_INL_H
#endif

#include <cstddef>
#include <cstdint>

#include <hwy/highway.h>

#include "engine/core/simd/vectors-inl.h"

HWY_BEFORE_NAMESPACE();
namespace nrg {
namespace HWY_NAMESPACE {
namespace {

#if HWY_TARGET == HWY_SCALAR

HWY_INLINE Vec sumsOfLanes(Vec* v)
{
    return v[0];
}

#else

static_assert(HWY_MAX_BYTES == 16 || HWY_MAX_BYTES == 32 || HWY_MAX_BYTES == 64);
static_assert(kLanes * sizeof(Real) == HWY_MAX_BYTES);

/// a's and b's lanes in turn, block by block of 128 bits: twice as wide elements as Real where `pairs` is set.
template <bool pairs>
HWY_INLINE Vec addInterleaved(Vec a, Vec b)
{
    const Tag d;
    if constexpr (pairs) {
        const hn::Repartition<std::uint64_t, Tag> wide;
        const auto wideA = hn::BitCast(wide, a);
        const auto wideB = hn::BitCast(wide, b);
        return hn::Add(hn::BitCast(d, hn::InterleaveLower(wide, wideA, wideB)),
            hn::BitCast(d, hn::InterleaveUpper(wide, wideA, wideB)));
    } else {
        return hn::Add(hn::InterleaveLower(d, a, b), hn::InterleaveUpper(d, a, b));
    }
}

/// The sums of the lanes of each of kLanes vectors, as one vector; the vectors are overwritten. It is a transposition
/// that adds as it halves, first within blocks of 128 bits, then across them.
HWY_INLINE Vec sumsOfLanes(Vec* v)
{
    std::size_t count = kLanes;
    auto halve = [&]<bool pairs>() NRG_INLINED {
        count /= 2;
#pragma GCC unroll 8
        for (std::size_t i = 0; i < count; ++i)
            v[i] = addInterleaved<pairs>(v[2 * i], v[2 * i + 1]);
    };
    halve.template operator()<false>();
    if constexpr (sizeof(Real) == 4)
        halve.template operator()<true>();
#if HWY_MAX_BYTES >= 32
    const Tag d;
#endif
#if HWY_MAX_BYTES == 64
    const Vec even = hn::Add(hn::ConcatLowerLower(d, v[2], v[0]), hn::ConcatUpperUpper(d, v[2], v[0]));
    const Vec odd = hn::Add(hn::ConcatLowerLower(d, v[3], v[1]), hn::ConcatUpperUpper(d, v[3], v[1]));
    return hn::Add(
        hn::OddEvenBlocks(hn::SwapAdjacentBlocks(odd), even), hn::OddEvenBlocks(odd, hn::SwapAdjacentBlocks(even)));
#elif HWY_MAX_BYTES == 32
    return hn::Add(hn::ConcatLowerLower(d, v[1], v[0]), hn::ConcatUpperUpper(d, v[1], v[0]));
#else
    return v[0];
#endif
}

#endif

#ifndef NRG_DOUBLE

/// sum[i] += lane i of all vectors, added up in float64, for i < kLanes.
template <class... Vecs>
HWY_INLINE void accumulate(double* sum, Vec first, Vecs... others)
{
#if HWY_TARGET == HWY_SCALAR
    sum[0] += (static_cast<double>(hn::GetLane(first)) + ... + static_cast<double>(hn::GetLane(others)));
#else
    const hn::Repartition<double, Tag> wide;
    const hn::Half<Tag> half;
    const auto low = [&](Vec v) { return hn::PromoteTo(wide, hn::LowerHalf(half, v)); };
    const auto high = [&](Vec v) { return hn::PromoteTo(wide, hn::UpperHalf(half, v)); };
    hn::StoreU(hn::Add(hn::LoadU(wide, sum), (low(first) + ... + low(others))), wide, sum);
    sum += hn::Lanes(wide);
    hn::StoreU(hn::Add(hn::LoadU(wide, sum), (high(first) + ... + high(others))), wide, sum);
#endif
}

#else

template <class... Vecs>
HWY_INLINE void accumulate(double* sum, Vec first, Vecs... others)
{
    const Tag d;
    hn::StoreU(hn::Add(hn::LoadU(d, sum), (first + ... + others)), d, sum);
}

#endif

} // namespace
} // namespace HWY_NAMESPACE
} // namespace nrg
HWY_AFTER_NAMESPACE();

#endif
