// Mathematical functions of vectors, for all kernels. In float32 each is a polynomial of its own accuracy, which stands
// above it and which tst_simd_math measures. In float64 they are Highway's, because the law tests need every digit. A
// NaN passes through all functions of x. The guard is for Highway's foreach_target, which includes this once per
// instruction set.

#if defined(NRG_SIMD_MATH_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef NRG_SIMD_MATH_INL_H
#undef NRG_SIMD_MATH_INL_H
#else
#define NRG_SIMD_MATH_INL_H
#endif

#include <cstdint>

#include <hwy/contrib/math/math-inl.h>
#include <hwy/highway.h>

#include "engine/core/simd/vectors-inl.h"

HWY_BEFORE_NAMESPACE();
namespace nrg {
namespace HWY_NAMESPACE {
namespace {

#ifndef NRG_DOUBLE

#define NRG_EACH _Pragma("GCC unroll 8") for (int v = 0; v < kCount; ++v)

inline constexpr float kLog2E = 1.44269504f;
/// 1.5 * 2^23 + 127: adding it rounds to an integer n and leaves n + 127, the exponent of 2^n, in the lowest bits.
inline constexpr float kRound = 12583039.0f;
/// 2^r for |r| <= 1/2 within 9e-8 relative, exact at r = 0; highest degree first.
inline constexpr float kPowerOfTwo[]
    = {0.001326472731f, 0.009671512991f, 0.05550733581f, 0.2402224243f, 0.6931470037f, 1.0f};

/// 2^n of the sum n + kRound.
HWY_INLINE Vec powerOfTwo(Vec rounded)
{
    const Tag d;
    const hn::RebindToUnsigned<Tag> du;
    return hn::BitCast(d, hn::ShiftLeft<23>(hn::BitCast(du, rounded)));
}

/// max(bound, x); a NaN in x stays.
HWY_INLINE Vec atLeast(Vec bound, Vec x)
{
#if HWY_TARGET == HWY_SCALAR || HWY_TARGET == HWY_EMU128
    return hn::IfThenElse(hn::Lt(x, bound), bound, x); // here Max returns the number where the other is a NaN
#else
    return hn::Max(bound, x); // x86 returns the second operand where one is a NaN, ARM the NaN
#endif
}

/// min(bound, x); a NaN in x stays.
HWY_INLINE Vec atMost(Vec bound, Vec x)
{
#if HWY_TARGET == HWY_SCALAR || HWY_TARGET == HWY_EMU128
    return hn::IfThenElse(hn::Gt(x, bound), bound, x);
#else
    return hn::Min(bound, x);
#endif
}

/// exp(x) - 1 of kCount vectors for x <= 0, to 1.5e-7 absolute; where x > 0, any value. Below -25 it is -1 to rounding.
/// Each operation is done for all vectors before the next one: a chain of dependent operations is about 50 cycles long,
/// and the look-ahead of the processor is limited.
template <int kCount>
HWY_INLINE void expm1OfNegativePolynomialEach(const Vec* x, Vec* p)
{
    const Tag d;
    Vec rounded[kCount], r[kCount];
    NRG_EACH r[v] = atLeast(hn::Set(d, -25.0f), x[v]);
    NRG_EACH rounded[v] = hn::MulAdd(r[v], hn::Set(d, kLog2E), hn::Set(d, kRound));
    NRG_EACH p[v] = hn::Sub(rounded[v], hn::Set(d, kRound));
    NRG_EACH r[v] = hn::MulSub(r[v], hn::Set(d, kLog2E), p[v]);
    NRG_EACH p[v] = hn::MulAdd(r[v], hn::Set(d, kPowerOfTwo[0]), hn::Set(d, kPowerOfTwo[1]));
    NRG_EACH p[v] = hn::MulAdd(p[v], r[v], hn::Set(d, kPowerOfTwo[2]));
    NRG_EACH p[v] = hn::MulAdd(p[v], r[v], hn::Set(d, kPowerOfTwo[3]));
    NRG_EACH p[v] = hn::MulAdd(p[v], r[v], hn::Set(d, kPowerOfTwo[4]));
    NRG_EACH p[v] = hn::MulAdd(p[v], r[v], hn::Set(d, kPowerOfTwo[5]));
    NRG_EACH p[v] = hn::MulSub(p[v], powerOfTwo(rounded[v]), hn::Set(d, 1.0f));
}

#if HWY_TARGET <= HWY_AVX3 && HWY_MAX_BYTES == 64 // AVX-512 and better: lower numbers, all of them x86

/// 2^(i/32) less i * 2^18 in its bits, i = 0 .. 31: with n * 2^18 added, n mod 32 = i, the bits of 2^(n/32).
alignas(64) inline constexpr std::uint32_t kPowerTable[32]
    = {0x3f800000u, 0x3f7ecd87u, 0x3f7daac3u, 0x3f7c980fu, 0x3f7b95c2u, 0x3f7aa43au, 0x3f79c3d3u, 0x3f78f4f0u,
        0x3f7837f0u, 0x3f778d3au, 0x3f76f532u, 0x3f767043u, 0x3f75fed7u, 0x3f75a15bu, 0x3f75583fu, 0x3f7523f6u,
        0x3f7504f3u, 0x3f74fbafu, 0x3f7508a4u, 0x3f752c4du, 0x3f75672au, 0x3f75b9beu, 0x3f76248cu, 0x3f76a81eu,
        0x3f7744fdu, 0x3f77fbb8u, 0x3f78ccdfu, 0x3f79b907u, 0x3f7ac0c7u, 0x3f7be4bau, 0x3f7d257du, 0x3f7e83b3u};

/// The same to the same accuracy by a table. Two registers hold 32 powers of two, so that a polynomial of degree 2 is
/// enough (6e-8 relative). Adders and multipliers then have equal work.
template <int kCount>
HWY_INLINE void expm1OfNegativeAbsoluteEach(const Vec* x, Vec* p)
{
    static_assert(kLanes == 16);
    const Tag d;
    const hn::RebindToUnsigned<Tag> du;
    const Vec low = hn::BitCast(d, hn::Load(du, kPowerTable));
    const Vec high = hn::BitCast(d, hn::Load(du, kPowerTable + kLanes));
    const Vec toSteps = hn::Set(d, 32 * kLog2E);
    const Vec round = hn::Set(d, 12582912.0f); // 1.5 * 2^23
    Vec rounded[kCount], r[kCount], power[kCount];
    NRG_EACH r[v] = atLeast(hn::Set(d, -25.0f), x[v]);
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

/// The same.
template <int kCount>
HWY_INLINE void expm1OfNegativeAbsoluteEach(const Vec* x, Vec* p)
{
    expm1OfNegativePolynomialEach<kCount>(x, p);
}

#endif

/// exp(x) - 1 for x <= 0 to 2e-7 relative: with 2^n nearest to exp(x) it is 2^n (2^r - 1) + (2^n - 1), the polynomial
/// in r within 1.1e-8. Below -25 it is -1 to rounding.
HWY_INLINE Vec expm1OfNegativeRelative(Vec x)
{
    const Tag d;
    const Vec clamped = atLeast(hn::Set(d, -25.0f), x);
    const Vec rounded = hn::MulAdd(clamped, hn::Set(d, kLog2E), hn::Set(d, kRound));
    const Vec r = hn::MulSub(clamped, hn::Set(d, kLog2E), hn::Sub(rounded, hn::Set(d, kRound)));
    const Vec power = powerOfTwo(rounded);
    Vec p = hn::MulAdd(r, hn::Set(d, 0.0001540351856f), hn::Set(d, 0.001339073508f));
    p = hn::MulAdd(p, r, hn::Set(d, 0.009618237475f));
    p = hn::MulAdd(p, r, hn::Set(d, 0.05550357434f));
    p = hn::MulAdd(p, r, hn::Set(d, 0.240226498f));
    p = hn::MulAdd(p, r, hn::Set(d, 0.6931471879f));
    return hn::MulAdd(hn::Mul(p, r), power, hn::Sub(power, hn::Set(d, 1.0f)));
}

/// 2^(n + r) of the sum n + kRound and |r| <= 1/2.
HWY_INLINE Vec powerOfTwo(Vec rounded, Vec r)
{
    const Tag d;
    Vec p = hn::MulAdd(r, hn::Set(d, kPowerOfTwo[0]), hn::Set(d, kPowerOfTwo[1]));
    p = hn::MulAdd(p, r, hn::Set(d, kPowerOfTwo[2]));
    p = hn::MulAdd(p, r, hn::Set(d, kPowerOfTwo[3]));
    p = hn::MulAdd(p, r, hn::Set(d, kPowerOfTwo[4]));
    p = hn::MulAdd(p, r, hn::Set(d, kPowerOfTwo[5]));
    return hn::Mul(p, powerOfTwo(rounded));
}

/// exp(x) within 3 ulp for x >= -87, where it stays; infinite from 88.4 on (2^128).
HWY_INLINE Vec exponential(Vec x)
{
    const Tag d;
    const Vec clamped = atLeast(hn::Set(d, -87.0f), atMost(hn::Set(d, 89.0f), x));
    const Vec rounded = hn::MulAdd(clamped, hn::Set(d, kLog2E), hn::Set(d, kRound));
    const Vec n = hn::Sub(rounded, hn::Set(d, kRound));
    Vec r = hn::NegMulAdd(n, hn::Set(d, 0.693359375f), clamped); // ln 2 in two parts, the first exact
    r = hn::Mul(hn::NegMulAdd(n, hn::Set(d, -2.12194440e-4f), r), hn::Set(d, kLog2E));
    return powerOfTwo(rounded, r);
}

/// exp(x) within 4 ulp for |x| <= 2, with fewer operations.
HWY_INLINE Vec exponentialOfSmall(Vec x)
{
    const Tag d;
    const Vec rounded = hn::MulAdd(x, hn::Set(d, kLog2E), hn::Set(d, kRound));
    const Vec r = hn::MulSub(x, hn::Set(d, kLog2E), hn::Sub(rounded, hn::Set(d, kRound)));
    return powerOfTwo(rounded, r);
}

/// ln cosh x - |x| for m = exp(-2|x|) - 1, that is ln(1 + m/2), to 1.5e-7 absolute with m from expm1OfNegativeRelative.
/// The polynomial is ln(1 + m/2) / m within 6e-9.
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

#undef NRG_EACH

/// 2/sqrt(x) for x >= 1 within 3e-7 relative, from the machine's estimate and one step of Newton's method, which gives
/// twice the root with one operation less. Where x is infinite, a NaN.
HWY_INLINE Vec doubledInverseRoot(Vec x)
{
    const Tag d;
#if HWY_TARGET == HWY_SCALAR || HWY_TARGET == HWY_EMU128
    const Vec two = hn::MulAdd(x, hn::Zero(d), hn::Set(d, 2.0f)); // a NaN where x is infinite
    return hn::Div(two, hn::Sqrt(x));
#else
    const Vec estimate = hn::ApproximateReciprocalSqrt(x);
    return hn::Mul(estimate, hn::NegMulAdd(rounded(hn::Mul(x, estimate)), estimate, hn::Set(d, 3.0f)));
#endif
}

#else

/// Within 4e-16 relative.
HWY_INLINE Vec doubledInverseRoot(Vec x)
{
    const Tag d;
    const Vec two = hn::MulAdd(x, hn::Zero(d), hn::Set(d, 2.0)); // a NaN where x is infinite
    return hn::Div(two, hn::Sqrt(x));
}

/// As in float32, within 2e-16 absolute.
HWY_INLINE Vec expm1OfNegativeAbsolute(Vec x)
{
    const Tag d;
    const Vec result = hn::Sub(hn::Exp(d, hn::Min(hn::Zero(d), x)), hn::Set(d, 1.0));
    return hn::IfThenElse(hn::IsNaN(x), x, result); // Highway's Exp makes 0 of a NaN
}

template <int kCount>
HWY_INLINE void expm1OfNegativeAbsoluteEach(const Vec* x, Vec* p)
{
    for (int v = 0; v < kCount; ++v)
        p[v] = expm1OfNegativeAbsolute(x[v]);
}

/// Within 4e-16 relative.
HWY_INLINE Vec expm1OfNegativeRelative(Vec x)
{
    return hn::Expm1(Tag(), x);
}

/// Within 2 ulp.
HWY_INLINE Vec exponential(Vec x)
{
    return hn::IfThenElse(hn::IsNaN(x), x, hn::Exp(Tag(), x));
}

/// The same.
HWY_INLINE Vec exponentialOfSmall(Vec x)
{
    return exponential(x);
}

/// Within 2e-16 absolute.
HWY_INLINE Vec logCoshExcess(Vec m)
{
    const Tag d;
    return hn::Log1p(d, hn::Mul(hn::Set(d, 0.5), m));
}

#endif

/// tanh(x) from m = exp(-2|x|) - 1: -m / (2 + m) with the sign of x. With m from expm1OfNegativeRelative it errs
/// by 3e-7 relative (float64: 5e-16).
HWY_INLINE Vec hyperbolicTangentFrom(Vec m, Vec x)
{
    const Tag d;
    return hn::CopySign(hn::Div(m, hn::Add(m, hn::Set(d, Real(2)))), x);
}

#ifndef NRG_DOUBLE

/// tanh(x) to 2e-7 absolute.
HWY_INLINE Vec hyperbolicTangent(Vec x)
{
    const Vec argument = hn::Mul(hn::Set(Tag(), -2.0f), hn::Abs(x));
    Vec m;
    expm1OfNegativePolynomialEach<1>(&argument, &m);
    return hyperbolicTangentFrom(m, x);
}

#else

/// Within 2e-16 absolute.
HWY_INLINE Vec hyperbolicTangent(Vec x)
{
    return hn::Tanh(Tag(), x);
}

#endif

/// 1/sqrt(x) for x >= 1, with the accuracy of doubledInverseRoot.
HWY_INLINE Vec inverseRoot(Vec x)
{
    return hn::Mul(hn::Set(Tag(), Real(0.5)), doubledInverseRoot(x));
}

/// ln x for normal x > 0, within 2e-7 relative (float64: 1e-15) away from 1 and 2e-7 (2e-16) absolute near it. Not
/// finite where x is not.
HWY_INLINE Vec logarithm(Vec x)
{
    return hn::MulAdd(x, hn::Zero(Tag()), hn::Log(Tag(), x));
}

/// elu of kCount vectors in place: x above zero, exp(x) - 1 below, with the accuracy of expm1OfNegativeAbsoluteEach.
template <int kCount>
HWY_INLINE void eluEach(Vec* x)
{
    Vec below[kCount];
    expm1OfNegativeAbsoluteEach<kCount>(x, below);
#pragma GCC unroll 8
    for (int v = 0; v < kCount; ++v)
        x[v] = hn::IfNegativeThenElse(x[v], below[v], x[v]);
}

/// g times d elu/dx, from the activation h = elu(x): g above zero, g + g h below, within 1.2e-7 g (float64: 2.3e-16 g).
/// Where h is a NaN, it is g.
HWY_INLINE Vec timesEluDerivative(Vec g, Vec h)
{
    return hn::MulAdd(g, hn::Min(h, hn::Zero(Tag())), g);
}

} // namespace
} // namespace HWY_NAMESPACE
} // namespace nrg
HWY_AFTER_NAMESPACE();

#endif
