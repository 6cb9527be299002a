#include "engine/flow/renormalization_flow.h"

#include <algorithm>
#include <cassert>

#include "engine/core/parallel.h"

namespace nrg {

namespace {

constexpr int kMaxChunks = 64; ///< a layer's tiles form at most this many chunks, whatever the number of threads

/// Multiply-adds (some 50 us of them) below which waking a second thread costs more than it gains.
constexpr Index kMinParallelWork = 500'000;

/// Where a tile lies: one block, up to kTileRows configurations.
struct TilePlace {
    Index block;
    Index row;  ///< first configuration
    Index rows; ///< configurations
};

/// Runs one layer over a batch, tile by tile.
class LayerPass {
public:
    LayerPass(const Layer& layer, const BlockPlan& plan, Index batch, FlowWorkspace& workspace)
        : m_layer(layer)
        , m_plan(plan)
        , m_batch(batch)
        , m_workspace(workspace)
        , m_variables(layer.variablesPerBlock())
        , m_blocks(layer.blockCount())
        , m_tiles(m_blocks * ((batch + kTileRows - 1) / kTileRows))
        , m_chunks(static_cast<int>(std::min<Index>(m_tiles, kMaxChunks)))
    {
        workspace.tiles.resize(static_cast<std::size_t>(std::max(workspace.threads, 1)));
    }

    int chunks() const { return m_chunks; }

    /// body(tile, place, chunk) for every tile; each chunk's tiles in order, on one thread.
    template <class Body>
    void run(const Body& body) const
    {
        const bool large = m_tiles * kTileRows * m_plan.multiplyAdds() >= kMinParallelWork;
        parallelFor(large ? m_workspace.threads : 1, m_chunks, [&](int chunk, int thread) {
            const Tile tile = makeTile(m_workspace.tiles[static_cast<std::size_t>(thread)]);
            const Index first = m_tiles * chunk / m_chunks;
            const Index last = m_tiles * (chunk + 1) / m_chunks;
            for (Index t = first; t < last; ++t) {
                const Index row = t / m_blocks * kTileRows;
                Tile current = tile;
                current.rows = static_cast<int>(std::min<Index>(kTileRows, m_batch - row));
                body(current, TilePlace{t % m_blocks, row, current.rows}, chunk);
            }
        });
    }

    void gather(const MatrixRef& from, const TilePlace& place, Real* to) const
    {
        for (int j = 0; j < m_variables; ++j)
            load(from.col(site(place.block, j)).data() + place.row, place.rows, to + j * kTileRows);
    }

    void scatter(const Real* from, const TilePlace& place, MatrixRef to) const
    {
        for (int j = 0; j < m_variables; ++j)
            std::copy_n(from + j * kTileRows, place.rows, to.col(site(place.block, j)).data() + place.row);
    }

    /// As gather and scatter, from and to a layer's record (batch x blocks*k*k).
    void gatherRecord(const Matrix& from, const TilePlace& place, Real* to) const
    {
        for (int j = 0; j < m_variables; ++j)
            load(&from(place.row, place.block * m_variables + j), place.rows, to + j * kTileRows);
    }

    void scatterRecord(const Real* from, const TilePlace& place, Matrix& to) const
    {
        for (int j = 0; j < m_variables; ++j)
            std::copy_n(from + j * kTileRows, place.rows, &to(place.row, place.block * m_variables + j));
    }

    /// One number a configuration, the rest of the tile zero.
    template <class Source>
    static void loadVector(const Source& from, const TilePlace& place, Real* to)
    {
        for (Index i = 0; i < place.rows; ++i)
            to[i] = static_cast<Real>(from[place.row + i]);
        std::fill(to + place.rows, to + kTileRows, Real(0));
    }

private:
    Index site(Index block, int j) const { return m_layer.sites[static_cast<std::size_t>(block * m_variables + j)]; }

    static void load(const Real* from, Index rows, Real* to)
    {
        std::copy_n(from, rows, to);
        std::fill(to + rows, to + kTileRows, Real(0));
    }

    Tile makeTile(AlignedBuffer<Real>& buffer) const
    {
        const Index state = static_cast<Index>(m_variables) * kTileRows;
        Real* const data = buffer.ensure(static_cast<std::size_t>(2 * state + kTileRows + tileScratchSize(m_plan)));
        return {.values = data,
            .derivatives = data + state,
            .logDet = data + 2 * state,
            .scratch = data + 2 * state + kTileRows,
            .rows = 0};
    }

    const Layer& m_layer;
    const BlockPlan& m_plan;
    Index m_batch;
    FlowWorkspace& m_workspace;
    int m_variables;
    Index m_blocks;
    Index m_tiles;
    int m_chunks;
};

using TileKernel = void (*)(const BlockPlan&, const Real*, const Tile&);
using TileProductKernel = void (*)(const BlockPlan&, const Real*, const Tile&, Real*);

/// Grows only, so that a step does not allocate after the first.
void ensureSize(Matrix& matrix, Index rows, Index columns)
{
    if (matrix.rows() < rows || matrix.cols() < columns)
        matrix.resize(std::max(rows, matrix.rows()), std::max(columns, matrix.cols()));
}

/// One layer forward, in place; adds to logAbsDetJacobian, block by block in order.
/// @param record  null, or the layer's values before (generate) or after (infer) the pass: its z side
void passLayer(const Layer& layer, const BlockPlan& plan, const Real* theta, TileKernel kernel, bool recordInput,
    MatrixRef state, VectorRef logAbsDetJacobian, Matrix* record, FlowWorkspace& workspace)
{
    const Index batch = state.rows();
    const LayerPass pass(layer, plan, batch, workspace);
    ensureSize(workspace.blockLogDet, batch, layer.blockCount());
    if (record)
        record->resize(batch, static_cast<Index>(layer.sites.size()));
    pass.run([&](const Tile& tile, const TilePlace& place, int) {
        pass.gather(state, place, tile.values);
        std::fill_n(tile.logDet, kTileRows, Real(0));
        if (record && recordInput)
            pass.scatterRecord(tile.values, place, *record);
        kernel(plan, theta, tile);
        if (record && !recordInput)
            pass.scatterRecord(tile.values, place, *record);
        pass.scatter(tile.values, place, state);
        std::copy_n(tile.logDet, place.rows, &workspace.blockLogDet(place.row, place.block));
    });
    for (int block = 0; block < layer.blockCount(); ++block)
        logAbsDetJacobian += workspace.blockLogDet.col(block).head(batch).cast<double>();
}

/// Backward through one layer. Values come from `values` (batch x sites, then replaced by the record) or, where that is
/// null, from the record itself.
void productLayer(const Layer& layer, const BlockPlan& plan, const Real* theta, TileProductKernel kernel,
    MatrixRef* values, const Matrix& record, MatrixRef dState, const ConstVectorRef& dLogDet, Gradient dTheta,
    FlowWorkspace& workspace)
{
    const LayerPass pass(layer, plan, dState.rows(), workspace);
    const Index parameters = plan.parameters();
    if (!dTheta.empty()) {
        ensureSize(workspace.chunkGradients, parameters, kMaxChunks);
        workspace.chunkGradients.topLeftCorner(parameters, pass.chunks()).setZero();
    }
    pass.run([&](const Tile& tile, const TilePlace& place, int chunk) {
        if (values)
            pass.gather(*values, place, tile.values);
        else
            pass.gatherRecord(record, place, tile.values);
        pass.gather(dState, place, tile.derivatives);
        LayerPass::loadVector(dLogDet, place, tile.logDet);
        kernel(plan, theta, tile, dTheta.empty() ? nullptr : workspace.chunkGradients.col(chunk).data());
        pass.scatter(tile.derivatives, place, dState);
        if (values) {
            pass.gatherRecord(record, place, tile.values);
            pass.scatter(tile.values, place, *values);
        }
    });
    if (!dTheta.empty()) {
        Eigen::Map<Eigen::Matrix<Real, Eigen::Dynamic, 1>> sum(dTheta.data(), parameters);
        for (int chunk = 0; chunk < pass.chunks(); ++chunk)
            sum += workspace.chunkGradients.col(chunk).head(parameters);
    }
}

/// Room for every layer's record.
void prepare(Tape* tape, std::size_t layers)
{
    if (!tape)
        return;
    tape->layers.resize(layers);
    tape->blockLogDet.resize(tape->keepBlockLogDet ? layers : 0);
}

/// Copies what passLayer has left of each block, times `sign`.
void keepBlockLogDet(
    const Layer& layer, Index batch, Real sign, const FlowWorkspace& workspace, std::size_t index, Tape* tape)
{
    if (tape && tape->keepBlockLogDet)
        tape->blockLogDet[index] = sign * workspace.blockLogDet.topLeftCorner(batch, layer.blockCount());
}

} // namespace

RenormalizationFlow::RenormalizationFlow(const Options& options)
    : m_layout(makeLayout(options.layout, options.lattice))
    , m_block2(2, options.block2)
    , m_block4(4, options.block4)
    , m_groupOffset(static_cast<std::size_t>(m_layout.parameterGroups), Index(-1))
{
    for (const Layer& layer : m_layout.layers) {
        Index& offset = m_groupOffset[static_cast<std::size_t>(layer.parameterGroup)];
        if (offset < 0) {
            offset = m_parameterCount;
            m_parameterCount += blockOf(layer).parameterCount();
        }
    }
}

std::vector<ParameterTensor> RenormalizationFlow::parameterTensors() const
{
    std::vector<ParameterTensor> tensors;
    Index next = 0;
    for (const Layer& layer : m_layout.layers) {
        const Index offset = m_groupOffset[static_cast<std::size_t>(layer.parameterGroup)];
        if (offset != next)
            continue; // shares the weights of an earlier layer
        blockOf(layer).appendTensors("theta/" + std::to_string(layer.parameterGroup), offset, tensors);
        next += blockOf(layer).parameterCount();
    }
    return tensors;
}

double RenormalizationFlow::multiplyAddsPerPass() const
{
    double sum = 0;
    for (const Layer& layer : m_layout.layers)
        sum += static_cast<double>(layer.blockCount()) * static_cast<double>(blockOf(layer).plan().multiplyAdds());
    return sum;
}

void RenormalizationFlow::initialize(std::span<Real> theta, std::uint64_t seed, double translationScale) const
{
    assert(static_cast<Index>(theta.size()) == m_parameterCount);
    for (const Layer& layer : m_layout.layers) {
        const auto group = static_cast<std::size_t>(layer.parameterGroup);
        const BlockBijector& block = blockOf(layer);
        block.initialize(theta.subspan(static_cast<std::size_t>(m_groupOffset[group]),
                             static_cast<std::size_t>(block.parameterCount())),
            seed, static_cast<std::uint32_t>(group), translationScale);
    }
}

void RenormalizationFlow::generate(
    Parameters theta, MatrixRef state, VectorRef logAbsDetJacobian, FlowWorkspace& workspace, Tape* tape) const
{
    assert(static_cast<Index>(theta.size()) == m_parameterCount && state.cols() == siteCount());
    logAbsDetJacobian.setZero();
    prepare(tape, m_layout.layers.size());
    for (std::size_t i = m_layout.layers.size(); i-- > 0;) {
        const Layer& layer = m_layout.layers[i];
        passLayer(layer, blockOf(layer).plan(),
            theta.data() + m_groupOffset[static_cast<std::size_t>(layer.parameterGroup)], generateTile, true, state,
            logAbsDetJacobian, tape ? &tape->layers[i] : nullptr, workspace);
        keepBlockLogDet(layer, state.rows(), Real(-1), workspace, i, tape);
    }
}

void RenormalizationFlow::infer(
    Parameters theta, MatrixRef state, VectorRef logAbsDetJacobian, FlowWorkspace& workspace, Tape* tape) const
{
    assert(static_cast<Index>(theta.size()) == m_parameterCount && state.cols() == siteCount());
    logAbsDetJacobian.setZero();
    prepare(tape, m_layout.layers.size());
    for (std::size_t i = 0; i < m_layout.layers.size(); ++i) {
        const Layer& layer = m_layout.layers[i];
        passLayer(layer, blockOf(layer).plan(),
            theta.data() + m_groupOffset[static_cast<std::size_t>(layer.parameterGroup)], inferTile, false, state,
            logAbsDetJacobian, tape ? &tape->layers[i] : nullptr, workspace);
        keepBlockLogDet(layer, state.rows(), Real(1), workspace, i, tape);
    }
}

void RenormalizationFlow::generateProduct(Parameters theta, MatrixRef x, const Tape& tape, MatrixRef dState,
    ConstVectorRef dLogDet, Gradient dTheta, FlowWorkspace& workspace) const
{
    assert(tape.layers.size() == m_layout.layers.size());
    for (std::size_t i = 0; i < m_layout.layers.size(); ++i) {
        const Layer& layer = m_layout.layers[i];
        const auto offset = static_cast<std::size_t>(m_groupOffset[static_cast<std::size_t>(layer.parameterGroup)]);
        productLayer(layer, blockOf(layer).plan(), theta.data() + offset, generateProductTile, &x, tape.layers[i],
            dState, dLogDet, dTheta.empty() ? dTheta : dTheta.subspan(offset), workspace);
    }
}

void RenormalizationFlow::inferProduct(Parameters theta, const Tape& tape, MatrixRef dState, ConstVectorRef dLogDet,
    Gradient dTheta, FlowWorkspace& workspace) const
{
    assert(tape.layers.size() == m_layout.layers.size());
    for (std::size_t i = m_layout.layers.size(); i-- > 0;) {
        const Layer& layer = m_layout.layers[i];
        const auto offset = static_cast<std::size_t>(m_groupOffset[static_cast<std::size_t>(layer.parameterGroup)]);
        productLayer(layer, blockOf(layer).plan(), theta.data() + offset, inferProductTile, nullptr, tape.layers[i],
            dState, dLogDet, dTheta.empty() ? dTheta : dTheta.subspan(offset), workspace);
    }
}

} // namespace nrg
