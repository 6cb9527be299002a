// With m = exp(-2|x|) - 1 in (-1, 0], formed without cancellation,
//     tanh |x| = -m / (2 + m),   ln cosh x = |x| + ln(1 + m/2),
// whose two parts meet in float64 only: in float32 all x of one binary order would lose the same part of ln 2.

#include "engine/targets/field_kernels.h"

#include <algorithm>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/targets/field_kernels.cpp"
#include <hwy/foreach_target.h> // IWYU pragma: keep
#include <hwy/highway.h>

#include "engine/core/simd/math-inl.h"
#include "engine/core/simd/sums-inl.h"
#include "engine/core/simd/vectors-inl.h"

HWY_BEFORE_NAMESPACE();
namespace nrg {
namespace HWY_NAMESPACE {

namespace {

constexpr Index kSliceRows = 64; ///< a multiple of every kLanes

template <bool kWithTanh>
HWY_INLINE void addLogCoshOfColumn(const Real* x, Index rows, double* sum, Real* hyperbolic)
{
    const Tag d;
    for (Index row = 0; row < rows; row += kLanes) {
        const auto inUse = static_cast<std::size_t>(rows - row);
        const Vec value = loadFirst(d, x + row, inUse);
        const Vec magnitude = hn::Abs(value);
        const Vec m = expm1OfNegativeRelative(hn::Mul(hn::Set(d, Real(-2)), magnitude));
        accumulate(sum + row, magnitude, logCoshExcess(m));
        if constexpr (kWithTanh)
            storeFirst(hyperbolicTangentFrom(m, value), d, hyperbolic + row, inUse);
    }
}

/// body(first, rows, sums) for slices whose sums fit on the stack, padded to whole vectors.
template <class Body>
HWY_INLINE void overSlices(Index rows, double* sum, const Body& body)
{
    HWY_ALIGN double sums[kSliceRows];
    for (Index first = 0; first < rows; first += kSliceRows) {
        const Index count = std::min(kSliceRows, rows - first);
        std::fill_n(sums, kSliceRows, 0.0);
        body(first, count, sums);
        for (Index i = 0; i < count; ++i)
            sum[first + i] += sums[i];
    }
}

} // namespace

void AddLogCosh(const Real* x, Index stride, Index rows, Index sites, double* sum, Real* hyperbolic, Index toStride)
{
    overSlices(rows, sum, [&](Index first, Index count, double* sums) {
        for (Index site = 0; site < sites; ++site) {
            const Real* const column = x + site * stride + first;
            if (hyperbolic)
                addLogCoshOfColumn<true>(column, count, sums, hyperbolic + site * toStride + first);
            else
                addLogCoshOfColumn<false>(column, count, sums, nullptr);
        }
    });
}

void ApplyDiagonal(Real* y, Index stride, Index rows, Index columns, const Real* factor, double* sum)
{
    const Tag d;
    overSlices(rows, sum, [&](Index first, Index count, double* sums) {
        for (Index k = 0; k < columns; ++k) {
            Real* const column = y + k * stride + first;
            const Vec f = hn::Set(d, factor[k]);
            for (Index row = 0; row < count; row += kLanes) {
                const auto inUse = static_cast<std::size_t>(count - row);
                const Vec value = loadFirst(d, column + row, inUse);
                const Vec scaled = hn::Mul(f, value);
                accumulate(sums + row, hn::Mul(value, scaled));
                storeFirst(scaled, d, column + row, inUse);
            }
        }
    });
}

} // namespace HWY_NAMESPACE
} // namespace nrg
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nrg {

HWY_EXPORT(AddLogCosh);
HWY_EXPORT(ApplyDiagonal);

void addLogCosh(
    const Real* x, Index stride, Index rows, Index sites, double* sum, Real* hyperbolic, Index hyperbolicStride)
{
    HWY_DYNAMIC_DISPATCH(AddLogCosh)(x, stride, rows, sites, sum, hyperbolic, hyperbolicStride);
}

void applyDiagonal(Real* y, Index stride, Index rows, Index columns, const Real* factor, double* sum)
{
    HWY_DYNAMIC_DISPATCH(ApplyDiagonal)(y, stride, rows, columns, factor, sum);
}

} // namespace nrg
#endif // HWY_ONCE
