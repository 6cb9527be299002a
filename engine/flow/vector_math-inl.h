// Exponentials of vectors for the kernels of a tile. In float64 they are Highway's own, since the law tests want every
// digit; in float32 they share one polynomial for 2^r, |r| <= 1/2, of degree 5 and 9e-8 relative error, exact at r = 0.
// A NaN passes through all of them. Included once per instruction set by Highway's foreach_target, hence the guard.

#if defined(NRG_VECTOR_MATH_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef NRG_VECTOR_MATH_INL_H
#undef NRG_VECTOR_MATH_INL_H
#else
#define NRG_VECTOR_MATH_INL_H
#endif

#include <cstdint>

#include <hwy/contrib/math/math-inl.h>
#include <hwy/highway.h>

#include "engine/core/types.h"

/// For lambdas in kernels: left to itself, the compiler stops inlining them where functions grow large, and vectors go
/// through memory.
#ifndef NRG_INLINED
#define NRG_INLINED __attribute__((always_inline))
#endif

HWY_BEFORE_NAMESPACE();
namespace nrg {
namespace HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

using Tag = hn::ScalableTag<Real>;
using Vec = hn::Vec<Tag>;

constexpr int kLanes = static_cast<int>(hn::MaxLanes(Tag()));

#ifndef NRG_DOUBLE

constexpr float kLog2E = 1.44269504f;
/// 1.5 * 2^23 + 127: adding it rounds to an integer n and leaves n + 127, the exponent of 2^n, in the lowest bits.
constexpr float kRound = 12583039.0f;

/// 2^r for |r| <= 1/2.
HWY_INLINE Vec powerOfTwoFraction(Vec r)
{
    const Tag d;
    Vec p = hn::MulAdd(r, hn::Set(d, 0.001326472731f), hn::Set(d, 0.009671512991f));
    p = hn::MulAdd(p, r, hn::Set(d, 0.05550733581f));
    p = hn::MulAdd(p, r, hn::Set(d, 0.2402224243f));
    p = hn::MulAdd(p, r, hn::Set(d, 0.6931470037f));
    return hn::MulAdd(p, r, hn::Set(d, 1.0f));
}

/// 2^n of the sum n + kRound.
HWY_INLINE Vec powerOfTwo(Vec rounded)
{
    const Tag d;
    const hn::RebindToUnsigned<Tag> du;
    return hn::BitCast(d, hn::ShiftLeft<23>(hn::BitCast(du, rounded)));
}

/// exp(x) - 1 for x <= 0, to 1.5e-7 absolute; where x > 0, anything. Below -25 it is -1 to rounding. The constant
/// stands first in Max, so that a NaN passes.
HWY_INLINE Vec expm1OfNegative(Vec x)
{
    const Tag d;
    const Vec clamped = hn::Max(hn::Set(d, -25.0f), x);
    const Vec rounded = hn::MulAdd(clamped, hn::Set(d, kLog2E), hn::Set(d, kRound));
    const Vec r = hn::MulSub(clamped, hn::Set(d, kLog2E), hn::Sub(rounded, hn::Set(d, kRound)));
    return hn::MulSub(powerOfTwoFraction(r), powerOfTwo(rounded), hn::Set(d, 1.0f));
}

/// exp(x) within 3 ulp for x >= -87, where it stays; infinite from 88.4 on (2^128).
HWY_INLINE Vec exponential(Vec x)
{
    const Tag d;
    const Vec clamped = hn::Max(hn::Set(d, -87.0f), hn::Min(hn::Set(d, 89.0f), x));
    const Vec rounded = hn::MulAdd(clamped, hn::Set(d, kLog2E), hn::Set(d, kRound));
    const Vec n = hn::Sub(rounded, hn::Set(d, kRound));
    Vec r = hn::NegMulAdd(n, hn::Set(d, 0.693359375f), clamped); // ln 2 in two parts, the first exact
    r = hn::NegMulAdd(n, hn::Set(d, -2.12194440e-4f), r);
    return hn::Mul(powerOfTwoFraction(hn::Mul(r, hn::Set(d, kLog2E))), powerOfTwo(rounded));
}

/// tanh(x) to 2e-7 absolute: (1 - e) / (1 + e), e = exp(-2|x|).
HWY_INLINE Vec hyperbolicTangent(Vec x)
{
    const Tag d;
    const Vec m = expm1OfNegative(hn::Mul(hn::Set(d, -2.0f), hn::Abs(x)));
    return hn::CopySign(hn::Div(m, hn::Add(m, hn::Set(d, 2.0f))), x);
}

#else

HWY_INLINE Vec expm1OfNegative(Vec x)
{
    const Tag d;
    return hn::Sub(hn::Exp(d, hn::Min(hn::Zero(d), x)), hn::Set(d, 1.0));
}

HWY_INLINE Vec exponential(Vec x)
{
    return hn::Exp(Tag(), x);
}

HWY_INLINE Vec hyperbolicTangent(Vec x)
{
    return hn::Tanh(Tag(), x);
}

#endif

#ifndef NRG_DOUBLE

#define NRG_EACH _Pragma("GCC unroll 8") for (int v = 0; v < kCount; ++v)

#if HWY_TARGET == HWY_AVX3

/// 2^(i/32) less i * 2^18 in its bits, i = 0 .. 31: with n * 2^18 added, n mod 32 = i, the bits of 2^(n/32).
alignas(64) constexpr std::uint32_t kPowerTable[32] = {
    0x3f800000u,
    0x3f7ecd87u,
    0x3f7daac3u,
    0x3f7c980fu,
    0x3f7b95c2u,
    0x3f7aa43au,
    0x3f79c3d3u,
    0x3f78f4f0u,
    0x3f7837f0u,
    0x3f778d3au,
    0x3f76f532u,
    0x3f767043u,
    0x3f75fed7u,
    0x3f75a15bu,
    0x3f75583fu,
    0x3f7523f6u,
    0x3f7504f3u,
    0x3f74fbafu,
    0x3f7508a4u,
    0x3f752c4du,
    0x3f75672au,
    0x3f75b9beu,
    0x3f76248cu,
    0x3f76a81eu,
    0x3f7744fdu,
    0x3f77fbb8u,
    0x3f78ccdfu,
    0x3f79b907u,
    0x3f7ac0c7u,
    0x3f7be4bau,
    0x3f7d257du,
    0x3f7e83b3u,
};

/// expm1OfNegative of kCount vectors, step by step across all of them: one chain of dependent operations is some 50
/// cycles long, and the processor looks ahead only so far. Two registers hold a table of 32 powers of two, which leaves
/// a polynomial of degree 2 (6e-8 relative) and as much work for the adders as for the multipliers.
template <int kCount>
HWY_INLINE void expm1OfNegativeEach(const Vec* x, Vec* p)
{
    const Tag d;
    const hn::RebindToUnsigned<Tag> du;
    const Vec low = hn::BitCast(d, hn::Load(du, kPowerTable));
    const Vec high = hn::BitCast(d, hn::Load(du, kPowerTable + kLanes));
    const Vec toSteps = hn::Set(d, 32 * kLog2E);
    const Vec round = hn::Set(d, 12582912.0f); // 1.5 * 2^23
    Vec rounded[kCount], r[kCount], power[kCount];
    NRG_EACH r[v] = hn::Max(hn::Set(d, -25.0f), x[v]);
    NRG_EACH rounded[v] = hn::MulAdd(r[v], toSteps, round);
    NRG_EACH p[v] = hn::Sub(rounded[v], round);
    NRG_EACH r[v] = hn::MulSub(r[v], toSteps, p[v]);
    NRG_EACH power[v] = Vec{_mm512_permutex2var_ps(low.raw, hn::BitCast(du, rounded[v]).raw, high.raw)};
    NRG_EACH power[v]
        = hn::BitCast(d, hn::Add(hn::BitCast(du, power[v]), hn::ShiftLeft<18>(hn::BitCast(du, rounded[v]))));
    NRG_EACH p[v] = hn::MulAdd(r[v], hn::Set(d, 0.000234596198f), hn::Set(d, 0.0216611736f));
    NRG_EACH p[v] = hn::Mul(p[v], r[v]);
    NRG_EACH p[v] = hn::MulAdd(p[v], power[v], hn::Sub(power[v], hn::Set(d, 1.0f)));
}

#else

/// expm1OfNegative of kCount vectors, step by step across all of them: one chain of dependent operations is some 50
/// cycles long, and the processor looks ahead only so far.
template <int kCount>
HWY_INLINE void expm1OfNegativeEach(const Vec* x, Vec* p)
{
    const Tag d;
    Vec rounded[kCount], r[kCount];
    NRG_EACH r[v] = hn::Max(hn::Set(d, -25.0f), x[v]);
    NRG_EACH rounded[v] = hn::MulAdd(r[v], hn::Set(d, kLog2E), hn::Set(d, kRound));
    NRG_EACH p[v] = hn::Sub(rounded[v], hn::Set(d, kRound));
    NRG_EACH r[v] = hn::MulSub(r[v], hn::Set(d, kLog2E), p[v]);
    NRG_EACH p[v] = hn::MulAdd(r[v], hn::Set(d, 0.001326472731f), hn::Set(d, 0.009671512991f));
    NRG_EACH p[v] = hn::MulAdd(p[v], r[v], hn::Set(d, 0.05550733581f));
    NRG_EACH p[v] = hn::MulAdd(p[v], r[v], hn::Set(d, 0.2402224243f));
    NRG_EACH p[v] = hn::MulAdd(p[v], r[v], hn::Set(d, 0.6931470037f));
    NRG_EACH p[v] = hn::MulAdd(p[v], r[v], hn::Set(d, 1.0f));
    NRG_EACH p[v] = hn::MulSub(p[v], powerOfTwo(rounded[v]), hn::Set(d, 1.0f));
}

#endif
#undef NRG_EACH

#else

template <int kCount>
HWY_INLINE void expm1OfNegativeEach(const Vec* x, Vec* p)
{
    for (int v = 0; v < kCount; ++v)
        p[v] = expm1OfNegative(x[v]);
}

#endif

/// elu of kCount vectors in place: x above zero, exp(x) - 1 below.
template <int kCount>
HWY_INLINE void eluEach(Vec* x)
{
    Vec below[kCount];
    expm1OfNegativeEach<kCount>(x, below);
#pragma GCC unroll 8
    for (int v = 0; v < kCount; ++v)
        x[v] = hn::IfNegativeThenElse(x[v], below[v], x[v]);
}

/// g times d elu/dx, from the activation h = elu(x): g above zero, g + g h below.
HWY_INLINE Vec timesEluDerivative(Vec g, Vec h)
{
    return hn::MulAdd(g, hn::Min(h, hn::Zero(Tag())), g);
}

} // namespace
} // namespace HWY_NAMESPACE
} // namespace nrg
HWY_AFTER_NAMESPACE();

#endif
