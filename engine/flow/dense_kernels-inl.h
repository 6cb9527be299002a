// Small dense layers on a tile: output (outputs x rows) = W input (inputs x rows) + b, and their gradients.
//
// Everything is register-blocked over kOut outputs x kVecs vectors of rows; a tile's rows are contiguous with stride
// kTileRows. Included once per instruction set by Highway's foreach_target, hence the unusual guard.

#if defined(NRG_DENSE_KERNELS_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef NRG_DENSE_KERNELS_INL_H
#undef NRG_DENSE_KERNELS_INL_H
#else
#define NRG_DENSE_KERNELS_INL_H
#endif

#include <hwy/contrib/math/math-inl.h>
#include <hwy/highway.h>

#include "engine/core/types.h"
#include "engine/flow/tile_kernels.h"

HWY_BEFORE_NAMESPACE();
namespace nrg {
namespace HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

using Tag = hn::ScalableTag<Real>;
using Vec = hn::Vec<Tag>;

constexpr int kLanes = static_cast<int>(hn::MaxLanes(Tag()));
static_assert(kTileRows % kLanes == 0);

/// Vectors of rows a micro-kernel carries: four where there are 32 registers.
constexpr int kVecs = HWY_MAX_BYTES >= 64 ? 4 : 2;

HWY_INLINE void copyRows(const Real* HWY_RESTRICT from, Real* HWY_RESTRICT to, int rows)
{
    const Tag d;
    for (int row = 0; row < rows; row += kLanes)
        hn::Store(hn::Load(d, from + row), d, to + row);
}

HWY_INLINE void addRows(const Real* HWY_RESTRICT from, Real* HWY_RESTRICT to, int rows)
{
    const Tag d;
    for (int row = 0; row < rows; row += kLanes)
        hn::Store(hn::Add(hn::Load(d, to + row), hn::Load(d, from + row)), d, to + row);
}

/// exp(x) for x <= 0, to 1e-7 relative to 1 (below x = -25 the ELU is -1 to rounding in float32). The constant stands
/// first in Max and Min, so that a NaN passes.
HWY_INLINE Vec expOfNegative(Vec x)
{
    const Tag d;
#ifdef NRG_DOUBLE
    return hn::Exp(d, x);
#else
    const hn::RebindToUnsigned<Tag> du;
    const Vec magic = hn::Set(d, 12582912.0f); // 1.5 * 2^23: adding it rounds to the nearest integer
    const Vec clamped = hn::Max(hn::Set(d, -25.0f), x);
    const Vec shifted = hn::MulAdd(clamped, hn::Set(d, 1.44269504f), magic);
    const Vec n = hn::Sub(shifted, magic);
    const Vec r = hn::NegMulAdd(n, hn::Set(d, 0.693147181f), clamped);
    Vec p = hn::MulAdd(r, hn::Set(d, 0.008297619f), hn::Set(d, 0.04191563f));
    p = hn::MulAdd(p, r, hn::Set(d, 0.16667576f));
    p = hn::MulAdd(p, r, hn::Set(d, 0.4999889f));
    p = hn::MulAdd(p, r, hn::Set(d, 0.9999997f));
    p = hn::MulAdd(p, r, hn::Set(d, 1.0f));
    return hn::BitCast(d, hn::Add(hn::BitCast(du, p), hn::ShiftLeft<23>(hn::BitCast(du, shifted))));
#endif
}

/// x above zero, exp(x) - 1 below; as exp(x) - 1 >= x, that is the larger of x and exp(min(x, 0)) - 1.
HWY_INLINE Vec elu(Vec x)
{
    const Tag d;
    return hn::Max(x, hn::Sub(expOfNegative(hn::Min(hn::Zero(d), x)), hn::Set(d, Real(1))));
}

/// d elu/dx from the activation h = elu(x): 1 above zero, h + 1 below.
HWY_INLINE Vec eluDerivative(Vec h)
{
    const Tag d;
    return hn::Min(hn::Add(h, hn::Set(d, Real(1))), hn::Set(d, Real(1)));
}

/// acc[m][v] = bias[m] + sum_i W(m, i) in(i, rows v), W(m, i) = weights[m * outStride + i * inStride]; then store(m,
/// v).
template <int kOut, int kCount, class Store>
HWY_INLINE void denseTile(const Real* HWY_RESTRICT weights, Index outStride, Index inStride,
    const Real* HWY_RESTRICT bias, int inputs, const Real* HWY_RESTRICT in, int row, const Store& store)
{
    const Tag d;
    Vec acc[kOut][kCount];
#pragma GCC unroll 8
    for (int m = 0; m < kOut; ++m)
#pragma GCC unroll 8
        for (int v = 0; v < kCount; ++v)
            acc[m][v] = bias ? hn::Set(d, bias[m]) : hn::Zero(d);
    for (int i = 0; i < inputs; ++i) {
        Vec x[kCount];
#pragma GCC unroll 8
        for (int v = 0; v < kCount; ++v)
            x[v] = hn::Load(d, in + static_cast<Index>(i) * kTileRows + row + v * kLanes);
#pragma GCC unroll 8
        for (int m = 0; m < kOut; ++m) {
            const Vec w = hn::Set(d, weights[m * outStride + i * inStride]);
#pragma GCC unroll 8
            for (int v = 0; v < kCount; ++v)
                acc[m][v] = hn::MulAdd(w, x[v], acc[m][v]);
        }
    }
#pragma GCC unroll 8
    for (int m = 0; m < kOut; ++m)
#pragma GCC unroll 8
        for (int v = 0; v < kCount; ++v)
            store(m, row + v * kLanes, acc[m][v]);
}

/// All rows of kOut outputs.
template <int kOut, class Store>
HWY_INLINE void denseRows(const Real* weights, Index outStride, Index inStride, const Real* bias, int inputs,
    const Real* in, int rows, const Store& store)
{
    int row = 0;
    for (; row + kVecs * kLanes <= rows; row += kVecs * kLanes)
        denseTile<kOut, kVecs>(weights, outStride, inStride, bias, inputs, in, row, store);
    for (; row < rows; row += kLanes)
        denseTile<kOut, 1>(weights, outStride, inStride, bias, inputs, in, row, store);
}

/// All outputs: store(output, row, value) receives every vector of results.
template <class Store>
HWY_INLINE void dense(const Real* weights, Index outStride, Index inStride, const Real* bias, int inputs, int outputs,
    const Real* in, int rows, const Store& store)
{
    int o = 0;
    auto shifted = [&store, &o](int m, int row, Vec value) { store(o + m, row, value); };
    for (; o + 4 <= outputs; o += 4)
        denseRows<4>(
            weights + o * outStride, outStride, inStride, bias ? bias + o : nullptr, inputs, in, rows, shifted);
    for (; o + 2 <= outputs; o += 2)
        denseRows<2>(
            weights + o * outStride, outStride, inStride, bias ? bias + o : nullptr, inputs, in, rows, shifted);
    for (; o < outputs; ++o)
        denseRows<1>(
            weights + o * outStride, outStride, inStride, bias ? bias + o : nullptr, inputs, in, rows, shifted);
}

/// out = elu(W in + b); theta holds W (outputs x inputs, row-major), then b.
HWY_INLINE void denseElu(const Real* theta, int inputs, int outputs, const Real* in, Real* HWY_RESTRICT out, int rows)
{
    const Tag d;
    dense(theta, inputs, 1, theta + static_cast<Index>(outputs) * inputs, inputs, outputs, in, rows,
        [d, out](
            int o, int row, Vec value) { hn::Store(elu(value), d, out + static_cast<Index>(o) * kTileRows + row); });
}

/// out = W in + b.
HWY_INLINE void denseLinear(
    const Real* theta, int inputs, int outputs, const Real* in, Real* HWY_RESTRICT out, int rows)
{
    const Tag d;
    dense(theta, inputs, 1, theta + static_cast<Index>(outputs) * inputs, inputs, outputs, in, rows,
        [d, out](int o, int row, Vec value) { hn::Store(value, d, out + static_cast<Index>(o) * kTileRows + row); });
}

/// dIn = (W^T dOut) elu'(in), where in is the activation of the layer below.
HWY_INLINE void denseInputGradientElu(
    const Real* theta, int inputs, int outputs, const Real* dOut, const Real* in, Real* HWY_RESTRICT dIn, int rows)
{
    const Tag d;
    dense(theta, 1, inputs, nullptr, outputs, inputs, dOut, rows, [d, in, dIn](int i, int row, Vec value) {
        const Index at = static_cast<Index>(i) * kTileRows + row;
        hn::Store(hn::Mul(value, eluDerivative(hn::Load(d, in + at))), d, dIn + at);
    });
}

/// dIn += W^T dOut.
HWY_INLINE void denseInputGradientAdd(
    const Real* theta, int inputs, int outputs, const Real* dOut, Real* HWY_RESTRICT dIn, int rows)
{
    const Tag d;
    dense(theta, 1, inputs, nullptr, outputs, inputs, dOut, rows, [d, dIn](int i, int row, Vec value) {
        const Index at = static_cast<Index>(i) * kTileRows + row;
        hn::Store(hn::Add(value, hn::Load(d, dIn + at)), d, dIn + at);
    });
}

/// Sums of the lanes of each of 16 vectors, in order, by pairwise halving: about three operations a sum.
HWY_INLINE void sumLanes16(Vec* acc, Real* HWY_RESTRICT sums)
{
    const Tag d;
    int count = 16;
#pragma GCC unroll 4
    for (int width = kLanes; width > 1; width /= 2) {
#pragma GCC unroll 8
        for (int i = 0; i < count / 2; ++i)
            acc[i]
                = hn::Add(hn::ConcatEven(d, acc[2 * i + 1], acc[2 * i]), hn::ConcatOdd(d, acc[2 * i + 1], acc[2 * i]));
        count /= 2;
    }
#pragma GCC unroll 8
    for (int i = 0; i < count; ++i)
        hn::StoreU(acc[i], d, sums + i * kLanes);
}

/// dW(o.., i..) += dOut(o.., rows) in(i.., rows)^T for kOut x kIn <= 16 weights.
template <int kOut, int kIn>
HWY_INLINE void outerProduct(
    const Real* HWY_RESTRICT dOut, const Real* HWY_RESTRICT in, int rows, Real* HWY_RESTRICT dW, Index outStride)
{
    static_assert(kOut * kIn <= 16);
    const Tag d;
    Vec acc[16];
#pragma GCC unroll 16
    for (Vec& a : acc)
        a = hn::Zero(d);
    for (int row = 0; row < rows; row += kLanes) {
        Vec x[kIn];
#pragma GCC unroll 16
        for (int i = 0; i < kIn; ++i)
            x[i] = hn::Load(d, in + static_cast<Index>(i) * kTileRows + row);
#pragma GCC unroll 16
        for (int m = 0; m < kOut; ++m) {
            const Vec g = hn::Load(d, dOut + static_cast<Index>(m) * kTileRows + row);
#pragma GCC unroll 16
            for (int i = 0; i < kIn; ++i)
                acc[m * kIn + i] = hn::MulAdd(g, x[i], acc[m * kIn + i]);
        }
    }
    alignas(64) Real sums[16];
    sumLanes16(acc, sums);
    for (int m = 0; m < kOut; ++m)
        for (int i = 0; i < kIn; ++i)
            dW[m * outStride + i] += sums[m * kIn + i];
}

template <int kIn>
HWY_INLINE void weightColumns(int outputs, const Real* in, const Real* dOut, int rows, Real* dW, Index outStride)
{
    constexpr int kOut = 16 / kIn;
    int o = 0;
    for (; o + kOut <= outputs; o += kOut)
        outerProduct<kOut, kIn>(dOut + static_cast<Index>(o) * kTileRows, in, rows, dW + o * outStride, outStride);
    for (; o < outputs; ++o)
        outerProduct<1, kIn>(dOut + static_cast<Index>(o) * kTileRows, in, rows, dW + o * outStride, outStride);
}

/// Adds the gradients of W and b; dTheta holds W (outputs x inputs, row-major), then b.
HWY_INLINE void denseWeightGradient(
    int inputs, int outputs, const Real* in, const Real* dOut, int rows, Real* HWY_RESTRICT dTheta)
{
    const Tag d;
    int i = 0;
    auto column = [in](int index) { return in + static_cast<Index>(index) * kTileRows; };
    if (outputs <= 2)
        for (; i + 8 <= inputs; i += 8)
            weightColumns<8>(outputs, column(i), dOut, rows, dTheta + i, inputs);
    for (; i + 4 <= inputs; i += 4)
        weightColumns<4>(outputs, column(i), dOut, rows, dTheta + i, inputs);
    for (; i + 2 <= inputs; i += 2)
        weightColumns<2>(outputs, column(i), dOut, rows, dTheta + i, inputs);
    for (; i < inputs; ++i)
        weightColumns<1>(outputs, column(i), dOut, rows, dTheta + i, inputs);

    Real* const dBias = dTheta + static_cast<Index>(outputs) * inputs;
    for (int o = 0; o < outputs; o += 16) {
        const int count = outputs - o < 16 ? outputs - o : 16;
        Vec acc[16];
        for (int m = 0; m < 16; ++m) {
            acc[m] = hn::Zero(d);
            if (m < count)
                for (int row = 0; row < rows; row += kLanes)
                    acc[m] = hn::Add(acc[m], hn::Load(d, dOut + static_cast<Index>(o + m) * kTileRows + row));
        }
        alignas(64) Real sums[16];
        sumLanes16(acc, sums);
        for (int m = 0; m < count; ++m)
            dBias[o + m] += sums[m];
    }
}

} // namespace
} // namespace HWY_NAMESPACE
} // namespace nrg
HWY_AFTER_NAMESPACE();

#endif
