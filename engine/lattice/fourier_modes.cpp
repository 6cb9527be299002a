#include "engine/lattice/fourier_modes.h"

#include <algorithm>
#include <cassert>
#include <cstddef>

#include "engine/core/parallel.h"
#include "engine/lattice/fourier_basis.h"
#include "engine/lattice/lattice_product.h"

namespace nrg {

namespace {

constexpr Index kSliceRows = 64; ///< configurations that stay in cache together

} // namespace

FourierModes::FourierModes(int lattice)
    : m_lattice(lattice)
    , m_basis(fourierBasis(lattice).cast<Real>())
    , m_transposed(m_basis.transpose())
{
}

void FourierModes::toModes(MatrixRef state, int threads, Workspace& workspace) const
{
    transform(state, m_basis.data(), threads, workspace);
}

void FourierModes::toSites(MatrixRef state, int threads, Workspace& workspace) const
{
    transform(state, m_transposed.data(), threads, workspace);
}

void FourierModes::transform(MatrixRef state, const Real* factor, int threads, Workspace& workspace) const
{
    const Index lattice = m_lattice;
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
        multiplyLines({sites, stride, lattice * stride}, factor, m_lattice, rows, {across, kSliceRows, lineStride});
        multiplyLines({across, lineStride, kSliceRows}, factor, m_lattice, rows, {sites, lattice * stride, stride});
    });
}

} // namespace nrg
