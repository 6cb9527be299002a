#include "engine/flow/renormalization_flow.h"

#include <algorithm>
#include <cassert>

#include "engine/core/parallel.h"

namespace nrg {

namespace {

/// Multiply-adds (some 50 us of them) below which waking a second thread costs more than it gains.
constexpr Index kMinParallelWork = 500'000;

/// Tiles that a layer has at least where its rows allow it and several chunks are wanted.
constexpr Index kMinTiles = 8;
constexpr Index kRowGranule = 16; ///< rows of the smallest tile: a whole vector on every machine

/// Where a tile lies. A layer's rows are its blocks' configurations, block after block, since all blocks share their
/// weights: row = block * batch + configuration. A tile may so end one block and begin the next, and a batch of one
/// fills it as well as a large one.
struct TilePlace {
    Index first;
    Index rows;
    bool startsChunk;
};

/// Without a call for the few rows of a slice, of which a tile gathers hundreds.
void copyRun(const Real* from, Index count, Real* to)
{
    using Piece = Eigen::Array<Real, kRowGranule, 1>;
    for (; count >= kRowGranule; count -= kRowGranule, from += kRowGranule, to += kRowGranule)
        Eigen::Map<Piece>{to} = Eigen::Map<const Piece>{from};
    for (Index i = 0; i < count; ++i)
        to[i] = from[i];
}

/// Runs one layer over a batch, tile by tile.
class LayerPass {
public:
    LayerPass(const Layer& layer, const BlockPlan& plan, Index batch, FlowWorkspace& workspace)
        : m_layer(layer)
        , m_plan(plan)
        , m_batch(batch)
        , m_workspace(workspace)
        , m_variables(layer.variablesPerBlock())
        , m_rows(layer.blockCount() * batch)
        , m_tileRows(workspace.maxChunks > 1 ? tileRows(m_rows) : kTileRows)
        , m_tiles((m_rows + m_tileRows - 1) / m_tileRows)
        , m_chunks(static_cast<int>(std::min<Index>(m_tiles, workspace.maxChunks)))
    {
        workspace.tiles.resize(static_cast<std::size_t>(std::max(workspace.threads, 1)));
    }

    int chunks() const { return m_chunks; }

    /// body(tile, place, chunk) for every tile; each chunk's tiles in order, on one thread.
    template <class Body>
    void run(const Body& body) const
    {
        const bool large = m_rows * m_plan.multiplyAdds() >= kMinParallelWork;
        parallelFor(large ? m_workspace.threads : 1, m_chunks, [&](int chunk, int thread) {
            Tile tile = makeTile(m_workspace.tiles[static_cast<std::size_t>(thread)]);
            const Index begin = m_tiles * chunk / m_chunks;
            const Index end = m_tiles * (chunk + 1) / m_chunks;
            for (Index t = begin; t < end; ++t) {
                const TilePlace place{t * m_tileRows, std::min(m_tileRows, m_rows - t * m_tileRows), t == begin};
                tile.rows = static_cast<int>(place.rows);
                body(tile, place, chunk);
            }
        });
    }

    void gather(const MatrixRef& from, const TilePlace& place, Real* to) const
    {
        forEachRun(place, [&](Index block, Index row, Index count, Index at) {
            for (int j = 0; j < m_variables; ++j)
                copyRun(&from(row, site(block, j)), count, to + j * kTileStride + at);
        });
        for (int j = 0; j < m_variables; ++j)
            clearPadding(place, to + j * kTileStride);
    }

    void scatter(const Real* from, const TilePlace& place, MatrixRef to) const
    {
        forEachRun(place, [&](Index block, Index row, Index count, Index at) {
            for (int j = 0; j < m_variables; ++j)
                copyRun(from + j * kTileStride + at, count, &to(row, site(block, j)));
        });
    }

    /// As gather and scatter, from and to a layer's record (batch x blocks*k*k).
    void gatherRecord(const Matrix& from, const TilePlace& place, Real* to) const
    {
        forEachRun(place, [&](Index block, Index row, Index count, Index at) {
            for (int j = 0; j < m_variables; ++j)
                copyRun(&from(row, block * m_variables + j), count, to + j * kTileStride + at);
        });
        for (int j = 0; j < m_variables; ++j)
            clearPadding(place, to + j * kTileStride);
    }

    void scatterRecord(const Real* from, const TilePlace& place, Matrix& to) const
    {
        forEachRun(place, [&](Index block, Index row, Index count, Index at) {
            for (int j = 0; j < m_variables; ++j)
                copyRun(from + j * kTileStride + at, count, &to(row, block * m_variables + j));
        });
    }

    /// One number a configuration, the rest of the tile zero.
    void gatherVector(const ConstVectorRef& from, const TilePlace& place, Real* to) const
    {
        forEachRun(place, [&](Index, Index row, Index count, Index at) {
            for (Index i = 0; i < count; ++i)
                to[at + i] = static_cast<Real>(from[row + i]);
        });
        clearPadding(place, to);
    }

private:
    static Index tileRows(Index rows)
    {
        const Index share = (rows + kMinTiles - 1) / kMinTiles;
        return std::min<Index>((share + kRowGranule - 1) / kRowGranule * kRowGranule, kTileRows);
    }

    Index site(Index block, int j) const { return m_layer.sites[static_cast<std::size_t>(block * m_variables + j)]; }

    /// visit(block, first configuration, configurations, row in the tile) for every block that a tile touches.
    template <class Visit>
    void forEachRun(const TilePlace& place, const Visit& visit) const
    {
        for (Index at = 0; at < place.rows;) {
            const Index block = (place.first + at) / m_batch;
            const Index row = (place.first + at) % m_batch;
            const Index count = std::min(m_batch - row, place.rows - at);
            visit(block, row, count, at);
            at += count;
        }
    }

    static void clearPadding(const TilePlace& place, Real* rows)
    {
        const Index end = (place.rows + kRowGranule - 1) / kRowGranule * kRowGranule;
        std::fill(rows + place.rows, rows + end, Real(0));
    }

    Tile makeTile(AlignedBuffer<Real>& buffer) const
    {
        const Index state = static_cast<Index>(m_variables) * kTileStride;
        Real* const data = buffer.ensure(static_cast<std::size_t>(2 * state + kTileStride + tileScratchSize(m_plan)));
        return {.values = data,
            .derivatives = data + state,
            .logDet = data + 2 * state,
            .scratch = data + 2 * state + kTileStride,
            .rows = 0};
    }

    const Layer& m_layer;
    const BlockPlan& m_plan;
    Index m_batch;
    FlowWorkspace& m_workspace;
    int m_variables;
    Index m_rows;     ///< blocks * batch
    Index m_tileRows; ///< of every tile but the last; depends on the problem alone
    Index m_tiles;
    int m_chunks;
};

using TileKernel = void (*)(const BlockPlan&, const Real*, const Tile&);
using TileProductKernel = void (*)(const BlockPlan&, const Real*, const Tile&, Real*);

/// sum += the chunks' gradients, one chunk after another.
void addChunks(const Real* gradients, int chunks, Gradient sum, int threads)
{
    constexpr std::size_t kSlice = 1024;
    const std::size_t parameters = sum.size();
    const std::size_t slices = (parameters + kSlice - 1) / kSlice;
    const bool large = parameters * static_cast<std::size_t>(chunks) >= 100'000;
    parallelFor(large ? threads : 1, static_cast<int>(slices), [&](int slice, int) {
        const std::size_t begin = static_cast<std::size_t>(slice) * kSlice;
        const std::size_t end = std::min(begin + kSlice, parameters);
        for (std::size_t chunk = 0; chunk < static_cast<std::size_t>(chunks); ++chunk)
            for (std::size_t i = begin; i < end; ++i)
                sum[i] += gradients[chunk * parameters + i];
    });
}

/// One layer forward, in place; adds to logAbsDetJacobian, block by block in order.
/// @param score   null, or the derivatives that the kernel carries along
/// @param record  null, or the layer's values before (generate) or after (infer) the pass: its z side
void passLayer(const Layer& layer, const BlockPlan& plan, const Real* theta, TileKernel kernel, bool recordInput,
    MatrixRef state, MatrixRef* score, VectorRef logAbsDetJacobian, Matrix* record, FlowWorkspace& workspace)
{
    const Index batch = state.rows();
    const LayerPass pass(layer, plan, batch, workspace);
    Real* const blockLogDet = workspace.blockLogDet.ensure(static_cast<std::size_t>(batch * layer.blockCount()));
    if (record)
        record->resize(batch, static_cast<Index>(layer.sites.size()));
    pass.run([&](const Tile& tile, const TilePlace& place, int) {
        pass.gather(state, place, tile.values);
        if (score)
            pass.gather(*score, place, tile.derivatives);
        std::fill_n(tile.logDet, kTileStride, Real(0));
        if (record && recordInput)
            pass.scatterRecord(tile.values, place, *record);
        kernel(plan, theta, tile);
        if (record && !recordInput)
            pass.scatterRecord(tile.values, place, *record);
        pass.scatter(tile.values, place, state);
        if (score)
            pass.scatter(tile.derivatives, place, *score);
        std::copy_n(tile.logDet, place.rows, blockLogDet + place.first);
    });
    const Eigen::Map<const Matrix> terms(blockLogDet, batch, layer.blockCount());
    for (int block = 0; block < layer.blockCount(); ++block)
        logAbsDetJacobian += terms.col(block).cast<double>();
}

/// Backward through one layer. Values come from `values` (batch x sites, then replaced by the record) or, where that is
/// null, from the record itself.
void productLayer(const Layer& layer, const BlockPlan& plan, const Real* theta, TileProductKernel kernel,
    MatrixRef* values, const Matrix& record, MatrixRef dState, const ConstVectorRef& dLogDet, Gradient dTheta,
    FlowWorkspace& workspace)
{
    const LayerPass pass(layer, plan, dState.rows(), workspace);
    const Index parameters = plan.parameters();
    const bool withWeights = !dTheta.empty();
    const bool direct = pass.chunks() == 1;
    Real* const gradients = direct
        ? dTheta.data()
        : workspace.chunkGradients.ensure(withWeights ? static_cast<std::size_t>(parameters * pass.chunks()) : 0);
    pass.run([&](const Tile& tile, const TilePlace& place, int chunk) {
        if (values)
            pass.gather(*values, place, tile.values);
        else
            pass.gatherRecord(record, place, tile.values);
        pass.gather(dState, place, tile.derivatives);
        pass.gatherVector(dLogDet, place, tile.logDet);
        Real* const gradient = withWeights ? gradients + chunk * parameters : nullptr;
        if (withWeights && !direct && place.startsChunk)
            std::fill_n(gradient, parameters, Real(0));
        kernel(plan, theta, tile, gradient);
        pass.scatter(tile.derivatives, place, dState);
        if (values) {
            pass.gatherRecord(record, place, tile.values);
            pass.scatter(tile.values, place, *values);
        }
    });
    if (withWeights && !direct)
        addChunks(gradients, pass.chunks(), dTheta.first(static_cast<std::size_t>(parameters)), workspace.threads);
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
        tape->blockLogDet[index]
            = sign * Eigen::Map<const Matrix>(workspace.blockLogDet.data(), batch, layer.blockCount());
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
    generateLayers(theta, state, nullptr, logAbsDetJacobian, workspace, tape);
}

void RenormalizationFlow::generateWithScore(Parameters theta, MatrixRef state, MatrixRef score,
    VectorRef logAbsDetJacobian, FlowWorkspace& workspace, Tape* tape) const
{
    assert(score.rows() == state.rows() && score.cols() == state.cols());
    generateLayers(theta, state, &score, logAbsDetJacobian, workspace, tape);
}

void RenormalizationFlow::generateLayers(Parameters theta, MatrixRef state, MatrixRef* score,
    VectorRef logAbsDetJacobian, FlowWorkspace& workspace, Tape* tape) const
{
    assert(static_cast<Index>(theta.size()) == m_parameterCount && state.cols() == siteCount());
    logAbsDetJacobian.setZero();
    prepare(tape, m_layout.layers.size());
    for (std::size_t i = m_layout.layers.size(); i-- > 0;) {
        const Layer& layer = m_layout.layers[i];
        passLayer(layer, blockOf(layer).plan(),
            theta.data() + m_groupOffset[static_cast<std::size_t>(layer.parameterGroup)],
            score ? generateScoreTile : generateTile, true, state, score, logAbsDetJacobian,
            tape ? &tape->layers[i] : nullptr, workspace);
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
            nullptr, logAbsDetJacobian, tape ? &tape->layers[i] : nullptr, workspace);
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
