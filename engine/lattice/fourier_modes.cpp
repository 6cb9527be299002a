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
    const Index lattice = m_ring.size();
    assert(state.cols() == lattice * lattice);
    const auto workers = static_cast<std::size_t>(std::max(1, threads));
    if (workspace.scratch.size() < workers)
        workspace.scratch.resize(workers);
    // Lines of scratch stand a little apart, since whole powers of two would compete for the same places in cache.
    const Index lineStride = lattice * kSliceRows + 16;
    const Index stride = state.outerStride();
    const int slices = static_cast<int>((state.rows() + kSliceRows - 1) / kSliceRows);
    parallelFor(threads, slices, [&](int slice, int thread) {
        const Index first = slice * kSliceRows;
        const Index rows = std::min(kSliceRows, state.rows() - first);
        Real* const across = workspace.scratch[static_cast<std::size_t>(thread)].ensure(
            static_cast<std::size_t>(lattice * lineStride));
        Real* const sites = state.data() + first;
        transform({sites, stride, lattice * stride}, rows, {across, kSliceRows, lineStride});
        transform({across, lineStride, kSliceRows}, rows, {sites, lattice * stride, stride});
    });
}

} // namespace nrg
