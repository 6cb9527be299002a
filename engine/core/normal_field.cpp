// Philox4x32-10 with one counter a lane and Box-Muller in float32. Every number that could lose digits is formed from
// the integer words: 1 - u where u is near 1, and the angle's distance from the nearest axis.

#include "engine/core/normal_field.h"

#include <algorithm>
#include <array>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/core/normal_field.cpp"
#include <hwy/foreach_target.h> // IWYU pragma: keep
#include <hwy/highway.h>

#include "engine/core/simd/vectors-inl.h"

#ifndef NRG_NORMAL_FIELD_ONCE
#define NRG_NORMAL_FIELD_ONCE
namespace nrg {

/// What the kernel takes: rows x columns normals, columns `stride` apart, from a counter on.
struct NormalField {
    std::array<std::uint64_t, 2 * kPhiloxRounds> keys; ///< two words a round
    std::array<std::uint32_t, 4> counter;              ///< of the first block and the first sample
    float* out;
    Index rows, columns, stride;
};

} // namespace nrg
#endif

HWY_BEFORE_NAMESPACE();
namespace nrg {
namespace HWY_NAMESPACE {

namespace {

using Floats = hn::ScalableTag<float>;
using Ints = hn::RebindToSigned<Floats>;
using Words = hn::RebindToUnsigned<Floats>;

using FloatVec = hn::Vec<Floats>;
using WordVec = hn::Vec<Words>;

#if HWY_TARGET == HWY_SCALAR

/// The words of one counter.
HWY_INLINE void drawWords(const NormalField& field, std::uint32_t block, WordVec samples, WordVec* words)
{
    const auto drawn = philox({block, hn::GetLane(samples), field.counter[2], field.counter[3]},
        {static_cast<std::uint32_t>(field.keys[0]), static_cast<std::uint32_t>(field.keys[1])});
    for (std::size_t j = 0; j < 4; ++j)
        words[j] = hn::Set(Words(), drawn[j]);
}

#else

using Longs = hn::Repartition<std::uint64_t, Words>;
using LongVec = hn::Vec<Longs>;

/// Philox in place: a word of each counter stands in the low half of a 64-bit lane, whose high half is of no account.
/// A product of two low halves is both of its words.
HWY_INLINE void philoxRounds(const NormalField& field, LongVec* counter)
{
    const Words dw;
    const Longs dl;
    const WordVec multiplier0 = hn::Set(dw, kPhiloxMultipliers[0]);
    const WordVec multiplier1 = hn::Set(dw, kPhiloxMultipliers[1]);
    for (std::size_t round = 0; round < 2 * kPhiloxRounds; round += 2) {
        const LongVec product0 = hn::MulEven(hn::BitCast(dw, counter[0]), multiplier0);
        const LongVec product1 = hn::MulEven(hn::BitCast(dw, counter[2]), multiplier1);
        const LongVec key0 = hn::Set(dl, field.keys[round]);
        const LongVec key1 = hn::Set(dl, field.keys[round + 1]);
        counter[0] = hn::Xor3(hn::ShiftRight<32>(product1), counter[1], key0);
        counter[1] = product1;
        counter[2] = hn::Xor3(hn::ShiftRight<32>(product0), counter[3], key1);
        counter[3] = product0;
    }
}

/// The four words of consecutive samples, one a lane.
HWY_INLINE void drawWords(const NormalField& field, std::uint32_t block, WordVec samples, WordVec* words)
{
    const Words dw;
    const Longs dl;
    const LongVec pairs = hn::BitCast(dl, samples);
    LongVec even[4] = {hn::Set(dl, block), pairs, hn::Set(dl, field.counter[2]), hn::Set(dl, field.counter[3])};
    LongVec odd[4] = {even[0], hn::ShiftRight<32>(pairs), even[2], even[3]};
    philoxRounds(field, even);
    philoxRounds(field, odd);
    for (int j = 0; j < 4; ++j)
        words[j] = hn::OddEven(hn::BitCast(dw, hn::ShiftLeft<32>(odd[j])), hn::BitCast(dw, even[j]));
}

#endif

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

/// sqrt(-2 ln u). With u = 2^e (1 + x), 1 + x between sqrt(1/2) and sqrt(2),
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

/// (cos, sin)(2 pi v). v is a number of quarter turns, the two highest bits of its word plus 1/8 turn, and a rest of at
/// most 1/8 turn, f pi / 4. The polynomials err by less than 4e-9.
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

HWY_INLINE void boxMuller(WordVec u, WordVec v, FloatVec& first, FloatVec& second)
{
    FloatVec cosine, sine;
    cosineAndSine(v, cosine, sine);
    const FloatVec r = radius(u);
    first = hn::Mul(r, cosine);
    second = hn::Mul(r, sine);
}

} // namespace

void FillNormalField(const NormalField& field)
{
    const Words dw;
    const auto lanes = static_cast<Index>(hn::Lanes(dw));
    const WordVec samples = hn::Iota(dw, field.counter[1]); // of the first rows
    for (Index column = 0; column < field.columns; column += 4) {
        const auto block = field.counter[0] + static_cast<std::uint32_t>(column / 4);
        for (Index row = 0; row < field.rows; row += lanes) {
            WordVec words[4];
            drawWords(field, block, hn::Add(samples, hn::Set(dw, static_cast<std::uint32_t>(row))), words);
            FloatVec draws[4];
            boxMuller(words[0], words[1], draws[0], draws[1]);
            boxMuller(words[2], words[3], draws[2], draws[3]);
            float* const out = field.out + column * field.stride + row;
            const auto count = static_cast<std::size_t>(std::min(lanes, field.rows - row));
            for (Index j = 0; j < std::min<Index>(4, field.columns - column); ++j)
                storeFirst(draws[j], Floats(), out + j * field.stride, count);
        }
    }
}

void NormalPairs(const std::uint32_t* u, const std::uint32_t* v, float* cosine, float* sine, Index count)
{
    const Words dw;
    const auto lanes = static_cast<Index>(hn::Lanes(dw));
    for (Index i = 0; i < count; i += lanes) {
        const auto inUse = static_cast<std::size_t>(std::min(lanes, count - i));
        FloatVec first, second;
        boxMuller(loadFirst(dw, u + i, inUse), loadFirst(dw, v + i, inUse), first, second);
        storeFirst(first, Floats(), cosine + i, inUse);
        storeFirst(second, Floats(), sine + i, inUse);
    }
}

} // namespace HWY_NAMESPACE
} // namespace nrg
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nrg {

HWY_EXPORT(FillNormalField);
HWY_EXPORT(NormalPairs);

void normalPairs(const std::uint32_t* u, const std::uint32_t* v, float* cosine, float* sine, Index count)
{
    HWY_DYNAMIC_DISPATCH(NormalPairs)(u, v, cosine, sine, count);
}

#ifndef NRG_DOUBLE

void fillNormals(std::uint64_t seed, const Address& first, Real* out, Index rows, Index columns, Index stride)
{
    NormalField field;
    std::array<std::uint32_t, 2> key = philoxKey(seed);
    for (std::size_t i = 0; i < field.keys.size(); ++i) {
        field.keys[i] = key[i % 2];
        key[i % 2] += kPhiloxWeyl[i % 2];
    }
    field.counter = philoxCounter(first);
    field.out = out;
    field.rows = rows;
    field.columns = columns;
    field.stride = stride;
    HWY_DYNAMIC_DISPATCH(FillNormalField)(field);
}

#else

void fillNormals(std::uint64_t seed, const Address& first, Real* out, Index rows, Index columns, Index stride)
{
    Address address = first;
    for (Index column = 0; column < columns; column += 4) {
        address.block = first.block + static_cast<std::uint32_t>(column / 4);
        for (Index row = 0; row < rows; ++row) {
            address.sample = first.sample + static_cast<std::uint32_t>(row);
            const std::array<double, 4> draw = normals(seed, address);
            for (Index j = 0; j < 4 && column + j < columns; ++j)
                out[(column + j) * stride + row] = draw[static_cast<std::size_t>(j)];
        }
    }
}

#endif

} // namespace nrg
#endif // HWY_ONCE
