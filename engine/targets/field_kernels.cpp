// With m = exp(-2|x|) - 1 in (-1, 0], formed without cancellation,
//     tanh |x| = -m / (2 + m),   ln cosh x = |x| + ln(1 + m/2),
// whose two parts meet in float64 only: in float32 all x of one binary order would lose the same part of ln 2.

#include "engine/targets/field_kernels.h"

#include <algorithm>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/targets/field_kernels.cpp"
#include <hwy/foreach_target.h> // IWYU pragma: keep

#include <hwy/contrib/math/math-inl.h>
#include <hwy/highway.h>

#include "engine/core/partial_vector-inl.h"

HWY_BEFORE_NAMESPACE();
namespace nrg {
namespace HWY_NAMESPACE {

namespace {

namespace hn = hwy::HWY_NAMESPACE;

using Tag = hn::ScalableTag<Real>;
using Vec = hn::Vec<Tag>;

constexpr Index kLanes = static_cast<Index>(hn::MaxLanes(Tag()));

#ifndef NRG_DOUBLE

/// exp(x) - 1 for x <= 0 to 3e-7 relative: with 2^n nearest to exp(x) it is 2^n (2^r - 1) + (2^n - 1), the polynomial
/// in r within 1.1e-8.
HWY_INLINE Vec expm1OfNegative(Vec x)
{
    const Tag d;
    const hn::RebindToUnsigned<Tag> du;
    const Vec round = hn::Set(d, 12583039.0f); // 1.5 * 2^23 + 127: leaves n + 127, the exponent of 2^n, in the low bits
    const Vec lowest = hn::Set(d, -25.0f);
    const Vec clamped = hn::IfThenElse(hn::Lt(x, lowest), lowest, x); // a NaN stays
    const Vec rounded = hn::MulAdd(clamped, hn::Set(d, 1.44269504f), round);
    const Vec r = hn::MulSub(clamped, hn::Set(d, 1.44269504f), hn::Sub(rounded, round));
    const Vec power = hn::BitCast(d, hn::ShiftLeft<23>(hn::BitCast(du, rounded)));
    Vec p = hn::MulAdd(r, hn::Set(d, 0.0001540351856f), hn::Set(d, 0.001339073508f));
    p = hn::MulAdd(p, r, hn::Set(d, 0.009618237475f));
    p = hn::MulAdd(p, r, hn::Set(d, 0.05550357434f));
    p = hn::MulAdd(p, r, hn::Set(d, 0.240226498f));
    p = hn::MulAdd(p, r, hn::Set(d, 0.6931471879f));
    return hn::MulAdd(hn::Mul(p, r), power, hn::Sub(power, hn::Set(d, 1.0f)));
}

/// ln cosh x - |x| for m = exp(-2|x|) - 1; the polynomial is ln(1 + m/2) / m within 6e-9.
HWY_INLINE Vec logCoshExcess(Vec m)
{
    const Tag d;
    Vec p = hn::MulAdd(m, hn::Set(d, 0.003567874012f), hn::Set(d, 0.009844221362f));
    p = hn::MulAdd(p, m, hn::Set(d, 0.01549307705f));
    p = hn::MulAdd(p, m, hn::Set(d, 0.008469011357f));
    p = hn::MulAdd(p, m, hn::Set(d, 0.01122871215f));
    p = hn::MulAdd(p, m, hn::Set(d, -0.0143385148f));
    p = hn::MulAdd(p, m, hn::Set(d, 0.04184230041f));
    p = hn::MulAdd(p, m, hn::Set(d, -0.1249898179f));
    p = hn::MulAdd(p, m, hn::Set(d, 0.5000001113f));
    return hn::Mul(p, m);
}

/// sum[i] += the sum of lane i of all vectors, added up in float64.
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

HWY_INLINE Vec expm1OfNegative(Vec x)
{
    return hn::Expm1(Tag(), x);
}

HWY_INLINE Vec logCoshExcess(Vec m)
{
    const Tag d;
    return hn::Log1p(d, hn::Mul(hn::Set(d, 0.5), m));
}

template <class... Vecs>
HWY_INLINE void accumulate(double* sum, Vec first, Vecs... others)
{
    const Tag d;
    hn::StoreU(hn::Add(hn::LoadU(d, sum), (first + ... + others)), d, sum);
}

#endif

constexpr Index kSliceRows = 64; ///< a multiple of every kLanes

template <bool kWithTanh>
HWY_INLINE void addLogCoshOfColumn(const Real* x, Index rows, double* sum, Real* hyperbolic)
{
    const Tag d;
    for (Index row = 0; row < rows; row += kLanes) {
        const auto inUse = static_cast<std::size_t>(rows - row);
        const Vec value = loadFirst(d, x + row, inUse);
        const Vec magnitude = hn::Abs(value);
        const Vec m = expm1OfNegative(hn::Mul(hn::Set(d, Real(-2)), magnitude));
        accumulate(sum + row, magnitude, logCoshExcess(m));
        if constexpr (kWithTanh)
            storeFirst(hn::CopySign(hn::Div(m, hn::Add(m, hn::Set(d, Real(2)))), value), d, hyperbolic + row, inUse);
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
