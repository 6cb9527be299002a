// Philox4x32-10 with one counter a lane; Box-Muller in float32.

#include "engine/core/normal_field.h"

#include <algorithm>
#include <array>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/core/normal_field.cpp"
#include <hwy/foreach_target.h> // IWYU pragma: keep
#include <hwy/highway.h>

#include "engine/core/simd/box_muller-inl.h"
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

/// Philox in place: a word of each counter stands in the low half of a 64-bit lane, whose high half is ignored.
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

} // namespace HWY_NAMESPACE
} // namespace nrg
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nrg {

HWY_EXPORT(FillNormalField);

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
