// Box-Muller in float32 from words of 32 bits: u = (word + 1/2) / 2^32. Every number that could lose digits is formed
// from the integer words: 1 - u where u is near 1, and the angle's distance from the nearest axis. Included once per
// instruction set by Highway's foreach_target, hence the guard.

#if defined(NRG_SIMD_BOX_MULLER_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef NRG_SIMD_BOX_MULLER_INL_H
#undef NRG_SIMD_BOX_MULLER_INL_H
#else
#define NRG_SIMD_BOX_MULLER_INL_H
#endif

#include <hwy/highway.h>

#include "engine/core/simd/vectors-inl.h"

HWY_BEFORE_NAMESPACE();
namespace nrg {
namespace HWY_NAMESPACE {
namespace {

using Floats = hn::ScalableTag<float>;
using Ints = hn::RebindToSigned<Floats>;
using Words = hn::RebindToUnsigned<Floats>;

using FloatVec = hn::Vec<Floats>;
using WordVec = hn::Vec<Words>;

/// (v + 1/2) / 2^32, rounded once.
HWY_INLINE FloatVec midpoint(WordVec v)
{
    const Floats d;
    const Ints di;
    const Words dw;
    const FloatVec high = hn::ConvertTo(d, hn::BitCast(di, hn::ShiftRight<8>(v)));
    const FloatVec low = hn::ConvertTo(d, hn::BitCast(di, hn::And(v, hn::Set(dw, 0xFFu))));
    const FloatVec sum = hn::MulAdd(high, hn::Set(d, 256.0f), hn::Add(low, hn::Set(d, 0.5f)));
    return hn::Mul(sum, hn::Set(d, 0x1p-32f));
}

/// sqrt(-2 ln u) within 2e-7 relative. With u = 2^e (1 + x), 1 + x between sqrt(1/2) and sqrt(2),
///     -2 ln u = -2 e ln 2 - 2 x + x^2 - 2 x^3 P(x),   ln(1 + x) within 6e-9 relative.
/// Above sqrt(1/2) x is -(1 - u), whose word is the complement of u's.
HWY_INLINE FloatVec radius(WordVec word)
{
    const Floats d;
    const Ints di;
    const Words dw;
    const auto high = hn::BitCast(di, hn::ShiftRight<8>(word));
    const auto isNearOne = hn::Gt(high, hn::Set(di, 0xB504F2)); // sqrt(1/2) in 24 bits
    const FloatVec t = midpoint(hn::IfThenElse(hn::RebindMask(dw, isNearOne), hn::Not(word), word));

    const auto bits = hn::BitCast(di, t);
    const auto exponent = hn::ShiftRight<23>(hn::Sub(bits, hn::Set(di, 0x3F3504F3)));
    const FloatVec mantissa = hn::BitCast(d, hn::Sub(bits, hn::ShiftLeft<23>(exponent)));
    const auto isNear = hn::RebindMask(d, isNearOne);
    const FloatVec x = hn::IfThenElse(isNear, hn::Neg(t), hn::Sub(mantissa, hn::Set(d, 1.0f)));
    const FloatVec e = hn::IfThenZeroElse(isNear, hn::ConvertTo(d, exponent));

    FloatVec p = hn::MulAdd(x, hn::Set(d, -0.07634503852f), hn::Set(d, 0.1276157886f));
    p = hn::MulAdd(p, x, hn::Set(d, -0.1316017989f));
    p = hn::MulAdd(p, x, hn::Set(d, 0.1420175714f));
    p = hn::MulAdd(p, x, hn::Set(d, -0.1662335746f));
    p = hn::MulAdd(p, x, hn::Set(d, 0.2000122692f));
    p = hn::MulAdd(p, x, hn::Set(d, -0.2500082104f));
    p = hn::MulAdd(p, x, hn::Set(d, 0.3333333171f));
    p = hn::Mul(hn::Mul(x, x), hn::NegMulAdd(hn::Add(x, x), p, hn::Set(d, 1.0f)));
    p = hn::NegMulAdd(x, hn::Set(d, 2.0f), p);
    return hn::Sqrt(hn::NegMulAdd(e, hn::Set(d, 1.38629436f), p));
}

/// (cos, sin)(2 pi v), each to 1e-7 absolute. v is a number of quarter turns, the two highest bits of its word plus 1/8
/// turn, and a rest of at most 1/8 turn, f pi / 4. The polynomials err by less than 4e-9.
HWY_INLINE void cosineAndSine(WordVec word, FloatVec& cosine, FloatVec& sine)
{
    const Floats d;
    const Ints di;
    const Words dw;
    const WordVec shifted = hn::Add(word, hn::Set(dw, 0x20000000u));
    const WordVec twice = hn::Add(shifted, shifted);
    const auto odd = hn::Sub(hn::BitCast(di, hn::And(twice, hn::Set(dw, 0x7FFFFFFFu))), hn::Set(di, 0x3FFFFFFF));
    const FloatVec f = hn::Mul(hn::ConvertTo(d, odd), hn::Set(d, 0x1p-30f));
    const FloatVec z = hn::Mul(f, f);

    FloatVec s = hn::MulAdd(z, hn::Set(d, -3.595045227e-05f), hn::Set(d, 0.002490001024f));
    s = hn::MulAdd(s, z, hn::Set(d, -0.08074543253f));
    s = hn::Mul(f, hn::MulAdd(s, z, hn::Set(d, 0.7853981609f)));
    FloatVec c = hn::MulAdd(z, hn::Set(d, 3.531334723e-06f), hn::Set(d, -0.0003259420081f));
    c = hn::MulAdd(c, z, hn::Set(d, 0.01585432775f));
    c = hn::MulAdd(c, z, hn::Set(d, -0.3084251358f));
    c = hn::MulAdd(c, z, hn::Set(d, 1.0f));

    // The sign of `twice`: whether the number of quarter turns is odd.
    const auto isOdd = hn::RebindMask(d, hn::MaskFromVec(hn::BroadcastSignBit(hn::BitCast(di, twice))));
    const WordVec sign = hn::Set(dw, 0x80000000u);
    const FloatVec cosineSign = hn::BitCast(d, hn::And(sign, hn::Add(shifted, hn::Set(dw, 0x40000000u))));
    const FloatVec sineSign = hn::BitCast(d, hn::And(sign, shifted));
    cosine = hn::Xor(hn::IfThenElse(isOdd, s, c), cosineSign);
    sine = hn::Xor(hn::IfThenElse(isOdd, c, s), sineSign);
}

/// Two normals, sqrt(-2 ln u) (cos, sin)(2 pi v).
HWY_INLINE void boxMuller(WordVec u, WordVec v, FloatVec& first, FloatVec& second)
{
    FloatVec cosine, sine;
    cosineAndSine(v, cosine, sine);
    const FloatVec r = radius(u);
    first = hn::Mul(r, cosine);
    second = hn::Mul(r, sine);
}

} // namespace
} // namespace HWY_NAMESPACE
} // namespace nrg
HWY_AFTER_NAMESPACE();

#endif
