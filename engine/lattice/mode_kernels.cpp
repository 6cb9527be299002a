#include "engine/lattice/mode_kernels.h"

#include <algorithm>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/lattice/mode_kernels.cpp"
#include <hwy/foreach_target.h> // IWYU pragma: keep
#include <hwy/highway.h>

#include "engine/core/simd/sums-inl.h"
#include "engine/core/simd/vectors-inl.h"

HWY_BEFORE_NAMESPACE();
namespace nrg {
namespace HWY_NAMESPACE {

void ScaleModes(Real* modes, Index stride, Index rows, Index count, const Real* factors)
{
    const Tag d;
    for (Index k = 0; k < count; ++k) {
        const Vec factor = hn::Set(d, factors[k]);
        for (Index row = 0; row < rows; row += kLanes) {
            Real* const place = modes + k * stride + row;
            const auto inUse = static_cast<std::size_t>(rows - row);
            storeFirst(hn::Mul(factor, loadFirst(d, place, inUse)), d, place, inUse);
        }
    }
}

void MultiplyModes(const Real* a, const Real* b, Index stride, Index rows, Index count, Real* sums)
{
    const Tag d;
    for (Index first = 0; first < count; first += kLanes) {
        const Index inGroup = std::min<Index>(kLanes, count - first);
        Vec products[kLanes];
        for (Index k = 0; k < kLanes; ++k)
            products[k] = hn::Zero(d);
        for (Index k = 0; k < inGroup; ++k)
            for (Index row = 0; row < rows; row += kLanes) {
                const Index at = (first + k) * stride + row;
                const auto inUse = static_cast<std::size_t>(rows - row);
                products[k] = hn::MulAdd(loadFirst(d, a + at, inUse), loadFirst(d, b + at, inUse), products[k]);
            }
        storeFirst(sumsOfLanes(products), d, sums + first, static_cast<std::size_t>(inGroup));
    }
}

} // namespace HWY_NAMESPACE
} // namespace nrg
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nrg {

HWY_EXPORT(ScaleModes);
HWY_EXPORT(MultiplyModes);

void scaleModes(Real* modes, Index stride, Index rows, Index count, const Real* factors)
{
    HWY_DYNAMIC_DISPATCH(ScaleModes)(modes, stride, rows, count, factors);
}

void multiplyModes(const Real* a, const Real* b, Index stride, Index rows, Index count, Real* sums)
{
    HWY_DYNAMIC_DISPATCH(MultiplyModes)(a, b, stride, rows, count, sums);
}

} // namespace nrg
#endif // HWY_ONCE
