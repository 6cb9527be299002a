// ln pi and its gradient, on slices of at most 64 configurations that stay in cache. A slice is (rows x N) with one
// site's configurations contiguous.

#include "engine/targets/fourier_target.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>

#include "engine/core/normal_field.h"
#include "engine/core/parallel.h"
#include "engine/targets/field_kernels.h"

namespace nrg {

namespace {

/// Configurations of a slice: at most 64, and for several threads fewer where the batch is small, so that they share
/// it. A configuration's result does not depend on its slice.
Index sliceRows(Index batch, int threads)
{
    const Index wanted = threads > 1 ? (batch + 3) / 4 : batch;
    return std::clamp<Index>((wanted + 15) / 16 * 16, 16, 64);
}

} // namespace

FourierTarget::FourierTarget(const Eigen::MatrixXd& eigenvalues)
    : m_modes(static_cast<int>(eigenvalues.rows()))
    , m_eigenvalues(eigenvalues)
    , m_minusInverse(-m_eigenvalues.reshaped().array().inverse().cast<Real>()) // symmetric in kx, ky
{
}

void FourierTarget::evaluate(
    const ConstMatrixRef& x, VectorRef logPi, MatrixRef* gradient, int threads, TargetWorkspace& workspace) const
{
    const Index lattice = m_modes.lattice();
    const Index batch = x.rows();
    assert(x.cols() == siteCount() && logPi.size() == batch);
    assert(!gradient || (gradient->rows() == batch && gradient->cols() == x.cols()));

    const auto workers = static_cast<std::size_t>(std::max(1, threads));
    if (workspace.scratch.size() < workers)
        workspace.scratch.resize(workers);

    const Index slice = sliceRows(batch, threads);
    const auto slices = static_cast<int>((batch + slice - 1) / slice);
    parallelFor(threads, slices, [&](int number, int thread) {
        const Index first = number * slice;
        const Index rows = std::min(slice, batch - first);
        Real* const buffer = workspace.scratch[static_cast<std::size_t>(thread)].ensure(
            static_cast<std::size_t>(m_modes.bufferSize(slice)));
        const LatticeLines<Real> modes = m_modes.inBuffer(buffer, rows);

        // y = F x F^T, then sum y^2 / lambda; y becomes -y / lambda
        m_modes.toModes({x.data() + first, lattice * x.outerStride(), x.outerStride()}, rows, buffer);
        logPi.segment(first, rows).setZero();
        double* const sum = logPi.data() + first;
        for (Index line = 0; line < lattice; ++line)
            applyDiagonal(modes.data + line * modes.lineStride, modes.siteStride, rows, lattice,
                m_minusInverse.data() + line * lattice, sum);
        logPi.segment(first, rows) *= 0.5;

        // v'(x) - A^-1 x, A^-1 x = F^T (y / lambda) F
        Real* const out = gradient ? gradient->data() + first : nullptr;
        const Index outStride = gradient ? gradient->outerStride() : 0;
        addSites(x.data() + first, x.outerStride(), rows, sum, out, outStride);
        if (out) {
            m_modes.toSites(buffer, rows, modes);
            for (Index line = 0; line < lattice; ++line)
                for (Index site = 0; site < lattice; ++site)
                    gradient->col(line * lattice + site).segment(first, rows)
                        += Eigen::Map<const Eigen::Matrix<Real, Eigen::Dynamic, 1>>(
                            modes.data + line * modes.lineStride + site * modes.siteStride, rows);
        }
    });
}

void FourierTarget::evaluateRest(const ConstMatrixRef& x, VectorRef rest, MatrixRef* gradient, int threads) const
{
    const Index batch = x.rows();
    assert(x.cols() == siteCount() && rest.size() == batch);
    const Index slice = sliceRows(batch, threads);
    const auto slices = static_cast<int>((batch + slice - 1) / slice);
    rest.setZero();
    parallelFor(threads, slices, [&](int number, int) {
        const Index first = number * slice;
        const Index rows = std::min(slice, batch - first);
        addSites(x.data() + first, x.outerStride(), rows, rest.data() + first,
            gradient ? gradient->data() + first : nullptr, gradient ? gradient->outerStride() : 0);
    });
}

Matrix FourierTarget::drawGaussian(int samples, std::uint64_t seed, std::uint64_t step, int threads) const
{
    return drawGaussian(Matrix(Matrix::Zero(samples, siteCount())), seed, step, threads);
}

// In modes A is lambda: y = lambda * (F s F^T) + sqrt(lambda) * normal.
Matrix FourierTarget::drawGaussian(
    const ConstMatrixRef& sources, std::uint64_t seed, std::uint64_t step, int threads) const
{
    const Eigen::VectorXd eigenvalues = m_eigenvalues.reshaped();
    FourierModes::Workspace workspace;
    Matrix fields(sources.rows(), sources.cols());
    fillNormals(seed, {.stream = Stream::Field, .step = step, .sample = 0, .block = 0}, fields.data(), fields.rows(),
        fields.cols(), fields.outerStride());
    Matrix mean = sources;
    m_modes.toModes(mean, threads, workspace);
    for (Index k = 0; k < fields.cols(); ++k)
        fields.col(k) = static_cast<Real>(eigenvalues[k]) * mean.col(k)
            + static_cast<Real>(std::sqrt(eigenvalues[k])) * fields.col(k);
    m_modes.toSites(fields, threads, workspace);
    return fields;
}

} // namespace nrg
