#include "engine/lattice/lattice_product.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/lattice/lattice_product.cpp"
#include <hwy/foreach_target.h> // IWYU pragma: keep
#include <hwy/highway.h>

#include "engine/core/simd/vectors-inl.h"

HWY_BEFORE_NAMESPACE();
namespace nrg {
namespace HWY_NAMESPACE {

namespace {

/// Sums that a panel keeps in registers, as many columns as that allows.
constexpr int kPanelSums = HWY_MAX_BYTES >= 64 ? 16 : 8;

/// One line's work: `from` and `to` are its first columns.
struct Line {
    const Real* from;
    Index fromStride;
    const Real* factor;
    Index size;
    Real* to;
    Index toStride;
    bool add;
};

/// Columns `first` to first + kColumns - 1 of kVectors vectors of configurations, their sums in registers. Only the
/// first lanesInUse of the last vector count where kPart is set.
template <int kVectors, int kColumns, bool kPart>
HWY_INLINE void panel(const Line& line, Index first, Index row, std::size_t lanesInUse)
{
    const Tag d;
    const auto load = [&](const Real* place) {
        if constexpr (kPart)
            return loadFirst(d, place, lanesInUse);
        else
            return hn::LoadU(d, place);
    };
    Real* const to = line.to + first * line.toStride + row;
    Vec sum[kColumns][kVectors];
#pragma GCC unroll 16
    for (int j = 0; j < kColumns; ++j)
#pragma GCC unroll 4
        for (int v = 0; v < kVectors; ++v)
            sum[j][v] = line.add ? load(to + j * line.toStride + v * kVectorStride) : hn::Zero(d);
    const Real* from = line.from + row;
    const Real* factor = line.factor + first;
    for (Index i = 0; i < line.size; ++i, from += line.fromStride, factor += line.size) {
        Vec x[kVectors];
#pragma GCC unroll 4
        for (int v = 0; v < kVectors; ++v)
            x[v] = load(from + v * kVectorStride);
#pragma GCC unroll 16
        for (int j = 0; j < kColumns; ++j) {
            const Vec f = hn::Set(d, factor[j]);
#pragma GCC unroll 4
            for (int v = 0; v < kVectors; ++v)
                sum[j][v] = hn::MulAdd(f, x[v], sum[j][v]);
        }
    }
#pragma GCC unroll 16
    for (int j = 0; j < kColumns; ++j)
#pragma GCC unroll 4
        for (int v = 0; v < kVectors; ++v) {
            Real* const place = to + j * line.toStride + v * kVectorStride;
            if constexpr (kPart)
                storeFirst(sum[j][v], d, place, lanesInUse);
            else
                hn::StoreU(sum[j][v], d, place);
        }
}

/// All columns of kVectors vectors.
template <int kVectors, bool kPart = false>
HWY_INLINE void panels(const Line& line, Index row, std::size_t lanesInUse = 0)
{
    constexpr int kColumns = kPanelSums / kVectors;
    Index first = 0;
    for (; first + kColumns <= line.size; first += kColumns)
        panel<kVectors, kColumns, kPart>(line, first, row, lanesInUse);
    for (; first < line.size; ++first)
        panel<kVectors, 1, kPart>(line, first, row, lanesInUse);
}

} // namespace

void MultiplyLines(const LatticeLines<const Real>& from, const Real* factor, int lattice, Index rows,
    const LatticeLines<Real>& to, bool add)
{
    for (Index i = 0; i < lattice; ++i) {
        const Line line{.from = from.data + i * from.lineStride,
            .fromStride = from.siteStride,
            .factor = factor,
            .size = lattice,
            .to = to.data + i * to.lineStride,
            .toStride = to.siteStride,
            .add = add};
        Index row = 0;
        if constexpr (kPanelSums == 16)
            for (; row + 4 * kVectorStride <= rows; row += 4 * kVectorStride)
                panels<4>(line, row);
        for (; row + 2 * kVectorStride <= rows; row += 2 * kVectorStride)
            panels<2>(line, row);
        for (; row + kVectorStride <= rows; row += kVectorStride)
            panels<1>(line, row);
        if (row < rows)
            panels<1, true>(line, row, static_cast<std::size_t>(rows - row));
    }
}

} // namespace HWY_NAMESPACE
} // namespace nrg
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nrg {

HWY_EXPORT(MultiplyLines);

void multiplyLines(const LatticeLines<const Real>& from, const Real* factor, int lattice, Index rows,
    const LatticeLines<Real>& to, bool add)
{
    HWY_DYNAMIC_DISPATCH(MultiplyLines)(from, factor, lattice, rows, to, add);
}

} // namespace nrg
#endif // HWY_ONCE
