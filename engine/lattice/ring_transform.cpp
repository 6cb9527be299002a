#include "engine/lattice/ring_transform.h"

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

constexpr int kPieceVectors = HWY_MAX_BYTES >= 64 ? 2 : 1;

/// One ring, kVectors vectors of rows.
template <int kVectors>
struct Ring {
    Vec site[RingTransform::kLargest][kVectors];
};

/// to[q] = sum over j of from[j] matrix[j][q], count x count.
template <int kVectors>
HWY_INLINE void multiply(const Real* matrix, int count, const Vec (*from)[kVectors], Vec (*to)[kVectors])
{
    const Tag d;
    int first = 0;
    const auto columns = [&]<int kColumns>() NRG_INLINED {
        Vec sum[kColumns][kVectors];
#pragma GCC unroll 8
        for (int q = 0; q < kColumns; ++q)
            NRG_VECTORS sum[q][v] = hn::Zero(d);
        for (int j = 0; j < count; ++j) {
            const Real* const row = matrix + j * count + first;
#pragma GCC unroll 8
            for (int q = 0; q < kColumns; ++q) {
                const Vec factor = hn::Set(d, row[q]);
                NRG_VECTORS sum[q][v] = hn::MulAdd(factor, from[j][v], sum[q][v]);
            }
        }
#pragma GCC unroll 8
        for (int q = 0; q < kColumns; ++q)
            NRG_VECTORS to[first + q][v] = sum[q][v];
    };
    for (; first + 8 <= count; first += 8)
        columns.template operator()<8>();
    for (; first + 4 <= count; first += 4)
        columns.template operator()<4>();
    for (; first < count; ++first)
        columns.template operator()<1>();
}

template <int kVectors>
HWY_INLINE void transform(const RingTransform& plan, Ring<kVectors>& ring)
{
    constexpr int kQuarter = RingTransform::kLargest / 4;
    Vec cosine[kQuarter][kVectors], sine[kQuarter][kVectors];
    for (const RingTransform::Fold& fold : plan.folds()) {
        const int half = fold.size / 2;
        const int quarter = half / 2;
        Vec(*const site)[kVectors] = ring.site;
        for (int j = 0; j < half; ++j)
            NRG_VECTORS
            {
                const Vec sum = hn::Add(site[j][v], site[j + half][v]);
                site[j + half][v] = hn::Sub(site[j][v], site[j + half][v]);
                site[j][v] = sum;
            }
        Vec(*const odd)[kVectors] = site + half;
        NRG_VECTORS cosine[0][v] = odd[0][v];
        NRG_VECTORS sine[quarter - 1][v] = odd[quarter][v];
        for (int j = 1; j < quarter; ++j)
            NRG_VECTORS
            {
                cosine[j][v] = hn::Sub(odd[j][v], odd[half - j][v]);
                sine[j - 1][v] = hn::Add(odd[j][v], odd[half - j][v]);
            }
        multiply<kVectors>(fold.cosines.data(), quarter, cosine, odd);
        multiply<kVectors>(fold.sines.data(), quarter, sine, odd + quarter);
    }
    const Vec norm = hn::Set(Tag(), plan.singleNorm());
    NRG_VECTORS
    {
        const Vec first = ring.site[0][v];
        const Vec second = ring.site[1][v];
        ring.site[0][v] = hn::Mul(norm, hn::Add(first, second));
        ring.site[1][v] = hn::Mul(norm, hn::Sub(first, second));
    }
}

/// The transpose, operation by operation in the reverse order.
template <int kVectors>
HWY_INLINE void transformBack(const RingTransform& plan, Ring<kVectors>& ring)
{
    constexpr int kQuarter = RingTransform::kLargest / 4;
    Vec cosine[kQuarter][kVectors], sine[kQuarter][kVectors];
    const Vec norm = hn::Set(Tag(), plan.singleNorm());
    NRG_VECTORS
    {
        const Vec first = hn::Mul(norm, ring.site[0][v]);
        const Vec second = hn::Mul(norm, ring.site[1][v]);
        ring.site[0][v] = hn::Add(first, second);
        ring.site[1][v] = hn::Sub(first, second);
    }
    for (std::size_t f = plan.folds().size(); f-- > 0;) {
        const RingTransform::Fold& fold = plan.folds()[f];
        const int half = fold.size / 2;
        const int quarter = half / 2;
        Vec(*const site)[kVectors] = ring.site;
        Vec(*const odd)[kVectors] = site + half;
        multiply<kVectors>(fold.cosinesBack.data(), quarter, odd, cosine);
        multiply<kVectors>(fold.sinesBack.data(), quarter, odd + quarter, sine);
        NRG_VECTORS odd[0][v] = cosine[0][v];
        NRG_VECTORS odd[quarter][v] = sine[quarter - 1][v];
        for (int j = 1; j < quarter; ++j)
            NRG_VECTORS
            {
                odd[j][v] = hn::Add(sine[j - 1][v], cosine[j][v]);
                odd[half - j][v] = hn::Sub(sine[j - 1][v], cosine[j][v]);
            }
        for (int j = 0; j < half; ++j)
            NRG_VECTORS
            {
                const Vec sum = hn::Add(site[j][v], site[j + half][v]);
                site[j + half][v] = hn::Sub(site[j][v], site[j + half][v]);
                site[j][v] = sum;
            }
    }
}

template <bool kBack, int kVectors, bool kPart>
HWY_INLINE void transformLines(const RingTransform& plan, const LatticeLines<const Real>& from,
    const LatticeLines<Real>& to, Index row, std::size_t inUse)
{
    const Tag d;
    const int n = plan.size();
    Ring<kVectors> ring;
    for (Index line = 0; line < n; ++line) {
        const Real* source = from.data + line * from.lineStride + row;
        for (int j = 0; j < n; ++j, source += from.siteStride)
            NRG_VECTORS ring.site[j][v] = kPart ? loadFirst(d, source, inUse) : hn::LoadU(d, source + v * kLanes);
        if constexpr (kBack)
            transformBack<kVectors>(plan, ring);
        else
            transform<kVectors>(plan, ring);
        Real* target = to.data + line * to.lineStride + row;
        for (int j = 0; j < n; ++j, target += to.siteStride)
            NRG_VECTORS
            {
                if constexpr (kPart)
                    storeFirst(ring.site[j][v], d, target, inUse);
                else
                    hn::StoreU(ring.site[j][v], d, target + v * kLanes);
            }
    }
}

template <bool kBack>
HWY_INLINE void transformRows(
    const RingTransform& plan, const LatticeLines<const Real>& from, Index rows, const LatticeLines<Real>& to)
{
    Index row = 0;
    if constexpr (kPieceVectors > 1)
        for (; row + kPieceVectors * kLanes <= rows; row += kPieceVectors * kLanes)
            transformLines<kBack, kPieceVectors, false>(plan, from, to, row, 0);
    for (; row + kLanes <= rows; row += kLanes)
        transformLines<kBack, 1, false>(plan, from, to, row, 0);
    if (row < rows)
        transformLines<kBack, 1, true>(plan, from, to, row, static_cast<std::size_t>(rows - row));
}

#undef NRG_VECTORS

} // namespace

void transformForward(
    const RingTransform& plan, const LatticeLines<const Real>& from, Index rows, const LatticeLines<Real>& to)
{
    transformRows<false>(plan, from, rows, to);
}

void transformBackward(
    const RingTransform& plan, const LatticeLines<const Real>& from, Index rows, const LatticeLines<Real>& to)
{
    transformRows<true>(plan, from, rows, to);
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

std::vector<Real> transposed(const std::vector<Real>& matrix, int side)
{
    std::vector<Real> result(matrix.size());
    const auto place = [width = static_cast<std::size_t>(side)](int row, int column) {
        return static_cast<std::size_t>(row) * width + static_cast<std::size_t>(column);
    };
    for (int i = 0; i < side; ++i)
        for (int j = 0; j < side; ++j)
            result[place(j, i)] = matrix[place(i, j)];
    return result;
}

RingTransform::Fold foldOf(int m, double norm)
{
    const int quarter = m / 4;
    RingTransform::Fold fold{.size = m, .cosines = {}, .sines = {}, .cosinesBack = {}, .sinesBack = {}};
    for (int j = 0; j < quarter; ++j)
        for (int q = 0; q < quarter; ++q) {
            const double angle = 2 * std::numbers::pi / m;
            fold.cosines.push_back(static_cast<Real>(norm * std::cos(angle * ((2 * q + 1) * j % m))));
            fold.sines.push_back(static_cast<Real>(norm * std::sin(angle * ((2 * q + 1) * (j + 1) % m))));
        }
    fold.cosinesBack = transposed(fold.cosines, quarter);
    fold.sinesBack = transposed(fold.sines, quarter);
    return fold;
}

} // namespace

HWY_EXPORT(transformForward);
HWY_EXPORT(transformBackward);

RingTransform::RingTransform(int size)
    : m_size(size)
    , m_singleNorm(static_cast<Real>(1 / std::sqrt(static_cast<double>(size))))
    , m_waveNumbers(static_cast<std::size_t>(size))
{
    if (size < 2 || size > kLargest || !std::has_single_bit(static_cast<unsigned>(size)))
        throw std::invalid_argument(
            "size is " + std::to_string(size) + "; expected a power of two from 2 to " + std::to_string(kLargest));
    for (int m = size; m >= 4; m /= 2) {
        m_folds.push_back(foldOf(m, std::sqrt(2.0 / size)));
        for (int q = 0; q < m / 4; ++q)
            for (const int part : {m / 2, m / 2 + m / 4}) // cosine and sine
                m_waveNumbers[static_cast<std::size_t>(part) + static_cast<std::size_t>(q)] = (2 * q + 1) * (size / m);
    }
    m_waveNumbers[1] = size / 2;
}

double RingTransform::multiplyAdds() const
{
    double sum = m_size; // additions of the folds aside
    for (const Fold& fold : m_folds)
        sum += fold.size * fold.size / 8.0;
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
