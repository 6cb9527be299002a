#include "engine/flow/block_layer.h"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "engine/core/parallel.h"
#include "engine/flow/chunk_sums.h"

namespace nrg {

namespace {

/// Multiply-adds (about 50 us) below which waking a second thread costs more than it gains.
constexpr double kMinParallelWork = 500'000;

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

/// Avoids a library call: a tile gathers hundreds of runs, each of the few rows of a slice.
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
    LayerPass(const Layer& layer, const Bijector& bijector, Index batch, FlowWorkspace& workspace)
        : m_layer(layer)
        , m_bijector(bijector)
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
        const bool large = static_cast<double>(m_rows) * m_bijector.operations().multiplyAdds >= kMinParallelWork;
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
        Real* const data = buffer.ensure(static_cast<std::size_t>(2 * state + kTileStride + m_bijector.scratchSize()));
        return {.values = data,
            .derivatives = data + state,
            .logDet = data + 2 * state,
            .scratch = data + 2 * state + kTileStride,
            .rows = 0};
    }

    const Layer& m_layer;
    const Bijector& m_bijector;
    Index m_batch;
    FlowWorkspace& m_workspace;
    int m_variables;
    Index m_rows;     ///< blocks * batch
    Index m_tileRows; ///< of every tile but the last; depends on the problem alone
    Index m_tiles;
    int m_chunks;
};

} // namespace

BlockLayer::BlockLayer(Layer place, std::shared_ptr<const Bijector> bijector)
    : FlowLayer(std::move(place))
    , m_bijector(std::move(bijector))
{
    if (m_bijector->variables() != this->place().variablesPerBlock())
        throw std::invalid_argument("bijector has " + std::to_string(m_bijector->variables()) + " variables; expected "
            + std::to_string(this->place().variablesPerBlock()) + ", those of a block");
}

OperationCount BlockLayer::operations() const
{
    return static_cast<double>(place().blockCount()) * m_bijector->operations();
}

void BlockLayer::initialize(std::span<Real> theta, std::uint64_t seed) const
{
    m_bijector->initialize(theta, seed, static_cast<std::uint32_t>(place().parameterGroup));
}

template <class Pass>
void BlockLayer::run(const Pass& pass, MatrixRef state, MatrixRef* score, VectorRef logAbsDetJacobian, Matrix* record,
    FlowWorkspace& workspace) const
{
    const Index batch = state.rows();
    const Index blocks = place().blockCount();
    const LayerPass tiles(place(), *m_bijector, batch, workspace);
    Real* const unitLogDet = workspace.unitLogDet.ensure(static_cast<std::size_t>(batch * blocks));
    if (record)
        record->resize(batch, static_cast<Index>(place().sites.size()));
    tiles.run([&](const Tile& tile, const TilePlace& where, int) {
        tiles.gather(state, where, tile.values);
        if (score)
            tiles.gather(*score, where, tile.derivatives);
        std::fill_n(tile.logDet, kTileStride, Real(0));
        if (record)
            tiles.scatterRecord(tile.values, where, *record);
        pass(tile);
        tiles.scatter(tile.values, where, state);
        if (score)
            tiles.scatter(tile.derivatives, where, *score);
        std::copy_n(tile.logDet, where.rows, unitLogDet + where.first);
    });
    const Eigen::Map<const Matrix> terms(unitLogDet, batch, blocks);
    for (Index block = 0; block < blocks; ++block)
        logAbsDetJacobian += terms.col(block).cast<double>();
}

template <class Product>
void BlockLayer::runProduct(const Product& product, MatrixRef state, const Matrix& record, MatrixRef dState,
    const ConstVectorRef& dLogDet, Gradient dTheta, FlowWorkspace& workspace) const
{
    const LayerPass tiles(place(), *m_bijector, dState.rows(), workspace);
    const ChunkGradients gradients(tiles.chunks(), dTheta, workspace);
    tiles.run([&](const Tile& tile, const TilePlace& where, int chunk) {
        tiles.gather(state, where, tile.values);
        tiles.gather(dState, where, tile.derivatives);
        tiles.gatherVector(dLogDet, where, tile.logDet);
        product(tile, gradients.of(chunk, where.startsChunk));
        tiles.scatter(tile.derivatives, where, dState);
        tiles.gatherRecord(record, where, tile.values);
        tiles.scatter(tile.values, where, state);
    });
    gradients.finish();
}

void BlockLayer::generate(Parameters theta, MatrixRef state, MatrixRef* score, VectorRef logAbsDetJacobian,
    Matrix* record, FlowWorkspace& workspace) const
{
    run(
        [&](const Tile& tile) {
            if (score)
                m_bijector->generateScore(theta.data(), tile);
            else
                m_bijector->generate(theta.data(), tile);
        },
        state, score, logAbsDetJacobian, record, workspace);
}

void BlockLayer::infer(
    Parameters theta, MatrixRef state, VectorRef logAbsDetJacobian, Matrix* record, FlowWorkspace& workspace) const
{
    run([&](const Tile& tile) { m_bijector->infer(theta.data(), tile); }, state, nullptr, logAbsDetJacobian, record,
        workspace);
}

void BlockLayer::generateProduct(Parameters theta, MatrixRef state, const Matrix& record, MatrixRef dState,
    const ConstVectorRef& dLogDet, Gradient dTheta, FlowWorkspace& workspace) const
{
    runProduct([&](const Tile& tile, Real* gradient) { m_bijector->generateProduct(theta.data(), tile, gradient); },
        state, record, dState, dLogDet, dTheta, workspace);
}

void BlockLayer::inferProduct(Parameters theta, MatrixRef state, const Matrix& record, MatrixRef dState,
    const ConstVectorRef& dLogDet, Gradient dTheta, FlowWorkspace& workspace) const
{
    runProduct([&](const Tile& tile, Real* gradient) { m_bijector->inferProduct(theta.data(), tile, gradient); }, state,
        record, dState, dLogDet, dTheta, workspace);
}

} // namespace nrg
