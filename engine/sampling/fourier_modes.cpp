#include "engine/sampling/fourier_modes.h"

#include <algorithm>
#include <cassert>
#include <cstddef>

#include "engine/core/parallel.h"
#include "engine/lattice/fourier_basis.h"

namespace nrg {

namespace {

constexpr Index kSliceRows = 64; ///< configurations that stay in cache together

using StridedMap = Eigen::Map<Matrix, 0, Eigen::OuterStride<>>;

} // namespace

FourierModes::FourierModes(int lattice)
    : m_lattice(lattice)
    , m_basis(fourierBasis(lattice).cast<Real>())
    , m_transposed(m_basis.transpose())
{
}

void FourierModes::toModes(MatrixRef state, int threads, Workspace& workspace) const
{
    transform(state, m_transposed, threads, workspace);
}

void FourierModes::toSites(MatrixRef state, int threads, Workspace& workspace) const
{
    transform(state, m_basis, threads, workspace);
}

void FourierModes::transform(MatrixRef state, const Matrix& factor, int threads, Workspace& workspace) const
{
    const Index lattice = m_lattice;
    const Index sites = lattice * lattice;
    assert(state.cols() == sites);
    const std::size_t buffers = 2 * static_cast<std::size_t>(std::max(1, threads));
    if (workspace.scratch.size() < buffers)
        workspace.scratch.resize(buffers);
    const int slices = static_cast<int>((state.rows() + kSliceRows - 1) / kSliceRows);
    parallelFor(threads, slices, [&](int slice, int thread) {
        const Index first = slice * kSliceRows;
        const Index rows = std::min(kSliceRows, state.rows() - first);
        Matrix& given = workspace.scratch[2 * static_cast<std::size_t>(thread)];
        Matrix& across = workspace.scratch[2 * static_cast<std::size_t>(thread) + 1];
        for (Matrix* buffer : {&given, &across})
            if (buffer->size() < rows * sites)
                buffer->resize(rows, sites);
        // Across the lattice's rows, whose sites stand L columns apart: the same memory seen as (rows L x L).
        StridedMap(given.data(), rows, sites, Eigen::OuterStride<>(rows)) = state.middleRows(first, rows);
        const Eigen::Map<const Matrix> source(given.data(), rows * lattice, lattice);
        Eigen::Map<Matrix>(across.data(), rows * lattice, lattice).noalias() = source * factor;
        const StridedMap between(across.data(), rows, sites, Eigen::OuterStride<>(rows));
        for (Index start = 0; start < sites; start += lattice)
            state.block(first, start, rows, lattice).noalias() = between.middleCols(start, lattice) * factor;
    });
}

} // namespace nrg
