// Networks of 2x2 blocks: two inputs, one hidden layer, two outputs. Layer by layer they would spend more time on
// memory than on arithmetic, so each hidden unit is computed and used in registers. theta holds weight0 (width x 2),
// bias0 (width), weight1 (2 x width), bias1 (2). Included once per instruction set by Highway's foreach_target.

#if defined(NRG_NARROW_KERNELS_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef NRG_NARROW_KERNELS_INL_H
#undef NRG_NARROW_KERNELS_INL_H
#else
#define NRG_NARROW_KERNELS_INL_H
#endif

#include <hwy/highway.h>

#include "engine/bijectors/conditioners/dense_kernels-inl.h"

HWY_BEFORE_NAMESPACE();
namespace nrg {
namespace HWY_NAMESPACE {
namespace {

/// Where a network's tensors lie, in theta as in its gradient.
template <class T>
struct NarrowNetwork {
    NarrowNetwork(T* theta, int hidden)
        : width(hidden)
        , weight0(theta)
        , bias0(theta + 2 * hidden)
        , weight1(theta + 3 * hidden)
        , bias1(theta + 5 * hidden)
    {
    }

    int width;
    T* weight0;
    T* bias0;
    T* weight1;
    T* bias1;
};

/// out = W1 elu(W0 in + b0) + b1 for kCount vectors of rows; keeps the hidden layer where `hidden` is not null.
template <int kCount, bool kKeep>
HWY_INLINE void narrowRows(const NarrowNetwork<const Real>& net, const Real* HWY_RESTRICT in, Real* HWY_RESTRICT hidden,
    Real* HWY_RESTRICT out, int row)
{
    const Tag d;
    Vec x0[kCount], x1[kCount], y0[kCount], y1[kCount];
#pragma GCC unroll 4
    for (int v = 0; v < kCount; ++v) {
        x0[v] = hn::Load(d, in + row + v * kVectorStride);
        x1[v] = hn::Load(d, in + kTileStride + row + v * kVectorStride);
        y0[v] = hn::Set(d, net.bias1[0]);
        y1[v] = hn::Set(d, net.bias1[1]);
    }
    int j = 0;
    auto units = [&]<int kUnits>() NRG_INLINED {
        Vec h[kUnits * kCount];
#pragma GCC unroll 4
        for (int m = 0; m < kUnits; ++m) {
            const Vec b = hn::Set(d, net.bias0[j + m]);
            const Vec w0 = hn::Set(d, net.weight0[2 * static_cast<Index>(j + m)]);
            const Vec w1 = hn::Set(d, net.weight0[2 * (j + m) + 1]);
#pragma GCC unroll 4
            for (int v = 0; v < kCount; ++v)
                h[m * kCount + v] = hn::MulAdd(w1, x1[v], hn::MulAdd(w0, x0[v], b));
        }
#pragma GCC unroll 4
        for (int m = 0; m < kUnits; ++m)
            eluEach<kCount>(h + m * kCount);
#pragma GCC unroll 4
        for (int m = 0; m < kUnits; ++m) {
            const Vec u0 = hn::Set(d, net.weight1[j + m]);
            const Vec u1 = hn::Set(d, net.weight1[net.width + j + m]);
#pragma GCC unroll 4
            for (int v = 0; v < kCount; ++v) {
                if constexpr (kKeep)
                    hn::Store(h[m * kCount + v], d,
                        hidden + static_cast<Index>(j + m) * kTileStride + row + v * kVectorStride);
                y0[v] = hn::MulAdd(u0, h[m * kCount + v], y0[v]);
                y1[v] = hn::MulAdd(u1, h[m * kCount + v], y1[v]);
            }
        }
        j += kUnits;
    };
    constexpr int kUnits = HWY_MAX_BYTES >= 64 ? 4 : 2;
    while (j + kUnits <= net.width)
        units.template operator()<kUnits>();
    while (j < net.width) {
        units.template operator()<1>();
    }
#pragma GCC unroll 4
    for (int v = 0; v < kCount; ++v) {
        hn::Store(y0[v], d, out + row + v * kVectorStride);
        hn::Store(y1[v], d, out + kTileStride + row + v * kVectorStride);
    }
}

template <bool kKeep>
HWY_INLINE void narrowEvaluate(const Real* theta, int width, const Real* in, Real* hidden, Real* out, int rows)
{
    const NarrowNetwork<const Real> net(theta, width);
    int row = 0;
    for (; row + kVecs * kLanes <= rows; row += kVecs * kLanes)
        narrowRows<kVecs, kKeep>(net, in, hidden, out, row);
    for (; row < rows; row += kLanes)
        narrowRows<1, kKeep>(net, in, hidden, out, row);
}

/// Backward through all units for kCount vectors of rows, without the weights: dPre = elu'(h) W1^T dOut, dIn += W0^T
/// dPre.
template <int kCount>
HWY_INLINE void narrowInputRows(const NarrowNetwork<const Real>& net, const Real* HWY_RESTRICT hidden,
    const Real* HWY_RESTRICT dOut, Real* HWY_RESTRICT dIn, int row)
{
    const Tag d;
    Vec g0[kCount], g1[kCount], dx0[kCount], dx1[kCount];
#pragma GCC unroll 4
    for (int v = 0; v < kCount; ++v) {
        g0[v] = hn::Load(d, dOut + row + v * kVectorStride);
        g1[v] = hn::Load(d, dOut + kTileStride + row + v * kVectorStride);
        dx0[v] = hn::Load(d, dIn + row + v * kVectorStride);
        dx1[v] = hn::Load(d, dIn + kTileStride + row + v * kVectorStride);
    }
    for (int j = 0; j < net.width; ++j) {
        const Vec w0 = hn::Set(d, net.weight0[2 * static_cast<Index>(j)]);
        const Vec w1 = hn::Set(d, net.weight0[2 * j + 1]);
        const Vec u0 = hn::Set(d, net.weight1[j]);
        const Vec u1 = hn::Set(d, net.weight1[net.width + j]);
        const Index at = static_cast<Index>(j) * kTileStride + row;
#pragma GCC unroll 4
        for (int v = 0; v < kCount; ++v) {
            const Vec h = hn::Load(d, hidden + at + v * kVectorStride);
            const Vec value = timesEluDerivative(hn::MulAdd(u1, g1[v], hn::Mul(u0, g0[v])), h);
            dx0[v] = hn::MulAdd(w0, value, dx0[v]);
            dx1[v] = hn::MulAdd(w1, value, dx1[v]);
        }
    }
#pragma GCC unroll 4
    for (int v = 0; v < kCount; ++v) {
        hn::Store(dx0[v], d, dIn + row + v * kVectorStride);
        hn::Store(dx1[v], d, dIn + kTileStride + row + v * kVectorStride);
    }
}

HWY_INLINE void narrowInputProduct(
    const NarrowNetwork<const Real>& net, const Real* hidden, const Real* dOut, Real* dIn, int rows)
{
    int row = 0;
    for (; row + kVecs * kLanes <= rows; row += kVecs * kLanes)
        narrowInputRows<kVecs>(net, hidden, dOut, dIn, row);
    for (; row < rows; row += kLanes)
        narrowInputRows<1>(net, hidden, dOut, dIn, row);
}

/// Sums over rows of a band of units, a vector each, before their lanes are added: dPre in(0), dPre in(1), dPre, h
/// dOut(0), h dOut(1); the first two in turn, as weight0 has them. A band's sums and its rows of h stay in first-level
/// cache.
inline constexpr int kBand = 16;
struct NarrowSums {
    alignas(64) Real weight0[2 * kBand * kLanes];
    alignas(64) Real bias0[kBand * kLanes];
    alignas(64) Real weight1[2][kBand * kLanes];
};

/// Backward through `units` hidden units from `first` on for kCount vectors of rows, with the sums for their weights.
/// @param kFirst  whether these are the first rows, with no sums before them
template <int kCount, bool kFirst>
HWY_INLINE void narrowBandRows(const NarrowNetwork<const Real>& net, int first, int units, const Real* HWY_RESTRICT in,
    const Real* HWY_RESTRICT hidden, const Real* HWY_RESTRICT dOut, Real* HWY_RESTRICT dIn, int row, NarrowSums& sums)
{
    const Tag d;
    Vec g0[kCount], g1[kCount], dx0[kCount], dx1[kCount];
#pragma GCC unroll 4
    for (int v = 0; v < kCount; ++v) {
        g0[v] = hn::Load(d, dOut + row + v * kVectorStride);
        g1[v] = hn::Load(d, dOut + kTileStride + row + v * kVectorStride);
        dx0[v] = hn::Load(d, dIn + row + v * kVectorStride);
        dx1[v] = hn::Load(d, dIn + kTileStride + row + v * kVectorStride);
    }
    for (int unit = 0; unit < units; ++unit) {
        const int j = first + unit;
        const Vec w0 = hn::Set(d, net.weight0[2 * static_cast<Index>(j)]);
        const Vec w1 = hn::Set(d, net.weight0[2 * j + 1]);
        const Vec u0 = hn::Set(d, net.weight1[j]);
        const Vec u1 = hn::Set(d, net.weight1[net.width + j]);
        const Index at = unit * kVectorStride;
        auto before = [d](const Real* sum) NRG_INLINED { return kFirst ? hn::Zero(d) : hn::Load(d, sum); };
        Vec dw0 = before(sums.weight0 + 2 * at);
        Vec dw1 = before(sums.weight0 + 2 * at + kLanes);
        Vec db = before(sums.bias0 + at);
        Vec du0 = before(sums.weight1[0] + at);
        Vec du1 = before(sums.weight1[1] + at);
#pragma GCC unroll 4
        for (int v = 0; v < kCount; ++v) {
            const Vec h = hn::Load(d, hidden + static_cast<Index>(j) * kTileStride + row + v * kVectorStride);
            const Vec dPre = timesEluDerivative(hn::MulAdd(u1, g1[v], hn::Mul(u0, g0[v])), h);
            dx0[v] = hn::MulAdd(w0, dPre, dx0[v]);
            dx1[v] = hn::MulAdd(w1, dPre, dx1[v]);
            dw0 = hn::MulAdd(dPre, hn::Load(d, in + row + v * kVectorStride), dw0);
            dw1 = hn::MulAdd(dPre, hn::Load(d, in + kTileStride + row + v * kVectorStride), dw1);
            db = hn::Add(db, dPre);
            du0 = hn::MulAdd(h, g0[v], du0);
            du1 = hn::MulAdd(h, g1[v], du1);
        }
        hn::Store(dw0, d, sums.weight0 + 2 * at);
        hn::Store(dw1, d, sums.weight0 + 2 * at + kLanes);
        hn::Store(db, d, sums.bias0 + at);
        hn::Store(du0, d, sums.weight1[0] + at);
        hn::Store(du1, d, sums.weight1[1] + at);
    }
#pragma GCC unroll 4
    for (int v = 0; v < kCount; ++v) {
        hn::Store(dx0[v], d, dIn + row + v * kVectorStride);
        hn::Store(dx1[v], d, dIn + kTileStride + row + v * kVectorStride);
    }
}

/// to[i] += the lanes of vector i of `from`, for count <= 2 * kBand vectors; those beyond count may be read.
HWY_INLINE void addSumsOfLanes(const Real* HWY_RESTRICT from, int count, Real* HWY_RESTRICT to)
{
    const Tag d;
    for (int i = 0; i < count; i += kLanes) {
        Vec v[kLanes];
#pragma GCC unroll 16
        for (int k = 0; k < kLanes; ++k)
            v[k] = hn::Load(d, from + (i + k) * kVectorStride);
        const Vec sum = sumsOfLanes(v);
        if (i + kLanes <= count) {
            hn::StoreU(hn::Add(sum, hn::LoadU(d, to + i)), d, to + i);
            continue;
        }
        alignas(64) Real rest[kLanes];
        hn::Store(sum, d, rest);
        for (int k = 0; i + k < count; ++k)
            to[i + k] += rest[k];
    }
}

/// Adds to dIn and, unless null, to dTheta; `hidden` is what narrowEvaluate left.
HWY_INLINE void narrowProduct(const Real* theta, int width, const Real* in, const Real* hidden, const Real* dOut,
    Real* dIn, int rows, Real* dTheta)
{
    const NarrowNetwork<const Real> net(theta, width);
    if (!dTheta) {
        narrowInputProduct(net, hidden, dOut, dIn, rows);
        return;
    }
    const NarrowNetwork<Real> gradient(dTheta, width);
    for (int first = 0; first < width; first += kBand) {
        const int units = width - first < kBand ? width - first : kBand;
        NarrowSums sums;
        int row = 0;
        auto next = [&]<int kCount, bool kFirst>() NRG_INLINED {
            narrowBandRows<kCount, kFirst>(net, first, units, in, hidden, dOut, dIn, row, sums);
            row += kCount * kLanes;
        };
        if (rows >= kVecs * kLanes)
            next.template operator()<kVecs, true>();
        else
            next.template operator()<1, true>();
        while (row + kVecs * kLanes <= rows)
            next.template operator()<kVecs, false>();
        while (row < rows)
            next.template operator()<1, false>();
        addSumsOfLanes(sums.weight0, 2 * units, gradient.weight0 + static_cast<Index>(first) * 2);
        addSumsOfLanes(sums.bias0, units, gradient.bias0 + first);
        addSumsOfLanes(sums.weight1[0], units, gradient.weight1 + first);
        addSumsOfLanes(sums.weight1[1], units, gradient.weight1 + width + first);
    }
    for (int o = 0; o < 2; ++o) {
        const Tag d;
        Vec sum = hn::Zero(d);
        for (int row = 0; row < rows; row += kLanes)
            sum = hn::Add(sum, hn::Load(d, dOut + o * kTileStride + row));
        gradient.bias1[o] += hn::GetLane(hn::SumOfLanes(d, sum));
    }
}

} // namespace
} // namespace HWY_NAMESPACE
} // namespace nrg
HWY_AFTER_NAMESPACE();

#endif
