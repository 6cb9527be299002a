#include "engine/core/simd/exponentials.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/core/simd/exponentials.cpp"
#include <hwy/foreach_target.h> // IWYU pragma: keep
#include <hwy/highway.h>

#include "engine/core/simd/math-inl.h"
#include "engine/core/simd/vectors-inl.h"

HWY_BEFORE_NAMESPACE();
namespace nrg {
namespace HWY_NAMESPACE {

void ExponentialsMinusOne(const Real* from, Index count, Real* to)
{
    const Tag d;
    for (Index i = 0; i < count; i += 4 * kVectorStride) {
        Vec x[4], result[4];
        for (int v = 0; v < 4; ++v)
            x[v] = hn::Load(d, from + i + v * kVectorStride);
        expm1OfNegativeAbsoluteEach<4>(x, result);
        for (int v = 0; v < 4; ++v)
            hn::Store(result[v], d, to + i + v * kVectorStride);
    }
}

void DoubledInverseRoots(const Real* from, Index count, Real* to)
{
    const Tag d;
    for (Index i = 0; i < count; i += 4 * kLanes)
        for (int v = 0; v < 4; ++v)
            hn::Store(doubledInverseRoot(hn::Load(d, from + i + v * kLanes)), d, to + i + v * kLanes);
}

} // namespace HWY_NAMESPACE
} // namespace nrg
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nrg {

HWY_EXPORT(ExponentialsMinusOne);
HWY_EXPORT(DoubledInverseRoots);

void exponentialsMinusOne(const Real* from, Index count, Real* to)
{
    HWY_DYNAMIC_DISPATCH(ExponentialsMinusOne)(from, count, to);
}

void doubledInverseRoots(const Real* from, Index count, Real* to)
{
    HWY_DYNAMIC_DISPATCH(DoubledInverseRoots)(from, count, to);
}

} // namespace nrg
#endif // HWY_ONCE
