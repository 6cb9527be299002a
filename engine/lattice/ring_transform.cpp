#include "engine/lattice/ring_transform.h"

#include <array>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/lattice/ring_transform.cpp"
#include <hwy/foreach_target.h> // IWYU pragma: keep
#include <hwy/highway.h>

#include "engine/core/simd/vectors-inl.h"

HWY_BEFORE_NAMESPACE();
namespace nrg {
namespace HWY_NAMESPACE {

namespace {

#define NRG_VECTORS _Pragma("GCC unroll 2") for (int v = 0; v < kVectors; ++v)
#define NRG_ALL(i, count) _Pragma("GCC unroll 16") for (int i = 0; i < count; ++i)

/// Vectors of rows that are transformed together: small rings stay in registers.
template <int kSize>
constexpr int kPieceVectors = HWY_MAX_BYTES >= 64 && kSize > 8 ? 2 : 1;

/// to[q kToStride] = sum over j of from[j kFromStride] matrix[j][q], kCount x kCount.
template <int kCount, int kFromStride, int kToStride, int kVectors>
HWY_INLINE void multiply(const Real* matrix, const Vec (*from)[kVectors], Vec (*to)[kVectors])
{
    const Tag d;
    constexpr int kColumns = kCount < 8 ? kCount : 8;
    for (int first = 0; first < kCount; first += kColumns) {
        Vec sum[kColumns][kVectors];
        NRG_ALL(q, kColumns)
        NRG_VECTORS sum[q][v] = hn::Mul(hn::Set(d, matrix[first + q]), from[0][v]);
#pragma GCC unroll 4
        for (int j = 1; j < kCount; ++j)
            NRG_ALL(q, kColumns)
            {
                const Vec factor = hn::Set(d, matrix[j * kCount + first + q]);
                NRG_VECTORS sum[q][v] = hn::MulAdd(factor, from[j * kFromStride][v], sum[q][v]);
            }
        NRG_ALL(q, kColumns)
        NRG_VECTORS to[(first + q) * kToStride][v] = sum[q][v];
    }
}

/// a + b and a - b.
template <int kVectors>
HWY_INLINE void addAndSubtract(const Vec* a, const Vec* b, Vec* sum, Vec* difference)
{
    NRG_VECTORS
    {
        const Vec first = a[v];
        const Vec second = b[v];
        sum[v] = hn::Add(first, second);
        difference[v] = hn::Sub(first, second);
    }
}

template <int kVectors>
HWY_INLINE void scale(Real factor, const Vec* from, Vec* to)
{
    NRG_VECTORS to[v] = hn::Mul(hn::Set(Tag(), factor), from[v]);
}

enum class Wave { Cosine, Sine };

template <int kHalf>
HWY_INLINE const Real* oddSites(const RingTransform& plan, Wave wave)
{
    const RingTransform::OddSites& matrices = plan.oddSites<kHalf>();
    return (wave == Wave::Cosine ? matrices.cosines : matrices.sines).data();
}

/// Odd frequencies of cosines or of sines, N = kSize, with the norm:
///     to[q] = sum over j of cos(pi (2q + 1) j / 2N) from[j],          j = 0 .. N - 1
///     to[q] = sum over j of sin(pi (2q + 1) j / 2N) from[j - 1],      j = 1 .. N
/// At N - 1 - q every other term changes its sign; those of even j alone are a transform of N/2.
template <Wave kWave, int kSize, int kStride, int kVectors>
HWY_INLINE void oddFrequencies(const RingTransform& plan, const Vec (*from)[kVectors], Vec (*to)[kVectors])
{
    if constexpr (kSize == 1) {
        scale<kVectors>(plan.norm(), from[0], to[0]);
    } else {
        constexpr bool kIsCosine = kWave == Wave::Cosine;
        constexpr int kHalf = kSize / 2;
        Vec even[kHalf][kVectors], odd[kHalf][kVectors];
        oddFrequencies<kWave, kHalf, 2 * kStride, kVectors>(plan, from + (kIsCosine ? 0 : kStride), even);
        multiply<kHalf, 2 * kStride, 1, kVectors>(oddSites<kHalf>(plan, kWave), from + (kIsCosine ? kStride : 0), odd);
        NRG_ALL(q, kHalf)
        addAndSubtract<kVectors>(kIsCosine ? even[q] : odd[q], kIsCosine ? odd[q] : even[q], to[q], to[kSize - 1 - q]);
    }
}

template <int kSize, int kVectors>
HWY_INLINE void transform(const RingTransform& plan, Vec (*site)[kVectors])
{
    if constexpr (kSize == 2) {
        addAndSubtract<kVectors>(site[0], site[1], site[0], site[1]);
        scale<kVectors>(plan.singleNorm(), site[0], site[0]);
        scale<kVectors>(plan.singleNorm(), site[1], site[1]);
    } else {
        constexpr int kHalf = kSize / 2;
        constexpr int kQuarter = kSize / 4;
        Vec cosine[kQuarter][kVectors], sine[kQuarter][kVectors];
        Vec(*const odd)[kVectors] = site + kHalf;
        NRG_ALL(j, kHalf) addAndSubtract<kVectors>(site[j], odd[j], site[j], odd[j]);
        NRG_VECTORS cosine[0][v] = odd[0][v];
        NRG_VECTORS sine[kQuarter - 1][v] = odd[kQuarter][v];
        NRG_ALL(j, kQuarter - 1)
        addAndSubtract<kVectors>(odd[j + 1], odd[kHalf - 1 - j], sine[j], cosine[j + 1]);
        oddFrequencies<Wave::Cosine, kQuarter, 1, kVectors>(plan, cosine, odd);
        oddFrequencies<Wave::Sine, kQuarter, 1, kVectors>(plan, sine, odd + kQuarter);
        transform<kHalf, kVectors>(plan, site);
    }
}

// The transposes, operation by operation in the reverse order.

template <Wave kWave, int kSize, int kStride, int kVectors>
HWY_INLINE void oddFrequenciesBack(const RingTransform& plan, const Vec (*from)[kVectors], Vec (*to)[kVectors])
{
    if constexpr (kSize == 1) {
        scale<kVectors>(plan.norm(), from[0], to[0]);
    } else {
        constexpr bool kIsCosine = kWave == Wave::Cosine;
        constexpr int kHalf = kSize / 2;
        Vec even[kHalf][kVectors], odd[kHalf][kVectors];
        NRG_ALL(q, kHalf)
        addAndSubtract<kVectors>(
            from[q], from[kSize - 1 - q], kIsCosine ? even[q] : odd[q], kIsCosine ? odd[q] : even[q]);
        oddFrequenciesBack<kWave, kHalf, 2 * kStride, kVectors>(plan, even, to + (kIsCosine ? 0 : kStride));
        multiply<kHalf, 1, 2 * kStride, kVectors>(oddSites<kHalf>(plan, kWave), odd, to + (kIsCosine ? kStride : 0));
    }
}

template <int kSize, int kVectors>
HWY_INLINE void transformBack(const RingTransform& plan, Vec (*site)[kVectors])
{
    if constexpr (kSize == 2) {
        scale<kVectors>(plan.singleNorm(), site[0], site[0]);
        scale<kVectors>(plan.singleNorm(), site[1], site[1]);
        addAndSubtract<kVectors>(site[0], site[1], site[0], site[1]);
    } else {
        constexpr int kHalf = kSize / 2;
        constexpr int kQuarter = kSize / 4;
        Vec cosine[kQuarter][kVectors], sine[kQuarter][kVectors];
        Vec(*const odd)[kVectors] = site + kHalf;
        transformBack<kHalf, kVectors>(plan, site);
        oddFrequenciesBack<Wave::Cosine, kQuarter, 1, kVectors>(plan, odd, cosine);
        oddFrequenciesBack<Wave::Sine, kQuarter, 1, kVectors>(plan, odd + kQuarter, sine);
        NRG_VECTORS odd[0][v] = cosine[0][v];
        NRG_VECTORS odd[kQuarter][v] = sine[kQuarter - 1][v];
        NRG_ALL(j, kQuarter - 1)
        addAndSubtract<kVectors>(sine[j], cosine[j + 1], odd[j + 1], odd[kHalf - 1 - j]);
        NRG_ALL(j, kHalf) addAndSubtract<kVectors>(site[j], odd[j], site[j], odd[j]);
    }
}

/// Row of fourierBasis() that stands at each place of a transform.
template <int kSize>
constexpr std::array<int, kSize> rowsOfModes()
{
    std::array<int, kSize> rows{};
    rows[1] = kSize - 1;
    for (int m = kSize; m >= 4; m /= 2)
        for (int q = 0; q < m / 4; ++q) {
            const int wave = (2 * q + 1) * (kSize / m);
            rows[m / 2 + q] = 2 * wave - 1;
            rows[m / 2 + m / 4 + q] = 2 * wave;
        }
    return rows;
}

template <bool kBack, int kSize, int kVectors, bool kPart>
HWY_NOINLINE void transformLines(const RingTransform& plan, const LatticeLines<const Real>& from,
    const LatticeLines<Real>& to, Index row, std::size_t inUse)
{
    const Tag d;
    static constexpr std::array<int, kSize> kRows = rowsOfModes<kSize>();
    Vec site[kSize][kVectors];
    for (Index line = 0; line < kSize; ++line) {
        const Real* source = from.data + line * from.lineStride + row;
        NRG_ALL(j, kSize)
        NRG_VECTORS
        {
            const Real* const place = source + (kBack ? kRows[j] : j) * from.siteStride + v * kLanes;
            site[j][v] = kPart ? loadFirst(d, place, inUse) : hn::LoadU(d, place);
        }
        if constexpr (kBack)
            transformBack<kSize, kVectors>(plan, site);
        else
            transform<kSize, kVectors>(plan, site);
        Real* target = to.data + line * to.lineStride + row;
        NRG_ALL(j, kSize)
        NRG_VECTORS
        {
            Real* const place = target + (kBack ? j : kRows[j]) * to.siteStride + v * kLanes;
            if constexpr (kPart)
                storeFirst(site[j][v], d, place, inUse);
            else
                hn::StoreU(site[j][v], d, place);
        }
    }
}

template <bool kBack, int kSize>
void transformRows(
    const RingTransform& plan, const LatticeLines<const Real>& from, Index rows, const LatticeLines<Real>& to)
{
    constexpr int kVectors = kPieceVectors<kSize>;
    Index row = 0;
    for (; row + kVectors * kLanes <= rows; row += kVectors * kLanes)
        transformLines<kBack, kSize, kVectors, false>(plan, from, to, row, 0);
    for (; row < rows; row += kLanes)
        transformLines<kBack, kSize, 1, true>(plan, from, to, row, static_cast<std::size_t>(rows - row));
}

/// Calls body.operator()<n>() for the plan's n.
template <int kSize, class Body>
HWY_INLINE void ofSize(int size, const Body& body)
{
    if (size == kSize)
        body.template operator()<kSize>();
    else if constexpr (kSize < RingTransform::kLargest)
        ofSize<2 * kSize>(size, body);
}

#undef NRG_VECTORS
#undef NRG_ALL

} // namespace

void transformForward(
    const RingTransform& plan, const LatticeLines<const Real>& from, Index rows, const LatticeLines<Real>& to)
{
    ofSize<2>(plan.size(), [&]<int kSize>() { transformRows<false, kSize>(plan, from, rows, to); });
}

void transformBackward(
    const RingTransform& plan, const LatticeLines<const Real>& from, Index rows, const LatticeLines<Real>& to)
{
    ofSize<2>(plan.size(), [&]<int kSize>() { transformRows<true, kSize>(plan, from, rows, to); });
}

} // namespace HWY_NAMESPACE
} // namespace nrg
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

#include <bit>
#include <cmath>
#include <numbers>
#include <stdexcept>
#include <string>

namespace nrg {

namespace {

RingTransform::OddSites oddSitesOf(int half, double norm)
{
    RingTransform::OddSites matrices;
    for (int j = 0; j < half; ++j)
        for (int q = 0; q < half; ++q) {
            const double angle = std::numbers::pi * ((2 * q + 1) * (2 * j + 1) % (8 * half)) / (4 * half);
            matrices.cosines.push_back(static_cast<Real>(norm * std::cos(angle)));
            matrices.sines.push_back(static_cast<Real>(norm * std::sin(angle)));
        }
    return matrices;
}

} // namespace

HWY_EXPORT(transformForward);
HWY_EXPORT(transformBackward);

RingTransform::RingTransform(int size)
    : m_size(size)
    , m_norm(static_cast<Real>(std::sqrt(2.0 / size)))
    , m_singleNorm(static_cast<Real>(1 / std::sqrt(static_cast<double>(size))))
{
    if (size < 2 || size > kLargest || !std::has_single_bit(static_cast<unsigned>(size)))
        throw std::invalid_argument(
            "size is " + std::to_string(size) + "; expected a power of two from 2 to " + std::to_string(kLargest));
    for (int half = 1; 8 * half <= size; half *= 2)
        m_oddSites.push_back(oddSitesOf(half, std::sqrt(2.0 / size)));
}

double RingTransform::multiplyAdds() const
{
    double sum = 2; // additions aside
    for (int m = m_size; m >= 4; m /= 2) {
        double part = 1; // cosines or sines of a quarter
        for (int half = 1; 8 * half <= m; half *= 2)
            part += half * half;
        sum += 2 * part;
    }
    return sum;
}

void RingTransform::forward(const LatticeLines<const Real>& from, Index rows, const LatticeLines<Real>& to) const
{
    HWY_DYNAMIC_DISPATCH(transformForward)(*this, from, rows, to);
}

void RingTransform::backward(const LatticeLines<const Real>& from, Index rows, const LatticeLines<Real>& to) const
{
    HWY_DYNAMIC_DISPATCH(transformBackward)(*this, from, rows, to);
}

} // namespace nrg
#endif // HWY_ONCE
