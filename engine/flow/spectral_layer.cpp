#include "engine/flow/spectral_layer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>
#include <string>

#include "engine/flow/chunk_sums.h"
#include "engine/flow/row_chunks.h"
#include "engine/lattice/fourier_basis.h"
#include "engine/lattice/mode_kernels.h"

namespace nrg {

namespace {

/// Rows that are transformed together: they fit into second-level cache.
Index pieceRows(int side)
{
    return side <= 64 ? 32 : 16;
}

} // namespace

/// What modes are multiplied by, and the sum of its logarithms.
struct SpectralLayer::Spectrum {
    std::vector<Real> factors; ///< (n^2)
    double logDet = 0;         ///< nats
};

SpectralLayer::SpectralLayer(Layer place, const Eigen::MatrixXd& base, bool learned)
    : FlowLayer(std::move(place))
    , m_side(this->place().blockSide)
    , m_learned(learned)
    , m_classes(Index(m_side / 2 + 1) * (m_side / 2 + 2) / 2)
    , m_modes(m_side)
{
    if (base.size() != 0 && (base.rows() != m_side || base.cols() != m_side))
        throw std::invalid_argument("the spectrum is " + std::to_string(base.rows()) + " x "
            + std::to_string(base.cols()) + "; expected " + std::to_string(m_side) + " x " + std::to_string(m_side));
    for (int column = 0; column < m_side; ++column)
        for (int row = 0; row < m_side; ++row) {
            const Index a = waveNumber(std::max(row, column));
            const Index b = waveNumber(std::min(row, column));
            m_class.push_back(a * (a + 1) / 2 + b);
            m_base.push_back(base.size() == 0 ? 1 : base(row, column));
            m_baseLogDet += std::log(m_base.back());
        }
    m_sizes.resize(static_cast<std::size_t>(m_classes));
    for (const Index group : m_class)
        ++m_sizes[static_cast<std::size_t>(group)];
}

std::vector<ParameterTensor> SpectralLayer::tensors() const
{
    if (!m_learned)
        return {};
    return {{"exponent", {}, {m_classes}, 0}};
}

OperationCount SpectralLayer::operations() const
{
    return {.multiplyAdds = 2 * m_modes.multiplyAdds()}; // to modes and back
}

void SpectralLayer::initialize(std::span<Real> theta, std::uint64_t) const
{
    std::fill(theta.begin(), theta.end(), Real(0));
}

SpectralLayer::Spectrum SpectralLayer::spectrumOf(Parameters theta, bool inverse) const
{
    const double sign = inverse ? -1 : 1;
    Spectrum spectrum{.factors = {}, .logDet = sign * m_baseLogDet};
    std::vector<double> learned(m_sizes.size(), 1);
    for (std::size_t group = 0; m_learned && group < m_sizes.size(); ++group) {
        const double exponent = sign * static_cast<double>(theta[group]);
        learned[group] = std::exp(exponent);
        spectrum.logDet += static_cast<double>(m_sizes[group]) * exponent;
    }
    spectrum.factors.reserve(m_class.size());
    for (std::size_t mode = 0; mode < m_class.size(); ++mode)
        spectrum.factors.push_back(static_cast<Real>(
            learned[static_cast<std::size_t>(m_class[mode])] * (inverse ? 1 / m_base[mode] : m_base[mode])));
    return spectrum;
}

LatticeLines<Real> SpectralLayer::sitesOf(MatrixRef& state, Index row) const
{
    const Index site = place().dilation * state.outerStride();
    const Index line = place().sites[static_cast<std::size_t>(m_side)] * state.outerStride(); // to the second line
    return {state.data() + row, line, site};
}

void SpectralLayer::scale(const Spectrum& spectrum, Real* modes, Index rows) const
{
    const LatticeLines<Real> lines = m_modes.inBuffer(modes, rows);
    for (Index column = 0; column < m_side; ++column)
        scaleModes(modes + column * lines.siteStride, lines.lineStride, rows, m_side,
            spectrum.factors.data() + column * m_side);
}

void SpectralLayer::multiply(const Spectrum& spectrum, MatrixRef state, FlowWorkspace& workspace) const
{
    const auto modesSize = static_cast<std::size_t>(m_modes.bufferSize(pieceRows(m_side)));
    workspace.tiles.resize(static_cast<std::size_t>(std::max(workspace.threads, 1)));
    const double work = static_cast<double>(state.rows()) * operations().multiplyAdds;
    RowChunks(state.rows(), workspace).run(work, workspace, [&](Index first, Index count, int, int thread) {
        Real* const modes = workspace.tiles[static_cast<std::size_t>(thread)].ensure(modesSize);
        for (Index row = first; row < first + count; row += pieceRows(m_side)) {
            const Index rows = std::min(pieceRows(m_side), first + count - row);
            m_modes.toModes(sitesOf(state, row), rows, modes);
            scale(spectrum, modes, rows);
            m_modes.toSites(modes, rows, sitesOf(state, row));
        }
    });
}

void SpectralLayer::pass(const Spectrum& spectrum, MatrixRef state, VectorRef logAbsDetJacobian, Matrix* record,
    FlowWorkspace& workspace) const
{
    const std::vector<int>& sites = place().sites;
    if (record) {
        record->resize(state.rows(), static_cast<Index>(sites.size()));
        for (std::size_t i = 0; i < sites.size(); ++i)
            record->col(static_cast<Index>(i)) = state.col(sites[i]);
    }
    multiply(spectrum, state, workspace);
    logAbsDetJacobian.array() += spectrum.logDet;
    if (workspace.keepUnits)
        std::fill_n(workspace.unitLogDet.ensure(static_cast<std::size_t>(state.rows())), state.rows(),
            static_cast<Real>(spectrum.logDet));
}

void SpectralLayer::generate(Parameters theta, MatrixRef state, MatrixRef* score, VectorRef logAbsDetJacobian,
    Matrix* record, FlowWorkspace& workspace) const
{
    pass(spectrumOf(theta, false), state, logAbsDetJacobian, record, workspace);
    if (score)
        multiply(spectrumOf(theta, true), *score, workspace);
}

void SpectralLayer::infer(
    Parameters theta, MatrixRef state, VectorRef logAbsDetJacobian, Matrix* record, FlowWorkspace& workspace) const
{
    pass(spectrumOf(theta, true), state, logAbsDetJacobian, record, workspace);
}

// The layer is y = M u, M symmetric with eigenvalues exp(+-(ln base + c)): dS/du = M dS/dy, and by c, mode by mode,
// +-(y dS/dy + dS/dln|det|).
void SpectralLayer::product(const Spectrum& spectrum, double sign, MatrixRef state, const Matrix& record,
    MatrixRef dState, const ConstVectorRef& dLogDet, Gradient dTheta, FlowWorkspace& workspace) const
{
    const auto modesSize = static_cast<std::size_t>(m_modes.bufferSize(pieceRows(m_side)));
    workspace.tiles.resize(static_cast<std::size_t>(std::max(workspace.threads, 1)));
    const double work = static_cast<double>(state.rows()) * operations().multiplyAdds;
    const RowChunks chunks(state.rows(), workspace);
    const ChunkGradients gradients(chunks.count(), dTheta, workspace);
    chunks.run(work, workspace, [&](Index first, Index count, int chunk, int thread) {
        Real* const gradient = gradients.of(chunk, true);
        Real* const derivative = workspace.tiles[static_cast<std::size_t>(thread)].ensure(2 * modesSize);
        Real* const value = derivative + modesSize;
        for (Index row = first; row < first + count; row += pieceRows(m_side)) {
            const Index rows = std::min(pieceRows(m_side), first + count - row);
            m_modes.toModes(sitesOf(dState, row), rows, derivative);
            if (gradient) {
                m_modes.toModes(sitesOf(state, row), rows, value);
                const LatticeLines<Real> lines = m_modes.inBuffer(value, rows);
                const double logDet = dLogDet.segment(row, rows).sum();
                for (Index column = 0; column < m_side; ++column) {
                    const Index at = column * lines.siteStride;
                    std::array<Real, RingTransform::kLargest> both;
                    multiplyModes(value + at, derivative + at, lines.lineStride, rows, m_side, both.data());
                    for (Index line = 0; line < m_side; ++line)
                        gradient[m_class[static_cast<std::size_t>(column * m_side + line)]] += static_cast<Real>(
                            sign * (static_cast<double>(both[static_cast<std::size_t>(line)]) + logDet));
                }
            }
            scale(spectrum, derivative, rows);
            m_modes.toSites(derivative, rows, sitesOf(dState, row));
        }
    });
    gradients.finish();
    const std::vector<int>& sites = place().sites;
    for (std::size_t i = 0; i < sites.size(); ++i)
        state.col(sites[i]) = record.col(static_cast<Index>(i));
}

void SpectralLayer::generateProduct(Parameters theta, MatrixRef state, const Matrix& record, MatrixRef dState,
    const ConstVectorRef& dLogDet, Gradient dTheta, FlowWorkspace& workspace) const
{
    product(spectrumOf(theta, false), 1, state, record, dState, dLogDet, m_learned ? dTheta : Gradient(), workspace);
}

void SpectralLayer::inferProduct(Parameters theta, MatrixRef state, const Matrix& record, MatrixRef dState,
    const ConstVectorRef& dLogDet, Gradient dTheta, FlowWorkspace& workspace) const
{
    product(spectrumOf(theta, true), -1, state, record, dState, dLogDet, m_learned ? dTheta : Gradient(), workspace);
}

} // namespace nrg
