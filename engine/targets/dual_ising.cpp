// ln pi and its gradient, on slices of at most 64 configurations that stay in cache. A slice is (rows x N) with one
// site's configurations contiguous; the transform along a lattice row acts on L neighbouring columns, the one across
// rows on columns L apart, i.e. on the same memory seen as (rows L x L).

#include "engine/targets/dual_ising.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <numbers>

#include "engine/core/parallel.h"
#include "engine/lattice/fourier_basis.h"
#include "engine/targets/exact_ising.h"

namespace nrg {

namespace {

constexpr Index kSliceRows = 64;

// Rows of one product: its packed operands then fit Eigen's stack buffers (128 KiB), so that nothing is allocated.
constexpr Index kPanelElements = 65536 / static_cast<Index>(sizeof(Real));

using Column = Eigen::Array<Real, Eigen::Dynamic, 1, 0, kSliceRows, 1>; ///< on the stack
using Sum = Eigen::Array<double, Eigen::Dynamic, 1, 0, kSliceRows, 1>;
using StridedMap = Eigen::Map<Matrix, 0, Eigen::OuterStride<>>;

void addTo(Sum& sum, const Column& terms)
{
    for (Index i = 0; i < sum.size(); ++i)
        sum(i) += static_cast<double>(terms(i));
}

/// to = from m across the rows of the lattice, both (rows L x L) views of slices (rows x N).
template <class Factor>
void transformAcross(const Matrix& from, const Factor& factor, Matrix& to, Index rows, Index lattice)
{
    const Index height = rows * lattice;
    const Index panel = std::max(kSliceRows, kPanelElements / lattice);
    for (Index start = 0; start < height; start += panel) {
        const Index count = std::min(panel, height - start);
        const Eigen::Map<const Matrix, 0, Eigen::OuterStride<>> source(
            from.data() + start, count, lattice, Eigen::OuterStride<>(height));
        StridedMap(to.data() + start, count, lattice, Eigen::OuterStride<>(height)).noalias() = source * factor;
    }
}

/// sum += ln cosh x = |x| + log1p(e) - ln 2, e = exp(-2|x|), which is left in decay.
void addLogCosh(const Column& x, Sum& sum, Column& decay)
{
    const Column magnitude = x.abs();
    decay = (Real(-2) * magnitude).exp();
    const Column logCosh = magnitude + (decay.log1p() - std::numbers::ln2_v<Real>);
    addTo(sum, logCosh);
}

/// tanh x = sign(x) (1 - e) / (1 + e).
auto tanhFrom(const Column& x, const Column& decay)
{
    return x.sign() * (Real(1) - decay) / (Real(1) + decay);
}

} // namespace

DualIsing::DualIsing(int lattice, double temperature)
    : m_lattice(lattice)
    , m_minusLogZ(exactIsing(lattice, temperature).minusLogZ)
    , m_basis(fourierBasis(lattice).cast<Real>())
    , m_eigenvalues(couplingEigenvalues(lattice, temperature))
    , m_inverseEigenvalues(m_eigenvalues.reshaped().array().inverse().cast<Real>()) // symmetric in kx, ky
{
}

void DualIsing::evaluate(
    const ConstMatrixRef& x, VectorRef logPi, MatrixRef* gradient, int threads, TargetWorkspace& workspace) const
{
    const Index lattice = m_lattice;
    const Index sites = siteCount();
    const Index batch = x.rows();
    assert(x.cols() == sites && logPi.size() == batch);
    assert(!gradient || (gradient->rows() == batch && gradient->cols() == sites));

    const auto workers = static_cast<std::size_t>(std::max(1, threads));
    if (workspace.scratch.size() < workers)
        workspace.scratch.resize(workers);

    const auto slices = static_cast<int>((batch + kSliceRows - 1) / kSliceRows);
    parallelFor(threads, slices, [&](int slice, int thread) {
        const Index first = slice * kSliceRows;
        const Index rows = std::min(kSliceRows, batch - first);
        std::vector<Matrix>& scratch = workspace.scratch[static_cast<std::size_t>(thread)];
        scratch.resize(std::max<std::size_t>(scratch.size(), 2));
        for (Matrix* buffer : {&scratch[0], &scratch[1]}) {
            if (buffer->size() < kSliceRows * sites)
                buffer->resize(kSliceRows, sites);
        }
        StridedMap along(scratch[0].data(), rows, sites, Eigen::OuterStride<>(rows));
        StridedMap modes(scratch[1].data(), rows, sites, Eigen::OuterStride<>(rows));

        // y = F x F^T
        for (Index start = 0; start < sites; start += lattice)
            along.middleCols(start, lattice).noalias() = x.block(first, start, rows, lattice) * m_basis.transpose();
        transformAcross(scratch[0], m_basis.transpose(), scratch[1], rows, lattice);

        // sum y^2 / lambda; y becomes -y / lambda
        Sum quadratic = Sum::Zero(rows);
        for (Index k = 0; k < sites; ++k) {
            const Column mode = modes.col(k).array();
            modes.col(k).array() *= -m_inverseEigenvalues(k);
            addTo(quadratic, mode * modes.col(k).array());
        }

        Sum logCosh = Sum::Zero(rows);
        if (gradient) {
            // -A^-1 x = F^T (-y / lambda) F, then tanh x
            transformAcross(scratch[1], m_basis, scratch[0], rows, lattice);
            for (Index start = 0; start < sites; start += lattice)
                gradient->block(first, start, rows, lattice).noalias() = along.middleCols(start, lattice) * m_basis;
        }
        for (Index site = 0; site < sites; ++site) {
            const Column values = x.col(site).segment(first, rows).array();
            Column decay;
            addLogCosh(values, logCosh, decay);
            if (gradient)
                gradient->col(site).segment(first, rows).array() += tanhFrom(values, decay);
        }
        logPi.segment(first, rows) = 0.5 * quadratic + logCosh;
    });
}

void DualIsing::evaluateRest(const ConstMatrixRef& x, VectorRef rest, MatrixRef* gradient, int threads) const
{
    const Index batch = x.rows();
    assert(x.cols() == siteCount() && rest.size() == batch);
    const auto slices = static_cast<int>((batch + kSliceRows - 1) / kSliceRows);
    parallelFor(threads, slices, [&](int slice, int) {
        const Index first = slice * kSliceRows;
        const Index rows = std::min(kSliceRows, batch - first);
        Sum logCosh = Sum::Zero(rows);
        Column decay;
        for (Index site = 0; site < x.cols(); ++site) {
            const Column values = x.col(site).segment(first, rows).array();
            addLogCosh(values, logCosh, decay);
            if (gradient)
                gradient->col(site).segment(first, rows).array() = tanhFrom(values, decay);
        }
        rest.segment(first, rows) = logCosh;
    });
}

} // namespace nrg
