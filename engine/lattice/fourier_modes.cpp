#include "engine/lattice/fourier_modes.h"

#include <algorithm>
#include <cassert>
#include <cstddef>

#include "engine/core/parallel.h"

namespace nrg {

namespace {

constexpr Index kSliceRows = 64; ///< configurations that stay in cache together

} // namespace

FourierModes::FourierModes(int lattice)
    : m_ring(lattice)
{
}

LatticeLines<Real> FourierModes::inBuffer(Real* modes, Index rows) const
{
    const Index columnStride = (rows + 15) / 16 * 16;
    return {modes, lattice() * columnStride + 16, columnStride};
}

Index FourierModes::bufferSize(Index rows) const
{
    return lattice() * inBuffer(nullptr, rows).lineStride;
}

void FourierModes::toModes(const LatticeLines<const Real>& sites, Index rows, Real* modes) const
{
    const LatticeLines<Real> lines = inBuffer(modes, rows);
    m_ring.forward(sites, rows, lines);
    m_ring.forward(lines.across(), rows, lines.across());
}

void FourierModes::toSites(Real* modes, Index rows, const LatticeLines<Real>& sites) const
{
    const LatticeLines<Real> lines = inBuffer(modes, rows);
    m_ring.backward(lines.across(), rows, lines.across());
    m_ring.backward(lines, rows, sites);
}

void FourierModes::toModes(MatrixRef state, int threads, Workspace& workspace) const
{
    transform(state, threads, workspace,
        [this](const LatticeLines<const Real>& from, Index rows, const LatticeLines<Real>& to) {
            m_ring.forward(from, rows, to);
        });
}

void FourierModes::toSites(MatrixRef state, int threads, Workspace& workspace) const
{
    transform(state, threads, workspace,
        [this](const LatticeLines<const Real>& from, Index rows, const LatticeLines<Real>& to) {
            m_ring.backward(from, rows, to);
        });
}

template <class Transform>
void FourierModes::transform(MatrixRef state, int threads, Workspace& workspace, const Transform& transform) const
{
    assert(state.cols() == Index(lattice()) * lattice());
    const auto workers = static_cast<std::size_t>(std::max(1, threads));
    if (workspace.scratch.size() < workers)
        workspace.scratch.resize(workers);
    const Index stride = state.outerStride();
    const int slices = static_cast<int>((state.rows() + kSliceRows - 1) / kSliceRows);
    parallelFor(threads, slices, [&](int slice, int thread) {
        const Index first = slice * kSliceRows;
        const Index rows = std::min(kSliceRows, state.rows() - first);
        AlignedBuffer<Real>& scratch = workspace.scratch[static_cast<std::size_t>(thread)];
        const LatticeLines<Real> between
            = inBuffer(scratch.ensure(static_cast<std::size_t>(bufferSize(kSliceRows))), rows);
        const LatticeLines<Real> sites{state.data() + first, lattice() * stride, stride};
        transform(sites.across(), rows, between.across());
        transform(between, rows, sites);
    });
}

} // namespace nrg
