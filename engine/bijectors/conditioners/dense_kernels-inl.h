// Small dense layers on a tile: output (outputs x rows) = W input (inputs x rows) + b, and their gradients.
//
// Everything is register-blocked over kOut outputs x kVecs vectors of rows; a tile's rows are contiguous with stride
// kTileStride. Included once per instruction set by Highway's foreach_target, hence the unusual guard.

#if defined(NRG_DENSE_KERNELS_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef NRG_DENSE_KERNELS_INL_H
#undef NRG_DENSE_KERNELS_INL_H
#else
#define NRG_DENSE_KERNELS_INL_H
#endif

#include <hwy/highway.h>

#include "engine/bijectors/tile.h"
#include "engine/core/simd/math-inl.h"
#include "engine/core/simd/sums-inl.h"
#include "engine/core/simd/vectors-inl.h"

HWY_BEFORE_NAMESPACE();
namespace nrg {
namespace HWY_NAMESPACE {
namespace {

static_assert(kTileRows % kLanes == 0 && kTileStride % kLanes == 0);

/// Vectors of rows a micro-kernel carries: four where there are 32 registers.
inline constexpr int kVecs = HWY_MAX_BYTES >= 64 ? 4 : 2;

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

/// acc[m][v] = bias[m] + sum_i W(m, i) in(i, rows v), W(m, i) = weights[m * outStride + i * inStride]; elu of it where
/// kElu is set; then store(m, row, value).
template <int kOut, int kCount, bool kElu, class Store>
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
        for (int v = 0; v < kCount; ++v) {
            x[v] = hn::Load(d, in + static_cast<Index>(i) * kTileStride + row + v * kVectorStride);
            holdInRegister(x[v]);
        }
#pragma GCC unroll 8
        for (int m = 0; m < kOut; ++m) {
            const Vec w = hn::Set(d, weights[m * outStride + i * inStride]);
#pragma GCC unroll 8
            for (int v = 0; v < kCount; ++v)
                acc[m][v] = hn::MulAdd(w, x[v], acc[m][v]);
        }
    }
#pragma GCC unroll 8
    for (int m = 0; m < kOut; ++m) {
        if constexpr (kElu)
            eluEach<kCount>(acc[m]);
#pragma GCC unroll 8
        for (int v = 0; v < kCount; ++v)
            store(m, row + v * kLanes, acc[m][v]);
    }
}

/// All rows of kOut outputs.
template <int kOut, bool kElu, class Store>
HWY_INLINE void denseRows(const Real* weights, Index outStride, Index inStride, const Real* bias, int inputs,
    const Real* in, int rows, const Store& store)
{
    int row = 0;
    for (; row + kVecs * kLanes <= rows; row += kVecs * kLanes)
        denseTile<kOut, kVecs, kElu>(weights, outStride, inStride, bias, inputs, in, row, store);
    for (; row < rows; row += kLanes)
        denseTile<kOut, 1, kElu>(weights, outStride, inStride, bias, inputs, in, row, store);
}

/// All outputs: store(output, row, value) receives every vector of results.
template <bool kElu, class Store>
HWY_INLINE void dense(const Real* weights, Index outStride, Index inStride, const Real* bias, int inputs, int outputs,
    const Real* in, int rows, const Store& store)
{
    int o = 0;
    auto next = [&]<int kOut>() NRG_INLINED {
        denseRows<kOut, kElu>(weights + o * outStride, outStride, inStride, bias ? bias + o : nullptr, inputs, in, rows,
            [&store, &o](int m, int row, Vec value) NRG_INLINED { store(o + m, row, value); });
        o += kOut;
    };
    while (o + 4 <= outputs)
        next.template operator()<4>();
    while (o + 2 <= outputs)
        next.template operator()<2>();
    while (o < outputs)
        next.template operator()<1>();
}

/// out = elu(W in + b); theta holds W (outputs x inputs, row-major), then b.
HWY_INLINE void denseElu(const Real* theta, int inputs, int outputs, const Real* in, Real* HWY_RESTRICT out, int rows)
{
    const Tag d;
    dense<true>(theta, inputs, 1, theta + static_cast<Index>(outputs) * inputs, inputs, outputs, in, rows,
        [d, out](int o, int row, Vec value)
            NRG_INLINED { hn::Store(value, d, out + static_cast<Index>(o) * kTileStride + row); });
}

/// out = W in + b.
HWY_INLINE void denseLinear(
    const Real* theta, int inputs, int outputs, const Real* in, Real* HWY_RESTRICT out, int rows)
{
    const Tag d;
    dense<false>(theta, inputs, 1, theta + static_cast<Index>(outputs) * inputs, inputs, outputs, in, rows,
        [d, out](int o, int row, Vec value)
            NRG_INLINED { hn::Store(value, d, out + static_cast<Index>(o) * kTileStride + row); });
}

/// dIn = (W^T dOut) elu'(in), where in is the activation of the layer below.
HWY_INLINE void denseInputGradientElu(
    const Real* theta, int inputs, int outputs, const Real* dOut, const Real* in, Real* HWY_RESTRICT dIn, int rows)
{
    const Tag d;
    dense<false>(
        theta, 1, inputs, nullptr, outputs, inputs, dOut, rows, [d, in, dIn](int i, int row, Vec value) NRG_INLINED {
            const Index at = static_cast<Index>(i) * kTileStride + row;
            hn::Store(timesEluDerivative(value, hn::Load(d, in + at)), d, dIn + at);
        });
}

/// dIn += W^T dOut.
HWY_INLINE void denseInputGradientAdd(
    const Real* theta, int inputs, int outputs, const Real* dOut, Real* HWY_RESTRICT dIn, int rows)
{
    const Tag d;
    dense<false>(
        theta, 1, inputs, nullptr, outputs, inputs, dOut, rows, [d, dIn](int i, int row, Vec value) NRG_INLINED {
            const Index at = static_cast<Index>(i) * kTileStride + row;
            hn::Store(hn::Add(value, hn::Load(d, dIn + at)), d, dIn + at);
        });
}

/// Weights whose gradients are summed at once, each in a vector: as many as the registers hold, a power of two.
inline constexpr int kSums = HWY_MAX_BYTES >= 64 ? 16 : 8;

/// The sums of the lanes of each of kSums vectors.
HWY_INLINE void sumLanes(Vec* acc, Real* HWY_RESTRICT sums)
{
    static_assert(kSums % kLanes == 0);
    const Tag d;
#pragma GCC unroll 4
    for (int i = 0; i < kSums; i += kLanes)
        hn::Store(sumsOfLanes(acc + i), d, sums + i);
}

/// dW(o.., i..) += dOut(o.., rows) in(i.., rows)^T for kOut x kIn <= kSums weights.
template <int kOut, int kIn>
HWY_INLINE void outerProduct(
    const Real* HWY_RESTRICT dOut, const Real* HWY_RESTRICT in, int rows, Real* HWY_RESTRICT dW, Index outStride)
{
    static_assert(kOut * kIn <= kSums);
    const Tag d;
    Vec acc[kSums];
#pragma GCC unroll 16
    for (Vec& a : acc)
        a = hn::Zero(d);
    for (int row = 0; row < rows; row += kLanes) {
        Vec x[kIn];
#pragma GCC unroll 16
        for (int i = 0; i < kIn; ++i) {
            x[i] = hn::Load(d, in + static_cast<Index>(i) * kTileStride + row);
            holdInRegister(x[i]);
        }
#pragma GCC unroll 16
        for (int m = 0; m < kOut; ++m) {
            Vec g = hn::Load(d, dOut + static_cast<Index>(m) * kTileStride + row);
            holdInRegister(g);
#pragma GCC unroll 16
            for (int i = 0; i < kIn; ++i)
                acc[m * kIn + i] = hn::MulAdd(g, x[i], acc[m * kIn + i]);
        }
    }
    alignas(64) Real sums[kSums];
    sumLanes(acc, sums);
    for (int m = 0; m < kOut; ++m)
        for (int i = 0; i < kIn; ++i)
            dW[m * outStride + i] += sums[m * kIn + i];
}

template <int kIn>
HWY_INLINE void weightColumns(int outputs, const Real* in, const Real* dOut, int rows, Real* dW, Index outStride)
{
    constexpr int kOut = kSums / kIn;
    int o = 0;
    for (; o + kOut <= outputs; o += kOut)
        outerProduct<kOut, kIn>(dOut + static_cast<Index>(o) * kTileStride, in, rows, dW + o * outStride, outStride);
    for (; o < outputs; ++o)
        outerProduct<1, kIn>(dOut + static_cast<Index>(o) * kTileStride, in, rows, dW + o * outStride, outStride);
}

/// dBias(o) += sum of dOut(o, rows).
HWY_INLINE void biasGradient(int outputs, const Real* dOut, int rows, Real* HWY_RESTRICT dBias)
{
    const Tag d;
    for (int o = 0; o < outputs; o += kSums) {
        const int count = outputs - o < kSums ? outputs - o : kSums;
        Vec acc[kSums];
        for (int m = 0; m < kSums; ++m) {
            acc[m] = hn::Zero(d);
            if (m < count)
                for (int row = 0; row < rows; row += kLanes)
                    acc[m] = hn::Add(acc[m], hn::Load(d, dOut + static_cast<Index>(o + m) * kTileStride + row));
        }
        alignas(64) Real sums[kSums];
        sumLanes(acc, sums);
        for (int m = 0; m < count; ++m)
            dBias[o + m] += sums[m];
    }
}

/// Adds the gradients of W and b; dTheta holds W (outputs x inputs, row-major), then b.
HWY_INLINE void denseWeightGradient(
    int inputs, int outputs, const Real* in, const Real* dOut, int rows, Real* HWY_RESTRICT dTheta)
{
    int i = 0;
    auto column = [in](int index) { return in + static_cast<Index>(index) * kTileStride; };
    if (outputs <= 2)
        for (; i + kSums / 2 <= inputs; i += kSums / 2)
            weightColumns<kSums / 2>(outputs, column(i), dOut, rows, dTheta + i, inputs);
    for (; i + 4 <= inputs; i += 4)
        weightColumns<4>(outputs, column(i), dOut, rows, dTheta + i, inputs);
    for (; i + 2 <= inputs; i += 2)
        weightColumns<2>(outputs, column(i), dOut, rows, dTheta + i, inputs);
    for (; i < inputs; ++i)
        weightColumns<1>(outputs, column(i), dOut, rows, dTheta + i, inputs);
    biasGradient(outputs, dOut, rows, dTheta + static_cast<Index>(outputs) * inputs);
}

} // namespace
} // namespace HWY_NAMESPACE
} // namespace nrg
HWY_AFTER_NAMESPACE();

#endif
